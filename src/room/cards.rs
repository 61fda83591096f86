//! Seat cards: printed beforehand, each admits one person once. Of a card the room knows only a number.

use std::collections::BTreeSet;

/// Most cards that are made at once.
pub const MOST_CARDS: u32 = 500;

/// The seat cards of a room.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SeatCards {
    /// Whether nobody joins without one.
    pub needed: bool,
    /// How many were made; their numbers are those below.
    pub issued: u32,
    /// The numbers of those that were used.
    pub(super) used: BTreeSet<u32>,
}

impl SeatCards {
    /// Whether the card with this number was made and not used.
    #[must_use]
    pub fn is_free(&self, card: u32) -> bool {
        card < self.issued && !self.used.contains(&card)
    }

    /// How many were used.
    #[must_use]
    pub fn used(&self) -> usize {
        self.used.len()
    }
}
