//! Measures where rooms are kept: what a durable vote costs, and how long a room takes to come back.
//!
//! `cargo bench --bench room_store -- votes FOLDER` or `-- replay FOLDER`, with FOLDER on the disk that is measured; one figure
//! a line, as `name<TAB>value<TAB>unit`.

use anyhow::{Context, Result, bail};
use cpu_time::ProcessTime;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;
use tegenspel::engine::{Scenario, Seed, Setup};
use tegenspel::files::{SqliteRooms, read_bundle, read_source};
use tegenspel::room::{
    DeviceId, KeyHolder, LOG_FORMAT, NewRoom, Room, RoomActor, RoomAhead, RoomBatch, RoomCommand, RoomId, RoomKey,
    RoomMode, RoomOpened, RoomPlace, RoomRequest, RoomRules, RoomStage, RoomStore, SeatId, SeatRole,
};
use tegenspel::script::{load, load_model};

const DEVICE: DeviceId = DeviceId(1);
/// Votes that come together within a commit's window.
const TOGETHER: usize = 100;
/// Votes of a measurement.
const VOTES: usize = 190_000;
/// The seats of the room that is replayed, and its moments, each with two rounds.
const SEATS: u32 = 10_000;
const MOMENTS: usize = 40;

fn main() -> Result<()> {
    let arguments: Vec<_> = std::env::args().skip(1).filter(|it| it != "--bench").collect();
    let [figure, folder] = arguments.as_slice() else {
        // `cargo test --benches` and `cargo bench` without arguments only check that it builds.
        return Ok(());
    };
    let folder = Path::new(folder);
    let threads = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    match figure.as_str() {
        "votes" => threads.block_on(async {
            for seats in [100, 1_000, 9_500] {
                votes(folder, seats).await?;
            }
            Ok(())
        }),
        "replay" => threads.block_on(replay(folder)),
        other => bail!("`{other}` is none of votes, replay"),
    }
}

/// A room with its store, as a server has it.
struct Hosted {
    store: SqliteRooms,
    ahead: RoomAhead,
    now: u64,
}

impl Hosted {
    async fn open(file: &Path, seats: u32, rounds: u8) -> Result<Self> {
        let scenario = scenario()?;
        let opened = RoomOpened {
            format: LOG_FORMAT,
            scenario: scenario.id.clone(),
            hash: scenario.hash.clone(),
            model: scenario.model.hash.clone(),
            setup: Setup { seed: Seed(4), ..Setup::default() },
            mode: RoomMode::Together,
            rules: RoomRules { rounds, ..RoomRules::default() },
            delete_at: u64::MAX >> 2,
            device: DEVICE,
        };
        let now = 1_790_000_000_000;
        let (room, first) = Room::begin(scenario, opened, now)?;
        let store = SqliteRooms::open(file)?;
        let keys = vec![RoomKey { hash: [7; 32], holder: KeyHolder::Device(DEVICE) }];
        let new = NewRoom { id: id(), code: "1001".to_owned(), found: "de-loods".to_owned(), first, keys };
        store.open(new).await?;
        let mut hosted = Self { store, ahead: RoomAhead::new(room), now };
        for _ in 0..seats {
            hosted.ask(RoomActor::Newcomer, RoomCommand::Join(SeatRole::Participant))?;
        }
        hosted.keep().await?;
        Ok(hosted)
    }

    fn ask(&mut self, actor: RoomActor, command: RoomCommand) -> Result<()> {
        self.now += 1;
        let seen = Some(self.ahead.room().seq());
        let request =
            RoomRequest { actor, seen, now: self.now, nonce: self.now.wrapping_mul(0x9e37_79b9_7f4a_7c15), command };
        self.ahead.ask(&request)?;
        Ok(())
    }

    async fn lead(&mut self, command: RoomCommand) -> Result<()> {
        self.ask(RoomActor::Facilitator(DEVICE), command)?;
        self.keep().await
    }

    /// Waits until everything is on the disk.
    async fn keep(&mut self) -> Result<()> {
        while let Some((at, entries)) = self.ahead.hand_in() {
            self.store.append(RoomBatch { room: id(), at, entries, keys: Vec::new() }).await?;
            self.ahead.kept()?;
        }
        Ok(())
    }

    /// What a vote names that begins with this option: as many as have to be named.
    fn named(&self, place: usize) -> Option<(String, u8, Vec<String>)> {
        let room = self.ahead.room();
        let group = room.whole_group()?;
        let round = group.open_round()?;
        let least = usize::from(round.select.0.max(1));
        let options = round.options.iter().cycle().skip(place % round.options.len()).take(least);
        let key =
            |option: &Vec<_>| option.iter().map(|it| room.scenario().choice_path(*it)).collect::<Vec<_>>().join("+");
        Some((group.key()?.to_string(), round.number, options.map(key).collect()))
    }

