//! The screen that everyone sees: only to read, by a key in the address that can be taken back.

use super::join::{PageQuery, chosen_language};
use super::lead::mode_word;
use super::{Hosted, newer_where_asked, room_named};
use crate::report::live::{
    CaseBriefing, LivePage, ProjectorPage, ReplayedTold, WifiShown, count_line, lobby_size, stage_size,
};
use crate::room::{KeyHolder, RoomPhase, RoomRole, RoomView};
use crate::server::clock::now;
use crate::server::hosted::HostedRoom;
use crate::server::house::{House, typed_address};
use crate::server::respond::{Answer, data, page as html, sentence};
use crate::server::visitor::Visitor;
use crate::server::waiting::Waiter;
use crate::server::{keys, qr, stream as streams};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use std::sync::Arc;

fn shown_to(house: &House, visitor: &Visitor, name: &str, key: &str) -> Result<Arc<HostedRoom>, Answer> {
    let room = room_named(house, visitor, name)?;
    let holder = room.lock().holder(&keys::hash(key));
    match holder {
        Some(KeyHolder::Projector) => Ok(room),
        _ => Err(sentence(house, visitor, StatusCode::FORBIDDEN, "live-error-none")),
    }
}

pub(super) async fn page(
    State(house): Hosted,
    visitor: Visitor,
    Path((name, key)): Path<(String, String)>,
    asked: PageQuery,
) -> Answer {
    if let Some(answer) = chosen_language(&house, &visitor, &asked) {
        return answer;
    }
    let room = match shown_to(&house, &visitor, &name, &key) {
        Ok(room) => room,
        Err(answer) => return answer,
    };
    if let Err(answer) = newer_where_asked(&house, &visitor, &room, &asked, || Waiter::Leader).await {
        return answer;
    }
    let language = visitor.language;
    let state = room.lock();
    let it = state.room();
    let view = RoomView::of(it, RoomRole::Projector, None, language, &state.presence, now());
    let title = it.scenario().title(language).into_owned();
    let mode = mode_word(it.mode);
    // While phones show it before they join, it stands here while the first scene is read.
    let begins = view.phase == RoomPhase::Reading && view.number == Some(1);
    let briefing = begins.then(|| CaseBriefing::of(it.scenario(), language));
    let wifi = state.wifi.clone().map(|wifi| WifiShown {
        qr: qr::picture(&wifi.code()),
        name: wifi.name,
        password: wifi.password,
    });
    drop(state);
    if visitor.json {
        return data(StatusCode::OK, &view);
    }
    let address = format!("{}/k/{}", house.base, room.code);
    let letters = briefing.as_ref().map_or(0, CaseBriefing::letters);
    let typed = typed_address(&address).to_owned();
    let size = if view.phase == RoomPhase::Lobby { lobby_size(&typed) } else { stage_size(&view, letters) };
    let page = ProjectorPage {
        frame: house.frame(&visitor),
        code: &room.code,
        qr: qr::picture(&address),
        address: typed,
        path: &visitor.path,
        wifi,
        title,
        mode,
        size,
        briefing,
        count: count_line(&view, house.pages.words(language)),
        view: &view,
        replayed: ReplayedTold::of(&view, house.pages.words(language)),
    };
    html(StatusCode::OK, house.pages.render(LivePage::Projector, language, &page))
}

pub(super) async fn stream(
    State(house): Hosted,
    visitor: Visitor,
    Path((name, key)): Path<(String, String)>,
) -> Answer {
    match shown_to(&house, &visitor, &name, &key) {
        Ok(room) => streams::of_leader(house, room, RoomRole::Projector, visitor.language),
        Err(answer) => answer,
    }
}
