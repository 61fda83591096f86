//! How many walks there are: exactly where every step is known, else between two bounds.

use super::state_graph::StateGraph;
use super::step::StepOutcome;
use crate::engine::EndingId;
use num_bigint::BigUint;

/// A number of walks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Walks {
    /// Exactly so many.
    Exactly(BigUint),
    /// At least and at most so many: scores that were not kept decide.
    Between(u128, u128),
    /// As many as one likes: a loop lies on the way.
    Endless,
    /// Not counted: not everything was explored.
    Uncounted,
}

/// The walks of a scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WalkCounts {
    /// To any ending or dead end.
    pub all: Walks,
    /// To each ending.
    pub endings: Vec<Walks>,
}

impl WalkCounts {
    /// Nothing is counted.
    #[must_use]
    pub fn uncounted(endings: usize) -> Self {
        Self { all: Walks::Uncounted, endings: vec![Walks::Uncounted; endings] }
    }
}

/// Where a walk is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Over {
    /// It goes on.
    Not,
    /// At an ending.
    Ended(EndingId),
    /// At a dead end.
    Stuck,
}

/// Counts the walks from the states in which a session begins.
pub(super) fn count(graph: &StateGraph, starts: &[u32], over: &[Over], endings: usize) -> WalkCounts {
    if graph.overflowed {
        return WalkCounts::uncounted(endings);
    }
    if graph.has_may_steps || starts.len() > 1 {
        bounds(graph, starts, over, endings)
    } else {
        exact(graph, starts, over, endings)
    }
}

fn exact(graph: &StateGraph, starts: &[u32], over: &[Over], endings: usize) -> WalkCounts {
    let order = graph.in_order();
    let mut walks = vec![BigUint::ZERO; graph.len()];
    starts.iter().for_each(|start| walks[*start as usize] += 1u8);
    let mut sums = vec![BigUint::ZERO; endings + 1];
    for state in &order {
        let here = std::mem::take(&mut walks[*state as usize]);
        match over[*state as usize] {
            Over::Ended(ending) => sums[ending.index()] += &here,
            Over::Stuck => sums[endings] += &here,
            Over::Not => graph.steps(*state).for_each(|(to, _)| walks[to as usize] += &here),
        }
    }
    let endless = behind_loops(graph, &order, over, endings);
    let total = sums.iter().fold(BigUint::ZERO, |sum, part| sum + part);
    let counted = |number: BigUint, endless: bool| if endless { Walks::Endless } else { Walks::Exactly(number) };
    WalkCounts {
        all: counted(total, endless.contains(&true)),
        endings: sums.into_iter().take(endings).zip(&endless).map(|(sum, endless)| counted(sum, *endless)).collect(),
    }
}

/// Which endings, and at the last place dead ends, lie behind a loop.
fn behind_loops(graph: &StateGraph, order: &[u32], over: &[Over], endings: usize) -> Vec<bool> {
    let mut ordered = vec![false; graph.len()];
    order.iter().for_each(|state| ordered[*state as usize] = true);
    let mut endless = vec![false; endings + 1];
    for (over, _) in over.iter().zip(&ordered).filter(|(_, ordered)| !**ordered) {
        match over {
            Over::Ended(ending) => endless[ending.index()] = true,
            Over::Stuck => endless[endings] = true,
            Over::Not => {}
        }
    }
    endless
}

/// Backwards: from each state so many walks at least and at most, where a pick has one of several outcomes.
fn bounds(graph: &StateGraph, starts: &[u32], over: &[Over], endings: usize) -> WalkCounts {
    let order = graph.in_order();
    let width = endings + 2;
    let mut least = vec![0u128; graph.len() * width];
    let mut most = vec![0u128; graph.len() * width];
    let mut overflow = false;
    for state in order.iter().rev() {
        let at = *state as usize * width;
        let aim = match over[*state as usize] {
            Over::Not => None,
            Over::Ended(ending) => Some(ending.index()),
            Over::Stuck => Some(endings),
        };
        if let Some(aim) = aim {
            for counts in [&mut least, &mut most] {
                counts[at + aim] = 1;
                counts[at + width - 1] = 1;
            }
            continue;
        }
        let mut sums = vec![(0u128, 0u128); width];
        let mut pick = vec![(0u128, 0u128); width];
        for (to, outcome) in graph.steps(*state) {
            let to = to as usize * width;
            for (aim, pick) in pick.iter_mut().enumerate() {
                let (low, high) = (least[to + aim], most[to + aim]);
                match outcome {
                    StepOutcome::Alternative => *pick = (pick.0.min(low), pick.1.max(high)),
                    // By chance both are there, by a score one of them.
                    StepOutcome::Mixed => {
                        pick.0 = pick.0.min(low);
                        overflow |= !add(pick, (0, high));
                    }
                    StepOutcome::Plain | StepOutcome::ConcreteReport => {
                        overflow |= !add(&mut sums[aim], *pick);
                        *pick = (low, high);
                    }
                }
            }
        }
        for (aim, (sum, pick)) in sums.iter_mut().zip(pick).enumerate() {
            overflow |= !add(sum, pick);
            (least[at + aim], most[at + aim]) = *sum;
        }
    }
    if overflow {
        return WalkCounts::uncounted(endings);
    }
    let endless = behind_loops(graph, &order, over, endings);
    let between = |aim: usize| {
        let of = |counts: &[u128]| starts.iter().map(|start| counts[*start as usize * width + aim]).collect::<Vec<_>>();
        let low = of(&least).into_iter().min().unwrap_or(0);
        let high = of(&most).into_iter().max().unwrap_or(0);
        if low == high { Walks::Exactly(BigUint::from(low)) } else { Walks::Between(low, high) }
    };
    let any_loop = endless.contains(&true);
    WalkCounts {
        all: if any_loop { Walks::Endless } else { between(width - 1) },
        endings: (0..endings).map(|aim| if endless[aim] { Walks::Endless } else { between(aim) }).collect(),
    }
}

/// Adds a pair; `false` when a number grows too large.
fn add(sum: &mut (u128, u128), more: (u128, u128)) -> bool {
    match (sum.0.checked_add(more.0), sum.1.checked_add(more.1)) {
        (Some(least), Some(most)) => {
            *sum = (least, most);
            true
        }
        _ => false,
    }
}
