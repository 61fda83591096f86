//! A host that is killed in a wave of votes: whatever it answered is there, and the room goes on (I8).

use super::*;
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::time::Duration;
use tegenspel::engine::{Draws, Seed};
use tegenspel::files::SqliteRooms;

/// Names the file for a child, which is this same test run once more.
const CHILD: &str = "TEGENSPEL_TEST_ROOMS";
/// How often the child is killed; `.ci/long` asks for 200.
const KILLS: &str = "TEGENSPEL_TEST_KILLS";
const SEATS: u32 = 60;

#[test]
fn i8_what_was_answered_survives_a_kill() {
    if let Ok(file) = std::env::var(CHILD) {
        return run(takes_votes(Path::new(&file)));
    }
    let kills: u64 = std::env::var(KILLS).map_or(20, |it| it.parse().unwrap());
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("rooms.sqlite");
    let store = open(&file);
    run(voting(&store, "a", "1001", SEATS as u8));
    drop(store);

    let mut draws = Draws::new(Seed(kills));
    let (mut answered, mut cut_short) = (0, 0);
    for _ in 0..kills {
        let told = killed_after(&file, Duration::from_millis(draws.below(120) as u64));
        let store = open(&file);
        let log = run(store.read(RoomId::new("a"), RoomPlace::START)).unwrap();
        // Each entry as it was told, byte for byte, and the keys of who joined.
        let course: BTreeMap<u64, String> =
            log.course.iter().map(|it| (it.number, serde_json::to_string(it).unwrap())).collect();
        let seats: BTreeMap<u64, String> =
            log.seats.iter().map(|it| (it.number, serde_json::to_string(it).unwrap())).collect();
        for line in &told {
            let (kind, line) = line.split_once(' ').unwrap();
            let number = serde_json::from_str::<serde_json::Value>(line).unwrap()["number"].as_u64().unwrap();
            let kept = if kind == "course" { course.get(&number) } else { seats.get(&number) };
            assert_eq!(kept.map(String::as_str), Some(line));
        }
        answered += told.len();
        // The room is the fold of the log, and its seats are as many as its keys.
        let room = run(taken_up(&store, "a"));
        let again = Room::replay(case("de-loods"), &log.course, &log.seats).unwrap();
        assert_eq!(format!("{again:?}"), format!("{:?}", room.look(Clone::clone)));
        let joined = room.look(|room| room.seats.len());
        let keys = log.keys.iter().filter(|key| matches!(key.holder, KeyHolder::Seat(_))).count();
        assert_eq!(keys, joined);
        // The last vote once more is the same vote.
        let last = room.look(|room| {
            let group = room.whole_group().unwrap();
            group.open_round().unwrap().ballot(SeatId(0)).map(|ballot| (ballot.n, ballot.choices.as_ref().unwrap()[0]))
        });
        if let Some((n, place)) = last {
            assert_eq!(run(vote(&room, SeatId(0), n, usize::from(place))), Ok(Vec::new()));
        }
        cut_short += usize::from(log.seats.len() + log.course.len() > told.len());
    }
    assert!(answered > 100 * kills as usize && cut_short > 0, "{answered} {cut_short}");
}

fn open(file: &Path) -> Arc<dyn RoomStore> {
    Arc::new(SqliteRooms::open(file).unwrap())
}

/// Lets a child take votes, kills it some time after its first answers, and gives every entry that it told of.
fn killed_after(file: &Path, time: Duration) -> Vec<String> {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "room_store::killed::i8_what_was_answered_survives_a_kill", "--nocapture"])
        .env(CHILD, file)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut told = Vec::new();
    let mut out = BufReader::new(child.stdout.take().unwrap());
    let mut line = Vec::new();
    let started = std::time::Instant::now();
    let mut first = None;
    loop {
        line.clear();
        if out.read_until(b'\n', &mut line).unwrap() == 0 {
            break;
        }
        // A line that was cut off was not told whole.
        let Some(text) = line.strip_suffix(b"\n") else { break };
        let text = String::from_utf8(text.to_vec()).unwrap();
        if text.starts_with("course ") || text.starts_with("seat ") {
            told.push(text);
            first.get_or_insert_with(std::time::Instant::now);
        }
        if first.is_some_and(|first: std::time::Instant| first.elapsed() >= time) {
            let _ = child.kill();
        }
        assert!(started.elapsed() < Duration::from_secs(60));
    }
    assert!(!child.wait().unwrap().success(), "it was killed");
    told
}

/// Votes and joins without an end, each told once it is answered.
async fn takes_votes(file: &Path) {
    let room = taken_up(&open(file), "a").await;
    let out = Arc::new(Mutex::new(std::io::stdout()));
    let tell = move |entries: &[RoomEntry]| {
        for entry in entries {
            let line = match entry {
                RoomEntry::Course(entry) => format!("course {}\n", serde_json::to_string(entry).unwrap()),
                RoomEntry::Seat(entry) => format!("seat {}\n", serde_json::to_string(entry).unwrap()),
            };
            let mut out = out.lock().unwrap();
            out.write_all(line.as_bytes()).unwrap();
            out.flush().unwrap();
        }
    };
    let mut people = Vec::new();
    for seat in 0..SEATS {
        let (room, tell) = (Arc::clone(&room), tell.clone());
        people.push(tokio::spawn(async move {
            let before = room.look(|room| {
                let round = room.whole_group().unwrap().open_round().unwrap();
                round.ballot(SeatId(seat)).map_or(0, |ballot| ballot.n)
            });
            for n in before + 1.. {
                tell(&vote(&room, SeatId(seat), n, (seat + n) as usize).await.unwrap());
            }
        }));
    }
    for _ in 0.. {
        let asked = request(RoomActor::Newcomer, None, RoomCommand::Join(SeatRole::Participant));
        let seats = room.look(|room| room.seats.len()) as u64;
        let mut hash = [0; 32];
        hash[..8].copy_from_slice(&(seats + 1_000).to_be_bytes());
        tell(&room.ask(asked, Some(hash)).await.unwrap());
        tokio::time::sleep(Duration::from_millis(3)).await;
    }
}
