//! Answers of so many words that a screen has no room for all of them, and nobody the patience.
#![doc = include_str!("overlong_choice.md")]

use crate::author::lint::case::Case;
use crate::author::lint::{Page, Rule, RuleFindings, at};
use crate::script::{Severity, bilingual};

pub(super) const RULE: Rule = Rule {
    code: "overlong-choice",
    severity: Severity::Warning,
    proved: false,
    page: Page { nl: include_str!("overlong_choice.nl.md"), en: include_str!("overlong_choice.md") },
    check,
};

/// Words of an answer.
pub(super) const MOST: usize = 40;

fn check(case: &Case<'_>, found: &mut RuleFindings) {
    for id in case.scenario.choices.iter().filter_map(|choice| choice.text) {
        let count = case.scenario.texts.source.get(id.index()).split_whitespace().count();
        if count > MOST {
            found.push(
                at(
                    case.text_at(id),
                    format!("dit antwoord heeft {count} woorden; hoogstens {MOST} past met de andere op het scherm"),
                    format!("this answer has {count} words; {MOST} is the most that fits on a screen with the others"),
                )
                .help(bilingual(
                    "zeg het korter, of maak er twee beurten van",
                    "say it shorter, or make two turns of it",
                )),
            );
        }
    }
}
