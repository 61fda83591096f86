//! Which translation belongs to which text: recognised by the text first, and only then by its place.
//!
//! Places are paths with numbers in them (`scenes.foyer.begin.lines.2.text`), so that an inserted line, a swap or another name
//! for a beat moves them all. A text that stands somewhere word for word is the same text, wherever that is; a translation
//! is never given to another.

use super::indentation::{flowed, outdented};
use super::po::{Catalogue, PoEntry};
use super::source_map::SourceMap;
use crate::engine::{Scenario, TextId};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};

/// The texts of a case that are translated, in the order of its file, each place and text once.
#[derive(Debug)]
pub struct TranslatableTexts<'a> {
    /// Place and text.
    pub wanted: Vec<(&'a str, &'a str)>,
    /// For each text of the scenario, which of these it is.
    pub of: Vec<Option<usize>>,
}

impl<'a> TranslatableTexts<'a> {
    /// The texts of a scenario.
    #[must_use]
    pub fn new(scenario: &'a Scenario, source_map: &'a SourceMap) -> Self {
        let source = &scenario.texts.source;
        let mut order: Vec<usize> = (0..source.len()).collect();
        // In the order of the file: whoever translates reads along with it.
        order.sort_by_key(|at| source_map.texts.get(*at).map_or(u32::MAX, |span| span.start));
        let mut texts = Self { wanted: Vec::new(), of: vec![None; source.len()] };
        // By a number for each, because paths begin alike: comparing them costs more than all the rest of an update.
        let mut known: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
        for at in order {
            let key = (source_map.contexts.get(at), source.get(TextId::new(at).index()));
            if key.1.trim().is_empty() {
                continue;
            }
            // A document says the same at one place twice.
            let alike = known.entry(hash_of(key)).or_default();
            let same = alike.iter().find(|number| texts.wanted[**number] == key);
            texts.of[at] = Some(same.copied().unwrap_or_else(|| {
                alike.push(texts.wanted.len());
                texts.wanted.push(key);
                texts.wanted.len() - 1
            }));
        }
        texts
    }
}

/// The same number for the same place and text, in every run.
fn hash_of(key: (&str, &str)) -> u64 {
    let mut hasher = DefaultHasher::new();
    key.hash(&mut hasher);
    hasher.finish()
}

/// The entry that a text was recognised in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RecognisedEntry {
    /// Which entry of the catalogue.
    pub entry: usize,
    /// Whether another one could be meant as well: to be looked at again.
    pub doubtful: bool,
}

/// What was recognised of a catalogue.
#[derive(Debug, Default)]
pub struct Recognition {
    /// The entry of each text.
    pub by: Vec<Option<RecognisedEntry>>,
    /// The entry at the very place of a text that has no translation, where that of another is taken.
    pub beside: Vec<Option<usize>>,
    /// Whether each entry belongs to some text.
    pub used: Vec<bool>,
    /// Entries without a place that stand there more than once and agree, with the first of them.
    pub merged: Vec<(usize, usize)>,
    /// Entries without a place that translate one text differently.
    pub conflicts: Vec<(usize, usize)>,
}

/// Recognises the texts of a case in a catalogue.
#[must_use]
pub fn recognise(wanted: &[(&str, &str)], entries: &[PoEntry]) -> Recognition {
    let mut search = RecognitionSearch {
        wanted,
        entries,
        result: Recognition {
            by: vec![None; wanted.len()],
            beside: vec![None; wanted.len()],
            used: vec![false; entries.len()],
            merged: Vec::new(),
            conflicts: Vec::new(),
        },
    };
    search.exactly();
    search.realign();
    search.by_text(|it| !it.obsolete);
    search.without_place(false);
    // A text that is back finds the translation that was kept aside.
    search.by_text(|it| it.obsolete);
    search.without_place(true);
    search.result
}

/// A catalogue with its texts as they are read today. Earlier versions took the breaks and the indentation of the file for a
/// part of a text: where a text is the same without them, the entry and its translation lose them as well.
#[must_use]
pub fn without_indentation<'c>(catalogue: &'c Catalogue, wanted: &[(&str, &str)]) -> Cow<'c, Catalogue> {
    if !catalogue.entries.iter().any(|entry| entry.id.contains('\n')) {
        return Cow::Borrowed(catalogue);
    }
    let texts: BTreeSet<&str> = wanted.iter().map(|(_, text)| *text).collect();
    let mut plain = Cow::Borrowed(catalogue);
    for (at, entry) in catalogue.entries.iter().enumerate() {
        if !entry.id.contains('\n') || texts.contains(&*entry.id) {
            continue;
        }
        let ways: [fn(&str) -> String; 2] = [flowed, |text| outdented(text).into_owned()];
        if let Some(way) = ways.into_iter().find(|way| texts.contains(&*way(&entry.id))) {
            let entry = &mut plain.to_mut().entries[at];
            (entry.id, entry.text) = (way(&entry.id), way(&entry.text));
            entry.written.clear();
        }
    }
    plain
}

