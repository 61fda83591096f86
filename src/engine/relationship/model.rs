//! The relationship model: every number of the scored relationship, as `assets/model/relationship.ron` gives it.

use super::facet::{Facet, Gauge, Noticed, Tally};
use crate::engine::condition::Expression;
use crate::engine::id::MoveId;
use serde::Serialize;

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

/// The moves whose numbers apply when a promise is settled.
#[derive(Debug, Clone, Copy)]
pub struct Settling {
    /// It was kept.
    pub kept: MoveId,
    /// It was reported in time that it would fail.
    pub warned: MoveId,
    /// A promised step was silently not taken.
    pub broken_process: MoveId,
    /// A promised result did not come.
    pub broken_outcome: MoveId,
}

impl Model {
    /// The move with this id.
    #[must_use]
    pub fn move_id(&self, id: &str) -> Option<MoveId> {
        self.moves.iter().position(|it| it.id == id).map(MoveId::new)
    }
}

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

/// Loss of points in a number of days.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct DecayRate {
    /// Points lost …
    pub points: i32,
    /// … in so many days, pro rata.
    pub days: i32,
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
    /// Weights of competence, benevolence and integrity for each [`Acquaintance`].
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

/// A conversational move.
#[derive(Debug, Clone)]
pub struct Move {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Bilingual,
    /// What it is, in one sentence.
    pub means: Bilingual,
    /// What group it belongs to, for the conversation mirror.
    pub family: Family,
    /// Points of each facet.
    pub facets: [i32; Facet::ALL.len()],
    /// The place on the rose that the player shows, −100..=100; `None` leaves the rose alone.
    pub shows: Option<(i32, i32)>,
    /// Steps of each tally.
    pub tallies: [i32; Tally::ALL.len()],
    /// Steps of each gauge.
    pub gauges: [i32; Gauge::ALL.len()],
    /// Whether its six numbers count × the channel's factor.
    pub channelled: bool,
    /// Whether it is content, which does not land with somebody who is against you.
    pub content: bool,
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
    /// When it was a strength.
    pub strength: Option<Expression<Observation>>,
    /// When it is something to practise.
    pub practise: Option<Expression<Observation>>,
}

/// Declares a plain enum whose ids are the variants' names.
macro_rules! variants {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$vdoc])* $variant,)* }

        impl $name {
            /// Every variant, in the order in which tables keep them.
            pub const ALL: [Self; [$(stringify!($variant)),*].len()] = [$(Self::$variant),*];

            /// The name as it stands in a file.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => stringify!($variant),)* }
            }

            /// The variant with this name.
            #[must_use]
            pub fn of(id: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|it| it.id() == id)
            }
        }
    };
}
pub(crate) use variants;

variants! {
    /// Groups of moves that the conversation mirror counts together.
    Family {
        /// Acknowledge, summarise, give space.
        Listen,
        /// Open questions and probing.
        Ask,
        /// Closed and leading questions.
        Close,
        /// Role, reasons, limits said aloud.
        Clarify,
        /// Holding an obligation, guarding equality.
        Hold,
        /// Promises of any kind and what became of them.
        Promise,
        /// Admitting a mistake, staying calm.
        Repair,
        /// Thinking along, options, criteria, goals.
        Explore,
        /// Giving away or demanding.
        Trade,
        /// Connecting people, handing over warmly, involving early.
        Connect,
        /// Recording and sending back.
        Record,
        /// Threatening, fighting, trivialising.
        Attack,
        /// Looking away, hiding, passing on.
        Evade,
    }
}

variants! {
    /// How the people in a scene are in contact.
    Channel {
        /// At the partner's place.
        OnSite,
        /// At the town hall.
        TownHall,
        /// By telephone.
        Phone,
        /// By video call.
        Video,
        /// At the counter.
        Counter,
        /// By e-mail.
        Email,
        /// By chat message.
        Chat,
        /// In public, online.
        Online,
        /// By letter.
        Letter,
    }
}

variants! {
    /// How long a stakeholder has known the player.
    Acquaintance {
        /// Three contacts at most.
        New,
        /// A running relation.
        Running,
        /// Three years or more.
        Long,
    }
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
