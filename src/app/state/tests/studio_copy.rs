//! Copying and moving in the window: choices, moments and scenes, within a case and into another one; and a case that goes.

use super::studio::{ask, change, close, home, made, made_in, view};
use super::{PLAIN, Window, press, tab_to, window};
use crate::app::intent::{Intent, StudioIntent};
use crate::app::screens::dialogs::DialogView;
use crate::app::screens::studio::StudioView;
use crate::app::screens::studio::intent::{CopiedKind, CopyOf, LineAt, NewPart, SheetChange, SheetField, StudioSide};
use crate::app::screens::studio::picker::PickerKind;
use crate::app::state::AppState;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use std::fs;
use std::path::PathBuf;
use std::time::Duration;

fn choices(app: &AppState) -> Vec<String> {
    view(app).sheet.as_ref().unwrap().choices.iter().map(|it| it.text.clone()).collect()
}

fn told(app: &AppState) -> String {
    app.notices.last().map(|it| it.said.clone()).unwrap_or_default()
}

fn beats(app: &AppState) -> Vec<String> {
    view(app).map.cards.iter().filter_map(|card| card.beat.clone()).collect()
}

#[test]
fn a_choice_is_copied_beside_itself_and_into_another_moment_and_taken_back() {
    let home = home();
    let (mut app, file) = made(home.path(), "Dak");
    ask(&mut app, StudioIntent::Paste(None));
    let before = choices(&app);
    ask(&mut app, StudioIntent::Copy(CopyOf::Choice(1)));
    assert_eq!(view(&app).sheet.as_ref().unwrap().copied.as_ref().unwrap().0, CopiedKind::Choice);
    assert!(told(&app).starts_with("Gekopieerd: de keuze “"), "{}", told(&app));
    // Behind the choice that is meant, else behind all of them.
    ask(&mut app, StudioIntent::Paste(Some(0)));
    assert_eq!(choices(&app)[1], before[1]);
    ask(&mut app, StudioIntent::Paste(None));
    assert_eq!((choices(&app).len(), choices(&app).last()), (before.len() + 2, Some(&before[1])));
    ask(&mut app, StudioIntent::Undo);
    ask(&mut app, StudioIntent::Undo);
    assert_eq!(choices(&app), before);
    let other = beats(&app).into_iter().find(|beat| *beat != view(&app).chosen).unwrap();
    ask(&mut app, StudioIntent::Choose(other));
    let there = choices(&app).len();
    ask(&mut app, StudioIntent::Paste(None));
    assert_eq!((choices(&app).len(), choices(&app).last()), (there + 1, Some(&before[1])));
    close(&mut app);
    assert!(fs::read_to_string(file).unwrap().matches(&before[1]).count() >= 2);
}

#[test]
fn a_moment_goes_into_another_case_and_what_is_missing_there_is_told_with_a_way_to_it() {
    let home = home();
    let (mut app, _) = made(home.path(), "Dak");
    // Somebody of whom the other case knows nothing says something here, and an ending of its own comes after it.
    ask(&mut app, StudioIntent::Add(NewPart::Person));
    ask(&mut app, StudioIntent::Add(NewPart::Ending));
    change(&mut app, SheetChange::AddLine(None));
    let at = view(&app).sheet.as_ref().unwrap().lines.len() - 1;
    let new = view(&app).sheet.as_ref().unwrap().speakers.len() - 1;
    let line = LineAt::Beat(at);
    change(&mut app, SheetChange::Speaker(line, new));
    ask(&mut app, StudioIntent::Ask(PickerKind::Lead(Some(0))));
    let rows = view(&app).picker.as_ref().unwrap().rows.clone();
    let ending = rows.iter().find(|row| row.name == "Einde: Nieuw einde").unwrap().at;
    ask(&mut app, StudioIntent::Pick(ending));
    ask(&mut app, StudioIntent::Copy(CopyOf::Beat));
    close(&mut app);

    let (mut app, file) = made_in(app, "Kelder");
    let before = beats(&app);
    ask(&mut app, StudioIntent::Paste(None));
    assert_eq!(beats(&app).len(), before.len() + 1);
    assert!(!before.contains(&view(&app).chosen), "the copy is looked at");
    let picker = view(&app).picker.clone().unwrap();
    assert_eq!(picker.kind, PickerKind::Missing);
    let names: Vec<_> = picker.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["Nieuwe persoon", "Nieuw einde"]);
    assert!(picker.rows[0].what.ends_with("iemand anders zegt dit nu. Kies wie het zegt."), "{:?}", picker.rows);
    let chosen = view(&app).chosen.clone();
    ask(&mut app, StudioIntent::Pick(picker.rows[1].at));
    assert_eq!((view(&app).picker.is_none(), view(&app).chosen == chosen), (true, true));
    // One press takes all of it back.
    ask(&mut app, StudioIntent::Undo);
    assert_eq!(beats(&app), before);
    let scenes = view(&app).map.scenes.len();
    ask(&mut app, StudioIntent::Copy(CopyOf::Scene));
    ask(&mut app, StudioIntent::Paste(None));
    assert!(view(&app).picker.is_none() && view(&app).map.scenes.len() == scenes + 1);
    close(&mut app);
    assert!(fs::read_to_string(file).unwrap().contains("\"terras_2\""));
}

