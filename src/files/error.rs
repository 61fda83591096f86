//! What can be wrong with files themselves, for a shell to say in the user's language.

use std::fmt;
use std::io::{self, ErrorKind};
use std::path::PathBuf;

/// Whether a file could not be read because there is none.
pub(super) fn is_absent(error: &anyhow::Error) -> bool {
    let kind = error.root_cause().downcast_ref::<io::Error>().map(io::Error::kind);
    // Below what is no folder there is nothing either.
    matches!(kind, Some(ErrorKind::NotFound | ErrorKind::NotADirectory))
}

/// Why a file or scenario could not be had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileError {
    /// A file cannot be read.
    Unreadable(PathBuf),
    /// A file cannot be written.
    Unwritable(PathBuf),
    /// A file cannot be moved out of the way.
    Unmovable(PathBuf),
    /// A file cannot be deleted.
    Undeletable(PathBuf),
    /// A file holds something else than what was read from it before.
    Changed(PathBuf),
    /// The system does not say where a user's files belong.
    Homeless,
    /// A folder has no `scenario.ron`.
    NoScenarioIn(PathBuf),
    /// A folder has a file that was meant to be its `scenario.ron`.
    Misnamed(PathBuf),
    /// A file is no archive of somebody's own data.
    NoArchive(PathBuf),
    /// A file is no document of a word processor.
    NoWord(PathBuf),
    /// A part of a document of a word processor is damaged.
    DamagedWord {
        /// The document.
        file: PathBuf,
        /// The part.
        part: String,
    },
    /// A file is no case that was packed.
    NoPackedCase(PathBuf),
    /// A file is larger than what is read, packed or unpacked.
    TooLarge(PathBuf),
    /// An archive holds a name or a size that could do harm.
    UnsafeArchive {
        /// The archive.
        file: PathBuf,
        /// The name in it.
        name: String,
    },
    /// There is more than can be taken along; the first file that is too much.
    TooMuch(PathBuf),
    /// A file stands so deep, or has such a name, that not every machine could take it in.
    Unportable(PathBuf),
    /// The library has no scenario of this name.
    Unknown {
        /// The name.
        name: String,
        /// The folder of the library, where that is the whole of it.
        folder: Option<PathBuf>,
        /// The scenarios that it has.
        known: Vec<String>,
    },
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(path) => write!(f, "{} cannot be read", path.display()),
            Self::Unwritable(path) => write!(f, "{} cannot be written", path.display()),
            Self::Unmovable(path) => write!(f, "{} cannot be set aside", path.display()),
            Self::Undeletable(path) => write!(f, "{} cannot be deleted", path.display()),
            Self::Changed(path) => write!(f, "{} was changed meanwhile", path.display()),
            Self::Homeless => write!(f, "this system does not say where your files belong"),
            Self::NoScenarioIn(folder) => write!(f, "there is no scenario.ron in {}", folder.display()),
            Self::Misnamed(file) => write!(f, "{} should be named scenario.ron", file.display()),
            Self::NoArchive(path) => write!(f, "{} is no archive of Tegenspel", path.display()),
            Self::NoWord(path) => write!(f, "{} is no Word document", path.display()),
            Self::DamagedWord { file, part } => write!(f, "{} is damaged in its part {part}", file.display()),
            Self::NoPackedCase(path) => write!(f, "{} is no packed case", path.display()),
            Self::TooLarge(path) => write!(f, "{} is too large", path.display()),
            Self::UnsafeArchive { file, name } => write!(f, "{} holds `{name}`, which is not safe", file.display()),
            Self::TooMuch(path) => write!(f, "{} is more than can be taken along", path.display()),
            Self::Unportable(path) => {
                write!(f, "{} has a name or a place that not every machine can take", path.display())
            }
            Self::Unknown { name, .. } => write!(f, "there is no scenario `{name}`"),
        }
    }
}

impl std::error::Error for FileError {}
