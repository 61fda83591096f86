//! What a condition could ask about, each in words.

use super::{AskKind, AskWords};
use crate::engine::relationship::{Facet, Gauge};
use crate::script::ConditionAsk;
use crate::script::rewrite::CaseValue;
use crate::studio::outline::{spoken, title_of};
use crate::studio::talk::{LeadsTo, TOPICS, Talk, beginning, entries};

/// Letters of what is said that are shown.
const SHOWN: usize = 80;

/// Something that a condition could ask.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskOffer {
    /// What it is about.
    pub kind: AskKind,
    /// What it asks, in words.
    pub words: String,
    /// Where that is, for a choice: the title of its moment.
    pub place: String,
    /// The question.
    pub ask: ConditionAsk,
}

/// What offers are collected with.
struct OfferList<'o> {
    words: AskWords<'o>,
    offers: Vec<AskOffer>,
}

impl AskOffer {
    /// Everything that can be asked in a case, kind by kind.
    #[must_use]
    pub fn all(words: AskWords<'_>) -> Vec<Self> {
        let mut list = OfferList { words, offers: Vec::new() };
        list.told();
        list.promises();
        list.people();
        list.talk();
        list.facts();
        list.rest();
        list.offers.sort_by_key(|it| it.kind);
        list.offers
    }
}

impl<'o> OfferList<'o> {
    fn put(&mut self, kind: AskKind, place: &str, ask: ConditionAsk) {
        let Some(words) = self.words.clause(&ask, false) else { return };
        self.offers.push(AskOffer { kind, words, place: place.to_owned(), ask });
    }

    fn cast(&self) -> Vec<&'o str> {
        entries(self.words.case, "cast").iter().map(|(id, _)| &**id).collect()
    }

    fn told(&mut self) {
        let case = self.words.case;
        for (person, value) in entries(case, "cast") {
            for (interest, _) in entries(value, "interests") {
                self.put(AskKind::Told, "", ConditionAsk::call("knows", &[&format!("{person}.{interest}")]));
            }
            if value.get("concern").is_some() {
                self.put(AskKind::Told, "", ConditionAsk::call("knows_concern", &[person]));
            }
        }
    }

    fn promises(&mut self) {
        let mut ids: Vec<&str> = Vec::new();
        let mut open = vec![self.words.case];
        while let Some(value) = open.pop() {
            if matches!(value, CaseValue::Part(name, _) if name == "Promise") && !ids.contains(&value.text_of("id")) {
                ids.push(value.text_of("id"));
            }
            // The last is looked at first, so that they come in the order of the file.
            open.extend(value.entries().iter().map(|(_, inner)| inner).chain(value.items()).rev());
        }
        for id in ids {
            for call in ["promised", "kept", "warned", "broken"] {
                self.put(AskKind::Promise, "", ConditionAsk::call(call, &[id]));
            }
        }
    }

    fn people(&mut self) {
        for person in self.cast() {
            let of = ["trust", "quality"].into_iter().chain(Facet::ALL.map(Facet::id));
            for name in of {
                self.put(AskKind::Person, "", ConditionAsk::call(name, &[person]).compared(">=", "50"));
            }
            for name in ["together", "above"] {
                self.put(AskKind::Person, "", ConditionAsk::call(name, &[person]).compared(">=", "0"));
            }
        }
    }

    /// Choices, moments and topics.
    fn talk(&mut self) {
        let talk = Talk::of(self.words.case);
        for beat in &talk.beats {
            let title = title_of(&talk, &LeadsTo::Beat(beat.name.clone()));
            if beat.id == TOPICS {
                let home = beat.name.split('.').next().unwrap_or_default();
                for choice in &beat.choices {
                    let ask = ConditionAsk::call("done", &[&format!("{home}.{}", choice.id)]);
                    self.put(AskKind::Topic, "", ask);
                }
                continue;
            }
            let first = talk.first_words(beat).0;
            let ask = ConditionAsk::call("seen", &[&beat.name]).compared(">", "0");
            self.put(AskKind::Moment, &beginning(first, SHOWN), ask);
            let planned = match beat.value.get("select") {
                Some(CaseValue::Form(form, _) | CaseValue::Part(form, _)) if form == "Rank" => Some("ranked"),
                Some(CaseValue::Form(form, _) | CaseValue::Part(form, _)) if form == "Divide" => Some("amount"),
                _ => None,
            };
            for choice in &beat.choices {
                let name = format!("{}.{}", beat.name, choice.id);
                // With a short label the words of the choice are looked for as well.
                let place = match choice.value.text_of("short") {
                    "" => title.clone(),
                    _ => format!("{title}: {}", beginning(spoken(choice.value), SHOWN)),
                };
                let ask = match planned {
                    Some(call) => ConditionAsk::call(call, &[&name]).compared(">=", "1"),
                    None => ConditionAsk::call("picked", &[&name]),
                };
                self.put(AskKind::Choice, &place, ask);
            }
        }
    }

    /// What the story remembers, what was drawn, and what follows from it.
    fn facts(&mut self) {
        let case = self.words.case;
        for (name, value) in entries(case, "variables") {
            let kind = match value {
                CaseValue::Form(form, _) | CaseValue::Part(form, _) => &**form,
                _ => "",
            };
            match kind {
                "Flag" => self.put(AskKind::Fact, "", ConditionAsk::variable(name)),
                "Count" => self.put(AskKind::Fact, "", ConditionAsk::variable(name).compared(">=", "1")),
                _ => {
                    for word in self.words.variable_words(name) {
                        self.put(AskKind::Fact, "", ConditionAsk::variable(name).compared("==", &word));
                    }
                }
            }
        }
        for (name, value) in entries(case, "derived") {
            self.put(AskKind::Fact, value.as_text().unwrap_or_default(), ConditionAsk::variable(name));
        }
    }

    /// The level, moves and the player's own tallies.
    fn rest(&mut self) {
        self.put(AskKind::Level, "", ConditionAsk::call("level", &[]).compared(">=", "3"));
        for it in &self.words.model.moves {
            self.put(AskKind::Move, "", ConditionAsk::call("used", &[&it.id]).compared(">", "0"));
            for person in self.cast() {
                self.put(AskKind::Move, "", ConditionAsk::call("used", &[&it.id, person]).compared(">", "0"));
            }
        }
        for gauge in Gauge::ALL {
            self.put(AskKind::Gauge, "", ConditionAsk::call("gauge", &[gauge.id()]).compared(">=", "1"));
        }
    }
}
