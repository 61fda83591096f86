//! The decisive moments: where the session turned, what was said, what the other thought, and what would have fitted.

use super::Points;
use super::view::View;
use crate::engine::id::{ChoiceId, StakeholderId};
use crate::engine::moment::{Moment, moment_parts};
use crate::engine::progress::{Position, Progress, PromiseState};
use crate::engine::relationship::Gauge;
use crate::engine::scenario::{Rating, Speaker};
use crate::engine::transcript::Event;
use serde::Serialize;

/// How many moments a debrief tells.
const TOLD: usize = 3;
/// What a promise weighs that was broken in the end, and one that had to be taken back, in hundredths of quality.
const BROKEN_WEIGHT: i64 = 1_500;
const WARNED_WEIGHT: i64 = 500;

/// A decisive moment.
#[derive(Debug, Clone, Serialize)]
pub struct DecisiveMoment {
    /// Which pick it was, from 1.
    pub step: usize,
    /// `scene.beat`.
    pub beat: String,
    /// The moment's name.
    pub title: String,
    /// The name of the person whom it concerned.
    pub to: String,
    /// What was said before the player chose.
    pub before: Vec<Exchange>,
    /// What the player said or did.
    pub said: String,
    /// Whether it was done rather than said.
    pub does: bool,
    /// The reaction.
    pub reply: Vec<Exchange>,
    /// Why it worked or did not.
    pub why: Option<String>,
    /// The author's view of it.
    pub rating: Option<Rating>,
    /// The norm it was about: its name and what it says.
    pub norm: Option<(String, String)>,
    /// How much quality it gave or took with the person addressed, in points.
    pub quality: Points,
    /// The line that would have fitted, where there was a better one.
    pub fitting: Option<Alternative>,
    /// Promises made here that were broken later.
    pub broken_later: Vec<String>,
}

/// A line that was said, with the thought behind it.
#[derive(Debug, Clone, Serialize)]
pub struct Exchange {
    /// Who said it; absent for narration.
    pub who: Option<String>,
    /// What was said.
    pub text: String,
    /// What the person thought.
    pub thinks: Option<String>,
}

/// What could have been said instead.
#[derive(Debug, Clone, Serialize)]
pub struct Alternative {
    /// The choice's id.
    pub id: String,
    /// What could have been said.
    pub text: String,
    /// Why it would have fitted.
    pub why: Option<String>,
    /// How much quality it would have given at that moment, in points.
    pub quality: Points,
}

/// What a step did, weighed.
struct Weighed {
    step: usize,
    weight: i64,
    good: bool,
}

/// At most three moments, in order; a good one and a poor one among them where both exist.
pub(super) fn decisive(view: &View<'_>) -> Vec<DecisiveMoment> {
    let transcript = view.session.transcript();
    let mut weighed: Vec<_> = (0..transcript.steps.len()).filter_map(|at| weigh(view, at)).collect();
    weighed.sort_by_key(|it| (std::cmp::Reverse(it.weight), it.step));
    let mut chosen: Vec<usize> = Vec::new();
    for good in [false, true] {
        chosen.extend(weighed.iter().find(|it| it.good == good).map(|it| it.step));
    }
    for it in &weighed {
        if chosen.len() < TOLD && !chosen.contains(&it.step) {
            chosen.push(it.step);
        }
    }
    chosen.sort_unstable();
    chosen.into_iter().filter_map(|at| tell(view, at)).collect()
}

/// Whom a choice concerned: the one it addresses, else the partner.
fn addressed(view: &View<'_>, choice: ChoiceId, before: &Progress) -> StakeholderId {
    let scenario = view.session.scenario();
    let scene = &scenario.scenes[before.scene().index()];
    scenario.choice(choice).to.or_else(|| scene.with.first().copied()).unwrap_or(view.partner)
}

fn weigh(view: &View<'_>, at: usize) -> Option<Weighed> {
    let scenario = view.session.scenario();
    let choice = view.session.spoken_choice(at)?;
    // A beat with one way on decides nothing.
    if scenario.beat(scenario.choice(choice).beat).choices.len < 2 {
        return None;
    }
    let gain = effect(view, choice, at)?;
    let promised = settled_later(view, at, PromiseState::Broken).len() as i64 * BROKEN_WEIGHT
        + settled_later(view, at, PromiseState::Warned).len() as i64 * WARNED_WEIGHT;
    let good = match scenario.choice(choice).rating {
        Some(rating) => rating == Rating::Best,
        None => gain >= 0,
    };
    let weight = gain.abs() + promised + if good { 0 } else { regret(view, at, choice) };
    Some(Weighed { step: at, weight, good })
}

/// What a choice did, or would have done, at once at a step: quality with the person addressed, and the second axis.
///
/// What followed later, time and broken promises above all, is not the doing of the answer that happened to stand before.
fn effect(view: &View<'_>, choice: ChoiceId, at: usize) -> Option<i64> {
    let layout = &view.session.scenario().layout;
    let before = &view.history[at];
    let after = view.session.staging_after(at).reaction(before, choice)?;
    let gauges = [Gauge::RoleClarity, Gauge::PublicInterest]
        .map(|gauge| i64::from(after.gauge(layout, gauge)) - i64::from(before.gauge(layout, gauge)))
        .iter()
        .sum::<i64>();
    Some(
        i64::from(quality_gain(view, choice, at)?)
            + gauges * i64::from(view.session.scenario().model.looking_back.gauge_weight),
    )
}

