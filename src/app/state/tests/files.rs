//! Files: what is kept, what comes back after a sudden end, and what is said when something is wrong.

use super::{PLAIN, app, begin, calm, folders, go_on, pick, steps, window};
use crate::app::intent::{
    DebriefIntent, Drawer, HandOverChange, Intent, IntentionPart, LibraryIntent, SettingsIntent, TalkIntent,
};
use crate::app::screens::debrief::{DebriefStage, HandOverForm};
use crate::app::screens::library::scenario_card::CardKey;
use crate::app::state::AppState;
use crate::app::storage::Reflection;
use crate::files::read_source;
use crate::script::read_session;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::time::Duration;

const NOW: Duration = Duration::ZERO;

#[test]
fn a_sudden_end_loses_nothing_that_was_picked() {
    let (mut it, home) = app();
    begin(&mut it, "de-loods");
    for (at, written) in ["voorbereiden.verslag", "binnenkomst.rol_en_grens"].into_iter().enumerate() {
        pick(&mut it, written);
        // The file is whole after every pick, and a terminal can open it.
        let (source, _) = read_source(it.opened().unwrap().file()).unwrap();
        assert_eq!(read_session(&source).unwrap().session.inputs().len(), at + 1);
    }
    it.update(Intent::Talk(TalkIntent::Note(String::from("dak"))), NOW);
    let before = it.opened().unwrap().session().save();
    drop(it);
    let mut later = calm(AppState::new(folders(home.path()), Some("nl")));
    let open = later.library.view.open.clone().unwrap();
    assert_eq!(open.title, "De afrekening van De Loods");
    assert!(open.line.starts_with("Je was bij moment 3. Vandaag om "), "{}", open.line);
    later.update(Intent::Open(open.file), NOW);
    assert_eq!(later.opened().unwrap().session().save(), before);
    assert_eq!(later.opened().unwrap().reflection.note, "dak");
}

/// A piece that came is marked until it is looked at, also where the program ends in between; then it stays read.
#[test]
fn the_mark_of_a_new_piece_outlives_a_restart() {
    let (mut it, home) = app();
    begin(&mut it, "even-iets-heel-anders");
    while !it.opened().unwrap().rendition().documents().iter().any(|piece| piece.came) {
        assert!(it.opened().unwrap().session().ending().is_none(), "no piece came");
        go_on(&mut it);
    }
    drop(it);
    let opened_again = || {
        let mut later = calm(AppState::new(folders(home.path()), Some("nl")));
        let open = later.library.view.open.clone().unwrap();
        later.update(Intent::Open(open.file), NOW);
        window(later, PLAIN)
    };
    let mut harness = opened_again();
    assert_eq!(harness.state().app.talk.view.drawers.new, 1);
    harness.state_mut().app.update(Intent::Talk(TalkIntent::Drawer(Some(Drawer::Dossier))), NOW);
    harness.run_steps(3);
    assert_eq!(harness.state().app.talk.view.drawers.new, 0);
    drop(harness);
    assert_eq!(opened_again().state().app.talk.view.drawers.new, 0);
}

#[test]
fn an_unreadable_file_is_set_aside_told_of_and_kept() {
    let (mut it, home) = app();
    begin(&mut it, "de-loods");
    pick(&mut it, "voorbereiden.verslag");
    let folder = home.path().join("sessions");
    fs::write(folder.join("oud.ron"), "Transcript(format: 1, half").unwrap();
    fs::write(
        folder.join("nieuwer.ron"),
        fs::read_to_string(it.opened().unwrap().file()).unwrap().replacen("format: 2", "format: 9", 1),
    )
    .unwrap();
    let later = AppState::new(folders(home.path()), Some("nl"));
    assert_eq!(later.notices.last().unwrap().said, "Eén bestand kon niet worden gelezen.");
    assert!(!folder.join("oud.ron").exists());
    assert_eq!(fs::read_to_string(folder.join("oud.ron.1")).unwrap(), "Transcript(format: 1, half");
    // What a newer version wrote is left alone.
    assert!(folder.join("nieuwer.ron").exists());
    assert_eq!(later.saved.entries.len(), 1);
}

