//! Two hosts over one PostgreSQL, reached over HTTP: one is killed in a wave of votes, and everybody goes on at the other.

use super::client::Browser;
use crate::room_store::database::Database;
use serde_json::Value;
use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tegenspel::room::{RoomId, RoomPlace, RoomStore, SeatEvent};
use tegenspel::server::PostgresRooms;

const PHONES: usize = 12;

/// A host in a process of its own.
struct OtherHost {
    process: Child,
    address: SocketAddr,
    /// What it said of the room.
    room: Value,
}

impl OtherHost {
    fn start(arguments: &[&str], store: &str) -> Self {
        let mut process = Command::new(env!("CARGO_BIN_EXE_tegenspel"))
            .arg("host")
            .args(arguments)
            .args(["--port", "0", "--json", "--store", store])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let room: Value = serde_json::from_str(&line).unwrap_or_else(|error| panic!("{error}: {line}"));
        let address = room["join"].as_str().unwrap().split('/').nth(2).unwrap().parse().unwrap();
        Self { process, address, room }
    }

    fn path(&self, of: &str) -> String {
        self.room[of].as_str().unwrap().split_once(&self.address.to_string()).unwrap().1.to_owned()
    }

    fn kill(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

impl Drop for OtherHost {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Votes for another option each time; gives which, or how it was refused.
fn vote(browser: &mut Browser, path: &str, view: &Value, n: u32) -> Result<String, Option<u16>> {
    let options = view["options"].as_array().unwrap();
    let key = options[n as usize % options.len()]["key"].as_str().unwrap();
    let (moment, n) = (view["moment"].as_str().unwrap(), n.to_string());
    let fields = [("moment", moment), ("round", "1"), ("n", &n), ("choice", key)];
    match browser.try_post(&format!("{path}/stem"), &fields) {
        Some(303) => Ok(key.to_owned()),
        other => Err(other),
    }
}

#[track_caller]
fn until(what: &str, mut holds: impl FnMut() -> bool) {
    let began = Instant::now();
    while !holds() {
        assert!(began.elapsed() < Duration::from_secs(30), "{what}");
        std::thread::sleep(Duration::from_millis(50));
    }
}

#[test]
fn one_of_two_hosts_is_killed_and_everybody_goes_on_at_the_other() {
    let Some(database) = Database::start() else { return };
    let mut first = OtherHost::start(&["de-loods"], &database.address());
    let second = OtherHost::start(&["--resume"], &database.address());
    assert_eq!(first.room["code"], second.room["code"]);
    let (code, room) = (first.room["code"].as_str().unwrap(), first.room["room"].as_str().unwrap());
    let path = format!("/z/{room}");
    let mut phones: Vec<_> = (0..PHONES)
        .map(|at| {
            let mut browser = Browser::new(if at % 2 == 0 { first.address } else { second.address }, "nl");
            assert_eq!(browser.post(&format!("/k/{code}/mee"), &[]).status, 303);
            browser
        })
        .collect();
    // Whoever leads does so at the second, and both show it.
    let mut leader = Browser::new(second.address, "nl");
    assert_eq!(leader.get(&second.path("facilitator")).status, 303);
    let lead = format!("/b/{room}");
    let mut step = |what: &str| {
        let mut status = 409;
        until(what, || {
            let seq = leader.json(&lead)["seq"].to_string();
            status = leader.post(&format!("{lead}/doe"), &[("at", &seq), ("do", "next")]).status;
            status != 409
        });
        assert_eq!(status, 303, "{what}");
        leader.json(&lead)
    };
    step("it starts");
    step("the vote is opened");
    until("both hosts show the vote", || phones.iter_mut().all(|phone| phone.json(&path)["phase"] == "vote1"));
    let view = phones[0].json(&path);
    let (stop, began) = (std::sync::atomic::AtomicBool::new(false), Instant::now());
    let told: Vec<(u32, Option<String>, Vec<Option<u16>>)> = std::thread::scope(|scope| {
        let (stop, view, path) = (&stop, &view, &path);
        let all: Vec<_> = phones
            .iter_mut()
            .map(|phone| {
                scope.spawn(move || {
                    let (mut last, mut n, mut refused) = (None, 0, Vec::new());
                    while !stop.load(std::sync::atomic::Ordering::Relaxed) {
                        n += 1;
                        match vote(phone, path, view, n) {
                            Ok(key) => last = Some(key),
                            Err(status) => refused.push(status),
                        }
                        if refused.len() > 3 {
                            break;
                        }
                        // Still fifty votes a second for each: without any pause one host can keep the other from writing.
                        std::thread::sleep(Duration::from_millis(20));
                    }
                    (n, last, refused)
                })
            })
            .collect();
        while began.elapsed() < Duration::from_secs(2) {
            std::thread::sleep(Duration::from_millis(20));
        }
        first.kill();
        std::thread::sleep(Duration::from_millis(500));
        stop.store(true, std::sync::atomic::Ordering::Relaxed);
        all.into_iter().map(|it| it.join().unwrap()).collect()
    });
    assert!(
        told.iter().skip(1).step_by(2).all(|(_, _, refused)| refused.is_empty()),
        "a conflict is no refusal: {told:?}"
    );
    assert!(told.iter().all(|(n, last, _)| *n > 3 && last.is_some()), "{told:?}");
    for (phone, (_, last, _)) in phones.iter_mut().zip(&told) {
        phone.address = second.address;
        let view = phone.json(&path);
        assert_eq!(view["phase"], "vote1");
        let options = view["options"].as_array().unwrap();
        let kept = view["you"]["vote"][0].as_str().unwrap();
        // What was acknowledged is kept; what was on its way when the host was killed may be kept too.
        let place = |key: &str| options.iter().position(|option| option["key"] == key).unwrap();
        let after = (place(kept) + options.len() - place(last.as_ref().unwrap())) % options.len();
        assert!(after <= 1, "{kept} after {last:?}");
        assert_eq!(phone.page(&path), phone.page(&path));
    }
    let view = step("the vote is closed at the other");
    assert_eq!(view["phase"], "talk");
    assert_eq!(view["voted"], PHONES);
}

/// What single seats did in a room, as the database keeps it.
fn done(address: &str, room: &str) -> Vec<SeatEvent> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let store: Arc<dyn RoomStore> = Arc::new(PostgresRooms::open(address).await.unwrap());
        let log = store.read(RoomId::new(room), RoomPlace::START).await.unwrap();
        log.seats.into_iter().map(|entry| entry.what).collect()
    })
}

