//! The library: the scenarios there are, what was played of them, and what was left open.

pub mod intent;
mod panel;
mod present;
mod routes;
pub mod scenario_card;
mod update;
mod welcome;

#[cfg(test)]
mod tests;

pub(in crate::app) use update::finding_views;

pub use panel::{FilterView, LibraryView, OpenView, show};
pub use welcome::WelcomeView;

use std::collections::BTreeSet;

/// How many levels there are, the hardest last.
const LEVELS: u8 = 5;

/// The state of the library.
#[derive(Debug, Default)]
pub(in crate::app) struct LibraryState {
    /// What the scenarios are filtered by.
    filter: ScenarioFilter,
    /// What the panel draws.
    pub(in crate::app) view: LibraryView,
}

/// What the library is filtered by.
#[derive(Debug, Clone, Default)]
struct ScenarioFilter {
    search: String,
    sectors: BTreeSet<String>,
    skills: BTreeSet<String>,
    level: Option<u8>,
    /// Whether the filters are shown where there is little room.
    open: bool,
}
