//! Small questions to the disk and small changes on it, so that no shell asks the disk itself.

use super::FileError;
use crate::report::MARK;
use anyhow::{Context, Result};
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// Whether something stands there: a file, a folder, or what a link leads to.
#[must_use]
pub fn exists(path: &Path) -> bool {
    path.exists()
}

/// Whether a folder stands there with nothing in it.
#[must_use]
pub fn is_empty_folder(path: &Path) -> bool {
    fs::read_dir(path).is_ok_and(|mut entries| entries.next().is_none())
}

/// Whether two paths lead to one file.
#[must_use]
pub fn same_file(one: &Path, other: &Path) -> bool {
    one == other || one.canonicalize().is_ok_and(|one| other.canonicalize().is_ok_and(|other| one == other))
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

/// Whether a path names a folder, be it there or not: it ends as only the name of a folder does.
#[must_use]
pub fn names_folder(path: &Path) -> bool {
    is_folder(path) || path.to_string_lossy().ends_with(std::path::is_separator)
}

/// Whether writing to a file may replace what was never read: something stands there, if only a link that leads nowhere,
/// or its folder is a link.
#[must_use]
pub fn is_taken(file: &Path) -> bool {
    file.parent().is_some_and(Path::is_symlink) || file.symlink_metadata().is_ok()
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

/// The newest files of some folders whose names end in one of these, in capitals or not: so many at most. A folder that
/// cannot be read has none.
#[must_use]
pub fn arrived(folders: &[PathBuf], endings: &[&str], most: usize) -> Vec<PathBuf> {
    let entries = folders.iter().filter_map(|folder| fs::read_dir(folder).ok()).flat_map(Iterator::flatten);
    let ends = |file: &PathBuf| {
        let ending = file.extension().map(|it| it.to_string_lossy().to_lowercase());
        ending.is_some_and(|it| endings.contains(&it.as_str()))
    };
    // What a word processor keeps beside an open document begins with a tilde.
    let shown = |file: &PathBuf| !file.file_name().is_some_and(|it| it.to_string_lossy().starts_with(['.', '~']));
    let mut files: Vec<_> =
        entries.map(|entry| entry.path()).filter(|it| ends(it) && shown(it) && it.is_file()).collect();
    files.sort_by_cached_key(|file| (std::cmp::Reverse(written_at(file)), file.clone()));
    files.truncate(most);
    files
}

/// How far a walk through the files below a folder goes.
#[derive(Debug, Clone, Copy)]
pub(super) struct WalkLimits {
    /// Most files.
    pub files: usize,
    /// Most bytes of all of them.
    pub bytes: u64,
    /// Folders within folders.
    pub depth: usize,
    /// Whether files and folders whose names begin with a point belong to it.
    pub hidden: bool,
}

/// What a walk through the files below a folder found.
#[derive(Debug, Default)]
pub(super) struct WalkedFiles {
    /// The files with their sizes in bytes, in alphabetical order.
    pub files: Vec<(PathBuf, u64)>,
    /// Something that was beyond the limits.
    pub beyond: Option<PathBuf>,
    /// A folder that could not be read.
    pub unreadable: Option<(PathBuf, std::io::Error)>,
}

impl WalkedFiles {
    /// The files, where that is all of them.
    ///
    /// # Errors
    /// When a folder could not be read, or something was beyond the limits.
    pub(super) fn all(self) -> Result<Vec<(PathBuf, u64)>> {
        if let Some((folder, error)) = self.unreadable {
            return Err(error).with_context(|| FileError::Unreadable(folder));
        }
        match self.beyond {
            Some(beyond) => Err(FileError::TooMuch(beyond).into()),
            None => Ok(self.files),
        }
    }
}

/// The files below a folder, as far as the limits go; links are not followed, the folder itself included.
pub(super) fn walk_files(folder: &Path, limits: WalkLimits) -> WalkedFiles {
    let mut walked = WalkedFiles::default();
    let mut bytes: u64 = 0;
    let is_folder = fs::symlink_metadata(folder).is_ok_and(|it| it.is_dir());
    let mut open: Vec<_> = is_folder.then(|| (folder.to_owned(), 0)).into_iter().collect();
    while let Some((folder, depth)) = open.pop() {
        let entries = match fs::read_dir(&folder) {
            Ok(entries) => entries,
            Err(error) => {
                walked.unreadable.get_or_insert((folder, error));
                continue;
            }
        };
        for entry in entries.flatten() {
            if !limits.hidden && entry.file_name().to_string_lossy().starts_with('.') {
                continue;
            }
            let within = match entry.file_type() {
                Ok(kind) if kind.is_dir() && depth < limits.depth => {
                    open.push((entry.path(), depth + 1));
                    true
                }
                Ok(kind) if kind.is_dir() => false,
                Ok(kind) if kind.is_file() => {
                    let size = entry.metadata().map_or(0, |it| it.len());
                    let within = walked.files.len() < limits.files && bytes.saturating_add(size) <= limits.bytes;
                    if within {
                        bytes += size;
                        walked.files.push((entry.path(), size));
                    }
                    within
                }
                // A link, or what is neither file nor folder.
                Ok(_) | Err(_) => true,
            };
            if !within {
                walked.beyond.get_or_insert(entry.path());
            }
        }
    }
    walked.files.sort();
    walked
}

/// The files below a folder in alphabetical order, so many at the most; links are not followed.
pub(super) fn files_below(folder: &Path, most: usize) -> Vec<PathBuf> {
    let limits = WalkLimits { files: most, bytes: u64::MAX, depth: usize::MAX, hidden: true };
    walk_files(folder, limits).files.into_iter().map(|(file, _)| file).collect()
}

/// The first of these names, counted from a number on, under which nothing stands, not even a link that leads nowhere.
pub(super) fn free_path(from: u64, named: impl Fn(u64) -> PathBuf) -> PathBuf {
    first_path(from, named, |path| path.symlink_metadata().is_err())
}

/// The first of these names, counted from a number on, that will do.
pub(super) fn first_path(from: u64, named: impl Fn(u64) -> PathBuf, mut will_do: impl FnMut(&Path) -> bool) -> PathBuf {
    let mut number = from;
    loop {
        let path = named(number);
        if will_do(&path) {
            return path;
        }
        number += 1;
    }
}

/// A path with something behind its name.
pub(super) fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

/// Reads a file, at most one byte more than it may have, so that a huge one costs nothing and is known for what it is.
pub(super) fn read_at_most(path: &Path, most: u64) -> std::io::Result<Vec<u8>> {
    let file = fs::File::open(path)?;
    let size = file.metadata()?.len().min(most.saturating_add(1));
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default());
    file.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// When a file was last written; nothing where the system does not say.
#[must_use]
pub(super) fn written_at(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).and_then(|it| it.modified()).ok()
}

/// What a text ends with that we wrote: it has no other place to say whose it is.
pub const SIGNATURE: &str = concat!("Tegenspel ", env!("CARGO_PKG_VERSION"));

/// Whether a document may take the place of what stands in a file: nothing, or a document of ours.
#[must_use]
pub fn may_replace(file: &Path, document: &[u8]) -> bool {
    let Ok(there) = fs::read(file) else { return !exists(file) };
    there.is_empty() || is_marked(&there) || keys(&there).is_some_and(|its| Some(its) == keys(document))
}

/// Whether a document says whose it is: by a mark, or by the keys that only we write.
#[must_use]
pub fn is_ours(document: &[u8]) -> bool {
    is_marked(document) || keys(document).is_some()
}

fn is_marked(document: &[u8]) -> bool {
    let holds = |mark: &str| document.windows(mark.len()).any(|part| part.eq_ignore_ascii_case(mark.as_bytes()));
    // Pages of earlier versions have no mark, but the name stands in each.
    let is_page = document.starts_with(b"<!") && holds("tegenspel");
    is_page || holds(MARK) || is_signed(document)
}

/// Whether the last line of a text is our signature, of whatever version.
fn is_signed(document: &[u8]) -> bool {
    let last = document.trim_ascii_end().rsplit(|byte| *byte == b'\n').next().unwrap_or_default();
    last.strip_prefix(b"Tegenspel ").is_some_and(|version| version.first().is_some_and(u8::is_ascii_digit))
}

/// The keys of a JSON document, in alphabetical order.
fn keys(document: &[u8]) -> Option<Vec<String>> {
    let read: serde_json::Map<String, serde_json::Value> = serde_json::from_slice(document).ok()?;
    let mut keys: Vec<_> = read.into_iter().map(|(key, _)| key).collect();
    keys.sort();
    Some(keys).filter(|keys| !keys.is_empty())
}

/// Makes a folder, and those that it stands in; one that is there already stays as it is.
///
/// # Errors
/// When it cannot be made.
pub fn make_folder(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| FileError::Unwritable(folder.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_document_of_ours_makes_place() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.html");
        assert!(may_replace(&file, b"<!doctype html>"));
        let signed = format!("De loods\n\n{SIGNATURE}\r\n");
        for (there, may) in [
            ("<!doctype html><p>Mijn verhaal", false),
            ("<!doctype html><p>Tegenspel", true),
            ("# Brief", false),
            ("", true),
            ("<svg xmlns=\"http://www.w3.org/2000/svg\"><title>Mijn tegenspel</title>", false),
            ("<svg xmlns=\"http://www.w3.org/2000/svg\"><metadata>made with Tegenspel</metadata>", true),
            ("digraph mine {}", false),
            ("digraph scenario {\n  // made with Tegenspel", true),
            ("{\"mine\": 1}", false),
            ("{\"b\": 1, \"a\": 2}", true),
            (signed.as_str(), true),
            ("Over Tegenspel 2\nMijn brief", false),
        ] {
            fs::write(&file, there).unwrap();
            let document: &[u8] =
                if there.starts_with('{') { b"{\"a\": [], \"b\": {}}" } else { b"<!doctype html>\n<html>" };
            assert_eq!(may_replace(&file, document), may, "{there}");
        }
        // A beginning is no mark: every PNG and every Scenario has the same.
        for there in [&b"Scenario("[..], b"\x89PNG\r\n\x1a\nIHDR"] {
            fs::write(&file, there).unwrap();
            assert!(!may_replace(&file, b"Report of") && !may_replace(&file, there));
        }
    }

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
}
