//! The order in which the fields of a part are usually written: that of the manual.

use super::path::{CasePath, PathStep};
use crate::script::format::{self, PartSpec};

/// Where a field belongs among those that are there.
pub(super) fn position(part: &CasePath, field: &str, there: &[Option<&str>]) -> usize {
    let Some(spec) = spec_of(part) else { return there.len() };
    let place = |name: &str| spec.fields.iter().position(|it| it.name == name);
    let Some(own) = place(field) else { return there.len() };
    // Behind the last one that comes before it, whatever order the author has for the rest.
    let before = |name: &Option<&str>| name.and_then(place).is_some_and(|it| it < own);
    there.iter().rposition(before).map_or(0, |at| at + 1)
}

/// What part of a case stands at a place.
fn spec_of(path: &CasePath) -> Option<&'static PartSpec> {
    let (last, of) = match path.steps() {
        [] => return Some(&format::SCENARIO),
        [.., PathStep::Name(of), PathStep::Item(_)] => ("", &**of),
        [PathStep::Name(last)] => (&**last, ""),
        [.., PathStep::Name(of), PathStep::Name(last)] => (&**last, &**of),
        [.., PathStep::Item(_), PathStep::Name(last)] => (&**last, ""),
        [.., PathStep::Item(_)] => return None,
    };
    Some(match (of, last) {
        ("cast", _) => &format::PERSON,
        ("interests", _) => &format::INTEREST,
        ("scenes", _) => &format::SCENE,
        ("fragments", _) => &format::FRAGMENT,
        ("topics", _) => &format::TOPIC,
        ("beats", _) => &format::BEAT,
        ("lines" | "reply", "") => &format::LINE,
        // Of effects only this one has fields that come one by one.
        ("effects" | "on_enter", "") => &format::FEEL,
        ("choices", _) => &format::CHOICE,
        ("endings", _) => &format::ENDING,
        ("lessons", _) => &format::LESSON,
        ("norms", _) => &format::NORM,
        ("dossier", _) => &format::DOCUMENT,
        ("interventions", _) => &format::INTERVENTION,
        ("", "player") => &format::PLAYER,
        (_, "concern") => &format::CONCERN,
        (_, "start") => &format::FACETS,
        (_, "stance") => &format::STANCE,
        _ => return None,
    })
}
