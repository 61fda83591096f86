//! Exhaustive exploration: everything a player can do, chance included, and what it proves.
//!
//! 1. The *abstract* search: every state that the rest of a session can tell apart, scores aside (`cone`,
//!    `abstract_search`), but for whether a score has moved since the start (`moved`). Where a
//!    condition asks about scores, both answers are followed: what is not found here is nowhere.
//! 2. The *concrete* search: walks played out with every score (`concrete_search`): all of them where there are few
//!    enough, else the most different ones of each layer (`beam`). What is found here was played, and can be played
//!    again.
//!
//! What the first finds and the second does not, stays unknown, unless one of two narrower searches settles it: the
//! abstract search again, following the conditions of just those lines, or every walk with every score, but only where
//! it may still come to them (`backward`).

mod abstract_guard;
mod abstract_search;
mod ahead;
mod asked;
mod backward;
mod beam;
mod behind;
mod components;
mod concrete_search;
mod condition_tree;
mod cone;
mod coverage;
mod dominated;
mod effort;
mod exploration;
mod farming;
mod figures;
mod footprint;
mod goal;
mod guarded;
mod interner;
mod interventions;
mod key_layout;
mod levels;
mod look_into;
mod marks;
mod memo;
mod merged_keys;
mod merged_values;
mod merging;
mod moved;
mod openings;
pub mod outlook;
mod packing;
mod plans;
mod probe;
mod recalls;
mod replayed;
mod search;
mod settled;
mod shorten;
mod site_table;
mod starts;
mod state_graph;
mod step;
#[cfg(test)]
mod tests;
mod verdict;
mod visited;
mod walks;
mod witness;

pub use asked::{AskedCondition, AskedPart, NeverBecause, comparison, conjuncts};
pub use exploration::{
    ConditionFound, DeadEnd, Dominated, EndingFound, Exploration, Extreme, Farming, LookedInto, Reach,
};
pub use goal::{Witness, witness_to};
pub use interventions::{explore, explore_with_interventions};
pub use levels::{ProvedAt, explore_levels, prove};
pub use search::{Executor, SearchPhase, Sequential, Status};
pub use starts::DRAWN_STARTS;
pub use walks::{WalkCounts, Walks};
pub use witness::WitnessWalk;

use crate::engine::{BeatId, Site, Staging};
use abstract_search::{SearchReport, search_and_report};
use beam::{Beam, BeamAims};
use concrete_search::{ConcreteReport, concrete_search};
use cone::{Cone, Keep};
use coverage::{AbstractGuards, Coverage};
use effort::{Effort, Reductions};
use fixedbitset::FixedBitSet;
use footprint::{Footprints, PickFootprints, StateCells};
use merging::Merging;
use moved::MovedScores;
use packing::Packing;
use search::Search;
use std::collections::BTreeMap;

/// Times that other walks are played out while something is still unknown.
const RESTARTS: u64 = 2;
/// Lines that are followed at once when it is unknown whether they are ever said.
const FOLLOWED: usize = 8;
/// Abstract states above which a case that asks about no score is not played out as well: there is nothing to add.
const PLAIN: u64 = 20_000;
/// Abstract states of which walks are played out at other levels, and with what a trainer may bring in, to prove that something
/// never happens; of more it stays unknown where scores decide it.
const PLAYED_OUT: u64 = 4_000;
/// Steps for each state that is played out at most, where every walk is.
const STEPS_OF_EACH: u64 = 16;
/// Words that the longest key may have.
const WORDS: usize = 32;

/// Explores what is in `cells`, interventions included where they are.
fn explore_cells<C: Executor>(
    staging: &Staging,
    cells: StateCells<'_>,
    effort: Effort,
    executor: &C,
    watch: &mut dyn FnMut(Status) -> bool,
) -> Exploration {
    explore_following(staging, cells, &[], effort, executor, watch)
}

