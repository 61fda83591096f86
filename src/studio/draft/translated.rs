//! Translations of the case that is written: each is a step that can be taken back.

use super::merge::changes;
use super::steps::DraftStep;
use super::{CaseDraft, unsound};
use crate::author::{CatalogueUpdate, catalogue_file, is_language_to};
use crate::script::po::{HeaderFacts, PoEntry};
use crate::script::{Diagnostic, TextEdits};
use crate::studio::edit::EditRefused;
use crate::studio::translation::key_of;

impl CaseDraft {
    /// The text of a translation that is begun: nothing is translated in it. Nothing where there cannot be such a one, or is
    /// one already.
    #[must_use]
    pub fn begun_translation(&self, language: &str, revised: &str) -> Option<String> {
        let scenario = self.loaded.scenario.as_ref().filter(|it| is_language_to(language, it))?;
        if self.file(&catalogue_file(language)).is_some() {
            return None;
        }
        let updated = CatalogueUpdate::of(&self.bundle, scenario, &self.loaded.source_map, language).ok()?;
        Some(updated.text(HeaderFacts { project: &scenario.id, language, revised }))
    }

    /// Translates a text, in the catalogue as it is brought up to date with the case: comments and flags stay, what is gone
    /// is kept aside. A translation that was doubtful is so no longer.
    ///
    /// # Errors
    /// Why it cannot be written; nothing has changed then.
    pub fn translate(&mut self, language: &str, key: &str, text: &str, revised: &str) -> Result<(), EditRefused> {
        let mut known = false;
        let translation = |entry: &PoEntry| {
            let meant = key_of(entry) == key;
            known |= meant;
            meant.then(|| text.to_owned())
        };
        self.translate_each(language, revised, translation)?;
        if known { Ok(()) } else { Err(EditRefused::no_such_place(key.split('\u{4}').next().unwrap_or_default())) }
    }

    /// Translates each text for which there is a translation, as one step; says whether anything changed.
    pub(in crate::studio) fn translate_each(
        &mut self,
        language: &str,
        revised: &str,
        mut translation: impl FnMut(&PoEntry) -> Option<String>,
    ) -> Result<bool, EditRefused> {
        let path = catalogue_file(language);
        let gone = || EditRefused::no_such_place(&path);
        let Some(scenario) = self.loaded.scenario.clone() else {
            return Err(unsound(&self.loaded).unwrap_or_else(gone));
        };
        let refused = |found: Vec<Diagnostic>| found.first().map_or_else(gone, EditRefused::meaningless);
        let mut updated =
            CatalogueUpdate::of(&self.bundle, &scenario, &self.loaded.source_map, language).map_err(refused)?;
        let mut changed = false;
        for entry in updated.catalogue.entries.iter_mut().filter(|it| !it.obsolete) {
            let Some(text) = translation(entry).filter(|text| *text != entry.text || entry.fuzzy) else { continue };
            entry.text = text;
            entry.fuzzy = false;
            (entry.previous, entry.previous_context) = (None, None);
            if let Some(plural) = &mut entry.plural {
                plural.previous = None;
            }
            entry.written.clear();
            changed = true;
        }
        if !changed {
            return Ok(false);
        }
        let written = updated.text(HeaderFacts { project: &scenario.id, language, revised });
        let before = self.file(&path).unwrap_or_default();
        let mut edits = TextEdits::default();
        if !edits.add(&changes(before, &written)) {
            return Err(gone());
        }
        self.make_sound(DraftStep::of(&path, before, &[edits]))?;
        Ok(true)
    }
}
