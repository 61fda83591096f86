//! What every part of the script is told with: the scenario, the words and the numbers of its moments.

use crate::engine::{FlowGraph, Language, Scenario, StakeholderId, TextId, unplayed};
use crate::report::{InWords, Messages, Numbering};
use serde::Serialize;

/// What everything on the page is said with.
#[derive(Clone, Copy)]
pub(super) struct Teller<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) flow: &'a FlowGraph<'a>,
    pub(super) words: &'a Messages,
    pub(super) language: Language,
    pub(super) numbers: &'a Numbering,
    pub(super) conditions: InWords<'a>,
}

impl Teller<'_> {
    pub(super) fn text(&self, id: TextId) -> String {
        unplayed(self.scenario.texts.text(id, self.language)).into_owned()
    }

    pub(super) fn say(&self, id: &str) -> String {
        self.words.text(id)
    }

    pub(super) fn person(&self, who: StakeholderId) -> String {
        self.text(self.scenario.cast[who.index()].name)
    }
}

/// Something with a name and what it means.
#[derive(Serialize)]
pub(super) struct NamedText {
    pub(super) name: String,
    pub(super) text: String,
}
