//! What is handed to a store of rooms, and what it gives back.

use crate::room::entry::{CourseEntry, RoomEntry, SeatEntry};
use crate::room::id::{DeviceId, SeatId};
use std::fmt;
use std::sync::Arc;

/// How long, in milliseconds, the code of a deleted room is not given to another one.
pub const CODE_REST: u64 = 24 * 60 * 60 * 1_000;
/// How long after the last entry, in milliseconds, what single seats did is purged at the latest.
pub const PURGE_AFTER: u64 = 24 * 60 * 60 * 1_000;

/// A room by its name in addresses: random, and never its join code.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RoomId(Arc<str>);

impl RoomId {
    /// The room of this name.
    #[must_use]
    pub fn new(name: &str) -> Self {
        Self(name.into())
    }

    /// Its name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for RoomId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// How far a log goes: [`Room::lengths`](crate::room::Room::lengths).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct RoomPlace {
    /// How many entries the course has.
    pub course: u64,
    /// How many entries of seats there are; from 0 again after a purge.
    pub seats: u64,
}

impl RoomPlace {
    /// Before everything.
    pub const START: Self = Self { course: 0, seats: 0 };

    /// Where a log stands that stood here, after these entries.
    #[must_use]
    pub fn after(self, entries: &[RoomEntry]) -> Self {
        entries.iter().fold(self, |at, entry| match entry {
            RoomEntry::Course(entry) if entry.what.purges() => Self { course: at.course + 1, seats: 0 },
            RoomEntry::Course(_) => Self { course: at.course + 1, ..at },
            RoomEntry::Seat(_) => Self { seats: at.seats + 1, ..at },
        })
    }

    /// Whether entries go on from here without a gap.
    #[must_use]
    pub fn leads_to(self, entries: &[RoomEntry]) -> bool {
        let mut at = self;
        entries.iter().all(|entry| {
            let fits = match entry {
                RoomEntry::Course(entry) => entry.number == at.course,
                RoomEntry::Seat(entry) => entry.number == at.seats && entry.after == at.course,
            };
            at = at.after(std::slice::from_ref(entry));
            fits
        })
    }
}

impl From<(u64, u64)> for RoomPlace {
    fn from((course, seats): (u64, u64)) -> Self {
        Self { course, seats }
    }
}

/// What a key opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum KeyHolder {
    /// Nothing any more.
    Nobody,
    /// A seat.
    Seat(SeatId),
    /// A device of the facilitator.
    Device(DeviceId),
    /// The screen that everyone sees.
    Projector,
    /// Leading the room with another device: the recovery words.
    Recovery,
    /// Joining with the seat card of this number.
    Card(u32),
}

impl KeyHolder {
    /// The seat that it opens.
    #[must_use]
    pub fn seat(self) -> Option<SeatId> {
        if let Self::Seat(seat) = self { Some(seat) } else { None }
    }

    /// As two numbers, for a table.
    #[must_use]
    pub fn numbers(self) -> (u8, u32) {
        match self {
            Self::Nobody => (0, 0),
            Self::Seat(seat) => (1, seat.0),
            Self::Device(device) => (2, device.0),
            Self::Projector => (3, 0),
            Self::Recovery => (4, 0),
            Self::Card(card) => (5, card),
        }
    }

    /// From two numbers; none where they mean nothing.
    #[must_use]
    pub fn from_numbers(kind: i64, number: i64) -> Option<Self> {
        let number = u32::try_from(number).ok()?;
        Some(match kind {
            0 => Self::Nobody,
            1 => Self::Seat(SeatId(number)),
            2 => Self::Device(DeviceId(number)),
            3 => Self::Projector,
            4 => Self::Recovery,
            5 => Self::Card(number),
            _ => return None,
        })
    }
}

/// A key to a room. The key itself is in a cookie or an address; only its hash is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct RoomKey {
    /// SHA-256 of the key.
    pub hash: [u8; 32],
    /// What it opens. The last that was handed in holds, so a key is taken back by handing it in for nobody.
    pub holder: KeyHolder,
}

/// A room that is opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRoom {
    /// Its name in addresses.
    pub id: RoomId,
    /// The code to join by.
    pub code: String,
    /// Where its case was found, and whatever else is needed to take it up again, as the shell writes it.
    pub found: String,
    /// Its first entry.
    pub first: CourseEntry,
    /// The facilitator's keys.
    pub keys: Vec<RoomKey>,
}

/// What is written of a room at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoomBatch {
    /// The room.
    pub room: RoomId,
    /// Where its log must stand.
    pub at: RoomPlace,
    /// The entries, as the room gave them.
    pub entries: Vec<RoomEntry>,
    /// Keys that come with them.
    pub keys: Vec<RoomKey>,
}

/// What is kept of a room, from a place on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RoomLog {
    /// The course.
    pub course: Vec<CourseEntry>,
    /// What single seats did.
    pub seats: Vec<SeatEntry>,
    /// The keys that came since, and possibly earlier ones. They are in no order: each hash stands once.
    pub keys: Vec<RoomKey>,
}

impl RoomLog {
    /// Whether what single seats did was purged on the way: then what was read earlier is of no use, so read all.
    #[must_use]
    pub fn purges(&self) -> bool {
        self.course.iter().any(|entry| entry.what.purges())
    }

    /// The entries in the order in which they belong.
    #[must_use]
    pub fn into_entries(self) -> Vec<RoomEntry> {
        let mut entries = Vec::with_capacity(self.course.len() + self.seats.len());
        let mut seats = self.seats.into_iter().peekable();
        for entry in self.course {
            while let Some(own) = seats.next_if(|own| own.after <= entry.number) {
                entries.push(RoomEntry::Seat(own));
            }
            entries.push(RoomEntry::Course(entry));
        }
        entries.extend(seats.map(RoomEntry::Seat));
        entries
    }
}

/// A room as a list of rooms tells of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredRoom {
    /// Its name in addresses.
    pub id: RoomId,
    /// The code to join by.
    pub code: String,
    /// [`NewRoom::found`].
    pub found: String,
    /// How far its log goes.
    pub at: RoomPlace,
    /// When something was written last, in milliseconds since 1970.
    pub last_at: u64,
    /// When it is deleted, in milliseconds since 1970.
    pub delete_at: u64,
    /// Whether it was closed.
    pub closed: bool,
}

impl StoredRoom {
    /// Whether what single seats did has to go, and whether everything has.
    #[must_use]
    pub fn due(&self, now: u64) -> (bool, bool) {
        let silent = now.saturating_sub(self.last_at) >= PURGE_AFTER;
        (self.at.seats > 0 && (self.closed || silent), now >= self.delete_at)
    }
}

/// A text that is kept beside the rooms: somebody's practice by what the cookie holds, or a set-up for next time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredNote {
    /// Its name.
    pub name: String,
    /// The text.
    pub text: String,
    /// When it is deleted, in milliseconds since 1970.
    pub delete_at: Option<u64>,
}
