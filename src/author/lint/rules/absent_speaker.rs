//! People who speak in a scene of which they are no part, while every choice addresses somebody else.
#![doc = include_str!("absent_speaker.md")]

use crate::author::lint::case::Case;
use crate::author::lint::{Page, Rule, RuleFindings, at};
use crate::engine::{ChoiceKind, Home, Speaker, StakeholderId};
use crate::script::{Severity, bilingual};

pub(super) const RULE: Rule = Rule {
    code: "absent-speaker",
    severity: Severity::Warning,
    proved: false,
    page: Page { nl: include_str!("absent_speaker.nl.md"), en: include_str!("absent_speaker.md") },
    check,
};

fn check(case: &Case<'_>, found: &mut RuleFindings) {
    let scenario = case.scenario;
    for id in case.reached() {
        let beat = scenario.beat(id);
        // A fragment is played with the people of the scene that calls it.
        let Home::Scene(scene) = beat.home else { continue };
        let with = &scenario.scenes[scene.index()].with;
        let choices = &scenario.choices[beat.choices.range()];
        let answers = choices.iter().any(|it| it.kind == ChoiceKind::Say && !it.does);
        if !answers || choices.iter().any(|it| it.to.is_some()) {
            continue;
        }
        let mut told: Vec<StakeholderId> = Vec::new();
        for line in &scenario.lines[beat.lines.range()] {
            let Speaker::Stakeholder(who) = line.who else { continue };
            if with.contains(&who) || told.contains(&who) {
                continue;
            }
            told.push(who);
            let text = |id: crate::engine::TextId| scenario.texts.source.get(id.index());
            let person = &scenario.cast[who.index()];
            let (name, id) = (text(person.name), scenario.texts.name(person.id));
            let finding = match with.first().map(|who| text(scenario.cast[who.index()].name)) {
                Some(other) => at(
                    case.text_at(line.text),
                    format!("{name} zegt hier iets en staat niet in `with`: elke keuze is gericht aan {other}"),
                    format!("{name} speaks here and is not in `with`: every choice addresses {other}"),
                ),
                None => at(
                    case.text_at(line.text),
                    format!("{name} zegt hier iets en staat niet in `with`: geen keuze is aan iemand gericht"),
                    format!("{name} speaks here and is not in `with`: no choice addresses anybody"),
                ),
            };
            found.push(finding.help(bilingual(
                format!("geef wat de speler tegen {name} zegt `to: \"{id}\"`, of zet `\"{id}\"` in `with`"),
                format!("give what the player says to {name} `to: \"{id}\"`, or put `\"{id}\"` in `with`"),
            )));
        }
    }
}
