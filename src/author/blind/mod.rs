//! The blind test: how many best answers of a case are found by somebody who hears how it sounds and nothing else.
//!
//! A linear chooser counts [`StyleSign`]s in other cases: function words, punctuation, length, stage directions, open
//! questions. Each weighs by how many times more often it stands in best answers than in others. In each decision of this
//! case the chooser takes the answer whose signs weigh most. A case never teaches the chooser that is tried on it. All of
//! it is whole numbers, so that a case is judged alike everywhere.

mod counts;
mod decisions;
mod said;
mod signs;
mod weights;

pub use counts::StyleCounts;
pub use signs::StyleSign;

use crate::engine::{BeatId, ChoiceId, Scenario};
use decisions::{BlindDecision, is_best, whole_languages};
use signs::StyleListener;
use std::collections::BTreeSet;
use weights::{BIT, StyleWeights};

/// Decisions below which a case is not judged: of so few, some are found by luck.
pub const LEAST_DECISIONS: usize = 6;
/// The share of best answers, in percent, above which a case gives its answers away; chance finds a quarter of four.
pub const MOST_FOUND: u64 = 40;
/// Parts of a decision in which is counted what was found: between equals a pick counts for its share.
pub const DECISION: u64 = 1_000;

/// What was found in a case in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlindTest {
    /// The code of the language.
    pub language: String,
    /// From how many other cases the chooser learnt.
    pub cases: u32,
    /// From how many decisions in them.
    pub taught: u32,
    /// What it picked in each decision, in the order of the file.
    pub picks: Vec<BlindPick>,
}

/// What was picked in one decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlindPick {
    /// Where it was picked.
    pub beat: BeatId,
    /// What sounds best; several where they sound equally so.
    pub picked: Vec<ChoiceId>,
    /// What the author rated best.
    pub best: Vec<ChoiceId>,
    /// Each answer with what its signs weigh together, in hundredths of a bit.
    pub scores: Vec<(ChoiceId, i64)>,
    /// What set the first pick off from the others, the strongest first.
    pub signs: Vec<TellingSign>,
}

/// A sign that set an answer off from the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TellingSign {
    /// What it is.
    pub sign: StyleSign,
    /// Whether the answer has it; else some of the others do.
    pub there: bool,
    /// What it weighs, in hundredths of a bit; below zero for one that speaks against an answer.
    pub weight: i64,
}

impl BlindTest {
    /// Tries a case in each language in which all its answers are there and other cases taught anything. Of the counts,
    /// those of the case itself and of its copies are left out; where too few are left, the shipped cases are counted as well.
    #[must_use]
    pub fn all(scenario: &Scenario, counts: &StyleCounts) -> Vec<Self> {
        let decisions = BlindDecision::all(scenario);
        let languages = whole_languages(scenario, &decisions).into_iter();
        languages.filter_map(|code| Self::of(scenario, code, counts, &decisions)).collect()
    }

    fn of(scenario: &Scenario, code: &str, counts: &StyleCounts, decisions: &[BlindDecision]) -> Option<Self> {
        let (style, cases) = counts.taught_to(scenario, code);
        if style.decisions == 0 || decisions.is_empty() {
            return None;
        }
        let (weights, listener) = (StyleWeights::of(&style), StyleListener::new(code));
        let language = scenario.texts.language(code);
        let pick = |decision: &BlindDecision| {
            let signs = listener.signs(&decision.answers(scenario, language));
            BlindPick::of(scenario, decision, &signs, &weights)
        };
        Some(Self {
            language: code.to_owned(),
            cases,
            taught: style.decisions,
            picks: decisions.iter().map(pick).collect(),
        })
    }

    /// How many best answers were found, in [parts](DECISION) of a decision.
    #[must_use]
    pub fn found(&self) -> u64 {
        self.picks.iter().map(BlindPick::found).sum()
    }

