//! A question in words, whether or not the case can be played: those in which the script for reviewers says it.

use crate::engine::relationship::{Bilingual, Facet, Gauge, Model};
use crate::report::Messages;
use crate::report::condition::{readable, trimmed};
use crate::script::ConditionAsk;
use crate::script::rewrite::{CasePath, CaseValue};
use crate::studio::talk::{TOPICS, entries};

/// What questions of a case are said with.
#[derive(Clone, Copy)]
pub struct AskWords<'w> {
    /// The case.
    pub case: &'w CaseValue,
    /// The model it is read against.
    pub model: &'w Model,
    /// The words.
    pub words: &'w Messages,
    /// The scene or fragment in which it is asked.
    pub home: &'w str,
}

impl AskWords<'_> {
    /// A question as a clause behind "if", or its opposite; nothing where it asks of something that is not there.
    #[must_use]
    pub fn clause(&self, ask: &ConditionAsk, denied: bool) -> Option<String> {
        match &ask.compared {
            None => self.fact(ask, !denied),
            Some((sign, with)) => self.comparison(ask, sign, with, denied),
        }
    }

    /// How something is compared with a number, in words.
    #[must_use]
    pub fn how(&self, sign: &str, with: &str) -> Option<String> {
        let id = match sign {
            ">=" => "condition-at-least",
            ">" => "condition-more",
            "<" => "condition-less",
            "<=" => "condition-at-most",
            "!=" => "condition-differs",
            "==" => "condition-equal",
            _ => return None,
        };
        let number: i64 = with.parse().ok()?;
        let number = if number < 0 { format!("−{}", number.unsigned_abs()) } else { number.to_string() };
        Some(self.words.text_with(id, &[("number", number.into())]))
    }

    fn say(&self, id: &str, holds: bool, values: &[(&str, &str)]) -> String {
        let holds = ("holds", if holds { "yes" } else { "no" }.into());
        let values = values.iter().map(|(name, value)| (*name, (*value).into()));
        self.words.text_with(id, &[holds].into_iter().chain(values).collect::<Vec<_>>())
    }

    fn fact(&self, ask: &ConditionAsk, holds: bool) -> Option<String> {
        let Some(of) = &ask.of else { return self.flag(&ask.name, holds) };
        let [first, ..] = &of[..] else { return None };
        match &*ask.name {
            "knows" => {
                let (person, interest) = first.split_once('.')?;
                let it = self.case.at(&CasePath::from("cast").name(person).name("interests").name(interest))?;
                let values = [("who", &*self.person(person)?), ("interest", trimmed(it.text_of("text")))];
                Some(self.say("condition-knows", holds, &values))
            }
            "knows_concern" => {
                let it = self.case.at(&CasePath::from("cast").name(first).name("concern"))?;
                let values = [("who", &*self.person(first)?), ("interest", trimmed(it.text_of("text")))];
                Some(self.say("condition-concern", holds, &values))
            }
            call @ ("promised" | "kept" | "warned" | "broken") => {
                let promise = trimmed(self.promise(first)?);
                Some(self.say(&format!("condition-{call}"), holds, &[("promise", promise)]))
            }
            "done" => Some(self.say("condition-done", holds, &[("topic", trimmed(self.topic(first)?))])),
            "seen" | "picked" | "ranked" | "amount" | "used" => {
                let (id, values) = self.counted(ask)?;
                let values: Vec<_> = values.iter().map(|(name, value)| (*name, &**value)).collect();
                Some(self.say(id, holds, &values))
            }
            _ => None,
        }
    }

    fn flag(&self, name: &str, holds: bool) -> Option<String> {
        let is_there = |of: &str| self.case.get(of).is_some_and(|it| it.get(name).is_some());
        (is_there("variables") || is_there("derived"))
            .then(|| self.say("condition-flag", holds, &[("name", &readable(name))]))
    }

    /// The message for what is counted, and its values.
    fn counted(&self, ask: &ConditionAsk) -> Option<(&'static str, Vec<(&'static str, String)>)> {
        let of = ask.of.as_deref()?;
        let first = of.first()?;
        Some(match (&*ask.name, of) {
            ("seen", [_]) => ("condition-seen", vec![("beat", self.beat(first)?)]),
            ("picked", [_]) => ("condition-picked", vec![("choice", self.choice(first)?)]),
            ("ranked", [_]) => ("condition-ranked", vec![("choice", self.choice(first)?)]),
            ("amount", [_]) => ("condition-amount", vec![("choice", self.choice(first)?)]),
            ("used", [_]) => ("condition-used", vec![("move", self.used(first)?)]),
            ("used", [_, who]) => ("condition-used-to", vec![("move", self.used(first)?), ("who", self.person(who)?)]),
            _ => return None,
        })
    }

    fn comparison(&self, ask: &ConditionAsk, sign: &str, with: &str, denied: bool) -> Option<String> {
        let equal = matches!(sign, "==" | "!=");
        if ask.of.is_none() && equal && with.parse::<i64>().is_err() {
            let holds = (sign == "==") != denied;
            return match with {
                "true" => self.flag(&ask.name, holds),
                "false" => self.flag(&ask.name, !holds),
                word => self.word(&ask.name, word, holds),
            };
        }
        // What is true or false may be compared with that.
        if let (true, "true" | "false") = (equal, with) {
            return self.fact(ask, ((sign == "==") == (with == "true")) != denied);
        }
        let sign = if denied { super::change::turned(sign)? } else { sign };
        let counts = matches!(&*ask.name, "seen" | "used" | "ranked" | "amount");
        if counts {
            // How often something happened is a question of whether, where it is about 0.
            return match (sign, with) {
                (">" | "!=", "0") | (">=", "1") => self.fact(ask, true),
                ("<=" | "==", "0") | ("<", "1") => self.fact(ask, false),
                _ => {
                    let (id, mut values) = self.counted(ask)?;
                    values.push(("how", self.how(sign, with)?));
                    let values: Vec<_> = values.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
                    Some(self.words.text_with(&format!("{id}-times"), &values))
                }
            };
        }
        let left = self.value(ask)?;
        let how = self.how(sign, with)?;
        Some(self.words.text_with("condition-compare", &[("left", left.into()), ("how", how.into())]))
    }

    /// A variable that holds one of several words.
    fn word(&self, name: &str, word: &str, holds: bool) -> Option<String> {
        self.variable_words(name).iter().find(|it| *it == word)?;
        Some(self.say("condition-word", holds, &[("name", &readable(name)), ("word", &readable(word))]))
    }

    /// The words that a variable can hold.
    pub(super) fn variable_words(&self, name: &str) -> Vec<String> {
        let Some(CaseValue::Form(form, values)) = self.case.get("variables").and_then(|it| it.get(name)) else {
            return Vec::new();
        };
        let text = |it: &CaseValue| it.as_text().map(str::to_owned);
        match (&**form, &values[..]) {
            ("OneOf", [_, words]) => words.items().iter().filter_map(text).collect(),
            ("Drawn", [words]) => words.items().iter().filter_map(|it| it.items().get(1).and_then(text)).collect(),
            _ => Vec::new(),
        }
    }

    /// What a question counts.
    fn value(&self, ask: &ConditionAsk) -> Option<String> {
        let Some(of) = &ask.of else {
            let variable = self.case.get("variables").is_some_and(|it| it.get(&ask.name).is_some());
            let derived = self.case.get("derived").is_some_and(|it| it.get(&ask.name).is_some());
            return (variable || derived)
                .then(|| self.words.text_with("condition-variable", &[("name", readable(&ask.name).into())]));
        };
        match (&*ask.name, &of[..]) {
            ("level", []) => Some(self.words.text("condition-level")),
            ("gauge", [gauge]) => {
                let gauge = Gauge::of(gauge)?;
                let name = self.in_words(&self.model.gauges[gauge as usize]);
                Some(self.words.text_with("condition-gauge", &[("name", name.into())]))
            }
            (name, [who]) if is_of_person(name) => {
                Some(self.words.text_with(&format!("condition-{name}"), &[("who", self.person(who)?.into())]))
            }
            _ => None,
        }
    }

    fn in_words<'t>(&self, text: &'t Bilingual) -> &'t str {
        text.get(self.words.language())
    }

    fn person(&self, id: &str) -> Option<String> {
        self.case.get("cast")?.get(id).map(|it| it.text_of("name").to_owned())
    }

    fn used(&self, id: &str) -> Option<String> {
        let name = &self.model.moves.iter().find(|it| it.id == id)?.name;
        Some(format!("“{}”", self.in_words(name)))
    }

    /// What was promised, as it is said the first time.
    fn promise(&self, id: &str) -> Option<&str> {
        fn look<'c>(value: &'c CaseValue, id: &str) -> Option<&'c str> {
            match value {
                CaseValue::Part(name, _) if name == "Promise" && value.text_of("id") == id => {
                    Some(value.text_of("text"))
                }
                _ => {
                    let inner = value.entries().iter().map(|(_, it)| it).chain(value.items());
                    inner.into_iter().find_map(|it| look(it, id))
                }
            }
        }
        // Interventions promise nothing first: what is said in the talk comes before.
        ["scenes", "fragments", "interventions"].iter().find_map(|of| look(self.case.get(of)?, id))
    }

    fn topic(&self, id: &str) -> Option<&str> {
        let scenes = entries(self.case, "scenes");
        let found = match id.split_once('.') {
            Some((scene, topic)) => self.case.get("scenes")?.get(scene)?.get(TOPICS)?.get(topic),
            None => {
                let own = scenes.iter().find(|(scene, _)| scene == self.home).into_iter();
                own.chain(scenes).find_map(|(_, scene)| scene.get(TOPICS)?.get(id))
            }
        };
        found.map(|it| it.text_of("title"))
    }

    fn beat(&self, id: &str) -> Option<String> {
        let whole = if id.contains('.') { id.to_owned() } else { format!("{}.{id}", self.home) };
        let beat = self.case.at(&crate::studio::beat_place(self.case, &whole)?)?;
        let title = beat.text_of("title");
        let own = whole.rsplit('.').next().unwrap_or_default();
        let title = if title.is_empty() { readable(own) } else { title.to_owned() };
        Some(format!("“{}”", trimmed(&title)))
    }

    fn choice(&self, id: &str) -> Option<String> {
        let whole = if id.matches('.').count() > 1 { id.to_owned() } else { format!("{}.{id}", self.home) };
        let choice = self.case.at(&crate::studio::choice_place(self.case, &whole)?)?;
        let said = [choice.text_of("short"), choice.text_of("text")].into_iter().find(|it| !it.is_empty())?;
        Some(format!("“{}”", trimmed(said)))
    }
}

/// Whether a call asks for a number of a person.
fn is_of_person(name: &str) -> bool {
    Facet::of(name).is_some() || matches!(name, "trust" | "quality" | "together" | "above")
}
