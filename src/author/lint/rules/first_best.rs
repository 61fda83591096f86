//! Whether the best choice is given away by its place.
#![doc = include_str!("first_best.md")]

use crate::author::lint::case::Case;
use crate::author::lint::chance::{UNLIKELY, at_least, percent};
use crate::author::lint::{Page, Rule, RuleFindings, at};
use crate::engine::Rating;
use crate::script::{Severity, bilingual};

pub(super) const RULE: Rule = Rule {
    code: "first-best",
    severity: Severity::Warning,
    proved: false,
    page: Page { nl: include_str!("first_best.nl.md"), en: include_str!("first_best.md") },
    check,
};

/// Decisions in the written order from which "always" says something.
const FEW: usize = 2;

fn check(case: &Case<'_>, found: &mut RuleFindings) {
    let (mut first, mut chances) = (Vec::new(), Vec::new());
    for decision in case.decisions.iter().filter(|it| !case.scenario.beat(it.beat).shuffle) {
        let best = case.rated(decision, Rating::Best);
        if best.is_empty() {
            continue;
        }
        chances.push(best.len() as f64 / decision.choices.len() as f64);
        if decision.choices.first().is_some_and(|choice| best.contains(choice)) {
            first.push(decision.beat);
        }
    }
    let (all, count) = (chances.len(), first.len());
    let chance = at_least(count, &chances);
    let always = all >= FEW && count == all;
    let Some(beat) = first.first().filter(|_| always || chance < UNLIKELY) else { return };
    let (nl, en) = (percent(chance, true), percent(chance, false));
    found.push(
        at(
            case.beat_at(*beat),
            format!("bij {count} van de {all} beslismomenten met `shuffle: false` staat de beste keuze bovenaan; door toeval komt dat in {nl} van de casussen voor"),
            format!("at {count} of {all} decisions with `shuffle: false` the best choice stands first; by chance that comes up in {en} of cases"),
        )
        .help(bilingual(
            "haal `shuffle: false` weg, of zet de keuzes in een andere volgorde",
            "remove `shuffle: false`, or put the choices in another order",
        )),
    );
}
