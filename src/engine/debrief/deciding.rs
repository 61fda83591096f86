//! What an ending hung on: the picks that turned the conditions on the way to it.

use super::traces::{asked, changed_facts, plans};
use crate::engine::condition::Condition;
use crate::engine::id::ChoiceId;
use crate::engine::progress::{Position, Progress};
use crate::engine::scenario::{EndingRelation, EndingRole, Site};
use crate::engine::session::Session;
use crate::engine::staging::Staging;
use crate::engine::transcript::{Event, Observer};
use std::collections::BTreeSet;

/// Picks that may come between those that were made, where a conversation goes by another way.
const OTHER_PICKS: usize = 3;
/// Picks that are tried altogether to see whether another way comes to the same ending.
const TRIED: usize = 2_000;

/// The conditions of branches that were judged in a pick, each with what came out.
#[derive(Default)]
struct Judgements {
    judged: Vec<(u32, bool)>,
    /// The judgement that is taken to come out otherwise.
    turned: Option<usize>,
}

impl Observer for Judgements {
    fn observe(&mut self, _: Event) {}

    fn judge(&mut self, site: Site, condition: &Condition, staging: &Staging, progress: &Progress) -> bool {
        let mut holds = staging.holds(condition, progress);
        if let Site::Branch(branch) = site {
            holds ^= self.turned == Some(self.judged.len());
            self.judged.push((branch, holds));
        }
        holds
    }
}

/// The steps, from 0, at which what decided the way to the ending came to be as it was.
///
/// The way to the ending is looked at from where its last scene was entered. A branch that was taken hangs on the pick
/// that made its condition true, one that was passed on the pick that made it false, and either on the plan that it asks
/// about; what always was so hangs on nobody.
/// A branch that only chose a way of its own to the same ending decided nothing.
pub(super) fn deciding_steps(session: &Session, history: &[Progress]) -> Vec<usize> {
    if session.ending().is_none() {
        return Vec::new();
    }
    let (scenario, transcript) = (session.scenario(), session.transcript());
    let enters = |step: usize| {
        let events = transcript.events(transcript.steps[step]);
        events.iter().any(|event| matches!(event, Event::SceneBegan { .. }))
    };
    let last = transcript.steps.len();
    let first = (0..last).rev().find(|step| enters(*step)).unwrap_or(0);
    let mut deciding = BTreeSet::new();
    for step in first..last {
        let picks = transcript.picks(transcript.steps[step]);
        let mut judged = Judgements::default();
        let mut progress = history[step].clone();
        // A direction of a trainer is nobody's pick.
        if picks.is_empty() || session.staging_after(step).pick(&mut progress, picks, &mut judged).is_err() {
            continue;
        }
        for (number, (branch, holds)) in judged.judged.into_iter().enumerate() {
            if let Some(condition) = &scenario.branches[branch as usize].when
                && !ends_alike(session, history, step, number)
            {
                deciding.extend(turned(session, history, condition, holds, step));
            }
        }
    }
    deciding.into_iter().collect()
}

/// Whether a session would have come to the same ending by the same picks, had a judgement in a step come out otherwise: what
/// comes between them may differ by a few picks.
fn ends_alike(session: &Session, history: &[Progress], step: usize, number: usize) -> bool {
    let transcript = session.transcript();
    let mut progress = history[step].clone();
    let mut turned = Judgements { turned: Some(number), ..Judgements::default() };
    let picks = transcript.picks(transcript.steps[step]);
    if session.staging_after(step).pick(&mut progress, picks, &mut turned).is_err() {
        return false;
    }
    let left: Vec<&[ChoiceId]> =
        transcript.steps[step + 1..].iter().map(|it| transcript.picks(*it)).filter(|it| !it.is_empty()).collect();
    let mut tries = TRIED;
    comes_to(session, step, &progress, &left, OTHER_PICKS, &mut tries)
}

/// Whether these picks, with some others between them, lead from a state to the ending of the session.
fn comes_to(
    session: &Session,
    step: usize,
    at: &Progress,
    picks: &[&[ChoiceId]],
    others: usize,
    tries: &mut usize,
) -> bool {
    let staging = session.staging_after(step);
    match at.position() {
        Position::Ended(ending) => return session.ending() == Some(ending),
        Position::Stuck(_) => return false,
        Position::Beat(_) => {}
    }
    let mut after = |pick: &[ChoiceId]| {
        *tries = tries.checked_sub(1)?;
        let mut progress = at.clone();
        staging.pick(&mut progress, pick, &mut ()).ok().map(|()| progress)
    };
    // What was said at this place is said again, though something in between falls away.
    let own = picks.iter().enumerate().find_map(|(number, pick)| Some((number, after(pick)?)));
    if let Some((number, progress)) = own {
        return comes_to(session, step, &progress, &picks[number + 1..], others, tries);
    }
    let Some(others) = others.checked_sub(1) else { return false };
    staging.shown_at(at).any(|choice| {
        let mut progress = at.clone();
        *tries > 0
            && staging.pick(&mut progress, &[choice], &mut ()).is_ok()
            && comes_to(session, step, &progress, picks, others, tries)
    })
}

/// Whether the relation was kept in the end, and the role not breached.
fn ended_well(session: &Session) -> bool {
    let ending = session.ending().map(|id| &session.scenario().endings[id.index()]);
    ending.is_some_and(|it| it.relation == Some(EndingRelation::Kept) && it.role != Some(EndingRole::Breached))
}

/// Whether an answer that fits no less would have left a condition, or what it asks about, otherwise at a step. Where only a
/// worse one would have, a bad ending is not laid at the door of whoever answered as well as one could.
fn could_be_otherwise(session: &Session, history: &[Progress], condition: &Condition, at: usize) -> bool {
    let scenario = session.scenario();
    let picked = session.spoken_choice(at);
    let Some((picked, rating)) = picked.and_then(|it| Some((it, scenario.choice(it).rating?))) else { return true };
    let (staging, after) = (session.staging_after(at), session.staging_after(at + 1));
    let held = after.holds(condition, &history[at + 1]);
    let asked: Vec<_> =
        asked(session, condition).into_iter().map(|it| (it, after.fact(it, &history[at + 1]))).collect();
    let fits_no_less = |other: &ChoiceId| scenario.choice(*other).rating.is_none_or(|it| it <= rating);
    staging.shown_at(&history[at]).filter(|other| *other != picked).filter(fits_no_less).any(|other| {
        let mut progress = history[at].clone();
        staging.pick(&mut progress, &[other], &mut ()).is_ok()
            && (staging.holds(condition, &progress) != held
                || asked.iter().any(|(fact, value)| staging.fact(*fact, &progress) != *value))
    })
}

/// The steps up to this one at which a condition came to hold, or not to hold, as it did then.
fn turned(
    session: &Session,
    history: &[Progress],
    condition: &Condition,
    holds: bool,
    until: usize,
) -> BTreeSet<usize> {
    let held = |at: usize| session.staging_after(at).holds(condition, &history[at]);
    let mut steps = plans(session, condition, until);
    let turn = (0..until).rev().find(|at| held(*at) != held(at + 1));
    steps.extend(turn.filter(|at| held(at + 1) == holds));
    // It may turn only in the last pick itself, before the branch is judged.
    if held(until) != holds {
        steps.insert(until);
    }
    if holds {
        steps.extend(changed_facts(session, history, condition, until));
    }
    if !ended_well(session) {
        steps.retain(|at| could_be_otherwise(session, history, condition, *at));
    }
    steps
}
