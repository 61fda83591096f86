//! How a promise stands, from being made to being settled.

use serde::{Deserialize, Serialize};

/// How a promise stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum PromiseState {
    /// Not made.
    Unmade,
    /// Made and open.
    Open,
    /// Vague, and taken for a firm promise by now; still open.
    Expected,
    /// Kept.
    Kept,
    /// Reported in time that it would fail.
    Warned,
    /// Broken.
    Broken,
    /// What others decide came out as promised: it was luck, and the promise is not kept.
    EndedWell,
}

impl PromiseState {
    /// Every state, in the order of their numbers in a progress.
    pub(crate) const ALL: [Self; 7] =
        [Self::Unmade, Self::Open, Self::Expected, Self::Kept, Self::Warned, Self::Broken, Self::EndedWell];

    /// Whether it still has to be settled.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::Expected)
    }
}
