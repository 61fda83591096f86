//! What a step brings about that still counts at the end: discoveries, promises, gauges, and how it was rated.
//!
//! A search of what can still be reached keeps these beside its steps: a state forgets what nothing asks about any more.

use super::figures::{FIGURES, FigureStep, FiguresNow};
use crate::engine::relationship::{Change, Gauge, Subject, What};
use crate::engine::{Fact, InterestId, Progress, PromiseId, PromiseState, Scenario, Staging};
use fixedbitset::FixedBitSet;
use std::collections::BTreeMap;

/// What one step brings about.
#[derive(Debug, Clone, Default)]
pub(super) struct StepMarks {
    discovered: Vec<InterestId>,
    kept: Vec<PromiseId>,
    pub(super) broken: bool,
    /// Where figures are followed, where the partner stood on the rose before the step: together, in hundredths.
    together: Option<i32>,
    figures: FiguresNow,
    /// By how much the quality with the partner changed, in hundredths; 0 where figures are not followed.
    pub(super) quality: i32,
}

impl StepMarks {
    /// Nothing yet, of a step from this state; figures are followed.
    pub(super) fn of_figures(staging: &Staging, before: &Progress) -> Self {
        let scenario = &staging.scenario;
        Self { together: Some(before.rose(&scenario.layout, scenario.partner()).0), ..Self::default() }
    }

    /// Takes note of a discovery.
    #[inline]
    pub(super) fn discover(&mut self, interest: InterestId) {
        self.discovered.push(interest);
    }

    /// Takes note of how a promise was settled.
    #[inline]
    pub(super) fn settle(&mut self, promise: PromiseId, state: PromiseState) {
        if state == PromiseState::Kept {
            self.kept.push(promise);
        }
        self.broken |= state == PromiseState::Broken;
    }

    /// Takes note of a number that changed.
    #[inline]
    pub(super) fn change(&mut self, change: &Change, scenario: &Scenario) {
        let Some(together) = self.together else { return };
        if let What::Gauge(gauge) = change.what {
            self.figures.gauge(gauge, change.to - change.from);
        } else if change.who == Subject::Stakeholder(scenario.partner()) {
            self.figures.feel(change, together, scenario);
        }
    }

    /// Takes note of bad news.
    #[inline]
    pub(super) fn bad_news(&mut self, scenario: &Scenario) {
        self.figures.bad_news(scenario);
    }

    /// Takes note that a score is taken to be at least so much, or less.
    pub(super) fn ask(&mut self, fact: Fact, number: i64, at_least: bool, scenario: &Scenario) {
        if self.together.is_some() {
            self.figures.ask(fact, number, at_least, scenario);
        }
    }
}

/// A few of many things, one bit each; the sixty-fourth and all after it share the last bit, so that the set may say too
/// much and never too little.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct FewBits(pub(super) u64);

impl FewBits {
    /// Adds something by its number.
    pub(super) fn insert(&mut self, at: usize) {
        self.0 |= 1 << at.min(63);
    }

    /// Whether it has, or may have, something.
    pub(super) fn contains(self, at: usize) -> bool {
        self.0 >> at.min(63) & 1 == 1
    }

    pub(super) fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// What the steps from one state to another bring about, together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct MarkSum {
    /// Interests that some step discovers.
    pub(super) interests: FewBits,
    /// Promises that some step keeps.
    pub(super) kept: FewBits,
    /// The best change of role clarity on a step that breaks no promise; none where each breaks one.
    pub(super) role: Option<i32>,
    /// The best change of role clarity and public interest together.
    pub(super) standing: i32,
    /// The best change of the quality with the partner, in hundredths.
    pub(super) quality: i32,
    /// What the steps ask of each figure, and do to it.
    pub(super) figures: [FigureStep; FIGURES],
}

impl MarkSum {
    fn of(marks: &StepMarks, discovers: Option<&FixedBitSet>, scenario: &Scenario) -> Self {
        let (mut interests, mut kept) = (FewBits::default(), FewBits::default());
        let counts = |interest: &InterestId| discovers.is_none_or(|it| it.contains(interest.index()));
        marks.discovered.iter().filter(|it| counts(it)).for_each(|it| interests.insert(it.index()));
        marks.kept.iter().for_each(|it| kept.insert(it.index()));
        let figures = marks.figures.done(scenario);
        let changed = |gauge: Gauge| figures[gauge as usize].rise;
        let role = changed(Gauge::RoleClarity);
        Self {
            interests,
            kept,
            role: (!marks.broken).then_some(role),
            standing: role + changed(Gauge::PublicInterest),
            quality: marks.quality,
            figures,
        }
    }

    fn with(self, other: Self) -> Self {
        Self {
            interests: self.interests.with(other.interests),
            kept: self.kept.with(other.kept),
            role: self.role.max(other.role),
            standing: self.standing.max(other.standing),
            quality: self.quality.max(other.quality),
            figures: std::array::from_fn(|at| self.figures[at].or(other.figures[at])),
        }
    }
}

/// Every sum of marks once, by number.
#[derive(Debug, Clone, Default)]
pub(super) struct MarkTable {
    sums: Vec<MarkSum>,
    numbers: BTreeMap<MarkSum, u32>,
    joined: BTreeMap<(u32, u32), u32>,
}

impl MarkTable {
    /// The number of what a step brings about. Of what it discovers only some may count.
    pub(super) fn number(&mut self, marks: &StepMarks, discovers: Option<&FixedBitSet>, scenario: &Scenario) -> u32 {
        self.add(MarkSum::of(marks, discovers, scenario))
    }

    /// The number of a sum.
    pub(super) fn add(&mut self, sum: MarkSum) -> u32 {
        let next = self.sums.len() as u32;
        let number = *self.numbers.entry(sum).or_insert(next);
        if number == next {
            self.sums.push(sum);
        }
        number
    }

    /// The sum with a number.
    pub(super) fn sum(&self, number: u32) -> MarkSum {
        self.sums[number as usize]
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.sums.len()
    }

    /// The number of two sums together.
    pub(super) fn join(&mut self, one: u32, other: u32) -> u32 {
        if one == other {
            return one;
        }
        if let Some(joined) = self.joined.get(&(one, other)) {
            return *joined;
        }
        let joined = self.add(self.sum(one).with(self.sum(other)));
        self.joined.insert((one, other), joined);
        joined
    }
}
