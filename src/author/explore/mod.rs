//! Exhaustive exploration: everything a player can do, chance included, and what it proves.
//!
//! 1. The *flow*: every state that the rest of a session can tell apart, scores aside (`cone`, `flow`). Where a
//!    condition asks about scores, both answers are followed: what is not found here is nowhere.
//! 2. Walks *played out* with every score (`scored`): all of them where there are few enough, else the most different
//!    ones of each layer (`thin`). What is found here was played, and can be played again.
//!
//! What the first finds and the second does not, stays unknown, unless following just those lines settles it.

mod cells;
mod code;
mod cone;
mod dominated;
mod exploration;
mod farming;
mod flow;
mod graph;
mod guess;
mod join;
mod notes;
mod scored;
mod search;
mod space;
mod step;
mod thin;
mod trail;
mod walks;
mod ways;

pub use exploration::{ConditionFound, DeadEnd, Dominated, EndingFound, Exploration, Extreme, Farming, Reach};
pub use search::{Alone, Crew, Phase, Status};
pub use trail::Walk;
pub use walks::{WalkCounts, Walks};

use crate::engine::{BeatId, Staging};
use cells::Parts;
use code::Code;
use cone::{Cone, Keep};
use fixedbitset::FixedBitSet;
use flow::{Flow, flow};
use notes::Guesses;
use scored::{Scored, scored};
use search::Search;
use thin::Thin;

/// States of one layer that are played out with every score; of more, the most different ones.
const ROOM: usize = 3_000;
/// States that are played out with every score altogether.
const PLAYED: usize = 300_000;
/// Times that other walks are played out while something is still unknown.
const PASSES: u64 = 4;
/// Lines that are followed at once when it is unknown whether they are ever said.
const FOLLOWED: usize = 8;
/// States above which a flow that asks about no score is not played out as well: there is nothing to add.
const PLAIN: u64 = 20_000;
/// Words that the longest key may have.
const WORDS: usize = 32;

/// What is explored, and how far.
#[derive(Debug, Clone, Copy)]
pub struct Bounds {
    /// States at most.
    pub limit: usize,
    /// A beat to which a walk is wanted.
    pub goal: Option<BeatId>,
}

/// Explores a staged scenario; `watch` is told how far it is and says whether to go on.
#[must_use]
pub fn explore<C: Crew>(
    staging: &Staging,
    bounds: Bounds,
    crew: &C,
    watch: &mut dyn FnMut(Status) -> bool,
) -> Exploration {
    let parts = Parts::of(&staging.scenario);
    let explorer = Explorer { staging, parts, bounds, crew };
    let none = FixedBitSet::with_capacity(staging.scenario.lines.len());
    let flow = explorer.flow(&none, watch);
    let mut found = join::Findings::new(staging, flow);
    if !found.flow.stopped && !found.is_plain_and_large(PLAIN) {
        for pass in 0..PASSES {
            let Some(scored) = explorer.scored(pass, watch) else { break };
            let done = scored.flow.whole || scored.flow.stopped;
            found.add(scored);
            if done || !found.has_unknown() {
                break;
            }
        }
    }
    let unknown: Vec<usize> = if found.flow.whole { found.unknown_lines().collect() } else { Vec::new() };
    for lines in unknown.chunks(FOLLOWED) {
        let mut followed = none.clone();
        lines.iter().for_each(|line| followed.insert(*line));
        let slice = explorer.flow(&followed, watch);
        if slice.whole {
            found.rule_out(lines, &slice.coverage);
        }
    }
    found.finish()
}

struct Explorer<'a, C> {
    staging: &'a Staging,
    parts: Parts<'a>,
    bounds: Bounds,
    crew: &'a C,
}

/// Calls a function with the number of words that keys need. Keys are arrays, so their length must be known beforehand.
macro_rules! with_words {
    ($words:expr, $function:ident($($argument:expr),*)) => {
        match $words {
            0..=1 => $function::<1, C>($($argument),*),
            2..=3 => $function::<3, C>($($argument),*),
            4..=6 => $function::<6, C>($($argument),*),
            7..=14 => $function::<14, C>($($argument),*),
            _ => $function::<WORDS, C>($($argument),*),
        }
    };
}

impl<C: Crew> Explorer<'_, C> {
    /// The flow, following the conditions of some lines.
    fn flow(&self, lines: &FixedBitSet, watch: &mut dyn FnMut(Status) -> bool) -> Flow {
        fn only_flow<const W: usize, C: Crew>(
            search: &Search<'_, C>,
            goal: Option<BeatId>,
            watch: &mut dyn FnMut(Status) -> bool,
        ) -> Flow {
            flow::<W, C>(search, goal, watch).0
        }
        let cone = Cone::of(&self.parts, Keep::Flow, lines);
        let guesses = Guesses::about_scores(self.staging, lines);
        let (turns, most) = step::turning(self.staging);
        let code = Code::of(&self.parts, self.staging, &cone, most.min(u64::BITS));
        let limit = if code.words() > WORDS || most > u64::BITS { 0 } else { self.bounds.limit };
        let (staging, crew) = (self.staging, self.crew);
        let search = Search {
            staging,
            code: &code,
            guesses: &guesses,
            turns: &turns,
            limit,
            thin: None,
            crew,
            phase: Phase::Flow,
            scores_change: cone.scores_change,
        };
        with_words!(code.words(), only_flow(&search, self.bounds.goal, watch))
    }

    /// Walks played out with every score; `None` when a state does not fit a key.
    fn scored(&self, pass: u64, watch: &mut dyn FnMut(Status) -> bool) -> Option<Scored> {
        let scenario = &self.staging.scenario;
        let mut lines = FixedBitSet::with_capacity(scenario.lines.len());
        let coarse_cone = Cone::of(&self.parts, Keep::Flow, &lines);
        let coarse = Code::of(&self.parts, self.staging, &coarse_cone, 0);
        lines.insert_range(..);
        let cone = Cone::of(&self.parts, Keep::Everything, &lines);
        let code = Code::of(&self.parts, self.staging, &cone, 0);
        if code.words() > WORDS {
            return None;
        }
        let (staging, crew) = (self.staging, self.crew);
        let guesses = Guesses::none(scenario);
        let turns = vec![false; scenario.beats.len()];
        let scores = thin::scores(staging);
        let search = Search {
            staging,
            code: &code,
            guesses: &guesses,
            turns: &turns,
            limit: PLAYED.min(self.bounds.limit),
            thin: Some(Thin { staging, coarse: &coarse, scores, room: ROOM, pass }),
            crew,
            phase: Phase::Scores,
            scores_change: cone.scores_change,
        };
        Some(with_words!(code.words(), scored(&search, &coarse, self.bounds.goal, watch)))
    }
}
