//! A survey: everything that can be reached from some states, kept so that any state on the way can be looked up.
//!
//! Scores aside (*abstract*), it covers whatever can happen, and perhaps more. With every score (*concrete*) it covers just
//! what can happen; that is possible where little is left to be said.

use super::super::coverage::AbstractGuards;
use super::super::footprint::StateCells;
use super::super::guarded::open;
use super::super::packing::{PackedState, Packing};
use super::super::search::{Executor, Search, Status};
use super::super::{Effort, Explorer, Scope, WORDS, with_words};
use super::graph::{GraphLimit, OutlookGraph};
use super::horizon::Horizon;
use crate::engine::{EndingRole, Progress, Scenario, Staging};
use fixedbitset::FixedBitSet;
use std::collections::BTreeMap;
use std::sync::Arc;

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
    horizons: Vec<Horizon>,
    number: Box<dyn Fn(&Progress) -> Option<u32> + Send + Sync>,
    /// Whether everything was found; else nothing is said.
    pub(super) whole: bool,
    /// Whether every figure is exact.
    pub(super) exact: bool,
    /// States that were found.
    pub(super) states: usize,
}

impl Survey {
    /// What lies ahead of a state; nothing where the survey did not come by it.
    pub(super) fn ahead(&self, at: &Progress) -> Option<&Horizon> {
        if !self.whole {
            return None;
        }
        self.horizons.get((self.number)(at)? as usize)
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
        let scope = Scope { restart: None, only: None, until: None, limit: limit.states };
        explorer.in_concrete(&scope, |search, _| {
            with_words!(
                search.packing.words(),
                surveyed(search, staging, SurveyStart::At(start), limit, watch)
            )
        })
    }
}

fn explorer<'a, C: Executor>(staging: &'a Staging, limit: GraphLimit, executor: &'a C) -> Explorer<'a, C> {
    let effort = Effort { states: limit.states, played: limit.states, followed: 0, width: 0 };
    Explorer { staging, cells: StateCells::of(&staging.scenario), effort, executor, asked: BTreeMap::new() }
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
    /// The key of a state; `None` where something differs that nothing in the case changes.
    ///
    /// A score that stands where it stood at the start counts as not moved, also where it came back there: what a search
    /// says of scores that have not moved holds for it.
    fn of<const W: usize>(&self, progress: &Progress) -> Option<PackedState<W>> {
        if !self.packing.stands_for(progress) {
            return None;
        }
        let open = open(&self.staging, &self.guarded, progress, &mut ());
        let mut marked = progress.clone();
        self.guards.moved.mark(self.guards.moved.read(progress), &mut marked);
        Some(self.packing.pack(&marked, open))
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
        SurveyStart::At(progress) => starts.extend(keys.of::<W>(progress)),
    }
    let limit = GraphLimit { states: limit.states.min(search.limit), ..limit };
    let graph = OutlookGraph::<W>::search(search, &starts, limit, watch);
    let whole = graph.whole && !starts.is_empty();
    let position = |state: u32| search.packing.position(graph.visited.key(state));
    let (horizons, exact) =
        if whole { graph.horizons(position, &breaches(&staging.scenario)) } else { (Vec::new(), false) };
    let visited = graph.visited;
    let states = visited.len();
    let number = move |progress: &Progress| visited.find(&keys.of(progress)?);
    Survey { horizons, number: Box::new(number), whole, exact, states }
}
