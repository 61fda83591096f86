//! What somebody wrote and chose themselves, for their own copy of the page.

use crate::report::Messages;
use serde::Serialize;

/// One's own words around a session; empty where nothing was said.
#[derive(Debug, Clone, Default, Serialize)]
pub struct OwnWords {
    /// One's name, for whoever it is handed to.
    pub name: String,
    /// The day on which it is handed over.
    pub date: String,
    /// The learning point that one works on.
    pub lesson: String,
    /// Why one was there, written before the talk.
    pub reason: String,
    /// One's own note during the talk.
    pub note: String,
    /// How one thinks the partner sees one: competence, goodwill, integrity, each 1 to 5.
    pub picture: [Option<u8>; 3],
    /// The moment that one finds decisive.
    pub moment: String,
    /// The intention: in which situation …
    pub situation: String,
    /// … what one will do, …
    pub does: String,
    /// … with whom, …
    pub who: String,
    /// … and when.
    pub when: String,
}

/// What stands on a look back beside what the session itself tells.
#[derive(Debug, Clone)]
pub struct DebriefAdditions {
    /// One's own words, who hands it over, and when.
    pub own: OwnWords,
    /// Whether one's own words have a place on it, and where nothing was written yet room to write.
    pub form: bool,
    /// Whether numbers stand beside words, and the pictures that show them.
    pub numbers: bool,
}

impl Default for DebriefAdditions {
    /// Room to write, and numbers; nothing that somebody wrote.
    fn default() -> Self {
        Self::of(OwnWords::default())
    }
}

impl DebriefAdditions {
    /// Everything, with somebody's own words.
    #[must_use]
    pub fn of(own: OwnWords) -> Self {
        Self { own, form: true, numbers: true }
    }
}

impl OwnWords {
    /// Who hands it over and when, as far as that is said; else empty.
    #[must_use]
    pub fn signed(&self, words: &Messages) -> String {
        let id = match (self.name.is_empty(), self.date.is_empty()) {
            (true, true) => return String::new(),
            (false, true) => "debrief-signed-name",
            (true, false) => "debrief-signed-date",
            (false, false) => "debrief-signed",
        };
        words.text_with(id, &[("name", self.name.as_str().into()), ("date", self.date.as_str().into())])
    }
}
