//! What is known of the script that came back: under which bookmark, number, label and heading its places stand, in every
//! language in which it can have been written.

use super::body::tokens;
use super::paragraphs::{BodyParagraph, paragraphs};
use super::write::{TEXT, bookmark, text_hash, word_parts_in};
use crate::engine::Scenario;
use crate::report::Messages;
use crate::report::review::places::ReviewPlaces;
use std::collections::{BTreeMap, BTreeSet};

/// Most colons of a label.
const COLONS: usize = 8;
/// The languages of the interface.
const LANGUAGES: [&str; 2] = ["nl", "en"];

/// The places of the script by whatever is left of them.
pub(super) struct KnownScript {
    keys: BTreeSet<String>,
    bookmarks: BTreeMap<String, String>,
    headings: BTreeMap<String, String>,
    labels: BTreeMap<String, String>,
    /// What stands before the number in a label.
    openings: Vec<String>,
    pub(super) placeholders: Vec<String>,
}

impl KnownScript {
    pub(super) fn of(scenario: &Scenario) -> Self {
        let mut known = Self {
            keys: BTreeSet::new(),
            bookmarks: BTreeMap::new(),
            headings: BTreeMap::new(),
            labels: BTreeMap::new(),
            openings: Vec::new(),
            placeholders: Vec::new(),
        };
        for language in LANGUAGES {
            let words = Messages::new(language);
            for texts in scenario.languages() {
                for place in ReviewPlaces::of(scenario, &words, texts).iter() {
                    known.bookmarks.entry(bookmark(&place.key)).or_insert_with(|| place.key.clone());
                    known.headings.entry(squeezed(&place.name)).or_insert_with(|| place.key.clone());
                    known.labels.extend(place.label.iter().map(|label| (squeezed(label), place.key.clone())));
                    known.keys.insert(place.key.clone());
                }
            }
            let opening = words.text_with("review-remark", &[("number", "".into())]);
            known.openings.push(opening.trim_end().to_owned());
            known.placeholders.push(words.text("review-word-placeholder"));
        }
        known
    }

    /// The key of a bookmark or the tag of a field; of one that this version no longer has, its number.
    pub(super) fn by_bookmark(&self, name: &str) -> Option<String> {
        let rest = name.strip_prefix("tg_")?;
        let lost = || Some(rest.replace('_', ".")).filter(|it| is_number(it));
        self.bookmarks.get(name).cloned().or_else(lost)
    }

    /// Whether enough of these bookmarks are ours for the others to be looked for among them: some programs leave a few.
    pub(super) fn are_kept<'n>(&self, bookmarks: impl Iterator<Item = &'n str>) -> bool {
        let kept: BTreeSet<_> = bookmarks.filter(|name| self.bookmarks.contains_key(*name)).collect();
        kept.len() * 2 >= self.bookmarks.len()
    }

    /// The key and the rest of a line that begins with the label of a remark; a number may be one that is gone.
    pub(super) fn by_label<'t>(&self, line: &'t str) -> Option<(String, &'t str)> {
        // A label may hold a colon itself, and the longest is meant.
        let ends: Vec<usize> = line.match_indices(':').map(|(at, _)| at).take(COLONS).collect();
        let known =
            ends.iter().rev().find_map(|at| Some((self.labels.get(&squeezed(&line[..*at]))?.clone(), &line[at + 1..])));
        let gone = || {
            let (label, rest) = line.split_once(':')?;
            let label = squeezed(label);
            let number = self.openings.iter().find_map(|opening| label.strip_prefix(opening.as_str()))?.trim();
            is_number(number).then(|| (number.to_owned(), rest))
        };
        known.or_else(gone)
    }

    /// The key of a paragraph by the number in front of it, or by being a heading.
    pub(super) fn by_text(&self, paragraph: &str) -> Option<String> {
        let text = without_box(paragraph);
        let first = text.split_whitespace().next()?;
        if is_number(first) && self.keys.contains(first) {
            return Some(first.to_owned());
        }
        self.headings.get(&squeezed(text)).cloned()
    }

    /// The key of a question of the list whose box was crossed by hand.
    pub(super) fn crossed(&self, paragraph: &str) -> Option<String> {
        let rest = paragraph.trim_start().strip_prefix(['☒', '☑', 'x', 'X'])?;
        let number = rest.split_whitespace().next()?.strip_suffix('.')?;
        Some(format!("check-{number}")).filter(|key| self.keys.contains(key))
    }
}

/// The paragraphs of the script whose text has this hash, in whatever language it was written; nothing where it is another
/// script, or this program writes it in other words by now.
pub(super) fn paragraphs_written(scenario: &Scenario, hash: &str) -> Option<BTreeSet<String>> {
    let languages = LANGUAGES.into_iter().flat_map(|words| scenario.languages().into_iter().map(move |it| (words, it)));
    let mut texts = languages.filter_map(|(words, texts)| {
        let parts = word_parts_in(scenario, &Messages::new(words), texts);
        parts.into_iter().find(|(name, _)| *name == TEXT).map(|(_, text)| text)
    });
    let text = texts.find(|text| text_hash(text) == hash)?;
    let document = roxmltree::Document::parse(&text).ok()?;
    let all = paragraphs(&tokens(document.root_element()));
    // Beside a field, and as a whole.
    let both = |it: &BodyParagraph| [squeezed(without_box(&it.text)), squeezed(without_box(&it.outside))];
    Some(all.into_values().flat_map(|paragraph| both(&paragraph)).collect())
}

/// A paragraph without the box in front of it, crossed or not, also by hand with a letter.
pub(super) fn without_box(text: &str) -> &str {
    let text = text.trim();
    let crossed = text.strip_prefix(['x', 'X']).filter(|rest| rest.starts_with(char::is_whitespace));
    crossed.unwrap_or(text).trim_start_matches(['☐', '☒', '☑', ' ', '\t', '\u{a0}']).trim()
}

/// A text with one blank where there are several, or what stands for one.
pub(super) fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a word is a number of the script: `2.4`, `2.4.a`, `2.4.a.1`, `T1`, `T1.2`.
fn is_number(word: &str) -> bool {
    let (first, trainer) = word.strip_prefix('T').map_or((word, false), |rest| (rest, true));
    let parts: Vec<_> = first.split('.').collect();
    let digits = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit());
    let letters = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase());
    (trainer || parts.len() > 1)
        && parts.len() <= 4
        && word.len() <= 20
        && digits(parts[0])
        && parts[1..].iter().all(|part| digits(part) || letters(part))
}

#[cfg(test)]
mod tests {
    use super::is_number;

    #[test]
    fn numbers_of_the_script_are_known_from_others() {
        for number in ["1.1", "12.3.a", "1.1.2", "3.2.aa.4", "T1", "T2.3"] {
            assert!(is_number(number), "{number}");
        }
        for other in ["1", "1.", "a.1", "1.A", "3.2.a.4.5", "€1.2", "Te", "T", "1..2", ""] {
            assert!(!is_number(other), "{other}");
        }
    }
}
