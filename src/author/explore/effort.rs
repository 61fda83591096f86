//! How much is worked out: states, walks and layers.

use super::cone::{Cone, Keep};
use super::footprint::StateCells;

/// States of one layer that are played out with every score; of more, the most different ones.
pub(super) const BEAM_WIDTH: usize = 1_500;
/// States that are played out with every score altogether.
const PLAYED: usize = 150_000;
/// Layers for which a beam leaves room where few states are played out: so it comes to the end of most conversations.
const BEAM_DEPTH: usize = 64;

/// Most picks that are tried at one state; a multi-select beat can have a great many.
pub(super) const PICKS: usize = 1 << 14;

/// How much is worked out at most.
#[derive(Debug, Clone, Copy)]
pub(super) struct Effort {
    /// States of the abstracted.
    pub(super) states: usize,
    /// Steps of the abstracted.
    pub(super) steps: u64,
    /// States that are played out with every score.
    pub(super) played: usize,
    /// Abstract states altogether while lines are followed.
    pub(super) followed: usize,
    /// States of one layer that are played out with every score.
    pub(super) width: usize,
    /// How far states that the rest of a session cannot tell apart count as one.
    pub(super) reductions: Reductions,
}

/// How far states that the rest of a session cannot tell apart count as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reductions {
    /// As far as is known.
    All,
    /// Only by what nothing sees any more: what a step brings about, and where a session that a trainer directed stands,
    /// is told apart.
    KeepingMarks,
    /// Not at all: each state is followed by itself, which only tests do.
    #[cfg(test)]
    None,
}

impl Reductions {
    /// Takes back from a cone what goes further.
    pub(super) fn leave_out(self, cone: &mut Cone, cells: &StateCells<'_>, keep: Keep<'_>) {
        match self {
            Self::All => {}
            Self::KeepingMarks => cone.keep_unwritten(cells, keep),
            #[cfg(test)]
            Self::None => cone.keep_all(cells, keep),
        }
    }
}

impl Effort {
    /// Up to so many states, and whatever else it takes.
    pub(super) fn up_to(limit: usize) -> Self {
        let played = PLAYED.min(limit);
        Self {
            states: limit,
            steps: u64::MAX,
            played,
            followed: usize::MAX,
            width: Self::width(played),
            reductions: Reductions::All,
        }
    }

    /// The same without playing walks out and without following lines: what is possible there, and what is not.
    pub(super) fn abstract_only(self) -> Self {
        Self { played: 0, followed: 0, ..self }
    }

    /// How wide the beam may be for so many states to reach far.
    pub(super) fn width(played: usize) -> usize {
        BEAM_WIDTH.min(played.div_ceil(BEAM_DEPTH))
    }
}
