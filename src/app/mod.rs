//! The desktop app: practising a case alone, face to face.
//!
//! [`run`] opens the window and returns when it is closed: Bevy's part, its rhythm and the stage. [`desk`] is the app's
//! state and what intents do to it; [`panels`] draw a screen each from plain views and answer with an
//! [`Intent`](intent::Intent); [`controls`] are what panels are made of; [`theme`] is how all of it looks; [`figure`] is
//! what people and places look like. Not here: the rules of a session, which are the engine's, how a debrief reads,
//! which is the report's, and the other shell.

pub mod controls;
pub mod desk;
pub mod figure;
pub mod intent;
pub mod panels;
pub mod theme;
mod window;

pub use window::{ScenariosChanged, Stopped, wire};

use desk::Folders;

/// Opens the window and returns when it is closed. `language` is that of the system or the one that was asked for.
///
/// # Errors
/// When there is nowhere to open a window, nothing to draw with, or when the app broke off.
pub fn run(folders: Folders, language: Option<&'static str>) -> Result<(), Stopped> {
    window::open(folders, language)
}
