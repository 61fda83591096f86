//! A stretch of a session without a trainer's direction: its moments, from the last to the first.

use super::super::search::{Executor, Status};
use super::super::witness::WitnessStep;
use super::found::{MomentFound, ProspectBits};
use super::graph::GraphLimit;
use super::guided::{GuidedSearch, WalksFound, standing};
use super::survey::{Survey, SurveyStart};
use super::{OutlookSearch, SURVEY};
use crate::engine::debrief::{Bound, Outlook};
use crate::engine::{Event, Progress, PromiseState, Session, Staging};
use std::ops::RangeInclusive;
use std::sync::Arc;

/// States and steps of a survey that begins at a moment, where the whole setup is too large.
const LATER: GraphLimit = GraphLimit { states: SURVEY.states / 8, steps: SURVEY.steps / 8 };
/// States and steps from a moment on that are played out with every score.
const EXACT: GraphLimit = GraphLimit { states: 8_000, steps: 60_000 };
/// Steps of all of them together.
const EXACT_STEPS: usize = 150_000;
/// Moments from which walks are played out; of a longer session the last.
const MOMENTS: usize = 200;

/// Some moments of a session, one pick after another.
pub(super) struct Stretch<'a> {
    session: &'a Session,
    staging: Arc<Staging>,
    /// The number of its first moment in the session.
    first: usize,
    moments: &'a [Progress],
    /// Whether a promise was broken before each.
    broken: Vec<bool>,
}

/// A moment at which walks are begun.
struct WalkTask<'a> {
    guided: &'a GuidedSearch<'a>,
    moment: usize,
    found: Option<WalksFound>,
}

impl<'a> Stretch<'a> {
    pub(super) fn new(session: &'a Session, history: &'a [Progress], moments: RangeInclusive<usize>) -> Self {
        let first = *moments.start();
        let staging = Arc::new(session.staging_after(first).clone());
        let transcript = session.transcript();
        let breaks = |event: &Event| matches!(event, Event::Settled { state: PromiseState::Broken, .. });
        let mut broken = vec![transcript.opening().iter().any(breaks)];
        for step in &transcript.steps {
            let before = broken.last().is_some_and(|it| *it);
            broken.push(before || transcript.events(*step).iter().any(breaks));
        }
        let broken = broken[moments.clone()].to_vec();
        Self { session, staging, first, moments: &history[moments], broken }
    }