#[test]
fn a_folder_that_cannot_be_written_to_loses_nothing() {
    let home = tempfile::tempdir().unwrap();
    // A file stands where the folder should be: nobody can write there, whatever their rights.
    let place = home.path().join("sessions");
    fs::write(&place, "in de weg").unwrap();
    let mut it = calm(AppState::new(folders(home.path()), Some("nl")));
    begin(&mut it, "de-loods");
    let told = it.notices.last().unwrap();
    assert!(told.trouble && told.said == "Je gesprek kan nu niet worden bewaard.", "{told:?}");
    assert!(told.then.starts_with("Er is niets weg"), "{told:?}");
    pick(&mut it, "voorbereiden.verslag");
    pick(&mut it, "binnenkomst.rol_en_grens");
    assert_eq!(steps(&it), 2);
    assert_eq!(it.notices.len(), 1, "the same trouble is told once");
    it.update(Intent::AcceptOffer, NOW);
    assert!(it.notices.last().unwrap().trouble, "it is still not possible");
    fs::remove_file(&place).unwrap();
    it.update(Intent::AcceptOffer, NOW);
    assert_eq!(it.notices.last().unwrap().said, "Je gesprek is bewaard.");
    let (source, _) = read_source(it.opened().unwrap().file()).unwrap();
    assert_eq!(read_session(&source).unwrap().session.inputs().len(), 2);
    // A page that cannot be written is told of as well.
    fs::write(home.path().join("documents"), "in de weg").unwrap();
    it.update(Intent::Talk(TalkIntent::LookBack), NOW);
    it.update(Intent::Debrief(DebriefIntent::HandOver(true)), NOW);
    it.update(Intent::Debrief(DebriefIntent::Export), NOW);
    assert!(it.debrief.has_dialog(), "what was asked can be changed");
    assert_eq!(it.notices.last().unwrap().said, "De terugblik kon niet worden bewaard. Je gesprek is veilig.");
}

/// Copies the shipped scenario, so that it can be changed.
pub(super) fn own_library(home: &Path) -> std::path::PathBuf {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/de-loods");
    let to = home.join("scenarios/de-loods");
    for part in ["", "dossier", "lang"] {
        fs::create_dir_all(to.join(part)).unwrap();
        for entry in fs::read_dir(from.join(part)).unwrap().flatten() {
            if entry.path().is_file() {
                fs::copy(entry.path(), to.join(part).join(entry.file_name())).unwrap();
            }
        }
    }
    to.join("scenario.ron")
}

#[test]
fn a_changed_case_is_played_again_on_its_new_version_or_kept() {
    let home = tempfile::tempdir().unwrap();
    let file = own_library(home.path());
    let mut places = folders(home.path());
    places.scenarios = Some(home.path().join("scenarios"));
    let mut it = calm(AppState::new(places, Some("nl")));
    begin(&mut it, "de-loods");
    pick(&mut it, "voorbereiden.verslag");
    let text = fs::read_to_string(&file).unwrap();
    it.reloaded(NOW);
    assert!(it.notices.is_empty(), "nothing changed");

    fs::write(&file, text.replacen("De afrekening van De Loods", "De rekening", 1)).unwrap();
    it.reloaded(NOW);
    assert_eq!((it.talk.view.title.as_str(), steps(&it)), ("De rekening", 1));
    assert!(!it.notices.last().unwrap().trouble);

    fs::write(&file, text.replace("\"verslag\": (\n", "\"anders\": (\n")).unwrap();
    it.reloaded(NOW);
    let told = it.notices.last().unwrap();
    assert!(told.trouble && told.then.starts_with("Antwoord 1 kan niet meer"), "{told:?}");
    assert_eq!((it.talk.view.title.as_str(), steps(&it)), ("De rekening", 1), "the session stays as it was");

    fs::write(&file, "Scenario(format: 1,").unwrap();
    it.reloaded(NOW);
    assert_eq!(it.notices.last().unwrap().then, "De nieuwe versie start niet. Bekijk de fouten bij de casussen.");
    pick(&mut it, "binnenkomst.rol_en_grens");
    assert_eq!(steps(&it), 2);
}

