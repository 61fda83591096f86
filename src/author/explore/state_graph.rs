//! The steps between states, kept to count walks and to find loops.

use super::components::components;
use super::step::StepOutcome;
use std::collections::{BTreeMap, VecDeque};
use std::ops::Range;

/// Steps that are kept; beyond that they are worked out again where they are needed.
const KEPT: usize = 1 << 23;
/// Marks a step that is another outcome of the same pick, which one a score decides.
const ALTERNATIVE: u32 = 1 << 31;
/// Marks a step that is another outcome of the same pick, by a score or by chance.
const MIXED: u32 = 1 << 30;
const STATE: u32 = MIXED - 1;
/// States that are looked at to find a way back.
const FAR: usize = 20_000;

/// The steps between states, in the order of the states they leave.
#[derive(Debug, Default)]
pub(super) struct StateGraph {
    /// Where the steps of each state begin.
    first: Vec<u32>,
    to: Vec<u32>,
    /// Whether more steps came than are kept, or none was wanted.
    pub(super) overflowed: bool,
    /// Whether some step turned on a score.
    pub(super) has_may_steps: bool,
}

impl StateGraph {
    /// No step yet; none is kept where nothing is asked of them.
    pub(super) fn new(wanted: bool) -> Self {
        Self { overflowed: !wanted, ..Self::default() }
    }

    /// Begins the steps of the next state.
    pub(super) fn next_state(&mut self) {
        if !self.overflowed {
            self.first.push(self.to.len() as u32);
        }
    }

    /// Adds a step of that state.
    pub(super) fn step(&mut self, to: u32, outcome: StepOutcome) {
        if self.to.len() >= KEPT && !self.overflowed {
            self.overflowed = true;
            (self.first, self.to) = (Vec::new(), Vec::new());
        }
        if !self.overflowed {
            self.to.push(match outcome {
                StepOutcome::Plain | StepOutcome::ConcreteReport => to,
                StepOutcome::Alternative => to | ALTERNATIVE,
                StepOutcome::Mixed => to | MIXED,
            });
        }
    }

    /// Follows when the states from one on, found since the step `since`, are numbered anew.
    pub(super) fn renumber(&mut self, since: usize, first: u32, renumbered: &[u32]) {
        for to in self.to.iter_mut().skip(since) {
            if let Some(new) = (*to & STATE).checked_sub(first) {
                *to = *to & !STATE | renumbered[new as usize];
            }
        }
    }

    /// How many steps are kept.
    pub(super) fn steps_kept(&self) -> usize {
        self.to.len()
    }

    /// How many states have their steps here.
    pub(super) fn len(&self) -> usize {
        self.first.len()
    }

    /// Where a step of a state leads, by its number.
    fn step_at(&self, state: u32, number: usize) -> Option<u32> {
        self.to[self.span(state)].get(number).map(|to| to & STATE)
    }

    /// Where the steps of a state stand.
    fn span(&self, state: u32) -> Range<usize> {
        let state = state as usize;
        let end = self.first.get(state + 1).map_or(self.to.len(), |it| *it as usize);
        self.first.get(state).map_or(0..0, |first| *first as usize..end)
    }

    /// The steps of a state: where to, and what decided that.
    pub(super) fn steps(&self, state: u32) -> impl Iterator<Item = (u32, StepOutcome)> + '_ {
        self.to[self.span(state)].iter().map(|it| {
            let outcome = match it & !STATE {
                ALTERNATIVE => StepOutcome::Alternative,
                MIXED => StepOutcome::Mixed,
                _ => StepOutcome::Plain,
            };
            (it & STATE, outcome)
        })
    }

    /// States in an order in which each stands after all from which a step leads to it; what is left out lies on a loop
    /// or behind one.
    pub(super) fn in_order(&self) -> Vec<u32> {
        let mut coming = vec![0u32; self.len()];
        self.to.iter().for_each(|to| coming[(to & STATE) as usize] += 1);
        let mut order: Vec<u32> = (0..self.len() as u32).filter(|state| coming[*state as usize] == 0).collect();
        let mut at = 0;
        while at < order.len() {
            for (to, _) in self.steps(order[at]) {
                coming[to as usize] -= 1;
                if coming[to as usize] == 0 {
                    order.push(to);
                }
            }
            at += 1;
        }
        order
    }

    /// For each state the loop that it lies on, by number: states from each of which one can get to every other. Nothing
    /// for a state that no way leads back to.
    pub(super) fn loops(&self) -> Vec<Option<u32>> {
        let (mut loops, mut count) = (vec![None; self.len()], 0);
        components(
            self.len(),
            |state, number| self.step_at(state, number),
            |states| {
                let leads_back = |at: u32| self.steps(at).any(|(to, _)| to == at);
                let is_loop = states.len() > 1 || states.iter().any(|at| leads_back(*at));
                states.iter().for_each(|state| loops[*state as usize] = is_loop.then_some(count));
                count += u32::from(is_loop);
            },
        );
        loops
    }

    /// Which states can still reach one of these.
    pub(super) fn reaching(&self, aims: impl Iterator<Item = u32>) -> Vec<bool> {
        let mut reach = vec![false; self.len()];
        let mut first = vec![0u32; self.len() + 1];
        self.to.iter().for_each(|to| first[(to & STATE) as usize + 1] += 1);
        (0..self.len()).for_each(|at| first[at + 1] += first[at]);
        let mut from = vec![0u32; self.to.len()];
        let mut filled = first.clone();
        for state in 0..self.len() as u32 {
            for (to, _) in self.steps(state) {
                from[filled[to as usize] as usize] = state;
                filled[to as usize] += 1;
            }
        }
        let mut open: Vec<u32> = aims.collect();
        open.iter().for_each(|state| reach[*state as usize] = true);
        while let Some(state) = open.pop() {
            for from in &from[first[state as usize] as usize..first[state as usize + 1] as usize] {
                if !std::mem::replace(&mut reach[*from as usize], true) {
                    open.push(*from);
                }
            }
        }
        reach
    }

    /// The shortest way from one state to another on the same loop, both included; `None` also when it is a long
    /// search.
    pub(super) fn way(&self, from: u32, to: u32, loops: &[Option<u32>]) -> Option<Vec<u32>> {
        let mut parent = BTreeMap::from([(from, from)]);
        let mut open = VecDeque::from([from]);
        while let Some(state) = open.pop_front().filter(|_| parent.len() < FAR) {
            if state == to {
                let mut way = vec![state];
                let mut at = state;
                while at != from {
                    at = parent[&at];
                    way.push(at);
                }
                way.reverse();
                return Some(way);
            }
            for (next, _) in self.steps(state).filter(|(next, _)| loops[*next as usize] == loops[from as usize]) {
                parent.entry(next).or_insert_with(|| {
                    open.push_back(next);
                    state
                });
            }
        }
        None
    }
}
