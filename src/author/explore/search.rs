//! The search: layer by layer, every state found once, the same with one core and with many.

use super::beam::Beam;
use super::coverage::{AbstractGuards, Coverage};
use super::effort::PICKS;
use super::footprint::PickFootprints;
use super::memo::{Memo, Transition};
use super::packing::{PackedState, Packing};
use super::state_graph::StateGraph;
use super::step::{StepOutcome, Stepper};
use super::visited::{NO_PARENT, Visited};
use super::witness::{WitnessStep, WitnessSteps};
use crate::engine::{BeatId, InterventionId, Position, Staging, Then};
use fixedbitset::FixedBitSet;
use std::ops::Range;

/// States of one round.
const ROUND: usize = 1 << 14;
/// States of a round that a task takes at least.
const SHARE: usize = 1 << 6;
/// States of a layer above which it pays to put them in order.
const LARGE: usize = 1 << 10;
/// Tasks of one round of a beam search, whatever the executor: each tries other picks.
const TASKS: usize = 16;
/// Layers of a beam search: picks of the longest walk it follows.
const LAYERS: usize = 400;
/// States of a layer above which a beam search tries only a few picks at each.
const CROWDED: usize = 256;
/// Picks it tries then: of a beat with more, as one for several picks at once, others at each state.
const FEW: usize = 12;

/// Whoever does the work of many tasks: one after the other, or on every core.
pub trait Executor {
    /// Does the work for each task.
    fn each<T: Send>(&self, tasks: &mut [T], work: &(dyn Fn(&mut T) + Sync));

    /// Into how many tasks work is best divided; what comes of it does not depend on that.
    fn tasks(&self) -> usize;
}

/// One after the other.
#[derive(Debug, Clone, Copy, Default)]
pub struct Sequential;

impl Executor for Sequential {
    fn each<T: Send>(&self, tasks: &mut [T], work: &(dyn Fn(&mut T) + Sync)) {
        tasks.iter_mut().for_each(work);
    }

    fn tasks(&self) -> usize {
        1
    }
}

/// What is being searched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SearchPhase {
    /// Where a session can go.
    Abstract,
    /// Walks with every score.
    Concrete,
}

/// How far the search is.
#[derive(Debug, Clone, Copy)]
pub struct Status {
    /// What is being searched.
    pub phase: SearchPhase,
    /// States found.
    pub states: u64,
    /// Steps worked out.
    pub transitions: u64,
    /// States that wait.
    pub waiting: u64,
}

/// How a search ended.
pub(super) struct SearchResult<const W: usize> {
    pub(super) visited: Visited<W>,
    pub(super) graph: StateGraph,
    /// How many states a session may begin in; they come first.
    pub(super) starts: usize,
    pub(super) coverage: Coverage,
    pub(super) transitions: u64,
    /// Whether every state was found and worked on.
    pub(super) whole: bool,
    /// Whether it was told to stop.
    pub(super) stopped: bool,
}

/// What is searched, and how.
pub(super) struct Search<'a, C> {
    pub(super) staging: &'a Staging,
    pub(super) packing: &'a Packing,
    pub(super) guards: &'a AbstractGuards,
    pub(super) guarded: &'a [bool],
    /// What a trainer may bring in, as far as that is explored.
    pub(super) interventions: &'a [InterventionId],
    /// What picks can see of a state, where steps can be remembered.
    pub(super) footprints: Option<&'a PickFootprints<'a>>,
    /// States at most.
    pub(super) limit: usize,
    /// Steps at most, seen to after each round.
    pub(super) most_steps: u64,
    pub(super) beam: Option<Beam<'a>>,
    pub(super) executor: &'a C,
    pub(super) phase: SearchPhase,
    /// Whether anything in the case changes a score.
    pub(super) scores_change: bool,
    /// The beats at which picks are tried; none for all.
    pub(super) only: Option<&'a FixedBitSet>,
    /// A beat at which the search may stop.
    pub(super) until: Option<BeatId>,
}

struct Task<'a, const W: usize> {
    memo: Memo<'a, W>,
    from: Range<u32>,
    /// Each step, with the number of its state where that was known before the round.
    found: Vec<(Option<u32>, Transition<W>)>,
    /// Where the steps of each state end.
    ends: Vec<u32>,
}

