//! Where rooms are kept, as whoever serves them sees it: what is handed in, what comes back, and what can go wrong.
//!
//! A [`RoomStore`] writes a [`RoomBatch`] whole or not at all, and only where it goes on from what is kept. Whoever serves a
//! room asks [`Room::handle`](super::Room::handle) for entries, hands them in, and tells nobody before they are kept. On
//! [`StoreError::Conflict`] another host wrote before: read on, ask the room again, hand in again. On any other error what
//! was handed in is not kept: forget the room and read it anew.

mod error;
mod parts;

pub use error::StoreError;
pub use parts::{
    CODE_REST, KeyHolder, NewRoom, PURGE_AFTER, RoomBatch, RoomId, RoomKey, RoomLog, RoomPlace, StoredNote, StoredRoom,
};

use std::future::Future;
use std::pin::Pin;

/// What a store gives: an answer that comes once everything that was handed in is on the disk.
pub type StoreFuture<T> = Pin<Box<dyn Future<Output = Result<T, StoreError>> + Send>>;

/// Where rooms are kept.
///
/// What belongs after something else is handed in once that is answered.
pub trait RoomStore: Send + Sync {
    /// Opens a room.
    ///
    /// # Errors
    /// [`StoreError::Taken`] where the id or the code is in use, or the code was within the last day.
    fn open(&self, room: NewRoom) -> StoreFuture<()>;

    /// Writes entries and keys, all or none. A [`Purged`](super::CourseEvent::Purged) entry takes what single seats did from
    /// the disk with it, a [`Deleted`](super::CourseEvent::Deleted) entry the whole room.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] where the room does not stand at [`RoomBatch::at`], [`StoreError::Unknown`] where there is none.
    fn append(&self, batch: RoomBatch) -> StoreFuture<()>;

    /// What is kept of a room from a place on; all of it from [`RoomPlace::START`].
    ///
    /// # Errors
    /// [`StoreError::Unknown`] where there is no such room, [`StoreError::Damaged`] where its hash does not hold.
    fn read(&self, room: RoomId, from: RoomPlace) -> StoreFuture<RoomLog>;

    /// Every room that is kept, in the order in which they were opened.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn rooms(&self) -> StoreFuture<Vec<StoredRoom>>;

    /// The room with this code.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn find(&self, code: String) -> StoreFuture<Option<StoredRoom>>;

    /// The rooms of which something has to go: [`StoredRoom::due`] says what. A room is asked by
    /// [`Room::pass`](super::Room::pass); one that can no longer be played is purged and deleted here.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn due(&self, now: u64) -> StoreFuture<Vec<StoredRoom>>;

    /// Takes what single seats did from the disk, with an entry that says so, and without asking the room.
    ///
    /// # Errors
    /// [`StoreError::Unknown`] where there is no such room.
    fn purge(&self, room: RoomId, now: u64) -> StoreFuture<()>;

    /// Takes a whole room from the disk, without asking it. Its code stays taken for a day.
    ///
    /// # Errors
    /// When the store cannot be written; that there is no such room is none.
    fn delete(&self, room: RoomId, now: u64) -> StoreFuture<()>;

    /// Waits until another host may have written, and gives the rooms with where they stand; never where there is no other.
    ///
    /// # Errors
    /// When the store cannot be read any more; ask again after a while.
    fn changed(&self) -> StoreFuture<Vec<(RoomId, RoomPlace)>>;

    /// Keeps a note in the place of one with the same name.
    ///
    /// # Errors
    /// When the store cannot be written.
    fn keep_note(&self, note: StoredNote) -> StoreFuture<()>;

    /// The note with this name.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn note(&self, name: String) -> StoreFuture<Option<StoredNote>>;

    /// The notes whose names begin so, by name.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn notes(&self, start: String) -> StoreFuture<Vec<StoredNote>>;

    /// Takes a note from the disk.
    ///
    /// # Errors
    /// When the store cannot be written; that there is no such note is none.
    fn forget_note(&self, name: String) -> StoreFuture<()>;

    /// Takes the notes from the disk whose time is over; gives how many.
    ///
    /// # Errors
    /// When the store cannot be written.
    fn forget_old_notes(&self, now: u64) -> StoreFuture<u64>;

    /// Writes what is handed in and lets go of the disk. What is asked for afterwards is refused.
    ///
    /// # Errors
    /// When something could not be written.
    fn close(&self) -> StoreFuture<()>;
}
