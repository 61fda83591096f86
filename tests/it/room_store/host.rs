//! A host for tests: a room with its store, asked as a server asks it, by many at once.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tegenspel::engine::Scenario;
use tegenspel::room::{
    CourseEvent, FoldError, KeyHolder, Room, RoomAhead, RoomBatch, RoomEntry, RoomId, RoomKey, RoomLog, RoomPlace,
    RoomRefused, RoomRequest, RoomStore, StoreError,
};
use tokio::sync::oneshot;

/// How often others may write before while it is asked again at once; then it is waited a little, differently each time.
const AT_ONCE: u32 = 3;

/// Why something that was asked did not come about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum AskError {
    /// The room refuses it.
    Refused(RoomRefused),
    /// It is not kept, so it does not count.
    Store(StoreError),
}

impl From<RoomRefused> for AskError {
    fn from(refused: RoomRefused) -> Self {
        Self::Refused(refused)
    }
}

impl From<StoreError> for AskError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// What came of what was asked.
type Answer = Result<Vec<RoomEntry>, AskError>;

/// A room with the store that keeps it.
pub(crate) struct KeptRoom {
    id: RoomId,
    scenario: Arc<Scenario>,
    store: Arc<dyn RoomStore>,
    desk: Mutex<Desk>,
}

struct Desk {
    ahead: RoomAhead,
    /// By their hashes.
    keys: BTreeMap<[u8; 32], KeyHolder>,
    /// Whose answers wait for what is on the way, and for what comes after it.
    on_the_way: Vec<Asker>,
    waiting: Vec<Asker>,
    /// Somebody hands in.
    busy: bool,
    /// Another host wrote; it has to be read.
    behind: bool,
}

struct Asker {
    asked: Asked,
    /// What it came to, ahead of what is kept.
    came: Result<Vec<RoomEntry>, RoomRefused>,
    done: oneshot::Sender<Answer>,
}

#[derive(Debug, Clone)]
enum Asked {
    /// A request, and the hash of the key for whoever gets a seat or a device by it.
    Request(Box<RoomRequest>, Option<[u8; 32]>),
    /// Time that passed.
    Time(u64, u64),
    /// Keys alone.
    Keys(Vec<RoomKey>),
}

impl Asked {
    fn of(&self, ahead: &mut RoomAhead) -> Result<Vec<RoomEntry>, RoomRefused> {
        match self {
            Self::Request(request, _) => ahead.ask(request),
            Self::Time(before, now) => ahead.pass(*before, *now),
            Self::Keys(_) => Ok(Vec::new()),
        }
    }

    fn keys(&self, entries: &[RoomEntry]) -> Vec<RoomKey> {
        match self {
            Self::Keys(keys) => keys.clone(),
            Self::Time(..) | Self::Request(_, None) => Vec::new(),
            Self::Request(_, Some(hash)) => {
                let holders = entries.iter().filter_map(|entry| match entry {
                    RoomEntry::Course(entry) => match entry.what {
                        CourseEvent::Joined { seat, .. } => Some(KeyHolder::Seat(seat)),
                        CourseEvent::Linked { device } | CourseEvent::Handed { to: device } => {
                            Some(KeyHolder::Device(device))
                        }
                        _ => None,
                    },
                    RoomEntry::Seat(_) => None,
                });
                holders.take(1).map(|holder| RoomKey { hash: *hash, holder }).collect()
            }
        }
    }
}

impl KeptRoom {
    /// Takes a room up from its store.
    pub(crate) async fn take_up(
        store: Arc<dyn RoomStore>,
        id: RoomId,
        scenario: Arc<Scenario>,
    ) -> Result<Arc<Self>, StoreError> {
        let log = store.read(id.clone(), RoomPlace::START).await?;
        let (room, keys) = fold(&scenario, log).map_err(|error| damaged(&id, &error))?;
        let desk = Desk {
            ahead: RoomAhead::new(room),
            keys,
            on_the_way: Vec::new(),
            waiting: Vec::new(),
            busy: false,
            behind: false,
        };
        Ok(Arc::new(Self { id, scenario, store, desk: Mutex::new(desk) }))
    }

