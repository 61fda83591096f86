//! Where a case stands: in a folder of the disk, or in the program.

use super::session_case::full_path;
use super::shipped::{shipped_id, shipped_name};
use std::fmt;
use std::path::{Path, PathBuf};

/// Where a case stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CaseLocation {
    /// In a folder, or where the `scenario.ron` of that path stands.
    Folder(PathBuf),
    /// In the program, under this id.
    Shipped(String),
}

impl CaseLocation {
    /// The folder, where it has one.
    #[must_use]
    pub fn folder(&self) -> Option<&Path> {
        match self {
            Self::Folder(folder) => Some(folder),
            Self::Shipped(_) => None,
        }
    }

    /// Whether it is the same place as another, however the way to it is written.
    #[must_use]
    pub fn is_same_place(&self, other: &Self) -> bool {
        let full = |it: &Self| it.folder().map(full_path);
        self == other || full(self).is_some_and(|folder| full(other) == Some(folder))
    }

    /// The shipped case that a name like `shipped/de-loods` stands for.
    #[must_use]
    pub fn shipped(name: &str) -> Option<Self> {
        shipped_id(name).map(Self::Shipped)
    }
}

impl fmt::Display for CaseLocation {
    /// The path, or `shipped/` with the id.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Folder(folder) => folder.display().fmt(f),
            Self::Shipped(id) => f.write_str(&shipped_name(id)),
        }
    }
}

impl From<&Path> for CaseLocation {
    fn from(folder: &Path) -> Self {
        Self::Folder(folder.to_owned())
    }
}

impl From<&PathBuf> for CaseLocation {
    fn from(folder: &PathBuf) -> Self {
        Self::Folder(folder.clone())
    }
}

impl From<&Self> for CaseLocation {
    fn from(location: &Self) -> Self {
        location.clone()
    }
}
