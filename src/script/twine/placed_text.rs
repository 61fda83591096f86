//! A text of which each character knows where in the file it was written, also where an entity or an escape stood for it.

use crate::script::source::Span;
use std::ops::Range;

/// A run of a text and the range of the file that says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct PlacedRun {
    /// Its first byte in the text.
    start: usize,
    /// Where it is written in the file.
    written: Span,
    /// Whether the file says it byte for byte.
    verbatim: bool,
}

/// A text with the places of its characters in a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PlacedText {
    text: String,
    runs: Vec<PlacedRun>,
}

impl PlacedText {
    /// The text itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Adds what stands at a place of a file, as it stands there.
    pub(super) fn push_verbatim(&mut self, file: &str, range: Range<usize>) {
        if range.is_empty() {
            return;
        }
        let written = Span::new(range.start, range.end);
        self.runs.push(PlacedRun { start: self.text.len(), written, verbatim: true });
        self.text.push_str(&file[range]);
    }

    /// Adds characters for which a place of a file stands.
    pub(super) fn push_meant(&mut self, meant: &str, written: Span) {
        self.runs.push(PlacedRun { start: self.text.len(), written, verbatim: false });
        self.text.push_str(meant);
    }

    /// Where in the file a range of the text is written.
    #[must_use]
    pub fn span(&self, range: Range<usize>) -> Span {
        let Some(first) = self.run_at(range.start) else {
            return self.runs.last().map(|it| Span { start: it.written.end, ..it.written }).unwrap_or_default();
        };
        let offset = |of: &PlacedRun, byte: usize| of.written.start + (byte - of.start) as u32;
        let start = if first.verbatim { offset(first, range.start) } else { first.written.start };
        if range.is_empty() {
            return Span { start, end: start };
        }
        let end = match self.run_at(range.end - 1) {
            Some(last) if last.verbatim => offset(last, range.end),
            Some(last) => last.written.end,
            None => start,
        };
        Span { start, end: end.max(start) }
    }

    /// The run that a byte of the text belongs to.
    fn run_at(&self, byte: usize) -> Option<&PlacedRun> {
        if byte >= self.text.len() {
            return None;
        }
        let after = self.runs.partition_point(|it| it.start <= byte);
        self.runs.get(after.checked_sub(1)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_character_knows_where_it_was_written() {
        let file = "a &lt;b&gt; é";
        let mut text = PlacedText::default();
        text.push_verbatim(file, 0..2);
        text.push_meant("<", Span::new(2, 6));
        text.push_verbatim(file, 6..7);
        text.push_meant(">", Span::new(7, 11));
        text.push_verbatim(file, 11..file.len());
        assert_eq!(text.as_str(), "a <b> é");
        assert_eq!(text.span(2..5), Span::new(2, 11));
        assert_eq!(text.span(3..4), Span::new(6, 7));
        assert_eq!(text.span(0..1), Span::new(0, 1));
        assert_eq!(text.span(6..8), Span::new(12, 14));
        assert_eq!(text.span(8..8), Span::new(14, 14));
    }
}
