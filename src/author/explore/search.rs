//! The search: layer by layer, every state found once, the same with one core and with many.

use super::code::{Code, Key};
use super::graph::Graph;
use super::memo::{Memo, Step};
use super::notes::{Coverage, Guesses};
use super::sight::Sights;
use super::space::{NO_PARENT, Space};
use super::step::{PICKS, Stepper, Taken};
use super::thin::Thin;
use super::trail::{Stride, Trail};
use crate::engine::{BeatId, Position, Staging, Then};
use fixedbitset::FixedBitSet;
use std::ops::Range;

/// States of one round.
const ROUND: usize = 1 << 14;
/// States of a layer above which it pays to put them in order.
const LARGE: usize = 1 << 10;
/// Tasks of one round of a thinned search, whatever the crew: each tries other picks.
const TASKS: usize = 16;
/// Layers of a thinned search: picks of the longest walk it follows.
const LAYERS: usize = 400;
/// States of a layer above which a thinned search tries only a few picks at each.
const CROWDED: usize = 256;
/// Picks it tries then: of a beat with more, as one for several picks at once, others at each state.
const FEW: usize = 12;

/// Whoever does the work of many tasks: one after the other, or on every core.
pub trait Crew {
    /// Does the work for each task.
    fn each<T: Send>(&self, tasks: &mut [T], work: &(dyn Fn(&mut T) + Sync));

    /// Into how many tasks work is best divided; what comes of it does not depend on that.
    fn tasks(&self) -> usize;
}

/// One after the other.
#[derive(Debug, Clone, Copy, Default)]
pub struct Alone;

impl Crew for Alone {
    fn each<T: Send>(&self, tasks: &mut [T], work: &(dyn Fn(&mut T) + Sync)) {
        tasks.iter_mut().for_each(work);
    }

    fn tasks(&self) -> usize {
        1
    }
}

/// What is being searched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Where a session can go.
    Flow,
    /// Walks with every score.
    Scores,
}

/// How far the search is.
#[derive(Debug, Clone, Copy)]
pub struct Status {
    /// What is being searched.
    pub phase: Phase,
    /// States found.
    pub states: u64,
    /// Steps worked out.
    pub transitions: u64,
    /// States that wait.
    pub waiting: u64,
}

/// How a search ended.
pub(super) struct Found<const W: usize> {
    pub(super) space: Space<W>,
    pub(super) graph: Graph,
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
    pub(super) code: &'a Code,
    pub(super) guesses: &'a Guesses,
    pub(super) turns: &'a [bool],
    /// What picks can see of a state, where steps can be remembered.
    pub(super) sights: Option<&'a Sights<'a>>,
    pub(super) limit: usize,
    pub(super) thin: Option<Thin<'a>>,
    pub(super) crew: &'a C,
    pub(super) phase: Phase,
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
    found: Vec<Step<W>>,
    /// Where the steps of each state end.
    ends: Vec<u32>,
}

/// What decided where a pick led.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// The pick, and chance where it was drawn.
    Plain,
    /// A score; the first outcome of the pick.
    Scored,
    /// A score; another outcome of the same pick.
    Alternative,
    /// A score and chance; another outcome of the same pick.
    Mixed,
}

impl Outcome {
    pub(super) fn of(taken: &Taken<'_>) -> Self {
        let by_chance = taken.decisions.iter().any(|it| it.chance);
        let first = taken.decisions.iter().all(|it| it.taken == 0);
        match (taken.decisions.iter().all(|it| it.chance), first, by_chance) {
            (true, ..) => Self::Plain,
            (false, true, _) => Self::Scored,
            (false, false, false) => Self::Alternative,
            (false, false, true) => Self::Mixed,
        }
    }
}

