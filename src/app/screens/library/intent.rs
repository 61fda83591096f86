//! What somebody asks of the library.

use crate::app::storage::Order;

/// What somebody asks of the library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LibraryIntent {
    /// To look for scenarios with these words.
    Search(String),
    /// To see every scenario again.
    Clear,
    /// To see scenarios of a sector, or no longer.
    Sector(String, bool),
    /// To see scenarios of a level; of any without one.
    Level(Option<u8>),
    /// To see scenarios in which a move is practised, or no longer.
    Skill(String, bool),
    /// To see scenarios in another order.
    Order(Order),
    /// To see or hide the filters.
    Filters(bool),
    /// To begin a scenario at once, by its id.
    Begin(String),
    /// To prepare a scenario, by its id.
    Prepare(String),
    /// To lay two plays of a scenario side by side, by its id.
    Compare(String),
    /// To open the folder of one's own cases.
    OpenFolder,
    /// To see what is wrong with a file, by its position in the list of broken files.
    Diagnostics(usize),
}
