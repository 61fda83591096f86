//! The comments of a document: who wrote what, when, and in answer to which.

use super::body::{BodyToken, tokens};
use super::package::attribute;
use roxmltree::Document;
use std::collections::BTreeMap;

/// A comment as its part has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct WordComment {
    pub(super) id: String,
    pub(super) author: String,
    /// As written by the program: `2026-11-03T09:12:00Z`.
    pub(super) date: String,
    pub(super) text: String,
    /// Whether it answers another one.
    pub(super) answers: bool,
    pub(super) resolved: bool,
}

/// The comments in the order of their part; `threads` says which answer which, and which are done.
pub(super) fn comments(document: &Document<'_>, threads: Option<&Document<'_>>) -> Vec<WordComment> {
    let mut known: BTreeMap<&str, (bool, bool)> = BTreeMap::new();
    for node in threads.into_iter().flat_map(Document::descendants) {
        if let Some(id) = attribute(node, "paraId") {
            let done = attribute(node, "done").is_some_and(|it| ["1", "true", "on"].contains(&it));
            known.insert(id, (attribute(node, "paraIdParent").is_some(), done));
        }
    }
    let all = document.descendants().filter(|it| it.tag_name().name() == "comment");
    let read = all.filter_map(|node| {
        let by = |name: &str| attribute(node, name).unwrap_or_default().to_owned();
        // A thread knows a comment by the last of its paragraphs.
        let paragraphs = node.descendants().filter(|it| it.tag_name().name() == "p");
        let last = paragraphs.filter_map(|it| attribute(it, "paraId")).next_back();
        let (answers, resolved) = last.and_then(|id| known.get(id)).copied().unwrap_or_default();
        let id = attribute(node, "id")?.to_owned();
        Some(WordComment { id, author: by("author"), date: by("date"), text: text_below(node), answers, resolved })
    });
    read.collect()
}

/// What is written below a node, a line for each paragraph.
fn text_below(node: roxmltree::Node<'_, '_>) -> String {
    let mut text = String::new();
    for token in tokens(node) {
        match token {
            BodyToken::Text(piece) => text.push_str(&piece),
            BodyToken::ParagraphEnd => text.push('\n'),
            BodyToken::Paragraph(_)
            | BodyToken::Bookmark(_)
            | BodyToken::Field(_)
            | BodyToken::FieldEnd
            | BodyToken::CommentStart(_)
            | BodyToken::CommentEnd(_)
            | BodyToken::Comment(_)
            | BodyToken::Inserted(..) => {}
        }
    }
    text.trim().to_owned()
}
