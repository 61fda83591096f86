//! A session that is kept in a file: every input is added to it before anybody sees what came of it.

use super::clock::now;
use super::kept_texts::CaseTexts;
use super::session_case::{full_path, is_shipped_name};
use super::session_file::SessionFile;
use super::{CaseLocation, relative_path};
use crate::engine::{FoundAt, Input, Parent, Refused, SavedEntry, SavedInput, SavedSession, Session};
use crate::play::{Conversation, Rendition};
use crate::script::ReadSession;
use anyhow::Result;
use std::path::{Path, PathBuf};

/// A session with where it is kept.
#[derive(Debug)]
pub struct KeptSession {
    conversation: Conversation,
    /// The language in which it is read, by its code.
    pub language: String,
    /// The language of the interface, where that is another.
    pub words: Option<String>,
    saved: SavedSession,
    texts: Option<CaseTexts>,
    file: Option<SessionFile>,
    unkept: Option<anyhow::Error>,
}

/// Where the case of a session comes from.
#[derive(Debug, Clone, Default)]
pub struct CaseOrigin {
    /// Where the case stands; nowhere where only its texts were kept.
    pub location: Option<CaseLocation>,
    /// Its texts, to be kept beside the session.
    pub texts: Option<CaseTexts>,
}

impl KeptSession {
    /// A session that was just begun. It is kept in a file from the next [`keep`](Self::keep) on; without a file never.
    #[must_use]
    pub fn begun(session: Session, language: &str, origin: CaseOrigin, file: Option<PathBuf>) -> Self {
        let mut saved = session.save();
        saved.language = Some(language.to_owned());
        saved.found = origin.location.as_ref().map(|it| found_at(it, file.as_deref()));
        let at = now();
        saved.entries.iter_mut().for_each(|entry| entry.at = Some(at.clone()));
        Self {
            conversation: Conversation::of(session),
            language: language.to_owned(),
            words: None,
            saved,
            texts: origin.texts,
            file: file.map(SessionFile::unwritten),
            unkept: None,
        }
    }

    /// A session that branches off from another one after so many of its inputs.
    #[must_use]
    pub fn branched(session: Session, parent: Parent, language: &str, origin: CaseOrigin, file: PathBuf) -> Self {
        let mut kept = Self::begun(session, language, origin, Some(file));
        kept.saved.parent = Some(parent);
        kept
    }

    /// A session that was read from a file and played again as `session`. A file that is not as this program writes it, or
    /// whose header tells of another version of the case, is set aside at the first change and written anew.
    #[must_use]
    pub fn opened(read: &ReadSession, session: Session, language: &str, origin: CaseOrigin, file: PathBuf) -> Self {
        let scenario = session.scenario();
        let mut saved = read.session.clone();
        // What could no longer be played is no part of the session from here on.
        let whole = session.transcript().steps.len() == saved.inputs().len();
        if !whole {
            saved.entries.clone_from(&session.save().entries);
        }
        let same = saved.hash == scenario.hash && saved.model == scenario.model.hash;
        if !same {
            saved.hash.clone_from(&scenario.hash);
            saved.model.clone_from(&scenario.model.hash);
            saved.found = origin.location.as_ref().map(|it| found_at(it, Some(&file)));
        }
        let as_we_write_it = read.is_as_written() && whole && same;
        let file = SessionFile::read(file, saved.entries.len(), as_we_write_it);
        Self {
            conversation: Conversation::of(session),
            language: language.to_owned(),
            words: None,
            saved,
            texts: origin.texts,
            file: Some(file),
            unkept: None,
        }
    }

    /// Moves the session on and keeps it. Where it cannot be kept it goes on in memory: [`unkept`](Self::unkept) says why.
    ///
    /// # Errors
    /// When the input is not possible now; nothing has changed then.
    pub fn apply(&mut self, input: Input) -> Result<(), Refused> {
        self.apply_unkept(input)?;
        self.keep_or_note();
        Ok(())
    }

    /// The same without keeping it at once, for whoever makes many inputs and keeps them together.
    ///
    /// # Errors
    /// When the input is not possible now; nothing has changed then.
    pub fn apply_unkept(&mut self, input: Input) -> Result<(), Refused> {
        self.conversation.apply(input)?;
        let entry = self.session().saved_entry(self.conversation.steps() - 1);
        self.saved.entries.push(SavedEntry { at: Some(now()), ..entry });
        Ok(())
    }

