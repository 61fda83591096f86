//! Names of seats, groups, devices and moments of a room.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A seat: somebody who joined. Numbers are given in the order of joining and never again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SeatId(pub u32);

/// A group: seats that play one session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct GroupId(pub u32);

/// A device of the facilitator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DeviceId(pub u32);

impl SeatId {
    /// The place of the seat in tables of all seats.
    #[must_use]
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

impl GroupId {
    /// The place of the group in tables of all groups.
    #[must_use]
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// A moment of a group as it is named on pages and in votes: `3:foyer.binnenkomst`.
///
/// The number counts the moments that the group came to, those after a rewind included: a page from before a rewind
/// never votes on the moment after it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct MomentKey {
    /// Which moment of the group it is, from 1.
    pub serial: u32,
    /// The beat: `scene.beat`.
    pub beat: String,
}

impl fmt::Display for MomentKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.serial, self.beat)
    }
}

impl FromStr for MomentKey {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (serial, beat) = text.split_once(':').ok_or(())?;
        Ok(Self { serial: serial.parse().map_err(|_| ())?, beat: beat.to_owned() })
    }
}
