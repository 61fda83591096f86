//! The floor: a bare server of the same shape as a room's, that keeps nothing and knows nobody.
//!
//! Streams of one shared event, a form that is answered with `303`, a loop of its own that takes connections in. What a room
//! takes longer for than this is what a room does.

use anyhow::Result;
use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Form, State};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_TYPE, LOCATION};
use axum::response::IntoResponse;
use axum::routing::{get, post};
use futures_util::stream::unfold;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::convert::Infallible;
use std::io::{Write, stdout};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::net::TcpSocket;
use tokio::sync::watch;

/// Where the floor is asked for its streams, a change, and a vote.
pub(crate) const STREAM: &str = "/stream";
pub(crate) const CHANGE: &str = "/change";
pub(crate) const VOTE: &str = "/vote";

#[derive(Clone)]
struct Floor {
    event: watch::Sender<(u64, Bytes)>,
    votes: Arc<Mutex<BTreeMap<u64, u32>>>,
    size: usize,
}

#[derive(Deserialize)]
struct Vote {
    seat: u64,
    n: u32,
}

/// An event of so many bytes.
fn event(number: u64, size: usize) -> Bytes {
    let head = format!("id: {number}\nevent: deel\ndata: ");
    let filled = "x".repeat(size.saturating_sub(head.len() + 2));
    Bytes::from(format!("{head}{filled}\n\n"))
}

async fn stream(State(floor): State<Floor>) -> impl IntoResponse {
    let watched = floor.event.subscribe();
    let events = unfold((watched, true), |(mut watched, first)| async move {
        if !first {
            watched.changed().await.ok()?;
        }
        let event = watched.borrow_and_update().1.clone();
        Some((Ok::<_, Infallible>(event), (watched, false)))
    });
    ([(CONTENT_TYPE, "text/event-stream")], Body::from_stream(events))
}

async fn change(State(floor): State<Floor>) -> impl IntoResponse {
    let size = floor.size;
    floor.event.send_modify(|(number, bytes)| {
        *number += 1;
        *bytes = event(*number, size);
    });
    StatusCode::NO_CONTENT
}

async fn vote(State(floor): State<Floor>, Form(vote): Form<Vote>) -> impl IntoResponse {
    floor.votes.lock().unwrap_or_else(PoisonError::into_inner).insert(vote.seat, vote.n);
    (StatusCode::SEE_OTHER, [(LOCATION, "/")])
}

/// Serves until it is ended from outside; events have so many bytes.
pub(crate) async fn serve(address: SocketAddr, size: usize) -> Result<()> {
    let (sender, _) = watch::channel((0, event(0, size)));
    let floor = Floor { event: sender, votes: Arc::default(), size };
    let routes =
        Router::new().route(STREAM, get(stream)).route(CHANGE, post(change)).route(VOTE, post(vote)).with_state(floor);
    let socket = TcpSocket::new_v4()?;
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    let listener = socket.listen(4_096)?;
    writeln!(stdout(), "{address}")?;
    loop {
        let Ok((stream, _)) = listener.accept().await else { continue };
        let _ = stream.set_nodelay(true);
        let routes = routes.clone();
        tokio::spawn(async move {
            let _ = http1::Builder::new()
                .timer(TokioTimer::new())
                .header_read_timeout(Duration::from_secs(10))
                .max_buf_size(16 * 1_024)
                .serve_connection(TokioIo::new(stream), TowerToHyperService::new(routes))
                .await;
        });
    }
}
