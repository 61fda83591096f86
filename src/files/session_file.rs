//! The file of a session: written whole once, then only added to. What somebody else wrote there is never written over.

use super::FileError;
use super::kept_texts::{CaseTexts, copy_texts, write_texts};
use super::patience::Patience;
use super::save::{set_aside, write_privately};
use crate::engine::SavedSession;
use crate::script::{write_entry, write_session};
use anyhow::{Context, Result};
use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// The file of a session, with how it stands as far as this program knows.
#[derive(Debug)]
pub(super) struct SessionFile {
    pub(super) path: PathBuf,
    state: FileState,
    patience: Patience,
    /// Where a file stands now that was set aside, and why texts could not be kept; for whoever tells it.
    pub(super) aside: Option<PathBuf>,
    pub(super) texts_unkept: Option<anyhow::Error>,
}

/// How the file of a session stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum FileState {
    /// Nothing of the session is in it, and nobody else's is either.
    Unwritten,
    /// It was read with so many entries, and must be written anew: as it stands it is set aside, at the first change.
    Stale { entries: usize },
    /// So many entries are in it.
    Written { entries: usize, stamp: Stamp },
    /// It is ours, and its header tells of an earlier version of the case.
    Outdated { stamp: Stamp },
}

/// What a file looked like when this program wrote or read it last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Stamp {
    bytes: u64,
    modified: Option<SystemTime>,
}

impl Stamp {
    fn of(path: &Path) -> std::io::Result<Self> {
        let it = fs::metadata(path)?;
        // A folder in the way is nobody's session.
        if it.is_dir() {
            return Err(ErrorKind::IsADirectory.into());
        }
        Ok(Self { bytes: it.len(), modified: it.modified().ok() })
    }
}

/// Where a session stands now that was set aside.
#[derive(Debug)]
pub struct SetAside {
    /// Its file.
    pub file: PathBuf,
    /// Why its texts could not be kept beside it; absent where they are.
    pub texts_unkept: Option<anyhow::Error>,
}

/// Sets aside what stands in the file of a session. Its texts go along: what is set aside can still be looked back on.
///
/// # Errors
/// When the file cannot be moved; it stands where it stood then.
pub fn set_session_aside(file: &Path) -> Result<SetAside> {
    let aside = set_aside(file)?;
    let texts_unkept = copy_texts(file, &aside).err();
    Ok(SetAside { file: aside, texts_unkept })
}

impl SessionFile {
    /// A file that is not there yet.
    pub(super) fn unwritten(path: PathBuf) -> Self {
        Self::standing(path, FileState::Unwritten)
    }

    /// A file that was read with so many entries; one that is not as this program writes it is set aside at the first
    /// change.
    pub(super) fn read(path: PathBuf, entries: usize, as_we_write_it: bool) -> Self {
        let state = match Stamp::of(&path) {
            Ok(stamp) if as_we_write_it => FileState::Written { entries, stamp },
            Ok(_) | Err(_) => FileState::Stale { entries },
        };
        Self::standing(path, state)
    }

    fn standing(path: PathBuf, state: FileState) -> Self {
        Self { path, state, patience: Patience::default(), aside: None, texts_unkept: None }
    }

    /// Waits in another way for a file that cannot be written.
    #[cfg(test)]
    pub(super) fn wait_with(&mut self, patience: Patience) {
        self.patience = patience;
    }

    /// Whether nothing of the session was written yet.
    pub(super) fn is_unwritten(&self) -> bool {
        self.state == FileState::Unwritten
    }

    /// The case changed: from here on the header tells of another one.
    pub(super) fn outdate(&mut self) {
        if let FileState::Written { stamp, .. } = self.state {
            self.state = FileState::Outdated { stamp };
        }
    }

    /// Keeps a session as it stands: the whole where the file has nothing of it yet, else what was added since. What holds
    /// the file for a moment is waited for.
    ///
    /// # Errors
    /// When it cannot be written; what stood there before is untouched then, or set aside.
    pub(super) fn keep(&mut self, saved: &SavedSession, texts: Option<&CaseTexts>) -> Result<()> {
        let mut patience = std::mem::take(&mut self.patience);
        let kept = patience.until(|| self.try_to_keep(saved, texts));
        self.patience = patience;
        kept
    }

    fn try_to_keep(&mut self, saved: &SavedSession, texts: Option<&CaseTexts>) -> Result<()> {
        match self.state {
            FileState::Unwritten => self.write_whole(saved, texts),
            FileState::Stale { entries } if entries == saved.entries.len() => Ok(()),
            FileState::Stale { .. } => {
                self.move_aside()?;
                self.write_whole(saved, texts)
            }
            FileState::Written { entries, .. } if entries == saved.entries.len() => Ok(()),
            FileState::Written { stamp, .. } | FileState::Outdated { stamp } => match Stamp::of(&self.path) {
                Ok(now) if now == stamp => match self.state {
                    FileState::Written { entries, .. } => self.append(saved, entries, stamp),
                    _ => self.write_whole(saved, texts),
                },
                Err(error) if error.kind() == ErrorKind::NotFound => self.write_whole(saved, texts),
                // Somebody else wrote to it meanwhile: neither theirs nor ours is lost.
                Ok(_) => {
                    self.move_aside()?;
                    self.write_whole(saved, texts)
                }
                Err(error) => Err(error).with_context(|| FileError::Unwritable(self.path.clone())),
            },
        }
    }

