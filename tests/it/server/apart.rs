//! Tables and those who play alone: what whoever leads and the screen are shown of them, and what nobody is.

use super::client::Browser;
use super::hall::{Hall, Phone};
use std::time::Duration;
use tegenspel::room::RoomMode;
use tegenspel::server::HostMode;

const SOON: Duration = Duration::from_secs(5);

/// The first of them who may vote.
fn player_of(phones: &mut [Phone]) -> &mut Phone {
    let at = (0..phones.len()).find(|at| phones[*at].view()["you"]["votes"] == true).unwrap();
    &mut phones[at]
}

/// Whoever plays at a table picks until it is done.
fn play_out(table: &mut [Phone]) {
    for _ in 0..80 {
        if table[0].view()["phase"] == "play" {
            return;
        }
        assert_eq!(player_of(table).vote(Some(0)).status, 303);
    }
    panic!("eighty picks, and no end");
}

#[test]
fn whoever_leads_and_the_screen_go_along_with_tables() {
    let hall = Hall::open(HostMode::Room(RoomMode::Threes));
    let mut phones: Vec<_> = (0..6).map(|_| hall.phone("nl", "participant")).collect();
    let mut leader = hall.leader();
    leader.does(&[("do", "next")]);
    let mut of_leader = leader.browser.stream(&format!("{}/stroom", leader.path));
    let mut of_screen = Browser::new(hall.address, "nl").stream(&format!("{}/stroom", hall.screen()));
    for stream in [&mut of_leader, &mut of_screen] {
        assert!(stream.until(0, "event: teller", SOON));
    }
    assert!(leader.page().contains("Tafel 1 (3): moment 1"));
    assert_eq!(player_of(&mut phones).vote(Some(0)).status, 303);
    for stream in [&mut of_leader, &mut of_screen] {
        assert!(stream.until(0, "event: ververs", SOON), "{}", stream.seen);
    }
    assert!(leader.page().contains("Tafel 1 (3): moment 2"), "{}", leader.page());
    // A page that asks by itself is told as well.
    let seq = leader.view()["seq"].clone();
    let waits = std::thread::spawn(move || {
        let began = std::time::Instant::now();
        let answer = leader.browser.get(&format!("{}?na={seq}", leader.path));
        (answer.status, began.elapsed())
    });
    std::thread::sleep(Duration::from_millis(300));
    assert_eq!(player_of(&mut phones).vote(Some(0)).status, 303);
    let (status, waited) = waits.join().unwrap();
    assert!(status == 200 && waited < SOON, "{status} after {waited:?}");
}

#[test]
fn a_screen_says_how_far_tables_are_and_names_nobody() {
    let hall = Hall::open(HostMode::Room(RoomMode::Threes));
    let mut phones: Vec<_> = (0..5).map(|_| hall.phone("nl", "participant")).collect();
    // Whoever came to observe sits at a table too, and takes turns.
    phones.push(hall.phone("nl", "observer"));
    let mut leader = hall.leader();
    leader.does(&[("do", "next")]);
    let mut screen = Browser::new(hall.address, "nl");
    let view = leader.view();
    let seats: u64 = view["groups"].as_array().unwrap().iter().map(|it| it["members"].as_u64().unwrap()).sum();
    assert_eq!((seats, &view["joined"]), (6, &6.into()));
    let page = screen.page(&hall.screen());
    for words in ["In drietallen", "Tafel 1", "Tafel 2", "bij moment 1", "3 plaatsen", "van 6 aanwezig"] {
        assert!(page.contains(words), "{words}: {page}");
    }
    for words in ["Wat zeggen wij", "stemden"] {
        assert!(!page.contains(words), "{words}: {page}");
    }
    for phone in &mut phones {
        let view = phone.view();
        let (name, table) = (view["you"]["seat"].as_str().unwrap().to_owned(), view["you"]["table_number"].to_string());
        assert!(!page.contains(&name), "{name} on the screen");
        assert!(phone.page().contains(&format!("Jij zit aan tafel {table}.")), "{}", phone.page());
    }
    // By the order of joining they sit at one table and the other in turn.
    let (mut first, mut second) = (Vec::new(), Vec::new());
    for (at, phone) in phones.into_iter().enumerate() {
        if at % 2 == 0 { first.push(phone) } else { second.push(phone) }
    }
    play_out(&mut first);
    assert!(leader.page().contains("Tafel 1 (3): klaar") && leader.page().contains("Tafel 2 (3): moment 1"));
    let page = screen.page(&hall.screen());
    assert!(page.contains("klaar") && page.contains("bij moment 1"), "{page}");
    // A table that everybody left takes its number along.
    for phone in &mut first {
        assert_eq!(phone.act(&[("do", "leave")]).status, 303);
    }
    assert!(leader.page().contains("Tafel 2 (3)") && !leader.page().contains("Tafel 1 ("));
    assert_eq!(second[0].view()["you"]["table_number"], 2);
}

#[test]
fn of_those_who_play_alone_the_screen_says_only_how_many_still_do() {
    let hall = Hall::open(HostMode::Room(RoomMode::Alone));
    let mut phones: Vec<_> = (0..3).map(|_| hall.phone("nl", "participant")).collect();
    let mut leader = hall.leader();
    leader.does(&[("do", "next")]);
    assert_eq!(phones[0].vote(Some(0)).status, 303);
    play_out(&mut phones[1..2]);
    let page = leader.page();
    for words in ["1 bij moment 1", "1 bij moment 2", "1 klaar"] {
        assert!(page.contains(words), "{words}: {page}");
    }
    let mut screen = Browser::new(hall.address, "nl");
    let page = screen.page(&hall.screen());
    for words in ["Ieder alleen", "<b>2</b> <span>nog bezig", "<b>1</b> <span>klaar"] {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert!(!page.contains("moment") && !page.contains("Wat zeggen wij"), "{page}");
    assert!(screen.json(&hall.screen())["groups"].as_array().unwrap().iter().all(|it| it["number"].is_null()));
}

#[test]
fn once_it_is_closed_what_a_seat_did_is_said_to_be_erased() {
    for mode in [RoomMode::Together, RoomMode::Alone] {
        let hall = Hall::open(HostMode::Room(mode));
        let mut phone = hall.phone("nl", "participant");
        let mut leader = hall.leader();
        leader.does(&[("do", "next")]);
        if mode == RoomMode::Together {
            leader.does(&[("do", "next")]);
        }
        assert_eq!(phone.vote(Some(0)).status, 303);
        while leader.view()["phase"] != "play" && mode == RoomMode::Together {
            leader.does(&[("do", "next")]);
        }
        leader.does(&[("do", "end")]);
        let own = format!("{}/eigen", phone.path);
        let page = phone.browser.page(&own);
        assert!(!page.contains("gewist. Niemand"), "{page}");
        leader.does(&[("do", "end")]);
        let page = phone.browser.page(&own);
        assert!(page.contains("Wat jij deed, is gewist.") && !page.contains("geen stem"), "{page}");
        let file = phone.browser.get(&format!("{}/sessie.ron", phone.path)).status;
        assert_eq!(file, if mode == RoomMode::Alone { 410 } else { 404 });
        let page = phone.page();
        let links = page.split("<p").filter(|it| it.contains("/eigen\"") || it.contains("/sessie.ron\""));
        assert!(links.clone().count() > 0 && links.clone().all(|it| it.contains(" hidden>")), "{page}");
    }
}
