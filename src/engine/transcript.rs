//! The record of a session: what was picked, what happened and why; and the form in which it is saved.

use super::condition::Condition;
use super::id::{
    BeatId, ChoiceId, DocumentId, EndingId, IndexSpan, InterestId, LessonId, LineId, MoveId, PromiseId, SceneId,
    StakeholderId, TextId,
};
use super::progress::{Progress, PromiseState};
use super::relationship::Change;
use super::scenario::Site;
use super::staging::{Setup, Staging};
use serde::{Deserialize, Serialize};

/// Something that happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// A scene began, so many days after the one before it. Show its introduction.
    SceneBegan {
        /// Which one.
        scene: SceneId,
        /// Days that passed.
        days: i32,
    },
    /// A beat was entered.
    Entered(BeatId),
    /// A topic was taken up again at this beat.
    Resumed(BeatId),
    /// A line was said. Show it.
    Said(LineId),
    /// A choice was picked.
    Picked(ChoiceId),
    /// A move was made towards somebody.
    Moved {
        /// Which one.
        id: MoveId,
        /// Towards whom.
        to: StakeholderId,
    },
    /// A value changed.
    Changed(Change),
    /// An interest or concern was discovered.
    Discovered(InterestId),
    /// A promise was made.
    Promised {
        /// Which one.
        promise: PromiseId,
        /// What was said.
        text: TextId,
    },
    /// A promise was kept, reported, broken, or taken for a firm one.
    Settled {
        /// Which one.
        promise: PromiseId,
        /// How it stands now.
        state: PromiseState,
    },
    /// Bad news was brought; its changes follow.
    BadNews {
        /// To whom.
        who: StakeholderId,
    },
    /// A document was opened. Offer it.
    Opened(DocumentId),
    /// A learning point of the scenario was taught.
    Taught(LessonId),
    /// A learning point of the model was taught.
    TaughtModel(u16),
    /// Chance took a branch.
    Drawn {
        /// Which one of all that are written.
        branch: u32,
        /// How many could have been drawn: those with a weight.
        possible: u32,
    },
    /// The session ended.
    Ended(EndingId),
    /// What followed this beat led nowhere: an author's mistake.
    Stuck(BeatId),
}

impl Event {
    /// Whether the reply to a pick is over here, and the way on begins.
    #[must_use]
    pub fn leads_on(&self) -> bool {
        matches!(self, Self::Entered(_) | Self::Resumed(_) | Self::SceneBegan { .. } | Self::Ended(_))
    }
}

/// Takes note of what happens. A session keeps it all; exploration only what it asks about.
pub trait Observer {
    /// Takes note of an event.
    fn observe(&mut self, event: Event);

    /// Takes note of an event that people see, with how everything stands just then.
    #[inline]
    fn observe_shown(&mut self, event: Event, _now: &Progress) {
        self.observe(event);
    }

    /// Whether a condition holds now. Exploration takes note of the answer, or decides it where it left out what the
    /// condition asks about.
    #[inline]
    fn judge(&mut self, _: Site, condition: &Condition, staging: &Staging, progress: &Progress) -> bool {
        staging.holds(condition, progress)
    }
}

impl Observer for Vec<Event> {
    #[inline]
    fn observe(&mut self, event: Event) {
        self.push(event);
    }
}

impl Observer for () {
    #[inline]
    fn observe(&mut self, _: Event) {}
}

/// One step: a pick and what it brought about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// The picked choices, in [`Transcript::picks`].
    pub picks: IndexSpan,
    /// What happened, in [`Transcript::events`].
    pub events: IndexSpan,
}

/// The record of a session in memory.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Transcript {
    /// Everything that happened, in order.
    pub events: Vec<Event>,
    /// Every choice that was picked, in order.
    pub picks: Vec<ChoiceId>,
    /// The steps.
    pub steps: Vec<Step>,
    /// How many events stand before the first step.
    pub opening: u32,
}

impl Transcript {
    /// What happened before the first pick.
    #[must_use]
    pub fn opening(&self) -> &[Event] {
        &self.events[..self.opening as usize]
    }

    /// What was picked in a step.
    #[must_use]
    pub fn picks(&self, step: Step) -> &[ChoiceId] {
        &self.picks[step.picks.range()]
    }

    /// What happened in a step.
    #[must_use]
    pub fn events(&self, step: Step) -> &[Event] {
        &self.events[step.events.range()]
    }

    /// The promises that were made, each as it was worded last, with the step in which that was; 0 is the opening.
    #[must_use]
    pub fn promised(&self) -> Vec<(PromiseId, TextId, usize)> {
        let mut promised: Vec<(PromiseId, TextId, usize)> = Vec::new();
        let steps = self.steps.iter().map(|step| self.events(*step));
        for (at, events) in std::iter::once(self.opening()).chain(steps).enumerate() {
            for event in events {
                if let Event::Promised { promise, text } = event {
                    promised.retain(|(earlier, ..)| earlier != promise);
                    promised.push((*promise, *text, at));
                }
            }
        }
        promised
    }

    /// What happened in a step, in two parts: up to the reply, and on the way from there to where it stopped.
    #[must_use]
    pub fn parts(&self, step: Step) -> (&[Event], &[Event]) {
        let events = self.events(step);
        let left = events.iter().position(Event::leads_on);
        events.split_at(left.unwrap_or(events.len()))
    }

    /// The beat at which a step was taken.
    #[must_use]
    pub(super) fn taken_at(&self, step: Step) -> Option<BeatId> {
        self.events[..step.events.start as usize].iter().rev().find_map(|event| match event {
            Event::Entered(beat) | Event::Resumed(beat) => Some(*beat),
            _ => None,
        })
    }

    pub(super) fn push(&mut self, picks: &[ChoiceId], events_before: usize) {
        let span = |start: usize, end: usize| IndexSpan { start: start as u32, len: (end - start) as u32 };
        let first = self.picks.len();
        self.picks.extend_from_slice(picks);
        let step = Step { picks: span(first, self.picks.len()), events: span(events_before, self.events.len()) };
        self.steps.push(step);
    }
}

/// The form in which a session is saved: enough to play it again, everything named by id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Transcript", deny_unknown_fields)]
pub struct SavedTranscript {
    /// The version of this form.
    pub format: u32,
    /// The scenario's id.
    pub scenario: String,
    /// Where the scenario was found, when it was not one of the library.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub folder: Option<String>,
    /// The scenario's content hash.
    pub hash: String,
    /// The model's content hash.
    pub model: String,
    /// What the session was set up with.
    pub setup: Setup,
    /// The picks: `scene.beat.choice`, several at once as `scene.beat.[a, b]`.
    pub picks: Vec<String>,
    /// The ending that was reached, for lists of sessions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ending: Option<String>,
}

/// Most picks of a session: far more than anybody makes, and few enough to play again at once.
pub const MOST_PICKS: usize = 10_000;
/// The newest version of [`SavedTranscript`].
pub const TRANSCRIPT_FORMAT: u32 = 1;
