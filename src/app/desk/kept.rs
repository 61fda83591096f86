//! The sessions that are kept on this machine, and files that could not be read.

use super::own::Own;
use crate::engine::{SavedTranscript, TRANSCRIPT_FORMAT};
use crate::files::{read_source, set_aside};
use crate::script::read_transcript;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// A kept session.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    /// Its file.
    pub(super) file: PathBuf,
    /// What it holds.
    pub(super) saved: SavedTranscript,
    /// What stands beside it.
    pub(super) own: Own,
    /// When it was written last.
    pub(super) modified: SystemTime,
}

/// The sessions of a folder, the one that was written last first.
#[derive(Debug, Default)]
pub(super) struct Kept {
    /// The sessions.
    pub(super) entries: Vec<Entry>,
    /// Files that could not be read and were set aside: where they stand now.
    pub(super) aside: Vec<PathBuf>,
}

impl Kept {
    /// Reads a folder. What cannot be read is set aside under another name, never deleted.
    #[must_use]
    pub(super) fn read(folder: &Path) -> Self {
        let mut kept = Self::default();
        let mut files: Vec<_> = fs::read_dir(folder)
            .into_iter()
            .flatten()
            .flatten()
            .map(|entry| entry.path())
            .filter(|path| path.extension().is_some_and(|it| it == "ron") && !Own::is_file(path) && path.is_file())
            .collect();
        files.sort();
        for file in files {
            // A file that cannot be opened now may well be readable later: it stays where it is.
            let Ok((source, unreadable)) = read_source(&file) else { continue };
            match read_transcript(&source) {
                Ok(saved) if unreadable.is_none() => {
                    if saved.format > TRANSCRIPT_FORMAT {
                        continue;
                    }
                    let own = Own::read(&file);
                    let modified = modified(&file);
                    kept.entries.push(Entry { file, saved, own, modified });
                }
                _ => kept.aside.extend(set_aside(&file)),
            }
        }
        kept.entries.sort_by(|a, b| b.modified.cmp(&a.modified).then_with(|| a.file.cmp(&b.file)));
        kept
    }

    /// The session that was left open last.
    #[must_use]
    pub(super) fn open(&self) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.saved.ending.is_none() && !entry.saved.picks.is_empty())
    }

    /// The sessions of a case, the latest first.
    pub(super) fn of<'k>(&'k self, scenario: &'k str) -> impl Iterator<Item = &'k Entry> {
        self.entries.iter().filter(move |entry| entry.saved.scenario == scenario)
    }
}

fn modified(file: &Path) -> SystemTime {
    let mut latest = SystemTime::UNIX_EPOCH;
    for file in [file.to_owned(), Own::file_of(file)] {
        if let Ok(time) = fs::metadata(file).and_then(|it| it.modified()) {
            latest = latest.max(time);
        }
    }
    latest
}
