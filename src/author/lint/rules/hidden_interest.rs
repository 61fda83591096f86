//! Interests that cannot be discovered.
#![doc = include_str!("hidden_interest.md")]

use crate::author::lint::case::Case;
use crate::author::lint::{Page, Rule, RuleFindings, at};
use crate::engine::{Effect, InterestId};
use crate::script::{Severity, bilingual};
use std::collections::BTreeSet;

pub(super) const RULE: Rule = Rule {
    code: "hidden-interest",
    severity: Severity::Warning,
    proved: false,
    page: Page { nl: include_str!("hidden_interest.nl.md"), en: include_str!("hidden_interest.md") },
    check,
};

fn check(case: &Case<'_>, found: &mut RuleFindings) {
    let told: BTreeSet<usize> = case
        .effects()
        .filter_map(|effect| if let Effect::Discover(it) = effect { Some(it.index()) } else { None })
        .collect();
    for (number, interest) in case.scenario.interests.iter().enumerate() {
        if interest.opens.is_some() || told.contains(&number) {
            continue;
        }
        let name = case.scenario.interest_path(InterestId::new(number));
        let (who, what) = name.split_once('.').unwrap_or((&name, ""));
        found.push(
            at(
                case.places.interests.get(number).copied().unwrap_or_default(),
                format!("`{name}` kan nergens ontdekt worden"),
                format!("`{name}` can be discovered nowhere"),
            )
            .help(bilingual(
                format!("zeg met `opens: \"…\"` wanneer, of geef een keuze `Discover(\"{who}\", \"{what}\")`"),
                format!("say when with `opens: \"…\"`, or give a choice `Discover(\"{who}\", \"{what}\")`"),
            )),
        );
    }
}
