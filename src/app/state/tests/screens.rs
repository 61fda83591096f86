//! Every screen in every size, language and size of text: each control is named and stands within the window.

use super::{Window, app, begin, go_on, name, pick, window};
use crate::app::intent::{
    BriefingIntent, DebriefIntent, Drawer, Intent, LibraryIntent, SettingChange, SettingsIntent, StudioIntent,
    TalkIntent,
};
use crate::app::screens::briefing::intent::BriefingPiece;
use crate::app::screens::debrief::{DebriefStage, FOLDS};
use crate::app::screens::studio::intent::StudioSide;
use crate::app::screens::studio::picker::PickerKind;
use crate::app::state::AppState;
use crate::app::theme::Colours;
use egui::accesskit::Role;
use egui::{Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use std::time::Duration;

const NOW: Duration = Duration::ZERO;
const SIZES: [Vec2; 3] = [vec2(1024.0, 640.0), vec2(1280.0, 800.0), vec2(2560.0, 1440.0)];
const CONTROLS: [Role; 9] = [
    Role::Button,
    Role::CheckBox,
    Role::RadioButton,
    Role::Slider,
    Role::TextInput,
    Role::MultilineTextInput,
    Role::Tab,
    Role::ComboBox,
    Role::Link,
];

/// Whether everything that can be used has a name and is not cut off at the sides.
#[track_caller]
fn check(harness: &Harness<'_, Window>, what: &str, width: f32) {
    let mut controls = 0;
    for node in harness.query_all_by(|node| CONTROLS.contains(&node.role())) {
        controls += 1;
        let (name, rect) = (name(&node), node.rect());
        assert!(!name.trim().is_empty(), "{what}: a {:?} at {rect:?} has no name", node.accesskit_node().role());
        assert!(!name.starts_with("app-"), "{what}: `{name}` is no word");
        assert!(rect.left() >= -1.0 && rect.right() <= width + 1.0, "{what}: `{name}` is cut off: {rect:?}");
    }
    assert!(controls > 0, "{what}");
    for node in harness.query_all_by(|node| node.role() == Role::Label) {
        let (name, rect) = (name(&node), node.rect());
        assert!(!name.contains("app-") && !name.contains("{$"), "{what}: `{name}`");
        assert!(rect.left() >= -1.0 && rect.right() <= width + 1.0, "{what}: “{name}” is cut off: {rect:?}");
    }
}

/// The screens, each with what leads there from the one before.
fn screens() -> Vec<(&'static str, fn(&mut AppState))> {
    vec![
        ("library", |_| {}),
        ("filters", |app| app.update(Intent::Library(LibraryIntent::Filters(true)), NOW)),
        ("own cases", |app| {
            app.update(Intent::ShowStudio, NOW);
            app.update(Intent::Studio(StudioIntent::NewTitle(String::from("Dak"))), NOW);
        }),
        ("studio", |app| {
            app.update(Intent::Studio(StudioIntent::NewFrom(2)), NOW);
            app.update(Intent::Studio(StudioIntent::Make), NOW);
        }),
        ("sheet", |app| app.update(Intent::Studio(StudioIntent::Side(StudioSide::Sheet)), NOW)),
        ("outline", |app| app.update(Intent::Studio(StudioIntent::Side(StudioSide::Outline)), NOW)),
        ("boards", |app| app.update(Intent::Studio(StudioIntent::Side(StudioSide::Boards)), NOW)),
        ("found", |app| app.update(Intent::Studio(StudioIntent::Search(String::from("een"))), NOW)),
        ("moves", |app| app.update(Intent::Studio(StudioIntent::Ask(PickerKind::Moves(0))), NOW)),
        ("lead", |app| app.update(Intent::Studio(StudioIntent::Ask(PickerKind::Lead(Some(0)))), NOW)),
        ("shelf again", |app| {
            app.update(Intent::Studio(StudioIntent::PickerDone), NOW);
            app.update(Intent::Studio(StudioIntent::Close), NOW);
            app.update(Intent::ShowLibrary, NOW);
        }),
        ("briefing", |app| app.update(Intent::Library(LibraryIntent::Prepare(String::from("de-loods"))), NOW)),
        ("document", |app| app.update(Intent::Briefing(BriefingIntent::Read(Some(BriefingPiece::Document(2)))), NOW)),
        ("people", |app| app.update(Intent::Briefing(BriefingIntent::Read(Some(BriefingPiece::People))), NOW)),
        ("talk", |app| {
            begin(app, "de-loods");
            for written in ["voorbereiden.register", "priya_vraag.wat_mist_er", "binnenkomst.rol_en_grens"] {
                pick(app, written);
            }
        }),
        ("notebook", |app| {
            app.update(Intent::Talk(TalkIntent::Hint), NOW);
            app.update(Intent::Talk(TalkIntent::Drawer(Some(Drawer::Notebook))), NOW);
        }),
        ("dossier", |app| app.update(Intent::Talk(TalkIntent::Drawer(Some(Drawer::Dossier))), NOW)),
        ("earlier", |app| app.update(Intent::Talk(TalkIntent::Drawer(Some(Drawer::Earlier))), NOW)),
        ("pause", |app| {
            app.update(Intent::Talk(TalkIntent::Drawer(None)), NOW);
            app.update(Intent::Talk(TalkIntent::Pause), NOW);
        }),
        ("help", |app| app.update(Intent::ShowHelp, NOW)),
        ("note", |app| {
            app.update(Intent::CloseDialog, NOW);
            for _ in 0..60 {
                if app.opened().unwrap().session().prompt().select.1 > 1 {
                    break;
                }
                go_on(app);
            }
            app.update(Intent::Talk(TalkIntent::ReadOn), NOW);
            app.update(Intent::Talk(TalkIntent::Tick(0, true)), NOW);
        }),
        ("end", |app| {
            for _ in 0..60 {
                if app.opened().unwrap().session().ending().is_some() {
                    break;
                }
                go_on(app);
            }
            assert!(app.opened().unwrap().session().ending().is_some());
        }),
        ("closing", |app| app.update(Intent::Talk(TalkIntent::LookBack), NOW)),
        ("own", |app| app.update(Intent::Debrief(DebriefIntent::Stage(DebriefStage::Asked)), NOW)),
        ("look back", |app| {
            app.update(Intent::Debrief(DebriefIntent::Picture(0, 4)), NOW);
            app.update(Intent::Debrief(DebriefIntent::Stage(DebriefStage::LookBack)), NOW);
        }),
        ("unfolded", |app| {
            for part in 0..FOLDS.len() {
                app.update(Intent::Debrief(DebriefIntent::Fold(part, true)), NOW);
            }
        }),
        ("numbers", |app| {
            app.update(Intent::Debrief(DebriefIntent::Numbers(true)), NOW);
            app.update(Intent::Debrief(DebriefIntent::Table(true)), NOW);
        }),
        ("replay", |app| app.update(Intent::Debrief(DebriefIntent::Replay(0)), NOW)),
        ("hand over", |app| {
            app.update(Intent::Debrief(DebriefIntent::Replay(usize::MAX)), NOW);
            app.update(Intent::Debrief(DebriefIntent::HandOver(true)), NOW);
        }),
        ("settings", |app| app.update(Intent::ShowSettings, NOW)),
        ("delete", |app| app.update(Intent::Settings(SettingsIntent::AskDelete), NOW)),
    ]
}

fn tour(language: &'static str, text: u16, sizes: &[Vec2], colours: Colours) {
    for size in sizes.iter().copied() {
        let (mut it, _home) = app();
        it.update(Intent::Settings(SettingsIntent::Change(SettingChange::Language(language))), NOW);
        it.update(Intent::Settings(SettingsIntent::Change(SettingChange::Text(text))), NOW);
        it.update(Intent::Settings(SettingsIntent::Change(SettingChange::Colours(colours))), NOW);
        it.update(Intent::Settings(SettingsIntent::Change(SettingChange::Meters(true))), NOW);
        let mut harness = window(it, size);
        for (screen, go) in screens() {
            go(&mut harness.state_mut().app);
            harness.run_steps(2);
            check(&harness, &format!("{screen} {language} {text} % {size:?}"), size.x);
        }
    }
}

#[test]
fn every_control_is_named_and_within_the_window() {
    tour("nl", 100, &SIZES, Colours::Light);
    tour("en", 100, &SIZES[..1], Colours::Contrast);
}

#[test]
fn every_control_is_named_and_within_the_window_with_large_text() {
    tour("en", 200, &SIZES, Colours::Dark);
    tour("nl", 200, &SIZES[..1], Colours::Light);
}

#[test]
fn a_turn_is_said_as_one_in_order_with_who_says_what() {
    let (mut it, _home) = app();
    begin(&mut it, "de-loods");
    for written in ["voorbereiden.verslag", "binnenkomst.rol_en_grens"] {
        pick(&mut it, written);
    }
    let mut harness = window(it, vec2(1280.0, 800.0));
    harness.state_mut().app.assist(true);
    harness.run_steps(2);
    let view = &harness.state().app.talk.view;
    let lines: Vec<_> = view.items[view.page()].iter().map(crate::app::screens::talk::Item::aloud).collect();
    assert!(lines.len() > 1 && lines.iter().any(|it| it.starts_with("Roos Meijering")), "{lines:?}");
    let live: Vec<_> = harness
        .query_all_by(|node| node.live() != egui::accesskit::Live::Off)
        .map(|node| node.accesskit_node().value().unwrap_or_default())
        .collect();
    assert_eq!(live, [lines.join("\n")], "one text is said, and nothing beside it");
    let focused = super::focused(&harness).unwrap().1;
    assert!(focused.starts_with("Roos Meijering"), "what is new has the focus: {focused}");
}

#[test]
fn decimals_are_shown_only_to_who_asks_for_them() {
    let (mut it, _home) = app();
    begin(&mut it, "de-loods");
    for _ in 0..60 {
        if it.opened().unwrap().session().ending().is_some() {
            break;
        }
        go_on(&mut it);
    }
    it.update(Intent::Talk(TalkIntent::LookBack), NOW);
    it.update(Intent::Debrief(DebriefIntent::Stage(DebriefStage::LookBack)), NOW);
    for part in 0..FOLDS.len() {
        it.update(Intent::Debrief(DebriefIntent::Fold(part, true)), NOW);
    }
    let mut harness = window(it, vec2(1280.0, 800.0));
    let decimals = |harness: &Harness<'_, Window>| {
        let names = harness.query_all_by(|_| true).map(|node| name(&node));
        let decimal = |name: &String| {
            let signs: Vec<_> = name.chars().collect();
            signs.windows(3).any(|it| it[0].is_ascii_digit() && it[1] == ',' && it[2].is_ascii_digit())
        };
        names.filter(decimal).collect::<Vec<_>>()
    };
    assert_eq!(decimals(&harness), Vec::<String>::new());
    harness.state_mut().app.update(Intent::Debrief(DebriefIntent::Numbers(true)), NOW);
    harness.run_steps(3);
    assert!(!decimals(&harness).is_empty());
}

#[test]
fn a_button_begins_with_a_number_only_where_that_picks_it() {
    let (it, _home) = app();
    let mut harness = window(it, SIZES[1]);
    let mut answers = 0;
    for (screen, go) in screens() {
        go(&mut harness.state_mut().app);
        harness.run_steps(2);
        let numbered: Vec<_> = harness
            .query_all_by(|node| node.role() == Role::Button)
            .map(|node| name(&node))
            .filter(|name| name.split_once(". ").is_some_and(|(number, _)| number.parse::<usize>().is_ok()))
            .collect();
        let app = &harness.state().app;
        let mut picks = Vec::new();
        if app.screen == crate::app::screens::Screen::Talk && app.talk.note.is_none() {
            let view = &app.talk.view;
            picks.extend(view.offers.iter().filter_map(|it| it.number).chain(view.topics.iter().map(|it| it.number)));
        }
        answers += picks.len();
        picks.sort_unstable();
        let mut found: Vec<_> =
            numbered.iter().map(|name| name.split_once('.').unwrap().0.parse::<usize>().unwrap()).collect();
        found.sort_unstable();
        assert_eq!(picks, found, "{screen}: {numbered:?}");
    }
    assert!(answers > 0);
}
