//! A conversation: what was shown in a session, step by step, each thing with the state of its own moment.

use crate::engine::{Input, InputError};
use crate::engine::{Moment, Progress, Refused, Session};

/// A session with everything that was shown in it. It grows with the session, so that nothing is played again to find
/// out what happened.
#[derive(Debug, Clone)]
pub struct Conversation {
    session: Session,
    /// What was shown before the first step and because of each.
    shown: Vec<Vec<Moment>>,
    /// The progress before the first step and after each.
    history: Vec<Progress>,
}

impl Conversation {
    /// The conversation of a session as it stands.
    #[must_use]
    pub fn of(session: Session) -> Self {
        let (shown, history) = (session.moments(), session.history());
        Self { session, shown, history }
    }

    /// Moves the session on; the only way forward.
    ///
    /// # Errors
    /// When the input is not possible now; nothing has changed then.
    pub fn apply(&mut self, input: Input) -> Result<(), Refused> {
        let shown = self.session.apply(input)?;
        self.shown.push(shown);
        self.history.push(self.session.progress().clone());
        Ok(())
    }

    /// The same with an input as it is written.
    ///
    /// # Errors
    /// When it cannot be read or is not possible now, in words that say where the session stands.
    pub fn apply_written(&mut self, written: &str) -> Result<(), InputError> {
        let input = self.session.find(written)?;
        self.apply(input).map_err(|refused| InputError::of(&refused, &self.session))
    }

    /// Takes the last step back, and returns it so that it can be made again.
    pub fn undo(&mut self) -> Option<Input> {
        let undone = self.session.undo()?;
        self.shown.pop();
        self.history.pop();
        Some(undone)
    }

    /// The session.
    #[must_use]
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// How many steps were made.
    #[must_use]
    pub fn steps(&self) -> usize {
        self.history.len() - 1
    }

    /// What was shown because of a step, counted from 1; 0 is what came before the first. Nothing where there is no such
    /// step.
    #[must_use]
    pub fn shown(&self, turn: usize) -> &[Moment] {
        self.shown.get(turn).map_or(&[], Vec::as_slice)
    }

    /// The progress once so many steps were made; the present one where there were fewer.
    #[must_use]
    pub fn after(&self, steps: usize) -> &Progress {
        self.history.get(steps).unwrap_or_else(|| self.session.progress())
    }
}
