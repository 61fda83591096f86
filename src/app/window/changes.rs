//! Scenario files that changed: gathered until they lie still, then told to the desk.

use super::pace::Pace;
use bevy::app::{App, PreUpdate};
use bevy::ecs::message::{Message, MessageReader};
use bevy::ecs::resource::Resource;
use bevy::ecs::system::{Local, NonSendMut, Res, ResMut};
use bevy::time::{Real, Time};
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::time::Duration;

use super::interface::Shown;

/// An editor writes a file in several goes; after this long without one it is done.
const STILL: Duration = Duration::from_millis(200);

/// Gathers changes and tells the desk.
pub(super) fn plugin(app: &mut App) {
    app.add_message::<ScenariosChanged>().init_resource::<Gathered>().add_systems(PreUpdate, tell_desk);
}

/// Files in the library were written, made or removed.
#[derive(Message, Debug, Clone)]
pub struct ScenariosChanged(
    /// Which.
    pub Vec<PathBuf>,
);

/// What changed and was not told yet.
#[derive(Resource, Debug, Default)]
struct Gathered {
    paths: BTreeSet<PathBuf>,
}

fn tell_desk(
    mut changed: MessageReader<'_, '_, ScenariosChanged>,
    mut gathered: ResMut<'_, Gathered>,
    mut last: Local<'_, Duration>,
    time: Res<'_, Time<Real>>,
    mut shown: NonSendMut<'_, Shown>,
    mut pace: ResMut<'_, Pace>,
) {
    let now = time.elapsed();
    for ScenariosChanged(paths) in changed.read() {
        gathered.paths.extend(paths.iter().cloned());
        *last = now;
    }
    if gathered.paths.is_empty() {
        return;
    }
    match (*last + STILL).checked_sub(now) {
        Some(wait) if !wait.is_zero() => pace.again_in(wait),
        _ => shown.desk.reload(&std::mem::take(&mut gathered.paths).into_iter().collect::<Vec<_>>()),
    }
}
