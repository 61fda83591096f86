//! What goes wrong in rooms: a server that is gone in a wave of votes, connections that never say what they want, a thousand
//! phones that come back at once, somebody who leads on with another device.

use super::client::{ask, connect, exchange, get, post};
use super::figures::{Bound, Figures, share};
use super::measure::{first_page, opened};
use super::room::Room;
use super::streams::Streams;
use super::votes::{on_new_connections, until_gone};
use anyhow::{Context, Result, bail};
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::task::JoinSet;

/// Connections that begin a request and never end it.
const HALF_OPEN: usize = 5_000;
/// Phones that come back, and that vote beside those.
const MANY: usize = 1_000;
/// Pages that are fetched one after the other.
const PAGES: usize = 500;
/// The longest that a phone waits before it comes back at first.
const FIRST_WAIT: u64 = 250;

/// Measures it of a room in which everybody is.
pub(crate) async fn measure(room: &mut Room, seats: usize, figures: &mut Figures) -> Result<()> {
    // The same page in rooms of every size.
    if figures.figures.iter().all(|it| it.target != 13) {
        first_page(room, figures).await?;
    }
    pages(room, seats, figures).await?;
    if seats == MANY {
        come_back(room, figures).await?;
        half_open(room, figures).await?;
    }
    lead_on(room, seats, figures).await?;
    power_cut(room, seats, figures).await
}

/// What a page costs that somebody fetches, as after each vote, while answers are given.
async fn pages(room: &mut Room, seats: usize, figures: &mut Figures) -> Result<()> {
    room.read_on().await?;
    room.lead("do=next").await?;
    let mut each = Vec::new();
    let mut stream = connect(room.address, 0).await?;
    for _ in 0..3 {
        let before = room.server.cpu()?;
        for turn in 0..PAGES {
            let page = ask(&mut stream, &room.page(turn * 7 % seats, "text/html")).await?;
            if page.status != 200 {
                bail!("a page was answered with {}", page.status);
            }
        }
        each.push((room.server.cpu()? - before).as_secs_f64() * 1e6 / PAGES as f64);
    }
    figures.add((8, "processor time of a page that is fetched"), seats, (&each, "µs"), &[], Bound::None);
    Ok(())
}

async fn come_back(room: &mut Room, figures: &mut Figures) -> Result<()> {
    let (mut cpu, mut whole, mut waited) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..5 {
        let began = Instant::now();
        let (streams, each) = opened(&room.server, &room.streams(), MANY, true).await?;
        whole.push(began.elapsed().as_secs_f64() * 1e3);
        cpu.push(each * MANY as f64 / 1e3);
        streams.close().await;
        let began = Instant::now();
        let wait = |_| Duration::from_millis(fastrand::u64(0..=FIRST_WAIT));
        let streams = Streams::open_after(&room.streams(), MANY, true, wait).await?;
        waited.push(began.elapsed().as_secs_f64() * 1e3);
        streams.close().await;
    }
    let add = |figures: &mut Figures, what, values: &[f64], most| {
        figures.add((8, what), MANY, (values, "ms"), &[], Bound::AtMost(most));
    };
    add(figures, "1,000 back at once, the server's processor time", &cpu, 100.0);
    add(figures, "… until all see the page again", &whole, 1_000.0);
    add(figures, "… with what a phone waits before", &waited, 1_000.0);
    Ok(())
}

async fn voters(room: &mut Room) -> Result<f64> {
    let ballots = room.ballots().await?;
    let requests = (0..MANY).map(|seat| ballots.of(seat, true)).collect();
    Ok(share(&on_new_connections(&room.server, requests, Some(Duration::from_secs(1))).await?.took, 99))
}

