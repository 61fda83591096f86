//! The desktop app: practising a case alone, face to face.
//!
//! [`run`] opens the window and returns when it is closed. Bevy owns the window, its rhythm and the graphics; egui draws
//! what one reads and clicks; what is on the screen and what a click does is the [`Desk`]'s. What is not here: how a
//! session goes (`engine`), how a debrief reads (`report`), what a terminal shows (`cli`).

mod makeshift;
mod window;

pub use makeshift::{Desk, FigureView, StageView};
pub use window::{ScenariosChanged, Stopped, wire};

use crate::files::Library;
use crate::report::Words;
use std::path::PathBuf;

/// What the app starts from.
pub struct Start {
    /// The interface's words.
    pub words: Words,
    /// Where scenarios are looked for.
    pub library: Library,
    /// A relationship model instead of the built-in one.
    pub model: Option<PathBuf>,
}

/// Opens the window and returns when it is closed.
///
/// # Errors
/// When there is nowhere to open a window, nothing to draw with, or when the app broke off.
pub fn run(start: Start) -> Result<(), Stopped> {
    let watched = start.library.folder().to_owned();
    window::open(Desk::new(start), watched)
}
