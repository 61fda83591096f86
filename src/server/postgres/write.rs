//! What is written. A batch is one statement, so it is written whole or not at all, and in one trip to the database.

use super::LineError;
use super::columns::{Columns, KeyColumns, int, notice};
use super::lines::StoreLine;
use crate::room::{
    CODE_REST, CourseEntry, CourseEvent, NewRoom, RoomBatch, RoomEntry, RoomHash, RoomId, StoreError, StoredNote,
};
use tokio_postgres::{Row, Transaction};

/// Adds to a room that stands where it should. `$1` to `$3`: the room and where it must stand; `$4` to `$8`: where it stands
/// then; `$9`, `$10`: entries of the course; `$11` to `$20`: entries of seats; `$21` to `$23`: keys; `$24`: the notice.
pub(super) const APPEND: &str = "
WITH moved AS (
    UPDATE rooms SET course = $4, seats = $5, last_at = greatest(last_at, $6), closed = closed OR $7,
        hash = coalesce($8, hash), touched = now()
    WHERE id = $1 AND course = $2 AND seats = $3
    RETURNING room
), add_course AS (
    INSERT INTO course (room, number, entry)
    SELECT moved.room, it.number, it.entry FROM moved, unnest($9::bigint[], $10::text[]) AS it (number, entry)
), add_seats AS (
    INSERT INTO seats (room, number, after, at, seat, moment, round, n, choices, nonce, what)
    SELECT moved.room, it.* FROM moved, unnest($11::bigint[], $12::bigint[], $13::bigint[], $14::bigint[], $15::bigint[],
        $16::smallint[], $17::bigint[], $18::bytea[], $19::bigint[], $20::text[]) AS it
), add_keys AS (
    INSERT INTO keys (room, hash, kind, number, since)
    SELECT moved.room, it.hash, it.kind, it.number, $2
    FROM moved, unnest($21::bytea[], $22::smallint[], $23::bigint[]) AS it (hash, kind, number)
    ON CONFLICT (room, hash) DO UPDATE SET kind = excluded.kind, number = excluded.number, since = excluded.since
)
SELECT pg_notify('tegenspel', $24) FROM moved";

/// Opens a room.
pub(super) async fn open(line: &mut StoreLine, new: &NewRoom) -> Result<(), LineError> {
    let CourseEvent::Opened(opened) = &new.first.what else { return Err(StoreError::Conflict.into()) };
    if new.first.number != 0 {
        return Err(StoreError::Conflict.into());
    }
    let whole = line.client.transaction().await?;
    let at = int(new.first.at);
    whole.execute("DELETE FROM codes WHERE free_at <= $1", &[&at]).await?;
    let resting = whole.query_opt("SELECT 1 FROM codes WHERE code = $1", &[&new.code]).await?;
    if resting.is_some() {
        return Err(StoreError::Taken.into());
    }
    let hash = RoomHash::default().chained(&new.first);
    let room = whole
        .query_opt(
            "INSERT INTO rooms (id, code, found, course, seats, last_at, delete_at, closed, hash, touched)
             VALUES ($1, $2, $3, 1, 0, $4, $5, false, $6, now()) ON CONFLICT DO NOTHING RETURNING room",
            &[&new.id.as_str(), &new.code, &new.found, &at, &int(opened.delete_at), &hash.bytes().as_slice()],
        )
        .await?;
    let Some(room) = room else { return Err(StoreError::Taken.into()) };
    let room: i64 = room.get(0);
    let first = serde_json::to_string(&new.first)?;
    whole.execute("INSERT INTO course (room, number, entry) VALUES ($1, 0, $2)", &[&room, &first]).await?;
    let keys = KeyColumns::of(&new.keys);
    whole
        .execute(
            "INSERT INTO keys (room, hash, kind, number, since)
             SELECT $1, it.hash, it.kind, it.number, 0
             FROM unnest($2::bytea[], $3::smallint[], $4::bigint[]) AS it (hash, kind, number)",
            &[&room, &keys.hashes, &keys.kinds, &keys.numbers],
        )
        .await?;
    Ok(whole.commit().await?)
}

