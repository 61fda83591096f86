//! What people ask of a room.

use super::id::{DeviceId, GroupId, SeatId};
use super::phase::RevealedPart;
use super::rules::{Lens, MarkSign, RoomMode};
use super::seat::SeatRole;
use crate::engine::Direction;

/// Who asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoomActor {
    /// Somebody without a seat.
    Newcomer,
    /// Somebody with a seat.
    Seat(SeatId),
    /// The facilitator, from this device.
    Facilitator(DeviceId),
}

/// What somebody asks of a room, with when and what chance comes in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoomRequest {
    /// Who asks.
    pub actor: RoomActor,
    /// The [`Room::seq`](super::Room::seq) that a facilitator saw: what was meant for another moment is refused.
    pub seen: Option<u64>,
    /// When, in milliseconds since 1970.
    pub now: u64,
    /// Chance from the shell; it stands in entries of votes.
    pub nonce: u64,
    /// What.
    pub command: RoomCommand,
}

/// What can be asked of a room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RoomCommand {
    /// Join, come back, or take another role in the lobby.
    Join(SeatRole),
    /// Join with a seat card.
    JoinWith {
        /// As what.
        role: SeatRole,
        /// The number of the card.
        card: u32,
    },
    /// Leave.
    Leave,
    /// Try the question in the lobby.
    Try,
    /// Look through a lens.
    Look(Lens),
    /// Say that one has read.
    Ready,
    /// Ask for more time in the open vote.
    MoreTime,
    /// Vote.
    Vote {
        /// The moment, as the page named it: `3:foyer.binnenkomst`.
        moment: String,
        /// The round, as the page named it.
        round: u8,
        /// The seat's own count of votes in the round; it only rises.
        n: u32,
        /// The keys of the options; none to abstain.
        choices: Option<Vec<String>>,
    },
    /// Mark the present moment.
    Mark {
        /// Through which lens.
        lens: Lens,
        /// What.
        sign: MarkSign,
        /// A note, at most 280 characters.
        note: Option<String>,
        /// Which mark of the seat it is, from 1, as the page counted them: what is sent once more counts once.
        n: Option<u32>,
    },
    /// Say that somebody at the same table is not there, by the name of the seat: the others go on without.
    Missing(String),
    /// The one step that is expected.
    Next,
    /// Open a vote.
    OpenVote,
    /// Close the open vote: the facilitator, or the player of a table that votes.
    Close,
    /// Give the open vote so many seconds from now.
    Extend(u32),
    /// Show so much of the closed vote; without a part, the next.
    Reveal(Option<RevealedPart>),
    /// Accept the answer that leads.
    Accept,
    /// Choose for the room: `scene.beat.choice`, one or several.
    Choose(Vec<String>),
    /// Vote once more on the tied answers.
    RunOff,
    /// Draw one of the tied answers.
    Draw,
    /// Take the last step back, as long as nothing is lost by it.
    TakeBack,
    /// Let everything stand still.
    Pause,
    /// Go on.
    Resume,
    /// Steer a group, or all of them.
    Direct {
        /// The group; all without it.
        group: Option<GroupId>,
        /// The direction.
        direction: Direction,
    },
    /// Note something for the look back.
    Remark {
        /// What, at most 280 characters.
        text: String,
        /// Which remark it is, from 1, as the page counted them: what is sent once more counts once.
        n: Option<u32>,
    },
    /// Go back to a moment, by its number.
    Rewind {
        /// The group; the first without it.
        group: Option<GroupId>,
        /// The number of the moment.
        to: u32,
    },
    /// Close or open joining.
    Lock(bool),
    /// Make seat cards, and say whether nobody joins without one.
    Cards {
        /// Whether one is needed.
        needed: bool,
        /// How many more are made.
        more: u32,
    },
    /// Take a seat out of the room, by its name.
    Remove(String),
    /// Show how a minority's answer would have gone; without choices, the group's own course again.
    Replay {
        /// The group; the first without it.
        group: Option<GroupId>,
        /// The number of the moment.
        moment: u32,
        /// The choices.
        pick: Vec<String>,
    },
    /// Make other groups.
    Regroup(RoomMode),
    /// Link a further device.
    Link(DeviceId),
    /// Take over with a device; all others only read then.
    Hand(DeviceId),
    /// End the playing, then the looking back.
    End,
    /// Delete everything.
    Delete,
}
