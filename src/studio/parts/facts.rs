//! What the story remembers (a mark, a counter, one of several words), what is drawn when a talk begins, and what follows
//! from all of that.

use super::field::{gone, steps};
use super::{PartCard, PartField, PartWriter};
use crate::report::capitalised;
use crate::report::condition::readable;
use crate::script::TitleIds;
use crate::script::rewrite::{CasePath, CaseValue};
use crate::studio::edit::CaseEdit;
use crate::studio::sheet::SheetPick;
use crate::studio::talk::entries;

/// Words that something which is drawn or chosen has at least.
const FEWEST: usize = 2;

/// How often a word is drawn, compared with the others.
const WEIGHTS: [i64; 9] = [1, 2, 3, 4, 5, 6, 7, 8, 9];

impl PartWriter<'_> {
    pub(super) fn facts(&self) -> Vec<PartCard> {
        let variables = entries(self.case, "variables").iter().map(|(id, value)| self.fact(id, value));
        let derived = entries(self.case, "derived").iter().map(|(id, _)| {
            let at = CasePath::from("derived").name(id);
            let name = capitalised(&readable(id));
            let fields =
                vec![self.named("variable", id, "studio-part-name"), self.condition(at.clone(), "studio-part-holds")];
            PartCard {
                gone: gone(&at),
                at,
                name,
                about: self.say("studio-part-derived"),
                fields,
                ..PartCard::default()
            }
        });
        variables.chain(derived).collect()
    }

    fn fact(&self, id: &str, value: &CaseValue) -> PartCard {
        let at = CasePath::from("variables").name(id);
        let name = capitalised(&readable(id));
        let mut fields = vec![self.named("variable", id, "studio-part-name")];
        let kind = match value {
            CaseValue::Form(form, _) | CaseValue::Part(form, _) => &**form,
            _ => "",
        };
        let about = match kind {
            "Flag" => {
                fields.push(self.holds_at_start(value, &at));
                "studio-part-mark"
            }
            "Count" => {
                fields.extend(self.counter(value, &at));
                "studio-part-count"
            }
            "OneOf" => {
                fields.extend(self.words_of(id, value, &at));
                "studio-part-words"
            }
            _ => {
                fields.extend(self.drawn(id, value, &at));
                "studio-part-drawn"
            }
        };
        PartCard { gone: gone(&at), at, name, about: self.say(about), fields, ..PartCard::default() }
    }

    fn holds_at_start(&self, value: &CaseValue, at: &CasePath) -> PartField {
        let options = [(false, "studio-part-not-yet"), (true, "studio-part-already")]
            .map(|(it, words)| (self.say(words), Some(CaseValue::Bool(it))));
        let chosen = usize::from(value.items().first() == Some(&CaseValue::Bool(true)));
        PartField::Pick(SheetPick {
            at: at.item(0),
            name: self.say("studio-part-start"),
            options: options.to_vec(),
            chosen,
        })
    }

    fn counter(&self, value: &CaseValue, at: &CasePath) -> [PartField; 3] {
        // As numbers in a row, or each behind its name.
        let place = |position: usize, name: &str| match value {
            CaseValue::Form(..) => at.item(position),
            _ => at.name(name),
        };
        let number = |position: usize, name: &str, words: &str, usual: i64| {
            let at = place(position, name);
            let now = if let Some(CaseValue::Number(now)) = self.value(&at) { *now } else { usual };
            self.number(at, self.say(words), &steps(now - 10, now + 10, 1), usual)
        };
        [
            number(0, "start", "studio-part-start", 0),
            number(1, "min", "studio-part-least", -1_000_000),
            number(2, "max", "studio-part-most", 1_000_000),
        ]
    }

    fn words_of(&self, id: &str, value: &CaseValue, at: &CasePath) -> Vec<PartField> {
        let list = at.item(1);
        let words: Vec<&str> =
            self.value(&list).map(CaseValue::items).unwrap_or_default().iter().filter_map(CaseValue::as_text).collect();
        let start = value.items().first().and_then(CaseValue::as_text).unwrap_or_default();
        let said = words.iter().map(|it| ((*it).to_owned(), readable(it))).collect();
        let mut fields = vec![self.one_of(at.item(0), "studio-part-start", said)];
        for (place, word) in words.iter().enumerate() {
            fields.push(self.named("word", &format!("{id}.{word}"), "studio-part-word"));
            if words.len() > FEWEST && *word != start {
                fields.push(self.remove(&list.item(place), &readable(word)));
            }
        }
        let new = CaseValue::text(&self.new_word(&words));
        fields.push(self.add("studio-part-new-word", insert(&list, words.len(), new)));
        fields
    }

    fn drawn(&self, id: &str, value: &CaseValue, at: &CasePath) -> Vec<PartField> {
        let list = at.item(0);
        let pairs = value.items().first().map(CaseValue::items).unwrap_or_default();
        let words: Vec<&str> = pairs.iter().filter_map(|it| it.items().get(1)?.as_text()).collect();
        let mut fields = Vec::new();
        for (place, word) in words.iter().enumerate() {
            fields.push(self.named("word", &format!("{id}.{word}"), "studio-part-word"));
            let name = self.words.text_with("studio-part-weight", &[("name", readable(word).into())]);
            let said = |it: i64| self.words.text_with("studio-part-times", &[("count", it.into())]);
            fields.push(self.number_said(list.item(place).item(0), name, &WEIGHTS, 1, said));
            if words.len() > FEWEST {
                fields.push(self.remove(&list.item(place), &readable(word)));
            }
        }
        let new = CaseValue::Form(String::new(), vec![CaseValue::Number(1), CaseValue::text(&self.new_word(&words))]);
        fields.push(self.add("studio-part-new-word", insert(&list, words.len(), new)));
        fields
    }

    fn new_word(&self, there: &[&str]) -> String {
        TitleIds::without(there.iter().copied()).id_of(&self.say("studio-part-word-called"), "woord")
    }
}

fn insert(list: &CasePath, at: usize, value: CaseValue) -> CaseEdit {
    CaseEdit::Insert { into: list.clone(), at, called: String::new(), value }
}
