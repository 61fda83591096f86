//! Promises of which nothing ever comes.
#![doc = include_str!("unresolvable_promise.md")]

use crate::author::lint::case::Case;
use crate::author::lint::{Page, Rule, RuleFindings, at};
use crate::engine::Effect;
use crate::script::{Severity, bilingual};

pub(super) const RULE: Rule = Rule {
    code: "unresolvable-promise",
    severity: Severity::Warning,
    proved: true,
    page: Page { nl: include_str!("unresolvable_promise.nl.md"), en: include_str!("unresolvable_promise.md") },
    check,
};

fn check(case: &Case<'_>, found: &mut RuleFindings) {
    for promise in case.explored.into_iter().flat_map(|it| &it.unresolved) {
        let settles =
            |it: &Effect| matches!(it, Effect::Keep(it) | Effect::Warn(it) | Effect::Break(it) if it == promise);
        // `unresolved-promise` tells of what no effect settles.
        if !case.effects().any(settles) {
            continue;
        }
        let name = case.scenario.texts.name(case.scenario.promises[promise.index()].id);
        found.push(
            at(
                case.places.promises.get(promise.index()).copied().unwrap_or_default(),
                format!("van de belofte `{name}` komt in geen enkel gesprek iets terecht: niet gehouden, niet gebroken"),
                format!("the promise `{name}` is settled in no conversation: not kept, not reported, not broken"),
            )
            .help(bilingual(
                format!("zorg dat een weg na de belofte langs `Keep(\"{name}\")`, `Warn(\"{name}\")` of `Break(\"{name}\")` komt"),
                format!("see that a way after the promise comes by `Keep(\"{name}\")`, `Warn(\"{name}\")` or `Break(\"{name}\")`"),
            )),
        );
    }
}
