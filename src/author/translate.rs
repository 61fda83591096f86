//! Updating translations: new texts are added, changed ones marked, gone ones kept aside.

use crate::engine::{Scenario, TextId};
use crate::script::SourceMap;
use crate::script::po::{Catalogue, PoEntry};
use std::collections::BTreeMap;

/// What an update of a translation did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Update {
    /// Texts without a translation.
    pub missing: usize,
    /// Texts that were added.
    pub added: usize,
    /// Translations that must be looked at again.
    pub fuzzy: usize,
    /// Translations whose text is gone.
    pub obsolete: usize,
    /// Texts with a translation that fits.
    pub translated: usize,
}

/// Brings a catalogue up to date with a scenario. No translation is lost.
#[must_use]
pub fn update_catalogue(
    scenario: &Scenario,
    source_map: &SourceMap,
    old: Catalogue,
    language: &str,
) -> (Catalogue, Update) {
    let mut exact: BTreeMap<(String, String), PoEntry> = BTreeMap::new();
    let mut order = Vec::new();
    for mut entry in old.entries {
        let key = (entry.context.clone(), entry.id.clone());
        entry.obsolete = false;
        match exact.get_mut(&key) {
            // The same text twice: the translated one is kept.
            Some(known) if known.text.is_empty() => *known = entry,
            Some(_) => {}
            None => {
                order.push(key.clone());
                exact.insert(key, entry);
            }
        }
    }
    // In the order of the file: whoever translates reads along with it.
    let mut order_of_file: Vec<usize> = (0..scenario.texts.source.len()).collect();
    order_of_file.sort_by_key(|at| source_map.texts.get(*at).map_or(u32::MAX, |span| span.start));
    let wanted: Vec<(String, String)> = order_of_file
        .into_iter()
        .map(|at| {
            (source_map.contexts.get(at).to_owned(), scenario.texts.source.get(TextId::new(at).index()).to_owned())
        })
        .collect();
    let mut entries: Vec<PoEntry> = Vec::new();
    let mut update = Update::default();
    let mut seen = std::collections::BTreeSet::new();
    let mut open: Vec<usize> = Vec::new();
    for key in &wanted {
        if key.1.trim().is_empty() || !seen.insert(key.clone()) {
            continue;
        }
        let entry = exact.remove(key).unwrap_or_else(|| {
            open.push(entries.len());
            PoEntry { context: key.0.clone(), id: key.1.clone(), ..PoEntry::default() }
        });
        entries.push(entry);
    }
    // A text that changed keeps its old translation, to be looked at again.
    let mut by_place: BTreeMap<&str, Vec<&(String, String)>> = BTreeMap::new();
    for key in order.iter().rev().filter(|key| exact.get(*key).is_some_and(|it| !it.text.is_empty())) {
        by_place.entry(&key.0).or_default().push(key);
    }
    for at in open {
        let earlier = by_place.get_mut(entries[at].context.as_str()).and_then(Vec::pop);
        match earlier.and_then(|key| exact.remove(key)) {
            Some(earlier) => {
                let entry = &mut entries[at];
                entry.previous = Some(earlier.previous.unwrap_or(earlier.id));
                entry.text = earlier.text;
                entry.comments = earlier.comments;
                entry.fuzzy = true;
            }
            None => update.added += 1,
        }
    }
    for entry in &entries {
        match (entry.text.is_empty(), entry.fuzzy) {
            (true, _) => update.missing += 1,
            (false, true) => update.fuzzy += 1,
            (false, false) => update.translated += 1,
        }
    }
    for key in order {
        if let Some(mut gone) = exact.remove(&key)
            && !gone.text.is_empty()
        {
            gone.obsolete = true;
            update.obsolete += 1;
            entries.push(gone);
        }
    }
    let header = if old.header.is_empty() {
        format!(
            "Project-Id-Version: {}\nLanguage: {language}\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n",
            scenario.id
        )
    } else {
        old.header
    };
    (Catalogue { comments: old.comments, header, entries }, update)
}
