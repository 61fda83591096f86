//! The page of whoever leads, and what is asked from it.

use super::commands::lead_command;
use super::join::{PageQuery, chosen_language};
use super::leader::Leader;
use super::{Hosted, newer_where_asked, refusal};
use crate::report::live::{CaseBriefing, FacilitatorPage, LeadStep, LiveDate, LivePage, ReplayedTold, count_line};
use crate::room::{
    DeviceId, Room, RoomActor, RoomCommand, RoomMode, RoomRequest, RoomRole, RoomStage, RoomView, SeatId, pseudonym,
};
use crate::server::clock::now;
use crate::server::form::FormFields;
use crate::server::hosted::HostedRoom;
use crate::server::house::House;
use crate::server::respond::{Answer, data, page as html, see, sentence};
use crate::server::visitor::Visitor;
use crate::server::waiting::Waiter;
use crate::server::{qr, stream as streams};
use axum::extract::State;
use axum::http::StatusCode;

/// Most seats whose names are listed to be taken out.
const LISTED: usize = 200;

pub(super) async fn page(
    State(house): Hosted,
    visitor: Visitor,
    Leader { room, device }: Leader,
    asked: PageQuery,
) -> Answer {
    if let Some(answer) = chosen_language(&house, &visitor, &asked) {
        return answer;
    }
    if let Err(answer) = newer_where_asked(&house, &visitor, &room, &asked, || Waiter::Leader).await {
        return answer;
    }
    let told = match asked.get("gezegd").map(String::as_str) {
        Some("opzet") => Some("live-setup-kept"),
        _ => None,
    };
    lead_page(&house, &visitor, &room, device, StatusCode::OK, LeadNote { told, link: None })
}

/// What is told on the page of whoever leads, once.
#[derive(Debug, Default)]
pub(super) struct LeadNote {
    /// The name of a message.
    pub(super) told: Option<&'static str>,
    /// The address of a further device.
    pub(super) link: Option<String>,
}

/// The page as it is now.
pub(super) fn lead_page(
    house: &House,
    visitor: &Visitor,
    room: &HostedRoom,
    device: DeviceId,
    status: StatusCode,
    note: LeadNote,
) -> Answer {
    let language = visitor.language;
    let words = house.pages.words(language);
    let now = now();
    let mut state = room.lock();
    state.presence.hear_facilitator(now);
    let it = state.room();
    let leads = it.devices.contains(&device);
    let mut view = RoomView::of(it, RoomRole::Facilitator, None, language, &state.presence, now);
    if !leads {
        view.may = Some(Vec::new());
        view.next = None;
    }
    if visitor.json {
        drop(state);
        return data(status, &view);
    }
    let scenario = it.scenario();
    let place = scenario.texts.language(language);
    let join = format!("{}/k/{}", house.base, room.code);
    let page = FacilitatorPage {
        frame: house.frame(visitor),
        room: room.id.as_str(),
        code: &room.code,
        title: scenario.title(language).into_owned(),
        told: (status == StatusCode::CONFLICT).then_some("live-moved-on").or(note.told).map(|id| words.text(id)),
        count: count_line(&view, words),
        qr: qr::picture(&join),
        join,
        projector: state.projector.clone(),
        link: note.link.map(|link| (link.clone(), qr::picture(&link))),
        locked: it.locked,
        wifi: state.wifi.as_ref().map(|wifi| wifi.name.clone()),
        cards: (it.cards.issued, it.cards.used(), it.cards.needed),
        prints: !state.cards.is_empty(),
        back: leads && can_take_back(it, device),
        leads,
        plain: house.plain(),
        local: !house.open && !house.hosted,
        course: course(it, language),
        remarks: it.remarks.len(),
        seats: seats(it, language),
        discussion: scenario
            .about
            .discussion
            .iter()
            .map(|text| scenario.texts.unplayed(*text, place).into_owned())
            .collect(),
        delete_on: LiveDate::of(it.opened.delete_at),
        may: view.may.clone().unwrap_or_default(),
        mode: mode_word(it.mode),
        view: &view,
        briefing: CaseBriefing::of(scenario, language),
        replayed: ReplayedTold::of(&view, words),
    };
    let filled = house.pages.render(LivePage::Facilitator, language, &page);
    drop(state);
    html(status, filled)
}

/// Whether the last step can be taken back: the room itself says so.
fn can_take_back(room: &Room, device: DeviceId) -> bool {
    let actor = RoomActor::Facilitator(device);
    let command = RoomCommand::TakeBack;
    room.decide(&RoomRequest { actor, seen: Some(room.seq()), now: now(), nonce: 0, command }).is_ok()
}

pub(super) fn mode_word(mode: RoomMode) -> &'static str {
    match mode {
        RoomMode::Together => "together",
        RoomMode::Alone => "alone",
        RoomMode::Threes => "threes",
        RoomMode::Driven => "driven",
    }
}

/// The moments that the group of everyone decided on the course that it plays: those before a way back included.
fn course(room: &Room, language: &str) -> Vec<LeadStep> {
    let scenario = room.scenario();
    let place = scenario.texts.language(language);
    let Some(group) = room.whole_group() else { return Vec::new() };
    let steps = group.course().map(|moment| LeadStep {
        serial: moment.serial,
        number: moment.number,
        title: scenario
            .beat_title(moment.beat)
            .map(|text| scenario.texts.unplayed(text, place).into_owned())
            .unwrap_or_default(),
    });
    steps.collect()
}

fn seats(room: &Room, language: &str) -> Vec<String> {
    if room.stage != RoomStage::Lobby {
        return Vec::new();
    }
    let here = (0..room.seats.len() as u32).map(SeatId).filter(|seat| room.seat(*seat).is_some_and(|seat| seat.here));
    here.take(LISTED).map(|seat| pseudonym(room.opened.setup.seed, seat, language)).collect()
}

pub(super) async fn act(
    State(house): Hosted,
    visitor: Visitor,
    Leader { room, device }: Leader,
    fields: FormFields,
) -> Answer {
    if fields.get("do") == Some("export") {
        return see(&format!("/b/{}/terugblik", room.id));
    }
    let Some(seen) = fields.number::<u64>("at") else {
        return sentence(&house, &visitor, StatusCode::BAD_REQUEST, "live-error-form");
    };
    let command = lead_command(&fields, room.lock().room());
    let Some(command) = command else {
        let wrong = if fields.together("pick").is_none() { "live-error-plan" } else { "live-error-unknown" };
        return sentence(&house, &visitor, StatusCode::BAD_REQUEST, wrong);
    };
    let deletes = command == RoomCommand::Delete;
    match room.ask(RoomActor::Facilitator(device), Some(seen), command, &|_| Vec::new()).await {
        Ok(_) if deletes => see("/"),
        // A rehearsal is over.
        Ok(_) if room.is_deleted() => sentence(&house, &visitor, StatusCode::OK, "live-deleted"),
        Ok(_) => see(&format!("/b/{}", room.id)),
        Err(error) => refusal(&house, &visitor, &error)
            .unwrap_or_else(|| lead_page(&house, &visitor, &room, device, StatusCode::CONFLICT, LeadNote::default())),
    }
}

pub(super) async fn stream(State(house): Hosted, visitor: Visitor, Leader { room, .. }: Leader) -> Answer {
    streams::of_leader(house, room, RoomRole::Facilitator, visitor.language)
}
