//! Answers: pages, data, one sentence, another address; each with the headers that keep it safe.

use super::house::House;
use super::visitor::Visitor;
use crate::report::live::{LivePage, MessagePage};
use axum::body::Body;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HOST, LOCATION, REFERRER_POLICY, SET_COOKIE,
    X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::http::{HeaderValue, Request, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

/// What is sent back.
pub(super) type Answer = Response;

/// What pages may load: nothing but what this server sends.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; \
                      form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// What addresses of forms end in that have no page of their own: the page is the one before it.
pub(super) const FORMS: [&str; 10] =
    ["/wifi", "/opzet", "/apparaat", "/woorden", "/beamer", "/doe", "/stem", "/mee", "/zeg", "/wis"];

/// A page.
pub(super) fn page(status: StatusCode, html: String) -> Answer {
    (status, [(CONTENT_TYPE, "text/html; charset=utf-8")], html).into_response()
}

/// The data of a page.
pub(super) fn data(status: StatusCode, value: &impl Serialize) -> Answer {
    let json = serde_json::to_vec(value).unwrap_or_default();
    (status, [(CONTENT_TYPE, "application/json")], json).into_response()
}

/// A file of a kind.
pub(super) fn file(kind: &'static str, content: impl Into<Body>) -> Answer {
    ([(CONTENT_TYPE, kind)], content.into()).into_response()
}

/// A file to keep under a name.
pub(super) fn download(kind: &'static str, name: &str, content: impl Into<Body>) -> Answer {
    let disposition = format!("attachment; filename=\"{name}\"");
    let mut answer = file(kind, content);
    if let Ok(value) = HeaderValue::try_from(disposition) {
        answer.headers_mut().insert(axum::http::header::CONTENT_DISPOSITION, value);
    }
    answer
}

/// On to another address.
pub(super) fn see(address: &str) -> Answer {
    let location = HeaderValue::try_from(address).unwrap_or(HeaderValue::from_static("/"));
    (StatusCode::SEE_OTHER, [(LOCATION, location)]).into_response()
}

/// Adds a cookie that no script reads.
pub(super) fn with_cookie(mut answer: Answer, name: &str, value: &str, path: &str, days: u32, secure: bool) -> Answer {
    let secure = if secure { "; Secure" } else { "" };
    let age = u64::from(days) * 24 * 3_600;
    let cookie = format!("{name}={value}; HttpOnly; SameSite=Lax; Path={path}; Max-Age={age}{secure}");
    if let Ok(value) = HeaderValue::try_from(cookie) {
        answer.headers_mut().append(SET_COOKIE, value);
    }
    answer
}

/// One sentence, by the name of its message, with a way on.
pub(super) fn sentence(house: &House, visitor: &Visitor, status: StatusCode, id: &str) -> Answer {
    let text = house.pages.words(visitor.language).text(id);
    match id {
        // There is nothing to go back to.
        "live-error-none" | "live-error-seat" | "live-error-lead" | "live-deleted" => {
            told(house, visitor, status, text, None)
        }
        _ => say(house, visitor, status, text),
    }
}

/// One sentence, with a way on: back to the page that a form stood on.
pub(super) fn say(house: &House, visitor: &Visitor, status: StatusCode, text: String) -> Answer {
    told(house, visitor, status, text, form_page(&visitor.path).map(str::to_owned))
}

/// The page that the form with this address stands on.
pub(super) fn form_page(path: &str) -> Option<&str> {
    // Seat cards have a page of their own, which is not the one where they are asked for.
    path.strip_suffix("/kaarten").or_else(|| FORMS.iter().find_map(|form| path.strip_suffix(form)))
}

fn told(house: &House, visitor: &Visitor, status: StatusCode, text: String, back: Option<String>) -> Answer {
    if visitor.json {
        return data(status, &serde_json::json!({ "error": text }));
    }
    let message = MessagePage { frame: house.frame(visitor), text, back };
    page(status, house.pages.render(LivePage::Message, visitor.language, &message))
}

/// Whether a request asks for this server by one of its names.
pub(super) fn is_ours<B>(house: &House, request: &Request<B>) -> bool {
    let host = request.headers().get(HOST).and_then(|host| host.to_str().ok());
    let host = host.or_else(|| request.uri().authority().map(axum::http::uri::Authority::as_str));
    host.is_some_and(|host| house.is_ours(host))
}

/// The answer to whoever asked for another server.
pub(super) fn misdirected() -> Answer {
    let text = "421: this is not a name of this server\n";
    (StatusCode::MISDIRECTED_REQUEST, [(CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}

/// Adds the headers that keep browsers from loading anything else.
pub(super) fn guarded(mut answer: Answer) -> Answer {
    let headers = answer.headers_mut();
    // A page with a style of its own inside says so itself.
    headers.entry(CONTENT_SECURITY_POLICY).or_insert(HeaderValue::from_static(POLICY));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(X_FRAME_OPTIONS, HeaderValue::from_static("DENY"));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    answer
}