/// The same, following the conditions of some lines from the start.
fn explore_following<C: Executor>(
    staging: &Staging,
    cells: StateCells<'_>,
    lines: &[usize],
    effort: Effort,
    executor: &C,
    watch: &mut dyn FnMut(Status) -> bool,
) -> Exploration {
    let (interventions, recalls) = (cells.interventions.clone(), cells.recalls);
    let explorer = Explorer { staging, cells, effort, executor, asked: BTreeMap::new(), apart: Vec::new() };
    let none = FixedBitSet::with_capacity(staging.scenario.lines.len());
    let mut first = if explorer.cells.recalls { recalls::recalling_lines(&staging.scenario) } else { none.clone() };
    first.extend(lines.iter().copied());
    let abstracted = explorer.abstract_search(&first, true, watch);
    let mut found = verdict::Verdict::new(staging, &interventions, recalls, abstracted);
    if effort.played > 0 && !found.abstracted.stopped && !found.is_plain_and_large(PLAIN) {
        for restart in 0..RESTARTS {
            // The first follows what differs most, others what may tell what is still unknown.
            let aims = if restart == 0 { BeamAims::default() } else { found.aims() };
            let Some(scored) = explorer.concrete_search(restart, &aims, watch) else { break };
            let done = scored.report.whole || scored.report.stopped;
            found.add(scored);
            if done || !found.has_unknown() {
                break;
            }
        }
    }
    // A line that turns on scores alone is no clearer when it is followed: scores are not kept.
    let unknown: Vec<usize> = if found.abstracted.whole {
        found.unknown_lines().filter(|line| turns_on_more_than_scores(staging, *line)).collect()
    } else {
        Vec::new()
    };
    let times = effort.followed / usize::try_from(found.abstracted.states).unwrap_or(usize::MAX).max(1);
    // What texts repeat was seen to by then.
    let cells = explorer.cells.clone().without_recalls();
    let following = Explorer { staging, cells, effort, executor, asked: BTreeMap::new(), apart: Vec::new() };
    for lines in unknown.chunks(FOLLOWED).take(times) {
        let mut followed = none.clone();
        lines.iter().for_each(|line| followed.insert(*line));
        let slice = following.abstract_search(&followed, false, watch);
        if slice.whole {
            found.rule_out(lines, &slice.coverage);
        }
    }
    if effort.played > 0 && found.abstracted.whole && !found.abstracted.stopped {
        explorer.prove_unsaid(&mut found, watch);
        if recalls {
            explorer.prove_recalled(&mut found, watch);
        }
    }
    found.finish()
}

/// Whether a line's condition asks about something besides scores.
fn turns_on_more_than_scores(staging: &Staging, line: usize) -> bool {
    let when = staging.scenario.lines[line].when.as_ref();
    when.is_some_and(|when| when.facts().any(|fact| !abstract_guard::is_score(fact)))
}

/// Which walks are played out with every score.
struct Scope<'a> {
    /// The number of the restart, where of too many states only the most different are followed; else every one is.
    restart: Option<u64>,
    /// What it looks for then: states that differ in what that asks are followed first.
    aims: Option<&'a BeamAims>,
    /// The beats at which picks are tried; none for all.
    only: Option<&'a FixedBitSet>,
    /// A beat at which it may stop.
    until: Option<BeatId>,
    /// States at most.
    limit: usize,
}

/// What playing walks out came to.
struct ScopeResult {
    states: usize,
    whole: bool,
    coverage: Coverage,
}

struct Explorer<'a, C> {
    staging: &'a Staging,
    cells: StateCells<'a>,
    effort: Effort,
    executor: &'a C,
    /// Conditions that are looked into part by part, by their numbers.
    asked: BTreeMap<usize, AskedCondition>,
    /// The same conditions, by what they decide.
    apart: Vec<Site>,
}

/// Calls a function with the number of words that keys need. Packed states are arrays, so their length must be known
/// beforehand.
macro_rules! with_words {
    ($words:expr, $function:ident($($argument:expr),*)) => {
        match $words {
            0..=1 => $function::<1, C>($($argument),*),
            2 => $function::<2, C>($($argument),*),
            3..=4 => $function::<4, C>($($argument),*),
            5..=8 => $function::<8, C>($($argument),*),
            9..=14 => $function::<14, C>($($argument),*),
            _ => $function::<WORDS, C>($($argument),*),
        }
    };
}
use with_words;

