//! The people: who they are and for whom they stand, what they want of the contact, and how they see the player.

use super::field::{gone, steps};
use super::{PartCard, PartField, PartWriter};
use crate::engine::relationship::{Acquaintance, Facet};
use crate::engine::{Side, Want};
use crate::report::capitalised;
use crate::script::rewrite::{CasePath, CaseValue};
use crate::studio::edit::CaseEdit;
use crate::studio::talk::entries;

impl PartWriter<'_> {
    pub(super) fn people(&self) -> Vec<PartCard> {
        entries(self.case, "cast").iter().map(|(id, value)| self.person(id, value)).collect()
    }

    fn person(&self, id: &str, value: &CaseValue) -> PartCard {
        let at = CasePath::from("cast").name(id);
        let name = value.text_of("name").to_owned();
        let sides = Side::ALL.map(|it| (it.id(), self.say(&format!("studio-part-side-{}", it.id().to_lowercase()))));
        let mut fields = vec![
            self.looks(id, value, &at),
            self.text(&at, "name", "app-studio-name"),
            self.text(&at, "function", "app-studio-function"),
            self.text(&at, "organisation", "app-studio-organisation"),
            self.word(&at, "side", "studio-part-side", &sides, Some(Side::Partner.id())),
            self.long(&at, "stake", "app-studio-stake"),
            self.long(&at, "position", "app-studio-position"),
            self.long(&at, "alternative", "studio-part-alternative"),
        ];
        let interests = at.name("interests");
        let count = self.value(&interests).map_or(0, |it| it.entries().len());
        let (text, key) = (self.say("studio-part-new-interest-text"), self.say("studio-part-new-interest-key"));
        fields.push(self.add("studio-part-new-interest", CaseEdit::new_interest(&at, count, &text, &key)));
        if value.get("concern").is_none() {
            let text = CaseValue::text(&self.say("studio-part-new-concern-text"));
            let edit = CaseEdit::Set { at: at.name("concern"), value: CaseValue::part([("text", text)]) };
            fields.push(self.add("studio-part-new-concern", edit));
        }
        let is_same = |(other, it): &(String, CaseValue)| other != id && it.text_of("name").trim() == name.trim();
        let twice = !name.trim().is_empty() && entries(self.case, "cast").iter().any(is_same);
        let about = if twice { self.say("studio-part-same-name") } else { String::new() };
        PartCard { more: self.character(&at), gone: gone(&at), at, name, about, fields }
    }

    /// What makes somebody react as they do.
    fn character(&self, at: &CasePath) -> Vec<PartField> {
        let model = self.draft.model();
        let code = self.words.language();
        let wants =
            Want::ALL.map(|it| (it.id(), capitalised(&self.say(&format!("review-want-{}", it.id().to_lowercase())))));
        let known =
            Acquaintance::ALL.map(|it| (it.id(), self.say(&format!("studio-part-known-{}", it.id().to_lowercase()))));
        let mut more = vec![
            self.word(at, "acquaintance", "studio-part-known", &known, Some(Acquaintance::Running.id())),
            self.word(at, "wants", "review-person-wants", &wants, None),
        ];
        for facet in Facet::ALL {
            let usual = if facet == Facet::Tension { 10 } else { 50 };
            let name = capitalised(model.facets[facet as usize].get(code));
            more.push(self.within(at, "start", facet.id(), name, &steps(0, 100, 5), usual));
        }
        for (field, name) in [("together", "studio-part-together"), ("above", "studio-part-above")] {
            more.push(self.within(at, "stance", field, self.say(name), &steps(-100, 100, 10), 0));
        }
        more.push(self.number(at.name("rigidity"), self.say("studio-part-rigidity"), &steps(0, 80, 10), 20));
        let moves: Vec<_> = model.moves.iter().map(|it| (it.id.clone(), capitalised(it.name.get(code)))).collect();
        more.push(self.several(&at.name("rewards"), "review-person-rewards", &moves));
        more.push(self.several(&at.name("escalates_on"), "review-person-escalates", &moves));
        more
    }

    /// A number of a part within another, which is made with it where it is not there.
    fn within(&self, part: &CasePath, of: &str, field: &str, name: String, offered: &[i64], usual: i64) -> PartField {
        let around = part.name(of);
        let picked = self.number(around.name(field), name, offered, usual);
        match picked {
            PartField::Pick(mut pick) if self.value(&around).is_none() => {
                pick.at = around;
                for (_, value) in &mut pick.options {
                    *value = value.take().map(|it| CaseValue::Part(String::new(), vec![(field.to_owned(), it)]));
                }
                PartField::Pick(pick)
            }
            other => other,
        }
    }
}
