//! The thread that reads: a long look back holds no vote up.

use super::rows::{RowError, told};
use crate::room::StoreError;
use rusqlite::Connection;
use std::sync::mpsc::{Sender, channel};
use std::thread::{Builder, JoinHandle};
use tokio::sync::oneshot;

/// A question, with what it is answered by.
pub(super) struct StoreAsk(Box<dyn FnOnce(&Connection, &str) + Send>);

impl StoreAsk {
    /// A question, and where its answer comes.
    pub(super) fn new<T: Send + 'static>(
        ask: impl FnOnce(&Connection) -> Result<T, RowError> + Send + 'static,
    ) -> (oneshot::Receiver<Result<T, StoreError>>, Self) {
        let (done, answer) = oneshot::channel();
        let asked = move |sql: &Connection, place: &str| {
            // Whoever asked may have gone.
            let _ = done.send(ask(sql).map_err(|error| told(&error, place)));
        };
        (answer, Self(Box::new(asked)))
    }
}

/// The thread that reads.
#[derive(Debug)]
pub(super) struct Reader {
    asked: Option<Sender<StoreAsk>>,
    thread: Option<JoinHandle<()>>,
}

impl Reader {
    /// Starts the thread.
    pub(super) fn start(sql: Connection, place: String) -> std::io::Result<Self> {
        let (asked, questions) = channel::<StoreAsk>();
        let work = move || questions.iter().for_each(|StoreAsk(ask)| ask(&sql, &place));
        let thread = Builder::new().name("rooms-read".to_owned()).spawn(work)?;
        Ok(Self { asked: Some(asked), thread: Some(thread) })
    }

    /// Asks something.
    pub(super) fn ask(&self, ask: StoreAsk) {
        if let Some(asked) = &self.asked {
            // Where the thread has ended the answer's other half is dropped, which says so.
            let _ = asked.send(ask);
        }
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        self.asked = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}
