//! Best choices that are shown while they cannot be picked.
#![doc = include_str!("locked_best.md")]

use crate::author::lint::case::Case;
use crate::author::lint::{Page, Rule, RuleFindings, at};
use crate::engine::{ChoiceId, Rating};
use crate::script::{Severity, Span, bilingual};

pub(super) const RULE: Rule = Rule {
    code: "locked-best",
    severity: Severity::Warning,
    proved: false,
    page: Page { nl: include_str!("locked_best.nl.md"), en: include_str!("locked_best.md") },
    check,
};

/// The field that shows a choice which cannot be picked.
const FIELD: &str = "unless_shown";

fn check(case: &Case<'_>, found: &mut RuleFindings) {
    for (at_choice, choice) in case.scenario.choices.iter().enumerate() {
        let id = ChoiceId::new(at_choice);
        let Some(reason) = case.scenario.notes(id).unless_shown else { continue };
        if choice.rating != Some(Rating::Best) {
            continue;
        }
        let finding = at(
            case.choice_at(id),
            "de beste keuze staat op het scherm terwijl ze niet kan: wie haar ziet, weet wat hij had moeten doen",
            "the best choice is on the screen while it cannot be picked: whoever sees it knows what should have been done",
        );
        let help = bilingual(
            "haal `unless_shown` weg: de keuze is dan verborgen tot haar voorwaarde geldt",
            "remove `unless_shown`: the choice is hidden then until its condition holds",
        );
        found.push(match field_around(case.text, case.text_at(reason)) {
            Some(span) => finding.fix(help, span, ""),
            None => finding.help(help),
        });
    }
}

/// The whole field of a value, with its comma and, where it has lines to itself, its line end; `None` where something else
/// than blanks stands between.
fn field_around(text: &str, value: Span) -> Option<Span> {
    let (start, end) = (value.start as usize, value.end as usize);
    let before = text.get(..start)?.trim_end().strip_suffix(':')?.trim_end().strip_suffix(FIELD)?;
    let after = text.get(end..)?;
    let rest = after.trim_start();
    let mut end = if rest.starts_with(',') { end + (after.len() - rest.len()) + 1 } else { end };
    let mut start = before.len();
    let indent = before.trim_end_matches([' ', '\t']);
    let line_end = text[end..].find('\n').filter(|at| text[end..end + at].trim().is_empty());
    match line_end {
        Some(at) if indent.is_empty() || indent.ends_with('\n') => (start, end) = (indent.len(), end + at + 1),
        _ => end += text[end..].len() - text[end..].trim_start_matches(' ').len(),
    }
    Some(Span { start: start as u32, end: end as u32 })
}
