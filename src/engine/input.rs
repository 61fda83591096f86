//! Inputs: whatever moves a session on. A session is the fold of these over a staging.

use super::direction::Direction;
use super::id::ChoiceId;
use serde::{Deserialize, Serialize};

/// Whatever moves a session on; a saved session is the list of these.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// Choices made at once, and by whom.
    Pick {
        /// The choices: in the order that is meant where a beat puts in order, and once for each step where it divides.
        picks: Vec<ChoiceId>,
        /// Who made them.
        by: PickedBy,
    },
    /// What a trainer does to the scene while it runs.
    Direct(Direction),
}

/// Who made a pick.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum PickedBy {
    /// The player.
    #[default]
    Player,
    /// The clock: time ran out.
    Clock,
    /// A room, by its vote.
    Vote,
}

impl Input {
    /// A pick of the player: these choices at once.
    #[must_use]
    pub fn pick(choices: &[ChoiceId]) -> Self {
        Self::picked(choices, PickedBy::Player)
    }

    /// A pick of somebody: these choices at once.
    #[must_use]
    pub fn picked(choices: &[ChoiceId], by: PickedBy) -> Self {
        Self::Pick { picks: choices.to_vec(), by }
    }
}
