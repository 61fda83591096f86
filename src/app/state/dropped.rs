//! What is dropped on the window: a case is checked and offered, a file with somebody's data is looked into.

use super::AppState;
use crate::app::intent::{Intent, LibraryIntent};
use crate::app::screens::dialogs::DialogView;
use crate::app::screens::library::finding_views;
use crate::app::screens::studio::TWINE;
use crate::app::storage::{BrokenFile, Settings};
use crate::engine::Scenario;
use crate::files::{
    CaseKeeping, CaseLocation, DataFolders, FileError, KeptCase, OwnFile, PackedCase, dropped_case, exists,
    is_own_case, keep_case, keep_packed, read_import, told_error,
};
use crate::report::Messages;
use anyhow::Result;
use std::path::{Path, PathBuf};
use std::time::Duration;

impl AppState {
    /// Offers what was dropped at once, one after another; what an earlier dialog asked is let go of.
    pub(super) fn dropped(&mut self, paths: Vec<PathBuf>, now: Duration) {
        self.dropped = paths.into();
        self.offer_dropped(now);
    }

    /// Offers the next thing that was dropped, where there is one about which there is something to ask.
    pub(super) fn offer_dropped(&mut self, now: Duration) {
        let before = self.dialog.take();
        while self.dialog.is_none() {
            let Some(path) = self.dropped.pop_front() else { break };
            self.look_at_dropped(&path, now);
        }
        self.dialog = self.dialog.take().or(before);
    }

    /// Looks at what was dropped and asks what to do with it.
    fn look_at_dropped(&mut self, path: &Path, now: Duration) {
        let ending = path.extension().map(|it| it.to_string_lossy().to_lowercase()).unwrap_or_default();
        match ending.as_str() {
            "zip" => self.ask_import(path),
            "tegenspel" => self.look_at_packed(path),
            "docx" | "json" => self.script_dropped(path, now),
            it if TWINE.contains(&it) => self.twine_dropped(path),
            _ => self.look_at_case(path),
        }
    }

    /// Looks into a case that came as one file: what could do harm, or does not load, is told and not let in.
    fn look_at_packed(&mut self, path: &Path) {
        let read = PackedCase::read(path).and_then(|case| {
            let bundle = case.bundle(&path.display().to_string())?;
            Ok((case, bundle))
        });
        match read {
            Ok((case, bundle)) => match self.catalogue.look_into(&bundle) {
                Ok(scenario) => {
                    let taken = exists(&self.own_cases.join(&case.id));
                    let title = self.title_of(&scenario);
                    self.dialog = Some(DialogView::Packed { file: path.to_owned(), id: case.id, title, taken });
                }
                Err(broken) => self.show_broken(broken),
            },
            Err(error) => {
                let said = self.words.text("app-drop-no-packed");
                self.trouble(said, told_error(&error, &self.words), None);
            }
        }
    }

    fn title_of(&self, scenario: &Scenario) -> String {
        scenario.texts.text(scenario.about.title, scenario.texts.language(self.words.language())).to_owned()
    }

    fn show_broken(&mut self, BrokenFile { name, path, findings, .. }: BrokenFile) {
        let findings = finding_views(&findings, &self.words);
        self.dialog = Some(DialogView::Diagnostics(name, path, findings));
    }

    fn look_at_case(&mut self, path: &Path) {
        let folder = match dropped_case(path) {
            Ok(folder) => folder,
            Err(error) => {
                let said = self.words.text("app-drop-no-case");
                self.trouble(said, told_error(&error, &self.words), None);
                return;
            }
        };
        match self.catalogue.look_at(&folder) {
            Ok(scenario) => {
                let title = self.title_of(&scenario);
                let taken = is_own_case(&self.own_cases, &folder);
                self.dialog = Some(DialogView::Dropped { folder, title, taken });
            }
            Err(broken) => self.show_broken(broken),
        }
    }

    /// Keeps a case among one's own and prepares it.
    pub(super) fn keep_case(&mut self, folder: &Path, keeping: CaseKeeping, now: Duration) {
        self.kept_case(keep_case(folder, &self.own_cases, keeping), now);
    }