impl<C: Crew> Search<'_, C> {
    /// Searches until everything is found, the limit is reached, or `watch` says to stop.
    pub(super) fn run<const W: usize>(&self, watch: &mut dyn FnMut(Status) -> bool) -> Found<W> {
        let mut space = Space::<W>::new(self.code.bits);
        let mut graph = Graph::new(self.scores_change || self.ends());
        let mut tasks = self.tasks::<W>();
        let mut within = true;
        let mut begun = 0;
        tasks[0].memo.stepper.starts(|key, _| {
            begun += 1;
            within &= space.add(key, NO_PARENT, self.limit).is_some();
        });
        // Beginning a session is a step as well.
        let mut transitions = begun;
        let starts = space.len();
        let (mut stopped, mut thinned) = (false, false);
        let mut found_goal = (0..starts as u32).any(|state| self.is_goal(self.code.place(space.key(state))));
        let mut layer = 0..starts as u32;
        let mut layers = 0;
        while !layer.is_empty() && within && !stopped && !found_goal {
            let (first_new, first_step) = (space.len() as u32, graph.steps_kept());
            // What a thinned search leaves out is not kept either.
            let mut fresh = self.thin.as_ref().map(|_| Space::<W>::new(u32::MAX));
            let few = self.thin.is_some() && layer.len() > CROWDED;
            tasks.iter_mut().for_each(|it| it.memo.stepper.most_picks = if few { FEW } else { PICKS });
            for begin in layer.clone().step_by(ROUND) {
                let used = self.work(&space, begin..layer.end.min(begin + ROUND as u32), &mut tasks);
                for task in &mut tasks[..used] {
                    transitions += task.found.len() as u64;
                    let mut steps = task.found.drain(..);
                    let mut done = 0;
                    for (from, end) in task.from.clone().zip(&task.ends) {
                        graph.next_state();
                        for step in steps.by_ref().take((*end - done) as usize) {
                            graph.guessed |= step.outcome != Outcome::Plain;
                            let added = match &mut fresh {
                                None => space.add(step.to, from, self.limit),
                                Some(fresh) => space
                                    .find(&step.to)
                                    .or_else(|| Some(first_new + fresh.add(step.to, from, usize::MAX)?)),
                            };
                            within &= added.is_some();
                            graph.step(added.unwrap_or(0), step.outcome);
                        }
                        done = *end;
                    }
                }
                let new = fresh.as_ref().map_or(0, Space::len) + space.len() - first_new as usize;
                stopped |=
                    !watch(Status { phase: self.phase, states: space.len() as u64, transitions, waiting: new as u64 });
                found_goal |= self.until.is_some()
                    && (first_new..space.len() as u32).any(|state| self.is_goal(self.code.place(space.key(state))));
                if stopped || found_goal || !within {
                    break;
                }
            }
            if let (Some(thin), Some(fresh)) = (&self.thin, &fresh) {
                let mut stay: Vec<u32> = (0..fresh.len() as u32).collect();
                thinned |= thin.out(&mut stay, fresh, self.code);
                for state in stay {
                    within &= space.add(*fresh.key(state), fresh.parent(state), self.limit).is_some();
                }
            }
            if self.thin.is_none()
                && space.len() - first_new as usize > LARGE
                && let Some(renumbered) = space.renumber_from(first_new as usize)
            {
                graph.renumber(first_step, first_new, &renumbered);
            }
            layer = first_new..space.len() as u32;
            layers += 1;
            within &= self.thin.is_none() || layers < LAYERS;
        }
        let mut coverage = Coverage::none(&self.staging.scenario);
        tasks.iter().for_each(|task| coverage.join(&task.memo.stepper.coverage));
        let too_many = tasks.iter().any(|task| task.memo.stepper.too_many);
        let whole = within && !stopped && !thinned && !too_many && !found_goal;
        Found { space, graph, starts, coverage, transitions, whole, stopped }
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
        Stepper::new(self.staging, self.code, self.guesses, self.turns)
    }

    /// Works out steps as the search does.
    pub(super) fn memo<const W: usize>(&self) -> Memo<'_, W> {
        Memo::new(self.stepper(), self.sights)
    }

    fn tasks<const W: usize>(&self) -> Vec<Task<'_, W>> {
        let count = if self.thin.is_some() { TASKS } else { self.crew.tasks() };
        let task = |_| Task { memo: self.memo(), from: 0..0, found: Vec::new(), ends: Vec::new() };
        (0..count.max(1)).map(task).collect()
    }

    /// Works out every step from some states; returns how many tasks that took.
    fn work<const W: usize>(&self, space: &Space<W>, round: Range<u32>, tasks: &mut [Task<'_, W>]) -> usize {
        let share = ROUND.div_ceil(tasks.len());
        let mut used = 0;
        for (task, begin) in tasks.iter_mut().zip(round.clone().step_by(share)) {
            task.from = begin..round.end.min(begin + share as u32);
            used += 1;
        }
        let (code, only) = (self.code, self.only);
        let goes_on = |place| match (place, only) {
            (Position::Beat(beat), Some(only)) => only.contains(beat.index()),
            _ => true,
        };
        self.crew.each(&mut tasks[..used], &|task| {
            let Task { memo, from, found, ends } = task;
            found.clear();
            ends.clear();
            for from in from.clone() {
                if goes_on(code.place(space.key(from))) {
                    memo.steps(space.key(from), |step| found.push(step));
                }
                ends.push(found.len() as u32);
            }
        });
        used
    }
}

impl<const W: usize> Found<W> {
    /// How a state was reached, the shortest way there is.
    pub(super) fn trail(&self, stepper: &mut Stepper<'_>, state: u32) -> Trail {
        let mut chain = vec![state];
        let mut at = state;
        while self.space.parent(at) != NO_PARENT {
            at = self.space.parent(at);
            chain.push(at);
        }
        chain.reverse();
        let mut trail = Trail::new();
        stepper.starts(|key: Key<W>, taken| {
            if key == *self.space.key(at) && trail.is_empty() {
                trail.push(Stride::of(taken.pick, taken.decisions));
            }
        });
        trail.extend(self.strides(stepper, &chain));
        trail
    }

    /// The steps along a chain of states.
    pub(super) fn strides(&self, stepper: &mut Stepper<'_>, chain: &[u32]) -> Trail {
        let mut trail = Trail::new();
        for pair in chain.windows(2) {
            let aim = self.space.key(pair[1]);
            let mut by = None;
            stepper.steps(self.space.key(pair[0]), None, |key, taken| {
                if key == *aim && by.is_none() {
                    by = Some(Stride::of(taken.pick, taken.decisions));
                }
            });
            trail.extend(by);
        }
        trail
    }
}
