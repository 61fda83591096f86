//! Every screen in every size, language and size of text: each control is named and stands within the window.

use super::{Window, begin, desk, go_on, name, pick, window};
use crate::app::desk::Desk;
use crate::app::intent::{Change, Drawer, Intent};
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
fn screens() -> Vec<(&'static str, fn(&mut Desk))> {
    vec![
        ("library", |_| {}),
        ("filters", |desk| desk.carry_out(Intent::Filters(true), NOW)),
        ("briefing", |desk| desk.carry_out(Intent::Case(String::from("de-loods")), NOW)),
        ("document", |desk| desk.carry_out(Intent::Document(2), NOW)),
        ("talk", |desk| {
            begin(desk, "de-loods");
            for written in ["voorbereiden.register", "priya_vraag.wat_mist_er", "binnenkomst.rol_en_grens"] {
                pick(desk, written);
            }
        }),
        ("notebook", |desk| {
            desk.carry_out(Intent::Hint, NOW);
            desk.carry_out(Intent::Drawer(Some(Drawer::Notebook)), NOW);
        }),
        ("dossier", |desk| desk.carry_out(Intent::Drawer(Some(Drawer::Dossier)), NOW)),
        ("earlier", |desk| desk.carry_out(Intent::Drawer(Some(Drawer::Earlier)), NOW)),
        ("pause", |desk| {
            desk.carry_out(Intent::Drawer(None), NOW);
            desk.carry_out(Intent::Pause, NOW);
        }),
        ("help", |desk| desk.carry_out(Intent::Help, NOW)),
        ("note", |desk| {
            desk.carry_out(Intent::CloseDialog, NOW);
            for _ in 0..60 {
                if desk.table().unwrap().session.prompt().select.1 > 1 {
                    break;
                }
                go_on(desk);
            }
            desk.carry_out(Intent::ReadOn, NOW);
            desk.carry_out(Intent::Tick(0, true), NOW);
        }),
        ("end", |desk| {
            for _ in 0..60 {
                if desk.table().unwrap().session.ending().is_some() {
                    break;
                }
                go_on(desk);
            }
            assert!(desk.table().unwrap().session.ending().is_some());
        }),
        ("own", |desk| desk.carry_out(Intent::LookBack, NOW)),
        ("story", |desk| desk.carry_out(Intent::Part(1), NOW)),
        ("pattern", |desk| desk.carry_out(Intent::Part(2), NOW)),
        ("table", |desk| desk.carry_out(Intent::Table(true), NOW)),
        ("replay", |desk| desk.carry_out(Intent::Replay(0), NOW)),
        ("interests", |desk| {
            desk.carry_out(Intent::Replay(usize::MAX), NOW);
            desk.carry_out(Intent::Part(3), NOW);
        }),
        ("mirror", |desk| desk.carry_out(Intent::Part(4), NOW)),
        ("promises", |desk| desk.carry_out(Intent::Part(5), NOW)),
        ("masters", |desk| desk.carry_out(Intent::Part(6), NOW)),
        ("learning", |desk| desk.carry_out(Intent::Part(7), NOW)),
        ("settings", |desk| desk.carry_out(Intent::Settings, NOW)),
        ("delete", |desk| desk.carry_out(Intent::AskDelete, NOW)),
    ]
}

fn tour(language: &'static str, text: u16, sizes: &[Vec2], colours: Colours) {
    for size in sizes.iter().copied() {
        let (mut it, _home) = desk();
        it.carry_out(Intent::Change(Change::Language(language)), NOW);
        it.carry_out(Intent::Change(Change::Text(text)), NOW);
        it.carry_out(Intent::Change(Change::Colours(colours)), NOW);
        it.carry_out(Intent::Change(Change::Meters(true)), NOW);
        let mut harness = window(it, size);
        for (screen, go) in screens() {
            go(&mut harness.state_mut().desk);
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
fn new_lines_are_announced() {
    let (mut it, _home) = desk();
    begin(&mut it, "de-loods");
    for written in ["voorbereiden.verslag", "binnenkomst.rol_en_grens"] {
        pick(&mut it, written);
    }
    let harness = window(it, vec2(1280.0, 800.0));
    let live = harness.query_all_by(|node| {
        node.live() == egui::accesskit::Live::Polite
            && node.value().is_some_and(|it| it.starts_with("Roos Meijering: "))
    });
    assert!(live.count() >= 1);
    let focused = super::focused(&harness).unwrap().1;
    assert!(focused.starts_with("Roos Meijering: "), "what is new has the focus: {focused}");
}
