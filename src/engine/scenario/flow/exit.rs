//! The exits of a beat: every place to which it may go next, and what decides that it goes there.

use crate::engine::id::{BeatId, ChoiceId};
use crate::engine::scenario::{ChoiceKind, Scenario, Then};

/// One place to which a beat may go next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FlowExit {
    /// Whose it is.
    pub owner: ExitOwner,
    /// What decides between the branches on the way, from the outside in; empty where it always goes here.
    pub steps: Vec<BranchStep>,
    /// Where it goes; never [`Then::First`] or [`Then::Chance`].
    pub then: Then,
    /// Whether it can be taken if every condition could hold: not by a chance of 0, nor after a branch without condition.
    pub possible: bool,
}

/// Whose an exit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExitOwner {
    /// The beat's own: it goes on without a choice, or after several at once.
    Beat,
    /// A choice's; an opener's leads to the first beat of its topic.
    Choice(ChoiceId),
}

/// What decides that a branch is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BranchStep {
    /// The condition of this branch of [`Scenario::branches`] holds, and none before it.
    When(u32),
    /// No condition before it holds.
    Otherwise,
    /// Chance draws it.
    Share {
        /// Its weight.
        weight: u32,
        /// The weights of all branches together, at least `weight`.
        all: u64,
    },
}

/// Every exit of a beat in the written order: its own, then its choices'.
pub(super) fn exits(scenario: &Scenario, id: BeatId) -> Vec<FlowExit> {
    let mut exits = Vec::new();
    if let Some(then) = scenario.beat(id).then {
        leaves(scenario, ExitOwner::Beat, then, &mut exits);
    }
    for choice in scenario.choices_of(id) {
        let then = match scenario.choice(choice).kind {
            ChoiceKind::OpenTopic(topic) => Some(Then::Beat(scenario.topics[topic.index()].opens)),
            ChoiceKind::Say | ChoiceKind::WrapUp => scenario.choice(choice).then,
        };
        if let Some(then) = then {
            leaves(scenario, ExitOwner::Choice(choice), then, &mut exits);
        }
    }
    exits
}

/// The leaves of a `then`, in the written order.
fn leaves(scenario: &Scenario, owner: ExitOwner, then: Then, exits: &mut Vec<FlowExit>) {
    let whole = FlowExit { owner, steps: Vec::new(), then, possible: true };
    if !matches!(then, Then::First(_) | Then::Chance(_)) {
        exits.push(whole);
        return;
    }
    let mut open = vec![whole];
    while let Some(exit) = open.pop() {
        let (Then::First(span) | Then::Chance(span)) = exit.then else {
            exits.push(exit);
            continue;
        };
        let branches = &scenario.branches[span.range()];
        let all: u64 = branches.iter().map(|branch| u64::from(branch.weight)).sum();
        let first = open.len();
        let mut settled = false;
        for (at, branch) in span.range().zip(branches) {
            let (step, taken) = match (exit.then, &branch.when) {
                (Then::Chance(_), _) => (BranchStep::Share { weight: branch.weight, all }, branch.weight > 0),
                (_, Some(_)) => (BranchStep::When(at as u32), !settled),
                (_, None) => (BranchStep::Otherwise, !std::mem::replace(&mut settled, true)),
            };
            let mut steps = exit.steps.clone();
            steps.push(step);
            open.push(FlowExit { owner, steps, then: branch.then, possible: exit.possible && taken });
        }
        // They are taken up from the end.
        open[first..].reverse();
    }
}
