//! Endings that no way leads to.
#![doc = include_str!("unreachable_ending.md")]

use crate::author::lint::case::Case;
use crate::author::lint::{Findings, Page, Rule, at};
use crate::engine::EndingId;
use crate::script::{Severity, say};

pub(super) const RULE: Rule = Rule {
    code: "unreachable-ending",
    severity: Severity::Warning,
    page: Page { nl: include_str!("unreachable_ending.nl.md"), en: include_str!("unreachable_ending.md") },
    check,
};

fn check(case: &Case<'_>, found: &mut Findings) {
    for (number, ending) in case.scenario.endings.iter().enumerate() {
        if case.graph.reaches_ending(EndingId::new(number)) {
            continue;
        }
        let name = case.scenario.texts.name(ending.id);
        found.push(
            at(
                case.places.endings.get(number).copied().unwrap_or_default(),
                format!("geen enkele weg leidt naar het einde `{name}`"),
                format!("no way leads to the ending `{name}`"),
            )
            .help(say(
                format!("laat een keuze of beat er met `End(\"{name}\")` naartoe gaan, of haal het weg"),
                format!("let a choice or beat go there with `End(\"{name}\")`, or remove it"),
            )),
        );
    }
}
