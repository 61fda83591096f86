//! The search: layer by layer, every state found once, the same with one core and with many.

use super::code::{Code, Key};
use super::graph::Graph;
use super::notes::{Coverage, Guesses};
use super::space::{NO_PARENT, Space};
use super::step::{PICKS, Stepper, Taken};
use super::thin::Thin;
use super::trail::{Stride, Trail};
use crate::engine::{BeatId, Place, Staging};

/// States that one task works on.
const CHUNK: usize = 1024;
/// Tasks of one round; more than cores, so that none waits long for another.
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
}

/// One after the other.
#[derive(Debug, Clone, Copy, Default)]
pub struct Alone;

impl Crew for Alone {
    fn each<T: Send>(&self, tasks: &mut [T], work: &(dyn Fn(&mut T) + Sync)) {
        tasks.iter_mut().for_each(work);
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
    pub(super) limit: usize,
    pub(super) thin: Option<Thin<'a>>,
    pub(super) crew: &'a C,
    pub(super) phase: Phase,
    /// Whether anything in the case changes a score.
    pub(super) scores_change: bool,
    /// A beat at which the search may stop.
    pub(super) until: Option<BeatId>,
}

struct Task<'a, const W: usize> {
    stepper: Stepper<'a>,
    from: Vec<u32>,
    found: Vec<Step<W>>,
}

/// A step: from which state, where to, and what kind it is.
struct Step<const W: usize> {
    from: u32,
    to: Key<W>,
    outcome: Outcome,
}

/// What decided where a pick led.
#[derive(Clone, Copy, PartialEq, Eq)]
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
    fn of(taken: &Taken<'_>) -> Self {
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
        let mut graph = Graph::default();
        let mut tasks: Vec<Task<'_, W>> =
            (0..TASKS).map(|_| Task { stepper: self.stepper(), from: Vec::new(), found: Vec::new() }).collect();
        let mut within = true;
        let mut begun = 0;
        tasks[0].stepper.starts(|key, _| {
            begun += 1;
            within &= space.add(key, NO_PARENT, self.limit).is_some();
        });
        // Beginning a session is a step as well.
        let mut transitions = begun;
        let starts = space.len();
        let (mut stopped, mut thinned) = (false, false);
        let mut found_goal = (0..starts as u32).any(|state| self.is_goal(self.code.place(space.key(state))));
        let mut layer: Vec<u32> = (0..starts as u32).collect();
        let mut layers = 0;
        while !layer.is_empty() && within && !stopped && !found_goal {
            let first_new = space.len() as u32;
            // What a thinned search leaves out is not kept either.
            let mut fresh = self.thin.as_ref().map(|_| Space::<W>::new(u32::MAX));
            for round in layer.chunks(CHUNK * TASKS) {
                let few = self.thin.is_some() && layer.len() > CROWDED;
                tasks.iter_mut().for_each(|it| it.stepper.most_picks = if few { FEW } else { PICKS });
                let used = self.work(&space, round, &mut tasks);
                for task in &mut tasks[..used] {
                    transitions += task.found.len() as u64;
                    let mut steps = task.found.drain(..).peekable();
                    for from in &task.from {
                        graph.next_state();
                        while let Some(step) = steps.next_if(|step| step.from == *from) {
                            graph.guessed |= step.outcome != Outcome::Plain;
                            let added = match &mut fresh {
                                None => space.add(step.to, step.from, self.limit),
                                Some(fresh) => space
                                    .find(&step.to)
                                    .or_else(|| Some(first_new + fresh.add(step.to, step.from, usize::MAX)?)),
                            };
                            within &= added.is_some();
                            graph.step(added.unwrap_or(0), step.outcome);
                        }
                    }
                }
                let new = fresh.as_ref().map_or(0, Space::len) + space.len() - first_new as usize;
                stopped |=
                    !watch(Status { phase: self.phase, states: space.len() as u64, transitions, waiting: new as u64 });
                let new = space.len() as u32;
                found_goal |= (first_new..new).any(|state| self.is_goal(self.code.place(space.key(state))));
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
            layer = (first_new..space.len() as u32).collect();
            layers += 1;
            within &= self.thin.is_none() || layers < LAYERS;
        }
        let mut coverage = Coverage::none(&self.staging.scenario);
        tasks.iter().for_each(|task| coverage.join(&task.stepper.coverage));
        let too_many = tasks.iter().any(|task| task.stepper.too_many);
        let whole = within && !stopped && !thinned && !too_many && !found_goal;
        Found { space, graph, starts, coverage, transitions, whole, stopped }
    }

    pub(super) fn is_goal(&self, place: Place) -> bool {
        self.until.is_some_and(|beat| place == Place::Beat(beat))
    }

    pub(super) fn stepper(&self) -> Stepper<'_> {
        Stepper::new(self.staging, self.code, self.guesses, self.turns)
    }

    /// Works out every step from some states; returns how many tasks that took.
    fn work<const W: usize>(&self, space: &Space<W>, round: &[u32], tasks: &mut [Task<'_, W>]) -> usize {
        let mut used = 0;
        for (task, from) in tasks.iter_mut().zip(round.chunks(CHUNK)) {
            task.from.clear();
            task.from.extend_from_slice(from);
            used += 1;
        }
        self.crew.each(&mut tasks[..used], &|task| {
            task.found.clear();
            for from in &task.from {
                let found = &mut task.found;
                task.stepper.steps(space.key(*from), |to, taken| {
                    found.push(Step { from: *from, to, outcome: Outcome::of(taken) });
                });
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
            stepper.steps(self.space.key(pair[0]), |key, taken| {
                if key == *aim && by.is_none() {
                    by = Some(Stride::of(taken.pick, taken.decisions));
                }
            });
            trail.extend(by);
        }
        trail
    }
}
