//! The debrief: one's own picture first, then what happened, why, and what one takes along.

pub mod intent;
mod learning;
mod outlooks;
mod own_picture;
mod panel;
mod parts;
mod pattern;
mod plot;
mod present;
mod rail;
mod replay;
mod shapes;
mod sides;
mod update;
mod view;

pub(in crate::app) use outlooks::{OutlookErrand, OutlookWork};
pub use panel::show;
pub use view::{DebriefView, PARTS};

/// The state of the debrief.
#[derive(Default)]
pub(in crate::app) struct DebriefState {
    /// What the panel draws; nothing until the debrief is told.
    pub(in crate::app) view: Option<DebriefView>,
}

impl DebriefState {
    /// Changes what is shown, where the debrief is told.
    fn change(&mut self, change: impl FnOnce(&mut DebriefView)) {
        if let Some(view) = &mut self.view {
            change(view);
        }
    }
}
