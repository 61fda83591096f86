//! Writing a value, and putting an entry in where it is to stand, in the style of what stands around it.

use super::content::Content;
use super::entries::{EntryNode, node_at};
use super::extent::{comma_in, extent, has_comment, indent_at, unit_of};
use super::opening::opened;
use super::order::position;
use super::path::{CasePath, PathStep};
use super::value::CaseValue;
use super::{NotRewritten, StepEdits, WIDTH, tree};
use crate::script::edit::TextEdit;
use crate::script::ron::ValueKind;
use crate::script::source::Span;

/// The edits that make a field or an item hold a value.
pub(super) fn write(text: &str, at: &CasePath, value: &CaseValue) -> Result<StepEdits, NotRewritten> {
    let missing = || NotRewritten::NoSuchPlace(at.clone());
    let root = tree(text).map_err(NotRewritten::Unreadable)?;
    if let Some(node) = node_at(&root, at) {
        let was = node.value.span.range();
        if CaseValue::read(&text[was.clone()]).is_ok_and(|it| it.says_the_same(value)) {
            return Ok(StepEdits::done(Vec::new()));
        }
        let line = text[..was.start].rfind('\n').map_or(0, |it| it + 1);
        let indent = indent_at(text, was.start);
        let before = text[line..was.start].chars().count() - indent.chars().count();
        let spread = text[was.clone()].contains('\n') && !matches!(node.value.kind, ValueKind::Text(_));
        let written = value.laid_out(indent, unit_of(text), before, spread);
        return Ok(StepEdits::done(vec![TextEdit::replace(node.value.span, written)]));
    }
    let (path, step) = at.parent().ok_or_else(missing)?;
    let part = node_at(&root, &path).ok_or_else(missing)?;
    let (PathStep::Name(name), ValueKind::Struct(..) | ValueKind::Tuple(..)) = (step, &part.inner().kind) else {
        return Err(missing());
    };
    let names: Vec<_> = part.children().iter().map(|it| it.name).collect();
    let at = position(&path, name, &names);
    let field = FieldContent { name, value };
    put(text, &part, at, &field).ok_or_else(missing)
}

/// The edits that put an entry in.
pub(super) fn insert(text: &str, into: &CasePath, at: usize, content: &Content) -> Result<StepEdits, NotRewritten> {
    let root = tree(text).map_err(NotRewritten::Unreadable)?;
    let missing = || NotRewritten::NoSuchPlace(into.clone());
    let node = node_at(&root, into).ok_or_else(missing)?;
    put(text, &node, at, content).ok_or_else(missing)
}

/// What can be put among other entries.
trait Placed {
    fn needs_lines(&self) -> bool;
    fn on_a_line(&self) -> String;
    fn on_lines(&self, indent: &str, unit: &str, spread: bool, comma: bool) -> String;
}

impl Placed for Content {
    fn needs_lines(&self) -> bool {
        self.needs_lines()
    }

    fn on_a_line(&self) -> String {
        self.on_a_line()
    }

    fn on_lines(&self, indent: &str, unit: &str, spread: bool, comma: bool) -> String {
        self.on_lines(indent, unit, spread, comma)
    }
}

/// A field with its value.
struct FieldContent<'v> {
    name: &'v str,
    value: &'v CaseValue,
}

impl Placed for FieldContent<'_> {
    fn needs_lines(&self) -> bool {
        false
    }

    fn on_a_line(&self) -> String {
        format!("{}: {}", self.name, self.value.written())
    }

    fn on_lines(&self, indent: &str, unit: &str, _spread: bool, comma: bool) -> String {
        let value = self.value.laid_out(indent, unit, self.name.len() + 2, false);
        format!("{indent}{}: {value}{}\n", self.name, if comma { "," } else { "" })
    }
}

