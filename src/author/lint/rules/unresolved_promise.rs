//! Promises of which nothing comes.
#![doc = include_str!("unresolved_promise.md")]

use crate::author::lint::case::Case;
use crate::author::lint::{Page, Rule, RuleFindings, at};
use crate::engine::Effect;
use crate::script::{Severity, bilingual};
use std::collections::BTreeSet;

pub(super) const RULE: Rule = Rule {
    code: "unresolved-promise",
    severity: Severity::Warning,
    proved: false,
    page: Page { nl: include_str!("unresolved_promise.nl.md"), en: include_str!("unresolved_promise.md") },
    check,
};

fn check(case: &Case<'_>, found: &mut RuleFindings) {
    let (mut made, mut settled) = (BTreeSet::new(), BTreeSet::new());
    for effect in case.effects() {
        match effect {
            Effect::Promise { promise, .. } => made.insert(promise.index()),
            Effect::Keep(promise) | Effect::Warn(promise) | Effect::Break(promise) => settled.insert(promise.index()),
            _ => false,
        };
    }
    for number in made.difference(&settled) {
        let name = case.scenario.texts.name(case.scenario.promises[*number].id);
        found.push(
            at(
                case.places.promises.get(*number).copied().unwrap_or_default(),
                format!("de belofte `{name}` wordt nergens nagekomen, gemeld of gebroken"),
                format!("the promise `{name}` is nowhere kept, reported or broken"),
            )
            .help(bilingual(
                format!(
                    "laat later blijken wat ervan komt: `Keep(\"{name}\")`, `Warn(\"{name}\")` of `Break(\"{name}\")`"
                ),
                format!("show later what comes of it: `Keep(\"{name}\")`, `Warn(\"{name}\")` or `Break(\"{name}\")`"),
            )),
        );
    }
}
