//! Seat cards that are made: keys that admit once, drawn from the system's chance, known in plain to this process alone.

use super::hosted::{AskError, HostedRoom};
use super::keys;
use crate::room::{CourseEvent, DeviceId, KeyHolder, RoomActor, RoomCommand, RoomEntry, RoomKey};
use std::sync::Arc;

impl HostedRoom {
    /// Makes so many more cards; nobody joins without one from then on.
    ///
    /// # Errors
    /// Why the room refuses it, or why they could not be kept.
    pub(super) async fn make_cards(self: &Arc<Self>, device: DeviceId, seq: u64, more: u32) -> Result<(), AskError> {
        let cards: Vec<String> = (0..more).map(|_| keys::card()).collect();
        // Numbers go by the hash: where a card lies in the pile tells nothing of the seat that came with it.
        let mut hashes: Vec<_> = cards.iter().map(|card| keys::hash(card)).collect();
        hashes.sort_unstable();
        let with_keys = |entries: &[RoomEntry]| {
            let issued = entries.iter().find_map(|entry| match entry {
                RoomEntry::Course(entry) => match entry.what {
                    CourseEvent::Carded { issued, .. } => Some(issued),
                    _ => None,
                },
                RoomEntry::Seat(_) => None,
            });
            let first = issued.map_or(0, |issued| issued.saturating_sub(more));
            let keys = (first..).zip(&hashes);
            keys.map(|(card, hash)| RoomKey { hash: *hash, holder: KeyHolder::Card(card) }).collect()
        };
        let command = RoomCommand::Cards { needed: true, more };
        self.ask(RoomActor::Facilitator(device), Some(seq), command, &with_keys).await?;
        self.lock().cards.extend(cards);
        Ok(())
    }

    /// The number of a card that is typed or scanned; none where it is no card of this room.
    pub(super) fn card(&self, typed: &str) -> Option<u32> {
        match self.lock().holder(&keys::hash(&keys::typed_card(typed))) {
            Some(KeyHolder::Card(card)) => Some(card),
            _ => None,
        }
    }

    /// The cards that can still be used, as far as this process made them.
    pub(super) fn free_cards(&self) -> Vec<String> {
        let state = self.lock();
        let free = |card: &&String| match state.holder(&keys::hash(card)) {
            Some(KeyHolder::Card(number)) => state.room().cards.is_free(number),
            _ => false,
        };
        state.cards.iter().filter(free).cloned().collect()
    }
}
