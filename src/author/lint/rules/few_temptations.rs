//! Cases that seldom tempt.
#![doc = include_str!("few_temptations.md")]

use crate::author::lint::case::Case;
use crate::author::lint::{Page, Rule, RuleFindings, at};
use crate::engine::Rating;
use crate::script::{Severity, bilingual};

pub(super) const RULE: Rule = Rule {
    code: "few-temptations",
    severity: Severity::Warning,
    proved: false,
    page: Page { nl: include_str!("few_temptations.nl.md"), en: include_str!("few_temptations.md") },
    check,
};

fn check(case: &Case<'_>, found: &mut RuleFindings) {
    let plain: Vec<_> = case.decisions.iter().filter(|it| case.rated(it, Rating::Tempting).is_empty()).collect();
    let (all, without) = (case.decisions.len(), plain.len());
    let Some(first) = plain.first().filter(|_| without * 2 > all) else { return };
    let beats: Vec<_> = plain.iter().map(|it| it.beat).collect();
    let names = case.names(&beats);
    found.push(
        at(
            case.beat_at(first.beat),
            format!(
                "bij {without} van de {all} beslismomenten is geen keuze `Tempting`; hoogstens de helft mag zonder"
            ),
            format!("at {without} of {all} decisions no choice is `Tempting`; at most half may do without"),
        )
        .help(bilingual(format!("zonder zijn: {names}"), format!("without are: {names}")))
        .help(bilingual(
            "verleidelijk is wat een aardige, ervaren collega vorige maand echt zei",
            "tempting is what a friendly, experienced colleague really said last month",
        )),
    );
}
