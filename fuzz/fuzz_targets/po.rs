//! Any text as a PO file: places lie within it, and what was read is still there after writing and reading again.

#![no_main]

use libfuzzer_sys::fuzz_target;
use tegenspel::script::po::{Catalogue, PoEntry, parse, write};
use tegenspel::script::{Source, Span};
use tegenspel_fuzz::show;

/// What an entry says. Every field is named, so that whoever adds one decides whether writing keeps it.
fn says(entry: &PoEntry) -> impl PartialEq + std::fmt::Debug {
    let PoEntry { comments, fuzzy, context, id, text, previous, obsolete, span: _, text_span: _ } = entry;
    (comments.clone(), *fuzzy, context.clone(), id.clone(), text.clone(), previous.clone(), *obsolete)
}

/// What a catalogue says as it is written: what is gone stands at the end.
fn in_written_order(catalogue: &Catalogue) -> (&[String], &str, Vec<impl PartialEq + std::fmt::Debug>) {
    let Catalogue { comments, header, entries } = catalogue;
    let mut entries: Vec<_> = entries.iter().collect();
    entries.sort_by_key(|entry| entry.obsolete);
    (comments, header, entries.into_iter().map(says).collect())
}

/// The text at a place; a place outside the file, or within a character, is a fault.
fn at(text: &str, span: Span) -> &str {
    text.get(span.start as usize..span.end as usize).expect("a place lies within its file")
}

fuzz_target!(|text: &str| {
    let (catalogue, found) = parse(text);
    let source = Source::new("nl.po", text);
    for diagnostic in &found {
        show(diagnostic, &source);
    }
    for entry in &catalogue.entries {
        let _ = (at(text, entry.span), at(text, entry.text_span));
    }
    let written = write(&catalogue);
    let (again, found) = parse(&written);
    assert_eq!(found, [], "{written}");
    assert_eq!(in_written_order(&again), in_written_order(&catalogue), "{written}");
    for entry in &again.entries {
        // What follows a keyword in another line is not part of the place; the keyword is.
        let place = at(&written, entry.text_span).trim_start_matches("#~").trim_start();
        assert!(place.starts_with("msgstr"), "{place}");
    }
});
