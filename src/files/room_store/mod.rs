//! Rooms in one SQLite file: a thread that writes, and one that reads beside it.
//!
//! What many hand in at the same time is committed together, and each is told once that is on the disk (`synchronous=FULL`).

mod open;
mod pen;
mod reader;
mod rows;
mod writer;

#[cfg(test)]
mod tests;

use crate::room::{
    NewRoom, RoomBatch, RoomId, RoomLog, RoomPlace, RoomStore, StoreError, StoreFuture, StoredNote, StoredRoom,
};
use open::Opened;
use reader::{Reader, StoreAsk};
use std::path::Path;
use std::sync::Mutex;
use std::time::Duration;
use writer::{Write, Writer};

/// How long, at most, a commit waits for more while others were made just before.
const WINDOW: Duration = Duration::from_millis(5);

/// Rooms in one file.
#[derive(Debug)]
pub struct SqliteRooms {
    writer: Mutex<Option<Writer>>,
    reader: Mutex<Option<Reader>>,
}

impl SqliteRooms {
    /// Opens the file, or makes it. No other program can open it to write until this one is closed or dropped.
    ///
    /// # Errors
    /// When another program has it open, it may only be read, is damaged, is something else, or a newer version wrote it.
    pub fn open(file: &Path) -> Result<Self, StoreError> {
        let Opened { pen, eyes, lock } = open::to_write(file)?;
        let place = file.display().to_string();
        let writer = Writer::start(pen, lock, place.clone(), WINDOW).map_err(|error| unreachable(&error))?;
        let reader = Reader::start(eyes, place).map_err(|error| unreachable(&error))?;
        Ok(Self { writer: Mutex::new(Some(writer)), reader: Mutex::new(Some(reader)) })
    }

    /// Opens the file only to read, while another program may be writing.
    ///
    /// # Errors
    /// As [`open`](Self::open), and where there is no such file.
    pub fn open_to_read(file: &Path) -> Result<Self, StoreError> {
        let eyes = open::to_read(file)?;
        let reader = Reader::start(eyes, file.display().to_string()).map_err(|error| unreachable(&error))?;
        Ok(Self { writer: Mutex::new(None), reader: Mutex::new(Some(reader)) })
    }

    fn write(&self, write: Write) -> StoreFuture<u64> {
        let writer = self.writer.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let answer = match &*writer {
            Some(writer) => writer.hand_in(write),
            None => return Box::pin(async { Err(StoreError::ReadOnly("the store".to_owned())) }),
        };
        Box::pin(async { answer.await.unwrap_or_else(|_| Err(gone())) })
    }

    fn write_alone(&self, write: Write) -> StoreFuture<()> {
        let written = self.write(write);
        Box::pin(async { written.await.map(|_| ()) })
    }

    fn ask<T: Send + 'static>(
        &self,
        ask: impl FnOnce(&rusqlite::Connection) -> Result<T, rows::RowError> + Send + 'static,
    ) -> StoreFuture<T> {
        let reader = self.reader.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let Some(reader) = &*reader else { return Box::pin(async { Err(gone()) }) };
        let (answer, asked) = StoreAsk::new(ask);
        reader.ask(asked);
        Box::pin(async { answer.await.unwrap_or_else(|_| Err(gone())) })
    }
}

impl RoomStore for SqliteRooms {
    fn open(&self, room: NewRoom) -> StoreFuture<()> {
        self.write_alone(Write::Open(Box::new(room)))
    }

    fn append(&self, batch: RoomBatch) -> StoreFuture<()> {
        self.write_alone(Write::Append(batch))
    }

    fn read(&self, room: RoomId, from: RoomPlace) -> StoreFuture<RoomLog> {
        self.ask(move |it| rows::log(it, &room, from))
    }

    fn rooms(&self) -> StoreFuture<Vec<StoredRoom>> {
        self.ask(rows::rooms)
    }

    fn find(&self, code: String) -> StoreFuture<Option<StoredRoom>> {
        self.ask(move |it| Ok(rows::rooms(it)?.into_iter().find(|room| room.code == code)))
    }

    fn due(&self, now: u64) -> StoreFuture<Vec<StoredRoom>> {
        self.ask(move |it| {
            let mut rooms = rows::rooms(it)?;
            rooms.retain(|room| room.due(now) != (false, false));
            Ok(rooms)
        })
    }

    fn purge(&self, room: RoomId, now: u64) -> StoreFuture<()> {
        self.write_alone(Write::Purge(room, now))
    }

    fn delete(&self, room: RoomId, now: u64) -> StoreFuture<()> {
        self.write_alone(Write::Delete(room, now))
    }

    fn changed(&self) -> StoreFuture<Vec<(RoomId, RoomPlace)>> {
        // The file has one writer.
        Box::pin(std::future::pending())
    }

    fn keep_note(&self, note: StoredNote) -> StoreFuture<()> {
        self.write_alone(Write::KeepNote(note))
    }

    fn note(&self, name: String) -> StoreFuture<Option<StoredNote>> {
        self.ask(move |it| Ok(rows::notes(it, &name)?.into_iter().find(|note| note.name == name)))
    }

    fn notes(&self, start: String) -> StoreFuture<Vec<StoredNote>> {
        self.ask(move |it| rows::notes(it, &start))
    }

    fn forget_note(&self, name: String) -> StoreFuture<()> {
        self.write_alone(Write::ForgetNote(name))
    }

    fn forget_old_notes(&self, now: u64) -> StoreFuture<u64> {
        self.write(Write::ForgetOldNotes(now))
    }

    fn close(&self) -> StoreFuture<()> {
        let reader = self.reader.lock().unwrap_or_else(std::sync::PoisonError::into_inner).take();
        let writer = self.writer.lock().unwrap_or_else(std::sync::PoisonError::into_inner).take();
        // The reader first: the last one to close takes the log beside the file away.
        drop(reader);
        let closed = writer.map(Writer::close);
        Box::pin(async move {
            match closed {
                Some(closed) => closed.await.unwrap_or(Ok(0)).map(|_| ()),
                None => Ok(()),
            }
        })
    }
}

fn gone() -> StoreError {
    StoreError::Unreachable("it was closed".to_owned())
}

fn unreachable(error: &std::io::Error) -> StoreError {
    StoreError::Unreachable(error.to_string())
}
