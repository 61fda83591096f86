//! Writing on a thread of its own what somebody types, so that no key waits for the disk.

use super::keep_beside::{Kept, keep_beside_privately};
use super::own_file::OwnFile;
use super::patience::Patience;
use super::{note_in_log, temporary_folder};
use crate::script::write_data;
use anyhow::{Context, Result};
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
    /// Held for a moment only, never while the disk is waited for.
    told: Arc<Mutex<WritingNews>>,
    asks: Option<Sender<WriteRequest<T>>>,
    thread: Option<JoinHandle<()>>,
    /// What writes where there is no thread.
    writer: Option<Box<dyn OwnWriter<T>>>,
}

/// What the thread has to tell.
#[derive(Debug, Default)]
struct WritingNews {
    failed: Option<String>,
    aside: Option<PathBuf>,
    closed: Option<String>,
    /// Values that were handed over and neither written nor tried yet.
    waiting: usize,
    /// Whether something came of it since it was asked for last.
    news: bool,
}

enum WriteRequest<T> {
    Write(T),
    Flush(Sender<()>),
}

/// What writes a value; it belongs to the thread, because it may wait.
pub(super) trait OwnWriter<T>: Send {
    fn write(&mut self, value: &T) -> Result<()>;

    fn take_aside(&mut self) -> Option<PathBuf>;

    /// Keeps elsewhere what could not be written until the end.
    fn rescue(&mut self, value: &T);
}

/// A file, and the patience for what holds it.
struct PatientFile<T> {
    file: OwnFile<T>,
    patience: Patience,
}

impl<T: Serialize + DeserializeOwned + Clone + PartialEq + Default + Send> OwnWriter<T> for PatientFile<T> {
    fn write(&mut self, value: &T) -> Result<()> {
        let Self { file, patience } = self;
        patience.until(|| file.write(value))
    }

    fn take_aside(&mut self) -> Option<PathBuf> {
        self.file.take_aside()
    }

    fn rescue(&mut self, value: &T) {
        let kept = write_data(value).context("this could not be written down").and_then(|text| {
            let name = self.file.path().file_name().unwrap_or_default();
            keep_beside_privately(&temporary_folder().join(name), text.as_bytes())
        });
        let file = self.file.path().display();
        note_in_log(&match kept {
            Ok(Kept::New(place) | Kept::Same(place)) => {
                format!("{file} could not be written; what was to be in it is in {}", place.display())
            }
            Err(error) => format!("{file} could not be written: {}", root_cause(&error)),
        });
    }
}

fn root_cause(error: &anyhow::Error) -> String {
    error.chain().last().map(ToString::to_string).unwrap_or_default()
}

impl<T> fmt::Debug for BackgroundFile<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BackgroundFile").finish_non_exhaustive()
    }
}

impl<T: Serialize + DeserializeOwned + Clone + PartialEq + Default + Send + 'static> BackgroundFile<T> {
    /// Writes this file from now on.
    #[must_use]
    pub fn new(mut file: OwnFile<T>) -> Self {
        let closed = file.take_closed().as_ref().map(root_cause);
        let aside = file.take_aside();
        let it = Self::written_by(Box::new(PatientFile { file, patience: Patience::default() }));
        {
            let mut told = lock(&it.told);
            told.news = closed.is_some() || aside.is_some();
            (told.closed, told.aside) = (closed, aside);
        }
        it
    }
}

impl<T: Clone + Send + 'static> BackgroundFile<T> {
    /// Has a writer of another kind write from now on.
    pub(super) fn written_by(writer: Box<dyn OwnWriter<T>>) -> Self {
        let told = Arc::new(Mutex::new(WritingNews::default()));
        let (asks, asked) = channel();
        let of_thread = Arc::clone(&told);
        // Where there can be no thread the writer is still here.
        let given = Arc::new(Mutex::new(Some(writer)));
        let taken = Arc::clone(&given);
        let thread = thread::Builder::new().name("own words".to_owned()).spawn(move || {
            let writer = lock(&taken).take();
            if let Some(writer) = writer {
                serve(writer, &of_thread, &asked);
            }
        });
        match thread {
            Ok(thread) => Self { told, asks: Some(asks), thread: Some(thread), writer: None },
            Err(_) => Self { told, asks: None, thread: None, writer: lock(&given).take() },
        }
    }

    /// Has a value written soon; what was handed over before and is not written yet need not be.
    pub fn write(&mut self, value: &T) {
        if let Some(writer) = &mut self.writer {
            let written = writer.write(value);
            tell(&self.told, written, writer.take_aside(), 0);
            return;
        }
        let Some(asks) = &self.asks else { return };
        lock(&self.told).waiting += 1;
        if asks.send(WriteRequest::Write(value.clone())).is_err() {
            let mut told = lock(&self.told);
            (told.waiting, told.news) = (0, true);
            told.failed = Some(String::from("the thread that writes is gone"));
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
        lock(&self.told).failed.clone()
    }

    /// Where something stands now that was set aside, once; for whoever tells it.
    pub fn take_aside(&self) -> Option<PathBuf> {
        lock(&self.told).aside.take()
    }

    /// Why the file could not be opened when it was read, once; for whoever tells it.
    pub fn take_closed(&self) -> Option<String> {
        lock(&self.told).closed.take()
    }

    /// Whether something is still to be written or tried.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        lock(&self.told).waiting > 0
    }

    /// Whether something came of writing that nobody looked at yet, once.
    pub fn take_news(&self) -> bool {
        std::mem::take(&mut lock(&self.told).news)
    }
}

