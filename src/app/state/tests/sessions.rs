//! Sessions from elsewhere: of the first format, of a case that changed since, and with a trainer's hand.

use super::files::own_library;
use super::{app, begin, calm, folders, pick, steps};
use crate::app::intent::{DebriefIntent, Drawer, Intent, TalkIntent};
use crate::app::screens::Screen;
use crate::app::screens::talk::{Item, LogLine};
use crate::app::state::AppState;
use std::fs;
use std::path::Path;
use std::time::Duration;

const NOW: Duration = Duration::ZERO;

fn told(it: &AppState) -> Vec<String> {
    it.notices.iter().map(|notice| notice.said.clone()).collect()
}

#[test]
fn a_session_of_the_first_format_goes_on_and_what_it_was_is_set_aside() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("sessions/de-loods-7.ron");
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    let library = AppState::new(folders(home.path()), Some("nl"));
    let scenario = library.catalogue.scenario("de-loods").unwrap();
    let start = scenario.beat_path(scenario.scenes[scenario.start.index()].start);
    let first = format!(
        r#"Transcript(
    format: 1, scenario: "de-loods", hash: "0", model: "0",
    setup: Setup(seed: Seed(7), level: 3, language: "nl", shuffle: true), picks: ["{start}.verslag"],
)"#
    );
    fs::write(&file, &first).unwrap();
    let mut it = calm(AppState::new(folders(home.path()), Some("nl")));
    assert_eq!(it.saved.entries.len(), 1);
    it.update(Intent::Open(file.clone()), NOW);
    assert_eq!((it.screen, steps(&it)), (Screen::Talk, 1), "{:?}", told(&it));
    assert!(told(&it).iter().any(|said| said.starts_with("De casus is veranderd sinds je stopte.")), "{:?}", told(&it));
    pick(&mut it, "binnenkomst.rol_en_grens");
    assert_eq!(fs::read_to_string(home.path().join("sessions/de-loods-7.ron.1")).unwrap(), first);
    assert!(fs::read_to_string(&file).unwrap().starts_with("Session(format: 2"));
    assert!(told(&it).contains(&String::from("Het bestand zoals het was staat nu apart, in de-loods-7.ron.1.")));
}

#[test]
fn a_session_of_a_case_that_changed_is_read_with_the_texts_of_then() {
    let home = tempfile::tempdir().unwrap();
    let case = own_library(home.path());
    let open = || {
        let mut places = folders(home.path());
        places.scenarios = Some(home.path().join("scenarios"));
        calm(AppState::new(places, Some("nl")))
    };
    let mut it = open();
    begin(&mut it, "de-loods");
    pick(&mut it, "voorbereiden.verslag");
    let file = it.opened().unwrap().file().to_owned();
    let text = fs::read_to_string(&case).unwrap();

    // Where what was picked still exists one goes on with the case as it stands now.
    fs::write(&case, text.replacen("De afrekening van De Loods", "De rekening", 1)).unwrap();
    let mut it = open();
    it.update(Intent::Open(file.clone()), NOW);
    assert_eq!((it.talk.view.title.as_str(), steps(&it)), ("De rekening", 1));
    assert!(told(&it)[0].starts_with("De casus is veranderd sinds je stopte. Al je antwoorden"), "{:?}", told(&it));

    // Where it does not, with the texts of then.
    fs::write(&case, text.replace("\"verslag\": (\n", "\"anders\": (\n")).unwrap();
    let mut it = open();
    it.update(Intent::Open(file.clone()), NOW);
    assert_eq!((it.talk.view.title.as_str(), steps(&it)), ("De afrekening van De Loods", 1));
    assert!(told(&it)[0].ends_with("Je gaat verder met de teksten van toen."), "{:?}", told(&it));
    pick(&mut it, "binnenkomst.rol_en_grens");

    // What branches off from it keeps them as well.
    it.update(Intent::Talk(TalkIntent::LookBack), NOW);
    it.update(Intent::Debrief(DebriefIntent::WhatIf(2)), NOW);
    let branch = it.opened().unwrap().file().to_owned();
    assert_ne!(branch, file);
    fs::write(&case, "Scenario(").unwrap();
    let mut it = open();
    it.update(Intent::Open(branch), NOW);
    assert_eq!((it.talk.view.title.as_str(), steps(&it)), ("Wat als: De afrekening van De Loods", 1));
}

#[test]
fn what_a_trainer_did_is_told_as_the_trainers() {
    let (mut it, _home) = app();
    begin(&mut it, "de-loods");
    pick(&mut it, "voorbereiden.verslag");
    let file = it.opened().unwrap().file().to_owned();
    add(&file, "(direct: \"!feel.roos.tension=+10\")\n(direct: \"!say.roos:\\\"Dat meen je niet.\\\"\")\n");
    it.update(Intent::Open(file), NOW);
    assert_eq!(steps(&it), 3, "{:?}", told(&it));
    let items = &it.talk.view.items;
    assert!(items.iter().any(|item| matches!(item, Item::Directed { who, .. } if who == "Trainer")), "{items:?}");
    let manner = items.iter().find_map(|item| match item {
        Item::Said { text, manner, .. } if text == "Dat meen je niet." => Some(manner.as_str()),
        _ => None,
    });
    assert_eq!(manner, Some("door de trainer"));
    it.update(Intent::Talk(TalkIntent::Drawer(Some(Drawer::Earlier))), NOW);
    let log: Vec<_> = it.talk.view.drawers.log.iter().flat_map(|turn| turn.iter()).collect();
    assert!(log.iter().any(|line| matches!(line, LogLine::Directed(who, _) if who == "Trainer")), "{log:?}");
    assert!(log.iter().any(|line| matches!(line, LogLine::Said(who, _) if who.contains("door de trainer"))), "{log:?}");
    // The look back says so as well, in its course and as a whole.
    it.update(Intent::Talk(TalkIntent::LookBack), NOW);
    let page = &it.debrief.view.as_ref().unwrap().page;
    assert!(page.directed.is_some());
    assert!(page.course.rows.iter().any(|row| row.directed && row.picked.starts_with("Trainer: ")));
}

/// Adds lines to the file of a session, as the terminal does.
fn add(file: &Path, lines: &str) {
    let text = fs::read_to_string(file).unwrap();
    fs::write(file, format!("{text}{lines}")).unwrap();
}
