//! Who was heard of lately. It is no part of the log: a phone that sleeps changes nothing of the course.

use super::id::{GroupId, SeatId};
use super::round::VoteRound;
use super::state::Room;
use std::collections::BTreeSet;

/// Within how many milliseconds a seat was heard of that counts as present.
pub const HEARD_WITHIN: u64 = 45_000;
/// After how many milliseconds without the facilitator phones say so.
const FACILITATOR_AWAY: u64 = 60_000;

/// When each seat was last heard of, in milliseconds since 1970.
#[derive(Debug, Clone, Default)]
pub struct RoomPresence {
    seats: Vec<u64>,
    simulated: BTreeSet<SeatId>,
    facilitator: u64,
}

impl RoomPresence {
    /// Takes note that a seat was heard of.
    pub fn hear(&mut self, seat: SeatId, now: u64) {
        if self.seats.len() <= seat.index() {
            self.seats.resize(seat.index() + 1, 0);
        }
        self.seats[seat.index()] = now;
    }

    /// Takes note that a seat is one of the simulated people of a rehearsal.
    pub fn simulate(&mut self, seat: SeatId) {
        self.simulated.insert(seat);
    }

    /// How many of those who may vote in a group are simulated.
    #[must_use]
    pub fn simulated(&self, room: &Room, group: Option<GroupId>) -> usize {
        room.voters(group).filter(|seat| self.simulated.contains(seat)).count()
    }

    /// Takes note that the facilitator was heard of.
    pub fn hear_facilitator(&mut self, now: u64) {
        self.facilitator = now;
    }

    /// Whether the facilitator has been away for so long that phones say so.
    #[must_use]
    pub fn facilitator_is_away(&self, now: u64) -> bool {
        now.saturating_sub(self.facilitator) > FACILITATOR_AWAY
    }

    /// Whether a seat was heard of lately.
    #[must_use]
    pub fn is_present(&self, seat: SeatId, now: u64) -> bool {
        self.seats.get(seat.index()).is_some_and(|heard| *heard > 0 && now.saturating_sub(*heard) <= HEARD_WITHIN)
    }

    /// How many of those who may vote in a group were heard of lately; all of the room's before there are groups.
    #[must_use]
    pub fn present(&self, room: &Room, group: Option<GroupId>, now: u64) -> usize {
        room.voters(group).filter(|seat| self.is_present(*seat, now)).count()
    }

    /// The same while a round is voted on or talked about: whoever voted took part, wherever they are now.
    #[must_use]
    pub fn taking_part(&self, room: &Room, group: Option<GroupId>, round: &VoteRound, now: u64) -> usize {
        let silent = |seat: &SeatId| self.is_present(*seat, now) && round.ballot(*seat).is_none();
        round.voted as usize + room.voters(group).filter(silent).count()
    }
}
