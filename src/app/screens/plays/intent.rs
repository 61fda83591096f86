//! What somebody asks of plays that lie side by side.

/// What somebody asks of plays that lie side by side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlaysIntent {
    /// To lay another play at a side: 0 or 1, and the place of the play among those that are kept.
    Lay(usize, usize),
}
