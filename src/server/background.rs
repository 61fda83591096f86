//! A host on a thread of its own, for a program that does other things as well: it tells what happens, and stops when it
//! is dropped.

use super::clock::now;
use super::host::{Host, HostAddresses, HostOptions, USUAL_PORT};
use super::host_error::HostError;
use super::hosted::HostedRoom;
use super::house::House;
use crate::room::{RoomRole, RoomView};
use anyhow::Result;
use std::io;
use std::sync::Arc;
use std::thread::{self, JoinHandle};
use std::time::Duration;
use tokio::sync::{oneshot, watch};
use tokio::time::sleep;

/// How often it is looked who is there, where nothing else happens.
const LOOK: Duration = Duration::from_secs(5);
/// How long counts wait for more.
const COUNTED: Duration = Duration::from_millis(250);

/// What a host tells.
#[derive(Debug)]
pub enum HostNews {
    /// It serves, and this is where.
    Opened(HostAddresses),
    /// The room is no more: whoever leads deleted it.
    Gone,
    /// What everyone sees on the screen is another.
    Screen(Box<RoomView>),
    /// It does not start, or broke off.
    Failed(anyhow::Error),
}

/// A host that runs beside everything else.
#[derive(Debug)]
pub struct BackgroundHost {
    stop: Option<oneshot::Sender<()>>,
    language: watch::Sender<&'static str>,
    thread: Option<JoinHandle<()>>,
}

impl BackgroundHost {
    /// Starts it. `options` gives what it is started with at a port, on the host's own thread: first the usual one, and
    /// any that is free where that is taken. What happens is told from there, what the screen shows in `language`.
    ///
    /// # Errors
    /// When there is no room for another thread.
    pub fn start(
        options: impl Fn(u16) -> Result<HostOptions> + Send + 'static,
        language: &'static str,
        tell: impl Fn(HostNews) + Send + Sync + 'static,
    ) -> io::Result<Self> {
        let (stop, stopped) = oneshot::channel();
        let (speak, language) = watch::channel(language);
        let run = move || {
            let serving = || -> Result<()> {
                let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
                runtime.block_on(serve(options, language, &tell, stopped))
            };
            if let Err(error) = serving() {
                tell(HostNews::Failed(error));
            }
        };
        let thread = thread::Builder::new().name("host".to_owned()).spawn(run)?;
        Ok(Self { stop: Some(stop), language: speak, thread: Some(thread) })
    }

    /// Tells from now on in another language what the screen shows.
    pub fn speak(&self, language: &'static str) {
        self.language.send_if_modified(|it| std::mem::replace(it, language) != language);
    }
}

impl Drop for BackgroundHost {
    /// Whoever is connected is told to come back; votes that are on their way are written.
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

async fn serve(
    options: impl Fn(u16) -> Result<HostOptions>,
    language: watch::Receiver<&'static str>,
    tell: &(impl Fn(HostNews) + Sync),
    stopped: oneshot::Receiver<()>,
) -> Result<()> {
    let host = match Host::start(options(USUAL_PORT)?).await {
        Err(error) if matches!(error.downcast_ref(), Some(HostError::Listen(..))) => Host::start(options(0)?).await?,
        started => started?,
    };
    let (house, opened) = (host.house(), host.rooms.first().cloned());
    let room = opened.as_ref().and_then(|it| house.room(it.room.as_deref()?));
    if let Some(opened) = opened {
        tell(HostNews::Opened(opened));
    }
    let watching = async {
        if let Some(room) = room {
            watch_screen(&house, &room, language, tell).await;
            tell(HostNews::Gone);
        }
        // What else the host serves goes on.
        std::future::pending::<()>().await;
    };
    let told = async {
        tokio::select! {
            () = watching => {}
            _ = stopped => {}
        }
    };
    host.run(told).await;
    Ok(())
}

/// Tells what the screen of a room shows whenever that is another, until the room is gone.
async fn watch_screen(
    house: &House,
    room: &Arc<HostedRoom>,
    mut language: watch::Receiver<&'static str>,
    tell: &(impl Fn(HostNews) + Sync),
) {
    let (mut changed, mut counted) = (room.changed.subscribe(), room.counted.subscribe());
    let mut last = None;
    while !room.is_deleted() && house.room(room.id.as_str()).is_some() {
        let speaks = *language.borrow_and_update();
        let view = {
            let state = room.lock();
            RoomView::of(state.room(), RoomRole::Projector, None, speaks, &state.presence, now())
        };
        if last.as_ref() != Some(&view) {
            tell(HostNews::Screen(Box::new(view.clone())));
            last = Some(view);
        }
        tokio::select! {
            _ = changed.changed() => {}
            _ = language.changed() => {}
            _ = counted.changed() => sleep(COUNTED).await,
            () = sleep(LOOK) => {}
        }
    }
}
