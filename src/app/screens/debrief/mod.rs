//! The debrief: the card that closes the talk, one's own picture, then one page that tells what happened, why, and what one
//! takes along.

mod asked;
mod closing;
mod export;
mod faces;
mod fitting;
mod folded;
mod goals;
mod hand_over;
pub mod intent;
mod learning;
mod moments;
mod outlooks;
mod own_picture;
mod panel;
mod parts;
mod pattern;
mod plot;
mod present;
mod replay;
mod route;
mod seen;
mod shapes;
mod sides;
mod update;
mod view;

pub use hand_over::{HandOver, HandOverForm};
pub(in crate::app) use outlooks::{OutlookErrand, OutlookWork};
pub use panel::show;
pub use view::{DebriefStage, DebriefView, FOLDS};

/// The state of the debrief.
#[derive(Default)]
pub(in crate::app) struct DebriefState {
    /// What the panel draws; nothing until the debrief is told.
    pub(in crate::app) view: Option<DebriefView>,
    /// How often one was opened.
    openings: usize,
}

impl DebriefState {
    /// Changes what is shown, where the debrief is told.
    fn change(&mut self, change: impl FnOnce(&mut DebriefView)) {
        if let Some(view) = &mut self.view {
            change(view);
        }
    }

    /// Takes over what was opened in the view before, of the same session told anew.
    pub(in crate::app) fn goes_on_from(&mut self, before: DebriefView) {
        self.change(|view| view.goes_on_from(before));
    }

    /// What was unfolded last of what stands open below the look back, by its place in [`FOLDS`].
    pub(in crate::app) fn unfolded(&self) -> Option<usize> {
        let view = self.view.as_ref().filter(|view| view.stage == DebriefStage::LookBack)?;
        view.unfolded.last().copied()
    }

    /// Whether a dialog of its own is open.
    pub(in crate::app) fn has_dialog(&self) -> bool {
        self.view.as_ref().is_some_and(|view| view.replay.is_some() || view.hand_over.is_some())
    }

    /// The faces that are shown, each as a figure in a mood.
    pub(in crate::app) fn faces(&self) -> impl Iterator<Item = (&str, crate::engine::Mood)> {
        self.view.iter().flat_map(|view| view.faces.all()).map(|face| (face.figure.as_str(), face.mood))
    }
}
