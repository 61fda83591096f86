//! Texts that repeat what did not happen on some walk that shows them.
#![doc = include_str!("unsaid_fact.md")]

use crate::author::explore::Reach;
use crate::author::lint::case::Case;
use crate::author::lint::{Page, Rule, RuleFindings, at};
use crate::author::simulate::TrialEvent;
use crate::engine::Site;
use crate::script::{Diagnostic, Severity, Span, bilingual};

pub(super) const RULE: Rule = Rule {
    code: "unsaid-fact",
    severity: Severity::Warning,
    proved: true,
    page: Page { nl: include_str!("unsaid_fact.nl.md"), en: include_str!("unsaid_fact.md") },
    check,
};

fn check(case: &Case<'_>, found: &mut RuleFindings) {
    let Some(seen) = case.seen.filter(|it| !it.unrecalled.is_empty()) else { return };
    let mut unknown = Vec::new();
    for (number, reach) in seen.unrecalled.iter().enumerate() {
        let walk = case
            .trials()
            .filter(|_| *reach != Reach::Never)
            .and_then(|it| it.shortest(|_, _, event| event == TrialEvent::Unrecalled(number)));
        let place = case.condition_at(Site::Recall(number as u32)).unwrap_or_default();
        if walk.is_none() && *reach != Reach::Reached {
            if *reach == Reach::Unknown {
                unknown.push(place);
            }
            continue;
        }
        let finding =
            at(place, "deze tekst komt voor waar dit niet gebeurd is", "this text is shown where this did not happen");
        let words = bilingual(
            "geef de tekst ook een `when` (een einde: een tak van `First`) met deze voorwaarde, of schrijf een tweede versie voor wie dit niet meemaakte",
            "give the text a `when` (an ending: a branch of `First`) with this condition as well, or write a second version for who did not live this",
        );
        let finding = match walk {
            Some((walk, picks)) => finding.help(case.trial_proof(walk, picks)),
            None => {
                finding.help(bilingual("de verkenning speelde zo’n gesprek", "exploration played such a conversation"))
            }
        };
        found.push(finding.help(words));
    }
    // Said once: what stops exploration is the size of the case, and not each of its texts.
    if let Some(first) = unknown.first() {
        found.push_note(unproved(*first, unknown.len()));
    }
}

/// What is said where exploration could not tell of some texts.
fn unproved(first: Span, count: usize) -> Diagnostic {
    let finding = match count {
        1 => at(
            first,
            "niet bewezen: het kan zijn dat deze tekst ook voorkomt waar dit niet gebeurd is",
            "not proved: this text may also be shown where this did not happen",
        ),
        _ => at(
            first,
            format!("van {count} teksten met `recalls` is niet bewezen dat het altijd gebeurd is; dit is de eerste"),
            format!("of {count} texts with `recalls` it is not proved that it always happened; this is the first"),
        ),
    };
    finding.help(bilingual(
        "verken meer toestanden met `--limit`, of geef de tekst een `when` met dezelfde voorwaarde",
        "explore more states with `--limit`, or give the text a `when` with the same condition",
    ))
}
