//! Whether playing well or badly makes enough difference, and not too much.
#![doc = include_str!("relation_range.md")]

use crate::author::lint::case::Case;
use crate::author::lint::rated_walk::rated_walk;
use crate::author::lint::{Page, Rule, RuleFindings, at};
use crate::engine::Rating::{Best, Fair, Poor, Tempting};
use crate::script::{Severity, bilingual};

pub(super) const RULE: Rule = Rule {
    code: "relation-range",
    severity: Severity::Warning,
    proved: false,
    page: Page { nl: include_str!("relation_range.nl.md"), en: include_str!("relation_range.md") },
    check,
};

/// Decisions from which the reach of a case says something.
const FEW: usize = 6;
/// Points above the start at which the best walk ends.
const UP: std::ops::RangeInclusive<i32> = 6..=22;
/// Points below the start at which the worst walk ends.
const DOWN: std::ops::RangeInclusive<i32> = 8..=25;

fn check(case: &Case<'_>, found: &mut RuleFindings) {
    let Some(first) = case.decisions.first().filter(|_| case.decisions.len() >= FEW) else { return };
    // A walk says nothing of a case of which it cannot come to every decision.
    if case.decisions.iter().any(|it| !case.reach.comes_to(it.beat)) {
        return;
    }
    let walks = [
        (rated_walk(case, &[Best, Fair, Tempting, Poor]), UP, 1),
        (rated_walk(case, &[Poor, Tempting, Fair, Best]), DOWN, -1),
    ];
    let partner = case.scenario.texts.source.get(case.scenario.cast[case.scenario.partner().index()].name.index());
    for (walk, wanted, sign) in walks {
        let Some(walk) = walk else { continue };
        let gained = (walk.before - walk.start) * sign;
        let points = (gained + 50).div_euclid(100);
        if wanted.contains(&points) {
            continue;
        }
        let (least, most) = (wanted.start(), wanted.end());
        let place = case.beat_at(first.beat);
        let finding = if sign > 0 {
            at(
                place,
                format!(
                    "wie steeds het beste kiest, wint vóór de scène later {points} punten bij {partner}; {least} tot {most} is wat past"
                ),
                format!(
                    "whoever always picks the best gains {points} points with {partner} before the delayed scene; {least} to {most} is what fits"
                ),
            )
        } else {
            at(
                place,
                format!(
                    "wie steeds het slechtste kiest, verliest vóór de scène later {points} punten bij {partner}; {least} tot {most} is wat past"
                ),
                format!(
                    "whoever always picks the worst loses {points} points with {partner} before the delayed scene; {least} to {most} is what fits"
                ),
            )
        };
        found.push(finding.help(if points < *least {
            bilingual(
                "geef de keuzes tegenover deze persoon meer gewicht: zetten, of een effect `Feel`",
                "give the choices towards this person more weight: moves, or an effect `Feel`",
            )
        } else {
            bilingual(
                "gebruik minder zetten per keuze, of minder extra effecten",
                "use fewer moves for each choice, or fewer extra effects",
            )
        }));
    }
}
