//! Rated choices that do not say why.
#![doc = include_str!("missing_reason.md")]

use crate::author::lint::case::Case;
use crate::author::lint::{Page, Rule, RuleFindings, at};
use crate::script::{Severity, bilingual};

pub(super) const RULE: Rule = Rule {
    code: "missing-reason",
    severity: Severity::Warning,
    proved: false,
    page: Page { nl: include_str!("missing_reason.nl.md"), en: include_str!("missing_reason.md") },
    check,
};

fn check(case: &Case<'_>, found: &mut RuleFindings) {
    for choice in case.decisions.iter().flat_map(|it| &it.choices) {
        let it = case.scenario.choice(*choice);
        if it.rating.is_none() || case.scenario.notes(*choice).why.is_some() {
            continue;
        }
        let name = case.scenario.texts.name(it.id);
        found.push(
            at(
                case.choice_at(*choice),
                format!("de keuze `{name}` heeft een `rating`, maar zegt niet waarom"),
                format!("the choice `{name}` has a `rating`, but does not say why"),
            )
            .help(bilingual(
                "voeg toe: `why: \"…\"`, één zin voor de nabespreking",
                "add: `why: \"…\"`, one sentence for the debrief",
            )),
        );
    }
}
