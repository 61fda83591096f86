//! What changed on the disk is read anew: the folder of sessions, the scenarios and the model.

use super::AppState;
use crate::app::storage::SavedSessions;
use crate::engine::ResumeError;
use std::time::Duration;

impl AppState {
    /// Reads the folder of sessions anew; tells of what could not be read.
    pub(in crate::app) fn read_saved(&mut self) {
        if let Some(opened) = &self.opened {
            opened.flush();
        }
        self.saved = SavedSessions::read(&self.folder);
        let aside = self.saved.aside.len();
        if aside > 0 {
            let said = self.words.text_with("app-trouble-unreadable", &[("count", aside.into())]);
            self.trouble(said, self.words.text("app-trouble-unreadable-then"), None);
        }
    }

    /// Reads the scenarios and the model anew, as when one of their files changed. The open session is replayed onto the
    /// new version; where that is not possible it goes on as it was.
    pub fn reloaded(&mut self, now: Duration) {
        if self.studio.is_writing() {
            // Every edit is a change on the disk: the shelf is read anew when the case is closed.
            self.case_changed_outside(now);
            self.refresh();
            return;
        }
        self.catalogue.reload();
        let mut told = None;
        if let Some(opened) = &mut self.opened {
            let current = opened.session().scenario();
            let location = opened.location();
            let name = location.and_then(|location| self.catalogue.name_of(location)).map(str::to_owned);
            let id = name.unwrap_or_default();
            match self.catalogue.scenario(&id).cloned() {
                // It plays in the texts of its time, or its case stands elsewhere: what merely has its id is another case.
                None if location.is_none_or(|it| !self.catalogue.library().looks_at(it)) => {}
                Some(scenario) if scenario.hash == current.hash && scenario.model.hash == current.model.hash => {}
                Some(scenario) => {
                    let replayed = opened.replay(&scenario, self.catalogue.origin(&id));
                    if replayed.is_ok() {
                        let offered: Vec<_> = opened.session().prompt().offers.iter().map(|it| it.choice).collect();
                        self.talk.replayed(&offered);
                    }
                    told = Some(replayed);
                }
                None => told = Some(Err(ResumeError::OtherScenario(current.id.clone()))),
            }
        }
        match told {
            Some(Ok(())) => {
                self.debrief.view = None;
                self.tell_keeping(now);
                let said = self.words.text("app-reloaded");
                self.done(said, None, now);
            }
            Some(Err(error)) => {
                let why = match &error {
                    ResumeError::OtherScenario(_) => self.words.text("app-reloaded-broken"),
                    error => self.why(error),
                };
                let said = self.words.text("app-reloaded-not");
                self.notices.retain(|notice| notice.said != said);
                self.trouble(said, why, None);
            }
            None => {}
        }
        self.refresh();
    }
}
