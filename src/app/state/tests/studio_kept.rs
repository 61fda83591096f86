//! What is written in the studio is not lost: by somebody else who writes, by leaving, or by a case that cannot be read.

use super::studio::{ask, change, close, home, made, made_in, view};
use super::{calm, folders};
use crate::app::intent::{Intent, StudioIntent};
use crate::app::screens::studio::board_field::BoardField;
use crate::app::screens::studio::intent::{LineAt, NewPart, SheetChange, SheetField, StudioSide};
use crate::app::screens::studio::picker::PickerKind;
use crate::app::screens::studio::view::Keeping;
use crate::app::state::{AppState, Folders};
use crate::engine::{Language, Scenario};
use crate::script::rewrite::CasePath;
use crate::studio::CaseEdit;
use std::fs;
use std::time::Duration;

const NOW: Duration = Duration::ZERO;

#[test]
fn an_emptied_answer_is_said_to_be_unsaved_wherever_one_looks() {
    let home = home();
    let (mut app, file) = made(home.path(), "Dak");
    close(&mut app);
    let before = fs::read_to_string(&file).unwrap();
    ask(&mut app, StudioIntent::Open(file.parent().unwrap().to_owned()));
    change(&mut app, SheetChange::Write(SheetField::Choice(0), String::new()));
    app.tick_studio(Duration::from_secs(1));
    let sheet = view(&app).sheet.as_ref().unwrap();
    let [(SheetField::Choice(0), why)] = &sheet.refused[..] else { panic!("{:?}", sheet.refused) };
    assert_eq!((sheet.choices[0].text.as_str(), sheet.choices[0].words), ("", 0));
    let refused = Keeping::Refused(Some(String::from("terras.begin")), why.clone());
    assert_eq!(view(&app).keeping, refused);
    // It is said elsewhere as well, as long as it is so.
    ask(&mut app, StudioIntent::Choose(String::from("terras.afspraak")));
    assert_eq!(view(&app).keeping, refused);
    close(&mut app);
    assert_eq!(fs::read_to_string(&file).unwrap(), before);
    assert_eq!(app.notices.last().unwrap().said, "Niet alles is opgeslagen");
    ask(&mut app, StudioIntent::Open(file.parent().unwrap().to_owned()));
    assert_eq!(view(&app).keeping, Keeping::Kept);
}

#[test]
fn what_is_new_is_called_after_its_first_real_title() {
    let home = home();
    let (mut app, file) = made(home.path(), "Dak");
    ask(&mut app, StudioIntent::Ask(PickerKind::Lead(Some(0))));
    ask(&mut app, StudioIntent::Pick(0));
    ask(&mut app, StudioIntent::Choose(String::from("terras.nieuw_moment")));
    // As long as somebody types on, also after a pause, nothing moves under their hands.
    for typed in ["Bij", "Bij de koffie"] {
        change(&mut app, SheetChange::Write(SheetField::Title, typed.to_owned()));
        app.tick_studio(Duration::from_secs(1));
        assert_eq!(view(&app).chosen, "terras.nieuw_moment");
    }
    let key = view(&app).sheet.as_ref().unwrap().key;
    let line = SheetChange::Write(SheetField::Said(LineAt::Beat(0)), String::from("Koffie?"));
    change(&mut app, line);
    app.tick_studio(Duration::from_secs(1));
    let sheet = view(&app).sheet.clone().unwrap();
    assert_eq!((view(&app).chosen.as_str(), sheet.key), ("terras.bij_de_koffie", key));
    assert_eq!((sheet.title.as_str(), sheet.lines[0].text.as_str()), ("Bij de koffie", "Koffie?"));
    // A second title is only a title.
    change(&mut app, SheetChange::Write(SheetField::Title, String::from("Bij de thee")));
    change(&mut app, SheetChange::AddChoice);
    assert_eq!(view(&app).chosen, "terras.bij_de_koffie");
    change(&mut app, SheetChange::Write(SheetField::Choice(0), String::from("Suiker erin?")));

    // The same goes for people and scenes.
    ask(&mut app, StudioIntent::Side(StudioSide::Boards));
    ask(&mut app, StudioIntent::Add(NewPart::Person));
    ask(&mut app, StudioIntent::Write(String::from("cast.nieuwe.name"), String::from("Sander Mulder")));
    ask(&mut app, StudioIntent::Add(NewPart::Scene));
    ask(&mut app, StudioIntent::Write(String::from("scenes.nieuwe_scene.title"), String::from("De koffieautomaat")));
    ask(&mut app, StudioIntent::Choose(String::from("terras.begin")));
    close(&mut app);
    let text = fs::read_to_string(&file).unwrap();
    for written in
        ["\"bij_de_koffie\"", "Beat(\"bij_de_koffie\")", "\"suiker_erin\"", "\"sander\"", "\"de_koffieautomaat\""]
    {
        assert!(text.contains(written), "{written}\n{text}");
    }
    assert!(!text.contains("nieuw_moment") && !text.contains("schrijf_hier") && !text.contains("\"nieuwe"), "{text}");

    // A name goes and comes with the title that it was made of.
    ask(&mut app, StudioIntent::Open(file.parent().unwrap().to_owned()));
    while view(&app).undo.0 {
        ask(&mut app, StudioIntent::Undo);
    }
    while view(&app).undo.1 {
        ask(&mut app, StudioIntent::Redo);
    }
    close(&mut app);
    assert_eq!(fs::read_to_string(&file).unwrap(), text);
}

