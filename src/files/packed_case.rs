//! A case as one file to mail, and back: all of it is looked at before anything is written, and what stands there stays.

use super::archive::{ArchiveMark, ArchiveNames, ArchiveRules, read_archive, written_archive};
use super::bundle::bundle_of;
use super::disk::{WalkLimits, free_path, read_at_most, with_suffix};
use super::dropped_case::{BYTES, DEPTH, FILES, LIMITS, files_of_case};
use super::save::write_atomically;
use super::shipped::shipped_files;
use super::{CaseLocation, FileError, make_folder};
use crate::report::MARK;
use crate::script::Bundle;
use anyhow::{Context, Result, bail};
use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read, Seek};
use std::path::{Path, PathBuf};

/// The case itself in its folder.
const SCENARIO: &str = "scenario.ron";
/// Most files that are looked at for those of a case.
const WALKED: usize = 100_000;
/// What may stand in the file of a case: its folder, and in it the files that a case has.
const RULES: ArchiveRules =
    ArchiveRules { files: FILES, bytes: BYTES, depth: DEPTH + 2, is_ours, other: FileError::NoPackedCase };

/// A case as it goes into a file or came out of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackedCase {
    /// Its id: the name of its folder.
    pub id: String,
    /// Its files by their names within the folder, and what they hold.
    files: BTreeMap<String, Vec<u8>>,
}

impl PackedCase {
    /// The case at a place, and which files there are no part of a case and stay: only those that a case has go along.
    ///
    /// # Errors
    /// When a file cannot be read, when there are more or larger ones than a case may have, or one that another machine
    /// would refuse.
    pub fn of(location: &CaseLocation, id: &str) -> Result<(Self, Vec<PathBuf>)> {
        let (mut files, mut left_out) = (BTreeMap::new(), Vec::new());
        let (mut names, mut left) = (ArchiveNames::new(RULES), BYTES);
        let mut add = |name: String, at: PathBuf, bytes: &dyn Fn(&Path) -> Result<Vec<u8>>| {
            let whole = format!("{id}/{name}");
            if !is_ours(&whole.split('/').collect::<Vec<_>>()) {
                left_out.push(at);
            } else if names.admit(&whole) {
                let bytes = bytes(&at)?;
                let rest = left.checked_sub(bytes.len() as u64).filter(|_| files.len() < FILES);
                left = rest.with_context(|| FileError::TooMuch(at))?;
                files.insert(name, bytes);
            } else {
                bail!(FileError::Unportable(at));
            }
            Ok(())
        };
        match location {
            CaseLocation::Shipped(shipped) => {
                for (name, bytes) in shipped_files(shipped) {
                    add(name.clone(), PathBuf::from(name), &|_| Ok(bytes.clone()))?;
                }
            }
            CaseLocation::Folder(path) => {
                let folder = if path.is_dir() { path } else { path.parent().unwrap_or(Path::new("")) };
                // What stays behind may be as much as it likes.
                for file in files_of_case(folder, WalkLimits { files: WALKED, bytes: u64::MAX, ..LIMITS })? {
                    let inside = file.strip_prefix(folder).unwrap_or(&file).components();
                    let parts: Vec<_> = inside.map(|part| part.as_os_str().to_string_lossy()).collect();
                    let read =
                        |file: &Path| read_at_most(file, BYTES).with_context(|| FileError::Unreadable(file.to_owned()));
                    add(parts.join("/"), file.clone(), &read)?;
                }
            }
        }
        Ok((Self { id: id.to_owned(), files }, left_out))
    }

    /// Looks into the file of a case; nothing is written yet, and whether the case loads is still to be seen.
    ///
    /// # Errors
    /// When it cannot be read, is no such file, or holds what could do harm or is no part of a case.
    pub fn read(path: &Path) -> Result<Self> {
        let file = fs::File::open(path).with_context(|| FileError::Unreadable(path.to_owned()))?;
        Self::read_from(file, path)
    }

