//! A host: starts to listen, opens or takes up rooms, lets time pass, stops.

use super::accept::{accept, connections};
use super::admission::Admission;
use super::cases::HostCases;
use super::clock::now;
use super::guess::Guesses;
use super::host_error::HostError;
use super::house::{House, OpenedRoom};
use super::keys;
use super::local_network::is_local_network;
use super::routes::RoomAnswers;
use super::setups::kept_setups;
use super::tls::HostTls;
use crate::engine::Setup;
use crate::report::live::LivePages;
use crate::room::{RoomMode, RoomRules, RoomStore, StoredNote, StoredRoom};
use anyhow::Result;
use serde::Serialize;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::{Arc, RwLock};
use std::time::Duration;
use tokio::net::{TcpListener, TcpSocket};
use tokio::sync::watch;
use tokio_rustls::TlsAcceptor;

/// The port that is taken where none is named, as long as it is free.
pub const USUAL_PORT: u16 = 8080;

/// The note that says until when a host was there.
const ALIVE: &str = "alive";
/// Connections that the system holds until they are taken in.
const QUEUE: u32 = 4_096;
/// How often time passes.
const TICK: Duration = Duration::from_secs(1);
/// How often is written down that the host is there, in milliseconds.
const ALIVE_EVERY: u64 = 10_000;
/// How often is looked for rooms of which something has to go, in milliseconds.
const DUE_EVERY: u64 = 600_000;

/// What is played.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HostMode {
    /// A room that somebody leads.
    Room(RoomMode),
    /// Everybody for themselves; nobody leads.
    Practice,
}

/// What a host is started with.
pub struct HostOptions {
    /// The cases that can be played.
    pub cases: HostCases,
    /// The case that is opened at once, by folder, file or id; without it a page offers the library.
    pub case: Option<String>,
    /// What is played.
    pub mode: HostMode,
    /// What sessions are set up with.
    pub setup: Setup,
    /// Where it listens.
    pub bind: IpAddr,
    /// At which port; 0 for any that is free.
    pub port: u16,
    /// The address under which people reach it, where that is another.
    pub public_url: Option<String>,
    /// What it encrypts with; none for plain HTTP.
    pub tls: Option<HostTls>,
    /// How votes go in the room that is opened at once.
    pub rules: RoomRules,
    /// How many seat cards are made for it; 0 for none, and then nobody needs one.
    pub cards: u32,
    /// The name of the set-up that was kept, with which it is opened instead.
    pub kept: Option<String>,
    /// Where rooms are kept.
    pub store: Arc<dyn RoomStore>,
    /// Whether only rooms that are kept are taken up.
    pub resume: bool,
    /// The language of whoever says nothing of it.
    pub language: &'static str,
}

impl HostOptions {
    /// For this machine alone: the library is offered, any port that is free, nothing encrypted.
    #[must_use]
    pub fn here(cases: HostCases, store: Arc<dyn RoomStore>, language: &'static str) -> Self {
        Self {
            cases,
            case: None,
            mode: HostMode::Room(RoomMode::default()),
            setup: Setup::default(),
            bind: IpAddr::V4(Ipv4Addr::LOCALHOST),
            port: 0,
            public_url: None,
            tls: None,
            rules: RoomRules::default(),
            cards: 0,
            kept: None,
            store,
            resume: false,
            language,
        }
    }
}

/// The addresses of a room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HostAddresses {
    /// The code to join by; none before a room is opened.
    pub code: Option<String>,
    /// The name of the room in addresses; none before one is opened.
    pub room: Option<String>,
    /// Where people join.
    pub join: String,
    /// Where the room is led from: for one person only.
    pub facilitator: Option<String>,
    /// What everyone sees on the screen.
    pub projector: Option<String>,
    /// Whether another host lets the simulated people of the room take part, and this one watches.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub rehearsed_elsewhere: bool,
}

/// A host that listens.
pub struct Host {
    house: Arc<House>,
    listener: TcpListener,
    stop: watch::Sender<bool>,
    /// The rooms that it serves.
    pub rooms: Vec<HostAddresses>,
    /// Rooms that are kept and could not be taken up, with why.
    pub left_out: Vec<(String, String)>,
    /// The names of the set-ups that were kept.
    pub setups: Vec<String>,
    /// How many people can be connected at once, where that is few.
    pub few_places: Option<usize>,
    places: usize,
    tls: Option<HostTls>,
}

