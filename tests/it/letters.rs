//! Letters of more than one byte, wherever somebody writes them: nothing panics, and every place is whole letters.

use crate::support::model;
use crate::translations::CASE;
use proptest::prelude::*;
use tegenspel::script::{Bundle, Diagnostic, Source, TextEdits, load, render};

/// What is written into a case: signs of the notation, words that it knows, and letters of one to four bytes.
const PIECES: [&str; 48] = [
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ",",
    ":",
    "=",
    ";",
    "#",
    "!",
    "-",
    "%",
    "\"",
    "'",
    "`",
    "\\",
    "\n",
    " ",
    "//",
    "/*",
    "*/",
    "<!--",
    "-- ",
    "```",
    "r#\"",
    "é",
    "café",
    "“",
    "”",
    "‘",
    "„",
    "…",
    "–",
    "€",
    "\u{a0}",
    "\u{feff}",
    "\u{85}",
    "\u{202e}",
    "😀",
    "elapsed: 3 weken",
    "when: uren > é",
    "text: ",
    "Écran(",
    "{uren, plural, one {é} other {#}}",
    "\\u{e9}",
    "12",
];

/// A case that says everything of one kind in letters of more than one byte.
fn accented() -> String {
    CASE.replace("Met De Toren.", "Één café… {uren, plural, one {één} other {{uren}}} \\\"ja\\\"")
        .replace("Klaar.", "Klaar – {dubbel}.")
        .replace("moves: [\"cold_referral\"]", "when: \"uren > 1 and not af\", moves: [\"cold_referral\"]")
}

/// Loads a text as a case and looks at all that is said of it.
fn look_at(text: &str) {
    let bundle = Bundle { scenario: Source::new("scenario.ron", text), ..Bundle::default() };
    for diagnostic in load(&bundle, &model()).found {
        check(&diagnostic, &bundle.source_of(&diagnostic));
    }
}

/// A finding stands at whole letters, can be shown, and can be mended as it says.
fn check(diagnostic: &Diagnostic, source: &Source) {
    let whole = |range| assert!(source.text.get(range).is_some(), "{diagnostic:?}\n{}", source.text);
    whole(diagnostic.at.span.range());
    diagnostic.also.iter().for_each(|it| whole(it.span.range()));
    for language in ["nl", "en"] {
        assert!(!render(diagnostic, source, language, false).is_empty());
    }
    for remedy in &diagnostic.help {
        remedy.edits.iter().for_each(|it| whole(it.span.range()));
        let mut edits = TextEdits::default();
        if edits.add(&remedy.edits) {
            let _ = edits.apply(&source.text);
        }
    }
}

#[test]
fn what_once_broke_off_within_a_letter() {
    for text in [
        &*format!("{CASE}// klaar, café\nfoo\n"),
        &format!("{CASE}é)"),
        &format!("{CASE}// caf\u{a0}é ]\n]"),
        &CASE.replace("title: \"Balie\"", "“title”: \"Balie\""),
        &CASE.replace("place: \"phone\"", "\u{2014}elapsed: 3 weken, place: \"phone\""),
        &CASE.replace("goals: {}", "goals: Écran()"),
        "Écran(format: 1)",
    ] {
        look_at(text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_case_with_anything_written_into_it(
        changes in prop::collection::vec((0usize..10_000, 0usize..12, prop::sample::select(&PIECES[..])), 1..4)
    ) {
        let mut letters: Vec<char> = accented().chars().collect();
        for (at, gone, piece) in changes {
            let at = at % (letters.len() + 1);
            let end = (at + gone).min(letters.len());
            letters.splice(at..end, piece.chars());
        }
        look_at(&letters.into_iter().collect::<String>());
    }

    #[test]
    fn anything_in_place_of_a_case(pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..14)) {
        look_at(&pieces.concat());
        look_at(&format!("Scenario(format: 1, {}", pieces.concat()));
    }
}
