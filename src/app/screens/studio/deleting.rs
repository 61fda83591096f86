//! Taking a case of one's own off the shelf: asked first, and nothing of it is lost.

use super::intent::StudioIntent;
use crate::app::intent::Intent;
use crate::app::screens::dialogs::DialogView;
use crate::app::screens::talk::reason;
use crate::app::state::AppState;
use crate::files::{delete_case, place_of_deleted, put_case_back};
use std::path::Path;
use std::time::Duration;

impl AppState {
    /// Asks whether a case is to go: what goes, where to, and what stays.
    pub(super) fn ask_to_delete(&mut self, folder: &Path) {
        // Only what the list of one's own cases shows can go.
        let Some(row) = self.studio.cases.iter().find(|row| row.folder == folder) else { return };
        let id = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let talks = self.saved.of(&id).filter(|entry| entry.steps > 0).count();
        let (folder, title) = (folder.to_owned(), row.title.clone());
        self.dialog = Some(DialogView::DeleteCase { place: place_of_deleted(&folder), folder, title, talks });
    }

    /// Takes a case off the shelf, with a way to have it back.
    pub(super) fn delete_case(&mut self, folder: &Path, now: Duration) {
        self.dialog = None;
        let Some(row) = self.studio.cases.iter().find(|row| row.folder == folder) else { return };
        let title = row.title.clone();
        if self.studio.left.as_ref().is_some_and(|(left, _)| left == folder) {
            self.studio.left = None;
        }
        match delete_case(folder) {
            Ok(place) => {
                let back = StudioIntent::PutBack { from: place.clone(), to: folder.to_owned() };
                let offer = (self.words.text("app-studio-delete-back"), Intent::Studio(back));
                let values = [("title", title.into()), ("place", place.display().to_string().into())];
                self.done(self.words.text_with("app-studio-deleted", &values), Some(offer), now);
            }
            Err(error) => self.trouble(self.words.text("app-studio-trouble-delete"), reason(&error), None),
        }
        self.read_shelf_again();
    }

    /// Puts a case back that was taken off the shelf.
    pub(super) fn put_case_back(&mut self, from: &Path, to: &Path) {
        if let Err(error) = put_case_back(from, to) {
            self.trouble(self.words.text("app-studio-trouble-back"), reason(&error), None);
        }
        self.read_shelf_again();
    }

    fn read_shelf_again(&mut self) {
        self.catalogue.reload();
        self.read_own_cases();
    }
}
