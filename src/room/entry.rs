//! The log of a room: the course, which is kept until the deletion date, and what single seats did, which is purged.

use super::id::{DeviceId, GroupId, SeatId};
use super::outcome::RoundOutcome;
use super::phase::{RevealedPart, RoomPhase};
use super::rules::{Lens, MarkSign, RoomMode, RoomRules};
use super::seat::SeatRole;
use crate::engine::Setup;
use serde::{Deserialize, Serialize};

/// The version in which logs are written. A newer one is refused.
pub const LOG_FORMAT: u32 = 1;

/// An entry of either part of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RoomEntry {
    /// Of the course.
    Course(CourseEntry),
    /// Of a seat.
    Seat(SeatEntry),
}

/// An entry of the course. Their numbers have no gaps, and each is chained to the one before by a hash.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CourseEntry {
    /// Its number, from 0.
    pub number: u64,
    /// When, in milliseconds since 1970.
    pub at: u64,
    /// What happened.
    #[serde(flatten)]
    pub what: CourseEvent,
}

/// What a room was opened with: the first entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoomOpened {
    /// The version of the log: [`LOG_FORMAT`].
    pub format: u32,
    /// The scenario's id.
    pub scenario: String,
    /// The scenario's content hash.
    pub hash: String,
    /// The model's content hash.
    pub model: String,
    /// What its sessions are set up with; its seed is also what draws and names come from.
    pub setup: Setup,
    /// How people are grouped at first.
    pub mode: RoomMode,
    /// How votes go.
    pub rules: RoomRules,
    /// When it is deleted, in milliseconds since 1970.
    pub delete_at: u64,
    /// The facilitator's first device.
    pub device: DeviceId,
}

/// What happened in the course of a room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum CourseEvent {
    /// The room was opened.
    Opened(Box<RoomOpened>),
    /// Somebody joined, came back or took another role.
    Joined {
        /// The seat.
        seat: SeatId,
        /// As what.
        role: SeatRole,
        /// The number of the card that admitted it; absent without one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        card: Option<u32>,
    },
    /// Somebody left.
    Left {
        /// The seat.
        seat: SeatId,
    },
    /// The facilitator took a seat out of the room.
    Removed {
        /// The seat.
        seat: SeatId,
    },
    /// Joining was closed or opened.
    Locked {
        /// Whether it is closed now.
        locked: bool,
    },
    /// Seat cards were made, or are needed from now on, or no longer.
    Carded {
        /// Whether nobody joins without one.
        needed: bool,
        /// How many there are now.
        issued: u32,
    },
    /// A further device of the facilitator was linked.
    Linked {
        /// The device.
        device: DeviceId,
    },
    /// One device took over; all others only read from now on.
    Handed {
        /// The device.
        to: DeviceId,
    },
    /// Groups were made; those that there were are closed.
    Grouped {
        /// How.
        mode: RoomMode,
        /// Who sits at which table; only in threes.
        tables: Vec<Vec<SeatId>>,
        /// The group whose moment the new ones begin at; the start of the case without it.
        from: Option<GroupId>,
    },
    /// A group came into another phase.
    Phased {
        /// The group.
        group: GroupId,
        /// The phase.
        phase: RoomPhase,
        /// The round of voting: 1 and 2, run-offs from 3 on; 0 outside votes.
        round: u8,
        /// When the vote ends by itself, in milliseconds since 1970.
        deadline: Option<u64>,
        /// Whether a step of the facilitator was taken back.
        back: bool,
    },
    /// An open vote got more time.
    Extended {
        /// The group.
        group: GroupId,
        /// When it ends now, in milliseconds since 1970.
        deadline: u64,
    },
    /// More or less of a closed vote is shown.
    Revealed {
        /// The group.
        group: GroupId,
        /// How much.
        part: RevealedPart,
    },
    /// A vote was closed and counted.
    Counted(Box<CountedRound>),
    /// A group decided what to say.
    Decided {
        /// The group.
        group: GroupId,
        /// The moment's number.
        moment: u32,
        /// The choices, each `scene.beat.choice`.
        pick: Vec<String>,
        /// How.
        how: DecidedHow,
    },
    /// The facilitator steered; written as in sessions, for example `!feel.roos.tension=+10`.
    Directed {
        /// Which groups; none means all.
        groups: Vec<GroupId>,
        /// The direction.
        direction: String,
    },
    /// The facilitator noted something for the look back.
    Remarked {
        /// What.
        text: String,
    },
    /// A group went back to a moment; what it played since stays as a branch.
    Rewound {
        /// The group.
        group: GroupId,
        /// The number of the moment.
        to: u32,
    },
    /// A minority's answer is shown as it would have gone; without choices, the group's own course again.
    Replayed {
        /// The group.
        group: GroupId,
        /// The number of the moment.
        moment: u32,
        /// The choices, each `scene.beat.choice`.
        pick: Vec<String>,
    },
    /// The next gate was opened for those who play freely.
    GateOpened,
    /// Everything stands still.
    Paused {
        /// By whom.
        by: PausedBy,
    },
    /// It goes on.
    Resumed,
    /// The looking back began.
    Debriefed,
    /// What observers marked, without their seats.
    MarksKept {
        /// The marks.
        marks: Vec<KeptMark>,
    },
    /// What people picked who played alone, without their seats; beats with too few picks are left out.
    PicksKept {
        /// The picks.
        picks: Vec<KeptPick>,
    },
    /// It is over.
    Closed,
    /// What single seats did was purged.
    Purged,
    /// Everything was deleted.
    Deleted,
}

