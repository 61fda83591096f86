//! The briefing of every shipped case, as the window shows it.

use super::{PLAIN, Window, app, begin, focused, name, pick, press, steps, tab_to, window};
use crate::app::intent::{BriefingIntent, Intent, LibraryIntent, SettingChange, SettingsIntent, TalkIntent};
use crate::app::screens::Screen;
use egui::accesskit::Role;
use egui::{Key, Rect, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use std::time::Duration;

/// The shipped cases, by what the library calls them.
fn cases() -> Vec<String> {
    let (it, _home) = app();
    it.catalogue.with_cases().map(|(_, case)| case.name.clone()).collect()
}

/// The briefing of a case in a window of a size, with text at so many per cent.
fn briefing(case: &str, size: Vec2, text: u16) -> (Harness<'static, Window>, tempfile::TempDir) {
    let (mut it, home) = app();
    it.update(Intent::Settings(SettingsIntent::Change(SettingChange::Text(text))), Duration::ZERO);
    it.update(Intent::Library(LibraryIntent::Prepare(case.to_owned())), Duration::ZERO);
    (window(it, size), home)
}

/// What stands on the page of the brief: its headings, texts and pieces, above the bar.
fn lowest(it: &Harness<'_, Window>) -> (f32, f32) {
    let bar = it.get_by_role_and_label(Role::Button, "Begin het gesprek").rect();
    let parts = it.query_all_by(|node| matches!(node.role(), Role::Label | Role::Heading | Role::Button));
    let parts = parts.map(|node| node.rect()).filter(|rect| rect.left() < bar.left() && rect.height() > 1.0);
    let question = it.query_all_by(|node| node.role() == Role::RadioButton).map(|node| node.rect().top());
    let foot = question.fold(bar.top(), f32::min);
    (parts.filter(|rect| rect.top() < foot - 4.0).map(|rect| rect.bottom()).fold(0.0, f32::max), foot)
}

#[test]
fn the_brief_of_every_case_fits_one_window() {
    let cases = cases();
    assert!(cases.len() >= 10, "{cases:?}");
    let mut beyond = Vec::new();
    for case in &cases {
        let (it, _home) = briefing(case, PLAIN, 100);
        let area = it.state().app.briefing.view.clone();
        assert!(!area.goals.is_empty() && !area.scenes.is_empty(), "{case}");
        for part in ["Waar en hoe", "Wat je wilt bereiken", "Wie je bent en waar je over gaat", "Dossier"] {
            assert_eq!(it.query_all_by_role_and_label(Role::Heading, part).count(), 1, "{case}: {part}");
        }
        let (lowest, foot) = lowest(&it);
        if lowest > foot {
            beyond.push((case.clone(), lowest - foot));
        }
    }
    assert!(beyond.is_empty(), "{beyond:?}");
}

#[test]
fn begin_is_in_sight_at_every_size() {
    for (size, text) in [(PLAIN, 100), (vec2(1024.0, 640.0), 100), (PLAIN, 150), (vec2(1024.0, 640.0), 200)] {
        for case in cases() {
            let (it, _home) = briefing(&case, size, text);
            let begin = it.get_by_role_and_label(Role::Button, "Begin het gesprek").rect();
            let window = Rect::from_min_size(egui::Pos2::ZERO, size);
            assert!(window.contains_rect(begin), "{case} {size:?} {text} %: {begin:?}");
        }
    }
}

#[test]
fn a_piece_is_read_and_put_away_by_the_keyboard() {
    let (mut it, _home) = briefing("de-loods", PLAIN, 100);
    tab_to(&mut it, "Verleningsbeschikking 2025");
    press(&mut it, Key::Enter);
    assert!(it.state().app.briefing.is_reading());
    assert_eq!(focused(&it).map(|(_, name)| name), Some(String::from("Leg weg")));
    press(&mut it, Key::Escape);
    assert_eq!((it.state().app.screen, it.state().app.briefing.is_reading()), (Screen::Briefing, false));
    let back = focused(&it).map(|(_, name)| name).unwrap_or_default();
    assert!(back.starts_with("Verleningsbeschikking 2025"), "the keyboard goes on where it was: {back}");
    press(&mut it, Key::Escape);
    assert_eq!(it.state().app.screen, Screen::Library);
}

/// Where the answers stand, by their names.
fn answers(it: &Harness<'_, Window>) -> Vec<(String, Rect)> {
    let buttons = it.query_all_by(|node| node.role() == Role::Button).map(|node| (name(&node), node.rect()));
    buttons.filter(|(name, _)| name.starts_with(|it: char| it.is_ascii_digit()) && name.contains(". ")).collect()
}

#[test]
fn a_hint_moves_no_answer() {
    for size in [PLAIN, vec2(1024.0, 640.0)] {
        let (mut it, _home) = app();
        begin(&mut it, "de-loods");
        pick(&mut it, "voorbereiden.register");
        pick(&mut it, "priya_vraag.wat_mist_er");
        let mut harness = window(it, size);
        for _ in 0..40 {
            if !harness.state().app.talk.view.is_telling() {
                break;
            }
            press(&mut harness, Key::Space);
        }
        let before = answers(&harness);
        let hint = harness.state().app.talk.view.hint.clone().map(|(hint, _)| hint);
        let Some(hint) = hint else { panic!("this moment has a hint") };
        harness.state_mut().app.update(Intent::Talk(TalkIntent::Hint), Duration::ZERO);
        harness.run_steps(3);
        assert!(before.len() > 1 && answers(&harness) == before, "{size:?}: {before:?}");
        let window = Rect::from_min_size(egui::Pos2::ZERO, size);
        assert!(window.contains_rect(harness.get_by_label(&hint).rect()), "{size:?}: the hint is in sight");
    }
}

#[test]
fn a_second_press_on_begin_answers_nothing() {
    let (mut it, _home) = app();
    begin(&mut it, "even-iets-heel-anders");
    let mut other = window(it, PLAIN);
    for _ in 0..40 {
        if !other.state().app.talk.view.is_telling() {
            break;
        }
        press(&mut other, Key::Space);
    }
    let at = answers(&other).first().unwrap().1.center();
    let (mut it, _home) = app();
    it.update(Intent::Library(LibraryIntent::Prepare(String::from("even-iets-heel-anders"))), Duration::ZERO);
    let show = |ui: &mut egui::Ui, window: &mut Window| {
        window.now += Duration::from_millis(20);
        window.app.show(ui, window.now);
    };
    let state = Window { app: it, now: Duration::ZERO };
    let mut harness = Harness::builder().with_size(PLAIN).with_step_dt(0.02).build_ui_state(show, state);
    harness.run_steps(3);
    let click = |harness: &mut Harness<'_, Window>| {
        for pressed in [true, false] {
            harness.event(egui::Event::PointerButton {
                pos: at,
                button: egui::PointerButton::Primary,
                pressed,
                modifiers: egui::Modifiers::NONE,
            });
            harness.run_steps(1);
        }
    };
    harness.event(egui::Event::PointerMoved(at));
    harness.run_steps(2);
    let app = &mut harness.state_mut().app;
    app.update(Intent::Briefing(BriefingIntent::Begin), Duration::ZERO);
    for _ in 0..40 {
        if !app.talk.view.is_telling() {
            break;
        }
        app.update(Intent::Talk(TalkIntent::Reveal), Duration::ZERO);
    }
    harness.run_steps(1);
    click(&mut harness);
    assert_eq!(steps(&harness.state().app), 0, "the answer only came to lie under the mouse");
    // Whoever had the time to read it may press without moving the mouse.
    harness.run_steps(60);
    click(&mut harness);
    harness.run_steps(2);
    assert_eq!(steps(&harness.state().app), 1);
}

#[test]
fn a_brief_opens_at_its_top_again() {
    let (mut it, _home) = briefing("de-loods", vec2(1024.0, 640.0), 150);
    let top =
        |it: &Harness<'_, Window>| it.get_by_role_and_label(Role::Heading, "De afrekening van De Loods").rect().top();
    let first = top(&it);
    press(&mut it, Key::End);
    it.run_steps(3);
    assert!(top(&it) < first - 20.0, "there is more to read");
    it.state_mut().app.update(Intent::ShowLibrary, Duration::ZERO);
    it.run_steps(3);
    it.state_mut().app.update(Intent::Library(LibraryIntent::Prepare(String::from("de-loods"))), Duration::ZERO);
    it.run_steps(3);
    assert_eq!(top(&it), first);
}
