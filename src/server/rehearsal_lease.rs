//! Which of several hosts over one store lets the simulated people of a room take part: one of them, and the others watch.

use super::clock::now;
use super::keys;
use crate::room::{RoomId, RoomStore, StoredNote};
use std::sync::Arc;

/// How long the others wait for a host that is not heard of any more, in milliseconds.
const HELD: u64 = 4_000;

/// The right to let the simulated people of a room take part, as one host asks for it.
pub(super) struct RehearsalLease {
    store: Arc<dyn RoomStore>,
    name: String,
    /// What tells this host from others.
    mine: String,
}

impl RehearsalLease {
    /// The right for a room, not taken yet.
    pub(super) fn of(room: &RoomId, store: Arc<dyn RoomStore>) -> Self {
        Self { store, name: format!("rehearsal/{room}"), mine: keys::key() }
    }

    /// Whether another host has it. Where that cannot be read, nobody is known to.
    pub(super) async fn is_elsewhere(&self) -> bool {
        self.held().await.ok().flatten().is_some_and(|note| note.text != self.mine)
    }

    /// Whether this host has it; it takes it where nobody does. What it took it has once it asks again: of two that took it
    /// at the same moment, one has it then.
    pub(super) async fn is_mine(&self) -> bool {
        let Ok(held) = self.held().await else { return false };
        let left = held.as_ref().and_then(|note| note.delete_at).map_or(0, |at| at.saturating_sub(now()));
        if held.as_ref().is_some_and(|note| note.text != self.mine) {
            return false;
        }
        if left < HELD / 2 {
            let until = Some(now() + HELD);
            let note = StoredNote { name: self.name.clone(), text: self.mine.clone(), delete_at: until };
            // What could not be kept is asked for at the next look.
            drop(self.store.keep_note(note).await);
        }
        held.is_some()
    }

    /// Lets another host take it at once.
    pub(super) async fn give_up(&self) {
        if self.held().await.ok().flatten().is_some_and(|note| note.text == self.mine) {
            drop(self.store.forget_note(self.name.clone()).await);
        }
    }

    /// What says that a host has it, as long as that host is heard of.
    async fn held(&self) -> Result<Option<StoredNote>, crate::room::StoreError> {
        let note = self.store.note(self.name.clone()).await?;
        Ok(note.filter(|note| note.delete_at.is_some_and(|at| at > now())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::SqliteRooms;

    #[test]
    fn one_of_two_hosts_has_it_and_the_other_takes_it_up_when_it_is_given_up() {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(taken_in_turns());
    }

    async fn taken_in_turns() {
        let folder = tempfile::tempdir().unwrap();
        let store: Arc<dyn RoomStore> = Arc::new(SqliteRooms::open(&folder.path().join("rooms.sqlite")).unwrap());
        let lease = || RehearsalLease::of(&RoomId::new("a"), Arc::clone(&store));
        let (one, two) = (lease(), lease());
        assert!(!one.is_elsewhere().await);
        // Both ask before either knows of the other.
        assert!(!one.is_mine().await && !two.is_mine().await);
        assert_eq!([one.is_mine().await, two.is_mine().await], [true, false]);
        assert!(two.is_elsewhere().await && !one.is_elsewhere().await);
        two.give_up().await;
        assert!(one.is_mine().await, "nobody gives up what another has");
        one.give_up().await;
        assert!(!two.is_mine().await);
        assert_eq!([one.is_mine().await, two.is_mine().await], [false, true]);
    }
}
