//! A list or map that stands on one line, opened up so that each of its entries has a line.

use super::entries::EntryNode;
use super::extent::{comma_in, indent_at};
use crate::script::edit::TextEdit;
use crate::script::source::Span;

/// The edits that give each entry a line of its own.
pub(super) fn opened(text: &str, node: &EntryNode<'_>, inside: (usize, usize), unit: &str) -> Vec<TextEdit> {
    let outer = indent_at(text, node.span.start as usize);
    let inner = format!("\n{outer}{unit}");
    let entries = node.children();
    let mut edits = Vec::new();
    let mut before = inside.0;
    for entry in &entries {
        let start = entry.span.start as usize;
        if !text[before..start].contains('\n') {
            let blank = text[before..start].trim_end().len();
            edits.push(TextEdit::replace(Span::new(before + blank, start), &*inner));
        }
        before = entry.span.end as usize;
    }
    let last = before;
    if !text[last..inside.1].contains('\n') {
        let comma = if comma_in(text, last..inside.1).is_none() && !entries.is_empty() { "," } else { "" };
        let blank = text[last..inside.1].trim_end().len();
        edits.push(TextEdit::replace(Span::new(last + blank, inside.1), format!("{comma}\n{outer}")));
    }
    edits
}
