//! RON as a tree with the place of every value, read on after every mistake.
//!
//! The `ron` crate stops at the first mistake and gives no place of a value; authors need both. What is valid RON is
//! `ron`'s to say: a test and a fuzz target hold this reader to it. It differs in four things, of which a scenario needs
//! none but the first: a byte-order mark may come first, brackets nest less deep, bare names are made of letters and
//! ASCII digits where `ron` goes by Unicode's identifiers, and ranges such as `1..2` are no numbers.

mod lexer;
mod parser;
mod repair;
mod value;
mod write;

use super::diagnostic::{Diagnostic, FindingKind};

/// Mistakes after which the tree is torn: what belongs to it may stand elsewhere or nowhere.
pub(super) const UNRECOVERABLE: &[&str] = &[
    "unclosed",
    "unclosed-text",
    "unclosed-comment",
    "mismatched-bracket",
    "mixed-fields",
    "inner-quote",
    "too-deep",
    "trailing-text",
];

/// Puts what was found in the order of the file. After a bracket of the wrong kind every other is of the wrong kind too.
pub(super) fn settle(text: &str, found: &mut Vec<Diagnostic>) {
    found.sort_by_key(|it| it.at.span);
    // What stands loose on a line makes more of it that cannot be read.
    let line = |it: &Diagnostic| text[..it.at.span.start as usize].rfind('\n');
    let loose: Vec<_> = found.iter().filter(|it| it.code == "mixed-fields").map(line).collect();
    let follows = |it: &Diagnostic| matches!(it.code, "missing-comma" | "unopened-text");
    found.retain(|it| !follows(it) || !loose.contains(&line(it)));
    let mut told = false;
    found.retain(|it| !repair::is_about_brackets(it.code) || !std::mem::replace(&mut told, true));
    if let Some(bracket) = found.iter().position(|it| repair::is_about_brackets(it.code)) {
        // What does not fit behind it follows from it.
        let rest = found.split_off(bracket + 1);
        found.extend(rest.into_iter().filter(|it| it.code != "unexpected"));
        // Fields without a name on its line are the items of a list that was not opened.
        let at = line(&found[bracket]);
        found.retain(|it| it.code != "mixed-fields" || line(it) != at);
    }
    repair::mend_brackets(text, found);
}

/// Whether marks of a word processor stand all over the file, and something else is wrong as well: that can only be told
/// once they are mended, so nothing else is kept.
pub(super) fn is_typeset(found: &mut Vec<Diagnostic>) -> bool {
    let typeset = |it: &Diagnostic| it.kind() == Some(FindingKind::Typeset);
    let all_over = found.len() > 1 && found.iter().any(typeset);
    if all_over {
        found.retain(typeset);
    }
    all_over
}

/// Whether a text holds nothing but space and comments.
pub(super) fn is_empty(text: &str) -> bool {
    let mut found = Vec::new();
    lexer::Lexer::new(text).next(&mut found).0 == lexer::RonToken::End && found.is_empty()
}

pub(super) use parser::parse;
pub(super) use value::{RonField, RonValue, ValueKind};
pub(super) use write::quoted;
