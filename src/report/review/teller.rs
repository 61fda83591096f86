//! What every part of the script is told with: the scenario, the words and the numbers of its moments.

use crate::engine::{FlowGraph, Language, Planning, Scenario, StakeholderId, TextId};
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
        self.scenario.texts.unplayed(id, self.language).into_owned()
    }

    pub(super) fn say(&self, id: &str) -> String {
        self.words.text(id)
    }

    /// What a beat plans, in a sentence; `select` is the least and the most that are picked.
    pub(super) fn planning(&self, planning: Planning, (least, most): (u8, u8)) -> String {
        let number = |number: u16| u32::from(number).into();
        match planning {
            Planning::Budget { word, total } => {
                let values =
                    [("least", u32::from(least).into()), ("total", number(total)), ("word", self.text(word).into())];
                self.words.text_with("review-note-budget", &values)
            }
            Planning::Rank => self.words.text_with("review-note-rank", &[("count", u32::from(most).into())]),
            Planning::Divide { total, step } => {
                self.words.text_with("review-note-divide", &[("total", number(total)), ("step", number(step))])
            }
        }
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
