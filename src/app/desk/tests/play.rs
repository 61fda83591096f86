//! Playing: De Loods from the library to the saved debrief with the keyboard alone, and what picks do to the stage.

use super::{PLAIN, begin, calm, desk, focused, folders, pick, press, steps, tab_to, window};
use crate::app::desk::Desk;
use crate::app::desk::views::Screen;
use crate::app::intent::{Change, Intent, Pace};
use crate::app::panels::dialogs::DialogView;
use crate::engine::Mood;
use egui::Key;
use egui::accesskit::Role;
use std::fs;
use std::time::Duration;

#[test]
fn a_case_is_played_debriefed_and_exported_by_keyboard() {
    let (desk, home) = desk();
    let mut harness = window(desk, PLAIN);
    tab_to(&mut harness, "De afrekening van De Loods");
    press(&mut harness, Key::Enter);
    tab_to(&mut harness, "Waarom zit je hier?");
    harness.event(egui::Event::Text(String::from("Ik wil streng zijn.")));
    harness.run_steps(3);
    tab_to(&mut harness, "Begin het gesprek");
    press(&mut harness, Key::Enter);
    for _ in 0..200 {
        let (before, over, several, reading) = {
            let desk = &harness.state().desk;
            let table = desk.table().unwrap();
            let several = table.session.prompt().beat.is_some_and(|(_, beat)| beat.select.is_some());
            (steps(desk), table.session.ending().is_some(), several, several && !table.read)
        };
        if over {
            break;
        }
        if reading {
            assert_eq!(focused(&harness).unwrap().1, "Verder");
            press(&mut harness, Key::Enter);
        } else if several {
            for _ in 0..4 {
                loop {
                    press(&mut harness, Key::Tab);
                    let (role, _) = focused(&harness).unwrap();
                    if role == Role::CheckBox {
                        break;
                    }
                }
                press(&mut harness, Key::Space);
            }
            tab_to(&mut harness, "Leg vast");
            press(&mut harness, Key::Enter);
            assert_eq!(steps(&harness.state().desk), before + 1);
        } else {
            // What stands below the window comes into view first and is picked by the second press.
            press(&mut harness, Key::Num1);
            if steps(&harness.state().desk) == before {
                press(&mut harness, Key::Num1);
            }
            assert_eq!(steps(&harness.state().desk), before + 1, "{:?}", focused(&harness));
        }
    }
    assert_eq!(focused(&harness).unwrap().1, "Ga naar de terugblik");
    press(&mut harness, Key::Enter);
    tab_to(&mut harness, "Ik weet waar ik het over heb.");
    press(&mut harness, Key::ArrowRight);
    tab_to(&mut harness, "3. ");
    press(&mut harness, Key::Space);
    tab_to(&mut harness, "Ga naar de terugblik");
    press(&mut harness, Key::Enter);
    for _ in 0..6 {
        tab_to(&mut harness, "Verder");
        press(&mut harness, Key::Enter);
    }
    tab_to(&mut harness, "Als …");
    harness.event(egui::Event::Text(String::from("het spannend wordt")));
    harness.run_steps(3);
    tab_to(&mut harness, "Bewaar als webpagina");
    press(&mut harness, Key::Enter);
    let table = harness.state().desk.table().unwrap();
    assert_eq!(table.own.reason, "Ik wil streng zijn.");
    assert_eq!(table.own.picture[0], Some(3));
    assert!(table.own.decisive.is_some());
    assert_eq!(table.own.intention.situation, "het spannend wordt");
    let page = fs::read_to_string(table.file.with_extension("html")).unwrap();
    assert!(page.contains("De afrekening van De Loods") && page.trim_end().ends_with("</html>"));
    // Who is done comes back to it by way of the case.
    tab_to(&mut harness, "Klaar");
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state().desk.screen, Screen::Library);
    tab_to(&mut harness, "De afrekening van De Loods");
    press(&mut harness, Key::Enter);
    tab_to(&mut harness, "Bekijk de terugblik");
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state().desk.screen, Screen::Debrief);
    assert_eq!(harness.state().desk.table().unwrap().own.intention.situation, "het spannend wordt");
    // Nothing but this was written: the session, one's own words, the page.
    assert_eq!(fs::read_dir(home.path().join("sessions")).unwrap().count(), 3);
}

