//! What somebody else writes into the files of the case that is open: taken in, or kept beside.

use super::open_case::{CASE, OpenCase};
use crate::files::{keep_beside, read_bundle};
use anyhow::Result;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

impl OpenCase {
    /// What somebody else wrote into the case is in the draft now.
    pub(super) fn accept(&mut self, outside: &str) {
        self.know(CASE, outside);
    }

    fn know(&mut self, path: &str, outside: &str) {
        if let Some(file) = self.files.get_mut(path) {
            file.accept(outside);
        }
    }

    /// Keeps what somebody else wrote into a file beside the case, and what is here in its place; gives where that stands.
    ///
    /// # Errors
    /// When it cannot be written. Until it stands elsewhere it is not written over.
    pub(super) fn set_beside(&mut self, path: &str, outside: &str) -> Result<PathBuf> {
        // Beside a translation or a document it would count as one.
        let name =
            if path == CASE { OsStr::new("scenario_2.ron") } else { Path::new(path).file_name().unwrap_or_default() };
        let kept = keep_beside(&self.folder.join(name), outside.as_bytes())?;
        self.know(path, outside);
        self.draft.keep_own(path, outside);
        self.keep();
        Ok(kept.file().to_owned())
    }

    /// Takes in documents and translations that somebody else changed, as far as they were not changed here as well.
    pub(super) fn take_files(&mut self) {
        let Ok(bundle) = read_bundle(&self.folder) else { return };
        for path in self.draft.take_files(bundle) {
            (self.map, self.offers) = (None, None);
            self.translating.forget();
            if let Some(text) = self.draft.file(&path).map(str::to_owned) {
                self.know(&path, &text);
            }
        }
    }
}
