//! Any text as a PO file: places lie within it, and what was read is still there after writing and reading again.

#![no_main]

use libfuzzer_sys::fuzz_target;
use tegenspel::script::po::{Catalogue, PoEntry, parse, strings, write};
use tegenspel::script::{Source, Span};
use tegenspel_fuzz::show;

/// What an entry says. Every field is named, so that whoever adds one decides whether writing keeps it.
fn says(entry: &PoEntry) -> impl PartialEq + std::fmt::Debug {
    let PoEntry {
        comments,
        fuzzy,
        flags,
        context,
        id,
        text,
        plural,
        previous_context,
        previous,
        obsolete,
        written: _,
        span: _,
        text_span: _,
    } = entry;
    let keys = (context.clone(), id.clone(), previous_context.clone(), previous.clone());
    (comments.clone(), *fuzzy, flags.clone(), keys, text.clone(), plural.clone(), *obsolete)
}

/// What a catalogue says as it is written: what is gone stands at the end.
fn in_written_order(
    catalogue: &Catalogue,
) -> (impl PartialEq + std::fmt::Debug, &str, Vec<impl PartialEq + std::fmt::Debug>) {
    let Catalogue { header, entries, tail } = catalogue;
    let mut entries: Vec<_> = entries.iter().collect();
    entries.sort_by_key(|entry| entry.obsolete);
    (says(header), tail, entries.into_iter().map(says).collect())
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
    for string in strings(text) {
        assert_eq!(string.places.len(), string.text.len());
        for (start, letter) in string.text.char_indices() {
            let place = string.span(start..start + letter.len_utf8()).expect("a letter is written on one line");
            let written = at(text, place);
            assert!(written == letter.encode_utf8(&mut [0; 4]) || written.starts_with('\\'), "{written}");
        }
    }
    // What could not be read is not written back by anybody.
    if !found.is_empty() {
        return;
    }
    let mut changed = catalogue.clone();
    changed.header.written.clear();
    for entry in &mut changed.entries {
        entry.written.clear();
    }
    check(text, &catalogue, &write(&catalogue));
    check(text, &catalogue, &write(&changed));
});

/// What was written says the same as what was read.
fn check(text: &str, catalogue: &Catalogue, written: &str) {
    let (again, found) = parse(written);
    assert_eq!(found, [], "{text}\n{written}");
    assert_eq!(in_written_order(&again), in_written_order(catalogue), "{written}");
    for entry in &again.entries {
        // What follows a keyword in another line is not part of the place; the keyword is.
        let place = at(written, entry.text_span).trim_start_matches("#~").trim_start();
        assert!(place.starts_with("msgstr"), "{place}");
    }
}
