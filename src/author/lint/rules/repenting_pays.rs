//! Promises of what is not the player's that pay even when they are taken back.
#![doc = include_str!("repenting_pays.md")]

use crate::author::lint::case::Case;
use crate::author::lint::repenting::{BestEnd, MARGIN, PromiseEnds, WalkPicks, promise_ends, written};
use crate::author::lint::{Page, Rule, RuleFindings, at};
use crate::engine::{Effect, LEVELS, PromiseId, PromiseKind, Setup, Staging};
use crate::script::{Diagnostic, Severity, bilingual};
use std::sync::Arc;

pub(super) const RULE: Rule = Rule {
    code: "repenting-pays",
    severity: Severity::Warning,
    proved: true,
    page: Page { nl: include_str!("repenting_pays.nl.md"), en: include_str!("repenting_pays.md") },
    check,
};

/// Ways to draw facts that are looked at.
const STARTS: usize = 4;

fn check(case: &Case<'_>, found: &mut RuleFindings) {
    let scenario = case.scenario;
    let promises: Vec<PromiseId> = (0..scenario.promises.len())
        .map(PromiseId::new)
        .filter(|id| {
            let taken_back = case.effects().any(|effect| matches!(effect, Effect::Warn(it) if it == id));
            let kind = scenario.promises[id.index()].kind;
            taken_back && matches!(kind, PromiseKind::Outcome | PromiseKind::NotYours)
        })
        .collect();
    if case.seen.is_none() || promises.is_empty() {
        return;
    }
    let mut told = vec![false; promises.len()];
    for staging in LEVELS.flat_map(|level| stagings(case, level)) {
        let ends = promise_ends(&staging, &promises);
        for ((promise, ends), told) in promises.iter().zip(&ends).zip(&mut told) {
            if let Some(finding) = pays(ends).filter(|_| !*told).map(|paid| tell(case, &staging, *promise, &paid)) {
                *told = true;
                found.push(finding);
            }
        }
    }
}

/// The finding about a promise that pays when it is taken back.
fn tell(case: &Case<'_>, staging: &Staging, id: PromiseId, paid: &Paid<'_>) -> Diagnostic {
    let scenario = case.scenario;
    let text = scenario.effects.iter().find_map(|effect| match effect {
        Effect::Promise { promise, text } if *promise == id => Some(*text),
        _ => None,
    });
    let points = |score: i32| format!("{}.{}", score / 100, score % 100 / 10);
    let (never, back) = (points(paid.never), points(paid.taken_back));
    let (nl, en) = match paid.what {
        PaidIn::Quality => ("de relatie", "the relation"),
        PaidIn::Integrity => ("integriteit", "integrity"),
    };
    let sure = if paid.whole { ("", "") } else { (", voor zover gevonden", ", as far as was found") };
    let (name, level) = (scenario.texts.name(scenario.promises[id.index()].id), staging.setup.level);
    let finding = at(
        text.map(|text| case.text_at(text)).unwrap_or_default(),
        format!(
            "`{name}` beloven en terugnemen loont: {nl} eindigt dan op {back}, en zonder belofte op {never} (niveau {level}{})",
            sure.0
        ),
        format!(
            "promising `{name}` and taking it back pays: {en} ends at {back} then, and without the promise at {never} (level {level}{})",
            sure.1
        ),
    );
    let proof = written(staging, paid.walk).map(|picks| case.staged_proof(staging, &picks));
    proof.into_iter().fold(finding, Diagnostic::help).help(bilingual(
        "laat terugnemen minstens kosten wat de belofte opleverde: een `Feel` naast `Warn`",
        "let taking it back cost at least what the promise won: a `Feel` beside `Warn`",
    ))
}

/// How taking a promise back ends above never making it, in hundredths of a point.
struct Paid<'e> {
    what: PaidIn,
    never: i32,
    taken_back: i32,
    walk: &'e WalkPicks,
    whole: bool,
}

/// What repenting pays in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum PaidIn {
    Quality,
    Integrity,
}

/// In what taking back ends above never promising, if in anything.
fn pays(ends: &PromiseEnds) -> Option<Paid<'_>> {
    let margin = if ends.whole { 0 } else { MARGIN };
    let in_one = |what: PaidIn, of: fn(&BestEnd) -> &Option<(i32, WalkPicks)>| {
        let (never, back) = (of(&ends.never).as_ref()?, of(&ends.taken_back).as_ref()?);
        let paid = Paid { what, never: never.0, taken_back: back.0, walk: &back.1, whole: ends.whole };
        (back.0 > never.0 + margin).then_some(paid)
    };
    in_one(PaidIn::Quality, |it| &it.quality).or_else(|| in_one(PaidIn::Integrity, |it| &it.integrity))
}

/// The case at a level, with each way in which facts may be drawn.
fn stagings(case: &Case<'_>, level: u8) -> Vec<Staging> {
    let setup = Setup { level, ..Setup::default() };
    let Ok(staging) = Staging::new(Arc::clone(case.scenario), setup) else { return Vec::new() };
    let (starts, _) = staging.drawn_starts(STARTS);
    starts.iter().map(|draw| staging.redrawn(draw)).collect()
}