/// The edits that put something among the entries of a list, a map or a part.
fn put(text: &str, node: &EntryNode<'_>, at: usize, content: &dyn Placed) -> Option<StepEdits> {
    let inside = node.inside(text)?;
    let entries = node.children();
    let unit = unit_of(text);
    let insert = |at: usize, what: String| TextEdit::insert(at as u32, what);
    let Some(last) = entries.len().checked_sub(1) else { return Some(into_nothing(text, node, inside, content)) };
    // The entry that says how it is done here.
    let beside = at.saturating_sub(1).min(last);
    let own = extent(text, inside, &entries, beside);
    let span = entries[beside].span.range();
    if own.alone {
        let indent = indent_at(text, span.start);
        let spread = text[span.clone()].contains('\n');
        if at == 0 {
            return Some(StepEdits::done(vec![insert(own.whole.start, content.on_lines(indent, unit, spread, true))]));
        }
        let comma = own.comma.is_some() || beside < last;
        let mut edits = vec![insert(own.whole.end, content.on_lines(indent, unit, spread, comma))];
        if own.comma.is_none() {
            edits.push(insert(span.end, String::from(",")));
        }
        return Some(StepEdits::done(edits));
    }
    let line = text[..span.start].rfind('\n').map_or(0, |it| it + 1);
    let end = text[inside.1..].find('\n').map_or(text.len(), |it| inside.1 + it);
    let length = text[line..end].chars().count();
    // Whoever writes longer lines than that goes on doing so.
    let grows = length <= WIDTH && length + content.on_a_line().chars().count() > WIDTH;
    let is_open = text[inside.0..span.start].contains('\n') || text[span.end..inside.1].contains('\n');
    let long = grows && !matches!(node.inner().kind, ValueKind::Tuple(..)) && !is_words(node);
    // Between two entries on a line a comment to the end of the line would hide what follows.
    let noted = entries.get(at).is_some_and(|it| has_comment(text, span.end..it.span.start as usize));
    if content.needs_lines() || noted || (long && !is_open) {
        let edits = opened(text, node, inside, unit);
        // Where nothing more can be opened up it is put in as it is.
        if !edits.is_empty() {
            return Some(StepEdits { edits, again: true });
        }
    }
    let what = content.on_a_line();
    if at == 0 {
        return Some(StepEdits::done(vec![insert(span.start, format!("{what}, "))]));
    }
    // A comment behind the last entry on its line may be one to the end of the line.
    let behind = comma_in(text, span.end..entries.get(at).map_or(inside.1, |it| it.span.start as usize));
    Some(StepEdits::done(match behind.filter(|comma| has_comment(text, span.end..*comma)) {
        Some(comma) => vec![insert(comma + 1, format!(" {what},"))],
        None => vec![insert(span.end, format!(", {what}"))],
    }))
}

/// Whether it is a list of words or names, which may grow long on a line.
fn is_words(node: &EntryNode<'_>) -> bool {
    let plain = |it: &EntryNode<'_>| it.children().is_empty();
    matches!(node.inner().kind, ValueKind::List(_)) && node.children().iter().all(plain)
}

/// The edits that put the first entry in.
fn into_nothing(text: &str, node: &EntryNode<'_>, inside: (usize, usize), content: &dyn Placed) -> StepEdits {
    let (outer, unit) = (indent_at(text, node.span.start as usize), unit_of(text));
    let inner = format!("{outer}{unit}");
    let line = content.on_a_line();
    let noted = has_comment(text, inside.0..inside.1);
    let column = text[..inside.0].rfind('\n').map_or(inside.0, |it| inside.0 - it - 1);
    let is_map = matches!(node.inner().kind, ValueKind::Map(_));
    if !noted && !is_map && !content.needs_lines() && column + line.chars().count() < WIDTH {
        return StepEdits::done(vec![TextEdit::replace(Span::new(inside.0, inside.1), line)]);
    }
    let lines = content.on_lines(&inner, unit, is_map, true);
    if noted {
        let kept = text[inside.0..inside.1].trim_end().len() + inside.0;
        return StepEdits::done(vec![TextEdit::replace(Span::new(kept, inside.1), format!("\n{lines}{outer}"))]);
    }
    StepEdits::done(vec![TextEdit::replace(Span::new(inside.0, inside.1), format!("\n{lines}{outer}"))])
}
