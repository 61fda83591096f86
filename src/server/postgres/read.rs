//! What is read of rooms.

use super::LineError;
use super::lines::StoreLine;
use crate::room::{
    KeyHolder, RoomHash, RoomId, RoomKey, RoomLog, RoomPlace, SeatEntry, SeatEvent, SeatId, StoreError, StoredNote,
    StoredRoom,
};
use tokio_postgres::types::ToSql;
use tokio_postgres::{IsolationLevel, Row};

/// What is kept of a room from a place on; all tables as they stood at one moment.
pub(super) async fn log(line: &mut StoreLine, id: &RoomId, from: RoomPlace) -> Result<RoomLog, LineError> {
    let look = line.client.build_transaction().isolation_level(IsolationLevel::RepeatableRead).read_only(true);
    let look = look.start().await?;
    let row = look.query_opt("SELECT room, course, seats, hash FROM rooms WHERE id = $1", &[&id.as_str()]).await?;
    let row = row.ok_or(StoreError::Unknown)?;
    let (room, course, seats): (i64, i64, i64) = (row.get(0), row.get(1), row.get(2));
    let (course_from, seats_from) = (from.course.cast_signed(), from.seats.cast_signed());
    let mut log = RoomLog::default();
    if course > course_from {
        let entries = "SELECT entry FROM course WHERE room = $1 AND number >= $2 ORDER BY number";
        for row in look.query(entries, &[&room, &course_from]).await? {
            log.course.push(serde_json::from_str(row.get(0))?);
        }
    }
    if seats > seats_from {
        let entries = "SELECT number, after, at, seat, moment, round, n, choices, nonce, what
                       FROM seats WHERE room = $1 AND number >= $2 ORDER BY number";
        for row in look.query(entries, &[&room, &seats_from]).await? {
            log.seats.push(seat(&row)?);
        }
    }
    let keys = "SELECT hash, kind, number FROM keys WHERE room = $1 AND since >= $2";
    for row in look.query(keys, &[&room, &course_from]).await? {
        let kind: i16 = row.get(1);
        let damaged = || StoreError::Damaged(format!("{id}: a key for what there is not"));
        let holder = KeyHolder::from_numbers(kind.into(), row.get(2)).ok_or_else(damaged)?;
        log.keys.push(RoomKey { hash: row.get::<_, &[u8]>(0).try_into().map_err(|_| damaged())?, holder });
    }
    if from == RoomPlace::START {
        let hash = log.course.iter().fold(RoomHash::default(), RoomHash::chained);
        let whole =
            (log.course.len() as u64, log.seats.len() as u64) == (course.cast_unsigned(), seats.cast_unsigned());
        if hash.bytes().as_slice() != row.get::<_, &[u8]>(3) || !whole {
            return Err(StoreError::Damaged(format!("{id}: what stands there is not what was written")).into());
        }
    }
    look.commit().await?;
    Ok(log)
}

fn seat(row: &Row) -> Result<SeatEntry, LineError> {
    let number = |at: usize| row.get::<_, i64>(at).cast_unsigned();
    let small =
        |number: i64| u32::try_from(number).map_err(|_| StoreError::Damaged("a number out of range".to_owned()));
    let what = match row.get::<_, Option<i64>>(4) {
        Some(moment) => SeatEvent::Voted {
            moment: small(moment)?,
            round: small(row.get::<_, i16>(5).into())? as u8,
            n: small(row.get(6))?,
            choices: row.get(7),
            nonce: number(8),
        },
        None => serde_json::from_str(row.get(9))?,
    };
    Ok(SeatEntry { number: number(0), after: number(1), at: number(2), seat: SeatId(small(row.get(3))?), what })
}

/// The rooms for which something holds, in the order of opening.
pub(super) async fn rooms(
    line: &StoreLine,
    which: &str,
    with: &[&(dyn ToSql + Sync)],
) -> Result<Vec<StoredRoom>, LineError> {
    let all =
        format!("SELECT id, code, found, course, seats, last_at, delete_at, closed FROM rooms {which} ORDER BY room");
    let rows = line.client.query(&all, with).await?;
    let number = |row: &Row, at: usize| row.get::<_, i64>(at).cast_unsigned();
    let room = |row: &Row| StoredRoom {
        id: RoomId::new(row.get(0)),
        code: row.get(1),
        found: row.get(2),
        at: (number(row, 3), number(row, 4)).into(),
        last_at: number(row, 5),
        delete_at: number(row, 6),
        closed: row.get(7),
    };
    Ok(rows.iter().map(room).collect())
}

/// The notes for which something holds, by name.
pub(super) async fn notes(line: &StoreLine, which: &str, with: &str) -> Result<Vec<StoredNote>, LineError> {
    let all = format!("SELECT name, text, delete_at FROM notes WHERE {which} ORDER BY name");
    let rows = line.client.query(&all, &[&with]).await?;
    let note = |row: &Row| StoredNote {
        name: row.get(0),
        text: row.get(1),
        delete_at: row.get::<_, Option<i64>>(2).map(i64::cast_unsigned),
    };
    Ok(rows.iter().map(note).collect())
}
