//! Taking an entry out, and what was taken with it.

use super::content::Content;
use super::entries::{EntryNode, node_at};
use super::extent::{extent, has_comment, indent_at};
use super::path::CasePath;
use super::{NotRewritten, StepEdits, tree};
use crate::script::edit::TextEdit;
use crate::script::source::Span;

/// The edits that take an entry out, with the comments above it.
pub(super) fn remove(text: &str, at: &CasePath) -> Result<StepEdits, NotRewritten> {
    let root = tree(text).map_err(NotRewritten::Unreadable)?;
    let (parent, position) = found(&root, at)?;
    let inside = parent.inside(text).ok_or_else(|| NotRewritten::NoSuchPlace(at.clone()))?;
    let entries = parent.children();
    let own = extent(text, inside, &entries, position);
    let cut = |from: usize, to: usize| Ok(StepEdits::done(vec![TextEdit::replace(Span::new(from, to), "")]));
    if own.alone {
        let whole = own.whole;
        let nothing_left = entries.len() == 1 && text[inside.0..whole.start].trim().is_empty();
        if nothing_left && text[whole.end..inside.1].trim().is_empty() {
            return cut(inside.0, inside.1);
        }
        return cut(whole.start, whole.end);
    }
    let (start, end) = (own.whole.start, own.whole.end);
    // What is noted between two entries stays where it is.
    let behind = own.comma.map_or(end, |comma| if has_comment(text, end..comma) { end } else { comma + 1 });
    if let Some(next) = entries.get(position + 1) {
        let next = next.span.start as usize;
        return cut(start, if has_comment(text, end..next) { behind } else { next });
    }
    match position.checked_sub(1).map(|it| entries[it].span.end as usize) {
        Some(previous) if !has_comment(text, previous..start) => cut(previous, end),
        Some(_) => cut(start, behind),
        None if has_comment(text, inside.0..start) || has_comment(text, end..inside.1) => cut(start, behind),
        None => cut(inside.0, inside.1),
    }
}

/// An entry as it is written, with what is noted above and behind it.
pub(super) fn taken(text: &str, at: &CasePath) -> Result<Content, NotRewritten> {
    let root = tree(text).map_err(NotRewritten::Unreadable)?;
    let (parent, position) = found(&root, at)?;
    let inside = parent.inside(text).ok_or_else(|| NotRewritten::NoSuchPlace(at.clone()))?;
    let entries = parent.children();
    let own = extent(text, inside, &entries, position);
    let span = entries[position].span.range();
    let mut content = Content::Written {
        above: Vec::new(),
        entry: text[span.clone()].to_owned(),
        behind: String::new(),
        indent: indent_at(text, span.start).to_owned(),
    };
    if let (true, Content::Written { above, behind, .. }) = (own.alone, &mut content) {
        above.extend(
            text[own.whole.start..span.start].lines().map(|it| it.trim().to_owned()).filter(|it| !it.is_empty()),
        );
        // A comma within a comment is none.
        let after = match own.comma.filter(|comma| *comma < own.whole.end) {
            Some(comma) => format!("{} {}", text[span.end..comma].trim(), text[comma + 1..own.whole.end].trim()),
            None => text[span.end..own.whole.end].trim().to_owned(),
        };
        behind.push_str(after.trim());
    }
    Ok(content)
}

/// What an entry stands in, and its position there.
fn found<'t>(
    root: &'t crate::script::ron::RonValue<'t>,
    at: &CasePath,
) -> Result<(EntryNode<'t>, usize), NotRewritten> {
    let missing = || NotRewritten::NoSuchPlace(at.clone());
    let (parent, _) = at.parent().ok_or_else(missing)?;
    let parent = node_at(root, &parent).ok_or_else(missing)?;
    let span = node_at(root, at).ok_or_else(missing)?.span;
    let position = parent.children().iter().position(|it| it.span == span).ok_or_else(missing)?;
    Ok((parent, position))
}