#[test]
fn a_pick_changes_the_partner_at_once_while_the_answer_stays_to_be_seen() {
    let (mut it, _home) = desk();
    it.carry_out(Intent::Change(Change::Still(false)), Duration::ZERO);
    begin(&mut it, "de-loods");
    for written in ["voorbereiden.verslag", "binnenkomst.rol_en_grens", "gat_op_tafel.feiten_en_vraag"] {
        pick(&mut it, written);
    }
    let mut harness = window(it, PLAIN);
    harness.run_steps(30);
    let before = harness.state().desk.stage().unwrap().clone();
    assert_eq!((before.place.as_str(), before.figures[0].figure.as_str()), ("foyer", "theatre"));
    assert!(before.area.width() > 600.0 && before.area.left() == 0.0, "{:?}", before.area);
    let choice = "tegenaanval.sterkste_punt";
    let now = harness.state().now;
    let session = &harness.state().desk.table().unwrap().session;
    let wanted = session.find(choice).unwrap()[0];
    let at = session.prompt().offers.iter().position(|offer| offer.choice == wanted).unwrap();
    harness.state_mut().desk.carry_out(Intent::Pick(at), now);
    harness.step();
    let after = harness.state().desk.stage().unwrap().clone();
    assert_ne!(before.figures, after.figures);
    assert!(harness.state().desk.held.is_some(), "the answer is still to be seen");
    harness.run_steps(20);
    assert!(harness.state().desk.held.is_none());
    assert!(after.figures[0].mood != Mood::Neutral || after.figures[0].tension != before.figures[0].tension);
}

#[test]
fn text_appears_letter_by_letter_and_space_shows_it_all() {
    let (mut it, _home) = desk();
    it.carry_out(Intent::Change(Change::Still(false)), Duration::ZERO);
    it.carry_out(Intent::Change(Change::Pace(Pace::Calm)), Duration::ZERO);
    begin(&mut it, "de-loods");
    for written in ["voorbereiden.verslag", "binnenkomst.rol_en_grens"] {
        pick(&mut it, written);
    }
    let mut harness = window(it, PLAIN);
    let now = harness.state().now;
    let desk = &mut harness.state_mut().desk;
    desk.held = None;
    let table = desk.table.as_mut().unwrap();
    (table.since, table.revealed) = (now, false);
    harness.run_steps(2);
    let shown = harness.state().desk.views.talk.shown;
    assert!(shown.is_some_and(|shown| shown < 20), "{shown:?}");
    assert!(harness.state().desk.stage().unwrap().figures[0].speaking);
    let before = steps(&harness.state().desk);
    press(&mut harness, Key::Space);
    assert_eq!(harness.state().desk.views.talk.shown, None);
    assert_eq!(steps(&harness.state().desk), before);
    assert!(!harness.state().desk.stage().unwrap().figures[0].speaking);
}

#[test]
fn a_step_back_marks_what_was_chosen() {
    let (mut it, _home) = desk();
    begin(&mut it, "de-loods");
    pick(&mut it, "voorbereiden.verslag");
    let mut harness = window(it, PLAIN);
    press(&mut harness, Key::Backspace);
    assert_eq!(steps(&harness.state().desk), 0);
    let marked: Vec<_> =
        harness.state().desk.views.talk.offers.iter().filter(|it| it.below == "Koos je de vorige keer").collect();
    assert_eq!(marked.len(), 1);
    assert!(marked[0].text.starts_with("je leest het verslag"), "{}", marked[0].text);
}

#[test]
fn letters_open_drawers_but_not_while_somebody_types() {
    use crate::app::intent::Drawer;
    let (mut it, _home) = desk();
    begin(&mut it, "de-loods");
    let mut harness = window(it, PLAIN);
    press(&mut harness, Key::N);
    assert_eq!(harness.state().desk.table().unwrap().drawer, Some(Drawer::Notebook));
    tab_to(&mut harness, "Eigen aantekening");
    press(&mut harness, Key::D);
    assert_eq!(harness.state().desk.table().unwrap().drawer, Some(Drawer::Notebook));
    harness.event(egui::Event::Text(String::from("dak")));
    harness.run_steps(3);
    assert_eq!(harness.state().desk.table().unwrap().own.note, "dak");
    press(&mut harness, Key::Escape);
    press(&mut harness, Key::Escape);
    assert_eq!(harness.state().desk.table().unwrap().drawer, None);
}

#[test]
fn a_pause_keeps_every_key_from_the_conversation() {
    let (mut it, _home) = desk();
    begin(&mut it, "de-loods");
    let mut harness = window(it, PLAIN);
    press(&mut harness, Key::Escape);
    assert_eq!(harness.state().desk.dialog, Some(DialogView::Pause(None)));
    assert_eq!(focused(&harness).unwrap().1, "Ga verder");
    press(&mut harness, Key::Num1);
    press(&mut harness, Key::N);
    assert_eq!(steps(&harness.state().desk), 0);
    assert_eq!(harness.state().desk.table().unwrap().drawer, None);
    press(&mut harness, Key::Escape);
    assert_eq!(harness.state().desk.dialog, None);
    // Settings are reached from the pause, and lead back to the talk.
    press(&mut harness, Key::Escape);
    tab_to(&mut harness, "Instellingen");
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state().desk.screen, Screen::Settings);
    press(&mut harness, Key::Escape);
    assert_eq!(harness.state().desk.screen, Screen::Talk);
}

