//! Whether temptation feels good until it takes its revenge.
#![doc = include_str!("costly_temptation.md")]

use crate::author::lint::case::Case;
use crate::author::lint::rated_walk::rated_walk;
use crate::author::lint::{Page, Rule, RuleFindings, at};
use crate::engine::Rating::{Best, Fair, Poor, Tempting};
use crate::script::{Severity, bilingual};

pub(super) const RULE: Rule = Rule {
    code: "costly-temptation",
    severity: Severity::Warning,
    proved: false,
    page: Page { nl: include_str!("costly_temptation.nl.md"), en: include_str!("costly_temptation.md") },
    check,
};

/// Points below the start at which the tempting walk may stand before the delayed scene.
const LOSS: i32 = 5;

fn check(case: &Case<'_>, found: &mut RuleFindings) {
    let tempting = case.decisions.iter().filter(|it| !case.rated(it, Tempting).is_empty()).count();
    let Some(first) = case.decisions.first().filter(|_| tempting * 2 >= case.decisions.len()) else { return };
    let (Some(tempted), Some(best)) =
        (rated_walk(case, &[Tempting, Fair, Best, Poor]), rated_walk(case, &[Best, Fair, Tempting, Poor]))
    else {
        return;
    };
    if tempted.before >= tempted.start - 100 * LOSS {
        return;
    }
    let points = |hundredths: i32| hundredths.div_euclid(100);
    let partner = case.scenario.texts.source.get(case.scenario.cast[case.scenario.partner().index()].name.index());
    let (start, now, good) = (points(tempted.start), points(tempted.before), points(best.before));
    found.push(
        at(
            case.beat_at(first.beat),
            format!("wie steeds de verleidelijke keuze neemt, staat vóór de scène later op {now} bij {partner}, van {start} aan het begin; hoogstens {LOSS} punten eronder mag (de beste weg: {good})"),
            format!("whoever always takes the tempting choice stands at {now} with {partner} before the delayed scene, from {start} at the start; {LOSS} points below is the most (the best walk: {good})"),
        )
        .help(bilingual(
            "een verleiding die meteen pijn doet, verleidt niet: maak haar aardiger, en laat de rekening later komen",
            "a temptation that hurts at once does not tempt: make it kinder, and let the bill come later",
        )),
    );
}
