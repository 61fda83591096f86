//! Interests that nothing needs.
#![doc = include_str!("unused_interest.md")]

use crate::author::lint::case::Case;
use crate::author::lint::{Page, Rule, RuleFindings, at};
use crate::engine::{Fact, InterestId};
use crate::script::{Severity, bilingual};
use std::collections::BTreeSet;

pub(super) const RULE: Rule = Rule {
    code: "unused-interest",
    severity: Severity::Warning,
    proved: false,
    page: Page { nl: include_str!("unused_interest.nl.md"), en: include_str!("unused_interest.md") },
    check,
};

fn check(case: &Case<'_>, found: &mut RuleFindings) {
    let asked: BTreeSet<usize> = case
        .scenario
        .conditions()
        .flat_map(|(_, condition)| condition.facts())
        .filter_map(|fact| if let Fact::Knows(it) = fact { Some(it.index()) } else { None })
        .collect();
    for (number, interest) in case.scenario.interests.iter().enumerate() {
        // A concern is there to be heard; what is done with it shows in the debrief.
        if interest.id.is_none() || asked.contains(&number) {
            continue;
        }
        let name = case.scenario.interest_path(InterestId::new(number));
        found.push(
            at(
                case.places.interests.get(number).copied().unwrap_or_default(),
                format!("niets in de casus hangt ervan af of je `{name}` weet"),
                format!("nothing in the case depends on whether you know `{name}`"),
            )
            .help(bilingual(
                format!("geef een keuze, regel of tak `when: \"knows({name})\"`"),
                format!("give a choice, line or branch `when: \"knows({name})\"`"),
            )),
        );
    }
}
