//! What is prepared for the room, and for next time: the network's QR code for the screen, seat cards, a set-up that is kept.

use super::join::{PageQuery, chosen_language};
use super::leader::Leader;
use super::{Hosted, refusal};
use crate::report::live::{CardsPage, LivePage, SeatCard};
use crate::room::MOST_CARDS;
use crate::server::form::FormFields;
use crate::server::house::typed_address;
use crate::server::respond::{Answer, page as html, see, sentence};
use crate::server::setups::{KeptSetup, typed_name};
use crate::server::visitor::Visitor;
use crate::server::wifi::RoomWifi;
use crate::server::{keys, qr};
use axum::extract::State;
use axum::http::StatusCode;

/// Puts the network of the room onto the screen, or takes it off.
pub(super) async fn wifi(State(house): Hosted, visitor: Visitor, leader: Leader, fields: FormFields) -> Answer {
    let typed = match fields.get("do") {
        Some("off") => None,
        _ => match RoomWifi::typed(&fields) {
            Some(wifi) => Some(wifi),
            None => return sentence(&house, &visitor, StatusCode::BAD_REQUEST, "live-wifi-wrong"),
        },
    };
    if !leader.leads() {
        return sentence(&house, &visitor, StatusCode::FORBIDDEN, "live-read-only");
    }
    let room = leader.room;
    room.lock().wifi = typed;
    room.changed.send_modify(|it| *it += 1);
    see(&format!("/b/{}", room.id))
}

/// Makes seat cards; from then on nobody joins without one.
pub(super) async fn make(
    State(house): Hosted,
    visitor: Visitor,
    Leader { room, device }: Leader,
    fields: FormFields,
) -> Answer {
    let more = fields.number::<u32>("count").filter(|more| (1..=MOST_CARDS).contains(more));
    let (Some(more), Some(seen)) = (more, fields.number::<u64>("at")) else {
        return sentence(&house, &visitor, StatusCode::BAD_REQUEST, "live-error-form");
    };
    match room.make_cards(device, seen, more).await {
        Ok(()) => see(&format!("/b/{}/kaarten", room.id)),
        Err(error) => refusal(&house, &visitor, &error).unwrap_or_else(|| see(&format!("/b/{}", room.id))),
    }
}

/// Keeps what the room was opened with for next time, under a name.
pub(super) async fn keep(
    State(house): Hosted,
    visitor: Visitor,
    Leader { room, .. }: Leader,
    fields: FormFields,
) -> Answer {
    let Some(called) = fields.get("name").and_then(typed_name) else {
        return sentence(&house, &visitor, StatusCode::BAD_REQUEST, "live-setup-wrong");
    };
    let setup = KeptSetup::of(&called, &room.found, room.lock().room());
    match house.keep_setup(&setup).await {
        Ok(true) => see(&format!("/b/{}?gezegd=opzet", room.id)),
        Ok(false) => sentence(&house, &visitor, StatusCode::TOO_MANY_REQUESTS, "live-setup-many"),
        Err(_) => sentence(&house, &visitor, StatusCode::SERVICE_UNAVAILABLE, "live-error-kept"),
    }
}

/// The cards that can still be used, to print.
pub(super) async fn print(
    State(house): Hosted,
    visitor: Visitor,
    Leader { room, .. }: Leader,
    asked: PageQuery,
) -> Answer {
    if let Some(answer) = chosen_language(&house, &visitor, &asked) {
        return answer;
    }
    let cards = room.free_cards();
    let join = format!("{}/k/{}", house.base, room.code);
    let title = room.lock().room().scenario().title(visitor.language).into_owned();
    let page = CardsPage {
        frame: house.frame(&visitor),
        room: room.id.as_str(),
        title,
        address: typed_address(&join).to_owned(),
        cards: cards
            .iter()
            .map(|card| SeatCard { typed: keys::printed_card(card), qr: qr::picture(&format!("{join}/{card}")) })
            .collect(),
    };
    html(StatusCode::OK, house.pages.render(LivePage::Cards, visitor.language, &page))
}
