//! What goes out and comes in, carried out: scripts for reviewers and their remarks, and cases as one file.

use super::intent::{ShareIntent, StudioSide};
use super::map::MapView;
use super::open_case::OpenCase;
use super::present_sheet::beat_title;
use super::remarks::RemarkRow;
use super::share::ShareView;
use crate::app::intent::{DebriefIntent, Intent};
use crate::app::screens::talk::reason;
use crate::app::state::AppState;
use crate::engine::Scenario;
use crate::files::{
    CaseLocation, Kept, PackedCase, ReturnedFile, arrived, is_file, keep_beside, read_returned, returned_case,
    returned_script, told_error, word_file, write_atomically,
};
use crate::report::Messages;
use crate::report::review::{ReturnedScript, ReviewPlaces, word_parts_in};
use crate::script::load;
use anyhow::Result;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// What the names of scripts end in that came back: documents, and what the page of a script keeps.
const SCRIPTS: [&str; 2] = ["docx", "json"];
/// Files that are offered at most.
const OFFERED: usize = 8;

/// Where is saved what goes out, and what came in there.
#[derive(Debug, Default)]
pub(super) struct Sharing {
    /// The folder, once somebody changed it.
    folder: Option<String>,
    /// Files that may be scripts that came back.
    came: Vec<PathBuf>,
}

impl AppState {
    /// Carries out what was asked of what goes out and comes in.
    pub(super) fn share(&mut self, intent: ShareIntent, now: Duration) {
        match intent {
            ShareIntent::Folder(folder) => {
                self.studio.sharing.folder = Some(folder);
                self.look_for_scripts();
            }
            ShareIntent::Look => self.look_for_scripts(),
            ShareIntent::SaveWord => self.save_word(now),
            ShareIntent::Pack => self.pack(now),
            ShareIntent::ReadRemarks(file) => self.read_remarks(&file, now),
            ShareIntent::Tick(id, done) => {
                let Some(open) = &mut self.studio.open else { return };
                let kept = open.remark(|remarks| remarks.tick(&id, done));
                self.tell_kept(kept);
            }
        }
    }

    /// The folder in which is saved what goes out, and is looked for what comes in.
    pub(super) fn share_folder(&self) -> String {
        let usual = || self.documents.as_ref().unwrap_or(&self.folder).display().to_string();
        self.studio.sharing.folder.clone().unwrap_or_else(usual)
    }

    /// Where files come in: the folder that was chosen, and that of the browser.
    pub(super) fn incoming(&self) -> Vec<PathBuf> {
        let mut folders = vec![PathBuf::from(self.share_folder().trim())];
        folders.extend(self.downloads.iter().filter(|it| !folders.contains(it)).cloned().collect::<Vec<_>>());
        folders
    }

    /// Looks which scripts may have come back.
    pub(super) fn look_for_scripts(&mut self) {
        self.studio.sharing.came = arrived(&self.incoming(), &SCRIPTS, OFFERED);
    }

    /// Everything written, and the case as it can be played; tells where it cannot.
    fn sound_case(&mut self) -> Option<(PathBuf, Arc<Scenario>)> {
        self.end_typing();
        let open = self.studio.open.as_mut()?;
        open.flush();
        match open.draft.scenario().filter(|_| open.draft.is_sound()) {
            Some(scenario) => Some((open.folder.clone(), Arc::clone(scenario))),
            None => {
                self.trouble(self.words.text("app-studio-play-broken"), String::new(), None);
                None
            }
        }
    }

    fn save_word(&mut self, now: Duration) {
        let Some((folder, scenario)) = self.sound_case() else { return };
        let name = self.words.text_with("app-studio-share-word-file", &[("case", scenario.id.as_str().into())]);
        let saved = word_file(&word_parts_in(&scenario, &self.words, &scenario.about.language))
            .and_then(|bytes| self.save_out(&format!("{name}.docx"), &bytes));
        if saved.is_ok() {
            // Who goes on writing meanwhile gets the remarks at what they were about; without it the numbers of now count.
            let sent = sent_file(&self.steps_folder(), &scenario.hash);
            let packed = PackedCase::of(&CaseLocation::from(&folder), &scenario.id);
            let _ = packed.and_then(|(case, _)| write_atomically(&sent, &case.archive()?));
        }
        self.tell_out(saved, String::new(), now);
    }

    fn pack(&mut self, now: Duration) {
        let Some((folder, scenario)) = self.sound_case() else { return };
        let packed = PackedCase::of(&CaseLocation::from(&folder), &scenario.id);
        let mut left = String::new();
        let saved = packed.and_then(|(case, left_out)| {
            let names: Vec<_> = left_out.iter().map(|it| name_of(it)).collect();
            if !names.is_empty() {
                left = self.words.text_with("app-studio-share-left", &[("files", names.join(", ").into())]);
            }
            self.save_out(&format!("{}.tegenspel", case.id), &case.archive()?)
        });
        self.tell_out(saved, left, now);
    }

    /// Saves something in the folder of what goes out, over nothing.
    fn save_out(&self, name: &str, bytes: &[u8]) -> Result<PathBuf> {
        let kept = keep_beside(&Path::new(self.share_folder().trim()).join(name), bytes)?;
        Ok(match kept {
            Kept::New(file) | Kept::Same(file) => file,
        })
    }

