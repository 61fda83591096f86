//! What is rendered once for everyone who sees the same: by role, group and language.

use super::clock::now;
use super::hosted::{HostedRoom, HostedState};
use crate::report::live::{LivePage, LivePages, ReplayedTold, SharedPart};
use crate::room::{GroupId, RoomGroup, RoomRole, RoomView};
use axum::body::Bytes;
use std::collections::BTreeMap;
use std::sync::Arc;

/// For whom something was rendered, and whether the facilitator was away then.
type ShownFor = (RoomRole, Option<GroupId>, &'static str, bool);

/// What was rendered for many at once.
#[derive(Debug, Default)]
pub(super) struct ShownCache(BTreeMap<ShownFor, Arc<Shown>>);

impl ShownCache {
    /// Forgets it all: something else is to be seen.
    pub(super) fn clear(&mut self) {
        self.0.clear();
    }
}

/// What many see.
#[derive(Debug)]
pub(super) struct Shown {
    /// The view, with nothing of a single seat.
    pub(super) view: RoomView,
    /// The same as an event of a stream.
    pub(super) event: Bytes,
}

impl HostedRoom {
    /// What everyone of a group sees in a role and a language.
    pub(super) fn shown(
        &self,
        state: &mut HostedState,
        role: RoomRole,
        group: Option<GroupId>,
        language: &'static str,
        pages: &LivePages,
    ) -> Arc<Shown> {
        let now = now();
        let group = group.or_else(|| state.room().whole_group().map(|group| group.id));
        let away = state.presence.facilitator_is_away(now);
        let key = (role, group, language, away);
        if let Some(shown) = state.shown.0.get(&key) {
            return Arc::clone(shown);
        }
        let view = RoomView::of(state.room(), role, group, language, &state.presence, now);
        let free = group.and_then(|id| state.room().group(id)).is_some_and(RoomGroup::is_free);
        let event = if free { fetch_event(view.seq) } else { self.part_event(&view, language, pages) };
        let shown = Arc::new(Shown { view, event });
        if !free {
            state.shown.0.insert(key, Arc::clone(&shown));
        }
        shown
    }

    fn part_event(&self, view: &RoomView, language: &'static str, pages: &LivePages) -> Bytes {
        let replayed = ReplayedTold::of(view, pages.words(language));
        let part = SharedPart { room: self.id.as_str(), view, replayed, you: None };
        let html = pages.render(LivePage::Part, language, &part);
        let mut event = format!("id: {}\nevent: deel\n", view.seq);
        for line in html.lines().filter(|line| !line.trim().is_empty()) {
            event.push_str("data: ");
            event.push_str(line.trim());
            event.push('\n');
        }
        event.push('\n');
        Bytes::from(event)
    }
}

/// An event that tells to fetch the page.
pub(super) fn fetch_event(seq: u64) -> Bytes {
    Bytes::from(format!("id: {seq}\nevent: ververs\ndata: {seq}\n\n"))
}
