//! Everything that a host serves: its rooms by name and by code, its pages, the names by which it is asked.

use super::admission::Admission;
use super::cases::HostCases;
use super::clock::now;
use super::guess::Guesses;
use super::hosted::HostedRoom;
use super::keys;
use super::rehearsal::rehearse;
use super::rehearsal_lease::RehearsalLease;
use super::respond::FORMS;
use super::visitor::Visitor;
use crate::engine::Setup;
use crate::files::exists;
use crate::report::live::{LiveFrame, LivePages};
use crate::room::{
    DeviceId, KeyHolder, LOG_FORMAT, NewRoom, Room, RoomId, RoomMode, RoomOpened, RoomPlace, RoomRules, RoomStore,
    StoreError, StoredRoom,
};
use anyhow::{Result, bail};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, PoisonError, RwLock};
use tokio::sync::watch;

/// How long a room is kept, in milliseconds.
pub(super) const KEPT: u64 = 30 * 24 * 3_600_000;
/// How often a fresh code is drawn before it is given up.
const CODES: usize = 200;

/// Everything that a host serves.
pub(super) struct House {
    pub(super) store: Arc<dyn RoomStore>,
    pub(super) cases: HostCases,
    pub(super) pages: LivePages,
    /// The language of whoever says nothing of it.
    pub(super) language: &'static str,
    /// The address before every path, as people type it.
    pub(super) base: String,
    /// The names by which it is asked, with the port.
    pub(super) names: Vec<String>,
    /// Whether it can be reached from everywhere, under an address of its own.
    pub(super) hosted: bool,
    /// Whether it listens beyond this machine.
    pub(super) open: bool,
    /// The case that is practised, where nobody leads.
    pub(super) practice: Option<(String, Setup)>,
    /// What the key of the library page comes to; none where no library is offered.
    pub(super) library: Option<[u8; 32]>,
    /// What rooms are opened with from the library page.
    pub(super) setup: Setup,
    pub(super) wrong_codes: Guesses,
    pub(super) wrong_words: Guesses,
    pub(super) admission: Admission,
    /// Becomes true when the server stops.
    pub(super) stop: watch::Receiver<bool>,
    pub(super) rooms: RwLock<BTreeMap<String, Arc<HostedRoom>>>,
}

/// An address as people type it: without what stands before the name.
pub(super) fn typed_address(address: &str) -> &str {
    address.split_once("://").map_or(address, |(_, rest)| rest)
}

/// The secrets of a room that was just opened or taken up: nobody is told them a second time.
#[derive(Debug, Clone)]
pub(super) struct OpenedRoom {
    pub(super) code: String,
    pub(super) room: String,
    pub(super) facilitator: String,
    pub(super) projector: String,
    /// Whether another host lets the simulated people of the room take part.
    pub(super) rehearsed_elsewhere: bool,
}

impl House {
    /// Whether cookies go over TLS only.
    pub(super) fn secure(&self) -> bool {
        self.base.starts_with("https:")
    }

    /// Whether it goes over the local network without encryption.
    pub(super) fn plain(&self) -> bool {
        self.open && !self.secure()
    }

    /// Whether this server is asked for by one of its names.
    pub(super) fn is_ours(&self, host: &str) -> bool {
        self.names.iter().any(|name| name.eq_ignore_ascii_case(host))
    }

    /// What stands around a page.
    pub(super) fn frame(&self, visitor: &Visitor) -> LiveFrame {
        // What is answered to a form has no address of its own: the page in the other language is the one before it.
        let path = FORMS.iter().find_map(|form| visitor.path.strip_suffix(form)).unwrap_or(&visitor.path);
        LiveFrame::new(visitor.language, path)
    }

    /// The room of this name.
    pub(super) fn room(&self, name: &str) -> Option<Arc<HostedRoom>> {
        let rooms = self.rooms.read().unwrap_or_else(PoisonError::into_inner);
        rooms.get(name).filter(|room| !room.is_deleted()).cloned()
    }

    /// Every room.
    pub(super) fn all(&self) -> Vec<Arc<HostedRoom>> {
        self.rooms.read().unwrap_or_else(PoisonError::into_inner).values().cloned().collect()
    }

    /// The room with this code.
    pub(super) fn room_with_code(&self, code: &str) -> Option<Arc<HostedRoom>> {
        let rooms = self.rooms.read().unwrap_or_else(PoisonError::into_inner);
        rooms.values().find(|room| room.code == code && !room.is_deleted()).cloned()
    }

    fn serve(&self, room: Arc<HostedRoom>) {
        let mut rooms = self.rooms.write().unwrap_or_else(PoisonError::into_inner);
        rooms.insert(room.id.as_str().to_owned(), room);
    }

    /// Forgets rooms that were deleted.
    pub(super) fn forget_deleted(&self) {
        let mut rooms = self.rooms.write().unwrap_or_else(PoisonError::into_inner);
        rooms.retain(|_, room| !room.is_deleted() || room.is_writing());
    }

