//! A session as people saw it: what was shown, each with how everything stood at that moment.

use super::progress::Progress;
use super::session::Session;
use super::transcript::{Event, Observer};

/// Something that was shown, with how everything stood when it happened.
pub type Moment = (Event, Progress);

/// What was shown in a step, in two parts: up to the reply, and on the way from there to where it stopped.
#[must_use]
pub fn moment_parts(shown: &[Moment]) -> (&[Moment], &[Moment]) {
    let left = shown.iter().position(|(event, _)| event.leads_on());
    shown.split_at(left.unwrap_or(shown.len()))
}

/// Keeps what is shown.
#[derive(Default)]
struct Showing(Vec<Moment>);

impl Observer for Showing {
    fn observe(&mut self, _: Event) {}

    fn observe_shown(&mut self, event: Event, progress: &Progress) {
        self.0.push((event, progress.clone()));
    }
}

impl Session {
    /// What was shown before the first pick and in each step: scenes, beats, picks, lines, documents and endings.
    ///
    /// Played again rather than kept: the mood of a line and the values in it are those of its own moment, and a session
    /// that nobody looks back on pays nothing for that.
    #[must_use]
    pub fn shown(&self) -> Vec<Vec<Moment>> {
        let staging = self.staging();
        let mut showing = Showing::default();
        let mut progress = staging.start(&mut showing);
        let mut shown = vec![std::mem::take(&mut showing.0)];
        for step in &self.transcript().steps {
            // The same picks on the same seed were possible before.
            if staging.pick(&mut progress, self.transcript().picks(*step), &mut showing).is_err() {
                break;
            }
            shown.push(std::mem::take(&mut showing.0));
        }
        shown
    }
}
