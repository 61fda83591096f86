//! The endings: how it goes on, what became of the relation and the role, what is reached and taught.

use super::field::gone;
use super::{PartCard, PartWriter};
use crate::engine::{EndingRelation, EndingRole};
use crate::script::rewrite::{CasePath, CaseValue};
use crate::studio::talk::{beginning, entries};

/// Letters of a learning point or a goal that are shown.
const SHOWN: usize = 60;

impl PartWriter<'_> {
    pub(super) fn endings(&self) -> Vec<PartCard> {
        let relations =
            EndingRelation::ALL.map(|it| (it.id(), self.say(&format!("review-relation-{}", it.id().to_lowercase()))));
        let roles = EndingRole::ALL.map(|it| (it.id(), self.say(&format!("review-role-{}", it.id().to_lowercase()))));
        let goals: Vec<_> = entries(self.case, "goals")
            .iter()
            .map(|(id, it)| (id.clone(), beginning(it.as_text().unwrap_or_default(), SHOWN)))
            .collect();
        let card = |(id, value): &(String, CaseValue)| {
            let at = CasePath::from("endings").name(id);
            let name = value.text_of("title").to_owned();
            let mut more = vec![
                self.word(&at, "relation", "studio-part-relation", &relations, None),
                self.word(&at, "role", "studio-part-role", &roles, None),
            ];
            let verdicts =
                [("reached", "studio-part-reached"), ("half", "studio-part-half"), ("missed", "studio-part-missed")];
            more.extend(verdicts.map(|(field, name)| self.several(&at.name(field), name, &goals)));
            more.push(self.several(&at.name("teaches"), "studio-part-teaches", &self.taught(value)));
            let fields =
                vec![self.text(&at, "title", "app-studio-new-title"), self.long(&at, "text", "app-studio-text")];
            PartCard { gone: gone(&at), at, name, fields, more, ..PartCard::default() }
        };
        entries(self.case, "endings").iter().map(card).collect()
    }

    /// Learning points of the case, and those of the model that the ending teaches already.
    fn taught(&self, ending: &CaseValue) -> Vec<(String, String)> {
        let own = entries(self.case, "lessons").iter();
        let mut all: Vec<_> = own.map(|(id, it)| (id.clone(), beginning(it.text_of("text"), SHOWN))).collect();
        let there = ending.get("teaches").map(CaseValue::items).unwrap_or_default();
        for id in there.iter().filter_map(CaseValue::as_text) {
            if let Some(lesson) = self.draft.model().lessons.iter().find(|it| it.id == id) {
                all.push((id.to_owned(), beginning(lesson.text.get(self.words.language()), SHOWN)));
            }
        }
        all
    }
}
