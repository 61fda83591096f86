//! The briefing: what one knows before a conversation, and how it is set up.

mod about;
mod desk;
pub mod intent;
mod panel;
mod present;
mod setup;
#[cfg(test)]
mod tests;
mod update;

pub use panel::{BriefingView, EarlierView, InvolvedView, show};

use intent::BriefingPiece;

/// The state of the briefing.
#[derive(Debug, Default)]
pub(in crate::app) struct BriefingState {
    preparing: Option<Preparing>,
    /// What the panel draws.
    pub(in crate::app) view: BriefingView,
}

/// A scenario that is being prepared.
#[derive(Debug, Clone)]
struct Preparing {
    /// Its id.
    scenario: String,
    /// Why one is here, in a sentence of one's own.
    reason: String,
    /// What is read.
    piece: Option<BriefingPiece>,
    /// What was put away last.
    last: Option<BriefingPiece>,
}

impl BriefingState {
    /// Begins to prepare a scenario.
    pub(in crate::app) fn prepare(&mut self, scenario: String) {
        self.preparing = Some(Preparing { scenario, reason: String::new(), piece: None, last: None });
    }

    /// The id of the scenario that is prepared.
    pub(in crate::app) fn scenario(&self) -> Option<&str> {
        self.preparing.as_ref().map(|it| it.scenario.as_str())
    }

    /// Whether a piece of the dossier is read now.
    pub(in crate::app) fn is_reading(&self) -> bool {
        self.view.piece.is_some()
    }
}
