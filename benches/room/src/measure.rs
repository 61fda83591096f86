//! What is measured of a room with so many seats, with the floor right before and after in the same minute.

use super::client::ask;
use super::figures::{Bound, Figures, median, share};
use super::floor;
use super::process::{Server, free_address, load};
use super::room::{Program, Room};
use super::streams::{Opening, Streams};
use super::votes::{self, Wave};
use anyhow::{Context, Result};
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::io::AsyncWriteExt;

/// How much is measured.
#[derive(Clone, Copy)]
pub(crate) struct Amount {
    pub(crate) seats: usize,
    pub(crate) rounds: usize,
    /// Changes of a round.
    pub(crate) changes: usize,
}

impl Amount {
    /// How often votes are sent in a round: small waves more often, so that each figure comes from some thousand votes.
    fn vote_waves(self) -> usize {
        (4_000 / self.seats).clamp(1, 20)
    }
}

/// What a round came to, of a room or of the floor.
#[derive(Default)]
pub(crate) struct Round {
    /// Until 99 of 100 screens had a change, in milliseconds.
    pub(crate) change: Vec<f64>,
    /// Processor time for each event, in microseconds.
    pub(crate) change_cpu: Vec<f64>,
    /// Processor time for each stream that is opened, in microseconds.
    pub(crate) open_cpu: f64,
    /// Processor time for each vote on a connection of its own, in microseconds.
    pub(crate) vote_cpu: Vec<f64>,
    /// Until 99 of 100 votes were answered, in milliseconds.
    pub(crate) vote: Vec<f64>,
    /// The same of votes that come over a second; zero in small rooms.
    pub(crate) paced: f64,
}

fn micros(cpu: Duration, count: usize) -> f64 {
    cpu.as_secs_f64() * 1e6 / count as f64
}

/// Opens streams; gives the processor time of each, in microseconds.
pub(crate) async fn opened(server: &Server, opening: &Opening, count: usize, at_once: bool) -> Result<(Streams, f64)> {
    let before = server.cpu()?;
    let streams = Streams::open(opening, count, at_once).await?;
    Ok((streams, micros(server.cpu()? - before, count)))
}

/// One change: what is sent for it, on a connection that stands open, until every screen has it.
async fn change(
    server: &Server,
    streams: &Streams,
    (mut stream, request): (tokio::net::TcpStream, Vec<u8>),
    round: &mut Round,
) -> Result<()> {
    let (cpu, events) = (server.cpu()?, streams.events());
    let sent = Instant::now();
    stream.write_all(&request).await?;
    let arrived = streams.wave(events, sent).await?;
    super::client::reply(&mut stream).await?;
    round.change.push(share(&arrived, 99));
    round.change_cpu.push(micros(server.cpu()? - cpu, streams.count()));
    Ok(())
}

/// Starts the floor, with events of so many bytes.
pub(crate) fn start_floor(size: usize) -> Result<Server> {
    let address = free_address()?;
    let mut command = Command::new(std::env::current_exe()?);
    command.args(["floor", &address.to_string(), &size.to_string()]);
    let mut server = Server::start(&mut command, address)?;
    server.line()?;
    Ok(server)
}

/// A round of the floor.
async fn floor_round(server: &Server, amount: Amount) -> Result<Round> {
    let mut round = Round::default();
    let opening = Opening { address: server.address, path: floor::STREAM.to_owned(), cookies: Arc::default() };
    let (streams, cpu) = opened(server, &opening, amount.seats, false).await?;
    round.open_cpu = cpu;
    for _ in 0..amount.changes {
        let request = super::client::post(server.address, floor::CHANGE, "", "", true);
        change(server, &streams, (super::client::connect(server.address, 0).await?, request), &mut round).await?;
    }
    for n in 0..amount.vote_waves() {
        let vote = |seat| super::client::post(server.address, floor::VOTE, "", &format!("seat={seat}&n={n}"), true);
        let wave = votes::on_new_connections(server, (0..amount.seats).map(vote).collect(), None).await?;
        note(&wave, &mut round);
    }
    if amount.seats >= 1_000 {
        let vote = |seat| super::client::post(server.address, floor::VOTE, "", &format!("seat={seat}&n=0"), true);
        let requests = (0..amount.seats).map(vote).collect();
        round.paced = share(&votes::on_new_connections(server, requests, Some(Duration::from_secs(1))).await?.took, 99);
    }
    streams.close().await;
    Ok(round)
}

fn note(wave: &Wave, round: &mut Round) {
    round.vote.push(share(&wave.took, 99));
    round.vote_cpu.push(wave.cpu);
}

