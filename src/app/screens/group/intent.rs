//! What somebody asks of a group.

use crate::room::RoomMode;

/// What somebody asks of a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GroupIntent {
    /// To choose a case, by its id.
    Choose(String),
    /// To choose how it is played.
    Mode(RoomMode),
    /// To let phones on the local network join, or this machine alone.
    Beyond(bool),
    /// To open the room.
    Open,
    /// To stop: everybody can go on when it is opened again.
    Stop,
    /// To open an address in the browser.
    Browse(String),
    /// To show everyone the partner on this window, or no longer.
    Project(bool),
    /// To let the window fill the screen, or no longer.
    FullScreen(bool),
}
