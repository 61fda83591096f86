//! The states that can be reached from some states, with what each step brings about; and what lies ahead of each.
//!
//! Steps from one state to another are kept as one: a note of which several lines are picked leads to few states in very
//! many ways.

use super::super::components::components;
use super::super::marks::MarkTable;
use super::super::memo::Memo;
use super::super::packing::PackedState;
use super::super::search::{Executor, Search, Status};
use super::super::visited::{NO_PARENT, Visited};
use super::horizon::Horizon;
use super::needs::Needs;
use crate::engine::Position;
use std::ops::Range;

/// States of one round.
const ROUND: usize = 1 << 12;
/// Outcomes of one pick.
const OUTCOMES: usize = 1 << 10;
/// Times that the figures of a loop are worked out again before it counts as raising them for ever.
const TURNS: usize = 64;

/// How much is searched at most.
#[derive(Debug, Clone, Copy)]
pub(super) struct GraphLimit {
    /// States.
    pub(super) states: usize,
    /// Steps, those that lead to the same state included.
    pub(super) steps: usize,
}

/// What lies ahead of each state.
pub(super) struct Horizons {
    pub(super) ahead: Vec<Horizon>,
    pub(super) needs: Needs,
    /// Whether every figure was worked out to the end.
    pub(super) settled: bool,
}

/// States and the steps between them.
pub(super) struct OutlookGraph<const W: usize> {
    pub(super) visited: Visited<W>,
    /// Where the steps of each state end.
    ends: Vec<u32>,
    /// Where each step leads, and the number of its marks.
    steps: Vec<(u32, u32)>,
    marks: MarkTable,
    /// Whether everything was found.
    pub(super) whole: bool,
    /// Steps that were worked out, those to the same state each by itself.
    pub(super) worked_out: usize,
}

struct GraphTask<'a, const W: usize> {
    memo: Memo<'a, W>,
    from: Range<u32>,
    found: Vec<(PackedState<W>, u32)>,
    /// Where the steps of each state end.
    ends: Vec<u32>,
    /// The numbers in the whole graph of the marks that it numbered itself.
    numbers: Vec<u32>,
}

impl<const W: usize> OutlookGraph<W> {
    /// Searches from these states on, until everything is found, a limit is reached, or `watch` says to stop.
    pub(super) fn search<C: Executor>(
        search: &Search<'_, C>,
        starts: &[PackedState<W>],
        limit: GraphLimit,
        watch: &mut dyn FnMut(Status) -> bool,
    ) -> Self {
        let mut graph = Self {
            visited: Visited::new(u32::MAX),
            ends: Vec::new(),
            steps: Vec::new(),
            marks: MarkTable::default(),
            whole: true,
            worked_out: 0,
        };
        for start in starts {
            graph.whole &= graph.visited.add(*start, NO_PARENT, limit.states).is_some();
        }
        let task = |_| {
            let mut memo = search.memo::<W>();
            memo.marks = Some(MarkTable::default());
            memo.stepper.follows_figures = true;
            memo.stepper.most_outcomes = OUTCOMES;
            GraphTask { memo, from: 0..0, found: Vec::new(), ends: Vec::new(), numbers: Vec::new() }
        };
        let mut tasks: Vec<_> = (0..search.executor.tasks().max(1)).map(task).collect();
        let mut next = 0;
        while graph.whole && next < graph.visited.len() {
            let round = next..graph.visited.len().min(next + ROUND);
            next = round.end;
            graph.work_out(search, round, &mut tasks);
            for task in &mut tasks {
                graph.take_over(task, limit);
            }
            let states = graph.visited.len() as u64;
            let (transitions, waiting) = (graph.worked_out as u64, states - next as u64);
            graph.whole &= watch(Status { phase: search.phase, states, transitions, waiting });
        }
        graph.whole &= !tasks.iter().any(|task| task.memo.stepper.too_many);
        graph
    }

