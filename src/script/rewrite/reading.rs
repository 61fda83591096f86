//! What a text says together with where it says it, taken from one reading of the file.

use super::entries::EntryNode;
use super::path::{CasePath, PathStep};
use super::value::CaseValue;
use crate::script::ron::RonValue;
use crate::script::source::Span;

/// What a case says, and where each part of it stands in the text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CaseReading {
    /// What it says.
    pub value: CaseValue,
    /// Every entry with what stands in it, outside before inside; in the order of the value.
    places: Vec<EntryPlace>,
}

/// Where an entry stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct EntryPlace {
    whole: Span,
    value: Span,
    /// The place behind the last of what stands in it.
    behind: u32,
}

impl CaseReading {
    pub(in crate::script) fn of(root: &RonValue<'_>, text: &str) -> Self {
        let mut places = Vec::new();
        note(EntryNode::root(root), &mut places);
        Self { value: CaseValue::of_case(root, text), places }
    }

    /// The places of what stands directly in an entry.
    fn inside(&self, of: usize) -> impl Iterator<Item = usize> {
        let end = self.places[of].behind as usize;
        let first = (of + 1 < end).then_some(of + 1);
        std::iter::successors(first, move |at| Some(self.places[*at].behind as usize).filter(|next| *next < end))
    }

    /// Where the value of an entry stands in the text.
    #[must_use]
    pub fn span_of(&self, path: &CasePath) -> Option<Span> {
        let (mut at, mut value) = (0, &self.value);
        for step in path.steps() {
            let position = match step {
                PathStep::Name(name) => value.entries().iter().position(|(it, _)| it == name)?,
                PathStep::Item(item) => Some(*item).filter(|it| *it < value.items().len())?,
            };
            value = value.entries().get(position).map(|(_, it)| it).or_else(|| value.items().get(position))?;
            at = self.inside(at).nth(position)?;
        }
        self.places.get(at).map(|it| it.value)
    }

    /// The innermost entry around a byte of the text.
    #[must_use]
    pub fn path_at(&self, byte: u32) -> CasePath {
        let mut path = CasePath::default();
        let (mut at, mut value) = (0, &self.value);
        if self.places.is_empty() {
            return path;
        }
        loop {
            let around = |(_, it): &(usize, usize)| {
                let whole = self.places[*it].whole;
                whole.start <= byte && byte <= whole.end
            };
            let Some((position, inner)) = self.inside(at).enumerate().find(around) else { return path };
            at = inner;
            if let Some((name, it)) = value.entries().get(position) {
                (path, value) = (path.name(name), it);
            } else if let Some(it) = value.items().get(position) {
                (path, value) = (path.item(position), it);
            } else {
                return path;
            }
        }
    }
}

fn note(node: EntryNode<'_>, places: &mut Vec<EntryPlace>) {
    let own = places.len();
    places.push(EntryPlace { whole: node.span, value: node.value.span, behind: 0 });
    for child in node.children() {
        note(child, places);
    }
    places[own].behind = places.len() as u32;
}
