//! Any text as a PO file: what was read is still there after writing and reading again.

#![no_main]

use libfuzzer_sys::fuzz_target;
use tegenspel::script::po::{Catalogue, parse, write};
use tegenspel::script::{Source, Span};
use tegenspel_fuzz::show;

/// A catalogue as it is written: without places, and what is gone at the end.
fn plain(mut catalogue: Catalogue) -> Catalogue {
    for entry in &mut catalogue.entries {
        entry.span = Span::default();
    }
    catalogue.entries.sort_by_key(|entry| entry.obsolete);
    catalogue
}

fuzz_target!(|text: &str| {
    let (catalogue, found) = parse(text);
    let source = Source::new("nl.po", text);
    for diagnostic in &found {
        show(diagnostic, &source);
    }
    let written = write(&catalogue);
    let (again, found) = parse(&written);
    assert_eq!(found, [], "{written}");
    assert_eq!(plain(again), plain(catalogue), "{written}");
});
