//! A room that votes together: what each sees and when, on its page, in its stream and as data.

use super::client::Browser;
use super::hall::Hall;
use std::time::Duration;
use tegenspel::room::RoomMode;
use tegenspel::server::HostMode;

const SOON: Duration = Duration::from_secs(5);

#[test]
fn two_phones_and_a_facilitator_walk_a_whole_session() {
    let hall = Hall::open(HostMode::Room(RoomMode::Together));
    let (mut one, mut two) = (hall.phone("nl", "participant"), hall.phone("en", "participant"));
    let mut observer = hall.phone("nl", "observer");
    let mut leader = hall.leader();
    assert!(one.page().contains("Je bent binnen") && two.page().contains("You are in"));
    assert_eq!(one.act(&[("do", "try")]).status, 303);
    assert_eq!(observer.act(&[("do", "look"), ("lens", "rose")]).status, 303);
    let view = leader.view();
    assert_eq!((&view["phase"], &view["next"], &view["joined"]), (&"lobby".into(), &"next".into(), &2.into()));
    assert_eq!(view["tried"], 1);
    let (mut moments, mut opened) = (0, 0);
    let mut phase = leader.does(&[("do", "next")])["phase"].clone();
    while phase != "debrief" {
        match phase.as_str().unwrap() {
            "vote1" | "vote2" => {
                opened += 1;
                assert_eq!(one.vote(Some(0)).status, 303);
                assert_eq!(two.vote(Some(moments % 2)).status, 303);
                assert_eq!(leader.view()["voted"], 2);
                let view = one.view();
                assert!(view["voted"].is_null() && view["counts"].is_null() && view["may"].is_null());
                assert_eq!(view["you"]["vote"][0], view["options"][0]["key"]);
                assert!(one.page().contains("Wijzig mijn stem"));
            }
            "decide" if leader.view()["next"].is_null() => {
                assert_eq!(leader.act(&[("do", "next")]).status, 400);
                let view = leader.view();
                let open = view["options"].as_array().unwrap().iter().filter(|it| it["available"] == true);
                let least = view["select"][0].as_u64().unwrap().max(1) as usize;
                let keys: Vec<_> = open.take(least).map(|it| it["key"].as_str().unwrap()).collect();
                let mut fields = vec![("do", "choose")];
                fields.extend(keys.iter().map(|key| ("pick", *key)));
                assert_eq!(leader.does(&fields)["phase"], "play");
                moments += 1;
                phase = "play".into();
                continue;
            }
            "play" => moments += 1,
            _ => {}
        }
        assert!(observer.page().contains("data-seq"));
        if phase == "reading" {
            let mark = [("do", "mark"), ("lens", "rose"), ("sign", "worked"), ("text", "Goed <b>gevraagd</b>")];
            assert_eq!(observer.act(&mark).status, 303);
        }
        leader.page();
        phase = leader.does(&[("do", "next")])["phase"].clone();
        assert!(moments < 200);
    }
    assert!(opened > 3 && moments > 3);
    assert!(one.page().contains("terugblik") && one.browser.get(&format!("{}/eigen", one.path)).status == 200);
    let told = two.browser.get(&format!("{}/terugblik", two.path));
    assert_eq!(told.status, 200);
    assert!(told.body.contains("The group looks back") && !told.body.contains("<b>gevraagd</b>"));
    for form in ["terugblik", "terugblik.md", "terugblik.csv", "terugblik.json", "terugblik-xapi.json"] {
        let file = leader.browser.get(&format!("{}/{form}", leader.path));
        assert!(file.status == 200 && file.body.len() > 100, "{form}: {}", file.body);
        let name = file.header("content-disposition").unwrap_or_default();
        assert!(form == "terugblik" || name.contains("\"terugblik-de-loods-20"), "{form}: {name}");
        assert!(!file.body.contains("Reiger") && !file.body.contains("Heron"), "{form} names a seat");
    }
    let file = leader.browser.get(&format!("{}/terugblik.pdf", leader.path));
    assert_eq!((file.status, file.header("content-type")), (200, Some("application/pdf")));
    assert!(file.body.starts_with("%PDF-1.7") && file.body.len() > 20_000, "no document");
    assert_ne!(
        one.browser.get(&format!("{}/terugblik.pdf", leader.path)).status,
        200,
        "only whoever leads takes it along"
    );
    assert_eq!(leader.does(&[("do", "next")])["phase"], "closed");
    assert!(one.page().contains("Bedankt"));
    assert_eq!(leader.act(&[("do", "delete")]).status, 303);
    assert_eq!(one.browser.get(&one.path.clone()).status, 404);
}

