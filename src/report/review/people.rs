//! The cast: what people say, what lies behind it, and how it comes out.

use super::teller::Teller;
use crate::engine::relationship::Facet;
use crate::report::debrief::side_name;
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct ReviewPerson {
    pub(super) name: String,
    pub(super) about: String,
    pub(super) side: String,
    /// What is known of the person, each with its label.
    pub(super) known: Vec<(String, String)>,
    pub(super) interests: Vec<ReviewInterest>,
}

#[derive(Serialize)]
pub(super) struct ReviewInterest {
    /// "Interest" or "concern".
    pub(super) kind: String,
    pub(super) text: String,
    pub(super) key: Option<String>,
    pub(super) opens: Option<String>,
}

impl ReviewPerson {
    pub(super) fn of(at: usize, teller: &Teller<'_>) -> Self {
        let scenario = teller.scenario;
        let person = &scenario.cast[at];
        let language = teller.words.language();
        let names = |moves: &[crate::engine::MoveId]| {
            let names: Vec<_> = moves.iter().map(|id| scenario.model.moves[id.index()].name.get(language)).collect();
            Some(names.join(", ")).filter(|names| !names.is_empty())
        };
        let start: Vec<_> = Facet::ALL
            .into_iter()
            .map(|facet| {
                format!("{} {}", scenario.model.facets[facet as usize].get(language), person.start[facet as usize])
            })
            .collect();
        let talks: Vec<_> =
            person.talks_to.iter().map(|(who, share)| format!("{} ({share} %)", teller.person(*who))).collect();
        let known = [
            ("review-person-position", Some(teller.text(person.position))),
            ("review-person-stake", person.stake.map(|text| teller.text(text))),
            ("review-person-alternative", person.alternative.map(|text| teller.text(text))),
            (
                "review-person-wants",
                person.wants.map(|want| teller.say(&format!("review-want-{}", want.id().to_lowercase()))),
            ),
            ("review-person-rewards", names(&person.rewards)),
            ("review-person-escalates", names(&person.escalates_on)),
            ("review-person-start", Some(start.join(", "))),
            ("review-person-talks", Some(talks.join(", ")).filter(|talks| !talks.is_empty())),
        ];
        let interests = scenario.interests[person.interests.range()].iter().map(|interest| ReviewInterest {
            kind: teller.say(if interest.id.is_some() { "review-interest" } else { "review-concern" }),
            text: teller.text(interest.text),
            key: interest.key.map(|key| teller.text(key)),
            opens: interest.opens.as_ref().map(|opens| teller.conditions.if_so(opens)),
        });
        Self {
            name: teller.text(person.name),
            about: format!("{}, {}", teller.text(person.function), teller.text(person.organisation)),
            side: side_name(person.side, teller.words),
            known: known.into_iter().filter_map(|(id, text)| Some((teller.say(id), text?))).collect(),
            interests: interests.collect(),
        }
    }
}
