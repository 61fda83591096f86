//! Whether the best choice is given away by its length.
#![doc = include_str!("longest_best.md")]

use crate::author::lint::case::Case;
use crate::author::lint::chance::{UNLIKELY, at_least, percent};
use crate::author::lint::{Page, Rule, RuleFindings, at};
use crate::engine::Rating;
use crate::script::{Severity, bilingual};

pub(super) const RULE: Rule = Rule {
    code: "longest-best",
    severity: Severity::Warning,
    proved: false,
    page: Page { nl: include_str!("longest_best.nl.md"), en: include_str!("longest_best.md") },
    check,
};

/// Decisions in a hundred at which the best choice may be the longest.
const MOST: usize = 40;
/// Decisions from which a share of them says something.
const FEW: usize = 5;

fn check(case: &Case<'_>, found: &mut RuleFindings) {
    for spoken in &case.spoken {
        let (mut longest, mut first_text) = (Vec::new(), None);
        let mut chances = Vec::new();
        for decision in &case.decisions {
            let best = case.rated(decision, Rating::Best);
            if best.is_empty() {
                continue;
            }
            let lengths: Vec<_> = spoken.choices(decision).iter().map(|text| text.chars().count()).collect();
            chances.push(best.len() as f64 / lengths.len() as f64);
            let most = lengths.iter().copied().max().unwrap_or(0);
            let mut all = decision.choices.iter().zip(&lengths).filter(|(_, length)| **length == most);
            // Where two are as long, neither stands out.
            if let (Some((choice, _)), None) = (all.next(), all.next())
                && best.contains(choice)
            {
                longest.push(decision.beat);
                first_text = first_text.or(case.scenario.choice(*choice).text);
            }
        }
        let (all, count) = (chances.len(), longest.len());
        let chance = at_least(count, &chances);
        let often = all >= FEW && count * 100 > all * MOST;
        let Some(first) = longest.first().filter(|_| often || chance < UNLIKELY) else { continue };
        let (code, names) = (spoken.code, case.names(&longest));
        let (nl, en) = (percent(chance, true), percent(chance, false));
        let finding = at(
                case.beat_at(*first),
                format!("de beste keuze is bij {count} van de {all} beslismomenten de langste ({code}); hoogstens {MOST} % mag, en door toeval komt dit of meer in {nl} van de casussen voor"),
                format!("the best choice is the longest at {count} of {all} decisions ({code}); {MOST} % is the most, and by chance this or more comes up in {en} of cases"),
            )
            .help(bilingual(format!("dat is zo bij: {names}"), format!("it is so at: {names}")))
            .help(bilingual(
                "kort de beste in of knip haar in twee beurten, en geef de andere keuzes hele zinnen",
                "shorten the best or cut it into two turns, and give the others whole sentences",
            ));
        found.push(case.spoken_at(finding, code, first_text));
    }
}
