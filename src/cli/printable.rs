//! What goes to a terminal: nothing that is printed from a case, a name, a file or a path moves its cursor or takes it over.

use crate::script::control::is_control;
use std::io::{Result, Write};

/// Passes text on and shows each control character in it as `�`; only the program's own colours and its line of progress go
/// through, and those only where a terminal reads along.
pub struct Printable<W: Write> {
    inner: W,
    /// Whether the program writes colours and progress.
    own: bool,
    /// The first bytes of a character whose last ones have not been written yet.
    pending: Vec<u8>,
}

impl<W: Write> Printable<W> {
    /// Around a terminal, a pipe or a file; `own` where the program writes colours and progress there.
    pub fn new(inner: W, own: bool) -> Self {
        Self { inner, own, pending: Vec::new() }
    }

    fn pass(&mut self, text: &str) -> Result<()> {
        let mut rest = text;
        while let Some(at) = rest.find(is_control) {
            self.inner.write_all(&rest.as_bytes()[..at])?;
            let control = &rest[at..];
            let length = if self.own { own_sequence(control) } else { 0 };
            let shown = if length == 0 { "\u{fffd}" } else { &control[..length] };
            // A Windows line end is one.
            let shown = if control.starts_with("\r\n") { "" } else { shown };
            self.inner.write_all(shown.as_bytes())?;
            let letter = control.chars().next().map_or(1, char::len_utf8);
            rest = &control[length.max(letter)..];
        }
        self.inner.write_all(rest.as_bytes())
    }
}

impl<W: Write> Write for Printable<W> {
    fn write(&mut self, bytes: &[u8]) -> Result<usize> {
        let mut all = std::mem::take(&mut self.pending);
        all.extend_from_slice(bytes);
        let whole = match std::str::from_utf8(&all) {
            Ok(_) => all.len(),
            Err(error) if error.error_len().is_none() => error.valid_up_to(),
            Err(_) => all.len(),
        };
        self.pending = all.split_off(whole);
        self.pass(&String::from_utf8_lossy(&all))?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> Result<()> {
        self.inner.flush()
    }
}

/// How long a sequence is that the program writes itself: the beginning of a line, the rest of it cleared, a colour.
fn own_sequence(text: &str) -> usize {
    if text.starts_with('\r') {
        return 1;
    }
    let Some(inside) = text.strip_prefix("\u{1b}[") else { return 0 };
    let numbers = inside.len() - inside.trim_start_matches(|c: char| c.is_ascii_digit() || c == ';').len();
    if inside[numbers..].starts_with(['m', 'K']) { numbers + 3 } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(own: bool, parts: &[&[u8]], expected: &str) {
        let mut seen = Vec::new();
        let mut out = Printable::new(&mut seen, own);
        for part in parts {
            out.write_all(part).unwrap();
        }
        out.flush().unwrap();
        assert_eq!(String::from_utf8(seen).unwrap(), expected);
    }

    #[test]
    fn nothing_takes_the_terminal_over() {
        check(true, &[b"Met \x1b[2J\x1b]0;mine\x07De Toren.\n"], "Met �[2J�]0;mine�De Toren.\n");
        check(false, &["a\u{202e}b\u{9b}c\td\r\n".as_bytes()], "a�b�c\td\n");
    }

    #[test]
    fn own_colours_and_progress_go_through() {
        check(true, &[b"\x1b[1mKop\x1b[0m\r\x1b[K"], "\u{1b}[1mKop\u{1b}[0m\r\u{1b}[K");
        check(false, &[b"\x1b[1mKop\x1b[0m"], "�[1mKop�[0m");
    }

    #[test]
    fn a_character_in_two_parts_is_one() {
        check(false, &[&[0xc3], &[0xa9, b'!']], "é!");
        check(false, &[&[0xff, b'!']], "�!");
    }
}
