//! Practising without anybody who leads.

use super::client::Browser;
use super::hall::Hall;
use tegenspel::script::{Source, read_session};
use tegenspel::server::HostMode;

#[test]
fn whoever_has_the_address_plays_a_case_alone_to_the_look_back() {
    let hall = Hall::open(HostMode::Practice);
    assert!(hall.rooms[0].join.ends_with("/oefen") && hall.rooms[0].facilitator.is_none());
    let mut one = Browser::new(hall.address, "nl");
    let mut two = Browser::new(hall.address, "en");
    assert!(one.get("/oefen").body.contains("Begin het gesprek"));
    assert_eq!(one.post("/oefen", &[]).status, 303);
    let mut steps = 0;
    loop {
        let view = one.json("/oefen");
        if !view["ending"].is_null() {
            break;
        }
        let page = one.get("/oefen").body;
        let (action, hidden) = Browser::form(&page, "name=\"step\"");
        let open = view["options"].as_array().unwrap().iter().filter(|it| it["available"] == true);
        let least = view["select"][0].as_u64().unwrap_or(1).max(1) as usize;
        let keys: Vec<_> = open.take(least).map(|it| it["key"].as_str().unwrap()).collect();
        let mut fields: Vec<_> = hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        fields.extend(keys.iter().map(|key| ("choice", *key)));
        assert_eq!(one.post(&action, &fields).status, 303, "{page}");
        assert_eq!(one.post(&action, &fields).status, 409, "pressing twice says nothing twice");
        steps += 1;
        assert!(steps < 300);
    }
    assert!(steps > 3);
    assert!(two.get("/oefen").body.contains("Begin"), "nobody sees what another plays");
    let told = one.get("/oefen/terugblik");
    assert!(told.status == 200 && told.body.contains("Roos"));
    let file = one.get("/oefen/sessie.ron");
    let read = read_session(&Source::new("sessie.ron", file.body)).unwrap();
    assert_eq!((read.session.scenario.as_str(), read.session.inputs().len()), ("de-loods", steps));
    assert_eq!(one.post("/oefen/wis", &[]).status, 303);
    assert!(one.get("/oefen").body.contains("Begin het gesprek"));
}

#[test]
fn what_is_known_beforehand_stands_flat_in_the_data_of_a_practice() {
    let hall = Hall::open(HostMode::Practice);
    let mut one = Browser::new(hall.address, "nl");
    let view = one.json("/oefen");
    for field in ["title", "role", "organisation", "briefing"] {
        assert!(view[field].as_str().is_some_and(|it| !it.is_empty()), "{field}: {view}");
    }
    let goals = view["goals"].as_array().unwrap();
    assert!(goals.len() > 1 && goals.iter().all(serde_json::Value::is_string), "{view}");
    // The page shows the same.
    let page = one.get("/oefen").body;
    assert!(page.contains(view["role"].as_str().unwrap()) && page.contains(goals[0].as_str().unwrap()));
}
