//! Entries as rows and back, and what is read of rooms.

use crate::room::{
    CourseEntry, KeyHolder, RoomHash, RoomId, RoomKey, RoomLog, RoomPlace, SeatEntry, SeatEvent, SeatId, StoreError,
    StoredNote, StoredRoom,
};
use rusqlite::{Connection, ErrorCode, OptionalExtension, Row, params};

/// What goes wrong with rows.
#[derive(Debug, thiserror::Error)]
pub(super) enum RowError {
    /// Something that a shell can be told as it is.
    #[error(transparent)]
    Told(#[from] StoreError),
    /// What SQLite says.
    #[error(transparent)]
    Sql(#[from] rusqlite::Error),
    /// A row holds what nobody wrote.
    #[error(transparent)]
    Json(#[from] serde_json::Error),
}

/// An error as it is told, of the store at this place.
pub(super) fn told(error: &RowError, place: &str) -> StoreError {
    let error = match error {
        RowError::Told(error) => return error.clone(),
        RowError::Json(error) => return StoreError::Damaged(format!("{place}: {error}")),
        RowError::Sql(error) => error,
    };
    let words = || format!("{place}: {error}");
    match error.sqlite_error_code() {
        Some(ErrorCode::NotADatabase) => StoreError::Foreign(place.to_owned()),
        Some(ErrorCode::DatabaseCorrupt) => StoreError::Damaged(words()),
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => StoreError::Locked(place.to_owned()),
        Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => StoreError::ReadOnly(place.to_owned()),
        Some(ErrorCode::CannotOpen) => StoreError::Unreachable(words()),
        Some(_) => StoreError::NotKept(words()),
        // A column that is of another kind than we write.
        None => StoreError::Damaged(words()),
    }
}

/// A room as it is kept.
pub(super) struct RoomRow {
    /// Its number in the other tables.
    pub room: i64,
    /// How far its log goes.
    pub at: RoomPlace,
    /// When something was written last.
    pub last_at: u64,
    /// The hash of its course.
    pub hash: RoomHash,
}

/// The row of a room.
pub(super) fn room(sql: &Connection, id: &RoomId) -> Result<RoomRow, RowError> {
    let mut found = sql.prepare_cached("SELECT room, course, seats, last_at, hash FROM rooms WHERE id = ?1")?;
    let row = found.query_row([id.as_str()], |row| {
        let hash = RoomHash::from_bytes(row.get(4)?);
        let at = RoomPlace { course: row.get(1)?, seats: row.get(2)? };
        Ok(RoomRow { room: row.get(0)?, at, last_at: row.get(3)?, hash })
    });
    row.optional()?.ok_or_else(|| StoreError::Unknown.into())
}

/// Adds an entry of the course.
pub(super) fn add_course(sql: &Connection, room: i64, entry: &CourseEntry) -> Result<(), RowError> {
    let mut add = sql.prepare_cached("INSERT INTO course (room, number, entry) VALUES (?1, ?2, ?3)")?;
    add.execute(params![room, entry.number, serde_json::to_string(entry)?])?;
    Ok(())
}

/// Adds an entry of a seat.
pub(super) fn add_seat(sql: &Connection, room: i64, entry: &SeatEntry) -> Result<(), RowError> {
    match &entry.what {
        SeatEvent::Voted { moment, round, n, choices, nonce } => {
            let mut add = sql.prepare_cached(
                "INSERT INTO seats (room, number, after, at, seat, moment, round, n, choices, nonce)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            )?;
            let SeatEntry { number, after, at, seat, .. } = entry;
            add.execute(params![room, number, after, at, seat.0, moment, round, n, choices, nonce.cast_signed()])?;
        }
        what => {
            let mut add = sql.prepare_cached(
                "INSERT INTO seats (room, number, after, at, seat, what) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?;
            let what = serde_json::to_string(what)?;
            add.execute(params![room, entry.number, entry.after, entry.at, entry.seat.0, what])?;
        }
    }
    Ok(())
}

fn seat(row: &Row<'_>) -> Result<SeatEntry, RowError> {
    let what = match row.get::<_, Option<u32>>(4)? {
        Some(moment) => SeatEvent::Voted {
            moment,
            round: row.get(5)?,
            n: row.get(6)?,
            choices: row.get(7)?,
            nonce: row.get::<_, i64>(8)?.cast_unsigned(),
        },
        None => serde_json::from_str(row.get_ref(9)?.as_str().map_err(rusqlite::Error::from)?)?,
    };
    Ok(SeatEntry { number: row.get(0)?, after: row.get(1)?, at: row.get(2)?, seat: SeatId(row.get(3)?), what })
}

/// What is kept of a room from a place on.
pub(super) fn log(sql: &Connection, id: &RoomId, from: RoomPlace) -> Result<RoomLog, RowError> {
    // One look at all tables, whatever is written meanwhile.
    let look = sql.unchecked_transaction()?;
    let row = room(&look, id)?;
    let mut log = RoomLog::default();
    let mut course =
        look.prepare_cached("SELECT entry FROM course WHERE room = ?1 AND number >= ?2 ORDER BY number")?;
    let mut rows = course.query(params![row.room, from.course])?;
    while let Some(it) = rows.next()? {
        let text = it.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?;
        log.course.push(serde_json::from_str(text)?);
    }
    let mut seats = look.prepare_cached(
        "SELECT number, after, at, seat, moment, round, n, choices, nonce, what
         FROM seats WHERE room = ?1 AND number >= ?2 ORDER BY number",
    )?;
    let mut rows = seats.query(params![row.room, from.seats])?;
    while let Some(it) = rows.next()? {
        log.seats.push(seat(it)?);
    }
    let mut keys = look.prepare_cached("SELECT hash, kind, number FROM keys WHERE room = ?1 AND since >= ?2")?;
    let mut rows = keys.query(params![row.room, from.course])?;
    while let Some(it) = rows.next()? {
        let holder = KeyHolder::from_numbers(it.get(1)?, it.get(2)?);
        let holder = holder.ok_or_else(|| StoreError::Damaged(format!("{id}: a key for what there is not")))?;
        log.keys.push(RoomKey { hash: it.get(0)?, holder });
    }
    if from.course == 0 {
        let hash = log.course.iter().fold(RoomHash::default(), |hash, entry| hash.chained(entry));
        if hash != row.hash
            || log.course.len() as u64 != row.at.course
            || log.seats.len() as u64 + from.seats != row.at.seats
        {
            return Err(StoreError::Damaged(format!("{id}: what stands there is not what was written")).into());
        }
    }
    Ok(log)
}

/// Every room, in the order of opening.
pub(super) fn rooms(sql: &Connection) -> Result<Vec<StoredRoom>, RowError> {
    let mut all = sql
        .prepare_cached("SELECT id, code, found, course, seats, last_at, delete_at, closed FROM rooms ORDER BY room")?;
    let rooms = all.query_map([], |row| {
        Ok(StoredRoom {
            id: RoomId::new(row.get_ref(0)?.as_str()?),
            code: row.get(1)?,
            found: row.get(2)?,
            at: RoomPlace { course: row.get(3)?, seats: row.get(4)? },
            last_at: row.get(5)?,
            delete_at: row.get(6)?,
            closed: row.get(7)?,
        })
    })?;
    Ok(rooms.collect::<Result<_, _>>()?)
}

/// The notes whose names begin so.
pub(super) fn notes(sql: &Connection, start: &str) -> Result<Vec<StoredNote>, RowError> {
    let mut all = sql.prepare_cached(
        "SELECT name, text, delete_at FROM notes WHERE substr(name, 1, length(?1)) = ?1 ORDER BY name",
    )?;
    let notes =
        all.query_map([start], |row| Ok(StoredNote { name: row.get(0)?, text: row.get(1)?, delete_at: row.get(2)? }))?;
    Ok(notes.collect::<Result<_, _>>()?)
}
