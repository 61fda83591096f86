//! Picks that pay each time a round is made.
#![doc = include_str!("farming_loop.md")]

use crate::author::lint::case::Case;
use crate::author::lint::{Page, Rule, RuleFindings, at};
use crate::script::{Severity, bilingual};

pub(super) const RULE: Rule = Rule {
    code: "farming-loop",
    severity: Severity::Warning,
    proved: true,
    page: Page { nl: include_str!("farming_loop.nl.md"), en: include_str!("farming_loop.md") },
    check,
};

fn check(case: &Case<'_>, found: &mut RuleFindings) {
    for it in case.explored.into_iter().flat_map(|it| &it.farming) {
        let Some(proof) = it.witness.as_ref().and_then(|walk| case.proof(walk)) else { continue };
        let name = case.scenario.choice_path(it.choice);
        found.push(
            at(
                case.choice_at(it.choice),
                format!("`{name}` levert elke keer weer iets op: de speler kan rondjes lopen en winnen"),
                format!("`{name}` pays again each time: the player can go round and gain"),
            )
            .help(proof)
            .help(bilingual(
                "zet er `once: true` bij, of ga ermee verder in het gesprek",
                "add `once: true`, or let it go on in the conversation",
            )),
        );
    }
}
