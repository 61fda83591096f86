//! The sessions that are saved on this machine, and files that could not be read.

use super::Reflection;
use crate::engine::{SavedTranscript, TRANSCRIPT_FORMAT};
use crate::files::{last_written, read_source, ron_files, set_aside};
use crate::script::read_transcript;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// A saved session.
#[derive(Debug, Clone)]
pub struct SavedSession {
    /// Its file.
    pub file: PathBuf,
    /// What it holds.
    pub transcript: SavedTranscript,
    /// What stands beside it.
    pub reflection: Reflection,
    /// When it was written last.
    pub modified: SystemTime,
}

/// The sessions of a folder, the one that was written last first.
#[derive(Debug, Default)]
pub struct SavedSessions {
    /// The sessions.
    pub entries: Vec<SavedSession>,
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
            let Ok((source, unreadable)) = read_source(&file) else { continue };
            match read_transcript(&source) {
                Ok(transcript) if unreadable.is_none() => {
                    if transcript.format > TRANSCRIPT_FORMAT {
                        continue;
                    }
                    let reflection = Reflection::read(&file);
                    let modified = last_written([&*file, &*Reflection::file_of(&file)]);
                    sessions.entries.push(SavedSession { file, transcript, reflection, modified });
                }
                _ => sessions.aside.extend(set_aside(&file)),
            }
        }
        sessions.entries.sort_by(|a, b| b.modified.cmp(&a.modified).then_with(|| a.file.cmp(&b.file)));
        sessions
    }

    /// The session that was left open last.
    #[must_use]
    pub fn open(&self) -> Option<&SavedSession> {
        self.entries.iter().find(|entry| entry.transcript.ending.is_none() && !entry.transcript.picks.is_empty())
    }

    /// The sessions of a scenario, the latest first.
    pub fn of<'k>(&'k self, scenario: &'k str) -> impl Iterator<Item = &'k SavedSession> {
        self.entries.iter().filter(move |entry| entry.transcript.scenario == scenario)
    }
}
