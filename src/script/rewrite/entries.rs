//! The entries of lists, maps and parts, with where each stands.

use super::path::{CasePath, PathStep};
use crate::script::ron::{RonValue, ValueKind};
use crate::script::source::Span;

/// A field, an entry of a map or an item, and the whole of it with its name.
#[derive(Clone, Copy)]
pub(super) struct EntryNode<'t> {
    pub(super) name: Option<&'t str>,
    pub(super) span: Span,
    pub(super) value: &'t RonValue<'t>,
}

impl<'t> EntryNode<'t> {
    pub(super) fn root(value: &'t RonValue<'t>) -> Self {
        Self { name: None, span: value.span, value }
    }

    /// What holds entries: what stands within `Some(…)`, or the value itself.
    pub(super) fn inner(&self) -> &'t RonValue<'t> {
        self.value.unwrapped().unwrap_or(self.value)
    }

    pub(super) fn children(&self) -> Vec<Self> {
        children(self.inner())
    }

    /// From behind the opening bracket to the closing one.
    pub(super) fn inside(&self, text: &str) -> Option<(usize, usize)> {
        let value = self.inner();
        let written = &text[value.span.range()];
        let open = written.find(['(', '[', '{'])?;
        let first =
            written.starts_with(['(', '[', '{']) || written[..open].chars().all(|c| c.is_alphanumeric() || c == '_');
        (first && written.ends_with([')', ']', '}']))
            .then(|| (value.span.start as usize + open + 1, value.span.end as usize - 1))
    }
}

fn children<'t>(value: &'t RonValue<'t>) -> Vec<EntryNode<'t>> {
    let item = |value: &'t RonValue<'t>| EntryNode { name: None, span: value.span, value };
    match &value.kind {
        ValueKind::List(items) | ValueKind::Tuple(_, items) => items.iter().map(item).collect(),
        ValueKind::Map(entries) => entries
            .iter()
            .map(|(key, value)| EntryNode {
                name: if let ValueKind::Text(key) = &key.kind { Some(key) } else { None },
                span: Span { start: key.span.start, end: value.span.end },
                value,
            })
            .collect(),
        ValueKind::Struct(_, fields) => fields
            .iter()
            .map(|it| EntryNode {
                name: Some(it.name),
                span: Span { start: it.at, end: it.value.span.end },
                value: &it.value,
            })
            .collect(),
        _ => Vec::new(),
    }
}

/// What stands at a place.
pub(super) fn node_at<'t>(root: &'t RonValue<'t>, path: &CasePath) -> Option<EntryNode<'t>> {
    path.steps().iter().try_fold(EntryNode::root(root), |node, step| match step {
        PathStep::Name(name) => node.children().into_iter().find(|it| it.name == Some(name)),
        PathStep::Item(at) => node.children().get(*at).copied().filter(|it| it.name.is_none()),
    })
}
