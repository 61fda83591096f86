//! The scored relationship: how a stakeholder sees the player, what moves it, and how good it is.
//!
//! The numbers come from a [`Model`]; the formulas stand here and in `docs/design.md`. All arithmetic is in whole
//! numbers; divisions truncate toward zero.

mod change;
mod facet;
mod model;
mod quality;
mod shift;

pub use change::{Change, Reason, Subject, What};
pub use facet::{FACET_RANGE, Facet, Gauge, Noticed, ROSE_RANGE, TALLY_RANGE, Tally};
pub use model::{
    Acquaintance, Bilingual, Caps, Channel, Decay, DecayRate, Family, Gain, Gate, Label, LevelShift, LookingBack, Loss,
    Model, ModelLesson, MomentWeights, Move, Observation, OutcomeRule, Pattern, Quality, Rose, Settling, Trust, Vague,
};
pub use quality::{justice, label, quality, trust};
