//! A translation of a case while it is made: each text with its translation, what is new or changed first.

use super::CaseDraft;
use crate::author::{CatalogueUpdate, catalogue_file};
use crate::engine::relationship::Bilingual;
use crate::script::po::{self, PoEntry};
use crate::script::{Diagnostic, Severity};
use std::collections::BTreeMap;

/// Translations of the same text that are offered at most.
const OFFERED: usize = 2;

/// A translation of a case.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CaseTranslation {
    /// Its texts in the order of the case.
    pub rows: Vec<TranslatedText>,
}

/// A text and its translation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TranslatedText {
    /// What tells it from the others.
    pub key: String,
    /// Where it stands; empty where that is not said.
    pub place: String,
    /// The text.
    pub text: String,
    /// Its translation; empty while there is none.
    pub translation: String,
    /// How far it is.
    pub state: TranslationState,
    /// What the text was when it was translated, if it changed since.
    pub earlier: Option<String>,
    /// How the same text is translated elsewhere, or was.
    pub offers: Vec<String>,
    /// What is wrong with the translation.
    pub fault: Option<Bilingual>,
}

/// How far the translation of a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TranslationState {
    /// The text changed since it was translated.
    Changed,
    /// There is no translation.
    New,
    /// It is translated.
    Done,
}

impl TranslationState {
    pub(super) fn of(entry: &PoEntry) -> Self {
        match (entry.is_untranslated(), entry.fuzzy) {
            (true, _) => Self::New,
            (false, true) => Self::Changed,
            (false, false) => Self::Done,
        }
    }
}

/// What tells an entry from the others.
pub(super) fn key_of(entry: &PoEntry) -> String {
    format!("{}\u{4}{}", entry.context.as_deref().unwrap_or_default(), entry.id)
}

impl CaseDraft {
    /// The languages into which there are translations.
    #[must_use]
    pub fn languages(&self) -> Vec<String> {
        let code = |path: &String| path.strip_prefix("lang/")?.strip_suffix(".po").map(str::to_owned);
        self.bundle().files.keys().filter_map(code).collect()
    }

    /// The translation into a language as it stands; nothing while the case cannot be played.
    ///
    /// # Errors
    /// What keeps the file from being written without losing anything.
    pub fn translation(&self, language: &str) -> Result<Option<CaseTranslation>, Vec<Diagnostic>> {
        let Some(scenario) = &self.loaded().scenario else { return Ok(None) };
        let updated = CatalogueUpdate::of(self.bundle(), scenario, &self.loaded().source_map, language)?;
        let entries = &updated.catalogue.entries;
        let mut known: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for entry in entries.iter().filter(|it| TranslationState::of(it) == TranslationState::Done) {
            let texts = known.entry(&entry.id).or_default();
            if !texts.contains(&entry.text.as_str()) {
                texts.push(&entry.text);
            }
        }
        let faults = self.faults(language);
        let row = |entry: &PoEntry| {
            let (key, state) = (key_of(entry), TranslationState::of(entry));
            let elsewhere = known.get(entry.id.as_str()).into_iter().flatten().filter(|it| **it != entry.text);
            let offers = elsewhere.take(if state == TranslationState::Done { 0 } else { OFFERED });
            TranslatedText {
                place: entry.context.clone().unwrap_or_default(),
                text: entry.id.clone(),
                translation: entry.text.clone(),
                earlier: entry.previous.clone().filter(|it| *it != entry.id),
                offers: offers.map(|it| (*it).to_owned()).collect(),
                fault: faults.get(&key).cloned(),
                state,
                key,
            }
        };
        Ok(Some(CaseTranslation { rows: entries.iter().filter(|it| !it.obsolete).map(row).collect() }))
    }

    /// What is wrong with translations, by what tells their entries apart.
    fn faults(&self, language: &str) -> BTreeMap<String, Bilingual> {
        let name = catalogue_file(language);
        let (read, _) = self.file(&name).map(po::parse).unwrap_or_default();
        let found = self.loaded().found.iter().filter(|it| it.file.as_deref() == Some(&name));
        let found = found.filter(|it| it.severity != Severity::Note);
        let of = |it: &Diagnostic| {
            let at = it.at.span.start;
            // A finding stands at the translation, or where the entry begins.
            let is_in = |entry: &&PoEntry| [entry.span, entry.text_span].iter().any(|it| it.start <= at && at < it.end);
            let entry = read.entries.iter().find(is_in)?;
            Some((key_of(entry), it.message.clone()))
        };
        found.filter_map(of).collect()
    }
}
