//! Updating translations: new texts are added, changed ones marked, gone ones kept aside.

use crate::engine::Scenario;
use crate::script::po::{self, Catalogue, PoEntry};
use crate::script::{
    Diagnostic, RecognisedEntry, SourceMap, TranslatableTexts, ambiguous_translation, neighbourhood, recognise,
    without_indentation,
};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Texts that are at least so much alike are the same one, said otherwise; in thousandths (Sørensen–Dice).
const ALIKE: u32 = 500;
/// Characters of a text that are compared.
const COMPARED: usize = 300;
/// Most comparisons for one beat or document: who rewrites more of it at once gets no suggestions there.
const COMPARISONS: usize = 4_000;

/// What an update of a translation did.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
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
    /// What it is uncertain of which entry belongs to which text: written back, translations could be lost.
    pub uncertain: Vec<Diagnostic>,
}

/// Brings a catalogue up to date with a scenario. No translation is lost unless something is uncertain, and an entry that
/// fits stays as it is.
#[must_use]
pub fn update_catalogue(scenario: &Scenario, source_map: &SourceMap, old: &Catalogue) -> (Catalogue, Update) {
    let texts = TranslatableTexts::new(scenario, source_map);
    let mut uncertain = po::duplicates(old);
    let old = &*without_indentation(old, &texts.wanted);
    let recognised = recognise(&texts.wanted, &old.entries);
    let conflicts = recognised.conflicts.iter();
    uncertain.extend(conflicts.map(|(first, other)| ambiguous_translation(&old.entries[*first], &old.entries[*other])));
    let mut used = recognised.used;
    let mut merged: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (other, first) in recognised.merged {
        merged.entry(first).or_default().push(other);
    }
    let open: Vec<usize> = (0..texts.wanted.len()).filter(|at| recognised.by[*at].is_none()).collect();
    let earlier = changed(&texts.wanted, &open, &old.entries, &mut used);

    let mut update = Update { uncertain, ..Update::default() };
    let mut entries: Vec<PoEntry> = Vec::with_capacity(texts.wanted.len());
    let mut without_place: Vec<Option<usize>> = vec![None; old.entries.len()];
    for (at, (context, id)) in texts.wanted.iter().enumerate() {
        let entry = match (recognised.by[at], earlier.get(&at)) {
            (Some(found), _) => {
                let known = &old.entries[found.entry];
                let beside = recognised.beside[at].map(|at| &old.entries[at]);
                // One that serves several texts stands there once, where the first of them is.
                if let Some(first) = without_place[found.entry] {
                    beside.into_iter().for_each(|it| merge(&mut entries[first], it));
                    continue;
                }
                if !known.has_place() {
                    without_place[found.entry] = Some(entries.len());
                }
                let mut entry = carried_over(known, found, context, beside);
                for other in merged.get(&found.entry).into_iter().flatten() {
                    merge(&mut entry, &old.entries[*other]);
                }
                entry
            }
            (None, Some(earlier)) => {
                let earlier = &old.entries[*earlier];
                // Without a place it would serve whatever else says the same.
                let alone = || {
                    texts.wanted.iter().filter(|it| it.1 == *id).count() == 1
                        && !old.entries.iter().any(|it| it.id == *id && !it.obsolete)
                };
                said_otherwise(earlier, (earlier.has_place() || !alone()).then_some(context), id)
            }
            (None, None) => {
                update.added += 1;
                PoEntry { context: Some((*context).to_owned()), id: (*id).to_owned(), ..PoEntry::default() }
            }
        };
        match (entry.is_untranslated(), entry.fuzzy) {
            (true, _) => update.missing += 1,
            (false, true) => update.fuzzy += 1,
            (false, false) => update.translated += 1,
        }
        entries.push(entry);
    }
    for (gone, _) in old.entries.iter().zip(used).filter(|(_, used)| !used) {
        let mut gone = gone.clone();
        if gone.obsolete {
            update.obsolete += 1;
            entries.push(gone);
        } else if !gone.is_untranslated() || gone.comments.iter().any(|it| is_of_translator(it)) {
            gone.obsolete = true;
            gone.written.clear();
            update.obsolete += 1;
            entries.push(gone);
        }
    }
    (Catalogue { header: old.header.clone(), entries, tail: old.tail.clone() }, update)
}

/// Whether somebody wrote a comment, and no tool.
fn is_of_translator(comment: &str) -> bool {
    !comment.starts_with([':', '.', '=']) && !comment.trim().is_empty()
}

/// An entry whose text stands in the case word for word.
fn carried_over(known: &PoEntry, found: RecognisedEntry, context: &str, beside: Option<&PoEntry>) -> PoEntry {
    let mut entry = known.clone();
    let moved = known.has_place() && known.context.as_deref() != Some(context);
    if !moved && !known.obsolete && !found.doubtful && beside.is_none() {
        return entry;
    }
    entry.written.clear();
    entry.obsolete = false;
    if moved {
        entry.context = Some(context.to_owned());
    }
    if found.doubtful && !entry.fuzzy {
        entry.fuzzy = true;
        entry.previous_context.clone_from(&known.context);
        entry.previous = Some(known.id.clone());
    }
    if let Some(beside) = beside {
        merge(&mut entry, beside);
    }
    entry
}

