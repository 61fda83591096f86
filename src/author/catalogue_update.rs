//! The catalogue of a case in a language, brought up to date with it, as it is written then.

use super::translate::{Update, update_catalogue};
use crate::engine::Scenario;
use crate::script::po::{self, Catalogue, HeaderFacts, completed_header};
use crate::script::{Bundle, Diagnostic, Severity, SourceMap};

/// A catalogue that was brought up to date.
#[derive(Debug, Clone)]
pub struct CatalogueUpdate {
    /// What stands in it now.
    pub catalogue: Catalogue,
    /// What that took.
    pub update: Update,
    /// Whether there is anything to write: a file in which nothing changes is left alone, to its last byte.
    pub changed: bool,
}

/// Where the catalogue of a language stands in the folder of a case.
#[must_use]
pub fn catalogue_file(language: &str) -> String {
    format!("lang/{language}.po")
}

/// Whether a case can be translated to a language: it has a code of two or three letters, and is not its own.
#[must_use]
pub fn is_language_to(language: &str, scenario: &Scenario) -> bool {
    let plausible = (2..=3).contains(&language.len()) && language.chars().all(|c| c.is_ascii_lowercase());
    plausible && language != scenario.about.language
}

impl CatalogueUpdate {
    /// Brings the catalogue of a case up to date.
    ///
    /// # Errors
    /// When it is broken, or it is uncertain what belongs to what: written back it would lose translations. What was found in
    /// loading is for showing; of all that may be said of a file, that is not everything.
    pub fn of(
        bundle: &Bundle,
        scenario: &Scenario,
        source_map: &SourceMap,
        language: &str,
    ) -> Result<Self, Vec<Diagnostic>> {
        let name = catalogue_file(language);
        let text = bundle.files.get(&name);
        let (old, mistakes) = text.map(|text| po::parse(text)).unwrap_or_default();
        let (catalogue, mut update) = update_catalogue(scenario, source_map, &old);
        let broken = mistakes.into_iter().filter(|it| it.severity == Severity::Error);
        let unreadable = bundle.unreadable.iter().filter(|it| it.file.as_ref() == Some(&name)).cloned();
        let uncertain = std::mem::take(&mut update.uncertain);
        let refused: Vec<_> = unreadable.chain(broken).chain(uncertain).map(|it| it.in_file(&name)).collect();
        if !refused.is_empty() {
            return Err(refused);
        }
        let changed = text.is_none() || catalogue != old;
        Ok(Self { catalogue, update, changed })
    }

    /// The text of the file, with a header that says what is known.
    #[must_use]
    pub fn text(mut self, facts: HeaderFacts<'_>) -> String {
        self.catalogue.header = completed_header(&self.catalogue.header, facts);
        po::write(&self.catalogue)
    }
}
