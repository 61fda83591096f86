//! Phones that sleep and wake for minutes while the room goes on: whether memory grows, and whether anybody sees an old page.

use super::client::{ask, connect};
use super::figures::{Bound, Figures};
use super::process::load;
use super::room::{Program, Room};
use super::streams::{Events, Opening};
use super::votes::on_new_connections;
use anyhow::{Context, Result, bail};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use tokio::task::JoinSet;

/// Until when an open page may be old.
const SOON: Duration = Duration::from_secs(5);
/// How long a phone is awake, and how long it sleeps, at most, in milliseconds.
const AWAKE: u64 = 40_000;
const ASLEEP: u64 = 15_000;
/// What a phone shows that is asleep.
const NOTHING: u64 = u64::MAX;

struct Hall {
    opening: Opening,
    /// The page that all should see.
    page: AtomicU64,
    /// The page that each sees.
    shown: Vec<AtomicU64>,
    stale: AtomicUsize,
    woke: AtomicUsize,
    bytes: AtomicU64,
}

/// Lets phones sleep and wake; memory is compared from the second minute on, or from a quarter of the time.
pub(crate) async fn soak(
    program: &Program,
    folder: &Path,
    seats: usize,
    time: Duration,
    figures: &mut Figures,
) -> Result<()> {
    figures.load.push(load());
    let mut room = Room::open(program, folder).await?;
    room.fill(seats).await?;
    room.read_on().await?;
    let pages = Arc::new((0..seats).map(|seat| room.page(seat, "application/json")).collect::<Vec<_>>());
    let hall = Arc::new(Hall {
        opening: room.streams(),
        page: AtomicU64::new(seq(&room).await?),
        shown: (0..seats).map(|_| AtomicU64::new(NOTHING)).collect(),
        stale: AtomicUsize::new(0),
        woke: AtomicUsize::new(0),
        bytes: AtomicU64::new(0),
    });
    let mut phones = JoinSet::new();
    for at in 0..seats {
        let (hall, pages) = (Arc::clone(&hall), Arc::clone(&pages));
        phones.spawn(async move { phone(&hall, &pages[at], at).await.with_context(|| format!("phone {at}")) });
    }
    let (began, warm) = (Instant::now(), Duration::from_secs(60).min(time / 4));
    let (mut first, mut changes, mut old) = (None, 0, 0);
    let (mut minutes, mut due) = (Vec::new(), warm);
    while began.elapsed() < time {
        if began.elapsed() > warm && first.is_none() {
            first = Some(room.server.memory()?);
        }
        if began.elapsed() > due {
            minutes.push(room.server.memory()? as f64 / 1_024.0);
            due += Duration::from_secs(60);
        }
        // Forth and back, with votes every now and then; a vote cannot be taken back, so the room goes on from there.
        room.lead("do=next").await?;
        changes += 1;
        old += settle(&hall, &room).await?;
        if changes % 6 == 0 {
            let ballots = room.ballots().await?;
            let votes = (0..seats).map(|seat| ballots.of(seat, true)).collect();
            on_new_connections(&room.server, votes, Some(Duration::from_secs(2))).await?;
            if room.voted().await? != seats as u64 {
                bail!("votes were lost");
            }
            room.lead("do=next").await?;
            room.read_on_for_ever().await?;
        } else {
            room.lead("do=back").await?;
        }
        old += settle(&hall, &room).await?;
        if let Some(ended) = phones.try_join_next() {
            ended??;
        }
    }
    let (first, last) = (first.context("too short")? as f64, room.server.memory()? as f64);
    figures.load.push(load());
    let woke = hall.woke.load(Ordering::Relaxed);
    let stale = hall.stale.load(Ordering::Relaxed) as f64;
    let minute = time.as_secs_f64() / 60.0;
    let what = format!("{minute:.0} minutes, {changes} rounds of changes: open pages that were old");
    figures.add((17, &what), seats, (&[old as f64], "pages"), &[], Bound::AtMost(0.0));
    let what = format!("… pages that were old of {woke} that were fetched on waking");
    figures.add((17, &what), seats, (&[stale], "pages"), &[], Bound::AtMost(0.0));
    figures.add((17, "… growth of memory"), seats, (&[(last - first) / first * 100.0], "%"), &[], Bound::AtMost(5.0));
    figures.add((17, "… memory, minute by minute"), seats, (&minutes, "MiB"), &[], Bound::None);
    Ok(())
}

async fn seq(room: &Room) -> Result<u64> {
    room.view().await?["seq"].as_u64().context("a page without a number")
}

/// Notes what all should see now; gives how many that are awake still see something older a while later.
async fn settle(hall: &Hall, room: &Room) -> Result<usize> {
    hall.page.store(seq(room).await?, Ordering::Relaxed);
    tokio::time::sleep(Duration::from_millis(1_500)).await;
    let began = Instant::now();
    loop {
        let page = hall.page.load(Ordering::Relaxed);
        let old = hall.shown.iter().filter(|shown| shown.load(Ordering::Relaxed) < page).count();
        if old == 0 || began.elapsed() > SOON {
            return Ok(old);
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// One phone: wakes, fetches the page, watches its stream for a while, sleeps.
async fn phone(hall: &Hall, page: &[u8], at: usize) -> Result<()> {
    loop {
        tokio::time::sleep(Duration::from_millis(fastrand::u64(0..ASLEEP))).await;
        let due = hall.page.load(Ordering::Relaxed);
        let mut connection = connect(hall.opening.address, at).await?;
        let seen = ask(&mut connection, page).await?.json()?["seq"].as_u64().context("a page without a number")?;
        drop(connection);
        hall.stale.fetch_add(usize::from(seen < due), Ordering::Relaxed);
        hall.woke.fetch_add(1, Ordering::Relaxed);
        let mut events = Events::open(&hall.opening, at).await?;
        let until = tokio::time::Instant::now() + Duration::from_millis(fastrand::u64(0..AWAKE));
        while let Ok(number) = tokio::time::timeout_at(until, events.next(&hall.bytes)).await {
            hall.shown[at].store(number?, Ordering::Relaxed);
        }
        hall.shown[at].store(NOTHING, Ordering::Relaxed);
    }
}
