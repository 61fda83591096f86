//! Interests that no conversation discovers.
#![doc = include_str!("undiscoverable_interest.md")]

use crate::author::lint::bounds::Bounds;
use crate::author::lint::case::Case;
use crate::author::lint::{Page, Rule, RuleFindings, at};
use crate::engine::{Effect, InterestId, Site};
use crate::script::{Severity, bilingual};

pub(super) const RULE: Rule = Rule {
    code: "undiscoverable-interest",
    severity: Severity::Warning,
    proved: true,
    page: Page { nl: include_str!("undiscoverable_interest.nl.md"), en: include_str!("undiscoverable_interest.md") },
    check,
};

fn check(case: &Case<'_>, found: &mut RuleFindings) {
    let bounds = Bounds::of(case);
    for number in case.never(|it| &it.interests) {
        let opens = Site::Opens(InterestId::new(number));
        let told = case.effects().any(|it| matches!(it, Effect::Discover(it) if it.index() == number));
        // `hidden-interest` and `condition-never-true` tell of what nothing in the text opens.
        if !told && (case.scenario.condition(opens).is_none() || case.told_never(opens, &bounds)) {
            continue;
        }
        let name = case.scenario.interest_path(InterestId::new(number));
        let finding = at(
            case.places.interests.get(number).copied().unwrap_or_default(),
            format!("`{name}` komt in geen enkel gesprek boven tafel"),
            format!("`{name}` is discovered in no conversation"),
        )
        .help(bilingual(
            "verruim `opens`, of geef een keuze die te halen is `Discover`",
            "widen `opens`, or give `Discover` to a choice that can be picked",
        ));
        found.push(case.because(finding, opens));
    }
}
