//! The case itself: what it is about, who the player is, what is to be reached, and what is discussed afterwards.

use super::field::steps;
use super::{PartCard, PartField, PartWriter};
use crate::report::capitalised;
use crate::report::condition::readable;
use crate::script::rewrite::{CasePath, CaseValue};
use crate::studio::edit::CaseEdit;
use crate::studio::talk::entries;

impl PartWriter<'_> {
    pub(super) fn whole(&self) -> PartCard {
        let case = CasePath::default();
        let player = case.name("player");
        let mut fields = vec![
            self.text(&case, "title", "app-studio-new-title"),
            self.long(&case, "summary", "app-studio-summary"),
            self.text(&case, "sector", "app-library-sector"),
            self.long(&case, "briefing", "app-studio-briefing"),
            self.text(&player, "name", "studio-part-player-name"),
            self.text(&player, "function", "app-studio-player-function"),
            self.text(&player, "organisation", "app-studio-player-organisation"),
            self.long(&player, "mandate", "app-studio-player-mandate"),
        ];
        fields.extend(self.between());
        fields.extend(self.goals());
        PartCard { name: self.case.text_of("title").to_owned(), fields, more: self.around(), ..PartCard::default() }
    }

    /// Between what the player stands, as the shelf says it: one side and the other.
    fn between(&self) -> Vec<PartField> {
        let at = CasePath::from("between");
        if self.value(&at).is_none_or(|it| it.items().len() != 2) {
            let poles = ["studio-part-new-pole-one", "studio-part-new-pole-other"].map(|id| self.say(id));
            let value = CaseValue::Form(String::new(), poles.iter().map(|it| CaseValue::text(it)).collect());
            return vec![self.add("studio-part-new-between", CaseEdit::Set { at, value })];
        }
        vec![
            self.text_at(at.item(0), "studio-part-pole-one", false),
            self.text_at(at.item(1), "studio-part-pole-other", false),
        ]
    }

    fn goals(&self) -> Vec<PartField> {
        let list = CasePath::from("goals");
        let goals = entries(self.case, "goals");
        let mut fields = Vec::new();
        for (id, text) in goals {
            fields.push(self.text_at(list.name(id), "studio-part-goal", false));
            if goals.len() > 1 {
                fields.push(self.remove(&list.name(id), text.as_text().unwrap_or_default()));
            }
        }
        let text = self.say("studio-part-new-goal-text");
        let edit =
            CaseEdit::Insert { into: list, at: goals.len(), called: text.clone(), value: CaseValue::text(&text) };
        fields.push(self.add("studio-part-new-goal", edit));
        fields
    }

    /// How hard and how long it is, where it begins, what it practises, and what is discussed afterwards.
    fn around(&self) -> Vec<PartField> {
        let case = CasePath::default();
        let code = self.words.language();
        let moves: Vec<_> =
            self.draft.model().moves.iter().map(|it| (it.id.clone(), capitalised(it.name.get(code)))).collect();
        let scenes: Vec<_> = entries(self.case, "scenes")
            .iter()
            .map(|(id, it)| {
                let title = it.text_of("title");
                (id.clone(), if title.is_empty() { capitalised(&readable(id)) } else { title.to_owned() })
            })
            .collect();
        let mut more = vec![
            self.number(case.name("level"), self.say("studio-part-level"), &steps(1, 5, 1), 3),
            self.number(case.name("minutes"), self.say("studio-part-minutes"), &steps(5, 60, 5), 15),
            self.one_of(case.name("start"), "studio-part-begins", scenes),
            self.several(&case.name("practises"), "review-practises", &moves),
        ];
        let list = case.name("discussion");
        let questions = self.value(&list).map(CaseValue::items).unwrap_or_default();
        for (at, text) in questions.iter().enumerate() {
            more.push(self.text_at(list.item(at), "studio-part-question", false));
            let gone = if questions.len() > 1 { list.item(at) } else { list.clone() };
            more.push(self.remove(&gone, text.as_text().unwrap_or_default()));
        }
        let text = CaseValue::text(&self.say("studio-part-new-question-text"));
        let edit = CaseEdit::Insert { into: list, at: questions.len(), called: String::new(), value: text };
        more.push(self.add("studio-part-new-question", edit));
        more
    }
}