    /// The same of what is open or in memory already; `path` is where it stands, for what is said of it.
    ///
    /// # Errors
    /// When it is no such file, or holds what could do harm or is no part of a case.
    pub fn read_from(archive: impl Read + Seek, path: &Path) -> Result<Self> {
        let (mut id, mut files) = (None, BTreeMap::new());
        for (whole, bytes) in read_archive(archive, path, &RULES)? {
            let (folder, name) = whole.split_once('/').unwrap_or(("", &whole));
            // One case, and nothing beside it.
            if id.get_or_insert_with(|| folder.to_owned()) != folder {
                bail!(FileError::UnsafeArchive { file: path.to_owned(), name: whole.escape_debug().to_string() });
            }
            files.insert(name.to_owned(), bytes);
        }
        let id = id.filter(|_| files.contains_key(SCENARIO));
        Ok(Self { id: id.with_context(|| FileError::NoPackedCase(path.to_owned()))?, files })
    }

    /// How many files.
    #[must_use]
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether there is no file at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// The case as it is read from a folder; `called` is the name of the folder in what is said of its files.
    ///
    /// # Errors
    /// When there is no `scenario.ron`.
    pub fn bundle(&self, called: &str) -> Result<Bundle> {
        let files = self.files.iter().map(|(name, bytes)| (name.clone(), bytes.clone()));
        bundle_of(&self.id, called, files)
    }

    /// The file: the same bytes for the same case, whenever and wherever it is made.
    ///
    /// # Errors
    /// When there is more than such a file can hold.
    pub fn archive(&self) -> Result<Vec<u8>> {
        let files = self.files.iter().map(|(name, bytes)| Ok((format!("{}/{name}", self.id), bytes)));
        written_archive(files, ArchiveMark::Comment(MARK))
    }

    /// Writes the case into a folder that is not there yet.
    ///
    /// # Errors
    /// When something stands there, or a file cannot be written: nothing of the case stays then.
    pub fn write_to(&self, folder: &Path) -> Result<()> {
        let unwritable = || FileError::Unwritable(folder.to_owned());
        make_folder(folder.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new(".")))?;
        // Fails where anything stands there, also what came since somebody looked.
        fs::create_dir(folder).with_context(unwritable)?;
        // Last what makes it a case: half of one is none.
        let (scenario, others): (Vec<_>, Vec<_>) = self.files.iter().partition(|(name, _)| *name == SCENARIO);
        let mut all = others.into_iter().chain(scenario);
        let written = all.try_for_each(|(name, bytes)| write_atomically(&folder.join(name), bytes));
        if written.is_err() {
            // It is ours: it was not there before.
            let _ = fs::remove_dir_all(folder);
        }
        written
    }
}

/// A folder beside this one where nothing stands yet: with the first number behind its name that is free.
#[must_use]
pub fn free_folder(folder: &Path) -> PathBuf {
    free_path(2, |number| with_suffix(folder, &format!("-{number}")))
}

/// Whether the parts of a name are those of a file that a case has, in its folder.
fn is_ours(parts: &[&str]) -> bool {
    match parts {
        [_, SCENARIO | "facts.md"] => true,
        [_, part, .., file] => {
            let ending = match *part {
                "dossier" => ".md",
                "lang" => ".po",
                "plans" => ".ron",
                _ => return false,
            };
            file.ends_with(ending)
        }
        _ => false,
    }
}

