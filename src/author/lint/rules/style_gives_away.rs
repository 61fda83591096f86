//! Whether the best choices of a case are found by ear, by somebody who knows other cases and nothing of this one.
#![doc = include_str!("style_gives_away.md")]

use crate::author::blind::{BlindPick, BlindTest, DECISION, MOST_FOUND, TellingSign};
use crate::author::lint::case::Case;
use crate::author::lint::{Page, Rule, RuleFindings, at};
use crate::engine::relationship::Bilingual;
use crate::script::{Severity, bilingual};

pub(super) const RULE: Rule = Rule {
    code: "style-gives-away",
    severity: Severity::Warning,
    proved: false,
    page: Page { nl: include_str!("style_gives_away.nl.md"), en: include_str!("style_gives_away.md") },
    check,
};

/// Signs that are named of each choice, the strongest.
const NAMED: usize = 4;
/// Signs of which it is said what to do.
const MENDED: usize = 2;

fn check(case: &Case<'_>, found: &mut RuleFindings) {
    for test in BlindTest::all(case.scenario, case.others).iter().filter(|test| test.gives_away()) {
        for pick in test.picks.iter().filter(|pick| pick.found() == DECISION) {
            tell(case, test, pick, found);
        }
    }
}

fn tell(case: &Case<'_>, test: &BlindTest, pick: &BlindPick, found: &mut RuleFindings) {
    let Some(choice) = pick.picked.first().copied() else { return };
    let signs: Vec<_> = pick.signs.iter().take(NAMED).map(TellingSign::said).collect();
    let join = |of: fn(&Bilingual) -> &str| signs.iter().map(of).collect::<Vec<_>>().join(", ");
    let (nl, en) = (join(|it| &it.nl), join(|it| &it.en));
    let (count, all, code) = (test.found() / DECISION, test.picks.len(), &test.language);
    let mut finding = at(
        case.choice_at(choice),
        format!(
            "dit is op het gehoor de beste keuze: {nl} ({code}); zo zijn er {count} van de {all} te vinden, en meer dan {MOST_FOUND} % is te veel"
        ),
        format!(
            "this is the best choice by ear: {en} ({code}); {count} of {all} can be found so, and more than {MOST_FOUND} % is too many"
        ),
    );
    let mended = &pick.signs[..pick.signs.len().min(MENDED)];
    let mut remedies: Vec<_> = mended.iter().map(|sign| sign.remedy_among(mended)).collect();
    remedies.dedup();
    for remedy in remedies {
        finding = finding.help(remedy);
    }
    if found.found.is_empty() {
        finding = finding.help(bilingual(
            format!("alle beslissingen, met wat bij elke keuze meetelt: tegenspel check {} --blind", case.id),
            format!("all decisions, with what counts for each choice: tegenspel check {} --blind", case.id),
        ));
    }
    found.push(case.spoken_at(finding, code, case.scenario.choice(choice).text));
}
