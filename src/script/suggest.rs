//! "Did you mean …?": the known name that is nearest to a mistaken one.

use super::diagnostic::{Diagnostic, bilingual};
use super::format::is_dutch_for;
use crate::engine::relationship::Bilingual;

/// Names that are at least so much alike are suggested, in thousandths (Jaro–Winkler).
const ALIKE: u32 = 780;

/// Among more names than this only those that begin alike and are about as long are looked at.
const MANY: usize = 1_000;
/// Bytes of the longest name that is compared.
const LONGEST: usize = 200;

/// The known name nearest to `name`, if one is near enough to be meant.
pub fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // A name of a length that no author writes would make the comparison slow, and is meant for nothing.
    if name.len() > LONGEST {
        return None;
    }
    let known: Vec<_> = known.into_iter().collect();
    let lower = name.to_lowercase();
    let many = known.len() > MANY;
    let alike =
        |other: &&str| other.as_bytes().first() == lower.as_bytes().first() && other.len().abs_diff(name.len()) <= 2;
    known
        .into_iter()
        // Who wrote a name does not mean that very name.
        .filter(|candidate| *candidate != name && candidate.len() <= LONGEST && (!many || alike(candidate)))
        .map(|candidate| ((strsim::jaro_winkler(&lower, &candidate.to_lowercase()) * 1000.0) as u32, candidate))
        .filter(|(alike, _)| *alike >= ALIKE)
        .max_by(|(a, first), (b, second)| a.cmp(b).then_with(|| second.cmp(first)))
        .map(|(_, candidate)| candidate)
}

/// The known word that is meant by a written one: the same in small letters, the English one for a Dutch one, or the
/// nearest.
pub(super) fn meant_by<'a, K: IntoIterator<Item = &'a str>>(written: &str, known: impl Fn() -> K) -> Option<&'a str> {
    let same = known().into_iter().find(|word| word.eq_ignore_ascii_case(written));
    let english = || known().into_iter().find(|word| is_dutch_for(written, word));
    same.or_else(english).or_else(|| nearest(written, known()))
}

/// `true` or `false` for a word that says so elsewhere.
pub(super) fn truth_of(written: &str) -> Option<&'static str> {
    match written.to_lowercase().as_str() {
        "ja" | "waar" | "aan" | "yes" | "true" | "on" => Some("true"),
        "nee" | "onwaar" | "uit" | "no" | "false" | "off" => Some("false"),
        _ => None,
    }
}

/// Where a field belongs that stands in the wrong part of a case.
pub(super) fn belongs(of: &str, field: &str) -> Option<Bilingual> {
    let (nl, en) = match (of, field) {
        (_, "hint" | "phase" | "lines" | "choices" | "on_enter" | "select" | "shuffle" | "switch") => {
            ("een moment", "a beat")
        }
        (_, "seconds" | "on_timeout") => ("een moment", "a beat"),
        ("Beat", "when") => {
            return Some(bilingual(
                "een moment heeft geen `when`; zet het bij een keuze, een regel of een tak van `First`",
                "a beat has no `when`; put it on a choice, a line or a branch of `First`",
            ));
        }
        ("Concern", "key") => {
            return Some(bilingual(
                "een zorg heeft geen `key`; die staat bij een belang in `interests`",
                "a concern has no `key`; that stands with an interest in `interests`",
            ));
        }
        ("Scene" | "Fragment" | "Beat" | "Line", "moves" | "rating" | "reply" | "why" | "effects" | "once") => {
            ("een keuze", "a choice")
        }
        ("Scene" | "Fragment" | "Beat" | "Line", "cost") => ("een keuze", "a choice"),
        ("Beat" | "Choice" | "Line", "channel" | "place" | "with" | "elapsed" | "topics" | "wrap_up") => {
            ("een scène", "a scene")
        }
        ("Beat" | "Choice", "mood" | "thinks" | "cue" | "who") => ("een regel", "a line"),
        _ => return None,
    };
    Some(bilingual(format!("`{field}` hoort bij {nl}"), format!("`{field}` belongs to {en}")))
}

impl Diagnostic {
    /// Suggests the nearest known name, or lists the names there are.
    #[must_use]
    pub fn suggest<'a>(self, name: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        let known: Vec<_> = known.into_iter().collect();
        if let Some(meant) = meant_by(name, || known.iter().copied()) {
            let words = bilingual(format!("bedoelde je `{meant}`?"), format!("did you mean `{meant}`?"));
            return self.instead(name, meant, words);
        }
        if known.is_empty() || known.len() > 24 {
            return self;
        }
        let list = known.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
        self.help(match known.len() {
            1 => bilingual(format!("mogelijk is: {list}"), format!("possible is: {list}")),
            _ => bilingual(format!("mogelijk zijn: {list}"), format!("possible are: {list}")),
        })
    }
}
