//! The edits of a catalogue when a part of the case has another id: what the place of a text is called.

use crate::engine::{Scenario, Strings};
use crate::script::po::{PoPart, PoString, strings};
use crate::script::{CasePart, Span, TextEdit};
use std::collections::BTreeMap;

/// The edits that call the place of each text as it is called now, in entries that are no longer used as well.
pub(super) fn contexts_renamed(catalogue: &str, old: &Strings, new: &Strings) -> Vec<TextEdit> {
    let pairs = (0..old.len().min(new.len())).map(|at| (old.get(at), new.get(at)));
    let moved: BTreeMap<&str, &str> = pairs.filter(|(old, new)| old != new).collect();
    let contexts = strings(catalogue).into_iter().filter(|it| it.part == PoPart::Context);
    contexts.filter_map(|it| whole_replaced(&it, moved.get(it.text.as_str())?)).collect()
}

/// The edits that give a word of a variable its new name where a text shows it: a word is the text to be translated itself.
///
/// It is found by its place. Where no entry has that, the one without a place that has the word as its text is meant, if
/// that is the text of nothing else.
pub(super) fn words_renamed(
    catalogue: &str,
    scenario: &Scenario,
    of: &[CasePart],
    old: &str,
    new: &str,
) -> Vec<TextEdit> {
    let variable = of.iter().find_map(|it| match it {
        CasePart::Word(variable, _) => Some(scenario.texts.name(scenario.variables[variable.index()].id)),
        _ => None,
    });
    let Some(place) = variable.map(|variable| format!("variables.{variable}.{old}")) else { return Vec::new() };
    let all = strings(catalogue);
    let placed = |entry: usize| all.iter().find(|it| it.entry == entry && it.part == PoPart::Context);
    let here = |it: &&PoString| placed(it.entry).is_some_and(|context| context.text == place);
    let source = &scenario.texts.source;
    let alone = (0..source.len()).filter(|at| source.get(*at) == old).count() == 1;
    let words = || all.iter().filter(|it| it.part == PoPart::Id && it.text == old);
    if words().any(|it| here(&it)) {
        words().filter(here).filter_map(|it| whole_replaced(it, new)).collect()
    } else if alone {
        words().filter(|it| placed(it.entry).is_none()).filter_map(|it| whole_replaced(it, new)).collect()
    } else {
        Vec::new()
    }
}

/// The edit that writes another text in the place of a whole one, however many lines that takes.
fn whole_replaced(text: &PoString, new: &str) -> Option<TextEdit> {
    let (first, last) = (text.places.first()?, text.places.last()?);
    Some(TextEdit::replace(Span { start: first.start, end: last.end }, new))
}
