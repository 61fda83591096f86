//! What each sign says for or against an answer: how many times more often it stands in best answers than in others.

use super::counts::CaseStyle;
use super::signs::StyleSign;
use std::collections::{BTreeMap, BTreeSet};

/// Answers in which a sign must stand before it says anything.
const LEAST_SEEN: u32 = 2;
/// Fixed point: a weight of 1 is written so.
pub(super) const BIT: i64 = 1 << 16;

/// The weight of each sign, in 1/65,536 bit.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct StyleWeights {
    weights: BTreeMap<StyleSign, i64>,
}

impl StyleWeights {
    /// The binary logarithm of how many times more often a sign stands in best answers than in others. Half an answer is
    /// added to each count, so that what was never seen weighs much and not infinitely (Krichevsky and Trofimov, 1981).
    pub(super) fn of(style: &CaseStyle) -> Self {
        let [best, others] = style.answers.map(|all| log2(2 * u64::from(all) + 2));
        let seen = style.signs.iter().filter(|(_, counted)| counted[0] + counted[1] >= LEAST_SEEN);
        let weights = seen.map(|(sign, counted)| {
            let [in_best, in_others] = counted.map(|counted| log2(2 * u64::from(counted) + 1));
            (*sign, (in_best - best) - (in_others - others))
        });
        Self { weights: weights.collect() }
    }

    pub(super) fn weight(&self, sign: StyleSign) -> i64 {
        self.weights.get(&sign).copied().unwrap_or_default()
    }

    /// What all signs of an answer say together.
    pub(super) fn score(&self, signs: &BTreeSet<StyleSign>) -> i64 {
        signs.iter().map(|sign| self.weight(*sign)).sum()
    }
}

/// The binary logarithm of a number from 1 on, in 1/65,536, rounded down: by squaring, so that every machine agrees.
fn log2(number: u64) -> i64 {
    let whole = number.max(1).ilog2();
    let mut rest = (u128::from(number.max(1)) << 32) >> whole;
    let mut log = i64::from(whole) * BIT;
    let mut digit = BIT;
    while digit > 1 {
        digit >>= 1;
        rest = (rest * rest) >> 32;
        if rest >= 2 << 32 {
            rest >>= 1;
            log += digit;
        }
    }
    log
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn logarithms_are_right_to_the_last_digit_but_one() {
        assert_eq!([1, 2, 1_024].map(log2), [0, BIT, 10 * BIT]);
        for number in 3_u64..2_000 {
            let exact = (number as f64).log2() * BIT as f64;
            assert!((log2(number) as f64 - exact).abs() < 2.0, "{number}");
        }
    }

    #[test]
    fn a_sign_weighs_by_how_much_more_often_it_stands_in_best_answers() {
        let signs = [(StyleSign::Deed, [7, 1]), (StyleSign::Digit, [0, 1]), (StyleSign::Word("toch"), [0, 12])];
        let style = CaseStyle { decisions: 10, answers: [10, 10], signs: BTreeMap::from(signs) };
        let weights = StyleWeights::of(&style);
        let round = |sign| (weights.weight(sign) * 10 + BIT / 2).div_euclid(BIT);
        // 15/22 against 3/22; 1/22 against 25/22; seen once.
        assert_eq!(signs.map(|(sign, _)| round(sign)), [23, 0, -46]);
        let together = BTreeSet::from(signs.map(|(sign, _)| sign));
        assert_eq!(weights.score(&together), weights.weight(StyleSign::Deed) + weights.weight(StyleSign::Word("toch")));
    }
}
