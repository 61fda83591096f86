//! The relationship model: every number of the scored relationship, as `assets/model/relationship.ron` gives it.

mod contact;
mod lessons;
mod moves;
mod numbers;

pub use contact::{Acquaintance, Channel};
pub use lessons::{ModelLesson, Observation, Pattern};
pub use moves::{Family, Move, Settling};
pub use numbers::{
    Caps, Decay, DecayRate, Gain, Gate, Label, LevelShift, LookingBack, Loss, MomentWeights, OutcomeRule, Quality,
    Rose, Trust, Vague,
};

use super::facet::{Facet, Gauge, Tally};
use crate::engine::id::MoveId;
use serde::Serialize;

/// The model in force. Numbers are whole points or whole per cents unless a field says otherwise.
#[derive(Debug, Clone)]
pub struct Model {
    /// Identifies the model's content; part of every transcript.
    pub hash: String,
    /// The model's own name.
    pub name: Bilingual,
    /// How gains shrink near the top.
    pub gain: Gain,
    /// How losses weigh.
    pub loss: Loss,
    /// Points of tension that everyone present loses at each pick.
    pub cooling: i32,
    /// When content does not land.
    pub gate: Gate,
    /// Per cent by which a programmed actor's rewards and escalations count.
    pub actor: i32,
    /// Per cent of an acknowledgement that lands, for each [`Channel`].
    pub channels: [i32; Channel::ALL.len()],
    /// Movement on Leary's rose.
    pub rose: Rose,
    /// What time does.
    pub decay: Decay,
    /// What each level above or below 3 adds or takes away.
    pub level: LevelShift,
    /// How trust is made of its three facets.
    pub trust: Trust,
    /// How quality is made of its parts.
    pub quality: Quality,
    /// What bad news does.
    pub outcome: OutcomeRule,
    /// When a vague promise becomes an expectation.
    pub vague: Vague,
    /// What the debrief weighs and notices.
    pub looking_back: LookingBack,
    /// Names of the facets, in the order of [`Facet::ALL`].
    pub facets: [Bilingual; Facet::ALL.len()],
    /// Names of the tallies, in the order of [`Tally::ALL`].
    pub tallies: [Bilingual; Tally::ALL.len()],
    /// Names of the gauges, in the order of [`Gauge::ALL`].
    pub gauges: [Bilingual; Gauge::ALL.len()],
    /// Labels of quality, from low to high; the first starts at 0.
    pub labels: Vec<Label>,
    /// What keeps a label down.
    pub caps: Caps,
    /// Patterns of a relationship; the first that holds is shown.
    pub patterns: Vec<Pattern>,
    /// Relationship against role and public interest; the first that holds is shown.
    pub quadrants: Vec<Pattern>,
    /// The catalogue of moves.
    pub moves: Vec<Move>,
    /// The moves that settle a promise.
    pub settling: Settling,
    /// The learning points of the field.
    pub lessons: Vec<ModelLesson>,
}

impl Model {
    /// The move with this id.
    #[must_use]
    pub fn move_id(&self, id: &str) -> Option<MoveId> {
        self.moves.iter().position(|it| it.id == id).map(MoveId::new)
    }
}

/// A text in the two languages of the interface.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Bilingual {
    /// Dutch.
    pub nl: String,
    /// English.
    pub en: String,
}

impl Bilingual {
    /// The text in the language with this code: Dutch for `nl`, English for anything else.
    #[must_use]
    pub fn get(&self, language: &str) -> &str {
        if language == "nl" { &self.nl } else { &self.en }
    }
}
