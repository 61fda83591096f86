//! The texts of a PO file with the place of each of their bytes: what edits a catalogue without writing it anew needs.

use super::PoPart;
use super::reader::PoReader;
use crate::script::source::Span;
use std::ops::Range;

/// A text of a PO file, as it is meant and as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PoString {
    /// The number of its entry, from 0; entries that are not whole count as well.
    pub entry: usize,
    /// What it is of its entry.
    pub part: PoPart,
    /// Whether its entry is no longer used.
    pub obsolete: bool,
    /// The text as it is meant.
    pub text: String,
    /// For each byte of the text, where that stands: all of an escape, for what it stands for.
    pub places: Vec<Span>,
}

impl PoString {
    /// Where a part of the text stands; nothing where it is empty, or goes on on another line.
    #[must_use]
    pub fn span(&self, range: Range<usize>) -> Option<Span> {
        let places = self.places.get(range)?;
        let whole = places.windows(2).all(|two| two[0] == two[1] || two[0].end == two[1].start);
        let (first, last) = (places.first()?, places.last()?);
        whole.then_some(Span { start: first.start, end: last.end })
    }
}

/// Every text of a PO file, in the order in which they stand there. A line that is malformed gives none.
#[must_use]
pub fn strings(file: &str) -> Vec<PoString> {
    let mut reader = PoReader::new(file);
    reader.strings = Some(Vec::new());
    reader.read();
    reader.strings.unwrap_or_default()
}
