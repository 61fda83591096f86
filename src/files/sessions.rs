//! The folder of sessions: which there are, when they were written, and deleting them.

use super::sessions_folder;
use anyhow::{Context, Result};
use std::fs::{self, File, OpenOptions};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// The folder of sessions; where the system does not say where a user's data belong, one for temporary files.
#[must_use]
pub fn sessions_folder_or_temporary() -> PathBuf {
    sessions_folder().unwrap_or_else(|_| std::env::temp_dir().join("tegenspel"))
}

/// The `.ron` files of a folder, in alphabetical order; none where the folder is not there.
#[must_use]
pub fn ron_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = files_in(folder);
    files.retain(|file| file.extension().is_some_and(|it| it == "ron"));
    files
}

/// The file of a session by its name, where there is one.
#[must_use]
pub fn session_named(folder: &Path, name: &str) -> Option<PathBuf> {
    Some(folder.join(format!("{name}.ron"))).filter(|file| file.is_file())
}

/// When the latest of these files was written; the beginning of time where none of them is there.
#[must_use]
pub fn last_written<'f>(files: impl IntoIterator<Item = &'f Path>) -> SystemTime {
    let times = files.into_iter().filter_map(|file| fs::metadata(file).and_then(|it| it.modified()).ok());
    times.max().unwrap_or(SystemTime::UNIX_EPOCH)
}

/// Deletes every session of a folder with what stands beside it: own words, pages, and what was set aside. Gives what
/// could not be deleted, each with the reason.
#[must_use]
pub fn delete_sessions(folder: &Path) -> Vec<String> {
    let delete = |file: PathBuf| {
        let error = fs::remove_file(&file).err()?;
        Some(format!("{} ({error})", file.display()))
    };
    session_files(folder).into_iter().filter_map(delete).collect()
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

/// Makes a folder and those above it, where they are not there yet.
///
/// # Errors
/// When it cannot be made.
pub fn make_folder(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| super::Trouble::Unwritable(folder.to_owned()))
}

/// Opens a file that lines are added to; what it holds stays.
///
/// # Errors
/// When it cannot be opened or made.
pub fn open_log(file: &Path) -> Result<File> {
    let log = OpenOptions::new().create(true).append(true).open(file);
    log.with_context(|| super::Trouble::Unwritable(file.to_owned()))
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
        assert_eq!(ron_files(folder.path()), [at("a-1.own.ron"), at("a-1.ron")]);
        assert_eq!(session_named(folder.path(), "a-1"), Some(at("a-1.ron")));
        assert_eq!(session_named(folder.path(), "folder"), None);
        assert!(last_written([&*at("a-1.ron"), &*at("gone")]) > SystemTime::UNIX_EPOCH);
        assert_eq!(last_written([&*at("gone")]), SystemTime::UNIX_EPOCH);
        assert_eq!(delete_sessions(folder.path()), Vec::<String>::new());
        assert_eq!(files_in(folder.path()), [at("a.ron.bak"), at("letter.txt"), at("photo.html")]);
    }
}