    /// What could still be reached at each moment.
    pub(super) fn outlooks<C: Executor>(
        &self,
        shared: &OutlookSearch,
        executor: &C,
        watch: &mut dyn FnMut(Status) -> bool,
    ) -> Vec<Outlook> {
        let later;
        let covered = shared.fits(&self.staging) && shared.survey.ahead(&self.moments[0]).is_some();
        let survey = if covered {
            &shared.survey
        } else {
            // What was too large from the beginning is hardly less so from the first moment.
            let limit = if shared.fits(&self.staging) { LATER } else { SURVEY };
            later = self.survey(limit, executor, watch);
            &later
        };
        let guided = GuidedSearch::new(&self.staging, survey);
        let mut found: Vec<MomentFound> = (0..self.moments.len()).map(|at| self.possible(survey, at)).collect();
        let exact_from = self.play_out(&mut found, executor, watch);
        let some = exact_from.saturating_sub(MOMENTS)..exact_from;
        let task = |moment| WalkTask { guided: &guided, moment, found: None };
        let mut tasks: Vec<_> = some.map(task).collect();
        // Walks from early moments take longest: each core gets some of them.
        tasks.sort_by_key(|task| (task.moment % executor.tasks().max(1), task.moment));
        executor.each(&mut tasks, &|task: &mut WalkTask<'_>| {
            let (from, broken) = (&self.moments[task.moment], self.broken[task.moment]);
            task.found = Some(task.guided.walks(from, broken));
        });
        for task in tasks {
            if let Some(walks) = task.found {
                self.take(&mut found[task.moment], task.moment, walks);
            }
        }
        self.agree(&mut found);
        found.into_iter().map(|it| it.into_outlook(&self.staging.scenario)).collect()
    }

    /// A survey from the earliest moment from which everything can be found.
    fn survey<C: Executor>(&self, limit: GraphLimit, executor: &C, watch: &mut dyn FnMut(Status) -> bool) -> Survey {
        let mut back = 1;
        let mut at = |back: usize, limit| {
            let moment = &self.moments[self.moments.len() - back];
            Survey::of_abstract(&self.staging, SurveyStart::At(moment), limit, executor, watch)
        };
        let first = at(self.moments.len(), limit);
        if first.whole {
            return first;
        }
        let mut best = first;
        while back <= self.moments.len() {
            let survey = at(back, LATER);
            if !survey.whole {
                break;
            }
            best = survey;
            back *= 2;
        }
        best
    }

    /// What may be reached at a moment, as far as a survey says.
    fn possible(&self, survey: &Survey, at: usize) -> MomentFound {
        let prospects = survey.prospects(&self.moments[at], self.broken[at]);
        let (ahead, possible) = (prospects.map(|(ahead, _)| ahead), prospects.map(|(_, possible)| possible));
        MomentFound {
            played: ProspectBits::default(),
            possible: possible.unwrap_or_else(|| ProspectBits::all(&self.staging.scenario)),
            whole: possible.is_some(),
            most_standing: ahead.and_then(|ahead| ahead.standing).map(|change| self.standing(at, change)),
            quality: None,
            standing: None,
            best: Vec::new(),
        }
    }

    /// Role and public interest at a moment and so much more, in hundredths.
    fn standing(&self, at: usize, change: i32) -> i32 {
        let now = standing(&self.staging.scenario, &self.moments[at]);
        super::horizon::plus(change, now).saturating_mul(100)
    }

    /// Plays everything out from the last moments on, as far back as there are few enough walks; returns the first moment
    /// for which everything is exact.
    fn play_out<C: Executor>(
        &self,
        found: &mut [MomentFound],
        executor: &C,
        watch: &mut dyn FnMut(Status) -> bool,
    ) -> usize {
        let scenario = &self.staging.scenario;
        let mut exact_from = self.moments.len();
        let mut left = EXACT_STEPS;
        for at in (0..self.moments.len()).rev() {
            let limit = GraphLimit { steps: EXACT.steps.min(left), ..EXACT };
            let survey = Survey::of_concrete(&self.staging, &self.moments[at], limit, executor, watch);
            let Some(survey) = survey.filter(|it| it.whole && it.exact) else { break };
            let Some((ahead, reached)) = survey.prospects(&self.moments[at], self.broken[at]) else { break };
            left = left.saturating_sub(survey.steps);
            let exact = |value| Bound { value, exact: true };
            let now = self.staging.quality(scenario.partner(), &self.moments[at]);
            let walk = GuidedSearch::new(&self.staging, &survey).best_walk(&self.moments[at]);
            found[at] = MomentFound {
                played: reached,
                possible: reached,
                whole: true,
                most_standing: None,
                quality: ahead.quality.map(|change| exact(now + change)),
                standing: ahead.standing.map(|change| exact(self.standing(at, change))),
                best: self.written(at, &walk),
            };
            exact_from = at;
        }
        exact_from
    }

    /// Adds what walks from a moment on came to.
    fn take(&self, found: &mut MomentFound, at: usize, walks: WalksFound) {
        found.played = found.played.or(walks.reached);
        found.standing = walks.standing.map(|points| {
            let value = points.saturating_mul(100);
            Bound { value, exact: found.most_standing == Some(value) }
        });
        if let Some((value, walk)) = walks.quality {
            found.quality = Some(Bound { value, exact: false });
            found.best = self.written(at, &walk);
        }
    }

    /// Lets the moments agree: what is reached after a pick is reached before it, and what cannot be reached before it not
    /// after it.
    fn agree(&self, found: &mut [MomentFound]) {
        for at in (1..found.len()).rev() {
            let (before, after) = found.split_at_mut(at);
            let (before, after) = (&mut before[at - 1], &after[0]);
            before.played = before.played.or(after.played);
            let (quality, standing) = (before.quality.map(|it| it.value), before.standing.map(|it| it.value));
            if after.quality.map(|it| it.value) > quality {
                before.quality = after.quality.map(|it| Bound { exact: false, ..it });
                before.best =
                    std::iter::once(self.session.written(self.first + at - 1)).chain(after.best.clone()).collect();
            }
            if after.standing.map(|it| it.value) > standing {
                before.standing =
                    after.standing.map(|it| Bound { exact: before.most_standing == Some(it.value), ..it });
            }
        }
        for at in 1..found.len() {
            let (before, after) = found.split_at_mut(at);
            let (before, after) = (&before[at - 1], &mut after[0]);
            if let (Some(most), Some(standing)) = (before.most_standing, &mut after.standing) {
                after.most_standing = Some(after.most_standing.map_or(most, |it| it.min(most)));
                standing.exact |= after.most_standing == Some(standing.value);
            }
            if let (Some(most), Some(quality)) = (before.quality, &mut after.quality) {
                quality.exact |= most.exact && most.value == quality.value;
            }
            if before.whole {
                after.possible = if after.whole { after.possible.and(before.possible) } else { before.possible };
                after.whole = true;
            }
        }
    }

    /// The picks of a walk from a moment on, as they are written.
    fn written(&self, at: usize, walk: &[WitnessStep]) -> Vec<String> {
        let mut session = self.session.until(self.first + at);
        let mut follows = true;
        let written = walk.iter().map(|step| {
            // Chance need not fall in this session as it does on the walk.
            follows &= session.apply_for(step.input(), &mut ()).is_ok();
            if follows {
                session.written(session.transcript().steps.len() - 1)
            } else {
                step.unplayed(&self.staging.scenario)
            }
        });
        written.collect()
    }
}
