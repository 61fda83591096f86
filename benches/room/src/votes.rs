//! Waves of votes, to a room or to the floor: how long each took, and what the server's processors did meanwhile.

use super::client::{connect, exchange, reply};
use super::process::Server;
use anyhow::{Result, bail};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};
use tokio::sync::Semaphore;
use tokio::task::JoinSet;

/// How many connections are opened at the same time.
const TOGETHER: usize = 400;

/// A wave.
pub(crate) struct Wave {
    /// How long each vote took to its answer, in microseconds.
    pub(crate) took: Vec<u64>,
    /// Within how long all were sent.
    pub(crate) sent_within: Duration,
    /// From the first that was sent to the last answer.
    pub(crate) whole: Duration,
    /// Processor time of the server for each, in microseconds.
    pub(crate) cpu: f64,
}

/// Which votes were answered as received before the server was gone.
pub(crate) type Received = Vec<bool>;

fn each(cpu: Duration, count: usize) -> f64 {
    cpu.as_secs_f64() * 1e6 / count.max(1) as f64
}

/// Votes on connections that stand open, all sent at once.
pub(crate) async fn at_once(server: &Server, requests: Vec<Vec<u8>>) -> Result<(Wave, Instant)> {
    let count = requests.len();
    let mut streams = Vec::with_capacity(count);
    for turn in 0..count {
        streams.push(connect(server.address, turn).await?);
    }
    tokio::time::sleep(Duration::from_millis(300)).await;
    let before = server.cpu()?;
    let began = Instant::now();
    for (stream, request) in streams.iter().zip(&requests) {
        if stream.try_write(request)? != request.len() {
            bail!("a vote was sent in part");
        }
    }
    let sent_within = began.elapsed();
    let mut reading = JoinSet::new();
    for mut stream in streams {
        reading.spawn(async move {
            let status = reply(&mut stream).await?.status;
            anyhow::Ok((status, began.elapsed().as_micros() as u64))
        });
    }
    let mut took = Vec::with_capacity(count);
    while let Some(read) = reading.join_next().await {
        let (status, micros) = read??;
        if status != 303 {
            bail!("a vote was answered with {status}");
        }
        took.push(micros);
    }
    let whole = began.elapsed();
    Ok((Wave { took, sent_within, whole, cpu: each(server.cpu()? - before, count) }, began))
}

/// Votes on a connection each: over so long, or as fast as 400 at a time go.
pub(crate) async fn on_new_connections(
    server: &Server,
    requests: Vec<Vec<u8>>,
    over: Option<Duration>,
) -> Result<Wave> {
    let count = requests.len();
    let places = Arc::new(Semaphore::new(if over.is_some() { count } else { TOGETHER }));
    let before = server.cpu()?;
    let began = Instant::now();
    let mut sending = JoinSet::new();
    for (turn, request) in requests.into_iter().enumerate() {
        if let Some(over) = over {
            let due = over.mul_f64(turn as f64 / count as f64);
            if due > began.elapsed() + Duration::from_millis(2) {
                tokio::time::sleep(due.saturating_sub(began.elapsed())).await;
            }
        }
        let (places, address) = (Arc::clone(&places), server.address);
        sending.spawn(async move {
            let _place = places.acquire_owned().await?;
            let sent = Instant::now();
            let status = exchange(address, turn, &request).await?.status;
            anyhow::Ok((status, sent.elapsed().as_micros() as u64))
        });
    }
    let sent_within = began.elapsed();
    let mut took = Vec::with_capacity(count);
    while let Some(sent) = sending.join_next().await {
        let (status, micros) = sent??;
        if status != 303 {
            bail!("a vote was answered with {status}");
        }
        took.push(micros);
    }
    let whole = began.elapsed();
    Ok(Wave { took, sent_within, whole, cpu: each(server.cpu()? - before, count) })
}

/// Votes until the server is gone, which `gone` says once so many were received.
pub(crate) async fn until_gone(server: &mut Server, requests: Vec<Vec<u8>>, after: usize) -> Result<Received> {
    let places = Arc::new(Semaphore::new(TOGETHER));
    let gone = Arc::new(AtomicBool::new(false));
    let mut received = vec![false; requests.len()];
    let mut sending = JoinSet::new();
    for (turn, request) in requests.into_iter().enumerate() {
        let (places, gone, address) = (Arc::clone(&places), Arc::clone(&gone), server.address);
        sending.spawn(async move {
            let _place = places.acquire_owned().await;
            if gone.load(Ordering::Relaxed) {
                return (turn, false);
            }
            // Whatever goes wrong is that the server is gone.
            (turn, exchange(address, turn, &request).await.is_ok_and(|reply| reply.status == 303))
        });
    }
    let mut count = 0;
    while let Some(sent) = sending.join_next().await {
        let (turn, answered) = sent?;
        received[turn] = answered;
        count += usize::from(answered);
        if count >= after && !gone.swap(true, Ordering::Relaxed) {
            server.kill()?;
        }
    }
    Ok(received)
}
