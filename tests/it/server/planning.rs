//! Plans over plain HTTP with script off: in practice, and in a vote.

use super::client::Browser;
use super::hall::{Hall, Leader, options};
use std::time::{Duration, Instant};
use tegenspel::engine::Seed;
use tegenspel::files::Library;
use tegenspel::room::{RoomMode, RoomRules};
use tegenspel::server::{HostCases, HostMode, HostOptions};

/// A host with a small case of the features.
fn hall(feature: &str, mode: HostMode) -> (Hall, tempfile::TempDir) {
    hall_of(feature, mode, RoomRules::default())
}

fn hall_of(feature: &str, mode: HostMode, rules: RoomRules) -> (Hall, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("rooms.sqlite");
    let library = Library::new(Some(crate::support::root().join("tests/data/features")));
    let mut options = HostOptions {
        cases: HostCases::new(library, crate::support::model()),
        rules,
        ..options(&file, mode, Some(feature))
    };
    options.setup.seed = Seed(3);
    (Hall::of(file, options), folder)
}

/// Sends the form of the page that has this mark, with more fields; returns the status and what came back.
fn send(browser: &mut Browser, path: &str, mark: &str, more: &[(&str, &str)]) -> (u16, String) {
    let page = browser.get(path).body;
    let (action, hidden) = Browser::form(&page, mark);
    // What a browser would send of the fields that are filled in by hand is given here.
    let kept = hidden.iter().filter(|(name, _)| !["choice", "pick"].contains(&&**name) && !name.contains(':'));
    let mut fields: Vec<_> = kept.map(|(name, value)| (name.as_str(), value.as_str())).collect();
    fields.extend_from_slice(more);
    let answer = browser.post(&action, &fields);
    (answer.status, answer.body)
}

#[test]
fn whoever_practises_alone_makes_plans_with_forms() {
    let says =
        |feature: &str, first: &[(&str, &str)], shown: &[&str], wrong: &[(&str, &str)], why: &str, told: &str| {
            let (hall, _folder) = hall(feature, HostMode::Practice);
            let mut one = Browser::new(hall.address, "nl");
            assert_eq!(one.post("/oefen", &[]).status, 303);
            let page = one.get("/oefen").body;
            for piece in shown {
                assert!(page.contains(piece), "{piece}\n{page}");
            }
            let (status, body) = send(&mut one, "/oefen", "name=\"step\"", wrong);
            assert!(status == 400 && body.contains(why), "{status} {body}");
            let (status, body) = send(&mut one, "/oefen", "name=\"step\"", first);
            assert_eq!(status, 303, "{body}");
            let page = one.get("/oefen").body;
            assert!(page.contains(told), "{told}\n{page}");
            let file = one.get("/oefen/sessie.ron").body;
            file.lines().find(|line| line.contains("pick:")).unwrap_or_default().to_owned()
        };
    let kept = says(
        "budget",
        &[("choice", "room.week.visit"), ("choice", "room.week.write")],
        &["voor samen hoogstens 10 hours", "kost 4", "data-cost=\"6\"", "No train runs."],
        &[("choice", "room.week.visit"), ("choice", "room.week.write"), ("choice", "room.week.travel")],
        "kosten samen 13",
        "One thing at least.",
    );
    assert!(kept.contains("week.[visit, write]"), "{kept}");
    let kept = says(
        "order",
        &[("place:room.list.roof", "2"), ("place:room.list.floor", "1"), ("place:room.list.door", "")],
        &["Zet er 2 op volgorde", "<select name=\"place:room.list.roof\""],
        &[("place:room.list.roof", "1"), ("place:room.list.floor", "1")],
        "gebruik elke plaats één keer",
        "The roof comes second.",
    );
    assert!(kept.contains("list.[floor, roof]"), "{kept}");
    let kept = says(
        "amounts",
        &[("amount:room.hours.hall", "6"), ("amount:room.hours.desk", "6"), ("amount:room.hours.road", "0")],
        &["Verdeel 12 over deze keuzes, in stappen van 2.", "step=\"2\""],
        &[("amount:room.hours.hall", "6"), ("amount:room.hours.desk", "2")],
        "terwijl er 12 te verdelen is",
        "Number 2.",
    );
    assert!(kept.contains("hours.[hall:6, desk:6]"), "{kept}");
}

#[test]
fn a_room_votes_on_a_plan() {
    let (hall, _folder) = hall("amounts", HostMode::Room(RoomMode::Together));
    let (mut one, mut two) = (hall.phone("nl", "participant"), hall.phone("nl", "participant"));
    let mut leader = hall.leader();
    leader.does(&[("do", "next")]);
    let mut phase = leader.does(&[("do", "next")])["phase"].clone();
    assert_eq!(phase, "vote1");
    let votes = [
        [("amount:room.hours.hall", "12"), ("amount:room.hours.desk", "0")],
        [("amount:room.hours.hall", "6"), ("amount:room.hours.desk", "6")],
    ];
    let wrong = [("amount:room.hours.hall", "6"), ("amount:room.hours.desk", "2")];
    let path = one.path.clone();
    let (status, body) = send(&mut one.browser, &path, "data-vote", &wrong);
    assert!(status != 303 && body.contains("Verdeel alle 12, in stappen van 2."), "{status} {body}");
    while phase != "decide" {
        if phase == "vote1" || phase == "vote2" {
            for (phone, vote) in [(&mut one, votes[0]), (&mut two, votes[1])] {
                let path = phone.path.clone();
                let (status, body) = send(&mut phone.browser, &path, "data-vote", &vote);
                assert_eq!(status, 303, "{body}");
            }
            // What was given stands on the page again.
            assert!(one.page().contains("value=\"12\""), "{}", one.page());
        }
        phase = leader.does(&[("do", "next")])["phase"].clone();
    }
    // The mean: nine for the hall are eight or ten, of which the remainders are alike.
    let view = leader.view();
    let leading = view["leading"].as_array().unwrap();
    assert_eq!(leading.len(), 2, "{view}");
    let chosen = [("do", "choose"), ("unit", "2"), ("amount:room.hours.hall", "10"), ("amount:room.hours.desk", "2")];
    assert_eq!(leader.does(&chosen)["phase"], "play");
    assert!(one.page().contains("The hall. (10)"), "{}", one.page());
}

#[test]
fn simulated_people_vote_for_plans_that_are_possible() {
    for feature in ["budget", "order", "amounts"] {
        let rules = RoomRules { rehearsal: Some(5), ..RoomRules::default() };
        let (hall, _folder) = hall_of(feature, HostMode::Room(RoomMode::Together), rules);
        let mut leader = hall.leader();
        let began = Instant::now();
        let wait = |leader: &mut Leader, what: &str, holds: &dyn Fn(&serde_json::Value) -> bool| {
            while !holds(&leader.view()) {
                assert!(began.elapsed() < Duration::from_secs(60), "{feature}: {what}");
                std::thread::sleep(Duration::from_millis(100));
            }
        };
        wait(&mut leader, "they join", &|view| view["joined"] == 5);
        while leader.view()["phase"] != "vote1" {
            leader.does(&[("do", "next")]);
        }
        wait(&mut leader, "they vote", &|view| view["voted"] == 5);
    }
}