#[test]
fn broken_files_are_listed_with_what_is_wrong() {
    let home = tempfile::tempdir().unwrap();
    own_library(home.path());
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/templates/new/gesprek/scenario.ron");
    let text = fs::read_to_string(shipped).unwrap();
    let broken = home.path().join("scenarios/wijkteam");
    fs::create_dir_all(broken.join("dossier")).unwrap();
    fs::write(broken.join("dossier/brief.md"), "Brief.").unwrap();
    let text = text.replacen("start: \"begin\"", "start: \"nergens\"", 1);
    fs::write(broken.join("scenario.ron"), text).unwrap();
    let model = home.path().join("model.ron");
    fs::write(&model, "Model(").unwrap();
    let mut places = folders(home.path());
    places.scenarios = Some(home.path().join("scenarios"));
    places.model = Some(model);
    let mut it = calm(AppState::new(places, Some("nl")));
    let cards = &it.library.view.scenarios;
    let titles: Vec<_> = cards.iter().map(|card| card.title.as_str()).collect();
    assert_eq!(titles, ["De afrekening van De Loods", "model.ron", "wijkteam"]);
    assert!(cards[2].status.starts_with("Deze casus start niet: 1 fout. Regel "), "{}", cards[2].status);
    let CardKey::Broken(at) = cards[2].key else { panic!() };
    it.update(Intent::Library(LibraryIntent::Diagnostics(at)), NOW);
    let Some(crate::app::screens::dialogs::DialogView::Diagnostics(name, _, findings)) = &it.dialog else { panic!() };
    assert_eq!((name.as_str(), findings.len()), ("wijkteam", 1));
    assert!(findings[0].place.starts_with("Regel "), "{findings:?}");
    // Everything else works.
    it.update(Intent::CloseDialog, NOW);
    begin(&mut it, "de-loods");
    assert!(it.opened().is_some());
}

#[test]
fn everything_can_be_deleted_and_nothing_else_is() {
    let (mut it, home) = app();
    begin(&mut it, "de-loods");
    pick(&mut it, "voorbereiden.verslag");
    it.update(Intent::Talk(TalkIntent::LookBack), NOW);
    it.update(Intent::Debrief(DebriefIntent::Intend(IntentionPart::Then, String::from("bel ik eerst"))), NOW);
    it.update(Intent::Debrief(DebriefIntent::Decisive(1)), NOW);
    it.update(Intent::Debrief(DebriefIntent::HandOver(true)), NOW);
    let changes = [
        HandOverChange::Form(HandOverForm::WebPage),
        HandOverChange::OwnWords(true),
        HandOverChange::Name(String::from("Jo van Dam")),
        HandOverChange::Dated(true),
    ];
    for change in changes {
        it.update(Intent::Debrief(DebriefIntent::Hand(change)), NOW);
    }
    it.update(Intent::Debrief(DebriefIntent::Export), NOW);
    let handed = home.path().join("documents/terugblik-de-loods.html");
    let page = fs::read_to_string(&handed).unwrap();
    assert!(page.contains(">bel ik eerst</textarea>") && page.contains(">Moment 1: "), "one's own words are kept");
    assert!(page.contains("<p>Jo van Dam, "), "who hands it over and when");
    // Earlier versions wrote pages beside the session.
    fs::write(it.opened().unwrap().file().with_extension("html"), page).unwrap();
    let folder = home.path().join("sessions");
    fs::write(folder.join("stuk.ron.1"), "stuk").unwrap();
    for mine in ["brief.txt", "foto.html", "x.ron.bak"] {
        fs::write(folder.join(mine), "van mij").unwrap();
    }
    it.update(Intent::ShowSettings, NOW);
    it.update(Intent::Settings(SettingsIntent::AskDelete), NOW);
    assert_eq!(it.dialog, Some(crate::app::screens::dialogs::DialogView::Delete(1, 1)));
    it.update(Intent::Settings(SettingsIntent::Delete), NOW);
    let mut left: Vec<_> =
        fs::read_dir(&folder).unwrap().flatten().map(|it| it.file_name().into_string().unwrap()).collect();
    left.sort();
    assert_eq!(left, ["brief.txt", "foto.html", "x.ron.bak"]);
    assert!(handed.exists(), "what was handed over is no session");
    assert_eq!(it.notices.last().unwrap().said, "Alles is gewist.");
    assert!(it.opened().is_none());
}

