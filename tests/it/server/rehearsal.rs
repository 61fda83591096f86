//! A rehearsal: one person goes through all phases with simulated phones, and nothing is kept.

use super::client::Browser;
use super::hall::{Hall, options};
use std::time::{Duration, Instant};
use tegenspel::room::{RoomMode, RoomRules};
use tegenspel::server::{HostMode, HostOptions};

fn rehearsed(folder: &tempfile::TempDir, mode: RoomMode, people: u32) -> Hall {
    let file = folder.path().join("rooms.sqlite");
    let rules = RoomRules { rehearsal: Some(people), ..RoomRules::default() };
    Hall::of(file.clone(), HostOptions { rules, ..options(&file, HostMode::Room(mode), Some("de-loods")) })
}

#[track_caller]
fn until(what: &str, mut holds: impl FnMut() -> bool) {
    let began = Instant::now();
    while !holds() {
        assert!(began.elapsed() < Duration::from_secs(60), "{what}");
        std::thread::sleep(Duration::from_millis(100));
    }
}

#[test]
fn one_person_goes_through_every_phase_alone_and_nothing_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let hall = rehearsed(&folder, RoomMode::Together, 8);
    let mut leader = hall.leader();
    // Seven take part, of whom one sleeps, and one observes.
    until("they join", || leader.view()["joined"] == 7);
    until("they try", || leader.view()["tried"] == 6);
    assert_eq!(leader.view()["missing"]["asleep"], 1);
    let notice = "Repetitie met nagebootste telefoons";
    let mut screen = Browser::new(hall.address, "nl");
    for page in [
        leader.page(),
        screen.page(&hall.screen()),
        Browser::new(hall.address, "nl").page(&format!("/k/{}", hall.code())),
        hall.phone("nl", "observer").page(),
    ] {
        assert!(page.contains(notice), "{page}");
    }
    let mut phases = Vec::new();
    let mut counts = Vec::new();
    while phases.last().is_none_or(|phase| *phase != "play") {
        let view = leader.does(&[("do", "next")]);
        let phase = view["phase"].as_str().unwrap().to_owned();
        match &*phase {
            "vote1" | "vote2" => until("they vote", || leader.view()["voted"] == 6),
            "shown" => counts.push(view["counts"].clone()),
            "decide" if view["next"].is_null() => {
                let pick = view["options"][0]["key"].as_str().unwrap().to_owned();
                leader.does(&[("do", "choose"), ("pick", &pick)]);
                break;
            }
            _ => {}
        }
        phases.push(phase);
    }
    assert!(phases.starts_with(&["reading".into(), "vote1".into(), "talk".into()]), "{phases:?}");
    assert!(counts.iter().all(serde_json::Value::is_object), "six votes are enough for numbers: {counts:?}");
    assert_eq!(leader.does(&[("do", "end")])["phase"], "debrief");
    assert_eq!(leader.browser.json(&format!("{}/terugblik.json", leader.path))["room"]["rehearsal"], true);
    for file in ["terugblik", "terugblik.md", "terugblik.csv"] {
        assert!(leader.browser.page(&format!("{}/{file}", leader.path)).contains("Dit was een repetitie"), "{file}");
    }
    let over = leader.act(&[("do", "next")]);
    assert!(over.status == 200 && over.body.contains("gewist"), "{}", over.body);
    assert_eq!(leader.browser.get(&leader.path.clone()).status, 404);
    drop(hall);
    let store = rusqlite::Connection::open(folder.path().join("rooms.sqlite")).unwrap();
    for table in ["rooms", "course", "seats", "keys"] {
        let left: i64 = store.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0)).unwrap();
        assert_eq!(left, 0, "{table}");
    }
}

#[test]
fn the_same_seed_gives_the_same_votes() {
    let counts = || {
        let folder = tempfile::tempdir().unwrap();
        let hall = rehearsed(&folder, RoomMode::Driven, 7);
        let mut leader = hall.leader();
        until("they join", || leader.view()["joined"] == 6);
        leader.does(&[("do", "next")]);
        leader.does(&[("do", "next")]);
        until("they vote", || leader.view()["voted"] == 6);
        while leader.view()["phase"] != "shown" {
            leader.does(&[("do", "next")]);
            if leader.view()["phase"] == "vote2" {
                until("they vote again", || leader.view()["voted"] == 6);
            }
        }
        (leader.view()["counts"].clone(), leader.view()["shift"].clone())
    };
    let first = counts();
    assert!(first.0.is_object() && first.1.is_array(), "{first:?}");
    assert_eq!(first, counts());
}

