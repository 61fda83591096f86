//! What a trainer may bring in: left out, or explored as one move more at every moment where something waits.
//!
//! Of what no walk reaches as the case is written, the search with interventions says whether a trainer can open it.
//! That search is made only where there is something to say about.

use super::abstract_guard::is_score;
use super::condition_tree::ConditionTree;
use super::exploration::{ConditionFound, DeadEnd, Exploration, Reach};
use super::footprint::{self, Footprints, StateCell, StateCells};
use super::look_into::look_into;
use super::search::{Executor, Status};
use super::{Effort, FOLLOWED, PLAYED_OUT, STEPS_OF_EACH, explore_cells, explore_following, packing};
use crate::engine::{Cell, Effect, Site, Staging};
use fixedbitset::FixedBitSet;
use std::collections::{BTreeMap, BTreeSet};

/// States with what a trainer brings in that are looked at where only scores leave something open.
const BESIDE_SCORES: usize = 100_000;

/// Explores a staged scenario as it is written, up to so many states; `watch` is told how far it is and says whether to go
/// on.
#[must_use]
pub fn explore<C: Executor>(
    staging: &Staging,
    limit: usize,
    executor: &C,
    watch: &mut dyn FnMut(Status) -> bool,
) -> Exploration {
    explore_with(staging, Effort::up_to(limit), executor, watch)
}

/// Explores a staged scenario with everything that a trainer may bring in; the same as [`explore`] where nothing was
/// prepared.
#[must_use]
pub fn explore_with_interventions<C: Executor>(
    staging: &Staging,
    limit: usize,
    executor: &C,
    watch: &mut dyn FnMut(Status) -> bool,
) -> Exploration {
    let effort = Effort::up_to(limit);
    if staging.scenario.interventions.is_empty() {
        return explore_with(staging, effort, executor, watch);
    }
    let written = explore_cells(staging, StateCells::of(&staging.scenario), effort, executor, watch);
    let cells = StateCells::with_interventions(&staging.scenario);
    let mut found = explore_cells(staging, cells.clone(), effort, executor, watch);
    found.mark(&written);
    look_into(staging, cells.without_recalls(), effort, executor, &mut found, watch);
    found
}

/// Explores a scenario as it is written; what only an intervention opens is not called unreachable.
pub(super) fn explore_with<C: Executor>(
    staging: &Staging,
    effort: Effort,
    executor: &C,
    watch: &mut dyn FnMut(Status) -> bool,
) -> Exploration {
    let cells = StateCells::of(&staging.scenario);
    let mut written = explore_cells(staging, cells.clone(), effort, executor, watch);
    spare_what_opens(&mut written, staging, effort, executor, watch);
    look_into(staging, cells.without_recalls(), effort, executor, &mut written, watch);
    written
}

/// Takes back of what never happens as the case is written what may happen where a trainer brings something in.
pub(super) fn spare_what_opens<C: Executor>(
    written: &mut Exploration,
    staging: &Staging,
    effort: Effort,
    executor: &C,
    watch: &mut dyn FnMut(Status) -> bool,
) {
    let cells = StateCells::with_interventions(&staging.scenario).without_recalls();
    let mut missed = written.without_settled(staging);
    if !missed.misses_something() || written.stopped || !may_open(&cells) {
        return;
    }
    let mut proof = effort.abstract_only();
    let mut quick = None;
    if let Some(cells) = disturbed(staging) {
        // Of lines that are not followed it would stay open whether they are said.
        let lines = missed.lines_in_question();
        let found = explore_following(staging, cells, &lines, proof, executor, watch);
        missed = missed.left_open_by(&found);
        if !missed.misses_something() {
            return;
        }
        // The rest turns on scores that a trainer moves. What is brought in tells little more of it, whatever it takes.
        if found.complete {
            proof.states = proof.states.min(BESIDE_SCORES);
            proof.steps = STEPS_OF_EACH * BESIDE_SCORES as u64;
        }
        quick = Some(found);
    }
    let lines = missed.lines_in_question();
    let mut found = explore_following(staging, cells.clone(), &lines, proof, executor, watch);
    if found.states <= PLAYED_OUT {
        found = explore_cells(staging, cells, effort, executor, watch);
    }
    if let Some(quick) = quick {
        found.rule_out_by(&quick);
    }
    written.spare(&found);
}

