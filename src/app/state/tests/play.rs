//! Playing: De Loods from the library to the saved debrief with the keyboard alone, and what picks do to the stage.

use super::{PLAIN, Window, app, begin, calm, choices, focused, folders, pick, press, steps, tab_to, window};
use crate::app::intent::{DebriefIntent, Drawer, Intent, SettingChange, SettingsIntent, TalkIntent};
use crate::app::screens::Screen;
use crate::app::screens::debrief::DebriefStage;
use crate::app::screens::dialogs::DialogView;
use crate::app::screens::talk::StageView;
use crate::app::state::AppState;
use crate::engine::{LessonKind, PickedBy};
use crate::files::read_source;
use crate::script::read_session;
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use std::fs;
use std::time::Duration;

/// How far the debrief is.
fn stage(harness: &Harness<'_, Window>) -> Option<DebriefStage> {
    harness.state().app.debrief.view.as_ref().map(|view| view.stage)
}

#[test]
fn a_case_is_played_debriefed_and_exported_by_keyboard() {
    let (app, home) = app();
    let mut harness = window(app, PLAIN);
    tab_to(&mut harness, "De afrekening van De Loods");
    press(&mut harness, Key::Enter);
    tab_to(&mut harness, "Waarom zit je hier?");
    harness.event(egui::Event::Text(String::from("Ik wil streng zijn.")));
    harness.run_steps(3);
    tab_to(&mut harness, "Begin het gesprek");
    press(&mut harness, Key::Enter);
    for _ in 0..200 {
        let (before, over, several, reading) = {
            let app = &harness.state().app;
            let opened = app.opened().unwrap();
            let several = opened.session().prompt().beat.is_some_and(|(_, beat)| beat.select.is_some());
            (steps(app), opened.session().ending().is_some(), several, several && !app.talk.read)
        };
        if over {
            break;
        }
        if reading {
            let onwards = focused(&harness).unwrap().1;
            assert!(["Verder", "Naar de volgende scène"].contains(&onwards.as_str()), "{onwards}");
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
            assert_eq!(steps(&harness.state().app), before + 1);
        } else {
            // What stands below the window comes into view first and is picked by the second press.
            press(&mut harness, Key::Num1);
            if steps(&harness.state().app) == before {
                press(&mut harness, Key::Num1);
            }
            assert_eq!(steps(&harness.state().app), before + 1, "{:?}", focused(&harness));
        }
    }
    assert_eq!(focused(&harness).unwrap().1, "Ga naar de terugblik");
    press(&mut harness, Key::Enter);
    // First the card that closes the talk, then one's own picture, then the look back.
    assert_eq!(stage(&harness), Some(DebriefStage::Closing));
    tab_to(&mut harness, "Verder");
    press(&mut harness, Key::Enter);
    tab_to(&mut harness, "Ik weet waar ik het over heb.");
    press(&mut harness, Key::ArrowRight);
    let asked = harness.state().app.debrief.view.as_ref().unwrap().asked.clone();
    assert!((3..=6).contains(&asked.len()), "{asked:?}");
    tab_to(&mut harness, &format!("{}. ", asked[2].step));
    press(&mut harness, Key::Space);
    tab_to(&mut harness, "Ga naar de terugblik");
    press(&mut harness, Key::Enter);
    assert_eq!(stage(&harness), Some(DebriefStage::LookBack));
    // One learning point of those there are.
    let lessons = harness.state().app.debrief.view.as_ref().unwrap().told.lessons.clone();
    let lesson = lessons.iter().find(|it| it.kind == LessonKind::Practise).unwrap_or(&lessons[0]).clone();
    tab_to(&mut harness, &lesson.text);
    press(&mut harness, Key::Space);
    tab_to(&mut harness, "Als …");
    harness.event(egui::Event::Text(String::from("het spannend wordt")));
    harness.run_steps(3);
    tab_to(&mut harness, "Over een week");
    press(&mut harness, Key::Enter);
    tab_to(&mut harness, "Bewaar of geef door");
    press(&mut harness, Key::Enter);
    // Esc leaves the question, and not the look back.
    press(&mut harness, Key::Escape);
    assert_eq!((harness.state().app.screen, stage(&harness)), (Screen::Debrief, Some(DebriefStage::LookBack)));
    tab_to(&mut harness, "Bewaar of geef door");
    press(&mut harness, Key::Enter);
    tab_to(&mut harness, "Webpagina");
    press(&mut harness, Key::Space);
    tab_to(&mut harness, "Bewaar en open");
    press(&mut harness, Key::Enter);
    let opened = harness.state().app.opened().unwrap();
    assert_eq!(opened.reflection.reason, "Ik wil streng zijn.");
    assert_eq!(opened.reflection.picture[0], Some(3));
    assert_eq!(opened.reflection.decisive, Some(asked[2].step));
    assert_eq!(opened.reflection.lesson, lesson.id);
    assert!(opened.reflection.intention.when.contains(" 20"), "{}", opened.reflection.intention.when);
    assert_eq!(opened.reflection.intention.situation, "het spannend wordt");
    let page = fs::read_to_string(home.path().join("documents/terugblik-de-loods.html")).unwrap();
    assert!(page.contains("De afrekening van De Loods") && page.trim_end().ends_with("</html>"));
    assert!(!page.contains("het spannend wordt"), "one's own words stay out until they are wanted");
    // Who is done comes back to it by way of the case.
    tab_to(&mut harness, "Klaar");
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state().app.screen, Screen::Library);
    tab_to(&mut harness, "De afrekening van De Loods");
    press(&mut harness, Key::Enter);
    tab_to(&mut harness, "Bekijk de terugblik");
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state().app.screen, Screen::Debrief);
    assert_eq!(harness.state().app.opened().unwrap().reflection.intention.situation, "het spannend wordt");
    // Nothing but this was written: the session with its texts, and one's own words.
    assert_eq!(fs::read_dir(home.path().join("sessions")).unwrap().count(), 3);
}

