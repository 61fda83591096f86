//! What the library and the briefing say of a scenario.

use crate::engine::id::{MoveId, NameId, TextId};

/// What the library and the briefing say of a scenario.
#[derive(Debug, Clone)]
pub struct About {
    /// Its title.
    pub title: TextId,
    /// One or two sentences for the library.
    pub summary: TextId,
    /// The language it was written in.
    pub language: String,
    /// The author's own version.
    pub version: String,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// The licence of its texts.
    pub licence: String,
    /// The sector it plays in.
    pub sector: TextId,
    /// Difficulty, 1..=5.
    pub level: u8,
    /// Minutes it takes.
    pub minutes: u32,
    /// The two roles in tension.
    pub between: Option<(TextId, TextId)>,
    /// Moves it is good for.
    pub practises: Vec<MoveId>,
    /// Free words for search.
    pub tags: Vec<String>,
    /// What the player is to reach.
    pub goals: Vec<(NameId, TextId)>,
    /// Who the player is.
    pub player: Player,
    /// What the player knows beforehand, in Markdown.
    pub briefing: TextId,
    /// Questions for a trainer's discussion.
    pub discussion: Vec<TextId>,
}

/// Who the player is.
#[derive(Debug, Clone, Copy)]
pub struct Player {
    /// The name that lines show.
    pub name: TextId,
    /// The job.
    pub function: TextId,
    /// The municipality.
    pub organisation: TextId,
    /// What the player may decide.
    pub mandate: TextId,
}