    /// Takes the last step back and keeps that; returns it, so that it can be made again.
    pub fn undo(&mut self) -> Option<Input> {
        let undone = self.conversation.undo()?;
        self.saved.entries.push(SavedEntry { what: SavedInput::Undo(1), at: Some(now()), ended: None });
        self.keep_or_note();
        Some(undone)
    }

    /// Tries once more to keep what could not be kept.
    pub fn keep_or_note(&mut self) {
        self.unkept = self.keep().err();
    }

    /// Keeps the session as it stands: the whole where the file has nothing of it yet, else what was added since.
    ///
    /// # Errors
    /// When it cannot be written; what stood there before is untouched then, or set aside.
    pub fn keep(&mut self) -> Result<()> {
        match &mut self.file {
            Some(file) => file.keep(&self.saved, self.texts.as_ref()),
            None => Ok(()),
        }
    }

    /// Whether it was begun here and nothing of it was kept yet.
    #[must_use]
    pub fn is_new(&self) -> bool {
        self.file.as_ref().is_none_or(SessionFile::is_unwritten)
    }

    /// Why it is not kept as it stands; nothing where it is.
    #[must_use]
    pub fn unkept(&self) -> Option<&anyhow::Error> {
        self.unkept.as_ref()
    }

    /// Where a file stands now that was in the way or in an earlier form, once; for whoever tells it.
    pub fn take_aside(&mut self) -> Option<PathBuf> {
        self.file.as_mut()?.aside.take()
    }

    /// Why the texts beside it could not be kept, once; for whoever tells it. The session itself is kept.
    pub fn take_texts_unkept(&mut self) -> Option<anyhow::Error> {
        self.file.as_mut()?.texts_unkept.take()
    }

    /// The file, where there is one.
    #[must_use]
    pub fn file(&self) -> Option<&Path> {
        self.file.as_ref().map(|file| &*file.path)
    }

    /// Keeps it in another file from now on.
    pub fn keep_in(&mut self, file: PathBuf) {
        // What the program brings along is found by its name from anywhere.
        if let Some(found) = self.saved.found.as_mut().filter(|found| !is_shipped_name(found) && !found.path.is_empty())
        {
            *found = found_at(&Path::new(&found.path).into(), Some(&file));
        }
        self.file = Some(SessionFile::unwritten(file));
    }

    /// The session.
    #[must_use]
    pub fn session(&self) -> &Session {
        self.conversation.session()
    }

    /// The conversation.
    #[must_use]
    pub fn conversation(&self) -> &Conversation {
        &self.conversation
    }

    /// The conversation in the language in which it is read.
    #[must_use]
    pub fn rendition(&self) -> Rendition<'_> {
        let rendition = Rendition::new(&self.conversation, &self.language);
        match &self.words {
            Some(words) => rendition.with_words(words),
            None => rendition,
        }
    }

    /// The form in which it is kept, everything that was taken back included.
    #[must_use]
    pub fn saved(&self) -> &SavedSession {
        &self.saved
    }

    /// Goes on with the same inputs on a changed case. Where that is not possible the session stays as it was.
    ///
    /// # Errors
    /// The reason, as the engine tells it.
    pub fn replay(
        &mut self,
        scenario: &std::sync::Arc<crate::engine::Scenario>,
        texts: Option<CaseTexts>,
    ) -> Result<(), crate::engine::ResumeError> {
        let session = Session::resume(std::sync::Arc::clone(scenario), &self.saved)?;
        self.saved.hash.clone_from(&scenario.hash);
        self.saved.model.clone_from(&scenario.model.hash);
        self.conversation = Conversation::of(session);
        self.texts = texts;
        if let Some(file) = &mut self.file {
            file.outdate();
        }
        Ok(())
    }
}

/// Where a case is found: its full path, and the way to it from the session's file. What the program brings along is found
/// by its name.
fn found_at(location: &CaseLocation, file: Option<&Path>) -> FoundAt {
    let Some(folder) = location.folder() else {
        return FoundAt { path: location.to_string(), from_here: String::new() };
    };
    let full = full_path(folder);
    let beside =
        file.and_then(Path::parent).map(|parent| if parent.as_os_str().is_empty() { Path::new(".") } else { parent });
    let from_here = beside.map(|beside| relative_path(&full_path(beside), &full));
    let text = |path: &Path| path.to_string_lossy().into_owned();
    FoundAt { path: text(&full), from_here: from_here.map(|path| text(&path)).unwrap_or_default() }
}
