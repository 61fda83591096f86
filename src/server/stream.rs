//! Streams of events: a part of the page for everyone who sees the same, and for whoever leads what is counted.

use super::clock::now;
use super::hosted::HostedRoom;
use super::house::House;
use super::respond::Answer;
use super::shown::fetch_event;
use super::waiting::next;
use crate::report::live::count_line;
use crate::room::{GroupId, GroupSeen, RoomGroup, RoomPhase, RoomRole, RoomView, SeatId};
use axum::body::{Body, Bytes};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::IntoResponse;
use futures_util::stream::unfold;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{oneshot, watch};
use tokio::time::{Instant, Sleep, sleep};

/// How often something is sent at least.
const HEARTBEAT: Duration = Duration::from_secs(20);
/// What is sent then.
const BEAT: &[u8] = b"event: klop\ndata: .\n\n";
/// How long counts wait for more.
pub(super) const COUNTED: Duration = Duration::from_millis(500);
/// Between these numbers of milliseconds a browser waits before it comes back.
const RETRY: (u64, u64) = (500, 3_000);
/// The same when the server stops and is started anew.
const RETRY_AT_STOP: (u64, u64) = (200, 2_000);

fn retry(range: (u64, u64)) -> String {
    format!("retry: {}\n\n", range.0 + rand::random::<u64>() % (range.1 - range.0 + 1))
}

fn events(
    events: impl futures_core::Stream<Item = Result<Bytes, std::convert::Infallible>> + Send + 'static,
) -> Answer {
    let headers = [(CONTENT_TYPE, "text/event-stream"), (CACHE_CONTROL, "no-store, no-transform")];
    let mut answer = (headers, Body::from_stream(events)).into_response();
    // Proxies that hold answers back would hold every event back.
    answer.headers_mut().insert("x-accel-buffering", axum::http::HeaderValue::from_static("no"));
    answer
}

/// The stream of a seat.
struct SeatStream {
    house: Arc<House>,
    room: Arc<HostedRoom>,
    seat: SeatId,
    language: &'static str,
    changed: watch::Receiver<u64>,
    /// Of a group that plays freely: the others change with the room.
    of_group: Option<(GroupId, watch::Receiver<u64>)>,
    end: oneshot::Receiver<()>,
    beat: Pin<Box<Sleep>>,
    last: Option<Bytes>,
    over: bool,
}

/// What a seat is sent: the part of the page that its group shares, whenever that is another.
pub(super) fn of_seat(house: Arc<House>, room: Arc<HostedRoom>, seat: SeatId, language: &'static str) -> Answer {
    let stream = SeatStream {
        changed: room.changed.subscribe(),
        end: room.open_stream(seat),
        beat: Box::pin(sleep(HEARTBEAT)),
        of_group: None,
        house,
        room,
        seat,
        language,
        last: None,
        over: false,
    };
    events(unfold(stream, |mut stream| async move { Some((Ok(stream.next().await?), stream)) }))
}

impl SeatStream {
    async fn next(&mut self) -> Option<Bytes> {
        if self.over {
            return None;
        }
        if self.last.is_none() {
            let event = self.event()?;
            self.last = Some(event.clone());
            return Some([retry(RETRY).as_bytes(), &event].concat().into());
        }
        loop {
            // Thousands wait here: for one thing more than that the room changes, each of them would pay at every change.
            // Whoever stops the server wakes every room.
            if *self.house.stop.borrow() {
                self.over = true;
                return Some(retry(RETRY_AT_STOP).into());
            }
            let group = self.of_group.as_mut().map(|(_, watched)| watched);
            tokio::select! {
                biased;
                _ = self.changed.changed() => {}
                () = next(group) => {}
                _ = &mut self.end => return None,
                () = self.beat.as_mut() => {
                    self.beat.as_mut().reset(Instant::now() + HEARTBEAT);
                    self.room.lock().presence.hear(self.seat, now());
                    return Some(Bytes::from_static(BEAT));
                }
            }
            let Some(event) = self.event() else {
                // The seat, or the room, is gone: the page says so.
                self.over = true;
                return Some(fetch_event(0));
            };
            if self.last.as_ref() != Some(&event) {
                self.last = Some(event.clone());
                return Some(event);
            }
        }
    }

