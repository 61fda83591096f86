//! The page of somebody with a seat, and what is sent from it.

use super::commands::seat_command;
use super::join::{PageQuery, SEAT_COOKIE, chosen_language};
use super::{Hosted, newer_where_asked, refusal, room_named};
use crate::report::live::{CaseBriefing, LiveDate, LivePage, SeatPage};
use crate::room::{
    DecisionRule, KeyHolder, Lens, RoomActor, RoomCommand, RoomRefused, RoomRole, RoomView, SeatId, YouSeen,
};
use crate::server::clock::now;
use crate::server::form::FormFields;
use crate::server::hosted::{AskError, HostedRoom};
use crate::server::house::House;
use crate::server::respond::{Answer, data, page as html, see, sentence};
use crate::server::visitor::Visitor;
use crate::server::waiting::Waiter;
use crate::server::{keys, stream as streams};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use std::sync::Arc;

/// The seat of whoever asks.
pub(super) fn seat_of(house: &House, visitor: &Visitor, room: &HostedRoom) -> Result<SeatId, Answer> {
    let key = visitor.cookie(SEAT_COOKIE).map(keys::hash);
    let state = room.lock();
    match key.and_then(|key| state.holder(&key)) {
        Some(KeyHolder::Seat(seat)) if state.room().seat(seat).is_some() => Ok(seat),
        _ => {
            drop(state);
            Err(sentence(house, visitor, StatusCode::FORBIDDEN, "live-error-seat"))
        }
    }
}

/// The room of this name and the seat of whoever asks.
pub(super) fn seated(house: &House, visitor: &Visitor, name: &str) -> Result<(Arc<HostedRoom>, SeatId), Answer> {
    let room = room_named(house, visitor, name)?;
    let seat = seat_of(house, visitor, &room)?;
    Ok((room, seat))
}

pub(super) async fn page(State(house): Hosted, visitor: Visitor, Path(name): Path<String>, asked: PageQuery) -> Answer {
    if let Some(answer) = chosen_language(&house, &visitor, &asked) {
        return answer;
    }
    let (room, seat) = match seated(&house, &visitor, &name) {
        Ok(found) => found,
        Err(answer) => return answer,
    };
    let waiter = || {
        let mut state = room.lock();
        state.presence.hear(seat, now());
        Waiter::Seat(state.room().seat(seat).and_then(|seat| seat.group))
    };
    if let Err(answer) = newer_where_asked(&house, &visitor, &room, &asked, waiter).await {
        return answer;
    }
    seat_page(&house, &visitor, &room, seat, StatusCode::OK, asked.get("gezegd").and_then(|word| told(word)))
}

/// That a vote is kept. Whoever plays alone did not vote, but went on.
const VOTED: &str = "live-told-vote";

/// What a page tells of what was sent, by a word in the address.
fn told(word: &str) -> Option<&'static str> {
    match word {
        "stem" => Some(VOTED),
        "teken" => Some("live-told-mark"),
        _ => None,
    }
}

/// The page as it is now.
fn seat_page(
    house: &House,
    visitor: &Visitor,
    room: &HostedRoom,
    seat: SeatId,
    status: StatusCode,
    told: Option<&str>,
) -> Answer {
    let language = visitor.language;
    let mut state = room.lock();
    let at = now();
    state.presence.hear(seat, at);
    if visitor.json {
        let view = RoomView::of_seat(state.room(), seat, language, &state.presence, at);
        drop(state);
        return data(status, &view);
    }
    let Some(group) = state.room().seat(seat).map(|seat| seat.group) else {
        drop(state);
        return sentence(house, visitor, StatusCode::FORBIDDEN, "live-error-seat");
    };
    let role = if state.room().observes(seat) { RoomRole::Observer } else { RoomRole::Participant };
    let shown = room.shown(&mut state, role, group, language, &house.pages);
    let you = YouSeen::of(state.room(), seat, language, at);
    let it = state.room();
    let rule = group.and_then(|id| it.group(id)).map(|group| group.rule);
    let title = it.scenario().title(language).into_owned();
    let scenario = Arc::clone(it.scenario());
    let delete_on = LiveDate::of(it.opened.delete_at);
    drop(state);
    let briefing = CaseBriefing::of(&scenario, language);
    let part = shown.part(room.id.as_str(), you.as_ref(), language, &house.pages);
    let alone = rule == Some(DecisionRule::Seat);
    let page = SeatPage {
        frame: house.frame(visitor),
        room: room.id.as_str(),
        code: &room.code,
        title,
        view: &shown.head,
        part: &part,
        you: you.as_ref(),
        told: told
            .map(|id| house.pages.words(language).text(if alone && id == VOTED { "live-status-play" } else { id })),
        lenses: Lens::ALL,
        delete_on,
        alone,
        briefing,
    };
    html(status, house.pages.render(LivePage::Seat, language, &page))
}

async fn ask(house: &House, visitor: &Visitor, name: &str, command: RoomCommand) -> Answer {
    let (room, seat) = match seated(house, visitor, name) {
        Ok(found) => found,
        Err(answer) => return answer,
    };
    let word = match command {
        RoomCommand::Vote { .. } => "?gezegd=stem",
        RoomCommand::Mark { .. } => "?gezegd=teken",
        _ => "",
    };
    match room.ask(RoomActor::Seat(seat), None, command, &|_| Vec::new()).await {
        Ok(_) => see(&format!("/z/{}{word}", room.id)),
        Err(error) => refusal(house, visitor, &error).unwrap_or_else(|| {
            let late = matches!(error, AskError::Refused(RoomRefused::Late | RoomRefused::Overtaken));
            seat_page(house, visitor, &room, seat, StatusCode::CONFLICT, late.then_some("live-told-late"))
        }),
    }
}

pub(super) async fn vote(
    State(house): Hosted,
    visitor: Visitor,
    Path(name): Path<String>,
    fields: FormFields,
) -> Answer {
    let (Some(moment), Some(round), Some(n)) = (fields.get("moment"), fields.number("round"), fields.number("n"))
    else {
        return sentence(&house, &visitor, StatusCode::BAD_REQUEST, "live-error-form");
    };
    // Whoever abstains sends what was filled in of a plan along, and it need not be right.
    let choices = match fields.all("choice").any(|key| key == "-") {
        true => None,
        false => match fields.together("choice") {
            Some(choices) => Some(choices),
            None => return sentence(&house, &visitor, StatusCode::BAD_REQUEST, "live-error-plan"),
        },
    };
    let command = RoomCommand::Vote { moment: moment.to_owned(), round, n, choices };
    ask(&house, &visitor, &name, command).await
}

pub(super) async fn act(
    State(house): Hosted,
    visitor: Visitor,
    Path(name): Path<String>,
    fields: FormFields,
) -> Answer {
    match seat_command(&fields) {
        Some(command) => ask(&house, &visitor, &name, command).await,
        None => sentence(&house, &visitor, StatusCode::BAD_REQUEST, "live-error-form"),
    }
}

pub(super) async fn stream(State(house): Hosted, visitor: Visitor, Path(name): Path<String>) -> Answer {
    match seated(&house, &visitor, &name) {
        Ok((room, seat)) => streams::of_seat(house, room, seat, visitor.language),
        Err(answer) => answer,
    }
}