#[test]
fn i4_no_count_of_an_open_round_is_in_any_byte_to_a_phone_or_the_screen() {
    let hall = Hall::open(HostMode::Room(RoomMode::Together));
    let mut phones: Vec<_> = (0..6).map(|_| hall.phone("nl", "participant")).collect();
    let mut watching = hall.phone("nl", "participant");
    let mut screen = Browser::new(hall.address, "nl");
    let mut leader = hall.leader();
    leader.does(&[("do", "next")]);
    let mut stream = watching.browser.stream(&format!("{}/stroom", watching.path));
    assert!(stream.until(0, "event: deel", SOON));
    leader.does(&[("do", "next")]);
    assert!(stream.until(0, "data-vote", SOON));
    watching.browser.seen.clear();
    let before = stream.seen.len();
    for (at, phone) in phones.iter_mut().enumerate() {
        phone.browser.seen.clear();
        assert_eq!(phone.vote(Some(usize::from(at < 4))).status, 303);
        phone.page();
        phone.view();
        watching.page();
        watching.view();
        screen.get(&hall.screen());
        screen.json(&hall.screen());
    }
    assert!(!stream.until(before, "event: deel", Duration::from_millis(800)), "a vote changes nobody's page");
    assert!(screen.json(&hall.screen())["voted"] == 6 && screen.json(&hall.screen())["counts"].is_null());
    let all = phones.iter().map(|it| &it.browser.seen).chain([&watching.browser.seen, &screen.seen, &stream.seen]);
    for seen in all {
        for told in ["4 stemmen", "2 stemmen", "class=\"fill\"", "\"counts\":{", "verdeeld", "\"agreed\":\""] {
            assert!(!seen.contains(told), "{told} in {seen}");
        }
    }
    for seen in phones.iter().map(|it| &it.browser.seen).chain([&watching.browser.seen]) {
        assert!(!seen.contains("\"voted\":6") && !seen.contains("6 van"), "{seen}");
    }
    // Once it is closed and shown, everyone sees the bars.
    let mut phase = leader.does(&[("do", "next")])["phase"].clone();
    while phase != "shown" {
        phase = leader.does(&[("do", "next")])["phase"].clone();
    }
    leader.does(&[("do", "reveal"), ("to", "bars")]);
    // Nobody voted in the second round: there is nothing to show of it.
    assert!(watching.view()["counts"].is_null());
}

#[test]
fn i9_page_long_poll_and_stream_show_the_same() {
    let hall = Hall::open(HostMode::Room(RoomMode::Together));
    let mut phone = hall.phone("nl", "participant");
    let mut leader = hall.leader();
    let mut stream = phone.browser.stream(&format!("{}/stroom", phone.path));
    assert!(stream.until(0, "retry: ", SOON));
    let seq = phone.view()["seq"].as_u64().unwrap();
    let (path, address) = (phone.path.clone(), hall.address);
    let mut polling = phone.browser;
    let polled = std::thread::spawn(move || {
        let page = polling.get(&format!("{path}?na={seq}"));
        (page.body, polling)
    });
    std::thread::sleep(Duration::from_millis(200));
    leader.does(&[("do", "next")]);
    let (polled, mut browser) = polled.join().unwrap();
    let id = format!("data-seq=\"{}\"", leader.view()["seq"]);
    assert!(polled.contains(&id), "the long poll came back with the news");
    let page = browser.get(&phone.path).body;
    assert!(stream.until(0, &id, SOON));
    let part = |text: &str| {
        let from = text.rfind("<section id=\"regels\"").unwrap();
        let lines = text[from..].lines().take_while(|line| !line.contains("</section>"));
        lines
            .map(|it| it.trim().trim_start_matches("data: ").to_owned())
            .filter(|it| !it.is_empty())
            .collect::<Vec<_>>()
    };
    assert!(part(&page).len() > 2);
    assert_eq!(part(&page), part(&polled));
    assert_eq!(part(&page), part(&stream.seen));
    assert_eq!(browser.address, address);
}

#[test]
fn a_page_is_right_after_the_host_was_stopped_and_started() {
    let hall = Hall::open(HostMode::Room(RoomMode::Together));
    let mut phone = hall.phone("nl", "participant");
    let mut leader = hall.leader();
    leader.does(&[("do", "next")]);
    leader.does(&[("do", "next")]);
    assert_eq!(phone.vote(Some(1)).status, 303);
    let (before, code) = (phone.view(), hall.code().to_owned());
    let hall = hall.restarted();
    assert_eq!((hall.rooms.len(), hall.left_out.len(), hall.code()), (1, 0, code.as_str()));
    (phone.browser.address, leader.browser.address) = (hall.address, hall.address);
    let after = phone.view();
    assert_eq!((&after["phase"], &after["you"]["vote"]), (&before["phase"], &before["you"]["vote"]));
    assert_eq!(leader.view()["voted"], 1);
    assert_eq!(hall.leader().view()["phase"], "vote1", "whoever started it gets an address to lead by");
}

#[test]
fn a_page_shows_the_own_vote_and_nobody_elses_however_often_it_is_fetched() {
    let hall = Hall::open(HostMode::Room(RoomMode::Together));
    let mut phones: Vec<_> = (0..4).map(|_| hall.phone("nl", "participant")).collect();
    let mut leader = hall.leader();
    leader.does(&[("do", "next")]);
    leader.does(&[("do", "next")]);
    let options = leader.view()["options"].clone();
    let open: Vec<_> = options.as_array().unwrap().iter().filter(|it| it["available"] == true).collect();
    let key = |place: usize| open[place % open.len()]["key"].as_str().unwrap().to_owned();
    let before = phones[3].page();
    assert!(!before.contains(" checked") && before.contains("name=\"n\" value=\"1\""));
    for (place, phone) in [0, 1, 0].into_iter().zip(&mut phones) {
        assert_eq!(phone.vote(Some(place)).status, 303);
    }
    for _ in 0..2 {
        for (place, phone) in [0, 1, 0].into_iter().zip(&mut phones) {
            let page = phone.page();
            let checked: Vec<_> =
                page.split("<input ").filter(|it| it.split('>').next().unwrap().contains(" checked")).collect();
            assert!(checked.len() == 1 && checked[0].contains(&format!("value=\"{}\"", key(place))), "{checked:?}");
            assert!(page.contains("name=\"n\" value=\"2\""));
        }
        assert!(!phones[3].page().contains(" checked"), "who did not vote is shown no vote");
    }
    assert_eq!(phones[0].vote(Some(1)).status, 303);
    assert!(phones[0].page().contains("name=\"n\" value=\"3\""));
}
