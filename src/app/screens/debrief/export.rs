//! Saving a look back to hand it over, and opening what was saved.

use super::{HandOver, HandOverForm};
use crate::app::intent::{DebriefIntent, Intent};
use crate::app::screens::talk::{OpenSession, reason};
use crate::app::screens::time;
use crate::app::state::AppState;
use crate::engine::Debrief;
use crate::files::{Kept, keep_beside, load_system_fonts};
use crate::report::Messages;
use crate::report::debrief::{DebriefAdditions, OwnWords, html, pdf};
use anyhow::{Result, anyhow};
use std::path::{Path, PathBuf};
use std::time::Duration;

impl AppState {
    /// Asks how the look back is to be handed over: in the folder in which people look for what they made, with nothing of
    /// one's own.
    pub(super) fn ask_hand_over(&mut self, asked: bool) {
        let folder = self.documents.as_ref().unwrap_or(&self.folder).display().to_string();
        let asked = asked.then(|| HandOver { folder, ..HandOver::default() });
        self.debrief.change(|view| view.hand_over = asked);
    }

    /// Saves the look back as asked, over nothing, and opens it.
    pub(super) fn export(&mut self, now: Duration) {
        let asked = self.debrief.view.as_mut().and_then(|view| view.hand_over.take());
        let (Some(opened), Some(asked)) = (&self.opened, asked) else { return };
        match save(opened, &asked, &self.words) {
            Ok(file) => {
                let values = [("file", file.display().to_string().into())];
                let said = self.words.text_with("app-debrief-saved", &values);
                let again = Intent::Debrief(DebriefIntent::OpenSaved(file.clone()));
                self.done(said, Some((self.words.text("app-hand-over-open"), again)), now);
                self.open_saved_file(&file);
            }
            Err(error) => {
                let said = self.words.text("app-trouble-export");
                // What was asked is still there to be changed.
                self.debrief.change(|view| view.hand_over = Some(asked));
                self.trouble(said, reason(&error), None);
            }
        }
    }

    /// Opens what was saved, in whatever the system opens such files with.
    pub(super) fn open_saved_file(&mut self, file: &Path) {
        if let Err(error) = (self.opener)(file) {
            let values = [("file", file.display().to_string().into())];
            self.trouble(self.words.text_with("app-trouble-open-file", &values), error.to_string(), None);
        }
    }
}

/// Saves it; gives its file.
fn save(opened: &OpenSession, asked: &HandOver, messages: &Messages) -> Result<PathBuf> {
    let rendition = opened.rendition();
    let told =
        Debrief::with_outlooks(rendition.session(), rendition.code(), rendition.words(), opened.outlooks.known());
    let words = Messages::new(rendition.words());
    let mut own = if asked.own_words { opened.reflection.own_words(&told, &words) } else { OwnWords::default() };
    asked.name.trim().clone_into(&mut own.name);
    if asked.dated {
        own.date = time::today(&words);
    }
    let additions = DebriefAdditions { own, form: asked.own_words, numbers: asked.numbers };
    let content = match asked.form {
        HandOverForm::Pdf => {
            pdf(&told, &additions, &words, &load_system_fonts).map_err(|error| anyhow!(error.to_string()))?.bytes
        }
        HandOverForm::WebPage => {
            let turns: Vec<_> = rendition.turns().collect();
            html(&told, &additions, &turns, &words).into_bytes()
        }
    };
    let name = messages.text_with("app-hand-over-file", &[("case", told.scenario.as_str().into())]);
    let file = Path::new(asked.folder.trim()).join(format!("{name}.{}", asked.form.extension()));
    keep_beside(&file, &content).map(|kept| match kept {
        Kept::New(file) | Kept::Same(file) => file,
    })
}
