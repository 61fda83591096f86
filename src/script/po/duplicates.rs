//! Entries of a catalogue that stand there twice.

use super::{Catalogue, PoEntry};
use crate::script::diagnostic::{Diagnostic, bilingual};
use std::collections::BTreeMap;

/// Every entry whose text stands at its place for the second time: none of them is certain, and none may be lost.
#[must_use]
pub fn duplicates(catalogue: &Catalogue) -> Vec<Diagnostic> {
    let certain = |(entry, _): &(&PoEntry, &PoEntry)| entry.has_place() || entry.id.is_empty();
    repeated(catalogue).into_iter().filter(certain).map(|(entry, first)| duplicate(entry, first)).collect()
}

/// The same where both have lost their places and agree: they can become one. Where they differ, which of them belongs where
/// is asked when the case is at hand.
pub(super) fn mergeable(catalogue: &Catalogue) -> Vec<Diagnostic> {
    let agree =
        |(entry, first): &(&PoEntry, &PoEntry)| !entry.has_place() && !entry.id.is_empty() && entry.says_same(first);
    repeated(catalogue).into_iter().filter(agree).map(|(entry, first)| alike(entry, first)).collect()
}

/// Entries that have the key of another before them, with that one.
fn repeated(catalogue: &Catalogue) -> Vec<(&PoEntry, &PoEntry)> {
    let mut known: BTreeMap<(Option<&str>, &str), &PoEntry> = BTreeMap::new();
    // A catalogue without a header has an empty one.
    if catalogue.header != PoEntry::default() {
        known.insert((None, ""), &catalogue.header);
    }
    let mut repeated = Vec::new();
    for entry in catalogue.entries.iter().filter(|it| !it.obsolete) {
        match known.get(&(entry.context.as_deref(), entry.id.as_str())) {
            Some(first) => repeated.push((entry, *first)),
            None => drop(known.insert((entry.context.as_deref(), &entry.id), entry)),
        }
    }
    repeated
}

/// An entry that stands at its place for the second time.
fn duplicate(entry: &PoEntry, first: &PoEntry) -> Diagnostic {
    Diagnostic::warning(
        "duplicate-translation",
        entry.span,
        bilingual("deze tekst staat hier al eerder", "this text stands here already"),
    )
    .also(first.span, bilingual("de eerste keer", "the first time"))
    .help(bilingual(
        "houd één van de twee; zolang ze er allebei staan geldt de eerste en schrijft `translate` niets",
        "keep one of the two; while both stand here the first counts and `translate` writes nothing",
    ))
}

/// An entry without a place that stands there for the second time.
fn alike(entry: &PoEntry, first: &PoEntry) -> Diagnostic {
    Diagnostic::note(
        "duplicate-translation",
        entry.span,
        bilingual(
            "deze tekst staat hier al eerder, met dezelfde vertaling",
            "this text stands here already, translated alike",
        ),
    )
    .also(first.span, bilingual("de eerste keer", "the first time"))
    .help(bilingual("`tegenspel translate` maakt er één van", "`tegenspel translate` makes one of them"))
}
