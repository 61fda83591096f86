//! Our reader and the `ron` crate agree on whether a text is RON.

#![no_main]

use libfuzzer_sys::{Corpus, fuzz_target};
use tegenspel::script::load;
use tegenspel_fuzz::{MODEL, bundle};
use unicode_ident::{is_xid_continue, is_xid_start};

/// What our reader says of syntax; anything else is about the content.
const SYNTAX: [&str; 18] = [
    "unclosed-comment",
    "unknown-escape",
    "stray-quote",
    "malformed-number",
    "stray-character",
    "unclosed-text",
    "trailing-text",
    "mixed-fields",
    "missing-comma",
    "missing-colon",
    "inner-quote",
    "empty-file",
    "unopened-text",
    "unquoted-condition",
    "unexpected",
    "unclosed",
    "mismatched-bracket",
    "too-deep",
];

/// Whether a character belongs in a name to one reader and not to the other.
fn is_letter_to_one(c: char) -> bool {
    !c.is_ascii() && (c.is_alphabetic() != is_xid_start(c) || c.is_alphabetic() != is_xid_continue(c))
}

fuzz_target!(|text: &str| -> Corpus {
    // Where the two may differ is said in `script::ron`: a byte-order mark, names beyond ASCII, nesting, ranges.
    if text.starts_with('\u{feff}') || text.chars().any(is_letter_to_one) {
        return Corpus::Reject;
    }
    // With this extension `Some(1, 2)` holds a tuple: it changes how values are read, not what a scenario can say.
    if text.contains("unwrap_variant_newtypes") {
        return Corpus::Reject;
    }
    let found = load(&bundle(text.to_owned()), &MODEL).found;
    if found.iter().any(|it| it.code == "too-deep") {
        return Corpus::Reject;
    }
    let ours: Vec<_> = found.iter().map(|it| it.code).filter(|code| SYNTAX.contains(code)).collect();
    let theirs = ron::Options::default().from_str::<ron::Value>(text).err();
    if theirs.is_none() && text.contains("..") {
        return Corpus::Reject;
    }
    assert_eq!(ours.is_empty(), theirs.is_none(), "ours: {ours:?}; theirs: {theirs:?}");
    Corpus::Keep
});
