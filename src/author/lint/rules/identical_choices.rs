//! Choices of one beat that come to the same.
#![doc = include_str!("identical_choices.md")]

use crate::author::lint::case::Case;
use crate::author::lint::{Page, Rule, RuleFindings, at};
use crate::author::wordlists::plain;
use crate::engine::{Choice, ChoiceKind, Effect, MoveId};
use crate::script::{Severity, bilingual};
use std::collections::BTreeMap;

pub(super) const RULE: Rule = Rule {
    code: "identical-choices",
    severity: Severity::Warning,
    proved: false,
    page: Page { nl: include_str!("identical_choices.nl.md"), en: include_str!("identical_choices.md") },
    check,
};

fn check(case: &Case<'_>, found: &mut RuleFindings) {
    let scenario = case.scenario;
    for id in case.reached() {
        let mut said: BTreeMap<String, usize> = BTreeMap::new();
        let mut done: Vec<usize> = Vec::new();
        for number in scenario.beat(id).choices.range() {
            let choice = &scenario.choices[number];
            let (ChoiceKind::Say, Some(text)) = (choice.kind, choice.text) else { continue };
            let place = case.choice_at(crate::engine::ChoiceId::new(number));
            let place_of = |at: usize| case.choice_at(crate::engine::ChoiceId::new(at));
            // Two wordings of which only one ever stands there are no choice between the two.
            let words = plain(scenario.texts.source.get(text.index()));
            if let Some(first) =
                said.get(&words).filter(|first| choice.when.is_none() && scenario.choices[**first].when.is_none())
            {
                found.push(
                    at(
                        place,
                        "deze keuze zegt hetzelfde als een eerdere",
                        "this choice says the same as an earlier one",
                    )
                    .also(place_of(*first), bilingual("hier ook", "here as well"))
                    .help(bilingual("geef een van de twee andere woorden", "give one of the two other words")),
                );
                continue;
            }
            said.insert(words, number);
            // Of several that are picked together two may well do the same.
            let together = scenario.beat(id).select.is_some();
            let twin = done.iter().find(|first| !together && same(case, &scenario.choices[**first], choice));
            if let Some(first) = twin {
                found.push(
                    at(
                        place,
                        "deze keuze doet precies hetzelfde als een eerdere: zelfde zetten, effecten en vervolg",
                        "this choice does exactly the same as an earlier one: the same moves, effects and continuation",
                    )
                    .also(place_of(*first), bilingual("deze", "this one"))
                    .help(bilingual(
                        "laat de twee iets anders doen, of houd er één over",
                        "let the two do something different, or keep one",
                    )),
                );
            }
            done.push(number);
        }
    }
}

/// Whether nothing in the case can tell two choices apart. Choices without moves and effects are another rule's.
fn same(case: &Case<'_>, a: &Choice, b: &Choice) -> bool {
    let moves = |it: &Choice| -> &[MoveId] { &case.scenario.moves[it.moves.range()] };
    let effects = |it: &Choice| -> &[Effect] { &case.scenario.effects[it.effects.range()] };
    let silent = moves(a).is_empty() && effects(a).is_empty();
    !silent
        && a.picked.is_none()
        && b.picked.is_none()
        && a.when.is_none()
        && b.when.is_none()
        && (a.to, a.then, a.once) == (b.to, b.then, b.once)
        && moves(a) == moves(b)
        && effects(a) == effects(b)
}
