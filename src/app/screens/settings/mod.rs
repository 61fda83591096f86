//! The settings: how one reads and moves, what a talk is like, and one's own files.

pub mod intent;
mod moving;
mod panel;
mod update;

pub use panel::{SIZES, SettingsView, show};

use super::Screen;

/// The state of the settings' screen; what is set stands in [`Settings`](crate::app::storage::Settings).
#[derive(Debug)]
pub(in crate::app) struct SettingsState {
    /// The screen from which the settings were opened.
    pub(in crate::app) came_from: Screen,
    /// What the panel draws.
    pub(in crate::app) view: SettingsView,
}

impl Default for SettingsState {
    fn default() -> Self {
        Self { came_from: Screen::Library, view: SettingsView::default() }
    }
}
