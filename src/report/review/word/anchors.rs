//! Where comments stand, and the words that each is about.

use super::comments::WordComment;
use super::known::squeezed;
use crate::report::review::remarks::{RemarkKind, ReturnedRemark};
use std::collections::BTreeMap;

/// Most bytes of the words that a comment is about.
const QUOTED: usize = 400;
/// Most comments of which the words are read at one time.
const OPEN: usize = 50;

/// The places of comments by their ids.
#[derive(Debug, Default)]
pub(super) struct CommentAnchors {
    by_id: BTreeMap<String, CommentAnchor>,
    /// The comments of which the words are being read.
    open: Vec<String>,
}

#[derive(Debug, Default)]
struct CommentAnchor {
    /// The how-manieth comment of the text it is.
    order: usize,
    place: Option<String>,
    quoted: String,
}

impl CommentAnchors {
    /// What a comment is about begins.
    pub(super) fn begin(&mut self, id: &str, place: Option<&str>) {
        self.stand(id, place);
        if self.open.len() < OPEN {
            self.open.push(id.to_owned());
        }
    }

    /// It ends.
    pub(super) fn end(&mut self, id: &str) {
        self.open.retain(|it| it != id);
    }

    /// The sign of a comment stands here; where it began comes first.
    pub(super) fn stand(&mut self, id: &str, place: Option<&str>) {
        if !self.by_id.contains_key(id) {
            let anchor =
                CommentAnchor { order: self.by_id.len(), place: place.map(str::to_owned), quoted: String::new() };
            self.by_id.insert(id.to_owned(), anchor);
        }
    }

    /// Something is written.
    pub(super) fn quote(&mut self, text: &str) {
        for id in &self.open {
            if let Some(anchor) = self.by_id.get_mut(id).filter(|it| it.quoted.len() < QUOTED) {
                anchor.quoted.push_str(text);
            }
        }
    }

    /// Comments as remarks: those about the same words at one place together, by date.
    pub(super) fn placed(&self, comments: Vec<WordComment>) -> Vec<ReturnedRemark> {
        let mut first: BTreeMap<(Option<&str>, &str), usize> = BTreeMap::new();
        for anchor in self.by_id.values() {
            let order = first.entry((anchor.place.as_deref(), &anchor.quoted)).or_insert(anchor.order);
            *order = anchor.order.min(*order);
        }
        let mut comments: Vec<_> = comments.into_iter().map(|it| (self.by_id.get(&it.id), it)).collect();
        comments.sort_by_cached_key(|(anchor, it)| {
            let order = anchor.and_then(|at| first.get(&(at.place.as_deref(), at.quoted.as_str())));
            (order.copied().unwrap_or(usize::MAX), it.date.clone())
        });
        let filled = |text: &str| Some(squeezed(text)).filter(|text| !text.is_empty());
        let remarks = comments.into_iter().map(|(anchor, it)| ReturnedRemark {
            kind: RemarkKind::Comment,
            author: filled(&it.author),
            date: filled(&it.date),
            quoted: anchor.and_then(|at| filled(&at.quoted)),
            answers: it.answers,
            resolved: it.resolved,
            ..ReturnedRemark::plain(anchor.and_then(|at| at.place.clone()), &it.text)
        });
        remarks.collect()
    }
}
