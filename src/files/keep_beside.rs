//! Writing a file without ever writing over another: it gets another name where its own is taken.

use super::disk::first_path;
use super::save::{write_atomically, write_privately};
use anyhow::Result;
use std::fs;
use std::path::{Path, PathBuf};

/// Where something stands now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kept {
    /// It was written here.
    New(PathBuf),
    /// It stood here already, the same.
    Same(PathBuf),
}

impl Kept {
    /// The file in which it stands.
    #[must_use]
    pub fn file(&self) -> &Path {
        match self {
            Self::New(file) | Self::Same(file) => file,
        }
    }
}

/// Writes a file; where another stands, under the next free name: `name_2.ron`, `name_3.ron` and so on.
///
/// # Errors
/// When it cannot be written.
pub fn keep_beside(file: &Path, content: &[u8]) -> Result<Kept> {
    keep(file, content, write_atomically)
}

/// The same for what is nobody else's business.
///
/// # Errors
/// When it cannot be written.
pub(super) fn keep_beside_privately(file: &Path, content: &[u8]) -> Result<Kept> {
    keep(file, content, write_privately)
}

fn keep(file: &Path, content: &[u8], write: impl Fn(&Path, &[u8]) -> Result<()>) -> Result<Kept> {
    let stem = file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let ending = file.extension().map(|it| format!(".{}", it.to_string_lossy())).unwrap_or_default();
    let named = |number: u64| {
        file.with_file_name(if number == 1 { format!("{stem}{ending}") } else { format!("{stem}_{number}{ending}") })
    };
    let is_same = |path: &Path| fs::read(path).is_ok_and(|there| there == content);
    // What is there and cannot be read is not ours to write over either.
    let place = first_path(1, named, |path| path.symlink_metadata().is_err() || is_same(path));
    if is_same(&place) {
        return Ok(Kept::Same(place));
    }
    write(&place, content)?;
    Ok(Kept::New(place))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_there_stays() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("plans/end.ron");
        assert_eq!(keep_beside(&file, b"a").unwrap(), Kept::New(file.clone()));
        assert_eq!(keep_beside(&file, b"a").unwrap(), Kept::Same(file.clone()));
        let second = file.with_file_name("end_2.ron");
        assert_eq!(keep_beside(&file, b"b").unwrap(), Kept::New(second.clone()));
        assert_eq!(keep_beside(&file, b"b").unwrap(), Kept::Same(second));
        assert_eq!(fs::read(&file).unwrap(), b"a");
    }
}
