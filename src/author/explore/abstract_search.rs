//! The abstract search: every state that the rest of a session can tell apart, scores aside.
//!
//! Where a condition asks about scores, both answers are followed. So what is not found here is nowhere, and what is
//! found here has still to be played to be believed, unless no score was ever asked about.

use super::backward::BackwardReach;
use super::coverage::Coverage;
use super::exploration::Farming;
use super::farming::farming;
use super::packing::Packing;
use super::replayed::Replayed;
use super::search::{Executor, Search, SearchResult, Status};
use super::step::Stepper;
use super::walks::{Over, WalkCounts, Walks, count};
use super::witness::{WitnessSteps, WitnessWalk, walk};
use crate::engine::relationship::Facet;
use crate::engine::{BeatId, EndingId, Position, Staging, StakeholderId};
use fixedbitset::FixedBitSet;
use std::collections::BTreeSet;

/// What a search came to.
pub(super) struct SearchReport {
    pub(super) whole: bool,
    pub(super) stopped: bool,
    pub(super) states: u64,
    pub(super) transitions: u64,
    pub(super) coverage: Coverage,
    /// Whether some step turned on a score.
    pub(super) has_may_steps: bool,
    /// Lines whose condition was not followed: whether they are said was left open.
    pub(super) open_lines: FixedBitSet,
    pub(super) walks: WalkCounts,
    /// For each ending the shortest way there, as far as it can be played.
    pub(super) endings: Vec<Option<WitnessWalk>>,
    /// Dead ends, each with a walk where one can be played.
    pub(super) stuck: Vec<(BeatId, Option<WitnessWalk>)>,
    /// Beats from which no ending can be reached.
    pub(super) traps: Vec<(BeatId, Option<WitnessWalk>)>,
    pub(super) farming: Vec<Farming>,
    /// The beats at which a session waits on a loop.
    pub(super) looping: Vec<BeatId>,
    /// Whether anything in the case changes a score.
    pub(super) scores_change: bool,
    /// What was seen on the shortest ways, played with every score; nothing where that is not asked for.
    pub(super) replayed: Replayed,
    /// Where it goes from where, as far as that is kept.
    pub(super) backward: Option<BackwardReach>,
}

/// Searches, with every score where the search keeps them, and reports.
pub(super) fn search_and_report<const W: usize, C: Executor>(
    search: &Search<'_, C>,
    watch: &mut dyn FnMut(Status) -> bool,
) -> (SearchReport, SearchResult<W>) {
    let found = search.run::<W>(watch);
    let staging = search.staging;
    let scenario = &staging.scenario;
    let mut stepper = search.stepper();
    let firsts = Firsts::of(&found, search.packing, staging);
    let mut way = |state: &Option<u32>| playable(&found, &mut stepper, staging, (*state)?);
    let endings = firsts.endings.iter().map(&mut way).collect();
    let stuck: Vec<_> = firsts.stuck.iter().map(|(beat, state)| (*beat, way(&Some(*state)))).collect();
    let reached_one = firsts.endings.iter().any(Option::is_some);
    let counted = found.whole && reached_one | !stuck.is_empty() && !found.graph.overflowed;
    let over: Vec<Over> = if counted { overs(&found, search.packing) } else { Vec::new() };
    let starts: Vec<u32> = (0..found.starts as u32).collect();
    let walks = if counted {
        count(&found.graph, &starts, &over, scenario.endings.len())
    } else {
        WalkCounts::uncounted(scenario.endings.len())
    };
    let looping = if matches!(walks.all, Walks::Endless) { looping(&found, search.packing) } else { Vec::new() };
    let traps = if counted && reached_one { traps(&found, search.packing, &over) } else { Vec::new() };
    let traps = traps.into_iter().map(|(beat, state)| (beat, way(&Some(state)))).collect();
    // Where nothing else changes a score, talking still cools people.
    let may_pay = found.whole && (search.scores_change || is_tense(staging));
    let farming = if may_pay { farming(&found, &mut search.memo(), staging) } else { Vec::new() };
    let report = SearchReport {
        whole: found.whole,
        stopped: found.stopped,
        states: found.visited.len() as u64,
        transitions: found.transitions,
        coverage: found.coverage.clone(),
        has_may_steps: found.graph.has_may_steps,
        open_lines: search.guards.open_lines(scenario),
        walks,
        endings,
        stuck,
        traps,
        farming,
        looping,
        scores_change: search.scores_change,
        replayed: Replayed::none(scenario),
        backward: None,
    };
    (report, found)
}

