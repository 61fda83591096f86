//! The app where nothing but the program is: its cases, one's own, and an update under an open session.

use super::{begin, calm, folders, pick, steps};
use crate::app::intent::{Intent, SettingChange, TalkIntent};
use crate::app::screens::Screen;
use crate::app::screens::dialogs::DialogView;
use crate::app::state::{AppState, Folders};
use crate::files::CaseKeeping;
use std::fs;
use std::path::Path;
use std::time::Duration;

const NOW: Duration = Duration::ZERO;

/// The folders of an installed program: no library but its own and one's own cases.
pub(super) fn installed(home: &Path) -> Folders {
    Folders { scenarios: None, ..folders(home) }
}

#[test]
fn the_program_brings_its_cases_along_and_own_ones_are_marked() {
    let home = tempfile::tempdir().unwrap();
    let titles = |it: &AppState| {
        let cards = it.library.view.scenarios.iter();
        cards.map(|card| (card.title.clone(), card.owner.clone().unwrap_or_default())).collect::<Vec<_>>()
    };
    let it = calm(AppState::new(installed(home.path()), Some("nl")));
    assert_eq!(titles(&it).len(), 10, "{:?}", titles(&it));
    assert!(titles(&it).iter().all(|(_, owner)| owner.is_empty()), "{:?}", titles(&it));
    let shipped = super::files::own_library(home.path());
    fs::rename(home.path().join("scenarios"), home.path().join("cases")).unwrap();
    let own = home.path().join("cases").join(shipped.strip_prefix(home.path().join("scenarios")).unwrap());
    let text = fs::read_to_string(&own).unwrap();
    fs::write(&own, text.replacen("De afrekening van De Loods", "Mijn loods", 1)).unwrap();
    let mut it = calm(AppState::new(installed(home.path()), Some("nl")));
    let cards = titles(&it);
    let has = |title: &str, owner: &str| cards.contains(&(title.to_owned(), owner.to_owned()));
    assert!(cards.len() == 11 && has("Mijn loods", "Eigen casus, in plaats van de meegeleverde"), "{cards:?}");
    assert!(has("De afrekening van De Loods", "De meegeleverde versie"), "{cards:?}");
    // Both can be played, and what is kept finds its own again.
    for (name, title) in [("shipped/de-loods", "De afrekening van De Loods"), ("de-loods", "Mijn loods")] {
        begin(&mut it, name);
        pick(&mut it, "voorbereiden.verslag");
        let file = it.opened().unwrap().file().to_owned();
        it.reloaded(NOW);
        it.update(Intent::Talk(TalkIntent::Leave), NOW);
        it.update(Intent::Open(file), NOW);
        assert_eq!((it.talk.view.title.as_str(), steps(&it), it.dialog.is_some()), (title, 1, false));
    }
}

#[test]
fn an_update_under_an_open_session_is_a_choice() {
    let home = tempfile::tempdir().unwrap();
    let mut it = calm(AppState::new(installed(home.path()), Some("nl")));
    begin(&mut it, "de-loods");
    pick(&mut it, "voorbereiden.verslag");
    let file = it.opened().unwrap().file().to_owned();
    // As an earlier version of the program left it: other texts, and their hash.
    let texts = file.with_extension("texts").join("scenario.ron");
    let now = fs::read_to_string(&texts).unwrap();
    fs::write(&texts, now.replacen("De afrekening van De Loods", "De oude loods", 1)).unwrap();
    let model = &it.catalogue.model;
    let then = crate::files::read_bundle(&*texts).unwrap();
    let then = crate::script::Bundle { id: String::from("de-loods"), ..then };
    let then = crate::script::load(&then, model).scenario.unwrap().hash.clone();
    let text = fs::read_to_string(&file).unwrap();
    let hash = it.opened().unwrap().session().scenario().hash.clone();
    fs::write(&file, text.replacen(&hash, &then, 1)).unwrap();

    let mut it = calm(AppState::new(installed(home.path()), Some("nl")));
    it.update(Intent::Open(file.clone()), NOW);
    assert_eq!((it.talk.view.title.as_str(), steps(&it)), ("De afrekening van De Loods", 1));
    assert_eq!(it.dialog, Some(DialogView::CaseUpdated(file.clone(), String::from("de-loods"))));
    it.update(Intent::OpenInOldTexts(file.clone()), NOW);
    assert_eq!((it.talk.view.title.as_str(), steps(&it)), ("De oude loods", 1));
    assert_eq!(it.dialog, None);
    // A file of some case changed: this one goes on in the texts that were chosen.
    it.reloaded(NOW);
    assert_eq!((it.talk.view.title.as_str(), steps(&it)), ("De oude loods", 1));
    it.update(Intent::Open(file), NOW);
    it.update(Intent::Library(crate::app::intent::LibraryIntent::Prepare(String::from("de-loods"))), NOW);
    assert_eq!((it.screen, it.dialog.is_some()), (Screen::Briefing, false));
}