/// Takes over what another entry says beside its translation, which is the same.
fn merge(entry: &mut PoEntry, other: &PoEntry) {
    let before = (entry.comments.len(), entry.flags.len());
    for comment in &other.comments {
        if !entry.comments.contains(comment) {
            entry.comments.push(comment.clone());
        }
    }
    for flag in &other.flags {
        if !entry.flags.contains(flag) {
            entry.flags.push(flag.clone());
        }
    }
    if before != (entry.comments.len(), entry.flags.len()) {
        entry.written.clear();
    }
}

/// The translation of a text that says something else now, at a place or without one as it was.
fn said_otherwise(earlier: &PoEntry, context: Option<&str>, id: &str) -> PoEntry {
    let mut entry = earlier.clone();
    entry.written.clear();
    entry.obsolete = false;
    entry.fuzzy = true;
    // What stands there of a translation that is sound again is of no use any more; that of one which somebody doubted with
    // just these words must never be taken for sound when they come back.
    if !earlier.fuzzy || earlier.previous.as_deref() == Some(&*earlier.id) {
        entry.previous = (!earlier.fuzzy).then(|| earlier.id.clone());
    }
    if !earlier.fuzzy {
        entry.previous_context = None;
    }
    if let Some(context) = context {
        if earlier.has_place() && earlier.context.as_deref() != Some(context) && entry.previous_context.is_none() {
            entry.previous_context.clone_from(&earlier.context);
        }
        entry.context = Some(context.to_owned());
    }
    id.clone_into(&mut entry.id);
    // A text that was reworded and is what it was again has the translation that it had.
    if earlier.fuzzy && entry.previous.as_deref() == Some(id) {
        entry.fuzzy = false;
        (entry.previous, entry.previous_context) = (None, None);
    }
    entry
}

/// For each text that was not recognised, the entry of which it is a new wording: the most alike in its beat, else the one
/// that stood at its place.
fn changed(wanted: &[(&str, &str)], open: &[usize], entries: &[PoEntry], used: &mut [bool]) -> BTreeMap<usize, usize> {
    let mut earlier = BTreeMap::new();
    let left: Vec<usize> = (0..entries.len())
        .filter(|at| !used[*at] && !entries[*at].is_untranslated() && !entries[*at].id.is_empty())
        .collect();
    if open.is_empty() || left.is_empty() {
        return earlier;
    }
    let mut groups: BTreeMap<String, (Vec<usize>, Vec<usize>)> = BTreeMap::new();
    for entry in left.iter().filter(|at| entries[**at].has_place()) {
        let place = entries[*entry].context.as_deref().unwrap_or_default();
        groups.entry(neighbourhood(place)).or_default().1.push(*entry);
    }
    for text in open {
        if let Some(group) = groups.get_mut(&neighbourhood(wanted[*text].0)) {
            group.0.push(*text);
        }
    }
    let mut take = |texts: &[usize], candidates: &[usize], used: &mut [bool]| {
        for (text, entry) in most_alike(wanted, texts, entries, candidates) {
            if !used[entry] && !earlier.contains_key(&text) {
                used[entry] = true;
                earlier.insert(text, entry);
            }
        }
    };
    for (texts, candidates) in groups.values() {
        take(texts, candidates, used);
    }
    // What has lost its place can be the earlier wording of anything.
    let placeless: Vec<usize> = left.iter().copied().filter(|at| !entries[*at].has_place()).collect();
    take(open, &placeless, used);
    let mut by_place: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for entry in left.iter().rev().filter(|at| !used[**at]) {
        if let Some(place) = &entries[*entry].context {
            by_place.entry(place).or_default().push(*entry);
        }
    }
    for text in open {
        if !earlier.contains_key(text)
            && let Some(entry) = by_place.get_mut(wanted[*text].0).and_then(Vec::pop)
        {
            used[entry] = true;
            earlier.insert(*text, entry);
        }
    }
    earlier
}

/// Pairs of texts and entries that are alike, the most alike first; what is gone for longer comes last.
fn most_alike(wanted: &[(&str, &str)], texts: &[usize], entries: &[PoEntry], left: &[usize]) -> Vec<(usize, usize)> {
    if texts.len().saturating_mul(left.len()) > COMPARISONS {
        return Vec::new();
    }
    let beginning = |text: &str| text.chars().take(COMPARED).collect::<String>();
    let candidates: Vec<_> = left.iter().map(|at| (*at, beginning(&entries[*at].id))).collect();
    let mut pairs = Vec::new();
    for text in texts {
        let said = beginning(wanted[*text].1);
        for (entry, id) in &candidates {
            let alike = (strsim::sorensen_dice(&said, id) * 1000.0) as u32;
            if alike >= ALIKE {
                pairs.push((entries[*entry].obsolete, Reverse(alike), *text, *entry));
            }
        }
    }
    pairs.sort_unstable();
    pairs.into_iter().map(|(_, _, text, entry)| (text, entry)).collect()
}
