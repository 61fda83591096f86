//! What whoever leads can press: a minority's answer replayed, and why answers are missing.

use super::client::Browser;
use super::hall::{Hall, Leader, Phone};
use serde_json::Value;
use tegenspel::room::RoomMode;
use tegenspel::server::HostMode;

/// Six phones, of which two want something else at the first moment; then the looking back.
fn divided() -> (Hall, Vec<Phone>, Leader) {
    let hall = Hall::open(HostMode::Room(RoomMode::Together));
    let mut phones: Vec<_> = (0..6).map(|_| hall.phone("nl", "participant")).collect();
    let mut leader = hall.leader();
    leader.does(&[("do", "next")]);
    leader.does(&[("do", "next")]);
    for (at, phone) in phones.iter_mut().enumerate() {
        assert_eq!(phone.vote(Some(usize::from(at < 2))).status, 303);
    }
    leader.does(&[("do", "next")]);
    while leader.does(&[("do", "next")])["phase"] != "play" {
        if leader.view()["phase"] == "vote2" {
            for (at, phone) in phones.iter_mut().enumerate() {
                assert_eq!(phone.vote(Some(usize::from(at < 2))).status, 303);
            }
        }
    }
    leader.does(&[("do", "end")]);
    (hall, phones, leader)
}

fn texts(lines: &Value) -> Vec<String> {
    lines.as_array().unwrap().iter().map(|line| line["text"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_minoritys_answer_is_replayed_on_every_screen_exactly_as_the_look_back_tells_it() {
    let (hall, mut phones, mut leader) = divided();
    let own = texts(&leader.view()["lines"]);
    let view = leader.view();
    let replay = &view["replays"][0];
    assert_eq!((&replay["votes"], &replay["shown"]), (&2.into(), &false.into()));
    let (to, pick) = (replay["moment"].to_string(), replay["pick"].as_str().unwrap().to_owned());
    let page = leader.page();
    let form = page.split("<form ").find(|form| form.contains("value=\"replay\"")).unwrap();
    assert!(form.contains(&format!("value=\"{pick}\"")) && form.contains("Laat zien hoe dit was gegaan"), "{form}");
    leader.does(&[("do", "replay"), ("to", &to), ("pick", &pick)]);
    // What is shown is what the look back tells of that route.
    let told = leader.browser.json(&format!("{}/terugblik.json", leader.path));
    let routes =
        told.pointer("/groups/0/route/0/minorities").or_else(|| told.pointer("/room/groups/0/route/0/minorities"));
    let route = routes.unwrap_or_else(|| panic!("{told}")).as_array().unwrap().iter();
    let route = route.clone().find(|route| route["pick"].as_array().unwrap().iter().any(|it| *it == *pick)).unwrap();
    let reply = texts(&route["reply"]);
    assert_ne!(own, reply);
    let shown = phones[0].view();
    assert_eq!(texts(&shown["lines"]), reply);
    for field in ["quality", "quality_then", "followed", "ending"] {
        assert_eq!(shown["replayed"]["route"][field], route[field], "{field}");
    }
    let mut screen = Browser::new(hall.address, "nl");
    for page in [phones[1].page(), leader.page(), screen.page(&hall.screen())] {
        assert!(page.contains("Zo was het gegaan bij moment 1"), "{page}");
        assert!(page.contains("Een minderheid wilde:"));
    }
    assert!(shown["replays"].is_null(), "phones cannot ask for it");
    assert!(leader.page().contains("Terug naar jullie eigen verloop"));
    leader.does(&[("do", "replay"), ("to", &to)]);
    assert_eq!(texts(&leader.view()["lines"]), own);
    assert!(phones[0].view()["replayed"].is_null());
    let nothing = [("do", "replay"), ("to", &*to), ("pick", "foyer.geen.keuze")];
    assert_eq!(leader.act(&nothing).status, 400);
}

#[test]
fn why_answers_are_missing_is_told_without_names_and_to_nobody_else() {
    let hall = Hall::open(HostMode::Room(RoomMode::Together));
    let mut phones: Vec<_> = (0..3).map(|_| hall.phone("nl", "participant")).collect();
    // Joined, and never seen since: a phone that went to sleep at once.
    for _ in 0..2 {
        let mut asleep = Browser::new(hall.address, "nl");
        assert_eq!(asleep.post(&format!("/k/{}/mee", hall.code()), &[]).status, 303);
    }
    let mut leader = hall.leader();
    phones.iter_mut().for_each(|phone| drop(phone.page()));
    assert_eq!(leader.view()["missing"], serde_json::json!({ "asleep": 2, "slowed": 0, "thinking": 3 }));
    leader.does(&[("do", "next")]);
    assert!(leader.view()["missing"].is_null(), "nothing is asked while people read");
    leader.does(&[("do", "next")]);
    assert_eq!(phones[0].vote(Some(0)).status, 303);
    assert_eq!(phones[1].act(&[("do", "more_time")]).status, 303);
    assert_eq!(leader.view()["missing"], serde_json::json!({ "asleep": 2, "slowed": 1, "thinking": 1 }));
    let page = leader.page();
    let told = "1 van 3 aanwezigen stemden; 2 telefoons slapen, 1 vroeg om meer tijd, 1 denkt nog na";
    assert!(page.contains(told), "{page}");
    let mut screen = Browser::new(hall.address, "nl");
    assert!(screen.json(&hall.screen())["missing"].is_null() && phones[0].view()["missing"].is_null());
    assert!(!screen.page(&hall.screen()).contains("slapen"));
}

#[test]
fn whoever_leads_sees_how_often_people_can_still_be_steered_and_what_ends_something_asks_first() {
    let hall = Hall::open(HostMode::Room(RoomMode::Together));
    let mut phones: Vec<_> = (0..5).map(|_| hall.phone("nl", "participant")).collect();
    let mut leader = hall.leader();
    leader.does(&[("do", "next")]);
    while leader.view()["steering"]["people"][0].is_null() || leader.view()["phase"] != "reading" {
        if leader.view()["phase"].as_str().unwrap().starts_with("vote") {
            phones.iter_mut().for_each(|phone| assert_eq!(phone.vote(Some(0)).status, 303));
        }
        leader.does(&[("do", "next")]);
    }
    let who = leader.view()["steering"]["people"][0]["who"].as_str().unwrap().to_owned();
    let calmer = [("do", "steer"), ("who", &*who), ("facet", "tension"), ("by", "-10")];
    for left in [2, 1, 0] {
        assert_eq!(leader.does(&calmer)["steering"]["left"], left);
    }
    let page = leader.page();
    assert!(page.contains("kan weer na het volgende antwoord") && page.contains("disabled>Rustiger"), "{page}");
    assert_eq!(leader.act(&calmer).status, 400);
    // Each of them stands folded, behind what it brings about: also where no script runs.
    let asks = |page: &str, button: &str| {
        let folded = page.split("data-asks>").skip(1).map(|it| it.split("</details>").next().unwrap());
        assert!(folded.clone().any(|it| it.contains(button)), "{button} does not ask: {page}");
        let open: String =
            page.split("data-asks>").map(|it| it.split_once("</details>").map_or(it, |it| it.1)).collect();
        assert!(!open.contains(button), "{button} stands without being asked: {page}");
    };
    asks(&page, "name=\"do\" value=\"end\"");
    asks(&page, "name=\"to\" value=\"1\">Ja, ga terug");
    leader.does(&[("do", "end")]);
    let page = leader.page();
    asks(&page, "name=\"do\" value=\"next\"");
    let aloud = page.find("/terugblik\">Lees de terugblik voor").unwrap();
    assert!(page.find("id=\"minderheid\"").is_none_or(|replays| aloud < replays));
}

#[test]
fn a_table_goes_on_without_somebody_by_a_button() {
    let hall = Hall::open(HostMode::Room(RoomMode::Threes));
    let mut phones: Vec<_> = (0..3).map(|_| hall.phone("nl", "participant")).collect();
    let mut leader = hall.leader();
    leader.does(&[("do", "next")]);
    let gone = phones[0].view()["you"]["seat"].as_str().unwrap().to_owned();
    assert_eq!(phones[1].view()["you"]["table"].as_array().unwrap().len(), 3);
    let page = phones[1].page();
    assert!(page.contains(&format!("name=\"who\" value=\"{gone}\"")), "{page}");
    assert_eq!(phones[1].act(&[("do", "missing"), ("who", &gone)]).status, 303);
    assert_eq!(phones[1].view()["you"]["table"].as_array().unwrap().len(), 2);
    assert_eq!(leader.view()["groups"][0]["members"], 2);
}