/// Adds to a room. What is purged on the way is not written at all.
pub(super) async fn append(line: &mut StoreLine, batch: RoomBatch) -> Result<(), LineError> {
    if !batch.at.leads_to(&batch.entries) {
        return Err(StoreError::Conflict.into());
    }
    let host = line.host;
    let append = line.append.clone().ok_or(StoreError::Conflict)?;
    let purge = batch.entries.iter().rposition(|entry| matches!(entry, RoomEntry::Course(it) if it.what.purges()));
    let mut columns = Columns::of(&batch, purge, host)?;
    let Some(purge) = purge else {
        if columns.has_course() {
            let before = line.client.query_opt(HASH, &columns.place()).await?;
            columns.chain(hash(before)?);
        }
        let moved = line.client.query_opt(&append, &columns.parameters()).await?;
        return moved.map(|_| ()).ok_or_else(|| StoreError::Conflict.into());
    };
    let whole = line.client.transaction().await?;
    let before = whole.query_opt(&format!("{HASH} FOR UPDATE"), &columns.place()).await?;
    columns.chain(hash(before)?);
    match &batch.entries[purge] {
        RoomEntry::Course(entry) if entry.what == CourseEvent::Deleted => {
            take_away(&whole, &batch.room, entry.at, host).await?;
        }
        RoomEntry::Course(_) | RoomEntry::Seat(_) => {
            let gone = "DELETE FROM seats USING rooms WHERE rooms.id = $1 AND seats.room = rooms.room";
            whole.execute(gone, &[&batch.room.as_str()]).await?;
            whole.query_opt(&append, &columns.parameters()).await?.ok_or(StoreError::Conflict)?;
        }
    }
    whole.commit().await?;
    sweep(line).await;
    Ok(())
}

const HASH: &str = "SELECT hash FROM rooms WHERE id = $1 AND course = $2 AND seats = $3";

fn hash(row: Option<Row>) -> Result<RoomHash, LineError> {
    let bytes: Vec<u8> = row.ok_or(StoreError::Conflict)?.get(0);
    let bytes = bytes.try_into().map_err(|_| StoreError::Damaged("a hash of another length".to_owned()))?;
    Ok(RoomHash::from_bytes(bytes))
}

/// Purges what single seats did, with an entry that says so.
pub(super) async fn purge(line: &mut StoreLine, id: &RoomId, now: u64) -> Result<(), LineError> {
    let row = line.client.query_opt("SELECT course, seats, last_at FROM rooms WHERE id = $1", &[&id.as_str()]).await?;
    let row = row.ok_or(StoreError::Unknown)?;
    let (course, seats, last_at): (i64, i64, i64) = (row.get(0), row.get(1), row.get(2));
    let at = (course.cast_unsigned(), seats.cast_unsigned()).into();
    let entry =
        CourseEntry { number: course.cast_unsigned(), at: now.max(last_at.cast_unsigned()), what: CourseEvent::Purged };
    append(line, RoomBatch { room: id.clone(), at, entries: vec![RoomEntry::Course(entry)], keys: Vec::new() }).await
}

/// Deletes a whole room.
pub(super) async fn delete(line: &mut StoreLine, id: &RoomId, now: u64) -> Result<(), LineError> {
    let host = line.host;
    let whole = line.client.transaction().await?;
    take_away(&whole, id, now, host).await?;
    whole.commit().await?;
    sweep(line).await;
    Ok(())
}

async fn take_away(whole: &Transaction<'_>, id: &RoomId, now: u64, host: u64) -> Result<(), LineError> {
    let row = whole.query_opt("DELETE FROM rooms WHERE id = $1 RETURNING room, code, course", &[&id.as_str()]).await?;
    let Some(row) = row else { return Ok(()) };
    let (room, code, course): (i64, String, i64) = (row.get(0), row.get(1), row.get(2));
    for table in ["course", "seats", "keys"] {
        whole.execute(&format!("DELETE FROM {table} WHERE room = $1"), &[&room]).await?;
    }
    let rest =
        "INSERT INTO codes (code, free_at) VALUES ($1, $2) ON CONFLICT (code) DO UPDATE SET free_at = excluded.free_at";
    whole.execute(rest, &[&code, &int(now + CODE_REST)]).await?;
    let notice = notice(host, id.as_str(), course.cast_unsigned() + 1, 0);
    whole.execute("SELECT pg_notify('tegenspel', $1)", &[&notice]).await?;
    Ok(())
}

/// Gives the places of deleted rows free to be written over. Where that is not allowed the database does it by itself later.
async fn sweep(line: &StoreLine) {
    for table in ["seats", "course", "keys", "notes"] {
        let _ = line.client.batch_execute(&format!("VACUUM {table}")).await;
    }
}

/// Keeps a note.
pub(super) async fn keep_note(line: &StoreLine, note: &StoredNote) -> Result<(), LineError> {
    let keep = "INSERT INTO notes (name, text, delete_at) VALUES ($1, $2, $3)
                ON CONFLICT (name) DO UPDATE SET text = excluded.text, delete_at = excluded.delete_at";
    line.client.execute(keep, &[&note.name, &note.text, &note.delete_at.map(int)]).await?;
    Ok(())
}

/// Deletes a note.
pub(super) async fn forget_note(line: &StoreLine, name: &str) -> Result<(), LineError> {
    line.client.execute("DELETE FROM notes WHERE name = $1", &[&name]).await?;
    sweep(line).await;
    Ok(())
}

/// Deletes the notes whose time is over; gives how many.
pub(super) async fn forget_old_notes(line: &StoreLine, now: u64) -> Result<u64, LineError> {
    let count = line.client.execute("DELETE FROM notes WHERE delete_at <= $1", &[&int(now)]).await?;
    if count > 0 {
        sweep(line).await;
    }
    Ok(count)
}
