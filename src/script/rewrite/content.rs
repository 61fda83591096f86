//! What is put in: a value that is written then, or an entry as it was written elsewhere, with its comments.

use super::entries::EntryNode;
use super::value::CaseValue;
use super::{NotRewritten, tree};
use crate::script::indentation::outdented;
use crate::script::ron::quoted;
use crate::script::ron::{RonValue, ValueKind};
use std::borrow::Cow;

/// What is put in.
#[derive(Debug, Clone)]
pub(super) enum Content {
    /// A value, with its id where it has one.
    New(Option<String>, CaseValue),
    /// An entry as it is written, without the indentation of its first line.
    Written {
        /// The comments above it, a line each.
        above: Vec<String>,
        /// The entry with its id, without its comma.
        entry: String,
        /// What is noted behind it.
        behind: String,
        /// What its lines were indented by.
        indent: String,
    },
}

impl Content {
    /// What was copied, under an id.
    pub(super) fn pasted(key: Option<&str>, written: &str) -> Result<Self, NotRewritten> {
        let (above, rest) = noted_above(written);
        let root = tree(rest).map_err(NotRewritten::NotReadable)?;
        let value = &rest[value_of(&root).span.range()];
        let entry = key.map_or_else(|| value.to_owned(), |key| format!("{}: {value}", quoted(key)));
        Ok(Self::Written { above, entry, behind: String::new(), indent: String::new() })
    }

    /// The same as text on its own: an entry of a map stands between braces.
    pub(super) fn written(&self) -> String {
        match self {
            Self::New(key, value) => {
                let value = value.laid_out("", "    ", 0, true);
                key.as_ref().map_or_else(|| value.clone(), |key| format!("{{{}: {value}}}", quoted(key)))
            }
            Self::Written { above, entry, behind, indent } => {
                let entry = reindented(entry, indent, "");
                // An entry of a map has its id before it, and an item of a list may be a text.
                let braced = format!("{{{entry}}}");
                let entry = if tree(&braced).is_ok() { braced } else { entry.into_owned() };
                let noted = above.iter().chain(Some(behind).filter(|it| !it.is_empty()));
                noted.map(|it| format!("{it}\n")).chain([entry]).collect()
            }
        }
    }

    /// Whether it has to stand on lines of its own.
    pub(super) fn needs_lines(&self) -> bool {
        match self {
            Self::New(..) => false,
            Self::Written { above, entry, behind, .. } => {
                !above.is_empty() || !behind.is_empty() || entry.contains('\n')
            }
        }
    }

    /// The entry on one line.
    pub(super) fn on_a_line(&self) -> String {
        match self {
            Self::New(key, value) => {
                key.as_ref().map_or_else(|| value.written(), |key| format!("{}: {}", quoted(key), value.written()))
            }
            Self::Written { entry, .. } => entry.clone(),
        }
    }

    /// The entry on lines of its own, with its break: `comma` where one follows it.
    pub(super) fn on_lines(&self, indent: &str, unit: &str, spread: bool, comma: bool) -> String {
        let comma = if comma { "," } else { "" };
        match self {
            Self::New(key, value) => {
                let key = key.as_ref().map_or_else(String::new, |key| format!("{}: ", quoted(key)));
                let value = value.laid_out(indent, unit, key.chars().count(), spread);
                format!("{indent}{key}{value}{comma}\n")
            }
            Self::Written { above, entry, behind, indent: was } => {
                let mut lines: String = above.iter().map(|line| format!("{indent}{line}\n")).collect();
                let behind = if behind.is_empty() { String::new() } else { format!(" {behind}") };
                lines.push_str(&format!("{indent}{}{comma}{behind}\n", reindented(entry, was, indent)));
                lines
            }
        }
    }
}

/// The value that was copied; an ending has a text in Markdown.
pub(super) fn pasted_value(written: &str, ending: bool) -> Result<CaseValue, NotRewritten> {
    let (_, rest) = noted_above(written);
    let root = tree(rest).map_err(NotRewritten::NotReadable)?;
    let node = value_of(&root);
    let mut value = CaseValue::of(node, rest);
    let children = EntryNode { name: None, span: node.span, value: node }.children();
    let text = children.iter().find(|it| ending && it.name == Some("text"));
    if let (Some(ValueKind::Text(text)), Some(there)) = (text.map(|it| &it.value.kind), value.entry_mut("text")) {
        *there = CaseValue::Text(outdented(text).into_owned());
    }
    Ok(value)
}

/// The id of what was copied, where it has one.
pub(crate) fn pasted_id(written: &str) -> Result<Option<String>, NotRewritten> {
    let (_, rest) = noted_above(written);
    let root = tree(rest).map_err(NotRewritten::NotReadable)?;
    let ValueKind::Map(entries) = &root.kind else { return Ok(None) };
    let [(key, _)] = &entries[..] else { return Ok(None) };
    Ok(if let ValueKind::Text(id) = &key.kind { Some(id.clone().into_owned()) } else { None })
}

/// The value of the one entry between braces, or the value itself.
fn value_of<'t>(root: &'t RonValue<'t>) -> &'t RonValue<'t> {
    match &root.kind {
        ValueKind::Map(entries) if entries.len() == 1 => &entries[0].1,
        _ => root,
    }
}

/// The comments that stand above an entry, and the rest.
fn noted_above(written: &str) -> (Vec<String>, &str) {
    let mut above = Vec::new();
    let mut rest = written.trim_start();
    while rest.starts_with("//") {
        let (line, below) = rest.split_once('\n').unwrap_or((rest, ""));
        above.push(line.trim_end().to_owned());
        rest = below.trim_start();
    }
    (above, rest)
}

/// The lines of an entry behind its first one indented by `to` where they were by `from`. A line that begins within a text
/// is part of what is said, and stays.
fn reindented<'t>(entry: &'t str, from: &str, to: &str) -> Cow<'t, str> {
    if from == to || !entry.contains('\n') {
        return Cow::Borrowed(entry);
    }
    let braced = format!("{{{entry}}}");
    // A map with this entry, or an entry of a list.
    let (root, offset) = match (tree(&braced), tree(entry)) {
        (Ok(root), _) => (root, 1),
        (_, Ok(root)) => (root, 0),
        _ => return Cow::Borrowed(entry),
    };
    let mut texts = Vec::new();
    collect_texts(EntryNode::root(&root), &mut texts);
    let within = |at: usize| {
        let at = at + offset;
        let before = texts.partition_point(|(_, end)| *end <= at);
        texts.get(before).is_some_and(|(start, _)| *start < at)
    };
    let mut lines = String::with_capacity(entry.len());
    let mut at = 0;
    for (number, line) in entry.split('\n').enumerate() {
        if number > 0 {
            lines.push('\n');
        }
        match line.strip_prefix(from) {
            Some(rest) if number > 0 && !within(at) => {
                if !rest.is_empty() {
                    lines.push_str(to);
                    lines.push_str(rest);
                }
            }
            _ => lines.push_str(line),
        }
        at += line.len() + 1;
    }
    Cow::Owned(lines)
}

fn collect_texts(node: EntryNode<'_>, texts: &mut Vec<(usize, usize)>) {
    if let ValueKind::Text(_) = &node.value.kind {
        texts.push((node.value.span.start as usize, node.value.span.end as usize));
    }
    for child in node.children() {
        collect_texts(child, texts);
    }
}
