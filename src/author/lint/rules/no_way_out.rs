//! Beats from which no ending can be reached.
#![doc = include_str!("no_way_out.md")]

use crate::author::lint::case::Case;
use crate::author::lint::{Page, Rule, RuleFindings, at};
use crate::script::{Severity, bilingual};

pub(super) const RULE: Rule = Rule {
    code: "no-way-out",
    severity: Severity::Warning,
    proved: false,
    page: Page { nl: include_str!("no_way_out.nl.md"), en: include_str!("no_way_out.md") },
    check,
};

fn check(case: &Case<'_>, found: &mut RuleFindings) {
    let stuck: Vec<_> = case.reached().filter(|beat| !case.reach.ends_from(*beat)).collect();
    let Some(first) = stuck.first() else { return };
    let (count, names) = (stuck.len(), case.names(&stuck));
    found.push(
        at(
            case.beat_at(*first),
            "vanaf hier leidt geen enkele weg naar een einde",
            "from here no way leads to an ending",
        )
        .help(bilingual(
            format!("dat geldt voor {count} beats: {names}"),
            format!("that goes for {count} beats: {names}"),
        ))
        .help(bilingual("laat een van deze momenten naar een einde gaan", "let one of these beats go to an ending")),
    );
}
