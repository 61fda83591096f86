//! ZIP archives that may come from anywhere: nothing in one reaches the disk before all of it was looked at. And those that we
//! write: the same bytes for the same files.

use super::FileError;
use anyhow::{Context, Result, bail};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read, Seek, Write};
use std::path::Path;
use zip::read::ZipFile;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

/// Most bytes of a name with the folders that it stands in.
const NAME_BYTES: usize = 400;

/// What a kind of archive may hold.
#[derive(Debug, Clone, Copy)]
pub(super) struct ArchiveRules {
    /// Most files.
    pub(super) files: usize,
    /// Most bytes of all of them together, unpacked.
    pub(super) bytes: u64,
    /// Most parts of a name, the file's own included.
    pub(super) depth: usize,
    /// Whether the parts of a name are those of a file of this kind of archive.
    pub(super) is_ours: fn(&[&str]) -> bool,
    /// What is said of a file that is no archive of this kind.
    pub(super) other: fn(std::path::PathBuf) -> FileError,
}

/// The files of an archive by their name in it; `path` is where it stands, for what is said of it.
///
/// # Errors
/// When it is no such archive, or holds one thing that could do harm: then nothing of it is given.
pub(super) fn read_archive(
    archive: impl Read + Seek,
    path: &Path,
    rules: &ArchiveRules,
) -> Result<BTreeMap<String, Vec<u8>>> {
    let other = || (rules.other)(path.to_owned());
    let refused =
        |name: &str| FileError::UnsafeArchive { file: path.to_owned(), name: name.escape_debug().to_string() };
    let mut archive = ZipArchive::new(archive).with_context(other)?;
    if archive.len() > 2 * rules.files {
        bail!(refused("…"));
    }
    let (mut files, mut names, mut left) = (BTreeMap::new(), ArchiveNames::new(*rules), rules.bytes);
    for at in 0..archive.len() {
        let entry = archive.by_index(at).with_context(other)?;
        let name = entry.name().with_context(other)?.into_owned();
        if entry.is_dir() {
            continue;
        }
        if entry.is_symlink() || !names.admit(&name) || files.len() >= rules.files {
            bail!(refused(&name));
        }
        let bytes = unpacked(entry, &mut left).with_context(other)?.with_context(|| refused(&name))?;
        files.insert(name, bytes);
    }
    if files.is_empty() {
        bail!(other());
    }
    Ok(files)
}

/// The parts of a document that is a ZIP archive, as far as their names are wanted; `path` is where it stands, for what is said
/// of it. Nothing of it goes to the disk, so that names which mean nothing to us are no harm; of parts with one name the first
/// counts.
///
/// # Errors
/// When it is no archive, or what is wanted is more than so many bytes, unpacked.
pub(super) fn parts_in(
    bytes: &[u8],
    path: &Path,
    most: u64,
    is_wanted: fn(&str) -> bool,
    other: fn(std::path::PathBuf) -> FileError,
) -> Result<BTreeMap<String, Vec<u8>>> {
    let none = || other(path.to_owned());
    let mut archive = ZipArchive::new(Cursor::new(bytes)).with_context(none)?;
    let (mut parts, mut left) = (BTreeMap::new(), most);
    for at in 0..archive.len() {
        // What nobody asks for may be packed in ways that we do not know.
        let Some(Ok(name)) = archive.name_for_index(at) else { continue };
        let name = name.into_owned();
        if !is_wanted(&name) || parts.contains_key(&name) {
            continue;
        }
        let entry = archive.by_index(at).with_context(none)?;
        let too_large = || FileError::TooLarge(path.to_owned());
        parts.insert(name, unpacked(entry, &mut left).with_context(none)?.with_context(too_large)?);
    }
    Ok(parts)
}

/// What an entry holds, taken off what is left; nothing where that is too little. What an archive says of its sizes may be
/// untrue, so that only what comes out counts.
fn unpacked<R: Read>(entry: ZipFile<'_, R>, left: &mut u64) -> std::io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    entry.take(left.saturating_add(1)).read_to_end(&mut bytes)?;
    let rest = left.checked_sub(bytes.len() as u64);
    *left = rest.unwrap_or_default();
    Ok(rest.map(|_| bytes))
}

