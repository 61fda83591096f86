//! How a command names a case: by its id where that finds it, else by its folder, in quotation marks where a shell needs them.

use super::{CaseLocation, Library};
use std::fs;
use std::path::{Path, PathBuf};

/// A path as it is typed after a command.
#[must_use]
pub fn typed(path: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "_-./\\:~+,@%".contains(c);
    if !path.is_empty() && path.chars().all(plain) {
        return path.to_owned();
    }
    if path.contains(['"', '$', '`']) { format!("'{}'", path.replace('\'', "'\\''")) } else { format!("\"{path}\"") }
}

impl Library {
    /// How commands name a case.
    #[must_use]
    pub fn case_name(&self, location: &CaseLocation) -> String {
        let id = match location {
            CaseLocation::Folder(folder) => folder.file_name().map(|name| name.to_string_lossy().into_owned()),
            CaseLocation::Shipped(id) => Some(id.clone()),
        };
        // Without `--scenarios` an id is looked for in the usual places only.
        let usual = Self::new(None);
        let found = id.filter(|id| usual.find(id).is_ok_and(|found| found == *location));
        found.unwrap_or_else(|| typed(&location.to_string()))
    }
}

/// A file in a folder that was meant to be its `scenario.ron`: one of that name with something behind it, as editors add,
/// or in capitals.
#[must_use]
pub fn misnamed(folder: &Path) -> Option<PathBuf> {
    if folder.join("scenario.ron").is_file() {
        return None;
    }
    let entries = fs::read_dir(folder).ok()?.flatten();
    let meant = |name: &str| {
        let name = name.to_lowercase();
        let rest = name.strip_prefix("scenario").map(|rest| rest.trim_start_matches(['_', '-', ' ']));
        rest.is_some_and(|rest| {
            matches!(rest, ".ron" | ".ron.txt" | ".txt" | ".rtf" | ".ron.ron" | "ron" | "ron.txt" | "")
        })
    };
    let mut files: Vec<_> = entries
        .filter(|entry| entry.file_name().to_str().is_some_and(meant))
        .map(|entry| entry.path())
        .filter(|path| path.is_file())
        .collect();
    files.sort();
    files.into_iter().next()
}

/// The files below a folder, or in it, that were meant to be a `scenario.ron`.
#[must_use]
pub fn misnamed_below(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut files: Vec<_> =
        entries.filter(|path| path.is_dir()).chain([folder.to_owned()]).filter_map(|path| misnamed(&path)).collect();
    files.sort();
    files
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_shell_would_break_stands_in_quotation_marks() {
        assert_eq!(typed("scenarios/de-loods"), "scenarios/de-loods");
        assert_eq!(typed("Woonstede versie 2"), "\"Woonstede versie 2\"");
        assert_eq!(typed("a$b's"), "'a$b'\\''s'");
    }

    #[test]
    fn what_an_editor_put_behind_the_name_is_seen() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(misnamed(folder.path()), None);
        fs::write(folder.path().join("scenario.ron.txt"), "").unwrap();
        assert_eq!(misnamed(folder.path()), Some(folder.path().join("scenario.ron.txt")));
        assert_eq!(misnamed_below(folder.path()).len(), 1);
        fs::write(folder.path().join("scenario.ron"), "").unwrap();
        assert_eq!(misnamed(folder.path()), None);
    }
}
