//! The view of a conversation, and of a moment at which several things are chosen.

use super::TalkState;
use super::course::course;
use super::note::NoteView;
use super::offers::{lines, offers, plan};
use super::open_session::OpenSession;
use super::view::{AsideView, DrawersView, Meter, PersonView, TalkView};
use crate::app::intent::Drawer;
use crate::app::screens::document::DocumentView;
use crate::app::storage::Settings;
use crate::engine::StakeholderId;
use crate::engine::relationship::Facet;
use crate::play::{DocumentSeen, Notebook, Presence, PromptSeen, Rendition, StageSeen};
use crate::report::conversation;
use crate::report::document::{WrittenDocument, kind_name};
use crate::report::{Messages, capitalised};

/// What the conversation shows as the session stands; how much is shown of it, and what is timed, is filled in later.
pub(super) fn talk(
    opened: &OpenSession,
    state: &mut TalkState,
    (stage, prompt): (&StageSeen, &PromptSeen),
    settings: &Settings,
    words: &Messages,
) -> TalkView {
    let (session, rendition) = (opened.session(), opened.rendition());
    let title = rendition.text(session.scenario().about.title);
    let (offers, topics) = offers(prompt, &state.earlier, words);
    let opposite = stage.people.iter().find(|it| it.opposite).map(|it| it.person.who);
    let steps = session.transcript().steps.len();
    let turns = state.turns_told(rendition);
    TalkView {
        title: match opened.parent() {
            Some(_) => words.text_with("app-talk-what-if", &[("title", title.into())]),
            None => title,
        },
        place: stage.title.clone(),
        people: people(stage),
        items: state.steps.iter().map(|step| step.item.clone()).collect(),
        told: state.told,
        shown: None,
        known: state.known,
        fade: None,
        unfolded: state.unfolded,
        aside: aside(state, stage),
        course: course(opened, state),
        question: conversation::question(prompt.question, words).unwrap_or_default(),
        offers,
        topics,
        chosen: None,
        hint: prompt.hint.clone().filter(|_| opened.reflection.coach).map(|hint| (hint, state.hint)),
        timer: None,
        undo: opened.reflection.step_back.then_some(steps > 0),
        meters: opposite.filter(|_| settings.meters).map(|who| meters(rendition, turns, who)).unwrap_or_default(),
        drawer: state.drawer,
        drawers: drawers(opened, state, turns, words),
        over: session.ending().is_some(),
        read_on: false,
        letters: settings.letters,
        quiet: false,
        step: steps,
    }
}

fn people(stage: &StageSeen) -> Vec<PersonView> {
    stage.people.iter().map(person).collect()
}

fn person(it: &Presence) -> PersonView {
    PersonView {
        name: it.person.name.clone(),
        function: format!("{}, {}", it.person.function, it.person.organisation),
        side: it.person.side,
        speaks: it.opposite,
    }
}

/// Who spoke last on this page, where that person is not there.
fn aside(state: &TalkState, stage: &StageSeen) -> Option<AsideView> {
    let told = &state.steps[..state.told];
    let page = told.iter().rev().take_while(|step| !step.item.begins_page());
    let speaker = page.filter_map(|step| step.speaker.as_ref()).next()?;
    let is_there = stage.people.iter().any(|it| it.person.who == speaker.person.who);
    (!is_there).then(|| AsideView { figure: speaker.figure.clone(), person: person(speaker) })
}

/// How somebody sees the player after so many turns.
fn meters(rendition: Rendition<'_>, turns: usize, who: StakeholderId) -> Vec<Meter> {
    let session = rendition.session();
    let (start, now) = (session.initial(), rendition.progress_of(turns));
    let staging = session.staging_after(turns.saturating_sub(1));
    let (start, now) = (session.staging_after(0).facets(who, &start), staging.facets(who, &now));
    [Facet::Benevolence, Facet::Integrity, Facet::Tension]
        .map(|facet| {
            let (from, to) = (start[facet as usize], now[facet as usize]);
            let name = session.scenario().model.facets[facet as usize].get(rendition.words());
            // A whole point is the least that people would see.
            let change = (to / 100).cmp(&(from / 100));
            Meter { name: capitalised(name), value: to / 100, change }
        })
        .into()
}

