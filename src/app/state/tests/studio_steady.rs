//! Nothing on a sheet jumps under the mouse when a hint comes or goes.

use super::studio::{ask, home, made, view};
use super::{PLAIN, Window, window};
use crate::app::intent::{Intent, StudioIntent};
use crate::app::screens::studio::intent::{SheetChange, SheetField};
use crate::engine::Rating;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use std::time::Duration;

fn top(window: &Harness<'_, Window>, label: &str) -> f32 {
    window.get_by_label(label).rect().top()
}

fn change(window: &mut Harness<'_, Window>, it: SheetChange) {
    window.state_mut().app.update(Intent::Studio(StudioIntent::Change(it)), Duration::ZERO);
    window.run_steps(4);
}

fn findings(window: &Harness<'_, Window>) -> usize {
    view(&window.state().app).sheet.as_ref().unwrap().findings.len()
}

#[test]
fn what_one_points_at_stays_when_findings_come_and_go_above_it() {
    let home = home();
    let (mut app, _) = made(home.path(), "Dak");
    ask(&mut app, StudioIntent::Choose(String::from("terras.begin")));
    let mut window = window(app, PLAIN);
    let label = "Kopieer keuze 1";
    let far = top(&window, label) - PLAIN.y * 0.6;
    // The choice comes into sight, as by the wheel.
    window.hover_at(egui::pos2(PLAIN.x * 0.75, PLAIN.y * 0.5));
    window.run_steps(2);
    if far > 0.0 {
        window.event(egui::Event::MouseWheel {
            unit: egui::MouseWheelUnit::Point,
            delta: egui::vec2(0.0, -far),
            modifiers: egui::Modifiers::NONE,
            phase: egui::TouchPhase::Move,
        });
        window.run_steps(30);
    }
    window.hover_at(window.get_by_label(label).rect().center());
    window.run_steps(4);
    let (before, few) = (top(&window, label), findings(&window));
    let count = view(&window.state().app).sheet.as_ref().unwrap().choices.len();
    for at in 0..count {
        change(&mut window, SheetChange::Rating(at, Some(Rating::Poor)));
        change(&mut window, SheetChange::Write(SheetField::Why(at), String::new()));
        window.state_mut().app.end_typing();
        window.state_mut().app.refresh();
        window.run_steps(4);
    }
    assert!(findings(&window) > few, "something is found now: {} and {few}", findings(&window));
    assert!((top(&window, label) - before).abs() < 2.0, "{} and {before}", top(&window, label));
    for _ in 0..2 * count {
        window.state_mut().app.update(Intent::Studio(StudioIntent::Undo), Duration::ZERO);
        window.run_steps(4);
    }
    assert_eq!(findings(&window), few);
    assert!((top(&window, label) - before).abs() < 2.0, "{} and {before}", top(&window, label));
}
