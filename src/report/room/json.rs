//! The look back of a room as JSON, for programs.

use super::contents::{FileContents, RoomForm};
use super::data::RoomReport;
use crate::engine::Debrief;
use crate::report::Messages;
use crate::room::RoomLookBack;
use serde::Serialize;

/// The version in which it is written.
const FORMAT: u32 = 1;

#[derive(Serialize)]
struct RoomJson<'r> {
    format: u32,
    about: FileContents,
    room: &'r RoomLookBack,
    /// What the session of each group teaches, in the order of the groups.
    debriefs: &'r [Debrief],
    discussion: &'r [String],
}

/// The look back of a room as JSON.
#[must_use]
pub fn json(report: &RoomReport, words: &Messages) -> String {
    let all = RoomJson {
        format: FORMAT,
        about: FileContents::of(RoomForm::Json, report, words),
        room: &report.look_back,
        debriefs: &report.debriefs,
        discussion: &report.discussion,
    };
    // Numbers, words and lists of those, which JSON can always write.
    serde_json::to_string_pretty(&all).unwrap_or_default() + "\n"
}
