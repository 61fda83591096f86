//! A session: the fold of inputs over a staging. The state machine that every shell drives.

use super::direction::Direction;
use super::id::{BeatId, ChoiceId, DirectionId, EndingId, StakeholderId, TextId};
use super::input::{Input, PickedBy};
use super::moment::{Moment, Moments};
use super::progress::{Position, Progress};
use super::scenario::{Beat, ChoiceKind, Scenario, Speaker};
use super::staging::{Prompt, Setup, SetupError, Staging};
use super::transcript::{Both, Event, MOST_INPUTS, Observer, Transcript};
use super::turn::Refused;
use std::sync::Arc;

/// One play-through.
///
/// It is divided into segments: a trainer's direction that changes how people react begins a new one with its own
/// staging, which then never changes. Without directions there is one.
#[derive(Debug, Clone)]
pub struct Session {
    segments: Vec<Segment>,
    progress: Progress,
    transcript: Transcript,
}

/// A stretch of a session with one staging.
#[derive(Debug, Clone)]
struct Segment {
    /// How many steps stand before it.
    from: usize,
    staging: Arc<Staging>,
}

impl Session {
    /// Starts a session.
    ///
    /// # Errors
    /// When the setup does not fit the scenario.
    pub fn start(scenario: Arc<Scenario>, setup: Setup) -> Result<Self, SetupError> {
        Ok(Self::staged(Arc::new(Staging::new(scenario, setup)?)))
    }

    /// Starts a session of what is staged already.
    #[must_use]
    pub fn staged(staging: Arc<Staging>) -> Self {
        Self::staged_for(staging, &mut ())
    }

    /// The same, told to an observer.
    fn staged_for(staging: Arc<Staging>, observer: &mut impl Observer) -> Self {
        let mut transcript = Transcript::default();
        let progress = staging.start(&mut Both(&mut transcript.events, observer));
        transcript.opening = transcript.events.len() as u32;
        Self { segments: vec![Segment { from: 0, staging }], progress, transcript }
    }

    /// Moves the session on. The only way forward: returns what was shown because of it, each with the state of its own
    /// moment.
    ///
    /// # Errors
    /// When the input is not possible now; nothing has changed then.
    pub fn apply(&mut self, input: Input) -> Result<Vec<Moment>, Refused> {
        let mut moments = Moments::default();
        self.apply_for(input, &mut moments)?;
        Ok(moments.0)
    }

    /// The same, told to an observer.
    ///
    /// # Errors
    /// When the input is not possible now; nothing has changed then.
    pub fn apply_for(&mut self, input: Input, observer: &mut impl Observer) -> Result<(), Refused> {
        if self.transcript.steps.len() >= MOST_INPUTS {
            return Err(Refused::TooLong);
        }
        match input {
            Input::Pick { picks, by } => self.pick(&picks, by, observer),
            Input::Direct(direction) => self.direct(direction, observer),
        }
    }

    fn pick(&mut self, picks: &[ChoiceId], by: PickedBy, observer: &mut impl Observer) -> Result<(), Refused> {
        let staging = Arc::clone(self.staging_now());
        let before = self.transcript.events.len();
        staging.pick(&mut self.progress, picks, &mut Both(&mut self.transcript.events, observer))?;
        self.transcript.push_pick(picks, by, before);
        Ok(())
    }

    fn direct(&mut self, direction: Direction, observer: &mut impl Observer) -> Result<(), Refused> {
        if self.ending().is_some() {
            return Err(Refused::Ended);
        }
        let mut staging = Arc::clone(self.staging_now());
        staging.allows(&direction, &self.progress)?;
        if let Some(setup) = direction.changed_setup(&staging.scenario, &staging.setup) {
            let changed = Staging::new(Arc::clone(&staging.scenario), setup).map_err(super::DirectionError::Setup)?;
            staging = Arc::new(changed);
            self.segments.push(Segment { from: self.transcript.steps.len() + 1, staging: Arc::clone(&staging) });
        }
        let id = DirectionId::new(self.transcript.directions.len());
        let before = self.transcript.events.len();
        let mut both = Both(&mut self.transcript.events, observer);
        both.observe_shown(Event::Directed(id), &self.progress);
        staging.direct(&mut self.progress, &direction, &mut both);
        self.transcript.directions.push(direction);
        self.transcript.push_direction(id, before);
        Ok(())
    }

    /// Takes the last input back by folding everything before it again; returns it, so that it can be made again.
    pub fn undo(&mut self) -> Option<Input> {
        let (last, kept) = self.transcript.steps.split_last()?;
        let undone = self.transcript.input(*last);
        *self = self.refold(kept.len(), &mut (), &mut |(), _| {});
        Some(undone)
    }

    /// The session as it stood after its first `steps` inputs; the whole session where it has no more.
    #[must_use]
    pub fn until(&self, steps: usize) -> Self {
        self.refold(steps, &mut (), &mut |(), _| {})
    }

    /// Folds the first `steps` inputs again for an observer; `after` is told of the start and of each step.
    fn refold<O: Observer>(&self, steps: usize, observer: &mut O, after: &mut impl FnMut(&mut O, &Progress)) -> Self {
        let mut again = Self::staged_for(Arc::clone(&self.segments[0].staging), observer);
        after(observer, &again.progress);
        for step in self.transcript.steps.iter().take(steps) {
            // The same inputs on the same seed were possible before.
            if again.apply_for(self.transcript.input(*step), observer).is_err() {
                break;
            }
            after(observer, &again.progress);
        }
        again
    }

