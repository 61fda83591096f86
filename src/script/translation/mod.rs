//! The translations of a scenario: from PO files to texts, and what is wrong with them.

mod faults;

use super::diagnostic::{Diagnostic, bilingual};
use super::limits::REPORTED;
use super::po::{Catalogue, PoEntry, parse};
use super::recognise::{TranslatableTexts, recognise, without_indentation};
use super::source::Span;
use super::source_map::SourceMap;
use crate::engine::{Scenario, Translation, VariableKind};
use faults::Faults;
use std::collections::BTreeSet;

/// The language of a translation file by its path: `lang/en.po` → `en`.
pub(super) fn language_of(path: &str) -> Option<&str> {
    let code = path.strip_prefix("lang/")?.strip_suffix(".po")?;
    ((2..=3).contains(&code.len()) && code.chars().all(|c| c.is_ascii_lowercase())).then_some(code)
}

/// Adds the translations among some files to a scenario.
pub(super) fn translate<'f>(
    scenario: &mut Scenario,
    source_map: &SourceMap,
    files: impl Iterator<Item = (&'f String, &'f String)>,
) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut translations = Vec::new();
    let mut texts: Option<TranslatableTexts<'_>> = None;
    for (path, text) in files {
        let Some(language) = language_of(path) else {
            found.extend(misnamed(path));
            continue;
        };
        let texts = texts.get_or_insert_with(|| TranslatableTexts::new(scenario, source_map));
        let (catalogue, mut mistakes) = parse(text);
        let catalogue = without_indentation(&catalogue, &texts.wanted);
        let reader = CatalogueReader { scenario, texts, catalogue: &catalogue, language };
        let translated = reader.translated(&mut mistakes);
        translations.push(Translation { language: language.to_owned(), texts: translated });
        found.extend(mistakes.into_iter().map(|it| it.in_file(path)));
    }
    scenario.texts.translations.extend(translations);
    found
}

/// What a catalogue is read with.
struct CatalogueReader<'a> {
    scenario: &'a Scenario,
    texts: &'a TranslatableTexts<'a>,
    catalogue: &'a Catalogue,
    language: &'a str,
}

impl CatalogueReader<'_> {
    fn translated(&self, found: &mut Vec<Diagnostic>) -> Vec<Option<Box<str>>> {
        let entries = &self.catalogue.entries;
        let recognised = recognise(&self.texts.wanted, entries);
        for (first, other) in recognised.conflicts {
            if found.len() < REPORTED {
                found.push(ambiguous_translation(&entries[first], &entries[other]));
            }
        }
        let faults = Faults::new(self.language, numbers(self.scenario));
        let mut told = BTreeSet::new();
        let translations: Vec<Option<&str>> = recognised
            .by
            .iter()
            .map(|by| {
                let by = by.filter(|it| !it.doubtful)?;
                let entry = &entries[by.entry];
                if entry.fuzzy || entry.text.is_empty() {
                    return None;
                }
                let (mistakes, shown) = faults.of(entry);
                if told.insert(by.entry) {
                    found.extend(mistakes.into_iter().take(REPORTED.saturating_sub(found.len())));
                }
                shown.then_some(entry.text.as_str())
            })
            .collect();
        self.texts.of.iter().map(|at| Some(translations[(*at)?]?.into())).collect()
    }
}

/// The variables that hold a number.
fn numbers(scenario: &Scenario) -> BTreeSet<&str> {
    let counts = scenario.variables.iter().filter(|it| matches!(it.kind, VariableKind::Count { .. })).map(|it| it.id);
    let derived = scenario.derived.iter().filter(|it| !it.truth).map(|it| it.id);
    counts.chain(derived).map(|id| scenario.texts.name(id)).collect()
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

/// Two entries that have lost their places and translate one text differently.
pub(crate) fn ambiguous_translation(first: &PoEntry, other: &PoEntry) -> Diagnostic {
    Diagnostic::warning(
        "ambiguous-translation",
        other.span,
        bilingual(
            "deze tekst heeft hier nog een vertaling, en bij geen van beide staat waar die hoort",
            "this text has another translation here, and neither says where it belongs",
        ),
    )
    .also(first.span, bilingual("de andere", "the other"))
    .help(bilingual(
        "zet `msgctxt` terug, zoals het in een eerdere versie van dit bestand stond, of houd één van de twee",
        "put `msgctxt` back as it stood in an earlier version of this file, or keep one of the two",
    ))
}
