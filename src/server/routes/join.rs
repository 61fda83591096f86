//! Coming in: the page where a code is typed, and the one where somebody joins.

use super::{Hosted, later, refusal};
use crate::report::Messages;
use crate::report::live::{FrontPage, JoinPage, LiveDate, LivePage};
use crate::room::CourseEvent;
use crate::room::{KeyHolder, RoomActor, RoomCommand, RoomEntry, SeatId, SeatRole};
use crate::server::clock::now;
use crate::server::form::FormFields;
use crate::server::hosted::HostedRoom;
use crate::server::house::House;
use crate::server::keys;
use crate::server::respond::{Answer, data, page as html, see, sentence, with_cookie};
use crate::server::visitor::{LANGUAGE_COOKIE, Visitor};
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use serde_json::json;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The cookie of a seat.
pub(in crate::server) const SEAT_COOKIE: &str = "plaats";
/// For how many days cookies are kept: as long as rooms are.
pub(in crate::server) const COOKIE_DAYS: u32 = 30;

/// What stands behind `?`.
pub(in crate::server) type PageQuery = Query<BTreeMap<String, String>>;

/// Where somebody chose a language, on to the same page in it.
pub(in crate::server) fn chosen_language(house: &House, visitor: &Visitor, asked: &PageQuery) -> Option<Answer> {
    let language = Messages::language_of(asked.get("taal")?)?;
    Some(with_cookie(see(&visitor.path), LANGUAGE_COOKIE, language, "/", COOKIE_DAYS, house.secure()))
}

pub(super) async fn front(State(house): Hosted, visitor: Visitor, asked: PageQuery) -> Answer {
    if let Some(answer) = chosen_language(&house, &visitor, &asked) {
        return answer;
    }
    let Some(typed) = asked.get("code") else { return front_page(&house, &visitor, StatusCode::OK, None) };
    match find(&house, &visitor, typed).await {
        Ok(room) => see(&format!("/k/{}", room.code)),
        Err(answer) => answer,
    }
}

fn front_page(house: &House, visitor: &Visitor, status: StatusCode, wrong: Option<&str>) -> Answer {
    let wrong = wrong.map(|id| house.pages.words(visitor.language).text(id));
    if visitor.json {
        return data(status, &json!({ "error": wrong }));
    }
    let front = FrontPage { frame: house.frame(visitor), wrong, practice: house.practice.is_some() };
    html(status, house.pages.render(LivePage::Front, visitor.language, &front))
}

/// The room with a code that somebody typed. Wrong ones cost time, then nobody may try for a while.
async fn find(house: &House, visitor: &Visitor, typed: &str) -> Result<Arc<HostedRoom>, Answer> {
    if house.wrong_codes.is_full(now()) {
        return Err(later(front_page(house, visitor, StatusCode::TOO_MANY_REQUESTS, Some("live-error-many")), "30"));
    }
    if let Some(room) = keys::typed_code(typed).and_then(|code| house.room_with_code(&code)) {
        return Ok(room);
    }
    let delay = house.wrong_codes.wrong(now());
    tokio::time::sleep(delay).await;
    Err(front_page(house, visitor, StatusCode::NOT_FOUND, Some("live-error-code")))
}

pub(super) async fn page(State(house): Hosted, visitor: Visitor, Path(code): Path<String>, asked: PageQuery) -> Answer {
    if let Some(answer) = chosen_language(&house, &visitor, &asked) {
        return answer;
    }
    match find(&house, &visitor, &code).await {
        Ok(room) if takes_part(&visitor, &room) => see(&format!("/z/{}", room.id)),
        Ok(room) => join_page(&house, &visitor, &room, StatusCode::OK, None, None),
        Err(answer) => answer,
    }
}

/// The seat that this browser holds in the room already: whoever scans the code again comes back to it.
fn held(visitor: &Visitor, room: &HostedRoom) -> Option<SeatId> {
    let key = visitor.cookie(SEAT_COOKIE).map(keys::hash)?;
    let state = room.lock();
    let seat = state.holder(&key)?.seat()?;
    state.room().seat(seat).map(|_| seat)
}

/// Whether somebody who looks at the page to join by is in the room.
fn takes_part(visitor: &Visitor, room: &HostedRoom) -> bool {
    let seat = held(visitor, room).filter(|_| !visitor.json);
    seat.is_some_and(|seat| room.lock().room().seat(seat).is_some_and(|seat| seat.here))
}

/// The page where somebody joins with the seat card that was scanned.
pub(super) async fn with_card(
    State(house): Hosted,
    visitor: Visitor,
    Path((code, card)): Path<(String, String)>,
    asked: PageQuery,
) -> Answer {
    if let Some(answer) = chosen_language(&house, &visitor, &asked) {
        return answer;
    }
    let room = match find(&house, &visitor, &code).await {
        Ok(room) => room,
        Err(answer) => return answer,
    };
    if takes_part(&visitor, &room) {
        return see(&format!("/z/{}", room.id));
    }
    match free_card(&house, &room, &card).await {
        Ok(_) => join_page(&house, &visitor, &room, StatusCode::OK, Some(card), None),
        Err((status, wrong)) => join_page(&house, &visitor, &room, status, None, Some(wrong)),
    }
}

