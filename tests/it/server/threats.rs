//! The threats, each with what guards against it.

use super::client::Browser;
use super::hall::Hall;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};
use tegenspel::room::RoomMode;
use tegenspel::server::HostMode;

fn hall() -> Hall {
    Hall::open(HostMode::Room(RoomMode::Together))
}

fn playing() -> (Hall, super::hall::Phone, super::hall::Leader) {
    let hall = hall();
    let (phone, mut leader) = (hall.phone("nl", "participant"), hall.leader());
    leader.does(&[("do", "next")]);
    leader.does(&[("do", "next")]);
    (hall, phone, leader)
}

#[test]
fn guessing_a_join_code_costs_time_and_then_is_refused() {
    let hall = hall();
    let wrong = if hall.code() == "0000" { "0001" } else { "0000" };
    let began = Instant::now();
    let statuses: Vec<_> = std::thread::scope(|scope| {
        let guess = || Browser::new(hall.address, "nl").get(&format!("/k/{wrong}")).status;
        let all: Vec<_> = (0..70).map(|_| scope.spawn(guess)).collect();
        all.into_iter().map(|it| it.join().unwrap()).collect()
    });
    assert!(began.elapsed() >= Duration::from_millis(1_400), "{:?}", began.elapsed());
    assert!(statuses.contains(&404) && statuses.contains(&429), "{statuses:?}");
    for malformed in ["/k/<script>", "/k/12", "/k/ABCDEFGHIJ"] {
        let status = Browser::new(hall.address, "nl").get(malformed).status;
        assert!(matches!(status, 400 | 404 | 429), "{malformed}: {status}");
    }
}

#[test]
fn vote_stuffing_is_seen_and_stopped_by_a_lock() {
    let hall = hall();
    let mut leader = hall.leader();
    let mut phone = hall.phone("nl", "participant");
    assert_eq!(leader.view()["joined"], 1);
    leader.does(&[("do", "lock")]);
    let mut late = Browser::new(hall.address, "nl");
    assert!(late.get(&format!("/k/{}", hall.code())).body.contains("op slot"));
    assert_eq!(late.post(&format!("/k/{}/mee", hall.code()), &[]).status, 403);
    assert_eq!(leader.view()["joined"], 1);
    let name = phone.view()["you"]["seat"].as_str().unwrap().to_owned();
    leader.does(&[("do", "remove"), ("who", &name)]);
    assert_eq!(phone.browser.get(&phone.path.clone()).status, 403);
}

#[test]
fn voting_twice_after_a_reconnect_counts_once() {
    let (_hall, mut phone, mut leader) = playing();
    for place in [0, 1, 0] {
        assert_eq!(phone.vote(Some(place)).status, 303);
    }
    let view = phone.view();
    let (moment, key) =
        (view["moment"].as_str().unwrap().to_owned(), view["options"][0]["key"].as_str().unwrap().to_owned());
    let again = [("moment", moment.as_str()), ("round", "1"), ("n", "3"), ("choice", &key)];
    assert_eq!(phone.browser.post(&format!("{}/stem", phone.path), &again).status, 303, "the same again is the same");
    assert_eq!(leader.view()["voted"], 1);
}

#[test]
fn facilitator_take_over_needs_a_key_or_the_words_and_is_told() {
    let hall = hall();
    let mut leader = hall.leader();
    let mut thief = Browser::new(hall.address, "nl");
    let path = leader.path.clone();
    for address in [path.clone(), format!("{path}/{}", hall.code()), format!("{path}/stroom")] {
        assert_eq!(thief.get(&address).status, 403, "{address}");
    }
    assert_eq!(thief.post(&format!("{path}/doe"), &[("at", "1"), ("do", "next")]).status, 403);
    let shown = leader.browser.post(&format!("{path}/woorden"), &[]).body;
    let words = shown.split("class=\"words big\"").nth(1).unwrap().split(['>', '<']).nth(1).unwrap().to_owned();
    assert_eq!(words.split(' ').count(), 6);
    for _ in 0..2 {
        assert_eq!(thief.post(&format!("{path}/herstel"), &[("words", "bado bado bado bado bado bado")]).status, 403);
    }
    let mut spare = Browser::new(hall.address, "nl");
    let printed = shown.replace("&#x2f;", "/");
    assert!(printed.contains(&format!("http://{}{path}/herstel", hall.address)), "the whole address: {shown}");
    let written = words.to_uppercase().replace(' ', ", ");
    assert_eq!(spare.post(&format!("{path}/herstel"), &[("words", &written)]).status, 303);
    let seq = spare.json(&path)["seq"].to_string();
    assert_eq!(spare.post(&format!("{path}/doe"), &[("at", &seq), ("do", "next")]).status, 303);
    assert_eq!(leader.act(&[("do", "next")]).status, 403, "the old device only looks on");
    assert!(leader.page().contains("Een ander apparaat leidt de groep nu"));
    for _ in 0..5 {
        thief.post(&format!("{path}/herstel"), &[("words", "x")]);
    }
    assert_eq!(thief.post(&format!("{path}/herstel"), &[("words", &words)]).status, 429);
}