    fn desk(&self) -> MutexGuard<'_, Desk> {
        self.desk.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Looks at the room as it is kept.
    pub(crate) fn look<T>(&self, look: impl FnOnce(&Room) -> T) -> T {
        look(self.desk().ahead.room())
    }

    /// What the key with this hash opens.
    pub(crate) fn holder(&self, hash: &[u8; 32]) -> Option<KeyHolder> {
        self.desk().keys.get(hash).copied().filter(|holder| *holder != KeyHolder::Nobody)
    }

    /// Asks something of the room; `key` is the hash of the key for whoever gets a seat or a device by it.
    pub(crate) async fn ask(self: &Arc<Self>, request: RoomRequest, key: Option<[u8; 32]>) -> Answer {
        self.put(Asked::Request(Box::new(request), key)).await
    }

    /// What time brought between two readings of the clock, in milliseconds since 1970.
    pub(crate) async fn pass(self: &Arc<Self>, before: u64, now: u64) -> Answer {
        self.put(Asked::Time(before, now)).await
    }

    /// Gives out keys, or takes them back.
    pub(crate) async fn give(self: &Arc<Self>, keys: Vec<RoomKey>) -> Result<(), AskError> {
        self.put(Asked::Keys(keys)).await.map(|_| ())
    }

    async fn put(self: &Arc<Self>, asked: Asked) -> Answer {
        let answer = {
            let mut desk = self.desk();
            let came = asked.of(&mut desk.ahead);
            let at_once = !matches!(asked, Asked::Keys(_)) && !desk.ahead.is_ahead() && !desk.busy && !desk.behind;
            if at_once {
                return came.map_err(AskError::from);
            }
            let (done, answer) = oneshot::channel();
            desk.waiting.push(Asker { asked, came, done });
            self.set_off(&mut desk);
            answer
        };
        answer.await.unwrap_or_else(|_| Err(StoreError::Unreachable("the server is ending".to_owned()).into()))
    }

    /// Another host wrote: reads it.
    pub(crate) fn follow(self: &Arc<Self>) {
        let mut desk = self.desk();
        desk.behind = true;
        self.set_off(&mut desk);
    }

    /// Hands in what waits, unless somebody does; on a task of its own, as whoever asks may go away.
    fn set_off(self: &Arc<Self>, desk: &mut Desk) {
        if !std::mem::replace(&mut desk.busy, true) {
            let room = Arc::clone(self);
            tokio::spawn(async move { room.hand_in().await });
        }
    }

    async fn hand_in(&self) {
        let mut overtaken = 0;
        loop {
            let batch = {
                let mut desk = self.desk();
                match desk.next_batch(&self.id) {
                    Next::Batch(batch) => Some(batch),
                    Next::Read => None,
                    Next::Nothing => return,
                }
            };
            let written = match batch {
                Some(batch) => self.store.append(batch).await,
                None => Err(StoreError::Conflict),
            };
            match written {
                Ok(()) => {
                    overtaken = 0;
                    self.desk().written();
                }
                Err(StoreError::Conflict) => {
                    overtaken += 1;
                    if overtaken > AT_ONCE {
                        tokio::time::sleep(Duration::from_millis(1 + u64::from(overtaken % 7))).await;
                    }
                    if !self.read_on(None).await {
                        return;
                    }
                }
                Err(error) => {
                    if !self.read_on(Some(error)).await {
                        return;
                    }
                }
            }
        }
    }

