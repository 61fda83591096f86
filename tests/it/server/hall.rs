//! A host of its own for a test, with somebody who leads and people with phones.

use super::client::{Answer, Browser};
use serde_json::Value;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::JoinHandle;
use tegenspel::engine::{Seed, Setup};
use tegenspel::files::{Library, SqliteRooms};
use tegenspel::server::{Host, HostAddresses, HostCases, HostMode, HostOptions};
use tokio::sync::oneshot;

/// A host that runs until it is dropped.
pub(crate) struct Hall {
    pub(crate) address: SocketAddr,
    pub(crate) rooms: Vec<HostAddresses>,
    pub(crate) left_out: Vec<(String, String)>,
    pub(crate) setups: Vec<String>,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
    file: PathBuf,
    _folder: Option<tempfile::TempDir>,
}

pub(crate) fn options(store: &Path, mode: HostMode, case: Option<&str>) -> HostOptions {
    let cases = HostCases::new(Library::new(Some(crate::support::root().join("scenarios"))), crate::support::model());
    HostOptions {
        case: case.map(str::to_owned),
        mode,
        setup: Setup { seed: Seed(7), ..Setup::default() },
        ..HostOptions::here(cases, Arc::new(SqliteRooms::open(store).unwrap()), "nl")
    }
}

impl Hall {
    /// Opens a room of a shipped case.
    pub(crate) fn open(mode: HostMode) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("rooms.sqlite");
        let options = options(&file, mode, Some("de-loods"));
        let mut hall = Self::of(file, options);
        hall._folder = Some(folder);
        hall
    }

    pub(crate) fn of(file: PathBuf, options: HostOptions) -> Self {
        let (stop, stopped) = oneshot::channel();
        let (tell, told) = std::sync::mpsc::channel();
        let thread = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
            runtime.block_on(async move {
                let host = Host::start(options).await.unwrap();
                tell.send((host.base().to_owned(), host.rooms.clone(), host.left_out.clone(), host.setups.clone()))
                    .unwrap();
                host.run(async {
                    let _ = stopped.await;
                })
                .await;
            });
        });
        let (base, rooms, left_out, setups) = told.recv().unwrap();
        let address = base.split_once("://").unwrap().1.parse().unwrap();
        Self { address, rooms, left_out, setups, stop: Some(stop), thread: Some(thread), file, _folder: None }
    }

    /// Stops, and starts anew with what is kept.
    pub(crate) fn restarted(mut self) -> Self {
        self.halt();
        let folder = self._folder.take();
        let options = HostOptions { resume: true, ..options(&self.file, HostMode::Room(Default::default()), None) };
        let mut hall = Self::of(self.file.clone(), options);
        hall._folder = folder;
        hall
    }

    fn halt(&mut self) {
        if let Some(stop) = self.stop.take() {
            let _ = stop.send(());
        }
        if let Some(thread) = self.thread.take() {
            thread.join().unwrap();
        }
    }

    pub(crate) fn room(&self) -> &str {
        self.rooms[0].room.as_deref().unwrap()
    }

    pub(crate) fn code(&self) -> &str {
        self.rooms[0].code.as_deref().unwrap()
    }

    /// The path of an address.
    pub(crate) fn path(&self, address: &str) -> String {
        address.split_once(&self.address.to_string()).unwrap().1.to_owned()
    }

    /// The page of everyone at once, as a path.
    pub(crate) fn screen(&self) -> String {
        self.path(self.rooms[0].projector.as_deref().unwrap())
    }

    /// Somebody who joins.
    pub(crate) fn phone(&self, language: &'static str, role: &str) -> Phone {
        let mut browser = Browser::new(self.address, language);
        let page = browser.get(&format!("/k/{}", self.code()));
        assert_eq!(page.status, 200, "{}", page.body);
        let joined = browser.post(&format!("/k/{}/mee", self.code()), &[("role", role)]);
        assert_eq!((joined.status, joined.header("location")), (303, Some(&*format!("/z/{}", self.room()))));
        Phone { browser, path: format!("/z/{}", self.room()) }
    }

    /// Whoever leads.
    pub(crate) fn leader(&self) -> Leader {
        let mut browser = Browser::new(self.address, "nl");
        let entered = browser.get(&self.path(self.rooms[0].facilitator.as_deref().unwrap()));
        assert_eq!(entered.status, 303, "{}", entered.body);
        Leader { browser, path: format!("/b/{}", self.room()) }
    }
}

impl Drop for Hall {
    fn drop(&mut self) {
        self.halt();
    }
}

/// Somebody with a seat.
pub(crate) struct Phone {
    pub(crate) browser: Browser,
    pub(crate) path: String,
}

impl Phone {
    pub(crate) fn view(&mut self) -> Value {
        self.browser.json(&self.path)
    }

    pub(crate) fn page(&mut self) -> String {
        self.browser.page(&self.path)
    }

    pub(crate) fn act(&mut self, fields: &[(&str, &str)]) -> Answer {
        self.browser.post(&format!("{}/doe", self.path), fields)
    }

    /// Votes with the form that stands on the page: for the option at this place, or for none.
    pub(crate) fn vote(&mut self, place: Option<usize>) -> Answer {
        let page = self.page();
        let (action, hidden) = Browser::form(&page, "data-vote");
        let mut fields: Vec<_> = hidden.into_iter().filter(|(name, _)| name != "choice").collect();
        let view = self.view();
        let open: Vec<_> = view["options"].as_array().unwrap().iter().filter(|it| it["available"] == true).collect();
        let least = view["select"][0].as_u64().unwrap().max(1) as usize;
        match place {
            Some(place) => {
                let picked =
                    (0..least).map(|more| open[(place + more) % open.len()]["key"].as_str().unwrap().to_owned());
                fields.extend(picked.map(|key| (String::from("choice"), key)));
            }
            None => fields.push((String::from("choice"), String::from("-"))),
        }
        let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        self.browser.post(&action, &fields)
    }
}

/// Whoever leads.
pub(crate) struct Leader {
    pub(crate) browser: Browser,
    pub(crate) path: String,
}

impl Leader {
    pub(crate) fn view(&mut self) -> Value {
        self.browser.json(&self.path)
    }

    pub(crate) fn page(&mut self) -> String {
        self.browser.page(&self.path)
    }

    pub(crate) fn act(&mut self, fields: &[(&str, &str)]) -> Answer {
        let seq = self.view()["seq"].to_string();
        let fields = [&[("at", seq.as_str())], fields].concat();
        self.browser.post(&format!("{}/doe", self.path), &fields)
    }

    #[track_caller]
    pub(crate) fn does(&mut self, fields: &[(&str, &str)]) -> Value {
        let answer = self.act(fields);
        assert_eq!(answer.status, 303, "{fields:?}: {}", answer.body);
        self.view()
    }
}
