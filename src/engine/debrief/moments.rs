//! The decisive moments: where the session turned, what was said, what the other thought, and what would have fitted.

use super::Points;
use super::breaches::fits;
use super::turning::{BestLeft, Turning, Turnings, is_choice, is_noticed};
use super::view::View;
use crate::engine::id::{BeatId, ChoiceId, InterestId, PromiseId, StakeholderId};
use crate::engine::moment::{Moment, moment_parts};
use crate::engine::progress::{Position, Progress, PromiseState};
use crate::engine::relationship::Gauge;
use crate::engine::scenario::{Rating, Speaker};
use crate::engine::transcript::Event;
use serde::Serialize;

/// How many moments a debrief tells …
const TOLD: usize = 3;
/// … of which with somebody other than the main partner.
const ELSEWHERE: usize = 1;
/// Lines before a moment that are quoted, where what led to it fills them up; all of its own are.
const BEFORE: usize = 2;
/// What must have been lost for good to be told at an answer that its author rates best, in hundredths.
const REPROACHED: i32 = 100;

/// A decisive moment.
#[derive(Debug, Clone, Serialize)]
pub struct DecisiveMoment {
    /// Which pick it was, from 1.
    pub step: usize,
    /// `scene.beat`.
    pub beat: String,
    /// The moment's name.
    pub title: String,
    /// The name of the person whom it concerned: the one addressed, or whom it moved where that one hardly noticed it.
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
    /// How much quality it gave or took with that person, in points.
    pub quality: Points,
    /// The line that would have fitted, where there was a better one.
    pub fitting: Option<Alternative>,
    /// Promises made here that were broken later.
    pub broken_later: Vec<String>,
    /// The best that could still be reached from just before it, where that is known.
    pub best: Option<BestLeft>,
    /// What it decided.
    pub decided: Decided,
}

/// What a moment decided, in words; that something was closed for good is said only where it is proved.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Decided {
    /// Titles of good endings that could not be reached any more.
    pub endings_closed: Vec<String>,
    /// Whether after it only endings in which the relation is lost or the role is breached could be reached.
    pub disaster: bool,
    /// Interests and concerns that opened here.
    pub opened: Vec<String>,
    /// Those that could not be opened any more.
    pub closed: Vec<String>,
    /// Promises that could not be kept any more.
    pub promises_closed: Vec<String>,
    /// Whether the role could not stay clean any more.
    pub clean_closed: bool,
    /// Promises that broke here, with the number of the pick that made them; 0 is before the first.
    pub came_due: Vec<(String, usize)>,
    /// How much of the best relationship with the partner fell out of reach, in points.
    pub lost: Option<Points>,
    /// Whether that is proved; else it is the difference between what was found.
    pub lost_proved: bool,
    /// Whether the ending hung on it.
    pub cause: bool,
    /// Whether it breached the role, and nothing took that back.
    pub breach: bool,
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
    /// How its author rates it.
    pub rating: Option<Rating>,
    /// Whether there was a better one still, which could not be picked any more.
    pub best_gone: bool,
    /// Why that one could not be picked, where its author says so.
    pub best_gone_why: Option<String>,
}

/// At most three moments, in order: the heaviest of those that the ending hung on, and the others that weigh most, of which
/// at most one with somebody other than the partner.
pub(super) fn decisive(view: &View<'_>) -> Vec<DecisiveMoment> {
    let turnings = Turnings::of(view, view.outlooks);
    let mut weighed: Vec<_> = turnings.0.iter().enumerate().filter_map(|(at, it)| weigh(view, at, it)).collect();
    weighed.sort_by_key(|(at, weight, _)| (std::cmp::Reverse(*weight), *at));
    // Whatever else weighs more: of what the ending hung on, the heaviest is told, whoever it was with.
    if let Some(cause) = weighed.iter().position(|(at, ..)| turnings.0[*at].causes > 0) {
        weighed[..=cause].rotate_right(1);
    }
    let (mut chosen, mut elsewhere) = (Vec::new(), 0);
    for (at, _, with_partner) in weighed {
        if chosen.len() == TOLD || (!with_partner && elsewhere == ELSEWHERE) {
            continue;
        }
        elsewhere += usize::from(!with_partner);
        chosen.push(at);
    }
    chosen.sort_unstable();
    chosen.into_iter().filter_map(|at| tell(view, at, &turnings.0[at])).collect()
}

