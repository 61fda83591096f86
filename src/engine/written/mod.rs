//! Inputs as people write them: in `--picks`, in plans and in saved sessions alike.

mod direction;
mod error;
mod pick;

pub use direction::write_direction;
pub use error::InputError;
pub use pick::times_picked;

use super::id::ChoiceId;
use super::input::{Input, PickedBy};
use super::scenario::{Planning, Scenario};
use super::session::Session;

/// What a written direction begins with.
const DIRECTION: char = '!';

impl Session {
    /// The input that a text names where the session stands now: `beat.choice`, `scene.beat.choice`, `beat.[a, b]`,
    /// `beat.[a:6, b:4]` where an amount is divided, or a trainer's direction such as `!feel.roos.tension=+10`.
    ///
    /// # Errors
    /// When it cannot be read, or names what is not offered here.
    pub fn find(&self, written: &str) -> Result<Input, InputError> {
        let written = written.trim();
        match written.strip_prefix(DIRECTION) {
            Some(direction) => Ok(Input::Direct(direction::parse(self, direction)?)),
            None => Ok(Input::Pick { picks: pick::parse_pick(self, written)?, by: PickedBy::Player }),
        }
    }

    /// Makes a written input for nobody who watches.
    ///
    /// # Errors
    /// When it is not possible; nothing has changed then.
    pub fn apply_written(&mut self, written: &str) -> Result<(), InputError> {
        let input = self.find(written)?;
        self.apply_for(input, &mut ()).map_err(|refused| InputError::of(&refused, self))
    }

    /// A step as it is written in sessions and plans.
    #[must_use]
    pub fn written(&self, step: usize) -> String {
        let scenario = self.scenario();
        let transcript = self.transcript();
        let made = transcript.steps[step];
        if let Some(direction) = transcript.direction(made) {
            return write_direction(scenario, direction);
        }
        let taken_at = self.taken_at(step);
        match transcript.picks(made) {
            [single] if taken_at.is_none_or(|(_, beat)| beat.select.is_none()) => scenario.choice_path(*single),
            several => {
                let beat = taken_at.map(|(beat, _)| scenario.beat_path(beat)).unwrap_or_default();
                format!("{beat}.[{}]", written_together(scenario, taken_at.and_then(|(_, it)| it.planning), several))
            }
        }
    }
}

/// The choices of a beat that were picked together, as they are written: `a, b`, or `a:6, b:4` where something is divided.
#[must_use]
pub fn written_together(scenario: &Scenario, planning: Option<Planning>, picks: &[ChoiceId]) -> String {
    let written = Planning::shares(planning, picks).into_iter().map(|(choice, share)| {
        let name = scenario.texts.name(scenario.choice(choice).id);
        match planning {
            Some(Planning::Divide { .. }) => format!("{name}:{share}"),
            Some(Planning::Budget { .. } | Planning::Rank) | None => name.to_owned(),
        }
    });
    written.collect::<Vec<_>>().join(", ")
}
