//! Practising without anybody who leads: whoever has the address plays a case alone, to the look back.
//!
//! What is kept belongs to the cookie, is shown to nobody, and goes after thirty days or at a press.

use super::Hosted;
use super::join::{COOKIE_DAYS, PageQuery, chosen_language};
use super::look_back::{looked, own_page, with_way_back};
use crate::engine::{ChoiceId, Input, InputError, PickedBy, Planning, Seed, Session, Setup};
use crate::play::{Conversation, Rendition};
use crate::report::debrief;
use crate::report::live::{CaseBriefing, LiveDocument, LivePage, PracticePage};
use crate::room::{OptionSeen, PlanSeen, RoomLine, StoredNote, asks};
use crate::script::{Source, read_session, write_session};
use crate::server::clock::now;
use crate::server::form::FormFields;
use crate::server::house::{House, KEPT};
use crate::server::keys;
use crate::server::respond::{Answer, data, download, page as html, say, see, sentence, with_cookie};
use crate::server::visitor::Visitor;
use axum::extract::State;
use axum::http::StatusCode;
use serde_json::json;
use std::fmt::Write as _;
use std::sync::Arc;

/// The cookie of whoever practises.
const PRACTICE_COOKIE: &str = "oefening";
/// Where it is sent.
const PATH: &str = "/oefen";

/// The name of the note that a key stands for.
fn note_of(key: &str) -> String {
    let mut name = String::from("practice/");
    for byte in keys::hash(key) {
        let _ = write!(name, "{byte:02x}");
    }
    name
}

fn practised(house: &House, visitor: &Visitor) -> Result<(String, Setup), Answer> {
    house.practice.clone().ok_or_else(|| sentence(house, visitor, StatusCode::NOT_FOUND, "live-error-none"))
}

/// The session of whoever asks; nothing where none was begun, or it is gone.
async fn kept(house: &House, visitor: &Visitor) -> Option<(String, Session)> {
    let key = visitor.cookie(PRACTICE_COOKIE)?.to_owned();
    let note = house.store.note(note_of(&key)).await.ok()??;
    if note.delete_at.is_some_and(|at| at <= now()) {
        return None;
    }
    let (case, _) = house.practice.as_ref()?;
    let scenario = house.cases.load(case).ok()?;
    let read = read_session(&Source::new("session.ron", note.text)).ok()?;
    Some((key, Session::resume(scenario, &read.session).ok()?))
}

/// Keeps a session for as long as it may be kept from now on.
async fn keep(house: &House, key: &str, language: &str, session: &Session) -> bool {
    let mut saved = session.save();
    saved.language = Some(language.to_owned());
    let note = StoredNote { name: note_of(key), text: write_session(&saved), delete_at: Some(now() + KEPT) };
    house.store.keep_note(note).await.is_ok()
}

pub(super) async fn page(State(house): Hosted, visitor: Visitor, asked: PageQuery) -> Answer {
    if let Some(answer) = chosen_language(&house, &visitor, &asked) {
        return answer;
    }
    practice_page(&house, &visitor, StatusCode::OK).await
}

async fn practice_page(house: &House, visitor: &Visitor, status: StatusCode) -> Answer {
    let (case, setup) = match practised(house, visitor) {
        Ok(found) => found,
        Err(answer) => return answer,
    };
    let language = visitor.language;
    let begun = kept(house, visitor).await.map(|(_, session)| session);
    let is_begun = begun.is_some();
    let session = match begun {
        Some(session) => Ok(session),
        None => house.cases.load(&case).and_then(|scenario| Ok(Session::start(scenario, setup)?)),
    };
    let session = match session {
        Ok(session) => session,
        Err(error) => return say(house, visitor, StatusCode::INTERNAL_SERVER_ERROR, format!("{error:#}.")),
    };
    let conversation = Conversation::of(session);
    let it = Rendition::new(&conversation, language);
    let overview = it.overview();
    let (prompt, steps) = (it.prompt(), conversation.steps());
    let last = it.turn(steps);
    let before: Vec<RoomLine> = (0..steps)
        .flat_map(|at| it.turn(at).items().filter_map(|item| RoomLine::of(&it, item)).collect::<Vec<_>>())
        .collect();
    let page = PracticePage {
        frame: house.frame(visitor),
        title: overview.title.clone(),
        briefing: CaseBriefing::from(overview),
        documents: LiveDocument::all(&it),
        begun: is_begun,
        steps,
        before,
        lines: last.items().filter_map(|item| RoomLine::of(&it, item)).collect(),
        select: prompt.select,
        plan: PlanSeen::of(&prompt),
        asks: asks(&prompt),
        options: OptionSeen::all(prompt),
        ending: it.session().ending().map(|id| {
            let ending = &it.scenario().endings[id.index()];
            (it.text(ending.title), it.text(ending.text))
        }),
    };
    if visitor.json {
        return data(status, &page);
    }
    html(status, house.pages.render(LivePage::Practice, language, &page))
}

