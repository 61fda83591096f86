//! The style, the script and the icon: the same for everyone, kept by browsers for an hour.

use crate::report::live::LivePages;
use crate::server::respond::{Answer, file};
use axum::http::HeaderValue;
use axum::http::header::CACHE_CONTROL;

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