    /// Opens a room.
    ///
    /// # Errors
    /// When the case does not load, the setup does not fit it, or the room cannot be kept.
    pub(super) async fn open(&self, case: &str, mode: RoomMode, rules: RoomRules, setup: Setup) -> Result<OpenedRoom> {
        let scenario = self.cases.load(case)?;
        let at = now();
        let opened = RoomOpened {
            format: LOG_FORMAT,
            scenario: scenario.id.clone(),
            hash: scenario.hash.clone(),
            model: scenario.model.hash.clone(),
            setup,
            mode,
            rules,
            delete_at: at + KEPT,
            device: DeviceId(1),
        };
        let (room, first) = Room::begin(scenario, opened, at)?;
        let (facilitator, projector) = (keys::key(), keys::key());
        let kept = vec![
            keys::kept(&facilitator, KeyHolder::Device(DeviceId(1))),
            keys::kept(&projector, KeyHolder::Projector),
        ];
        // A relative path would lead elsewhere when the host is started from another folder.
        let found = if exists(Path::new(case)) { full(case) } else { case.to_owned() };
        for _ in 0..CODES {
            let (id, code) = (RoomId::new(&keys::room_name()), keys::code(self.hosted));
            let new = NewRoom {
                id: id.clone(),
                code: code.clone(),
                found: found.clone(),
                first: first.clone(),
                keys: kept.clone(),
            };
            match self.store.open(new).await {
                Ok(()) => {}
                Err(StoreError::Taken) => continue,
                Err(error) => return Err(error.into()),
            }
            let opened = OpenedRoom {
                code: code.clone(),
                room: id.as_str().to_owned(),
                facilitator: format!("{}/b/{id}/{facilitator}", self.base),
                projector: format!("{}/s/{id}/{projector}", self.base),
                rehearsed_elsewhere: false,
            };
            let hosted = HostedRoom::new((id, code, found), room, kept, Arc::clone(&self.store));
            hosted.lock().projector = Some(opened.projector.clone());
            self.rehearse(&hosted);
            self.serve(hosted);
            return Ok(opened);
        }
        bail!(StoreError::Taken)
    }

    /// Takes up a room as it is kept, with fresh addresses for whoever leads it: of the earlier ones only hashes are known.
    ///
    /// # Errors
    /// When it cannot be read, or its case is not the one that it was opened with.
    pub(super) async fn take_up(&self, stored: &StoredRoom, alive: u64) -> Result<OpenedRoom> {
        let room = self.load(stored).await?;
        let (facilitator, projector) = (keys::key(), keys::key());
        let device = {
            let mut state = room.lock();
            state.projector = Some(format!("{}/s/{}/{projector}", self.base, stored.id));
            state.room().devices.first().copied().unwrap_or(DeviceId(1))
        };
        let kept =
            vec![keys::kept(&facilitator, KeyHolder::Device(device)), keys::kept(&projector, KeyHolder::Projector)];
        if let Err(super::hosted::AskError::Store(error)) = room.keep_keys(kept).await {
            return Err(error.into());
        }
        room.pass(alive.max(stored.last_at), now());
        let rehearses = room.lock().room().opened.rules.rehearsal.is_some();
        let lease = RehearsalLease::of(&room.id, Arc::clone(&self.store));
        let rehearsed_elsewhere = rehearses && lease.is_elsewhere().await;
        self.rehearse(&room);
        Ok(OpenedRoom {
            code: stored.code.clone(),
            room: stored.id.as_str().to_owned(),
            facilitator: format!("{}/b/{}/{facilitator}", self.base, stored.id),
            projector: format!("{}/s/{}/{projector}", self.base, stored.id),
            rehearsed_elsewhere,
        })
    }

    /// Lets simulated people take part, where that is what the room was opened for.
    fn rehearse(&self, room: &Arc<HostedRoom>) {
        let people = room.lock().room().opened.rules.rehearsal;
        if let Some(people) = people {
            let words = self.pages.words(self.language);
            let notes = (words.text("live-rehearsed-worked"), words.text("live-rehearsed-jarred"));
            let lease = RehearsalLease::of(&room.id, Arc::clone(&self.store));
            tokio::spawn(rehearse(Arc::clone(room), people, notes, lease, self.stop.clone()));
        }
    }

    /// Serves a room as it is kept.
    ///
    /// # Errors
    /// When it cannot be read, or its case is not the one that it was opened with.
    pub(super) async fn load(&self, stored: &StoredRoom) -> Result<Arc<HostedRoom>> {
        let scenario = self.cases.load(&stored.found)?;
        let log = self.store.read(stored.id.clone(), RoomPlace::START).await?;
        let room = HostedRoom::replayed(scenario, &log)?;
        let names = (stored.id.clone(), stored.code.clone(), stored.found.clone());
        let hosted = HostedRoom::new(names, room, log.keys, Arc::clone(&self.store));
        self.serve(Arc::clone(&hosted));
        Ok(hosted)
    }
}

/// A path that leads to the same place from everywhere.
fn full(path: &str) -> String {
    std::path::absolute(path).map_or_else(|_| path.to_owned(), |it| it.display().to_string())
}
