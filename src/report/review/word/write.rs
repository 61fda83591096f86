//! Writing: every part of the document from a template, the same bytes for the same script.
//!
//! Shape of the parts: ECMA-376 (`WordprocessingML`). An address is a bookmark around the number, and a control within the line
//! for each remark; numbers are ordinary text, so that they stay where a program keeps nothing else.

use super::super::page::ReviewPage;
use crate::engine::Scenario;
use crate::report::markdown::html::to_plain;
use crate::report::template::{TemplateForm, fill};
use crate::report::{MARK, Messages};
use minijinja::value::Value;
use minijinja::{AutoEscape, Environment};
use sha2::{Digest, Sha256};
use std::sync::atomic::{AtomicU64, Ordering};

/// The parts by name, in the order in which they are written.
const PARTS: [(&str, &str); 8] = [
    ("[Content_Types].xml", include_str!("../../../../assets/templates/word/content_types.xml")),
    ("_rels/.rels", include_str!("../../../../assets/templates/word/package.rels")),
    (TEXT, include_str!("../../../../assets/templates/word/document.xml")),
    ("word/_rels/document.xml.rels", include_str!("../../../../assets/templates/word/document.rels")),
    ("word/styles.xml", include_str!("../../../../assets/templates/word/styles.xml")),
    ("word/footer1.xml", include_str!("../../../../assets/templates/word/footer.xml")),
    ("docProps/core.xml", include_str!("../../../../assets/templates/word/core.xml")),
    ("docProps/custom.xml", include_str!("../../../../assets/templates/word/custom.xml")),
];

/// Most characters of a bookmark's name that Word keeps.
const BOOKMARK: usize = 40;

/// The name of the text among the parts.
pub(super) const TEXT: &str = "word/document.xml";

/// The parts of the document by name, with the texts of the case in a language of their own.
#[must_use]
pub fn word_parts_in(scenario: &Scenario, words: &Messages, language: &str) -> Vec<(&'static str, String)> {
    let page = ReviewPage::of(scenario, words, language);
    let part = |source: &str, text: &str| {
        let form = TemplateForm { escape: AutoEscape::Html, ..TemplateForm::plain(source) };
        let hash = text_hash(text);
        let filled = fill(form, &page, words, |environment| {
            prepare(environment);
            environment.add_function("script_hash", move || hash.clone());
        });
        filled.unwrap_or_default().trim().to_owned()
    };
    let text = PARTS.iter().find(|(name, _)| *name == TEXT).map(|(_, source)| part(source, "")).unwrap_or_default();
    let parts =
        PARTS.into_iter().map(|(name, source)| (name, if name == TEXT { text.clone() } else { part(source, &text) }));
    parts.collect()
}

/// What a text as it was written is known by: the first 16 bytes of its SHA-256 as hexadecimal digits.
pub(super) fn text_hash(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().take(16).fold(String::new(), |hash, byte| hash + &format!("{byte:02x}"))
}

fn prepare(environment: &mut Environment<'_>) {
    let last = AtomicU64::new(0);
    environment.add_function("next_id", move || last.fetch_add(1, Ordering::Relaxed) + 1);
    environment.add_function("made_with", || MARK);
    environment.add_filter("run", |text: &str| Value::from_safe_string(run(text)));
    environment.add_filter("bookmark", |key: &str| bookmark(key));
    environment.add_filter("locale", |language: &str| crate::report::language_tag(language));
    environment.add_filter("paragraphs", |markdown: &str| to_plain(markdown));
}

/// What a run holds: its text, with what breaks lines and what tabs.
fn run(text: &str) -> String {
    let lines = text.lines().map(|line| {
        let pieces = line.split('\t').map(|it| format!("<w:t xml:space=\"preserve\">{}</w:t>", escaped(it)));
        pieces.collect::<Vec<_>>().join("<w:tab/>")
    });
    lines.collect::<Vec<_>>().join("<w:br/>")
}

/// A text within XML; what XML cannot hold at all (XML 1.0, 2.2) is left out.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// The name of the bookmark at a number or a part of the script: `tg_2_4_a`.
pub(super) fn bookmark(key: &str) -> String {
    let name = key.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '_' });
    "tg_".chars().chain(name).take(BOOKMARK).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_holds_whatever_a_text_holds() {
        assert_eq!(
            run("a & b\tc\u{b}\nd <e>"),
            "<w:t xml:space=\"preserve\">a &amp; b</w:t><w:tab/><w:t xml:space=\"preserve\">c</w:t><w:br/>\
             <w:t xml:space=\"preserve\">d &lt;e&gt;</w:t>"
        );
        assert_eq!(
            (bookmark("2.4.a").as_str(), bookmark("check-3-remark").as_str()),
            ("tg_2_4_a", "tg_check_3_remark")
        );
        assert_eq!(bookmark(&"9".repeat(60)).len(), BOOKMARK);
    }
}
