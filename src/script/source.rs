//! A file as read, and places in it.

use super::limits::ID;
use std::sync::OnceLock;

/// A range of bytes in a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Span {
    /// The range from one byte to another.
    #[must_use]
    pub fn new(start: usize, end: usize) -> Self {
        Self { start: start as u32, end: end as u32 }
    }

    /// The range as slices take it.
    #[must_use]
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A file: its name as diagnostics show it, and its text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Source {
    /// The path as the user knows it.
    pub name: String,
    /// The content.
    pub text: String,
    /// The byte at which each line begins, once somebody asked for a position.
    lines: OnceLock<Vec<u32>>,
}

impl Source {
    /// A file with this name and text.
    #[must_use]
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        Self { name: name.into(), text: text.into(), lines: OnceLock::new() }
    }

    /// The line and column of a byte, both counted from 1; columns count characters.
    #[must_use]
    pub fn position(&self, byte: u32) -> (usize, usize) {
        let before = floor(&self.text, byte as usize);
        let lines = self.lines.get_or_init(|| {
            let ends = self.text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
            std::iter::once(0).chain(ends.map(|(at, _)| at as u32 + 1)).collect()
        });
        let line = lines.partition_point(|start| *start as usize <= before.len());
        (line, before[lines[line - 1] as usize..].chars().count() + 1)
    }
}

/// The text up to a byte, or up to the character that the byte stands in.
fn floor(text: &str, byte: usize) -> &str {
    let mut end = byte.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// Whether a text is an id: `[a-z][a-z0-9_]*`, and not too long.
#[must_use]
pub fn is_id(text: &str) -> bool {
    text.len() <= ID
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
}

/// The beginning of a name that may be hostile.
pub(super) fn shorten(text: &str) -> String {
    match text.char_indices().nth(60) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}