#[test]
fn results_and_filters_of_the_library_tell_what_was_played() {
    let (mut it, _home) = app();
    begin(&mut it, "even-iets-heel-anders");
    for _ in 0..60 {
        if it.opened().unwrap().session().ending().is_some() {
            break;
        }
        go_on(&mut it);
    }
    it.update(Intent::ShowLibrary, NOW);
    let cards = &it.library.view.scenarios;
    assert_eq!(cards[0].title, "Even iets heel anders", "the route for beginners comes first");
    assert!(cards[0].status.starts_with("1 keer gespeeld. Laatst: "), "{}", cards[0].status);
    assert_eq!(cards[1].status, "Nog niet gespeeld");
    assert_eq!(it.library.view.open, None);
    let titles = |it: &AppState| it.library.view.scenarios.iter().map(|card| card.title.clone()).collect::<Vec<_>>();
    let before = titles(&it);
    // What was reached stays on the card beside what is open, and no card moves.
    let reached = it.library.view.scenarios[0].status.clone();
    begin(&mut it, "even-iets-heel-anders");
    go_on(&mut it);
    begin(&mut it, "geluid-van-de-overkant");
    go_on(&mut it);
    it.update(Intent::ShowLibrary, NOW);
    assert_eq!(titles(&it), before);
    let card = &it.library.view.scenarios[0];
    assert_eq!((card.status.clone(), card.busy.as_deref()), (reached, Some("Bezig: moment 2")));
    it.update(Intent::Library(LibraryIntent::Search(String::from("loods HAVENKWARTIER"))), NOW);
    assert_eq!(it.library.view.scenarios.len(), 1);
    it.update(Intent::Library(LibraryIntent::Search(String::new())), NOW);
    it.update(Intent::Library(LibraryIntent::Level(Some(3))), NOW);
    assert_eq!(it.library.view.scenarios[0].title, "Geluid van de overkant");
    it.update(Intent::Library(LibraryIntent::Sector(String::from("zorg"), true)), NOW);
    assert!(it.library.view.scenarios.is_empty());
    it.update(Intent::Library(LibraryIntent::Clear), NOW);
    assert_eq!(it.library.view.scenarios.len(), 10);
}

#[test]
fn who_never_played_is_welcomed_and_begins_in_one_press() {
    let (mut it, _home) = app();
    it.update(Intent::ShowLibrary, NOW);
    let welcome = it.library.view.welcome.clone().unwrap();
    assert_eq!((welcome.title.as_str(), welcome.minutes), ("Even iets heel anders", 15));
    it.update(Intent::Library(LibraryIntent::Begin(welcome.case)), NOW);
    assert_eq!(it.opened().unwrap().session().scenario().id, "even-iets-heel-anders");
    it.update(Intent::ShowLibrary, NOW);
    assert!(it.library.view.welcome.is_some(), "nothing was said yet");
    begin(&mut it, "de-loods");
    go_on(&mut it);
    it.update(Intent::ShowLibrary, NOW);
    assert_eq!(it.library.view.welcome, None);
}

