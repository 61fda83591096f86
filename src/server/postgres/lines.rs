//! Lines to the database: a few that are used again and again.

use super::{LineError, write};
use crate::room::StoreError;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio_postgres::config::Host;
use tokio_postgres::{Client, Config, NoTls, Socket, Statement};

/// Most lines of one host. Each writes one batch at a time, and the database commits what comes together at once.
const MOST: usize = 6;
/// How long it is waited for the database.
const CONNECTING: Duration = Duration::from_secs(5);
/// What every line asks for: what is answered is on the disk, and nobody holds a room up for long.
const SETTINGS: &str = "
SET search_path TO tegenspel, pg_catalog;
SET synchronous_commit TO on;
SET client_min_messages TO warning;
SET statement_timeout TO '30s';
SET lock_timeout TO '5s';
SET idle_in_transaction_session_timeout TO '10s';
";

/// A line.
pub(super) struct StoreLine {
    /// To speak on.
    pub client: Client,
    /// The statement that adds to a room.
    pub append: Option<Statement>,
    /// A name of the host among those that use the store, so that it needs not follow itself.
    pub host: u64,
    /// While it is in use.
    used: Option<OwnedSemaphorePermit>,
}

/// The lines of one host.
pub(super) struct StoreLines {
    config: Config,
    /// The store, as it is named to people: no password.
    place: String,
    host: u64,
    idle: Mutex<Vec<StoreLine>>,
    free: Arc<Semaphore>,
}

impl StoreLines {
    /// No lines yet.
    pub(super) fn new(address: &str) -> Result<Self, StoreError> {
        let config: Config = address.parse().map_err(|_| StoreError::Foreign("that address".to_owned()))?;
        let mut config = config;
        config.application_name("tegenspel").connect_timeout(CONNECTING).tcp_user_timeout(Duration::from_secs(10));
        let hosts = config.get_hosts().iter().map(|host| match host {
            Host::Tcp(name) => name.clone(),
            #[cfg(unix)]
            Host::Unix(folder) => folder.display().to_string(),
        });
        let place = format!("{}/{}", hosts.collect::<Vec<_>>().join(","), config.get_dbname().unwrap_or_default());
        let idle = Mutex::new(Vec::new());
        Ok(Self { config, place, host: rand::random::<u64>() >> 1, idle, free: Arc::new(Semaphore::new(MOST)) })
    }

    /// The store, as it is named to people.
    pub(super) fn place(&self) -> &str {
        &self.place
    }

    /// The name of this host among those that use the store.
    pub(super) fn host(&self) -> u64 {
        self.host
    }

    /// A line with what comes in on it by itself.
    pub(super) async fn connect(
        &self,
    ) -> Result<(Client, tokio_postgres::Connection<Socket, tokio_postgres::tls::NoTlsStream>), StoreError> {
        self.config.connect(NoTls).await.map_err(|error| LineError::from(error).told(&self.place))
    }

    /// A line on which no statement is prepared.
    pub(super) async fn plain(&self) -> Result<StoreLine, StoreError> {
        let (client, connection) = self.connect().await?;
        // The line ends with its client, or the client notices that it has ended.
        tokio::spawn(async move {
            let _ = connection.await;
        });
        client.batch_execute(SETTINGS).await.map_err(|error| LineError::from(error).told(&self.place))?;
        Ok(StoreLine { client, append: None, host: self.host, used: None })
    }

    /// A free line.
    pub(super) async fn take(&self) -> Result<StoreLine, StoreError> {
        let used = Arc::clone(&self.free).acquire_owned().await;
        let used = used.map_err(|_| StoreError::Unreachable("it was closed".to_owned()))?;
        let idle = {
            let mut lines = self.idle();
            lines.retain(|line| !line.client.is_closed());
            lines.pop()
        };
        let line = match idle {
            Some(line) => line,
            None => self.prepared().await?,
        };
        Ok(StoreLine { used: Some(used), ..line })
    }

    async fn prepared(&self) -> Result<StoreLine, StoreError> {
        let mut line = self.plain().await?;
        let append = line.client.prepare(write::APPEND).await;
        line.append = Some(append.map_err(|error| LineError::from(error).told(&self.place))?);
        Ok(line)
    }

    fn idle(&self) -> std::sync::MutexGuard<'_, Vec<StoreLine>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Gives a line back, and what came of the work on it as it is told.
    pub(super) fn give_back<T>(&self, mut line: StoreLine, done: Result<T, LineError>) -> Result<T, StoreError> {
        if !line.client.is_closed() && !self.free.is_closed() {
            let used = line.used.take();
            self.idle().push(line);
            drop(used);
        }
        done.map_err(|error| error.told(&self.place))
    }

    /// An error as it is told.
    pub(super) fn told(&self, error: impl Into<LineError>) -> StoreError {
        error.into().told(&self.place)
    }

    /// Ends all lines.
    pub(super) fn close(&self) {
        self.free.close();
        self.idle().clear();
    }
}
