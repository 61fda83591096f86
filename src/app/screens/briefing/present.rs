//! The view of a briefing, filled from a scenario and the sessions of it that are saved.

use super::{BriefingView, EarlierView, Preparing};
use crate::app::screens::talk::dossier;
use crate::app::screens::time;
use crate::app::storage::{CaseLanguage, SavedSessions, ScenarioCatalogue, SessionEntry, Settings};
use crate::engine::{Scenario, Seed, Session, Setup};
use crate::play::{Conversation, Rendition};
use crate::report::Messages;
use std::sync::Arc;

/// Sessions of a scenario that its briefing names at most.
const EARLIER: usize = 3;

/// What a new session is set up with; the seed is drawn when it begins.
pub(super) fn setup(settings: &Settings) -> Setup {
    Setup { seed: Seed(1), level: settings.level, ..Setup::default() }
}

/// What the briefing shows; nothing where the scenario is no longer there.
pub(super) fn briefing(
    preparing: &Preparing,
    catalogue: &ScenarioCatalogue,
    saved: &SavedSessions,
    settings: &Settings,
    words: &Messages,
    language: CaseLanguage<'_>,
) -> Option<BriefingView> {
    let scenario = catalogue.scenario(&preparing.scenario)?;
    let conversation = Conversation::of(Session::start(Arc::clone(scenario), setup(settings)).ok()?);
    let rendition = Rendition::new(&conversation, language.of(scenario)).with_words(words.language());
    let text = |id| rendition.text(id);
    let about = &scenario.about;
    let partner = &scenario.cast[scenario.partner().index()];
    let people = scenario.cast.iter().map(|person| {
        let known = person.stake.map(text).unwrap_or_default();
        (person.side, text(person.name), text(person.function), known)
    });
    let documents = dossier(rendition, words);
    let name = text(partner.name);
    let first = name.split_whitespace().next().unwrap_or(&name).to_owned();
    let values = [
        ("function", text(about.player.function).into()),
        ("organisation", text(about.player.organisation).into()),
        ("mandate", text(about.player.mandate).into()),
    ];
    Some(BriefingView {
        title: text(about.title),
        summary: text(about.summary),
        figure: partner.figure.clone(),
        role: words.text_with("app-brief-role", &values),
        goals: rendition.overview().goals,
        people: people.collect(),
        document: preparing.document.min(documents.len() - 1),
        documents,
        reason: preparing.reason.clone(),
        partner: first,
        level: settings.level,
        coach: settings.coach,
        step_back: settings.step_back,
        earlier: earlier(scenario, saved, words, language),
    })
}

/// The latest sessions of a scenario.
fn earlier(
    scenario: &Scenario,
    saved: &SavedSessions,
    words: &Messages,
    language: CaseLanguage<'_>,
) -> Vec<EarlierView> {
    let sessions = saved.of(&scenario.id).filter(|entry| entry.steps > 0).take(EARLIER);
    let language = scenario.texts.language(language.of(scenario));
    let view = |entry: &SessionEntry| {
        let open = entry.ending().is_none();
        let ending = entry.ending().and_then(|id| scenario.ending_named(id));
        let how = match ending {
            Some(ending) => scenario.texts.text(scenario.endings[ending.index()].title, language).to_owned(),
            None if open => words.text_with("app-brief-moment", &[("moment", (entry.steps + 1).into())]),
            None => words.text("app-brief-ended"),
        };
        let when = if open { time::stopped(entry.modified, words) } else { time::played(entry.modified, words) };
        let id = if entry.is_branch() { "app-brief-earlier-what-if" } else { "app-brief-earlier-line" };
        let line = words.text_with(id, &[("how", how.into()), ("when", when.into())]);
        EarlierView { file: entry.file.clone(), line, open }
    };
    sessions.map(view).collect()
}
