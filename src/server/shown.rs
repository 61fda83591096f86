//! What is rendered once for everyone who sees the same: by role, group and language.

use super::clock::now;
use super::hosted::{HostedRoom, HostedState};
use crate::report::live::{LivePage, LivePages, ReplayedTold, SharedPart};
use crate::room::{GroupId, RoomGroup, RoomRole, RoomView, YouSeen};
use axum::body::Bytes;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

/// Most forms in which the shared part is kept: one for each vote that somebody may have given.
const FORMS: usize = 64;

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

/// What a seat's own vote changes of the shared part: whether it votes, what, what at first, and which vote comes next.
type PartForm = (bool, Option<Vec<String>>, Option<Vec<String>>, u32);

/// What many see.
#[derive(Debug)]
pub(super) struct Shown {
    view: RoomView,
    /// The view, with nothing of a single seat, and without what stands in the shared part.
    pub(super) head: RoomView,
    /// The same as an event of a stream.
    pub(super) event: Bytes,
    /// The shared part of pages, for each form in which somebody saw it.
    forms: Mutex<BTreeMap<PartForm, Arc<str>>>,
}

impl Shown {
    fn new(view: RoomView, event: Bytes) -> Self {
        let head = RoomView { lines: Vec::new(), people: Vec::new(), options: Vec::new(), ..view.clone() };
        Self { view, head, event, forms: Mutex::default() }
    }

    /// The shared part as it stands on the page of a seat. Whoever gave the same vote sees the same, so that it is filled
    /// once for all of them.
    pub(super) fn part(&self, room: &str, you: Option<&YouSeen>, language: &str, pages: &LivePages) -> Arc<str> {
        let form: PartForm =
            you.map_or((true, None, None, 0), |you| (you.votes, you.vote.clone(), you.vote1.clone(), you.n));
        let forms = || self.forms.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(part) = forms().get(&form) {
            return Arc::clone(part);
        }
        let replayed = ReplayedTold::of(&self.view, pages.words(language));
        let part = SharedPart { room, view: &self.view, replayed, you };
        let filled: Arc<str> = pages.render(LivePage::Part, language, &part).into();
        let mut forms = forms();
        if forms.len() < FORMS {
            forms.insert(form, Arc::clone(&filled));
        }
        filled
    }
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
        let shown = Arc::new(Shown::new(view, event));
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
