//! Screens: thousands of open streams, and when each was sent something.

use super::client::{connect, find, get};
use anyhow::{Result, bail};
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::Semaphore;
use tokio::task::AbortHandle;

/// How many connections are opened at the same time where they need not come at once.
const TOGETHER: usize = 400;
/// How long all are waited for.
const PATIENCE: Duration = Duration::from_secs(30);
/// Within so many bytes of an event stands its number.
const HEAD: usize = 96;
const BUFFER: usize = 4_096;
/// How an event ends: an empty line, and the end of its chunk.
const END: [u8; 4] = *b"\n\n\r\n";

/// What arrived at the screens.
struct Arrivals {
    since: Instant,
    /// When each was sent its last event, in microseconds.
    last: Vec<AtomicU64>,
    /// How many events came, heartbeats left out.
    events: AtomicUsize,
    ended: AtomicUsize,
    bytes: AtomicU64,
}

/// Open streams.
pub(crate) struct Streams {
    arrivals: Arc<Arrivals>,
    tasks: Vec<AbortHandle>,
}

/// What a stream is opened with.
#[derive(Clone)]
pub(crate) struct Opening {
    pub(crate) address: SocketAddr,
    pub(crate) path: String,
    pub(crate) cookies: Arc<Vec<String>>,
}

impl Streams {
    /// Opens this many streams, all at once or at a pace; gives them once each was sent its first event.
    pub(crate) async fn open(opening: &Opening, count: usize, at_once: bool) -> Result<Self> {
        Self::open_after(opening, count, at_once, |_| Duration::ZERO).await
    }

    /// The same, where each waits for a while before it comes.
    pub(crate) async fn open_after(
        opening: &Opening,
        count: usize,
        at_once: bool,
        wait: impl Fn(usize) -> Duration,
    ) -> Result<Self> {
        let arrivals = Arc::new(Arrivals {
            since: Instant::now(),
            last: (0..count).map(|_| AtomicU64::new(0)).collect(),
            events: AtomicUsize::new(0),
            ended: AtomicUsize::new(0),
            bytes: AtomicU64::new(0),
        });
        let places = Arc::new(Semaphore::new(if at_once { count } else { TOGETHER }));
        let mut tasks = Vec::with_capacity(count);
        for at in 0..count {
            let (arrivals, places, opening, wait) =
                (Arc::clone(&arrivals), Arc::clone(&places), opening.clone(), wait(at));
            let task = tokio::spawn(async move {
                if !wait.is_zero() {
                    tokio::time::sleep(wait).await;
                }
                let _ = watch(&arrivals, &places, &opening, at).await;
                arrivals.ended.fetch_add(1, Ordering::Relaxed);
            });
            tasks.push(task.abort_handle());
        }
        let streams = Self { arrivals, tasks };
        streams.all(0).await?;
        Ok(streams)
    }

    /// How many there are.
    pub(crate) fn count(&self) -> usize {
        self.tasks.len()
    }

    /// How many events came so far, heartbeats left out.
    pub(crate) fn events(&self) -> usize {
        self.arrivals.events.load(Ordering::Relaxed)
    }

    /// How many bytes came so far.
    pub(crate) fn bytes(&self) -> u64 {
        self.arrivals.bytes.load(Ordering::Relaxed)
    }

    /// Waits until each was sent one event more than these; gives when each came, after `sent`, in microseconds.
    pub(crate) async fn wave(&self, before: usize, sent: Instant) -> Result<Vec<u64>> {
        self.all(before).await?;
        let sent = sent.duration_since(self.arrivals.since).as_micros() as u64;
        Ok(self.arrivals.last.iter().map(|at| at.load(Ordering::Relaxed).saturating_sub(sent)).collect())
    }