pub(super) async fn begin(State(house): Hosted, visitor: Visitor, _: FormFields) -> Answer {
    let (case, setup) = match practised(&house, &visitor) {
        Ok(found) => found,
        Err(answer) => return answer,
    };
    if kept(&house, &visitor).await.is_some() {
        return see(PATH);
    }
    if !house.admission.admits(now()) {
        return sentence(&house, &visitor, StatusCode::TOO_MANY_REQUESTS, "live-error-busy");
    }
    let setup = Setup { seed: Seed(u64::from(rand::random::<u32>())), ..setup };
    let session = house.cases.load(&case).and_then(|scenario| Ok(Session::start(scenario, setup)?));
    let session = match session {
        Ok(session) => session,
        Err(error) => return say(&house, &visitor, StatusCode::INTERNAL_SERVER_ERROR, format!("{error:#}.")),
    };
    let key = keys::key();
    if !keep(&house, &key, visitor.language, &session).await {
        return sentence(&house, &visitor, StatusCode::SERVICE_UNAVAILABLE, "live-error-kept");
    }
    with_cookie(see(PATH), PRACTICE_COOKIE, &key, PATH, COOKIE_DAYS, house.secure())
}

/// Says or does something. It carries how many steps it was seen after, so that pressing twice says nothing twice.
pub(super) async fn pick(State(house): Hosted, visitor: Visitor, fields: FormFields) -> Answer {
    if let Err(answer) = practised(&house, &visitor) {
        return answer;
    }
    let Some((key, mut session)) = kept(&house, &visitor).await else { return see(PATH) };
    if fields.number::<usize>("step") != Some(session.transcript().steps.len()) {
        return practice_page(&house, &visitor, StatusCode::CONFLICT).await;
    }
    let scenario = Arc::clone(session.scenario());
    let named = |key: &str| {
        let mut all = (0..scenario.choices.len()).map(ChoiceId::new);
        all.find(|choice| scenario.choice_path(*choice) == key)
    };
    let Some(keys) = fields.together("choice") else {
        return sentence(&house, &visitor, StatusCode::BAD_REQUEST, "live-error-plan");
    };
    let planning = session.staging().planning(session.progress());
    let picked: Option<Vec<ChoiceId>> = keys.iter().map(|key| named(key)).collect();
    let none_will_do = session.prompt().select.0 == 0;
    let input = picked.filter(|picked| !picked.is_empty() || none_will_do).map(|mut picked| {
        if planning != Some(Planning::Rank) {
            picked.sort_unstable();
        }
        Input::picked(&picked, PickedBy::Player)
    });
    let Some(input) = input else {
        return sentence(&house, &visitor, StatusCode::BAD_REQUEST, "live-error-form");
    };
    if let Err(refused) = session.apply(input) {
        if planning.is_some() {
            let why = InputError::of(&refused, &session).words();
            return say(&house, &visitor, StatusCode::BAD_REQUEST, format!("{}.", why.get(visitor.language)));
        }
        return sentence(&house, &visitor, StatusCode::BAD_REQUEST, "live-error-unknown");
    }
    if !keep(&house, &key, visitor.language, &session).await {
        return sentence(&house, &visitor, StatusCode::SERVICE_UNAVAILABLE, "live-error-kept");
    }
    see(&format!("{PATH}#nu"))
}

pub(super) async fn look_back(State(house): Hosted, visitor: Visitor) -> Answer {
    let Some((_, session)) = kept(&house, &visitor).await else { return see(PATH) };
    let language = visitor.language;
    let (told, turns) = looked(Conversation::of(session), language).await;
    let words = house.pages.words(language);
    let text = debrief::html(&told, &debrief::DebriefAdditions::default(), &turns, words);
    own_page(with_way_back(text, PATH, words))
}

/// The session as the file that the desktop app opens.
pub(super) async fn session(State(house): Hosted, visitor: Visitor) -> Answer {
    let Some((_, session)) = kept(&house, &visitor).await else { return see(PATH) };
    let mut saved = session.save();
    saved.language = Some(visitor.language.to_owned());
    download("text/plain; charset=utf-8", &format!("{}.ron", saved.scenario), write_session(&saved))
}

/// Erases what is kept.
pub(super) async fn erase(State(house): Hosted, visitor: Visitor, _: FormFields) -> Answer {
    if let Some(key) = visitor.cookie(PRACTICE_COOKIE)
        && house.store.forget_note(note_of(key)).await.is_err()
    {
        return sentence(&house, &visitor, StatusCode::SERVICE_UNAVAILABLE, "live-error-kept");
    }
    if visitor.json {
        return data(StatusCode::OK, &json!({ "erased": true }));
    }
    with_cookie(see(PATH), PRACTICE_COOKIE, "", PATH, 0, house.secure())
}