impl Host {
    /// Listens, and opens or takes up rooms.
    ///
    /// # Errors
    /// When the address is taken, the case does not load, or rooms cannot be kept.
    pub async fn start(mut options: HostOptions) -> Result<Self> {
        let setups = kept_setups(&*options.store).await?;
        if let Some(name) = options.kept.take() {
            let Some(setup) = setups.iter().find(|setup| setup.name == name) else {
                return Err(HostError::NoSetup(name, setups.into_iter().map(|setup| setup.name).collect()).into());
            };
            let rehearsal = options.rules.rehearsal;
            options.rules = RoomRules { rehearsal, ..setup.rules.clone() };
            options.setup = setup.fresh();
            options.mode = HostMode::Room(setup.mode);
            options.case = Some(setup.case.clone());
        }
        let listener = listen(SocketAddr::new(options.bind, options.port))?;
        let port = listener.local_addr()?.port();
        let (base, names) = names(options.bind, port, options.public_url.as_deref(), options.tls.is_some())?;
        let hosted = options.public_url.is_some() || !is_local_network(options.bind) && options.tls.is_some();
        let (stop, stopped) = watch::channel(false);
        let practice = match (options.mode, &options.case) {
            (HostMode::Practice, Some(case)) => {
                options.cases.load(case)?;
                Some((case.clone(), options.setup.clone()))
            }
            (HostMode::Practice, None) => return Err(HostError::NoCase.into()),
            (HostMode::Room(_), _) => None,
        };
        let offers = practice.is_none() && options.case.is_none() && !options.resume;
        let library = offers.then(keys::key);
        let house = Arc::new(House {
            store: Arc::clone(&options.store),
            cases: options.cases,
            pages: LivePages::new(),
            language: options.language,
            base,
            names,
            hosted,
            open: !options.bind.is_loopback(),
            practice,
            library: library.as_deref().map(keys::hash),
            setup: options.setup.clone(),
            wrong_codes: Guesses::of_codes(),
            wrong_words: Guesses::of_words(),
            admission: Admission::new(options.public_url.is_some() || options.tls.is_some()),
            stop: stopped,
            rooms: RwLock::default(),
        });
        let (mut rooms, left_out) = take_up_all(&house).await?;
        match (options.mode, &options.case) {
            (HostMode::Practice, _) => rooms.push(HostAddresses {
                code: None,
                room: None,
                join: format!("{}/oefen", house.base),
                facilitator: None,
                projector: None,
                rehearsed_elsewhere: false,
            }),
            (HostMode::Room(mode), Some(case)) if !options.resume => {
                let opened = house.open(case, mode, options.rules, options.setup).await?;
                if options.cards > 0
                    && let Some(room) = house.room(&opened.room)
                {
                    let (device, seq) = {
                        let state = room.lock();
                        (state.room().opened.device, state.room().seq())
                    };
                    room.make_cards(device, seq, options.cards).await?;
                }
                rooms.insert(0, addresses(&house, opened));
            }
            (HostMode::Room(_), _) => rooms.extend(library.map(|key| HostAddresses {
                code: None,
                room: None,
                join: house.base.clone(),
                facilitator: Some(format!("{}/b/nieuw/{key}", house.base)),
                projector: None,
                rehearsed_elsewhere: false,
            })),
        }
        let places = connections();
        let few_places = (places < 1_000).then_some(places);
        let setups = setups.into_iter().map(|setup| setup.name).collect();
        Ok(Self { house, listener, stop, rooms, left_out, setups, few_places, places, tls: options.tls })
    }

    /// The address before every path.
    #[must_use]
    pub fn base(&self) -> &str {
        &self.house.base
    }

    /// Everything that it serves.
    pub(super) fn house(&self) -> Arc<House> {
        Arc::clone(&self.house)
    }

    /// Serves until it is told to stop; whoever is connected is told to come back soon.
    pub async fn run(self, told: impl Future<Output = ()>) {
        let Self { house, listener, stop, places, tls, .. } = self;
        let tls = tls.map(|tls| TlsAcceptor::from(tls.0));
        let answers = RoomAnswers::new(&house);
        let accepting = tokio::spawn(accept(
            listener,
            tls,
            move |request| answers.clone().answer(request),
            places,
            stop.subscribe(),
        ));
        let ticking = tokio::spawn(tick(Arc::clone(&house)));
        let following = tokio::spawn(follow(Arc::clone(&house)));
        told.await;
        let _ = stop.send(true);
        house.all().iter().for_each(|room| room.changed.send_modify(|it| *it += 1));
        let _ = accepting.await;
        ticking.abort();
        following.abort();
        // Votes that are on their way are written; streams end by themselves.
        tokio::time::sleep(Duration::from_millis(300)).await;
        let _ = house.store.close().await;
    }
}