    async fn all(&self, before: usize) -> Result<()> {
        let began = Instant::now();
        while self.events() < before + self.count() {
            let ended = self.arrivals.ended.load(Ordering::Relaxed);
            if ended > 0 || began.elapsed() > PATIENCE {
                bail!("of {} screens {} were sent something, and {ended} ended", self.count(), self.events() - before);
            }
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        Ok(())
    }

    /// Closes them, and waits until the sockets are gone.
    pub(crate) async fn close(self) {
        let arrivals = Arc::clone(&self.arrivals);
        drop(self);
        while Arc::strong_count(&arrivals) > 1 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }
}

impl Drop for Streams {
    fn drop(&mut self) {
        self.tasks.iter().for_each(AbortHandle::abort);
    }
}

/// Reads one stream until it ends.
async fn watch(arrivals: &Arrivals, places: &Semaphore, opening: &Opening, at: usize) -> Result<()> {
    let place = places.acquire().await?;
    let mut events = Events::open(opening, at).await?;
    events.next(&arrivals.bytes).await?;
    arrivals.note(at);
    drop(place);
    loop {
        events.next(&arrivals.bytes).await?;
        arrivals.note(at);
    }
}

impl Arrivals {
    fn note(&self, at: usize) {
        self.last[at].store(self.since.elapsed().as_micros() as u64, Ordering::Relaxed);
        self.events.fetch_add(1, Ordering::Release);
    }
}

/// The events of one stream.
pub(crate) struct Events {
    stream: TcpStream,
    buffer: Vec<u8>,
    framing: Framing,
    /// Whether the head of the answer was read.
    begun: bool,
}

impl Events {
    /// Asks for the stream of a seat.
    pub(crate) async fn open(opening: &Opening, at: usize) -> Result<Self> {
        let mut stream = connect(opening.address, at).await?;
        let cookie = opening.cookies.get(at).map_or("", String::as_str);
        stream.write_all(&get(opening.address, &opening.path, cookie, "text/event-stream")).await?;
        Ok(Self { stream, buffer: vec![0; BUFFER], framing: Framing::default(), begun: false })
    }

    /// The number of the next event, heartbeats left out. Nothing is lost where it is no longer waited for.
    pub(crate) async fn next(&mut self, count: &AtomicU64) -> Result<u64> {
        loop {
            let read = self.stream.read(&mut self.buffer).await?;
            if read == 0 {
                bail!("the stream ended");
            }
            count.fetch_add(read as u64, Ordering::Relaxed);
            let mut bytes = &self.buffer[..read];
            if !self.begun {
                if !bytes.starts_with(b"HTTP/1.1 200") {
                    bail!("refused: {}", String::from_utf8_lossy(bytes));
                }
                self.begun = true;
                // The first event comes in the same piece as the head, or in one of its own.
                bytes = find(bytes, b"\r\n\r\n").map_or(&[], |end| &bytes[end + 4..]);
            }
            if let Some(number) = self.framing.take(bytes) {
                return Ok(number);
            }
        }
    }
}

/// Where events end in what comes, however it is cut into pieces.
#[derive(Default)]
struct Framing {
    /// How the present event begins.
    head: Vec<u8>,
    /// The last four bytes.
    tail: [u8; 4],
}

impl Framing {
    /// The number of the last event that ends in this piece, heartbeats left out: that is what is seen.
    fn take(&mut self, bytes: &[u8]) -> Option<u64> {
        let mut last = None;
        for byte in bytes {
            if self.head.len() < HEAD {
                self.head.push(*byte);
            }
            self.tail.rotate_left(1);
            self.tail[3] = *byte;
            if self.tail != END {
                continue;
            }
            if find(&self.head, b"event: klop").is_none() {
                let digits = find(&self.head, b"id: ").map_or(&[][..], |at| &self.head[at + 4..]);
                let digits = digits.iter().take_while(|it| it.is_ascii_digit());
                last = Some(digits.fold(0, |sum, it| sum * 10 + u64::from(it - b'0')));
            }
            self.head.clear();
        }
        last
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_event_is_seen_however_the_bytes_are_cut() {
        let text = b"1a\r\nid: 41\nevent: deel\ndata: a\n\n\r\n1a\r\nid: 42\nevent: deel\ndata: b\n\n\r\n15\r\nevent: klop\ndata: .\n\n\r\n";
        for cut in 0..text.len() {
            let mut framing = Framing::default();
            let seen = [framing.take(&text[..cut]), framing.take(&text[cut..])];
            assert_eq!(seen.iter().flatten().last(), Some(&42), "cut at {cut}");
        }
        assert_eq!(Framing::default().take(b"15\r\nevent: klop\ndata: .\n\n\r\n"), None);
    }
}
