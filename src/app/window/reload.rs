//! Scenario files that changed: told to the app when they lie still.

use super::interface::Interface;
use super::redraw::Redraw;
use bevy::app::{App, PreUpdate};
use bevy::ecs::message::{Message, MessageReader};
use bevy::ecs::resource::Resource;
use bevy::ecs::system::{NonSendMut, Res, ResMut};
use bevy::time::{Real, Time};
use std::path::PathBuf;
use std::time::Duration;

/// An editor writes a file in several goes; after this long without one it is done.
const STILL: Duration = Duration::from_millis(200);

/// Tells the app of changes.
pub(super) fn plugin(app: &mut App) {
    app.add_message::<ScenariosChanged>().init_resource::<Untold>().add_systems(PreUpdate, tell_app);
}

/// Files in the library were written, made or removed.
#[derive(Message, Debug, Clone)]
pub struct ScenariosChanged(
    /// Which.
    pub Vec<PathBuf>,
);

/// When something last changed that the app was not told of.
#[derive(Resource, Debug, Default)]
struct Untold(Option<Duration>);

fn tell_app(
    mut changed: MessageReader<'_, '_, ScenariosChanged>,
    mut untold: ResMut<'_, Untold>,
    time: Res<'_, Time<Real>>,
    mut interface: NonSendMut<'_, Interface>,
    mut redraw: ResMut<'_, Redraw>,
) {
    let now = time.elapsed();
    if changed.read().count() > 0 {
        untold.0 = Some(now);
    }
    let Some(last) = untold.0 else { return };
    match (last + STILL).checked_sub(now) {
        Some(wait) if !wait.is_zero() => redraw.again_in(wait),
        _ => {
            untold.0 = None;
            interface.state.reloaded(now);
        }
    }
}
