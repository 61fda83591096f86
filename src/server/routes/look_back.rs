//! Looking back: the group's, for everyone; one's own route, for oneself.

use super::join::{Asked, chosen_language};
use super::lead::leading;
use super::seat::seated;
use super::Hosted;
use crate::author::outlook;
use crate::engine::{Debrief, Session};
use crate::files::minutes_east;
use crate::play::Rendition;
use crate::report::live::{LiveDate, LivePage, OwnPage};
use crate::report::{debrief, room as report};
use crate::room::{DecisionRule, Room, RoomStage, pseudonym};
use crate::script::write_session;
use crate::server::clock::now;
use crate::server::house::House;
use crate::server::respond::{Answer, download, page as html, sentence};
use crate::server::visitor::Visitor;
use axum::extract::{Path, State};
use axum::http::StatusCode;

/// Everything that is told of a room, worked out on a thread of its own: what could still be reached takes a while.
async fn told(house: &House, visitor: &Visitor, room: Room) -> report::RoomReport {
    let language = visitor.language;
    let east = minutes_east(now());
    let work = move || report::RoomReport::of(&room, language, language, east, &mut |session: &Session| outlooks(session));
    let _ = house;
    match tokio::task::spawn_blocking(work).await {
        Ok(report) => report,
        Err(error) => std::panic::resume_unwind(error.into_panic()),
    }
}
