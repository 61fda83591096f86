//! A page that waits until there is something newer: the refresh without a script, and the long poll.

use super::hosted::HostedRoom;
use super::house::House;
use super::stream::COUNTED;
use crate::room::GroupId;
use std::time::Duration;
use tokio::sync::watch;

/// How long a page waits at most.
const LONGEST: Duration = Duration::from_secs(25);

/// Who waits, and so for what.
#[derive(Debug, Clone, Copy)]
pub(super) enum Waiter {
    /// Somebody with a seat, in this group: never for what is counted, since thousands wait like that.
    Seat(Option<GroupId>),
    /// Whoever leads, and the screen: for what is counted too.
    Leader,
}

/// Waits until a page is newer than this number, or for as long as a page may wait.
pub(super) async fn newer(house: &House, room: &HostedRoom, waiter: Waiter, seen: u64) {
    let (group, leads) = match waiter {
        Waiter::Seat(group) => (group, false),
        Waiter::Leader => (None, true),
    };
    let mut changed = room.changed.subscribe();
    let mut counted = leads.then(|| room.counted.subscribe());
    let mut of_group = group.map(|group| room.lock().watch_group(group));
    let mut stop = house.stop.clone();
    let end = tokio::time::sleep(LONGEST);
    let mut end = std::pin::pin!(end);
    loop {
        if room.lock().room().seq_of(group) > seen {
            return;
        }
        tokio::select! {
            _ = changed.changed() => {}
            () = next(of_group.as_mut()) => {}
            () = next(counted.as_mut()) => {
                // What is counted meanwhile comes along.
                tokio::time::sleep(COUNTED).await;
                return;
            }
            _ = stop.changed() => return,
            () = end.as_mut() => return,
        }
    }
}

/// Waits for the next change, where there is one to wait for.
pub(super) async fn next(watched: Option<&mut watch::Receiver<u64>>) {
    let changed = match watched {
        Some(watched) => watched.changed().await.is_ok(),
        None => false,
    };
    if !changed {
        std::future::pending::<()>().await;
    }
}
