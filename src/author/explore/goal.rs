//! A walk that leads to a beat.

use super::abstract_search::playable;
use super::effort::Effort;
use super::footprint::StateCells;
use super::search::{Executor, Search, Status};
use super::witness::WitnessWalk;
use super::{Explorer, Scope, WORDS, with_words};
use crate::engine::{BeatId, Staging};
use fixedbitset::FixedBitSet;
use std::collections::BTreeMap;

/// How a beat can be reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Witness {
    /// So: this walk ends with the session waiting there.
    By(WitnessWalk),
    /// Not at all: everything was explored.
    None,
    /// None was found.
    Unknown,
}

/// Looks for a walk that ends with the session waiting at a beat.
#[must_use]
pub fn witness_to<C: Executor>(
    staging: &Staging,
    goal: BeatId,
    limit: usize,
    executor: &C,
    watch: &mut dyn FnMut(Status) -> bool,
) -> Witness {
    let effort = Effort::up_to(limit);
    let explorer = Explorer {
        staging,
        cells: StateCells::of(&staging.scenario),
        effort,
        executor,
        asked: BTreeMap::new(),
        apart: Vec::new(),
    };
    let none = FixedBitSet::with_capacity(staging.scenario.lines.len());
    let first =
        explorer.in_abstract(&none, Some(goal), |search| with_words!(search.packing.words(), first_at(search, watch)));
    if first != Witness::Unknown {
        return first;
    }
    // The abstract search may lead there by scores that nobody has: then it takes a walk with every score.
    let scope = Scope { restart: Some(0), aims: None, only: None, until: Some(goal), limit: effort.played };
    let played = explorer.in_concrete(&scope, |search, _| with_words!(search.packing.words(), first_at(search, watch)));
    played.unwrap_or(Witness::Unknown)
}

/// The way to the first state at the beat where the search stops.
fn first_at<const W: usize, C: Executor>(search: &Search<'_, C>, watch: &mut dyn FnMut(Status) -> bool) -> Witness {
    let found = search.run::<W>(watch);
    let goal = (0..found.visited.len() as u32)
        .find(|state| search.is_goal(search.packing.position(found.visited.key(*state))));
    match goal {
        Some(state) => {
            let walk = playable(&found, &mut search.stepper(), search.staging, state);
            walk.filter(|walk| !walk.unlucky).map_or(Witness::Unknown, Witness::By)
        }
        None if found.whole => Witness::None,
        None => Witness::Unknown,
    }
}
