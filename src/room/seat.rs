//! Seats: who is there, as what, and the roles at a table, which go round at every scene.

use super::id::{GroupId, SeatId};
use super::rules::{Lens, MarkSign};
use serde::{Deserialize, Serialize};

/// As what somebody joins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SeatRole {
    /// Takes part: votes, or plays.
    #[default]
    Participant,
    /// Looks on through a lens.
    Observer,
}

/// For whom a view is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RoomRole {
    /// Takes part in the vote, or plays.
    Participant,
    /// Observes.
    Observer,
    /// Leads the room.
    Facilitator,
    /// The screen that everyone sees.
    Projector,
}

/// What a seat does at its table in the present scene.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TableRole {
    /// Speaks to the partner.
    Player,
    /// Advises the player.
    Adviser,
    /// Observes.
    Observer,
}

/// A seat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seat {
    /// As what.
    pub role: SeatRole,
    /// Whether it is still taken.
    pub here: bool,
    /// Whether the facilitator took it out of the room.
    pub removed: bool,
    /// Its group, once there are groups.
    pub group: Option<GroupId>,
    /// Through which lens it looks.
    pub lens: Option<Lens>,
    /// Whether it tried the question in the lobby.
    pub tried: bool,
    /// How many marks it made.
    pub marks: u32,
    /// The last of them.
    pub(super) last_mark: Option<LastMark>,
}

/// The last mark that a seat made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct LastMark {
    /// The group and its moment.
    pub(super) at: Option<(GroupId, u32)>,
    pub(super) lens: Lens,
    pub(super) sign: MarkSign,
    pub(super) note: Option<String>,
}

impl Seat {
    pub(super) fn new(role: SeatRole) -> Self {
        Self { role, here: true, removed: false, group: None, lens: None, tried: false, marks: 0, last_mark: None }
    }
}

/// The role of a seat among those who sit at a table, after so many changes of scene.
///
/// The roles go round: who played advises next, and who observed plays.
pub(super) fn table_role(members: &[SeatId], seat: SeatId, scenes: u32) -> Option<TableRole> {
    let place = members.iter().position(|it| *it == seat)?;
    let turned = (place + scenes as usize) % members.len();
    Some(match turned {
        0 => TableRole::Player,
        last if members.len() > 2 && last + 1 == members.len() => TableRole::Observer,
        _ => TableRole::Adviser,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_go_round_at_every_scene() {
        let table = [SeatId(4), SeatId(7), SeatId(9)];
        let roles = |scenes| table.map(|seat| table_role(&table, seat, scenes).unwrap());
        assert_eq!(roles(0), [TableRole::Player, TableRole::Adviser, TableRole::Observer]);
        assert_eq!(roles(1), [TableRole::Adviser, TableRole::Observer, TableRole::Player]);
        assert_eq!(roles(3), roles(0));
        assert_eq!(table_role(&table, SeatId(1), 0), None);
        // Of two nobody only looks on; of six one plays and one observes.
        assert_eq!(table_role(&table[..2], SeatId(7), 0), Some(TableRole::Adviser));
        let six: Vec<_> = (0..6).map(SeatId).collect();
        let observers = six.iter().filter(|seat| table_role(&six, **seat, 2) == Some(TableRole::Observer)).count();
        assert_eq!(observers, 1);
    }
}
