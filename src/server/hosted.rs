//! A room that is served: what is asked of it goes to the disk before anybody is told, then to everyone's screen.

use super::clock::now;
use super::shown::ShownCache;
use super::wifi::RoomWifi;
use crate::engine::Scenario;
use crate::room::{
    FoldError, GroupId, KeyHolder, Room, RoomActor, RoomAhead, RoomBatch, RoomCommand, RoomEntry, RoomId, RoomKey,
    RoomLog, RoomPlace, RoomPresence, RoomRefused, RoomRequest, RoomStage, RoomStore, SeatId, StoreError,
};
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::{oneshot, watch};

/// Streams that a seat may hold at once; the newest win.
const STREAMS: usize = 2;
/// How often a request is asked again after another host wrote before.
const TRIES: usize = 200;
/// The longest pause before the next try, in milliseconds. It is about as long as a batch takes: whoever pauses for longer
/// loses the next race as well.
const LONGEST_PAUSE: u64 = 8;

/// A room that is served.
pub(super) struct HostedRoom {
    /// Its name in addresses.
    pub(super) id: RoomId,
    /// The code to join by.
    pub(super) code: String,
    /// What finds its case.
    pub(super) found: String,
    store: Arc<dyn RoomStore>,
    state: Mutex<HostedState>,
    /// Rises when everybody may have something else to see.
    pub(super) changed: watch::Sender<u64>,
    /// Rises when a count may be another.
    pub(super) counted: watch::Sender<u64>,
}

/// What changes of a room that is served.
pub(super) struct HostedState {
    ahead: RoomAhead,
    scenario: Arc<Scenario>,
    keys: BTreeMap<[u8; 32], KeyHolder>,
    waiting_keys: Vec<RoomKey>,
    waiting: Vec<oneshot::Sender<HandedIn>>,
    writing: bool,
    /// Who was heard of lately.
    pub(super) presence: RoomPresence,
    streams: BTreeMap<SeatId, VecDeque<oneshot::Sender<()>>>,
    pub(super) groups: BTreeMap<GroupId, watch::Sender<u64>>,
    /// What was rendered for many at once.
    pub(super) shown: ShownCache,
    /// The address of the projector's page, as long as this process knows it.
    pub(super) projector: Option<String>,
    /// The seat cards that this process made.
    pub(super) cards: Vec<String>,
    /// The network of the room, where the trainer typed it.
    pub(super) wifi: Option<RoomWifi>,
}

impl HostedState {
    /// The room as it is kept: what may be shown.
    pub(super) fn room(&self) -> &Room {
        self.ahead.room()
    }

    /// What a key opens.
    pub(super) fn holder(&self, hash: &[u8; 32]) -> Option<KeyHolder> {
        self.keys.get(hash).copied().filter(|holder| *holder != KeyHolder::Nobody)
    }

    /// The seats that somebody holds a key to.
    pub(super) fn seats_with_keys(&self) -> BTreeSet<SeatId> {
        self.keys.values().filter_map(|holder| holder.seat()).collect()
    }

    /// The keys of this kind, as keys that open nothing any more.
    pub(super) fn taken_back(&self, holder: KeyHolder) -> Vec<RoomKey> {
        let of_kind = self.keys.iter().filter(|(_, it)| **it == holder);
        of_kind.map(|(hash, _)| RoomKey { hash: *hash, holder: KeyHolder::Nobody }).collect()
    }

    /// What rises when a group that plays freely has something else to show.
    pub(super) fn watch_group(&mut self, group: GroupId) -> watch::Receiver<u64> {
        self.groups.entry(group).or_insert_with(|| watch::Sender::new(0)).subscribe()
    }

    fn take_keys(&mut self, keys: impl IntoIterator<Item = RoomKey>) {
        self.keys.extend(keys.into_iter().map(|key| (key.hash, key.holder)));
    }
}

/// What became of what was handed in.
enum HandedIn {
    Kept,
    Again,
    Failed(StoreError),
}

/// Why something was not done.
#[derive(Debug, thiserror::Error)]
pub(super) enum AskError {
    /// The room refuses it.
    #[error(transparent)]
    Refused(RoomRefused),
    /// It could not be kept.
    #[error(transparent)]
    Store(StoreError),
}

impl From<RoomRefused> for AskError {
    fn from(refused: RoomRefused) -> Self {
        Self::Refused(refused)
    }
}

/// Keys that come with what was asked, made of the entries that it came to.
pub(super) type KeysOf<'k> = &'k (dyn Fn(&[RoomEntry]) -> Vec<RoomKey> + Sync);

