//! The app as somebody uses it: by keyboard, over restarts, and when files go wrong.

mod briefing;
mod debrief;
mod files;
mod group;
mod installed;
mod planning;
mod play;
mod plays;
mod screens;
mod sessions;
mod studio;
mod studio_begin;
mod studio_copy;
mod studio_kept;
mod studio_parts;
mod studio_share;
mod studio_sheet;
mod studio_steady;
mod studio_translate;
mod telling;

use super::{AppState, Folders};
use crate::app::intent::{BriefingIntent, Intent, LibraryIntent, SettingChange, SettingsIntent, TalkIntent};
use crate::app::storage::TextSpeed;
use crate::engine::{ChoiceId, Input, Session};
use egui::accesskit::Role;
use egui::{Key, Modifiers, Vec2, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use egui_kittest::{Harness, Node};
use std::path::{Path, PathBuf};
use std::time::Duration;
use tempfile::TempDir;

/// The app in a window, and the time it shows.
pub(super) struct Window {
    pub(super) app: AppState,
    pub(super) now: Duration,
}

pub(super) const PLAIN: Vec2 = vec2(1280.0, 800.0);

/// Folders in a temporary place; the shipped scenarios are the library.
pub(super) fn folders(home: &Path) -> Folders {
    Folders {
        scenarios: Some(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("scenarios")),
        cases: Some(home.join("cases")),
        model: None,
        sessions: Some(home.join("sessions")),
        settings: Some(home.join("settings.ron")),
        documents: Some(home.join("documents")),
        downloads: Some(home.join("downloads")),
    }
}

/// An app that shows everything at once, and its home.
pub(super) fn app() -> (AppState, TempDir) {
    let home = tempfile::tempdir().unwrap();
    (calm(AppState::new(folders(home.path()), Some("nl"))), home)
}

/// The app with text that does not have to be waited for.
pub(super) fn calm(mut app: AppState) -> AppState {
    app.opener = |_| Ok(());
    app.update(Intent::Settings(SettingsIntent::Change(SettingChange::TextSpeed(TextSpeed::AtOnce))), Duration::ZERO);
    app.update(Intent::Settings(SettingsIntent::Change(SettingChange::Still(true))), Duration::ZERO);
    app
}

/// A window of some size with the app in it.
pub(super) fn window(app: AppState, size: Vec2) -> Harness<'static, Window> {
    let show = |ui: &mut egui::Ui, window: &mut Window| {
        window.now += Duration::from_millis(20);
        window.app.show(ui, window.now);
    };
    let window = Window { app, now: Duration::ZERO };
    let mut harness = Harness::builder().with_size(size).with_max_steps(60).build_ui_state(show, window);
    harness.run_steps(3);
    harness
}

/// Presses a key and lets the window settle.
pub(super) fn press(harness: &mut Harness<'_, Window>, key: Key) {
    harness.key_press_modifiers(Modifiers::NONE, key);
    harness.run_steps(3);
}

/// What has the focus: its role and name.
pub(super) fn focused(harness: &Harness<'_, Window>) -> Option<(Role, String)> {
    let node = harness.query_all_by(|node| node.is_focused() && !node.is_disabled()).next()?;
    Some((node.accesskit_node().role(), name(&node)))
}

/// What a node is called.
pub(super) fn name(node: &Node<'_>) -> String {
    let node = node.accesskit_node();
    node.label().filter(|label| !label.is_empty()).or_else(|| node.value()).unwrap_or_default()
}

/// Presses Tab until something with this in its name has the focus.
#[track_caller]
pub(super) fn tab_to(harness: &mut Harness<'_, Window>, wanted: &str) {
    let mut seen = Vec::new();
    for _ in 0..150 {
        press(harness, Key::Tab);
        let found = focused(harness).map(|(_, name)| name).unwrap_or_default();
        if found.contains(wanted) {
            return;
        }
        seen.push(found);
    }
    panic!("Tab does not reach `{wanted}`: {seen:?}");
}

/// Begins a scenario without drawing.
pub(super) fn begin(app: &mut AppState, scenario: &str) {
    app.update(Intent::Library(LibraryIntent::Prepare(scenario.to_owned())), Duration::ZERO);
    app.update(Intent::Briefing(BriefingIntent::Begin), Duration::ZERO);
}

/// Makes the first pick that is open, in the order of the scenario, whatever order it stands in; where several are picked
/// together, as many as must be.
pub(super) fn go_on(app: &mut AppState) {
    let prompt = app.opened().unwrap().session().prompt();
    let (least, several) = (prompt.select.0, prompt.beat.is_some_and(|(_, beat)| beat.select.is_some()));
    let offers = prompt.offers.iter().enumerate().filter(|(_, offer)| offer.unavailable.is_none());
    let mut open: Vec<_> = offers.map(|(at, offer)| (offer.choice, at)).collect();
    open.sort_unstable();
    if several {
        open.iter()
            .take(least.max(1))
            .for_each(|(_, at)| app.update(Intent::Talk(TalkIntent::Tick(*at, true)), Duration::ZERO));
        app.update(Intent::Talk(TalkIntent::Record), Duration::ZERO);
    } else {
        app.update(Intent::Talk(TalkIntent::Pick(open[0].1)), Duration::ZERO);
    }
}

/// Makes a written pick without drawing.
#[track_caller]
pub(super) fn pick(app: &mut AppState, written: &str) {
    let session = app.opened().unwrap().session();
    let choices = choices(session, written);
    let place = |choice| session.prompt().offers.iter().position(|offer| offer.choice == choice).unwrap();
    let places: Vec<_> = choices.into_iter().map(place).collect();
    if written.contains('[') {
        for at in places {
            app.update(Intent::Talk(TalkIntent::Tick(at, true)), Duration::ZERO);
        }
        app.update(Intent::Talk(TalkIntent::Record), Duration::ZERO);
    } else {
        app.update(Intent::Talk(TalkIntent::Pick(places[0])), Duration::ZERO);
    }
}

/// The choices that a written pick names.
#[track_caller]
pub(super) fn choices(session: &Session, written: &str) -> Vec<ChoiceId> {
    match session.find(written).unwrap_or_else(|error| panic!("{written}: {error}")) {
        Input::Pick { picks, .. } => picks,
        Input::Direct(_) => panic!("{written} is no pick"),
    }
}

/// How many picks were made.
pub(super) fn steps(app: &AppState) -> usize {
    app.opened().map_or(0, |opened| opened.session().transcript().steps.len())
}