/// What only a room has.
#[derive(Default)]
struct RoomOnly {
    at_once: Vec<f64>,
    at_once_cpu: Vec<f64>,
    sent_within: Vec<f64>,
    on_screens: Vec<f64>,
    lost: Vec<f64>,
    events: Vec<f64>,
}

/// A round of the room, which reads a moment before and after.
async fn room_round(room: &mut Room, amount: Amount, only: &mut RoomOnly) -> Result<Round> {
    let mut round = Round::default();
    room.read_on().await?;
    let (streams, cpu) = opened(&room.server, &room.streams(), amount.seats, false).await?;
    round.open_cpu = cpu;
    for at in 0..amount.changes {
        let step = room.step(if at % 2 == 0 { "do=next" } else { "do=back" }).await?;
        change(&room.server, &streams, step, &mut round).await?;
    }
    if amount.changes.is_multiple_of(2) {
        let events = streams.events();
        room.lead("do=next").await?;
        // Until each has this change: what comes after it counts as told while people vote.
        streams.wave(events, Instant::now()).await?;
    }
    let events = streams.events();
    for _ in 0..amount.vote_waves() {
        let ballots = room.ballots().await?;
        let requests = (0..amount.seats).map(|seat| ballots.of(seat, true)).collect();
        note(&votes::on_new_connections(&room.server, requests, None).await?, &mut round);
    }
    if amount.seats >= 1_000 {
        let ballots = room.ballots().await?;
        let requests = (0..amount.seats).map(|seat| ballots.of(seat, true)).collect();
        let wave = votes::on_new_connections(&room.server, requests, Some(Duration::from_secs(1))).await?;
        round.paced = share(&wave.took, 99);
        only.lost.push(amount.seats as f64 - room.voted().await? as f64);
    }
    let ballots = room.ballots().await?;
    let many = amount.seats.min(1_000);
    let step = room.step("do=next").await?;
    let (wave, began) = votes::at_once(&room.server, (0..many).map(|seat| ballots.of(seat, false)).collect()).await?;
    only.events.push((streams.events() - events) as f64);
    let before = streams.events();
    let (mut stream, request) = step;
    let answered = tokio::spawn(async move { ask(&mut stream, &request).await.map(|reply| reply.status) });
    let arrived = streams.wave(before, began).await?;
    answered.await??;
    only.at_once.push(wave.whole.as_secs_f64() * 1e3);
    only.at_once_cpu.push(wave.cpu);
    only.sent_within.push(wave.sent_within.as_secs_f64() * 1e3);
    only.on_screens.push(share(&arrived, 100));
    streams.close().await;
    room.read_on().await?;
    Ok(round)
}

/// Measures a room of so many seats; gives it back with everybody in it.
pub(crate) async fn measure(program: &Program, folder: &Path, amount: Amount, figures: &mut Figures) -> Result<Room> {
    figures.load.push(load());
    let mut room = Room::open(program, folder).await?;
    let seats = amount.seats;
    let empty = room.server.memory()?;
    let joined = room.join_at_once(seats.min(500)).await?;
    room.fill(seats).await?;
    figures.add(
        (9, "joins at once, of 500 at most, 99 of 100"),
        seats,
        (&[share(&joined, 99)], "ms"),
        &[],
        Bound::AtMost(200.0),
    );
    room.read_on().await?;
    // How large an event is, and what all of it takes: everybody in, with an open stream, a vote and a change behind them.
    let (streams, _) = opened(&room.server, &room.streams(), seats, false).await?;
    let mut sizes = Vec::new();
    for step in ["do=next", "do=back"] {
        let (bytes, events) = (streams.bytes(), streams.events());
        let (mut stream, request) = room.step(step).await?;
        stream.write_all(&request).await?;
        streams.wave(events, Instant::now()).await?;
        sizes.push((streams.bytes() - bytes) as f64 / seats as f64);
    }
    tokio::time::sleep(Duration::from_millis(500)).await;
    let memory = (room.server.memory()? - empty) as f64 / seats as f64;
    figures.add((3, "memory for each"), seats, (&[memory], "KiB"), &[], of_many(seats, 16.0));
    streams.close().await;
    let size = median(&sizes) as usize;
    let floor = start_floor(size)?;
    let (mut rounds, mut floors, mut only) = (Vec::new(), Vec::new(), RoomOnly::default());
    for _ in 0..amount.rounds {
        let before = floor_round(&floor, amount).await?;
        let of_room = room_round(&mut room, amount, &mut only).await?;
        let after = floor_round(&floor, amount).await?;
        rounds.push(of_room);
        floors.push([before, after]);
        figures.load.push(load());
    }
    add(figures, seats, size, &rounds, &floors);
    add_only(figures, seats, &only);
    Ok(room)
}