async fn half_open(room: &mut Room, figures: &mut Figures) -> Result<()> {
    room.read_on().await?;
    room.lead("do=next").await?;
    let mut quiet = Vec::new();
    for _ in 0..3 {
        quiet.push(voters(room).await?);
    }
    let began = Instant::now();
    let mut open = JoinSet::new();
    for turn in 0..HALF_OPEN {
        let mut stream = connect(room.address, turn).await?;
        stream.write_all(b"GET / HTTP/1.1\r\nHost: ").await?;
        open.spawn(async move {
            // Whichever way it is told that this is over.
            let mut rest = Vec::new();
            let _ = stream.read_to_end(&mut rest).await;
        });
    }
    let mut beside = Vec::new();
    for _ in 0..3 {
        beside.push(voters(room).await?);
    }
    if open.try_join_next().is_some() && began.elapsed() < Duration::from_secs(9) {
        bail!("connections were ended before their time");
    }
    while open.join_next().await.is_some() {}
    let gone = began.elapsed().as_secs_f64();
    let times: Vec<_> = beside.iter().zip(&quiet).map(|(beside, quiet)| beside / quiet).collect();
    figures.add((12, "votes beside 5,000 half-open, 99 of 100"), MANY, (&beside, "ms"), &[], Bound::None);
    figures.add((12, "… without those"), MANY, (&quiet, "ms"), &[], Bound::None);
    figures.add((12, "… as a multiple"), MANY, (&times, "×"), &[], Bound::AtMost(2.0));
    figures.add((12, "… until all of those are gone"), MANY, (&[gone], "s"), &[], Bound::AtMost(12.0));
    Ok(())
}

/// Somebody leads on with another device, by the recovery words.
async fn lead_on(room: &mut Room, seats: usize, figures: &mut Figures) -> Result<()> {
    let words = room.recovery_words().await?;
    let began = Instant::now();
    room.recover(&words).await?;
    let took = began.elapsed().as_secs_f64() * 1e3;
    figures.add((11, "leading on with another device"), seats, (&[took], "ms"), &[], Bound::AtMost(10_000.0));
    room.read_on().await
}

/// The server is ended in a wave of votes and started again.
async fn power_cut(room: &mut Room, seats: usize, figures: &mut Figures) -> Result<()> {
    room.read_on().await?;
    room.lead("do=next").await?;
    let ballots = room.ballots().await?;
    let requests = (0..seats).map(|seat| ballots.of(seat, true)).collect();
    let received = until_gone(&mut room.server, requests, seats / 2).await?;
    let again = room.start_again().await?;
    let mut stream = connect(room.address, 0).await?;
    let mut lost = 0;
    for seat in received.iter().enumerate().filter(|(_, received)| **received).map(|(seat, _)| seat) {
        let page = ask(&mut stream, &room.page(seat, "application/json")).await?.json()?;
        lost += usize::from(!page["you"]["vote"].is_array());
    }
    let count = received.iter().filter(|it| **it).count();
    if count < seats / 2 {
        bail!("{count} of {seats} votes were received before the server was ended");
    }
    let what = "votes that were received and lost as the server was killed";
    figures.add((10, what), seats, (&[lost as f64], "votes"), &[], Bound::AtMost(0.0));
    figures.add((10, "… until it serves again"), seats, (&[again.as_secs_f64()], "s"), &[], Bound::AtMost(1.0));
    Ok(())
}

impl Room {
    /// Fresh recovery words.
    async fn recovery_words(&self) -> Result<String> {
        let asked = post(self.address, &self.lead_path("/woorden"), &self.lead, "", true);
        let page = String::from_utf8(exchange(self.address, 0, &asked).await?.body)?;
        let words = page.split("class=\"words big\" lang=\"zxx\">").nth(1).and_then(|rest| rest.split('<').next());
        Ok(words.context("no recovery words")?.to_owned())
    }

    /// Leads on with another device: one form, and the page.
    async fn recover(&mut self, words: &str) -> Result<()> {
        let body = format!("words={}", words.replace(' ', "+"));
        let asked = post(self.address, &self.lead_path("/herstel"), "", &body, true);
        let key = exchange(self.address, 0, &asked).await?.cookie("begeleider").context("the words open nothing")?;
        self.lead = format!("begeleider={key}");
        let page = exchange(self.address, 0, &get(self.address, &self.lead_path(""), &self.lead, "text/html")).await?;
        if page.status == 200 { Ok(()) } else { bail!("whoever leads on is answered with {}", page.status) }
    }
}
