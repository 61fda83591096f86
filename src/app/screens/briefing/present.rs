//! The view of a briefing, filled from a scenario and the sessions of it that are saved.

use super::{BriefingView, EarlierView, Preparing};
use crate::app::screens::talk::dossier;
use crate::app::screens::time;
use crate::app::storage::{SavedSession, SavedSessions, ScenarioCatalogue, Settings, language_of};
use crate::engine::{Scenario, Seed, Session, Setup, Staging};
use crate::report::Messages;
use std::sync::Arc;

/// Sessions of a scenario that its briefing names at most.
const EARLIER: usize = 3;

/// What a new session of a scenario is set up with; the seed is drawn when it begins.
pub(super) fn setup(scenario: &Scenario, settings: &Settings, words: &Messages) -> Setup {
    let language = language_of(scenario, words.language()).to_owned();
    Setup { seed: Seed(1), level: settings.level, language, ..Setup::default() }
}

/// What the briefing shows; nothing where the scenario is no longer there.
pub(super) fn briefing(
    preparing: &Preparing,
    catalogue: &ScenarioCatalogue,
    saved: &SavedSessions,
    settings: &Settings,
    words: &Messages,
) -> Option<BriefingView> {
    let scenario = catalogue.scenario(&preparing.scenario)?;
    let setup = setup(scenario, settings, words);
    let staging = Staging::new(Arc::clone(scenario), setup).ok()?;
    let text = |id| staging.text(id).to_owned();
    let about = &scenario.about;
    let partner = &scenario.cast[scenario.partner().index()];
    let people = scenario.cast.iter().map(|person| {
        let known = person.stake.map(text).unwrap_or_default();
        (person.side, text(person.name), text(person.function), known)
    });
    let session = Session::start(Arc::clone(scenario), staging.setup.clone()).ok()?;
    let documents = dossier(&session, words);
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
        goals: about.goals.iter().map(|(_, goal)| text(*goal)).collect(),
        people: people.collect(),
        document: preparing.document.min(documents.len() - 1),
        documents,
        reason: preparing.reason.clone(),
        partner: first,
        level: settings.level,
        coach: settings.coach,
        step_back: settings.step_back,
        earlier: earlier(scenario, saved, words),
    })
}

/// The latest sessions of a scenario.
fn earlier(scenario: &Scenario, saved: &SavedSessions, words: &Messages) -> Vec<EarlierView> {
    let sessions = saved.of(&scenario.id).filter(|entry| !entry.transcript.picks.is_empty()).take(EARLIER);
    let language = scenario.texts.language(words.language());
    let view = |entry: &SavedSession| {
        let open = entry.transcript.ending.is_none();
        let ending = entry.transcript.ending.as_deref().and_then(|id| scenario.ending_named(id));
        let how = match ending {
            Some(ending) => scenario.texts.text(scenario.endings[ending.index()].title, language).to_owned(),
            None if open => {
                words.text_with("app-brief-moment", &[("moment", (entry.transcript.picks.len() + 1).into())])
            }
            None => words.text("app-brief-ended"),
        };
        let when = if open { time::stopped(entry.modified, words) } else { time::played(entry.modified, words) };
        let id =
            if entry.reflection.played_on.is_some() { "app-brief-earlier-what-if" } else { "app-brief-earlier-line" };
        let line = words.text_with(id, &[("how", how.into()), ("when", when.into())]);
        EarlierView { file: entry.file.clone(), line, open }
    };
    sessions.map(view).collect()
}
