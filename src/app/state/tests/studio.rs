//! Writing a case in the window: made, changed, played, taken back, and there again after a restart.

use super::{calm, focused, folders, press, tab_to, window};
use crate::app::intent::{Intent, StudioIntent, TalkIntent};
use crate::app::screens::Screen;
use crate::app::screens::dialogs::DialogView;
use crate::app::screens::studio::StudioView;
use crate::app::screens::studio::intent::{LineAt, NewPart, SheetChange, SheetField, StudioSide};
use crate::app::screens::studio::picker::PickerKind;
use crate::app::screens::studio::view::{Keeping, WritingView};
use crate::app::state::AppState;
use crate::engine::Rating;
use crate::script::rewrite::CasePath;
use crate::studio::CaseEdit;
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;
use tempfile::TempDir;

const NOW: Duration = Duration::ZERO;

pub(super) fn ask(app: &mut AppState, intent: StudioIntent) {
    app.update(Intent::Studio(intent), NOW);
}

pub(super) fn change(app: &mut AppState, it: SheetChange) {
    ask(app, StudioIntent::Change(it));
}

#[track_caller]
pub(super) fn view(app: &AppState) -> &WritingView {
    match &app.studio.view {
        StudioView::Case(view) => view,
        StudioView::Cases(_) | StudioView::Guide(_) => panic!("no case is open"),
    }
}

/// A new case from the template with this title, open in the studio; its file.
pub(super) fn made(home: &Path, title: &str) -> (AppState, PathBuf) {
    made_in(calm(AppState::new(folders(home), Some("nl"))), title)
}

pub(super) fn made_in(mut app: AppState, title: &str) -> (AppState, PathBuf) {
    app.update(Intent::ShowStudio, NOW);
    ask(&mut app, StudioIntent::NewTitle(title.to_owned()));
    ask(&mut app, StudioIntent::Make);
    let file = PathBuf::from(&view(&app).id).join("scenario.ron");
    (app, file)
}

pub(super) fn home() -> TempDir {
    tempfile::tempdir().unwrap()
}

/// Closes the case, so that everything is written.
pub(super) fn close(app: &mut AppState) {
    ask(app, StudioIntent::Close);
    assert!(matches!(app.studio.view, StudioView::Cases(_)));
}

#[test]
fn a_case_is_made_written_played_taken_back_and_there_again() {
    let home = home();
    let (mut app, file) = made(home.path(), "De hoek van de markt!");
    assert_eq!(file, home.path().join("cases/de-hoek-van-de-markt/scenario.ron"));
    assert_eq!(view(&app).title, "De hoek van de markt!");
    // The title is what it begins with: nothing can be taken back yet.
    assert_eq!(view(&app).undo, (false, false));
    ask(&mut app, StudioIntent::Undo);
    assert_eq!(view(&app).title, "De hoek van de markt!");
    assert_eq!(view(&app).chosen, "terras.begin");
    assert_eq!(app.title(), "Schrijven – De hoek van de markt! – Tegenspel");
    close(&mut app);
    let begun = fs::read_to_string(&file).unwrap();
    assert!(begun.contains("title: \"De hoek van de markt!\"") && begun.contains("// Wat `check` hier"));

    // A choice with a reply that leads to a new beat.
    ask(&mut app, StudioIntent::Open(file.parent().unwrap().to_owned()));
    let before = view(&app).sheet.as_ref().unwrap().choices.len();
    change(&mut app, SheetChange::AddChoice);
    let at = before;
    assert_eq!(view(&app).sheet.as_ref().unwrap().choices.len(), before + 1);
    change(&mut app, SheetChange::Write(SheetField::Choice(at), String::from("Zullen we even \"zitten\"?")));
    change(&mut app, SheetChange::AddLine(Some(at)));
    change(&mut app, SheetChange::Write(SheetField::Said(LineAt::Reply(at, 0)), String::from("Graag.")));
    change(&mut app, SheetChange::Rating(at, Some(Rating::Fair)));
    ask(&mut app, StudioIntent::Ask(PickerKind::Moves(at)));
    let probe = view(&app).picker.as_ref().unwrap().rows[0].at;
    ask(&mut app, StudioIntent::Pick(probe));
    ask(&mut app, StudioIntent::PickerDone);
    ask(&mut app, StudioIntent::Ask(PickerKind::Lead(Some(at))));
    ask(&mut app, StudioIntent::Pick(0));
    let choice = view(&app).sheet.as_ref().unwrap().choices[at].clone();
    assert_eq!((choice.text.as_str(), choice.rating), ("Zullen we even \"zitten\"?", Some(Rating::Fair)));
    assert_eq!((choice.reply[0].text.as_str(), choice.moves.len()), ("Graag.", 1));
    let new = choice.lead.unwrap().beat.unwrap();
    assert_eq!(new, "terras.nieuw_moment");
    assert!(view(&app).map.cards.iter().any(|card| card.beat.as_ref() == Some(&new) && card.reached));

    // It is played from there, and one comes back to the same sheet.
    ask(&mut app, StudioIntent::Choose(new.clone()));
    change(&mut app, SheetChange::AddChoice);
    change(&mut app, SheetChange::AddChoice);
    ask(&mut app, StudioIntent::Play);
    for _ in 0..2_000 {
        if app.screen == Screen::Talk {
            break;
        }
        std::thread::sleep(Duration::from_millis(5));
        app.tick_studio(NOW);
    }
    let opened = app.opened().expect("a walk leads there");
    assert_eq!(opened.session().transcript().steps.len(), 1);
    let (at_beat, _) = opened.session().prompt().beat.unwrap();
    assert_eq!(opened.session().scenario().beat_path(at_beat), new);
    assert!(!opened.file().starts_with(home.path()), "what is tried is no session of one's own");
    app.update(Intent::Talk(TalkIntent::Pause), NOW);
    assert_eq!(app.dialog, Some(DialogView::PauseTried));
    app.update(Intent::Talk(TalkIntent::Leave), NOW);
    assert_eq!((app.screen, view(&app).chosen.as_str()), (Screen::Studio, new.as_str()));
    assert!(app.opened().is_none());

    // Everything is taken back over a restart, to the byte.
    close(&mut app);
    let written = fs::read_to_string(&file).unwrap();
    assert!(written.contains("Zullen we even \\\"zitten\\\"?") && written.contains("nieuw_moment"));
    drop(app);
    let mut app = calm(AppState::new(folders(home.path()), Some("nl")));
    app.update(Intent::ShowStudio, NOW);
    ask(&mut app, StudioIntent::Open(file.parent().unwrap().to_owned()));
    while view(&app).undo.0 {
        ask(&mut app, StudioIntent::Undo);
    }
    close(&mut app);
    assert_eq!(fs::read_to_string(&file).unwrap(), begun);
    ask(&mut app, StudioIntent::Open(file.parent().unwrap().to_owned()));
    while view(&app).undo.1 {
        ask(&mut app, StudioIntent::Redo);
    }
    close(&mut app);
    assert_eq!(fs::read_to_string(&file).unwrap(), written);
}

