//! Good choices that are never better than a worse one.
#![doc = include_str!("dominated_best.md")]

use crate::author::lint::case::Case;
use crate::author::lint::{Page, Rule, RuleFindings, at};
use crate::engine::{ChoiceId, Rating};
use crate::script::{Severity, bilingual};

pub(super) const RULE: Rule = Rule {
    code: "dominated-best",
    severity: Severity::Warning,
    proved: true,
    page: Page { nl: include_str!("dominated_best.nl.md"), en: include_str!("dominated_best.md") },
    check,
};

fn check(case: &Case<'_>, found: &mut RuleFindings) {
    // Only where every score was worked out is it proved that a choice never does better.
    let Some(explored) = case.explored.filter(|it| it.scores_complete) else { return };
    let good = |choice: ChoiceId| matches!(case.scenario.choice(choice).rating, Some(Rating::Best | Rating::Fair));
    let bad = |choice: ChoiceId| case.scenario.choice(choice).rating.is_some() && !good(choice);
    for it in explored.dominated.iter().filter(|it| good(it.choice) && bad(it.by)) {
        let (name, by) = (case.scenario.choice_path(it.choice), case.scenario.choice_path(it.by));
        found.push(
            at(
                case.choice_at(it.choice),
                format!("deze keuze is goed bevonden, maar `{by}` pakt altijd minstens zo goed uit"),
                format!("this choice is rated well, but `{by}` always turns out at least as well"),
            )
            .help(bilingual(
                format!("laat zien wat `{name}` oplevert, of wat `{by}` kost"),
                format!("show what `{name}` brings, or what `{by}` costs"),
            )),
        );
    }
}
