//! What exploration found out, each claim no stronger than what was explored.

use super::asked::AskedCondition;
use super::walks::WalkCounts;
use super::witness::WitnessWalk;
use crate::engine::relationship::Gauge;
use crate::engine::{BeatId, ChoiceId, EndingId, InterestId, LineId, PromiseId, Site};
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// Whether something can be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Some walk reaches it: it was played.
    Reached,
    /// No walk reaches it as the case is written, but one does on which a trainer brings something in.
    WithIntervention,
    /// It is part of what a trainer may bring in, which was left out.
    LeftOut,
    /// No walk reaches it: everything was explored.
    Never,
    /// Not known: the limit was reached, or it hangs on scores in a way that was not settled.
    Unknown,
}

/// What exploration found out.
#[derive(Debug, Clone)]
pub struct Exploration {
    /// Whether what a trainer may bring in was explored as well.
    pub interventions: bool,
    /// Whether everything that a player can do was explored.
    pub complete: bool,
    /// Whether it was told to stop.
    pub stopped: bool,
    /// Whether every score on every walk was worked out; else ranges of scores are what was seen.
    pub scores_complete: bool,
    /// States that the rest of a session can tell apart.
    pub states: u64,
    /// Steps between them, the beginning included.
    pub transitions: u64,
    /// Walks that were played out with every score.
    pub played: u64,
    /// How many walks there are.
    pub walks: WalkCounts,
    /// The beats at which a session waits on a loop, where there are endlessly many walks.
    pub looping: Vec<BeatId>,
    /// The endings, in the order of the file.
    pub endings: Vec<EndingFound>,
    /// Each beat.
    pub beats: Vec<Reach>,
    /// Each choice.
    pub choices: Vec<Reach>,
    /// Each line and reply.
    pub lines: Vec<Reach>,
    /// Each interest and concern: whether it can be discovered.
    pub interests: Vec<Reach>,
    /// Places from which nothing leads on.
    pub dead_ends: Vec<DeadEnd>,
    /// Beats in which a session can wait without being able to reach any ending.
    pub traps: Vec<DeadEnd>,
    /// Conditions, and whether they can ever hold and ever fail.
    pub conditions: Vec<ConditionFound>,
    /// For each text that repeats something, in the order of the scenario's, whether some walk shows it where that did not
    /// happen.
    pub unrecalled: Vec<Reach>,
    /// What was seen of conditions that never hold, with what they decide: part by part.
    pub looked_into: BTreeMap<Site, LookedInto>,
    /// Promises that can be made and never settled.
    pub unresolved: Vec<PromiseId>,
    /// Promises that are settled only where a trainer brings something in.
    pub settled_with: Vec<PromiseId>,
    /// Choices that are never better than another of the same beat and lead to the same place.
    pub dominated: Vec<Dominated>,
    /// The walk with the best quality in the eyes of the partner, and the one with the worst.
    pub extremes: Option<(Extreme, Extreme)>,
    /// Picks that can be repeated for gain.
    pub farming: Vec<Farming>,
}

/// What is known of an ending.
#[derive(Debug, Clone)]
pub struct EndingFound {
    /// Which one.
    pub ending: EndingId,
    /// Whether it can be reached.
    pub reach: Reach,
    /// The quality in the eyes of each stakeholder, in hundredths, least to greatest; nothing where no walk was played.
    pub quality: Vec<Option<RangeInclusive<i32>>>,
    /// Each gauge.
    pub gauges: Vec<(Gauge, RangeInclusive<i32>)>,
    /// A shortest walk that leads there.
    pub witness: Option<WitnessWalk>,
}

/// A place from which nothing leads on.
#[derive(Debug, Clone)]
pub struct DeadEnd {
    /// The beat after which nothing comes.
    pub beat: BeatId,
    /// A walk that leads there; without it the place could not be ruled out.
    pub witness: Option<WitnessWalk>,
    /// Whether a session comes there only where a trainer brings something in.
    pub with_intervention: bool,
}

/// What is known of a condition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ConditionFound {
    /// What it decides.
    pub about: Site,
    /// Whether it can hold.
    pub holds: Reach,
    /// Whether it can fail.
    pub fails: Reach,
}

/// What was seen of a condition that never holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LookedInto {
    /// Where every state was looked at, scores aside.
    pub proved: AskedCondition,
    /// On the walks that were played out with every score.
    pub played: Option<AskedCondition>,
    /// Whether these were all walks.
    pub played_all: bool,
}

/// A choice that is never better than another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dominated {
    /// The choice.
    pub choice: ChoiceId,
    /// The one that is as good or better in every way.
    pub by: ChoiceId,
}

/// A walk at the edge of what can be reached.
#[derive(Debug, Clone)]
pub struct Extreme {
    /// The quality in the eyes of each stakeholder at the end, in hundredths.
    pub quality: Vec<i32>,
    /// The walk.
    pub walk: WitnessWalk,
}

/// A pick that can be repeated for gain.
#[derive(Debug, Clone)]
pub struct Farming {
    /// The pick.
    pub choice: ChoiceId,
    /// A walk that makes it twice.
    pub witness: Option<WitnessWalk>,
}

impl DeadEnd {
    /// A place, with a walk that leads there.
    pub(super) fn at(beat: BeatId, witness: Option<WitnessWalk>) -> Self {
        Self { beat, witness, with_intervention: false }
    }
}

impl Exploration {
    /// The parts of a list that have this reach.
    pub fn with_reach(list: &[Reach], reach: Reach) -> impl Iterator<Item = usize> + '_ {
        list.iter().enumerate().filter(move |(_, it)| **it == reach).map(|(at, _)| at)
    }

    /// Lines that no walk says.
    pub fn silent_lines(&self) -> impl Iterator<Item = LineId> + '_ {
        Self::with_reach(&self.lines, Reach::Never).map(LineId::new)
    }

    /// Interests that no walk discovers.
    pub fn hidden_interests(&self) -> impl Iterator<Item = InterestId> + '_ {
        Self::with_reach(&self.interests, Reach::Never).map(InterestId::new)
    }
}
