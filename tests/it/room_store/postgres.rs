//! Rooms in PostgreSQL: what every store holds to, and several hosts over one store, of which one is killed.

use super::database::Database;
use super::host::AskError;
use super::*;
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::time::{Duration, Instant};
use tegenspel::server::PostgresRooms;

/// Names the address for a child, which is the same test run once more.
const CHILD: &str = "TEGENSPEL_TEST_HOST";
const SEATS: u8 = 40;

async fn open(address: &str) -> Arc<dyn RoomStore> {
    Arc::new(PostgresRooms::open(address).await.unwrap())
}

/// Lets a host follow what others write.
fn follows(store: &Arc<dyn RoomStore>, room: &Arc<KeptRoom>) {
    let (store, room) = (Arc::clone(store), Arc::clone(room));
    tokio::spawn(async move {
        while let Ok(changed) = store.changed().await {
            if changed.iter().any(|(_, at)| *at != room.look(|room| RoomPlace::from(room.lengths()))) {
                room.follow();
            }
        }
    });
}

async fn until(what: &str, holds: impl Fn() -> bool) {
    let started = Instant::now();
    while !holds() {
        assert!(started.elapsed() < Duration::from_secs(20), "{what}");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

#[test]
fn a_database_holds_to_what_every_store_does() {
    let Some(database) = Database::start() else { return };
    run(async { contract::holds(open(&database.address()).await).await });
}

#[test]
fn one_of_two_hosts_is_killed_in_a_wave_of_votes() {
    if let Ok(address) = std::env::var(CHILD) {
        return run(serves(&address));
    }
    let Some(database) = Database::start() else { return };
    run(async {
        let store = open(&database.address()).await;
        let here = voting(&store, "a", "1001", SEATS).await;
        follows(&store, &here);
        let told = wave(&here, &database.address()).await;
        assert!(told.len() > 50, "{}", told.len());
        // Whoever was at the other host votes here now; what the other host answered is there, byte for byte.
        let log = store.read(RoomId::new("a"), RoomPlace::START).await.unwrap();
        let kept: Vec<String> = log.seats.iter().map(|entry| serde_json::to_string(entry).unwrap()).collect();
        for line in &told {
            let number = serde_json::from_str::<serde_json::Value>(line).unwrap()["number"].as_u64().unwrap();
            assert_eq!(kept.get(number as usize), Some(line));
        }
        for seat in 0..u32::from(SEATS) {
            vote(&here, SeatId(seat), 1_000_000, 1).await.unwrap();
        }
        lead(&here, RoomCommand::Close).await.unwrap();
        // A third host comes to the same.
        let there = taken_up(&open(&database.address()).await, "a").await;
        assert_eq!(format!("{:?}", there.look(Clone::clone)), format!("{:?}", here.look(Clone::clone)));
        let counts =
            here.look(|room| room.whole_group().unwrap().moment.as_ref().unwrap().outcomes.last().unwrap().voted);
        assert_eq!(counts, u32::from(SEATS));
    });
}

/// Votes here and lets a child vote, until that is killed; gives what the child was answered.
async fn wave(here: &Arc<KeptRoom>, address: &str) -> Vec<String> {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "room_store::postgres::one_of_two_hosts_is_killed_in_a_wave_of_votes", "--nocapture"])
        .env(CHILD, address)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let told = Arc::new(Mutex::new(Vec::new()));
    let (out, lines) = (child.stdout.take().unwrap(), Arc::clone(&told));
    let reader = std::thread::spawn(move || {
        for line in BufReader::new(out).lines() {
            let Ok(line) = line else { return };
            if let Some(entry) = line.strip_prefix("seat ") {
                lines.lock().unwrap().push(entry.to_owned());
            }
        }
    });
    let mut voters = Vec::new();
    for seat in 0..u32::from(SEATS) / 2 {
        let here = Arc::clone(here);
        voters.push(tokio::spawn(async move {
            for n in 1.. {
                vote(&here, SeatId(seat), n, (seat + n) as usize).await.unwrap();
            }
        }));
    }
    until("the other host votes", || told.lock().unwrap().len() > 200).await;
    // What the other host takes is seen here.
    let seen = |room: &Room| {
        let round = room.whole_group().unwrap().open_round().unwrap();
        round.ballot(SeatId(u32::from(SEATS) - 1)).is_some()
    };
    until("its votes are seen here", || here.look(seen)).await;
    child.kill().unwrap();
    child.wait().unwrap();
    reader.join().unwrap();
    voters.iter().for_each(tokio::task::JoinHandle::abort);
    // A line that was cut off was not told whole.
    let mut told = told.lock().unwrap().clone();
    if told.last().is_some_and(|line| !line.ends_with('}')) {
        told.pop();
    }
    told
}

