//! The window: Bevy's part of the app, one plugin a file.

mod assistive;
mod damage;
mod dropped;
mod engine;
mod frame_log;
mod full_screen;
mod hosting;
mod interface;
mod outlooks;
mod portraits;
mod redraw;
mod reload;
mod stage;
mod start_error;
mod title_and_icon;
mod watch;

pub use reload::ScenariosChanged;
pub use start_error::StartError;

use super::state::{AppState, Folders};
use crate::files::make_folder;
use bevy::app::App;
use start_error::Reached;

/// Everything between the window's events and the app: it needs no window, no display and no graphics.
pub fn wire(app: &mut App, state: AppState) {
    interface::add(app, state);
    app.add_plugins((
        redraw::plugin,
        assistive::plugin,
        dropped::plugin,
        reload::plugin,
        title_and_icon::plugin,
        portraits::plugin,
        outlooks::plugin,
        hosting::plugin,
        full_screen::plugin,
    ));
}

/// Opens the window and returns when it is closed.
pub(super) fn open(folders: Folders, language: Option<&'static str>) -> Result<(), StartError> {
    StartError::without_display()?;
    StartError::catch(move || {
        let mut app = App::new();
        engine::add(&mut app);
        let state = AppState::new(folders, language);
        // A folder that is not there cannot be watched; where it cannot be made there are no cases of one's own to see.
        let _ = make_folder(state.own_cases());
        let watched = state.catalogue().library().folders().to_vec();
        wire(&mut app, state);
        app.add_plugins((
            damage::plugin,
            engine::wake_up,
            assistive::wake_up,
            title_and_icon::icon,
            frame_log::plugin,
            watch::plugin(watched),
        ));
        Reached::Window.note();
        app.run()
    })
}
