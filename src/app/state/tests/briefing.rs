//! The briefing of every shipped case, as the window shows it.

use super::{PLAIN, Window, app, focused, press, tab_to, window};
use crate::app::intent::{Intent, LibraryIntent, SettingChange, SettingsIntent};
use crate::app::screens::Screen;
use egui::accesskit::Role;
use egui::{Key, Rect, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
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
            assert_eq!(
                it.query_all_by(|node| node.role() == Role::Heading && node.label().as_deref() == Some(part)).count(),
                1
            );
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
