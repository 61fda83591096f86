//! Cases of one's own: which there are, and how one is made, opened and left.

use super::open_case::OpenCase;
use super::own_cases::OwnCaseRow;
use super::view::Keeping;
use crate::app::screens::talk::reason;
use crate::app::state::AppState;
use crate::engine::Language;
use crate::files::{CaseOwner, forget_steps, scenario_folders};
use crate::studio::{CaseEdit, TextPlace};
use std::path::{Path, PathBuf};
use std::time::Duration;

impl AppState {
    /// Reads which cases of one's own there are, and what a new one can begin from.
    pub(super) fn read_own_cases(&mut self) {
        let language = self.case_language();
        let beginnings = super::beginnings::beginnings(&self.catalogue, &self.words, language);
        let mut folders = scenario_folders(&self.own_cases);
        let own = self.catalogue.with_cases().filter(|(_, case)| case.owner != CaseOwner::Program);
        folders.extend(own.filter_map(|(_, case)| case.location.folder().map(Path::to_owned)));
        folders.sort();
        folders.dedup();
        let row = |folder: PathBuf| {
            let name = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            let (title, line) = match self.catalogue.look_at(&folder) {
                Ok(it) => {
                    let count = it.beats.len();
                    let values = [("beats", count.into()), ("scenes", it.scenes.len().into())];
                    let title = it.texts.unplayed(it.about.title, Language::default()).into_owned();
                    (
                        if title.trim().is_empty() { name } else { title },
                        self.words.text_with("app-studio-own-line", &values),
                    )
                }
                Err(broken) => {
                    let count = broken.findings.len();
                    (name, self.words.text_with("app-studio-own-broken", &[("count", count.into())]))
                }
            };
            OwnCaseRow { folder, title, line }
        };
        self.studio.cases = folders.into_iter().map(row).collect();
        self.studio.from = self.studio.from.min(beginnings.len().saturating_sub(1));
        self.studio.beginnings = beginnings;
    }

    /// Makes the new case and opens it.
    pub(super) fn make_case(&mut self, now: Duration) {
        let title = self.studio.title.trim().to_owned();
        let Some(folder) = self.folder_of_new(&title) else { return };
        let Some(beginning) = self.studio.beginnings.get(self.studio.from) else { return };
        let mut story = None;
        if beginning.is_twine() {
            story = self.make_of_twine(&folder);
            if story.is_none() {
                return;
            }
        } else if let Err(error) = beginning.write(&folder) {
            self.trouble(self.words.text("app-studio-trouble-make"), reason(&error), None);
            return;
        }
        self.studio.title.clear();
        // A case that stood there before and is gone may have left steps that are none of this one.
        let _ = forget_steps(&self.steps_folder(), &folder);
        self.open_case(&folder);
        if let Some(open) = &mut self.studio.open {
            // A title that the file cannot have leaves the one of what it began from, which can be changed.
            let title = CaseEdit::SetText { at: TextPlace::of_case("title"), text: title };
            let _ = open.begin_with(&title);
            match story {
                Some(story) => self.keep_left_of_twine(&story, now),
                None => self.done(self.words.text("app-studio-made"), None, now),
            }
        }
    }

    pub(super) fn begins_with_twine(&self) -> bool {
        self.studio.beginnings.get(self.studio.from).is_some_and(super::beginnings::Beginning::is_twine)
    }

    /// The folder in which the steps of cases are kept, beside one's sessions.
    pub(super) fn steps_folder(&self) -> PathBuf {
        self.folder.with_file_name("studio")
    }

    pub(super) fn open_case(&mut self, folder: &Path) {
        match OpenCase::open(folder, std::sync::Arc::clone(&self.catalogue.model), &self.steps_folder()) {
            Ok(mut open) => {
                // Whoever comes back goes on where they were.
                if let Some((_, beat)) = self.studio.left.take().filter(|(left, _)| left == folder) {
                    open.choose(beat);
                    open.choose_first();
                }
                self.studio.open = Some(open);
            }
            Err(error) => self.trouble(self.words.text("app-studio-trouble-open"), reason(&error), None),
        }
    }

    /// Writes what was typed and has the shelf read anew, for who looks elsewhere while the case stays open.
    pub(in crate::app) fn leave_case_open(&mut self) {
        self.end_typing();
        if let Some(open) = &mut self.studio.open {
            open.flush();
            self.catalogue.reload();
        }
    }

    /// Goes back to the list, with everything written.
    pub(super) fn close_case(&mut self) {
        if let Some(mut open) = self.studio.open.take() {
            open.flush();
            if let Keeping::Failed(why) = open.keeping() {
                self.trouble(self.words.text("app-studio-trouble-keep"), why, None);
                self.studio.open = Some(open);
                return;
            }
            // What the case cannot have as it was typed is in no file, and is not there when one comes back.
            if let Some((text, why)) = open.refused.values().next() {
                let then = [text.trim(), why].into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" – ");
                self.trouble(self.words.text("app-studio-left-unsaved"), then, None);
            }
            self.studio.left = Some((open.folder, open.chosen));
        }
        self.studio.walking = None;
        // While it was open the shelf was left as it was: reading every case at each edit would be in the way.
        self.catalogue.reload();
        self.read_own_cases();
    }
}
