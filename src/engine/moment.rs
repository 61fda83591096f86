//! Moments: what was shown in a session, each with how everything stood just then.

use super::progress::Progress;
use super::transcript::{Event, Observer};

/// Something that was shown, with how everything stood when it happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// What was shown.
    pub event: Event,
    /// How everything stood.
    pub at: Progress,
}

/// What was shown in a step, in two parts: up to the reply, and on the way from there to where it stopped.
#[must_use]
pub fn moment_parts(moments: &[Moment]) -> (&[Moment], &[Moment]) {
    let left = moments.iter().position(|moment| moment.event.leads_on());
    moments.split_at(left.unwrap_or(moments.len()))
}

/// Keeps what is shown.
#[derive(Debug, Default)]
pub(super) struct Moments(pub(super) Vec<Moment>);

impl Observer for Moments {
    fn observe(&mut self, _: Event) {}

    fn observe_shown(&mut self, event: Event, progress: &Progress) {
        self.0.push(Moment { event, at: progress.clone() });
    }
}