impl<C: Executor> Explorer<'_, C> {
    /// The abstract search, following the conditions of some lines. Where asked to, the ways that it found are played out, so
    /// that what was seen is not denied.
    fn abstract_search(
        &self,
        lines: &FixedBitSet,
        play_out: bool,
        watch: &mut dyn FnMut(Status) -> bool,
    ) -> SearchReport {
        fn reported<const W: usize, C: Executor>(
            search: &Search<'_, C>,
            play_out: bool,
            watch: &mut dyn FnMut(Status) -> bool,
        ) -> SearchReport {
            let (mut report, found) = search_and_report::<W, C>(search, watch);
            // Where nothing was left open, every step that was found can be taken.
            if play_out && !report.stopped && (report.has_may_steps || !report.whole) {
                report.replayed = replayed::replayed(search, &found);
            }
            // Where every condition was followed and none turned on a score, nothing stays unknown.
            report.backward = if report.has_may_steps || !report.open_lines.is_clear() {
                backward::BackwardReach::of(found, search.packing)
            } else {
                None
            };
            report
        }
        self.in_abstract(lines, None, |search| with_words!(search.packing.words(), reported(search, play_out, watch)))
    }

    /// Walks played out with every score; `None` when a state does not fit a key.
    fn concrete_search(
        &self,
        restart: u64,
        aims: &BeamAims,
        watch: &mut dyn FnMut(Status) -> bool,
    ) -> Option<ConcreteReport> {
        let scope =
            Scope { restart: Some(restart), aims: Some(aims), only: None, until: None, limit: self.effort.played };
        self.in_concrete(&scope, |search, coarse| {
            with_words!(search.packing.words(), concrete_search(search, coarse, watch))
        })
    }

    /// Plays out every walk that may come to the lines of which it is unknown whether they are ever said, beat by beat,
    /// as long as there are few enough.
    fn prove_unsaid(&self, found: &mut verdict::Verdict<'_>, watch: &mut dyn FnMut(Status) -> bool) {
        let Some(backward) = found.abstracted.backward.take() else { return };
        let mut left = self.effort.played;
        let unknown: Vec<usize> = found.unknown_lines().collect();
        for (owner, lines) in backward::by_owner(&self.staging.scenario, &unknown) {
            let only = backward.leading_to(&self.cells, owner);
            let scope = Scope { restart: None, aims: None, only: Some(&only), until: None, limit: left };
            let Some(seen) = self.played_out(&scope, watch) else { return };
            found.see(&seen.coverage);
            if seen.whole {
                found.rule_out(&lines, &seen.coverage);
            }
            left = left.saturating_sub(seen.states);
        }
    }

    /// What is seen on the walks of a scope; `None` when a state does not fit a key.
    fn played_out(&self, scope: &Scope<'_>, watch: &mut dyn FnMut(Status) -> bool) -> Option<ScopeResult> {
        fn walked<const W: usize, C: Executor>(
            search: &Search<'_, C>,
            watch: &mut dyn FnMut(Status) -> bool,
        ) -> ScopeResult {
            let found = search.run::<W>(watch);
            ScopeResult { states: found.visited.len(), whole: found.whole, coverage: found.coverage }
        }
        self.in_concrete(scope, |search, _| with_words!(search.packing.words(), walked(search, watch)))
    }

    /// Hands over what is needed to search the abstracted.
    fn in_abstract<R>(
        &self,
        lines: &FixedBitSet,
        until: Option<BeatId>,
        search: impl FnOnce(&Search<'_, C>) -> R,
    ) -> R {
        let footprints = Footprints::new(&self.cells, lines);
        let mut guards = AbstractGuards::about_scores(self.staging, &footprints);
        guards.asked.clone_from(&self.asked);
        let decided = MovedScores::decided_lines(self.staging, &footprints);
        let mut followed = self.cells.none();
        followed.extend(guards.moved.followed());
        let mut cone = Cone::of(&self.cells, Keep::Moved(&followed), lines);
        self.effort.reductions.leave_out(&mut cone, &self.cells, Keep::Moved(&followed));
        let (guarded, most) = guarded::guarded_beats(self.staging);
        guards.may_open.clone_from(&cone.may_open);
        guards.unasked.clone_from(&cone.unasked);
        let merging = self.merging(&cone, &decided);
        let packing = Packing::of(&self.cells, self.staging, &cone, most.min(u64::BITS), merging.as_ref());
        let footprints = PickFootprints::new(footprints, &cone.opens, &guarded);
        search(&Search {
            staging: self.staging,
            packing: &packing,
            guards: &guards,
            guarded: &guarded,
            interventions: &self.cells.interventions,
            footprints: Some(&footprints),
            limit: if packing.words() > WORDS || most > u64::BITS { 0 } else { self.effort.states },
            most_steps: self.effort.steps,
            beam: None,
            executor: self.executor,
            phase: SearchPhase::Abstract,
            scores_change: cone.scores_change,
            only: None,
            until,
        })
    }

    /// What may be merged; nothing where that is not wanted. Of lines that were decided at the start, what they ask stays.
    fn merging<'c>(&'c self, cone: &'c Cone, decided: &FixedBitSet) -> Option<Merging<'c>> {
        let scenario = &self.staging.scenario;
        let lines = decided.ones().filter_map(|line| scenario.lines[line].when.as_ref());
        let stays = merging::variables_of(&self.cells, lines);
        let apart: Vec<_> = self.apart.iter().filter_map(|site| scenario.condition(*site)).collect();
        (self.effort.reductions == Reductions::All)
            .then(|| Merging::new(&self.cells, self.staging, &cone.changing, &apart, &stays))
    }

    /// Hands over what is needed to search with every score; `None` when a state does not fit a key.
    fn in_concrete<R>(&self, scope: &Scope<'_>, search: impl FnOnce(&Search<'_, C>, &Packing) -> R) -> Option<R> {
        let (staging, scenario) = (self.staging, &self.staging.scenario);
        let mut lines = FixedBitSet::with_capacity(scenario.lines.len());
        let unscored =
            Cone::of(&self.cells, Keep::Moved(&self.cells.none()), scope.aims.map_or(&lines, |aims| &aims.lines));
        let merging = self.merging(&unscored, &lines);
        let coarse = Packing::of(&self.cells, staging, &unscored, 0, merging.as_ref());
        lines.insert_range(..);
        let mut cone = Cone::of(&self.cells, Keep::Everything, &lines);
        self.effort.reductions.leave_out(&mut cone, &self.cells, Keep::Everything);
        let packing = Packing::of(&self.cells, staging, &cone, 0, None);
        if packing.words() > WORDS {
            return None;
        }
        let mut guards = AbstractGuards { asked: self.asked.clone(), ..AbstractGuards::none(scenario) };
        if !self.cells.recalls {
            guards.recalling = recalls::RecallTable::default();
        }
        let search_for = Search {
            staging,
            packing: &packing,
            guards: &guards,
            guarded: &vec![false; scenario.beats.len()],
            interventions: &self.cells.interventions,
            footprints: None,
            limit: scope.limit,
            // A beam is led, and tries a few picks at a time; all others of a note with many lines are soon too many.
            most_steps: if scope.restart.is_some() { u64::MAX } else { STEPS_OF_EACH * scope.limit as u64 },
            beam: scope.restart.map(|restart| {
                let scores = beam::scores(&self.cells, scope.aims);
                Beam { staging, coarse: &coarse, scores, width: self.effort.width, restart }
            }),
            executor: self.executor,
            phase: SearchPhase::Concrete,
            scores_change: cone.scores_change,
            only: scope.only,
            until: scope.until,
        };
        Some(search(&search_for, &coarse))
    }
}
