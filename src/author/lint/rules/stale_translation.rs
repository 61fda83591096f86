//! Translations of texts that changed since.
#![doc = include_str!("stale_translation.md")]

use crate::author::lint::case::Case;
use crate::author::lint::{Page, Rule, RuleFindings, at};
use crate::author::update_catalogue;
use crate::script::{Severity, bilingual};

pub(super) const RULE: Rule = Rule {
    code: "stale-translation",
    severity: Severity::Warning,
    proved: false,
    page: Page { nl: include_str!("stale_translation.nl.md"), en: include_str!("stale_translation.md") },
    check,
};

fn check(case: &Case<'_>, found: &mut RuleFindings) {
    for (path, catalogue) in &case.catalogues {
        let language = path.trim_start_matches("lang/").trim_end_matches(".po");
        let (whole, update) = update_catalogue(case.scenario, case.places, catalogue.clone(), language);
        let Some(first) = whole.entries.iter().find(|it| it.fuzzy && !it.text.is_empty() && !it.obsolete) else {
            continue;
        };
        let (count, context, id) = (update.fuzzy, &first.context, &case.scenario.id);
        // What moved along with a changed text stands in the file under the text as it was.
        let place = catalogue.entries.iter().find(|it| it.context == *context).map_or(first.span, |it| it.span);
        let mut finding = at(
            place,
            format!("vertalingen van een tekst die sindsdien veranderd is: {count}; de eerste is `{context}`"),
            format!("translations of a text that changed since: {count}; the first is `{context}`"),
        )
        .help(bilingual(
            format!("draai `tegenspel translate {id} --to {language}`, kijk ze na en haal `fuzzy` weg"),
            format!("run `tegenspel translate {id} --to {language}`, look them over and remove `fuzzy`"),
        ));
        finding.file = Some((*path).to_owned());
        found.push(finding);
    }
}