#[test]
fn a_second_device_leads_beside_the_first() {
    let hall = hall();
    let mut leader = hall.leader();
    let shown = leader.browser.post(&format!("{}/apparaat", leader.path), &[]);
    assert_eq!(shown.status, 200);
    let page = shown.body.replace("&#x2f;", "/");
    let link = page.split(&format!("/b/{}/", hall.room())).find_map(|rest| {
        let key = rest.split(['<', '"']).next()?;
        (key.len() == 26).then(|| key.to_owned())
    });
    let mut second = Browser::new(hall.address, "nl");
    assert_eq!(second.get(&format!("{}/{}", leader.path, link.unwrap())).status, 303);
    let seq = second.json(&leader.path)["seq"].to_string();
    assert_eq!(second.post(&format!("{}/doe", leader.path), &[("at", &seq), ("do", "next")]).status, 303);
    assert_eq!(leader.view()["phase"], "reading");
    assert!(!leader.page().contains("Het staat hier één keer"), "the address was shown once");
}

#[test]
fn a_leaked_projector_address_only_reads_and_can_be_taken_back() {
    let (hall, mut phone, mut leader) = playing();
    phone.vote(Some(0));
    let mut screen = Browser::new(hall.address, "nl");
    let page = screen.get(&hall.screen());
    assert_eq!(page.status, 200);
    assert!(!page.body.contains("<form"), "it has nothing to press");
    assert!(matches!(screen.post(&format!("{}/doe", hall.screen()), &[("do", "next")]).status, 403 | 404));
    assert_eq!(leader.browser.post(&format!("{}/beamer", leader.path), &[]).status, 303);
    assert_eq!(screen.get(&hall.screen()).status, 403);
    assert_eq!(screen.get(&format!("{}/stroom", hall.screen())).status, 403);
}

#[test]
fn a_forged_post_from_another_site_is_refused() {
    let (hall, mut phone, _leader) = playing();
    let path = format!("{}/doe", phone.path);
    let forged = phone.browser.post_with(&path, &[("do", "leave")], "Origin: http://evil.example\r\n");
    assert_eq!(forged.status, 403);
    let forged = phone.browser.post_with(&path, &[("do", "leave")], "Sec-Fetch-Site: cross-site\r\n");
    assert_eq!(forged.status, 403);
    let own = format!("Origin: http://{}\r\n", hall.address);
    assert_eq!(phone.browser.post_with(&path, &[("do", "more_time")], &own).status, 303);
}