#[test]
fn keys_copy_put_in_and_move_what_is_at_hand() {
    let home = home();
    let (app, _) = made(home.path(), "Dak");
    let first = choices(&app);
    let mut window = window(app, PLAIN);
    let app = |window: &Harness<'_, Window>| choices(&window.state().app);
    tab_to(&mut window, "Kopieer keuze 1");
    window.key_press_modifiers(Modifiers::COMMAND, Key::C);
    window.run_steps(3);
    window.key_press_modifiers(Modifiers::COMMAND, Key::V);
    window.run_steps(3);
    assert_eq!(app(&window)[..2], [first[0].clone(), first[0].clone()]);
    // The choice with the focus goes down, and goes on being the one that is at hand.
    window.key_press_modifiers(Modifiers::ALT, Key::ArrowDown);
    window.run_steps(3);
    assert_eq!(app(&window).len(), first.len() + 1);
    // In a field they are for what is typed there.
    window.get_by_role_and_label(Role::TextInput, "Titel van dit moment").focus();
    window.run_steps(3);
    window.key_press_modifiers(Modifiers::COMMAND, Key::V);
    window.run_steps(3);
    assert_eq!(app(&window).len(), first.len() + 1);
}

#[test]
fn a_moment_and_a_scene_go_earlier_and_later_on_the_map_and_in_the_file() {
    let home = home();
    let (mut app, file) = made(home.path(), "Dak");
    ask(&mut app, StudioIntent::Side(StudioSide::Map));
    let before = beats(&app);
    let place = |app: &AppState, beat: &str| {
        let card = view(app).map.cards.iter().find(|card| card.beat.as_deref() == Some(beat)).unwrap();
        card.rect.min
    };
    ask(&mut app, StudioIntent::Choose(before[1].clone()));
    let sheet = view(&app).sheet.as_ref().unwrap();
    assert_eq!((sheet.beat_moves.0, sheet.scene_moves), (true, (false, true)));
    let (one, other) = (place(&app, &before[0]), place(&app, &before[1]));
    change(&mut app, SheetChange::MoveBeat(true));
    assert_eq!(beats(&app)[..2], [before[1].clone(), before[0].clone()]);
    assert_eq!((place(&app, &before[1]), place(&app, &before[0])), (one, other));
    assert!(told(&app).contains("staat nu op plaats 1 van "), "{}", told(&app));
    ask(&mut app, StudioIntent::Undo);
    assert_eq!((beats(&app), place(&app, &before[0])), (before.clone(), one));
    ask(&mut app, StudioIntent::Side(StudioSide::Boards));
    let scenes = |app: &AppState| view(app).boards[1].rows.clone();
    let can: Vec<_> = scenes(&app).iter().map(|it| it.moves.clone().map(|it| it.is_some())).collect();
    assert_eq!(can, [[false, true], [true, false]]);
    let names = [0, 1].map(|at| scenes(&app)[at].at.rsplit('.').next().unwrap().to_owned());
    let edit = scenes(&app)[1].moves[0].clone().unwrap();
    ask(&mut app, StudioIntent::Edit(edit));
    close(&mut app);
    let text = fs::read_to_string(file).unwrap();
    let [first, second] = names.map(|id| text.find(&format!("\"{id}\": Scene")).unwrap());
    assert!(second < first, "{text}");
}

#[test]
fn a_case_of_ones_own_goes_when_asked_twice_and_comes_back_whole() {
    let home = home();
    let (mut app, file) = made(home.path(), "Dak");
    change(&mut app, SheetChange::Write(SheetField::Choice(0), String::from("Zo.")));
    close(&mut app);
    let folder = file.parent().unwrap().to_owned();
    let written = fs::read_to_string(&file).unwrap();
    ask(&mut app, StudioIntent::Delete(folder.clone()));
    let Some(DialogView::DeleteCase { title, talks, place, .. }) = app.dialog.clone() else { panic!("it is asked") };
    assert_eq!((title.as_str(), talks, place.starts_with(home.path().join("cases"))), ("Dak", 0, false));
    assert!(file.exists());
    app.update(Intent::CloseDialog, Duration::ZERO);
    assert!(file.exists());
    ask(&mut app, StudioIntent::Delete(folder.clone()));
    ask(&mut app, StudioIntent::DeleteForSure(folder.clone()));
    assert!(!file.exists() && app.dialog.is_none());
    assert_eq!(fs::read_to_string(place.join("scenario.ron")).unwrap(), written);
    let StudioView::Cases(list) = &app.studio.view else { panic!("the list is shown") };
    assert!(list.cases.is_empty());
    let offer = app.notices.last().unwrap().offer.clone().unwrap();
    assert_eq!(offer.0, "Zet terug");
    app.update(offer.1, Duration::ZERO);
    assert_eq!(fs::read_to_string(&file).unwrap(), written);
    let StudioView::Cases(list) = &app.studio.view else { panic!("the list is shown") };
    assert_eq!(list.cases.len(), 1);
    // What the list does not show cannot go, whatever is asked.
    let shipped = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("scenarios/de-loods");
    ask(&mut app, StudioIntent::Delete(shipped.clone()));
    ask(&mut app, StudioIntent::DeleteForSure(shipped.clone()));
    assert!(app.dialog.is_none() && shipped.join("scenario.ron").exists());
}

#[test]
fn the_question_before_a_case_goes_has_keeping_it_first() {
    let home = home();
    let (mut app, file) = made(home.path(), "Dak");
    close(&mut app);
    let mut window = window(app, PLAIN);
    tab_to(&mut window, "Verwijder: Dak");
    press(&mut window, Key::Enter);
    window.run_steps(3);
    press(&mut window, Key::Enter);
    window.run_steps(3);
    assert!(window.state().app.dialog.is_none() && file.exists());
}
