//! The session that is open, and the one place where picks are made. Every pick is kept before it is shown.

use crate::app::intent::Drawer;
use crate::app::storage::Reflection;
use crate::engine::{ChoiceId, SavedTranscript, Scenario, Session, Setup, SetupError};
use crate::files::write_atomically;
use crate::script::write_transcript;
use anyhow::Result;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// The open session.
#[derive(Debug)]
pub struct OpenSession {
    /// The session.
    pub session: Session,
    /// Where it is kept.
    pub file: PathBuf,
    /// Where the scenario was found, when it is not one of the library.
    folder: Option<String>,
    /// One's own words.
    pub reflection: Reflection,
    /// Why it is not kept as it stands; nothing where it is.
    pub unkept: Option<String>,
    /// When what is shown now began to be shown.
    pub since: Duration,
    /// Whether all of what is said is shown.
    pub revealed: bool,
    /// Whether what led to a list of things to choose was read.
    pub read: bool,
    /// What is ticked where several things are chosen.
    pub ticked: Vec<ChoiceId>,
    /// What was picked here before a step back.
    pub earlier: Vec<ChoiceId>,
    /// Whether the hint is shown.
    pub hint: bool,
    /// The drawer that is open.
    pub drawer: Option<Drawer>,
    /// The document that is open in the drawer.
    pub document: usize,
}

impl OpenSession {
    /// Starts a session and keeps it.
    ///
    /// # Errors
    /// When the setup does not fit the scenario.
    pub fn start(
        scenario: &Arc<Scenario>,
        setup: Setup,
        file: PathBuf,
        reflection: Reflection,
    ) -> Result<Self, SetupError> {
        let session = Session::start(Arc::clone(scenario), setup)?;
        let mut opened = Self::of(session, file, None, reflection);
        opened.keep();
        Ok(opened)
    }

    /// A session that was played before.
    #[must_use]
    pub fn of(session: Session, file: PathBuf, folder: Option<String>, reflection: Reflection) -> Self {
        Self {
            session,
            file,
            folder,
            reflection,
            unkept: None,
            since: Duration::ZERO,
            revealed: true,
            read: false,
            ticked: Vec::new(),
            earlier: Vec::new(),
            hint: false,
            drawer: None,
            document: 0,
        }
    }

    /// Makes a pick and keeps the session. Says whether it was possible.
    pub fn choose(&mut self, choices: &[ChoiceId], now: Duration) -> bool {
        if self.session.choose(choices).is_err() {
            return false;
        }
        self.keep();
        self.earlier.clear();
        self.turn(now);
        self.revealed = false;
        true
    }

    /// Takes the last pick back.
    pub fn undo(&mut self, now: Duration) -> bool {
        let Some(undone) = self.session.undo() else { return false };
        self.keep();
        self.turn(now);
        self.earlier = undone;
        self.revealed = true;
        true
    }

    /// Something else is shown from now on.
    fn turn(&mut self, now: Duration) {
        self.since = now;
        self.ticked.clear();
        self.read = false;
        self.hint = false;
    }

    /// The form in which it is saved.
    #[must_use]
    pub fn saved(&self) -> SavedTranscript {
        SavedTranscript { folder: self.folder.clone(), ..self.session.save() }
    }

    /// Keeps the session; where that fails it stays in memory, and `unkept` says why.
    pub fn keep(&mut self) {
        let session = write_atomically(&self.file, write_transcript(&self.saved()).as_bytes());
        let kept = session.and_then(|()| self.reflection.write(&self.file));
        self.unkept = kept.err().map(|error| reason(&error));
    }

    /// Keeps one's own words.
    pub fn keep_reflection(&mut self) {
        if let Err(error) = self.reflection.write(&self.file) {
            self.unkept = Some(reason(&error));
        }
    }

    /// Plays the same picks on a changed scenario. Where that is not possible the session stays as it was.
    ///
    /// # Errors
    /// The reason, as the engine tells it.
    pub fn replay(&mut self, scenario: &Arc<Scenario>) -> Result<(), crate::engine::ResumeError> {
        let session = Session::resume(Arc::clone(scenario), &self.session.save())?;
        self.session = session;
        let offered: Vec<_> = self.session.prompt().offers.iter().map(|it| it.choice).collect();
        self.ticked.retain(|choice| offered.contains(choice));
        self.earlier.clear();
        self.keep();
        Ok(())
    }
}

/// Why something could not be written, in the words of the system.
pub(in crate::app) fn reason(error: &anyhow::Error) -> String {
    error.chain().last().map(ToString::to_string).unwrap_or_default()
}

/// A file for a page beside a session.
#[must_use]
pub(in crate::app) fn page_file(session: &Path) -> PathBuf {
    session.with_extension("html")
}
