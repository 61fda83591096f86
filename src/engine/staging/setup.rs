//! What a session is set up with: seed, level, and what a trainer programmed.

use crate::engine::dice::Seed;
use crate::engine::relationship::{Bilingual, Facet};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// What a session is set up with. Part of the transcript.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Setup {
    /// Where chance starts.
    pub seed: Seed,
    /// Difficulty, 1..=5.
    pub level: u8,
    /// Whether choices are shown in an order drawn from the seed.
    pub shuffle: bool,
    /// What a trainer programmed, by stakeholder.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub actors: BTreeMap<String, ActorSetup>,
    /// What drawn facts are, where that is not left to the seed: variable and word.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub draw: BTreeMap<String, String>,
    /// The rules that it is played by: those of the time when it was begun.
    #[serde(default, skip_serializing_if = "Rules::are_present")]
    pub rules: Rules,
}

/// Rules of play that changed since sessions were first saved. A session keeps those under which it was begun.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
pub enum Rules {
    /// Tension also cooled where a topic was opened or left: sessions saved in format 1.
    First,
    /// The present rules.
    #[default]
    Second,
}

impl Rules {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
    fn are_present(&self) -> bool {
        *self == Self::default()
    }
}

impl Default for Setup {
    fn default() -> Self {
        Self {
            seed: Seed(1),
            level: PLAIN_LEVEL,
            shuffle: true,
            actors: BTreeMap::new(),
            draw: BTreeMap::new(),
            rules: Rules::default(),
        }
    }
}

/// The levels a session can have.
pub const LEVELS: RangeInclusive<u8> = 1..=5;
/// The level that leaves every number as the model gives it.
pub const PLAIN_LEVEL: u8 = 3;
/// What rigidity can be, in per cent.
pub const RIGIDITY: RangeInclusive<i32> = 0..=80;

/// What a trainer programmed for one stakeholder; what is absent stays as the scenario has it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ActorSetup {
    /// Facets at the start, in points 0..=100.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub start: BTreeMap<Facet, i32>,
    /// Where on the rose the person starts and rests: togetherness, −100..=100.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub together: Option<i32>,
    /// Where on the rose the person starts and rests: dominance, −100..=100.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub above: Option<i32>,
    /// Per cent, 0..=80.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rigidity: Option<i32>,
    /// Moves to reward.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rewards: Option<Vec<String>>,
    /// Moves to escalate on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub escalates_on: Option<Vec<String>>,
}

/// Why a setup does not fit a scenario.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SetupError {
    /// The level lies outside 1..=5.
    #[error("level {0} does not exist: choose 1 to 5")]
    Level(u8),
    /// Nobody of the cast has this id.
    #[error("nobody in this scenario is called `{who}`; the cast is: {cast}")]
    NoSuchStakeholder {
        /// The id that was asked for.
        who: String,
        /// The ids there are.
        cast: String,
    },
    /// The scenario draws no such fact.
    #[error("{}", no_such_fact(name, known).en)]
    NoSuchFact {
        /// What was to be set.
        name: String,
        /// What is drawn; empty where nothing is.
        known: String,
    },
    /// A drawn fact cannot be this word.
    #[error("`{name}` cannot be `{word}`; it can be: {words}")]
    NoSuchWord {
        /// The fact.
        name: String,
        /// What it was to be.
        word: String,
        /// What it can be.
        words: String,
    },
    /// The model has no such move.
    #[error("the relationship model has no move `{0}`")]
    NoSuchMove(String),
    /// A number lies outside its range.
    #[error("`{who}.{field}` is {value}: it must lie between {least} and {most}")]
    OutOfRange {
        /// The stakeholder.
        who: String,
        /// The field.
        field: &'static str,
        /// What was asked for.
        value: i32,
        /// The least it can be.
        least: i32,
        /// The most it can be.
        most: i32,
    },
}

impl SetupError {
    /// The same in Dutch and English.
    #[must_use]
    pub fn words(&self) -> Bilingual {
        let nl = match self {
            Self::Level(level) => format!("niveau {level} bestaat niet: kies 1 tot en met 5"),
            Self::NoSuchStakeholder { who, cast } => {
                format!("niemand in deze casus heet `{who}`; dit zijn de personen: {cast}")
            }
            Self::NoSuchFact { name, known } => return no_such_fact(name, known),
            Self::NoSuchWord { name, word, words } => {
                format!("`{name}` kan niet `{word}` zijn; dit kan het zijn: {words}")
            }
            Self::NoSuchMove(id) => format!("het relatiemodel heeft geen gesprekszet `{id}`"),
            Self::OutOfRange { who, field, value, least, most } => {
                format!("`{who}.{field}` is {value}, maar moet tussen {least} en {most} liggen")
            }
        };
        Bilingual { nl, en: self.to_string() }
    }
}

fn no_such_fact(name: &str, known: &str) -> Bilingual {
    if known.is_empty() {
        return Bilingual {
            nl: format!("in deze casus wordt niets getrokken, dus `{name}` ook niet"),
            en: format!("this scenario draws nothing, so `{name}` cannot be set"),
        };
    }
    Bilingual {
        nl: format!("deze casus trekt geen `{name}`; wel: {known}"),
        en: format!("this scenario draws no `{name}`; it draws: {known}"),
    }
}
