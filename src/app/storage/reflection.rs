//! What somebody wrote and chose beside a session: kept in a file next to the session, never part of it.

use crate::files::OwnFile;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// What stands behind the name of a session's file in the name of this one.
const ENDING: &str = "own.ron";

/// One's own words and choices around a session. In its file it is called `Own`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename = "Own")]
pub struct Reflection {
    /// Why one is here, in a sentence.
    pub reason: String,
    /// Whether there is a coach.
    pub coach: bool,
    /// Whether steps back are allowed.
    pub step_back: bool,
    /// One's own note.
    pub note: String,
    /// How one thinks the partner sees one: competence, goodwill, integrity, each 0 to 4.
    pub picture: [Option<u8>; 3],
    /// Which pick decided it, from 1.
    pub decisive: Option<usize>,
    /// How far one came in the debrief: the highest part that was opened.
    pub part: usize,
    /// One's intention.
    pub intention: Intention,
    /// The session from which one played on, and after how many picks; a session of the present format says so itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub played_on: Option<(String, usize)>,
}

/// An intention: if …, then …
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Intention {
    /// In which situation.
    pub situation: String,
    /// What one will do.
    pub does: String,
    /// With whom.
    pub who: String,
    /// When.
    pub when: String,
}

impl Intention {
    /// Whether anything was written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        [&self.situation, &self.does, &self.who, &self.when].iter().all(|it| it.trim().is_empty())
    }
}

impl Default for Reflection {
    fn default() -> Self {
        Self {
            reason: String::new(),
            coach: true,
            step_back: true,
            note: String::new(),
            picture: [None; 3],
            decisive: None,
            part: 0,
            intention: Intention::default(),
            played_on: None,
        }
    }
}

impl Reflection {
    /// The file beside that of a session.
    #[must_use]
    pub fn file_of(session: &Path) -> PathBuf {
        session.with_extension(ENDING)
    }

    /// Whether a file holds somebody's own words rather than a session.
    #[must_use]
    pub fn is_file(path: &Path) -> bool {
        path.to_string_lossy().ends_with(&format!(".{ENDING}"))
    }

    /// The file with what stands beside a session. What cannot be read is set aside.
    #[must_use]
    pub fn read(session: &Path) -> OwnFile<Self> {
        OwnFile::read(Self::file_of(session))
    }
}
