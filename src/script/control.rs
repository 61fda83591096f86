//! Control characters in files: what is said of them, and a text without them. Which those are is the engine's to say.

use super::diagnostic::{Diagnostic, bilingual};
use super::edit::TextEdit;
use super::source::Span;
use std::borrow::Cow;

pub use crate::engine::is_control;

/// A text without control characters; those that part words leave a blank.
#[must_use]
pub fn without_control(text: &str) -> Cow<'_, str> {
    if !text.contains(is_control) {
        return Cow::Borrowed(text);
    }
    let text = text.replace("\r\n", "\n");
    let kept = text.chars().filter_map(|letter| match (is_control(letter), letter.is_whitespace()) {
        (false, _) => Some(letter),
        (true, parts) => parts.then_some(' '),
    });
    Cow::Owned(kept.collect())
}

/// Where control characters stand in a text; the first half of a Windows line end is none.
pub(super) fn controls(text: &str) -> impl Iterator<Item = (usize, char)> {
    let bytes = text.as_bytes();
    text.char_indices()
        .filter(move |(at, letter)| is_control(*letter) && !(*letter == '\r' && bytes.get(at + 1) == Some(&b'\n')))
}

/// What is said of a control character, and of how many more there are.
pub(super) fn told(letter: char, span: Span, more: usize, edits: Vec<TextEdit>) -> Diagnostic {
    let code = format!("U+{:04X}", u32::from(letter));
    let message = match more {
        0 => bilingual(
            format!("hier staat een onzichtbaar stuurteken ({code})"),
            format!("here stands an invisible control character ({code})"),
        ),
        _ => bilingual(
            format!("hier, en nog {more} keer hierna, staat een onzichtbaar stuurteken ({code})"),
            format!("here, and {more} more times after this, stands an invisible control character ({code})"),
        ),
    };
    let words = bilingual(
        "haal het weg: de tekst wordt getoond zonder, en vaak kwam het mee uit een pdf of een ander programma",
        "remove it: the text is shown without it; often it came along from a PDF or another program",
    );
    Diagnostic::warning("control-character", span, message).fix_all(words, edits)
}

/// The edit that takes a control character out of a file, as it is taken out of what is shown.
pub(super) fn removal(letter: char, span: Span) -> TextEdit {
    TextEdit::replace(span, without_control(letter.encode_utf8(&mut [0; 4])))
}

/// What is wrong with a file that is text alone: each control character once.
pub(super) fn found_in(text: &str) -> Vec<Diagnostic> {
    let mut seen: Vec<(char, Span, Vec<TextEdit>)> = Vec::new();
    for (at, letter) in controls(text) {
        let span = Span::new(at, at + letter.len_utf8());
        match seen.iter_mut().find(|it| it.0 == letter) {
            Some(known) => known.2.push(removal(letter, span)),
            None => seen.push((letter, span, vec![removal(letter, span)])),
        }
    }
    seen.into_iter().map(|(letter, span, edits)| told(letter, span, edits.len() - 1, edits)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_read_is_taken_out() {
        assert_eq!(without_control("Balie\u{c}begane grond\r\n\tstil\u{1b}[2J\u{7}"), "Balie begane grond\n\tstil[2J");
        assert_eq!(without_control("é\u{202e}ab\u{2066}c\u{9b}d\u{85}e\u{2028}f"), "éabcd e f");
        assert!(matches!(without_control("Gewone tekst, één.\n"), Cow::Borrowed(_)));
    }

    #[test]
    fn each_is_told_once_with_its_place() {
        let found = found_in("a\u{c}b\u{c}\r\nc\u{200f}\u{1b}");
        let told: Vec<_> = found.iter().map(|it| (it.message.en.as_str(), it.at.span)).collect();
        assert_eq!(
            told,
            [
                ("here, and 1 more times after this, stands an invisible control character (U+000C)", Span::new(1, 2)),
                ("here stands an invisible control character (U+001B)", Span::new(10, 11)),
            ]
        );
    }
}
