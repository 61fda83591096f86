//! What those who take part can read beside the conversation, and in which words they are asked.

use super::client::Browser;
use super::hall::Hall;
use tegenspel::room::RoomMode;
use tegenspel::server::HostMode;

/// Something that only the briefing of the case says.
const BRIEFED: &str = "285.000";

#[test]
fn the_briefing_is_with_everyone_before_the_first_answer_and_folded_on_phones_afterwards() {
    let hall = Hall::open(HostMode::Room(RoomMode::Together));
    let mut phone = hall.phone("nl", "participant");
    let (mut leader, mut screen) = (hall.leader(), Browser::new(hall.address, "nl"));
    let unfolded = "data-unfolded=\"lobby\" open>";
    for page in [phone.page(), leader.page()] {
        assert!(page.contains(BRIEFED) && page.contains(unfolded), "{page}");
    }
    assert!(!screen.page(&hall.screen()).contains(BRIEFED), "while people join the address is what is needed");
    leader.does(&[("do", "next")]);
    assert!(screen.page(&hall.screen()).contains(BRIEFED));
    for page in [phone.page(), leader.page()] {
        assert!(page.contains(BRIEFED) && !page.contains(unfolded), "{page}");
    }
    leader.does(&[("do", "next")]);
    assert!(!screen.page(&hall.screen()).contains(BRIEFED), "answers are asked for");
}

#[test]
fn documents_are_read_on_a_phone_with_their_tables_as_far_as_they_came() {
    let hall = Hall::open(HostMode::Room(RoomMode::Together));
    let mut phone = hall.phone("nl", "participant");
    let path = format!("{}/stukken", phone.path);
    assert!(phone.page().contains(&format!("href=\"{path}\"")));
    let page = phone.browser.page(&path);
    assert!(page.contains("Verslag De Loods en mail van Priya") && page.contains(BRIEFED));
    assert!(page.contains("52.000</td>") && !page.contains("style="), "{page}");
    assert!(!page.contains("Uittreksel contactregister"), "it did not come yet");
    let mut leader = hall.leader();
    leader.does(&[("do", "next")]);
    let register = leader.view()["options"].as_array().unwrap().iter().find_map(|option| {
        let key = option["key"].as_str()?;
        key.ends_with(".register").then(|| key.to_owned())
    });
    leader.does(&[("do", "choose"), ("pick", &register.unwrap())]);
    let page = phone.browser.page(&path);
    assert!(page.contains("Uittreksel contactregister") && page.contains("(nieuw)"), "{page}");
    assert_eq!(Browser::new(hall.address, "nl").get(&path).status, 403, "only for those in the group");
}

#[test]
fn what_is_asked_fits_what_is_offered() {
    let hall = Hall::open(HostMode::Room(RoomMode::Together));
    let mut phone = hall.phone("nl", "participant");
    let (mut leader, mut screen) = (hall.leader(), Browser::new(hall.address, "nl"));
    leader.does(&[("do", "next")]);
    leader.does(&[("do", "next")]);
    assert_eq!(phone.view()["asks"], "act");
    for (page, asked) in [(phone.page(), "Wat doe jij?"), (screen.page(&hall.screen()), "Wat doen wij?")] {
        assert!(page.contains(asked) && !page.contains("Je doet:") && !page.contains("Wat zeg"), "{page}");
    }
    assert_eq!(phone.vote(Some(0)).status, 303);
    while leader.view()["phase"] != "play" {
        if leader.view()["phase"] == "vote2" {
            assert_eq!(phone.vote(Some(0)).status, 303);
        }
        leader.does(&[("do", "next")]);
    }
    let page = phone.page();
    assert!(page.contains("Jullie kiezen:") && !page.contains("Jullie doen:"), "{page}");
}

#[test]
fn whoever_plays_alone_is_neither_asked_to_vote_nor_spoken_to_as_a_group() {
    let hall = Hall::open(HostMode::Room(RoomMode::Alone));
    let (mut phone, mut observer) = (hall.phone("nl", "participant"), hall.phone("nl", "observer"));
    hall.leader().does(&[("do", "next")]);
    assert_eq!(phone.view()["rule"], "seat");
    for _ in 0..2 {
        let page = phone.page();
        let shown = page.split("<details id=\"briefing\"").next().unwrap();
        for word in ["Jullie", "Onthouding", "stemming is open", ">Stem<"] {
            assert!(!shown.contains(word), "{word}: {page}");
        }
        assert!(page.contains("Jij bent aan de beurt."));
        let answer = phone.vote(Some(0));
        assert_eq!(answer.status, 303);
        let told = phone.browser.page(answer.header("location").unwrap());
        assert!(told.contains("Er is gekozen. Lees verder.") && !told.contains("Je stem is bewaard"), "{told}");
    }
    let page = observer.page();
    assert!(page.contains("De anderen spelen nu ieder hun eigen gesprek") && !page.contains("stemmen nu"), "{page}");
}

#[test]
fn whoever_left_is_told_so_and_comes_back_by_a_button() {
    let hall = Hall::open(HostMode::Room(RoomMode::Together));
    let mut phone = hall.phone("nl", "participant");
    assert_eq!(phone.act(&[("do", "leave")]).status, 303);
    let page = phone.page();
    assert!(page.contains("Je bent uit de groep") && !page.contains("value=\"leave\""), "{page}");
    let (_, hidden) = Browser::form(&page, "Kom terug in de groep");
    assert!(hidden.contains(&(String::from("do"), String::from("join"))), "{hidden:?}");
    assert_eq!(phone.act(&[("do", "join"), ("role", "participant")]).status, 303);
    let page = phone.page();
    assert!(!page.contains("Je bent uit de groep") && page.contains("value=\"leave\""), "{page}");
}
