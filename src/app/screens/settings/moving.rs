//! Moving everything to another machine, and a report of a problem: written where people look for what they made.

use crate::app::intent::{Intent, SettingsIntent};
use crate::app::state::AppState;
use crate::files::{
    Kept, archive_file, documents_folder, export_data, keep_beside, newest_archive, problem_facts, told_error,
};
use crate::report::problem::problem;
use anyhow::Result;
use std::path::{Path, PathBuf};
use std::time::Duration;

impl AppState {
    /// Writes everything of one's own into one file among the documents.
    pub(super) fn export_data(&mut self, now: Duration) {
        if let Some(folder) = self.documents() {
            self.export_data_to(&folder, now);
        }
    }

    /// Writes everything of one's own into one file in a folder, over nothing.
    pub(in crate::app) fn export_data_to(&mut self, folder: &Path, now: Duration) {
        if let Some(opened) = &self.opened {
            opened.flush();
        }
        let file = archive_file(folder);
        let written = export_data(&self.data_folders(), &file).map(|_| file);
        self.tell_written(written, "app-data-exported", now);
    }

    /// Asks about the newest file that can be taken in.
    pub(super) fn find_import(&mut self) {
        let Some(folder) = self.documents() else { return };
        match newest_archive() {
            Some(file) => self.ask_import(&file),
            None => {
                let folder = folder.display().to_string();
                let then = self.words.text_with("app-data-none-then", &[("folder", folder.into())]);
                self.trouble(self.words.text("app-data-none"), then, None);
            }
        }
    }

    /// Writes a report of a problem among the documents.
    pub(super) fn write_report(&mut self, now: Duration) {
        if let Some(folder) = self.documents() {
            self.write_report_to(&folder, now);
        }
    }

    /// Writes a report of a problem in a folder, over nothing.
    pub(in crate::app) fn write_report_to(&mut self, folder: &Path, now: Duration) {
        let (library, model) = (self.catalogue.library(), &self.catalogue.model);
        let facts = problem_facts(library, model, &self.data_folders(), self.graphics.clone());
        let file = folder.join("tegenspel-report.txt");
        let written = keep_beside(&file, problem(&facts, &self.words).as_bytes()).map(|kept| match kept {
            Kept::New(file) | Kept::Same(file) => file,
        });
        self.tell_written(written, "app-data-report-written", now);
    }

    /// The folder in which people look for what they made; where there is none, that is told.
    fn documents(&mut self) -> Option<PathBuf> {
        let folder = documents_folder();
        if folder.is_none() {
            let then = self.words.text("app-data-no-folder");
            self.trouble(self.words.text("app-data-trouble"), then, None);
        }
        folder
    }

    fn tell_written(&mut self, written: Result<PathBuf>, id: &str, now: Duration) {
        match written {
            Ok(file) => {
                let said = self.words.text_with(id, &[("file", file.display().to_string().into())]);
                let open = Intent::Settings(SettingsIntent::OpenDocuments);
                self.done(said, Some((self.words.text("app-settings-open"), open)), now);
            }
            Err(error) => self.trouble(self.words.text("app-data-trouble"), told_error(&error, &self.words), None),
        }
    }
}
