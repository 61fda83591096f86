//! What is answered at which address.

#![expect(clippy::result_large_err, reason = "a refusal is the whole answer, made once and sent on")]

mod assets;
mod commands;
mod dossier;
mod facilitator;
mod hall;
mod join;
mod lead;
mod leader;
mod library;
mod look_back;
mod network;
mod papers;
mod practice;
mod projector;
mod seat;

use super::hosted::{AskError, HostedRoom};
use super::house::House;
use super::respond::{Answer, guarded, is_ours, misdirected, say, sentence};
use super::visitor::Visitor;
use super::waiting::{self, Waiter};
use crate::room::RefusedClass;
use axum::Router;
use axum::extract::State;
use axum::http::{Request, StatusCode};
use axum::response::IntoResponse;
use axum::routing::{get, post};
use hyper::body::Incoming;
use join::PageQuery;
use std::sync::Arc;
use tower::{Layer, ServiceExt};
use tower_http::csrf::{Csrf, CsrfLayer};

/// What every route is given.
pub(super) type Hosted = State<Arc<House>>;

/// What answers, with what stands around every answer.
///
/// That stands around the whole: a layer of a [`Router`] stands around each route, and is made anew for each request.
#[derive(Clone)]
pub(super) struct RoomAnswers {
    house: Arc<House>,
    routes: Csrf<Router>,
}

impl RoomAnswers {
    /// What answers for a house.
    pub(super) fn new(house: &Arc<House>) -> Self {
        let csrf = CsrfLayer::new();
        // The address in front of a proxy, in the form in which browsers send it; where it is none, it trusts nothing more.
        let csrf = csrf.clone().add_trusted_origin(house.base.clone()).unwrap_or(csrf);
        Self { house: Arc::clone(house), routes: csrf.layer(routes(house)) }
    }

    /// The answer to a request.
    pub(super) async fn answer(self, request: Request<Incoming>) -> Answer {
        if !is_ours(&self.house, &request) {
            return guarded(misdirected());
        }
        match self.routes.oneshot(request).await {
            Ok(answer) => guarded(answer),
            Err(never) => match never {},
        }
    }
}

/// The addresses with what answers.
fn routes(house: &Arc<House>) -> Router {
    Router::new()
        .route("/", get(join::front))
        .route("/k/{code}", get(join::page))
        .route("/k/{code}/mee", post(join::join))
        .route("/k/{code}/{card}", get(join::with_card))
        .route("/z/{room}", get(seat::page))
        .route("/z/{room}/stem", post(seat::vote))
        .route("/z/{room}/doe", post(seat::act))
        .route("/z/{room}/stroom", get(seat::stream))
        .route("/z/{room}/stukken", get(dossier::page))
        .route("/z/{room}/eigen", get(look_back::own))
        .route("/z/{room}/sessie.ron", get(look_back::session))
        .route("/z/{room}/terugblik", get(look_back::of_seat))
        .route("/b/nieuw/{key}", get(library::page).post(library::open))
        .route("/b/{room}", get(lead::page))
        .route("/b/{room}/{key}", get(facilitator::enter))
        .route("/b/{room}/doe", post(lead::act))
        .route("/b/{room}/stroom", get(lead::stream))
        .route("/b/{room}/apparaat", post(facilitator::link))
        .route("/b/{room}/woorden", post(facilitator::words))
        .route("/b/{room}/herstel", get(facilitator::recovery).post(facilitator::recover))
        .route("/b/{room}/beamer", post(facilitator::screen))
        .route("/b/{room}/wifi", post(hall::wifi))
        .route("/b/{room}/opzet", post(hall::keep))
        .route("/b/{room}/kaarten", get(hall::print).post(hall::make))
        .route("/b/{room}/terugblik", get(look_back::page))
        .route("/b/{room}/terugblik.md", get(look_back::markdown))
        .route("/b/{room}/terugblik.pdf", get(look_back::pdf))
        .route("/b/{room}/terugblik.csv", get(look_back::csv))
        .route("/b/{room}/terugblik.json", get(look_back::json))
        .route("/b/{room}/terugblik-xapi.json", get(look_back::xapi))
        .route("/b/{room}/papier/{which}", get(papers::paper))
        .route("/s/{room}/{key}", get(projector::page))
        .route("/s/{room}/{key}/stroom", get(projector::stream))
        .route("/netwerk", get(network::page).post(network::form))
        .route("/netwerk/stroom", get(network::stream))
        .route("/oefen", get(practice::page).post(practice::begin))
        .route("/oefen/zeg", post(practice::pick))
        .route("/oefen/terugblik", get(practice::look_back))
        .route("/oefen/sessie.ron", get(practice::session))
        .route("/oefen/wis", post(practice::erase))
        .route("/stijl.css", get(assets::style))
        .route("/groep.js", get(assets::script))
        .route("/figuur/{figure}/{mood}", get(assets::figure))
        .route("/icoon.svg", get(assets::icon))
        // Browsers ask for it where a page names no picture, as one that is made to be kept as a file.
        .route("/favicon.ico", get(assets::icon))
        .fallback(nowhere)
        .method_not_allowed_fallback(nowhere)
        .with_state(Arc::clone(house))
}

async fn nowhere(State(house): Hosted, visitor: Visitor) -> Answer {
    sentence(&house, &visitor, StatusCode::NOT_FOUND, "live-error-none")
}

/// The room of this name, or the answer that there is none.
pub(super) fn room_named(house: &House, visitor: &Visitor, name: &str) -> Result<Arc<HostedRoom>, Answer> {
    house.room(name).ok_or_else(|| sentence(house, visitor, StatusCode::NOT_FOUND, "live-error-none"))
}

/// Waits for what is newer than whoever asks has seen, where that was asked for (`?na=`); the answer where the number is none,
/// and where the room is gone by then.
pub(super) async fn newer_where_asked(
    house: &House,
    visitor: &Visitor,
    room: &HostedRoom,
    asked: &PageQuery,
    waiter: impl FnOnce() -> Waiter,
) -> Result<(), Answer> {
    let Some(seen) = asked.get("na") else { return Ok(()) };
    let Ok(seen) = seen.parse() else {
        return Err(sentence(house, visitor, StatusCode::BAD_REQUEST, "live-error-form"));
    };
    waiting::newer(house, room, waiter(), seen).await;
    if room.is_deleted() {
        return Err(sentence(house, visitor, StatusCode::NOT_FOUND, "live-deleted"));
    }
    Ok(())
}

/// What is answered where something was not done; nothing where the present page is shown instead.
pub(super) fn refusal(house: &House, visitor: &Visitor, error: &AskError) -> Option<Answer> {
    let refused = match error {
        AskError::Refused(refused) => refused,
        AskError::Store(_) => {
            return Some(sentence(house, visitor, StatusCode::SERVICE_UNAVAILABLE, "live-error-kept"));
        }
    };
    let status = match refused.class() {
        RefusedClass::MovedOn => return None,
        RefusedClass::Wrong => StatusCode::BAD_REQUEST,
        RefusedClass::NotAllowed => StatusCode::FORBIDDEN,
        RefusedClass::Unknown => StatusCode::NOT_FOUND,
        RefusedClass::TooMany => StatusCode::TOO_MANY_REQUESTS,
    };
    let words = refused.words();
    let text = crate::report::capitalised(words.get(visitor.language));
    Some(say(house, visitor, status, format!("{text}.")))
}

/// An answer that says to come back in a while.
pub(super) fn later(answer: Answer, seconds: &'static str) -> Answer {
    ([(axum::http::header::RETRY_AFTER, seconds)], answer).into_response()
}