impl<const W: usize> Task<'_, W> {
    /// Adds the states of the steps that were not known, whose numbers begin at one; those beyond the limit stay without.
    fn add_to(&mut self, states: &mut Visited<W>, limit: usize, first: u32) {
        let Self { from, found, ends, .. } = self;
        let parent = |at: usize| from.start + ends.partition_point(|end| *end as usize <= at) as u32;
        states.add_each(
            found,
            limit,
            |(known, step)| known.is_none().then_some(&step.to),
            parent,
            |(known, _), added| *known = added.map(|it| first + it),
        );
    }
}

impl<C: Executor> Search<'_, C> {
    /// Searches until everything is found, the limit is reached, or `watch` says to stop.
    pub(super) fn run<const W: usize>(&self, watch: &mut dyn FnMut(Status) -> bool) -> SearchResult<W> {
        let mut visited = Visited::<W>::new(self.packing.bits);
        let mut graph = StateGraph::new(self.scores_change || self.ends());
        let mut tasks = self.tasks::<W>();
        let mut within = true;
        let mut begun = 0;
        tasks[0].memo.stepper.starts(|key, _| {
            begun += 1;
            within &= visited.add(key, NO_PARENT, self.limit).is_some();
        });
        // Beginning a session is a step as well.
        let mut transitions = begun;
        let starts = visited.len();
        let (mut stopped, mut pruned) = (false, false);
        let mut found_goal = (0..starts as u32).any(|state| self.is_goal(self.packing.position(visited.key(state))));
        let mut layer = 0..starts as u32;
        let mut layers = 0;
        while !layer.is_empty() && within && !stopped && !found_goal {
            let (first_new, first_step) = (visited.len() as u32, graph.steps_kept());
            // What a beam search leaves out is not kept either.
            let mut fresh = self.beam.as_ref().map(|_| Visited::<W>::new(u32::MAX));
            let few = self.beam.is_some() && layer.len() > CROWDED;
            tasks.iter_mut().for_each(|it| it.memo.stepper.most_picks = if few { FEW } else { PICKS });
            for begin in layer.clone().step_by(ROUND) {
                let used = self.work(&visited, begin..layer.end.min(begin + ROUND as u32), &mut tasks);
                for task in &mut tasks[..used] {
                    transitions += task.found.iter().map(|(_, step)| u64::from(step.times)).sum::<u64>();
                    match &mut fresh {
                        None => task.add_to(&mut visited, self.limit, 0),
                        Some(fresh) => task.add_to(fresh, usize::MAX, first_new),
                    }
                    let mut steps = task.found.drain(..);
                    let mut done = 0;
                    for end in &task.ends {
                        graph.next_state();
                        for (known, step) in steps.by_ref().take((*end - done) as usize) {
                            graph.has_may_steps |= step.outcome != StepOutcome::Plain;
                            within &= known.is_some();
                            (0..step.times).for_each(|_| graph.step(known.unwrap_or(0), step.outcome));
                        }
                        done = *end;
                    }
                }
                within &= transitions <= self.most_steps;
                let new = fresh.as_ref().map_or(0, Visited::len) + visited.len() - first_new as usize;
                stopped |= !watch(Status {
                    phase: self.phase,
                    states: visited.len() as u64,
                    transitions,
                    waiting: new as u64,
                });
                found_goal |= self.until.is_some()
                    && (first_new..visited.len() as u32)
                        .any(|state| self.is_goal(self.packing.position(visited.key(state))));
                if stopped || found_goal || !within {
                    break;
                }
            }
            if let (Some(beam), Some(fresh)) = (&self.beam, &fresh) {
                let mut stay: Vec<u32> = (0..fresh.len() as u32).collect();
                pruned |= beam.prune(&mut stay, fresh, self.packing, self.executor);
                for state in stay {
                    within &= visited.add(*fresh.key(state), fresh.parent(state), self.limit).is_some();
                }
            }
            if self.beam.is_none()
                && visited.len() - first_new as usize > LARGE
                && let Some(renumbered) = visited.renumber_from(first_new as usize)
            {
                graph.renumber(first_step, first_new, &renumbered);
            }
            layer = first_new..visited.len() as u32;
            layers += 1;
            within &= self.beam.is_none() || layers < LAYERS;
        }
        let mut coverage = Coverage::none(&self.staging.scenario);
        tasks.iter().for_each(|task| coverage.join(&task.memo.stepper.coverage));
        graph.has_may_steps |= coverage.taken_to_open;
        let too_many = tasks.iter().any(|task| task.memo.stepper.too_many);
        let whole = within && !stopped && !pruned && !too_many && !found_goal;
        SearchResult { visited, graph, starts, coverage, transitions, whole, stopped }
    }

    /// Whether anything ends a session; without that there are no walks to count.
    fn ends(&self) -> bool {
        let scenario = &self.staging.scenario;
        let own = scenario.beats.iter().filter_map(|it| it.then);
        let picked = scenario.choices.iter().filter_map(|it| it.then);
        let branched = scenario.branches.iter().map(|it| it.then);
        own.chain(picked).chain(branched).any(|then| matches!(then, Then::End(_)))
    }

    pub(super) fn is_goal(&self, place: Position) -> bool {
        self.until.is_some_and(|beat| place == Position::Beat(beat))
    }

    pub(super) fn stepper(&self) -> Stepper<'_> {
        Stepper::new(self.staging, self.packing, self.guards, self.guarded, self.interventions)
    }

    /// Works out steps as the search does.
    pub(super) fn memo<const W: usize>(&self) -> Memo<'_, W> {
        Memo::new(self.stepper(), self.footprints)
    }

    fn tasks<const W: usize>(&self) -> Vec<Task<'_, W>> {
        let count = if self.beam.is_some() { TASKS } else { self.executor.tasks() };
        let task = |_| Task { memo: self.memo(), from: 0..0, found: Vec::new(), ends: Vec::new() };
        (0..count.max(1)).map(task).collect()
    }

    /// Works out every step from some states; returns how many tasks that took.
    fn work<const W: usize>(&self, visited: &Visited<W>, round: Range<u32>, tasks: &mut [Task<'_, W>]) -> usize {
        // What is not worth a thread of its own is left to one.
        let share = round.len().div_ceil(tasks.len()).max(SHARE);
        let mut used = 0;
        for (task, begin) in tasks.iter_mut().zip(round.clone().step_by(share)) {
            task.from = begin..round.end.min(begin + share as u32);
            used += 1;
        }
        let (packing, only) = (self.packing, self.only);
        let goes_on = |place| match (place, only) {
            (Position::Beat(beat), Some(only)) => only.contains(beat.index()),
            _ => true,
        };
        self.executor.each(&mut tasks[..used], &|task| {
            let Task { memo, from, found, ends } = task;
            found.clear();
            ends.clear();
            for from in from.clone() {
                if goes_on(packing.position(visited.key(from))) {
                    memo.steps(visited.key(from), |step| found.push((None, step)));
                }
                ends.push(found.len() as u32);
            }
            // Most steps lead to states that are known: each task looks its own up, so that what is left to do one after the
            // other is little.
            visited.find_each(found, |(_, step)| &step.to, |(known, _), number| *known = number);
        });
        used
    }
}

impl<const W: usize> SearchResult<W> {
    /// How a state was reached, the shortest way there is.
    pub(super) fn trail(&self, stepper: &mut Stepper<'_>, state: u32) -> WitnessSteps {
        let mut chain = vec![state];
        let mut at = state;
        while self.visited.parent(at) != NO_PARENT {
            at = self.visited.parent(at);
            chain.push(at);
        }
        chain.reverse();
        let mut trail = WitnessSteps::new();
        stepper.starts(|key: PackedState<W>, taken| {
            if key == *self.visited.key(at) && trail.is_empty() {
                trail.push(WitnessStep::of(taken));
            }
        });
        trail.extend(self.steps_along(stepper, &chain));
        trail
    }

    /// The steps along a chain of states.
    pub(super) fn steps_along(&self, stepper: &mut Stepper<'_>, chain: &[u32]) -> WitnessSteps {
        let mut trail = WitnessSteps::new();
        for pair in chain.windows(2) {
            let aim = self.visited.key(pair[1]);
            let mut by = None;
            stepper.steps(self.visited.key(pair[0]), None, |key, taken| {
                if key == *aim && by.is_none() {
                    by = Some(WitnessStep::of(taken));
                }
            });
            trail.extend(by);
        }
        trail
    }
}
