//! Facts and comparisons in words.

use super::InWords;
use super::clause::NumberTerm;
use crate::engine::{ChoiceId, Counted, Effect, Fact, Join, PromiseId, StakeholderId, TextId};
use fluent_bundle::FluentValue;
use std::borrow::Cow;

/// How truth is told to a message.
pub(super) fn yes(holds: bool) -> FluentValue<'static> {
    FluentValue::from(if holds { "yes" } else { "no" })
}

impl InWords<'_> {
    /// A fact that holds or does not.
    pub(super) fn fact(&self, fact: Fact, holds: bool) -> String {
        let say = |id: &str, name: &'static str, value: String| {
            self.words.text_with(id, &[("holds", yes(holds)), (name, value.into())])
        };
        match fact {
            Fact::Knows(id) => {
                let interest = &self.scenario.interests[id.index()];
                let who = ("who", self.person(interest.of).into());
                let id = if interest.id.is_some() { "condition-knows" } else { "condition-concern" };
                let text = ("interest", trimmed(&self.text(interest.text)).to_owned().into());
                self.words.text_with(id, &[("holds", yes(holds)), who, text])
            }
            Fact::Seen(_) | Fact::Picked(_) | Fact::Used(_) | Fact::Planned(_) => self.watched(fact, holds),
            Fact::Promised(id) => say("condition-promised", "promise", self.promise(id)),
            Fact::Kept(id) => say("condition-kept", "promise", self.promise(id)),
            Fact::Warned(id) => say("condition-warned", "promise", self.promise(id)),
            Fact::Broken(id) => say("condition-broken", "promise", self.promise(id)),
            Fact::Done(id) => {
                say("condition-done", "topic", trimmed(&self.text(self.scenario.topics[id.index()].title)).to_owned())
            }
            Fact::Variable(_) | Fact::Derived(_) => say("condition-flag", "name", self.variable(fact)),
            Fact::Facet(..)
            | Fact::Trust(_)
            | Fact::Quality(_)
            | Fact::Together(_)
            | Fact::Above(_)
            | Fact::Gauge(_)
            | Fact::Level => {
                let join = if holds { Join::Differs } else { Join::Equal };
                self.comparison(&NumberTerm::Fact(fact), join, &NumberTerm::Number(0))
            }
        }
    }

    fn watched(&self, fact: Fact, holds: bool) -> String {
        let (id, mut values) = self.watched_parts(fact);
        values.push(("holds", yes(holds)));
        self.words.text_with(id, &values)
    }

    /// The message for what is counted, and its values.
    fn watched_parts(&self, fact: Fact) -> (&'static str, Vec<(&'static str, FluentValue<'static>)>) {
        let (Fact::Seen(watch) | Fact::Picked(watch) | Fact::Used(watch) | Fact::Planned(watch)) = fact else {
            return ("", Vec::new());
        };
        match self.scenario.watched[watch.index()] {
            Counted::Seen(beat) => ("condition-seen", vec![("beat", self.beat(beat).into())]),
            Counted::Picked(choice) => ("condition-picked", vec![("choice", self.choice(choice).into())]),
            Counted::Planned(choice) => {
                let ranks = self.scenario.ranks(choice);
                let id = if ranks { "condition-ranked" } else { "condition-amount" };
                (id, vec![("choice", self.choice(choice).into())])
            }
            Counted::Used(id, to) => {
                let name = self.scenario.model.moves[id.index()].name.get(self.words.language());
                let name = ("move", format!("“{name}”").into());
                match to {
                    None => ("condition-used", vec![name]),
                    Some(to) => ("condition-used-to", vec![name, ("who", self.person(to).into())]),
                }
            }
        }
    }

    /// Two values compared.
    pub(super) fn comparison(&self, left: &NumberTerm, join: Join, right: &NumberTerm) -> String {
        if let (NumberTerm::Fact(Fact::Variable(id)), NumberTerm::Number(place)) = (left, right)
            && let Some((words, shown)) = self.scenario.variables[id.index()].kind.words()
            && let Some(place) = usize::try_from(*place).ok().filter(|place| *place < words.len())
        {
            let word = match shown.get(place) {
                Some(text) => self.text(*text).into_owned(),
                None => readable(self.scenario.texts.name(words[place])),
            };
            let values = [
                ("holds", yes(join == Join::Equal)),
                ("name", self.variable(Fact::Variable(*id)).into()),
                ("word", word.into()),
            ];
            return self.words.text_with("condition-word", &values);
        }
        let id = match join {
            Join::AtLeast => "condition-at-least",
            Join::More => "condition-more",
            Join::Less => "condition-less",
            Join::AtMost => "condition-at-most",
            Join::Differs => "condition-differs",
            _ => "condition-equal",
        };
        let how = self.words.text_with(id, &[("number", self.value_words(right, false).into())]);
        if let NumberTerm::Fact(fact @ (Fact::Seen(_) | Fact::Used(_) | Fact::Planned(_))) = left {
            let (id, mut values) = self.watched_parts(*fact);
            values.push(("how", how.into()));
            return self.words.text_with(&format!("{id}-times"), &values);
        }
        let left = self.value_words(left, false);
        self.words.text_with("condition-compare", &[("left", left.into()), ("how", how.into())])
    }

    /// A value; a sum `within` another stands in parentheses.
    pub(super) fn value_words(&self, value: &NumberTerm, within: bool) -> String {
        match value {
            NumberTerm::Number(number) if *number < 0 => format!("−{}", number.unsigned_abs()),
            NumberTerm::Number(number) => number.to_string(),
            NumberTerm::Sum(text) if within => {
                self.words.text_with("condition-group", &[("inner", text.as_str().into())])
            }
            NumberTerm::Sum(text) => text.clone(),
            NumberTerm::Fact(fact) => self.amount(*fact),
        }
    }

    /// What a fact counts.
    fn amount(&self, fact: Fact) -> String {
        let of = |id: &str, who: StakeholderId| self.words.text_with(id, &[("who", self.person(who).into())]);
        match fact {
            Fact::Facet(who, facet) => of(&format!("condition-{}", facet.id()), who),
            Fact::Trust(who) => of("condition-trust", who),
            Fact::Quality(who) => of("condition-quality", who),
            Fact::Together(who) => of("condition-together", who),
            Fact::Above(who) => of("condition-above", who),
            Fact::Gauge(gauge) => {
                let name = self.scenario.model.gauges[gauge as usize].get(self.words.language());
                self.words.text_with("condition-gauge", &[("name", name.into())])
            }
            Fact::Level => self.words.text("condition-level"),
            Fact::Seen(_) | Fact::Used(_) | Fact::Planned(_) => {
                let (id, values) = self.watched_parts(fact);
                self.words.text_with(&format!("{id}-count"), &values)
            }
            Fact::Variable(_) | Fact::Derived(_) => {
                self.words.text_with("condition-variable", &[("name", self.variable(fact).into())])
            }
            Fact::Knows(_)
            | Fact::Picked(_)
            | Fact::Promised(_)
            | Fact::Kept(_)
            | Fact::Warned(_)
            | Fact::Broken(_)
            | Fact::Done(_) => self.fact(fact, true),
        }
    }

    fn text(&self, id: TextId) -> Cow<'_, str> {
        self.scenario.texts.unplayed(id, self.language)
    }

    fn person(&self, who: StakeholderId) -> String {
        self.text(self.scenario.cast[who.index()].name).into_owned()
    }

    fn variable(&self, fact: Fact) -> String {
        let id = match fact {
            Fact::Variable(id) => self.scenario.variables[id.index()].id,
            Fact::Derived(id) => self.scenario.derived[id.index()].id,
            _ => return String::new(),
        };
        readable(self.scenario.texts.name(id))
    }

    /// What was promised, as it is said the first time.
    pub(in crate::report) fn promise(&self, id: PromiseId) -> String {
        let said = self.scenario.effects.iter().find_map(|effect| match effect {
            Effect::Promise { promise, text } if *promise == id => Some(*text),
            _ => None,
        });
        match said {
            Some(text) => trimmed(&self.text(text)).to_owned(),
            None => readable(self.scenario.texts.name(self.scenario.promises[id.index()].id)),
        }
    }

    /// A moment by its number and title.
    fn beat(&self, id: crate::engine::BeatId) -> String {
        let beat = self.scenario.beat(id);
        let title =
            beat.title.map_or_else(|| readable(self.scenario.texts.name(beat.id)), |it| self.text(it).into_owned());
        match self.numbers {
            Some(numbers) => format!("{} (“{}”)", numbers.beat(id), trimmed(&title)),
            None => format!("“{}”", trimmed(&title)),
        }
    }

    /// A choice by its number and what is said.
    fn choice(&self, id: ChoiceId) -> String {
        let choice = self.scenario.choice(id);
        let text = self.scenario.notes(id).short.or(choice.text);
        let text = text.map_or_else(|| readable(self.scenario.texts.name(choice.id)), |it| self.text(it).into_owned());
        match self.numbers {
            Some(numbers) => format!("{} (“{}”)", numbers.choice(id), trimmed(&text)),
            None => format!("“{}”", trimmed(&text)),
        }
    }
}

/// An id as words.
pub(crate) fn readable(id: &str) -> String {
    id.replace('_', " ")
}

/// A text that is quoted within a sentence: without its own quotation marks and full stop.
pub(crate) fn trimmed(text: &str) -> &str {
    let text = text.trim();
    let text = text.strip_prefix('“').and_then(|inner| inner.strip_suffix('”')).unwrap_or(text);
    text.strip_suffix('.').unwrap_or(text)
}
