//! Texts that go on on the next line of a file: how a file is indented is no part of what people read.

use std::borrow::Cow;

/// A text that is said or shown as it is: a line end in the file and the blanks around it are one blank, an empty line parts
/// paragraphs. A break that is `written` as `\n` is meant, and stays.
pub(super) fn flowing<'t>(text: &'t str, written: &str) -> Cow<'t, str> {
    if !written.contains('\n') || !text.contains('\n') {
        return Cow::Borrowed(text);
    }
    // In a raw string a `\` is itself.
    let escapes = !written.starts_with('r') && written.contains('\\');
    let mut meant = meant_breaks(if escapes { written } else { "" });
    let mut lines = Vec::new();
    let mut start = 0;
    for (at, _) in text.match_indices('\n') {
        if meant.next() != Some(true) {
            lines.push(&text[start..at]);
            start = at + 1;
        }
    }
    lines.push(&text[start..]);
    Cow::Owned(joined(lines.into_iter()))
}

/// For each break of a written text, in order, whether it is an escape.
fn meant_breaks(written: &str) -> impl Iterator<Item = bool> {
    let mut letters = written.chars().peekable();
    std::iter::from_fn(move || {
        loop {
            match letters.next()? {
                '\n' => return Some(false),
                '\\' => match letters.next()? {
                    'n' => return Some(true),
                    '\n' | '\r' => while letters.next_if(char::is_ascii_whitespace).is_some() {},
                    'x' => {
                        let digits = [letters.next()?, letters.next()?];
                        if digits[0] == '0' && digits[1].eq_ignore_ascii_case(&'a') {
                            return Some(true);
                        }
                    }
                    'u' => {
                        let braced: String = letters.by_ref().take_while(|letter| *letter != '}').collect();
                        if u32::from_str_radix(braced.trim_start_matches('{'), 16) == Ok(u32::from('\n')) {
                            return Some(true);
                        }
                    }
                    _ => {}
                },
                _ => {}
            }
        }
    })
}

/// A text of which no break is meant, without them.
pub(super) fn flowed(text: &str) -> String {
    joined(text.lines())
}

/// The lines of a file as one text; a break within one of them is meant.
fn joined<'t>(lines: impl Iterator<Item = &'t str>) -> String {
    let mut flowing = String::new();
    let mut parted = false;
    for line in lines.map(|line| line.trim_matches(|c: char| c.is_whitespace() && c != '\n')) {
        if line.is_empty() {
            parted = !flowing.is_empty();
            continue;
        }
        let breaks = usize::from(flowing.ends_with('\n')) + usize::from(line.starts_with('\n'));
        if !flowing.is_empty() {
            match (parted, breaks) {
                (true, _) => flowing.push_str(&"\n\n"[breaks..]),
                (false, 0) => flowing.push(' '),
                (false, _) => {}
            }
        }
        parted = false;
        flowing.push_str(line);
    }
    flowing
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

    #[track_caller]
    fn check(written: &str, text: &str, expected: &str) {
        assert_eq!(flowing(text, written), expected);
    }

    #[test]
    fn a_break_within_what_is_said_is_a_blank() {
        let text = "De lift doet niets,\n        en mevrouw Smit zit boven.";
        check(text, text, "De lift doet niets, en mevrouw Smit zit boven.");
        let text = "\n  Een.  \n \t\n  Twee,\n\tdrie.\n  ";
        check(text, text, "Een.\n\nTwee, drie.");
        check("  Een regel ", "  Een regel ", "  Een regel ");
    }

    #[test]
    fn a_break_that_is_written_as_one_stays() {
        check(r"Beste,\n  Dag.", "Beste,\n  Dag.", "Beste,\n  Dag.");
        let written = "Beste \\\"A\\\",\\nDit is\n      lang.";
        check(written, "Beste \"A\",\nDit is\n      lang.", "Beste \"A\",\nDit is lang.");
        // At the end of a line or of the text as well, and however it is written.
        let written = "Geachte heer,\\n\n        Regel een,\n        twee.\\n";
        check(written, "Geachte heer,\n\n        Regel een,\n        twee.\n", "Geachte heer,\nRegel een, twee.\n");
        let written = "Een,\n    \\ntwee,\\u{a}drie\n   \\x0A  vier.";
        check(written, "Een,\n    \ntwee,\ndrie\n   \n  vier.", "Een,\ntwee,\ndrie\n  vier.");
        // What an empty line parts needs no break more.
        check("Een.\\n\n\n  Twee.\n  \\n\n", "Een.\n\n\n  Twee.\n  \n\n", "Een.\n\nTwee.\n");
    }

    #[test]
    fn a_line_separator_is_no_break_of_the_author() {
        check("Een\u{2028}twee,\\n\n  drie.", "Een\u{2028}twee,\n\n  drie.", "Een\u{2028}twee,\ndrie.");
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
