//! Writing on a thread of its own what somebody types, so that no key waits for the disk.

use super::own_file::OwnFile;
use super::patience::Patience;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::fmt;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

/// What is typed is written at most so long after the first key.
const DELAY: Duration = Duration::from_millis(300);

/// A file of somebody's own that is written in the background; whole at the latest when this is dropped.
pub struct BackgroundFile<T> {
    shared: Arc<Mutex<Shared<T>>>,
    asks: Option<Sender<WriteRequest<T>>>,
    thread: Option<JoinHandle<()>>,
}

struct Shared<T> {
    file: OwnFile<T>,
    failed: Option<String>,
    patience: Patience,
}

enum WriteRequest<T> {
    Write(T),
    Flush(Sender<()>),
}

impl<T> fmt::Debug for BackgroundFile<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BackgroundFile").finish_non_exhaustive()
    }
}

impl<T: Serialize + DeserializeOwned + Clone + PartialEq + Default + Send + 'static> BackgroundFile<T> {
    /// Writes this file from now on.
    #[must_use]
    pub fn new(file: OwnFile<T>) -> Self {
        let shared = Arc::new(Mutex::new(Shared { file, failed: None, patience: Patience::default() }));
        let (asks, asked) = channel();
        let of_thread = Arc::clone(&shared);
        let thread = thread::Builder::new().name("own words".to_owned()).spawn(move || serve(&of_thread, &asked)).ok();
        Self { shared, asks: thread.is_some().then_some(asks), thread }
    }

    /// Has a value written soon; what was handed over before and is not written yet need not be.
    pub fn write(&self, value: &T) {
        match &self.asks {
            Some(asks) if asks.send(WriteRequest::Write(value.clone())).is_ok() => {}
            // Without a thread it is written at once.
            Some(_) | None => lock(&self.shared).write(value),
        }
    }

    /// Waits until everything that was handed over is written, or was tried.
    pub fn flush(&self) {
        let (done, wait) = channel();
        if self.asks.as_ref().is_some_and(|asks| asks.send(WriteRequest::Flush(done)).is_ok()) {
            // The thread answers, or is gone with everything written.
            let _ = wait.recv();
        }
    }

    /// Why the last value could not be written; nothing where it was, or waits.
    #[must_use]
    pub fn failed(&self) -> Option<String> {
        lock(&self.shared).failed.clone()
    }

    /// Where something stands now that was set aside, once; for whoever tells it.
    pub fn take_aside(&self) -> Option<PathBuf> {
        lock(&self.shared).file.take_aside()
    }
}

impl<T> Drop for BackgroundFile<T> {
    fn drop(&mut self) {
        self.asks = None;
        if let Some(thread) = self.thread.take() {
            // Its work is done or failed; nobody is left to be told.
            let _ = thread.join();
        }
    }
}

impl<T: Serialize + DeserializeOwned + Clone + PartialEq + Default> Shared<T> {
    fn write(&mut self, value: &T) {
        let Self { file, failed, patience } = self;
        let written = patience.until(|| file.write(value));
        *failed = written.err().map(|error| error.chain().last().map(ToString::to_string).unwrap_or_default());
    }
}

fn lock<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Writes what is asked for, until nobody asks any more.
fn serve<T>(shared: &Mutex<Shared<T>>, asked: &Receiver<WriteRequest<T>>)
where
    T: Serialize + DeserializeOwned + Clone + PartialEq + Default,
{
    let mut waiting: Option<T> = None;
    let mut due: Option<Instant> = None;
    loop {
        let heard = match due {
            None => asked.recv().map_err(|_| RecvTimeoutError::Disconnected),
            Some(due) => asked.recv_timeout(due.saturating_duration_since(Instant::now())),
        };
        let (flushed, over) = match heard {
            Ok(WriteRequest::Write(value)) => {
                waiting = Some(value);
                due = due.or_else(|| Some(Instant::now() + DELAY));
                continue;
            }
            Ok(WriteRequest::Flush(done)) => (Some(done), false),
            Err(RecvTimeoutError::Timeout) => (None, false),
            Err(RecvTimeoutError::Disconnected) => (None, true),
        };
        due = None;
        if let Some(value) = &waiting {
            let mut shared = lock(shared);
            shared.write(value);
            // What failed is tried again at the next key, at the next flush and at the end.
            if shared.failed.is_none() {
                waiting = None;
            }
        }
        if let Some(done) = flushed {
            // Whoever asked may be gone.
            let _ = done.send(());
        }
        if over {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn keys_do_not_wait_and_nothing_is_lost_at_the_end() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("own/words.ron");
        let file = BackgroundFile::new(OwnFile::<String>::read(path.clone()));
        for typed in ["d", "da", "dak"] {
            file.write(&typed.to_owned());
        }
        drop(file);
        assert_eq!(OwnFile::<String>::read(path).value(), "dak");
    }

    #[test]
    fn what_could_not_be_written_is_written_at_the_next_flush() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("words.ron");
        fs::create_dir(&path).unwrap();
        let file = BackgroundFile::new(OwnFile::<String>::read(path.clone()));
        lock(&file.shared).patience = Patience::waiting(|_| {});
        file.write(&String::from("dak"));
        file.flush();
        assert!(file.failed().is_some());
        fs::remove_dir(&path).unwrap();
        file.flush();
        assert_eq!((file.failed(), OwnFile::<String>::read(path).value().as_str()), (None, "dak"));
    }
}
