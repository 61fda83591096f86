//! Saved transcripts as text.

use super::diagnostic::{Diagnostic, bilingual};
use super::source::{Source, Span};
use crate::engine::SavedTranscript;

/// A transcript as text, for people to read as well.
#[must_use]
pub fn write_transcript(transcript: &SavedTranscript) -> String {
    let style = ron::ser::PrettyConfig::default().struct_names(true).new_line("\n");
    // Every field is a number, a text or a list of those, which RON can always write.
    let mut text = ron::ser::to_string_pretty(transcript, style).unwrap_or_default();
    text.push('\n');
    text
}

/// The transcript in a file.
///
/// # Errors
/// A diagnostic, when the file is no transcript.
pub fn read_transcript(source: &Source) -> Result<SavedTranscript, Box<Diagnostic>> {
    ron::Options::default().from_str(&source.text).map_err(|error: ron::error::SpannedError| {
        let at = byte_at(&source.text, error.span.start.line, error.span.start.col);
        let span = Span::new(at, (at + 1).min(source.text.len().max(at)));
        let message =
            bilingual("dit is geen bewaard gesprek van Tegenspel", "this is not a saved session of Tegenspel");
        let reason = error.code.to_string();
        Box::new(Diagnostic::error("not-a-transcript", span, message).here(bilingual(reason.clone(), reason)))
    })
}

/// The byte at a line and column, both counted from 1.
fn byte_at(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let rest = &text[start.min(text.len())..];
    start + rest.char_indices().nth(column.saturating_sub(1)).map_or(rest.len(), |(at, _)| at)
}
