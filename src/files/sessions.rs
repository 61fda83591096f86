//! The folder of sessions: which there are, when they were written, and deleting them.

use super::disk::{files_of, written_at};
use super::{FileError, sessions_folder, texts_folder};
use anyhow::{Context, Result};
use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// The folder of sessions; where the system does not say where a user's data belong, one for temporary files.
#[must_use]
pub fn sessions_folder_or_temporary() -> PathBuf {
    sessions_folder().unwrap_or_else(|_| temporary_folder())
}

/// A folder for what can be kept nowhere else.
#[must_use]
pub fn temporary_folder() -> PathBuf {
    std::env::temp_dir().join("tegenspel")
}

/// The `.ron` files of a folder, in alphabetical order; none where the folder is not there.
#[must_use]
pub fn ron_files(folder: &Path) -> Vec<PathBuf> {
    files_of(folder, "ron").unwrap_or_default()
}

/// The file of a session by its name, where there is one.
#[must_use]
pub fn session_named(folder: &Path, name: &str) -> Option<PathBuf> {
    Some(folder.join(format!("{name}.ron"))).filter(|file| file.is_file())
}

/// When the latest of these files was written; the beginning of time where none of them is there.
#[must_use]
pub fn last_written<'f>(files: impl IntoIterator<Item = &'f Path>) -> SystemTime {
    files.into_iter().filter_map(written_at).max().unwrap_or(SystemTime::UNIX_EPOCH)
}

/// Deletes every session of a folder with what stands beside it: own words, pages, texts, and what was set aside. Gives
/// what could not be deleted, each with the reason.
#[must_use]
pub fn delete_sessions(folder: &Path) -> Vec<String> {
    let told = |path: &Path, error: &std::io::Error| format!("{} ({error})", path.display());
    let mut failed = Vec::new();
    for file in session_files(folder) {
        let texts = texts_folder(&file);
        if texts.is_dir() {
            failed.extend(fs::remove_dir_all(&texts).err().map(|error| told(&texts, &error)));
        }
        failed.extend(fs::remove_file(&file).err().map(|error| told(&file, &error)));
    }
    failed
}

/// Everything that was written into a folder of sessions by this program, and nothing else.
fn session_files(folder: &Path) -> Vec<PathBuf> {
    let files = files_in(folder);
    let names: Vec<_> = files.iter().map(|file| file.to_string_lossy().into_owned()).collect();
    let is_ours = |path: &PathBuf| {
        let name = path.to_string_lossy();
        if name.ends_with(".html") {
            return names.iter().any(|other| *other == format!("{}.ron", name.trim_end_matches(".html")));
        }
        // `.ron`, and what was set aside under `.ron.1` and so on.
        name.rsplit_once(".ron").is_some_and(|(_, rest)| {
            rest.is_empty() || rest.strip_prefix('.').is_some_and(|it| it.chars().all(|c| c.is_ascii_digit()))
        })
    };
    files.iter().filter(|file| is_ours(file)).cloned().collect()
}

fn files_in(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files: Vec<_> = entries.map(|entry| entry.path()).filter(|path| path.is_file()).collect();
    files.sort();
    files
}

/// Opens a file that lines are added to; what it holds stays.
///
/// # Errors
/// When it cannot be opened or made.
pub fn open_log(file: &Path) -> Result<Box<dyn Write + Send + Sync>> {
    let log = OpenOptions::new().create(true).append(true).open(file);
    Ok(Box::new(log.with_context(|| FileError::Unwritable(file.to_owned()))?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sessions_are_deleted_with_what_stands_beside_them_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        for name in ["a-1.ron", "a-1.own.ron", "a-1.html", "b-2.ron.1", "photo.html", "a.ron.bak", "letter.txt"] {
            fs::write(at(name), name).unwrap();
        }
        fs::create_dir(at("folder.ron")).unwrap();
        fs::create_dir(at("a-1.texts")).unwrap();
        fs::write(at("a-1.texts/scenario.ron"), "Scenario()").unwrap();
        // What was set aside has its texts beside it as well.
        fs::create_dir(at("b-2.ron.1.texts")).unwrap();
        assert_eq!(ron_files(folder.path()), [at("a-1.own.ron"), at("a-1.ron")]);
        assert_eq!(session_named(folder.path(), "a-1"), Some(at("a-1.ron")));
        assert_eq!(session_named(folder.path(), "folder"), None);
        assert!(last_written([&*at("a-1.ron"), &*at("gone")]) > SystemTime::UNIX_EPOCH);
        assert_eq!(last_written([&*at("gone")]), SystemTime::UNIX_EPOCH);
        assert_eq!(delete_sessions(folder.path()), Vec::<String>::new());
        assert!(!at("a-1.texts").exists() && !at("b-2.ron.1.texts").exists());
        assert_eq!(files_in(folder.path()), [at("a.ron.bak"), at("letter.txt"), at("photo.html")]);
    }
}
