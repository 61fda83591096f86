//! What exploration takes note of while a step is worked out: what is covered, and what could have gone otherwise.

use super::abstract_guard::{GuardAnswer, Intervals, asks_scores};
use super::asked::AskedCondition;
use super::footprint::Footprints;
use super::marks::StepMarks;
use super::moved::MovedScores;
use super::openings::OpeningsHere;
use super::recalls::RecallTable;
use super::site_table::SiteTable;
use crate::engine::{
    ChoiceId, Condition, Event, InterestId, InterventionId, LineId, Observer, Progress, PromiseState, RecallingPart,
    Scenario, Site, Staging, TopicId,
};
use fixedbitset::FixedBitSet;
use std::collections::BTreeMap;

/// What some walk reaches.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Coverage {
    /// Beats that were entered.
    pub(super) beats: FixedBitSet,
    /// Choices that were picked.
    pub(super) choices: FixedBitSet,
    /// Lines that were said.
    pub(super) lines: FixedBitSet,
    /// Endings that were reached.
    pub(super) endings: FixedBitSet,
    /// Interests and concerns that were discovered.
    pub(super) interests: FixedBitSet,
    /// Promises that were made.
    pub(super) made: FixedBitSet,
    /// Promises that were kept, reported or broken.
    pub(super) settled: FixedBitSet,
    /// Conditions that held once, by [`SiteTable`].
    pub(super) held: FixedBitSet,
    /// Conditions that did not hold once.
    pub(super) failed: FixedBitSet,
    /// What was seen of the conditions that are looked into, by their numbers.
    pub(super) asked: BTreeMap<usize, AskedCondition>,
    /// Whether an interest that nobody asks about was taken to be discovered where a score decides it.
    pub(super) taken_to_open: bool,
}

impl Coverage {
    /// Nothing is covered yet.
    #[must_use]
    pub(super) fn none(scenario: &Scenario) -> Self {
        let set = FixedBitSet::with_capacity;
        let sites = SiteTable::of(scenario).count;
        Self {
            beats: set(scenario.beats.len()),
            choices: set(scenario.choices.len()),
            lines: set(scenario.lines.len()),
            endings: set(scenario.endings.len()),
            interests: set(scenario.interests.len()),
            made: set(scenario.promises.len()),
            settled: set(scenario.promises.len()),
            held: set(sites),
            failed: set(sites),
            asked: BTreeMap::new(),
            taken_to_open: false,
        }
    }

    /// Adds what another part of the exploration covered.
    pub(super) fn join(&mut self, other: &Self) {
        for (all, more) in self.sets_mut().into_iter().zip(other.sets()) {
            all.union_with(more);
        }
        self.taken_to_open |= other.taken_to_open;
        for (site, more) in &other.asked {
            match self.asked.get_mut(site) {
                Some(known) => known.join(more),
                None => {
                    self.asked.insert(*site, more.clone());
                }
            }
        }
    }

    /// Whether it covers everything that another does.
    #[must_use]
    pub(super) fn contains(&self, other: &Self) -> bool {
        other.sets().into_iter().zip(self.sets()).all(|(part, all)| part.is_subset(all))
    }

    /// What it covers and another does not.
    #[must_use]
    pub(super) fn without(&self, other: &Self) -> Self {
        let mut rest = self.clone();
        for (rest, other) in rest.sets_mut().into_iter().zip(other.sets()) {
            rest.difference_with(other);
        }
        rest
    }

    /// Whether it covers something that another covers as well.
    #[must_use]
    pub(super) fn meets(&self, other: &Self) -> bool {
        other.sets().into_iter().zip(self.sets()).any(|(one, other)| !one.is_disjoint(other))
    }

    /// Whether it covers nothing.
    #[must_use]
    pub(super) fn is_empty(&self) -> bool {
        self.sets().into_iter().all(FixedBitSet::is_clear)
    }

    /// Forgets what was covered.
    pub(super) fn clear(&mut self) {
        self.sets_mut().into_iter().for_each(FixedBitSet::clear);
    }

