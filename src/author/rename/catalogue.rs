//! The edits of a catalogue when a part of the case has another id: what the place of a text is called.

use crate::engine::{Scenario, Strings};
use crate::script::{CasePart, Span, TextEdit};
use std::collections::BTreeMap;

/// The edits that call the place of each text as it is called now.
pub(super) fn contexts_renamed(catalogue: &str, old: &Strings, new: &Strings) -> Vec<TextEdit> {
    let pairs = (0..old.len().min(new.len())).map(|at| (old.get(at), new.get(at)));
    let moved: BTreeMap<&str, &str> = pairs.filter(|(old, new)| old != new).collect();
    contexts(catalogue).filter_map(|(span, context)| Some(TextEdit::replace(span, *moved.get(context)?))).collect()
}

/// The edits that give a word of a variable its new name where a text shows it: a word is the text to be translated itself.
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
    let shown = contexts(catalogue).filter(|(_, context)| *context == place);
    shown
        .filter_map(|(span, _)| {
            let rest = &catalogue[span.end as usize..];
            let at = span.end as usize + rest.find("msgid")?;
            let line = catalogue[at..].lines().next()?;
            let from = at + line.find(&format!("\"{old}\""))? + 1;
            Some(TextEdit::replace(Span::new(from, from + old.len()), new))
        })
        .collect()
}

/// The places that a catalogue names, those of entries that are no longer used as well. They hold nothing that would have
/// to be escaped, and stand on a line of their own.
fn contexts(catalogue: &str) -> impl Iterator<Item = (Span, &str)> {
    let mut at = 0;
    catalogue.split_inclusive('\n').filter_map(move |line| {
        let start = at;
        at += line.len();
        let plain = line.trim_end().trim_start_matches("#~").trim_start();
        let context = plain.strip_prefix("msgctxt")?.trim().strip_prefix('"')?.strip_suffix('"')?;
        let from = start + line.find(context).filter(|_| !context.is_empty())?;
        Some((Span::new(from, from + context.len()), context))
    })
}
