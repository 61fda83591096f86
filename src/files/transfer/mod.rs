//! Everything that is somebody's own, to another machine as one file and back: sessions with their texts and own words,
//! own cases, settings.
//!
//! The file is a ZIP archive with `sessions/`, `cases/` and `settings.ron` as they stand in the data folder. What comes in
//! never overwrites: what differs is kept beside, under a name with `-imported`.

mod export;
mod import;
mod import_links;

pub use export::{ExportedData, export_data};
pub use import::{DataImport, ImportOutcome, ImportedPart, read_import};

use super::archive::ArchiveRules;
use super::data::settings_file;
use super::disk::free_path;
use super::save::data_folder;
use super::{FileError, own_cases_folder, sessions_folder};
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};

/// Most files that go into an archive or come out of one.
const FILES: usize = 20_000;
/// Most bytes of all files together.
const BYTES: u64 = 256 * 1024 * 1024;
/// Folders within folders.
const DEPTH: usize = 8;
/// The settings in an archive.
const SETTINGS: &str = "settings.ron";
/// What may stand in an archive of somebody's own data.
const RULES: ArchiveRules =
    ArchiveRules { files: FILES, bytes: BYTES, depth: DEPTH, is_ours, other: FileError::NoArchive };

/// Whether the parts of a name are those of a session, a case or the settings.
fn is_ours(parts: &[&str]) -> bool {
    match *parts {
        [SETTINGS] => true,
        [first, _, ..] => ["sessions", "cases"].contains(&first),
        _ => false,
    }
}

/// Where somebody's own data stand.
#[derive(Debug, Clone)]
pub struct DataFolders {
    /// The folder of sessions.
    pub sessions: PathBuf,
    /// The folder of one's own cases.
    pub cases: PathBuf,
    /// The file of settings.
    pub settings: PathBuf,
}

impl DataFolders {
    /// Where they stand on this machine.
    ///
    /// # Errors
    /// When the system does not say where a user's data belong.
    pub fn here() -> Result<Self> {
        data_folder()?;
        let settings = settings_file().context(FileError::Homeless)?;
        Ok(Self { sessions: sessions_folder()?, cases: own_cases_folder()?, settings })
    }

    /// The parts of an archive, with the folders that they stand for.
    pub(super) fn parts(&self) -> [(&'static str, &PathBuf); 2] {
        [("sessions", &self.sessions), ("cases", &self.cases)]
    }
}

/// A name for an archive with today's date in a folder, under which nothing stands yet.
#[must_use]
pub fn archive_file(folder: &Path) -> PathBuf {
    let today = jiff::Zoned::now().strftime("%Y-%m-%d").to_string();
    let named = |number: u64| match number {
        1 => folder.join(format!("tegenspel-{today}.zip")),
        number => folder.join(format!("tegenspel-{today}_{number}.zip")),
    };
    free_path(1, named)
}

/// The newest archive in the folder of documents.
#[must_use]
pub fn newest_archive() -> Option<PathBuf> {
    let archives = super::disk::files_of(&documents_folder()?, "zip").ok()?;
    let ours = |file: &PathBuf| file.file_name().is_some_and(|name| name.to_string_lossy().starts_with("tegenspel-"));
    archives.into_iter().filter(ours).max_by_key(|file| super::disk::written_at(file))
}

/// The folder in which people look for what they made, else their home.
#[must_use]
pub fn documents_folder() -> Option<PathBuf> {
    let folders = directories::UserDirs::new()?;
    let documents = folders.document_dir().filter(|folder| folder.is_dir());
    Some(documents.unwrap_or_else(|| folders.home_dir()).to_owned())
}

/// The folder in which a browser puts what comes in.
#[must_use]
pub fn downloads_folder() -> Option<PathBuf> {
    let folders = directories::UserDirs::new()?;
    // Where the system has no name for it, it is called so all the same.
    let named = folders.download_dir().map(Path::to_owned);
    named.or_else(|| Some(folders.home_dir().join("Downloads"))).filter(|folder| folder.is_dir())
}

#[cfg(test)]
mod tests;
