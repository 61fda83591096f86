//! The dossier: what the player knew beforehand, and the documents that can be opened now.

use super::rendition::Rendition;
use crate::engine::DocumentId;

/// What the player knew beforehand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overview {
    /// The title of the case.
    pub title: String,
    /// The player's job.
    pub function: String,
    /// The player's organisation.
    pub organisation: String,
    /// What is to be reached.
    pub goals: Vec<String>,
    /// The briefing, in Markdown.
    pub briefing: String,
}

/// A document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentSeen {
    /// Which one.
    pub id: DocumentId,
    /// Its title.
    pub title: String,
    /// Its content, in Markdown.
    pub text: String,
    /// Whether it came during the conversation: it could not be opened when that began.
    pub came: bool,
}

impl Rendition<'_> {
    /// What the player knew beforehand.
    #[must_use]
    pub fn overview(&self) -> Overview {
        let about = &self.scenario().about;
        Overview {
            title: self.text(about.title),
            function: self.text(about.player.function),
            organisation: self.text(about.player.organisation),
            goals: about.goals.iter().map(|(_, goal)| self.text(*goal)).collect(),
            briefing: self.text(about.briefing),
        }
    }

    /// The documents that can be opened now, in the order of the case.
    #[must_use]
    pub fn documents(&self) -> Vec<DocumentSeen> {
        self.documents_after(self.session().transcript().steps.len() + 1)
    }

    /// The same after so many turns, where the last is still being told: the opening is the first.
    #[must_use]
    pub fn documents_after(&self, turns: usize) -> Vec<DocumentSeen> {
        let (staging, now) = (self.session().staging_after(turns.saturating_sub(1)), &*self.progress_of(turns));
        let (first, start) = (self.session().staging_after(0), self.session().initial());
        let all = self.scenario().dossier.iter().enumerate();
        let open = all.filter(|(_, it)| it.when.as_ref().is_none_or(|when| staging.holds(when, now)));
        open.map(|(at, document)| {
            let paragraphs: Vec<_> = document.paragraphs.iter().map(|paragraph| self.text(*paragraph)).collect();
            DocumentSeen {
                id: DocumentId::new(at),
                title: self.text(document.title),
                text: paragraphs.join("\n\n"),
                came: document.when.as_ref().is_some_and(|when| !first.holds(when, &start)),
            }
        })
        .collect()
    }
}
