//! Whether one kind of temptation comes up too often.
#![doc = include_str!("one_temptation.md")]

use crate::author::lint::case::Case;
use crate::author::lint::{Page, Rule, RuleFindings, at};
use crate::engine::relationship::{Facet, Gauge, Move};
use crate::engine::{Choice, MoveId, Rating};
use crate::script::{Severity, bilingual};
use std::collections::BTreeMap;

pub(super) const RULE: Rule = Rule {
    code: "one-temptation",
    severity: Severity::Warning,
    proved: false,
    page: Page { nl: include_str!("one_temptation.nl.md"), en: include_str!("one_temptation.md") },
    check,
};

/// Decisions in a hundred that may tempt in the same way.
const MOST: usize = 40;
/// Decisions with a temptation from which a share of them says something.
const FEW: usize = 3;

fn check(case: &Case<'_>, found: &mut RuleFindings) {
    let mut kinds: BTreeMap<MoveId, Vec<crate::engine::BeatId>> = BTreeMap::new();
    let mut all = 0;
    for decision in &case.decisions {
        let tempting = case.rated(decision, Rating::Tempting);
        all += usize::from(!tempting.is_empty());
        for choice in tempting {
            for kind in temptations(case, case.scenario.choice(choice)) {
                let beats = kinds.entry(kind).or_default();
                if beats.last() != Some(&decision.beat) {
                    beats.push(decision.beat);
                }
            }
        }
    }
    for (kind, beats) in kinds.iter().filter(|(_, beats)| all >= FEW && beats.len() * 100 > all * MOST) {
        let (count, it, names) = (beats.len(), &case.scenario.model.moves[kind.index()], case.names(beats));
        found.push(
            at(
                beats.first().map(|beat| case.beat_at(*beat)).unwrap_or_default(),
                format!(
                    "bij {count} van de {all} verleidingen is het `{}` ({}); hoogstens {MOST} % mag dezelfde zijn",
                    it.id, it.name.nl
                ),
                format!(
                    "{count} of {all} temptations are `{}` ({}); {MOST} % at most may be the same",
                    it.id, it.name.en
                ),
            )
            .help(bilingual(format!("dat is zo bij: {names}"), format!("it is so at: {names}")))
            .help(bilingual(
                "verleid ook eens met weggeven, omzeilen, een collega afvallen of door de vingers zien",
                "tempt as well by giving away, bypassing, blaming a colleague or looking away",
            )),
        );
    }
}

/// What a choice tempts to: the moves in it that harm integrity or a gauge; where none does, the first.
fn temptations(case: &Case<'_>, choice: &Choice) -> Vec<MoveId> {
    let moves = &case.scenario.moves[choice.moves.range()];
    let harms = |it: &Move| it.facets[Facet::Integrity as usize] < 0 || hurts(it);
    let harmful: Vec<_> = moves.iter().copied().filter(|id| harms(&case.scenario.model.moves[id.index()])).collect();
    if harmful.is_empty() { moves.first().copied().into_iter().collect() } else { harmful }
}

/// Whether a move costs the player something other than time.
fn hurts(it: &Move) -> bool {
    Gauge::ALL.iter().any(|gauge| *gauge != Gauge::Hours && it.gauges[*gauge as usize] < 0)
}