    pub(super) fn sets(&self) -> [&FixedBitSet; 9] {
        let Self { beats, choices, lines, endings, interests, made, settled, held, failed, .. } = self;
        [beats, choices, lines, endings, interests, made, settled, held, failed]
    }

    fn sets_mut(&mut self) -> [&mut FixedBitSet; 9] {
        let Self { beats, choices, lines, endings, interests, made, settled, held, failed, .. } = self;
        [beats, choices, lines, endings, interests, made, settled, held, failed]
    }
}

/// Something that could have gone otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct StepDecision {
    /// What was taken.
    pub(super) taken: u32,
    /// Out of how many.
    pub(super) of: u32,
    /// Whether it was chance; a condition about scores otherwise.
    pub(super) chance: bool,
}

/// The conditions that ask about what is not kept, by the numbers of [`SiteTable`].
#[derive(Debug, Clone)]
pub(super) struct AbstractGuards {
    /// Those that turn on scores: they can go either way.
    pub(super) scores: FixedBitSet,
    /// Those of lines that are not followed: such a line may be said or not, and nothing comes of it.
    pub(super) lines: FixedBitSet,
    /// Whether there are any.
    pub(super) any: bool,
    /// Whether scores are kept as they are, so that whatever asks about them is answered.
    pub(super) keeps_scores: bool,
    /// Scores that are known until something moves them.
    pub(super) moved: MovedScores,
    /// For each beat, the interests that a pick there may discover by their conditions; empty where every one is asked.
    /// What else a condition asks may be forgotten by then: it does not hold, or the interest is known.
    pub(super) may_open: Vec<FixedBitSet>,
    /// For each beat, the interests that nobody asks about from there on; empty where that is not known.
    pub(super) unasked: Vec<FixedBitSet>,
    /// Conditions that are looked into part by part, by their numbers.
    pub(super) asked: BTreeMap<usize, AskedCondition>,
    /// The texts that repeat something.
    pub(super) recalling: RecallTable,
}

impl AbstractGuards {
    /// Nothing is left open: everything is kept.
    pub(super) fn none(scenario: &Scenario) -> Self {
        let none = FixedBitSet::with_capacity(SiteTable::of(scenario).count);
        Self {
            scores: none.clone(),
            lines: none,
            any: false,
            keeps_scores: true,
            moved: MovedScores::default(),
            may_open: Vec::new(),
            unasked: Vec::new(),
            asked: BTreeMap::new(),
            recalling: RecallTable::of(scenario),
        }
    }

    /// What is left open when scores are not kept and only some lines are followed.
    pub(super) fn about_scores(staging: &Staging, footprints: &Footprints<'_, '_>) -> Self {
        let scenario = &staging.scenario;
        let sites = SiteTable::of(scenario);
        let decided = MovedScores::decided_lines(staging, footprints);
        let Self { mut scores, mut lines, .. } = Self::none(scenario);
        let mut asking = Vec::new();
        for (about, condition) in judged(scenario, &footprints.cells.interventions) {
            match about {
                Site::Line(line) if decided.contains(line.index()) => {}
                Site::Line(line) if !footprints.follows(line) => lines.insert(sites.number(about)),
                _ if asks_scores(condition, staging) => {
                    scores.insert(sites.number(about));
                    asking.push(condition);
                }
                _ => {}
            }
        }
        let any = !scores.is_clear() || !lines.is_clear();
        let moved = MovedScores::asked_by(staging, footprints, asking.into_iter());
        let whole = Self::none(scenario);
        let recalling = if footprints.cells.recalls { whole.recalling.clone() } else { RecallTable::default() };
        Self { scores, lines, any, keeps_scores: false, moved, recalling, ..whole }
    }

    /// The lines whose conditions are left open, by not being followed or by turning on a score.
    pub(super) fn open_lines(&self, scenario: &Scenario) -> FixedBitSet {
        let sites = SiteTable::of(scenario);
        let is_open = |at: &usize| {
            let site = sites.number(Site::Line(LineId::new(*at)));
            self.lines.contains(site) || self.scores.contains(site)
        };
        (0..scenario.lines.len()).filter(is_open).collect()
    }
}