#[test]
fn a_change_from_outside_is_merged_or_both_are_kept() {
    let home = home();
    let (mut app, file) = made(home.path(), "Dak");
    change(&mut app, SheetChange::Write(SheetField::Title, String::from("Eerst dit")));
    ask(&mut app, StudioIntent::Side(StudioSide::Outline));
    close(&mut app);
    ask(&mut app, StudioIntent::Open(file.parent().unwrap().to_owned()));
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replace("Op het terras", "Op de stoep")).unwrap();
    change(&mut app, SheetChange::Write(SheetField::Title, String::from("En dan dit")));
    app.reloaded(NOW);
    assert_eq!(view(&app).map.scenes[0].title, "Op de stoep");
    assert_eq!(view(&app).sheet.as_ref().unwrap().title, "En dan dit");
    close(&mut app);
    let text = fs::read_to_string(&file).unwrap();
    assert!(text.contains("Op de stoep") && text.contains("En dan dit"));

    // The same line in both: one's own stays, the other stands beside it.
    ask(&mut app, StudioIntent::Open(file.parent().unwrap().to_owned()));
    fs::write(&file, text.replace("En dan dit", "Iets anders")).unwrap();
    change(&mut app, SheetChange::Write(SheetField::Title, String::from("Mijn titel")));
    app.reloaded(NOW);
    close(&mut app);
    assert!(fs::read_to_string(&file).unwrap().contains("Mijn titel"));
    assert!(fs::read_to_string(file.with_file_name("scenario_2.ron")).unwrap().contains("Iets anders"));
}

#[test]
fn what_came_from_outside_is_written_over_only_when_it_stands_elsewhere() {
    let home = home();
    let (mut app, file) = made(home.path(), "Dak");
    change(&mut app, SheetChange::Write(SheetField::Title, String::from("Eerst dit")));
    close(&mut app);
    ask(&mut app, StudioIntent::Open(file.parent().unwrap().to_owned()));
    let outside = fs::read_to_string(&file).unwrap().replace("Eerst dit", "Iets anders");
    fs::write(&file, &outside).unwrap();
    // Something keeps the other text from being written beside it.
    let in_the_way = file.with_file_name(format!("scenario_2.ron.{}.tmp", std::process::id()));
    fs::create_dir(&in_the_way).unwrap();
    change(&mut app, SheetChange::Write(SheetField::Title, String::from("Mijn titel")));
    app.reloaded(NOW);
    change(&mut app, SheetChange::Write(SheetField::Title, String::from("Mijn mooie titel")));
    ask(&mut app, StudioIntent::Close);
    assert!(matches!(view(&app).keeping, Keeping::Failed(_)), "{:?}", view(&app).keeping);
    assert_eq!(fs::read_to_string(&file).unwrap(), outside);
    fs::remove_dir(&in_the_way).unwrap();
    app.reloaded(NOW);
    close(&mut app);
    assert!(fs::read_to_string(&file).unwrap().contains("Mijn mooie titel"));
    assert_eq!(fs::read_to_string(file.with_file_name("scenario_2.ron")).unwrap(), outside);
}

#[test]
fn what_is_typed_goes_on_while_one_s_own_save_is_told_of() {
    let home = home();
    let (mut app, _) = made(home.path(), "Dak");
    change(&mut app, SheetChange::Write(SheetField::Title, String::from("Ee")));
    app.reloaded(NOW);
    assert_eq!(view(&app).keeping, Keeping::Soon, "what is typed is no edit yet");
    assert_eq!(view(&app).sheet.as_ref().unwrap().title, "Ee");
}

#[test]
fn what_is_typed_just_before_the_window_closes_is_kept() {
    let home = home();
    let (mut app, file) = made(home.path(), "Dak");
    change(&mut app, SheetChange::Write(SheetField::Title, String::from("Net op tijd")));
    drop(app);
    assert!(fs::read_to_string(&file).unwrap().contains("Net op tijd"));
}

