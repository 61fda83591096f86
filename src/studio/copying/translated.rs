//! Translations go along with what is copied: into each language that the other case is translated to as well.

use super::{CopiedPart, texts};
use crate::author::catalogue_file;
use crate::script::po::{self, PoEntry};
use crate::script::rewrite::{CasePath, CaseValue};
use crate::studio::CaseDraft;
use crate::studio::translation::TranslationState;
use std::collections::BTreeMap;

/// Translations of texts, by language and text.
pub(super) type CopiedTranslations = BTreeMap<String, BTreeMap<String, String>>;

impl CaseDraft {
    /// The translations of the texts of a part: where a text is translated in several ways, as it is in the part itself.
    pub(super) fn translations_of(&self, at: &CasePath, value: &CaseValue) -> CopiedTranslations {
        let mut within = Vec::new();
        texts(value, &mut within);
        let place = place_in_catalogue(at);
        let of = |language: String| {
            let (read, _) = self.file(&catalogue_file(&language)).map(po::parse)?;
            let mut found: BTreeMap<String, String> = BTreeMap::new();
            for entry in read.entries.iter().filter(|it| is_translated(it) && within.contains(&it.id.as_str())) {
                if is_at(entry, &place) || !found.contains_key(&entry.id) {
                    found.insert(entry.id.clone(), entry.text.clone());
                }
            }
            Some((language, found))
        };
        self.languages().into_iter().filter_map(of).filter(|(_, found)| !found.is_empty()).collect()
    }

    /// Translates what was put in at a place as it was translated where it was copied, in the languages that this case is
    /// translated to; the step of putting it in takes that back as well. What cannot be written waits to be translated.
    pub fn translate_pasted(&mut self, part: &CopiedPart, at: &CasePath, revised: &str) {
        let place = place_in_catalogue(at);
        for language in self.languages() {
            let Some(known) = part.translations.get(&language) else { continue };
            let translation = |entry: &PoEntry| {
                let fresh = TranslationState::of(entry) == TranslationState::New && entry.plural.is_none();
                known.get(&entry.id).filter(|_| fresh && is_at(entry, &place)).cloned()
            };
            if self.translate_each(&language, revised, translation).is_ok_and(|translated| translated) {
                self.join_last_steps();
            }
        }
    }
}

fn is_translated(entry: &PoEntry) -> bool {
    !entry.obsolete && entry.plural.is_none() && TranslationState::of(entry) == TranslationState::Done
}

/// Where the texts of a part stand in a catalogue: there the lists that everything stands in have no name.
fn place_in_catalogue(at: &CasePath) -> String {
    let names = at.names().enumerate().filter(|(step, name)| *step == 0 || !matches!(*name, "beats" | "choices"));
    names.map(|(_, name)| format!("{name}.")).collect()
}

fn is_at(entry: &PoEntry, place: &str) -> bool {
    entry.context.as_ref().is_some_and(|it| it.starts_with(place))
}
