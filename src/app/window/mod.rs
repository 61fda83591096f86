//! The window: Bevy's part of the app, one plugin a file.

mod changes;
mod damage;
mod engine;
mod face;
mod interface;
mod ledger;
mod pace;
mod portraits;
mod stage;
mod stopped;
mod watch;

pub use changes::ScenariosChanged;
pub use stopped::Stopped;

use super::desk::{Desk, Folders};
use bevy::app::App;
use stopped::Reached;

/// Everything between the window's events and the desk: it needs no window, no display and no graphics.
pub fn wire(app: &mut App, desk: Desk) {
    interface::add(app, desk);
    app.add_plugins((pace::plugin, changes::plugin, face::plugin, portraits::plugin));
}

/// Opens the window and returns when it is closed.
pub(super) fn open(folders: Folders, language: Option<&'static str>) -> Result<(), Stopped> {
    Stopped::without_display()?;
    Stopped::catch(move || {
        let mut app = App::new();
        engine::add(&mut app);
        let desk = Desk::new(folders, language);
        let watched = desk.shelf().folder().to_owned();
        wire(&mut app, desk);
        app.add_plugins((damage::plugin, engine::alarm, face::icon, ledger::plugin, watch::plugin(watched)));
        Reached::Window.note();
        app.run()
    })
}
