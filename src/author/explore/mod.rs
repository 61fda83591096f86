//! Exhaustive exploration: everything a player can do, chance included, and what it proves.
//!
//! 1. The *flow*: every state that the rest of a session can tell apart, scores aside (`cone`, `flow`). Where a
//!    condition asks about scores, both answers are followed: what is not found here is nowhere.
//! 2. Walks *played out* with every score (`scored`): all of them where there are few enough, else the most different
//!    ones of each layer (`thin`). What is found here was played, and can be played again.
//!
//! What the first finds and the second does not, stays unknown, unless one of two narrower searches settles it: the
//! flow again, following the conditions of just those lines, or every walk with every score, but only where it may
//! still come to them (`lead`).

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
mod keys;
mod lead;
mod levels;
mod memo;
mod notes;
mod scored;
mod search;
mod sight;
mod space;
mod step;
#[cfg(test)]
mod tests;
mod thin;
mod trail;
mod walks;
mod ways;

pub use exploration::{ConditionFound, DeadEnd, Dominated, EndingFound, Exploration, Extreme, Farming, Reach};
pub use levels::prove;
pub use search::{Alone, Crew, Phase, Status};
pub use trail::Walk;
pub use walks::{WalkCounts, Walks};

use crate::engine::{BeatId, Staging};
use cells::Parts;
use code::Code;
use cone::{Cone, Keep};
use fixedbitset::FixedBitSet;
use flow::{Flow, flow};
use notes::{Coverage, Guesses};
use scored::{Scored, scored};
use search::Search;
use sight::Sights;
use thin::Thin;
use ways::Reader;

/// States of one layer that are played out with every score; of more, the most different ones.
const ROOM: usize = 3_000;
/// States that are played out with every score altogether.
const PLAYED: usize = 300_000;
/// Times that other walks are played out while something is still unknown.
const PASSES: u64 = 2;
/// Lines that are followed at once when it is unknown whether they are ever said.
const FOLLOWED: usize = 8;
/// States above which a flow that asks about no score is not played out as well: there is nothing to add.
const PLAIN: u64 = 20_000;
/// Words that the longest key may have.
const WORDS: usize = 32;

/// Explores a staged scenario up to so many states; `watch` is told how far it is and says whether to go on.
#[must_use]
pub fn explore<C: Crew>(
    staging: &Staging,
    limit: usize,
    crew: &C,
    watch: &mut dyn FnMut(Status) -> bool,
) -> Exploration {
    let effort = Effort { states: limit, played: PLAYED.min(limit), followed: usize::MAX };
    explore_with(staging, effort, crew, watch)
}

/// How much is worked out at most.
#[derive(Debug, Clone, Copy)]
struct Effort {
    /// States of the flow.
    states: usize,
    /// States that are played out with every score.
    played: usize,
    /// States of the flow altogether while lines are followed.
    followed: usize,
}

fn explore_with<C: Crew>(
    staging: &Staging,
    effort: Effort,
    crew: &C,
    watch: &mut dyn FnMut(Status) -> bool,
) -> Exploration {
    let parts = Parts::of(&staging.scenario);
    let explorer = Explorer { staging, parts, effort, crew };
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
    // A line that turns on scores alone is no clearer when it is followed: scores are not kept.
    let unknown: Vec<usize> = if found.flow.whole {
        found.unknown_lines().filter(|line| turns_on_more_than_scores(staging, *line)).collect()
    } else {
        Vec::new()
    };
    let times = effort.followed / usize::try_from(found.flow.states).unwrap_or(usize::MAX).max(1);
    for lines in unknown.chunks(FOLLOWED).take(times) {
        let mut followed = none.clone();
        lines.iter().for_each(|line| followed.insert(*line));
        let slice = explorer.flow(&followed, watch);
        if slice.whole {
            found.rule_out(lines, &slice.coverage);
        }
    }
    if found.flow.whole && !found.flow.stopped {
        explorer.settle(&mut found, watch);
    }
    found.finish()
}

/// Whether a line's condition asks about something besides scores.
fn turns_on_more_than_scores(staging: &Staging, line: usize) -> bool {
    let when = staging.scenario.lines[line].when.as_ref();
    when.is_some_and(|when| when.facts().any(|fact| !guess::is_score(fact)))
}

/// Which walks are played out with every score.
struct Trip<'a> {
    /// The number of the pass, where of too many states only the most different are followed; else every one is.
    pass: Option<u64>,
    /// The beats at which picks are tried; none for all.
    only: Option<&'a FixedBitSet>,
    /// A beat at which it may stop.
    until: Option<BeatId>,
    /// States at most.
    limit: usize,
}

/// What playing walks out came to.
struct Seen {
    states: usize,
    whole: bool,
    coverage: Coverage,
}

