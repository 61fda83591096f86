//! Ids for what is new: made of titles or first words, never twice.

use crate::script::TitleIds;
use crate::script::rewrite::{CasePath, CaseValue};

/// Words of which an id is made.
const WORDS: usize = 4;

/// Words that mean something of themselves in a condition.
const OF_CONDITIONS: [&str; 5] = ["and", "or", "not", "true", "false"];

/// An id for something new in a map, made of what it is called.
pub(in crate::studio) fn id_for(case: &CaseValue, into: &CasePath, called: &str) -> String {
    let kind = into.name_from_end(0);
    let of = |name: &str| case.get(name).map(CaseValue::entries).unwrap_or_default().iter().map(|(id, _)| &**id);
    let mut taken: Vec<&str> =
        case.at(into).map(CaseValue::entries).unwrap_or_default().iter().map(|(id, _)| &**id).collect();
    match kind {
        "beats" => taken.push("topics"),
        "topics" => taken.push("wrap_up"),
        "interests" => taken.push("concern"),
        "cast" => taken.push("player"),
        // A path may begin with either, and a condition names either by its name alone.
        "scenes" | "fragments" => taken.extend(of("scenes").chain(of("fragments"))),
        "variables" | "derived" => taken.extend(of("variables").chain(of("derived")).chain(OF_CONDITIONS)),
        _ => {}
    }
    made_of(TitleIds::without(taken), called, kind)
}

/// The id of a copy in a map: its own where that is free, else with a number. Of an id as `begin_2` the copy is `begin_3`.
pub(in crate::studio) fn free_id(case: &CaseValue, into: &CasePath, own: &str) -> String {
    let plain = own.rsplit_once('_').filter(|(_, number)| number.parse::<u32>().is_ok()).map_or(own, |it| it.0);
    let free = case.at(into).is_none_or(|it| it.get(own).is_none());
    id_for(case, into, if free { own } else { plain })
}

/// The id that words give in a map where nothing has it yet.
pub(in crate::studio) fn id_of_words(into: &CasePath, called: &str) -> String {
    made_of(TitleIds::default(), called, into.name_from_end(0))
}

fn made_of(mut ids: TitleIds, called: &str, kind: &str) -> String {
    let first: Vec<_> = called.split_whitespace().take(WORDS).collect();
    ids.id_of(&first.join(" "), fallback(kind))
}

/// What something is called of which nobody said a word.
fn fallback(kind: &str) -> &'static str {
    match kind {
        "beats" => "moment",
        "choices" => "keuze",
        "scenes" => "scene",
        "fragments" => "fragment",
        "topics" => "onderwerp",
        "cast" => "persoon",
        "endings" => "einde",
        "interests" => "belang",
        "lessons" => "les",
        "norms" => "norm",
        "dossier" => "stuk",
        _ => "deel",
    }
}
