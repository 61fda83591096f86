//! A survey: everything that can be reached from some states, kept so that any state on the way can be looked up.
//!
//! Scores aside (*abstract*), it covers whatever can happen, and perhaps more. With every score (*concrete*) it covers just
//! what can happen; that is possible where little is left to be said.

use super::super::coverage::AbstractGuards;
use super::super::effort::Reductions;
use super::super::figures::{FIGURES, QUALITY};
use super::super::footprint::StateCells;
use super::super::guarded::open;
use super::super::marks::FewBits;
use super::super::packing::{PackedState, Packing};
use super::super::search::{Executor, Search, Status};
use super::super::{Effort, Explorer, Scope, WORDS, with_words};
use super::found::{ProspectBits, achieved};
use super::graph::{GraphLimit, OutlookGraph};
use super::horizon::Horizon;
use super::needs::Needs;
use crate::engine::relationship::Gauge;
use crate::engine::{EndingRole, Progress, Scenario, Staging};
use fixedbitset::FixedBitSet;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Scores that may have come back to where they stood at the start, of which every combination is tried.
const MOVED_BACK: usize = 10;

/// Where a survey begins.
#[derive(Clone, Copy)]
pub(super) enum SurveyStart<'a> {
    /// Wherever a session of the setup may begin.
    Beginning,
    /// At this state.
    At(&'a Progress),
}

/// What lies ahead of many states.
pub(super) struct Survey {
    staging: Arc<Staging>,
    horizons: Vec<Horizon>,
    needs: Needs,
    number: Box<dyn Fn(&Progress) -> Option<u32> + Send + Sync>,
    /// Whether everything was found; else nothing is said.
    pub(super) whole: bool,
    /// Whether every figure is exact.
    pub(super) exact: bool,
    /// States that were found.
    pub(super) states: usize,
    /// Steps that were worked out.
    pub(super) steps: usize,
}

impl Survey {
    /// What lies ahead of a state; nothing where the survey did not come by it.
    pub(super) fn ahead(&self, at: &Progress) -> Option<&Horizon> {
        self.horizons.get(self.number_of(at)? as usize)
    }

    fn number_of(&self, at: &Progress) -> Option<u32> {
        if self.whole { (self.number)(at) } else { None }
    }

    /// What lies ahead of a state, and what may be reached from there; `broken` says whether a promise was broken before.
    pub(super) fn prospects(&self, at: &Progress, broken: bool) -> Option<(Horizon, ProspectBits)> {
        let number = self.number_of(at)?;
        let ahead = *self.horizons.get(number as usize)?;
        let scenario = &self.staging.scenario;
        let (interests, kept) = achieved(scenario, at);
        let role = at.gauge(&scenario.layout, Gauge::RoleClarity);
        let mut prospects = ahead.prospects(interests, kept, broken, role);
        let figures = figures(&self.staging, at);
        // Where several endings share a bit it stays as it is.
        let each = if scenario.endings.len() > 64 { 0..0 } else { 0..scenario.endings.len() };
        for ending in each {
            if prospects.endings.contains(ending) && !self.needs.allow(number, ending, &figures) {
                prospects.endings.0 &= !(1 << ending);
            }
        }
        let none = prospects.endings == FewBits::default();
        Some((ahead, if none { ProspectBits::default() } else { prospects }))
    }

    /// The figures that conditions on the way ask about.
    pub(super) fn asked_figures(&self) -> &[usize] {
        self.needs.figures()
    }

    /// A survey of a setup with scores left out.
    pub(super) fn of_abstract<C: Executor>(
        staging: &Arc<Staging>,
        start: SurveyStart<'_>,
        limit: GraphLimit,
        executor: &C,
        watch: &mut dyn FnMut(Status) -> bool,
    ) -> Self {
        let explorer = explorer(staging, limit, executor);
        let none = FixedBitSet::with_capacity(staging.scenario.lines.len());
        explorer.in_abstract(&none, None, |search| {
            with_words!(search.packing.words(), surveyed(search, staging, start, limit, watch))
        })
    }

    /// A survey from a state on with every score; `None` where a state does not fit a key.
    pub(super) fn of_concrete<C: Executor>(
        staging: &Arc<Staging>,
        start: &Progress,
        limit: GraphLimit,
        executor: &C,
        watch: &mut dyn FnMut(Status) -> bool,
    ) -> Option<Self> {
        let explorer = explorer(staging, limit, executor);
        let scope = Scope { restart: None, aims: None, only: None, until: None, limit: limit.states };
        explorer.in_concrete(&scope, |search, _| {
            with_words!(search.packing.words(), surveyed(search, staging, SurveyStart::At(start), limit, watch))
        })
    }
}

