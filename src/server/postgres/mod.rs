//! Rooms in PostgreSQL: several hosts serve any room over one store.
//!
//! What a room comes to is written in one statement, which holds only where the room stands as the host believes. There is
//! one notice a batch and never one a vote, as those who commit with a notice queue on one lock; whoever is told reads the
//! log anew, and a look every two seconds stands behind it. Hosts reach the database without TLS: put both in one network, or
//! a tunnel between them.

mod columns;
mod lines;
mod listen;
mod read;
mod schema;
mod write;

use crate::room::{
    NewRoom, RoomBatch, RoomId, RoomLog, RoomPlace, RoomStore, StoreError, StoreFuture, StoredNote, StoredRoom,
};
use lines::{StoreLine, StoreLines};
use listen::ChangeWaiter;
use std::sync::Arc;
use tokio_postgres::error::SqlState;

/// Rooms in a database that other hosts may use as well.
#[derive(Clone)]
pub struct PostgresRooms {
    lines: Arc<StoreLines>,
    listener: Arc<tokio::sync::Mutex<ChangeWaiter>>,
}

impl PostgresRooms {
    /// Opens the store at an address `postgres://…`, or makes it there.
    ///
    /// # Errors
    /// When the database cannot be reached, may only be read, or a newer version wrote it.
    pub async fn open(address: &str) -> Result<Self, StoreError> {
        let lines = Arc::new(StoreLines::new(address)?);
        schema::make(&lines).await?;
        let listener = Arc::new(tokio::sync::Mutex::new(ChangeWaiter::new(Arc::clone(&lines))));
        Ok(Self { lines, listener })
    }
}

/// Does something on a line, and gives the line back.
macro_rules! on_line {
    ($store:expr, $line:ident => $work:expr) => {{
        let lines = Arc::clone(&$store.lines);
        Box::pin(async move {
            let mut line = lines.take().await?;
            let $line: &mut StoreLine = &mut line;
            let done = $work.await;
            lines.give_back(line, done)
        })
    }};
}

impl RoomStore for PostgresRooms {
    fn open(&self, room: NewRoom) -> StoreFuture<()> {
        on_line!(self, line => write::open(line, &room))
    }

    fn append(&self, batch: RoomBatch) -> StoreFuture<()> {
        on_line!(self, line => write::append(line, batch))
    }

    fn read(&self, room: RoomId, from: RoomPlace) -> StoreFuture<RoomLog> {
        on_line!(self, line => read::log(line, &room, from))
    }

    fn rooms(&self) -> StoreFuture<Vec<StoredRoom>> {
        on_line!(self, line => read::rooms(line, "", &[]))
    }

    fn find(&self, code: String) -> StoreFuture<Option<StoredRoom>> {
        on_line!(self, line => async { Ok(read::rooms(line, "WHERE code = $1", &[&code]).await?.pop()) })
    }

    fn due(&self, now: u64) -> StoreFuture<Vec<StoredRoom>> {
        on_line!(self, line => async {
            let mut rooms = read::rooms(line, "", &[]).await?;
            rooms.retain(|room| room.due(now) != (false, false));
            Ok(rooms)
        })
    }

    fn purge(&self, room: RoomId, now: u64) -> StoreFuture<()> {
        on_line!(self, line => write::purge(line, &room, now))
    }

    fn delete(&self, room: RoomId, now: u64) -> StoreFuture<()> {
        on_line!(self, line => write::delete(line, &room, now))
    }

    fn changed(&self) -> StoreFuture<Vec<(RoomId, RoomPlace)>> {
        let listener = Arc::clone(&self.listener);
        Box::pin(async move { listener.lock().await.changed().await })
    }

    fn keep_note(&self, note: StoredNote) -> StoreFuture<()> {
        on_line!(self, line => write::keep_note(line, &note))
    }

    fn note(&self, name: String) -> StoreFuture<Option<StoredNote>> {
        on_line!(self, line => async { Ok(read::notes(line, "name = $1", &name).await?.pop()) })
    }

    fn notes(&self, start: String) -> StoreFuture<Vec<StoredNote>> {
        on_line!(self, line => read::notes(line, "starts_with(name, $1)", &start))
    }

    fn forget_note(&self, name: String) -> StoreFuture<()> {
        on_line!(self, line => write::forget_note(line, &name))
    }

    fn forget_old_notes(&self, now: u64) -> StoreFuture<u64> {
        on_line!(self, line => write::forget_old_notes(line, now))
    }

    fn close(&self) -> StoreFuture<()> {
        let lines = Arc::clone(&self.lines);
        Box::pin(async move {
            lines.close();
            Ok(())
        })
    }
}

/// What can go wrong on a line.
#[derive(Debug, thiserror::Error)]
enum LineError {
    /// Something that a shell can be told as it is.
    #[error(transparent)]
    Told(#[from] StoreError),
    /// What PostgreSQL says.
    #[error(transparent)]
    Sql(#[from] tokio_postgres::Error),
    /// A row holds what nobody wrote.
    #[error(transparent)]
    Json(#[from] serde_json::Error),
}

impl LineError {
    /// As it is told, of the store at this place.
    fn told(&self, place: &str) -> StoreError {
        let error = match self {
            Self::Told(error) => return error.clone(),
            Self::Json(error) => return StoreError::Damaged(format!("{place}: {error}")),
            Self::Sql(error) => error,
        };
        let Some(said) = error.as_db_error() else {
            return StoreError::Unreachable(format!("{place}: {}", causes(error)));
        };
        let code = said.code();
        let words = format!("{place}: {}", said.message());
        if [SqlState::T_R_SERIALIZATION_FAILURE, SqlState::T_R_DEADLOCK_DETECTED, SqlState::LOCK_NOT_AVAILABLE]
            .contains(code)
        {
            return StoreError::Conflict;
        }
        match code.code() {
            "25006" | "42501" => StoreError::ReadOnly(place.to_owned()),
            "XX001" | "XX002" => StoreError::Damaged(words),
            // Shutting down, starting up, too many connections, no such user or database.
            other if ["57P", "08", "28", "3D", "53300"].iter().any(|start| other.starts_with(start)) => {
                StoreError::Unreachable(words)
            }
            _ => StoreError::NotKept(words),
        }
    }
}

/// An error with what caused it, which PostgreSQL's own words leave out.
fn causes(error: &dyn std::error::Error) -> String {
    let mut words = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        words.push_str(": ");
        words.push_str(&error.to_string());
        cause = error.source();
    }
    words
}
