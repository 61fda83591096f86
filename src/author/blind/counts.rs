//! In how many best answers a sign stands, and in how many others: what the blind test learns from.

use super::decisions::{BlindDecision, is_best, whole_languages};
use super::signs::{StyleListener, StyleSign};
use crate::engine::Scenario;
use std::collections::BTreeMap;

/// The shipped cases, counted; `examples/style_counts.rs` writes it, and a test says when it is out of date.
const SHIPPED: &str = include_str!("../../../assets/style/shipped.txt");
/// Decisions below which other cases say too little about how best answers sound, and the shipped ones are counted as well.
const LEAST_TAUGHT: u32 = 20;

/// The share of signs, in percent, above which a case is a copy of another. The shipped cases share 47 to 67; a copy with some
/// answers rewritten shares more than 90.
const COPIED: u32 = 85;

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

    /// What all other cases say together to this one in a language, and how many they are; with the shipped ones where the
    /// others are too few.
    pub(super) fn taught_to(&self, scenario: &Scenario, code: &str) -> (CaseStyle, u32) {
        let own = Self::of(scenario).cases.remove(&(scenario.id.clone(), code.to_owned())).unwrap_or_default();
        let ours = self.sum_beside(&scenario.id, code, &own);
        if ours.0.decisions >= LEAST_TAUGHT {
            return ours;
        }
        let mut more = Self::shipped();
        more.add(self.clone());
        more.sum_beside(&scenario.id, code, &own)
    }

    /// The sum of all cases but this one and what is a copy of it by another name.
    fn sum_beside(&self, id: &str, code: &str, own: &CaseStyle) -> (CaseStyle, u32) {
        let mut sum = (CaseStyle::default(), 0);
        for ((case, language), style) in &self.cases {
            if case != id && language == code && !style.is_copy(own) {
                sum.0.add(style);
                sum.1 += 1;
            }
        }
        sum
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
    /// Whether two cases share more of their signs than cases by different hands ever do.
    fn is_copy(&self, other: &Self) -> bool {
        let (mut shared, mut all) = (0, 0);
        let signs = self.signs.keys().chain(other.signs.keys().filter(|sign| !self.signs.contains_key(sign)));
        for sign in signs {
            let of = |style: &Self| style.signs.get(sign).copied().unwrap_or_default();
            for (one, other) in of(self).into_iter().zip(of(other)) {
                shared += one.min(other);
                all += one.max(other);
            }
        }
        shared * 100 > COPIED * all
    }

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

    #[test]
    fn a_copy_by_another_name_teaches_nothing() {
        let shipped = StyleCounts::shipped();
        let of = |case: &str| shipped.cases[&(case.to_owned(), String::from("nl"))].clone();
        let ids = ["de-loods", "even-iets-heel-anders", "geluid-van-de-overkant"];
        for (id, other) in [(0, 1), (1, 2), (2, 0)].map(|(one, other)| (ids[one], ids[other])) {
            assert!(of(id).is_copy(&of(id)) && !of(id).is_copy(&of(other)), "{id}");
            assert_eq!(shipped.sum_beside("mine", "nl", &of(id)), shipped.sum_beside(id, "nl", &CaseStyle::default()));
        }
    }
}
