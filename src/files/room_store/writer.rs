//! The thread that writes: what is handed in together is committed together, and answered once it is on the disk.

use super::pen;
use super::rows::{RowError, told};
use crate::room::{NewRoom, RoomBatch, RoomId, StoreError, StoredNote};
use rusqlite::{Connection, TransactionBehavior};
use std::fs::File;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::{Builder, JoinHandle};
use std::time::{Duration, Instant};
use tokio::sync::oneshot;

/// Most of what is committed together.
const MOST: usize = 4_096;
/// For so long after a commit another one waits for company; what comes alone is written at once.
const BUSY: Duration = Duration::from_millis(50);
/// How long it is waited before what could not be swept is tried again.
const SWEEPING: Duration = Duration::from_millis(500);

/// What can be written.
#[derive(Debug)]
pub(super) enum Write {
    /// Open a room.
    Open(Box<NewRoom>),
    /// Add to a room.
    Append(RoomBatch),
    /// Purge what single seats did.
    Purge(RoomId, u64),
    /// Delete a room.
    Delete(RoomId, u64),
    /// Keep a note.
    KeepNote(StoredNote),
    /// Delete a note.
    ForgetNote(String),
    /// Delete the notes whose time is over.
    ForgetOldNotes(u64),
    /// Write what was handed in before, and end.
    Close,
}

/// What writing came to: how many, for what counts.
type StoreWritten = Result<u64, StoreError>;

struct WriteJob {
    write: Write,
    done: oneshot::Sender<StoreWritten>,
}

/// The thread that writes.
#[derive(Debug)]
pub(super) struct Writer {
    jobs: Sender<WriteJob>,
    thread: Option<JoinHandle<()>>,
}

impl Writer {
    /// Starts the thread; it holds the lock until it ends.
    pub(super) fn start(sql: Connection, lock: File, place: String, window: Duration) -> std::io::Result<Self> {
        let (jobs, open) = channel();
        let work = move || {
            let mut desk = Desk { sql, place, window, unswept: false };
            desk.work(&open);
            drop(desk);
            drop(lock);
        };
        let thread = Builder::new().name("rooms".to_owned()).spawn(work)?;
        Ok(Self { jobs, thread: Some(thread) })
    }

    /// Hands something in.
    pub(super) fn hand_in(&self, write: Write) -> oneshot::Receiver<StoreWritten> {
        let (done, answer) = oneshot::channel();
        // Where the thread has ended the answer's other half is dropped, which says so.
        let _ = self.jobs.send(WriteJob { write, done });
        answer
    }

    /// Writes what was handed in and ends.
    pub(super) fn close(self) -> oneshot::Receiver<StoreWritten> {
        self.hand_in(Write::Close)
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        drop(self.hand_in(Write::Close));
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// Where the thread writes.
struct Desk {
    sql: Connection,
    place: String,
    window: Duration,
    /// Something deleted is still in the log beside the file, as somebody was reading.
    unswept: bool,
}

impl Desk {
    fn work(&mut self, open: &Receiver<WriteJob>) {
        let mut last: Option<Instant> = None;
        while let Some(first) = self.next(open) {
            let mut jobs = vec![first];
            let until =
                Instant::now() + if last.is_some_and(|it| it.elapsed() < BUSY) { self.window } else { Duration::ZERO };
            while jobs.len() < MOST && !matches!(jobs.last(), Some(WriteJob { write: Write::Close, .. })) {
                match open.recv_timeout(until.saturating_duration_since(Instant::now())) {
                    Ok(job) => jobs.push(job),
                    Err(_) => break,
                }
            }
            let close = jobs.pop_if(|job| matches!(job.write, Write::Close));
            let written = self.commit(&jobs);
            last = Some(Instant::now());
            for (job, written) in jobs.into_iter().zip(written) {
                // Whoever asked may have gone.
                let _ = job.done.send(written);
            }
            if let Some(job) = close {
                let _ = job.done.send(Ok(0));
                return;
            }
        }
    }

    /// Waits for the next job; meanwhile what could not be swept is tried again.
    fn next(&mut self, open: &Receiver<WriteJob>) -> Option<WriteJob> {
        while self.unswept {
            match open.recv_timeout(SWEEPING) {
                Ok(job) => return Some(job),
                Err(RecvTimeoutError::Disconnected) => return None,
                Err(RecvTimeoutError::Timeout) => self.sweep(),
            }
        }
        open.recv().ok()
    }

    fn sweep(&mut self) {
        self.unswept = !pen::sweep(&self.sql).unwrap_or(false);
    }

    /// Writes jobs together; where that fails each by itself, so that one that cannot be written takes no other with it.
    fn commit(&mut self, jobs: &[WriteJob]) -> Vec<StoreWritten> {
        let mut written = self.commit_together(jobs);
        if let Err(error) = &written {
            let told = told(error, &self.place);
            written = Ok(match jobs {
                [_] => vec![Err(told)],
                _ => jobs.iter().flat_map(|job| self.commit(std::slice::from_ref(job))).collect(),
            });
        }
        if self.unswept {
            self.sweep();
        }
        written.unwrap_or_default()
    }

    fn commit_together(&mut self, jobs: &[WriteJob]) -> Result<Vec<StoreWritten>, RowError> {
        let whole = self.sql.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut written = Vec::with_capacity(jobs.len());
        let mut swept = false;
        for job in jobs {
            match write(&whole, &job.write) {
                Ok((count, sweeps)) => {
                    swept |= sweeps;
                    written.push(Ok(count));
                }
                // Refused before anything was written.
                Err(RowError::Told(error)) => written.push(Err(error)),
                Err(error) => return Err(error),
            }
        }
        whole.commit()?;
        self.unswept |= swept;
        Ok(written)
    }
}

/// Writes one thing; gives how many, and whether something was deleted that must go from the disk.
fn write(sql: &Connection, write: &Write) -> Result<(u64, bool), RowError> {
    Ok(match write {
        Write::Open(new) => (pen::open(sql, new).map(|()| 1)?, false),
        Write::Append(batch) => (1, pen::append(sql, batch)?),
        Write::Purge(room, now) => (1, pen::purge(sql, room, *now)?),
        Write::Delete(room, now) => (pen::delete(sql, room, *now).map(|()| 1)?, true),
        Write::KeepNote(note) => (pen::keep_note(sql, note).map(|()| 1)?, true),
        Write::ForgetNote(name) => (pen::forget_note(sql, name)?, true),
        Write::ForgetOldNotes(now) => {
            let count = pen::forget_old_notes(sql, *now)?;
            (count, count > 0)
        }
        Write::Close => (0, false),
    })
}