    /// Keeps a case that came as one file among one's own and prepares it.
    pub(super) fn keep_packed(&mut self, file: &Path, keeping: CaseKeeping, now: Duration) {
        let kept = PackedCase::read(file).and_then(|case| {
            // It may have become another one while it was asked about.
            let bundle = case.bundle(&file.display().to_string())?;
            self.catalogue.look_into(&bundle).map_err(|_| FileError::Changed(file.to_owned()))?;
            keep_packed(&case, &self.own_cases, keeping)
        });
        self.kept_case(kept, now);
    }

    /// Tells where a case is kept, and prepares it.
    fn kept_case(&mut self, kept: Result<KeptCase>, now: Duration) {
        self.dialog = None;
        match kept {
            Ok(kept) => {
                self.catalogue.reload();
                let said =
                    self.words.text_with("app-drop-kept", &[("folder", kept.folder.display().to_string().into())]);
                self.done(
                    said,
                    Some((self.words.text("app-library-own-open"), Intent::Library(LibraryIntent::OpenFolder))),
                    now,
                );
                if let Some(aside) = kept.aside {
                    let values = [("folder", aside.display().to_string().into())];
                    self.done(self.words.text_with("app-drop-aside", &values), None, now);
                }
                let location = CaseLocation::Folder(kept.folder.clone());
                // A library that was asked for looks nowhere else by itself.
                if self.catalogue.name_of(&location).is_none() {
                    self.catalogue.visit(&kept.folder);
                }
                self.prepare_at(&location);
            }
            Err(error) => self.trouble(self.words.text("app-drop-trouble"), told_error(&error, &self.words), None),
        }
    }

    /// Prepares a case where it stands.
    pub(super) fn play_only(&mut self, folder: &Path) {
        self.dialog = None;
        self.catalogue.visit(folder);
        self.prepare_at(&CaseLocation::from(folder));
    }

    fn prepare_at(&mut self, location: &CaseLocation) {
        if let Some(name) = self.catalogue.name_of(location).map(str::to_owned) {
            self.prepare(name);
        }
    }

    /// Where somebody's own data stand for this app.
    pub(in crate::app) fn data_folders(&self) -> DataFolders {
        let settings = self.settings_file.as_ref().map(|file| file.path().to_owned()).unwrap_or_default();
        DataFolders { sessions: self.folder.clone(), cases: self.own_cases.clone(), settings }
    }

    /// Says what a file would bring, and asks.
    pub(in crate::app) fn ask_import(&mut self, file: &Path) {
        match read_import(file, &self.data_folders()) {
            Ok(import) => self.dialog = Some(DialogView::Import(file.to_owned(), import.counts())),
            Err(error) => {
                let said = self.words.text("app-data-trouble");
                self.trouble(said, told_error(&error, &self.words), None);
            }
        }
    }

    /// Takes in what a file brings; nothing is overwritten.
    pub(super) fn import(&mut self, file: &Path, now: Duration) {
        self.dialog = None;
        let done = read_import(file, &self.data_folders()).and_then(|import| {
            import.write()?;
            let settings = import.settings().map(|(file, in_force)| (file.to_owned(), in_force));
            Ok((import.counts().0, settings))
        });
        match done {
            Ok((new, settings)) => {
                self.catalogue.reload();
                self.read_saved();
                self.done(self.words.text_with("app-imported", &[("new", new.into())]), None, now);
                match settings {
                    Some((_, true)) => self.read_settings(),
                    Some((file, false)) => {
                        let values = [("file", file.display().to_string().into())];
                        self.done(self.words.text_with("data-settings-beside", &values), None, now);
                    }
                    None => {}
                }
            }
            Err(error) => self.trouble(self.words.text("app-data-trouble"), told_error(&error, &self.words), None),
        }
    }

    /// Puts in force what the file of settings holds.
    fn read_settings(&mut self) {
        let Some(path) = self.settings_file.as_ref().map(|file| file.path().to_owned()) else { return };
        let mut file = OwnFile::<Settings>::read(path);
        let aside = file.take_aside();
        self.settings = Settings::read(&file);
        self.settings_file = Some(file);
        if let Some(language) = &self.settings.language {
            self.words = Messages::new(language);
        }
        self.speak();
        self.tell_settings_aside(aside);
    }
}
