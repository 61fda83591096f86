//! The translations of a scenario: from PO files to texts, and what is wrong with them.

use super::diagnostic::{Diagnostic, bilingual};
use super::limits::REPORTED;
use super::po::{Catalogue, parse};
use super::source::Span;
use super::source_map::SourceMap;
use crate::engine::{Piece, Scenario, TextId, Translation, pieces};
use std::collections::BTreeMap;

/// The language of a translation file by its path: `lang/en.po` → `en`.
pub(super) fn language_of(path: &str) -> Option<&str> {
    let code = path.strip_prefix("lang/")?.strip_suffix(".po")?;
    ((2..=3).contains(&code.len()) && code.chars().all(|c| c.is_ascii_lowercase())).then_some(code)
}

/// Adds a translation to a scenario.
pub(super) fn translate(scenario: &mut Scenario, source_map: &SourceMap, path: &str, text: &str) -> Vec<Diagnostic> {
    let Some(language) = language_of(path) else { return misnamed(path).into_iter().collect() };
    let (catalogue, mut found) = parse(text);
    let texts = translated(scenario, source_map, &catalogue, &mut found);
    scenario.texts.translations.push(Translation { language: language.to_owned(), texts });
    for diagnostic in &mut found {
        diagnostic.file = Some(path.to_owned());
    }
    found
}

fn translated(
    scenario: &Scenario,
    source_map: &SourceMap,
    catalogue: &Catalogue,
    found: &mut Vec<Diagnostic>,
) -> Vec<Option<Box<str>>> {
    let mut by_place: BTreeMap<(&str, &str), &super::po::PoEntry> = BTreeMap::new();
    for entry in catalogue.entries.iter().filter(|entry| !entry.obsolete && !entry.fuzzy && !entry.text.is_empty()) {
        by_place.insert((&entry.context, &entry.id), entry);
    }
    (0..scenario.texts.source.len())
        .map(|at| {
            let source = scenario.texts.source.get(TextId::new(at).index());
            let entry = by_place.get(&(source_map.contexts.get(at), source))?;
            if variables(source) != variables(&entry.text) {
                if found.len() < REPORTED {
                    found.push(other_variables(source, entry));
                }
                return None;
            }
            Some(entry.text.as_str().into())
        })
        .collect()
}

/// A translation whose name says no language: nobody would ever see it.
fn misnamed(path: &str) -> Option<Diagnostic> {
    let name = path.strip_prefix("lang/").filter(|name| name.ends_with(".po"))?;
    let mut diagnostic = Diagnostic::warning(
        "unknown-language",
        Span::default(),
        bilingual(
            format!("`{name}` zegt niet welke taal dit is"),
            format!("`{name}` does not say which language this is"),
        ),
    )
    .help(bilingual("noem het naar de taalcode, zoals `en.po`", "name it after the language's code, like `en.po`"));
    diagnostic.file = Some(path.to_owned());
    Some(diagnostic)
}

/// The report of a translation that lost a variable or made one up.
fn other_variables(source: &str, entry: &super::po::PoEntry) -> Diagnostic {
    let (wanted, given) = (variables(source), variables(&entry.text));
    let lost = wanted.iter().find(|name| !given.contains(name));
    let new = given.iter().find(|name| !wanted.contains(name));
    let message = match (lost, new) {
        (Some(lost), Some(new)) => bilingual(
            format!("in de vertaling staat `{{{new}}}` in plaats van `{{{lost}}}`"),
            format!("the translation has `{{{new}}}` in place of `{{{lost}}}`"),
        ),
        (Some(lost), None) => {
            bilingual(format!("in de vertaling ontbreekt `{{{lost}}}`"), format!("the translation lacks `{{{lost}}}`"))
        }
        (None, Some(new)) => bilingual(
            format!("`{{{new}}}` staat niet in de oorspronkelijke tekst"),
            format!("`{{{new}}}` is not in the original text"),
        ),
        (None, None) => bilingual(
            "de vertaling noemt een variabele vaker of minder vaak dan de tekst",
            "the translation names a variable more or less often than the text",
        ),
    };
    Diagnostic::warning("translation-variables", entry.text_span, message)
        .help(bilingual("neem wat tussen accolades staat letterlijk over", "copy what stands between braces as it is"))
}

/// The variables in a text, in alphabetical order.
fn variables(text: &str) -> Vec<&str> {
    let mut names: Vec<_> = pieces(text)
        .filter_map(|piece| match piece {
            Piece::Variable(name) => Some(name),
            Piece::Plain(_) => None,
        })
        .collect();
    names.sort_unstable();
    names
}
