//! Outlooks: what could still be reached before and after each pick of a session, and how far that is proved.
//!
//! 1. A *survey* of the setup with scores left out ([`OutlookSearch`]) covers whatever can happen: what it does not find
//!    ahead of a moment cannot be reached from there. It holds for every session of the same setup.
//! 2. From late moments on every walk can be played out with every score: there everything is exact.
//! 3. From all others some walks are played out, led by what the survey promises: what they reach can be reached, and
//!    the best of them is the best that was found.
//!
//! What can be reached after a pick can be reached before it, and what cannot be reached before it not after it either.
//! A trainer's direction is no pick: after it everything begins anew.
//!
//! Chance ahead counts as one more choice. What is worked out is limited in states and never in time, so that it is the
//! same on every machine.

mod found;
mod graph;
mod guided;
mod horizon;
mod needs;
mod stretch;
mod survey;
#[cfg(test)]
mod tests;

use super::search::{Executor, Status};
use crate::engine::debrief::Outlook;
use crate::engine::{Session, Staging};
use graph::GraphLimit;
use std::sync::Arc;
use stretch::Stretch;
use survey::{Survey, SurveyStart};

/// States and steps of a survey of a setup: many times what a case of some hundred beats has.
const SURVEY: GraphLimit = GraphLimit { states: 400_000, steps: 24_000_000 };

/// What is the same for every session of a setup: worth keeping, and to be made while somebody plays.
///
/// It depends on the case, the model, the level, what was programmed and what was drawn; not on the seed.
pub struct OutlookSearch {
    staging: Arc<Staging>,
    survey: Survey,
}

impl OutlookSearch {
    /// Surveys a setup; `watch` is told how far it is and says whether to go on.
    #[must_use]
    pub fn new<C: Executor>(staging: &Staging, executor: &C, watch: &mut dyn FnMut(Status) -> bool) -> Self {
        let staging = Arc::new(staging.clone());
        let survey = Survey::of_abstract(&staging, SurveyStart::Beginning, SURVEY, executor, watch);
        Self { staging, survey }
    }

    /// Whether it was made for sessions of this setup.
    #[must_use]
    pub fn fits(&self, staging: &Staging) -> bool {
        let (own, other) = (&self.staging, staging);
        let rules = |it: &Staging| (it.setup.level, it.setup.actors.clone(), it.setup.rules);
        own.scenario.hash == other.scenario.hash
            && own.scenario.model.hash == other.scenario.model.hash
            && rules(own) == rules(other)
            && own.initial() == other.initial()
    }

    /// Whether everything that can happen was found; else little is proved.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.survey.whole
    }

    /// How many states it found.
    #[must_use]
    pub fn states(&self) -> usize {
        self.survey.states
    }

    /// What could still be reached in a session: before each input, and after the last. Where `watch` says to stop, less
    /// is found and nothing wrong is said.
    #[must_use]
    pub fn outlooks<C: Executor>(
        &self,
        session: &Session,
        executor: &C,
        watch: &mut dyn FnMut(Status) -> bool,
    ) -> Vec<Outlook> {
        let history = session.history();
        let steps = &session.transcript().steps;
        let mut outlooks = Vec::with_capacity(history.len());
        let mut first = 0;
        while first < history.len() {
            let directed = steps[first..].iter().position(|step| step.direction.is_some());
            let last = directed.map_or(history.len() - 1, |at| first + at);
            let stretch = Stretch::new(session, &history, first..=last);
            outlooks.extend(stretch.outlooks(self, executor, watch));
            first = last + 1;
        }
        outlooks
    }
}

/// What could still be reached in a session: before each input, and after the last.
///
/// Whoever looks back at several sessions of a setup keeps an [`OutlookSearch`] instead.
#[must_use]
pub fn looked_back<C: Executor>(
    session: &Session,
    executor: &C,
    watch: &mut dyn FnMut(Status) -> bool,
) -> Vec<Outlook> {
    OutlookSearch::new(session.staging_after(0), executor, watch).outlooks(session, executor, watch)
}