    /// What was shown before the first input and because of each, in order.
    #[must_use]
    pub fn moments(&self) -> Vec<Vec<Moment>> {
        let mut moments = Moments::default();
        let mut steps = Vec::new();
        let mut cut = |moments: &mut Moments, _: &Progress| steps.push(std::mem::take(&mut moments.0));
        self.refold(self.transcript.steps.len(), &mut moments, &mut cut);
        steps
    }

    /// The progress before the first input and after each; [`MOST_INPUTS`] bounds how many that are.
    #[must_use]
    pub fn history(&self) -> Vec<Progress> {
        let mut history = Vec::new();
        self.refold(self.transcript.steps.len(), &mut (), &mut |(), now: &Progress| history.push(now.clone()));
        history
    }

    /// What is shown next.
    #[must_use]
    pub fn prompt(&self) -> Prompt<'_> {
        self.staging().prompt(&self.progress)
    }

    /// The ending, once it is reached.
    #[must_use]
    pub fn ending(&self) -> Option<EndingId> {
        match self.progress.position() {
            Position::Ended(ending) => Some(ending),
            Position::Beat(_) | Position::Stuck(_) => None,
        }
    }

    /// The scenario.
    #[must_use]
    pub fn scenario(&self) -> &Arc<Scenario> {
        &self.segments[0].staging.scenario
    }

    fn staging_now(&self) -> &Arc<Staging> {
        // There is a segment from the start on.
        &self.segments[self.segments.len() - 1].staging
    }

    /// The scenario as staged for this session, as people react now.
    #[must_use]
    pub fn staging(&self) -> &Staging {
        self.staging_now()
    }

    /// The scenario as it was staged once so many steps were made.
    #[must_use]
    pub fn staging_after(&self, steps: usize) -> &Staging {
        let segment = self.segments.iter().rev().find(|segment| segment.from <= steps);
        &segment.unwrap_or(&self.segments[0]).staging
    }

    /// What the session was set up with when it began.
    #[must_use]
    pub fn setup(&self) -> &Setup {
        &self.segments[0].staging.setup
    }

    /// How everyone stood before the first scene began.
    #[must_use]
    pub fn initial(&self) -> Progress {
        self.segments[0].staging.initial()
    }

    /// The whole mutable state.
    #[must_use]
    pub fn progress(&self) -> &Progress {
        &self.progress
    }

    /// What happened so far.
    #[must_use]
    pub fn transcript(&self) -> &Transcript {
        &self.transcript
    }

    /// Whether a trainer had a hand in it: then what is proved of the scenario does not cover it.
    #[must_use]
    pub fn is_directed(&self) -> bool {
        !self.transcript.directions.is_empty()
    }

    /// Whether somebody took part so far: was there in a scene, said something, or was addressed.
    #[must_use]
    pub fn met(&self, who: StakeholderId) -> bool {
        let scenario = self.scenario();
        self.transcript.events.iter().any(|event| match event {
            Event::SceneBegan { scene, .. } => scenario.scenes[scene.index()].with.contains(&who),
            Event::Said(line) => scenario.lines[line.index()].who == Speaker::Stakeholder(who),
            Event::Moved { to, .. } => *to == who,
            Event::Directed(id) => {
                matches!(self.transcript.directions[id.index()], Direction::Say { who: says, .. } if says == who)
            }
            _ => false,
        })
    }

    /// The beat at which a step was taken.
    #[must_use]
    pub(super) fn taken_at(&self, step: usize) -> Option<(BeatId, &Beat)> {
        let step = self.transcript.steps[step];
        let picked = self.transcript.picks(step).first().map(|choice| self.scenario().choice(*choice).beat);
        // Where none need be picked, only what happened before tells of which beat.
        let beat = picked.or_else(|| self.transcript.taken_at(step))?;
        Some((beat, self.scenario().beat(beat)))
    }

    /// The name of the moment at which a step was made: the topic that it opened, the beat's title, or the scene's.
    /// `before` is the progress before it.
    #[must_use]
    pub fn moment_title(&self, step: usize, before: &Progress) -> TextId {
        let scenario = self.scenario();
        let picked = self.transcript.steps.get(step).and_then(|step| self.transcript.picks(*step).first());
        if let Some(topic) = picked.and_then(|pick| scenario.topic_of(*pick)) {
            return scenario.topics[topic.index()].title;
        }
        scenario.moment_title(before)
    }

    /// What was decided in a step: the single choice that was said or done, or all that was planned at once.
    #[must_use]
    pub(super) fn decided(&self, step: usize) -> &[ChoiceId] {
        let scenario = self.scenario();
        let picks = self.transcript.picks(self.transcript.steps[step]);
        let plans = |pick: &ChoiceId| scenario.beat(scenario.choice(*pick).beat).planning.is_some();
        if picks.first().is_some_and(plans) || self.spoken_choice(step).is_some() { picks } else { &[] }
    }

    /// The single choice that was said or done in a step; a topic, a note and a direction decide nothing by themselves.
    #[must_use]
    pub fn spoken_choice(&self, step: usize) -> Option<ChoiceId> {
        let scenario = self.scenario();
        match self.transcript.picks(self.transcript.steps[step]) {
            [choice] if scenario.choice(*choice).kind == ChoiceKind::Say => {
                scenario.beat(scenario.choice(*choice).beat).select.is_none().then_some(*choice)
            }
            _ => None,
        }
    }
}
