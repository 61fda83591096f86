//! Choices of which nothing comes.
#![doc = include_str!("choice_without_effect.md")]

use crate::author::lint::case::Case;
use crate::author::lint::{Page, Rule, RuleFindings, at};
use crate::engine::ChoiceKind;
use crate::script::{Severity, bilingual};

pub(super) const RULE: Rule = Rule {
    code: "choice-without-effect",
    severity: Severity::Warning,
    proved: false,
    page: Page { nl: include_str!("choice_without_effect.nl.md"), en: include_str!("choice_without_effect.md") },
    check,
};

fn check(case: &Case<'_>, found: &mut RuleFindings) {
    let scenario = case.scenario;
    for id in case.reached() {
        let beat = scenario.beat(id);
        let choices = &scenario.choices[beat.choices.range()];
        for (number, choice) in beat.choices.range().zip(choices) {
            let idle = choice.moves.is_empty() && choice.effects.is_empty() && choice.picked.is_none();
            // Leading elsewhere than the others is an effect too.
            let alike = choices.iter().filter(|it| it.then == choice.then).count() > 1;
            // In a plan it takes from the others, whatever it does by itself.
            if choice.kind != ChoiceKind::Say || !idle || !alike || beat.planning.is_some() {
                continue;
            }
            let name = scenario.texts.name(choice.id);
            found.push(
                at(
                    case.choice_at(crate::engine::ChoiceId::new(number)),
                    format!("de keuze `{name}` verandert niets: geen zetten, geen effecten"),
                    format!("the choice `{name}` changes nothing: no moves, no effects"),
                )
                .help(bilingual(
                    "zeg met `moves: [\"…\"]` wat deze zin doet; `tegenspel model` noemt de zetten",
                    "say with `moves: [\"…\"]` what this sentence does; `tegenspel model` lists the moves",
                )),
            );
        }
    }
}
