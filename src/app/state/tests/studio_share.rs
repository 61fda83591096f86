//! What goes out of the studio and comes back: scripts for reviewers, and cases as one file.

use super::studio::{ask, change, close, home, made, view};
use super::{calm, folders, press, tab_to, window};
use crate::app::intent::{Intent, StudioIntent};
use crate::app::screens::Screen;
use crate::app::screens::dialogs::DialogView;
use crate::app::screens::studio::intent::{NewPart, ShareIntent, SheetChange, SheetField, StudioSide};
use crate::app::state::AppState;
use crate::files::{CaseKeeping, ReturnedFile, read_returned, word_file};
use egui::accesskit::Role;
use egui::{Key, vec2};
use egui_kittest::kittest::Queryable;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

const NOW: Duration = Duration::ZERO;

pub(super) fn share(app: &mut AppState, intent: ShareIntent) {
    ask(app, StudioIntent::Share(intent));
}

/// Fills fields of a script by their tags, as a reviewer does, and signs it.
fn reviewed(script: &Path, fields: &[(&str, &str)], to: &Path) -> PathBuf {
    let ReturnedFile::Word(parts) = read_returned(script).unwrap() else { panic!("no document") };
    let mut parts: Vec<_> = parts.into_iter().map(|(name, bytes)| (name, String::from_utf8(bytes).unwrap())).collect();
    let text = &mut parts.iter_mut().find(|(name, _)| name == "word/document.xml").unwrap().1;
    for (tag, with) in fields.iter().chain(&[("tg_reviewer", "Ans"), ("tg_date", "3 december")]) {
        let (before, after) = text.split_once(&format!("<w:tag w:val=\"{tag}\"/>")).unwrap();
        let after = after.replacen("<w:showingPlcHdr/>", "", 1);
        let (marks, content) = after.split_once("<w:sdtContent>").unwrap();
        let (_, rest) = content.split_once("</w:sdtContent>").unwrap();
        *text = format!(
            "{before}<w:tag w:val=\"{tag}\"/>{marks}<w:sdtContent><w:r><w:t>{with}</w:t></w:r></w:sdtContent>{rest}"
        );
    }
    let parts: Vec<_> = parts.iter().map(|(name, text)| (name.as_str(), text.clone())).collect();
    fs::create_dir_all(to.parent().unwrap()).unwrap();
    fs::write(to, word_file(&parts).unwrap()).unwrap();
    to.to_owned()
}

fn remarks(app: &AppState) -> Vec<(String, String, bool)> {
    let sheet = view(app).sheet.as_ref().unwrap();
    sheet.remarks.iter().map(|it| (it.head.clone(), it.text.clone(), it.done)).collect()
}

#[test]
fn the_script_for_reviewers_has_the_text_of_the_documents() {
    let home = home();
    let (mut app, file) = made(home.path(), "Dak");
    let documents = fs::read_dir(file.with_file_name("dossier")).unwrap();
    let written: Vec<_> = documents.map(|it| fs::read_to_string(it.unwrap().path()).unwrap()).collect();
    let last = written.iter().filter_map(|it| it.lines().rfind(|line| !line.is_empty())).next().unwrap();
    share(&mut app, ShareIntent::SaveWord);
    let script = home.path().join("documents/leesscript-dak.docx");
    let ReturnedFile::Word(parts) = read_returned(&script).unwrap() else { panic!("no document") };
    let text = String::from_utf8(parts["word/document.xml"].clone()).unwrap();
    assert!(text.contains(last), "{last} is not in {text}");
}

