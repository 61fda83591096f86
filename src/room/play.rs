//! What a group plays: inputs and where they lead, without a transcript. A room of thousands who play alone fits in memory.

use crate::engine::{
    ChoiceId, Direction, DirectionError, Event, Input, MOST_INPUTS, Observer, PickedBy, Position, Progress, Refused,
    Session, Staging,
};
use crate::play::Conversation;
use std::fmt;
use std::sync::Arc;

/// A session of a group: the fold of inputs over a staging, kept as small as can be.
///
/// [`GroupPlay::conversation`] plays it again for whoever wants to show it.
#[derive(Clone)]
pub struct GroupPlay {
    first: Arc<Staging>,
    staging: Arc<Staging>,
    progress: Progress,
    inputs: Vec<Input>,
    /// How many scenes began since the first.
    scenes: u32,
}

impl PartialEq for GroupPlay {
    fn eq(&self, other: &Self) -> bool {
        (&self.progress, &self.inputs, self.scenes) == (&other.progress, &other.inputs, other.scenes)
            && self.staging.setup == other.staging.setup
    }
}

impl fmt::Debug for GroupPlay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { first: _, staging, progress, inputs, scenes } = self;
        f.debug_struct("GroupPlay")
            .field("setup", &staging.setup)
            .field("progress", progress)
            .field("inputs", inputs)
            .field("scenes", scenes)
            .finish()
    }
}

/// Counts the scenes that begin.
struct SceneCount<'c>(&'c mut u32);

impl Observer for SceneCount<'_> {
    fn observe(&mut self, event: Event) {
        *self.0 += u32::from(matches!(event, Event::SceneBegan { .. }));
    }
}

impl GroupPlay {
    /// The session at its start.
    pub(super) fn new(first: Arc<Staging>) -> Self {
        let progress = first.start(&mut ());
        Self { staging: Arc::clone(&first), first, progress, inputs: Vec::new(), scenes: 0 }
    }

    /// The session of these inputs, as far as they are possible.
    pub(super) fn of_inputs(first: &Arc<Staging>, inputs: &[Input]) -> Self {
        let mut play = Self::new(Arc::clone(first));
        for input in inputs {
            if play.apply(input.clone()).is_err() {
                break;
            }
        }
        play
    }

    /// Moves the session on.
    ///
    /// # Errors
    /// When the input is not possible now; nothing has changed then.
    pub(super) fn apply(&mut self, input: Input) -> Result<(), Refused> {
        if self.inputs.len() >= MOST_INPUTS {
            return Err(Refused::TooLong);
        }
        match &input {
            Input::Pick { picks, .. } => {
                let staging = Arc::clone(&self.staging);
                staging.pick(&mut self.progress, picks, &mut SceneCount(&mut self.scenes))?;
            }
            Input::Direct(direction) => {
                if matches!(self.progress.position(), Position::Ended(_)) {
                    return Err(Refused::Ended);
                }
                self.staging = self.directed(direction)?;
                let staging = Arc::clone(&self.staging);
                staging.direct(&mut self.progress, direction, &mut SceneCount(&mut self.scenes));
            }
        }
        self.inputs.push(input);
        Ok(())
    }

    /// The staging after a direction.
    fn directed(&self, direction: &Direction) -> Result<Arc<Staging>, DirectionError> {
        self.staging.allows(direction, &self.progress)?;
        Ok(match direction.changed_setup(&self.staging.scenario, &self.staging.setup) {
            Some(setup) => Arc::new(Staging::new(Arc::clone(&self.staging.scenario), setup)?),
            None => Arc::clone(&self.staging),
        })
    }

    /// Whether a direction is possible now.
    ///
    /// # Errors
    /// Why it is not.
    pub(super) fn allows(&self, direction: &Direction) -> Result<(), Refused> {
        if matches!(self.progress.position(), Position::Ended(_)) {
            return Err(Refused::Ended);
        }
        if self.inputs.len() >= MOST_INPUTS {
            return Err(Refused::TooLong);
        }
        Ok(self.directed(direction).map(|_| ())?)
    }

    /// Whether these choices can be picked together now.
    #[must_use]
    pub fn can_pick(&self, choices: &[ChoiceId]) -> bool {
        self.inputs.len() < MOST_INPUTS && self.staging.pick(&mut self.progress.clone(), choices, &mut ()).is_ok()
    }

    /// Makes a pick.
    pub(super) fn pick(&mut self, choices: &[ChoiceId], by: PickedBy) -> Result<(), Refused> {
        self.apply(Input::picked(choices, by))
    }

    /// The session with everything that was shown in it.
    #[must_use]
    pub fn conversation(&self) -> Conversation {
        let mut conversation = Conversation::of(Session::staged(Arc::clone(&self.first)));
        for input in &self.inputs {
            // The same inputs on the same start were possible before.
            if conversation.apply(input.clone()).is_err() {
                break;
            }
        }
        conversation
    }

    /// The scenario as people react now.
    #[must_use]
    pub fn staging(&self) -> &Staging {
        &self.staging
    }

    /// The scenario as it was staged at the start.
    pub(super) fn first(&self) -> &Arc<Staging> {
        &self.first
    }

    /// The whole state of the session.
    #[must_use]
    pub fn progress(&self) -> &Progress {
        &self.progress
    }

    /// What was put in so far.
    #[must_use]
    pub fn inputs(&self) -> &[Input] {
        &self.inputs
    }

    /// How many scenes began since the first.
    #[must_use]
    pub fn scenes(&self) -> u32 {
        self.scenes
    }

    /// Whether the session waits for a pick.
    #[must_use]
    pub fn waits(&self) -> bool {
        matches!(self.progress.position(), Position::Beat(_))
    }

    /// How many times in a row facets were steered since the last pick.
    pub(super) fn steered_since_pick(&self) -> usize {
        let since = self.inputs.iter().rev().take_while(|input| matches!(input, Input::Direct(_)));
        since.filter(|input| matches!(input, Input::Direct(Direction::Feel { .. }))).count()
    }
}