#[test]
fn the_shelf_has_the_case_that_is_open() {
    let home = home();
    // With a library that has one's own cases in it.
    let installed = Folders { scenarios: None, ..folders(home.path()) };
    let mut app = made_in(calm(AppState::new(installed, Some("nl"))), "Dak").0;
    ask(&mut app, StudioIntent::Write(String::from("title"), String::from("Het lekkende dak")));
    app.update(Intent::ShowLibrary, NOW);
    let title = |it: &Scenario| it.texts.unplayed(it.about.title, Language::default()).into_owned();
    assert!(app.catalogue.with_cases().any(|(it, _)| title(it) == "Het lekkende dak"));
    app.update(Intent::ShowStudio, NOW);
    assert_eq!(view(&app).title, "Het lekkende dak", "it is open still");
}

#[test]
fn a_text_of_the_case_that_cannot_be_taken_stays_in_its_field_with_the_reason() {
    let home = home();
    let (mut app, file) = made(home.path(), "Dak");
    ask(&mut app, StudioIntent::Side(StudioSide::Boards));
    let place = || String::from("cast.ada.name");
    ask(&mut app, StudioIntent::Write(place(), String::new()));
    // Whoever empties a field to write something else may stop to think.
    app.tick_studio(Duration::from_secs(1));
    let name = |app: &AppState| view(app).boards[2].rows[0].fields.iter().find_map(BoardField::text).unwrap().clone();
    assert_eq!((name(&app).text.as_str(), name(&app).refused.is_some()), ("", true));
    assert_eq!(view(&app).boards[2].rows[0].name, "Ada de Wit");
    ask(&mut app, StudioIntent::Write(place(), String::from("Bo de Vries")));
    close(&mut app);
    assert!(fs::read_to_string(&file).unwrap().contains("name: \"Bo de Vries\""));
}

#[test]
fn nothing_that_is_asked_of_a_broken_case_ends_the_program_or_changes_it() {
    let home = home();
    let (mut app, file) = made(home.path(), &"Een heel lange titel ".repeat(300));
    assert!(file.parent().unwrap().file_name().unwrap().len() < 100);
    close(&mut app);
    let whole = fs::read_to_string(&file).unwrap();
    let no_scenes = "Scenario(title: \"Leeg\", scenes: {})";
    for broken in
        ["", "Scenario(", "Scenario()", "[]", no_scenes, &whole[..whole.len() / 2], &whole.replace("then", "dan")]
    {
        fs::write(&file, broken).unwrap();
        ask(&mut app, StudioIntent::Open(file.parent().unwrap().to_owned()));
        let at = LineAt::Reply(7, 7);
        let changes = [
            SheetChange::Write(SheetField::Said(at), String::from("x")),
            SheetChange::Write(SheetField::When(9), String::from("(")),
            SheetChange::AddLine(Some(9)),
            SheetChange::RemoveLine(at),
            SheetChange::MoveLine(LineAt::Beat(0), true),
            SheetChange::RemoveChoice(9),
            SheetChange::MoveChoice(9, false),
            SheetChange::To(0, Some(99)),
            SheetChange::Move(9, String::from("x"), true),
        ];
        for it in changes {
            change(&mut app, it);
        }
        let sides = [StudioSide::Map, StudioSide::Outline, StudioSide::Boards, StudioSide::Sheet];
        let asked = sides.map(StudioIntent::Side).into_iter().chain([
            StudioIntent::Search(String::from("e")),
            StudioIntent::Choose(String::from("nergens.iets")),
            StudioIntent::Choose(String::from("terras.topics")),
            StudioIntent::Ask(PickerKind::Lead(Some(9))),
            StudioIntent::Pick(99),
            StudioIntent::PickerDone,
            StudioIntent::Edit(CaseEdit::Remove { at: CasePath::from("scenes.nergens") }),
            StudioIntent::Mend(99),
            StudioIntent::Play,
            StudioIntent::Undo,
            StudioIntent::Redo,
        ]);
        for it in asked {
            ask(&mut app, it);
        }
        assert!(!view(&app).elsewhere.is_empty(), "it is told what is wrong with {broken:?}");
        close(&mut app);
        assert_eq!(fs::read_to_string(&file).unwrap(), broken);
    }
}

#[test]
fn a_new_case_has_nothing_of_one_that_stood_in_its_place() {
    let home = home();
    let (mut app, file) = made(home.path(), "Dak");
    change(&mut app, SheetChange::AddChoice);
    close(&mut app);
    fs::remove_dir_all(file.parent().unwrap()).unwrap();
    let (mut app, again) = made(home.path(), "Dak");
    assert_eq!(again, file);
    ask(&mut app, StudioIntent::Undo);
    assert!(!view(&app).undo.0, "only its title was given");
}
