//! Looking back: the group's, for everyone; one's own route, for oneself.

use super::Hosted;
use super::join::{PageQuery, chosen_language};
use super::leader::Leader;
use super::seat::seated;
use crate::author::explore::Executor;
use crate::author::outlook::looked_back;
use crate::engine::debrief::Outlook;
use crate::engine::{Debrief, Session};
use crate::files::{load_system_fonts, minutes_east};
use crate::play::{Conversation, Rendition, TurnSeen};
use crate::report::Messages;
use crate::report::live::{LiveDate, LivePage, OwnPage};
use crate::report::{debrief, room as report};
use crate::room::{DecisionRule, Room, RoomStage, SeatId, pseudonym};
use crate::script::write_session;
use crate::server::clock::now;
use crate::server::hosted::HostedRoom;
use crate::server::house::House;
use crate::server::respond::{Answer, download, page as html, sentence};
use crate::server::visitor::Visitor;
use axum::extract::{Path, State};
use axum::http::header::CONTENT_SECURITY_POLICY;
use axum::http::{HeaderValue, StatusCode};
use std::time::{Duration, Instant};
use tokio::sync::Semaphore;

/// Everything that is told of a room, worked out on a thread of its own: what could still be reached takes a while.
async fn told(visitor: &Visitor, room: Room) -> report::RoomReport {
    let language = visitor.language;
    let east = minutes_east(now());
    let _turn = LOOKING.acquire().await;
    done(tokio::task::spawn_blocking(move || report::RoomReport::of(&room, language, language, east, &mut outlooks)))
        .await
}

/// What a thread came to.
async fn done<T>(work: tokio::task::JoinHandle<T>) -> T {
    match work.await {
        Ok(done) => done,
        Err(error) => std::panic::resume_unwind(error.into_panic()),
    }
}

fn outlooks(session: &Session) -> Vec<Outlook> {
    let began = Instant::now();
    looked_back(session, &Single, &mut |_| began.elapsed() < SEARCHED)
}

/// How long is looked for what could still be reached; where that does not do, the page says that it is not all known.
const SEARCHED: Duration = Duration::from_secs(3);
/// How many look back at once: others vote meanwhile.
static LOOKING: Semaphore = Semaphore::const_new(1);

/// One core: others serve meanwhile.
struct Single;

impl Executor for Single {
    fn each<T: Send>(&self, tasks: &mut [T], work: &(dyn Fn(&mut T) + Sync)) {
        tasks.iter_mut().for_each(work);
    }

    fn tasks(&self) -> usize {
        1
    }
}

/// Whether there is something to look back on.
fn has_begun(room: &Room) -> bool {
    !matches!(room.stage, RoomStage::Lobby | RoomStage::Deleted)
}

/// The group's look back for whoever leads.
async fn exported(house: &House, visitor: &Visitor, leader: &Leader) -> Result<report::RoomReport, Answer> {
    let room = leader.room.lock().room().clone();
    if !has_begun(&room) {
        return Err(sentence(house, visitor, StatusCode::BAD_REQUEST, "live-own-nothing"));
    }
    Ok(told(visitor, room).await)
}

pub(super) async fn page(State(house): Hosted, visitor: Visitor, leader: Leader, asked: PageQuery) -> Answer {
    if let Some(answer) = chosen_language(&house, &visitor, &asked) {
        return answer;
    }
    match exported(&house, &visitor, &leader).await {
        Ok(report) => {
            let words = house.pages.words(visitor.language);
            own_page(with_way_back(report::html(&report, words), &format!("/b/{}", leader.room.id), words))
        }
        Err(answer) => answer,
    }
}

/// The page with a link back to where it was opened from: as a file that is kept it has none.
pub(super) fn with_way_back(text: String, path: &str, words: &Messages) -> String {
    const TOP: &str = "<header class=\"top\">";
    text.replacen(TOP, &format!("{TOP}\n<p class=\"back\"><a href=\"{path}\">{}</a></p>", words.text("live-back")), 1)
}

/// A page with a style of its own inside, and nothing that it loads.
pub(super) fn own_page(text: String) -> Answer {
    let mut answer = html(StatusCode::OK, text);
    let policy =
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; frame-ancestors 'none'";
    answer.headers_mut().insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy));
    answer
}

pub(super) async fn markdown(State(house): Hosted, visitor: Visitor, leader: Leader) -> Answer {
    match exported(&house, &visitor, &leader).await {
        Ok(report) => {
            let text = report::markdown(&report, house.pages.words(visitor.language));
            download("text/markdown; charset=utf-8", &report.file_name("md", house.pages.words(visitor.language)), text)
        }
        Err(answer) => answer,
    }
}

pub(super) async fn pdf(State(house): Hosted, visitor: Visitor, leader: Leader) -> Answer {
    let report = match exported(&house, &visitor, &leader).await {
        Ok(report) => report,
        Err(answer) => return answer,
    };
    // Laying a document out takes as long as looking back: one at a time, beside the others.
    let language = visitor.language;
    let _turn = LOOKING.acquire().await;
    let name = report.file_name("pdf", house.pages.words(language));
    let work = move || report::pdf(&report, &Messages::new(language), &load_system_fonts).map(|file| file.bytes);
    match done(tokio::task::spawn_blocking(work)).await {
        Ok(bytes) => download("application/pdf", &name, bytes),
        Err(_) => sentence(&house, &visitor, StatusCode::INTERNAL_SERVER_ERROR, "live-error-pdf"),
    }
}