struct Explorer<'a, C> {
    staging: &'a Staging,
    parts: Parts<'a>,
    effort: Effort,
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
        fn only_flow<const W: usize, C: Crew>(search: &Search<'_, C>, watch: &mut dyn FnMut(Status) -> bool) -> Flow {
            let (mut flow, found) = flow::<W, C>(search, watch);
            // Without a question about scores nothing stays unknown.
            flow.routes = if flow.guessed { lead::Routes::of(found, search.code) } else { None };
            flow
        }
        self.in_flow(lines, None, |search| with_words!(search.code.words(), only_flow(search, watch)))
    }

    /// Walks played out with every score; `None` when a state does not fit a key.
    fn scored(&self, pass: u64, watch: &mut dyn FnMut(Status) -> bool) -> Option<Scored> {
        let trip = Trip { pass: Some(pass), only: None, until: None, limit: self.effort.played };
        self.with_scores(&trip, |search, coarse| with_words!(search.code.words(), scored(search, coarse, watch)))
    }

    /// Plays out every walk that may come to the lines of which it is unknown whether they are ever said, beat by beat,
    /// as long as there are few enough.
    fn settle(&self, found: &mut join::Findings<'_>, watch: &mut dyn FnMut(Status) -> bool) {
        fn walked<const W: usize, C: Crew>(search: &Search<'_, C>, watch: &mut dyn FnMut(Status) -> bool) -> Seen {
            let found = search.run::<W>(watch);
            Seen { states: found.space.len(), whole: found.whole, coverage: found.coverage }
        }
        let Some(routes) = found.flow.routes.take() else { return };
        let mut left = self.effort.played;
        let unknown: Vec<usize> = found.unknown_lines().collect();
        for (owner, lines) in lead::by_owner(&self.staging.scenario, &unknown) {
            let only = routes.leading_to(&self.parts, owner);
            let trip = Trip { pass: None, only: Some(&only), until: None, limit: left };
            let seen = self.with_scores(&trip, |search, _| with_words!(search.code.words(), walked(search, watch)));
            let Some(seen) = seen else { return };
            found.see(&seen.coverage);
            if seen.whole {
                found.rule_out(&lines, &seen.coverage);
            }
            left = left.saturating_sub(seen.states);
        }
    }

    /// Hands over what is needed to search the flow.
    fn in_flow<R>(&self, lines: &FixedBitSet, until: Option<BeatId>, search: impl FnOnce(&Search<'_, C>) -> R) -> R {
        let cone = Cone::of(&self.parts, Keep::Flow, lines);
        let guesses = Guesses::about_scores(self.staging, lines);
        let (turns, most) = step::turning(self.staging);
        let code = Code::of(&self.parts, self.staging, &cone, most.min(u64::BITS));
        let sights = Sights::new(Reader::new(&self.parts, lines), &cone.opens, &turns);
        search(&Search {
            staging: self.staging,
            code: &code,
            guesses: &guesses,
            turns: &turns,
            sights: Some(&sights),
            limit: if code.words() > WORDS || most > u64::BITS { 0 } else { self.effort.states },
            thin: None,
            crew: self.crew,
            phase: Phase::Flow,
            scores_change: cone.scores_change,
            only: None,
            until,
        })
    }

    /// Hands over what is needed to search with every score; `None` when a state does not fit a key.
    fn with_scores<R>(&self, trip: &Trip<'_>, search: impl FnOnce(&Search<'_, C>, &Code) -> R) -> Option<R> {
        let (staging, scenario) = (self.staging, &self.staging.scenario);
        let mut lines = FixedBitSet::with_capacity(scenario.lines.len());
        let coarse = Code::of(&self.parts, staging, &Cone::of(&self.parts, Keep::Flow, &lines), 0);
        lines.insert_range(..);
        let cone = Cone::of(&self.parts, Keep::Everything, &lines);
        let code = Code::of(&self.parts, staging, &cone, 0);
        if code.words() > WORDS {
            return None;
        }
        let search_for = Search {
            staging,
            code: &code,
            guesses: &Guesses::none(scenario),
            turns: &vec![false; scenario.beats.len()],
            sights: None,
            limit: trip.limit,
            thin: trip.pass.map(|pass| {
                let scores = thin::scores(staging);
                Thin { staging, coarse: &coarse, scores, room: ROOM, pass }
            }),
            crew: self.crew,
            phase: Phase::Scores,
            scores_change: cone.scores_change,
            only: trip.only,
            until: trip.until,
        };
        Some(search(&search_for, &coarse))
    }
}

/// How a beat can be reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Way {
    /// So: this walk ends with the session waiting there.
    By(Walk),
    /// Not at all: everything was explored.
    None,
    /// None was found.
    Unknown,
}

/// Looks for a walk that ends with the session waiting at a beat.
#[must_use]
pub fn way_to<C: Crew>(
    staging: &Staging,
    goal: BeatId,
    limit: usize,
    crew: &C,
    watch: &mut dyn FnMut(Status) -> bool,
) -> Way {
    let effort = Effort { states: limit, played: PLAYED.min(limit), followed: usize::MAX };
    let explorer = Explorer { staging, parts: Parts::of(&staging.scenario), effort, crew };
    let none = FixedBitSet::with_capacity(staging.scenario.lines.len());
    let first = explorer.in_flow(&none, Some(goal), |search| with_words!(search.code.words(), first_at(search, watch)));
    if first != Way::Unknown {
        return first;
    }
    // The flow may lead there by scores that nobody has: then it takes a walk with every score.
    let trip = Trip { pass: Some(0), only: None, until: Some(goal), limit: effort.played };
    let played = explorer.with_scores(&trip, |search, _| with_words!(search.code.words(), first_at(search, watch)));
    played.unwrap_or(Way::Unknown)
}

/// The way to the first state at the beat where the search stops.
fn first_at<const W: usize, C: Crew>(search: &Search<'_, C>, watch: &mut dyn FnMut(Status) -> bool) -> Way {
    let found = search.run::<W>(watch);
    let goal = (0..found.space.len() as u32).find(|state| search.is_goal(search.code.place(found.space.key(*state))));
    match goal {
        Some(state) => {
            let walk = flow::playable(&found, &mut search.stepper(), search.staging, state);
            walk.filter(|walk| !walk.unlucky).map_or(Way::Unknown, Way::By)
        }
        None if found.whole => Way::None,
        None => Way::Unknown,
    }
}
