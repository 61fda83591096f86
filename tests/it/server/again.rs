//! What somebody sends twice, and how whoever was refused comes back: with script off, by the pages alone.

use super::client::Browser;
use super::hall::Hall;
use tegenspel::room::RoomMode;
use tegenspel::server::HostMode;

const TOGETHER: HostMode = HostMode::Room(RoomMode::Together);

#[test]
fn whoever_is_refused_is_told_and_finds_the_way_back() {
    let hall = Hall::open(TOGETHER);
    let mut leader = hall.leader();
    let mut phone = hall.phone("nl", "observer");
    let long = "x".repeat(5_000);
    let back = |path: &str| format!("href=\"{}\"", path.replace('/', "&#x2f;"));
    let of_phone = back(&phone.path);
    for (fields, status, told) in [
        (vec![("do", "dansen")], 400, "Laad de pagina opnieuw"),
        (vec![("do", "ready")], 400, "Dat kan nu niet"),
        (vec![("do", "close"), ("text", &*long)], 413, "Maak het korter"),
        (vec![("do", "missing"), ("who", "Reiger 1")], 400, "Dat kan nu niet"),
    ] {
        let answer = phone.act(&fields);
        assert_eq!(answer.status, status, "{fields:?}: {}", answer.body);
        assert!(answer.body.contains(told) && answer.body.contains(&of_phone), "{fields:?}: {}", answer.body);
    }
    let answer = leader.act(&[("do", "narrate"), ("text", "Nog niet.")]);
    assert!(answer.status == 400 && answer.body.contains(&back(&leader.path)), "{}", answer.body);
    let answer = leader.browser.post(&format!("{}/wifi", leader.path), &[("name", "")]);
    assert!(answer.status == 400 && answer.body.contains(&back(&leader.path)), "{}", answer.body);
    // Whoever has no seat has nothing to go back to but the page where a code is typed.
    let answer = Browser::new(hall.address, "nl").post(&format!("{}/doe", phone.path), &[("do", "try")]);
    assert!(answer.status == 403 && !answer.body.contains(&of_phone), "{}", answer.body);
    assert!(answer.body.contains("href=\"/\""), "{}", answer.body);
}

#[test]
fn a_note_that_is_sent_once_more_counts_once() {
    let hall = Hall::open(TOGETHER);
    let mut phone = hall.phone("nl", "observer");
    hall.leader().does(&[("do", "next")]);
    let mut mark = |n: &str, text: &str| {
        let fields = [("do", "mark"), ("n", n), ("lens", "role"), ("sign", "worked"), ("text", text)];
        let answer = phone.act(&fields);
        let path = answer.header("location").unwrap_or_default().to_owned();
        assert!(answer.status == 303 && phone.browser.page(&path).contains("Je aantekening is bewaard"));
        phone.view()["you"]["marks"].clone()
    };
    assert_eq!(mark("1", "Goed gevraagd"), 1);
    assert_eq!(mark("1", "Goed gevraagd"), 1, "the same once more");
    assert_eq!(mark("2", "Goed gevraagd"), 2, "meant once more, on a page that shows the first");
    assert_eq!(mark("1", "Iets anders"), 3, "from an old page, and another one: nothing is lost");
    let page = phone.page();
    let (_, hidden) = Browser::form(&page, "name=\"sign\"");
    assert!(hidden.contains(&(String::from("n"), String::from("4"))), "{hidden:?}");
}

#[test]
fn what_a_trainer_sends_once_more_counts_once() {
    let hall = Hall::open(TOGETHER);
    let mut leader = hall.leader();
    leader.does(&[("do", "next")]);
    let kept = |leader: &mut super::hall::Leader, text: &str| {
        let back = leader.browser.page(&format!("{}/terugblik.csv", leader.path));
        back.matches(text).count()
    };
    let (_, hidden) = Browser::form(&leader.page(), "value=\"remark\"");
    assert!(hidden.contains(&(String::from("n"), String::from("1"))), "{hidden:?}");
    let remark = |n: &'static str, text: &'static str| [("do", "remark"), ("n", n), ("text", text)];
    for fields in [remark("1", "Stil hier"), remark("1", "Stil hier")] {
        leader.does(&fields);
        assert_eq!(kept(&mut leader, "Stil hier"), 1);
    }
    leader.does(&remark("1", "Nu praten ze"));
    leader.does(&remark("1", "Stil hier"));
    assert_eq!((kept(&mut leader, "Stil hier"), kept(&mut leader, "Nu praten ze")), (1, 1), "also after another one");
    leader.does(&remark("3", "Stil hier"));
    assert_eq!(kept(&mut leader, "Stil hier"), 2, "meant once more, on a page that shows the others");
    // A form locks or unlocks, whatever it was before.
    let (_, hidden) = Browser::form(&leader.page(), "value=\"lock\"");
    let to = hidden.iter().find(|(name, _)| name == "to").map(|(_, to)| to.clone()).unwrap();
    for _ in 0..2 {
        leader.does(&[("do", "lock"), ("to", &to)]);
        assert!(leader.page().contains("name=\"to\" value=\"off\""), "it is locked");
    }
    // A step names the moment that it was taken at.
    let at = leader.view()["seq"].to_string();
    let told = [("at", &*at), ("do", "narrate"), ("text", "De bel gaat.")];
    let sent = [0, 1].map(|_| leader.browser.post(&format!("{}/doe", leader.path), &told).status);
    assert_eq!(sent, [303, 409]);
    // A remark is no step: it comes in also where the group went on meanwhile, and holds up nothing.
    let (before, after) = (at, leader.view()["seq"].to_string());
    let late = [("at", &*before), ("do", "remark"), ("n", "4"), ("text", "Te laat")];
    let sent = [0, 1].map(|_| leader.browser.post(&format!("{}/doe", leader.path), &late).status);
    assert_eq!((sent, kept(&mut leader, "Te laat")), ([303, 303], 1));
    assert_eq!(leader.view()["seq"].to_string(), after, "nobody's page is another because of it");
}

#[test]
fn whoever_scans_the_code_again_comes_back_to_the_own_seat() {
    let hall = Hall::open(TOGETHER);
    let mut leader = hall.leader();
    let mut phone = hall.phone("nl", "participant");
    let seat = phone.view()["you"]["seat"].clone();
    let code = format!("/k/{}", hall.code());
    // Pressed twice, or joined once more from the page before.
    let answer = phone.browser.post(&format!("{code}/mee"), &[("role", "participant")]);
    assert_eq!((answer.status, answer.header("location")), (303, Some(&*phone.path)));
    assert_eq!((phone.view()["you"]["seat"].clone(), leader.view()["joined"].clone()), (seat.clone(), 1.into()));
    let answer = phone.browser.get(&code);
    assert_eq!((answer.status, answer.header("location")), (303, Some(&*phone.path)));
    // Whoever left comes back as well, also when nobody else can come in any more.
    phone.act(&[("do", "leave")]);
    assert_eq!(leader.view()["joined"], 0);
    leader.does(&[("do", "lock")]);
    assert_eq!(phone.browser.get(&code).status, 200);
    let answer = phone.browser.post(&format!("{code}/mee"), &[]);
    assert_eq!((answer.status, phone.view()["you"]["seat"].clone()), (303, seat));
    assert_eq!(leader.view()["joined"], 1);
    let mut other = Browser::new(hall.address, "nl");
    assert_eq!(other.post(&format!("{code}/mee"), &[]).status, 403);
}
