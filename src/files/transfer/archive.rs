//! Reading an archive that may come from anywhere: nothing in it reaches the disk before all of it was looked at.

use super::{BYTES, DEPTH, FILES, SETTINGS};
use crate::files::FileError;
use anyhow::{Context, Result, bail};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Read;
use std::path::Path;
use zip::ZipArchive;

/// Most bytes of a name with the folders that it stands in.
const NAME_BYTES: usize = 400;

/// The files of an archive by their name in it.
pub(super) fn read_archive(path: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let no_archive = || FileError::NoArchive(path.to_owned());
    let file = fs::File::open(path).with_context(|| FileError::Unreadable(path.to_owned()))?;
    let mut archive = ZipArchive::new(file).with_context(no_archive)?;
    if archive.len() > 2 * FILES {
        bail!(FileError::UnsafeArchive { file: path.to_owned(), name: String::from("…") });
    }
    let refused =
        |name: &str| FileError::UnsafeArchive { file: path.to_owned(), name: name.escape_debug().to_string() };
    let (mut files, mut names, mut left) = (BTreeMap::new(), ArchiveNames::default(), BYTES);
    for at in 0..archive.len() {
        let entry = archive.by_index(at).with_context(no_archive)?;
        let name = entry.name().with_context(no_archive)?.into_owned();
        if entry.is_dir() {
            continue;
        }
        if entry.is_symlink() || !names.admit(&name) || files.len() >= FILES {
            bail!(refused(&name));
        }
        let mut bytes = Vec::new();
        // What the archive says of its sizes may be untrue.
        entry.take(left + 1).read_to_end(&mut bytes).with_context(no_archive)?;
        left = left.checked_sub(bytes.len() as u64).with_context(|| refused(&name))?;
        files.insert(name, bytes);
    }
    if files.is_empty() {
        bail!(no_archive());
    }
    Ok(files)
}

/// The names of an archive: what may stand in it beside each other, for whoever writes one and for whoever reads one.
#[derive(Debug, Default)]
pub(super) struct ArchiveNames {
    files: BTreeSet<String>,
    folders: BTreeSet<String>,
}

impl ArchiveNames {
    /// Adds the name of a file, where it can stand beside those before it on every system.
    pub(super) fn admit(&mut self, name: &str) -> bool {
        // Names that differ in capitals alone are one file on many systems.
        let folded = name.to_lowercase();
        let folders: Vec<_> = folded.match_indices('/').map(|(at, _)| folded[..at].to_owned()).collect();
        // What is a file cannot hold others.
        let apart = !self.folders.contains(&folded) && folders.iter().all(|folder| !self.files.contains(folder));
        let admitted = is_safe(name) && apart && self.files.insert(folded);
        if admitted {
            self.folders.extend(folders);
        }
        admitted
    }
}

/// Whether a name can stand for one of our files on every system, and for no other.
fn is_safe(name: &str) -> bool {
    let parts: Vec<_> = name.split('/').collect();
    let ours = match parts[..] {
        [SETTINGS] => true,
        [first, _, ..] => ["sessions", "cases"].contains(&first),
        _ => false,
    };
    ours && parts.len() <= DEPTH && name.len() <= NAME_BYTES && parts.iter().all(|part| is_plain(part))
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
    use super::is_safe;

    #[test]
    fn only_plain_names_of_our_own_are_safe() {
        for name in ["settings.ron", "sessions/a-1.ron", "sessions/a-1.texts/lang/en.po", "cases/lift/scenario.ron"] {
            assert!(is_safe(name), "{name}");
        }
        for name in [
            "../a.ron",
            "/etc/x",
            "sessions/../x",
            "sessions//x",
            "sessions/.x",
            "cases\\x\\y",
            "sessions/c:x",
            "other/x",
            "x.ron",
            "sessions/nul.ron",
            "sessions/a\u{7}.ron",
            "cases/a/b/c/d/e/f/g/h",
            "sessions/x. ",
            "sessions",
        ] {
            assert!(!is_safe(name), "{name}");
        }
    }
}
