//! Effects in words: what goes up or down and for whom, what is promised, kept and discovered.

use super::teller::Teller;
use crate::engine::relationship::{Facet, Tally};
use crate::engine::{Effect, NameId, PromiseId, StakeholderId, TextId, VariableId, VariableKind};
use crate::report::condition::{readable, trimmed};

impl Teller<'_> {
    /// An effect as a sentence.
    pub(super) fn effect(&self, effect: &Effect) -> String {
        let language = self.words.language();
        let model = &self.scenario.model;
        let with = |id: &str, values: &[(&str, String)]| {
            let values: Vec<_> = values.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
            self.words.text_with(id, &values)
        };
        match *effect {
            Effect::Feel { who, facets, tallies, because } => {
                let facets = Facet::ALL
                    .into_iter()
                    .map(|it| (model.facets[it as usize].get(language), i32::from(facets[it as usize])));
                let tallies = Tally::ALL
                    .into_iter()
                    .map(|it| (model.tallies[it as usize].get(language), i32::from(tallies[it as usize])));
                let changes: Vec<_> =
                    facets.chain(tallies).filter(|(_, by)| *by != 0).map(|(name, by)| self.change(name, by)).collect();
                self.because(format!("{}: {}", self.person(who), changes.join(", ")), because)
            }
            Effect::Gauge { gauge, amount, because } => {
                self.because(self.change(model.gauges[gauge as usize].get(language), amount), because)
            }
            Effect::Set(variable, value) => {
                with("review-set", &[("name", self.mark(variable)), ("value", self.value(variable, value))])
            }
            Effect::Add(variable, by) => self.change(&format!("“{}”", self.mark(variable)), by),
            Effect::Promise { promise, text } => {
                let to = self.person(self.scenario.promises[promise.index()].to);
                with("review-promise", &[("to", to), ("promise", trimmed(&self.text(text)).to_owned())])
            }
            Effect::Keep(promise) => with("review-keep", &[("promise", self.promised(promise))]),
            Effect::Warn(promise) => with("review-warn", &[("promise", self.promised(promise))]),
            Effect::Break(promise) => with("review-break", &[("promise", self.promised(promise))]),
            Effect::Outcome { who, size, because } => self.outcome(who, size, because),
            Effect::Discover(interest) => {
                let it = &self.scenario.interests[interest.index()];
                let id = if it.id.is_some() { "review-discover" } else { "review-discover-concern" };
                with(id, &[("who", self.person(it.of)), ("interest", trimmed(&self.text(it.text)).to_owned())])
            }
            Effect::Open(document) => {
                with("review-open", &[("document", self.text(self.scenario.dossier[document.index()].title))])
            }
            Effect::Teach(lesson) => {
                with("review-teach", &[("lesson", self.text(self.scenario.lessons[lesson.index()].text))])
            }
            Effect::TeachModel(lesson) => {
                let text = self.scenario.model.lessons.get(usize::from(lesson)).map(|it| it.text.get(language));
                with("review-teach", &[("lesson", text.unwrap_or_default().to_owned())])
            }
        }
    }

    fn outcome(&self, who: StakeholderId, size: i32, because: Option<TextId>) -> String {
        let values = [("who", self.person(who).into()), ("size", size.into())];
        self.because(self.words.text_with("review-outcome", &values), because)
    }

    /// "goodwill a little up (+2)": the sizes of the model's moves.
    pub(super) fn change(&self, name: &str, by: i32) -> String {
        let id = match (by > 0, by.unsigned_abs()) {
            (true, ..4) => "review-up-little",
            (true, 4..8) => "review-up",
            (true, _) => "review-up-strong",
            (false, ..4) => "review-down-little",
            (false, 4..8) => "review-down",
            (false, _) => "review-down-strong",
        };
        let by = format!("{}{}", if by > 0 { "+" } else { "−" }, by.unsigned_abs());
        self.words.text_with(id, &[("name", name.into()), ("by", by.into())])
    }

    fn because(&self, what: String, because: Option<TextId>) -> String {
        match because {
            Some(because) => format!("{what}. {}", self.text(because)),
            None => what,
        }
    }

    fn mark(&self, variable: VariableId) -> String {
        readable(self.scenario.texts.name(self.scenario.variables[variable.index()].id))
    }

    fn value(&self, variable: VariableId, value: i32) -> String {
        match &self.scenario.variables[variable.index()].kind {
            VariableKind::Count { .. } => self.now(&value.to_string()),
            VariableKind::Flag(_) => self.say(if value == 0 { "review-off" } else { "review-on" }),
            VariableKind::OneOf { words, shown, .. } | VariableKind::Drawn { words, shown, .. } => {
                let at = usize::try_from(value).ok().filter(|at| *at < words.len());
                at.map(|at| self.now(&format!("“{}”", self.word(words[at], shown.get(at).copied()))))
                    .unwrap_or_default()
            }
        }
    }

    fn now(&self, value: &str) -> String {
        self.words.text_with("review-now", &[("value", value.into())])
    }

    /// A word of a variable: as the player reads it where some text shows it.
    pub(super) fn word(&self, word: NameId, shown: Option<TextId>) -> String {
        shown.map_or_else(|| readable(self.scenario.texts.name(word)), |text| self.text(text))
    }

    fn promised(&self, promise: PromiseId) -> String {
        self.conditions.promise(promise)
    }
}
