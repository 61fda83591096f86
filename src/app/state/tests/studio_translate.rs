//! Translating a case in the studio: what is open first, written as `translate` does, by keyboard.

use super::studio::{ask, change, close, home, made, view};
use super::{calm, focused, folders, press, window};
use crate::app::intent::Intent;
use crate::app::screens::studio::intent::{SheetChange, SheetField, StudioIntent, StudioSide, TranslateIntent};
use crate::app::state::AppState;
use crate::studio::TranslationState;
use egui::{Key, Modifiers, vec2};
use std::fs;
use std::path::Path;
use std::time::Duration;

const NOW: Duration = Duration::ZERO;

fn translate(app: &mut AppState, intent: TranslateIntent) {
    ask(app, StudioIntent::Translate(intent));
}

fn key_of(app: &AppState, text: &str) -> String {
    view(app).translation.rows.iter().find(|it| it.text == text).unwrap_or_else(|| panic!("no `{text}`")).key.clone()
}

/// A copy of a shipped case that has an English translation, open at it.
fn copied(home: &Path) -> AppState {
    let mut app = calm(AppState::new(folders(home), Some("nl")));
    app.update(Intent::ShowStudio, NOW);
    let at = match &app.studio.view {
        crate::app::screens::studio::StudioView::Cases(view) => {
            view.beginnings.iter().position(|it| it.contains("De afrekening van De Loods")).unwrap()
        }
        other => panic!("{other:?}"),
    };
    ask(&mut app, StudioIntent::NewFrom(at));
    ask(&mut app, StudioIntent::NewTitle(String::from("Mijn loods")));
    ask(&mut app, StudioIntent::Make);
    app
}

#[test]
fn a_language_is_begun_and_what_is_written_stands_in_its_catalogue_over_a_restart() {
    let home = home();
    let (mut app, file) = made(home.path(), "Dak");
    ask(&mut app, StudioIntent::Side(StudioSide::Translate));
    assert!(view(&app).translation.language.is_none() && view(&app).translation.others.contains(&String::from("de")));
    assert!(!view(&app).translation.others.contains(&String::from("nl")), "it is in Dutch already");
    translate(&mut app, TranslateIntent::Begin(String::from("de")));
    let catalogue = file.with_file_name("lang").join("de.po");
    assert!(catalogue.is_file());
    let all = view(&app).translation.counts;
    assert!(all[0] == 0 && all[2] > 40, "{all:?}");
    let first = view(&app).translation.rows[0].clone();
    assert_eq!((first.text.as_str(), first.state), ("Dak", TranslationState::New));
    assert_eq!(first.place, "Titel", "where it stands, in words");
    for typed in ["D", "Da", "Dach"] {
        translate(&mut app, TranslateIntent::Write(first.key.clone(), typed.to_owned()));
    }
    assert_eq!(view(&app).translation.rows[0].translation, "Dach");
    // It is done before anything else is, and stays where it stood.
    translate(&mut app, TranslateIntent::Next(Some(first.key.clone())));
    assert_eq!(view(&app).translation.counts[0], 1);
    assert_eq!(view(&app).translation.rows[0].state, TranslationState::Done);
    let second = view(&app).translation.rows[1].key.clone();
    assert_eq!(view(&app).translation.focus.as_ref().unwrap().0, second);
    translate(&mut app, TranslateIntent::OnlyOpen(true));
    assert_eq!(view(&app).translation.rows[0].key, second, "only what is open is shown");
    close(&mut app);
    let text = fs::read_to_string(&catalogue).unwrap();
    assert!(text.contains("msgid \"Dak\"\nmsgstr \"Dach\""), "{text}");
    drop(app);
    let mut app = calm(AppState::new(folders(home.path()), Some("nl")));
    app.update(Intent::ShowStudio, NOW);
    ask(&mut app, StudioIntent::Open(file.parent().unwrap().to_owned()));
    ask(&mut app, StudioIntent::Side(StudioSide::Translate));
    assert_eq!((view(&app).translation.language.as_deref(), view(&app).translation.counts[0]), (Some("de"), 1));
    // It is a step as any other.
    ask(&mut app, StudioIntent::Undo);
    assert_eq!(view(&app).translation.counts[0], 0);
    ask(&mut app, StudioIntent::Redo);
    assert_eq!(view(&app).translation.counts[0], 1);
}