#[test]
fn words_are_kept_when_it_is_quiet_and_what_cannot_be_read_stays_with_its_reason() {
    let home = home();
    let (mut app, file) = made(home.path(), "Dak");
    let said = SheetField::Said(LineAt::Beat(0));
    for typed in ["W", "We", "Wel"] {
        change(&mut app, SheetChange::Write(said, typed.to_owned()));
    }
    assert_eq!(view(&app).keeping, Keeping::Soon);
    assert!(!fs::read_to_string(&file).unwrap().contains("\"Wel\""), "no edit for each key");
    assert!(app.tick_studio(Duration::from_millis(100)).is_some());
    app.tick_studio(Duration::from_millis(400));
    let mut tries = 0;
    while app.tick_studio(Duration::from_secs(1)).is_some() && tries < 500 {
        std::thread::sleep(Duration::from_millis(10));
        tries += 1;
    }
    assert_eq!(view(&app).keeping, Keeping::Kept);
    assert!(fs::read_to_string(&file).unwrap().contains("text: \"Wel\""));

    // A condition that means nothing is told and not written; mended it is.
    let when = SheetField::When(0);
    change(&mut app, SheetChange::Write(when, String::from("knows(niemand.niets)")));
    ask(&mut app, StudioIntent::Side(StudioSide::Outline));
    let sheet = view(&app).sheet.as_ref().unwrap();
    assert_eq!(sheet.choices[0].when.text, "knows(niemand.niets)");
    assert!(matches!(&sheet.refused[..], [(field, why)] if *field == when && !why.is_empty()), "{:?}", sheet.refused);
    // It stands there still when somebody looked elsewhere and changed something else in between.
    ask(&mut app, StudioIntent::Choose(String::from("terras.begin.nergens")));
    ask(&mut app, StudioIntent::Choose(String::from("terras.begin")));
    change(&mut app, SheetChange::Rating(0, Some(Rating::Poor)));
    let sheet = view(&app).sheet.as_ref().unwrap();
    assert_eq!((sheet.choices[0].when.text.as_str(), sheet.refused.len()), ("knows(niemand.niets)", 1));
    change(&mut app, SheetChange::Write(when, String::from("knows(ada.huur)")));
    ask(&mut app, StudioIntent::Side(StudioSide::Map));
    let sheet = view(&app).sheet.as_ref().unwrap();
    assert!(sheet.refused.is_empty());
    assert!(sheet.choices[0].when.words.contains("huur"), "{}", sheet.choices[0].when.words);
    close(&mut app);
    assert!(fs::read_to_string(&file).unwrap().contains("when: \"knows(ada.huur)\""));
}