/// What stands in the drawers after so many turns. The notebook's button counts what is in it; the others are filled while they
/// are open.
fn drawers(opened: &OpenSession, state: &mut TalkState, turns: usize, words: &Messages) -> DrawersView {
    let rendition = opened.rendition();
    let notebook = rendition.notebook_after(turns);
    let documents = rendition.documents_after(turns);
    DrawersView {
        promises: promises(&notebook, words),
        known: known(&notebook, words),
        note: opened.reflection.note.clone(),
        new: documents.iter().filter(|it| is_new(rendition, it, &opened.reflection.read)).count(),
        document: documents.iter().position(|it| Some(it.id) == state.document).map_or(0, |at| at + 1),
        documents: match state.drawer {
            Some(Drawer::Dossier) => dossier((rendition, turns), &opened.reflection.read, words),
            Some(Drawer::Notebook | Drawer::Earlier) | None => Vec::new(),
        },
        log: match state.drawer {
            Some(Drawer::Earlier) => state.log.up_to(turns, rendition, words),
            Some(Drawer::Notebook | Drawer::Dossier) | None => Vec::new(),
        },
    }
}

fn promises(notebook: &Notebook, words: &Messages) -> Vec<(String, String)> {
    let row = |it: &crate::play::PromiseSeen| {
        let state = conversation::promise_state(it.state, words);
        let how = words.text_with("app-talk-promised", &[("to", it.to.as_str().into()), ("state", state.into())]);
        (it.text.clone(), how)
    };
    notebook.promises.iter().map(row).collect()
}

/// What was discovered, by person, with the moment at which it was heard.
fn known(notebook: &Notebook, words: &Messages) -> Vec<(String, Vec<(String, String)>)> {
    let mut known: Vec<(String, Vec<(String, String)>)> = Vec::new();
    for it in &notebook.discoveries {
        let heard = it.heard.as_ref();
        let heard = heard.map(|moment| words.text_with("app-talk-heard", &[("moment", moment.as_str().into())]));
        let entry = (it.text.clone(), heard.unwrap_or_default());
        match known.iter_mut().find(|(name, _)| *name == it.name) {
            Some((_, entries)) => entries.push(entry),
            None => known.push((it.name.clone(), vec![entry])),
        }
    }
    known
}

/// What one can read at any time: what was known beforehand, and the documents that can be opened after so many turns. What came
/// during the conversation is new until it is among those that were `read`.
pub(in crate::app) fn dossier(
    (rendition, turns): (Rendition<'_>, usize),
    read: &[String],
    words: &Messages,
) -> Vec<DocumentView> {
    let briefing = DocumentView {
        title: words.text("app-brief-overview"),
        kind: String::new(),
        document: WrittenDocument::text(&rendition.overview().briefing),
        new: false,
    };
    let documents = rendition.documents_after(turns).into_iter().map(|it| {
        let document = WrittenDocument::read(&it.text);
        let kind = document.kind.map(|kind| kind_name(kind, words)).unwrap_or_default();
        DocumentView { new: is_new(rendition, &it, read), title: it.title, kind, document }
    });
    std::iter::once(briefing).chain(documents).collect()
}

/// Whether a document came during the conversation and was not read yet.
pub(super) fn is_new(rendition: Rendition<'_>, document: &DocumentSeen, read: &[String]) -> bool {
    let scenario = rendition.session().scenario();
    document.came && !read.iter().any(|id| id == scenario.texts.name(scenario.dossier[document.id.index()].id))
}

/// What a moment shows at which several things are chosen.
pub(super) fn note(
    opened: &OpenSession,
    state: &TalkState,
    prompt: &PromptSeen,
    talk: TalkView,
    words: &Messages,
) -> NoteView {
    let (session, rendition) = (opened.session(), opened.rendition());
    let scenario = session.scenario();
    let partner = &scenario.cast[scenario.partner().index()];
    let text = |id| rendition.text(id);
    let facts = vec![
        (words.text("app-note-partner"), text(partner.organisation)),
        (words.text("app-note-spoken"), format!("{}, {}", text(partner.name), text(partner.function))),
        (words.text("app-note-case"), text(scenario.about.title)),
    ];
    let title = text(scenario.moment_title(session.progress()));
    let lines = lines(prompt, &state.ticked, words);
    let plan = plan(prompt, &state.ticked, words);
    NoteView { title, lines, select: prompt.select.unwrap_or_default(), plan, facts, talk }
}
