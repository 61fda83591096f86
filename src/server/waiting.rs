//! A page that waits until there is something newer: the refresh without a script, and the long poll.

use super::hosted::HostedRoom;
use super::house::House;
use crate::room::GroupId;
use std::time::Duration;
use tokio::sync::watch;

/// How long a page waits at most.
const LONGEST: Duration = Duration::from_secs(25);

/// Waits until a page is newer than this number, or for as long as a page may wait.
pub(super) async fn newer(house: &House, room: &HostedRoom, group: Option<GroupId>, seen: u64) {
    let mut changed = room.changed.subscribe();
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