/// The case as it is written, with nothing known of the scores that a trainer may move; `None` where what he brings in does
/// more than that.
///
/// Conditions on such scores go either way, so that whatever happens where they are moved happens there as well. That is a
/// small search: what was brought in, and what an intervention waits for, need not be kept.
pub(super) fn disturbed(staging: &Staging) -> Option<StateCells<'_>> {
    let scenario = &*staging.scenario;
    // What an intervention writes is seen in its footprint; a promise there may also be one that falls due.
    let promises =
        |it: &Effect| matches!(it, Effect::Promise { .. } | Effect::Keep(_) | Effect::Warn(_) | Effect::Break(_));
    let with = StateCells::with_interventions(scenario);
    let lines = FixedBitSet::with_capacity(scenario.lines.len());
    let footprints = Footprints::new(&with, &lines);
    let mut brought_in = footprints.blank();
    for id in &with.interventions {
        if scenario.effects[scenario.interventions[id.index()].effects.range()].iter().any(promises) {
            return None;
        }
        footprints.intervene(*id, &mut brought_in);
    }
    let mut disturbed = with.none();
    for cell in brought_in.writes.ones() {
        match with.list.get(cell) {
            _ if with.is_score(cell) => disturbed.insert(cell),
            // A promise that falls due stays promised, and what was brought in only interventions ask.
            Some(Cell::Promise(_) | Cell::Interventions(_)) => {}
            _ => return None,
        }
    }
    // An interest is discovered while something is brought in, too. That changes nothing where it could be as well when the
    // pick before it was made: what else it asks for is not there from the start, and does not come between two picks.
    let mut late = with.none();
    footprint::footprints(&with, &lines).iter().for_each(|it| late.union_with(&it.late_writes));
    let initial = staging.initial();
    let opened_sooner = scenario.interests.iter().filter_map(|it| it.opens.as_ref()).any(|opens| {
        let mut asked = with.none();
        with.ask(opens, &mut asked);
        let others = |cell: &StateCell| !with.is_score(*cell);
        let at_start =
            ConditionTree::of(opens, scenario).known(&|fact| (!is_score(fact)).then(|| staging.fact(fact, &initial)));
        !asked.is_disjoint(&disturbed)
            && (at_start != Some(0) || asked.ones().filter(others).any(|it| late.contains(it)))
    });
    let mut cells = StateCells::of(scenario).without_recalls();
    cells.disturbed = disturbed;
    (!opened_sooner).then_some(cells)
}

/// Whether an intervention may change where a session goes: it discovers, promises or settles something, or writes what
/// some condition is worked out from.
fn may_open(cells: &StateCells<'_>) -> bool {
    let mut lines = FixedBitSet::with_capacity(cells.scenario.lines.len());
    lines.insert_range(..);
    let footprints = Footprints::new(cells, &lines);
    let mut brought_in = footprints.blank();
    cells.interventions.iter().for_each(|id| footprints.intervene(*id, &mut brought_in));
    let sources = cells.sources();
    let mut asked = cells.none();
    packing::conditions(cells).for_each(|condition| cells.ask(condition, &mut asked));
    let mut open: Vec<_> = asked.ones().collect();
    while let Some(cell) = open.pop() {
        open.extend(sources[cell].iter().copied().filter(|source| !asked.put(*source)));
    }
    brought_in.writes.ones().any(|cell| match cells.list.get(cell) {
        None | Some(Cell::Promise(_)) => true,
        Some(_) => asked.contains(cell),
    })
}

