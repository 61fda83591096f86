//! What is said at the decisions of a case, language by language, and the words that the rules listen for.

use super::decision::RatedDecision;
use crate::author::wordlists::{plain, wordlist};
use crate::engine::{Language, Scenario, Speaker, TextId};

/// A language in which the decisions of a case can be played.
pub(super) struct Spoken<'a> {
    /// Its code.
    pub(super) code: &'a str,
    /// The words of each choice of each decision, made [`plain`].
    pub(super) plain: Vec<Vec<String>>,
    language: Language,
    scenario: &'a Scenario,
}

impl<'a> Spoken<'a> {
    /// The language of the case, and each translation that has the text of every choice that is decided between.
    pub(super) fn of(scenario: &'a Scenario, decisions: &[RatedDecision]) -> Vec<Self> {
        let said = || decisions.iter().flat_map(|it| &it.choices).filter_map(|choice| scenario.choice(*choice).text);
        let whole = scenario
            .texts
            .translations
            .iter()
            .filter(|it| said().all(|text| it.texts.get(text.index()).is_some_and(Option::is_some)));
        let codes = std::iter::once(scenario.about.language.as_str()).chain(whole.map(|it| it.language.as_str()));
        let spoken = |code| {
            let mut spoken = Self { code, plain: Vec::new(), language: scenario.texts.language(code), scenario };
            let said = |it: &RatedDecision| spoken.choices(it).into_iter().map(plain).collect();
            spoken.plain = decisions.iter().map(said).collect();
            spoken
        };
        codes.map(spoken).collect()
    }

    /// A text in this language.
    pub(super) fn text(&self, text: Option<TextId>) -> &'a str {
        text.map_or("", |text| self.scenario.texts.text(text, self.language))
    }

    /// The words of a list in this language; none in a language that has no lists.
    pub(super) fn list(&self, name: &str) -> Vec<&'static str> {
        wordlist(self.code, name)
    }

    /// The text of each choice of a decision.
    pub(super) fn choices(&self, decision: &RatedDecision) -> Vec<&'a str> {
        decision.choices.iter().map(|choice| self.text(self.scenario.choice(*choice).text)).collect()
    }

    /// What people say before a decision is taken.
    pub(super) fn before(&self, decision: &RatedDecision) -> String {
        let lines = &self.scenario.lines[self.scenario.beat(decision.beat).lines.range()];
        let said = lines.iter().filter(|line| matches!(line.who, Speaker::Stakeholder(_)));
        said.map(|line| self.text(Some(line.text))).collect::<Vec<_>>().join(" ")
    }
}

/// The first word or phrase of a text made [`plain`] that is in an alphabetical list.
pub(super) fn first_of(plain: &str, words: &[&'static str]) -> Option<&'static str> {
    plain.match_indices(' ').find_map(|(space, _)| {
        let rest = &plain[space + 1..];
        let word = rest.split(' ').next().filter(|word| !word.is_empty())?;
        let from = words.partition_point(|listed| *listed < word);
        let alike = words[from..].iter().take_while(|listed| listed.starts_with(word));
        let there = |listed: &str| rest.strip_prefix(listed).is_some_and(|after| after.starts_with(' '));
        alike.copied().find(|listed| there(listed))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_as_words() {
        assert_eq!(plain("Nou, ‘altijd’… zo'n 3!"), " nou altijd zo'n 3 ");
        let text = plain("Dat kan in geen geval. Nooit.");
        assert_eq!(first_of(&text, &["in geen geval"]), Some("in geen geval"));
        assert_eq!(first_of(&text, &["geen", "nooi"]), Some("geen"));
        assert_eq!(first_of(&text, &["in de regel", "in geen geval", "nooit"]), Some("in geen geval"));
        assert_eq!(first_of(&text, &["nooit"]), Some("nooit"));
        assert_eq!(first_of(&text, &["nooi"]), None);
    }
}
