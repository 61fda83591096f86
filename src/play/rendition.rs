//! A conversation read in a language: how its texts are looked up.

use super::conversation::Conversation;
use crate::engine::{Language, Progress, Scenario, Session, StakeholderId, TextId};
use std::borrow::Cow;

/// A conversation read in one language. Changing the language is reading it anew, and plays nothing.
#[derive(Debug, Clone, Copy)]
pub struct Rendition<'c> {
    pub(super) conversation: &'c Conversation,
    pub(super) language: Language,
    pub(super) code: &'c str,
    pub(super) words: &'c str,
}

impl<'c> Rendition<'c> {
    /// A conversation in the language with this code; in the scenario's own where it has no such translation.
    #[must_use]
    pub fn new(conversation: &'c Conversation, language: &'c str) -> Self {
        let scenario = conversation.session().scenario();
        let code = scenario.texts.code(language, &scenario.about.language);
        Self { conversation, language: scenario.texts.language(language), code, words: code }
    }

    /// The code of the language in which it is read.
    #[must_use]
    pub fn code(&self) -> &'c str {
        self.code
    }

    /// The same, where what the relationship model calls things stands in another language: that of the interface, for a
    /// case in a language that the interface does not have.
    #[must_use]
    pub fn with_words(self, words: &'c str) -> Self {
        Self { words, ..self }
    }

    /// The code of the language of the interface's own words.
    #[must_use]
    pub fn words(&self) -> &'c str {
        self.words
    }

    /// The session.
    #[must_use]
    pub fn session(&self) -> &'c Session {
        self.conversation.session()
    }

    /// The scenario.
    #[must_use]
    pub fn scenario(&self) -> &'c Scenario {
        self.session().scenario()
    }

    /// A text with the values as they are now.
    #[must_use]
    pub fn text(&self, text: TextId) -> String {
        self.text_at(text, self.session().progress(), self.conversation.steps())
    }

    /// A text with the values of a moment, and as the session was staged once so many steps were made: a level that a
    /// trainer sets later changes nothing of what was shown before.
    #[must_use]
    pub fn text_at(&self, text: TextId, at: &Progress, steps: usize) -> String {
        self.session().staging_after(steps).render(text, at, self.language).into_owned()
    }

    /// The progress once so many steps were made.
    #[must_use]
    pub fn progress_after(&self, steps: usize) -> &'c Progress {
        self.conversation.after(steps)
    }

    /// The progress after so many turns, of which the opening is the first; after none of them that of the beginning.
    #[must_use]
    pub fn progress_of(&self, turns: usize) -> Cow<'c, Progress> {
        match turns.checked_sub(1) {
            Some(steps) => Cow::Borrowed(self.conversation.after(steps)),
            None => Cow::Owned(self.session().initial()),
        }
    }

    /// Somebody's name.
    #[must_use]
    pub fn name(&self, who: StakeholderId) -> String {
        self.text(self.scenario().cast[who.index()].name)
    }

    /// The player's name, as it stands at the beginning of a line.
    #[must_use]
    pub fn player(&self) -> String {
        let name = self.text(self.scenario().about.player.name);
        let mut letters = name.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    }
}