fn listen(address: SocketAddr) -> Result<TcpListener, HostError> {
    let failed = |error| HostError::Listen(address, error);
    let socket = if address.is_ipv4() { TcpSocket::new_v4() } else { TcpSocket::new_v6() };
    let socket = socket.map_err(failed)?;
    #[cfg(unix)]
    socket.set_reuseaddr(true).map_err(failed)?;
    socket.bind(address).map_err(failed)?;
    socket.listen(QUEUE).map_err(failed)
}

/// The address before every path, and the names by which the server may be asked.
fn names(bind: IpAddr, port: u16, public: Option<&str>, encrypts: bool) -> Result<(String, Vec<String>), HostError> {
    let shown = match bind {
        IpAddr::V4(ip) if ip.is_unspecified() => IpAddr::V4(Ipv4Addr::LOCALHOST),
        other => other,
    };
    let own = SocketAddr::new(shown, port).to_string();
    let mut names = vec![own.clone()];
    if bind.is_loopback() || bind.is_unspecified() {
        names.extend([format!("localhost:{port}"), format!("127.0.0.1:{port}"), format!("[::1]:{port}")]);
    }
    let scheme = if encrypts { "https" } else { "http" };
    let Some(public) = public else { return Ok((format!("{scheme}://{own}"), names)) };
    let wrong = || HostError::PublicUrl(public.to_owned());
    let base = public.trim_end_matches('/');
    let name =
        base.strip_prefix("https://").filter(|name| !name.is_empty() && !name.contains(['/', '?', '#', '@', ' ']));
    names.push(name.ok_or_else(wrong)?.to_owned());
    Ok((base.to_owned(), names))
}

fn addresses(house: &House, opened: OpenedRoom) -> HostAddresses {
    HostAddresses {
        join: format!("{}/k/{}", house.base, opened.code),
        code: Some(opened.code),
        room: Some(opened.room),
        facilitator: Some(opened.facilitator),
        projector: Some(opened.projector),
        rehearsed_elsewhere: opened.rehearsed_elsewhere,
    }
}

/// Takes up every room that is kept and open.
async fn take_up_all(house: &Arc<House>) -> Result<(Vec<HostAddresses>, Vec<(String, String)>)> {
    let alive = house.store.note(ALIVE.to_owned()).await?.and_then(|note| note.text.parse().ok()).unwrap_or(0);
    let (mut rooms, mut left_out) = (Vec::new(), Vec::new());
    for stored in house.store.rooms().await? {
        if stored.due(now()).1 {
            continue;
        }
        match house.take_up(&stored, alive).await {
            Ok(opened) => rooms.push(addresses(house, opened)),
            Err(error) => left_out.push((stored.code, format!("{error:#}"))),
        }
    }
    Ok((rooms, left_out))
}

/// Lets time pass in every room.
async fn tick(house: Arc<House>) {
    let mut before = now();
    let (mut alive, mut due) = (0, 0);
    let mut ticks = tokio::time::interval(TICK);
    ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        ticks.tick().await;
        let now = now();
        house.all().iter().for_each(|room| room.pass(before, now));
        house.forget_deleted();
        before = now;
        if now.saturating_sub(alive) >= ALIVE_EVERY {
            alive = now;
            let note = StoredNote { name: ALIVE.to_owned(), text: now.to_string(), delete_at: None };
            let _ = house.store.keep_note(note).await;
        }
        if now.saturating_sub(due) >= DUE_EVERY {
            due = now;
            clear(&house, now).await;
        }
    }
}

/// Purges and deletes what no room that is served sees to.
async fn clear(house: &House, now: u64) {
    for stored in house.store.due(now).await.unwrap_or_default() {
        let served = house.room(stored.id.as_str()).is_some();
        match stored.due(now) {
            (_, true) if !served => drop(house.store.delete(stored.id, now).await),
            (true, _) if !served => drop(house.store.purge(stored.id, now).await),
            _ => {}
        }
    }
    let _ = house.store.forget_old_notes(now).await;
}

/// Takes in what other hosts write.
async fn follow(house: Arc<House>) {
    loop {
        let Ok(changed) = house.store.changed().await else {
            tokio::time::sleep(TICK).await;
            continue;
        };
        for (id, place) in changed {
            match house.room(id.as_str()) {
                Some(room) => {
                    let behind = place != room.lock().room().lengths().into();
                    if behind && !room.is_writing() {
                        // What cannot be read now is read at the next change.
                        let _ = room.follow().await;
                    }
                }
                None => {
                    let rooms: Vec<StoredRoom> = house.store.rooms().await.unwrap_or_default();
                    if let Some(stored) = rooms.into_iter().find(|stored| stored.id == id) {
                        let _ = house.load(&stored).await;
                    }
                }
            }
        }
    }
}
