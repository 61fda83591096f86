//! The session that is open, with one's own words around it. Every input is kept before what came of it is shown.

use crate::app::screens::debrief::OutlookWork;
use crate::app::storage::Reflection;
use crate::engine::{Input, Parent, ResumeError, Scenario, Session, Setup, SetupError};
use crate::files::{BackgroundFile, CaseLocation, CaseOrigin, KeptSession, session_file};
use crate::play::Rendition;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The open session.
#[derive(Debug)]
pub struct OpenSession {
    kept: KeptSession,
    /// Where its case comes from, for a session that branches off.
    origin: CaseOrigin,
    /// One's own words.
    pub reflection: Reflection,
    /// Where one's own words are kept.
    own: BackgroundFile<Reflection>,
    /// What could still be reached at each moment, as far as that is worked out.
    pub(in crate::app) outlooks: OutlookWork,
}

impl OpenSession {
    /// Starts a session and keeps it.
    ///
    /// # Errors
    /// When the setup does not fit the scenario.
    pub fn start(
        scenario: &Arc<Scenario>,
        setup: Setup,
        (language, words): (&str, &str),
        origin: CaseOrigin,
        file: PathBuf,
        reflection: Reflection,
    ) -> Result<Self, SetupError> {
        let session = Session::start(Arc::clone(scenario), setup)?;
        let mut kept = KeptSession::begun(session, language, origin.clone(), Some(file));
        kept.words = Some(words.to_owned());
        let mut opened = Self { reflection, ..Self::of(kept, origin) };
        opened.keep();
        Ok(opened)
    }

    /// A session that was played before, with one's own words beside it.
    #[must_use]
    pub fn of(kept: KeptSession, origin: CaseOrigin) -> Self {
        // Read once: what is written later is what changed since just this.
        let own = Reflection::read(kept.file().unwrap_or(Path::new("")));
        let reflection = own.value().clone();
        Self { kept, origin, reflection, own: BackgroundFile::new(own), outlooks: OutlookWork::default() }
    }

    /// A session of its own that plays on from this one after so many of its steps; this one stays as it is.
    #[must_use]
    pub fn branched(&self, steps: usize, folder: &Path) -> Self {
        let session = self.session().until(steps);
        let name = self.file().file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let file = session_file(folder, &session.scenario().id, session.setup().seed.0);
        let parent = Parent { session: name, inputs: steps };
        let mut kept = KeptSession::branched(session, parent, &self.kept.language, self.origin.clone(), file);
        kept.words.clone_from(&self.kept.words);
        let reflection = Reflection {
            reason: self.reflection.reason.clone(),
            coach: self.reflection.coach,
            step_back: self.reflection.step_back,
            ..Reflection::default()
        };
        let mut branch = Self { reflection, ..Self::of(kept, self.origin.clone()) };
        branch.keep();
        branch
    }

    /// The session.
    #[must_use]
    pub fn session(&self) -> &Session {
        self.kept.session()
    }

    /// Where its case stands; nowhere where only its texts were kept.
    #[must_use]
    pub fn location(&self) -> Option<&CaseLocation> {
        self.origin.location.as_ref()
    }

    /// The conversation in the language in which it is read.
    #[must_use]
    pub fn rendition(&self) -> Rendition<'_> {
        self.kept.rendition()
    }

    /// Where it is kept.
    #[must_use]
    pub fn file(&self) -> &Path {
        self.kept.file().unwrap_or(Path::new(""))
    }

    /// The name of the session that it branched off from.
    #[must_use]
    pub fn parent(&self) -> Option<&str> {
        let parent = self.kept.saved().parent.as_ref().map(|parent| parent.session.as_str());
        // Before sessions said so themselves it stood beside them.
        parent.or_else(|| self.reflection.played_on.as_ref().map(|(name, _)| name.as_str()))
    }

    /// Has it read in other languages from now on, its texts and the words of the interface; nothing is played again.
    pub fn read_in(&mut self, language: &str, words: &str) {
        language.clone_into(&mut self.kept.language);
        self.kept.words = Some(words.to_owned());
    }

    /// Moves the session on and keeps it. Says whether that was possible.
    pub fn apply(&mut self, input: Input) -> bool {
        self.kept.apply(input).is_ok()
    }

    /// Takes the last step back and gives what was put in.
    pub fn undo(&mut self) -> Option<Input> {
        self.kept.undo()
    }

    /// Keeps the session and one's own words; where that fails they stay in memory, and [`unkept`](Self::unkept) says why.
    pub fn keep(&mut self) {
        self.kept.keep_or_note();
        self.keep_reflection();
        self.own.flush();
    }

    /// Keeps one's own words, soon and in the background: nobody waits for the disk while typing.
    pub fn keep_reflection(&mut self) {
        self.own.write(&self.reflection);
    }

    /// Waits until one's own words are kept.
    pub fn flush(&self) {
        self.own.flush();
    }

    /// Why something of it is not kept as it stands; nothing where all is.
    #[must_use]
    pub fn unkept(&self) -> Option<String> {
        self.kept.unkept().map(reason).or_else(|| self.own.failed())
    }

    /// Where a file stands now that was in the way or in an earlier form, once.
    pub fn take_aside(&mut self) -> Option<PathBuf> {
        self.kept.take_aside().or_else(|| self.own.take_aside())
    }

    /// Why one's own words could not be opened, once.
    pub fn take_closed(&mut self) -> Option<String> {
        self.own.take_closed()
    }

    /// Whether own words are still being written.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        self.own.is_waiting()
    }

    /// Whether something came of writing own words, once.
    pub fn take_news(&mut self) -> bool {
        self.own.take_news()
    }

    /// Why the texts of its case could not be kept beside it, once.
    pub fn take_texts_unkept(&mut self) -> Option<String> {
        self.kept.take_texts_unkept().as_ref().map(reason)
    }

    /// Goes on with the same inputs on a changed scenario. Where that is not possible the session stays as it was.
    ///
    /// # Errors
    /// The reason, as the engine tells it.
    pub fn replay(&mut self, scenario: &Arc<Scenario>, origin: CaseOrigin) -> Result<(), ResumeError> {
        self.kept.replay(scenario, origin.texts.clone())?;
        self.origin = origin;
        self.keep();
        Ok(())
    }
}

/// Why something could not be written, in the words of the system.
pub(in crate::app) fn reason(error: &anyhow::Error) -> String {
    error.chain().last().map(ToString::to_string).unwrap_or_default()
}