/// A bound of what has a part that does not grow: in small rooms that part is most of it.
fn of_many(seats: usize, most: f64) -> Bound {
    if seats >= 1_000 { Bound::AtMost(most) } else { Bound::None }
}

fn add(figures: &mut Figures, seats: usize, size: usize, rounds: &[Round], floors: &[[Round; 2]]) {
    let of = |what: fn(&Round) -> f64| -> (Vec<f64>, Vec<f64>) {
        (rounds.iter().map(what).collect(), floors.iter().flatten().map(what).collect())
    };
    let (change, bare) = of(|it| median(&it.change));
    let bound = if seats >= 9_500 { Bound::AtMost(250.0) } else { Bound::None };
    figures.add((1, "a change on all screens, 99 of 100"), seats, (&change, "ms"), &bare, bound);
    let beside = |what: fn(&Round) -> f64| -> Vec<f64> {
        let pairs = rounds.iter().zip(floors);
        pairs.map(|(room, [before, after])| what(room) * 2.0 / (what(before) + what(after))).collect()
    };
    let times = beside(|it| median(&it.change));
    let bound = if seats >= 9_500 { Bound::AtMost(1.25) } else { Bound::None };
    figures.add((1, "… as a multiple of the floor"), seats, (&times, "×"), &[], bound);
    let (cpu, bare) = of(|it| median(&it.change_cpu));
    let what = format!("processor time of an event ({size} bytes)");
    figures.add((2, &what), seats, (&cpu, "µs"), &bare, of_many(seats, 12.0));
    let (cpu, bare) = of(|it| median(&it.vote_cpu));
    figures.add((4, "a vote on a connection of its own"), seats, (&cpu, "µs"), &bare, Bound::AtMost(45.0));
    let (took, bare) = of(|it| median(&it.vote));
    figures.add((6, "… 400 at a time, 99 of 100 answered"), seats, (&took, "ms"), &bare, Bound::None);
    if seats >= 1_000 {
        let (took, bare) = of(|it| it.paced);
        let bound = Bound::AtMost(150.0);
        figures.add((6, "a vote of each in one second, 99 of 100"), seats, (&took, "ms"), &bare, bound);
    }
    let (cpu, bare) = of(|it| it.open_cpu);
    figures.add((8, "processor time of a stream that is opened"), seats, (&cpu, "µs"), &bare, Bound::None);
}

fn add_only(figures: &mut Figures, seats: usize, only: &RoomOnly) {
    figures.add((4, "a vote on an open connection"), seats, (&only.at_once_cpu, "µs"), &[], Bound::AtMost(45.0));
    figures.add(
        (5, "votes at once, of 1,000 at most, until all are kept"),
        seats,
        (&only.at_once, "ms"),
        &[],
        Bound::AtMost(250.0),
    );
    figures.add((5, "… sent within"), seats, (&only.sent_within, "ms"), &[], Bound::AtMost(50.0));
    let bound = if seats <= 1_000 { Bound::AtMost(250.0) } else { Bound::None };
    figures.add((5, "… and what came of them on every screen"), seats, (&only.on_screens, "ms"), &[], bound);
    if !only.lost.is_empty() {
        figures.add((6, "… of them lost"), seats, (&only.lost, "votes"), &[], Bound::AtMost(0.0));
    }
    figures.add((7, "events to phones while all vote"), seats, (&only.events, "events"), &[], Bound::AtMost(0.0));
}

/// What takes no room of its own: the first page, and how many requests it takes.
pub(crate) async fn first_page(room: &Room, figures: &mut Figures) -> Result<()> {
    let page = super::client::exchange(room.address, 0, &room.join_page()).await?;
    let text = String::from_utf8(page.body)?;
    let mut bytes = text.len();
    let mut requests = 1;
    let linked = text
        .split(['"'])
        .filter(|it| it.starts_with('/') && (it.contains(".css") || it.contains(".js") || it.contains(".svg")));
    for path in linked {
        let asked = super::client::get(room.address, path, "", "*/*");
        bytes += super::client::exchange(room.address, 0, &asked).await.context(path.to_owned())?.body.len();
        requests += 1;
    }
    let kibibytes = bytes as f64 / 1_024.0;
    figures.add(
        (13, "the page on which somebody joins, with all it loads"),
        1,
        (&[kibibytes], "KiB"),
        &[],
        Bound::AtMost(30.0),
    );
    figures.add((13, "… in requests"), 1, (&[f64::from(requests)], "requests"), &[], Bound::AtMost(4.0));
    Ok(())
}
