//! The view of a conversation, and of a moment at which several things are chosen.

use super::settings::Settings;
use super::stage::{last_events, opposite};
use super::table::Table;
use super::telling::{Telling, moment_at, scene_title};
use crate::app::controls::choice::State;
use crate::app::panels::note::{LineView, NoteView};
use crate::app::panels::talk::{DrawersView, Meter, OfferView, PersonView, TalkView};
use crate::engine::relationship::Facet;
use crate::engine::{ChoiceId, ChoiceKind, Event, InterestId, Offer, Progress, PromiseState, Session};
use crate::report::Messages;

/// The height of a figure's mouth on the stage, as a share of the stage's height.
const MOUTH: f32 = 0.225;

/// What the conversation shows as the session stands; how much is shown of it, and what is timed, is filled in later.
pub(super) fn talk(table: &Table, settings: &Settings, words: &Messages) -> TalkView {
    let session = &table.session;
    let scenario = session.scenario();
    let history = session.history();
    let opposite = opposite(session);
    let telling = Telling { session, words, opposite };
    let scene = session.progress().scene();
    let people = &scenario.scenes[scene.index()].with;
    let text = |id| session.render(id).into_owned();
    let person = |who: &crate::engine::StakeholderId| {
        let person = &scenario.cast[who.index()];
        let function = format!("{}, {}", text(person.function), text(person.organisation));
        PersonView { name: text(person.name), function, side: person.side, speaks: opposite == Some(*who) }
    };
    let (offers, topics) = offers(table, words);
    let hint = session.prompt().beat.and_then(|(_, beat)| beat.hint).filter(|_| table.own.coach);
    TalkView {
        title: match table.own.played_on {
            Some(_) => words.text_with("app-talk-what-if", &[("title", text(scenario.about.title).into())]),
            None => text(scenario.about.title),
        },
        place: scene_title(session, scene),
        people: people.iter().map(person).collect(),
        items: telling.items(last_events(session), session.progress()),
        shown: None,
        question: question(session, words),
        offers,
        topics,
        chosen: None,
        hint: hint.map(|hint| (text(hint), table.hint)),
        timer: None,
        undo: table.own.step_back.then(|| !session.transcript().steps.is_empty()),
        meters: if settings.meters { meters(session, opposite) } else { Vec::new() },
        drawer: table.drawer,
        drawers: drawers(table, &telling, &history, words),
        over: session.ending().is_some(),
        read_on: false,
        letters: settings.letters,
        quiet: false,
        mouth: MOUTH,
        step: session.transcript().steps.len(),
    }
}

fn question(session: &Session, words: &Messages) -> String {
    let scenario = session.scenario();
    let prompt = session.prompt();
    let list = scenario.scenes[session.progress().scene().index()].topic_list;
    let own = prompt.beat.map(|(id, _)| id);
    if own.is_some() && own == list {
        return words.text("app-talk-which-topic");
    }
    let mine = prompt.offers.iter().map(|offer| scenario.choice(offer.choice));
    let mut mine = mine.filter(|choice| Some(choice.beat) == own).peekable();
    let acts = mine.peek().is_some() && mine.all(|choice| choice.does);
    words.text(if acts { "app-talk-what-do" } else { "app-talk-what-say" })
}

fn offers(table: &Table, words: &Messages) -> (Vec<OfferView>, Vec<(usize, String)>) {
    let session = &table.session;
    let scenario = session.scenario();
    let prompt = session.prompt();
    let here = prompt.beat.map(|(id, _)| id);
    let mut number = 0;
    let (mut offers, mut topics) = (Vec::new(), Vec::new());
    for (at, offer) in prompt.offers.iter().enumerate() {
        let choice = scenario.choice(offer.choice);
        if let ChoiceKind::OpenTopic(topic) = choice.kind
            && Some(choice.beat) != here
            && offer.unavailable.is_none()
        {
            topics.push((at, session.render(scenario.topics[topic.index()].title).into_owned()));
            continue;
        }
        number += usize::from(offer.unavailable.is_none());
        let state = match offer.unavailable {
            Some(_) => State::Closed,
            None if table.earlier.contains(&offer.choice) => State::Earlier,
            None => State::Open,
        };
        let below = match (state, offer.unavailable) {
            (_, Some(reason)) => session.render(reason).into_owned(),
            (State::Earlier, None) => words.text("app-talk-picked-before"),
            _ => String::new(),
        };
        offers.push(OfferView {
            number: offer.unavailable.is_none().then_some(number),
            lead: lead(session, offer, words),
            text: done(session, offer.choice, said(session, offer.choice, words)),
            below,
            state,
            at,
        });
    }
    (offers, topics)
}

fn said(session: &Session, choice: ChoiceId, words: &Messages) -> String {
    let text = session.scenario().choice(choice).text;
    text.map_or_else(|| words.text("app-talk-wrap-up"), |text| session.render(text).into_owned())
}

/// What is done goes on after "Je doet:", so it begins with a small letter where it begins with "Je" or "You".
fn done(session: &Session, choice: ChoiceId, text: String) -> String {
    let starts = ["Je ", "You "].iter().any(|start| text.starts_with(start));
    if !starts || !session.scenario().choice(choice).does {
        return text;
    }
    let (first, rest) = text.split_at(1);
    format!("{}{rest}", first.to_lowercase())
}

