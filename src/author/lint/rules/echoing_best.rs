//! Whether the best choice is given away by repeating the partner’s words.
#![doc = include_str!("echoing_best.md")]

use crate::author::lint::case::Case;
use crate::author::lint::chance::{UNLIKELY, at_least, percent};
use crate::author::lint::{Page, Rule, RuleFindings, at};
use crate::author::wordlists::plain;
use crate::engine::Rating;
use crate::script::{Severity, bilingual};
use std::collections::BTreeSet;

pub(super) const RULE: Rule = Rule {
    code: "echoing-best",
    severity: Severity::Warning,
    proved: false,
    page: Page { nl: include_str!("echoing_best.nl.md"), en: include_str!("echoing_best.md") },
    check,
};

/// Letters from which a word says something.
const LETTERS: usize = 4;
/// Words in common that make an echo; one may be chance.
const ECHO: usize = 2;

fn check(case: &Case<'_>, found: &mut RuleFindings) {
    for spoken in &case.spoken {
        let fillers = spoken.list("fillers");
        let (mut echoing, mut chances) = (Vec::new(), Vec::new());
        for (decision, texts) in case.decisions.iter().zip(&spoken.plain) {
            let best = case.rated(decision, Rating::Best);
            let before = plain(&spoken.before(decision));
            let said = words(&before, &fillers);
            let echoes: Vec<_> = texts.iter().map(|it| words(it, &fillers).intersection(&said).count()).collect();
            let most = echoes.iter().copied().max().unwrap_or(0);
            // Where nobody echoes, or several do as much, nothing is given away.
            if best.is_empty() || most < ECHO || echoes.iter().filter(|it| **it == most).count() > 1 {
                continue;
            }
            chances.push(best.len() as f64 / echoes.len() as f64);
            if decision.choices.iter().zip(&echoes).any(|(choice, count)| *count == most && best.contains(choice)) {
                echoing.push(decision.beat);
            }
        }
        let (all, count) = (chances.len(), echoing.len());
        let chance = at_least(count, &chances);
        let Some(first) = echoing.first().filter(|_| count * 2 > all && chance < UNLIKELY) else { continue };
        let (code, names) = (spoken.code, case.names(&echoing));
        let (nl, en) = (percent(chance, true), percent(chance, false));
        let finding = at(
                case.beat_at(*first),
                format!("bij {count} van de {all} beslismomenten waar één keuze de woorden van de ander herhaalt, is dat de beste ({code}); door toeval komt dat of meer in {nl} van de casussen voor"),
                format!("at {count} of {all} decisions where one choice repeats the other’s words, it is the best one ({code}); by chance that or more comes up in {en} of cases"),
            )
            .help(bilingual(format!("dat is zo bij: {names}"), format!("it is so at: {names}")))
            .help(bilingual(
                "laat ook een verleidelijke keuze haar woorden gebruiken, of vat samen met eigen woorden",
                "let a tempting choice use their words as well, or sum up in words of your own",
            ));
        let best = case.scenario.choices_of(*first).map(|choice| case.scenario.choice(choice));
        let text = best.filter(|choice| choice.rating == Some(Rating::Best)).find_map(|choice| choice.text);
        found.push(case.spoken_at(finding, code, text));
    }
}

/// The words of a text that carry its meaning.
fn words<'t>(plain: &'t str, fillers: &[&str]) -> BTreeSet<&'t str> {
    plain.split(' ').filter(|word| word.chars().count() >= LETTERS && !fillers.contains(word)).collect()
}
