//! Places where a player really comes to stand still.
#![doc = include_str!("dead_end.md")]

use crate::author::lint::case::Case;
use crate::author::lint::{Page, Rule, RuleFindings, at};
use crate::script::{Severity, bilingual};

pub(super) const RULE: Rule = Rule {
    code: "dead-end",
    severity: Severity::Warning,
    proved: true,
    page: Page { nl: include_str!("dead_end.nl.md"), en: include_str!("dead_end.md") },
    check,
};

fn check(case: &Case<'_>, found: &mut RuleFindings) {
    for (beat, proof) in case.dead_ends() {
        let name = case.scenario.texts.name(case.scenario.beat(beat).id);
        found.push(
            at(
                case.beat_at(beat),
                format!("in het moment `{name}` kan de speler vastlopen: er valt niets meer te kiezen"),
                format!("in the beat `{name}` the player can get stuck: nothing is left to pick"),
            )
            .help(proof)
            .help(bilingual(
                "geef het moment een `then` voor dat geval, of laat één keuze altijd staan",
                "give the beat a `then` for that case, or let one choice always stand",
            )),
        );
    }
}
