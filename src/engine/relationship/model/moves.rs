//! The catalogue of conversational moves.

use super::Bilingual;
use crate::engine::id::MoveId;
use crate::engine::relationship::facet::{Facet, Gauge, Tally};
use crate::engine::variants::variants;

/// A conversational move.
#[derive(Debug, Clone)]
pub struct Move {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Bilingual,
    /// What it is, in one sentence.
    pub means: Bilingual,
    /// What group it belongs to, for the conversation mirror.
    pub family: Family,
    /// Points of each facet.
    pub facets: [i32; Facet::ALL.len()],
    /// The place on the rose that the player shows, −100..=100; `None` leaves the rose alone.
    pub shows: Option<(i32, i32)>,
    /// Steps of each tally.
    pub tallies: [i32; Tally::ALL.len()],
    /// Steps of each gauge.
    pub gauges: [i32; Gauge::ALL.len()],
    /// Whether its six numbers count × the channel's factor.
    pub channelled: bool,
    /// Whether it is content, which does not land with somebody who is against you.
    pub content: bool,
}

variants! {
    /// Groups of moves that the conversation mirror counts together.
    Family {
        /// Acknowledge, summarise, give space.
        Listen,
        /// Open questions and probing.
        Ask,
        /// Closed and leading questions.
        Close,
        /// Role, reasons, limits said aloud.
        Clarify,
        /// Holding an obligation, guarding equality.
        Hold,
        /// Promises of any kind and what became of them.
        Promise,
        /// Admitting a mistake, staying calm.
        Repair,
        /// Thinking along, options, criteria, goals.
        Explore,
        /// Giving away or demanding.
        Trade,
        /// Connecting people, handing over warmly, involving early.
        Connect,
        /// Recording and sending back.
        Record,
        /// Threatening, fighting, trivialising.
        Attack,
        /// Looking away, hiding, passing on.
        Evade,
    }
}

impl Family {
    /// Whether what belongs to it harms the talk.
    #[must_use]
    pub fn harms(self) -> bool {
        matches!(self, Self::Close | Self::Attack | Self::Evade | Self::Trade)
    }
}

/// The moves whose numbers apply when a promise is settled.
#[derive(Debug, Clone, Copy)]
pub struct Settling {
    /// It was kept.
    pub kept: MoveId,
    /// It was reported in time that it would fail.
    pub warned: MoveId,
    /// A promised step was silently not taken.
    pub broken_process: MoveId,
    /// A promised result did not come.
    pub broken_outcome: MoveId,
}