/// What stands before an answer: that it is done rather than said, or to whom it is said.
fn lead(session: &Session, offer: &Offer, words: &Messages) -> String {
    let scenario = session.scenario();
    let choice = scenario.choice(offer.choice);
    let scene = &scenario.scenes[session.progress().scene().index()];
    let other = choice.to.filter(|to| scene.with.len() > 1 && scene.with.contains(to) && scene.with[0] != *to);
    match other {
        _ if choice.does => words.text("app-talk-does"),
        Some(to) => {
            let name = session.render(scenario.cast[to.index()].name).into_owned();
            words.text_with("app-talk-to", &[("name", name.into())])
        }
        None => String::new(),
    }
}

fn meters(session: &Session, who: Option<crate::engine::StakeholderId>) -> Vec<Meter> {
    let Some(who) = who else { return Vec::new() };
    let scenario = session.scenario();
    let staging = session.staging();
    let (start, now) = (staging.facets(who, &staging.initial()), staging.facets(who, session.progress()));
    [Facet::Benevolence, Facet::Integrity, Facet::Tension]
        .map(|facet| {
            let (from, to) = (start[facet as usize], now[facet as usize]);
            let name = scenario.model.facets[facet as usize].get(&staging.setup.language);
            // A whole point is the least that people would see.
            let change = (to / 100).cmp(&(from / 100));
            Meter { name: super::telling::capitalised(name), value: to / 100, change }
        })
        .into()
}

fn drawers(table: &Table, telling: &Telling<'_>, history: &[Progress], words: &Messages) -> DrawersView {
    let session = &table.session;
    DrawersView {
        promises: promises(session, history, words),
        known: known(session, history, words),
        note: table.own.note.clone(),
        documents: dossier(session, words),
        document: table.document,
        log: telling.log(history),
    }
}

fn promises(session: &Session, history: &[Progress], words: &Messages) -> Vec<(String, String)> {
    let scenario = session.scenario();
    let promised = session.transcript().promised().into_iter();
    promised
        .map(|(promise, text, step)| {
            let to = scenario.cast[scenario.promises[promise.index()].to.index()].name;
            let state = words.text(match session.progress().promise(&scenario.layout, promise) {
                PromiseState::Unmade | PromiseState::Open | PromiseState::Expected => "app-promise-open",
                PromiseState::Kept => "app-promise-kept",
                PromiseState::Warned => "app-promise-warned",
                PromiseState::Broken => "app-promise-broken",
            });
            let to = session.render(to).into_owned();
            let how = words.text_with("app-talk-promised", &[("to", to.into()), ("state", state.into())]);
            (session.staging().render(text, &history[step]).into_owned(), how)
        })
        .collect()
}

/// What was discovered, by person, with the moment at which it was heard.
fn known(session: &Session, history: &[Progress], words: &Messages) -> Vec<(String, Vec<(String, String)>)> {
    let scenario = session.scenario();
    let transcript = session.transcript();
    let heard = |interest: InterestId| {
        let found = |events: &[Event]| events.contains(&Event::Discovered(interest));
        let step = transcript.steps.iter().position(|step| found(transcript.events(*step)))?;
        let moment = moment_at(session, &history[step]);
        Some(words.text_with("app-talk-heard", &[("moment", moment.into())]))
    };
    let mut known: Vec<(String, Vec<(String, String)>)> = Vec::new();
    for (at, interest) in scenario.interests.iter().enumerate() {
        let id = InterestId::new(at);
        if !session.progress().knows(&scenario.layout, id) {
            continue;
        }
        let who = session.render(scenario.cast[interest.of.index()].name).into_owned();
        let entry = (session.render(interest.text).into_owned(), heard(id).unwrap_or_default());
        match known.iter_mut().find(|(name, _)| *name == who) {
            Some((_, entries)) => entries.push(entry),
            None => known.push((who, vec![entry])),
        }
    }
    known
}

/// What one can read at any time: what was known beforehand, and the documents that can be opened now.
pub(super) fn dossier(session: &Session, words: &Messages) -> Vec<(String, String)> {
    let briefing = session.render(session.scenario().about.briefing).into_owned();
    std::iter::once((words.text("app-brief-overview"), briefing)).chain(documents(session)).collect()
}

/// The documents that can be opened now.
fn documents(session: &Session) -> Vec<(String, String)> {
    let scenario = session.scenario();
    let open = scenario
        .dossier
        .iter()
        .filter(|it| it.when.as_ref().is_none_or(|when| session.staging().holds(when, session.progress())));
    let documents = open.map(|document| {
        let text: Vec<_> = document.paragraphs.iter().map(|paragraph| session.render(*paragraph)).collect();
        (session.render(document.title).into_owned(), text.join("\n\n"))
    });
    documents.collect()
}

/// What a moment shows at which several things are chosen.
pub(super) fn note(table: &Table, talk: TalkView, words: &Messages) -> NoteView {
    let session = &table.session;
    let scenario = session.scenario();
    let prompt = session.prompt();
    let open = prompt.offers.iter().enumerate().filter(|(_, offer)| offer.unavailable.is_none());
    let lines = open.map(|(at, offer)| LineView {
        at,
        text: said(session, offer.choice, words),
        on: table.ticked.contains(&offer.choice),
    });
    let partner = &scenario.cast[scenario.partner().index()];
    let text = |id| session.render(id).into_owned();
    let facts = vec![
        (words.text("app-note-partner"), text(partner.organisation)),
        (words.text("app-note-spoken"), format!("{}, {}", text(partner.name), text(partner.function))),
        (words.text("app-note-case"), text(scenario.about.title)),
    ];
    let title = prompt.beat.and_then(|(_, beat)| beat.title);
    let title = title.unwrap_or(scenario.scenes[session.progress().scene().index()].title);
    NoteView { title: text(title), lines: lines.collect(), select: prompt.select, facts, talk }
}