impl Exploration {
    /// Whether there is something that no walk comes to.
    fn misses_something(&self) -> bool {
        let parts = [&self.beats, &self.choices, &self.lines, &self.interests].into_iter().flatten();
        let conditions = self.conditions.iter().flat_map(|it| [&it.holds, &it.fails]);
        parts.chain(self.endings.iter().map(|it| &it.reach)).chain(conditions).any(|it| *it == Reach::Never)
            || !self.unresolved.is_empty()
    }

    /// Lines that are never said, and lines whose conditions never fail or never hold: as many as can be followed at once.
    pub(super) fn lines_in_question(&self) -> Vec<usize> {
        let sides = self.conditions.iter().filter(|it| [it.holds, it.fails].contains(&Reach::Never));
        let asked = sides.filter_map(|it| if let Site::Line(line) = it.about { Some(line.index()) } else { None });
        let mut lines: Vec<usize> = Self::with_reach(&self.lines, Reach::Never).chain(asked).collect();
        let mut known = BTreeSet::new();
        lines.retain(|line| known.insert(*line));
        lines.truncate(2 * FOLLOWED);
        lines
    }

    /// The same without what does not happen by another exploration either: that is settled.
    fn left_open_by(&self, other: &Self) -> Self {
        let mut rest = self.clone();
        rest.compare(other, |reach, other| {
            if (*reach, other) == (Reach::Never, Reach::Never) {
                *reach = Reach::Unknown;
            }
        });
        rest.unresolved.retain(|it| !other.unresolved.contains(it));
        rest
    }

    /// Adds what another exploration, which leaves more possible, proves never to happen.
    fn rule_out_by(&mut self, wider: &Self) {
        self.compare(wider, |reach, wider| {
            if wider == Reach::Never {
                *reach = Reach::Never;
            }
        });
        self.unresolved
            .extend(wider.unresolved.iter().filter(|it| !self.unresolved.contains(it)).copied().collect::<Vec<_>>());
    }

    /// Takes back what is not so where a trainer brings something in.
    fn spare(&mut self, with: &Self) {
        self.compare(with, |reach, with| {
            if *reach == Reach::Never {
                *reach = if with == Reach::Reached { Reach::WithIntervention } else { with };
            }
        });
        let open = |it: &crate::engine::PromiseId| with.unresolved.contains(it);
        self.settled_with.extend(self.unresolved.iter().filter(|it| !open(it)));
        self.unresolved.retain(open);
    }

    /// Marks what is reached only because a trainer may bring something in.
    fn mark(&mut self, written: &Self) {
        self.compare(written, |reach, written| {
            if *reach == Reach::Reached && matches!(written, Reach::Never | Reach::LeftOut) {
                *reach = Reach::WithIntervention;
            }
        });
        let settled = |it: &&crate::engine::PromiseId| !self.unresolved.contains(it);
        self.settled_with = written.unresolved.iter().filter(settled).copied().collect();
        let only_with = |it: &DeadEnd, known: &[DeadEnd]| known.iter().all(|known| known.beat != it.beat);
        for it in &mut self.dead_ends {
            it.with_intervention = written.complete && only_with(it, &written.dead_ends);
        }
        for it in &mut self.traps {
            it.with_intervention = written.complete && only_with(it, &written.traps);
        }
    }

    /// Changes each reach by that of another exploration.
    fn compare(&mut self, other: &Self, mut change: impl FnMut(&mut Reach, Reach)) {
        let lists = [&mut self.beats, &mut self.choices, &mut self.lines, &mut self.interests];
        let others = [&other.beats, &other.choices, &other.lines, &other.interests];
        for (reach, other) in lists.into_iter().flatten().zip(others.into_iter().flatten()) {
            change(reach, *other);
        }
        for (ending, other) in self.endings.iter_mut().zip(&other.endings) {
            change(&mut ending.reach, other.reach);
        }
        // Conditions of interventions stand only where those were explored.
        let others: BTreeMap<Site, &ConditionFound> = other.conditions.iter().map(|it| (it.about, it)).collect();
        for it in &mut self.conditions {
            if let Some(other) = others.get(&it.about) {
                change(&mut it.holds, other.holds);
                change(&mut it.fails, other.fails);
            }
        }
    }
}
