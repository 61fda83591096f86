//! Moving everything to another machine, and a report of a problem: written where people look for what they made.

use crate::app::intent::{Intent, SettingsIntent};
use crate::app::screens::talk::reason;
use crate::app::state::AppState;
use crate::files::{archive_file, documents_folder, export_data, newest_archive, problem_facts, write_atomically};
use crate::report::problem::problem;
use anyhow::Result;
use std::path::{Path, PathBuf};
use std::time::Duration;

impl AppState {
    /// Writes everything of one's own into one file among the documents.
    pub(super) fn export_data(&mut self, now: Duration) {
        if let Some(opened) = &self.opened {
            opened.flush();
        }
        let Some(file) = archive_file() else { return };
        let written = export_data(&self.data_folders(), &file).map(|_| ());
        self.tell_written(written, &file, "app-data-exported", now);
    }

    /// Asks about the newest file that can be taken in.
    pub(super) fn find_import(&mut self) {
        match newest_archive() {
            Some(file) => self.ask_import(&file),
            None => {
                let folder = documents_folder().unwrap_or_default().display().to_string();
                let then = self.words.text_with("app-data-none-then", &[("folder", folder.into())]);
                self.trouble(self.words.text("app-data-none"), then, None);
            }
        }
    }

    /// Writes a report of a problem among the documents.
    pub(super) fn write_report(&mut self, now: Duration) {
        let Some(file) = documents_folder().map(|folder| folder.join("tegenspel-report.txt")) else { return };
        let (library, model) = (self.catalogue.library(), &self.catalogue.model);
        let facts = problem_facts(library, model, &self.data_folders(), self.graphics.clone());
        let written = write_atomically(&file, problem(&facts, &self.words).as_bytes());
        self.tell_written(written, &file, "app-data-report-written", now);
    }

    fn tell_written(&mut self, written: Result<()>, file: &Path, id: &str, now: Duration) {
        match written {
            Ok(()) => {
                let said = self.words.text_with(id, &[("file", PathBuf::from(file).display().to_string().into())]);
                let open = Intent::Settings(SettingsIntent::OpenDocuments);
                self.done(said, Some((self.words.text("app-settings-open"), open)), now);
            }
            Err(error) => self.trouble(self.words.text("app-data-trouble"), reason(&error), None),
        }
    }
}
