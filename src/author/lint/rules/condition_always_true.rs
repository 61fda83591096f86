//! Conditions that hold every time they are asked.
#![doc = include_str!("condition_always_true.md")]

use crate::author::explore::Reach;
use crate::author::lint::case::Case;
use crate::author::lint::{Page, Rule, RuleFindings, at};
use crate::engine::Site;
use crate::script::{Severity, bilingual};

pub(super) const RULE: Rule = Rule {
    code: "condition-always-true",
    severity: Severity::Note,
    proved: true,
    page: Page { nl: include_str!("condition_always_true.nl.md"), en: include_str!("condition_always_true.md") },
    check,
};

fn check(case: &Case<'_>, found: &mut RuleFindings) {
    let always = |it: &&crate::author::explore::ConditionFound| (it.fails, it.holds) == (Reach::Never, Reach::Reached);
    for it in case.explored.into_iter().flat_map(|it| &it.conditions).filter(always) {
        // An interest is asked about until it opens.
        let about = Some(it.about).filter(|about| !matches!(about, Site::Opens(_)));
        let Some(span) = about.and_then(|about| case.condition_at(about)) else { continue };
        found.push(
            at(
                span,
                "deze voorwaarde klopt altijd, in elk gesprek",
                "this condition always holds, in every conversation",
            )
            .help(bilingual(
                "laat haar weg, of vraag naar wat je bedoelde",
                "leave it out, or ask about what you meant",
            )),
        );
    }
}