/// The lines that are said only where a trainer brings something in.
pub(super) fn brought_in_lines(scenario: &Scenario) -> impl Iterator<Item = usize> + '_ {
    scenario.interventions.iter().flat_map(|it| it.lines.range())
}

/// Every condition that decides something, with what it decides; of interventions only these.
pub(super) fn judged<'s>(
    scenario: &'s Scenario,
    interventions: &[InterventionId],
) -> impl Iterator<Item = (Site, &'s Condition)> {
    let mut left_out = FixedBitSet::with_capacity(scenario.lines.len());
    if interventions.is_empty() {
        left_out.extend(brought_in_lines(scenario));
    }
    let brought_in =
        interventions.iter().map(|id| (Site::Intervention(*id), scenario.interventions[id.index()].when.as_ref()));
    let brought_in: Vec<_> = brought_in.collect();
    let choices = scenario.choices.iter().map(|it| it.when.as_ref()).enumerate();
    let topics = scenario.topics.iter().map(|it| it.when.as_ref()).enumerate();
    let lines = scenario.lines.iter().map(|it| it.when.as_ref()).enumerate();
    let branches = scenario.branches.iter().map(|it| it.when.as_ref()).enumerate();
    let opens = scenario.interests.iter().map(|it| it.opens.as_ref()).enumerate();
    choices
        .map(|(at, when)| (Site::Choice(ChoiceId::new(at)), when))
        .chain(topics.map(|(at, when)| (Site::Topic(TopicId::new(at)), when)))
        .chain(
            lines.filter(move |(at, _)| !left_out.contains(*at)).map(|(at, when)| (Site::Line(LineId::new(at)), when)),
        )
        .chain(branches.map(|(at, when)| (Site::Branch(at as u32), when)))
        .chain(opens.map(|(at, when)| (Site::Opens(InterestId::new(at)), when)))
        .chain(brought_in)
        .filter_map(|(about, when)| Some((about, when?)))
}

/// Takes note while one step is worked out.
pub(super) struct CoverageObserver<'a> {
    pub(super) staging: &'a Staging,
    pub(super) sites: SiteTable,
    pub(super) coverage: &'a mut Coverage,
    /// Which conditions are left open.
    pub(super) guards: &'a AbstractGuards,
    /// What may be discovered by conditions; everything where it is not known.
    pub(super) openings: Option<OpeningsHere<'a>>,
    /// What to take, in order; the first possibility after that.
    pub(super) script: &'a [StepDecision],
    /// What was taken.
    pub(super) decisions: Vec<StepDecision>,
    /// What counts at the end.
    pub(super) marks: StepMarks,
    pub(super) intervals: Intervals<'a>,
}

impl<'a> CoverageObserver<'a> {
    /// One that takes the first possibility everywhere, and follows every interest; `moved` says which scores have moved.
    pub(super) fn new(
        staging: &'a Staging,
        sites: SiteTable,
        guards: &'a AbstractGuards,
        coverage: &'a mut Coverage,
        moved: u64,
    ) -> Self {
        let intervals = Intervals::new(&guards.moved, moved);
        let (decisions, marks) = (Vec::new(), StepMarks::default());
        Self { staging, sites, coverage, guards, openings: None, script: &[], decisions, marks, intervals }
    }

    fn decide(&mut self, of: u32, chance: bool) -> u32 {
        let taken = self.script.get(self.decisions.len()).map_or(0, |it| it.taken);
        self.decisions.push(StepDecision { taken, of, chance });
        taken
    }

    fn is_unasked(&self, about: Site) -> bool {
        let Site::Opens(interest) = about else { return false };
        self.openings.is_some_and(|it| it.is_unasked(interest))
    }

