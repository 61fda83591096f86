//! What is dropped on the window: passed on to the app.

use super::interface::Interface;
use super::redraw::Redraw;
use crate::app::intent::Intent;
use bevy::app::{App, PreUpdate};
use bevy::ecs::message::MessageReader;
use bevy::ecs::system::{NonSendMut, Res, ResMut};
use bevy::time::{Real, Time};
use bevy::window::FileDragAndDrop;
use std::time::Duration;

/// Tells the app of what is dropped.
pub(super) fn plugin(app: &mut App) {
    app.add_message::<FileDragAndDrop>().add_systems(PreUpdate, tell_app);
}

fn tell_app(
    mut dropped: MessageReader<'_, '_, FileDragAndDrop>,
    mut interface: NonSendMut<'_, Interface>,
    mut redraw: ResMut<'_, Redraw>,
    time: Res<'_, Time<Real>>,
) {
    // The system tells of each on its own.
    let paths = dropped.read().filter_map(|message| match message {
        FileDragAndDrop::DroppedFile { path_buf, .. } => Some(path_buf.clone()),
        FileDragAndDrop::HoveredFile { .. } | FileDragAndDrop::HoveredFileCanceled { .. } => None,
    });
    let paths: Vec<_> = paths.collect();
    if !paths.is_empty() {
        interface.state.update(Intent::Dropped(paths), time.elapsed());
        redraw.again_in(Duration::ZERO);
    }
}
