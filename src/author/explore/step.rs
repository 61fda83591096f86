//! Every step from a state: each pick that is possible there, with each way in which chance may fall.

use super::abstract_guard::{GuardAnswer, Intervals};
use super::coverage::{AbstractGuards, Coverage, CoverageObserver, StepDecision};
use super::effort::PICKS;
use super::guarded::open;
use super::marks::StepMarks;
use super::packing::{PackedState, Packing};
use super::plans::PlanList;
use super::site_table::SiteTable;
use crate::engine::{
    Availability, BeatId, ChoiceId, ChoiceKind, Dice, Direction, DrawnFacts, InterventionId, Position, Progress,
    RecallingPart, Site, Staging,
};

/// Most ways in which chance and open conditions may fall at one pick that are tried: a wheel that is spun hundreds of
/// times at once falls in more ways than can be counted.
pub(super) const OUTCOMES: usize = 1 << 16;

/// What is tried at a state: a choice that is picked, or an intervention that a trainer brings in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Attempt {
    Choice(ChoiceId),
    Intervention(InterventionId),
}

/// Works out steps.
pub(super) struct Stepper<'a> {
    pub(super) staging: &'a Staging,
    pub(super) packing: &'a Packing,
    pub(super) sites: SiteTable,
    pub(super) guards: &'a AbstractGuards,
    /// For each beat, whether what can be picked there turns on scores that are not kept.
    pub(super) guarded: &'a [bool],
    /// What a trainer may bring in.
    interventions: &'a [InterventionId],
    pub(super) coverage: Coverage,
    /// Most picks that are tried at a state; of more, others at each state.
    pub(super) most_picks: usize,
    /// Whether several choices are picked at once where that can be.
    pub(super) several: bool,
    /// Most outcomes of a pick that are tried.
    pub(super) most_outcomes: usize,
    /// Whether some beat had more picks, or some pick more outcomes, than were tried.
    pub(super) too_many: bool,
    /// Whether gauges and the quality with the partner are followed.
    pub(super) follows_figures: bool,
    /// Where the next state with too many picks begins.
    turn: usize,
    before: Progress,
    after: Progress,
    picks: Vec<ChoiceId>,
    ends: Vec<u32>,
}

/// One step.
pub(super) struct Taken<'t> {
    /// What was drawn, where a session begins.
    pub(super) drawn: Option<&'t DrawnFacts>,
    /// What was picked; nothing at the start, and where something was brought in.
    pub(super) pick: &'t [ChoiceId],
    /// What a trainer brought in.
    pub(super) brought_in: Option<InterventionId>,
    /// Whether it turns on a score whether it could be brought in.
    pub(super) may_fail: bool,
    /// What chance and open conditions came to.
    pub(super) decisions: &'t [StepDecision],
    /// What it brought about that counts at the end.
    pub(super) marks: &'t StepMarks,
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
    /// A score and chance; another outcome of the same pick, or of none at all.
    Mixed,
}

impl StepOutcome {
    pub(super) fn of(taken: &Taken<'_>) -> Self {
        if taken.may_fail {
            return Self::Mixed;
        }
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
        interventions: &'a [InterventionId],
    ) -> Self {
        let scenario = &staging.scenario;
        Self {
            staging,
            packing,
            sites: SiteTable::of(scenario),
            guards,
            guarded,
            interventions,
            coverage: Coverage { asked: guards.asked.clone(), ..Coverage::none(scenario) },
            most_picks: PICKS,
            several: true,
            most_outcomes: OUTCOMES,
            too_many: false,
            follows_figures: false,
            turn: 0,
            before: staging.initial(),
            after: staging.initial(),
            picks: Vec::new(),
            ends: Vec::new(),
        }
    }

    /// Whether it is noted on arriving at a beat which choices are open there.
    pub(super) fn is_guarded(&self, beat: BeatId) -> bool {
        self.guarded[beat.index()]
    }

