//! The view of a briefing, filled from a scenario and the sessions of it that are saved.

use super::intent::BriefingPiece;
use super::{BriefingView, EarlierView, InvolvedView, Preparing};
use crate::app::screens::talk::dossier;
use crate::app::screens::time;
use crate::app::storage::{CaseLanguage, Intention, SavedSessions, ScenarioCatalogue, SessionEntry, Settings};
use crate::engine::{Scenario, Seed, Session, Setup, Stakeholder};
use crate::play::{Conversation, Rendition};
use crate::report::Messages;
use crate::report::debrief::joined;
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
    let involved = |person: &Stakeholder| InvolvedView {
        side: Some(person.side),
        name: text(person.name),
        function: format!("{}, {}", text(person.function), text(person.organisation)),
        known: person.stake.map(text).unwrap_or_default(),
    };
    let others = scenario.cast.iter().filter(|person| person.id != partner.id);
    let documents = dossier((rendition, rendition.session().transcript().steps.len() + 1), &[], words);
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
        opposite: involved(partner),
        scenes: scenes(scenario, rendition, words),
        role: words.text_with("app-brief-role", &values),
        goals: rendition.overview().goals,
        people: others.map(involved).collect(),
        // A case that changed may have fewer documents.
        piece: preparing.piece.filter(|piece| !matches!(piece, BriefingPiece::Document(at) if *at >= documents.len())),
        last: preparing.last,
        documents,
        reason: preparing.reason.clone(),
        intention: intention(scenario, saved, words),
        partner: first,
        level: settings.level,
        coach: settings.coach,
        step_back: settings.step_back,
        earlier: earlier(scenario, saved, words, language),
    })
}

/// Where and how it begins: the first scene, the second where the partner is met only there, and how long it takes.
fn scenes(scenario: &Scenario, rendition: Rendition<'_>, words: &Messages) -> Vec<String> {
    let partner = scenario.partner();
    let met = scenario.scenes.iter().take(2).position(|scene| scene.with.contains(&partner));
    let mut told: Vec<_> = (0..=met.unwrap_or(0))
        .map(|at| {
            let scene = &scenario.scenes[at];
            let with: Vec<_> = scene.with.iter().map(|who| rendition.text(scenario.cast[who.index()].name)).collect();
            let how = words.text(&format!("channel-{}", scene.channel.id().to_lowercase()));
            let values = [
                ("scene", rendition.text(scene.title).into()),
                ("how", how.into()),
                ("count", with.len().into()),
                ("with", joined(&with, words).into()),
                ("at", at.into()),
            ];
            words.text_with("app-brief-scene", &values)
        })
        .collect();
    told.push(words.text_with("app-brief-minutes", &[("minutes", scenario.about.minutes.into())]));
    told
}

/// What one meant to do after an earlier session, and with whom and when.
fn intention(scenario: &Scenario, saved: &SavedSessions, words: &Messages) -> (String, String) {
    let told = |it: &Intention| Some((it.sentence(words)?, it.with_whom_and_when(words)));
    saved.intention(&scenario.id).and_then(told).unwrap_or_default()
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
