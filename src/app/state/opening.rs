//! Opening a session: one that begins, one that was saved, or one that plays on from another.

use super::AppState;
use crate::app::screens::Screen;
use crate::app::screens::talk::{OpenSession, TalkState};
use crate::engine::{ResumeError, Session};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

impl AppState {
    /// Opens a session and shows the conversation.
    pub(in crate::app) fn open(&mut self, mut opened: OpenSession, now: Duration) {
        opened.since = now;
        opened.revealed = false;
        self.opened = Some(opened);
        self.talk = TalkState::default();
        self.debrief.view = None;
        self.dialog = None;
        self.screen = Screen::Talk;
        self.tell_unkept();
    }

    /// Opens a saved session: to go on with it, or to look back on it where it is over.
    pub(super) fn open_saved(&mut self, file: &Path, now: Duration) {
        self.read_saved();
        let Some(entry) = self.saved.entries.iter().find(|entry| entry.file == file).cloned() else { return };
        let Some(scenario) = self.catalogue.scenario(&entry.transcript.scenario).cloned() else {
            let said = self.words.text_with("app-trouble-no-case", &[("case", entry.transcript.scenario.into())]);
            self.trouble(said, String::new(), None);
            return;
        };
        match Session::resume(Arc::clone(&scenario), &entry.transcript) {
            Ok(session) => {
                let changed = entry.transcript.hash != scenario.hash || entry.transcript.model != scenario.model.hash;
                let over = session.ending().is_some();
                self.open(OpenSession::of(session, entry.file, entry.transcript.folder, entry.reflection), now);
                if over {
                    self.screen = Screen::Debrief;
                }
                if changed {
                    self.done(self.words.text("app-changed-since"), None, now);
                }
            }
            Err(error) => {
                let said = self.words.text("app-trouble-no-longer");
                let why = self.why(&error);
                self.trouble(said, why, None);
            }
        }
    }

    /// Why a session cannot be played again, in the interface's language.
    pub(super) fn why(&self, error: &ResumeError) -> String {
        match error {
            ResumeError::Pick { number, why, .. } => {
                let why = why.words();
                let why = why.get(self.words.language()).to_owned();
                self.words.text_with("app-trouble-pick", &[("number", (*number).into()), ("why", why.into())])
            }
            error => error.to_string(),
        }
    }
}