impl HostedRoom {
    /// A room of which everything is kept.
    pub(super) fn new(
        (id, code, found): (RoomId, String, String),
        room: Room,
        keys: impl IntoIterator<Item = RoomKey>,
        store: Arc<dyn RoomStore>,
    ) -> Arc<Self> {
        let mut state = HostedState {
            scenario: Arc::clone(room.scenario()),
            ahead: RoomAhead::new(room),
            keys: BTreeMap::new(),
            waiting_keys: Vec::new(),
            waiting: Vec::new(),
            writing: false,
            presence: RoomPresence::default(),
            streams: BTreeMap::new(),
            groups: BTreeMap::new(),
            shown: ShownCache::default(),
            projector: None,
            cards: Vec::new(),
            wifi: None,
        };
        state.take_keys(keys);
        state.presence.hear_facilitator(now());
        let (changed, counted) = (watch::Sender::new(0), watch::Sender::new(0));
        Arc::new(Self { id, code, found, store, state: Mutex::new(state), changed, counted })
    }

    /// The room as it comes from a log.
    pub(super) fn replayed(scenario: Arc<Scenario>, log: &RoomLog) -> Result<Room, FoldError> {
        Room::replay(scenario, &log.course, &log.seats)
    }

    /// The state, to look at or to note something that is not kept. Never held while something is waited for.
    pub(super) fn lock(&self) -> MutexGuard<'_, HostedState> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Asks something of the room; gives the entries that it came to once they are kept.
    ///
    /// # Errors
    /// Why it is refused, or why it could not be kept; nothing has changed then.
    pub(super) async fn ask(
        self: &Arc<Self>,
        actor: RoomActor,
        seen: Option<u64>,
        command: RoomCommand,
        keys: KeysOf<'_>,
    ) -> Result<Vec<RoomEntry>, AskError> {
        let request = RoomRequest { actor, seen, now: now(), nonce: rand::random(), command };
        for _ in 0..TRIES {
            let (asked, written) = self.hand_in(&request, keys);
            match written {
                None => {}
                Some(written) => match written.await.unwrap_or(HandedIn::Failed(StoreError::Unknown)) {
                    HandedIn::Kept => {}
                    HandedIn::Again => continue,
                    HandedIn::Failed(error) => return Err(AskError::Store(error)),
                },
            }
            return Ok(asked?);
        }
        Err(AskError::Refused(RoomRefused::MovedOn))
    }

    /// Asks, and hands in what it came to. What is answered from what is not kept yet waits for that as well.
    fn hand_in(
        self: &Arc<Self>,
        request: &RoomRequest,
        keys: KeysOf<'_>,
    ) -> (Result<Vec<RoomEntry>, RoomRefused>, Option<oneshot::Receiver<HandedIn>>) {
        let mut state = self.lock();
        let asked = state.ahead.ask(request);
        if let Ok(entries) = &asked {
            let keys = keys(entries);
            state.waiting_keys.extend(keys);
        }
        let waits = state.ahead.is_ahead() || !state.waiting_keys.is_empty();
        let written = waits.then(|| {
            let (sender, receiver) = oneshot::channel();
            state.waiting.push(sender);
            receiver
        });
        self.start_writing(&mut state);
        (asked, written)
    }

    /// Keeps keys that come without entries.
    ///
    /// # Errors
    /// When they could not be kept.
    pub(super) async fn keep_keys(self: &Arc<Self>, keys: Vec<RoomKey>) -> Result<(), AskError> {
        for _ in 0..TRIES {
            let receiver = {
                let mut state = self.lock();
                state.waiting_keys.extend(keys.iter().copied());
                let (sender, receiver) = oneshot::channel();
                state.waiting.push(sender);
                self.start_writing(&mut state);
                receiver
            };
            match receiver.await.unwrap_or(HandedIn::Failed(StoreError::Unknown)) {
                HandedIn::Kept => return Ok(()),
                HandedIn::Again => {}
                HandedIn::Failed(error) => return Err(AskError::Store(error)),
            }
        }
        Err(AskError::Refused(RoomRefused::MovedOn))
    }

    /// Lets time pass.
    pub(super) fn pass(self: &Arc<Self>, before: u64, now: u64) {
        let mut state = self.lock();
        // What is due fits the state that it is due in.
        if state.ahead.pass(before, now).is_ok_and(|entries| !entries.is_empty()) {
            self.start_writing(&mut state);
        }
    }

    fn start_writing(self: &Arc<Self>, state: &mut HostedState) {
        let anything = state.ahead.is_ahead() || !state.waiting_keys.is_empty();
        if !state.writing && anything {
            state.writing = true;
            tokio::spawn(Arc::clone(self).write());
        }
    }

    /// Writes until nothing waits.
    async fn write(self: Arc<Self>) {
        let mut overtaken = 0;
        loop {
            let (batch, waiting) = {
                let mut state = self.lock();
                let handed = state.ahead.hand_in();
                let keys = std::mem::take(&mut state.waiting_keys);
                let waiting = std::mem::take(&mut state.waiting);
                let (at, entries) = match handed {
                    Some(handed) => handed,
                    None if keys.is_empty() => {
                        state.writing = false;
                        // Whoever waits waited for what was kept just before.
                        waiting.into_iter().for_each(|it| drop(it.send(HandedIn::Kept)));
                        return;
                    }
                    None => (RoomPlace::from(state.ahead.room().lengths()), Vec::new()),
                };
                (RoomBatch { room: self.id.clone(), at, entries, keys }, waiting)
            };
            let keys = batch.keys.clone();
            match self.store.append(batch).await {
                Ok(()) => {
                    overtaken = 0;
                    self.is_kept(keys, waiting);
                }
                Err(StoreError::Conflict) => {
                    overtaken += 1;
                    self.catch_up(waiting).await;
                    // Hosts that try again at the same moment overtake one another for ever.
                    tokio::time::sleep(pause(overtaken, rand::random())).await;
                }
                Err(error) => self.fall_back(error, waiting).await,
            }
        }
    }