#[test]
fn a_pick_changes_the_partner_at_once_while_the_answer_stays_to_be_seen() {
    let (mut it, _home) = app();
    it.update(Intent::Settings(SettingsIntent::Change(SettingChange::Still(false))), Duration::ZERO);
    begin(&mut it, "de-loods");
    for written in ["voorbereiden.verslag", "binnenkomst.rol_en_grens", "gat_op_tafel.feiten_en_vraag"] {
        pick(&mut it, written);
    }
    let mut harness = window(it, PLAIN);
    harness.run_steps(30);
    let before = harness.state().app.stage().unwrap().clone();
    assert_eq!((before.place.as_str(), before.figures[0].figure.as_str()), ("foyer", "theatre"));
    assert!(before.area.width() > 600.0 && before.area.left() == 0.0, "{:?}", before.area);
    let choice = "tegenaanval.sterkste_punt";
    let now = harness.state().now;
    let session = harness.state().app.opened().unwrap().session();
    let wanted = choices(session, choice)[0];
    let at = session.prompt().offers.iter().position(|offer| offer.choice == wanted).unwrap();
    harness.state_mut().app.update(Intent::Talk(TalkIntent::Pick(at)), now);
    harness.step();
    let after = harness.state().app.stage().unwrap().clone();
    assert_ne!(before.figures, after.figures);
    assert!(harness.state().app.talk.echo.is_some(), "the answer is still to be seen");
    harness.run_steps(20);
    assert!(harness.state().app.talk.echo.is_none());
    // However far what went before was told by then.
    let look = |stage: &StageView| (stage.figures[0].mood, stage.figures[0].tension);
    assert_ne!(look(&after), look(&before));
}

#[test]
fn a_step_back_marks_what_was_chosen() {
    let (mut it, _home) = app();
    begin(&mut it, "de-loods");
    pick(&mut it, "voorbereiden.verslag");
    let mut harness = window(it, PLAIN);
    press(&mut harness, Key::Backspace);
    assert_eq!(steps(&harness.state().app), 0);
    let marked: Vec<_> =
        harness.state().app.talk.view.offers.iter().filter(|it| it.below == "Koos je de vorige keer").collect();
    assert_eq!(marked.len(), 1);
    assert!(marked[0].text.starts_with("je leest het verslag"), "{}", marked[0].text);
}

