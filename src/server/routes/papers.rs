//! Papers for whoever leads: the brief of the case, sheets for observers, a card for an actor.

use super::Hosted;
use super::leader::Leader;
use super::look_back::own_page;
use crate::engine::StakeholderId;
use crate::report::papers::{actor_card_html, observer_sheet_html, trainers_brief_html};
use crate::room::Lens;
use crate::server::respond::{Answer, sentence};
use crate::server::visitor::Visitor;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use std::sync::Arc;

/// A paper by its name: `begeleider`, `observator`, or the id of somebody of the cast.
pub(super) async fn paper(
    State(house): Hosted,
    visitor: Visitor,
    Leader { room, .. }: Leader,
    Path((_, which)): Path<(String, String)>,
) -> Answer {
    let (language, words) = (visitor.language, house.pages.words(visitor.language));
    let scenario = Arc::clone(room.lock().room().scenario());
    let somebody = scenario.cast.iter().position(|it| scenario.texts.name(it.id) == which);
    let text = match (which.as_str(), somebody) {
        ("trainer", _) => trainers_brief_html(&scenario, language, words),
        ("observator", _) => observer_sheet_html(&scenario, &Lens::ALL, language, words),
        (_, Some(who)) => {
            let state = room.lock();
            actor_card_html(state.room().staging(), StakeholderId::new(who), language, words)
        }
        (_, None) => return sentence(&house, &visitor, StatusCode::NOT_FOUND, "live-error-none"),
    };
    own_page(text)
}
