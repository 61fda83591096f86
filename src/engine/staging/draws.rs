//! What is drawn when a session starts: from the seed, unless the setup says what it is.

use super::{Setup, SetupError, Staging};
use crate::engine::dice::{Seed, drawn_fact};
use crate::engine::id::VariableId;
use crate::engine::scenario::Scenario;
use std::collections::BTreeMap;

/// Drawn facts by name: which word each variable holds.
pub type DrawnFacts = BTreeMap<String, String>;

impl Staging {
    /// Each drawn variable with the place of its word, in the order of the file.
    pub fn drawn(&self) -> impl Iterator<Item = (VariableId, usize)> {
        self.scenario.drawn_variables().enumerate().map(|(number, (id, weights))| {
            let name = self.scenario.texts.name(self.scenario.variables[id.index()].id);
            let set = self.setup.draw.get(name).and_then(|word| place_of(&self.scenario, id, word));
            (id, set.unwrap_or_else(|| drawn_fact(self.setup.seed, number as u32, weights)))
        })
    }

    /// Whether a seed draws these facts by itself.
    #[must_use]
    pub fn seed_draws(&self, seed: Seed, facts: &DrawnFacts) -> bool {
        self.scenario.drawn_variables().enumerate().all(|(number, (id, weights))| {
            let place = drawn_fact(seed, number as u32, weights);
            named(&self.scenario, id, place).is_some_and(|(name, word)| facts.get(&name) == Some(&word))
        })
    }

    /// What was drawn, by name.
    #[must_use]
    pub fn drawn_facts(&self) -> DrawnFacts {
        self.drawn().filter_map(|(id, place)| named(&self.scenario, id, place)).collect()
    }

    /// Every way in which the facts can be drawn, the first word varying last, up to `most`; and how many there are. What
    /// the setup says stays so; a case that draws nothing has one.
    #[must_use]
    pub fn drawn_starts(&self, most: usize) -> (Vec<DrawnFacts>, u64) {
        let mut all = 1_u64;
        let mut starts = vec![DrawnFacts::new()];
        for (id, weights) in self.scenario.drawn_variables() {
            let name = self.scenario.texts.name(self.scenario.variables[id.index()].id);
            let set = self.setup.draw.get(name).and_then(|word| place_of(&self.scenario, id, word));
            let possible: Vec<usize> = match set {
                Some(place) => vec![place],
                None => (0..weights.len()).filter(|place| weights[*place] > 0).collect(),
            };
            all = all.saturating_mul(possible.len().max(1) as u64);
            let longer = starts.iter().flat_map(|start| {
                possible.iter().map(|place| {
                    let mut start = start.clone();
                    start.extend(named(&self.scenario, id, *place));
                    start
                })
            });
            starts = longer.take(most).collect();
        }
        (starts, all)
    }

    /// The same session with other facts drawn.
    #[must_use]
    pub fn redrawn(&self, draw: &DrawnFacts) -> Self {
        Self { setup: Setup { draw: draw.clone(), ..self.setup.clone() }, ..self.clone() }
    }
}

/// Whether everything that a setup says is drawn can be drawn.
pub(super) fn check_draws(scenario: &Scenario, setup: &Setup) -> Result<(), SetupError> {
    for (name, word) in &setup.draw {
        let drawn = scenario.drawn_variables().map(|(id, _)| id);
        let Some(id) = drawn.into_iter().find(|id| name_of(scenario, *id) == name) else {
            let known: Vec<_> = scenario.drawn_variables().map(|(id, _)| name_of(scenario, id)).collect();
            return Err(SetupError::NoSuchFact { name: name.clone(), known: known.join(", ") });
        };
        if place_of(scenario, id, word).is_none() {
            let (words, _) = scenario.variables[id.index()].kind.words().unwrap_or_default();
            let words: Vec<_> = words.iter().map(|word| scenario.texts.name(*word)).collect();
            let (name, word, words) = (name.clone(), word.clone(), words.join(", "));
            return Err(SetupError::NoSuchWord { name, word, words });
        }
    }
    Ok(())
}

fn name_of(scenario: &Scenario, id: VariableId) -> &str {
    scenario.texts.name(scenario.variables[id.index()].id)
}

fn named(scenario: &Scenario, id: VariableId, place: usize) -> Option<(String, String)> {
    let (words, _) = scenario.variables[id.index()].kind.words()?;
    Some((name_of(scenario, id).to_owned(), scenario.texts.name(*words.get(place)?).to_owned()))
}

fn place_of(scenario: &Scenario, id: VariableId, word: &str) -> Option<usize> {
    let (words, _) = scenario.variables[id.index()].kind.words()?;
    words.iter().position(|it| scenario.texts.name(*it) == word)
}
