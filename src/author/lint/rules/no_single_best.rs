//! Decisions without a best choice, or with more than two.
#![doc = include_str!("no_single_best.md")]

use crate::author::lint::case::Case;
use crate::author::lint::{Page, Rule, RuleFindings, at};
use crate::engine::Rating;
use crate::script::{Severity, bilingual};

pub(super) const RULE: Rule = Rule {
    code: "no-single-best",
    severity: Severity::Warning,
    proved: false,
    page: Page { nl: include_str!("no_single_best.nl.md"), en: include_str!("no_single_best.md") },
    check,
};

fn check(case: &Case<'_>, found: &mut RuleFindings) {
    for decision in &case.decisions {
        let name = case.scenario.texts.name(case.scenario.beat(decision.beat).id);
        let best = case.rated(decision, Rating::Best);
        // What only sometimes stands there may be better still than what always does.
        let always: Vec<_> = best.iter().filter(|it| case.scenario.choice(**it).when.is_none()).collect();
        let finding = match (always.as_slice(), best.is_empty()) {
            ([first, _, third, ..], _) => at(
                case.choice_at(**third),
                format!("`{name}` heeft {} keuzes die altijd `Best` zijn", always.len()),
                format!("`{name}` has {} choices that are always `Best`", always.len()),
            )
            .also(case.choice_at(**first), bilingual("dit is er ook een", "this is one as well")),
            (_, true) => at(
                case.beat_at(decision.beat),
                format!("geen enkele keuze van `{name}` is `Best`"),
                format!("no choice of `{name}` is `Best`"),
            ),
            _ => continue,
        };
        found.push(finding.help(bilingual(
            "kies er één, of twee met elk een eigen prijs; wat ook goed is maar iets kost, is `Fair`",
            "choose one, or two at different prices; what is good as well but costs something is `Fair`",
        )));
    }
}