fn explorer<'a, C: Executor>(staging: &'a Staging, limit: GraphLimit, executor: &'a C) -> Explorer<'a, C> {
    let (states, reductions) = (limit.states, Reductions::KeepingMarks);
    let effort = Effort { states, steps: u64::MAX, played: states, followed: 0, width: 0, reductions };
    let cells = StateCells::of(&staging.scenario).without_recalls();
    Explorer { staging, cells, effort, executor, asked: BTreeMap::new(), apart: Vec::new() }
}

/// How the figures stand: gauges in points, the quality with the partner in hundredths.
pub(super) fn figures(staging: &Staging, at: &Progress) -> [i32; FIGURES] {
    let mut figures = [0; FIGURES];
    for gauge in Gauge::ALL {
        figures[gauge as usize] = at.gauge(&staging.scenario.layout, gauge);
    }
    figures[QUALITY] = staging.quality(staging.scenario.partner(), at);
    figures
}

/// Which endings are breaches of role.
pub(super) fn breaches(scenario: &Scenario) -> Vec<bool> {
    scenario.endings.iter().map(|ending| ending.role == Some(EndingRole::Breached)).collect()
}

/// Finds the key of a state.
struct StateKeys {
    staging: Arc<Staging>,
    packing: Packing,
    guards: AbstractGuards,
    guarded: Vec<bool>,
}

impl StateKeys {
    /// The number of a state, by its key; `None` where something differs that nothing in the case changes.
    ///
    /// A score that stands where it stood at the start counts as not moved, also where it came back there: what a search
    /// says of scores that have not moved holds for it. Where the search knows no such state, it knows one in which that
    /// score has moved: that covers it as well.
    fn find<const W: usize>(
        &self,
        progress: &Progress,
        mut number: impl FnMut(&PackedState<W>) -> Option<u32>,
    ) -> Option<u32> {
        if !self.packing.stands_for(progress) {
            return None;
        }
        let open = open(&self.staging, &self.guarded, progress, &mut ());
        let followed = self.guards.moved.followed().count() as u32;
        let moved = self.guards.moved.read(progress);
        let still: Vec<u32> = (0..followed).filter(|at| moved >> at & 1 == 0).collect();
        let mut marked = progress.clone();
        let mut with = |more: u64| {
            self.guards.moved.mark(moved | more, &mut marked);
            number(&self.packing.pack(&marked, open))
        };
        let some = still.len().min(MOVED_BACK);
        let subset = |bits: u64| (0..some).filter(|at| bits >> at & 1 == 1).fold(0, |set, at| set | 1 << still[at]);
        let all = still.iter().fold(0, |set, at| set | 1u64 << at);
        (0..1u64 << some).map(subset).chain([all]).find_map(&mut with)
    }

    /// The key of a state in which a search begins.
    fn key<const W: usize>(&self, progress: &Progress) -> Option<PackedState<W>> {
        let mut key = None;
        self.find(progress, |it| {
            key = key.or(Some(*it));
            Some(0)
        })?;
        key
    }
}

fn surveyed<const W: usize, C: Executor>(
    search: &Search<'_, C>,
    staging: &Arc<Staging>,
    start: SurveyStart<'_>,
    limit: GraphLimit,
    watch: &mut dyn FnMut(Status) -> bool,
) -> Survey {
    let keys = StateKeys {
        staging: Arc::clone(staging),
        packing: search.packing.clone(),
        guards: search.guards.clone(),
        guarded: search.guarded.to_vec(),
    };
    let mut starts: Vec<PackedState<W>> = Vec::new();
    match start {
        SurveyStart::Beginning => search.stepper().starts(|key, _| starts.push(key)),
        SurveyStart::At(progress) => starts.extend(keys.key::<W>(progress)),
    }
    let limit = GraphLimit { states: limit.states.min(search.limit), ..limit };
    let graph = OutlookGraph::<W>::search(search, &starts, limit, watch);
    let whole = graph.whole && !starts.is_empty();
    let position = |state: u32| search.packing.position(graph.visited.key(state));
    let (horizons, needs, exact) = if whole {
        let found = graph.horizons(position, &breaches(&staging.scenario));
        (found.ahead, found.needs, found.settled)
    } else {
        (Vec::new(), Needs::default(), false)
    };
    let (visited, steps) = (graph.visited, graph.worked_out);
    let states = visited.len();
    let number = move |progress: &Progress| keys.find(progress, |key: &PackedState<W>| visited.find(key));
    let staging = Arc::clone(staging);
    Survey { staging, horizons, needs, number: Box::new(number), whole, exact, states, steps }
}
