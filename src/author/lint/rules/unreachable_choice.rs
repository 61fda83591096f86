//! Choices that nobody can ever pick.
#![doc = include_str!("unreachable_choice.md")]

use crate::author::lint::bounds::Bounds;
use crate::author::lint::case::Case;
use crate::author::lint::{Page, Rule, RuleFindings, at};
use crate::engine::{ChoiceId, ChoiceKind, Site};
use crate::script::{Severity, bilingual};

pub(super) const RULE: Rule = Rule {
    code: "unreachable-choice",
    severity: Severity::Warning,
    proved: true,
    page: Page { nl: include_str!("unreachable_choice.nl.md"), en: include_str!("unreachable_choice.md") },
    check,
};

fn check(case: &Case<'_>, found: &mut RuleFindings) {
    let (scenario, bounds) = (case.scenario, Bounds::of(case));
    for number in case.never(|it| &it.choices) {
        let id = ChoiceId::new(number);
        let choice = scenario.choice(id);
        let site = match choice.kind {
            ChoiceKind::Say => Site::Choice(id),
            ChoiceKind::OpenTopic(topic) => Site::Topic(topic),
            ChoiceKind::WrapUp => continue,
        };
        // What stands where nobody comes is told there.
        if !case.may_come_to(choice.beat) || case.told_never(site, &bounds) {
            continue;
        }
        let name = scenario.choice_path(id);
        let span = if choice.kind == ChoiceKind::Say { Some(case.choice_at(id)) } else { case.condition_at(site) };
        let finding = at(
            span.unwrap_or_else(|| case.beat_at(choice.beat)),
            format!("`{name}` is in geen enkel gesprek te kiezen"),
            format!("`{name}` can be picked in no conversation"),
        )
        .help(bilingual(
            "de voorwaarde klopt nooit als dit moment er is: verruim haar, of haal de keuze weg",
            "the condition never holds at the time the beat is there: widen it, or remove the choice",
        ));
        found.push(case.because(finding, site));
    }
}
