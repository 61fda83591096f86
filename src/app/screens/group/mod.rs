//! Groups: choose a case and a form, open a room for phones, and show everyone the partner on this window.
//!
//! The room is served from a thread of its own ([`BackgroundHost`](crate::server::BackgroundHost)), which the window
//! starts on an errand of this screen; it is led in a browser, on the facilitator's page.

pub mod intent;
mod opened;
mod panel;
mod present;
mod projected;
mod update;

pub use panel::{GroupView, show};
pub use projected::{ProjectedView, show as show_projected};
pub use update::HostErrand;

use crate::room::{RoomMode, RoomView};
use crate::server::HostAddresses;

/// The state of the group's screen.
#[derive(Debug, Default)]
pub(in crate::app) struct GroupState {
    /// The case that was chosen, by its id.
    scenario: Option<String>,
    /// How it is played.
    mode: RoomMode,
    /// Whether phones on the local network may join, or this machine alone.
    beyond: bool,
    /// The room.
    room: GroupRoom,
    /// What the window is still to do.
    errand: Option<HostErrand>,
    /// Whether everyone looks at this window.
    pub(in crate::app) projected: Option<ProjectedView>,
    /// Whether the window fills the screen.
    pub(in crate::app) full_screen: bool,
    /// What the panel draws.
    pub(in crate::app) view: GroupView,
}

/// The room of a group.
#[derive(Debug, Default)]
enum GroupRoom {
    /// None is open.
    #[default]
    Closed,
    /// The host is starting.
    Opening,
    /// It serves.
    Open {
        /// Where.
        addresses: HostAddresses,
        /// What everyone sees, once it is known.
        screen: Option<Box<RoomView>>,
    },
}