/// Whom a choice concerned: the one it addresses, else the partner.
fn addressed(view: &View<'_>, choice: ChoiceId, before: &Progress) -> StakeholderId {
    view.session.scenario().choice(choice).to.unwrap_or_else(|| opposite(view, before))
}

/// Whom one talks with.
fn opposite(view: &View<'_>, before: &Progress) -> StakeholderId {
    let scene = &view.session.scenario().scenes[before.scene().index()];
    scene.with.first().copied().unwrap_or(view.partner)
}

/// Whom a step concerned, and how much the quality with that person changed at once, in hundredths: the one addressed, or
/// whom it moved where that one hardly noticed it. A plan is addressed to nobody by itself.
fn concerned(view: &View<'_>, at: usize, turning: &Turning) -> Option<(StakeholderId, i32)> {
    let before = &view.history[at];
    let (to, gain) = match view.session.spoken_choice(at) {
        Some(choice) => (addressed(view, choice, before), quality_gain(view, choice, at)?),
        None => (opposite(view, before), 0),
    };
    let moved = turning.moved.filter(|(_, amount)| is_noticed(*amount) && !is_noticed(gain));
    Some(moved.unwrap_or((to, gain)))
}

/// What a step weighs, and whether it was with the partner; none where it decided nothing.
fn weigh(view: &View<'_>, at: usize, turning: &Turning) -> Option<(usize, i64, bool)> {
    // A beat with one way on decides nothing.
    if !is_choice(view, at) || turning.is_slight() {
        return None;
    }
    // Without outlooks the best other answer of the moment says what was missed, at once only.
    let answer = view.session.spoken_choice(at).filter(|_| view.outlooks.is_empty());
    let unproved = answer.map_or(0, |choice| regret(view, at, choice));
    let with_partner = concerned(view, at, turning)?.0 == view.partner;
    Some((at, turning.weight(view) + unproved, with_partner))
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

/// The promises of a step that broke later.
fn broken_later(view: &View<'_>, at: usize) -> Vec<String> {
    let scenario = view.session.scenario();
    let transcript = view.session.transcript();
    let made = transcript.events(transcript.steps[at]).iter().filter_map(|event| match event {
        Event::Promised { promise, text } => Some((*promise, *text)),
        _ => None,
    });
    made.filter(|(promise, _)| view.end().promise(&scenario.layout, *promise) == PromiseState::Broken)
        .map(|(_, text)| view.text_at(text, at + 1))
        .collect()
}

fn tell(view: &View<'_>, at: usize, turning: &Turning) -> Option<DecisiveMoment> {
    let scenario = view.session.scenario();
    let picks = view.session.decided(at);
    let answer = view.session.spoken_choice(at);
    let notes = answer.map(|id| scenario.notes(id));
    let rating = answer.and_then(|id| scenario.choice(id).rating);
    let before = &view.history[at];
    let Position::Beat(beat) = before.position() else { return None };
    let (to, quality) = concerned(view, at, turning)?;
    Some(DecisiveMoment {
        step: at + 1,
        beat: scenario.beat_path(beat),
        title: view.moment(at),
        to: view.text(scenario.cast[to.index()].name),
        before: said_before(view, at, beat),
        said: view.said(at),
        does: picks.iter().all(|pick| scenario.choice(*pick).does),
        reply: exchanges(view, moment_parts(&view.shown[at + 1]).0, at + 1),
        why: notes.and_then(|it| it.why).map(|why| view.text_at(why, at)),
        rating,
        norm: notes.and_then(|it| it.norm).map(|norm| {
            let norm = &scenario.norms[norm.index()];
            (view.text(norm.title), view.text(norm.text))
        }),
        quality: Points(quality),
        fitting: answer.and_then(|id| fitting(view, at, id)),
        broken_later: broken_later(view, at),
        best: BestLeft::of(view.outlooks.get(at)),
        decided: decided(view, at, turning, rating),
    })
}

/// What was said since a beat was entered, and a little of what led there in the same scene: the reply of the step before
/// belongs to that step.
fn said_before(view: &View<'_>, at: usize, beat: BeatId) -> Vec<Exchange> {
    let earlier = moment_parts(&view.shown[at]).1;
    let is_entry = |it: &Moment| matches!(it.event, Event::Entered(at) | Event::Resumed(at) if at == beat);
    let entered = earlier.iter().rposition(is_entry).unwrap_or(0);
    let began = earlier.iter().rposition(|it| matches!(it.event, Event::SceneBegan { .. })).unwrap_or(0);
    let mut said = exchanges(view, &earlier[began.min(entered)..entered], at);
    let own = exchanges(view, &earlier[entered..], at);
    said.drain(..said.len().saturating_sub(BEFORE.saturating_sub(own.len())));
    said.extend(own);
    said
}

fn decided(view: &View<'_>, at: usize, turning: &Turning, rating: Option<Rating>) -> Decided {
    let scenario = view.session.scenario();
    // Between two searches a little is lost or found anyhow, and nobody who gave the best answer is reproached a fraction.
    let of_best = |(amount, proved): (i32, bool)| proved && amount >= REPROACHED;
    let is_told = |lost: &(i32, bool)| Points(lost.0).tenths() > 0 && (rating != Some(Rating::Best) || of_best(*lost));
    let lost = turning.lost_quality.filter(is_told);
    let interest = |id: &InterestId| view.text(scenario.interests[id.index()].text);
    let promised = view.session.transcript().promised();
    // One that was made here as well is told as a promise that broke later.
    let due = turning.came_due.iter().filter(|(_, made)| *made != at + 1).filter_map(|(promise, made)| {
        let (_, text, _) = promised.iter().find(|(id, ..)| id == promise)?;
        Some((view.text_at(*text, *made), *made))
    });
    let worded = |id: &PromiseId| {
        let (_, text, made) = promised.iter().find(|(promise, ..)| promise == id)?;
        Some(view.text_at(*text, *made))
    };
    let promises_closed = turning.promises_closed.iter().filter_map(worded).collect();
    Decided {
        endings_closed: turning.endings_closed.iter().map(|id| view.text(scenario.endings[id.index()].title)).collect(),
        disaster: turning.disaster,
        opened: turning.opened.iter().map(interest).collect(),
        closed: turning.closed.iter().map(interest).collect(),
        promises_closed,
        clean_closed: turning.clean_closed,
        came_due: due.collect(),
        lost: lost.map(|(amount, _)| Points(amount)),
        lost_proved: lost.is_some_and(|(_, proved)| proved),
        cause: turning.causes > 0,
        breach: turning.is_breach,
    }
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
            let fitting = others.iter().filter(|other| fits(scenario.choice(**other)));
            let gains = fitting.filter_map(|other| Some((effect(view, *other, at)?, *other)));
            gains.filter(|(gain, _)| *gain > made).max_by_key(|(gain, _)| *gain).map(|(_, other)| other)
        })?;
    let choice = scenario.choice(best);
    let notes = scenario.notes(best);
    // The best there was may have been closed off before: then what stands here was only the best that was left.
    let mut all = scenario.choices_of(scenario.choice(picked).beat);
    let gone = all.find(|it| scenario.choice(*it).rating == Some(Rating::Best) && !others.contains(it));
    let gone = gone.filter(|_| choice.rating != Some(Rating::Best));
    Some(Alternative {
        id: scenario.choice_path(best),
        text: view.text_at(choice.text?, at),
        why: notes.why.map(|why| view.text_at(why, at)),
        quality: Points(quality_gain(view, best, at)?),
        rating: choice.rating,
        best_gone: gone.is_some(),
        best_gone_why: gone.and_then(|it| scenario.notes(it).unless_shown).map(|why| view.text_at(why, at)),
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