#[test]
fn what_changed_comes_first_what_is_known_is_offered_and_comments_and_flags_stay() {
    let home = home();
    let mut app = copied(home.path());
    let folder = Path::new(&view(&app).id).to_owned();
    close(&mut app);
    let file = folder.join("lang/en.po");
    let before = fs::read_to_string(&file).unwrap();
    let commented = before.replacen("msgctxt \"sector\"", "# Van de vertaler.\n#, no-wrap\nmsgctxt \"sector\"", 1);
    assert_ne!(commented, before);
    fs::write(&file, &commented).unwrap();
    ask(&mut app, StudioIntent::Open(folder.clone()));
    // A text that is said otherwise is to be looked at again, with what it was.
    let said = view(&app).sheet.as_ref().unwrap().choices[0].text.clone();
    change(&mut app, SheetChange::Write(SheetField::Choice(0), format!("{said} Ja.")));
    // And a new one that says what is translated elsewhere.
    let other = view(&app).sheet.as_ref().unwrap().choices[1].text.clone();
    change(&mut app, SheetChange::AddChoice);
    let last = view(&app).sheet.as_ref().unwrap().choices.len() - 1;
    change(&mut app, SheetChange::Write(SheetField::Choice(last), other.clone()));
    ask(&mut app, StudioIntent::Side(StudioSide::Translate));
    assert_eq!(view(&app).translation.language.as_deref(), Some("en"));
    let rows = &view(&app).translation.rows;
    // The title of the copy is another one as well.
    assert_eq!([rows[0].state, rows[1].state], [TranslationState::Changed; 2]);
    assert_eq!(rows[0].earlier.as_deref(), Some("De afrekening van De Loods"));
    assert_eq!((rows[1].text.clone(), rows[1].earlier.clone()), (format!("{said} Ja."), Some(said)));
    let new = rows.iter().find(|it| it.state == TranslationState::New && it.text == other).cloned();
    let new = new.unwrap_or_else(|| panic!("{:?}", rows.iter().map(|it| (&it.text, it.state)).collect::<Vec<_>>()));
    assert_eq!(new.offers.len(), 1, "{new:?}");
    assert!(!new.place.contains(&new.text), "{new:?}");
    let (changed, kept) = (rows[1].key.clone(), rows[1].translation.clone());
    translate(&mut app, TranslateIntent::Take(changed, kept.clone()));
    translate(&mut app, TranslateIntent::Take(new.key.clone(), new.offers[0].clone()));
    let rows = &view(&app).translation.rows;
    assert_eq!((rows[1].state, rows[1].translation.clone()), (TranslationState::Done, kept));
    assert_eq!(rows.iter().find(|it| it.key == new.key).unwrap().translation, new.offers[0]);
    close(&mut app);
    let after = fs::read_to_string(&file).unwrap();
    assert!(after.contains("# Van de vertaler.\n#, no-wrap\nmsgctxt \"sector\""), "comments and flags stay");
    // What nobody touched keeps its very lines.
    let kept = commented.split("\n\n").filter(|entry| after.contains(entry)).count();
    assert!(kept + 3 >= commented.split("\n\n").count(), "{kept}");
}

#[test]
fn a_mistake_in_a_translation_is_told_where_it_is_typed() {
    let home = home();
    let (mut app, file) = made(home.path(), "Dak");
    ask(&mut app, StudioIntent::Side(StudioSide::Translate));
    translate(&mut app, TranslateIntent::Begin(String::from("en")));
    let key = key_of(&app, "Dak");
    translate(&mut app, TranslateIntent::Write(key.clone(), String::from("Roof {nothing}")));
    translate(&mut app, TranslateIntent::Next(None));
    let row = view(&app).translation.rows.iter().find(|it| it.key == key).unwrap().clone();
    assert!(row.refused.is_some() && row.translation == "Roof {nothing}", "{row:?}");
    // A catalogue that is broken is not written over.
    close(&mut app);
    let catalogue = file.with_file_name("lang").join("en.po");
    let broken = fs::read_to_string(&catalogue).unwrap() + "\nmsgid \"half\n";
    fs::write(&catalogue, &broken).unwrap();
    ask(&mut app, StudioIntent::Open(file.parent().unwrap().to_owned()));
    ask(&mut app, StudioIntent::Side(StudioSide::Translate));
    assert!(!view(&app).translation.refused.is_empty() && view(&app).translation.rows.is_empty());
    close(&mut app);
    assert_eq!(fs::read_to_string(&catalogue).unwrap(), broken);
}

#[test]
fn tab_goes_to_the_next_field_and_control_enter_to_the_next_that_is_open() {
    let home = home();
    let (mut app, _) = made(home.path(), "Dak");
    ask(&mut app, StudioIntent::Side(StudioSide::Translate));
    translate(&mut app, TranslateIntent::Begin(String::from("en")));
    let rows = view(&app).translation.rows.clone();
    // The second is done already.
    translate(&mut app, TranslateIntent::Take(rows[1].key.clone(), String::from("Something")));
    let mut it = window(app, vec2(1024.0, 640.0));
    let enter = |it: &mut egui_kittest::Harness<'_, super::Window>| {
        it.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
        it.run_steps(4);
        focused(it).map(|(_, name)| name).unwrap_or_default()
    };
    assert_eq!(enter(&mut it), format!("English: {}", rows[0].text));
    it.event(egui::Event::Text(String::from("Roof")));
    it.run_steps(2);
    assert_eq!(enter(&mut it), format!("English: {}", rows[2].text), "what is done is passed over");
    assert_eq!(view(&it.state().app).translation.rows[0].translation, "Roof");
    assert_eq!(view(&it.state().app).translation.counts[0], 2);
    press(&mut it, Key::Tab);
    let next = focused(&it).map(|(_, name)| name).unwrap_or_default();
    assert_eq!(next, format!("English: {}", rows[3].text));
}
