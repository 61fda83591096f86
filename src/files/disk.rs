//! Small questions to the disk and small changes on it, so that no shell asks the disk itself.

use super::FileError;
use anyhow::{Context, Result};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// Whether something stands there: a file, a folder, or what a link leads to.
#[must_use]
pub fn exists(path: &Path) -> bool {
    path.exists()
}

/// Whether a file stands there.
#[must_use]
pub fn is_file(path: &Path) -> bool {
    path.is_file()
}

/// Whether a folder stands there.
#[must_use]
pub fn is_folder(path: &Path) -> bool {
    path.is_dir()
}

/// Whether writing to a file may replace what was never read: something stands there, if only a link that leads nowhere,
/// or its folder is a link.
#[must_use]
pub fn is_taken(file: &Path) -> bool {
    file.parent().is_some_and(Path::is_symlink) || file.symlink_metadata().is_ok()
}

/// What a file holds, beside what somebody means to write to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Held {
    /// There is no such file.
    Nothing,
    /// Just that.
    Same,
    /// Something else, or what cannot be read: not to be written over.
    Other,
}

/// What a file holds, beside what somebody means to write to it.
#[must_use]
pub fn held(file: &Path, content: &[u8]) -> Held {
    match fs::read(file) {
        Ok(there) if there == content => Held::Same,
        Err(error) if error.kind() == ErrorKind::NotFound => Held::Nothing,
        Ok(_) | Err(_) => Held::Other,
    }
}

/// The files of a folder whose names end in this, in alphabetical order; not those of folders within it.
///
/// # Errors
/// When the folder cannot be read.
pub fn files_of(folder: &Path, extension: &str) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| FileError::Unreadable(folder.to_owned()))?;
    let mut files: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|file| file.extension().is_some_and(|it| it == extension) && file.is_file());
    files.sort();
    Ok(files)
}

/// When a file was last written; nothing where the system does not say.
#[must_use]
pub fn written_at(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).and_then(|it| it.modified()).ok()
}

/// Makes a folder, and those that it stands in; one that is there already stays as it is.
///
/// # Errors
/// When it cannot be made.
pub fn make_folder(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| FileError::Unwritable(folder.to_owned()))
}

/// Deletes a file; one that is gone already is no error.
///
/// # Errors
/// When it cannot be deleted.
pub fn delete(file: &Path) -> Result<()> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(error).with_context(|| FileError::Undeletable(file.to_owned()))
        }
        Ok(()) | Err(_) => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_of_a_folder_are_in_order_and_only_files() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["b.ron", "a.ron", "c.txt"] {
            fs::write(folder.path().join(name), name).unwrap();
        }
        make_folder(&folder.path().join("d.ron/deeper")).unwrap();
        let found = files_of(folder.path(), "ron").unwrap();
        assert_eq!(found, ["a.ron", "b.ron"].map(|name| folder.path().join(name)));
        let error = files_of(&folder.path().join("none"), "ron").unwrap_err();
        assert_eq!(error.downcast_ref(), Some(&FileError::Unreadable(folder.path().join("none"))));
    }

    #[test]
    fn what_a_file_holds_is_nothing_the_same_or_other() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.ron");
        assert_eq!((held(&file, b"a"), written_at(&file)), (Held::Nothing, None));
        fs::write(&file, "a").unwrap();
        assert_eq!((held(&file, b"a"), held(&file, b"b")), (Held::Same, Held::Other));
        assert_eq!(held(folder.path(), b"a"), Held::Other);
        assert!(written_at(&file).is_some());
    }

    #[test]
    fn what_is_deleted_is_gone_and_may_have_been_gone() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.ron");
        fs::write(&file, "a").unwrap();
        for _ in 0..2 {
            delete(&file).unwrap();
            assert!(!exists(&file));
        }
        let error = delete(folder.path()).unwrap_err();
        assert_eq!(error.downcast_ref(), Some(&FileError::Undeletable(folder.path().to_owned())));
        assert!(is_folder(folder.path()));
    }
}
