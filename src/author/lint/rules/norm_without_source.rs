//! Norms that do not say where they stand.
#![doc = include_str!("norm_without_source.md")]

use crate::author::lint::case::Case;
use crate::author::lint::{Page, Rule, RuleFindings, at};
use crate::script::{Severity, bilingual};

pub(super) const RULE: Rule = Rule {
    code: "norm-without-source",
    severity: Severity::Warning,
    proved: false,
    page: Page { nl: include_str!("norm_without_source.nl.md"), en: include_str!("norm_without_source.md") },
    check,
};

fn check(case: &Case<'_>, found: &mut RuleFindings) {
    for (number, norm) in case.scenario.norms.iter().enumerate() {
        let source = norm.source.map_or("", |text| case.scenario.texts.source.get(text.index()));
        if !source.trim().is_empty() {
            continue;
        }
        let name = case.scenario.texts.name(norm.id);
        found.push(
            at(
                case.places.norms.get(number).copied().unwrap_or_default(),
                format!("de norm `{name}` zegt niet waar dat staat"),
                format!("the norm `{name}` does not say where that stands"),
            )
            .help(bilingual(
                "voeg toe: `source: \"…\"`, met wet en artikel, of uitspraak en datum",
                "add: `source: \"…\"`, with law and article, or judgment and date",
            )),
        );
    }
}
