//! In how many best answers a sign stands, and in how many others: what the blind test learns from.

use super::decisions::{BlindDecision, is_best, whole_languages};
use super::signs::{StyleListener, StyleSign};
use crate::engine::Scenario;
use std::collections::BTreeMap;

/// The shipped cases, counted; `examples/style_counts.rs` writes it, and a test says when it is out of date.
const SHIPPED: &str = include_str!("../../../assets/style/shipped.txt");
/// Decisions below which other cases say too little about how best answers sound, and the shipped ones are counted as well.
const LEAST_TAUGHT: u32 = 20;

/// What was counted in some cases, case by case and language by language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StyleCounts {
    cases: BTreeMap<(String, String), CaseStyle>,
}

/// What was counted in one case in one language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct CaseStyle {
    /// How many decisions there are.
    pub(super) decisions: u32,
    /// How many answers are best, and how many are not.
    pub(super) answers: [u32; 2],
    /// In how many of each a sign stands.
    pub(super) signs: BTreeMap<StyleSign, [u32; 2]>,
}

impl StyleCounts {
    /// What stands in the cases that the program brings along.
    #[must_use]
    pub fn shipped() -> Self {
        Self::read(SHIPPED)
    }

    /// Counts a case in every language in which all its answers are there.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Self {
        let decisions = BlindDecision::all(scenario);
        let mut counts = Self::default();
        for code in whole_languages(scenario, &decisions) {
            let mut style = CaseStyle { decisions: decisions.len() as u32, ..CaseStyle::default() };
            let (listener, language) = (StyleListener::new(code), scenario.texts.language(code));
            for decision in &decisions {
                let signs = listener.signs(&decision.answers(scenario, language));
                for (choice, signs) in decision.choices.iter().zip(signs) {
                    let kind = usize::from(!is_best(scenario, *choice));
                    style.answers[kind] += 1;
                    for sign in signs {
                        style.signs.entry(sign).or_default()[kind] += 1;
                    }
                }
            }
            counts.cases.insert((scenario.id.clone(), code.to_owned()), style);
        }
        counts
    }

    /// Takes in what was counted elsewhere; a case that is there already is taken from there.
    pub fn add(&mut self, other: Self) {
        self.cases.extend(other.cases);
    }

    /// How many cases besides this one there are in a language.
    pub(super) fn cases_beside(&self, id: &str, code: &str) -> u32 {
        self.beside(id, code).count() as u32
    }

    /// What all other cases say together in a language, with the shipped ones where these are too few.
    pub(super) fn taught_to(&self, id: &str, code: &str) -> (CaseStyle, u32) {
        let sum = |counts: &Self| {
            let mut sum = CaseStyle::default();
            counts.beside(id, code).for_each(|style| sum.add(style));
            sum
        };
        let ours = sum(self);
        if ours.decisions >= LEAST_TAUGHT {
            return (ours, self.cases_beside(id, code));
        }
        let mut more = Self::shipped();
        more.add(self.clone());
        (sum(&more), more.cases_beside(id, code))
    }

    fn beside<'c>(&'c self, id: &'c str, code: &'c str) -> impl Iterator<Item = &'c CaseStyle> {
        let other = move |(case, language): &(String, String)| case != id && language == code;
        self.cases.iter().filter(move |(key, _)| other(key)).map(|(_, style)| style)
    }

    /// The counts as text: a heading for each case and language with its numbers of decisions, best answers and others,
    /// then a line for each sign.
    #[must_use]
    pub fn written(&self) -> String {
        let mut text = String::from(
            "# How often each sign of style stands in a best answer and in another; `cargo run --example style_counts` writes it.\n",
        );
        for ((case, language), style) in &self.cases {
            let CaseStyle { decisions, answers: [best, others], signs } = style;
            text.push_str(&format!("\n[{case} {language} {decisions} {best} {others}]\n"));
            for (sign, [best, others]) in signs {
                text.push_str(&format!("{} {best} {others}\n", sign.id()));
            }
        }
        text
    }

    /// The counts that were [`written`](Self::written); lines that say nothing are passed over.
    pub(in crate::author) fn read(text: &str) -> Self {
        let mut counts = Self::default();
        let mut open: Option<((String, String), StyleListener)> = None;
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if let Some(heading) = line.strip_prefix('[').and_then(|it| it.strip_suffix(']')) {
                let parts: Vec<_> = heading.split(' ').collect();
                let [case, language, numbers @ ..] = parts.as_slice() else { continue };
                let number = |at: usize| numbers.get(at).and_then(|it| it.parse().ok()).unwrap_or_default();
                let key = ((*case).to_owned(), (*language).to_owned());
                let style = CaseStyle { decisions: number(0), answers: [number(1), number(2)], signs: BTreeMap::new() };
                counts.cases.insert(key.clone(), style);
                open = Some((key, StyleListener::new(language)));
            } else if let (Some((key, listener)), [sign, best, others]) =
                (&open, line.split(' ').collect::<Vec<_>>().as_slice())
                && let (Some(sign), Ok(best), Ok(others)) =
                    (StyleSign::of_id(sign, listener), best.parse(), others.parse())
                && let Some(style) = counts.cases.get_mut(key)
            {
                style.signs.insert(sign, [best, others]);
            }
        }
        counts
    }
}

impl CaseStyle {
    fn add(&mut self, other: &Self) {
        self.decisions += other.decisions;
        for kind in [0, 1] {
            self.answers[kind] += other.answers[kind];
        }
        for (sign, counted) in &other.signs {
            let sum = self.signs.entry(*sign).or_default();
            for kind in [0, 1] {
                sum[kind] += counted[kind];
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let shipped = StyleCounts::shipped();
        assert!(shipped.cases.len() >= 6, "{}", shipped.cases.len());
        assert_eq!(shipped.written(), SHIPPED);
        assert_eq!(StyleCounts::read(&shipped.written()), shipped);
    }
}
