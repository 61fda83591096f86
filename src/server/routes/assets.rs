//! The style, the script and the icon: the same for everyone, kept by browsers for an hour.

use super::Hosted;
use crate::report::live::{LivePages, figure_picture};
use crate::server::respond::{Answer, file, sentence};
use crate::server::visitor::Visitor;
use axum::extract::{Path, State};
use axum::http::header::CACHE_CONTROL;
use axum::http::{HeaderValue, StatusCode};

const ICON: &str = include_str!("../../../assets/app/icon.svg");

fn kept(mut answer: Answer) -> Answer {
    answer.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("public, max-age=3600"));
    answer
}

pub(super) async fn style() -> Answer {
    kept(file("text/css; charset=utf-8", LivePages::STYLE))
}

pub(super) async fn script() -> Answer {
    kept(file("text/javascript; charset=utf-8", LivePages::SCRIPT))
}

pub(super) async fn icon() -> Answer {
    kept(file("image/svg+xml", ICON))
}

/// Somebody in a mood.
pub(super) async fn figure(
    State(house): Hosted,
    visitor: Visitor,
    Path((figure, mood)): Path<(String, String)>,
) -> Answer {
    match mood.strip_suffix(".svg").and_then(|mood| figure_picture(&figure, mood)) {
        Some(picture) => kept(file("image/svg+xml", picture)),
        None => sentence(&house, &visitor, StatusCode::NOT_FOUND, "live-error-none"),
    }
}