    /// Works out every step from some states.
    fn work_out<C: Executor>(&self, search: &Search<'_, C>, round: Range<usize>, tasks: &mut [GraphTask<'_, W>]) {
        let share = round.len().div_ceil(tasks.len()).max(1);
        for (at, task) in tasks.iter_mut().enumerate() {
            let begin = (round.start + at * share).min(round.end);
            task.from = begin as u32..round.end.min(begin + share) as u32;
        }
        let work = |task: &mut GraphTask<'_, W>| {
            let GraphTask { memo, from, found, ends, .. } = task;
            found.clear();
            ends.clear();
            for from in from.clone() {
                let first = found.len();
                memo.steps(self.visited.key(from), |step| {
                    let step = (step.to, step.mark);
                    // Of a note with many lines, most picks do the same as the one before.
                    if found.len() == first || found.last() != Some(&step) {
                        found.push(step);
                    }
                });
                ends.push(found.len() as u32);
            }
        };
        // A thread costs more than a few states do.
        if round.len() < tasks.len() * 8 {
            tasks.iter_mut().for_each(work);
        } else {
            search.executor.each(tasks, &work);
        }
    }

    /// Adds the steps that a task worked out.
    fn take_over(&mut self, task: &mut GraphTask<'_, W>, limit: GraphLimit) {
        let Some(table) = &task.memo.marks else { return };
        for number in task.numbers.len()..table.len() {
            task.numbers.push(self.marks.add(table.sum(number as u32)));
        }
        self.worked_out += task.found.len();
        self.whole &= self.worked_out <= limit.steps;
        let mut first = 0;
        let mut here: Vec<(u32, u32)> = Vec::new();
        for (from, end) in task.from.clone().zip(&task.ends) {
            here.clear();
            for (key, mark) in &task.found[first..*end as usize] {
                let Some(to) = self.visited.add(*key, from, limit.states) else {
                    self.whole = false;
                    return;
                };
                here.push((to, task.numbers[*mark as usize]));
            }
            first = *end as usize;
            here.sort_unstable();
            here.dedup();
            let begin = self.steps.len();
            for (to, mark) in &here {
                match self.steps[begin..].last_mut() {
                    Some((known, sum)) if known == to => *sum = self.marks.join(*sum, *mark),
                    _ => self.steps.push((*to, *mark)),
                }
            }
            self.ends.push(self.steps.len() as u32);
        }
    }

    fn span(&self, state: u32) -> Range<usize> {
        let at = state as usize;
        let begin = at.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        begin..self.ends[at] as usize
    }

    /// What lies ahead of each state, and what is needed there. `position` says where a state stands; `breach` which
    /// endings are breaches of role.
    pub(super) fn horizons(&self, position: impl Fn(u32) -> Position, breach: &[bool]) -> Horizons {
        let mut settled = true;
        let mut needs = Needs::new(self.visited.len(), breach.len(), &self.marks);
        let mut horizons = vec![Horizon::default(); self.visited.len()];
        let around = |state: u32, horizons: &[Horizon]| {
            if let Position::Ended(ending) = position(state) {
                return Horizon::at_ending(ending.index(), breach[ending.index()]);
            }
            let steps = self.steps[self.span(state)].iter();
            steps.fold(Horizon::default(), |ahead, (to, mark)| {
                ahead.or(horizons[*to as usize].before(self.marks.sum(*mark)))
            })
        };
        components(
            self.visited.len(),
            |state, number| self.steps[self.span(state)].get(number).map(|(to, _)| *to),
            |states| {
                let mut changed = true;
                let mut turn = 0;
                while changed && turn < TURNS {
                    changed = false;
                    turn += 1;
                    for state in states {
                        let ahead = around(*state, &horizons);
                        changed |= horizons[*state as usize] != ahead;
                        horizons[*state as usize] = ahead;
                        changed |= match position(*state) {
                            Position::Ended(ending) => needs.at_ending(*state, ending.index()),
                            Position::Beat(_) | Position::Stuck(_) => {
                                needs.work_out(*state, &self.steps[self.span(*state)], &self.marks)
                            }
                        };
                    }
                    // A state that does not lie on a loop is done at once.
                    changed &= states.len() > 1 || self.leads_to_itself(states[0]);
                }
                if changed {
                    settled = false;
                    let all = states.iter().fold(Horizon::default(), |all, at| all.or(horizons[*at as usize]));
                    let marks = states.iter().flat_map(|state| &self.steps[self.span(*state)]);
                    let all = marks.fold(all, |all, (to, mark)| {
                        let (ahead, marks) = (horizons[*to as usize], self.marks.sum(*mark));
                        if ahead.ends() { all.or(ahead.before(marks)) } else { all }
                    });
                    for state in states {
                        horizons[*state as usize] = all.endless();
                        needs.give_up(*state);
                    }
                }
            },
        );
        Horizons { ahead: horizons, needs, settled }
    }

    fn leads_to_itself(&self, state: u32) -> bool {
        self.steps[self.span(state)].iter().any(|(to, _)| *to == state)
    }
}
