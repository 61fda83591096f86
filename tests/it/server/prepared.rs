//! What a trainer prepares: the network's QR code, seat cards, set-ups for next time, moments to wait at.

use super::client::Browser;
use super::hall::{Hall, options};
use tegenspel::room::{RoomMode, RoomRules, TieRule};
use tegenspel::server::{Host, HostError, HostMode, HostOptions};

const TOGETHER: HostMode = HostMode::Room(RoomMode::Together);

/// A host with its store in a folder that stays.
fn kept(folder: &tempfile::TempDir, with: impl FnOnce(HostOptions) -> HostOptions) -> Hall {
    let file = folder.path().join("rooms.sqlite");
    let with = with(options(&file, TOGETHER, Some("de-loods")));
    Hall::of(file, with)
}

#[test]
fn the_network_is_on_the_screen_in_the_lobby_and_written_nowhere() {
    let folder = tempfile::tempdir().unwrap();
    let hall = kept(&folder, |options| options);
    let mut leader = hall.leader();
    let mut screen = Browser::new(hall.address, "nl");
    assert!(!screen.page(&hall.screen()).contains("wifi"));
    let path = format!("{}/wifi", leader.path);
    let typed = [("name", "Zaal <3>"), ("password", "zeer;geheim")];
    assert_eq!(leader.browser.post(&path, &typed).status, 303);
    let page = screen.page(&hall.screen()).replace("&#x2f;", "/");
    assert!(page.contains("Zaal &lt;3&gt;") && page.contains("zeer;geheim"), "{page}");
    assert!(page.contains("QR-code voor het wifi-netwerk") && page.matches("data:image/svg").count() == 2);
    assert!(leader.page().contains("Op het scherm staat: Zaal &lt;3&gt;"));
    assert!(!leader.page().contains("zeer;geheim"), "the password is for the screen");
    let mut phone = hall.phone("nl", "participant");
    assert!(!phone.page().contains("Zaal") && phone.browser.post(&path, &typed).status == 403);
    for wrong in [("", ""), ("Zaal", "kort")] {
        assert_eq!(leader.browser.post(&path, &[("name", wrong.0), ("password", wrong.1)]).status, 400);
    }
    leader.does(&[("do", "next")]);
    assert!(!screen.page(&hall.screen()).contains("zeer;geheim"), "in the lobby only");
    assert_eq!(leader.browser.post(&path, &[("do", "off")]).status, 303);
    assert!(!leader.page().contains("Op het scherm staat"));
    drop(hall);
    for file in std::fs::read_dir(folder.path()).unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        assert!(!String::from_utf8_lossy(&bytes).contains("zeer;geheim"));
    }
}

/// The codes on the printed cards.
fn cards(page: &str) -> Vec<String> {
    let printed = page.split("<b class=\"code\">").skip(1).map(|it| it.split('<').next().unwrap());
    printed.map(|card| card.replace(' ', "")).collect()
}

#[test]
fn a_seat_card_admits_one_person_once() {
    let folder = tempfile::tempdir().unwrap();
    let hall = kept(&folder, |options| HostOptions { cards: 3, ..options });
    let mut leader = hall.leader();
    let page = leader.page();
    assert!(page.contains("0 van 3 kaarten gebruikt."), "{page}");
    let printed = cards(&leader.browser.page(&format!("{}/kaarten", leader.path)));
    assert_eq!(printed.len(), 3);
    let join = format!("/k/{}", hall.code());
    let mut without = Browser::new(hall.address, "nl");
    assert!(without.page(&join).contains("Typ de code van je plaatskaart"));
    assert_eq!(without.post(&format!("{join}/mee"), &[]).status, 403);
    let wrong = without.post(&format!("{join}/mee"), &[("card", "aaaaabbbbb")]);
    assert!(wrong.status == 403 && wrong.body.contains("hoort niet bij een kaart"), "{}", wrong.body);
    // One who scans, one who types it in capitals with a space, as it is printed.
    let mut scans = Browser::new(hall.address, "nl");
    let scanned = scans.page(&format!("{join}/{}", printed[0]));
    let (action, fields) = Browser::form(&scanned, "name=\"card\"");
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(scans.post(&action, &fields).status, 303);
    let typed = format!("{} {}", printed[1][..5].to_uppercase(), &printed[1][5..]);
    let mut types = Browser::new(hall.address, "nl");
    assert_eq!(types.post(&format!("{join}/mee"), &[("card", &typed), ("role", "observer")]).status, 303);
    assert_eq!(leader.view()["joined"], 1);
    // A second phone with the same card, and the same card twice at the same moment.
    let again = without.get(&format!("{join}/{}", printed[0]));
    assert!(again.status == 403 && again.body.contains("al gebruikt"));
    assert_eq!(without.post(&format!("{join}/mee"), &[("card", &printed[0])]).status, 403);
    let statuses: Vec<_> = std::thread::scope(|scope| {
        let once = || Browser::new(hall.address, "nl").post(&format!("{join}/mee"), &[("card", &printed[2])]).status;
        let all: Vec<_> = (0..6).map(|_| scope.spawn(once)).collect();
        all.into_iter().map(|it| it.join().unwrap()).collect()
    });
    assert_eq!(statuses.iter().filter(|status| **status == 303).count(), 1, "{statuses:?}");
    assert!(cards(&leader.browser.page(&format!("{}/kaarten", leader.path))).is_empty(), "used ones are not printed");
    assert_eq!(without.get(&format!("{}/kaarten", leader.path)).status, 403);
    // A seat that is held already needs no card, and the facilitator may do without.
    assert_eq!(scans.get(&format!("/z/{}", hall.room())).status, 200);
    leader.does(&[("do", "cards"), ("to", "0")]);
    assert_eq!(without.post(&format!("{join}/mee"), &[]).status, 303);
}

