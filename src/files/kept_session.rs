//! A session that is kept in a file: every input is added to it before anybody sees what came of it.

use super::clock::now;
use super::kept_texts::{CaseTexts, write_texts};
use super::save::{set_aside, write_atomically};
use super::session_case::full_path;
use super::{FileError, relative_path};
use crate::engine::{FoundAt, Input, Parent, Refused, SESSION_FORMAT, SavedEntry, SavedInput, SavedSession, Session};
use crate::play::{Conversation, Rendition};
use crate::script::{ReadSession, write_entry, write_session};
use anyhow::{Context, Result};
use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

/// A session with where it is kept.
#[derive(Debug)]
pub struct KeptSession {
    conversation: Conversation,
    /// The language in which it is read, by its code.
    pub language: String,
    saved: SavedSession,
    texts: Option<CaseTexts>,
    file: Option<PathBuf>,
    /// How the file stands, as far as this program knows.
    state: FileState,
    unkept: Option<anyhow::Error>,
    aside: Option<PathBuf>,
}

/// How the file of a session stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum FileState {
    /// Nothing of the session is in it; what stands there is somebody else's.
    Unwritten,
    /// It was read, and must be written anew in the present form: as it stands it is set aside.
    Stale,
    /// So many entries are in it, and so many bytes long is it then.
    Written { entries: usize, bytes: u64 },
}

/// Where the case of a session comes from.
#[derive(Debug, Clone, Default)]
pub struct CaseOrigin {
    /// The folder of the case, where it has one.
    pub folder: Option<PathBuf>,
    /// Its texts, to be kept beside the session.
    pub texts: Option<CaseTexts>,
}

impl KeptSession {
    /// A session that was just begun. It is kept in a file from the next [`keep`](Self::keep) on; without a file never.
    #[must_use]
    pub fn begun(session: Session, language: &str, origin: CaseOrigin, file: Option<PathBuf>) -> Self {
        let mut saved = session.save();
        saved.language = Some(language.to_owned());
        saved.found = origin.folder.as_deref().map(|folder| found_at(folder, file.as_deref()));
        let at = now();
        saved.entries.iter_mut().for_each(|entry| entry.at = Some(at.clone()));
        Self {
            conversation: Conversation::of(session),
            language: language.to_owned(),
            saved,
            texts: origin.texts,
            file,
            state: FileState::Unwritten,
            unkept: None,
            aside: None,
        }
    }

    /// A session that branches off from another one after so many of its inputs.
    #[must_use]
    pub fn branched(session: Session, parent: Parent, language: &str, origin: CaseOrigin, file: PathBuf) -> Self {
        let mut kept = Self::begun(session, language, origin, Some(file));
        kept.saved.parent = Some(parent);
        kept
    }

    /// A session that was read from a file and played again as `session`.
    #[must_use]
    pub fn opened(read: &ReadSession, session: Session, language: &str, origin: CaseOrigin, file: PathBuf) -> Self {
        let bytes = fs::metadata(&file).map_or(0, |it| it.len());
        let is_present = read.session.format == SESSION_FORMAT && read.cut.is_none();
        // What could no longer be played is no part of the session from here on.
        let whole = session.transcript().steps.len() == read.session.inputs().len();
        let mut saved = read.session.clone();
        if !whole {
            saved.entries.clone_from(&session.save().entries);
        }
        let state = if is_present && whole {
            FileState::Written { entries: saved.entries.len(), bytes }
        } else {
            FileState::Stale
        };
        Self {
            conversation: Conversation::of(session),
            language: language.to_owned(),
            saved,
            texts: origin.texts,
            file: Some(file),
            state,
            unkept: None,
            aside: None,
        }
    }

    /// Moves the session on and keeps it. Where it cannot be
    /// kept it goes on in memory: [`unkept`](Self::unkept) says why.
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
    /// When it cannot be written; what stood there before is untouched then.
    pub fn keep(&mut self) -> Result<()> {
        let Some(file) = self.file.clone() else { return Ok(()) };
        match self.state {
            FileState::Unwritten => self.write_whole(&file),
            FileState::Stale => {
                self.aside = Some(set_aside(&file)?);
                self.write_whole(&file)
            }
            FileState::Written { entries, .. } if entries == self.saved.entries.len() => Ok(()),
            FileState::Written { entries, bytes } => match fs::metadata(&file).map(|it| it.len()) {
                Ok(length) if length == bytes => self.append(&file, entries, bytes),
                Err(error) if error.kind() == ErrorKind::NotFound => self.write_whole(&file),
                // Somebody else wrote to it meanwhile: neither theirs nor ours is lost.
                Ok(_) => {
                    self.aside = Some(set_aside(&file)?);
                    self.write_whole(&file)
                }
                Err(error) => Err(error).with_context(|| FileError::Unreadable(file)),
            },
        }
    }

    fn append(&mut self, file: &Path, entries: usize, bytes: u64) -> Result<()> {
        let lines: String = self.saved.entries[entries..].iter().map(write_entry).collect();
        let added = fs::OpenOptions::new().append(true).open(file).and_then(|mut file| {
            file.write_all(lines.as_bytes())?;
            file.sync_data()
        });
        if let Err(error) = added {
            // A line that was written in part would be taken for one that was cut off.
            let _ = fs::OpenOptions::new().write(true).open(file).and_then(|file| file.set_len(bytes));
            return Err(error).with_context(|| FileError::Unwritable(file.to_owned()));
        }
        self.state = FileState::Written { entries: self.saved.entries.len(), bytes: bytes + lines.len() as u64 };
        Ok(())
    }

    fn write_whole(&mut self, file: &Path) -> Result<()> {
        let content = write_session(&self.saved);
        write_atomically(file, content.as_bytes())?;
        if let Some(texts) = &self.texts {
            write_texts(file, texts)?;
        }
        self.state = FileState::Written { entries: self.saved.entries.len(), bytes: content.len() as u64 };
        Ok(())
    }

    /// Why it is not kept as it stands; nothing where it is.
    #[must_use]
    pub fn unkept(&self) -> Option<&anyhow::Error> {
        self.unkept.as_ref()
    }

    /// Where a file stands now that was in the way or in an earlier form, once; for whoever tells it.
    pub fn take_aside(&mut self) -> Option<PathBuf> {
        self.aside.take()
    }

    /// The file, where there is one.
    #[must_use]
    pub fn file(&self) -> Option<&Path> {
        self.file.as_deref()
    }

    /// Keeps it in another file from now on.
    pub fn keep_in(&mut self, file: PathBuf) {
        self.file = Some(file);
        self.state = FileState::Unwritten;
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
        Rendition::new(&self.conversation, &self.language)
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
        // The header and the texts beside it are those of the changed case from now on.
        if let FileState::Written { .. } = self.state {
            self.state = FileState::Unwritten;
        }
        Ok(())
    }
}

/// Where a case is found: its full path, and the way to it from the session's file.
fn found_at(folder: &Path, file: Option<&Path>) -> FoundAt {
    let full = full_path(folder);
    let beside =
        file.and_then(Path::parent).map(|parent| if parent.as_os_str().is_empty() { Path::new(".") } else { parent });
    let from_here = beside.map(|beside| relative_path(&full_path(beside), &full));
    let text = |path: &Path| path.to_string_lossy().into_owned();
    FoundAt { path: text(&full), from_here: from_here.map(|path| text(&path)).unwrap_or_default() }
}
