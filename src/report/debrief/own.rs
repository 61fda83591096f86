//! What somebody wrote and chose themselves, for their own copy of the page.

use serde::Serialize;

/// One's own words around a session; empty where nothing was said.
#[derive(Debug, Clone, Default, Serialize)]
pub struct OwnWords {
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
