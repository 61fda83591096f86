//! The loop that takes connections in: so many at once, each with a time limit for what it sends.

use super::routes::RoomAnswers;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use socket2::SockRef;
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};

/// How long sending the head of a request may take.
const HEAD_WITHIN: Duration = Duration::from_secs(10);
/// Most bytes that are held of what somebody sends.
const BUFFER: usize = 16 * 1_024;
/// How long a connection may leave unanswered what was sent to it.
const UNANSWERED: Duration = Duration::from_secs(30);
/// How long whoever is connected gets to read the last of it when the server stops.
const LAST: Duration = Duration::from_secs(2);
/// File descriptors that are left for the disk and for what else a program opens.
const RESERVED: u64 = 200;
/// Connections where the system does not say how many it allows.
const UNLIMITED: u64 = 20_000;

/// Raises the number of files that may be open to what the system allows; gives how many connections fit.
pub(super) fn connections() -> usize {
    let open = open_files().unwrap_or(UNLIMITED).min(u64::from(u32::MAX));
    usize::try_from(open.saturating_sub(RESERVED).max(RESERVED / 4)).unwrap_or(usize::MAX)
}

#[cfg(unix)]
fn open_files() -> Option<u64> {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let limits = getrlimit(Resource::Nofile);
    let raised = Rlimit { current: limits.maximum, maximum: limits.maximum };
    if setrlimit(Resource::Nofile, raised).is_ok() { limits.maximum } else { limits.current }
}

#[cfg(not(unix))]
fn open_files() -> Option<u64> {
    None
}

/// Takes connections in until it is told to stop.
pub(super) async fn accept(listener: TcpListener, answers: RoomAnswers, most: usize, mut stop: watch::Receiver<bool>) {
    let places = Arc::new(Semaphore::new(most.min(Semaphore::MAX_PERMITS)));
    loop {
        // Whoever comes when all places are taken waits in the system's queue.
        let place = tokio::select! {
            place = Arc::clone(&places).acquire_owned() => place,
            _ = stop.changed() => break,
        };
        let Ok(place) = place else { break };
        let taken = tokio::select! {
            taken = listener.accept() => taken,
            _ = stop.changed() => break,
        };
        match taken {
            Ok((stream, _)) => {
                let (answers, stop) = (answers.clone(), stop.clone());
                tokio::spawn(async move {
                    serve(stream, answers, stop).await;
                    drop(place);
                });
            }
            // The connection was gone before it was taken in, or there are too many files for a moment.
            Err(_) => tokio::time::sleep(Duration::from_millis(20)).await,
        }
    }
}

async fn serve(stream: TcpStream, answers: RoomAnswers, mut stop: watch::Receiver<bool>) {
    let _ = stream.set_nodelay(true);
    #[cfg(target_os = "linux")]
    let _ = SockRef::from(&stream).set_tcp_user_timeout(Some(UNANSWERED));
    #[cfg(not(target_os = "linux"))]
    let _ = SockRef::from(&stream).set_keepalive(true);
    let answer = |request| {
        let answers = answers.clone();
        async move { Ok::<_, Infallible>(answers.answer(request).await) }
    };
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_WITHIN)
        .max_buf_size(BUFFER)
        .serve_connection(TokioIo::new(stream), service_fn(answer));
    let mut connection = std::pin::pin!(connection);
    tokio::select! {
        // What goes wrong with one connection is nobody else's business, and says nothing of use.
        _ = connection.as_mut() => {}
        _ = stop.changed() => {
            connection.as_mut().graceful_shutdown();
            let _ = tokio::time::timeout(LAST, connection).await;
        }
    }
}
