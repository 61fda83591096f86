//! The numbers of the model: gains and losses, the rose, time, trust, quality, bad news, labels.

use super::Bilingual;
use crate::engine::id::MoveId;
use serde::Serialize;

/// `gain × clamp((100 − v)/window, floor %, 1)`.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Gain {
    /// Points below the top where gains begin to shrink.
    pub window: i32,
    /// Least per cent that is left of a gain.
    pub floor: i32,
}

/// `loss × factor % × clamp(v/window, floor %, 1)`.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Loss {
    /// Points above the bottom where losses begin to shrink.
    pub window: i32,
    /// Least per cent that is left of a loss.
    pub floor: i32,
    /// Per cent for competence, benevolence, integrity, satisfaction, commitment.
    pub factors: [i32; 5],
}

/// Below this togetherness the gains of content moves count for a part only.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Gate {
    /// Togetherness in points, −100..=100.
    pub below: i32,
    /// Per cent of a gain that is left.
    pub factor: i32,
}

/// Weights on Leary's rose, in per cent.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Rose {
    /// How far togetherness follows what the player shows.
    pub along: i32,
    /// How far dominance answers what the player shows.
    pub against: i32,
    /// How far both return to their resting place.
    pub resting: i32,
    /// Points of tension above which the next two apply.
    pub hot_above: i32,
    /// Per cent of `along` that is left then.
    pub hot_along: i32,
    /// Per cent of `against` that applies then.
    pub hot_against: i32,
}

/// What time does to a relationship.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Decay {
    /// Commitment wears off.
    pub commitment: DecayRate,
    /// Benevolence wears off.
    pub benevolence: DecayRate,
    /// Days in which tension halves.
    pub tension_halves_after: i32,
}

/// Loss of points in a number of days.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct DecayRate {
    /// Points lost …
    pub points: i32,
    /// … in so many days, pro rata.
    pub days: i32,
}

/// What each level above 3 adds (and each below takes away).
#[derive(Debug, Clone, Copy, Serialize)]
pub struct LevelShift {
    /// Per cent of rigidity.
    pub rigidity: i32,
    /// Points of starting tension.
    pub tension: i32,
    /// Per cent of every loss.
    pub losses: i32,
}

/// Trust: a weighted mean joined with the weakest facet.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Trust {
    /// Per cent for the weighted mean.
    pub average: i32,
    /// Per cent for the weakest of the three.
    pub weakest: i32,
    /// Weights of competence, benevolence and integrity for each [`Acquaintance`](super::Acquaintance).
    pub weights: [[i32; 3]; 3],
}

/// Quality: per cents of trust, satisfaction and commitment.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Quality {
    /// Per cent of trust.
    pub trust: i32,
    /// Per cent of satisfaction.
    pub satisfaction: i32,
    /// Per cent of commitment.
    pub commitment: i32,
}

/// What an unfavourable outcome does, given how fairly the person was treated.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct OutcomeRule {
    /// Per cent of justice that is the mean of the tallies.
    pub mean: i32,
    /// Per cent that is the lowest tally.
    pub weakest: i32,
    /// Per cent taken off for each tally below zero.
    pub per_negative: i32,
    /// Greatest per cent of the blow that fair treatment takes away.
    pub buffer: i32,
    /// Trust in points from which the buffer works fully.
    pub full_trust: i32,
    /// Least per cent of the buffer that low trust leaves.
    pub least_trust: i32,
    /// Per cent of justice from which …
    pub fair_from: i32,
    /// … integrity changes by this.
    pub fair_integrity: i32,
    /// Per cent of justice below which …
    pub unfair_below: i32,
    /// … integrity changes by this.
    pub unfair_integrity: i32,
    /// Tension that it brings, in per cent of its size.
    pub tension: i32,
}

/// A vague promise that nobody clarified.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Vague {
    /// Contacts after which it has become an expectation.
    pub contacts: i32,
    /// Points of integrity that this changes.
    pub integrity: i32,
    /// Points of satisfaction that this changes.
    pub satisfaction: i32,
}

/// What the debrief weighs and notices.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LookingBack {
    /// A move counts as from above when the player shows at least this much dominance, in points.
    pub from_above: i32,
    /// Somebody counts as against the player below this togetherness, in points.
    pub against: i32,
    /// What a step of role clarity or public interest weighs in choosing the decisive moments, in hundredths of quality.
    pub gauge_weight: i32,
    /// What else weighs in choosing the decisive moments.
    pub weights: MomentWeights,
    /// Somebody beside the partner counts as lost when the quality fell by at least so many points.
    pub lost: i32,
    /// A side of one's own house counts as lost when its gauge fell by at least so many steps.
    pub lost_gauge: i32,
    /// Moves that put a solution on the table.
    pub solutions: Vec<MoveId>,
    /// Moves that breach the role, unless an author rates the answer best or fair.
    pub breaches: Vec<MoveId>,
    /// Moves that take a breach back.
    pub repairs: Vec<MoveId>,
    /// Moves that the mirror counts as closed questions.
    pub closed_questions: Vec<MoveId>,
    /// Moves that the mirror counts as passing over a feeling, or making something smaller.
    pub passes_over: Vec<MoveId>,
}

/// What weighs in choosing the decisive moments of a session, in hundredths of a point of quality each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct MomentWeights {
    /// A good ending that could not be reached any more.
    pub ending_closed: i32,
    /// That only disasters were left.
    pub disaster: i32,
    /// An interest or concern that opened.
    pub opened: i32,
    /// One that could not be opened any more.
    pub closed: i32,
    /// A promise that could not be kept any more.
    pub promise_closed: i32,
    /// That the role could not stay clean any more.
    pub clean_closed: i32,
    /// A promise made here that was broken later.
    pub broken: i32,
    /// A promise made here that had to be taken back.
    pub warned: i32,
    /// A breach of the role that was not repaired.
    pub breach: i32,
    /// What the ending hung on, shared by all the picks on which it hung.
    pub cause: i32,
    /// Per cent at which the best that fell out of reach counts.
    pub regret: i32,
}

/// A name for a range of quality.
#[derive(Debug, Clone, Serialize)]
pub struct Label {
    /// Its id.
    pub id: String,
    /// Lowest quality in points.
    pub from: i32,
    /// Its name.
    pub name: Bilingual,
}

/// The highest label that a weak facet allows, as an index into the labels.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Caps {
    /// Any trust facet below so many points …
    pub weakest_trust_below: i32,
    /// … allows at most this label.
    pub weakest_cap: usize,
    /// Integrity below so many points …
    pub integrity_below: i32,
    /// … allows at most this label.
    pub integrity_cap: usize,
}
