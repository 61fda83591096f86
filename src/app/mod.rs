//! The desktop app: practising a case alone, face to face.
//!
//! [`run`] opens the window and returns when it is closed: Bevy's part, its rhythm and the stage. [`screens`] holds a
//! folder for each screen: its state, its panel, what its [`Intent`](intent::Intent)s do; [`state`] is all of the app's
//! state and passes intents on; [`storage`] is what is there before a screen is; [`controls`] are what panels are made
//! of; [`theme`] is how all of it looks; [`figure`] is what people and places look like. Not here: the rules of a
//! session, which are the engine's, how a debrief reads, which is the report's, and the other shell.

pub mod controls;
pub mod figure;
pub mod intent;
pub mod screens;
pub mod state;
pub mod storage;
pub mod theme;
mod window;

pub use window::{ScenariosChanged, StartError, wire};

use state::Folders;

/// Opens the window and returns when it is closed. `language` is that of the system or the one that was asked for.
///
/// # Errors
/// When there is nowhere to open a window, nothing to draw with, or when the app broke off.
pub fn run(folders: Folders, language: Option<&'static str>) -> Result<(), StartError> {
    window::open(folders, language)
}
