//! A batch as columns: what the statement that adds to a room is given.

use super::LineError;
use crate::room::{CourseEntry, CourseEvent, RoomBatch, RoomEntry, RoomHash, RoomKey, SeatEntry, SeatEvent};
use tokio_postgres::types::ToSql;

/// A batch as columns.
#[derive(Debug, Default)]
pub(super) struct Columns<'b> {
    id: &'b str,
    course: i64,
    seats: i64,
    course_then: i64,
    seats_then: i64,
    last_at: i64,
    closed: bool,
    hash: Option<Vec<u8>>,
    entries: Vec<&'b CourseEntry>,
    course_numbers: Vec<i64>,
    course_entries: Vec<String>,
    numbers: Vec<i64>,
    afters: Vec<i64>,
    ats: Vec<i64>,
    seat: Vec<i64>,
    moments: Vec<Option<i64>>,
    rounds: Vec<Option<i16>>,
    counts: Vec<Option<i64>>,
    choices: Vec<Option<&'b [u8]>>,
    nonces: Vec<Option<i64>>,
    whats: Vec<Option<String>>,
    keys: KeyColumns<'b>,
    notice: String,
}

impl<'b> Columns<'b> {
    /// The columns of a batch. What single seats did before the last purge in it is left out.
    pub(super) fn of(batch: &'b RoomBatch, purge: Option<usize>, host: u64) -> Result<Self, LineError> {
        let then = batch.at.after(&batch.entries);
        let mut columns = Self {
            id: batch.room.as_str(),
            course: int(batch.at.course),
            seats: int(batch.at.seats),
            course_then: int(then.course),
            seats_then: int(then.seats),
            keys: KeyColumns::of(&batch.keys),
            notice: notice(host, batch.room.as_str(), then.course, then.seats),
            ..Self::default()
        };
        for (at, entry) in batch.entries.iter().enumerate() {
            match entry {
                RoomEntry::Course(entry) => columns.add_course(entry)?,
                RoomEntry::Seat(entry) if purge.is_none_or(|purge| at > purge) => columns.add_seat(entry)?,
                RoomEntry::Seat(_) => {}
            }
        }
        Ok(columns)
    }

    fn add_course(&mut self, entry: &'b CourseEntry) -> Result<(), LineError> {
        self.course_numbers.push(int(entry.number));
        self.course_entries.push(serde_json::to_string(entry)?);
        self.last_at = self.last_at.max(int(entry.at));
        self.closed |= entry.what == CourseEvent::Closed;
        self.entries.push(entry);
        Ok(())
    }

    fn add_seat(&mut self, entry: &'b SeatEntry) -> Result<(), LineError> {
        self.numbers.push(int(entry.number));
        self.afters.push(int(entry.after));
        self.ats.push(int(entry.at));
        self.seat.push(entry.seat.0.into());
        self.last_at = self.last_at.max(int(entry.at));
        let (vote, what) = match &entry.what {
            SeatEvent::Voted { moment, round, n, choices, nonce } => {
                (Some((*moment, *round, *n, choices.as_deref(), *nonce)), None)
            }
            what => (None, Some(serde_json::to_string(what)?)),
        };
        self.moments.push(vote.map(|it| it.0.into()));
        self.rounds.push(vote.map(|it| it.1.into()));
        self.counts.push(vote.map(|it| it.2.into()));
        self.choices.push(vote.and_then(|it| it.3));
        self.nonces.push(vote.map(|it| int(it.4)));
        self.whats.push(what);
        Ok(())
    }

    /// Whether it has entries of the course, so that the hash moves.
    pub(super) fn has_course(&self) -> bool {
        !self.entries.is_empty()
    }

    /// Moves the hash on.
    pub(super) fn chain(&mut self, before: RoomHash) {
        let hash = self.entries.iter().fold(before, |hash, entry| hash.chained(entry));
        self.hash = Some(hash.bytes().to_vec());
    }

    /// `$1` to `$3` alone.
    pub(super) fn place(&self) -> [&(dyn ToSql + Sync); 3] {
        [&self.id, &self.course, &self.seats]
    }

    /// `$1` to `$24`.
    pub(super) fn parameters(&self) -> [&(dyn ToSql + Sync); 24] {
        [
            &self.id,
            &self.course,
            &self.seats,
            &self.course_then,
            &self.seats_then,
            &self.last_at,
            &self.closed,
            &self.hash,
            &self.course_numbers,
            &self.course_entries,
            &self.numbers,
            &self.afters,
            &self.ats,
            &self.seat,
            &self.moments,
            &self.rounds,
            &self.counts,
            &self.choices,
            &self.nonces,
            &self.whats,
            &self.keys.hashes,
            &self.keys.kinds,
            &self.keys.numbers,
            &self.notice,
        ]
    }
}

/// Keys as columns.
#[derive(Debug, Default)]
pub(super) struct KeyColumns<'b> {
    pub hashes: Vec<&'b [u8]>,
    pub kinds: Vec<i16>,
    pub numbers: Vec<i64>,
}

impl<'b> KeyColumns<'b> {
    /// The keys, each hash once: the last that was handed in holds.
    pub(super) fn of(keys: &'b [RoomKey]) -> Self {
        let mut columns = Self::default();
        for (at, key) in keys.iter().enumerate() {
            if keys[at + 1..].iter().any(|later| later.hash == key.hash) {
                continue;
            }
            let (kind, number) = key.holder.numbers();
            columns.hashes.push(&key.hash);
            columns.kinds.push(kind.into());
            columns.numbers.push(number.into());
        }
        columns
    }
}

/// A number as the database has it: numbers of entries and milliseconds stay far below its half.
pub(super) fn int(number: u64) -> i64 {
    number.cast_signed()
}

/// A notice that a room goes so far now, by this host.
pub(super) fn notice(host: u64, id: &str, course: u64, seats: u64) -> String {
    format!("{host} {course} {seats} {id}")
}
