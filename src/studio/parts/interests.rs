//! What people want and fear: what it is, what opens it, and when it is heard.

use super::field::gone;
use super::{PartCard, PartField, PartWriter};
use crate::script::rewrite::CasePath;
use crate::studio::talk::entries;

impl PartWriter<'_> {
    pub(super) fn interests(&self) -> Vec<PartCard> {
        let mut cards = Vec::new();
        for (person, value) in entries(self.case, "cast") {
            let of = CasePath::from("cast").name(person);
            let called = value.text_of("name");
            let own = entries(value, "interests").iter().map(|(id, _)| of.name("interests").name(id));
            cards.extend(own.map(|at| {
                let fields = vec![
                    self.long(&at, "text", "app-studio-interest"),
                    self.long(&at, "key", "app-studio-interest-key"),
                ];
                self.interest(at, called, fields)
            }));
            if value.get("concern").is_some() {
                let at = of.name("concern");
                let fields = vec![self.long(&at, "text", "review-concern")];
                cards.push(self.interest(at, called, fields));
            }
        }
        cards
    }

    fn interest(&self, at: CasePath, called: &str, mut fields: Vec<PartField>) -> PartCard {
        fields.push(self.condition(at.name("opens"), "studio-part-opens"));
        PartCard { gone: gone(&at), at, name: called.to_owned(), fields, ..PartCard::default() }
    }
}