fn quality_gain(view: &View<'_>, choice: ChoiceId, at: usize) -> Option<i32> {
    let before = &view.history[at];
    let who = addressed(view, choice, before);
    let staging = view.session.staging_after(at);
    Some(staging.quality(who, &staging.reaction(before, choice)?) - staging.quality(who, before))
}

/// How much better the best other choice would have been at once.
fn regret(view: &View<'_>, at: usize, choice: ChoiceId) -> i64 {
    let others = others(view, at, choice).into_iter().filter_map(|other| effect(view, other, at));
    let made = effect(view, choice, at).unwrap_or_default();
    others.max().map_or(0, |best| (best - made).max(0))
}

fn others(view: &View<'_>, at: usize, choice: ChoiceId) -> Vec<ChoiceId> {
    let staging = view.session.staging_after(at);
    let beat = view.session.scenario().choice(choice).beat;
    let others = view.session.scenario().choices_of(beat);
    others.filter(|other| *other != choice && staging.can_pick(*other, &view.history[at])).collect()
}

/// The promises of a step that ended in this state.
fn settled_later(view: &View<'_>, at: usize, state: PromiseState) -> Vec<String> {
    let scenario = view.session.scenario();
    let transcript = view.session.transcript();
    let made = transcript.events(transcript.steps[at]).iter().filter_map(|event| match event {
        Event::Promised { promise, text } => Some((*promise, *text)),
        _ => None,
    });
    made.filter(|(promise, _)| view.end().promise(&scenario.layout, *promise) == state)
        .map(|(_, text)| view.text_at(text, at + 1))
        .collect()
}

fn tell(view: &View<'_>, at: usize) -> Option<DecisiveMoment> {
    let scenario = view.session.scenario();
    let id = view.session.spoken_choice(at)?;
    let choice = scenario.choice(id);
    let notes = scenario.notes(id);
    let before = &view.history[at];
    let Position::Beat(beat) = before.position() else { return None };
    let earlier = &view.shown[at];
    // What was said since the beat was entered; the reply of the step before belongs to that step.
    let entered = earlier
        .iter()
        .rposition(|it| matches!(it.event, Event::Entered(at) | Event::Resumed(at) if at == beat))
        .unwrap_or(0);
    let fitting = fitting(view, at, id);
    Some(DecisiveMoment {
        step: at + 1,
        beat: scenario.beat_path(beat),
        title: view.moment(at),
        to: view.text(scenario.cast[addressed(view, id, before).index()].name),
        before: exchanges(view, &earlier[entered..], at),
        said: choice.text.map(|text| view.text_at(text, at)).unwrap_or_default(),
        does: choice.does,
        reply: exchanges(view, moment_parts(&view.shown[at + 1]).0, at + 1),
        why: notes.why.map(|why| view.text_at(why, at)),
        rating: choice.rating,
        norm: notes.norm.map(|norm| {
            let norm = &scenario.norms[norm.index()];
            (view.text(norm.title), view.text(norm.text))
        }),
        quality: Points(quality_gain(view, id, at)?),
        fitting,
        broken_later: settled_later(view, at, PromiseState::Broken),
    })
}

/// The choice that the author calls best, where it was open and another was picked; without ratings, the one that
/// would have done most for the relationship at once.
fn fitting(view: &View<'_>, at: usize, picked: ChoiceId) -> Option<Alternative> {
    let scenario = view.session.scenario();
    if scenario.choice(picked).rating == Some(Rating::Best) {
        return None;
    }
    let others = others(view, at, picked);
    let best =
        others.iter().copied().find(|other| scenario.choice(*other).rating == Some(Rating::Best)).or_else(|| {
            let made = effect(view, picked, at)?;
            let gains = others.iter().filter_map(|other| Some((effect(view, *other, at)?, *other)));
            gains.filter(|(gain, _)| *gain > made).max_by_key(|(gain, _)| *gain).map(|(_, other)| other)
        })?;
    let choice = scenario.choice(best);
    let notes = scenario.notes(best);
    Some(Alternative {
        id: scenario.choice_path(best),
        text: view.text_at(choice.text?, at),
        why: notes.why.map(|why| view.text_at(why, at)),
        quality: Points(quality_gain(view, best, at)?),
    })
}

/// What was said, with the values of that moment.
fn exchanges(view: &View<'_>, shown: &[Moment], steps: usize) -> Vec<Exchange> {
    let scenario = view.session.scenario();
    let said = shown.iter().filter_map(|moment| match moment.event {
        Event::Said(line) => Some((&scenario.lines[line.index()], &moment.at)),
        _ => None,
    });
    let text = |id, now| view.session.staging_after(steps).render(id, now, view.language).into_owned();
    said.map(|(line, now)| Exchange {
        who: match line.who {
            Speaker::Narration => None,
            Speaker::Player => Some(view.text(scenario.about.player.name)),
            Speaker::Stakeholder(who) => Some(view.text(scenario.cast[who.index()].name)),
        },
        text: text(line.text, now),
        thinks: line.thinks.map(|thinks| text(thinks, now)),
    })
    .collect()
}
