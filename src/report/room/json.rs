//! The look back of a room as JSON, for programs.

use super::data::RoomReport;
use crate::report::Messages;

/// The look back of a room as JSON, for programs.
#[must_use]
pub fn json(report: &RoomReport, words: &Messages) -> String {
    let _ = (report, words);
    String::new()
}
