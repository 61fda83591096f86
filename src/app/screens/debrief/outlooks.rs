//! What could still be reached in the open session: worked out beside the talk, told in the look back when it is there.

use super::DebriefStage;
use crate::app::state::AppState;
use crate::engine::Session;
use crate::engine::debrief::Outlook;
use std::path::{Path, PathBuf};

/// How far it is with what could still be reached in a session.
#[derive(Debug, Default)]
pub(in crate::app) enum OutlookWork {
    /// Nobody asked yet.
    #[default]
    Idle,
    /// What holds for every session of the setup is being worked out, while one plays.
    Surveyed,
    /// The moments of the session are being worked out.
    Asked,
    /// It is known.
    Known(Vec<Outlook>),
}

/// Something to be worked out: of a session that is not finished only what holds for every session of its setup.
pub(in crate::app) struct OutlookErrand {
    /// The file of the session, by which the answer is recognised.
    pub(in crate::app) file: PathBuf,
    /// The session as it stands.
    pub(in crate::app) session: Session,
}

impl AppState {
    /// What is to be worked out next, once.
    pub(in crate::app) fn outlook_errand(&mut self) -> Option<OutlookErrand> {
        let opened = self.opened.as_mut()?;
        opened.outlooks = match (&opened.outlooks, opened.session().ending().is_some()) {
            (OutlookWork::Idle, false) => OutlookWork::Surveyed,
            (OutlookWork::Idle | OutlookWork::Surveyed, true) => OutlookWork::Asked,
            (OutlookWork::Surveyed, false) | (OutlookWork::Asked | OutlookWork::Known(_), _) => return None,
        };
        Some(OutlookErrand { file: opened.file().to_owned(), session: opened.session().clone() })
    }

    /// Tells the look back anew with what was worked out, where that session is still open; what was open in it stays.
    pub(in crate::app) fn tell_outlooks(&mut self, file: &Path, outlooks: Vec<Outlook>) {
        let Some(opened) = self.opened.as_mut().filter(|it| it.file() == file) else { return };
        opened.outlooks = OutlookWork::Known(outlooks);
        let Some(before) = self.debrief.view.take() else { return };
        self.refresh_debrief();
        self.debrief.change(|view| {
            // What is asked about does not change under whoever is answering.
            if before.stage == DebriefStage::Asked {
                view.asked.clone_from(&before.asked);
            }
            view.goes_on_from(before);
        });
    }
}

impl OutlookWork {
    /// What is known by now; nothing before.
    pub(super) fn known(&self) -> &[Outlook] {
        match self {
            Self::Known(outlooks) => outlooks,
            Self::Idle | Self::Surveyed | Self::Asked => &[],
        }
    }

    /// Whether an answer is on its way.
    pub(super) fn is_asked(&self) -> bool {
        matches!(self, Self::Asked)
    }
}

#[cfg(test)]
mod tests {
    use super::OutlookWork;

    #[test]
    fn nothing_is_known_before_the_answer_came() {
        assert!(OutlookWork::default().known().is_empty() && !OutlookWork::default().is_asked());
        assert!(OutlookWork::Asked.is_asked() && OutlookWork::Asked.known().is_empty());
    }
}
