//! Translations that lack texts.
#![doc = include_str!("missing_translation.md")]

use crate::author::lint::case::Case;
use crate::author::lint::{Page, Rule, RuleFindings, at};
use crate::script::{Severity, bilingual};

pub(super) const RULE: Rule = Rule {
    code: "missing-translation",
    severity: Severity::Warning,
    proved: false,
    page: Page { nl: include_str!("missing_translation.nl.md"), en: include_str!("missing_translation.md") },
    check,
};

fn check(case: &Case<'_>, found: &mut RuleFindings) {
    for (path, whole, update) in &case.catalogues {
        let language = path.trim_start_matches("lang/").trim_end_matches(".po");
        let Some(first) = whole.entries.iter().find(|it| it.is_untranslated() && !it.obsolete) else { continue };
        let (count, text, id) = (update.missing, shortened(&first.id), &case.scenario.id);
        let mut finding = at(
            first.span,
            format!("teksten zonder vertaling: {count}; de eerste is “{text}”"),
            format!("texts without a translation: {count}; the first is “{text}”"),
        )
        .help(match update.added {
            0 => bilingual(format!("vertaal ze in `{path}`"), format!("translate them in `{path}`")),
            _ => bilingual(
                format!("`tegenspel translate {id} --to {language}` zet ze klaar om te vertalen"),
                format!("`tegenspel translate {id} --to {language}` puts them ready to be translated"),
            ),
        });
        finding.file = Some((*path).to_owned());
        found.push(finding);
    }
}

/// The beginning of a text.
fn shortened(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    match line.char_indices().nth(50) {
        Some((at, _)) => format!("{}…", &line[..at]),
        None => line.to_owned(),
    }
}
