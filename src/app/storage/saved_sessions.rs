//! The sessions that are saved on this machine, and files that could not be read.

use super::{Intention, Reflection};
use crate::engine::SESSION_FORMAT;
use crate::files::{last_written, read_saved, ron_files, set_session_aside};
use crate::script::ReadSession;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// A saved session, of whichever format.
#[derive(Debug, Clone)]
pub struct SessionEntry {
    /// Its file.
    pub file: PathBuf,
    /// What it holds.
    pub read: ReadSession,
    /// How many inputs it has.
    pub steps: usize,
    /// What stands beside it.
    pub reflection: Reflection,
    /// When it was written last.
    pub modified: SystemTime,
}

impl SessionEntry {
    /// The id of its scenario.
    #[must_use]
    pub fn scenario(&self) -> &str {
        &self.read.session.scenario
    }

    /// The id of the ending that it reached.
    #[must_use]
    pub fn ending(&self) -> Option<&str> {
        self.read.session.ending()
    }

    /// Whether one played on from another session.
    #[must_use]
    pub fn is_branch(&self) -> bool {
        self.read.session.parent.is_some() || self.reflection.played_on.is_some()
    }
}

/// The sessions of a folder, the one that was written last first.
#[derive(Debug, Default)]
pub struct SavedSessions {
    /// The sessions.
    pub entries: Vec<SessionEntry>,
    /// Files that could not be read and were set aside: where they stand now.
    pub aside: Vec<PathBuf>,
}

impl SavedSessions {
    /// Reads a folder. What cannot be read is set aside under another name, never deleted.
    #[must_use]
    pub fn read(folder: &Path) -> Self {
        let mut sessions = Self::default();
        for file in ron_files(folder).into_iter().filter(|file| !Reflection::is_file(file)) {
            // A file that cannot be opened now may well be readable later: it stays where it is.
            let Ok(read) = read_saved(&file) else { continue };
            match read {
                Ok(read) => {
                    if read.session.format > SESSION_FORMAT {
                        continue;
                    }
                    let mut own = Reflection::read(&file);
                    sessions.aside.extend(own.take_aside());
                    let reflection = own.value().clone();
                    let modified = last_written([&*file, &*Reflection::file_of(&file)]);
                    let steps = read.session.inputs().len();
                    sessions.entries.push(SessionEntry { file, read, steps, reflection, modified });
                }
                Err(_) => sessions.aside.extend(set_session_aside(&file).map(|aside| aside.file)),
            }
        }
        sessions.entries.sort_by(|a, b| b.modified.cmp(&a.modified).then_with(|| a.file.cmp(&b.file)));
        sessions
    }

    /// The session that was left open last.
    #[must_use]
    pub fn open(&self) -> Option<&SessionEntry> {
        self.entries.iter().find(|entry| entry.ending().is_none() && entry.steps > 0)
    }

    /// What somebody meant to do after a session of a scenario, as it was written last; nothing where nothing was.
    #[must_use]
    pub fn intention(&self, scenario: &str) -> Option<&Intention> {
        let of_case = self.entries.iter().filter(|entry| entry.scenario() == scenario);
        of_case
            .map(|entry| &entry.reflection.intention)
            .find(|it| !it.situation.trim().is_empty() || !it.does.trim().is_empty())
    }

    /// The sessions of a scenario, the latest first.
    pub fn of<'k>(&'k self, scenario: &'k str) -> impl Iterator<Item = &'k SessionEntry> {
        self.entries.iter().filter(move |entry| entry.scenario() == scenario)
    }
}
