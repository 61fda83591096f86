//! People who never say a word.
#![doc = include_str!("silent_stakeholder.md")]

use crate::author::lint::case::Case;
use crate::author::lint::{Page, Rule, RuleFindings, at};
use crate::engine::{Speaker, StakeholderId};
use crate::script::{Severity, bilingual};

pub(super) const RULE: Rule = Rule {
    code: "silent-stakeholder",
    severity: Severity::Warning,
    proved: false,
    page: Page { nl: include_str!("silent_stakeholder.nl.md"), en: include_str!("silent_stakeholder.md") },
    check,
};

fn check(case: &Case<'_>, found: &mut RuleFindings) {
    let scenario = case.scenario;
    let mut speaks = vec![false; scenario.cast.len()];
    for line in &scenario.lines {
        if let Speaker::Stakeholder(who) = line.who {
            speaks[who.index()] = true;
        }
    }
    for (number, person) in scenario.cast.iter().enumerate().filter(|(number, _)| !speaks[*number]) {
        let who = StakeholderId::new(number);
        let name = scenario.texts.source.get(person.name.index());
        let place = case.places.cast.get(number).copied().unwrap_or_default();
        let present = scenario.scenes.iter().any(|scene| scene.with.contains(&who));
        let finding = if present {
            at(
                place,
                format!("{name} is erbij, maar zegt nooit iets"),
                format!("{name} is there, but never says anything"),
            )
        } else {
            at(place, format!("{name} komt nergens aan het woord"), format!("{name} never gets a word in"))
        };
        let id = scenario.texts.name(person.id);
        found.push(finding.help(bilingual(
            format!("geef een regel `who: \"{id}\"`, of haal deze persoon uit `cast`"),
            format!("give a line `who: \"{id}\"`, or take this person out of `cast`"),
        )));
    }
}
