//! Single effects and moves in words, for whoever shows a part of a case and not the whole script.

use super::teller::Teller;
use crate::engine::relationship::{Facet, Gauge, Move, Tally};
use crate::engine::{Condition, Effect, FlowGraph, Language, Scenario};
use crate::report::{InWords, Messages, Numbering};

/// Says parts of a scenario in words.
pub struct Sentences<'a> {
    scenario: &'a Scenario,
    words: &'a Messages,
    language: Language,
    flow: FlowGraph<'a>,
    numbers: Numbering,
}

impl<'a> Sentences<'a> {
    /// Words for a scenario, whose texts are quoted in the language with this code.
    #[must_use]
    pub fn of(scenario: &'a Scenario, words: &'a Messages, code: &str) -> Self {
        let language = scenario.texts.language(code);
        Self { scenario, words, language, flow: FlowGraph::of(scenario), numbers: Numbering::of(scenario) }
    }

    fn conditions(&self) -> InWords<'_> {
        InWords { scenario: self.scenario, words: self.words, language: self.language, numbers: None }
    }

    fn teller(&self) -> Teller<'_> {
        Teller {
            scenario: self.scenario,
            flow: &self.flow,
            words: self.words,
            language: self.language,
            numbers: &self.numbers,
            conditions: self.conditions(),
        }
    }

    /// An effect as a sentence.
    #[must_use]
    pub fn effect(&self, effect: &Effect) -> String {
        self.teller().effect(effect)
    }

    /// How much something goes up or down: "goodwill a little up (+2)".
    #[must_use]
    pub fn change(&self, name: &str, by: i32) -> String {
        self.teller().change(name, by)
    }

    /// A condition behind "only if".
    #[must_use]
    pub fn only_if(&self, condition: &Condition) -> String {
        self.conditions().only_if(condition)
    }

    /// What a move does to the person it addresses and to the player: "goodwill a little up (+2), tension down (−4)".
    #[must_use]
    pub fn move_does(&self, of: &Move) -> String {
        let (model, language) = (&self.scenario.model, self.words.language());
        let facets = Facet::ALL.into_iter().map(|it| (&model.facets[it as usize], of.facets[it as usize]));
        let tallies = Tally::ALL.into_iter().map(|it| (&model.tallies[it as usize], of.tallies[it as usize]));
        let gauges = Gauge::ALL.into_iter().map(|it| (&model.gauges[it as usize], of.gauges[it as usize]));
        let changed = facets.chain(tallies).chain(gauges).filter(|(_, by)| *by != 0);
        let teller = self.teller();
        changed.map(|(name, by)| teller.change(name.get(language), by)).collect::<Vec<_>>().join(", ")
    }
}
