//! How the lines of a file end, so that it can be written back the same way.

use super::FileError;
use anyhow::{Context, Result};
use std::path::Path;

/// How a text file was saved, beside its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LineEnds {
    /// Whether lines end as on Windows.
    crlf: bool,
    /// Whether it begins with a byte order mark.
    marked: bool,
}

impl LineEnds {
    /// How a file was saved; a file whose lines end in both ways is taken as most of them are.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn of(file: &Path) -> Result<Self> {
        let bytes = std::fs::read(file).with_context(|| FileError::Unreadable(file.to_owned()))?;
        Ok(Self::in_bytes(&bytes))
    }

    fn in_bytes(bytes: &[u8]) -> Self {
        let lines = bytes.iter().filter(|byte| **byte == b'\n').count();
        let crlf = bytes.windows(2).filter(|pair| pair == b"\r\n").count();
        Self { crlf: crlf * 2 > lines, marked: bytes.starts_with("\u{feff}".as_bytes()) }
    }

    /// A text whose lines end with `\n`, saved in this way.
    #[must_use]
    pub fn apply(self, text: &str) -> String {
        let text = if self.crlf { text.replace('\n', "\r\n") } else { text.to_owned() };
        if self.marked { format!("\u{feff}{text}") } else { text }
    }
}

#[cfg(test)]
mod tests {
    use super::LineEnds;

    #[test]
    fn a_text_is_saved_as_it_was() {
        for text in ["a\nb\n", "a\r\nb\r\n", "\u{feff}a\r\n"] {
            let plain = text.trim_start_matches('\u{feff}').replace('\r', "");
            assert_eq!(LineEnds::in_bytes(text.as_bytes()).apply(&plain), text);
        }
    }
}
