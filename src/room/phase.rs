//! The phases of a group and the stages of a room.

use serde::{Deserialize, Serialize};

/// The phase of a group, as its members see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RoomPhase {
    /// People join.
    Lobby,
    /// The partner's line is read.
    Reading,
    /// The first vote is open.
    Vote1,
    /// People talk about it.
    Talk,
    /// The second vote, or a run-off, is open.
    Vote2,
    /// The distribution is shown.
    Shown,
    /// The facilitator decides.
    Decide,
    /// What came of it is read.
    Play,
    /// Everything stands still.
    Paused,
    /// The group looks back.
    Debrief,
    /// It is over.
    Closed,
}

impl RoomPhase {
    /// Every phase.
    pub const ALL: [Self; 11] = [
        Self::Lobby,
        Self::Reading,
        Self::Vote1,
        Self::Talk,
        Self::Vote2,
        Self::Shown,
        Self::Decide,
        Self::Play,
        Self::Paused,
        Self::Debrief,
        Self::Closed,
    ];

    /// Whether a vote is open.
    #[must_use]
    pub fn is_vote(self) -> bool {
        matches!(self, Self::Vote1 | Self::Vote2)
    }
}

/// Where a room stands as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RoomStage {
    /// People join; nothing is played yet.
    Lobby,
    /// Groups play.
    Running,
    /// The group looks back.
    Debrief,
    /// It is over.
    Closed,
    /// Everything that was kept is gone.
    Deleted,
}

/// How much of a closed vote is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RevealedPart {
    /// Whether people agree, no bars.
    Nothing,
    /// The half of the answers that got the fewest votes: what leads stays open for discussion.
    Half,
    /// The bars.
    Bars,
    /// The bars, and how opinion moved between the rounds.
    Shift,
}
