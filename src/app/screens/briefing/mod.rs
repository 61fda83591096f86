//! The briefing: what one knows before a conversation, and how it is set up.

pub mod intent;
mod panel;
mod present;
mod update;

pub use panel::{BriefingView, EarlierView, show};

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
    /// The document that is open.
    document: usize,
}

impl BriefingState {
    /// Begins to prepare a scenario.
    pub(in crate::app) fn prepare(&mut self, scenario: String) {
        self.preparing = Some(Preparing { scenario, reason: String::new(), document: 0 });
    }

    /// The id of the scenario that is prepared.
    pub(in crate::app) fn scenario(&self) -> Option<&str> {
        self.preparing.as_ref().map(|it| it.scenario.as_str())
    }
}
