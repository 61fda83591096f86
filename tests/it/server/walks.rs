//! Whole sessions in the modes in which people play freely or the facilitator decides.

use super::hall::{Hall, Leader, Phone};
use tegenspel::room::RoomMode;
use tegenspel::server::HostMode;

/// Answers until the conversation of a phone has ended; gives how often.
fn plays(phone: &mut Phone, others: &mut [Phone]) -> usize {
    let mut picked = 0;
    while phone.view()["ending"].is_null() {
        let answer = if phone.view()["you"]["votes"] == true {
            phone.vote(Some(0))
        } else {
            let who = (0..others.len()).find(|at| others[*at].view()["you"]["votes"] == true);
            others[who.expect("somebody can answer")].vote(Some(0))
        };
        assert_eq!(answer.status, 303, "{}", answer.body);
        picked += 1;
        assert!(picked < 300);
    }
    picked
}

#[test]
fn those_who_play_alone_come_to_their_own_look_back_and_take_it_along() {
    let hall = Hall::open(HostMode::Room(RoomMode::Alone));
    let (mut one, mut two) = (hall.phone("nl", "participant"), hall.phone("en", "participant"));
    let mut leader = hall.leader();
    leader.does(&[("do", "next")]);
    assert!(plays(&mut one, &mut []) > 3);
    assert_eq!(two.view()["number"], 1, "nobody waits for the other");
    leader.page();
    let told = one.browser.get(&format!("{}/eigen", one.path));
    assert!(told.status == 200 && told.body.contains("Roos"));
    let file = one.browser.get(&format!("{}/sessie.ron", one.path));
    assert!(file.body.starts_with("Session(") && file.header("content-disposition").is_some());
    assert!(!leader.browser.seen.contains("Reiger 1\""));
}

#[test]
fn a_table_of_three_plays_and_roles_go_round() {
    let hall = Hall::open(HostMode::Room(RoomMode::Threes));
    let mut phones: Vec<_> = (0..3).map(|_| hall.phone("nl", "participant")).collect();
    let mut leader = hall.leader();
    leader.does(&[("do", "next")]);
    let roles: Vec<_> = phones.iter_mut().map(|it| it.view()["you"]["table_role"].clone()).collect();
    assert_eq!(roles.len(), 3);
    assert!(["player", "adviser", "observer"].iter().all(|role| roles.contains(&(*role).into())), "{roles:?}");
    let (one, others) = phones.split_first_mut().unwrap();
    assert!(plays(one, others) > 3);
    leader.page();
    assert_eq!(leader.does(&[("do", "next")])["phase"], "debrief");
    assert_eq!(one.browser.get(&format!("{}/terugblik", one.path)).status, 200);
}

/// Chooses for the room the first of what is offered, as many as it takes.
fn chooses(leader: &mut Leader) {
    let view = leader.view();
    let open = view["options"].as_array().unwrap().iter().filter(|it| it["available"] == true);
    let keys: Vec<_> = open.map(|it| it["key"].as_str().unwrap()).collect();
    let fields = |count: usize| {
        let mut fields = vec![("do", "choose")];
        fields.extend(keys.iter().take(count).map(|key| ("pick", *key)));
        fields
    };
    let taken = (1..=keys.len()).find(|count| leader.act(&fields(*count)).status == 303);
    assert!(taken.is_some(), "{view}");
    assert_eq!(leader.view()["phase"], "play");
}

#[test]
fn whoever_drives_decides_steers_brings_in_rewinds_and_deletes() {
    let hall = Hall::open(HostMode::Room(RoomMode::Driven));
    let mut phone = hall.phone("nl", "participant");
    let mut leader = hall.leader();
    leader.does(&[("do", "next")]);
    // The case begins with somebody who prepares alone.
    while leader.view()["steering"]["people"].as_array().unwrap().is_empty() {
        chooses(&mut leader);
        leader.does(&[("do", "next")]);
    }
    let page = leader.page();
    for words in ["Bijsturen", "Rustiger", "Feller", "Laat dit nu gebeuren", "Vertel zelf iets"] {
        assert!(page.contains(words), "{words}");
    }
    let seen = leader.view();
    let who = seen["steering"]["people"][0]["who"].as_str().unwrap().to_owned();
    let tension = seen["steering"]["people"][0]["facets"]["tension"].as_i64().unwrap();
    let steered = leader.does(&[("do", "steer"), ("who", &who), ("facet", "tension"), ("by", "10")]);
    assert_eq!(steered["steering"]["people"][0]["facets"]["tension"].as_i64().unwrap(), tension + 10);
    assert_eq!(leader.does(&[("do", "steer"), ("facet", "level"), ("to", "5")])["steering"]["level"], 5);
    leader.does(&[("do", "say"), ("who", &who), ("text", "Hoor je <i>me</i>?")]);
    assert!(phone.page().contains("Hoor je &lt;i&gt;me&lt;&#x2f;i&gt;?"), "{}", phone.page());
    leader.does(&[("do", "narrate"), ("text", "De bel gaat.")]);
    leader.does(&[("do", "remark"), ("text", "Let op de stilte.")]);
    assert!(!phone.page().contains("Let op de stilte."));
    let events = leader.view()["steering"]["events"].clone();
    let event = events.as_array().unwrap().iter().find(|it| it["available"] == true).unwrap();
    leader.does(&[("do", "inject"), ("event", event["event"].as_str().unwrap())]);
    if leader.view()["phase"] == "play" {
        leader.does(&[("do", "next")]);
    }
    chooses(&mut leader);
    assert!(leader.page().contains("Terug hierheen"));
    // What stands before the moment that it went back to can still be gone back to.
    let stands = |page: &str, serial: u32| page.contains(&format!("name=\"to\" value=\"{serial}\">Ja, ga terug"));
    leader.does(&[("do", "rewind"), ("to", "2")]);
    let page = leader.page();
    assert!(stands(&page, 1) && !stands(&page, 2), "{page}");
    let back = leader.does(&[("do", "rewind"), ("to", "1")]);
    assert_eq!(back["number"], 1);
    assert_eq!(leader.act(&[("do", "next"), ("pick", "x")]).status, 303);
    assert_eq!(phone.vote(None).status, 303);
    assert_eq!(leader.does(&[("do", "pause")])["phase"], "paused");
    assert!(phone.page().contains("Pauze"));
    leader.does(&[("do", "resume")]);
    for paper in ["trainer", "observator", who.as_str()] {
        let answer = leader.browser.get(&format!("{}/papier/{paper}", leader.path));
        assert!(answer.status == 200 && answer.body.len() > 500, "{paper}: {}", answer.body);
        assert_eq!(phone.browser.get(&format!("{}/papier/{paper}", leader.path)).status, 403);
    }
    assert_eq!(leader.act(&[("do", "fly")]).status, 400);
    let told = leader.does(&[("do", "end")]);
    assert_eq!(told["phase"], "debrief");
    let report = leader.browser.get(&format!("{}/terugblik", leader.path)).body;
    assert!(report.contains("Let op de stilte."));
    assert_eq!(leader.act(&[("do", "delete")]).header("location"), Some("/"));
    assert_eq!(leader.browser.get(&leader.path.clone()).status, 404);
}
