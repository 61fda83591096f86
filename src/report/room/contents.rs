//! What a file contains and what not: every form says it, each for itself.

use super::data::RoomReport;
use crate::report::Messages;
use serde::Serialize;

/// A form in which a room's look back is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum RoomForm {
    /// To read: the page and Markdown.
    Document,
    /// A table.
    Csv,
    /// Everything, for programs.
    Json,
    /// Statements for a learning record store.
    Xapi,
}

/// What a file contains and what not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct FileContents {
    pub(super) contains: Vec<String>,
    pub(super) leaves_out: Vec<String>,
    /// The hash of the course, in a sentence.
    pub(super) hash: String,
    /// When everything is deleted, in a sentence.
    pub(super) deleted: String,
}

impl FileContents {
    pub(super) fn of(form: RoomForm, report: &RoomReport, words: &Messages) -> Self {
        let told = ["group-has-course", "group-has-votes", "group-has-shift", "group-has-minorities"];
        let (contains, leaves_out): (&[&[&str]], &[&str]) = match form {
            RoomForm::Document => {
                (&[&told, &["group-has-marks", "group-has-trainer", "group-has-debrief", "group-has-times"]], &[])
            }
            RoomForm::Json => {
                (&[&told, &["group-has-marks", "group-has-trainer", "group-has-debrief", "group-has-times"]], &[])
            }
            RoomForm::Csv => {
                (&[&told, &["group-has-marks", "group-has-trainer", "group-has-times"]], &["group-lacks-texts"])
            }
            RoomForm::Xapi => {
                (&[&["group-has-course", "group-has-times"]], &["group-lacks-texts", "group-lacks-marks"])
            }
        };
        let never = ["group-lacks-persons", "group-lacks-seats", "group-lacks-few", "group-lacks-grade"];
        let say = |id: &&str| words.text(id);
        let date = report.times.day(report.look_back.delete_at, words);
        Self {
            contains: contains.iter().copied().flatten().map(say).collect(),
            leaves_out: never.iter().chain(leaves_out).map(say).collect(),
            hash: words.text_with("group-course-hash", &[("hash", report.look_back.course.as_str().into())]),
            deleted: words.text_with("group-deleted-on", &[("date", date.into())]),
        }
    }
}