#[test]
fn letters_open_drawers_but_not_while_somebody_types() {
    let (mut it, _home) = app();
    begin(&mut it, "de-loods");
    let mut harness = window(it, PLAIN);
    press(&mut harness, Key::N);
    assert_eq!(harness.state().app.talk.drawer, Some(Drawer::Notebook));
    tab_to(&mut harness, "Eigen aantekening");
    press(&mut harness, Key::D);
    assert_eq!(harness.state().app.talk.drawer, Some(Drawer::Notebook));
    harness.event(egui::Event::Text(String::from("dak")));
    harness.run_steps(3);
    assert_eq!(harness.state().app.opened().unwrap().reflection.note, "dak");
    press(&mut harness, Key::Escape);
    press(&mut harness, Key::Escape);
    assert_eq!(harness.state().app.talk.drawer, None);
}

#[test]
fn a_pause_keeps_every_key_from_the_conversation() {
    let (mut it, _home) = app();
    begin(&mut it, "de-loods");
    let mut harness = window(it, PLAIN);
    press(&mut harness, Key::Escape);
    assert_eq!(harness.state().app.dialog, Some(DialogView::Pause(None)));
    assert_eq!(focused(&harness).unwrap().1, "Ga verder");
    press(&mut harness, Key::Num1);
    press(&mut harness, Key::N);
    assert_eq!(steps(&harness.state().app), 0);
    assert_eq!(harness.state().app.talk.drawer, None);
    press(&mut harness, Key::Escape);
    assert_eq!(harness.state().app.dialog, None);
    // Settings are reached from the pause, and lead back to the talk.
    press(&mut harness, Key::Escape);
    tab_to(&mut harness, "Instellingen");
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state().app.screen, Screen::Settings);
    press(&mut harness, Key::Escape);
    assert_eq!(harness.state().app.screen, Screen::Talk);
}

#[test]
fn what_if_begins_a_session_of_its_own() {
    let (mut it, home) = app();
    begin(&mut it, "de-loods");
    for written in ["voorbereiden.verslag", "binnenkomst.rol_en_grens", "gat_op_tafel.feiten_en_vraag"] {
        pick(&mut it, written);
    }
    let first = it.opened().unwrap().file().to_owned();
    let kept = fs::read(&first).unwrap();
    it.update(Intent::Talk(TalkIntent::LookBack), Duration::ZERO);
    it.update(Intent::Debrief(DebriefIntent::WhatIf(2)), Duration::ZERO);
    assert_eq!((it.screen, steps(&it)), (Screen::Talk, 1));
    assert_ne!(it.opened().unwrap().file(), first);
    assert_eq!(fs::read(&first).unwrap(), kept);
    let (source, _) = read_source(it.opened().unwrap().file()).unwrap();
    let parent = read_session(&source).unwrap().session.parent.unwrap();
    assert_eq!((Some(parent.session.as_str()), parent.inputs), (first.file_stem().unwrap().to_str(), 1));
    assert!(it.talk.view.offers.iter().any(|offer| offer.below == "Koos je de vorige keer"));
    assert_eq!(it.talk.view.title, "Wat als: De afrekening van De Loods");
    // A pause leads back to what was played first.
    it.update(Intent::Talk(TalkIntent::Pause), Duration::ZERO);
    assert_eq!(it.dialog, Some(DialogView::Pause(Some(first.clone()))));
    it.update(Intent::Open(first.clone()), Duration::ZERO);
    assert_eq!((it.opened().unwrap().file(), steps(&it)), (&*first, 3));
    // An app that opens later knows both.
    let later = calm(AppState::new(folders(home.path()), Some("nl")));
    assert_eq!(later.saved.entries.len(), 2);
}

#[test]
fn another_language_goes_on_with_the_same_session() {
    let (mut it, _home) = app();
    begin(&mut it, "de-loods");
    pick(&mut it, "voorbereiden.verslag");
    let dutch = it.talk.view.offers[0].text.clone();
    it.update(Intent::Settings(SettingsIntent::Change(SettingChange::Language("en"))), Duration::ZERO);
    assert_eq!(steps(&it), 1);
    assert_eq!(it.talk.view.question, "What do you say?");
    assert_ne!(it.talk.view.offers[0].text, dutch);
}

