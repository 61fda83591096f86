//! Ids made from titles, for what an author names in words.

use super::source::is_id;
use std::collections::BTreeMap;
use unicode_normalization::UnicodeNormalization;

/// Longest id that is made; it has to be read and typed.
const LONGEST: usize = 40;

/// Ids that were made, none of them twice.
#[derive(Debug, Clone, Default)]
pub struct TitleIds {
    /// How often each was asked for.
    taken: BTreeMap<String, usize>,
}

impl TitleIds {
    /// Ids of which these are taken already.
    #[must_use]
    pub fn without<'a>(taken: impl IntoIterator<Item = &'a str>) -> Self {
        Self { taken: taken.into_iter().map(|id| (id.to_owned(), 1)).collect() }
    }

    /// An id for a title: its letters and digits in small letters without accents, `_` between words, a number behind it where
    /// it is taken. Of a title without such letters it is the fallback, which must be an id.
    pub fn id_of(&mut self, title: &str, fallback: &str) -> String {
        let id = plain(title).unwrap_or_else(|| fallback.to_owned());
        let mut free = id.clone();
        while let Some(count) = self.taken.get_mut(&free) {
            // The count of the id itself says which number to go on with.
            let count = if free == id { count } else { self.taken.entry(id.clone()).or_default() };
            *count += 1;
            free = format!("{id}_{count}");
        }
        self.taken.insert(free.clone(), 1);
        free
    }
}

/// The letters of a title that an id may have; none where it has none.
fn plain(title: &str) -> Option<String> {
    let mut id = String::new();
    // Apart from their accents letters are plain; signs that are none of theirs part words, except those within one.
    for letter in title.nfkd().filter(|it| !matches!(it, '\'' | '’' | '\u{300}'..='\u{36f}')) {
        if id.len() >= LONGEST {
            break;
        }
        if letter.is_ascii_alphanumeric() {
            id.push(letter.to_ascii_lowercase());
        } else if !id.is_empty() && !id.ends_with('_') {
            id.push('_');
        }
    }
    let id = id.trim_end_matches('_');
    let id = if id.starts_with(|first: char| first.is_ascii_digit()) { format!("n{id}") } else { id.to_owned() };
    is_id(&id).then_some(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_become_ids() {
        let made = |title: &str| TitleIds::default().id_of(title, "beat_7");
        assert_eq!(made("An overgrown path!"), "an_overgrown_path");
        assert_eq!(made("Café ’t Hoekje: één"), "cafe_t_hoekje_een");
        assert_eq!(made("12 juni"), "n12_juni");
        assert_eq!(made("  --  "), "beat_7");
        assert_eq!(made("Лес"), "beat_7");
        assert_eq!(made(&"lang ".repeat(40)), "lang_lang_lang_lang_lang_lang_lang_lang");
    }

    #[test]
    fn no_id_is_made_twice() {
        let mut ids = TitleIds::without(["topics"]);
        let made: Vec<_> = ["A", "a!", "A 3", "a", "Topics"].map(|title| ids.id_of(title, "x")).into();
        assert_eq!(made, ["a", "a_2", "a_3", "a_4", "topics_2"]);
    }
}
