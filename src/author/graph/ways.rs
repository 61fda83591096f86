//! The ways on from a beat, with what decides which of them is taken.

use super::nodes::group_of;
use super::{Step, Target, Way};
use crate::author::condition_text;
use crate::engine::{BeatId, Home, Scenario, Then};

/// Where a `then` of a beat may lead, branches within branches included.
pub(super) fn ways(scenario: &Scenario, from: BeatId, then: Then) -> Vec<Way> {
    let mut found = Vec::new();
    let mut open = vec![(then, Vec::new())];
    while let Some((then, steps)) = open.pop() {
        let branches = match then {
            Then::First(branches) | Then::Chance(branches) => &scenario.branches[branches.range()],
            _ => {
                found.extend(target(scenario, from, then).map(|target| Way { steps, target }));
                continue;
            }
        };
        let all = branches.iter().map(|branch| branch.weight).fold(0, u32::saturating_add);
        // The last first: they are taken up from the end.
        for branch in branches.iter().rev() {
            let step = match (then, &branch.when) {
                (Then::Chance(_), _) => Step::Share(branch.weight, all),
                (_, Some(when)) => Step::When(condition_text(scenario, when)),
                (_, None) => Step::Otherwise,
            };
            let mut steps = steps.clone();
            steps.push(step);
            open.push((branch.then, steps));
        }
    }
    found
}

fn target(scenario: &Scenario, from: BeatId, then: Then) -> Option<Target> {
    Some(match then {
        Then::Beat(beat) => Target::Node(beat.index()),
        Then::Scene(scene) => Target::Node(scenario.scenes[scene.index()].start.index()),
        Then::End(ending) => Target::Node(scenario.beats.len() + ending.index()),
        Then::Topics => Target::Topics(match scenario.beat(from).home {
            Home::Scene(scene) => scenario.scenes[scene.index()].topic_list.map(BeatId::index),
            Home::Fragment(_) => None,
        }),
        Then::Call(fragment, back) => Target::Call {
            group: group_of(scenario, Home::Fragment(fragment)),
            start: scenario.fragments[fragment.index()].start.index(),
            back: back.index(),
        },
        Then::Return => Target::Return,
        Then::First(_) | Then::Chance(_) => return None,
    })
}
