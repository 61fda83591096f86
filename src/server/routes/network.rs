//! The test of a network, from one's own phone: does a page arrive, a form, a stream.

use super::Hosted;
use super::join::{PageQuery, chosen_language};
use crate::report::live::{LivePage, TestPage};
use crate::server::form::FormFields;
use crate::server::respond::{Answer, file, page as html, see};
use crate::server::visitor::Visitor;
use axum::extract::State;
use axum::http::StatusCode;

pub(super) async fn page(State(house): Hosted, visitor: Visitor, asked: PageQuery) -> Answer {
    if let Some(answer) = chosen_language(&house, &visitor, &asked) {
        return answer;
    }
    let page = TestPage { frame: house.frame(&visitor), form: asked.contains_key("gezegd") };
    html(StatusCode::OK, house.pages.render(LivePage::Test, visitor.language, &page))
}

pub(super) async fn form(_: FormFields) -> Answer {
    see("/netwerk?gezegd=goed")
}

/// One event, then the end: whoever holds streams back shows by it.
pub(super) async fn stream() -> Answer {
    file("text/event-stream", "retry: 60000\ndata: goed\n\n")
}
