//! Changes that a pick or a beat brings about, as the author wrote them.

use super::id::{DocumentId, InterestId, LessonId, PromiseId, StakeholderId, TextId, VariableId};
use super::relationship::{Facet, Gauge, Tally};

/// A change that an author wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// Changes how somebody sees the player.
    Feel {
        /// Who feels it.
        who: StakeholderId,
        /// Points of each facet.
        facets: [i16; Facet::ALL.len()],
        /// Steps of each tally.
        tallies: [i8; Tally::ALL.len()],
        /// Why.
        because: Option<TextId>,
    },
    /// Changes a gauge of the player.
    Gauge {
        /// Which one.
        gauge: Gauge,
        /// By how much.
        amount: i32,
        /// Why.
        because: Option<TextId>,
    },
    /// Gives a variable a value.
    Set(VariableId, i32),
    /// Adds to a variable.
    Add(VariableId, i32),
    /// Makes a promise.
    Promise {
        /// Which one.
        promise: PromiseId,
        /// What was said this time.
        text: TextId,
    },
    /// Keeps an open promise.
    Keep(PromiseId),
    /// Reports in time that an open promise will fail.
    Warn(PromiseId),
    /// Breaks an open promise.
    Break(PromiseId),
    /// Brings bad news.
    Outcome {
        /// To whom.
        who: StakeholderId,
        /// How bad, in points of satisfaction.
        size: i32,
        /// What it is.
        because: Option<TextId>,
    },
    /// Discovers an interest or a concern.
    Discover(InterestId),
    /// Opens a document of the dossier.
    Open(DocumentId),
    /// Teaches a learning point of the scenario.
    Teach(LessonId),
    /// Teaches a learning point of the model, by its place in the model's list.
    TeachModel(u16),
}
