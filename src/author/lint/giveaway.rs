//! Words that stand in one group of choices more than chance would put them there, and so give the group away.

use super::case::Case;
use super::chance::{UNLIKELY, dealt, percent};
use super::spoken::first_of;
use super::{RuleFindings, at};
use crate::engine::Rating;
use crate::engine::relationship::Bilingual;
use crate::script::bilingual;

/// Choices with such a word from which their spread says something.
const FEW: usize = 3;

/// What a rule about such words listens for, and what it calls that.
pub(super) struct Giveaway {
    /// The list of words.
    pub(super) list: &'static str,
    /// The choices that the words would give away.
    pub(super) group: fn(Rating) -> bool,
    /// What those choices and words are called: "beste keuzes gebruiken een beleefd woord".
    pub(super) said: [&'static str; 2],
    /// What to do about it.
    pub(super) help: [&'static str; 2],
}

impl Giveaway {
    /// Reports each language in which the words are spread as chance hardly ever would.
    pub(super) fn check(&self, case: &Case<'_>, found: &mut RuleFindings) {
        for spoken in &case.spoken {
            let words = spoken.list(self.list);
            let (mut all, mut group, mut marked, mut both) = (0, 0, 0, Vec::new());
            for (decision, said) in case.decisions.iter().zip(&spoken.plain) {
                for (choice, text) in decision.choices.iter().zip(said) {
                    let Some(rating) = case.scenario.choice(*choice).rating else { continue };
                    let ours = (self.group)(rating);
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
            let [said_nl, said_en] = self.said;
            let named: Vec<_> = both
                .iter()
                .take(6)
                .map(|(choice, word)| format!("`{}` (“{word}”)", case.scenario.choice_path(*choice)))
                .collect();
            let named = named.join(", ");
            let [help_nl, help_en] = self.help;
            let finding = at(
                    case.choice_at(*first),
                    format!("{count} van de {group} {said_nl} zoals “{word}” en {rest} van de {others} andere ({code}); door toeval komt dat of meer in {nl} van de casussen voor"),
                    format!("{count} of {group} {said_en} such as “{word}”, and {rest} of {others} others ({code}); by chance that or more comes up in {en} of cases"),
                )
                .help(bilingual(format!("zo staat het bij: {named}"), format!("it stands at: {named}")))
                .help(Bilingual { nl: help_nl.to_owned(), en: help_en.to_owned() });
            found.push(case.spoken_at(finding, code, case.scenario.choice(*first).text));
        }
    }
}