#[test]
fn dns_rebinding_finds_no_server_under_another_name() {
    let hall = hall();
    let mut browser = Browser::new(hall.address, "nl");
    let answer = browser.send("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
    assert_eq!(answer.status, 421);
    let answer = browser
        .send(&format!("GET / HTTP/1.1\r\nHost: localhost:{}\r\nConnection: close\r\n\r\n", hall.address.port()));
    assert_eq!(answer.status, 200);
}

#[test]
fn xss_through_notes_and_typed_lines_is_shown_as_text_under_a_policy() {
    let (hall, _phone, mut leader) = playing();
    let attack = "<script>alert(1)</script>";
    assert_eq!(leader.act(&[("do", "remark"), ("text", attack)]).status, 303);
    let mut observer = hall.phone("nl", "observer");
    assert_eq!(observer.act(&[("do", "mark"), ("lens", "rose"), ("sign", "worked"), ("text", attack)]).status, 303);
    leader.does(&[("do", "end")]);
    for path in ["terugblik", "terugblik.md"] {
        assert!(!leader.browser.get(&format!("{}/{path}", leader.path)).body.contains(attack), "{path}");
    }
    // The look back has its style inside, and nothing else is let in there.
    let told = leader.browser.get(&format!("{}/terugblik", leader.path));
    let policy = told.header("content-security-policy").unwrap();
    assert!(policy.contains("style-src 'unsafe-inline'") && !policy.contains("script-src"), "{policy}");
    assert!(policy.contains("default-src 'none'"), "{policy}");
    let answer = leader.browser.get(&leader.path.clone());
    let policy = answer.header("content-security-policy").unwrap();
    for part in
        ["default-src 'none'", "script-src 'self'", "style-src 'self'", "form-action 'self'", "frame-ancestors 'none'"]
    {
        assert!(policy.contains(part), "{policy}");
    }
    assert!(!answer.body.contains("style=") && !answer.body.contains("onclick"), "nothing that the policy refuses");
    assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
    assert_eq!(answer.header("referrer-policy"), Some("same-origin"));
    assert_eq!(answer.header("cache-control"), Some("no-store"));
}

#[test]
fn slow_loris_and_endless_bodies_are_let_go() {
    let hall = hall();
    let began = Instant::now();
    let mut slow = TcpStream::connect(hall.address).unwrap();
    write!(slow, "GET / HTTP/1.1\r\nHost: {}\r\nX-Slow: ", hall.address).unwrap();
    let mut body = TcpStream::connect(hall.address).unwrap();
    write!(body, "POST /netwerk HTTP/1.1\r\nHost: {}\r\nContent-Length: 100\r\n\r\nabc", hall.address).unwrap();
    let mut browser = Browser::new(hall.address, "nl");
    let large = "x".repeat(5_000);
    assert_eq!(browser.post("/netwerk", &[("text", &large)]).status, 413);
    for stream in [&mut body, &mut slow] {
        stream.set_read_timeout(Some(Duration::from_secs(14))).unwrap();
        let mut text = String::new();
        let _ = stream.read_to_string(&mut text);
        assert!(!text.starts_with("HTTP/1.1 2"), "{text}");
    }
    assert!(began.elapsed() < Duration::from_secs(13), "{:?}", began.elapsed());
    assert_eq!(browser.get("/").status, 200);
}

#[test]
fn streams_as_a_weapon_are_two_for_each_seat_and_none_without() {
    let (hall, phone, _leader) = playing();
    let path = format!("{}/stroom", phone.path);
    assert_eq!(Browser::new(hall.address, "nl").get(&path).status, 403);
    let mut streams: Vec<_> = (0..3)
        .map(|_| {
            let mut stream = phone.browser.stream(&path);
            assert!(stream.until(0, "retry: ", Duration::from_secs(5)));
            stream
        })
        .collect();
    assert!(streams[0].ends(Duration::from_secs(3)), "the newest two stay");
    assert!(!streams[1].ends(Duration::from_millis(300)) && !streams[2].ends(Duration::from_millis(300)));
}

#[test]
fn replay_of_old_commands_is_refused_with_the_present_page() {
    let (_hall, mut phone, mut leader) = playing();
    let seq = leader.view()["seq"].to_string();
    let close = [("at", seq.as_str()), ("do", "next")];
    let path = format!("{}/doe", leader.path);
    assert_eq!(leader.browser.post(&path, &close).status, 303);
    let again = leader.browser.post(&path, &close);
    assert_eq!(again.status, 409);
    assert!(again.body.contains("De groep was al verder"));
    assert_eq!(leader.view()["phase"], "talk", "a double click skips nothing");
    let view = phone.view();
    let moment = view["moment"].as_str().unwrap().to_owned();
    let late = [("moment", moment.as_str()), ("round", "1"), ("n", "9"), ("choice", "-")];
    let told = phone.browser.post(&format!("{}/stem", phone.path), &late);
    assert_eq!(told.status, 409);
    assert!(told.body.contains("niet meegeteld"));
    assert_eq!(leader.browser.post(&path, &[("do", "next")]).status, 400);
}

#[test]
fn cookies_are_for_one_room_and_no_script() {
    let hall = hall();
    let mut browser = Browser::new(hall.address, "nl");
    let joined = browser.post(&format!("/k/{}/mee", hall.code()), &[]);
    let cookie = joined.header("set-cookie").unwrap();
    for part in ["HttpOnly", "SameSite=Lax", &format!("Path=/z/{}", hall.room())] {
        assert!(cookie.contains(part), "{cookie}");
    }
    assert!(!cookie.contains("Secure"), "plain HTTP");
    assert_eq!(Browser::new(hall.address, "nl").get(&format!("/z/{}", hall.room())).status, 403);
    assert_eq!(browser.get("/z/bestaatniet").status, 404);
}

#[test]
fn the_language_is_that_of_the_phone_or_the_one_that_was_chosen() {
    let hall = hall();
    let mut browser = Browser::new(hall.address, "nl-NL,nl;q=0.9");
    assert!(browser.get("/").body.contains("Doe mee"));
    let chosen = browser.get("/?taal=en");
    assert_eq!((chosen.status, chosen.header("location")), (303, Some("/")));
    assert!(browser.get("/").body.contains("Join a group session"));
}