/// How much of a place counts, from the whole of it to nothing.
const LEVELS: [PlaceLevel; 7] = [
    PlaceLevel::Whole,
    PlaceLevel::Shape,
    PlaceLevel::Beat,
    PlaceLevel::OtherScene,
    PlaceLevel::OtherBeat,
    PlaceLevel::Home,
    PlaceLevel::Anywhere,
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum PlaceLevel {
    Whole,
    /// Without its numbers.
    Shape,
    /// The beat, person, ending or document.
    Beat,
    /// The shape in a scene of another name.
    OtherScene,
    /// The shape in a beat of another name.
    OtherBeat,
    /// The scene.
    Home,
    Anywhere,
}

impl PlaceLevel {
    /// The part of a place that counts.
    fn of(self, place: &str) -> String {
        let parts = |count| place.split('.').take(count).collect::<Vec<_>>().join(".");
        match self {
            Self::Whole => place.to_owned(),
            Self::Shape => shape(place, usize::MAX),
            Self::Beat => parts(if place.starts_with("scenes.") || place.starts_with("fragments.") { 3 } else { 2 }),
            Self::OtherScene => shape(place, 1),
            Self::OtherBeat => shape(place, 2),
            Self::Home => parts(2),
            Self::Anywhere => String::new(),
        }
    }

    /// Whether several texts that are alike follow one another here as they did before.
    fn keeps_order(self) -> bool {
        matches!(self, Self::Whole | Self::Shape | Self::OtherScene | Self::OtherBeat)
    }
}

/// A place without its numbers, and without one of its names.
fn shape(place: &str, without: usize) -> String {
    let is_number = |part: &str| part.bytes().all(|c| c.is_ascii_digit());
    let mut shape = String::with_capacity(place.len());
    for (at, part) in place.split('.').enumerate() {
        if at > 0 {
            shape.push('.');
        }
        if at != without {
            shape.push_str(if is_number(part) { "#" } else { part });
        }
    }
    shape
}

/// The numbers in a place, which say what comes first.
fn numbers(place: &str) -> Vec<u32> {
    place.split('.').filter_map(|part| part.parse().ok()).collect()
}

/// The part of a place within which texts that changed are looked for.
pub(crate) fn neighbourhood(place: &str) -> String {
    PlaceLevel::Beat.of(place)
}

/// Texts and entries that say the same at places that count as one.
type Groups<'a> = BTreeMap<(String, &'a str), (Vec<usize>, Vec<usize>)>;

struct RecognitionSearch<'a> {
    wanted: &'a [(&'a str, &'a str)],
    entries: &'a [PoEntry],
    result: Recognition,
}