    fn move_aside(&mut self) -> Result<()> {
        Stamp::of(&self.path).with_context(|| FileError::Unmovable(self.path.clone()))?;
        let SetAside { file, texts_unkept } = set_session_aside(&self.path)?;
        self.state = FileState::Unwritten;
        (self.aside, self.texts_unkept) = (Some(file), texts_unkept);
        Ok(())
    }

    fn append(&mut self, saved: &SavedSession, entries: usize, stamp: Stamp) -> Result<()> {
        let lines: String = saved.entries[entries..].iter().map(write_entry).collect();
        let added = fs::OpenOptions::new().append(true).open(&self.path).and_then(|mut file| {
            file.write_all(lines.as_bytes())?;
            file.sync_data()
        });
        if let Err(error) = added {
            // A line that was written in part would be taken for one that was cut off.
            let _ = fs::OpenOptions::new().write(true).open(&self.path).and_then(|file| file.set_len(stamp.bytes));
            self.state = match Stamp::of(&self.path) {
                Ok(now) if now.bytes == stamp.bytes => FileState::Written { entries, stamp: now },
                Ok(_) | Err(_) => self.state,
            };
            return Err(error).with_context(|| FileError::Unwritable(self.path.clone()));
        }
        self.note_written(saved)
    }

    fn write_whole(&mut self, saved: &SavedSession, texts: Option<&CaseTexts>) -> Result<()> {
        write_privately(&self.path, write_session(saved).as_bytes())?;
        self.note_written(saved)?;
        // A session without its texts is still a session.
        if let Some(texts) = texts {
            self.texts_unkept = write_texts(&self.path, texts).err();
        }
        Ok(())
    }

    fn note_written(&mut self, saved: &SavedSession) -> Result<()> {
        let stamp = Stamp::of(&self.path).with_context(|| FileError::Unreadable(self.path.clone()))?;
        self.state = FileState::Written { entries: saved.entries.len(), stamp };
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::{SavedEntry, SavedInput, Setup};
    use std::sync::{Arc, Mutex};

    fn session(picks: usize) -> SavedSession {
        let entry =
            |at| SavedEntry { what: SavedInput::Pick(format!("a.{at}"), Default::default()), at: None, ended: None };
        SavedSession {
            format: crate::engine::SESSION_FORMAT,
            scenario: String::from("a"),
            hash: String::from("b"),
            model: String::from("c"),
            setup: Setup::default(),
            language: None,
            found: None,
            parent: None,
            entries: (0..picks).map(entry).collect(),
        }
    }

    /// How often an answer stands in a file.
    fn picks(file: &Path) -> usize {
        fs::read_to_string(file).unwrap().matches("pick:").count()
    }

    #[test]
    fn a_file_that_is_held_for_a_moment_is_waited_for() {
        let folder = tempfile::tempdir().unwrap();
        let (path, held) = (folder.path().join("s.ron"), folder.path().join("held"));
        let mut file = SessionFile::unwritten(path.clone());
        file.keep(&session(1), None).unwrap();
        // What holds it lets go at the third try.
        fs::rename(&path, &held).unwrap();
        fs::create_dir(&path).unwrap();
        let (tries, back) = (Arc::new(Mutex::new(0)), path.clone());
        let count = Arc::clone(&tries);
        file.wait_with(Patience::waiting(move |_| {
            let mut tries = count.lock().unwrap();
            *tries += 1;
            if *tries == 3 {
                fs::remove_dir(&back).unwrap();
                fs::rename(&held, &back).unwrap();
            }
        }));
        file.keep(&session(2), None).unwrap();
        assert_eq!((*tries.lock().unwrap(), picks(&path), file.aside), (3, 2, None));
    }

    #[test]
    fn what_could_not_be_kept_is_kept_at_the_next_possibility() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("s.ron");
        let mut file = SessionFile::unwritten(path.clone());
        file.keep(&session(1), None).unwrap();
        fs::remove_file(&path).unwrap();
        fs::create_dir(&path).unwrap();
        file.wait_with(Patience::waiting(|_| {}));
        for answers in [2, 3] {
            let error = file.keep(&session(answers), None).unwrap_err();
            assert_eq!(error.downcast_ref(), Some(&FileError::Unwritable(path.clone())));
        }
        assert!(path.is_dir(), "what is in the way is not ours to move");
        fs::remove_dir(&path).unwrap();
        file.keep(&session(3), None).unwrap();
        assert_eq!(picks(&path), 3);
    }
}