/// The file of a case in memory, to be looked into.
///
/// # Errors
/// As [`PackedCase::read_from`].
pub fn packed_case_in(bytes: &[u8]) -> Result<PackedCase> {
    PackedCase::read_from(Cursor::new(bytes), Path::new("case.tegenspel"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn archive(names: &[&str]) -> Vec<u8> {
        written_archive(names.iter().map(|name| Ok((*name, b"x"))), ArchiveMark::None).unwrap()
    }

    #[test]
    fn a_case_comes_out_as_it_went_in_and_the_file_is_always_the_same() {
        for id in ["de-loods", "even-iets-heel-anders", "geluid-van-de-overkant"] {
            let (case, left_out) = PackedCase::of(&CaseLocation::Shipped(id.to_owned()), id).unwrap();
            assert!(left_out.is_empty() && case.len() == shipped_files(id).len(), "{id}: {left_out:?}");
            let bytes = case.archive().unwrap();
            assert_eq!(bytes, case.archive().unwrap());
            let home = tempfile::tempdir().unwrap();
            let (file, folder) = (home.path().join("a.tegenspel"), home.path().join("deep/er").join(id));
            fs::write(&file, &bytes).unwrap();
            let read = PackedCase::read(&file).unwrap();
            assert_eq!(read, case);
            read.write_to(&folder).unwrap();
            let (again, left_out) = PackedCase::of(&CaseLocation::from(&folder), id).unwrap();
            assert!(left_out.is_empty());
            assert_eq!(again.archive().unwrap(), bytes, "from a folder as from the program");
            // What stands there stays.
            fs::write(folder.join(SCENARIO), "mine").unwrap();
            assert!(read.write_to(&folder).is_err());
            assert_eq!(fs::read_to_string(folder.join(SCENARIO)).unwrap(), "mine");
        }
    }

    #[test]
    fn only_the_files_that_a_case_has_go_along() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("lift");
        for name in
            ["scenario.ron", "dossier/brief.md", "plans/a.ron", "notes.txt", "plans/sessions/x.txt", ".git/config"]
        {
            let file = folder.join(name);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, "x").unwrap();
        }
        let (case, left_out) = PackedCase::of(&CaseLocation::from(&folder), "lift").unwrap();
        assert_eq!(case.files.keys().collect::<Vec<_>>(), ["dossier/brief.md", "plans/a.ron", "scenario.ron"]);
        assert_eq!(left_out, ["notes.txt", "plans/sessions/x.txt"].map(|name| folder.join(name)));
        fs::write(folder.join("dossier/Wat nu?.md"), "x").unwrap();
        let error = PackedCase::of(&CaseLocation::from(&folder), "lift").unwrap_err();
        assert_eq!(error.downcast_ref(), Some(&FileError::Unportable(folder.join("dossier/Wat nu?.md"))));
    }

    #[test]
    fn what_is_no_case_or_leads_elsewhere_is_refused_whole() {
        assert!(packed_case_in(&archive(&["lift/scenario.ron", "lift/dossier/a.md"])).is_ok());
        for names in [
            &["lift/scenario.ron", "../x.md"][..],
            &["/lift/scenario.ron"],
            &["lift/scenario.ron", "other/scenario.ron"],
            &["lift/scenario.ron", "lift/dossier/../../x.md"],
            &["lift/scenario.ron", "lift/run.sh"],
            &["lift/scenario.ron", "lift/dossier/a.exe"],
            &["lift/scenario.ron", "lift/dossier/a.md/b.md", "lift/dossier/a.md"],
            &["lift/scenario.ron", "lift/dossier/b.md", "lift/dossier/B.md"],
            &["..\\scenario.ron", "lift/scenario.ron"],
            &["scenario.ron"],
            &["lift/dossier/a.md"],
            &["nul/scenario.ron"],
            &[],
        ] {
            let error = packed_case_in(&archive(names)).unwrap_err();
            let is_told =
                matches!(error.downcast_ref(), Some(FileError::UnsafeArchive { .. } | FileError::NoPackedCase(_)));
            assert!(is_told, "{names:?}: {error:?}");
        }
        let many: Vec<_> = (0..=FILES).map(|at| format!("lift/dossier/{at}.md")).collect();
        assert!(packed_case_in(&archive(&many.iter().map(String::as_str).collect::<Vec<_>>())).is_err());
        assert!(packed_case_in(b"no archive").is_err());
    }

    #[test]
    fn a_link_in_the_file_is_refused() {
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        let options = zip::write::SimpleFileOptions::default();
        zip.add_symlink("lift/scenario.ron", "/etc/passwd", options).unwrap();
        let bytes = zip.finish().unwrap().into_inner();
        let error = packed_case_in(&bytes).unwrap_err();
        assert!(matches!(error.downcast_ref(), Some(FileError::UnsafeArchive { .. })), "{error:?}");
    }
}