    fn is_kept(&self, keys: Vec<RoomKey>, waiting: Vec<oneshot::Sender<HandedIn>>) {
        let mut state = self.lock();
        state.take_keys(keys);
        // It was decided from this state.
        let entries = state.ahead.kept().unwrap_or_default();
        waiting.into_iter().for_each(|it| drop(it.send(HandedIn::Kept)));
        self.tell(&mut state, &entries);
    }

    /// Another host wrote before: goes on from there, and lets whoever asked ask again.
    async fn catch_up(&self, waiting: Vec<oneshot::Sender<HandedIn>>) {
        if let Err(error) = self.follow().await {
            return self.fall_back(error, waiting).await;
        }
        waiting.into_iter().for_each(|it| drop(it.send(HandedIn::Again)));
    }

    /// Takes in what another host wrote. What is only ahead is forgotten, and whoever waits for it asks again.
    pub(super) async fn follow(&self) -> Result<(), StoreError> {
        let at = RoomPlace::from(self.lock().room().lengths());
        let tail = self.store.read(self.id.clone(), at).await?;
        if tail.purges() {
            return self.read_anew().await;
        }
        let mut state = self.lock();
        state.take_keys(tail.keys.iter().copied());
        state.ahead.overtaken(tail).map_err(|error| StoreError::Damaged(error.to_string()))?;
        self.after_reading(&mut state);
        Ok(())
    }

    async fn read_anew(&self) -> Result<(), StoreError> {
        let log = self.store.read(self.id.clone(), RoomPlace::START).await?;
        let mut state = self.lock();
        let room = Self::replayed(Arc::clone(&state.scenario), &log);
        let room = room.map_err(|error| StoreError::Damaged(error.to_string()))?;
        state.take_keys(log.keys);
        state.ahead = RoomAhead::new(room);
        self.after_reading(&mut state);
        Ok(())
    }

    fn after_reading(&self, state: &mut HostedState) {
        state.waiting_keys.clear();
        for it in std::mem::take(&mut state.waiting) {
            let _ = it.send(HandedIn::Again);
        }
        state.shown.clear();
        state.groups.values().for_each(|sender| sender.send_modify(|it| *it += 1));
        self.changed.send_modify(|it| *it += 1);
        self.counted.send_modify(|it| *it += 1);
    }

    /// It could not be kept: the room is as it was, and whoever asked is told.
    async fn fall_back(&self, error: StoreError, waiting: Vec<oneshot::Sender<HandedIn>>) {
        let mut all = waiting;
        {
            let mut state = self.lock();
            state.waiting_keys.clear();
            all.append(&mut state.waiting);
            let kept = state.room().clone();
            state.ahead = RoomAhead::new(kept);
        }
        // What the disk holds counts, where it can still be read.
        let _ = self.read_anew().await;
        for it in all {
            let _ = it.send(HandedIn::Failed(error.clone()));
        }
    }

    /// Whether everything of it was deleted.
    pub(super) fn is_deleted(&self) -> bool {
        self.lock().room().stage == RoomStage::Deleted
    }

    /// Whether something is on its way to the disk.
    pub(super) fn is_writing(&self) -> bool {
        self.lock().writing
    }

    /// Takes note of a stream of a seat; the oldest beyond two ends. The receiver ends when it has to.
    pub(super) fn open_stream(&self, seat: SeatId) -> oneshot::Receiver<()> {
        let (sender, receiver) = oneshot::channel();
        let mut state = self.lock();
        let open = state.streams.entry(seat).or_default();
        open.retain(|it| !it.is_closed());
        open.push_back(sender);
        while open.len() > STREAMS {
            open.pop_front();
        }
        receiver
    }
}

/// How long is waited after so many conflicts in a row, by chance: up to twice as long after each.
fn pause(overtaken: u32, chance: u64) -> Duration {
    let most = 1_u64.checked_shl(overtaken).unwrap_or(LONGEST_PAUSE).min(LONGEST_PAUSE);
    Duration::from_millis(chance % (most + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_that_lost_a_race_pauses_by_chance_and_never_for_long() {
        let longest = |overtaken| (0..1_000).map(|chance| pause(overtaken, chance).as_millis()).max().unwrap();
        assert_eq!([1, 2, 3, 4, 63, 64, u32::MAX].map(longest), [2, 4, 8, 8, 8, 8, 8]);
        assert_eq!(pause(9, 0), Duration::ZERO);
    }
}
