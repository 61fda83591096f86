//! What everyone knows beforehand: who one is, what is the matter, what is to be reached; and the documents to be read beside it.

use crate::engine::Scenario;
use crate::play::{DocumentSeen, Overview, Rendition};
use serde::Serialize;

/// What is known beforehand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CaseBriefing {
    /// What the player is.
    pub role: String,
    /// Where.
    pub organisation: String,
    /// What is to be reached.
    pub goals: Vec<String>,
    /// What is the matter, in Markdown.
    pub briefing: String,
}

impl CaseBriefing {
    /// The briefing of a case, before anything was played.
    #[must_use]
    pub fn of(scenario: &Scenario, language: &str) -> Self {
        let place = scenario.texts.language(language);
        let text = |text| scenario.texts.unplayed(text, place).into_owned();
        let about = &scenario.about;
        Self {
            role: text(about.player.function),
            organisation: text(about.player.organisation),
            goals: about.goals.iter().map(|(_, goal)| text(*goal)).collect(),
            briefing: text(about.briefing),
        }
    }

    /// How many letters it has.
    #[must_use]
    pub fn letters(&self) -> usize {
        let goals = self.goals.iter().map(|goal| goal.chars().count());
        self.briefing.chars().count()
            + self.role.chars().count()
            + self.organisation.chars().count()
            + goals.sum::<usize>()
    }
}

impl From<Overview> for CaseBriefing {
    fn from(it: Overview) -> Self {
        Self { role: it.function, organisation: it.organisation, goals: it.goals, briefing: it.briefing }
    }
}

/// A document that can be read now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LiveDocument {
    /// Its title.
    pub title: String,
    /// Its content, in Markdown.
    pub text: String,
    /// Whether it came during the conversation.
    pub came: bool,
}

impl LiveDocument {
    /// The documents that can be read where a conversation stands.
    #[must_use]
    pub fn all(it: &Rendition<'_>) -> Vec<Self> {
        let seen = it.documents().into_iter();
        seen.map(|DocumentSeen { id: _, title, text, came }| Self { title, text, came }).collect()
    }
}
