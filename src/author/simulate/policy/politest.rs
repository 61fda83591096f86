//! Politest: the answer with the most polite words, as somebody picks who takes a kind tone for a good answer.

use super::PolicyView;
use crate::author::wordlists::wordlist;
use crate::engine::ChoiceId;

pub(super) fn wish(view: &PolicyView<'_>, choice: ChoiceId) -> i64 {
    i64::from(view.traits.polite[choice.index()])
}

/// How many polite words and turns each text has; none in a language without a list.
pub(super) fn count_all<'t>(texts: impl Iterator<Item = &'t str>, language: &str) -> Vec<u32> {
    let turns: Vec<_> = wordlist(language, "politeness").into_iter().map(split).collect();
    texts.map(|text| count(&split(text), &turns)).collect()
}

fn count(text: &[String], turns: &[Vec<String>]) -> u32 {
    let times = |turn: &Vec<String>| text.windows(turn.len().max(1)).filter(|part| part == turn).count() as u32;
    turns.iter().map(times).sum()
}

fn split(text: &str) -> Vec<String> {
    let parts = text.split(|c: char| !c.is_alphanumeric() && c != '\'');
    parts.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn polite_words_count_as_whole_words() {
        let texts = ["Graag. Zou je dat willen, alsjeblieft?", "Nee.", "Gratie, leukemie", "Thank you"];
        assert_eq!(count_all(texts.into_iter(), "nl"), [3, 0, 0, 0]);
        assert_eq!(count_all(texts.into_iter(), "en"), [0, 0, 0, 1]);
        assert_eq!(count_all(texts.into_iter(), "fy"), [0; 4]);
    }
}
