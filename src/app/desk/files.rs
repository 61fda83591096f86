//! The desk's files as a whole: what is kept, what changed on the disk, and deleting everything.

use super::Desk;
use super::kept::Kept;
use super::views::Screen;
use std::fs;
use std::path::PathBuf;
use std::time::Duration;

impl Desk {
    /// Reads the folder of sessions anew; tells of what could not be read.
    pub(super) fn read_kept(&mut self) {
        self.kept = Kept::read(&self.folder);
        let aside = self.kept.aside.len();
        if aside > 0 {
            let said = self.words.text_with("app-trouble-unreadable", &[("count", aside.into())]);
            self.trouble(said, self.words.text("app-trouble-unreadable-then"), None);
        }
    }

    /// Reads the scenarios and the model anew, as when one of their files changed. The open session is replayed onto the
    /// new version; where that is not possible it goes on as it was.
    pub fn reloaded(&mut self, now: Duration) {
        self.shelf.reload();
        let mut told = None;
        if let Some(table) = &mut self.table {
            let id = table.session.scenario().id.clone();
            let current = table.session.scenario();
            match self.shelf.case(&id).cloned() {
                Some(case) if case.hash == current.hash && case.model.hash == current.model.hash => {}
                Some(case) => {
                    told = Some(table.replay(&case));
                }
                None => told = Some(Err(crate::engine::ResumeError::OtherScenario(id))),
            }
        }
        match told {
            Some(Ok(())) => {
                self.views.debrief = None;
                let said = self.words.text("app-reloaded");
                self.done(said, None, now);
            }
            Some(Err(error)) => {
                let why = match &error {
                    crate::engine::ResumeError::OtherScenario(_) => self.words.text("app-reloaded-broken"),
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

    /// Deletes every session with what stands beside it: own words, pages, and what was set aside. Settings stay: they
    /// say nothing about anybody, and whoever needs large letters still needs them.
    pub(super) fn delete_everything(&mut self, now: Duration) {
        self.dialog = None;
        self.table = None;
        self.came_from = Screen::Library;
        self.views.debrief = None;
        self.views.note = None;
        let mut failed = Vec::new();
        for file in self.own_files() {
            if let Err(error) = fs::remove_file(&file) {
                failed.push(format!("{} ({error})", file.display()));
            }
        }
        self.screen = Screen::Settings;
        self.read_kept();
        if failed.is_empty() {
            self.done(self.words.text("app-deleted"), None, now);
        } else {
            self.trouble(self.words.text("app-trouble-delete"), failed.join("\n"), None);
        }
    }

    /// Everything that the app wrote into the folder of sessions.
    fn own_files(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        let mut files: Vec<_> = entries.map(|entry| entry.path()).filter(|path| path.is_file()).collect();
        files.sort();
        let names: Vec<_> = files.iter().map(|file| file.to_string_lossy().into_owned()).collect();
        let is_own = |path: &PathBuf| {
            let name = path.to_string_lossy();
            if name.ends_with(".html") {
                return names.iter().any(|other| *other == format!("{}.ron", name.trim_end_matches(".html")));
            }
            // `.ron`, and what was set aside under `.ron.1` and so on.
            name.rsplit_once(".ron").is_some_and(|(_, rest)| {
                rest.is_empty() || rest.strip_prefix('.').is_some_and(|it| it.chars().all(|c| c.is_ascii_digit()))
            })
        };
        files.iter().filter(|file| is_own(file)).cloned().collect()
    }
}
