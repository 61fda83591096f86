//! Translations of texts that changed since.
#![doc = include_str!("stale_translation.md")]

use crate::author::lint::case::Case;
use crate::author::lint::{Page, Rule, RuleFindings, at};
use crate::script::po::PoEntry;
use crate::script::{Severity, bilingual};

pub(super) const RULE: Rule = Rule {
    code: "stale-translation",
    severity: Severity::Warning,
    proved: false,
    page: Page { nl: include_str!("stale_translation.nl.md"), en: include_str!("stale_translation.md") },
    check,
};

fn check(case: &Case<'_>, found: &mut RuleFindings) {
    for (path, whole, update) in &case.catalogues {
        let language = path.trim_start_matches("lang/").trim_end_matches(".po");
        let stale = |it: &&PoEntry| it.fuzzy && !it.is_untranslated() && !it.obsolete;
        let Some(first) = whole.entries.iter().find(stale) else { continue };
        let (count, id) = (update.fuzzy, &case.scenario.id);
        let context = first.context.as_deref().unwrap_or(&first.id);
        let mut finding = at(
            first.span,
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