#[test]
fn remarks_come_back_to_their_moment_while_the_case_was_written_on_and_stay_ticked_off() {
    let home = home();
    let (mut app, file) = made(home.path(), "Dak");
    ask(&mut app, StudioIntent::Side(StudioSide::Share));
    assert_eq!(PathBuf::from(&view(&app).share.folder), home.path().join("documents"));
    share(&mut app, ShareIntent::SaveWord);
    let script = home.path().join("documents/leesscript-dak.docx");
    assert!(script.is_file(), "{:?}", app.notices.last());

    // The second moment is written on: what was 1.1 stands behind a new one.
    let fields = [("tg_1_1_a", "Te lang"), ("tg_1_1", "Mooi begin"), ("tg_cast_1", "Te boos")];
    let back = reviewed(&script, &fields, &home.path().join("downloads/dak van Ans.docx"));
    change(&mut app, SheetChange::MoveChoice(0, false));
    ask(&mut app, StudioIntent::Add(NewPart::Scene));
    share(&mut app, ShareIntent::Look);
    let came = view(&app).share.came.clone();
    assert_eq!(came[0], (back.clone(), String::from("dak van Ans.docx")));
    share(&mut app, ShareIntent::ReadRemarks(back.clone()));
    assert_eq!(app.notices.last().unwrap().said, "3 nieuwe opmerkingen uit dak van Ans.docx.");
    assert!(!app.notices.iter().any(|it| it.trouble), "the version that was sent is known: {:?}", app.notices);
    let open = view(&app).share.open.clone();
    assert_eq!(open, [(String::from("terras.begin"), String::from("De eerste minuut"), 2)]);
    let elsewhere = &view(&app).share.elsewhere;
    assert_eq!((elsewhere.len(), elsewhere[0].text.as_str()), (1, "Te boos"));
    ask(&mut app, StudioIntent::Choose(String::from("terras.begin")));
    let expected = [("1.1 · Ans · 3 december", "Mooi begin"), ("1.1.a · Ans · 3 december", "Te lang")];
    let expected = expected.map(|(head, text)| (head.to_owned(), text.to_owned(), false));
    assert_eq!(remarks(&app), expected);
    // The choice that it is about went down meanwhile; its words say which it is.
    assert!(view(&app).sheet.as_ref().unwrap().remarks[1].words.starts_with("Het zit vol, zie ik."));

    // Ticked off it stays so, over a restart and where the same file comes once more.
    let id = view(&app).sheet.as_ref().unwrap().remarks[0].id.clone();
    share(&mut app, ShareIntent::Tick(id, true));
    assert!(file.with_file_name("remarks.ron").is_file());
    close(&mut app);
    drop(app);
    let mut app = calm(AppState::new(folders(home.path()), Some("nl")));
    // Dropped on the window it opens the case that it is about.
    app.update(Intent::Dropped(vec![back]), NOW);
    assert_eq!((app.screen, view(&app).side), (Screen::Studio, StudioSide::Share));
    assert_eq!(app.notices.last().unwrap().said, "Geen nieuwe opmerkingen uit dak van Ans.docx.");
    let told: Vec<_> = remarks(&app).into_iter().map(|(_, text, done)| (text, done)).collect();
    assert_eq!(told, [(String::from("Te lang"), false), (String::from("Mooi begin"), true)]);
    assert_eq!(view(&app).share.open[0].2, 1);
}

#[test]
fn a_script_of_an_unknown_version_is_told_and_that_of_another_case_is_not_taken() {
    let home = home();
    let (mut app, _) = made(home.path(), "Dak");
    share(&mut app, ShareIntent::SaveWord);
    let script = home.path().join("documents/leesscript-dak.docx");
    let back = reviewed(&script, &[("tg_1_1_a", "Te lang")], &home.path().join("downloads/a.docx"));
    fs::remove_dir_all(home.path().join("studio/sent")).unwrap();
    change(&mut app, SheetChange::Write(SheetField::Title, String::from("Anders")));
    share(&mut app, ShareIntent::ReadRemarks(back.clone()));
    assert!(app.notices.last().unwrap().said.starts_with("Let op: dit script is van een andere versie"));
    close(&mut app);
    let (mut app, _) = made(home.path(), "Iets anders");
    change(&mut app, SheetChange::Write(SheetField::Title, String::from("Niet hetzelfde")));
    share(&mut app, ShareIntent::ReadRemarks(back));
    assert!(app.notices.last().unwrap().said.starts_with("Dit script is van een andere casus: dak"));
    assert!(view(&app).share.open.is_empty());
    // What is no script is told, and nothing more happens.
    let other = home.path().join("downloads/niets.json");
    fs::write(&other, "{}").unwrap();
    app.update(Intent::Dropped(vec![other]), NOW);
    assert_eq!(app.notices.last().unwrap().said, "Dit bestand kon niet worden gelezen");
}

