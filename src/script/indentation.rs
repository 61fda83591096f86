//! Texts that go on on the next line of a file: how a file is indented is no part of what people read.

use std::borrow::Cow;

/// A text that is said or shown as it is: a break and the blanks around it are one blank, an empty line parts paragraphs.
pub(super) fn flowing(text: &str) -> Cow<'_, str> {
    if !text.contains('\n') {
        return Cow::Borrowed(text);
    }
    let mut flowing = String::with_capacity(text.len());
    let mut parted = false;
    for line in text.lines().map(str::trim) {
        if line.is_empty() {
            parted = !flowing.is_empty();
            continue;
        }
        if !flowing.is_empty() {
            flowing.push_str(if parted { "\n\n" } else { " " });
        }
        parted = false;
        flowing.push_str(line);
    }
    Cow::Owned(flowing)
}

/// A text in Markdown, where indentation and breaks mean something: its lines lose what all of them are indented by. The first
/// begins behind a quotation mark, so it shares nothing with the others.
pub(super) fn outdented(text: &str) -> Cow<'_, str> {
    let Some((first, rest)) = text.split_once('\n') else { return Cow::Borrowed(text) };
    let indent = |line: &str| line.len() - line.trim_start_matches([' ', '\t']).len();
    let common = rest.lines().filter(|line| !line.trim().is_empty()).map(indent).min().unwrap_or_default();
    let last_is_blank = rest.rsplit('\n').next().is_some_and(|line| !line.is_empty() && line.trim().is_empty());
    if common == 0 && !last_is_blank {
        return Cow::Borrowed(text);
    }
    let mut outdented = String::from(first);
    for line in rest.split('\n') {
        outdented.push('\n');
        outdented.push_str(if line.trim().is_empty() { "" } else { &line[common..] });
    }
    Cow::Owned(outdented)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_break_within_what_is_said_is_a_blank() {
        assert_eq!(
            flowing("De lift doet niets,\n        en mevrouw Smit zit boven."),
            "De lift doet niets, en mevrouw Smit zit boven."
        );
        assert_eq!(flowing("\n  Een.  \n \t\n  Twee,\n\tdrie.\n  "), "Een.\n\nTwee, drie.");
        assert!(matches!(flowing("  Een regel "), Cow::Borrowed("  Een regel ")));
    }

    #[test]
    fn markdown_keeps_what_is_indented_further() {
        assert_eq!(
            outdented("Vooraf.\n\n    - een\n      - twee\n\n    Slot.\n    "),
            "Vooraf.\n\n- een\n  - twee\n\nSlot.\n"
        );
        assert!(matches!(outdented("Vooraf.\n\nAl goed.\n"), Cow::Borrowed(_)));
        assert_eq!(outdented("Een.\n   "), "Een.\n");
    }
}