#[test]
fn a_closing_card_counts_the_endings_that_were_reached() {
    let (mut it, _home) = app();
    let mut reached = BTreeSet::new();
    for play in 1..3 {
        begin(&mut it, "even-iets-heel-anders");
        for _ in 0..60 {
            if it.opened().unwrap().session().ending().is_some() {
                break;
            }
            go_on(&mut it);
        }
        it.update(Intent::Talk(TalkIntent::LookBack), NOW);
        let view = it.debrief.view.as_ref().unwrap();
        assert_eq!(view.stage, DebriefStage::Closing, "play {play}");
        let first = reached.insert(view.told.ending.as_ref().unwrap().id.clone());
        assert_eq!((view.endings.seen, view.endings.first), (reached.len(), first), "play {play}");
        assert_eq!(view.endings.all, it.opened().unwrap().session().scenario().endings.len());
        let asked = |step| view.asked.iter().any(|it| it.step == step && !it.mine.is_empty());
        assert!(view.asked.len() <= 6 && view.told.moments.iter().all(|moment| asked(moment.step)), "{:?}", view.asked);
        assert!(view.told.verdicts.iter().any(Option::is_some), "the ending tells what became of a goal");
        assert!(view.faces.last.is_some() && view.faces.moments.len() == view.told.moments.len());
    }
}

#[test]
fn own_words_are_no_session() {
    let (mut it, home) = app();
    begin(&mut it, "de-loods");
    pick(&mut it, "voorbereiden.verslag");
    let file = it.opened().unwrap().file().to_owned();
    assert!(Reflection::is_file(&Reflection::file_of(&file)) && !Reflection::is_file(&file));
    fs::write(Reflection::file_of(&file), "Own(reason: \"ik\", later: 1, picture: (None, Some(2), None))").unwrap();
    let read = Reflection::read(&file).value().clone();
    assert_eq!((read.reason.as_str(), read.picture), ("ik", [None, Some(2), None]));
    let later = AppState::new(folders(home.path()), Some("nl"));
    assert_eq!(later.saved.entries.len(), 1);
}

#[test]
fn own_words_and_settings_that_cannot_be_read_are_set_aside_and_told_of() {
    let (mut it, home) = app();
    begin(&mut it, "de-loods");
    pick(&mut it, "voorbereiden.verslag");
    let own = Reflection::file_of(it.opened().unwrap().file());
    drop(it);
    fs::write(&own, "Own(note: \"half").unwrap();
    fs::write(home.path().join("settings.ron"), "Settings(text: 150,,").unwrap();
    let it = AppState::new(folders(home.path()), Some("nl"));
    let told: Vec<_> = it.notices.iter().map(|notice| notice.said.as_str()).collect();
    assert_eq!(told, ["Eén bestand kon niet worden gelezen.", "Je instellingen konden niet worden gelezen."]);
    let aside = |file: &Path| fs::read_to_string(format!("{}.1", file.display())).unwrap();
    assert_eq!(aside(&own), "Own(note: \"half");
    assert_eq!(aside(&home.path().join("settings.ron")), "Settings(text: 150,,");
    assert_eq!(it.saved.entries.len(), 1, "the session itself is there");
}

#[test]
fn what_two_windows_write_beside_one_session_is_all_kept() {
    let (mut it, home) = app();
    begin(&mut it, "de-loods");
    pick(&mut it, "voorbereiden.verslag");
    let file = it.opened().unwrap().file().to_owned();
    let mut other = calm(AppState::new(folders(home.path()), Some("nl")));
    other.update(Intent::Open(file.clone()), NOW);
    it.update(Intent::Talk(TalkIntent::Note(String::from("dak"))), NOW);
    it.update(Intent::ShowLibrary, NOW);
    other.update(Intent::Talk(TalkIntent::LookBack), NOW);
    other.update(Intent::Debrief(DebriefIntent::Intend(IntentionPart::Then, String::from("bel ik eerst"))), NOW);
    drop(other);
    drop(it);
    let read = Reflection::read(&file).value().clone();
    assert_eq!((read.note.as_str(), read.intention.does.as_str()), ("dak", "bel ik eerst"));
}