    fn tell_out(&mut self, saved: Result<PathBuf>, more: String, now: Duration) {
        match saved {
            Ok(file) => {
                let said =
                    self.words.text_with("app-studio-share-saved", &[("file", file.display().to_string().into())]);
                let said = [said, more].into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" ");
                let folder = file.parent().map(Path::to_owned).unwrap_or_default();
                let offer = Intent::Debrief(DebriefIntent::OpenSaved(folder));
                self.done(said, Some((self.words.text("app-studio-share-open"), offer)), now);
            }
            Err(error) => self.trouble(self.words.text("app-studio-share-not"), reason(&error), None),
        }
    }

    pub(super) fn tell_kept(&mut self, kept: Result<()>) {
        if let Err(error) = kept {
            self.trouble(self.words.text("app-studio-trouble-keep"), reason(&error), None);
        }
    }

    /// Takes in what a reviewer sent back, that was dropped on the window: for the case that is open, else for that of which
    /// it says that it is.
    pub(in crate::app) fn script_dropped(&mut self, file: &Path, now: Duration) {
        self.back_to_studio();
        if self.studio.open.is_none() {
            let case = read_returned(file).ok().and_then(|it| returned_case(&it));
            let folder = case.map(|case| self.own_cases.join(case)).filter(|it| is_file(&it.join("scenario.ron")));
            let Some(folder) = folder else {
                self.trouble(self.words.text("app-studio-share-open-first"), String::new(), None);
                return;
            };
            self.show_studio();
            self.open_case(&folder);
        }
        self.show_studio();
        self.read_remarks(file, now);
    }

    fn read_remarks(&mut self, file: &Path, now: Duration) {
        self.end_typing();
        let Some(open) = &self.studio.open else { return };
        let Some(scenario) = open.draft.scenario().cloned() else {
            self.trouble(self.words.text("app-studio-play-broken"), String::new(), None);
            return;
        };
        let read = read_returned(file).and_then(|it| self.placed_script(&it, file, scenario));
        let (script, scenario) = match read {
            Ok(read) => read,
            Err(error) => {
                self.trouble(self.words.text("app-studio-share-unread"), told_error(&error, &self.words), None);
                return;
            }
        };
        let is_same = script.hash.as_ref() == Some(&scenario.hash);
        if let Some(case) = script.case.as_ref().filter(|case| **case != scenario.id && !is_same) {
            let said = self.words.text_with("app-studio-share-other", &[("case", case.as_str().into())]);
            self.trouble(said, String::new(), None);
            return;
        }
        let places = ReviewPlaces::of(&scenario, &self.words, &scenario.about.language);
        let Some(open) = &mut self.studio.open else { return };
        let kept = open.remark(|remarks| remarks.take(&script, &places));
        open.side = StudioSide::Share;
        let new = match kept {
            Ok(new) => new,
            Err(error) => {
                self.tell_kept(Err(error));
                return;
            }
        };
        let said =
            self.words.text_with("app-studio-remarks-came", &[("new", new.into()), ("file", name_of(file).into())]);
        self.done(said, None, now);
        if !is_same && new > 0 {
            let id = if script.hash.is_some() { "review-read-older" } else { "review-read-unversioned" };
            self.trouble(self.words.text(id), String::new(), None);
        }
    }

    /// What was sent back, with the case whose numbers count: as it was sent where that is still known.
    fn placed_script(
        &self,
        returned: &ReturnedFile,
        file: &Path,
        now: Arc<Scenario>,
    ) -> Result<(ReturnedScript, Arc<Scenario>)> {
        let script = returned_script(returned, file, &now)?;
        let sent = script.hash.as_ref().filter(|hash| **hash != now.hash).and_then(|hash| self.sent_case(hash));
        match sent {
            Some(sent) => Ok((returned_script(returned, file, &sent)?, sent)),
            None => Ok((script, now)),
        }
    }

    /// The case as it was when a script of it was saved.
    fn sent_case(&self, hash: &str) -> Option<Arc<Scenario>> {
        // A hash comes out of a file: only what looks like one is looked for.
        let is_hash = !hash.is_empty() && hash.chars().all(|it| it.is_ascii_hexdigit());
        let file = is_hash.then(|| sent_file(&self.steps_folder(), hash))?;
        let bundle = PackedCase::read(&file).ok()?.bundle("").ok()?;
        load(&bundle, &self.catalogue.model).scenario
    }
}

/// What is shown of what goes out and comes in.
pub(super) fn view(sharing: &Sharing, open: &OpenCase, map: &MapView, folder: String, words: &Messages) -> ShareView {
    let came = sharing.came.iter().map(|file| (file.clone(), name_of(file))).collect();
    let Some(case) = open.draft.case() else { return ShareView { folder, came, ..ShareView::default() } };
    let remarks = open.remarks();
    let title = |beat: &str| {
        let card = map.cards.iter().find(|card| card.beat.as_deref() == Some(beat));
        card.map_or_else(|| beat_title("", beat), |card| card.title.clone())
    };
    ShareView {
        folder,
        came,
        open: remarks.open(case).into_iter().map(|(beat, count)| (beat.to_owned(), title(beat), count)).collect(),
        elsewhere: remarks.elsewhere(case).into_iter().map(|row| RemarkRow::of(row, words)).collect(),
    }
}

/// Where a case is kept as it was when a script of it was saved.
fn sent_file(steps: &Path, hash: &str) -> PathBuf {
    steps.join("sent").join(format!("{hash}.tegenspel"))
}

pub(super) fn name_of(file: &Path) -> String {
    file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