    /// Reads what others wrote, and asks everything again; what could not be written is told to whoever asked for it. Gives
    /// whether it could be read; else nobody hands in any more until something is asked.
    async fn read_on(&self, failed: Option<StoreError>) -> bool {
        let from = self.desk().ahead.room().lengths().into();
        let mut tail = self.store.read(self.id.clone(), from).await;
        let whole = matches!(&tail, Ok(tail) if tail.purges());
        if whole {
            tail = self.store.read(self.id.clone(), RoomPlace::START).await;
        }
        let taken = tail.and_then(|tail| self.desk().take(&self.id, &self.scenario, tail, whole));
        let mut desk = self.desk();
        if let Some(error) = &failed {
            desk.tell_on_the_way(error);
        }
        match taken {
            Ok(()) => {
                desk.ask_again();
                true
            }
            // What stands ahead is not known to be kept: nobody is told it is, and the next one to ask reads anew.
            Err(error) => {
                desk.tell_on_the_way(&error);
                desk.tell_waiting(&error);
                (desk.behind, desk.busy) = (true, false);
                false
            }
        }
    }
}

enum Next {
    Batch(RoomBatch),
    Read,
    Nothing,
}

impl Desk {
    /// What has to be handed in next.
    fn next_batch(&mut self, id: &RoomId) -> Next {
        if std::mem::take(&mut self.behind) {
            return Next::Read;
        }
        let keys = self.waiting.iter().flat_map(|asker| asker.asked.keys(asker.came.as_deref().unwrap_or_default()));
        let keys: Vec<RoomKey> = keys.collect();
        self.on_the_way = std::mem::take(&mut self.waiting);
        let at = self.ahead.room().lengths().into();
        let (at, entries) = self.ahead.hand_in().unwrap_or((at, Vec::new()));
        if entries.is_empty() && keys.is_empty() {
            // Whoever asked for what stands already.
            self.answer_on_the_way();
            self.busy = false;
            return Next::Nothing;
        }
        Next::Batch(RoomBatch { room: id.clone(), at, entries, keys })
    }

    fn written(&mut self) {
        // It was decided from what is kept, so it fits that.
        let _ = self.ahead.kept();
        self.answer_on_the_way();
    }

    fn answer_on_the_way(&mut self) {
        for asker in std::mem::take(&mut self.on_the_way) {
            if let Ok(entries) = &asker.came {
                self.keys.extend(asker.asked.keys(entries).iter().map(|key| (key.hash, key.holder)));
            }
            // Whoever asked may have gone.
            let _ = asker.done.send(asker.came.map_err(AskError::from));
        }
    }

    fn tell_on_the_way(&mut self, error: &StoreError) {
        for asker in self.on_the_way.drain(..) {
            let _ = asker.done.send(Err(error.clone().into()));
        }
    }

    fn tell_waiting(&mut self, error: &StoreError) {
        for asker in self.waiting.drain(..) {
            let _ = asker.done.send(Err(error.clone().into()));
        }
    }

    /// Takes in what was read.
    fn take(&mut self, id: &RoomId, scenario: &Arc<Scenario>, log: RoomLog, whole: bool) -> Result<(), StoreError> {
        let keys: Vec<_> = log.keys.iter().map(|key| (key.hash, key.holder)).collect();
        if whole {
            let (room, _) = fold(scenario, log).map_err(|error| damaged(id, &error))?;
            self.ahead = RoomAhead::new(room);
        } else {
            self.ahead.overtaken(log).map_err(|error| damaged(id, &error))?;
        }
        self.keys.extend(keys);
        Ok(())
    }

    /// Asks everything again, in the order in which it was asked.
    fn ask_again(&mut self) {
        let askers = std::mem::take(&mut self.on_the_way).into_iter().chain(std::mem::take(&mut self.waiting));
        for mut asker in askers.collect::<Vec<_>>() {
            asker.came = asker.asked.of(&mut self.ahead);
            self.waiting.push(asker);
        }
    }
}

fn fold(scenario: &Arc<Scenario>, log: RoomLog) -> Result<(Room, BTreeMap<[u8; 32], KeyHolder>), FoldError> {
    let keys = log.keys.iter().map(|key| (key.hash, key.holder)).collect();
    Ok((Room::replay(Arc::clone(scenario), &log.course, &log.seats)?, keys))
}

fn damaged(id: &RoomId, error: &FoldError) -> StoreError {
    StoreError::Damaged(format!("{id}: {error}"))
}
