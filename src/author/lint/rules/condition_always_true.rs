//! Conditions that hold every time they are asked.
#![doc = include_str!("condition_always_true.md")]

use crate::author::explore::Reach;
use crate::author::lint::case::Case;
use crate::author::lint::{Findings, Page, Rule, at};
use crate::engine::Site;
use crate::script::{ConditionSite, Severity, bilingual};

pub(super) const RULE: Rule = Rule {
    code: "condition-always-true",
    severity: Severity::Note,
    page: Page { nl: include_str!("condition_always_true.nl.md"), en: include_str!("condition_always_true.md") },
    check,
};

fn check(case: &Case<'_>, found: &mut Findings) {
    let always = |it: &&crate::author::explore::ConditionFound| (it.fails, it.holds) == (Reach::Never, Reach::Reached);
    for it in case.explored.into_iter().flat_map(|it| &it.conditions).filter(always) {
        let waiting = match it.about {
            Site::Choice(it) => ConditionSite::Choice(it.index()),
            Site::Topic(it) => ConditionSite::Topic(it.index()),
            Site::Line(it) => ConditionSite::Line(it.index()),
            Site::Branch(it) => ConditionSite::Branch(it as usize),
            // An interest is asked about until it opens.
            Site::Opens(_) => continue,
            Site::Intervention(it) => ConditionSite::Intervention(it.index()),
        };
        let Some(span) = case.waiting_at(waiting) else { continue };
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
