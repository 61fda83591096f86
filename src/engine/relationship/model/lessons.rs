//! Patterns, quadrants and learning points of the model, and what their conditions can ask.

use super::Bilingual;
use crate::engine::condition::Expression;
use crate::engine::id::MoveId;
use crate::engine::relationship::facet::{Facet, Gauge, Noticed};

/// A named shape of the result: a pattern of the relationship or a quadrant.
#[derive(Debug, Clone)]
pub struct Pattern {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Bilingual,
    /// What it means, in a sentence or two for the debrief.
    pub means: Bilingual,
    /// When it is the case.
    pub when: Expression<Observation>,
}

/// A learning point of the field, with when it applies.
#[derive(Debug, Clone)]
pub struct ModelLesson {
    /// Its code, for example `LP-08`.
    pub id: String,
    /// The rule, said as something to practise.
    pub text: Bilingual,
    /// The same, said as something that went well.
    pub well_done: Bilingual,
    /// The moves whose effect ranks it and whose moments show it.
    pub moves: Vec<MoveId>,
    /// How often a trainee meets this at work, 1..=3.
    pub often: i32,
    /// Moves that bring it before every other general point, when they were picked and did not fit.
    pub opens: Vec<MoveId>,
    /// When it was a strength.
    pub strength: Option<Expression<Observation>>,
    /// When it is something to practise.
    pub practise: Option<Expression<Observation>>,
}

/// What a condition of the model can ask: the partner's facets at the end, gauges, moves, and what the debrief saw.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Observation {
    /// A facet of the partner at the end, in whole points.
    Facet(Facet),
    /// The partner's trust at the end, in whole points.
    Trust,
    /// The quality of the relationship at the end, in whole points.
    Quality,
    /// A gauge at the end.
    Gauge(Gauge),
    /// How often a move was used.
    Used(MoveId),
    /// How often something was seen to happen.
    Noticed(Noticed),
}
