//! Cases with fewer than six decisions.
#![doc = include_str!("few_decisions.md")]

use crate::author::lint::case::Case;
use crate::author::lint::{Page, Rule, RuleFindings, at};
use crate::script::{Severity, bilingual};

pub(super) const RULE: Rule = Rule {
    code: "few-decisions",
    severity: Severity::Warning,
    proved: false,
    page: Page { nl: include_str!("few_decisions.nl.md"), en: include_str!("few_decisions.md") },
    check,
};

/// Decisions that a case has at least.
const LEAST: usize = 6;

fn check(case: &Case<'_>, found: &mut RuleFindings) {
    let count = case.decisions.len();
    if count >= LEAST {
        return;
    }
    found.push(
        at(
            case.places.title,
            format!("beslismomenten met beoordeelde keuzes: {count}; een casus heeft er minstens {LEAST}"),
            format!("decisions with rated choices: {count}; a case has at least {LEAST}"),
        )
        .help(bilingual(
            "geef keuzes een `rating` (Best, Fair, Tempting, Poor), of voeg beslismomenten toe",
            "give choices a `rating` (Best, Fair, Tempting, Poor), or add decisions",
        )),
    );
}
