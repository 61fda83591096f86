//! The parts of a document as its relationships name them: programs give them names of their own.

use roxmltree::{Document, Node, ParsingOptions};
use std::collections::BTreeMap;

/// Most nodes of a part that are read: ten times those of the script of a case of three thousand moments.
const NODES: u32 = 4_000_000;

/// Why a document cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WordProblem {
    /// It has no text: it is another kind of document, or none.
    #[error("there is no text of a word processor in it")]
    NoText,
    /// A part is damaged; its name.
    #[error("its part {0} is damaged")]
    Damaged(String),
}

/// The parts of a document by their names.
#[derive(Clone, Copy)]
pub(super) struct WordPackage<'p> {
    parts: &'p BTreeMap<String, Vec<u8>>,
}

/// A part and where it stands.
#[derive(Clone)]
pub(super) struct WordPart<'p> {
    pub(super) name: String,
    text: &'p str,
}

impl<'p> WordPackage<'p> {
    pub(super) fn new(parts: &'p BTreeMap<String, Vec<u8>>) -> Self {
        Self { parts }
    }

    /// The text of the document.
    ///
    /// # Errors
    /// When there is none, or its part is no text.
    pub(super) fn main(self) -> Result<WordPart<'p>, WordProblem> {
        let named =
            self.target("", "_rels/.rels", "officeDocument").unwrap_or_else(|| String::from("word/document.xml"));
        self.part(&named)?.ok_or(WordProblem::NoText)
    }

    /// What the document is related to by the last word of the relationship's type: `comments`, `styles`.
    ///
    /// # Errors
    /// When its part is no text.
    pub(super) fn related(self, main: &WordPart<'_>, kind: &str) -> Result<Option<WordPart<'p>>, WordProblem> {
        let (folder, file) = main.name.rsplit_once('/').unwrap_or(("", &main.name));
        let slash = if folder.is_empty() { "" } else { "/" };
        let target = self.target(folder, &format!("{folder}{slash}_rels/{file}.rels"), kind);
        target.map_or(Ok(None), |name| self.part(&name))
    }

    /// What the whole is related to: its properties.
    ///
    /// # Errors
    /// When its part is no text.
    pub(super) fn about(self, kind: &str) -> Result<Option<WordPart<'p>>, WordProblem> {
        self.target("", "_rels/.rels", kind).map_or(Ok(None), |name| self.part(&name))
    }

    /// Where a relationship of a kind leads; relationships that cannot be read lead nowhere.
    fn target(self, folder: &str, rels: &str, kind: &str) -> Option<String> {
        let part = self.part(rels).ok().flatten()?;
        let document = part.parsed().ok()?;
        let is_it =
            |node: &Node<'_, '_>| attribute(*node, "Type").is_some_and(|it| it.rsplit('/').next() == Some(kind));
        let found = document.root_element().children().find(is_it)?;
        let target = attribute(found, "Target")?;
        Some(resolved(folder, target))
    }

    fn part(self, name: &str) -> Result<Option<WordPart<'p>>, WordProblem> {
        let Some(bytes) = self.parts.get(name) else { return Ok(None) };
        let text = std::str::from_utf8(bytes).map_err(|_| WordProblem::Damaged(name.to_owned()))?;
        Ok(Some(WordPart { name: name.to_owned(), text: text.trim_start_matches('\u{feff}') }))
    }
}

impl<'p> WordPart<'p> {
    /// The part as a tree. Document types, and with them entities that grow, are refused.
    ///
    /// # Errors
    /// When it is no XML, or too large.
    pub(super) fn parsed(&self) -> Result<Document<'p>, WordProblem> {
        let options = ParsingOptions { nodes_limit: NODES, ..ParsingOptions::default() };
        Document::parse_with_options(self.text, options).map_err(|_| WordProblem::Damaged(self.name.clone()))
    }
}

/// A target from the folder of whoever names it; one that begins with `/` begins at the whole.
fn resolved(folder: &str, target: &str) -> String {
    let mut parts: Vec<&str> = if target.starts_with('/') { Vec::new() } else { folder.split('/').collect() };
    for part in target.split('/') {
        match part {
            ".." => drop(parts.pop()),
            "." | "" => {}
            part => parts.push(part),
        }
    }
    parts.retain(|part| !part.is_empty());
    parts.join("/")
}

/// An attribute by its name without the namespace: strict and transitional documents have different ones.
pub(super) fn attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes().find(|it| it.name() == name).map(|it| it.value())
}

/// The `w:val` of the first child of this name.
pub(super) fn value_of<'a>(node: Node<'a, '_>, child: &str) -> Option<&'a str> {
    let found = node.children().find(|it| it.is_element() && it.tag_name().name() == child)?;
    attribute(found, "val")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_is_found_from_where_it_is_named() {
        assert_eq!(resolved("word", "comments.xml"), "word/comments.xml");
        assert_eq!(resolved("word", "/word/a.xml"), "word/a.xml");
        assert_eq!(resolved("word/deep", "../../../a.xml"), "a.xml");
        assert_eq!(resolved("", "./word/document.xml"), "word/document.xml");
    }

    #[test]
    fn deep_and_growing_parts_are_told_and_end_nothing() {
        let main = |text: String| {
            let parts = BTreeMap::from([(String::from("word/document.xml"), text.into_bytes())]);
            let part = WordPackage::new(&parts).main().map(|part| part.parsed().is_ok());
            part.unwrap_or(false)
        };
        assert!(main(format!("{}{}", "<a>".repeat(200_000), "</a>".repeat(200_000))));
        assert!(!main(String::from("<!DOCTYPE a [<!ENTITY b \"bb\">]><a>&b;</a>")));
        assert!(!main(String::from("<a>")));
        assert!(!main("<a/>".repeat(3)));
    }
}
