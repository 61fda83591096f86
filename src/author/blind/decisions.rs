//! Where one of several rated answers is the one to find.

use crate::engine::{BeatId, ChoiceId, ChoiceKind, Language, Rating, Scenario};

/// A beat at which one answer is picked, some are rated best and some are not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct BlindDecision {
    pub(super) beat: BeatId,
    /// What can be said or done there, whether it is offered each time or not.
    pub(super) choices: Vec<ChoiceId>,
}

impl BlindDecision {
    /// Every such beat of a case, in the order of the file.
    pub(super) fn all(scenario: &Scenario) -> Vec<Self> {
        let beats = (0..scenario.beats.len()).map(BeatId::new);
        let single = beats.filter(|beat| scenario.beat(*beat).select.is_none());
        single
            .map(|beat| Self::at(scenario, beat))
            .filter(|it| {
                let rated = it.choices.iter().filter(|choice| scenario.choice(**choice).rating.is_some()).count();
                let best = it.choices.iter().filter(|choice| is_best(scenario, **choice)).count();
                rated > 1 && best > 0 && best < it.choices.len()
            })
            .collect()
    }

    /// What can be said or done at a beat, whether any of it is to be found or not.
    pub(super) fn at(scenario: &Scenario, beat: BeatId) -> Self {
        let said = |choice: &ChoiceId| scenario.choice(*choice).kind == ChoiceKind::Say;
        Self { beat, choices: scenario.choices_of(beat).filter(said).collect() }
    }

    /// The text of each choice in a language, and whether it is done rather than said.
    pub(super) fn answers<'s>(&self, scenario: &'s Scenario, language: Language) -> Vec<(&'s str, bool)> {
        let answer = |choice: &ChoiceId| {
            let choice = scenario.choice(*choice);
            (choice.text.map_or("", |text| scenario.texts.text(text, language)), choice.does)
        };
        self.choices.iter().map(answer).collect()
    }
}

/// Whether the author rated a choice best.
pub(super) fn is_best(scenario: &Scenario, choice: ChoiceId) -> bool {
    scenario.choice(choice).rating == Some(Rating::Best)
}

/// The codes of the languages that have the text of every such answer: that of the case, then its translations.
pub(super) fn whole_languages<'s>(scenario: &'s Scenario, decisions: &[BlindDecision]) -> Vec<&'s str> {
    let said = || decisions.iter().flat_map(|it| &it.choices).filter_map(|choice| scenario.choice(*choice).text);
    let translations = scenario.texts.translations.iter();
    let whole = translations.filter(|it| said().all(|text| it.texts.get(text.index()).is_some_and(Option::is_some)));
    std::iter::once(scenario.about.language.as_str()).chain(whole.map(|it| it.language.as_str())).collect()
}