    /// How many would be found by picking anything, in [parts](DECISION) of a decision.
    #[must_use]
    pub fn by_chance(&self) -> u64 {
        self.picks.iter().map(|it| it.best.len() as u64 * DECISION / it.scores.len() as u64).sum()
    }

    /// Whether there are decisions enough to judge by.
    #[must_use]
    pub fn is_judged(&self) -> bool {
        self.picks.len() >= LEAST_DECISIONS
    }

    /// Whether more best answers were found than may be.
    #[must_use]
    pub fn gives_away(&self) -> bool {
        self.is_judged() && self.found() * 100 > MOST_FOUND * DECISION * self.picks.len() as u64
    }

    /// What was found of a hundred decisions, rounded.
    #[must_use]
    pub fn percent(&self) -> u64 {
        let all = (self.picks.len() as u64 * DECISION).max(1);
        (self.found() * 100 + all / 2) / all
    }
}

impl BlindPick {
    fn of(
        scenario: &Scenario,
        decision: &BlindDecision,
        signs: &[BTreeSet<StyleSign>],
        weights: &StyleWeights,
    ) -> Self {
        let scores: Vec<_> = signs.iter().map(|signs| weights.score(signs)).collect();
        let most = scores.iter().max().copied().unwrap_or_default();
        let of = |at: usize| decision.choices[at];
        let picked: Vec<_> = (0..scores.len()).filter(|at| scores[*at] == most).collect();
        Self {
            beat: decision.beat,
            best: decision.choices.iter().copied().filter(|choice| is_best(scenario, *choice)).collect(),
            signs: picked.first().map_or_else(Vec::new, |at| telling(*at, signs, weights)),
            picked: picked.into_iter().map(of).collect(),
            scores: scores.into_iter().enumerate().map(|(at, score)| (of(at), hundredths(score))).collect(),
        }
    }

    /// How much of this decision was found, in [parts](DECISION) of it: the share of the best among what sounds best.
    #[must_use]
    pub fn found(&self) -> u64 {
        let best = self.picked.iter().filter(|choice| self.best.contains(choice)).count() as u64;
        best * DECISION / (self.picked.len() as u64).max(1)
    }
}

/// What the style of each choice of a case says for it, in 1/65,536 bit, to somebody who knows the other shipped cases.
pub(in crate::author) fn heard(scenario: &Scenario, code: &str) -> Vec<i64> {
    let (style, _) = StyleCounts::shipped().taught_to(scenario, code);
    let (weights, listener) = (StyleWeights::of(&style), StyleListener::new(code));
    let language = scenario.texts.language(code);
    let mut heard = vec![0; scenario.choices.len()];
    for beat in (0..scenario.beats.len()).map(BeatId::new) {
        let decision = BlindDecision::at(scenario, beat);
        let signs = listener.signs(&decision.answers(scenario, language));
        for (choice, signs) in decision.choices.iter().zip(signs) {
            heard[choice.index()] = weights.score(&signs);
        }
    }
    heard
}

/// The signs that set an answer off from the mean of the others, the strongest first.
fn telling(ours: usize, signs: &[BTreeSet<StyleSign>], weights: &StyleWeights) -> Vec<TellingSign> {
    let rest = signs.len() as i64 - 1;
    let all: BTreeSet<_> = signs.iter().flatten().copied().collect();
    let mut telling: Vec<_> = all
        .into_iter()
        .filter_map(|sign| {
            let there = signs[ours].contains(&sign);
            let with = signs.iter().filter(|it| it.contains(&sign)).count() as i64 - i64::from(there);
            let weight = weights.weight(sign);
            let ahead = weight * (i64::from(there) * rest - with);
            (ahead > 0).then_some((ahead, TellingSign { sign, there, weight: hundredths(weight) }))
        })
        .collect();
    telling.sort_by_key(|(ahead, it)| (std::cmp::Reverse(*ahead), it.sign));
    telling.into_iter().map(|(_, it)| it).collect()
}

fn hundredths(weight: i64) -> i64 {
    (weight * 100 + BIT / 2).div_euclid(BIT)
}
