//! Opening a room: from the library, with rules of one's own, or with a set-up that was kept.

use super::Hosted;
use super::commands::mode;
use super::join::{PageQuery, chosen_language};
use crate::engine::Setup;
use crate::report::live::{LibraryPage, LivePage, SetupCard};
use crate::room::{RoomMode, RoomRules, TieRule};
use crate::server::clock::now;
use crate::server::form::FormFields;
use crate::server::house::House;
use crate::server::keys;
use crate::server::respond::{Answer, page as html, say, see, sentence};
use crate::server::setups::{KeptSetup, kept_setups};
use crate::server::visitor::Visitor;
use axum::extract::{Path, State};
use axum::http::StatusCode;

fn owns_library(house: &House, key: &str) -> bool {
    house.library == Some(keys::hash(key))
}

pub(super) async fn page(State(house): Hosted, visitor: Visitor, Path(key): Path<String>, asked: PageQuery) -> Answer {
    if let Some(answer) = chosen_language(&house, &visitor, &asked) {
        return answer;
    }
    if !owns_library(&house, &key) {
        tokio::time::sleep(house.wrong_codes.wrong(now())).await;
        return sentence(&house, &visitor, StatusCode::NOT_FOUND, "live-error-none");
    }
    let Ok(setups) = kept_setups(&*house.store).await else {
        return sentence(&house, &visitor, StatusCode::SERVICE_UNAVAILABLE, "live-error-kept");
    };
    let cases = house.cases.cards(visitor.language);
    let page = LibraryPage {
        frame: house.frame(&visitor),
        action: format!("/b/nieuw/{key}"),
        setups: setups.iter().map(|setup| card(&house, &visitor, setup)).collect(),
        level: house.setup.level,
        cases,
    };
    html(StatusCode::OK, house.pages.render(LivePage::Library, visitor.language, &page))
}

/// What the page tells of a set-up that was kept.
fn card(house: &House, visitor: &Visitor, setup: &KeptSetup) -> SetupCard {
    let case = house.cases.load(&setup.case).ok();
    let title = case.map(|case| case.title(visitor.language).into_owned());
    SetupCard {
        name: setup.name.clone(),
        title,
        mode: super::lead::mode_word(setup.mode),
        level: setup.setup.level,
        programmed: setup.setup.actors.len(),
    }
}

/// What was chosen in the library; nothing where it cannot be understood.
fn chosen(fields: &FormFields, house: &House) -> Option<(String, RoomMode, RoomRules, Setup)> {
    let case = fields.get("case")?;
    let mode = mode(fields.get("mode").unwrap_or("together"))?;
    // Only cases of the library: a path would reach files of this machine.
    if !house.cases.offers(case) {
        return None;
    }
    let tie = match fields.get("tie") {
        None | Some("facilitator") => TieRule::Facilitator,
        Some("run_off") => TieRule::RunOff,
        Some("draw") => TieRule::Draw,
        Some(_) => return None,
    };
    let number = |name: &str| fields.get(name).map(|typed| typed.trim().parse::<u32>()).transpose().ok();
    let gates = fields.get("gates").unwrap_or_default();
    let rules = RoomRules {
        rounds: u8::try_from(number("rounds")?.unwrap_or(2)).ok()?,
        tie,
        seconds: number("seconds")?,
        bars_in_talk: fields.get("bars").is_some(),
        time_pressure: fields.get("pressure").is_some(),
        tables_vote: fields.get("tables").is_some(),
        gates: RoomRules::typed_gates(gates)?,
        rehearsal: number("rehearse")?,
    };
    let level = number("level")?.map_or(Some(house.setup.level), |level| u8::try_from(level).ok())?;
    let setup = Setup { level, ..house.setup.clone() };
    (rules.are_sound() && (1..=5).contains(&level)).then(|| (case.to_owned(), mode, rules, setup))
}

/// Opens a room with what was chosen in the library, or with a set-up that was kept; or forgets one.
pub(super) async fn open(
    State(house): Hosted,
    visitor: Visitor,
    Path(key): Path<String>,
    fields: FormFields,
) -> Answer {
    if !owns_library(&house, &key) {
        return sentence(&house, &visitor, StatusCode::NOT_FOUND, "live-error-none");
    }
    if let Some(name) = fields.get("forget") {
        return match house.forget_setup(name).await {
            Ok(()) => see(&format!("/b/nieuw/{key}")),
            Err(_) => sentence(&house, &visitor, StatusCode::SERVICE_UNAVAILABLE, "live-error-kept"),
        };
    }
    let chosen = match fields.get("kept") {
        Some(name) => {
            let kept = kept_setups(&*house.store).await.unwrap_or_default();
            let kept = kept.into_iter().find(|setup| setup.name == name);
            kept.map(|kept| (kept.case.clone(), kept.mode, kept.rules.clone(), kept.fresh()))
        }
        None => chosen(&fields, &house),
    };
    let Some((case, mode, rules, setup)) = chosen else {
        return sentence(&house, &visitor, StatusCode::BAD_REQUEST, "live-error-form");
    };
    match house.open(&case, mode, rules, setup).await {
        // The address holds the key of the room: it goes to this browser only.
        Ok(opened) => see(opened.facilitator.strip_prefix(&house.base).unwrap_or("/")),
        Err(error) => say(&house, &visitor, StatusCode::INTERNAL_SERVER_ERROR, format!("{error:#}.")),
    }
}
