//! What could still be reached from a moment on: worked out by exploration, read by the look back.

use crate::engine::id::{EndingId, InterestId, PromiseId, StakeholderId};
use std::collections::BTreeSet;

/// What can be worth having at the end of a session, or be a disaster.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Prospects {
    /// Endings.
    pub endings: BTreeSet<EndingId>,
    /// Interests that are known at an ending.
    pub interests: BTreeSet<InterestId>,
    /// People whose concern is known at an ending.
    pub concerns: BTreeSet<StakeholderId>,
    /// Promises that are kept at an ending.
    pub kept: BTreeSet<PromiseId>,
    /// Whether an ending is reached with the role clean: no breach of it that is not repaired.
    pub clean: bool,
}

/// The most that can be reached of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bound {
    /// The figure, in hundredths of a point.
    pub value: i32,
    /// Whether it is proved that nothing better can be reached; else it is the best that was found.
    pub exact: bool,
}

/// What could still be reached from a moment on, whatever is picked and however chance falls.
///
/// A session of `n` moments has `n + 1` of these: before each moment, and after the last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outlook {
    /// What was reached by a walk from here that was played out.
    pub played: Prospects,
    /// What may be reached: what is not in it cannot be reached, and that is proved where `whole` says so.
    pub possible: Prospects,
    /// Whether everything from here on was explored.
    pub whole: bool,
    /// The best quality with the partner at an ending; none where no ending was found.
    pub quality: Option<Bound>,
    /// The best sum of role and public interest at an ending; none where no ending was found.
    pub standing: Option<Bound>,
    /// The picks of the walk with the best quality, as they are written, from here to its ending.
    pub best: Vec<String>,
}