#[test]
fn the_sheet_says_what_is_found_by_ear_alone_in_the_texts_as_they_are() {
    let home = home();
    let (mut app, _) = made(home.path(), "Dak");
    let said = |app: &AppState| view(app).sheet.as_ref().unwrap().by_ear.clone().map(|it| it.said).unwrap_or_default();
    let until = |app: &mut AppState, words: &str| {
        for _ in 0..4_000 {
            app.tick_studio(NOW);
            if said(app).contains(words) {
                return;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        panic!("“{words}” is not in “{}”", said(app));
    };
    until(&mut app, "Dat is de beste keuze");
    let signs = &view(&app).sheet.as_ref().unwrap().by_ear.as_ref().unwrap().signs;
    assert!(!signs.is_empty() && signs.iter().all(|it| it.starts_with("Waaraan je het hoort")), "{signs:?}");
    for at in 0..view(&app).sheet.as_ref().unwrap().choices.len() {
        change(&mut app, SheetChange::Write(SheetField::Choice(at), format!("Antwoord nummer {at}.")));
    }
    ask(&mut app, StudioIntent::Side(StudioSide::Map));
    // Nothing sets these answers off from each other any more.
    until(&mut app, "klinkt even goed als de beste");
}

#[test]
fn words_are_found_in_moments_and_in_the_overview() {
    let home = home();
    let (mut app, _) = made(home.path(), "Dak");
    let mut look = |words: &str| {
        ask(&mut app, StudioIntent::Search(words.to_owned()));
        let found = view(&app).found.iter().map(|row| (row.beat.clone(), row.title.clone()));
        found.collect::<Vec<_>>()
    };
    let ada = (None, String::from("Ada de Wit"));
    assert_eq!(look("acht stoelen"), [ada, (Some(String::from("terras.begin")), String::from("De eerste minuut"))]);
    // What stands in an ending, and in the case itself, is in no moment.
    assert_eq!(look("iedereen die het horen wil"), [(None, String::from("Beloofd is beloofd"))]);
    assert_eq!(look("Dak"), [(None, String::from("De casus"))]);
    assert!(look("dit staat nergens").is_empty());
}

#[test]
fn who_went_elsewhere_is_not_fetched_away_when_a_walk_is_found() {
    let home = home();
    let (mut app, _) = made(home.path(), "Dak");
    ask(&mut app, StudioIntent::Play);
    assert!(view(&app).walking);
    app.update(Intent::ShowLibrary, NOW);
    for _ in 0..100 {
        std::thread::sleep(Duration::from_millis(5));
        app.tick_studio(NOW);
        assert_eq!((app.screen, app.opened().is_none()), (Screen::Library, true));
    }
    app.update(Intent::ShowStudio, NOW);
    assert!(!view(&app).walking);
}

#[test]
fn a_shipped_case_is_copied_and_stays_as_it_is() {
    let home = home();
    let mut app = calm(AppState::new(folders(home.path()), Some("nl")));
    app.update(Intent::ShowStudio, NOW);
    let StudioView::Cases(list) = &app.studio.view else { panic!() };
    let at = list.beginnings.iter().position(|it| it == "Kopie van De afrekening van De Loods").unwrap();
    ask(&mut app, StudioIntent::NewFrom(at));
    ask(&mut app, StudioIntent::NewTitle(String::from("De afrekening van De Loods")));
    ask(&mut app, StudioIntent::Make);
    let file = PathBuf::from(&view(&app).id).join("scenario.ron");
    assert!(file.starts_with(home.path().join("cases")));
    assert!(file.with_file_name("lang").join("en.po").exists());
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/de-loods/scenario.ron");
    close(&mut app);
    assert_eq!(fs::read_to_string(shipped).unwrap(), fs::read_to_string(file).unwrap(), "the title is the same");
}

#[test]
fn the_studio_is_used_with_the_keyboard() {
    let home = home();
    let (app, _) = made(home.path(), "Dak");
    let mut it = window(app, super::PLAIN);
    tab_to(&mut it, "Landkaart. Gekozen");
    press(&mut it, Key::ArrowRight);
    let chosen = view(&it.state().app).chosen.clone();
    assert_ne!(chosen, "terras.begin");
    press(&mut it, Key::ArrowLeft);
    assert_eq!(view(&it.state().app).chosen, "terras.begin");
    press(&mut it, Key::Enter);
    assert_eq!(focused(&it).map(|(_, name)| name).as_deref(), Some("Titel van dit moment"));
    press(&mut it, Key::Escape);
    assert_eq!((focused(&it), view(&it.state().app).chosen.as_str()), (None, "terras.begin"), "it leaves the field");
    // A list over the sheet, and one of a button, close first as well.
    ask(&mut it.state_mut().app, StudioIntent::Ask(PickerKind::Moves(0)));
    it.run_steps(3);
    press(&mut it, Key::Escape);
    assert!(view(&it.state().app).picker.is_none());
    it.get_all_by_role_and_label(Role::ComboBox, "Oordeel").next().unwrap().click_accesskit();
    it.run_steps(3);
    assert!(egui::Popup::is_any_open(&it.ctx));
    press(&mut it, Key::Escape);
    assert!(!egui::Popup::is_any_open(&it.ctx) && view(&it.state().app).sheet.is_some());
    press(&mut it, Key::Escape);
    assert!(matches!(it.state().app.studio.view, StudioView::Cases(_)), "Escape leads back to the list");
}

#[test]
fn f1_lists_the_keys_of_the_studio_while_a_case_is_written() {
    let home = home();
    let (app, _) = made(home.path(), "Dak");
    let mut it = window(app, super::PLAIN);
    press(&mut it, Key::F1);
    assert_eq!(it.state().app.dialog, Some(DialogView::StudioHelp));
    assert!(it.query_by_label("Ctrl+Enter, F5").is_some() && it.query_by_label("open het dossier").is_none());
    press(&mut it, Key::F1);
    assert_eq!(it.state().app.dialog, None);
}

#[test]
fn whoever_comes_back_to_a_case_goes_on_at_the_same_moment() {
    let home = home();
    let (mut app, file) = made(home.path(), "Dak");
    ask(&mut app, StudioIntent::Choose(String::from("terras.afspraak")));
    close(&mut app);
    ask(&mut app, StudioIntent::Open(file.parent().unwrap().to_owned()));
    assert_eq!(view(&app).chosen, "terras.afspraak");
}

#[test]
fn the_case_its_people_and_its_endings_are_written_and_what_is_needed_stays() {
    let home = home();
    let (mut app, file) = made(home.path(), "Dak");
    ask(&mut app, StudioIntent::Side(StudioSide::Boards));
    ask(&mut app, StudioIntent::Write(String::from("cast.ada.name"), String::from("Bo de Vries")));
    ask(&mut app, StudioIntent::Write(String::from("endings.samen.text"), String::from("Het dak is dicht.")));
    ask(&mut app, StudioIntent::Add(NewPart::Ending));
    ask(&mut app, StudioIntent::Add(NewPart::Person));
    ask(&mut app, StudioIntent::Add(NewPart::Scene));
    let counts = |app: &AppState| view(app).boards.iter().map(|board| board.rows.len()).collect::<Vec<_>>();
    assert_eq!(counts(&app), [1, 3, 2, 1, 2, 0, 1, 1, 2, 4, 0]);
    assert!(view(&app).map.cards.iter().any(|card| card.speaker == "Bo de Vries"));
    // A person who speaks cannot go, and it is said where; an ending to which nothing leads can.
    ask(&mut app, StudioIntent::Edit(CaseEdit::Remove { at: CasePath::from("cast.ada") }));
    let needed = view(&app).picker.clone().unwrap();
    assert_eq!(needed.title, "Dit is nog ergens nodig");
    let names: Vec<_> = needed.rows.iter().map(|it| it.name.as_str()).collect();
    assert!(names.contains(&"De eerste minuut") && names.iter().all(|it| !it.contains('_')), "{names:?}");
    let place = needed.rows.iter().find(|it| it.name == "De afspraak").unwrap().at;
    ask(&mut app, StudioIntent::Pick(place));
    assert_eq!((view(&app).picker.is_none(), view(&app).chosen.as_str()), (true, "terras.afspraak"));
    // A scene to which a choice leads is needed at its moment, by its title.
    ask(&mut app, StudioIntent::Edit(CaseEdit::Remove { at: CasePath::from("scenes.dinsdag") }));
    let rows = view(&app).picker.clone().unwrap().rows;
    assert!(rows.iter().all(|it| !it.name.is_empty() && it.name != "De casus"), "{rows:?}");
    ask(&mut app, StudioIntent::PickerDone);
    assert_eq!(counts(&app), [1, 3, 2, 1, 2, 0, 1, 1, 2, 4, 0]);
    ask(&mut app, StudioIntent::Edit(CaseEdit::Remove { at: CasePath::from("endings.nieuw_einde") }));
    assert_eq!(counts(&app), [1, 3, 2, 1, 2, 0, 1, 1, 2, 3, 0]);
    close(&mut app);
    let text = fs::read_to_string(&file).unwrap();
    assert!(text.contains("name: \"Bo de Vries\"") && text.contains("Het dak is dicht."));
}
