//! The look back of a room as Markdown, for a note or a wiki.

use super::data::RoomReport;
use crate::report::Messages;

/// The look back of a room as Markdown, for a note or a wiki.
#[must_use]
pub fn markdown(report: &RoomReport, words: &Messages) -> String {
    let _ = (report, words);
    String::new()
}
