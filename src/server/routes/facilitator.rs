//! Leading a room with this device: the address that is for one person only, a further device, recovery words.

use super::join::{COOKIE_DAYS, PageQuery, chosen_language};
use super::lead::{LeadNote, lead_page};
use super::leader::{LEAD_COOKIE, Leader};
use super::{Hosted, later, refusal, room_named};
use crate::report::live::{LivePage, RecoveryPage};
use crate::room::{DeviceId, KeyHolder, RoomActor, RoomCommand};
use crate::server::clock::now;
use crate::server::form::FormFields;
use crate::server::house::House;
use crate::server::keys;
use crate::server::respond::{Answer, page as html, see, sentence, with_cookie};
use crate::server::visitor::Visitor;
use axum::extract::{Path, State};
use axum::http::StatusCode;

/// Opens the page of whoever leads on this device: the key goes into a cookie, and out of the address.
pub(super) async fn enter(State(house): Hosted, visitor: Visitor, Path((name, key)): Path<(String, String)>) -> Answer {
    let room = match room_named(&house, &visitor, &name) {
        Ok(room) => room,
        Err(answer) => return answer,
    };
    let holder = room.lock().holder(&keys::hash(&key));
    match holder {
        Some(KeyHolder::Device(_)) => led(&house, &name, &key),
        _ => {
            tokio::time::sleep(house.wrong_codes.wrong(now())).await;
            sentence(&house, &visitor, StatusCode::FORBIDDEN, "live-error-lead")
        }
    }
}

fn led(house: &House, name: &str, key: &str) -> Answer {
    let path = format!("/b/{name}");
    with_cookie(see(&path), LEAD_COOKIE, key, &path, COOKIE_DAYS, house.secure())
}

/// Makes the address of a further device. It is shown once, on the page of whoever asked.
pub(super) async fn link(State(house): Hosted, visitor: Visitor, Leader { room, device }: Leader) -> Answer {
    let key = keys::key();
    let (further, seq) = {
        let state = room.lock();
        (fresh_device(), state.room().seq())
    };
    let with_key = |_: &[_]| vec![keys::kept(&key, KeyHolder::Device(further))];
    match room.ask(RoomActor::Facilitator(device), Some(seq), RoomCommand::Link(further), &with_key).await {
        Ok(_) => {
            let link = format!("{}/b/{}/{key}", house.base, room.id);
            lead_page(&house, &visitor, &room, device, StatusCode::OK, LeadNote { told: None, link: Some(link) })
        }
        Err(error) => refusal(&house, &visitor, &error).unwrap_or_else(|| see(&format!("/b/{}", room.id))),
    }
}

/// A device that there was not before.
fn fresh_device() -> DeviceId {
    DeviceId(rand::random::<u32>() | 2)
}

/// Makes recovery words. They are shown once; earlier ones open nothing any more.
pub(super) async fn words(State(house): Hosted, visitor: Visitor, leader: Leader) -> Answer {
    if !leader.leads() {
        return sentence(&house, &visitor, StatusCode::FORBIDDEN, "live-read-only");
    }
    let room = leader.room;
    let words = keys::recovery_words();
    let mut kept = room.lock().taken_back(KeyHolder::Recovery);
    kept.push(keys::kept(&words, KeyHolder::Recovery));
    if let Err(error) = room.keep_keys(kept).await {
        return refusal(&house, &visitor, &error).unwrap_or_else(|| see(&format!("/b/{}", room.id)));
    }
    recovery_page(&house, &visitor, room.id.as_str(), StatusCode::OK, Some(words), None)
}

fn recovery_page(
    house: &House,
    visitor: &Visitor,
    name: &str,
    status: StatusCode,
    words: Option<String>,
    wrong: Option<(&str, &str)>,
) -> Answer {
    let typed = wrong.map_or("", |(_, typed)| typed);
    let wrong = wrong.map(|(id, _)| house.pages.words(visitor.language).text(id));
    let address = format!("{}/b/{name}/herstel", house.base);
    let page = RecoveryPage { frame: house.frame(visitor), room: name, address, words, wrong, typed };
    html(status, house.pages.render(LivePage::Recovery, visitor.language, &page))
}

pub(super) async fn recovery(
    State(house): Hosted,
    visitor: Visitor,
    Path(name): Path<String>,
    asked: PageQuery,
) -> Answer {
    if let Some(answer) = chosen_language(&house, &visitor, &asked) {
        return answer;
    }
    match room_named(&house, &visitor, &name) {
        Ok(_) => recovery_page(&house, &visitor, &name, StatusCode::OK, None, None),
        Err(answer) => answer,
    }
}

/// Takes the room over with this device, by the recovery words. The devices that led it only look on from then on.
pub(super) async fn recover(
    State(house): Hosted,
    visitor: Visitor,
    Path(name): Path<String>,
    fields: FormFields,
) -> Answer {
    let room = match room_named(&house, &visitor, &name) {
        Ok(room) => room,
        Err(answer) => return answer,
    };
    let words = fields.get("words").unwrap_or_default();
    if house.wrong_words.is_full(now()) {
        let wrong = Some(("live-error-many", words));
        return later(recovery_page(&house, &visitor, &name, StatusCode::TOO_MANY_REQUESTS, None, wrong), "30");
    }
    let typed = keys::hash(&keys::typed_words(words));
    let holder = room.lock().holder(&typed);
    if holder != Some(KeyHolder::Recovery) {
        tokio::time::sleep(house.wrong_words.wrong(now())).await;
        return recovery_page(
            &house,
            &visitor,
            &name,
            StatusCode::FORBIDDEN,
            None,
            Some(("live-recovery-wrong", words)),
        );
    }
    let (key, device) = (keys::key(), fresh_device());
    let with_key = |_: &[_]| vec![keys::kept(&key, KeyHolder::Device(device))];
    loop {
        let (seq, leader) = {
            let state = room.lock();
            (state.room().seq(), state.room().devices.first().copied())
        };
        let Some(leader) = leader else {
            return sentence(&house, &visitor, StatusCode::FORBIDDEN, "live-error-lead");
        };
        match room.ask(RoomActor::Facilitator(leader), Some(seq), RoomCommand::Hand(device), &with_key).await {
            Ok(_) => return led(&house, &name, &key),
            // Somebody led it on in the same moment: then once more.
            Err(error) => match refusal(&house, &visitor, &error) {
                Some(answer) => return answer,
                None => tokio::task::yield_now().await,
            },
        }
    }
}

/// Gives the screen another address; the earlier one shows nothing any more.
pub(super) async fn screen(State(house): Hosted, visitor: Visitor, leader: Leader) -> Answer {
    if !leader.leads() {
        return sentence(&house, &visitor, StatusCode::FORBIDDEN, "live-read-only");
    }
    let room = leader.room;
    let key = keys::key();
    let mut kept = room.lock().taken_back(KeyHolder::Projector);
    kept.push(keys::kept(&key, KeyHolder::Projector));
    if let Err(error) = room.keep_keys(kept).await {
        return refusal(&house, &visitor, &error).unwrap_or_else(|| see(&format!("/b/{}", room.id)));
    }
    room.lock().projector = Some(format!("{}/s/{}/{key}", house.base, room.id));
    room.changed.send_modify(|it| *it += 1);
    see(&format!("/b/{}", room.id))
}
