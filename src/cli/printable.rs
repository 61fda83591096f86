//! What goes to a terminal: nothing that is printed from a case, a name, a file or a path moves its cursor or takes it over.

use crate::script::control::is_control;
use std::cell::Cell;
use std::fmt::{Display, Formatter};
use std::io::{Result, Write};
use std::rc::Rc;

/// Tells what goes to a terminal that the program itself speaks: only then do colours and the line of progress go through.
#[derive(Debug, Clone, Default)]
pub struct OwnVoice(Rc<Cell<bool>>);

impl OwnVoice {
    /// A text with sequences that the program itself wrote; what stands in it from elsewhere has been made plain.
    pub(super) fn text(&self, text: String) -> OwnText {
        OwnText { voice: self.clone(), text }
    }
}

/// A text with sequences of the program's own, for as long as it is written.
pub struct OwnText {
    voice: OwnVoice,
    text: String,
}

impl Display for OwnText {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> std::fmt::Result {
        self.voice.0.set(true);
        let written = formatter.write_str(&self.text);
        self.voice.0.set(false);
        written
    }
}

/// A text with each control character in it as `�`.
pub(super) fn plain(text: &str) -> String {
    text.replace("\r\n", "\n").replace(is_control, "\u{fffd}")
}

/// Passes text on and shows each control character in it as `�`; only the program's own colours and its line of progress go
/// through, while it speaks itself.
pub struct Printable<W: Write> {
    inner: W,
    voice: OwnVoice,
    /// The first bytes of a character whose last ones have not been written yet.
    pending: Vec<u8>,
}

impl<W: Write> Printable<W> {
    /// Around a terminal, a pipe or a file.
    pub fn new(inner: W, voice: &OwnVoice) -> Self {
        Self { inner, voice: voice.clone(), pending: Vec::new() }
    }

    fn pass(&mut self, text: &str) -> Result<()> {
        let own = self.voice.0.get();
        let mut rest = text;
        while let Some(at) = rest.find(is_control) {
            self.inner.write_all(&rest.as_bytes()[..at])?;
            let control = &rest[at..];
            let length = if own { own_sequence(control) } else { 0 };
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

    /// What a terminal gets of this.
    fn seen(write: impl FnOnce(&OwnVoice, &mut Printable<&mut Vec<u8>>)) -> String {
        let (mut seen, voice) = (Vec::new(), OwnVoice::default());
        let mut out = Printable::new(&mut seen, &voice);
        write(&voice, &mut out);
        out.flush().unwrap();
        String::from_utf8(seen).unwrap()
    }

    #[track_caller]
    fn check(parts: &[&[u8]], expected: &str) {
        assert_eq!(seen(|_, out| parts.iter().for_each(|part| out.write_all(part).unwrap())), expected);
    }

    #[test]
    fn nothing_takes_the_terminal_over() {
        check(&[b"Met \x1b[2J\x1b]0;mine\x07De Toren.\n"], "Met �[2J�]0;mine�De Toren.\n");
        check(&["a\u{202e}b\u{9b}c\td\r\n".as_bytes()], "a�b�c\td\n");
        // Nor by what the program writes itself.
        check(&[b"\x1b[1mKop\x1b[0m\rweg\x1b[K"], "�[1mKop�[0m�weg�[K");
    }

    #[test]
    fn own_colours_and_progress_go_through() {
        let own = seen(|voice, out| {
            write!(out, "{}", voice.text(String::from("\u{1b}[1mKop\u{1b}[0m\r\u{1b}[K"))).unwrap();
        });
        assert_eq!(own, "\u{1b}[1mKop\u{1b}[0m\r\u{1b}[K");
    }

    #[test]
    fn what_stands_beside_a_text_of_its_own_is_not() {
        let line = "\u{1b}[8m\r";
        let mixed = seen(|voice, out| {
            let coloured = voice.text(format!("\u{1b}[{}m{}\u{1b}[0m", 31, plain(line)));
            writeln!(out, "{line}{coloured}{line}").unwrap();
        });
        assert_eq!(mixed, "�[8m�\u{1b}[31m�[8m�\u{1b}[0m�[8m�\n");
    }

    #[test]
    fn a_character_in_two_parts_is_one() {
        check(&[&[0xc3], &[0xa9, b'!']], "é!");
        check(&[&[0xff, b'!']], "�!");
    }
}
