//! A change with its reason, as the debrief tells it.

use super::facet::{Facet, Gauge, Tally};
use crate::engine::id::{MoveId, PromiseId, StakeholderId, TextId};

/// Something that changed, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// Whose it is.
    pub who: Subject,
    /// What changed.
    pub what: What,
    /// Before: hundredths for facets and the rose, steps for tallies and gauges.
    pub from: i32,
    /// After, in the same unit.
    pub to: i32,
    /// Why.
    pub because: Reason,
}

/// Whose value changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// The player's own gauge.
    Player,
    /// How a stakeholder sees the player.
    Stakeholder(StakeholderId),
}

/// Which value changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// A facet, in hundredths of a point.
    Facet(Facet),
    /// A tally of procedural justice.
    Tally(Tally),
    /// Togetherness on the rose, in hundredths.
    Together,
    /// Dominance on the rose, in hundredths.
    Above,
    /// A gauge of the player.
    Gauge(Gauge),
}

impl What {
    /// The id that reports and JSON use.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Facet(facet) => facet.id(),
            Self::Tally(tally) => tally.id(),
            Self::Together => "together",
            Self::Above => "above",
            Self::Gauge(gauge) => gauge.id(),
        }
    }

    /// How many units of its values make one point as people see it.
    #[must_use]
    pub fn units_per_point(self) -> i32 {
        match self {
            Self::Facet(_) | Self::Together | Self::Above => 100,
            Self::Tally(_) | Self::Gauge(_) => 1,
        }
    }
}

/// Why something changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// A move of the player.
    Move(MoveId),
    /// What the author wrote; without a text where the author gave none.
    Author(Option<TextId>),
    /// Heat cools while people talk.
    Cooling,
    /// Days passed.
    Time,
    /// Somebody talked about it.
    Leak(StakeholderId),
    /// A vague promise was taken for a firm one.
    Expectation(PromiseId),
    /// A promise was kept, reported or broken.
    Promise(PromiseId),
    /// Bad news.
    Outcome(Option<TextId>),
    /// A trainer changed it while the session ran.
    Trainer,
}
