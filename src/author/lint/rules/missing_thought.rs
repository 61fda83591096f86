//! Rated choices to which nobody thinks anything.
#![doc = include_str!("missing_thought.md")]

use crate::author::lint::case::Case;
use crate::author::lint::{Page, Rule, RuleFindings, at};
use crate::engine::Speaker;
use crate::script::{Severity, bilingual};

pub(super) const RULE: Rule = Rule {
    code: "missing-thought",
    severity: Severity::Warning,
    proved: false,
    page: Page { nl: include_str!("missing_thought.nl.md"), en: include_str!("missing_thought.md") },
    check,
};

fn check(case: &Case<'_>, found: &mut RuleFindings) {
    let scenario = case.scenario;
    for choice in case.decisions.iter().flat_map(|it| &it.choices) {
        let it = scenario.choice(*choice);
        let reply = &scenario.lines[it.reply.range()];
        if it.rating.is_none() || reply.iter().any(|line| line.thinks.is_some()) {
            continue;
        }
        let name = scenario.texts.name(it.id);
        let somebody = reply.iter().find_map(|line| match line.who {
            Speaker::Stakeholder(who) => Some(scenario.texts.name(scenario.cast[who.index()].id)),
            Speaker::Narration | Speaker::Player => None,
        });
        let who = somebody.or_else(|| case.addressee(it).map(|who| scenario.texts.name(scenario.cast[who.index()].id)));
        let who = who.unwrap_or("…");
        found.push(
            at(
                case.choice_at(*choice),
                format!("niemand denkt iets bij de keuze `{name}`"),
                format!("nobody thinks anything at the choice `{name}`"),
            )
            .help(bilingual(
                format!("schrijf `reply: [(who: \"{who}\", text: \"…\", thinks: \"…\")]`: de nabespreking laat de gedachte zien"),
                format!("write `reply: [(who: \"{who}\", text: \"…\", thinks: \"…\")]`: the debrief shows the thought"),
            )),
        );
    }
}
