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

/// The same for the words of a variable, which have places of their own: `variables.toon.zakelijk`.
pub(super) fn words_renamed(
    catalogue: &str,
    scenario: &Scenario,
    of: &[CasePart],
    old: &str,
    new: &str,
) -> Vec<TextEdit> {
    let place = |of: &CasePart| match of {
        CasePart::Variable(_) => Some((format!("variables.{old}"), format!("variables.{new}"))),
        CasePart::Word(variable, _) => {
            let variable = scenario.texts.name(scenario.variables[variable.index()].id);
            Some((format!("variables.{variable}.{old}"), format!("variables.{variable}.{new}")))
        }
        _ => None,
    };
    let places: Vec<_> = of.iter().filter_map(place).collect();
    let renamed = |(span, context): (Span, &str)| {
        places.iter().find_map(|(old, new)| {
            let rest = context.strip_prefix(&**old)?;
            (rest.is_empty() || rest.starts_with('.')).then(|| TextEdit::replace(span, format!("{new}{rest}")))
        })
    };
    contexts(catalogue).filter_map(renamed).collect()
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
