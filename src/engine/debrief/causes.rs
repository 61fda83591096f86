//! Why things changed, in the author's words: what effects say, bad news, and promises that came due.

use super::view::View;
use crate::engine::progress::PromiseState;
use crate::engine::relationship::Reason;
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
pub(super) fn causes(view: &View<'_>, at: usize) -> Vec<Vec<Cause>> {
    let transcript = view.session.transcript();
    let events = match at.checked_sub(1) {
        None => transcript.opening(),
        Some(step) => transcript.events(transcript.steps[step]),
    };
    let mut stretches = vec![Vec::new()];
    for event in events {
        if matches!(event, Event::SceneBegan { days: 1.., .. }) {
            stretches.push(Vec::new());
        }
        let cause = cause(view, event, at);
        let Some(stretch) = stretches.last_mut() else { continue };
        if let Some(cause) = cause.filter(|cause| !stretch.contains(cause)) {
            stretch.push(cause);
        }
    }
    stretches
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
