//! Reading an archive that may come from anywhere: nothing in it reaches the disk before all of it was looked at.

use super::{BYTES, DEPTH, FILES, SETTINGS};
use crate::files::FileError;
use anyhow::{Context, Result, bail};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Read;
use std::path::Path;
use zip::ZipArchive;

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
    let (mut files, mut folded, mut left) = (BTreeMap::new(), BTreeSet::new(), BYTES);
    for at in 0..archive.len() {
        let entry = archive.by_index(at).with_context(no_archive)?;
        let name = entry.name().with_context(no_archive)?.into_owned();
        if entry.is_dir() {
            continue;
        }
        // Names that differ in capitals alone are one file on many systems.
        if entry.is_symlink() || !is_safe(&name) || !folded.insert(name.to_lowercase()) || files.len() >= FILES {
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

/// Whether a name can stand for one of our files on every system, and for no other.
fn is_safe(name: &str) -> bool {
    let parts: Vec<_> = name.split('/').collect();
    let ours = match parts[..] {
        [SETTINGS] => true,
        [first, _, ..] => ["sessions", "cases"].contains(&first),
        _ => false,
    };
    ours && parts.len() <= DEPTH && name.len() <= 400 && parts.iter().all(|part| is_plain(part))
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
