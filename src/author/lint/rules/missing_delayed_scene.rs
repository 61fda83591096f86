//! Cases that end where the conversation ends.
#![doc = include_str!("missing_delayed_scene.md")]

use crate::author::lint::case::Case;
use crate::author::lint::{Page, Rule, RuleFindings, at};
use crate::script::{Severity, bilingual};

pub(super) const RULE: Rule = Rule {
    code: "missing-delayed-scene",
    severity: Severity::Warning,
    proved: false,
    page: Page { nl: include_str!("missing_delayed_scene.nl.md"), en: include_str!("missing_delayed_scene.md") },
    check,
};

fn check(case: &Case<'_>, found: &mut RuleFindings) {
    let scenes = case.scenario.scenes.iter();
    if scenes.filter(|scene| scene.elapsed > 0 && case.reach.comes_to(scene.start)).count() > 0 {
        return;
    }
    found.push(at(case.places.title, "geen enkele scène speelt later", "no scene plays later").help(bilingual(
        "voeg een scène toe met `elapsed: 14` (dagen): daar blijkt wat een toezegging waard was",
        "add a scene with `elapsed: 14` (days): that is where it shows what a promise was worth",
    )));
}
