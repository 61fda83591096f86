//! Any bytes as a script that came back: an archive, or the XML parts of one with a NUL between them.

#![no_main]

use libfuzzer_sys::fuzz_target;
use std::collections::BTreeMap;
use tegenspel::files::word_parts_in_bytes;
use tegenspel::report::Messages;
use tegenspel::report::review::{RemarkKind, ReviewPlaces, read_word};
use tegenspel_fuzz::TEMPLATE;

/// The parts that the pieces of an input stand for.
const PARTS: [&str; 5] =
    ["word/document.xml", "word/comments.xml", "word/commentsExtended.xml", "word/styles.xml", "docProps/custom.xml"];
const RELS: &str = r#"<R><R Type="/officeDocument" Target="word/document.xml"/><R Type="/custom-properties" Target="docProps/custom.xml"/></R>"#;
const DOCUMENT_RELS: &str = r#"<R><R Type="/comments" Target="comments.xml"/><R Type="/commentsExtended" Target="commentsExtended.xml"/><R Type="/styles" Target="styles.xml"/></R>"#;

fuzz_target!(|bytes: &[u8]| {
    let parts = if bytes.starts_with(b"PK") {
        let Ok(parts) = word_parts_in_bytes(bytes) else { return };
        parts
    } else {
        let pieces = PARTS.into_iter().zip(bytes.split(|byte| *byte == 0));
        let mut parts: BTreeMap<String, Vec<u8>> =
            pieces.map(|(name, piece)| (name.to_owned(), piece.to_vec())).collect();
        parts.insert("_rels/.rels".to_owned(), RELS.into());
        parts.insert("word/_rels/document.xml.rels".to_owned(), DOCUMENT_RELS.into());
        parts
    };
    let Ok(script) = read_word(&parts, &TEMPLATE) else { return };
    let places = ReviewPlaces::of(&TEMPLATE, &Messages::new("en"), "en");
    for remark in &script.remarks {
        assert!(remark.kind == RemarkKind::Comment || !remark.text.is_empty(), "a remark that says nothing");
        // Where it is about nothing that there is, it was about a number.
        let key = remark.key.as_deref();
        assert!(
            key.is_none_or(
                |key| places.find(key).is_some() || key.starts_with(|c: char| c == 'T' || c.is_ascii_digit())
            )
        );
    }
});
