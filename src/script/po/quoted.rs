//! A text between quotation marks, and the word before it.

use std::ops::Range;

/// The word that a line begins with, and the rest; no word where it goes on with a text.
pub(super) fn keyword(line: &str) -> (&str, &str) {
    line.split_at(line.find(|c: char| c == '"' || c.is_ascii_whitespace()).unwrap_or(line.len()))
}

/// What is wrong with a text between quotation marks.
pub(super) enum Unquoted {
    Open,
    Inner,
    Backslash(char),
}

/// The letters of a text between quotation marks, each with where it is written: an escape is one letter.
pub(super) fn unquoted(quoted: &str, mut letter: impl FnMut(Range<usize>, char)) -> Result<(), Unquoted> {
    let inner = quoted.strip_prefix('"').and_then(|it| it.strip_suffix('"')).ok_or(Unquoted::Open)?;
    let mut chars = inner.char_indices();
    while let Some((at, c)) = chars.next() {
        let meant = match c {
            '\\' => match chars.next().ok_or(Unquoted::Open)?.1 {
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                'a' => '\u{7}',
                'b' => '\u{8}',
                'f' => '\u{c}',
                'v' => '\u{b}',
                escaped @ ('\\' | '"') => escaped,
                other => return Err(Unquoted::Backslash(other)),
            },
            '"' => return Err(Unquoted::Inner),
            _ => c,
        };
        // The opening mark stands before them all.
        letter(at + 1..chars.offset() + 1, meant);
    }
    Ok(())
}
