//! The places of texts and parts, by names that people see.

use crate::script::rewrite::{CasePath, CaseValue};
use serde::{Deserialize, Serialize};

/// The place of a text that people read or hear.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TextPlace(pub CasePath);

impl TextPlace {
    /// The text of a field of the case itself: `title`, `summary`, `briefing`.
    #[must_use]
    pub fn of_case(field: &str) -> Self {
        Self(CasePath::from(field))
    }

    /// The text of a field of a part: `why` of a choice, `name` of a person, `text` of an ending or a line.
    #[must_use]
    pub fn of(part: &CasePath, field: &str) -> Self {
        Self(part.name(field))
    }
}

impl From<TextPlace> for CasePath {
    fn from(place: TextPlace) -> Self {
        place.0
    }
}

/// Where a beat stands, by the name that picks and findings give it: `foyer.begin`.
#[must_use]
pub fn beat_place(case: &CaseValue, beat: &str) -> Option<CasePath> {
    let (home, beat) = beat.split_once('.')?;
    ["scenes", "fragments"].into_iter().find_map(|of| {
        let place = CasePath::default().name(of).name(home).name("beats").name(beat);
        case.at(&place).map(|_| place)
    })
}

/// Where a choice stands, by the name that picks and findings give it: `foyer.begin.werk`.
#[must_use]
pub fn choice_place(case: &CaseValue, choice: &str) -> Option<CasePath> {
    let (beat, choice) = choice.rsplit_once('.')?;
    let place = beat_place(case, beat)?.name("choices").name(choice);
    case.at(&place).map(|_| place)
}

/// The beats of a case in the order of the file, by the names that picks and findings give them.
#[must_use]
pub fn beats_in_order(case: &CaseValue) -> Vec<String> {
    let homes = ["scenes", "fragments"].into_iter().filter_map(|of| case.get(of)).flat_map(CaseValue::entries);
    let beats = homes.flat_map(|(home, value)| {
        let beats = value.get("beats").map(CaseValue::entries).unwrap_or_default();
        beats.iter().map(move |(beat, _)| format!("{home}.{beat}"))
    });
    beats.collect()
}
