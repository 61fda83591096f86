//! Why things changed, in the author's words: what effects say, bad news, and promises that came due.

use super::view::View;
use crate::engine::id::PromiseId;
use crate::engine::progress::PromiseState;
use crate::engine::relationship::{Change, Facet, Reason, What};
use crate::engine::scenario::PromiseKind;
use crate::engine::transcript::Event;
use serde::Serialize;

/// Why something changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Cause {
    /// What kind of reason it is.
    pub kind: CauseKind,
    /// What the author wrote about it, or the promise.
    pub text: String,
}

/// What kind of reason something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CauseKind {
    /// What an effect says.
    Effect,
    /// Bad news.
    News,
    /// A vague promise was taken for a firm one.
    Expected,
    /// A promise was kept.
    Kept,
    /// It was reported in time that a promise would not be kept.
    Warned,
    /// What others decide came out as promised.
    EndedWell,
    /// A promise was broken.
    Broken,
}

/// The reasons in a step, each once: first those of the pick, then those of each stretch of days that passed in it.
///
/// What an author wrote about a change is told only where all in all it went that way with whoever it concerns: that
/// somebody was too surprised to be angry is no reason why the relation fell.
pub(super) fn causes(view: &View<'_>, at: usize) -> Vec<Vec<Cause>> {
    let transcript = view.session.transcript();
    let events = match at.checked_sub(1) {
        None => transcript.opening(),
        Some(step) => transcript.events(transcript.steps[step]),
    };
    let mut stretches: Vec<Vec<&Event>> = vec![Vec::new()];
    for event in events {
        if matches!(event, Event::SceneBegan { days: 1.., .. }) {
            stretches.push(Vec::new());
        }
        stretches.last_mut().into_iter().for_each(|stretch| stretch.push(event));
    }
    let tell = |stretch: Vec<&Event>| {
        let mut causes: Vec<Cause> = Vec::new();
        for event in &stretch {
            let cause = cause(view, event, at).filter(|cause| !causes.contains(cause));
            causes.extend(cause.filter(|_| went_along(event, &stretch)));
        }
        causes
    };
    stretches.into_iter().map(tell).collect()
}

/// Whether a change went the way that all changes of its subject together went in a stretch; everything but a change did.
fn went_along(event: &Event, stretch: &[&Event]) -> bool {
    let Event::Changed(change) = event else { return true };
    if !matches!(change.because, Reason::Author(_)) {
        return true;
    }
    let together: i64 = stretch
        .iter()
        .filter_map(|event| match event {
            Event::Changed(other) if other.who == change.who && is_alike(other.what, change.what) => Some(good(other)),
            _ => None,
        })
        .sum();
    together.signum() != -good(change).signum()
}

/// Whether two values of somebody are added up: what they think of the player together, and each gauge by itself.
fn is_alike(one: What, other: What) -> bool {
    match (one, other) {
        (What::Gauge(one), What::Gauge(other)) => one == other,
        (What::Gauge(_), _) | (_, What::Gauge(_)) => false,
        _ => is_thought(one) && is_thought(other),
    }
}

fn is_thought(what: What) -> bool {
    matches!(what, What::Facet(_) | What::Tally(_))
}

/// How much good a change did, in the unit of its value; a step of a tally as much as a small move.
fn good(change: &Change) -> i64 {
    let amount = i64::from(change.to - change.from);
    match change.what {
        What::Facet(Facet::Tension) => -amount,
        What::Tally(_) => amount * 100,
        What::Facet(_) | What::Together | What::Above | What::Gauge(_) => amount,
    }
}

fn cause(view: &View<'_>, event: &Event, at: usize) -> Option<Cause> {
    let (kind, text) = match event {
        Event::Changed(change) => match change.because {
            Reason::Author(text) => (CauseKind::Effect, view.text_at(text?, at)),
            Reason::Outcome(text) => (CauseKind::News, view.text_at(text?, at)),
            _ => return None,
        },
        Event::Settled { promise, state } => {
            let kind = match state {
                PromiseState::Expected => CauseKind::Expected,
                PromiseState::Kept if is_luck(view, *promise) => CauseKind::EndedWell,
                PromiseState::Kept => CauseKind::Kept,
                PromiseState::Warned => CauseKind::Warned,
                PromiseState::Broken => CauseKind::Broken,
                PromiseState::EndedWell => CauseKind::EndedWell,
                PromiseState::Unmade | PromiseState::Open => return None,
            };
            let promised = view.session.transcript().promised();
            let (_, text, made) = promised.into_iter().find(|(id, ..)| id == promise)?;
            (kind, view.text_at(text, made))
        }
        _ => return None,
    };
    Some(Cause { kind, text })
}

fn is_luck(view: &View<'_>, promise: PromiseId) -> bool {
    view.session.scenario().promises[promise.index()].kind == PromiseKind::Outcome
}
