//! Opening a session: one that begins, one that was saved, or one that plays on from another.

use super::AppState;
use crate::app::screens::Screen;
use crate::app::screens::dialogs::DialogView;
use crate::app::screens::talk::{OpenSession, TalkState, reason};
use crate::app::storage::SessionEntry;
use crate::engine::{ChoiceId, ResumeError};
use crate::files::{FoundCase, KeptSession, ResumedCase};
use std::path::Path;
use std::time::Duration;

impl AppState {
    /// Opens a session and shows the conversation. `earlier` was picked where it stands, in the session from which it
    /// branches off.
    pub(in crate::app) fn open(&mut self, opened: OpenSession, earlier: Vec<ChoiceId>, now: Duration) {
        let fresh = opened.session().transcript().steps.is_empty();
        self.opened = Some(opened);
        let heard = std::mem::take(&mut self.talk.heard);
        self.talk = TalkState::opened(now, earlier, fresh);
        self.talk.heard = heard;
        self.debrief.view = None;
        self.dialog = None;
        self.screen = Screen::Talk;
        self.tell_keeping(now);
    }

    /// Opens a saved session: to go on with it, or to look back on it where it is over. `old_texts` goes on with the texts of
    /// its time.
    pub(super) fn open_saved(&mut self, file: &Path, old_texts: bool, now: Duration) {
        self.read_saved();
        let Some(entry) = self.saved.entries.iter().find(|entry| entry.file == file).cloned() else { return };
        let cases = match self.catalogue.cases_of(&entry.read.session, file) {
            Ok(cases) => cases,
            Err(error) => {
                let said = self.words.text_with("app-trouble-no-case", &[("case", entry.scenario().into())]);
                self.trouble(said, reason(&error), None);
                return;
            }
        };
        let broken = cases.broken.is_some();
        // What is over is looked back on as it was.
        let old_first = old_texts || entry.ending().is_some();
        let choice = cases.offers_choice() && !old_first;
        match cases.resume(&entry.read.session, old_first) {
            Ok(resumed) => {
                let choice = choice && !resumed.refused;
                let location = resumed.case.origin.location.clone();
                self.open_resumed(entry, resumed, now);
                let name = location.filter(|_| choice).and_then(|it| self.catalogue.name_of(&it).map(str::to_owned));
                // Nothing is written until the next answer, so that one may still choose.
                self.dialog = name.map(|name| DialogView::CaseUpdated(file.to_owned(), name));
            }
            Err(None) => {
                let said = self.words.text_with("app-trouble-no-case", &[("case", entry.scenario().into())]);
                let then = if broken { self.words.text("app-reloaded-broken") } else { String::new() };
                self.trouble(said, then, None);
            }
            Err(Some(error)) => {
                let said = self.words.text("app-trouble-no-longer");
                let why = self.why(&error);
                self.trouble(said, why, None);
            }
        }
    }

    fn open_resumed(&mut self, entry: SessionEntry, resumed: ResumedCase, now: Duration) {
        let ResumedCase { case: FoundCase { scenario, origin, same }, session, refused } = resumed;
        let over = session.ending().is_some();
        let language = self.case_language().of(&scenario).to_owned();
        let mut kept = KeptSession::opened(&entry.read, session, &language, origin.clone(), entry.file);
        kept.words = Some(self.words.language().to_owned());
        let of_then = origin.location.is_none();
        self.open(OpenSession::of(kept, origin), Vec::new(), now);
        if over {
            self.screen = Screen::Debrief;
        }
        let told = match (of_then, refused) {
            (true, true) => Some("app-texts-of-then-refused"),
            (true, false) => Some("app-texts-of-then"),
            (false, _) if !same => Some("app-changed-since"),
            (false, _) => None,
        };
        for id in told.into_iter().chain(entry.read.cut.is_some().then_some("app-session-cut")) {
            self.done(self.words.text(id), None, now);
        }
    }

    /// Why a session cannot be played again, in the interface's language.
    pub(super) fn why(&self, error: &ResumeError) -> String {
        let language = self.words.language();
        match error {
            ResumeError::Input { number, why, .. } => {
                let why = why.words();
                let why = why.get(language).to_owned();
                self.words.text_with("app-trouble-pick", &[("number", (*number).into()), ("why", why.into())])
            }
            error => error.words().get(language).to_owned(),
        }
    }
}