#[test]
fn cards_stay_used_after_a_restart_and_more_can_be_made() {
    let folder = tempfile::tempdir().unwrap();
    let hall = kept(&folder, |options| HostOptions { cards: 2, ..options });
    let mut leader = hall.leader();
    let printed = cards(&leader.browser.page(&format!("{}/kaarten", leader.path)));
    let join = format!("/k/{}/mee", hall.code());
    assert_eq!(Browser::new(hall.address, "nl").post(&join, &[("card", &printed[0])]).status, 303);
    let text = std::fs::read(folder.path().join("rooms.sqlite")).unwrap();
    assert!(!String::from_utf8_lossy(&text).contains(&printed[1]), "only hashes are kept");
    drop(hall);
    let file = folder.path().join("rooms.sqlite");
    let hall = Hall::of(file.clone(), HostOptions { resume: true, ..options(&file, TOGETHER, None) });
    let mut late = Browser::new(hall.address, "nl");
    assert_eq!(late.post(&join, &[("card", &printed[0])]).status, 403);
    assert_eq!(late.post(&join, &[("card", &printed[1])]).status, 303);
    let mut leader = hall.leader();
    let seq = leader.view()["seq"].to_string();
    assert_eq!(leader.browser.post(&format!("{}/kaarten", leader.path), &[("at", &seq), ("count", "501")]).status, 400);
    let made = leader.browser.post(&format!("{}/kaarten", leader.path), &[("at", &seq), ("count", "4")]);
    assert_eq!(made.status, 303);
    let page = leader.browser.page(made.header("location").unwrap());
    assert_eq!(cards(&page).len(), 4);
    assert_eq!(Browser::new(hall.address, "nl").post(&join, &[("card", &cards(&page)[3])]).status, 303);
}

#[test]
fn a_set_up_is_kept_and_offered_when_the_next_room_is_opened() {
    let folder = tempfile::tempdir().unwrap();
    let rules = RoomRules { rounds: 1, tie: TieRule::Draw, gates: vec![2], ..RoomRules::default() };
    let hall = kept(&folder, |mut options| {
        options.setup.level = 5;
        HostOptions { rules, ..options }
    });
    let mut leader = hall.leader();
    let path = format!("{}/opzet", leader.path);
    assert_eq!(leader.browser.post(&path, &[("name", "  ")]).status, 400);
    let answer = leader.browser.post(&path, &[("name", "Teamdag <maart>")]);
    let page = leader.browser.page(answer.header("location").unwrap());
    assert!(page.contains("De opzet is bewaard."));
    drop(hall);
    let file = folder.path().join("rooms.sqlite");
    let hall = Hall::of(file.clone(), options(&file, TOGETHER, None));
    assert_eq!(hall.setups, ["Teamdag <maart>"]);
    let library = hall.path(hall.rooms.last().unwrap().facilitator.as_deref().unwrap());
    let mut browser = Browser::new(hall.address, "nl");
    let page = browser.page(&library);
    assert!(page.contains("Teamdag &lt;maart&gt;") && page.contains("niveau 5"), "{page}");
    let opened = browser.post(&library, &[("kept", "Teamdag <maart>")]);
    assert_eq!(opened.status, 303, "{}", opened.body);
    assert_eq!(browser.get(opened.header("location").unwrap()).status, 303);
    let path = opened.header("location").unwrap().rsplit_once('/').unwrap().0.to_owned();
    let page = browser.page(&path);
    assert!(page.contains("Samen"), "{page}");
    let seq = browser.json(&path)["seq"].to_string();
    browser.post(&format!("{path}/doe"), &[("at", &seq), ("do", "next")]);
    assert_eq!(browser.json(&path)["steering"]["level"], 5);
    assert_eq!(browser.post(&library, &[("kept", "Een andere")]).status, 400);
    assert_eq!(browser.post(&library, &[("forget", "Teamdag <maart>")]).status, 303);
    assert!(!browser.page(&library).contains("Teamdag"));
    drop(hall);
    let named = HostOptions { kept: Some("Teamdag <maart>".into()), ..options(&file, TOGETHER, None) };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let error = runtime.block_on(Host::start(named)).map(|_| ()).unwrap_err();
    assert!(matches!(error.downcast_ref(), Some(HostError::NoSetup(_, kept)) if kept.is_empty()), "{error}");
}

