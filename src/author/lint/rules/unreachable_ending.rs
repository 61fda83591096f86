//! Endings that no way leads to.
#![doc = include_str!("unreachable_ending.md")]

use crate::author::explore::Reach;
use crate::author::lint::case::Case;
use crate::author::lint::{Page, Rule, RuleFindings, at};
use crate::engine::{EndingId, Then};
use crate::script::{Severity, bilingual};

pub(super) const RULE: Rule = Rule {
    code: "unreachable-ending",
    severity: Severity::Warning,
    proved: true,
    page: Page { nl: include_str!("unreachable_ending.nl.md"), en: include_str!("unreachable_ending.md") },
    check,
};

fn check(case: &Case<'_>, found: &mut RuleFindings) {
    for number in explored_in_vain(case) {
        let name = case.scenario.texts.name(case.scenario.endings[number].id);
        let finding = at(
            case.places.endings.get(number).copied().unwrap_or_default(),
            format!("geen enkel gesprek komt uit bij het einde `{name}`"),
            format!("no conversation comes to the ending `{name}`"),
        )
        .help(bilingual(
            "kijk naar de voorwaarden op de weg ernaartoe: samen kloppen ze nooit",
            "look at the conditions on the way there: together they never hold",
        ));
        found.push(case.because_of_ways(finding, |then| then == Then::End(EndingId::new(number))));
    }
    for (number, ending) in case.scenario.endings.iter().enumerate() {
        if case.reach.comes_to_ending(EndingId::new(number)) {
            continue;
        }
        let name = case.scenario.texts.name(ending.id);
        found.push(
            at(
                case.places.endings.get(number).copied().unwrap_or_default(),
                format!("geen enkele weg leidt naar het einde `{name}`"),
                format!("no way leads to the ending `{name}`"),
            )
            .help(bilingual(
                format!("laat een keuze of beat er met `End(\"{name}\")` naartoe gaan, of haal het weg"),
                format!("let a choice or beat go there with `End(\"{name}\")`, or remove it"),
            )),
        );
    }
}

/// Endings to which a way leads that nobody can go.
fn explored_in_vain<'c>(case: &'c Case<'_>) -> impl Iterator<Item = usize> + 'c {
    let endings = case.explored.into_iter().flat_map(|it| it.endings.iter().enumerate());
    let never = endings.filter(|(_, it)| it.reach == Reach::Never).map(|(number, _)| number);
    never.filter(|number| case.reach.comes_to_ending(EndingId::new(*number)))
}
