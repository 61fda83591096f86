//! The desktop app: practising a case alone, face to face.
//!
//! [`run`] opens the window and returns when it is closed. Bevy owns the window, its rhythm and the graphics; egui draws
//! what one reads and clicks; what is on the screen and what a click does is the [`Desk`]'s. What is not here: how a
//! session goes (`engine`), how a debrief reads (`report`), what a terminal shows (`cli`).

pub mod figure;
mod makeshift;
mod window;

pub use makeshift::{Desk, FigureView, Folders, Shown, StageView};
pub use window::{ScenariosChanged, Stopped, wire};

/// Opens the window and returns when it is closed. `language` is that of the system or the one that was asked for.
///
/// # Errors
/// When there is nowhere to open a window, nothing to draw with, or when the app broke off.
pub fn run(folders: Folders, language: Option<&'static str>) -> Result<(), Stopped> {
    window::open(folders, language)
}
