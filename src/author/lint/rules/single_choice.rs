//! Beats with one choice only.
#![doc = include_str!("single_choice.md")]

use crate::author::lint::case::Case;
use crate::author::lint::{Page, Rule, RuleFindings, at};
use crate::engine::ChoiceKind;
use crate::script::{Severity, bilingual};

pub(super) const RULE: Rule = Rule {
    code: "single-choice",
    severity: Severity::Warning,
    proved: false,
    page: Page { nl: include_str!("single_choice.nl.md"), en: include_str!("single_choice.md") },
    check,
};

fn check(case: &Case<'_>, found: &mut RuleFindings) {
    for id in case.reached() {
        let beat = case.scenario.beat(id);
        let [choice] = &case.scenario.choices[beat.choices.range()] else { continue };
        if choice.kind != ChoiceKind::Say || beat.select.is_some() || beat.switch {
            continue;
        }
        let name = case.scenario.texts.name(beat.id);
        found.push(
            at(
                case.beat_at(id),
                format!("bij `{name}` valt er niets te kiezen: er is maar één keuze"),
                format!("at `{name}` there is nothing to choose: there is only one choice"),
            )
            .help(bilingual(
                "voeg een keuze toe, of maak er een regel met `who: \"player\"` van en ga met `then` verder",
                "add a choice, or make it a line with `who: \"player\"` and go on with `then`",
            )),
        );
    }
}
