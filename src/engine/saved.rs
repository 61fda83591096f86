//! A session as it is kept: a header and the inputs by name, and how it is played again.

use super::input::PickedBy;
use super::relationship::Bilingual;
use super::scenario::Scenario;
use super::session::Session;
use super::staging::{Setup, SetupError};
use super::transcript::MOST_INPUTS;
use super::written::InputError;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The newest form in which sessions are kept.
pub const SESSION_FORMAT: u32 = 2;

/// A session as it is kept: enough to play it again, everything named by id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedSession {
    /// The version of its form.
    pub format: u32,
    /// The scenario's id.
    pub scenario: String,
    /// The scenario's content hash.
    pub hash: String,
    /// The model's content hash.
    pub model: String,
    /// What the session was set up with.
    pub setup: Setup,
    /// The language in which it was played last, for whoever goes on without asking for another.
    pub language: Option<String>,
    /// Where the scenario was found.
    pub found: Option<FoundAt>,
    /// The session that it branched off from.
    pub parent: Option<Parent>,
    /// What was put in and taken back, in order.
    pub entries: Vec<SavedEntry>,
}

/// Where the scenario of a session was found.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct FoundAt {
    /// Its folder, as a full path.
    pub path: String,
    /// Its folder, seen from the folder of the session.
    pub from_here: String,
}

/// The session that another one branched off from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parent {
    /// The name of its file, without folder and ending.
    pub session: String,
    /// How many of its inputs are shared.
    pub inputs: usize,
}

/// An entry of a kept session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedEntry {
    /// What was put in or taken back.
    pub what: SavedInput,
    /// When, as RFC 3339 tells it; neither hash nor replay asks for it.
    pub at: Option<String>,
    /// The ending that it led to, for lists of sessions.
    pub ended: Option<String>,
}

/// What an entry says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SavedInput {
    /// A pick, as it is written, and by whom.
    Pick(String, PickedBy),
    /// A trainer's direction, as it is written.
    Direct(String),
    /// So many inputs before it were taken back.
    Undo(usize),
}

impl SavedSession {
    /// The inputs that stand after everything that was taken back, in order.
    #[must_use]
    pub fn inputs(&self) -> Vec<&SavedEntry> {
        let mut inputs: Vec<&SavedEntry> = Vec::new();
        for entry in &self.entries {
            match entry.what {
                SavedInput::Undo(count) => inputs.truncate(inputs.len().saturating_sub(count)),
                SavedInput::Pick(..) | SavedInput::Direct(_) => inputs.push(entry),
            }
        }
        inputs
    }

    /// The ending that was reached, for lists of sessions.
    #[must_use]
    pub fn ending(&self) -> Option<&str> {
        self.inputs().last()?.ended.as_deref()
    }
}

/// Why a kept session cannot be played on.
#[derive(Debug, Clone, thiserror::Error)]
pub enum ResumeError {
    /// It was written by a newer version; update the program.
    #[error("the session has format {0}, and this version reads up to {SESSION_FORMAT}")]
    Newer(u32),
    /// It belongs to another scenario; load that one.
    #[error("the session is of `{0}`, another scenario")]
    OtherScenario(String),
    /// It has more inputs than a session can have; nothing can be done with it.
    #[error("the session has {0} inputs, and a session has at most {MOST_INPUTS}")]
    TooLong(usize),
    /// The setup no longer fits.
    #[error(transparent)]
    Setup(#[from] SetupError),
    /// An input is no longer possible; the session up to there is kept.
    #[error("input {number}, `{written}`, is no longer possible: {why}")]
    Input {
        /// Which input, counted from 1.
        number: usize,
        /// The input as saved.
        written: String,
        /// Why.
        why: Box<InputError>,
        /// The session up to that input.
        until: Box<Session>,
    },
}

impl ResumeError {
    /// The same in Dutch and English.
    #[must_use]
    pub fn words(&self) -> Bilingual {
        let nl = match self {
            Self::Newer(format) => {
                format!("de sessie heeft vorm {format}, en deze versie kent vorm {SESSION_FORMAT}")
            }
            Self::OtherScenario(id) => format!("de sessie hoort bij een andere casus: `{id}`"),
            Self::TooLong(inputs) => {
                format!("de sessie heeft {inputs} keuzes, en een sessie heeft er hoogstens {MOST_INPUTS}")
            }
            Self::Setup(error) => return error.words(),
            Self::Input { number, written, why, .. } => {
                format!("keuze {number}, `{written}`, kan niet meer: {}", why.words().nl)
            }
        };
        Bilingual { nl, en: self.to_string() }
    }
}

impl Session {
    /// Plays a kept session again.
    ///
    /// # Errors
    /// When it is of another scenario or a newer format, or when an input of it is no longer possible: what no longer
    /// exists is never replaced by something else.
    pub fn resume(scenario: Arc<Scenario>, saved: &SavedSession) -> Result<Self, ResumeError> {
        if saved.format > SESSION_FORMAT {
            return Err(ResumeError::Newer(saved.format));
        }
        if saved.scenario != scenario.id {
            return Err(ResumeError::OtherScenario(saved.scenario.clone()));
        }
        let inputs = saved.inputs();
        if inputs.len() > MOST_INPUTS {
            return Err(ResumeError::TooLong(inputs.len()));
        }
        let mut session = Self::start(scenario, saved.setup.clone())?;
        for (at, entry) in inputs.into_iter().enumerate() {
            if let Err((written, why)) = session.apply_saved(&entry.what) {
                let (number, why) = (at + 1, Box::new(why));
                return Err(ResumeError::Input { number, written, why, until: Box::new(session) });
            }
        }
        Ok(session)
    }

    fn apply_saved(&mut self, saved: &SavedInput) -> Result<(), (String, InputError)> {
        let (written, by) = match saved {
            SavedInput::Pick(written, by) => (written, *by),
            SavedInput::Direct(written) => (written, PickedBy::Player),
            SavedInput::Undo(_) => return Ok(()),
        };
        let made = self.find(written).and_then(|mut input| {
            if let super::Input::Pick { by: maker, .. } = &mut input {
                *maker = by;
            }
            self.apply_for(input, &mut ()).map_err(|refused| InputError::of(&refused, self))
        });
        made.map_err(|why| (written.clone(), why))
    }

    /// The form in which it is kept, without what was taken back and without clock.
    #[must_use]
    pub fn save(&self) -> SavedSession {
        let scenario = self.scenario();
        SavedSession {
            format: SESSION_FORMAT,
            scenario: scenario.id.clone(),
            hash: scenario.hash.clone(),
            model: scenario.model.hash.clone(),
            setup: self.setup().clone(),
            language: None,
            found: None,
            parent: None,
            entries: (0..self.transcript().steps.len()).map(|step| self.saved_entry(step)).collect(),
        }
    }

    /// A step as it is kept, without its clock.
    #[must_use]
    pub fn saved_entry(&self, step: usize) -> SavedEntry {
        let made = self.transcript().steps[step];
        let written = self.written(step);
        let what =
            if made.direction.is_some() { SavedInput::Direct(written) } else { SavedInput::Pick(written, made.by) };
        let last = step + 1 == self.transcript().steps.len();
        let ending = self.ending().filter(|_| last);
        let ended = ending.map(|it| self.scenario().texts.name(self.scenario().endings[it.index()].id).to_owned());
        SavedEntry { what, at: None, ended }
    }
}
