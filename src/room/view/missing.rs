//! Why an answer is missing, without names: how many phones sleep, and how many people are still at it.

use crate::room::group::RoomGroup;
use crate::room::phase::RoomStage;
use crate::room::presence::RoomPresence;
use crate::room::state::Room;
use serde::Serialize;

/// Who has not answered, by why. Nobody is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct MissingSeen {
    /// Phones that were not heard of lately.
    pub asleep: usize,
    /// Those who are there and asked for more time.
    pub slowed: usize,
    /// Those who are there and still at it.
    pub thinking: usize,
}

impl MissingSeen {
    /// Who has not answered the open vote of a group, or the question in the lobby; nothing where nothing is asked.
    pub(super) fn of(room: &Room, group: Option<&RoomGroup>, presence: &RoomPresence, now: u64) -> Option<Self> {
        let lobby = room.stage == RoomStage::Lobby;
        let round = group.filter(|group| !group.is_free() && room.paused.is_none()).and_then(RoomGroup::open_round);
        if !lobby && round.is_none() {
            return None;
        }
        let mut missing = Self::default();
        for id in room.voters(group.map(|group| group.id)) {
            let answered = match round {
                Some(round) => round.ballot(id).is_some(),
                None => room.seat(id).is_some_and(|seat| seat.tried),
            };
            if answered {
                continue;
            }
            *if !presence.is_present(id, now) {
                &mut missing.asleep
            } else if round.is_some_and(|round| round.slowed.contains(&id)) {
                &mut missing.slowed
            } else {
                &mut missing.thinking
            } += 1;
        }
        Some(missing)
    }

    /// Nobody is waited for.
    #[must_use]
    pub fn is_nobody(&self) -> bool {
        *self == Self::default()
    }
}
