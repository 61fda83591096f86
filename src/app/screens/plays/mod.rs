//! Two kept plays of a case side by side.

pub mod intent;
mod panel;
mod present;
#[cfg(test)]
mod tests;
mod update;

pub use panel::{PlayChoice, PlaysView, show};

use std::path::PathBuf;

/// The state of the screen.
#[derive(Debug, Default)]
pub(in crate::app) struct PlaysState {
    /// The id of the case.
    pub(in crate::app) scenario: String,
    /// The files of the two plays.
    files: [PathBuf; 2],
    /// What the panel draws.
    pub(in crate::app) view: PlaysView,
}
