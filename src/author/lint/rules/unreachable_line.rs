//! Lines that are never said.
#![doc = include_str!("unreachable_line.md")]

use crate::author::lint::bounds::Bounds;
use crate::author::lint::case::Case;
use crate::author::lint::{Page, Rule, RuleFindings, at};
use crate::engine::{Beat, LineId, Site};
use crate::script::{Severity, bilingual};
use std::collections::BTreeSet;

/// The lines that are there where a player can come: of beats, and of choices that can be picked.
fn heard<'c>(case: &'c Case<'_>, beat: &'c Beat, never: &'c BTreeSet<usize>) -> impl Iterator<Item = usize> + 'c {
    let choices = beat.choices.range().filter(|choice| !never.contains(choice));
    beat.lines.range().chain(choices.flat_map(|choice| case.scenario.choices[choice].reply.range()))
}

pub(super) const RULE: Rule = Rule {
    code: "unreachable-line",
    severity: Severity::Warning,
    proved: true,
    page: Page { nl: include_str!("unreachable_line.nl.md"), en: include_str!("unreachable_line.md") },
    check,
};

fn check(case: &Case<'_>, found: &mut RuleFindings) {
    let bounds = Bounds::of(case);
    let never: BTreeSet<usize> = case.never(|it| &it.lines).collect();
    let never_picked: BTreeSet<usize> = case.never(|it| &it.choices).collect();
    if never.is_empty() {
        return;
    }
    for beat in case.reached().filter(|beat| case.may_come_to(*beat)) {
        for number in heard(case, case.scenario.beat(beat), &never_picked).filter(|line| never.contains(line)) {
            let line = &case.scenario.lines[number];
            let site = Site::Line(LineId::new(number));
            if case.told_never(site, &bounds) {
                continue;
            }
            let finding = at(
                    case.condition_at(site).unwrap_or_else(|| case.text_at(line.text)),
                    "deze regel klinkt in geen enkel gesprek",
                    "this line is said in no conversation",
                )
                .help(bilingual(
                    "de voorwaarde klopt nooit op het moment dat de regel aan de beurt is: verruim haar, of haal de regel weg",
                    "the condition never holds when it is the turn of this line: widen it, or remove the line",
                ));
            found.push(case.because(finding, site));
        }
    }
}
