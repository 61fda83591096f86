//! Entries into the state: the same entries give the same room. What an entry cannot tell is worked out from the state alone.

mod course;
mod groups;
mod seats;

pub(super) use course::choice_named;

use crate::engine::SetupError;

/// Why a log is no room, or an entry not the next one of it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FoldError {
    /// The log does not begin with an opening.
    #[error("the log does not begin with the opening of a room")]
    NotOpened,
    /// A newer version wrote it; update the program.
    #[error("the log has version {0}, which is newer than this program")]
    Newer(u32),
    /// It belongs to another case, or to another version of it; load that one.
    #[error("the log is of `{0}`, or of another version of it")]
    OtherScenario(String),
    /// Its rules lie outside their ranges.
    #[error("the rules of the room are out of range")]
    Rules,
    /// Its setup does not fit the case.
    #[error(transparent)]
    Setup(#[from] SetupError),
    /// An entry is missing or comes twice.
    #[error("entry {found} stands where {expected} should")]
    Gap {
        /// The number that should come.
        expected: u64,
        /// The number that came.
        found: u64,
    },
    /// It tells of a seat, group or moment that there is not.
    #[error("entry {0} tells of what there is not")]
    Nothing(u64),
    /// It comes after the end.
    #[error("entry {0} stands after the end of the room")]
    AfterEnd(u64),
}
