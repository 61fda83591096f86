//! Variables that nothing asks about.
#![doc = include_str!("unread_variable.md")]

use crate::author::lint::case::Case;
use crate::author::lint::{Page, Rule, RuleFindings, at};
use crate::engine::{Fact, TextId, variables_in};
use crate::script::{Severity, bilingual};
use std::collections::BTreeSet;

pub(super) const RULE: Rule = Rule {
    code: "unread-variable",
    severity: Severity::Warning,
    proved: false,
    page: Page { nl: include_str!("unread_variable.nl.md"), en: include_str!("unread_variable.md") },
    check,
};

fn check(case: &Case<'_>, found: &mut RuleFindings) {
    let scenario = case.scenario;
    let asked: BTreeSet<usize> = case
        .scenario
        .conditions()
        .flat_map(|(_, condition)| condition.facts())
        .filter_map(|fact| if let Fact::Variable(it) = fact { Some(it.index()) } else { None })
        .collect();
    let braced = (0..scenario.texts.source.len()).map(|at| scenario.texts.source.template(TextId::new(at).index()));
    let shown: BTreeSet<&str> = braced.filter(|(_, brace)| *brace).flat_map(|(text, _)| variables_in(text)).collect();
    for (number, variable) in scenario.variables.iter().enumerate() {
        let name = scenario.texts.name(variable.id);
        if asked.contains(&number) || shown.contains(name) {
            continue;
        }
        found.push(
            at(
                case.places.variables.get(number).copied().unwrap_or_default(),
                format!("geen voorwaarde en geen tekst leest de variabele `{name}`"),
                format!("no condition and no text reads the variable `{name}`"),
            )
            .help(bilingual(
                format!("gebruik `{name}` in een `when`, of haal de variabele weg"),
                format!("use `{name}` in a `when`, or remove the variable"),
            )),
        );
    }
}