/// The other host: the second half of the seats votes without an end.
async fn serves(address: &str) {
    let store = open(address).await;
    let room = taken_up(&store, "a").await;
    follows(&store, &room);
    let out = Arc::new(Mutex::new(std::io::stdout()));
    let mut voters = Vec::new();
    for seat in u32::from(SEATS) / 2..u32::from(SEATS) {
        let (room, out) = (Arc::clone(&room), Arc::clone(&out));
        voters.push(tokio::spawn(async move {
            for n in 1.. {
                for entry in vote(&room, SeatId(seat), n, (seat + n) as usize).await.unwrap() {
                    let RoomEntry::Seat(entry) = entry else { panic!() };
                    let line = format!("seat {}\n", serde_json::to_string(&entry).unwrap());
                    out.lock().unwrap().write_all(line.as_bytes()).unwrap();
                }
            }
        }));
    }
    for voter in voters {
        voter.await.unwrap();
    }
}

#[test]
fn of_two_facilitators_on_two_hosts_one_takes_the_step() {
    let Some(database) = Database::start() else { return };
    run(async {
        let (one, other) = (open(&database.address()).await, open(&database.address()).await);
        let here = voting(&one, "a", "1001", 6).await;
        let there = taken_up(&other, "a").await;
        let step = |room: &Room| request(RoomActor::Facilitator(DEVICE), Some(room.seq()), RoomCommand::Close);
        let (first, second) = tokio::join!(here.ask(here.look(step), None), there.ask(there.look(step), None));
        let mut came = [first.map(|_| ()), second.map(|_| ())];
        came.sort_by_key(Result::is_err);
        assert_eq!(came, [Ok(()), Err(AskError::Refused(RoomRefused::MovedOn))]);
        // A vote for what was closed elsewhere is not counted, and is told so.
        here.follow();
        until("both stand alike", || here.look(Clone::clone) == there.look(Clone::clone)).await;
        lead(&here, RoomCommand::TakeBack).await.unwrap();
        let late = there.look(|room| {
            let mut again = room.clone();
            again.handle(&request(RoomActor::Facilitator(DEVICE), Some(room.seq()), RoomCommand::TakeBack)).unwrap();
            ballot(&again, SeatId(1), 1, 0).unwrap()
        });
        lead(&here, RoomCommand::Close).await.unwrap();
        assert_eq!(there.ask(late, None).await, Err(AskError::Refused(RoomRefused::Late)));
        there.follow();
        until("both stand alike", || here.look(Clone::clone) == there.look(Clone::clone)).await;
    });
}

#[test]
fn a_host_is_told_of_others_by_notice_and_without_one() {
    let Some(mut database) = Database::start() else { return };
    run(async {
        let (one, other) = (open(&database.address()).await, open(&database.address()).await);
        one.open(new_room("a", "1001", RoomMode::Together)).await.unwrap();
        assert_eq!(other.changed().await.unwrap(), [(RoomId::new("a"), (1, 0).into())]);
        let room = taken_up(&one, "a").await;
        let asked = Instant::now();
        let (changed, _) = tokio::join!(other.changed(), join(&room, 1));
        assert_eq!(changed.unwrap(), [(RoomId::new("a"), (2, 0).into())]);
        assert!(asked.elapsed() < Duration::from_millis(1_500), "a notice comes before it is looked");
        // What was written without a notice is found by looking.
        database.run("UPDATE tegenspel.rooms SET course = 3, touched = now()");
        let looked = tokio::time::timeout(Duration::from_secs(10), other.changed()).await.unwrap();
        assert_eq!(looked.unwrap(), [(RoomId::new("a"), (3, 0).into())]);
        database.run("UPDATE tegenspel.rooms SET course = 2");
        // After a restart of the database it goes on; what stood there stands there.
        database.restart();
        assert!(matches!(other.changed().await, Err(StoreError::Unreachable(_)) | Ok(_)));
        let mut tries = 0;
        while one.rooms().await.is_err() {
            tries += 1;
            assert!(tries < 20, "the lines are not made anew");
        }
        assert_eq!(join(&taken_up(&one, "a").await, 2).await, SeatId(1));
    });
}

#[test]
fn what_is_wrong_with_a_database_is_told_without_its_password() {
    let Some(mut database) = Database::start() else { return };
    let address = database.address();
    run(async {
        let store = open(&address).await;
        voting(&store, "a", "1001", 5).await;
        database.run("UPDATE tegenspel.course SET entry = replace(entry, '\"seat\":3', '\"seat\":2')");
        assert!(matches!(store.read(RoomId::new("a"), RoomPlace::START).await, Err(StoreError::Damaged(_))));
        database.run("ALTER DATABASE postgres SET default_transaction_read_only = on");
        let reads = open(&address).await;
        assert!(matches!(reads.open(new_room("b", "1002", RoomMode::Together)).await, Err(StoreError::ReadOnly(_))));
        assert_eq!(reads.rooms().await.unwrap().len(), 1);
        database.run(
            "BEGIN READ WRITE; ALTER DATABASE postgres RESET default_transaction_read_only;
             UPDATE tegenspel.version SET version = 2; COMMIT",
        );
        let refused = |address: String| async move { PostgresRooms::open(&address).await.map(|_| ()).unwrap_err() };
        assert!(matches!(refused(address.clone()).await, StoreError::Newer(_)));
        database.stop();
        let error = refused(address.clone()).await;
        assert!(matches!(error, StoreError::Unreachable(_)) && !error.to_string().contains("geheim"), "{error}");
        assert!(matches!(refused("postgres://:::".to_owned()).await, StoreError::Foreign(_)));
    });
}