impl<T> Drop for BackgroundFile<T> {
    fn drop(&mut self) {
        self.asks = None;
        if let Some(thread) = self.thread.take() {
            // Its work is done, or kept elsewhere and noted.
            let _ = thread.join();
        }
    }
}

/// Tells what came of so many values that were handed over.
fn tell(told: &Mutex<WritingNews>, written: Result<()>, aside: Option<PathBuf>, values: usize) {
    let mut told = lock(told);
    let failed = written.err().as_ref().map(root_cause);
    told.news |= failed != told.failed || aside.is_some();
    told.failed = failed;
    told.aside = aside.or_else(|| told.aside.take());
    told.waiting = told.waiting.saturating_sub(values);
}

fn lock<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Writes what is asked for, until nobody asks any more.
fn serve<T>(mut writer: Box<dyn OwnWriter<T>>, told: &Mutex<WritingNews>, asked: &Receiver<WriteRequest<T>>) {
    let mut waiting: Option<T> = None;
    let mut handed = 0;
    let mut due: Option<Instant> = None;
    loop {
        let heard = match due {
            None => asked.recv().map_err(|_| RecvTimeoutError::Disconnected),
            Some(due) => asked.recv_timeout(due.saturating_duration_since(Instant::now())),
        };
        let (flushed, over) = match heard {
            Ok(WriteRequest::Write(value)) => {
                waiting = Some(value);
                handed += 1;
                due = due.or_else(|| Some(Instant::now() + DELAY));
                continue;
            }
            Ok(WriteRequest::Flush(done)) => (Some(done), false),
            Err(RecvTimeoutError::Timeout) => (None, false),
            Err(RecvTimeoutError::Disconnected) => (None, true),
        };
        due = None;
        if let Some(value) = &waiting {
            let written = writer.write(value);
            let failed = written.is_err();
            tell(told, written, writer.take_aside(), std::mem::take(&mut handed));
            // What failed is tried again at the next key, at the next flush and at the end.
            if !failed {
                waiting = None;
            } else if over {
                writer.rescue(value);
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
    use anyhow::bail;
    use std::fs;

    /// A disk that takes a while: each write lasts until it is let go, and fails or not as it is told.
    struct SlowDisk {
        began: Sender<String>,
        let_go: Receiver<bool>,
        rescued: Sender<String>,
    }

    impl OwnWriter<String> for SlowDisk {
        fn write(&mut self, value: &String) -> Result<()> {
            self.began.send(value.clone()).unwrap();
            if self.let_go.recv().unwrap() { Ok(()) } else { bail!("the disk is full") }
        }

        fn take_aside(&mut self) -> Option<PathBuf> {
            Some(PathBuf::from("aside"))
        }

        fn rescue(&mut self, value: &String) {
            self.rescued.send(value.clone()).unwrap();
        }
    }

    #[test]
    fn no_key_waits_for_a_disk_and_what_came_of_it_is_news_once() {
        let ((began, begins), (let_go, lets_go), (rescued, rescues)) = (channel(), channel(), channel());
        let mut file = BackgroundFile::written_by(Box::new(SlowDisk { began, let_go: lets_go, rescued }));
        file.write(&String::from("d"));
        assert_eq!(begins.recv().unwrap(), "d");
        // The disk holds the first key: nothing of this ends before it is let go unless it waits for nothing.
        for typed in ["da", "dak"] {
            file.write(&typed.to_owned());
            assert_eq!(
                (file.failed(), file.take_aside(), file.take_news(), file.is_waiting()),
                (None, None, false, true)
            );
        }
        let_go.send(true).unwrap();
        assert_eq!(begins.recv().unwrap(), "dak", "what was typed meanwhile is written together");
        assert_eq!((file.take_aside(), file.take_news()), (Some(PathBuf::from("aside")), true));
        let_go.send(false).unwrap();
        let_go.send(false).unwrap();
        file.flush();
        assert_eq!((file.failed().as_deref(), file.is_waiting()), (Some("the disk is full"), false));
        assert!(file.take_news() && !file.take_news());
        let_go.send(false).unwrap();
        drop(file);
        assert_eq!(rescues.recv().unwrap(), "dak", "what fails until the end is kept elsewhere");
    }

    #[test]
    fn what_was_typed_is_there_at_the_end() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("own/words.ron");
        let mut file = BackgroundFile::new(OwnFile::<String>::read(path.clone()));
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
        let patience = Patience::waiting(|_| {});
        let own = OwnFile::<String>::read(path.clone());
        let mut file = BackgroundFile::written_by(Box::new(PatientFile { file: own, patience }));
        file.write(&String::from("dak"));
        file.flush();
        assert!(file.failed().is_some());
        fs::remove_dir(&path).unwrap();
        file.flush();
        assert_eq!((file.failed(), OwnFile::<String>::read(path).value().as_str()), (None, "dak"));
    }
}