/// The number of a card that can still be used, or what to say. Wrong ones cost what wrong codes cost.
async fn free_card(house: &House, room: &HostedRoom, typed: &str) -> Result<u32, (StatusCode, &'static str)> {
    if house.wrong_codes.is_full(now()) {
        return Err((StatusCode::TOO_MANY_REQUESTS, "live-error-many"));
    }
    match room.card(typed) {
        Some(card) if room.lock().room().cards.is_free(card) => Ok(card),
        Some(_) => Err((StatusCode::FORBIDDEN, "live-card-used")),
        None => {
            tokio::time::sleep(house.wrong_codes.wrong(now())).await;
            Err((StatusCode::FORBIDDEN, "live-card-wrong"))
        }
    }
}

/// The page where somebody joins.
fn join_page(
    house: &House,
    visitor: &Visitor,
    room: &HostedRoom,
    status: StatusCode,
    card: Option<String>,
    wrong: Option<&str>,
) -> Answer {
    // Whoever holds a seat comes back to it: with the room locked, and without a card.
    let is_new = held(visitor, room).is_none();
    let join = {
        let state = room.lock();
        let it = state.room();
        JoinPage {
            frame: house.frame(visitor),
            code: room.code.clone(),
            room: room.id.as_str().to_owned(),
            cards: it.cards.needed && is_new,
            card,
            wrong: wrong.map(|id| house.pages.words(visitor.language).text(id)),
            rehearsal: it.opened.rules.rehearsal.is_some(),
            title: it.scenario().title(visitor.language).into_owned(),
            locked: it.locked && is_new,
            plain: house.plain(),
            delete_on: LiveDate::of(it.opened.delete_at),
        }
    };
    if visitor.json {
        let data_of = json!({ "code": join.code, "title": join.title, "locked": join.locked, "cards": join.cards });
        return data(status, &data_of);
    }
    html(status, house.pages.render(LivePage::Join, visitor.language, &join))
}

pub(super) async fn join(
    State(house): Hosted,
    visitor: Visitor,
    Path(code): Path<String>,
    fields: FormFields,
) -> Answer {
    let room = match find(&house, &visitor, &code).await {
        Ok(room) => room,
        Err(answer) => return answer,
    };
    let Some(role) = role(fields.get("role")) else {
        return sentence(&house, &visitor, StatusCode::BAD_REQUEST, "live-error-form");
    };
    let path = format!("/z/{}", room.id);
    if let Some(seat) = held(&visitor, &room) {
        return match room.ask(RoomActor::Seat(seat), None, RoomCommand::Join(role), &|_| Vec::new()).await {
            Ok(_) => see(&path),
            Err(error) => refusal(&house, &visitor, &error).unwrap_or_else(|| see(&path)),
        };
    }
    let command = match fields.get("card") {
        None => RoomCommand::Join(role),
        Some(typed) => match free_card(&house, &room, typed).await {
            Ok(card) => RoomCommand::JoinWith { role, card },
            Err((status, wrong)) => return join_page(&house, &visitor, &room, status, None, Some(wrong)),
        },
    };
    if !house.admission.admits(now()) {
        return later(sentence(&house, &visitor, StatusCode::TOO_MANY_REQUESTS, "live-error-busy"), "2");
    }
    let key = keys::key();
    let with_key = |entries: &[RoomEntry]| {
        let seat = entries.iter().find_map(|entry| match entry {
            RoomEntry::Course(entry) => match entry.what {
                CourseEvent::Joined { seat, .. } => Some(seat),
                _ => None,
            },
            RoomEntry::Seat(_) => None,
        });
        seat.map(|seat| keys::kept(&key, KeyHolder::Seat(seat))).into_iter().collect()
    };
    match room.ask(RoomActor::Newcomer, None, command, &with_key).await {
        Ok(_) => {
            // The key is sent to the page of the seat, and to the one where it would be asked for a second time.
            [path.as_str(), &format!("/k/{}", room.code)]
                .into_iter()
                .fold(see(&path), |answer, at| with_cookie(answer, SEAT_COOKIE, &key, at, COOKIE_DAYS, house.secure()))
        }
        Err(error) => refusal(&house, &visitor, &error).unwrap_or_else(|| see(&format!("/k/{code}"))),
    }
}

/// A role by its word; that of a participant without one.
pub(super) fn role(word: Option<&str>) -> Option<SeatRole> {
    match word {
        None | Some("participant") => Some(SeatRole::Participant),
        Some("observer") => Some(SeatRole::Observer),
        Some(_) => None,
    }
}