    /// Everybody votes once, so many at the same time; two of three for the first option.
    async fn wave(&mut self, seats: u32, n: u32) -> Result<()> {
        let options: Vec<_> = (0..3)
            .map(|seat| self.named(if seat == 2 { 1 } else { 0 }))
            .collect::<Option<_>>()
            .context("no open vote")?;
        for seat in 0..seats {
            let (moment, round, choices) = options[(seat % 3) as usize].clone();
            self.ask(RoomActor::Seat(SeatId(seat)), RoomCommand::Vote { moment, round, n, choices: Some(choices) })?;
            if (seat as usize + 1).is_multiple_of(TOGETHER) {
                self.keep().await?;
            }
        }
        self.keep().await
    }
}

fn id() -> RoomId {
    RoomId::new("bench")
}

fn scenario() -> Result<Arc<Scenario>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let model = load_model(&read_source(&root.join("assets/model/relationship.ron"))?.0).ok().context("the model")?;
    let bundle = read_bundle(&root.join("scenarios/de-loods"))?;
    load(&bundle, &Arc::new(model)).scenario.context("the scenario")
}

async fn votes(folder: &Path, seats: u32) -> Result<()> {
    let folder = tempfile::tempdir_in(folder)?;
    let mut hosted = Hosted::open(&folder.path().join("rooms.sqlite"), seats, 1).await?;
    hosted.lead(RoomCommand::Next).await?;
    hosted.lead(RoomCommand::OpenVote).await?;
    hosted.wave(seats, 1).await?;
    let waves = VOTES.div_ceil(seats as usize) as u32;
    let (cpu, clock) = (ProcessTime::now(), Instant::now());
    for wave in 0..waves {
        hosted.wave(seats, wave + 2).await?;
    }
    let count = f64::from(waves * seats);
    figure(&format!("durable_vote_cpu_{seats}"), cpu.elapsed().as_secs_f64() * 1e6 / count, "µs");
    figure(&format!("durable_votes_a_second_{seats}"), count / clock.elapsed().as_secs_f64(), "1/s");
    Ok(())
}

async fn replay(folder: &Path) -> Result<()> {
    let folder = tempfile::tempdir_in(folder)?;
    let file = folder.path().join("rooms.sqlite");
    let mut hosted = Hosted::open(&file, SEATS, 2).await?;
    hosted.lead(RoomCommand::Next).await?;
    for moment in 0..MOMENTS {
        // Past the end of the case it is played once more from the start.
        while !hosted.ahead.room().phase().is_vote() {
            let group = hosted.ahead.room().whole_group().context("no group")?;
            let over = group.moment.is_none() || hosted.ahead.room().stage == RoomStage::Debrief;
            hosted.lead(if over { RoomCommand::Rewind { group: None, to: 1 } } else { RoomCommand::Next }).await?;
        }
        for round in 1..=2 {
            hosted.wave(SEATS, 1).await?;
            hosted.lead(RoomCommand::Close).await?;
            while round == 1 && !hosted.ahead.room().phase().is_vote() {
                hosted.lead(RoomCommand::OpenVote).await?;
            }
        }
        anyhow::ensure!(hosted.ahead.room().lengths().1 as usize == (moment + 1) * 2 * SEATS as usize);
    }
    let room = hosted.ahead.room().clone();
    hosted.store.close().await?;
    drop(hosted);

    let (cpu, clock) = (ProcessTime::now(), Instant::now());
    let store = SqliteRooms::open(&file)?;
    figure("open_ms", clock.elapsed().as_secs_f64() * 1e3, "ms");
    let log = store.read(id(), RoomPlace::START).await?;
    figure("read_ms", clock.elapsed().as_secs_f64() * 1e3, "ms");
    let again = Room::replay(Arc::clone(room.scenario()), &log.course, &log.seats)?;
    figure("replay_ms", clock.elapsed().as_secs_f64() * 1e3, "ms");
    figure("replay_cpu_ms", cpu.elapsed().as_secs_f64() * 1e3, "ms");
    figure("entries", (log.course.len() + log.seats.len()) as f64, "");
    figure("bytes_a_vote", std::fs::metadata(&file)?.len() as f64 / log.seats.len() as f64, "B");
    anyhow::ensure!(again == room, "what is replayed is what was");
    Ok(())
}

#[expect(clippy::print_stdout, reason = "what is measured is told there")]
fn figure(name: &str, value: f64, unit: &str) {
    println!("{name}\t{value:.2}\t{unit}");
}