/// Whether anybody is tense at the start.
fn is_tense(staging: &Staging) -> bool {
    let (initial, people) = (staging.initial(), 0..staging.scenario.cast.len());
    let tension = |who| initial.facet(&staging.scenario.layout, StakeholderId::new(who), Facet::Tension);
    people.into_iter().any(|who| tension(who) > 0)
}

/// The way to a state as a walk that can be played.
pub(super) fn playable<const W: usize>(
    found: &SearchResult<W>,
    stepper: &mut Stepper<'_>,
    staging: &Staging,
    state: u32,
) -> Option<WitnessWalk> {
    let trail: WitnessSteps = found.trail(stepper, state);
    let wanted = stepper.packing.position(found.visited.key(state));
    let reached = super::witness::replay(staging, &trail)?;
    (reached.position() == wanted).then(|| walk(staging, &trail)).flatten()
}

/// The first state of each kind that was found: the one with the shortest way.
struct Firsts {
    endings: Vec<Option<u32>>,
    stuck: Vec<(BeatId, u32)>,
}

impl Firsts {
    fn of<const W: usize>(found: &SearchResult<W>, packing: &Packing, staging: &Staging) -> Self {
        let mut firsts = Self { endings: vec![None; staging.scenario.endings.len()], stuck: Vec::new() };
        for state in 0..found.visited.len() as u32 {
            match packing.position(found.visited.key(state)) {
                Position::Ended(EndingId(ending)) => {
                    firsts.endings[usize::from(ending)].get_or_insert(state);
                }
                Position::Stuck(beat) if firsts.stuck.iter().all(|(known, _)| *known != beat) => {
                    firsts.stuck.push((beat, state));
                }
                Position::Beat(_) | Position::Stuck(_) => {}
            }
        }
        firsts
    }
}

fn overs<const W: usize>(found: &SearchResult<W>, packing: &Packing) -> Vec<Over> {
    let over = |state| match packing.position(found.visited.key(state)) {
        Position::Beat(_) => Over::Not,
        Position::Ended(ending) => Over::Ended(ending),
        Position::Stuck(_) => Over::Stuck,
    };
    (0..found.visited.len() as u32).map(over).collect()
}

/// The beats at which a session waits on a loop, in the order of the file.
fn looping<const W: usize>(found: &SearchResult<W>, packing: &Packing) -> Vec<BeatId> {
    let loops = found.graph.loops().into_iter().enumerate().filter(|(_, it)| it.is_some());
    let beats = loops.filter_map(|(state, _)| match packing.position(found.visited.key(state as u32)) {
        Position::Beat(beat) => Some(beat),
        Position::Ended(_) | Position::Stuck(_) => None,
    });
    beats.collect::<BTreeSet<_>>().into_iter().collect()
}

/// Beats at which a session can wait without being able to end, each with the first such state.
fn traps<const W: usize>(found: &SearchResult<W>, packing: &Packing, over: &[Over]) -> Vec<(BeatId, u32)> {
    let aims = over.iter().enumerate().filter(|(_, over)| **over != Over::Not).map(|(at, _)| at as u32);
    let reaching = found.graph.reaching(aims);
    let mut traps: Vec<(BeatId, u32)> = Vec::new();
    for state in (0..found.visited.len() as u32).filter(|state| !reaching[*state as usize]) {
        if let Position::Beat(beat) = packing.position(found.visited.key(state))
            && traps.iter().all(|(known, _)| *known != beat)
        {
            traps.push((beat, state));
        }
    }
    traps
}
