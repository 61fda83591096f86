//! Where a word, an id or a person stands in a case.

use super::draft::CaseDraft;
use super::talk::Talk;
use crate::script::rewrite::{CasePath, CaseValue};

/// Letters around a word that are shown of a long text.
const AROUND: usize = 40;

/// A place where something stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchHit {
    /// Where.
    pub at: CasePath,
    /// The beat in which that is, as picks name it.
    pub beat: Option<String>,
    /// What it is.
    pub kind: SearchKind,
    /// What stands there, or the part of it around the word.
    pub words: String,
}

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SearchKind {
    /// An id.
    Id,
    /// A text, a condition, or a name that is used.
    Text,
    /// A line or a choice of somebody who is called so.
    Person,
}

impl CaseDraft {
    /// Every place where a word, an id or a person stands, in the order of the file; capitals make no difference.
    #[must_use]
    pub fn search(&self, word: &str) -> Vec<SearchHit> {
        let word = word.trim().to_lowercase();
        let Some(case) = self.case().filter(|_| !word.is_empty()) else { return Vec::new() };
        let talk = Talk::of(case);
        let called = |(_, person): &&(String, CaseValue)| person.text_of("name").to_lowercase().contains(&word);
        let people = super::talk::entries(case, "cast").iter().filter(called).map(|(id, _)| &**id).collect();
        let mut search = CaseSearch { word, people, hits: Vec::new() };
        search.look(&CasePath::default(), case);
        search.look_into_documents(self, case);
        for hit in &mut search.hits {
            hit.beat = talk.beat_around(&hit.at).map(|at| talk.beats[at].name.clone());
        }
        search.hits
    }
}

struct CaseSearch<'c> {
    word: String,
    /// Those who are called so.
    people: Vec<&'c str>,
    hits: Vec<SearchHit>,
}

impl CaseSearch<'_> {
    fn look(&mut self, at: &CasePath, value: &CaseValue) {
        let is_map = matches!(value, CaseValue::Map(_));
        match value {
            CaseValue::Text(text) | CaseValue::Word(text) => {
                if let Some(words) = around(text, &self.word) {
                    self.hit(at, SearchKind::Text, words);
                } else if matches!(at.name_from_end(0), "who" | "to") && self.people.contains(&&**text) {
                    self.hit(at, SearchKind::Person, text.clone());
                }
            }
            _ => {}
        }
        for (name, inner) in value.entries() {
            let path = at.name(name);
            if is_map && name.contains(&self.word) {
                self.hit(&path, SearchKind::Id, name.clone());
            }
            self.look(&path, inner);
        }
        for (position, inner) in value.items().iter().enumerate() {
            self.look(&at.item(position), inner);
        }
    }

    /// What stands in a document stands in a file of its own.
    fn look_into_documents(&mut self, draft: &CaseDraft, case: &CaseValue) {
        for (id, document) in super::talk::entries(case, "dossier") {
            let text = draft.file(document.text_of("file")).unwrap_or_default();
            if let Some(words) = around(text, &self.word) {
                self.hit(&CasePath::from("dossier").name(id), SearchKind::Text, words);
            }
        }
    }

    fn hit(&mut self, at: &CasePath, kind: SearchKind, words: String) {
        self.hits.push(SearchHit { at: at.clone(), beat: None, kind, words });
    }
}

/// The part of a text around a word in small letters; nothing where it does not stand there.
fn around(text: &str, word: &str) -> Option<String> {
    // What a letter becomes as a small one may be longer than itself, so places are counted in letters.
    let small = text.to_lowercase();
    let at = small.find(word)?;
    let before = small[..at].chars().count();
    let letters: Vec<char> = text.chars().collect();
    let from = before.saturating_sub(AROUND).min(letters.len());
    let to = (before + word.chars().count() + AROUND).min(letters.len());
    let cut: String = letters[from..to].iter().collect();
    let (open, close) = (if from > 0 { "…" } else { "" }, if to < letters.len() { "…" } else { "" });
    Some(format!("{open}{}{close}", cut.split_whitespace().collect::<Vec<_>>().join(" ")))
}
