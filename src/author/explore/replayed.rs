//! What was found without scores, played out with them: so that no limit denies what was seen.
//!
//! The abstract search says that something *may* be reached; whether it is, only playing tells. Where not every walk can be
//! played out, at least the shortest way to each place is, with every pick that stands open there.

use super::coverage::{AbstractGuards, Coverage};
use super::probe::probe;
use super::search::{Executor, Search, SearchResult};
use super::step::Stepper;
use super::visited::NO_PARENT;
use super::witness::{WitnessStep, WitnessSteps, replay};
use crate::engine::{BeatId, Position, Progress, Scenario};
use fixedbitset::FixedBitSet;
use std::collections::{BTreeMap, BTreeSet};

/// States that are looked at for what no shortest way came by; of more, every so manieth.
const LOOKED_AT: usize = 100_000;
/// States that are played out at most.
const PLAYED: usize = 200_000;

/// What was seen by playing, besides the walks that are played out with every score.
pub(super) struct Replayed {
    pub(super) coverage: Coverage,
    /// For each ending a walk that leads there, as far as one was played.
    pub(super) endings: Vec<Option<WitnessSteps>>,
    /// For each beat that nothing led on from a walk that leads there.
    pub(super) stuck: BTreeMap<BeatId, WitnessSteps>,
}

impl Replayed {
    /// Nothing was played.
    pub(super) fn none(scenario: &Scenario) -> Self {
        Self { coverage: Coverage::none(scenario), endings: vec![None; scenario.endings.len()], stuck: BTreeMap::new() }
    }

    /// Takes a walk to an ending or a dead end, where it is the first.
    pub(super) fn ends(&mut self, after: &Progress, walk: impl FnOnce() -> WitnessSteps) {
        match after.position() {
            Position::Ended(ending) => {
                self.endings[ending.index()].get_or_insert_with(walk);
            }
            Position::Stuck(beat) => {
                self.stuck.entry(beat).or_insert_with(walk);
            }
            Position::Beat(_) => {}
        }
    }
}

/// What is seen on the shortest ways to everything that a search found; where it did not find everything, on some walks
/// that go on to the end as well.
pub(super) fn replayed<const W: usize, C: Executor>(search: &Search<'_, C>, found: &SearchResult<W>) -> Replayed {
    let mut seen = Replayed::none(&search.staging.scenario);
    play_to(search, found, &first_at_each_place(search, found), &mut seen);
    if !found.whole {
        // What stands open only later at a place, or turns on what came before.
        play_to(search, found, &leading_to_unseen(search, found, &seen.coverage), &mut seen);
        probe(search, &mut seen);
    }
    seen
}

/// The first state that was found at each place.
fn first_at_each_place<const W: usize, C: Executor>(search: &Search<'_, C>, found: &SearchResult<W>) -> BTreeSet<u32> {
    let scenario = &search.staging.scenario;
    let (mut waiting, mut ended) = (vec![false; scenario.beats.len()], vec![false; scenario.endings.len()]);
    let mut stuck = waiting.clone();
    let mut firsts = BTreeSet::new();
    for state in 0..found.visited.len() as u32 {
        let known = match search.packing.position(found.visited.key(state)) {
            Position::Beat(beat) => &mut waiting[beat.index()],
            Position::Ended(ending) => &mut ended[ending.index()],
            Position::Stuck(beat) => &mut stuck[beat.index()],
        };
        if !std::mem::replace(known, true) {
            firsts.insert(state);
        }
    }
    firsts
}

/// States from which a step leads to something that the search found and nobody saw yet.
fn leading_to_unseen<const W: usize, C: Executor>(
    search: &Search<'_, C>,
    found: &SearchResult<W>,
    seen: &Coverage,
) -> BTreeSet<u32> {
    let mut unseen = found.coverage.without(seen);
    let mut stepper = search.stepper();
    let mut leading = BTreeSet::new();
    let every = found.visited.len().div_ceil(LOOKED_AT).max(1);
    for state in (0..found.visited.len() as u32).step_by(every) {
        if unseen.is_empty() {
            break;
        }
        stepper.coverage.clear();
        stepper.steps(found.visited.key(state), None, |_: [u64; W], _| {});
        if stepper.coverage.meets(&unseen) {
            unseen = unseen.without(&stepper.coverage);
            leading.insert(state);
        }
    }
    leading
}

/// Plays the shortest ways to some states, with every pick that is possible on the way.
fn play_to<const W: usize, C: Executor>(
    search: &Search<'_, C>,
    found: &SearchResult<W>,
    goals: &BTreeSet<u32>,
    seen: &mut Replayed,
) {
    let scenario = &search.staging.scenario;
    let mut on_the_way = FixedBitSet::with_capacity(found.visited.len());
    let mut left = PLAYED;
    for goal in goals {
        let mut state = *goal;
        while state != NO_PARENT && left > 0 && !on_the_way.put(state as usize) {
            left -= 1;
            state = found.visited.parent(state);
        }
    }
    let guards = AbstractGuards::none(scenario);
    let guarded = vec![false; scenario.beats.len()];
    let mut with_scores = Stepper::new(search.staging, search.packing, &guards, &guarded, search.interventions);
    let mut abstracted = search.stepper();
    // A state comes after the one that led to it, and is forgotten once the ways through it were followed.
    let mut followers: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    let mut played: BTreeMap<u32, Progress> = BTreeMap::new();
    for state in on_the_way.ones().map(|state| state as u32) {
        match found.visited.parent(state) {
            NO_PARENT => {
                let trail: WitnessSteps = found.trail(&mut abstracted, state);
                played.extend(replay(search.staging, &trail).map(|progress| (state, progress)));
            }
            parent => followers.entry(parent).or_default().push(state),
        }
    }
    with_scores.starts(|_: [u64; W], _| {});
    while let Some((state, progress)) = played.pop_first() {
        with_scores.steps_at(&progress, |_: [u64; W], taken| {
            seen.ends(taken.after, || {
                let mut walk = found.trail(&mut abstracted, state);
                walk.push(WitnessStep::of(taken));
                walk
            });
        });
        let Some(next) = followers.remove(&state) else { continue };
        let mut by: BTreeMap<u32, WitnessStep> = BTreeMap::new();
        abstracted.steps(found.visited.key(state), None, |key: [u64; W], taken| {
            if let Some(to) = next.iter().find(|to| *found.visited.key(**to) == key) {
                by.entry(*to).or_insert_with(|| WitnessStep::of(taken));
            }
        });
        for (to, step) in by {
            let mut after = progress.clone();
            // By a score that nobody has, it may lead elsewhere or nowhere.
            let stands = step.play(search.staging, &mut after).map(|()| after.position());
            if stands == Some(search.packing.position(found.visited.key(to))) {
                played.insert(to, after);
            }
        }
    }
    seen.coverage.join(&with_scores.coverage);
}
