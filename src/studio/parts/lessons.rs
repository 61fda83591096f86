//! What is taught: learning points of the case itself, and the norms that choices cite.

use super::field::gone;
use super::{PartCard, PartWriter};
use crate::engine::LessonKind;
use crate::script::rewrite::{CasePath, CaseValue};
use crate::studio::talk::{beginning, entries};

/// Letters of a learning point that are its name.
const SHOWN: usize = 60;

impl PartWriter<'_> {
    pub(super) fn lessons(&self) -> Vec<PartCard> {
        let kinds = LessonKind::ALL.map(|it| (it.id(), self.say(&format!("studio-part-{}", it.id().to_lowercase()))));
        let card = |(id, value): &(String, CaseValue)| {
            let at = CasePath::from("lessons").name(id);
            let name = beginning(value.text_of("text"), SHOWN);
            let fields = vec![
                self.long(&at, "text", "app-studio-text"),
                self.word(&at, "kind", "studio-part-lesson-kind", &kinds, Some(LessonKind::Practise.id())),
                self.condition(at.name("when"), "studio-part-lesson-when"),
            ];
            PartCard { gone: gone(&at), at, name, fields, ..PartCard::default() }
        };
        entries(self.case, "lessons").iter().map(card).collect()
    }

    pub(super) fn norms(&self) -> Vec<PartCard> {
        let card = |(id, value): &(String, CaseValue)| {
            let at = CasePath::from("norms").name(id);
            let name = value.text_of("title").to_owned();
            let fields = vec![
                self.text(&at, "title", "studio-part-norm-title"),
                self.long(&at, "text", "studio-part-norm-text"),
                self.text(&at, "source", "studio-part-norm-source"),
            ];
            PartCard { gone: gone(&at), at, name, fields, ..PartCard::default() }
        };
        entries(self.case, "norms").iter().map(card).collect()
    }
}
