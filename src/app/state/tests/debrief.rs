//! The look back in use: what Escape closes, and where an intention is found again.

use super::{PLAIN, app, begin, name, pick, press, tab_to, window};
use crate::app::intent::{DebriefIntent, Intent, IntentionPart, LibraryIntent, TalkIntent};
use crate::app::screens::Screen;
use crate::app::screens::debrief::DebriefStage;
use crate::app::state::AppState;
use egui::Key;
use egui_kittest::kittest::Queryable;
use std::time::Duration;

const NOW: Duration = Duration::ZERO;

/// An app that looks back on a talk.
fn looking_back() -> (AppState, tempfile::TempDir) {
    let (mut it, home) = app();
    begin(&mut it, "de-loods");
    pick(&mut it, "voorbereiden.verslag");
    it.update(Intent::Talk(TalkIntent::LookBack), NOW);
    it.update(Intent::Debrief(DebriefIntent::Stage(DebriefStage::LookBack)), NOW);
    (it, home)
}

#[test]
fn escape_closes_what_stands_open_before_it_leaves_the_look_back() {
    let (mut it, _home) = looking_back();
    for part in [3, 1] {
        it.update(Intent::Debrief(DebriefIntent::Fold(part, true)), NOW);
    }
    let mut window = window(it, PLAIN);
    let unfolded = |window: &egui_kittest::Harness<'_, super::Window>| {
        let app = &window.state().app;
        (app.screen, app.debrief.view.as_ref().map(|view| view.unfolded.clone()).unwrap_or_default())
    };
    tab_to(&mut window, "Als …");
    window.event(egui::Event::Text(String::from("het spannend wordt")));
    window.run_steps(3);
    press(&mut window, Key::Escape);
    assert_eq!(unfolded(&window), (Screen::Debrief, vec![3, 1]), "who types leaves the field first");
    press(&mut window, Key::Escape);
    assert_eq!(unfolded(&window), (Screen::Debrief, vec![3]), "the last that was opened");
    press(&mut window, Key::Escape);
    assert_eq!(unfolded(&window), (Screen::Debrief, vec![]));
    press(&mut window, Key::Escape);
    assert_eq!(window.state().app.screen, Screen::Library);
    let kept = window.state().app.saved.intention("de-loods").unwrap();
    assert_eq!(kept.situation, "het spannend wordt", "what was written is kept");
}

#[test]
fn an_intention_stands_on_the_shelf_and_in_the_briefing_of_its_case() {
    let (mut it, _home) = looking_back();
    for (part, written) in [
        (IntentionPart::If, "het spannend wordt"),
        (IntentionPart::Then, "vraag ik eerst door"),
        (IntentionPart::Who, "Roos"),
        (IntentionPart::When, "maandag"),
    ] {
        it.update(Intent::Debrief(DebriefIntent::Intend(part, written.to_owned())), NOW);
    }
    it.update(Intent::ShowLibrary, NOW);
    let told = "Als het spannend wordt, dan vraag ik eerst door.";
    let mut window = window(it, PLAIN);
    let named = |window: &egui_kittest::Harness<'_, super::Window>, part: &str| {
        window.query_all_by(|_| true).filter(|node| name(node).contains(part)).count()
    };
    assert_eq!(named(&window, &format!("Voornemen: {told}")), 1, "on the card of its case alone");
    window.state_mut().app.update(Intent::Library(LibraryIntent::Prepare(String::from("de-loods"))), NOW);
    window.run_steps(3);
    assert_eq!((window.query_all_by_label(told).count(), named(&window, "Bij: Roos · Wanneer: maandag")), (1, 1));
    let other = String::from("even-iets-heel-anders");
    window.state_mut().app.update(Intent::Library(LibraryIntent::Prepare(other)), NOW);
    window.run_steps(3);
    assert_eq!(named(&window, "vraag ik eerst door"), 0);
}