#[test]
fn two_hosts_rehearse_with_the_same_people() {
    let Some(database) = Database::start() else { return };
    let address = database.address();
    let first = OtherHost::start(&["de-loods", "--mode", "driven", "--rehearse", "30", "--seed", "7"], &address);
    // It takes the room up while the other has them come in, or just after.
    let second = OtherHost::start(&["--resume"], &address);
    assert_eq!((&first.room["rehearsed_elsewhere"], &second.room["rehearsed_elsewhere"]), (&Value::Null, &true.into()));
    let room = first.room["room"].as_str().unwrap().to_owned();
    let mut leader = Browser::new(second.address, "nl");
    assert_eq!(leader.get(&second.path("facilitator")).status, 303);
    let lead = format!("/b/{room}");
    // Of thirty five observe, and one of the others sleeps.
    until("they join and try", || leader.json(&lead)["tried"] == 24);
    let view = leader.json(&lead);
    assert_eq!((&view["joined"], &view["simulated"]), (&25.into(), &25.into()));
    let seq = view["seq"].to_string();
    assert_eq!(leader.post(&format!("{lead}/doe"), &[("at", &seq), ("do", "next")]).status, 303);
    let marks = || done(&address, &room).iter().filter(|it| matches!(it, SeatEvent::Marked { .. })).count();
    until("those who observe mark", || marks() >= 5);
    // As long as the slowest of the other host thinks, and more.
    std::thread::sleep(Duration::from_secs(6));
    assert_eq!(marks(), 5, "each of them marks the moment once");
}
