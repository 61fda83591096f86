//! The window: Bevy's part of the app, one plugin a file.

mod changes;
mod engine;
mod face;
mod interface;
mod pace;
mod stage;
mod stopped;
mod watch;

pub use changes::ScenariosChanged;
pub use stopped::Stopped;

use super::Desk;
use bevy::app::App;
use std::path::PathBuf;
use stopped::Reached;

/// Everything between the window's events and the desk: it needs no window, no display and no graphics.
pub fn wire(app: &mut App, desk: Desk) {
    interface::add(app, desk);
    app.add_plugins((pace::plugin, changes::plugin, face::plugin));
}

/// Opens the window and returns when it is closed.
pub(super) fn open(desk: Desk, watched: PathBuf) -> Result<(), Stopped> {
    Stopped::without_display()?;
    Stopped::catch(move || {
        let mut app = App::new();
        engine::add(&mut app, desk.title());
        wire(&mut app, desk);
        app.add_plugins((engine::alarm, face::icon, watch::plugin(watched)));
        Reached::Window.note();
        app.run();
    })
}
