//! What somebody with a seat can read beside the conversation: the briefing, and the documents as far as they came.

use super::Hosted;
use super::join::{PageQuery, chosen_language};
use super::seat::seated;
use crate::play::Rendition;
use crate::report::live::{CaseBriefing, DossierPage, LiveDocument, LivePage};
use crate::server::respond::{Answer, page as html};
use crate::server::visitor::Visitor;
use axum::extract::{Path, State};
use axum::http::StatusCode;

pub(super) async fn page(State(house): Hosted, visitor: Visitor, Path(name): Path<String>, asked: PageQuery) -> Answer {
    if let Some(answer) = chosen_language(&house, &visitor, &asked) {
        return answer;
    }
    let (room, seat) = match seated(&house, &visitor, &name) {
        Ok(found) => found,
        Err(answer) => return answer,
    };
    // Others vote meanwhile: nothing is played while the room is held.
    let play = room.lock().room().play_of(seat);
    let conversation = play.conversation();
    let it = Rendition::new(&conversation, visitor.language);
    let page = DossierPage {
        frame: house.frame(&visitor),
        room: room.id.as_str(),
        briefing: CaseBriefing::from(it.overview()),
        documents: LiveDocument::all(&it),
    };
    html(StatusCode::OK, house.pages.render(LivePage::Dossier, visitor.language, &page))
}
