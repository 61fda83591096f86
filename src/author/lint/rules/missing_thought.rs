//! Rated choices to which nobody thinks anything.
#![doc = include_str!("missing_thought.md")]

use crate::author::lint::case::Case;
use crate::author::lint::{Page, Rule, RuleFindings, at};
use crate::engine::{ChoiceId, Speaker};
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
    let is_lacking = |choice: &ChoiceId| {
        let choice = scenario.choice(*choice);
        let mut reply = scenario.lines[choice.reply.range()].iter();
        choice.rating.is_some() && reply.all(|line| line.thinks.is_none())
    };
    let rated = case.decisions.iter().flat_map(|it| &it.choices).copied();
    let lacking: Vec<_> = rated.filter(is_lacking).collect();
    let Some(first) = lacking.first() else { return };
    let it = scenario.choice(*first);
    let somebody = scenario.lines[it.reply.range()].iter().find_map(|line| match line.who {
        Speaker::Stakeholder(who) => Some(who),
        Speaker::Narration | Speaker::Player => None,
    });
    let who = somebody.or_else(|| case.addressee(it));
    let who = who.map_or("…", |who| scenario.texts.name(scenario.cast[who.index()].id));
    let (count, names) = (lacking.len(), case.choice_names(&lacking));
    // A habit is one finding, however often it shows.
    let finding = match count {
        1 => at(
            case.choice_at(*first),
            format!("niemand denkt iets bij de keuze {names}"),
            format!("nobody thinks anything at the choice {names}"),
        ),
        _ => at(
            case.choice_at(*first),
            format!("bij {count} beoordeelde keuzes denkt niemand iets"),
            format!("nobody thinks anything at {count} rated choices"),
        )
        .help(bilingual(format!("dat is zo bij: {names}"), format!("it is so at: {names}"))),
    };
    found.push(finding.help(bilingual(
        format!(
            "schrijf `reply: [(who: \"{who}\", text: \"…\", thinks: \"…\")]`: de nabespreking laat de gedachte zien"
        ),
        format!("write `reply: [(who: \"{who}\", text: \"…\", thinks: \"…\")]`: the debrief shows the thought"),
    )));
}
