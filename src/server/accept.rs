//! The loop that takes connections in: so many at once, each with a time limit for what it sends.

use super::respond::Answer;
use crate::room::MOST_SEATS;
use hyper::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use socket2::SockRef;
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};
use tokio_rustls::TlsAcceptor;

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
/// Most connections: two for each seat of the largest room, and some for whoever leads and looks on.
const MOST: u64 = 2 * MOST_SEATS as u64 + 200;

/// Raises the number of files that may be open to what the system allows; gives how many connections fit.
pub(super) fn connections() -> usize {
    fitting(open_files())
}

/// How many connections fit, where the system allows so many open files; none where it does not say.
fn fitting(open: Option<u64>) -> usize {
    let open = open.map_or(MOST, |open| open.saturating_sub(RESERVED).max(RESERVED / 4));
    usize::try_from(open.min(MOST)).unwrap_or(usize::MAX)
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

/// Takes connections in until it is told to stop, so many at once; encrypted where there is something to encrypt with.
pub(super) async fn accept<F, R>(
    listener: TcpListener,
    tls: Option<TlsAcceptor>,
    answer: F,
    most: usize,
    mut stop: watch::Receiver<bool>,
) where
    F: Fn(Request<Incoming>) -> R + Clone + Send + Sync + 'static,
    R: Future<Output = Answer> + Send,
{
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
                let (tls, answer, stop) = (tls.clone(), answer.clone(), stop.clone());
                tokio::spawn(async move {
                    greet(stream, tls, answer, stop).await;
                    drop(place);
                });
            }
            // The connection was gone before it was taken in, or there are too many files for a moment.
            Err(_) => tokio::time::sleep(Duration::from_millis(20)).await,
        }
    }
}

async fn greet<F, R>(stream: TcpStream, tls: Option<TlsAcceptor>, answer: F, stop: watch::Receiver<bool>)
where
    F: Fn(Request<Incoming>) -> R,
    R: Future<Output = Answer>,
{
    let _ = stream.set_nodelay(true);
    #[cfg(target_os = "linux")]
    let _ = SockRef::from(&stream).set_tcp_user_timeout(Some(UNANSWERED));
    #[cfg(not(target_os = "linux"))]
    let _ = SockRef::from(&stream).set_keepalive(true);
    match tls {
        None => serve(stream, answer, stop).await,
        // Whoever does not greet in time, or in plain, is let go.
        Some(tls) => {
            if let Ok(Ok(stream)) = tokio::time::timeout(HEAD_WITHIN, tls.accept(stream)).await {
                serve(stream, answer, stop).await;
            }
        }
    }
}

async fn serve<S, F, R>(stream: S, answer: F, mut stop: watch::Receiver<bool>)
where
    S: AsyncRead + AsyncWrite + Unpin,
    F: Fn(Request<Incoming>) -> R,
    R: Future<Output = Answer>,
{
    let answer = |request| {
        let answered = answer(request);
        async move { Ok::<_, Infallible>(answered.await) }
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

#[cfg(test)]
mod tests {
    use super::*;
    use axum::response::IntoResponse;
    use std::io::{Read, Write};

    #[test]
    fn connections_are_capped_by_the_system_and_by_the_largest_room() {
        assert_eq!(fitting(Some(1_024)), 824);
        assert_eq!(fitting(Some(10)), 50);
        assert_eq!(fitting(Some(u64::MAX)), 40_200);
        assert_eq!(fitting(None), 40_200);
    }

    #[test]
    fn whoever_comes_when_all_places_are_taken_waits_until_one_goes() {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).unwrap();
        let address = listener.local_addr().unwrap();
        let (_stop, stopped) = watch::channel(false);
        let answer = |_| async { "here".into_response() };
        runtime.spawn(accept(listener, None, answer, 2, stopped));
        let mut buffer = [0; 256];
        let come = || {
            let mut stream = std::net::TcpStream::connect(address).unwrap();
            stream.write_all(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n").unwrap();
            stream
        };
        let (mut one, mut two) = (come(), come());
        assert!(one.read(&mut buffer).unwrap() > 0 && two.read(&mut buffer).unwrap() > 0, "two are answered");
        let mut three = come();
        three.set_read_timeout(Some(Duration::from_millis(300))).unwrap();
        assert!(three.read(&mut buffer).is_err(), "the third waits");
        drop(one);
        three.set_read_timeout(Some(Duration::from_secs(5))).unwrap();
        assert!(three.read(&mut buffer).unwrap() > 0, "until one goes");
        runtime.shutdown_background();
    }
}