#[test]
fn a_dropped_case_is_checked_and_offered() {
    let home = tempfile::tempdir().unwrap();
    let file = super::files::own_library(home.path());
    let folder = file.parent().unwrap().to_owned();
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replacen("De afrekening van De Loods", "Mijn loods", 1)).unwrap();
    let mut it = calm(AppState::new(installed(home.path()), Some("nl")));
    it.update(Intent::Dropped(vec![file.clone()]), NOW);
    let offered = DialogView::Dropped { folder: folder.clone(), title: String::from("Mijn loods"), taken: false };
    assert_eq!(it.dialog, Some(offered));
    it.update(Intent::PlayOnly(folder.clone()), NOW);
    assert_eq!((it.screen, home.path().join("cases").exists()), (Screen::Briefing, false));
    it.update(Intent::KeepCase(folder.clone(), CaseKeeping::Both), NOW);
    assert_eq!(it.screen, Screen::Briefing);
    assert!(home.path().join("cases/de-loods/lang/en.po").is_file());
    it.update(Intent::Dropped(vec![folder]), NOW);
    assert!(matches!(it.dialog, Some(DialogView::Dropped { taken: true, .. })), "{:?}", it.dialog);
    // What is broken is shown with its findings, and what is no case is said.
    fs::write(&file, text.replacen("start: \"", "start: \"nergens_", 1)).unwrap();
    it.update(Intent::Dropped(vec![file]), NOW);
    assert!(matches!(&it.dialog, Some(DialogView::Diagnostics(.., found)) if !found.is_empty()), "{:?}", it.dialog);
    it.update(Intent::Dropped(vec![home.path().join("sessions")]), NOW);
    assert_eq!(it.notices.last().unwrap().said, "Dit is geen map van een casus.");
}

#[test]
fn a_dropped_archive_is_looked_into_and_taken_in() {
    let (here, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut it = calm(AppState::new(installed(here.path()), Some("nl")));
    begin(&mut it, "de-loods");
    pick(&mut it, "voorbereiden.verslag");
    let archive = here.path().join("tegenspel.zip");
    crate::files::export_data(&it.data_folders(), &archive).unwrap();
    let mut it = AppState::new(installed(other.path()), Some("nl"));
    it.update(Intent::Dropped(vec![archive.clone()]), NOW);
    assert_eq!(it.dialog, Some(DialogView::Import(archive.clone(), (2, 0))));
    it.update(Intent::Import(archive), NOW);
    assert_eq!((it.saved.entries.len(), it.dialog.is_some()), (1, false));
    assert_eq!(it.notices.last().unwrap().said, "2 dingen zijn binnengehaald.");
    let file = it.saved.entries[0].file.clone();
    it.update(Intent::Open(file), NOW);
    assert_eq!(steps(&it), 1);
}

#[test]
fn a_session_of_a_case_elsewhere_stays_what_it_is_when_files_change() {
    let home = tempfile::tempdir().unwrap();
    let file = super::files::own_library(home.path());
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replacen("De afrekening van De Loods", "Mijn loods", 1)).unwrap();
    let mut it = calm(AppState::new(installed(home.path()), Some("nl")));
    it.update(Intent::PlayOnly(file.parent().unwrap().to_owned()), NOW);
    it.update(Intent::Briefing(crate::app::intent::BriefingIntent::Begin), NOW);
    pick(&mut it, "voorbereiden.verslag");
    let session = it.opened().unwrap().file().to_owned();
    // The next start knows nothing of the folder; the session does.
    let mut it = calm(AppState::new(installed(home.path()), Some("nl")));
    it.update(Intent::Open(session), NOW);
    assert_eq!((it.talk.view.title.as_str(), steps(&it)), ("Mijn loods", 1));
    it.reloaded(NOW);
    assert_eq!((it.talk.view.title.as_str(), steps(&it)), ("Mijn loods", 1));
    assert!(it.notices.iter().all(|notice| !notice.trouble), "{:?}", it.notices);
}

