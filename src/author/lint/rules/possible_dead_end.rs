//! Beats at which the player may have nothing left to pick.
#![doc = include_str!("possible_dead_end.md")]

use crate::author::lint::bounds::Bounds;
use crate::author::lint::case::Case;
use crate::author::lint::{Page, Rule, RuleFindings, at};
use crate::engine::{BeatId, ChoiceKind, Condition, Fact};
use crate::script::{Severity, bilingual};
use std::collections::BTreeSet;

pub(super) const RULE: Rule = Rule {
    code: "possible-dead-end",
    severity: Severity::Warning,
    proved: false,
    page: Page { nl: include_str!("possible_dead_end.nl.md"), en: include_str!("possible_dead_end.md") },
    check,
};

/// Values that are tried together at one beat; where it would take more, nothing is claimed.
const TRIED: usize = 1_024;
/// Values that are tried in the whole case, so that a strange case does not take for ever.
const TRIED_IN_ALL: usize = 250_000;

fn check(case: &Case<'_>, found: &mut RuleFindings) {
    let bounds = Bounds::of(case);
    let mut left = TRIED_IN_ALL;
    for id in case.reached() {
        let beat = case.scenario.beat(id);
        let choices = &case.scenario.choices[beat.choices.range()];
        if choices.is_empty()
            || beat.then.is_some()
            || beat.switch
            || choices.iter().any(|it| it.kind != ChoiceKind::Say)
        {
            continue;
        }
        // A choice that comes once is gone when the beat is come back to.
        let gone = |once: bool| once && case.reach.comes_round_to(id);
        if choices.iter().any(|it| it.when.is_none() && !gone(it.once)) {
            continue;
        }
        let asked: Vec<_> = choices.iter().filter(|it| !gone(it.once)).filter_map(|it| it.when.as_ref()).collect();
        if one_holds(&asked, &bounds, &mut left) {
            continue;
        }
        // What was played is told as `dead-end`.
        if case.dead_ends().all(|(beat, _)| beat != id) {
            report(case, id, found);
        }
    }
}

fn report(case: &Case<'_>, id: BeatId, found: &mut RuleFindings) {
    let name = case.scenario.texts.name(case.scenario.beat(id).id);
    found.push(
        at(
            case.beat_at(id),
            format!("elke keuze van het moment `{name}` kan wegvallen, en dan gaat het nergens verder"),
            format!("every choice of the beat `{name}` may be gone, and then it goes on nowhere"),
        )
        .help(bilingual(
            "geef het moment een `then` voor dat geval, of laat één keuze altijd staan",
            "give the beat a `then` for that case, or let one choice always stand",
        )),
    );
}

/// Whether one of these conditions holds, whatever the facts are: tried with every value on which a comparison can turn.
fn one_holds(conditions: &[&Condition], bounds: &Bounds<'_>, left: &mut usize) -> bool {
    let facts: BTreeSet<Fact> = conditions.iter().flat_map(|it| it.facts()).collect();
    let numbers: BTreeSet<i64> = (conditions.iter().flat_map(|it| it.ops()))
        .filter_map(|op| if let crate::engine::Op::Number(number) = op { Some(i64::from(number)) } else { None })
        .flat_map(|number| [number - 1, number, number + 1])
        .collect();
    let values = facts.iter().map(|fact| {
        let (least, most) = bounds.of_fact(*fact);
        let mut values: BTreeSet<i64> = numbers.range(least..=most.max(least)).copied().collect();
        values.extend([least, most]);
        values.into_iter().collect::<Vec<_>>()
    });
    let values: Vec<Vec<i64>> = values.collect();
    let all = values.iter().try_fold(1usize, |all, it| all.checked_mul(it.len()).filter(|all| *all <= TRIED));
    let facts: Vec<_> = facts.into_iter().collect();
    let Some(all) = all.filter(|all| *all <= *left) else { return true };
    *left -= all;
    (0..all).all(|mut number| {
        let mut now = Vec::with_capacity(values.len());
        for values in &values {
            now.push(values[number % values.len()]);
            number /= values.len();
        }
        let fact = |asked: Fact| facts.iter().position(|it| *it == asked).map_or(0, |at| now[at]);
        conditions.iter().any(|it| it.holds(&fact))
    })
}
