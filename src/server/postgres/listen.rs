//! What other hosts wrote: notices as they come, and a look every two seconds, as notices can be lost.

use super::lines::StoreLines;
use crate::room::{RoomId, RoomPlace, StoreError};
use std::collections::BTreeMap;
use std::future::poll_fn;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};
use tokio::time::Instant;
use tokio_postgres::{AsyncMessage, Client};

/// How often it is looked without a notice.
const LOOKING: Duration = Duration::from_secs(2);

/// Listens for notices.
pub(super) struct ChangeWaiter {
    lines: Arc<StoreLines>,
    line: Option<Listening>,
    /// How far rooms went when it was told last.
    told: BTreeMap<RoomId, RoomPlace>,
    look_at: Instant,
}

struct Listening {
    client: Client,
    notices: UnboundedReceiver<String>,
}

impl ChangeWaiter {
    /// A listener that listens from its first question on.
    pub(super) fn new(lines: Arc<StoreLines>) -> Self {
        Self { lines, line: None, told: BTreeMap::new(), look_at: Instant::now() }
    }

    /// Waits until another host wrote.
    pub(super) async fn changed(&mut self) -> Result<Vec<(RoomId, RoomPlace)>, StoreError> {
        loop {
            let changed = match self.next().await {
                Ok(changed) => changed,
                Err(error) => {
                    self.line = None;
                    return Err(error);
                }
            };
            let new: Vec<_> = changed.into_iter().filter(|(id, at)| self.told.get(id) != Some(at)).collect();
            if !new.is_empty() {
                self.told.extend(new.iter().cloned());
                return Ok(new);
            }
        }
    }

    async fn next(&mut self) -> Result<Vec<(RoomId, RoomPlace)>, StoreError> {
        let line = match self.line.take() {
            Some(line) => self.line.insert(line),
            None => {
                let line = listen(&self.lines).await?;
                // What was written before it listened is found by looking.
                self.look_at = Instant::now();
                self.line.insert(line)
            }
        };
        tokio::select! {
            notice = line.notices.recv() => {
                let mut notices = vec![notice.ok_or_else(|| StoreError::Unreachable("the database ended the line".to_owned()))?];
                while let Ok(notice) = line.notices.try_recv() {
                    notices.push(notice);
                }
                let host = self.lines.host();
                Ok(notices.iter().filter_map(|notice| read(notice, host)).collect())
            }
            () = tokio::time::sleep_until(self.look_at) => {
                self.look_at = Instant::now() + LOOKING;
                let rows = line.client.query(
                    "SELECT id, course, seats FROM rooms WHERE touched > now() - interval '1 minute'", &[],
                ).await.map_err(|error| self.lines.told(error))?;
                let number = |row: &tokio_postgres::Row, at: usize| row.get::<_, i64>(at).cast_unsigned();
                let place = |row: &tokio_postgres::Row| RoomPlace { course: number(row, 1), seats: number(row, 2) };
                let rooms: BTreeMap<RoomId, RoomPlace> = rows.iter().map(|row| (RoomId::new(row.get(0)), place(row))).collect();
                // What was not touched for a minute was told long ago.
                self.told.retain(|id, _| rooms.contains_key(id));
                Ok(rooms.into_iter().collect())
            }
        }
    }
}

/// Begins to listen.
async fn listen(lines: &StoreLines) -> Result<Listening, StoreError> {
    let (client, mut connection) = lines.connect().await?;
    let (notice, notices) = unbounded_channel();
    tokio::spawn(async move {
        while let Some(Ok(message)) = poll_fn(|context| connection.poll_message(context)).await {
            if let AsyncMessage::Notification(it) = message
                && notice.send(it.payload().to_owned()).is_err()
            {
                return;
            }
        }
    });
    let begin = "SET search_path TO tegenspel, pg_catalog; LISTEN tegenspel";
    client.batch_execute(begin).await.map_err(|error| lines.told(error))?;
    Ok(Listening { client, notices })
}

/// A notice of another host.
fn read(notice: &str, own: u64) -> Option<(RoomId, RoomPlace)> {
    let mut parts = notice.splitn(4, ' ');
    let mut number = || parts.next()?.parse().ok();
    let (host, course, seats): (u64, u64, u64) = (number()?, number()?, number()?);
    let id = RoomId::new(parts.next()?);
    (host != own).then_some((id, RoomPlace { course, seats }))
}