    /// What the group of the seat shares now.
    fn event(&mut self) -> Option<Bytes> {
        let room = Arc::clone(&self.room);
        let mut state = room.lock();
        state.presence.hear(self.seat, now());
        let group = state.room().seat(self.seat)?.group;
        let role = if state.room().observes(self.seat) { RoomRole::Observer } else { RoomRole::Participant };
        let event = room.shown(&mut state, role, group, self.language, &self.house.pages).event.clone();
        let free = group.filter(|id| state.room().group(*id).is_some_and(RoomGroup::is_free));
        if self.of_group.as_ref().map(|(id, _)| *id) != free {
            self.of_group = free.map(|id| (id, state.watch_group(id)));
        }
        Some(event)
    }
}

/// The stream of whoever leads, or of the projector.
struct LeaderStream {
    house: Arc<House>,
    room: Arc<HostedRoom>,
    role: RoomRole,
    language: &'static str,
    changed: watch::Receiver<u64>,
    counted: watch::Receiver<u64>,
    stop: watch::Receiver<bool>,
    /// How those who play freely stood when something was sent last; nothing before that.
    stood: Option<FreePlay>,
    over: bool,
}

/// How those who play freely stand: in the room as a whole, what is expected of whoever leads, and each group.
type FreePlay = (RoomPhase, Option<&'static str>, Option<Vec<GroupSeen>>);

/// What whoever leads is sent: that there is another page, and at most twice a second what is counted, or that groups which
/// play freely stand elsewhere by now.
pub(super) fn of_leader(house: Arc<House>, room: Arc<HostedRoom>, role: RoomRole, language: &'static str) -> Answer {
    let stream = LeaderStream {
        changed: room.changed.subscribe(),
        counted: room.counted.subscribe(),
        stop: house.stop.clone(),
        house,
        room,
        role,
        language,
        stood: None,
        over: false,
    };
    events(unfold(stream, |mut stream| async move { Some((Ok(stream.next().await?), stream)) }))
}

impl LeaderStream {
    async fn next(&mut self) -> Option<Bytes> {
        if self.over {
            return None;
        }
        self.hear();
        if self.stood.is_none() {
            return Some([retry(RETRY).as_bytes(), &self.news()].concat().into());
        }
        tokio::select! {
            biased;
            _ = self.stop.changed() => {
                self.over = true;
                Some(retry(RETRY_AT_STOP).into())
            }
            _ = self.changed.changed() => {
                let deleted = self.room.is_deleted();
                self.over = deleted;
                // What stands elsewhere by this is fetched with it, and not once more with what is counted.
                let _ = self.news();
                Some(fetch_event(self.room.lock().room().seq()))
            }
            _ = self.counted.changed() => {
                sleep(COUNTED).await;
                self.counted.mark_unchanged();
                Some(self.news())
            }
            () = sleep(HEARTBEAT) => Some(Bytes::from_static(BEAT)),
        }
    }

    fn hear(&self) {
        if self.role == RoomRole::Facilitator {
            self.room.lock().presence.hear_facilitator(now());
        }
    }

    /// What is counted, or where groups that play freely stand elsewhere that there is another page.
    fn news(&mut self) -> Bytes {
        let state = self.room.lock();
        let view = RoomView::of(state.room(), self.role, None, self.language, &state.presence, now());
        drop(state);
        let line = count_line(&view, self.house.pages.words(self.language));
        let stands = (view.phase, view.next, view.groups);
        let elsewhere = self.stood.as_ref().is_some_and(|stood| *stood != stands);
        self.stood = Some(stands);
        if elsewhere {
            return fetch_event(view.seq);
        }
        format!("id: {}\nevent: teller\ndata: {line}\n\n", view.seq).into()
    }
}
