//! Whether decisions are made of the same answers again and again: one best, one fair, one tempting, one poor.
#![doc = include_str!("same_mix.md")]

use crate::author::blind::LEAST_DECISIONS;
use crate::author::lint::case::Case;
use crate::author::lint::{Page, Rule, RuleFindings, at};
use crate::engine::{BeatId, Rating};
use crate::script::{Severity, bilingual};
use std::collections::BTreeMap;

pub(super) const RULE: Rule = Rule {
    code: "same-mix",
    severity: Severity::Note,
    proved: false,
    page: Page { nl: include_str!("same_mix.nl.md"), en: include_str!("same_mix.md") },
    check,
};

/// The share of decisions, in percent, above which one mix is all there is.
const MOST: usize = 80;
/// The ratings in the order in which a mix counts them.
const RATINGS: [Rating; 4] = [Rating::Best, Rating::Fair, Rating::Tempting, Rating::Poor];

fn check(case: &Case<'_>, found: &mut RuleFindings) {
    let mut mixes: BTreeMap<[usize; 4], Vec<BeatId>> = BTreeMap::new();
    for decision in &case.decisions {
        mixes.entry(RATINGS.map(|rating| case.rated(decision, rating).len())).or_default().push(decision.beat);
    }
    let all = case.decisions.len();
    let Some((mix, beats)) = mixes.iter().max_by_key(|(_, beats)| beats.len()) else { return };
    if all < LEAST_DECISIONS || beats.len() * 100 <= MOST * all {
        return;
    }
    let (same, signs) = (beats.len(), mix_of(mix));
    found.push(
        at(
            case.places.title,
            format!("{same} van de {all} beslissingen hebben dezelfde keuzes: {signs}; na een paar weet je waar je naar zoekt"),
            format!("{same} of {all} decisions have the same choices: {signs}; after a few one knows what to look for"),
        )
        .help(bilingual(
            "wissel af: twee die kunnen met elk een andere prijs, geen slechte, twee verleidelijke",
            "vary: two fair ones at different prices, no poor one, two tempting ones",
        )),
    );
}

/// A mix as the signs of its ratings, as in the script for reviewers.
fn mix_of(mix: &[usize; 4]) -> String {
    ["★", "○", "◆", "✕"].iter().zip(mix).map(|(sign, count)| sign.repeat(*count)).collect()
}
