//! A room as it is kept, and as it will be once what was asked of it is written: many may ask before the disk answers.

use super::command::RoomRequest;
use super::entry::RoomEntry;
use super::fold::FoldError;
use super::refused::RoomRefused;
use super::state::Room;
use super::store::{RoomLog, RoomPlace};

/// A room that is ahead of what is kept of it.
///
/// Requests are answered from the room ahead, one after the other; what anybody is shown comes from the room as it is kept.
/// What was [handed in](Self::hand_in) comes back as [kept](Self::kept), or, where another host wrote before, as
/// [overtaken](Self::overtaken): whoever asked asks again then.
#[derive(Debug)]
pub struct RoomAhead {
    kept: Room,
    ahead: Room,
    /// Handed in and not kept yet.
    on_the_way: Vec<RoomEntry>,
    /// Not handed in yet.
    waiting: Vec<RoomEntry>,
}

impl RoomAhead {
    /// A room of which everything is kept.
    #[must_use]
    pub fn new(kept: Room) -> Self {
        Self { ahead: kept.clone(), kept, on_the_way: Vec::new(), waiting: Vec::new() }
    }

    /// The room as it is kept: what may be shown.
    #[must_use]
    pub fn room(&self) -> &Room {
        &self.kept
    }

    /// Whether something is asked that is not kept yet.
    #[must_use]
    pub fn is_ahead(&self) -> bool {
        !self.on_the_way.is_empty() || !self.waiting.is_empty()
    }

    /// Carries a request out ahead; gives the entries that it came to. They wait to be handed in.
    ///
    /// # Errors
    /// Why it is refused. It may be so by something that is not kept yet: whoever is told waits until that is.
    pub fn ask(&mut self, request: &RoomRequest) -> Result<Vec<RoomEntry>, RoomRefused> {
        let entries = self.ahead.handle(request)?;
        self.waiting.extend(entries.iter().cloned());
        Ok(entries)
    }

    /// What time brings, as [`Room::pass`].
    ///
    /// # Errors
    /// Never, as what is due fits the state that it is due in.
    pub fn pass(&mut self, before: u64, now: u64) -> Result<Vec<RoomEntry>, RoomRefused> {
        let entries = self.ahead.pass(before, now)?;
        self.waiting.extend(entries.iter().cloned());
        Ok(entries)
    }

    /// What has to be written next, and where the log must stand; nothing while something is on the way, or nothing waits.
    pub fn hand_in(&mut self) -> Option<(RoomPlace, Vec<RoomEntry>)> {
        if !self.on_the_way.is_empty() || self.waiting.is_empty() {
            return None;
        }
        self.on_the_way = std::mem::take(&mut self.waiting);
        Some((self.kept.lengths().into(), self.on_the_way.clone()))
    }

    /// What was handed in is kept.
    ///
    /// # Errors
    /// Never, as it was decided from this state.
    pub fn kept(&mut self) -> Result<Vec<RoomEntry>, FoldError> {
        let entries = std::mem::take(&mut self.on_the_way);
        entries.iter().try_for_each(|entry| self.kept.apply(entry))?;
        Ok(entries)
    }

    /// Another host wrote: takes in what it wrote, and forgets what is only ahead. Whoever asked for that asks again.
    ///
    /// # Errors
    /// When what it wrote does not go on from what is kept.
    pub fn overtaken(&mut self, tail: RoomLog) -> Result<(), FoldError> {
        self.follow(tail)?;
        self.on_the_way.clear();
        self.waiting.clear();
        self.ahead = self.kept.clone();
        Ok(())
    }

    fn follow(&mut self, tail: RoomLog) -> Result<(), FoldError> {
        for entry in tail.into_entries() {
            let known = match &entry {
                RoomEntry::Course(entry) => entry.number < self.kept.lengths().0,
                RoomEntry::Seat(entry) => entry.number < self.kept.lengths().1,
            };
            if !known {
                self.kept.apply(&entry)?;
            }
        }
        Ok(())
    }
}