    /// Every step from a state, or every step that one attempt makes: the picks, then what can be brought in.
    pub(super) fn steps<const W: usize>(
        &mut self,
        from: &PackedState<W>,
        only: Option<Attempt>,
        mut found: impl FnMut(PackedState<W>, &Taken<'_>),
    ) {
        let packing = self.packing;
        self.steps_as_they_are(from, only, |mut key, taken| {
            packing.merge(&mut key);
            found(key, taken);
        });
    }

    /// The same, to states of which those that cannot be told apart are not put together yet.
    pub(super) fn steps_as_they_are<const W: usize>(
        &mut self,
        from: &PackedState<W>,
        only: Option<Attempt>,
        mut found: impl FnMut(PackedState<W>, &Taken<'_>),
    ) {
        let Position::Beat(beat) = self.packing.position(from) else { return };
        self.packing.unpack(from, &mut self.before);
        self.steps_from(beat, self.packing.open(from), only, &mut found);
    }

    /// Every step from a state that is known with everything.
    pub(super) fn steps_at<const W: usize>(
        &mut self,
        from: &Progress,
        mut found: impl FnMut(PackedState<W>, &Taken<'_>),
    ) {
        let Position::Beat(beat) = from.position() else { return };
        let packing = self.packing;
        let mut found = |mut key: PackedState<W>, taken: &Taken<'_>| {
            packing.merge(&mut key);
            found(key, taken);
        };
        self.before.cells_mut().copy_from_slice(from.cells());
        self.steps_from(beat, 0, None, &mut found);
    }

    /// The steps from what was unpacked.
    fn steps_from<const W: usize>(
        &mut self,
        beat: BeatId,
        open: u64,
        only: Option<Attempt>,
        found: &mut impl FnMut(PackedState<W>, &Taken<'_>),
    ) {
        if !matches!(only, Some(Attempt::Intervention(_))) {
            self.list_picks(beat, open, only);
            self.take_picks(found);
        }
        for id in self.interventions.iter().copied() {
            if only.is_some_and(|only| only != Attempt::Intervention(id)) {
                continue;
            }
            if let Some(may_fail) = self.can_bring_in(id) {
                self.take(&[], Some(id), may_fail, found);
            }
        }
    }

    /// Makes each pick that was listed.
    fn take_picks<const W: usize>(&mut self, found: &mut impl FnMut(PackedState<W>, &Taken<'_>)) {
        let (ends, picks) = (std::mem::take(&mut self.ends), std::mem::take(&mut self.picks));
        let every = ends.len().div_ceil(self.most_picks).max(1);
        if every > 1 {
            self.too_many = true;
            self.turn += 1;
        }
        let mut first = 0;
        for (at, end) in ends.iter().enumerate() {
            let pick = &picks[first..*end as usize];
            first = *end as usize;
            if (at + self.turn).is_multiple_of(every) {
                self.take(pick, None, false, found);
            }
        }
        (self.ends, self.picks) = (ends, picks);
    }

    /// Makes a pick or brings something in, with each way in which chance and open conditions may fall.
    fn take<const W: usize>(
        &mut self,
        pick: &[ChoiceId],
        brought_in: Option<InterventionId>,
        may_fail: bool,
        found: &mut impl FnMut(PackedState<W>, &Taken<'_>),
    ) {
        let moved = self.guards.moved.read(&self.before);
        let openings = self.guards.openings_at(self.before.position());
        let (staging, follows) = (self.staging, self.follows_figures);
        let quality = |at: &Progress| if follows { staging.quality(staging.scenario.partner(), at) } else { 0 };
        let quality_before = quality(&self.before);
        let blank = if follows { StepMarks::of_figures(staging, &self.before) } else { StepMarks::default() };
        let mut script = Vec::new();
        for outcome in 0.. {
            if outcome == self.most_outcomes {
                self.too_many = true;
                return;
            }
            self.after.cells_mut().copy_from_slice(self.before.cells());
            let observer = CoverageObserver::new(self.staging, self.sites, self.guards, &mut self.coverage, moved);
            let mut observer = CoverageObserver { openings, script: &script, marks: blank.clone(), ..observer };
            let fallen = if script.is_empty() { Vec::new() } else { chance(&script) };
            let dice = Dice::Scripted(&fallen);
            match brought_in {
                None => self.staging.take_with(&mut self.after, pick, dice, &mut observer),
                Some(id) => {
                    self.staging.direct_with(&mut self.after, &Direction::Intervene(id), dice, &mut observer);
                }
            }
            let open = open(self.staging, self.guarded, &self.after, &mut observer);
            let (decisions, moved, mut marks) = (observer.decisions, observer.intervals.moved, observer.marks);
            // Before it is only noted of scores that they moved.
            marks.quality = quality(&self.after) - quality_before;
            self.after.forget_draws();
            self.guards.moved.mark(moved, &mut self.after);
            let (decided, marks) = (&decisions, &marks);
            let taken =
                Taken { drawn: None, pick, brought_in, may_fail, decisions: decided, marks, after: &self.after };
            found(self.packing.pack_as_is(&self.after, open), &taken);
            script = decisions;
            if !next_script(&mut script) {
                return;
            }
        }
    }

    /// Whether something can be brought in: `None` when not, and whether it turns on a score that is not kept.
    fn can_bring_in(&mut self, id: InterventionId) -> Option<bool> {
        let Self { staging, before, guards, coverage, sites, .. } = self;
        let scenario = &staging.scenario;
        if before.intervened(&scenario.layout, id) {
            return None;
        }
        let Some(when) = &scenario.interventions[id.index()].when else { return Some(false) };
        let site = sites.number(Site::Intervention(id));
        let answer = if guards.any && guards.scores.contains(site) {
            Intervals::new(&guards.moved, guards.moved.read(before)).answer(when, staging, before)
        } else {
            GuardAnswer::Known(staging.holds(when, before))
        };
        let (holds, fails) = match answer {
            GuardAnswer::Known(holds) => (holds, !holds),
            GuardAnswer::Turns(..) | GuardAnswer::Open => (true, true),
        };
        if holds {
            coverage.held.insert(site);
        }
        if fails {
            coverage.failed.insert(site);
        }
        holds.then_some(fails)
    }

    /// Everything that can be picked, into `picks`, each up to its end in `ends`.
    fn list_picks(&mut self, beat: BeatId, open: u64, only: Option<Attempt>) {
        self.picks.clear();
        self.ends.clear();
        let noted = self.guarded[beat.index()];
        let moved = self.guards.moved.read(&self.before);
        let mut observer = CoverageObserver::new(self.staging, self.sites, self.guards, &mut self.coverage, moved);
        let staging = self.staging;
        let mut available = Vec::new();
        let shown = staging.shown_at(&self.before).enumerate();
        for (at, choice) in shown.filter(|(_, choice)| only.is_none_or(|only| only == Attempt::Choice(*choice))) {
            let is_open = if noted {
                open >> at & 1 == 1
            } else {
                staging.judged_availability(choice, &self.before, &mut observer) == Availability::Available
            };
            if is_open {
                observer.recall(RecallingPart::Choice(choice), &self.before);
                available.push(choice);
            }
        }
        let scenario = &staging.scenario;
        let Some((least, most)) = scenario.beat(beat).select else {
            self.ends.extend(1..=available.len() as u32);
            self.picks = available;
            return;
        };
        let most = if self.several { most } else { most.min(1) };
        let planning = scenario.beat(beat).planning;
        let (several, single): (Vec<_>, Vec<_>) =
            available.into_iter().partition(|choice| scenario.choice(*choice).kind == ChoiceKind::Say);
        let possible = staging.possible_at_once(planning, several.iter().copied());
        let bounds = (usize::from(least).min(possible), usize::from(most).min(possible));
        for choice in single {
            self.picks.push(choice);
            self.ends.push(self.picks.len() as u32);
        }
        // What costs more, or takes from others, is compared with nothing.
        if !self.several && planning.is_some() {
            return;
        }
        let mut plans = PlanList { picks: std::mem::take(&mut self.picks), ends: std::mem::take(&mut self.ends) };
        self.too_many |= !plans.add(scenario, planning, &several, bounds, PICKS);
        (self.picks, self.ends) = (plans.picks, plans.ends);
    }
}

/// The outcomes of chance in a script.
pub(super) fn chance(script: &[StepDecision]) -> Vec<u32> {
    script.iter().filter(|it| it.chance).map(|it| it.taken).collect()
}

/// The next script in order; `false` when every one was run.
pub(super) fn next_script(script: &mut Vec<StepDecision>) -> bool {
    while let Some(last) = script.last_mut() {
        if last.taken + 1 < last.of {
            last.taken += 1;
            return true;
        }
        script.pop();
    }
    false
}
