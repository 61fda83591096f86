//! The transcript of a session: what was put in, what happened and why.

use super::condition::Condition;
use super::direction::Direction;
use super::id::{
    BeatId, ChoiceId, DirectionId, DocumentId, EndingId, IndexSpan, InterestId, InterventionId, LessonId, LineId,
    MoveId, PromiseId, SceneId, StakeholderId, TextId,
};
use super::input::{Input, PickedBy};
use super::progress::{Progress, PromiseState};
use super::relationship::Change;
use super::scenario::Site;
use super::staging::Staging;

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
    /// A trainer gave a direction; what it brings about follows. Show it as the trainer's: a line that was typed is in
    /// [`Transcript::directions`].
    Directed(DirectionId),
    /// A trainer brought in what the author prepared; its lines follow.
    Intervened(InterventionId),
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

/// Two observers at once; the first judges.
pub(super) struct Both<'o, A, B>(pub(super) &'o mut A, pub(super) &'o mut B);

impl<A: Observer, B: Observer> Observer for Both<'_, A, B> {
    fn observe(&mut self, event: Event) {
        self.0.observe(event);
        self.1.observe(event);
    }

    fn observe_shown(&mut self, event: Event, now: &Progress) {
        self.0.observe_shown(event, now);
        self.1.observe_shown(event, now);
    }

    fn judge(&mut self, site: Site, condition: &Condition, staging: &Staging, progress: &Progress) -> bool {
        self.0.judge(site, condition, staging, progress)
    }
}

impl Observer for () {
    #[inline]
    fn observe(&mut self, _: Event) {}
}

/// One step: an input and what it brought about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// The picked choices, in [`Transcript::picks`]; none where a trainer gave a direction.
    pub picks: IndexSpan,
    /// Who picked them.
    pub by: PickedBy,
    /// The direction, where it was one.
    pub direction: Option<DirectionId>,
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
    /// Every direction that a trainer gave, in order.
    pub directions: Vec<Direction>,
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

    /// What was picked in a step: in the order in which it was put, and once for each step where something was divided.
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
        self.promised_in(self.steps.len() + 1)
    }

    /// The same as it was after so many turns, of which the opening is the first.
    #[must_use]
    pub fn promised_in(&self, turns: usize) -> Vec<(PromiseId, TextId, usize)> {
        let mut promised: Vec<(PromiseId, TextId, usize)> = Vec::new();
        let steps = self.steps.iter().map(|step| self.events(*step));
        for (at, events) in std::iter::once(self.opening()).chain(steps).enumerate().take(turns) {
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

    /// The direction of a step, where a trainer gave one.
    #[must_use]
    pub fn direction(&self, step: Step) -> Option<&Direction> {
        step.direction.map(|id| &self.directions[id.index()])
    }

    /// The input that a step came from.
    #[must_use]
    pub fn input(&self, step: Step) -> Input {
        match self.direction(step) {
            Some(direction) => Input::Direct(direction.clone()),
            None => Input::picked(self.picks(step), step.by),
        }
    }

    /// How many picks were made; directions are none.
    #[must_use]
    pub fn pick_count(&self) -> usize {
        self.steps.len() - self.directions.len()
    }

    pub(super) fn push_pick(&mut self, picks: &[ChoiceId], by: PickedBy, events_before: usize) {
        let first = self.picks.len();
        self.picks.extend_from_slice(picks);
        let picks = span(first, self.picks.len());
        self.steps.push(Step { picks, by, direction: None, events: span(events_before, self.events.len()) });
    }

    pub(super) fn push_direction(&mut self, id: DirectionId, events_before: usize) {
        let picks = span(self.picks.len(), self.picks.len());
        let events = span(events_before, self.events.len());
        self.steps.push(Step { picks, by: PickedBy::Player, direction: Some(id), events });
    }
}

fn span(start: usize, end: usize) -> IndexSpan {
    IndexSpan { start: start as u32, len: (end - start) as u32 }
}

/// Most inputs of a session: far more than anybody makes, and few enough to play again at once.
pub const MOST_INPUTS: usize = 10_000;
