//! Decisions that offer two choices, or more than five.
#![doc = include_str!("choice_count.md")]

use crate::author::lint::case::Case;
use crate::author::lint::{Page, Rule, RuleFindings, at};
use crate::script::{Severity, bilingual};

pub(super) const RULE: Rule = Rule {
    code: "choice-count",
    severity: Severity::Warning,
    proved: false,
    page: Page { nl: include_str!("choice_count.nl.md"), en: include_str!("choice_count.md") },
    check,
};

/// Choices that a decision offers, as written.
const COUNT: std::ops::RangeInclusive<usize> = 3..=5;

fn check(case: &Case<'_>, found: &mut RuleFindings) {
    for decision in &case.decisions {
        // What only sometimes stands there comes on top of what always does.
        let choices = decision.choices.iter().map(|it| case.scenario.choice(*it));
        let always = choices.clone().filter(|it| it.when.is_none()).count();
        let count = choices.count();
        if count >= *COUNT.start() && always <= *COUNT.end() {
            continue;
        }
        let name = case.scenario.texts.name(case.scenario.beat(decision.beat).id);
        found.push(
            at(
                case.beat_at(decision.beat),
                format!("`{name}` heeft {count} keuzes; een beslissing heeft er drie tot vijf"),
                format!("`{name}` has {count} choices; a decision has three to five"),
            )
            .help(if count < *COUNT.start() {
                bilingual(
                    "voeg een keuze toe die iemand echt zou maken",
                    "add a choice that somebody would really make",
                )
            } else {
                bilingual("haal weg wat niemand kiest", "remove what nobody picks")
            }),
        );
    }
}