    fn guess(&mut self, about: Site, condition: &Condition, progress: &Progress) -> bool {
        loop {
            match self.intervals.answer(condition, self.staging, progress) {
                GuardAnswer::Known(holds) => return holds,
                // Nothing comes of a line: that it may be left unsaid needs no step of its own.
                _ if matches!(about, Site::Line(_)) => {
                    self.coverage.failed.insert(self.sites.number(about));
                    return true;
                }
                // Nor does anything come of knowing what nobody asks about.
                _ if self.is_unasked(about) => {
                    self.coverage.failed.insert(self.sites.number(about));
                    self.coverage.taken_to_open = true;
                    return true;
                }
                GuardAnswer::Turns(fact, number) => {
                    let at_least = self.decide(2, false) == 1;
                    self.marks.ask(fact, number, at_least, &self.staging.scenario);
                    self.intervals.take(fact, number, at_least);
                }
                GuardAnswer::Open => return self.decide(2, false) == 1,
            }
        }
    }
}

impl Observer for CoverageObserver<'_> {
    fn observe_shown(&mut self, event: Event, now: &Progress) {
        match event {
            Event::Said(line) => self.recall(RecallingPart::Line(line), now),
            Event::Ended(ending) => self.recall(RecallingPart::Ending(ending), now),
            _ => {}
        }
        self.observe(event);
    }

    fn observe(&mut self, event: Event) {
        match event {
            Event::Entered(beat) => {
                self.coverage.beats.insert(beat.index());
                self.intervals.moved |= self.guards.moved.by_beat(beat);
                if self.guards.any && !self.staging.scenario.beat(beat).on_enter.is_empty() {
                    self.intervals.forget();
                }
            }
            Event::SceneBegan { days, .. } => {
                self.intervals.moved |= self.guards.moved.by_days(days);
                self.intervals.forget();
            }
            Event::Said(line) => self.coverage.lines.insert(line.index()),
            Event::Picked(choice) => {
                self.coverage.choices.insert(choice.index());
                self.intervals.moved |= self.guards.moved.by_choice(choice);
            }
            Event::Discovered(interest) => {
                self.coverage.interests.insert(interest.index());
                self.marks.discover(interest);
            }
            Event::Promised { promise, .. } => self.coverage.made.insert(promise.index()),
            Event::Settled { promise, state } if state != PromiseState::Expected => {
                self.coverage.settled.insert(promise.index());
                self.marks.settle(promise, state);
            }
            Event::Changed(change) => self.marks.change(&change, &self.staging.scenario),
            Event::BadNews { .. } => self.marks.bad_news(&self.staging.scenario),
            Event::Intervened(it) => self.intervals.moved |= self.guards.moved.by_intervention(it),
            Event::Ended(ending) => self.coverage.endings.insert(ending.index()),
            Event::Drawn { possible, .. } => {
                self.decide(possible, true);
            }
            Event::Resumed(_)
            | Event::Moved { .. }
            | Event::Settled { .. }
            | Event::Opened(_)
            | Event::Taught(_)
            | Event::TaughtModel(_)
            | Event::Directed(_)
            | Event::Stuck(_) => {}
        }
    }

    fn judge(&mut self, about: Site, condition: &Condition, staging: &Staging, progress: &Progress) -> bool {
        let site = self.sites.number(about);
        if let (Site::Opens(interest), Some(openings)) = (about, self.openings)
            && !openings.may_open(interest)
        {
            self.coverage.failed.insert(site);
            return false;
        }
        if let Some(asked) = self.coverage.asked.get_mut(&site) {
            asked.look(staging, progress, !self.guards.any);
        }
        if self.guards.any && self.guards.lines.contains(site) {
            self.coverage.held.insert(site);
            self.coverage.failed.insert(site);
            return true;
        }
        let holds = if self.guards.any && self.guards.scores.contains(site) {
            self.guess(about, condition, progress)
        } else {
            staging.holds(condition, progress)
        };
        let side = if holds { &mut self.coverage.held } else { &mut self.coverage.failed };
        side.insert(site);
        holds
    }
}