pub(super) async fn csv(State(house): Hosted, visitor: Visitor, leader: Leader) -> Answer {
    match exported(&house, &visitor, &leader).await {
        Ok(report) => {
            let text = report::csv(&report, house.pages.words(visitor.language));
            download("text/csv; charset=utf-8", &report.file_name("csv", house.pages.words(visitor.language)), text)
        }
        Err(answer) => answer,
    }
}

pub(super) async fn json(State(house): Hosted, visitor: Visitor, leader: Leader) -> Answer {
    match exported(&house, &visitor, &leader).await {
        Ok(report) => {
            let text = report::json(&report, house.pages.words(visitor.language));
            download("application/json", &report.file_name("json", house.pages.words(visitor.language)), text)
        }
        Err(answer) => answer,
    }
}

pub(super) async fn xapi(State(house): Hosted, visitor: Visitor, leader: Leader) -> Answer {
    match exported(&house, &visitor, &leader).await {
        Ok(report) => {
            let text = report::xapi(&report, house.pages.words(visitor.language));
            download("application/json", &report.file_name("xapi.json", house.pages.words(visitor.language)), text)
        }
        Err(answer) => answer,
    }
}

/// The group's look back on a phone, once the looking back began.
pub(super) async fn of_seat(State(house): Hosted, visitor: Visitor, Path(name): Path<String>) -> Answer {
    let room = match seated(&house, &visitor, &name) {
        Ok((room, _)) => room.lock().room().clone(),
        Err(answer) => return answer,
    };
    if !matches!(room.stage, RoomStage::Debrief | RoomStage::Closed) {
        return sentence(&house, &visitor, StatusCode::BAD_REQUEST, "live-own-nothing");
    }
    let words = house.pages.words(visitor.language);
    let text = report::html(&told(&visitor, room).await, words);
    own_page(with_way_back(text, &format!("/z/{name}"), words))
}

/// One's own route; of whoever plays alone the look back on their own conversation.
pub(super) async fn own(State(house): Hosted, visitor: Visitor, Path(name): Path<String>, asked: PageQuery) -> Answer {
    if let Some(answer) = chosen_language(&house, &visitor, &asked) {
        return answer;
    }
    let (room, seat) = match seated(&house, &visitor, &name) {
        Ok(found) => found,
        Err(answer) => return answer,
    };
    let language = visitor.language;
    let words = house.pages.words(language);
    if let Some(conversation) = alone(&room, seat).filter(|_| !room.lock().room().purged) {
        let (looked, turns) = looked(conversation, language).await;
        let text = debrief::html(&looked, &debrief::DebriefAdditions::default(), &turns, words);
        return own_page(with_way_back(text, &format!("/z/{name}"), words));
    }
    let state = room.lock();
    let it = state.room();
    let scenario = it.scenario();
    let seat_name = pseudonym(it.opened.setup.seed, seat, language);
    let page = OwnPage {
        frame: house.frame(&visitor),
        room: room.id.as_str(),
        seat: &seat_name,
        title: scenario.title(language).into_owned(),
        routes: it.own_route(seat, language),
        erased: it.purged,
        delete_on: LiveDate::of(it.opened.delete_at),
    };
    drop(state);
    html(StatusCode::OK, house.pages.render(LivePage::Own, language, &page))
}

/// What a conversation teaches, and its turns, worked out on a thread of its own.
pub(super) async fn looked(conversation: Conversation, language: &'static str) -> (Debrief, Vec<TurnSeen>) {
    let work = move || {
        let session = conversation.session();
        let outlooks = session.ending().map(|_| outlooks(session)).unwrap_or_default();
        let looked = Debrief::with_outlooks(session, language, language, &outlooks);
        (looked, Rendition::new(&conversation, language).turns().collect())
    };
    let _turn = LOOKING.acquire().await;
    done(tokio::task::spawn_blocking(work)).await
}

/// The conversation of a seat that plays alone.
fn alone(room: &HostedRoom, seat: SeatId) -> Option<Conversation> {
    let state = room.lock();
    let it = state.room();
    let group = it.seat(seat)?.group.and_then(|group| it.group(group))?;
    (group.rule == DecisionRule::Seat).then(|| group.play.conversation())
}

/// One's own conversation as the file that the desktop app opens; of whoever plays alone.
pub(super) async fn session(State(house): Hosted, visitor: Visitor, Path(name): Path<String>) -> Answer {
    let (room, seat) = match seated(&house, &visitor, &name) {
        Ok(found) => found,
        Err(answer) => return answer,
    };
    let Some(conversation) = alone(&room, seat) else {
        return sentence(&house, &visitor, StatusCode::NOT_FOUND, "live-error-none");
    };
    if room.lock().room().purged {
        return sentence(&house, &visitor, StatusCode::GONE, "live-own-erased");
    }
    let mut saved = conversation.session().save();
    saved.language = Some(visitor.language.to_owned());
    let file_name = format!("{}.ron", saved.scenario);
    download("text/plain; charset=utf-8", &file_name, write_session(&saved))
}
