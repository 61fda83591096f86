//! What is dropped on the window: a case is checked and offered, a file with somebody's data is looked into.

use super::AppState;
use crate::app::intent::{Intent, LibraryIntent};
use crate::app::screens::dialogs::DialogView;
use crate::app::screens::library::finding_views;
use crate::app::screens::talk::reason;
use crate::app::storage::BrokenFile;
use crate::files::{CaseKeeping, CaseLocation, DataFolders, dropped_case, is_own_case, keep_case, read_import};
use std::path::Path;
use std::time::Duration;

impl AppState {
    /// Looks at what was dropped and asks what to do with it.
    pub(super) fn dropped(&mut self, path: &Path) {
        if path.extension().is_some_and(|it| it.eq_ignore_ascii_case("zip")) {
            self.ask_import(path);
            return;
        }
        let folder = match dropped_case(path) {
            Ok(folder) => folder,
            Err(error) => {
                let said = self.words.text("app-drop-no-case");
                self.trouble(said, reason(&error), None);
                return;
            }
        };
        match self.catalogue.look_at(&folder) {
            Ok(scenario) => {
                let title = scenario.texts.text(scenario.about.title, scenario.texts.language(self.words.language()));
                let taken = is_own_case(&self.own_cases, &folder);
                self.dialog = Some(DialogView::Dropped { folder, title: title.to_owned(), taken });
            }
            Err(BrokenFile { name, path, findings, .. }) => {
                let findings = finding_views(&findings, &self.words);
                self.dialog = Some(DialogView::Diagnostics(name, path, findings));
            }
        }
    }

    /// Keeps a case among one's own and prepares it.
    pub(super) fn keep_case(&mut self, folder: &Path, keeping: CaseKeeping, now: Duration) {
        self.dialog = None;
        match keep_case(folder, &self.own_cases, keeping) {
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
                self.prepare_at(&CaseLocation::Folder(kept.folder));
            }
            Err(error) => self.trouble(self.words.text("app-drop-trouble"), reason(&error), None),
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
            self.update_library(LibraryIntent::Prepare(name));
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
                self.trouble(said, format!("{error}"), None);
            }
        }
    }

    /// Takes in what a file brings; nothing is overwritten.
    pub(super) fn import(&mut self, file: &Path, now: Duration) {
        self.dialog = None;
        let done = read_import(file, &self.data_folders()).and_then(|import| {
            import.write()?;
            Ok(import.counts().0)
        });
        match done {
            Ok(new) => {
                self.catalogue.reload();
                self.read_saved();
                self.done(self.words.text_with("app-imported", &[("new", new.into())]), None, now);
            }
            Err(error) => self.trouble(self.words.text("app-data-trouble"), format!("{error}"), None),
        }
    }
}