#[test]
fn a_case_goes_out_as_one_file_and_comes_in_checked() {
    let home = home();
    let (mut app, file) = made(home.path(), "Dak");
    change(&mut app, SheetChange::Write(SheetField::Title, String::from("Eerst dit")));
    share(&mut app, ShareIntent::Pack);
    let packed = home.path().join("documents/dak.tegenspel");
    assert!(packed.is_file(), "{:?}", app.notices.last());
    close(&mut app);
    // Dropped where a case of the same name stands, it asks.
    app.update(Intent::Dropped(vec![packed.clone()]), NOW);
    let Some(DialogView::Packed { id, title, taken, .. }) = app.dialog.clone() else { panic!("{:?}", app.dialog) };
    assert_eq!((id.as_str(), title.as_str(), taken), ("dak", "Dak", true));
    app.update(Intent::KeepPacked(packed.clone(), CaseKeeping::Both), NOW);
    assert_eq!((app.screen, app.dialog.is_none()), (Screen::Briefing, true));
    let second = home.path().join("cases/dak-2/scenario.ron");
    assert_eq!(fs::read(&second).unwrap(), fs::read(&file).unwrap());
    assert!(fs::read_to_string(&second).unwrap().contains("Eerst dit"), "what was typed goes along");
    // One that does not load is told of and not let in; neither is what is no such file.
    let (mut broken, into) = (calm(AppState::new(folders(home.path()), Some("nl"))), home.path().join("stuk/dak"));
    fs::create_dir_all(&into).unwrap();
    fs::write(into.join("scenario.ron"), "Scenario(format: 1)").unwrap();
    let (case, _) = crate::files::PackedCase::of(&crate::files::CaseLocation::from(&into), "stuk").unwrap();
    let bad = home.path().join("stuk.tegenspel");
    fs::write(&bad, case.archive().unwrap()).unwrap();
    let noise = home.path().join("ruis.tegenspel");
    fs::write(&noise, "ruis").unwrap();
    broken.update(Intent::Dropped(vec![noise, bad.clone()]), NOW);
    assert!(
        matches!(&broken.dialog, Some(DialogView::Diagnostics(name, _, found)) if name == "stuk" && !found.is_empty())
    );
    assert_eq!(broken.notices.last().unwrap().said, "Deze casus kan niet binnenkomen.");
    broken.update(Intent::KeepPacked(bad, CaseKeeping::Both), NOW);
    assert!(!home.path().join("cases/stuk").exists());
}

#[test]
fn sharing_is_reached_and_carried_out_by_keyboard_alone_in_a_small_window() {
    let home = home();
    let (app, _) = made(home.path(), "Dak");
    let mut it = window(app, vec2(1024.0, 640.0));
    tab_to(&mut it, "Delen");
    press(&mut it, Key::Enter);
    tab_to(&mut it, "Bewaar voor meelezers (Word)");
    press(&mut it, Key::Enter);
    tab_to(&mut it, "Eén bestand om te mailen");
    press(&mut it, Key::Enter);
    let documents = home.path().join("documents");
    let script = documents.join("leesscript-dak.docx");
    assert!(documents.join("dak.tegenspel").is_file());
    reviewed(&script, &[("tg_1_1_a", "Te lang")], &documents.join("terug.docx"));
    it.state_mut().app.notices.clear();
    tab_to(&mut it, "Zoek opnieuw");
    press(&mut it, Key::Enter);
    tab_to(&mut it, "Lees terug.docx");
    press(&mut it, Key::Enter);
    it.state_mut().app.notices.clear();
    it.run_steps(3);
    it.get_by_role_and_label(Role::Button, "Vink af: Te lang").click_accesskit();
    it.run_steps(3);
    assert!(it.query_by_role_and_label(Role::Button, "Toch nog doen: Te lang").is_some());
}