#[test]
fn tables_of_simulated_people_play_by_themselves() {
    let folder = tempfile::tempdir().unwrap();
    let hall = rehearsed(&folder, RoomMode::Threes, 6);
    let mut leader = hall.leader();
    until("they join", || leader.view()["joined"] == 5);
    leader.does(&[("do", "next")]);
    let ahead = |view: &serde_json::Value| {
        let groups = view["groups"].as_array().unwrap();
        groups.len() == 2 && groups.iter().all(|group| group["number"].as_u64().unwrap_or(9) > 2)
    };
    until("both tables come to their third moment", || ahead(&leader.view()));
}

#[test]
fn a_table_goes_on_without_the_one_whose_phone_sleeps() {
    let folder = tempfile::tempdir().unwrap();
    let hall = rehearsed(&folder, RoomMode::Threes, 8);
    let mut leader = hall.leader();
    until("they join", || leader.view()["joined"] == 7);
    leader.does(&[("do", "next")]);
    let ahead = |view: &serde_json::Value| {
        let groups = view["groups"].as_array().unwrap();
        groups.iter().all(|group| group["number"].as_u64().unwrap_or(9) > 4)
    };
    until("every table comes to the scene after the one in which it waited", || ahead(&leader.view()));
}

#[test]
fn whoever_joins_a_rehearsal_keeps_an_own_seat_after_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let hall = rehearsed(&folder, RoomMode::Together, 60);
    // Among the first: before all of the simulated ones are in.
    let mut phone = hall.phone("nl", "participant");
    let hall = hall.restarted();
    phone.browser.address = hall.address;
    let mut leader = hall.leader();
    // Of fifty who take part one sleeps; ten observe.
    until("they come in and try", || leader.view()["tried"] == 49);
    let view = leader.view();
    assert_eq!((&view["joined"], &view["simulated"]), (&51.into(), &50.into()));
    assert!(leader.page().contains("50 van hen nagebootst"));
    assert_eq!(phone.view()["you"]["tried"], false, "nobody tries with somebody else's phone");
    leader.does(&[("do", "next")]);
    leader.does(&[("do", "next")]);
    until("they vote", || leader.view()["voted"] == 49);
    assert_eq!(phone.view()["you"]["vote"], serde_json::Value::Null);
    let view = leader.does(&[("do", "next")]);
    let votes: u64 = view["counts"].as_object().unwrap().values().map(|count| count.as_u64().unwrap()).sum();
    assert!((30..49).contains(&votes), "some abstain: {votes} of 49");
}

#[test]
fn those_who_are_in_go_on_where_nobody_else_comes_in() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("rooms.sqlite");
    let rules = RoomRules { rehearsal: Some(12), ..RoomRules::default() };
    let together = HostMode::Room(RoomMode::Together);
    let hall = Hall::of(file.clone(), HostOptions { rules, cards: 4, ..options(&file, together, Some("de-loods")) });
    let mut leader = hall.leader();
    until("the cards are dealt out", || leader.page().contains("4 van 4 kaarten"));
    until("they try", || leader.view()["tried"].as_u64() >= Some(3));
    assert!(leader.view()["joined"].as_u64() < Some(9), "without a card nobody comes in");
}

#[test]
fn a_moment_is_marked_once_however_often_it_is_paused() {
    let folder = tempfile::tempdir().unwrap();
    let hall = rehearsed(&folder, RoomMode::Driven, 7);
    let mut leader = hall.leader();
    until("they join", || leader.view()["joined"] == 6);
    leader.does(&[("do", "next")]);
    let marked = || -> i64 {
        let store = rusqlite::Connection::open(folder.path().join("rooms.sqlite")).unwrap();
        store.query_row("SELECT count(*) FROM seats WHERE what LIKE '%marked%'", [], |row| row.get(0)).unwrap()
    };
    until("the one who observes marks", || marked() == 1);
    leader.does(&[("do", "pause")]);
    leader.does(&[("do", "resume")]);
    leader.does(&[("do", "next")]);
    // The slowest who votes thinks for as long as the one who observes would.
    until("they vote", || leader.view()["voted"] == 6);
    leader.does(&[("do", "pause")]);
    leader.does(&[("do", "resume")]);
    std::thread::sleep(Duration::from_secs(5));
    assert_eq!(marked(), 1);
}
