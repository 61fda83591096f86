//! The edges of a row, with what decides which of them is taken.

use super::{EdgeStep, GraphEdge, Target};
use crate::engine::{BeatId, BranchStep, ExitOwner, FlowGraph, Home, Scenario, Then};

/// Where a beat may lead with a choice or without.
pub(super) fn edges(scenario: &Scenario, flow: &FlowGraph<'_>, from: BeatId, owner: ExitOwner) -> Vec<GraphEdge> {
    let edges = flow.exits_of(from, owner).filter_map(|exit| {
        let steps = exit.steps.iter().map(|it| step(scenario, *it)).collect();
        Some(GraphEdge { steps, target: target(scenario, from, exit.then)? })
    });
    edges.collect()
}

fn step(scenario: &Scenario, step: BranchStep) -> EdgeStep {
    match step {
        BranchStep::When(branch) => match &scenario.branches[branch as usize].when {
            Some(when) => EdgeStep::When(when.clone()),
            None => EdgeStep::Otherwise,
        },
        BranchStep::Otherwise => EdgeStep::Otherwise,
        BranchStep::Share { weight, all } => EdgeStep::Share(weight, all),
    }
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

/// Scenes stand first, then fragments.
pub(super) fn group_of(scenario: &Scenario, home: Home) -> usize {
    match home {
        Home::Scene(scene) => scene.index(),
        Home::Fragment(fragment) => scenario.scenes.len() + fragment.index(),
    }
}