#[test]
fn a_case_that_is_kept_is_there_whatever_library_was_asked_for() {
    let home = tempfile::tempdir().unwrap();
    let file = super::files::own_library(home.path());
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replacen("De afrekening van De Loods", "Mijn loods", 1)).unwrap();
    let mut it = calm(AppState::new(folders(home.path()), Some("nl")));
    it.update(Intent::KeepCase(file.parent().unwrap().to_owned(), CaseKeeping::Both), NOW);
    assert_eq!((it.screen, it.briefing.view.title.as_str()), (Screen::Briefing, "Mijn loods"));
    it.update(Intent::ShowLibrary, NOW);
    assert!(it.library.view.scenarios.iter().any(|card| card.title == "Mijn loods"));
}

#[test]
fn what_is_dropped_at_once_is_offered_one_after_another() {
    let home = tempfile::tempdir().unwrap();
    let first = super::files::own_library(home.path()).parent().unwrap().to_owned();
    let second = home.path().join("scenarios/tweede");
    crate::files::copy_case(&crate::files::CaseLocation::Folder(first.clone()), &second).unwrap();
    let mut it = calm(AppState::new(installed(home.path()), Some("nl")));
    let nothing = home.path().join("sessions");
    it.update(Intent::Dropped(vec![nothing, first.clone(), second.clone()]), NOW);
    let offered = |it: &AppState| match &it.dialog {
        Some(DialogView::Dropped { folder, .. }) => Some(folder.clone()),
        _ => None,
    };
    assert_eq!((offered(&it), it.notices.len()), (Some(first.clone()), 1));
    it.update(Intent::KeepCase(first, CaseKeeping::Both), NOW);
    assert_eq!(offered(&it), Some(second));
    it.update(Intent::CloseDialog, NOW);
    assert_eq!((offered(&it), it.screen), (None, Screen::Briefing));
}

#[test]
fn nothing_is_written_over_what_was_made_before() {
    let home = tempfile::tempdir().unwrap();
    let mut it = calm(AppState::new(installed(home.path()), Some("nl")));
    let documents = home.path().join("documents");
    for _ in 0..2 {
        it.export_data_to(&documents, NOW);
        it.write_report_to(&documents, NOW);
        it.update(Intent::Settings(crate::app::intent::SettingsIntent::Change(SettingChange::Letters(false))), NOW);
    }
    assert!(it.notices.iter().all(|notice| !notice.trouble), "{:?}", it.notices);
    let mut names: Vec<_> = fs::read_dir(&documents).unwrap().flatten().map(|it| it.file_name()).collect();
    names.sort();
    let ends = |end: &str| names.iter().filter(|name| name.to_string_lossy().ends_with(end)).count();
    assert_eq!((ends(".zip"), ends("_2.zip"), ends("_2.txt"), names.len()), (2, 1, 1, 4), "{names:?}");
}

#[test]
fn settings_that_come_in_count_at_once_and_what_fails_is_said_in_dutch() {
    let (here, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut it = AppState::new(installed(here.path()), Some("nl"));
    for change in [SettingChange::Text(150), SettingChange::Language("en")] {
        it.update(Intent::Settings(crate::app::intent::SettingsIntent::Change(change)), NOW);
    }
    let archive = here.path().join("tegenspel.zip");
    crate::files::export_data(&it.data_folders(), &archive).unwrap();
    let mut it = AppState::new(installed(other.path()), Some("nl"));
    it.update(Intent::Import(archive.clone()), NOW);
    assert_eq!((it.settings().text, it.words.language()), (150, "en"));
    // Where there are settings they stay, and it is said where the others are.
    let third = tempfile::tempdir().unwrap();
    let mut it = calm(AppState::new(installed(third.path()), Some("nl")));
    it.update(Intent::Import(archive.clone()), NOW);
    let told = &it.notices.last().unwrap().said;
    assert!(it.settings().text == 100 && told.contains("settings-imported.ron"), "{told}");
    fs::write(&archive, "no archive").unwrap();
    it.update(Intent::Dropped(vec![archive]), NOW);
    let told = &it.notices.last().unwrap().then;
    assert!(told.contains("is geen bestand dat Tegenspel"), "{told}");
}
