//! Two kept plays of a case, laid side by side from its card.

use super::{PLAIN, app, begin, focused, go_on, pick, press, tab_to, window};
use crate::app::intent::{Intent, LibraryIntent, PlaysIntent, TalkIntent};
use crate::app::screens::Screen;
use crate::app::state::AppState;
use egui::Key;
use egui_kittest::kittest::Queryable;
use std::time::Duration;

/// Plays De Loods after these picks to its end, always with the first answer.
fn play(it: &mut AppState, picks: &[&str]) {
    begin(it, "de-loods");
    for written in picks {
        pick(it, written);
    }
    for _ in 0..60 {
        if it.opened().unwrap().session().ending().is_some() {
            break;
        }
        go_on(it);
    }
    assert!(it.opened().unwrap().session().ending().is_some());
    it.update(Intent::Talk(TalkIntent::LookBack), Duration::ZERO);
    it.update(Intent::ShowLibrary, Duration::ZERO);
}

#[test]
fn two_plays_of_a_case_lie_side_by_side_from_its_card() {
    let (mut it, _home) = app();
    it.update(Intent::Library(LibraryIntent::Compare(String::from("de-loods"))), Duration::ZERO);
    assert_eq!(it.screen, Screen::Library, "nothing lies beside nothing");
    play(&mut it, &["voorbereiden.register", "priya_vraag.wat_mist_er", "binnenkomst.rol_en_grens"]);
    let link = "Leg twee keer spelen naast elkaar: De afrekening van De Loods";
    let one = window(it, PLAIN);
    assert_eq!(one.query_all_by_label(link).count(), 0, "one play has nothing beside it");

    let (mut it, _home) = app();
    play(&mut it, &["voorbereiden.register", "priya_vraag.wat_mist_er", "binnenkomst.rol_en_grens"]);
    play(&mut it, &["voorbereiden.register", "priya_vraag.wat_mist_er", "binnenkomst.eerst_de_zaal"]);
    let mut window = window(it, PLAIN);
    tab_to(&mut window, link);
    press(&mut window, Key::Enter);
    let it = &window.state().app;
    assert_eq!(it.screen, Screen::Plays);
    let view = it.plays.view.clone();
    let told = view.told.clone().unwrap();
    assert_eq!(told.alike, Some(2), "the first two answers were the same");
    let first = told.partings.first().unwrap();
    assert!(first.picked[0] != first.picked[1] && !first.moment.is_empty(), "{first:?}");
    assert!(told.endings.iter().all(Option::is_some) && !told.values.is_empty(), "{told:?}");
    // In words: no share, and no number with decimals.
    let decimals = |said: &str| {
        let digit = |at: usize| said.as_bytes().get(at).is_some_and(u8::is_ascii_digit);
        said.match_indices(',').any(|(at, _)| at > 0 && digit(at - 1) && digit(at + 1))
    };
    for row in &told.values {
        for said in &row.told {
            assert!(!said.is_empty() && !said.contains('%') && !decimals(said), "{row:?}");
        }
    }
    // The other way round everything changes sides.
    window.state_mut().app.update(Intent::Plays(PlaysIntent::Lay(0, view.chosen[1])), Duration::ZERO);
    let other = window.state().app.plays.view.told.clone().unwrap();
    assert_eq!(other.endings[0], told.endings[1]);
    assert_eq!(other.partings[0].picked[0], told.partings[0].picked[1]);
    window.run_steps(2);
    assert!(focused(&window).is_none_or(|(_, name)| !name.starts_with("app-")));
    press(&mut window, Key::Escape);
    assert_eq!(window.state().app.screen, Screen::Library);
}