#[test]
fn a_case_is_read_in_a_language_that_the_interface_does_not_have() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("scenarios/lift");
    fs::create_dir_all(folder.join("lang")).unwrap();
    fs::write(
        folder.join("scenario.ron"),
        r#"Scenario(
    format: 1, title: "Lift", summary: "Kort.", language: "nl", sector: "proef", level: 1, minutes: 1,
    goals: {}, briefing: "Vraag.", player: (name: "jij", function: "f", organisation: "o", mandate: "m"),
    cast: { "ada": (name: "Ada", function: "f", organisation: "o", side: Partner, position: "Nee.") },
    scenes: { "bar": Scene(title: "Bar", place: "foyer", channel: OnSite, with: ["ada"], start: "vraag", beats: {
        "vraag": (lines: [(who: "ada", text: "Ja?")], choices: {
            "luister": (text: "Vertel.", moves: ["open_question"], then: End("goed")),
        }),
    }) },
    endings: { "goed": (title: "Goed", text: "Ada vertelt.") },
)"#,
    )
    .unwrap();
    let entry =
        |place: &str, id: &str, text: &str| format!("msgctxt \"{place}\"\nmsgid \"{id}\"\nmsgstr \"{text}\"\n\n");
    let german = [entry("title", "Lift", "Aufzug"), entry("scenes.bar.vraag.luister.text", "Vertel.", "Erzählen Sie.")];
    fs::write(folder.join("lang/de.po"), german.concat()).unwrap();
    let mut places = folders(home.path());
    places.scenarios = Some(home.path().join("scenarios"));
    let mut it = calm(AppState::new(places.clone(), Some("nl")));
    let german = |it: &mut AppState, code: Option<&str>| {
        let change = SettingChange::CaseLanguage(code.map(str::to_owned));
        it.update(Intent::Settings(SettingsIntent::Change(change)), Duration::ZERO);
    };
    it.update(Intent::ShowSettings, Duration::ZERO);
    assert_eq!(it.settings_screen.view.case_languages, ["de", "nl"]);
    german(&mut it, Some("de"));
    it.update(Intent::ShowLibrary, Duration::ZERO);
    assert_eq!(it.library.view.scenarios[0].title, "Aufzug");
    begin(&mut it, "lift");
    // The case is German, the interface stays Dutch, and what has no translation stays as it was written.
    let shown = |it: &AppState| (it.talk.view.offers[0].text.clone(), it.talk.view.question.clone());
    assert_eq!(shown(&it), (String::from("Erzählen Sie."), String::from("Wat zeg je?")));
    german(&mut it, None);
    assert_eq!(shown(&it), (String::from("Vertel."), String::from("Wat zeg je?")));
    german(&mut it, Some("de"));
    assert_eq!(shown(&it).0, "Erzählen Sie.");
    pick(&mut it, "vraag.luister");
    let opened = it.opened().unwrap();
    assert_eq!(opened.rendition().text(opened.session().scenario().endings[0].title), "Goed");
    // It is remembered.
    let later = calm(AppState::new(places, Some("nl")));
    assert_eq!((later.settings.case_language.as_deref(), later.words.language()), (Some("de"), "nl"));
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
    let mut it = calm(AppState::new(places, Some("nl")));
    assert!(it.catalogue.broken.is_empty(), "{:?}", it.catalogue.broken);
    begin(&mut it, "klok");
    let mut harness = window(it, PLAIN);
    harness.run_steps(400);
    assert_eq!(steps(&harness.state().app), 0);
    harness
        .state_mut()
        .app
        .update(Intent::Settings(SettingsIntent::Change(SettingChange::Timed(true))), Duration::ZERO);
    let now = harness.state().now;
    harness.state_mut().app.restart_clock(now);
    harness.run_steps(100);
    let left = harness.state().app.talk.view.timer.unwrap().0;
    assert!((1..=4).contains(&left), "{left}");
    harness.run_steps(200);
    assert_eq!(steps(&harness.state().app), 1);
    let session = harness.state().app.opened().unwrap().session();
    assert_eq!(session.written(0), "bar.vraag.zwijg");
    assert_eq!(session.transcript().steps[0].by, PickedBy::Clock);
}