impl RecognitionSearch<'_> {
    fn take(&mut self, text: usize, entry: usize, doubtful: bool) {
        if let Some(before) = self.result.by[text].replace(RecognisedEntry { entry, doubtful }) {
            self.result.beside[text] = Some(before.entry);
        }
        self.result.used[entry] = true;
    }

    fn place(&self, entry: usize) -> &str {
        self.entries[entry].context.as_deref().unwrap_or_default()
    }

    /// The same text at the same place. A catalogue mostly stands in the order of its case, so the next is tried first.
    fn exactly(&mut self) {
        let active: Vec<usize> =
            (0..self.entries.len()).filter(|at| !self.entries[*at].obsolete && self.entries[*at].has_place()).collect();
        let is =
            |(context, id): (&str, &str), entry: &PoEntry| entry.id == id && entry.context.as_deref() == Some(context);
        let mut next = 0;
        let mut open = Vec::new();
        for (text, key) in self.wanted.iter().enumerate() {
            match active.get(next) {
                Some(entry) if is(*key, &self.entries[*entry]) => {
                    self.take(text, *entry, false);
                    next += 1;
                }
                Some(_) | None => open.push(text),
            }
        }
        let mut known: BTreeMap<(&str, &str), usize> = BTreeMap::new();
        if !open.is_empty() {
            for at in active.into_iter().filter(|at| !self.result.used[*at]) {
                let entry = &self.entries[at];
                known.entry((entry.context.as_deref().unwrap_or_default(), &entry.id)).or_insert(at);
            }
        }
        for text in open {
            if let Some(entry) = known.get(&self.wanted[text]) {
                self.take(text, *entry, false);
            }
        }
    }

    /// Where one text stands several times in a list and all of them moved, the first is still the first.
    fn realign(&mut self) {
        let open: BTreeSet<&str> =
            (0..self.wanted.len()).filter(|at| self.result.by[*at].is_none()).map(|at| self.wanted[at].1).collect();
        let left = |at: &usize| self.is_placed(*at) && !self.entries[*at].obsolete && !self.result.used[*at];
        let left: BTreeSet<&str> = (0..self.entries.len())
            .filter(left)
            .map(|at| &*self.entries[at].id)
            .filter(|id| open.contains(id))
            .collect();
        if left.is_empty() {
            return;
        }
        let mut groups = Groups::new();
        for (at, (place, text)) in self.wanted.iter().enumerate().filter(|(_, (_, text))| left.contains(text)) {
            groups.entry((shape(place, usize::MAX), text)).or_default().0.push(at);
        }
        for (at, entry) in self.entries.iter().enumerate() {
            if !entry.obsolete && self.is_placed(at) && left.contains(&*entry.id) {
                let key = (shape(self.place(at), usize::MAX), entry.id.as_str());
                groups.entry(key).or_default().1.push(at);
            }
        }
        for (texts, mut entries) in groups.into_values().filter(|(texts, entries)| texts.len() == entries.len()) {
            entries.sort_by_key(|at| numbers(self.place(*at)));
            for (text, entry) in texts.into_iter().zip(entries) {
                self.result.by[text] = Some(RecognisedEntry { entry, doubtful: false });
                self.result.used[entry] = true;
            }
        }
    }

    fn is_placed(&self, entry: usize) -> bool {
        self.entries[entry].has_place()
    }

    /// Whether a text has no translation yet.
    fn is_open(&self, text: usize) -> bool {
        self.result.by[text].is_none_or(|it| self.entries[it.entry].is_untranslated())
    }

    /// The same text elsewhere: near before far.
    fn by_text(&mut self, of: fn(&PoEntry) -> bool) {
        for level in LEVELS {
            let texts: Vec<usize> = (0..self.wanted.len()).filter(|at| self.is_open(*at)).collect();
            let left = |at: &usize| {
                let entry = &self.entries[*at];
                of(entry) && entry.has_place() && !self.result.used[*at] && !entry.is_untranslated()
            };
            let entries: Vec<usize> = (0..self.entries.len()).filter(left).collect();
            if texts.is_empty() || entries.is_empty() {
                return;
            }
            let mut groups = Groups::new();
            for at in entries {
                groups.entry((level.of(self.place(at)), &self.entries[at].id)).or_default().1.push(at);
            }
            let known: BTreeSet<&str> = groups.keys().map(|(_, text)| *text).collect();
            for at in texts.into_iter().filter(|at| known.contains(self.wanted[*at].1)) {
                let (place, text) = self.wanted[at];
                if let Some(group) = groups.get_mut(&(level.of(place), text)) {
                    group.0.push(at);
                }
            }
            for (texts, entries) in groups.into_values().filter(|(texts, _)| !texts.is_empty()) {
                self.pair(level, &texts, entries);
            }
        }
    }

    fn pair(&mut self, level: PlaceLevel, texts: &[usize], mut entries: Vec<usize>) {
        let first = &self.entries[entries[0]];
        let one = entries.iter().all(|at| self.entries[*at].says_same(first));
        let in_order = level.keeps_order() && texts.len() == entries.len();
        let doubtful = !one && !in_order && (texts.len(), entries.len()) != (1, 1);
        if doubtful && level != PlaceLevel::Anywhere {
            return;
        }
        entries.sort_by_key(|at| numbers(self.place(*at)));
        for (at, text) in texts.iter().enumerate() {
            let entry = match entries.get(at) {
                Some(entry) => *entry,
                // One translation for them all.
                None if one && level == PlaceLevel::Anywhere => entries[0],
                None => continue,
            };
            self.take(*text, entry, doubtful);
        }
    }

    /// Entries that have lost their place: they belong to every text that has no other, as long as they agree.
    fn without_place(&mut self, obsolete: bool) {
        let mut by_text: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (at, entry) in self.entries.iter().enumerate() {
            if !entry.has_place() && entry.obsolete == obsolete && !entry.id.is_empty() {
                by_text.entry(&entry.id).or_default().push(at);
            }
        }
        if by_text.is_empty() {
            return;
        }
        let mut told = BTreeSet::new();
        for text in 0..self.wanted.len() {
            let Some(entries) = by_text.get(self.wanted[text].1).filter(|_| self.is_open(text)) else { continue };
            let first = entries[0];
            match entries.iter().find(|at| !self.entries[**at].says_same(&self.entries[first])) {
                None if self.result.by[text].is_none() || !self.entries[first].is_untranslated() => {
                    self.take(text, first, false);
                    for other in &entries[1..] {
                        if !std::mem::replace(&mut self.result.used[*other], true) {
                            self.result.merged.push((*other, first));
                        }
                    }
                }
                None => {}
                Some(other) if !obsolete && told.insert(first) => self.result.conflicts.push((first, *other)),
                Some(_) => {}
            }
        }
    }
}