impl CourseEvent {
    /// Whether what single seats did goes with it.
    #[must_use]
    pub fn purges(&self) -> bool {
        matches!(self, Self::Purged | Self::Deleted)
    }
}

/// A closed vote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountedRound {
    /// The group.
    pub group: GroupId,
    /// The moment's number.
    pub moment: u32,
    /// The round.
    pub round: u8,
    /// What came out.
    pub outcome: RoundOutcome,
    /// The phase that follows.
    pub phase: RoomPhase,
    /// A hash of the votes, of no use without what is purged with them.
    pub digest: String,
}

/// How a group decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DecidedHow {
    /// The answer that leads was accepted.
    Accepted,
    /// The facilitator chose where answers were tied or nobody voted.
    Chosen,
    /// The facilitator chose otherwise than the vote.
    Otherwise,
    /// It was drawn among so many tied answers.
    Drawn,
    /// The player of a table decided.
    Player,
    /// The votes of a table did.
    Table,
    /// Time ran out without a vote.
    Clock,
}

/// Who let everything stand still.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PausedBy {
    /// The facilitator.
    Facilitator,
    /// The clock: it jumped, as when a laptop was closed.
    Clock,
}

/// How often something was marked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptMark {
    /// The group.
    pub group: GroupId,
    /// The moment's number.
    pub moment: u32,
    /// Through which lens.
    pub lens: Lens,
    /// How often it worked, for whoever marked.
    pub worked: u32,
    /// How often it jarred.
    pub jarred: u32,
    /// What was noted beside it.
    pub notes: Vec<String>,
}

/// How often something was picked by those who played alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptPick {
    /// The beat: `scene.beat`.
    pub beat: String,
    /// The choices: `scene.beat.choice`.
    pub pick: Vec<String>,
    /// How often.
    pub count: u32,
}

/// What a seat did. These entries have a table of their own and are purged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeatEntry {
    /// How many entries of the course stand before it: what orders the two parts.
    pub after: u64,
    /// Its number among the entries of seats, from 0.
    pub number: u64,
    /// When, in milliseconds since 1970.
    pub at: u64,
    /// The seat.
    pub seat: SeatId,
    /// What it did.
    #[serde(flatten)]
    pub what: SeatEvent,
}

/// What a seat can do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum SeatEvent {
    /// Tried the question in the lobby.
    Tried,
    /// Chose a lens.
    Looked {
        /// The lens.
        lens: Lens,
    },
    /// Has read what stands there.
    Ready,
    /// Asked for more time in the open vote.
    Slowed,
    /// Voted. The last vote of a seat in a round counts.
    Voted {
        /// The moment's number.
        moment: u32,
        /// The round.
        round: u8,
        /// The seat's own count of votes in the round: it only rises.
        n: u32,
        /// The options, by their places in the round; none for an abstention.
        choices: Option<Vec<u8>>,
        /// Chance from the server, so that a digest of votes gives none of them away.
        nonce: u64,
    },
    /// Marked the present moment.
    Marked {
        /// Through which lens.
        lens: Lens,
        /// What.
        sign: MarkSign,
        /// What was noted beside it.
        note: Option<String>,
    },
}