#[test]
fn what_if_begins_a_session_of_its_own() {
    let (mut it, home) = desk();
    begin(&mut it, "de-loods");
    for written in ["voorbereiden.verslag", "binnenkomst.rol_en_grens", "gat_op_tafel.feiten_en_vraag"] {
        pick(&mut it, written);
    }
    let first = it.table().unwrap().file.clone();
    let kept = fs::read(&first).unwrap();
    it.carry_out(Intent::LookBack, Duration::ZERO);
    it.carry_out(Intent::WhatIf(2), Duration::ZERO);
    assert_eq!((it.screen, steps(&it)), (Screen::Talk, 1));
    assert_ne!(it.table().unwrap().file, first);
    assert_eq!(fs::read(&first).unwrap(), kept);
    assert_eq!(it.table().unwrap().own.played_on.as_ref().unwrap().1, 1);
    assert!(it.views.talk.offers.iter().any(|offer| offer.below == "Koos je de vorige keer"));
    assert_eq!(it.views.talk.title, "Wat als: De afrekening van De Loods");
    // A pause leads back to what was played first.
    it.carry_out(Intent::Pause, Duration::ZERO);
    assert_eq!(it.dialog, Some(DialogView::Pause(Some(first.clone()))));
    it.carry_out(Intent::Continue(first.clone()), Duration::ZERO);
    assert_eq!((&it.table().unwrap().file, steps(&it)), (&first, 3));
    // A desk that opens later knows both.
    let later = calm(Desk::new(folders(home.path()), Some("nl")));
    assert_eq!(later.kept.entries.len(), 2);
}

#[test]
fn another_language_goes_on_with_the_same_session() {
    let (mut it, _home) = desk();
    begin(&mut it, "de-loods");
    pick(&mut it, "voorbereiden.verslag");
    let dutch = it.views.talk.offers[0].text.clone();
    it.carry_out(Intent::Change(Change::Language("en")), Duration::ZERO);
    assert_eq!(steps(&it), 1);
    assert_eq!(it.views.talk.question, "What do you say?");
    assert_ne!(it.views.talk.offers[0].text, dutch);
}

#[test]
fn a_limit_in_time_is_off_until_somebody_wants_it() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("scenarios/klok");
    fs::create_dir_all(&folder).unwrap();
    fs::write(
        folder.join("scenario.ron"),
        r#"Scenario(
    format: 1, title: "Klok", summary: "Kort.", language: "nl", sector: "proef", level: 1, minutes: 1,
    goals: {}, briefing: "Vraag.", player: (name: "jij", function: "f", organisation: "o", mandate: "m"),
    cast: { "ada": (name: "Ada", function: "f", organisation: "o", side: Partner, position: "Nee.") },
    scenes: { "bar": Scene(title: "Bar", place: "foyer", channel: OnSite, with: ["ada"], start: "vraag", beats: {
        "vraag": (lines: [(who: "ada", text: "Ja?")], seconds: 5, on_timeout: "zwijg", choices: {
            "luister": (text: "Vertel.", moves: ["open_question"], then: End("goed")),
            "zwijg": (text: "…", then: End("stil")),
        }),
    }) },
    endings: { "goed": (title: "Goed", text: "Ada vertelt."), "stil": (title: "Stil", text: "Niets.") },
)"#,
    )
    .unwrap();
    let mut places = folders(home.path());
    places.scenarios = Some(home.path().join("scenarios"));
    let mut it = calm(Desk::new(places, Some("nl")));
    assert!(it.shelf.broken.is_empty(), "{:?}", it.shelf.broken);
    begin(&mut it, "klok");
    let mut harness = window(it, PLAIN);
    harness.run_steps(400);
    assert_eq!(steps(&harness.state().desk), 0);
    harness.state_mut().desk.carry_out(Intent::Change(Change::Timed(true)), Duration::ZERO);
    let now = harness.state().now;
    harness.state_mut().desk.started(now);
    harness.run_steps(100);
    let left = harness.state().desk.views.talk.timer.unwrap().0;
    assert!((1..=4).contains(&left), "{left}");
    harness.run_steps(200);
    assert_eq!(steps(&harness.state().desk), 1);
    let session = &harness.state().desk.table().unwrap().session;
    assert_eq!(session.save().picks, ["bar.vraag.zwijg"]);
}
