//! What a pick at a beat may discover by the conditions of interests: what else they ask may be forgotten by then.

use super::coverage::AbstractGuards;
use crate::engine::{InterestId, Position};
use fixedbitset::FixedBitSet;

/// What a pick may discover by conditions, as is known of the beat.
#[derive(Debug, Clone, Copy)]
pub(super) struct OpeningsHere<'a> {
    may_open: &'a FixedBitSet,
    unasked: &'a FixedBitSet,
}

impl OpeningsHere<'_> {
    /// Whether an interest may be discovered; else its condition does not hold, or it is known.
    pub(super) fn may_open(&self, interest: InterestId) -> bool {
        self.may_open.contains(interest.index())
    }

    /// Whether nobody asks about an interest any more.
    pub(super) fn is_unasked(&self, interest: InterestId) -> bool {
        self.unasked.contains(interest.index())
    }
}

impl AbstractGuards {
    /// What a pick at a position may discover by conditions; nothing where that is not known.
    pub(super) fn openings_at(&self, position: Position) -> Option<OpeningsHere<'_>> {
        match position {
            Position::Beat(beat) => {
                let at = beat.index();
                Some(OpeningsHere { may_open: self.may_open.get(at)?, unasked: self.unasked.get(at)? })
            }
            Position::Ended(_) | Position::Stuck(_) => None,
        }
    }
}