#[test]
fn a_set_up_opens_a_room_by_its_name() {
    let folder = tempfile::tempdir().unwrap();
    let hall = kept(&folder, |options| HostOptions { mode: HostMode::Room(RoomMode::Driven), ..options });
    let mut leader = hall.leader();
    assert_eq!(leader.browser.post(&format!("{}/opzet", leader.path), &[("name", "Acteur")]).status, 303);
    let before = hall.code().to_owned();
    drop(hall);
    let file = folder.path().join("rooms.sqlite");
    let hall = Hall::of(file.clone(), HostOptions { kept: Some("Acteur".into()), ..options(&file, TOGETHER, None) });
    assert_ne!(hall.code(), before);
    assert!(hall.leader().page().contains("Jij kiest"));
}

#[test]
fn those_who_play_alone_wait_at_a_gate_until_the_facilitator_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("rooms.sqlite");
    let hall = Hall::of(file.clone(), options(&file, TOGETHER, None));
    let library = hall.path(hall.rooms[0].facilitator.as_deref().unwrap());
    let mut browser = Browser::new(hall.address, "nl");
    for wrong in ["3,2", "x", "0"] {
        let form = [("case", "de-loods"), ("mode", "alone"), ("gates", wrong)];
        assert_eq!(browser.post(&library, &form).status, 400, "{wrong}");
    }
    let opened = browser.post(&library, &[("case", "de-loods"), ("mode", "alone"), ("gates", "1, 3"), ("level", "2")]);
    assert_eq!(opened.status, 303, "{}", opened.body);
    let address = opened.header("location").unwrap().to_owned();
    assert_eq!(browser.get(&address).status, 303);
    let path = address.rsplit_once('/').unwrap().0.to_owned();
    let page = browser.page(&path).replace("&#x2f;", "/");
    let code = page.split("/k/").nth(1).unwrap().chars().take(4).collect::<String>();
    let mut phone = Browser::new(hall.address, "nl");
    let seat = phone.post(&format!("/k/{code}/mee"), &[]).header("location").unwrap().to_owned();
    let mut lead = |what: &str| {
        let seq = browser.json(&path)["seq"].to_string();
        assert_eq!(browser.post(&format!("{path}/doe"), &[("at", &seq), ("do", what)]).status, 303);
        browser.json(&path)["next"].clone()
    };
    lead("next");
    let vote = |phone: &mut Browser| {
        let view = phone.json(&seat);
        let open = view["options"].as_array().unwrap().iter().filter(|it| it["available"] == true);
        let least = view["select"][0].as_u64().unwrap().max(1) as usize;
        let keys: Vec<_> = open.take(least).map(|it| it["key"].as_str().unwrap().to_owned()).collect();
        let mut fields = vec![("moment", view["moment"].as_str().unwrap()), ("round", "1"), ("n", "1")];
        fields.extend(keys.iter().map(|key| ("choice", &**key)));
        phone.post(&format!("{seat}/stem"), &fields).status
    };
    assert_eq!(vote(&mut phone), 303);
    let view = phone.json(&seat);
    assert_eq!((&view["number"], &view["phase"]), (&2.into(), &"reading".into()), "it waits after the first moment");
    assert!(phone.page(&seat).contains("De anderen zijn nog bezig") || view["notice"] == "waiting");
    assert_eq!(lead("next"), "next");
    assert_eq!(phone.json(&seat)["phase"], "vote1");
    // Nobody waits at the next gate yet: opening it is asked first.
    assert!(browser.page(&path).contains("Er wacht nu nog niemand"));
    assert_eq!((vote(&mut phone), vote(&mut phone)), (303, 303));
    assert_eq!(phone.json(&seat)["phase"], "reading");
    assert!(!browser.page(&path).contains("Er wacht nu nog niemand"));
}
