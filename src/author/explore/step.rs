//! Every step from a state: each pick that is possible there, with each way in which chance may fall.

use super::abstract_guard::{Intervals, asks_scores};
use super::coverage::{AbstractGuards, Coverage, CoverageObserver, SiteTable, StepDecision};
use super::packing::{PackedState, Packing};
use crate::engine::{Availability, BeatId, ChoiceId, ChoiceKind, Dice, Position, Progress, Staging};

/// Most picks that are tried at one state; a multi-select beat can have a great many.
pub(super) const PICKS: usize = 1 << 14;

/// Works out steps.
pub(super) struct Stepper<'a> {
    pub(super) staging: &'a Staging,
    pub(super) packing: &'a Packing,
    sites: SiteTable,
    guards: &'a AbstractGuards,
    /// For each beat, whether what can be picked there turns on scores that are not kept.
    guarded: &'a [bool],
    pub(super) coverage: Coverage,
    /// Most picks that are tried at a state; of more, others at each state.
    pub(super) most_picks: usize,
    /// Whether some beat had more picks than were tried.
    pub(super) too_many: bool,
    /// Where the next state with too many picks begins.
    turn: usize,
    before: Progress,
    after: Progress,
    picks: Vec<ChoiceId>,
    ends: Vec<u32>,
}

/// One step.
pub(super) struct Taken<'t> {
    /// What was picked; nothing at the start.
    pub(super) pick: &'t [ChoiceId],
    /// What chance and open conditions came to.
    pub(super) decisions: &'t [StepDecision],
    /// Where it led.
    pub(super) after: &'t Progress,
}

/// What decided where a pick led.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum StepOutcome {
    /// The pick, and chance where it was drawn.
    Plain,
    /// A score; the first outcome of the pick.
    ConcreteReport,
    /// A score; another outcome of the same pick.
    Alternative,
    /// A score and chance; another outcome of the same pick.
    Mixed,
}

impl StepOutcome {
    pub(super) fn of(taken: &Taken<'_>) -> Self {
        let by_chance = taken.decisions.iter().any(|it| it.chance);
        let first = taken.decisions.iter().all(|it| it.taken == 0);
        match (taken.decisions.iter().all(|it| it.chance), first, by_chance) {
            (true, ..) => Self::Plain,
            (false, true, _) => Self::ConcreteReport,
            (false, false, false) => Self::Alternative,
            (false, false, true) => Self::Mixed,
        }
    }
}

impl<'a> Stepper<'a> {
    pub(super) fn new(
        staging: &'a Staging,
        packing: &'a Packing,
        guards: &'a AbstractGuards,
        guarded: &'a [bool],
    ) -> Self {
        let scenario = &staging.scenario;
        Self {
            staging,
            packing,
            sites: SiteTable::of(scenario),
            guards,
            guarded,
            coverage: Coverage::none(scenario),
            most_picks: PICKS,
            too_many: false,
            turn: 0,
            before: staging.initial(),
            after: staging.initial(),
            picks: Vec::new(),
            ends: Vec::new(),
        }
    }

