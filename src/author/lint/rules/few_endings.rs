//! Cases with fewer than four endings.
#![doc = include_str!("few_endings.md")]

use crate::author::lint::case::Case;
use crate::author::lint::{Page, Rule, RuleFindings, at};
use crate::script::{Severity, bilingual};

pub(super) const RULE: Rule = Rule {
    code: "few-endings",
    severity: Severity::Warning,
    proved: false,
    page: Page { nl: include_str!("few_endings.nl.md"), en: include_str!("few_endings.md") },
    check,
};

/// Endings that a case has at least.
const LEAST: usize = 4;

fn check(case: &Case<'_>, found: &mut RuleFindings) {
    let count = case.scenario.endings.len();
    if count >= LEAST {
        return;
    }
    let there = if count == 1 { ("is", "einde", "is", "ending") } else { ("zijn", "eindes", "are", "endings") };
    found.push(
        at(
            case.places.endings.first().copied().unwrap_or_default(),
            format!("er {} {count} {}; een casus heeft er minstens {LEAST}", there.0, there.1),
            format!("there {} {count} {}; a case has at least {LEAST}", there.2, there.3),
        )
        .help(bilingual(
            "relatie en rol kunnen elk goed of slecht aflopen: dat zijn er al vier",
            "relationship and role can each end well or badly: that makes four",
        )),
    );
}