/// What an archive says of whose it is, in a part that anybody reads.
#[derive(Debug, Clone, Copy)]
pub(super) enum ArchiveMark<'m> {
    /// Nothing.
    None,
    /// A comment on the whole.
    Comment(&'m str),
    /// A file of this name that holds our mark: it is not packed, so that the mark can be read in it.
    Plain(&'m str),
}

/// An archive of files in the order in which they are given, each taken when it is its turn: no times, so that the same files
/// are the same bytes.
///
/// # Errors
/// When there is more than such an archive can hold; and what keeps a file from being given, as it is.
pub(super) fn written_archive<N: AsRef<str>, B: AsRef<[u8]>>(
    files: impl IntoIterator<Item = Result<(N, B)>>,
    mark: ArchiveMark<'_>,
) -> Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for file in files {
        let (name, bytes) = file?;
        let is_plain = matches!(mark, ArchiveMark::Plain(plain) if plain == name.as_ref());
        let method = if is_plain { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        let options = SimpleFileOptions::default().compression_method(method).last_modified_time(DateTime::default());
        zip.start_file(name.as_ref(), options)?;
        zip.write_all(bytes.as_ref())?;
    }
    if let ArchiveMark::Comment(comment) = mark {
        zip.set_comment(comment)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// The names of an archive: what may stand in it beside each other, for whoever writes one and for whoever reads one.
#[derive(Debug)]
pub(super) struct ArchiveNames {
    rules: ArchiveRules,
    files: BTreeSet<String>,
    folders: BTreeSet<String>,
}

impl ArchiveNames {
    pub(super) fn new(rules: ArchiveRules) -> Self {
        Self { rules, files: BTreeSet::new(), folders: BTreeSet::new() }
    }

    /// Adds the name of a file, where it can stand beside those before it on every system.
    pub(super) fn admit(&mut self, name: &str) -> bool {
        // Names that differ in capitals alone are one file on many systems.
        let folded = name.to_lowercase();
        let folders: Vec<_> = folded.match_indices('/').map(|(at, _)| folded[..at].to_owned()).collect();
        // What is a file cannot hold others.
        let apart = !self.folders.contains(&folded) && folders.iter().all(|folder| !self.files.contains(folder));
        let admitted = self.rules.is_safe(name) && apart && self.files.insert(folded);
        if admitted {
            self.folders.extend(folders);
        }
        admitted
    }
}

impl ArchiveRules {
    /// Whether a name can stand for a file of this kind of archive on every system, and for no other.
    pub(super) fn is_safe(&self, name: &str) -> bool {
        let parts: Vec<_> = name.split('/').collect();
        let plain = parts.iter().all(|part| is_plain(part));
        plain && parts.len() <= self.depth && name.len() <= NAME_BYTES && (self.is_ours)(&parts)
    }
}

/// Whether a part of a path is a plain name: no way up, nothing that some system reads otherwise.
fn is_plain(part: &str) -> bool {
    let stem = part.split('.').next().unwrap_or_default().to_ascii_lowercase();
    let device = ["con", "prn", "aux", "nul"].contains(&&*stem)
        || (stem.len() == 4
            && (stem.starts_with("com") || stem.starts_with("lpt"))
            && stem.ends_with(|c: char| c.is_ascii_digit()));
    !part.is_empty()
        && !part.starts_with('.')
        && !part.ends_with(['.', ' '])
        && !device
        && !part.chars().any(|c| c.is_control() || "\\:*?\"<>|".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_files_are_the_same_bytes_and_a_marked_one_can_be_read_in_them() {
        let written = |mark| {
            let files = [("a.txt", &b"one"[..]), ("core.xml", crate::report::MARK.as_bytes())];
            written_archive(files.map(Ok), mark).unwrap()
        };
        let is_ours = |mark| crate::files::is_ours(&written(mark));
        assert_eq!(written(ArchiveMark::Plain("core.xml")), written(ArchiveMark::Plain("core.xml")));
        assert!(is_ours(ArchiveMark::Plain("core.xml")) && is_ours(ArchiveMark::Comment(crate::report::MARK)));
        // What is in the files of somebody does not make the whole ours.
        assert!(!is_ours(ArchiveMark::None) && !is_ours(ArchiveMark::Plain("a.txt")));
    }

    #[test]
    fn what_unpacks_to_more_than_it_may_is_refused_whatever_it_says_of_its_size() {
        let archive = written_archive([Ok(("word/a.xml", [b' '; 5_000]))], ArchiveMark::None).unwrap();
        let read = |most| parts_in(&archive, Path::new("a.docx"), most, |_| true, FileError::NoWord);
        assert_eq!(read(5_000).unwrap()["word/a.xml"].len(), 5_000);
        let error = read(4_999).unwrap_err();
        assert_eq!(error.downcast_ref(), Some(&FileError::TooLarge("a.docx".into())));
    }
}
