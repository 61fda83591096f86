//! What is written, one thing at a time, within the transaction of whoever calls.

use super::rows::{self, RowError};
use crate::room::{
    CODE_REST, CourseEntry, CourseEvent, NewRoom, RoomBatch, RoomEntry, RoomHash, RoomId, RoomKey, RoomPlace,
    StoreError, StoredNote,
};
use rusqlite::{Connection, params};
use std::time::Duration;

/// How long it is waited for somebody else who has the file.
pub(super) const PATIENCE: Duration = Duration::from_secs(2);

/// Opens a room.
pub(super) fn open(sql: &Connection, new: &NewRoom) -> Result<(), RowError> {
    let CourseEvent::Opened(opened) = &new.first.what else { return Err(StoreError::Conflict.into()) };
    if new.first.number != 0 {
        return Err(StoreError::Conflict.into());
    }
    sql.prepare_cached("DELETE FROM codes WHERE free_at <= ?1")?.execute([new.first.at])?;
    let taken: bool = sql
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM rooms WHERE id = ?1 OR code = ?2) OR EXISTS (SELECT 1 FROM codes WHERE code = ?2)",
        )?
        .query_row([new.id.as_str(), &new.code], |row| row.get(0))?;
    if taken {
        return Err(StoreError::Taken.into());
    }
    let hash = RoomHash::default().chained(&new.first);
    sql.prepare_cached(
        "INSERT INTO rooms (id, code, found, course, seats, last_at, delete_at, closed, hash)
         VALUES (?1, ?2, ?3, 1, 0, ?4, ?5, 0, ?6)",
    )?
    .execute(params![new.id.as_str(), new.code, new.found, new.first.at, opened.delete_at, hash.bytes()])?;
    let room = sql.last_insert_rowid();
    rows::add_course(sql, room, &new.first)?;
    add_keys(sql, room, 0, &new.keys)
}

/// Adds entries and keys to a room; gives whether something has to be swept from the disk.
pub(super) fn append(sql: &Connection, batch: &RoomBatch) -> Result<bool, RowError> {
    let row = rows::room(sql, &batch.room)?;
    if row.at != batch.at || !batch.at.leads_to(&batch.entries) {
        return Err(StoreError::Conflict.into());
    }
    let (mut hash, mut last_at, mut closed, mut swept) = (row.hash, row.last_at, false, false);
    for entry in &batch.entries {
        match entry {
            RoomEntry::Seat(entry) => {
                rows::add_seat(sql, row.room, entry)?;
                last_at = last_at.max(entry.at);
            }
            RoomEntry::Course(entry) => {
                if entry.what == CourseEvent::Deleted {
                    delete(sql, &batch.room, entry.at)?;
                    return Ok(true);
                }
                rows::add_course(sql, row.room, entry)?;
                if entry.what.purges() {
                    sql.prepare_cached("DELETE FROM seats WHERE room = ?1")?.execute([row.room])?;
                    swept = true;
                }
                closed |= entry.what == CourseEvent::Closed;
                hash = hash.chained(entry);
                last_at = last_at.max(entry.at);
            }
        }
    }
    let at = batch.at.after(&batch.entries);
    sql.prepare_cached(
        "UPDATE rooms SET course = ?2, seats = ?3, last_at = ?4, closed = closed OR ?5, hash = ?6 WHERE room = ?1",
    )?
    .execute(params![row.room, at.course, at.seats, last_at, closed, hash.bytes()])?;
    add_keys(sql, row.room, batch.at.course, &batch.keys)?;
    Ok(swept)
}

fn add_keys(sql: &Connection, room: i64, since: u64, keys: &[RoomKey]) -> Result<(), RowError> {
    let mut add = sql
        .prepare_cached("INSERT OR REPLACE INTO keys (room, hash, kind, number, since) VALUES (?1, ?2, ?3, ?4, ?5)")?;
    for key in keys {
        let (kind, number) = key.holder.numbers();
        add.execute(params![room, key.hash, kind, number, since])?;
    }
    Ok(())
}

/// Purges what single seats did, with an entry that says so.
pub(super) fn purge(sql: &Connection, id: &RoomId, now: u64) -> Result<bool, RowError> {
    let row = rows::room(sql, id)?;
    let at = RoomPlace { course: row.at.course, seats: row.at.seats };
    let entry = CourseEntry { number: at.course, at: now.max(row.last_at), what: CourseEvent::Purged };
    append(sql, &RoomBatch { room: id.clone(), at, entries: vec![RoomEntry::Course(entry)], keys: Vec::new() })
}

/// Deletes a whole room.
pub(super) fn delete(sql: &Connection, id: &RoomId, now: u64) -> Result<(), RowError> {
    let room = match rows::room(sql, id) {
        Ok(row) => row.room,
        Err(RowError::Told(StoreError::Unknown)) => return Ok(()),
        Err(error) => return Err(error),
    };
    sql.prepare_cached("INSERT OR REPLACE INTO codes (code, free_at) SELECT code, ?2 FROM rooms WHERE room = ?1")?
        .execute(params![room, now + CODE_REST])?;
    for table in ["course", "seats", "keys", "rooms"] {
        sql.prepare_cached(&format!("DELETE FROM {table} WHERE room = ?1"))?.execute([room])?;
    }
    Ok(())
}

/// Keeps a note.
pub(super) fn keep_note(sql: &Connection, note: &StoredNote) -> Result<(), RowError> {
    sql.prepare_cached("INSERT OR REPLACE INTO notes (name, text, delete_at) VALUES (?1, ?2, ?3)")?
        .execute(params![note.name, note.text, note.delete_at])?;
    Ok(())
}

/// Deletes a note; gives how many there were.
pub(super) fn forget_note(sql: &Connection, name: &str) -> Result<u64, RowError> {
    Ok(sql.prepare_cached("DELETE FROM notes WHERE name = ?1")?.execute([name])? as u64)
}

/// Deletes the notes whose time is over; gives how many.
pub(super) fn forget_old_notes(sql: &Connection, now: u64) -> Result<u64, RowError> {
    Ok(sql.prepare_cached("DELETE FROM notes WHERE delete_at <= ?1")?.execute([now])? as u64)
}

/// Takes what was deleted out of the log beside the file as well; gives whether that was possible, as nobody was reading.
pub(super) fn sweep(sql: &Connection) -> Result<bool, rusqlite::Error> {
    // Votes do not wait for somebody who reads.
    sql.busy_timeout(Duration::ZERO)?;
    let busy = sql.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get::<_, i64>(0));
    sql.busy_timeout(PATIENCE)?;
    busy.map(|busy| busy == 0)
}