    /// Every state in which a session may begin.
    pub(super) fn starts<const W: usize>(&mut self, mut found: impl FnMut(PackedState<W>, &Taken<'_>)) {
        let mut script = Vec::new();
        loop {
            let chance = chance(&script);
            let mut observer = CoverageObserver {
                staging: self.staging,
                sites: self.sites,
                coverage: &mut self.coverage,
                guards: self.guards,
                script: &script,
                decisions: Vec::new(),
                intervals: Intervals::new(&self.guards.moved, 0),
            };
            let mut after = self.staging.start_with(Dice::Scripted(&chance), &mut observer);
            let open = open(self.staging, self.guarded, &after, &mut observer);
            let (decisions, moved) = (observer.decisions, observer.intervals.moved);
            after.forget_draws();
            self.guards.moved.mark(moved, &mut after);
            found(self.packing.pack(&after, open), &Taken { pick: &[], decisions: &decisions, after: &after });
            script = decisions;
            if !next_script(&mut script) {
                return;
            }
        }
    }

    /// Whether it is noted on arriving at a beat which choices are open there.
    pub(super) fn is_guarded(&self, beat: BeatId) -> bool {
        self.guarded[beat.index()]
    }

    /// Every step from a state, or every step that one choice makes.
    pub(super) fn steps<const W: usize>(
        &mut self,
        from: &PackedState<W>,
        only: Option<ChoiceId>,
        mut found: impl FnMut(PackedState<W>, &Taken<'_>),
    ) {
        let Position::Beat(beat) = self.packing.position(from) else { return };
        self.packing.unpack(from, &mut self.before);
        let moved = self.guards.moved.read(&self.before);
        self.list_picks(beat, self.packing.open(from), only);
        let ends = std::mem::take(&mut self.ends);
        let every = ends.len().div_ceil(self.most_picks).max(1);
        if every > 1 {
            self.too_many = true;
            self.turn += 1;
        }
        let mut first = 0;
        for (at, end) in ends.iter().enumerate() {
            let pick = &self.picks[first..*end as usize];
            first = *end as usize;
            if !(at + self.turn).is_multiple_of(every) {
                continue;
            }
            let mut script = Vec::new();
            loop {
                self.after.cells_mut().copy_from_slice(self.before.cells());
                let mut observer = CoverageObserver {
                    staging: self.staging,
                    sites: self.sites,
                    coverage: &mut self.coverage,
                    guards: self.guards,
                    script: &script,
                    decisions: Vec::new(),
                    intervals: Intervals::new(&self.guards.moved, moved),
                };
                if script.is_empty() {
                    self.staging.take_with(&mut self.after, pick, Dice::Scripted(&[]), &mut observer);
                } else {
                    self.staging.take_with(&mut self.after, pick, Dice::Scripted(&chance(&script)), &mut observer);
                }
                let open = open(self.staging, self.guarded, &self.after, &mut observer);
                let (decisions, moved) = (observer.decisions, observer.intervals.moved);
                self.after.forget_draws();
                self.guards.moved.mark(moved, &mut self.after);
                let taken = Taken { pick, decisions: &decisions, after: &self.after };
                found(self.packing.pack(&self.after, open), &taken);
                script = decisions;
                if !next_script(&mut script) {
                    break;
                }
            }
        }
        self.ends = ends;
    }

    /// Everything that can be picked, into `picks`, each up to its end in `ends`.
    fn list_picks(&mut self, beat: BeatId, open: u64, only: Option<ChoiceId>) {
        self.picks.clear();
        self.ends.clear();
        let noted = self.guarded[beat.index()];
        let mut observer = CoverageObserver {
            staging: self.staging,
            sites: self.sites,
            coverage: &mut self.coverage,
            guards: self.guards,
            script: &[],
            decisions: Vec::new(),
            intervals: Intervals::new(&self.guards.moved, self.guards.moved.read(&self.before)),
        };
        let staging = self.staging;
        let mut available = Vec::new();
        let shown = staging.shown_at(&self.before).enumerate();
        for (at, choice) in shown.filter(|(_, choice)| only.is_none_or(|only| only == *choice)) {
            let is_open = if noted {
                open >> at & 1 == 1
            } else {
                staging.judged_availability(choice, &self.before, &mut observer) == Availability::Available
            };
            if is_open {
                available.push(choice);
            }
        }
        let scenario = &staging.scenario;
        let Some((least, most)) = scenario.beat(beat).select else {
            self.ends.extend(1..=available.len() as u32);
            self.picks = available;
            return;
        };
        let bounds = (usize::from(least).min(available.len()), usize::from(most).min(available.len()));
        let (several, single): (Vec<_>, Vec<_>) =
            available.into_iter().partition(|choice| scenario.choice(*choice).kind == ChoiceKind::Say);
        for choice in single {
            self.picks.push(choice);
            self.ends.push(self.picks.len() as u32);
        }
        let mut chosen = Vec::new();
        self.too_many |= !self.subsets(&several, bounds, 0, &mut chosen);
    }

    /// Every selection of so many choices in the written order; `false` when there are too many to try.
    fn subsets(&mut self, all: &[ChoiceId], bounds: (usize, usize), from: usize, chosen: &mut Vec<ChoiceId>) -> bool {
        if chosen.len() >= bounds.0 {
            if self.ends.len() >= PICKS {
                return false;
            }
            self.picks.extend_from_slice(chosen);
            self.ends.push(self.picks.len() as u32);
        }
        if chosen.len() == bounds.1 {
            return true;
        }
        for at in from..all.len() {
            chosen.push(all[at]);
            let whole = self.subsets(all, bounds, at + 1, chosen);
            chosen.pop();
            if !whole {
                return false;
            }
        }
        true
    }
}

/// Which choices are open at a state, where that turns on scores that are not kept: a bit for each that may be shown.
fn open(staging: &Staging, guarded: &[bool], after: &Progress, observer: &mut CoverageObserver<'_>) -> u64 {
    match after.position() {
        Position::Beat(beat) if guarded[beat.index()] => staging
            .shown_at(after)
            .enumerate()
            .filter(|(_, choice)| staging.judged_availability(*choice, after, observer) == Availability::Available)
            .fold(0, |open, (at, _)| open | 1 << at.min(63)),
        _ => 0,
    }
}

/// For each beat, whether what can be picked there turns on scores; and the most choices shown at such a beat.
pub(super) fn guarded_beats(staging: &Staging) -> (Vec<bool>, u32) {
    let scenario = &staging.scenario;
    let asks = |choice: usize| {
        let choice = &scenario.choices[choice];
        let topic = match choice.kind {
            ChoiceKind::OpenTopic(topic) => scenario.topics[topic.index()].when.as_ref(),
            ChoiceKind::Say | ChoiceKind::WrapUp => None,
        };
        choice.when.iter().chain(topic).any(|when| asks_scores(when, staging))
    };
    let mut most = 0;
    let guarded = scenario.beats.iter().map(|beat| {
        let topics = if beat.switch { 0..scenario.topics.len() } else { 0..0 };
        let openers = topics.map(|topic| scenario.topics[topic].opener.index());
        let shown: Vec<_> = beat.choices.range().chain(openers).collect();
        let guarded = shown.iter().any(|choice| asks(*choice));
        if guarded {
            most = most.max(shown.len() as u32);
        }
        guarded
    });
    let guarded = guarded.collect();
    (guarded, most)
}

/// The outcomes of chance in a script.
fn chance(script: &[StepDecision]) -> Vec<u32> {
    script.iter().filter(|it| it.chance).map(|it| it.taken).collect()
}

/// The next script in order; `false` when every one was run.
fn next_script(script: &mut Vec<StepDecision>) -> bool {
    while let Some(last) = script.last_mut() {
        if last.taken + 1 < last.of {
            last.taken += 1;
            return true;
        }
        script.pop();
    }
    false
}
