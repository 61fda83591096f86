//! Places from which the rest of a session never ends.
#![doc = include_str!("trap.md")]

use crate::author::lint::case::Case;
use crate::author::lint::{Page, Rule, RuleFindings, at};
use crate::script::{Severity, bilingual};

pub(super) const RULE: Rule = Rule {
    code: "trap",
    severity: Severity::Warning,
    proved: true,
    page: Page { nl: include_str!("trap.nl.md"), en: include_str!("trap.md") },
    check,
};

fn check(case: &Case<'_>, found: &mut RuleFindings) {
    let Some(explored) = case.explored else { return };
    // Where no way leads to an ending whatever holds, `no-way-out` tells it.
    let traps: Vec<_> =
        explored.traps.iter().filter(|it| it.witness.is_some() && case.reach.ends_from(it.beat)).collect();
    let Some(first) = traps.first() else { return };
    let Some(proof) = first.witness.as_ref().and_then(|walk| case.proof(walk)) else { return };
    let names = case.names(&traps.iter().map(|it| it.beat).collect::<Vec<_>>());
    found.push(
        at(
            case.beat_at(first.beat),
            "hier kan de speler terechtkomen zonder dat er nog een einde te halen is",
            "a player can come here with no ending left to reach",
        )
        .help(proof)
        .help(bilingual(
            format!("dat kan in deze momenten: {names}"),
            format!("that can be so in these beats: {names}"),
        ))
        .help(bilingual(
            "laat een van deze momenten altijd een keuze of `then` houden die naar een einde leidt",
            "let one of these beats always keep a choice or `then` that leads to an ending",
        )),
    );
}
