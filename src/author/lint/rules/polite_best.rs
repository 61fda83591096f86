//! Whether the best choices are given away by their politeness.
#![doc = include_str!("polite_best.md")]

use crate::author::lint::case::Case;
use crate::author::lint::chance::{UNLIKELY, dealt, percent};
use crate::author::lint::spoken::first_of;
use crate::author::lint::{Findings, Page, Rule, at};
use crate::engine::Rating;
use crate::script::{Severity, say};

pub(super) const RULE: Rule = Rule {
    code: "polite-best",
    severity: Severity::Warning,
    page: Page { nl: include_str!("polite_best.nl.md"), en: include_str!("polite_best.md") },
    check,
};

/// Choices with such a word from which their spread says something.
const FEW: usize = 3;

fn check(case: &Case<'_>, found: &mut Findings) {
    for spoken in &case.spoken {
        let words = spoken.list("politeness");
        let (mut all, mut group, mut marked, mut both) = (0, 0, 0, Vec::new());
        for (decision, said) in case.decisions.iter().zip(&spoken.plain) {
            for (choice, text) in decision.choices.iter().zip(said) {
                let Some(rating) = case.scenario.choice(*choice).rating else { continue };
                let ours = rating == Rating::Best;
                let word = first_of(text, &words);
                all += 1;
                group += usize::from(ours);
                marked += usize::from(word.is_some());
                both.extend(word.filter(|_| ours).map(|word| (*choice, word)));
            }
        }
        let chance = dealt(both.len(), group, marked, all);
        let Some((first, word)) = both.first().filter(|_| both.len() >= FEW && chance < UNLIKELY) else { continue };
        let (count, code) = (both.len(), spoken.code);
        let (rest, others) = (marked - count, all - group);
        let (nl, en) = (percent(chance, true), percent(chance, false));
        let named: Vec<_> = both
            .iter()
            .take(6)
            .map(|(choice, word)| format!("`{}` (“{word}”)", case.scenario.choice_path(*choice)))
            .collect();
        let named = named.join(", ");
        found.push(
            at(
                case.choice_at(*first),
                format!("{count} van de {group} beste keuzes gebruiken een beleefd woord zoals “{word}” en {rest} van de {others} andere ({code}); door toeval komt dat of meer in {nl} van de casussen voor"),
                format!("{count} of {group} best choices use a polite word such as “{word}”, and {rest} of {others} others ({code}); by chance that or more comes up in {en} of cases"),
            )
            .help(say(format!("zo staat het bij: {named}"), format!("it stands at: {named}")))
            .help(say(
                "wie iets weggeeft of vaag belooft is juist aardig: geef die keuzes de beleefde woorden ook",
                "whoever gives away or promises vaguely is kind: give those choices the polite words as well",
            )),
        );
    }
}
