//! The whole screen, while everyone looks at the window: on the display on which it stands.

use super::interface::Interface;
use bevy::app::{App, PostUpdate};
use bevy::ecs::query::With;
use bevy::ecs::system::{NonSend, Single};
use bevy::window::{MonitorSelection, PrimaryWindow, Window, WindowMode};

/// Fills the screen when the app asks for it.
pub(super) fn plugin(app: &mut App) {
    app.add_systems(PostUpdate, fill);
}

fn fill(interface: NonSend<'_, Interface>, mut window: Single<'_, '_, &mut Window, With<PrimaryWindow>>) {
    let wanted = match interface.state.fills_screen() {
        true => WindowMode::BorderlessFullscreen(MonitorSelection::Current),
        false => WindowMode::Windowed,
    };
    if window.mode != wanted {
        window.mode = wanted;
    }
}
