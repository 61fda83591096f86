//! What is wrong with files, in the user's language, for every shell.

use super::FileError;
use crate::report::Messages;
use crate::script::nearest;
use std::io::{self, ErrorKind};
use std::path::Path;

/// Why something could not be done, in the user's language. A rare cause stays as the system names it.
#[must_use]
pub fn told_error(error: &anyhow::Error, words: &Messages) -> String {
    let Some(file_error) = error.downcast_ref::<FileError>() else { return format!("{error:#}") };
    let cause = error.chain().skip(1).last().map(|cause| {
        let known = cause.downcast_ref::<io::Error>().and_then(|cause| cause_id(cause.kind()));
        known.map_or_else(|| cause.to_string(), |id| words.text(id))
    });
    let cause = cause.map(|cause| format!(" ({cause})")).unwrap_or_default();
    format!("{}{cause}", file_error.told(words))
}

/// The words for a cause that people meet.
fn cause_id(kind: ErrorKind) -> Option<&'static str> {
    Some(match kind {
        ErrorKind::NotFound => "file-cause-missing",
        ErrorKind::IsADirectory => "file-cause-folder",
        ErrorKind::NotADirectory => "file-cause-no-folder",
        ErrorKind::PermissionDenied => "file-cause-forbidden",
        ErrorKind::ReadOnlyFilesystem => "file-cause-read-only",
        ErrorKind::StorageFull => "file-cause-full",
        _ => return None,
    })
}

impl FileError {
    /// What is wrong with a file, in the user's language.
    #[must_use]
    pub fn told(&self, words: &Messages) -> String {
        let show = |path: &Path| path.display().to_string().into();
        let of_file = |id: &str, path: &Path| words.text_with(id, &[("file", show(path))]);
        match self {
            Self::Unreadable(path) => of_file("file-unreadable", path),
            Self::Unwritable(path) => of_file("file-unwritable", path),
            Self::Unmovable(path) => of_file("file-unmovable", path),
            Self::Undeletable(path) => of_file("file-undeletable", path),
            Self::Changed(path) => of_file("file-changed", path),
            Self::Homeless => words.text("file-homeless"),
            Self::NoScenarioIn(folder) => words.text_with("file-no-scenario", &[("folder", show(folder))]),
            Self::Misnamed(file) => {
                let folder = file.parent().unwrap_or(Path::new("."));
                let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
                words.text_with("file-misnamed", &[("folder", show(folder)), ("name", name.into())])
            }
            Self::NoArchive(path) => of_file("file-no-archive", path),
            Self::NoWord(path) => of_file("file-no-word", path),
            Self::DamagedWord { file, part } => {
                words.text_with("review-read-damaged", &[("file", show(file)), ("part", part.as_str().into())])
            }
            Self::NoPackedCase(path) => of_file("file-no-packed-case", path),
            Self::TooLarge(path) => of_file("file-too-large", path),
            Self::UnsafeArchive { file, name } => {
                words.text_with("file-unsafe-archive", &[("file", show(file)), ("name", name.as_str().into())])
            }
            Self::TooMuch(path) => of_file("file-too-much", path),
            Self::Unportable(path) => of_file("file-unportable", path),
            Self::Unknown { name, folder, known } => {
                if let Some(near) = nearest(name, known.iter().map(String::as_str)) {
                    let values = [("name", name.as_str().into()), ("near", near.to_owned().into())];
                    return words.text_with("file-unknown-near", &values);
                }
                let list = known.iter().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", ");
                let (name, known) = (("name", name.as_str().into()), ("known", list.as_str().into()));
                match folder {
                    None => words.text_with("file-unknown-anywhere", &[name, known]),
                    Some(folder) => {
                        let id = if list.is_empty() { "file-no-library" } else { "file-unknown" };
                        words.text_with(id, &[name, ("folder", show(folder)), known])
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::Context;

    #[test]
    fn it_is_said_in_the_language_of_whoever_reads_it() {
        let error: anyhow::Result<()> =
            Err(io::Error::from(ErrorKind::StorageFull)).with_context(|| FileError::Unwritable("a.ron".into()));
        let error = error.unwrap_err();
        assert_eq!(told_error(&error, &Messages::new("nl")), "a.ron kan niet geschreven worden (de schijf is vol)");
        assert_eq!(told_error(&error, &Messages::new("en")), "a.ron cannot be written (the disk is full)");
    }

    #[test]
    fn a_folder_is_named_only_where_the_cases_stand_in_it() {
        let words = Messages::new("nl");
        let unknown = |folder| FileError::Unknown {
            name: String::from("iets-anders-dan-alles"),
            folder,
            known: vec![String::from("de-loods")],
        };
        assert_eq!(unknown(None).told(&words), "er is geen casus `iets-anders-dan-alles`; er zijn `de-loods`");
        assert!(unknown(Some("map".into())).told(&words).contains("in `map` staan `de-loods`"));
        let library = crate::files::Library::installed(vec!["nergens".into()]);
        let error = library.find("iets-anders-dan-alles").unwrap_err();
        assert!(!told_error(&error, &words).contains("nergens"), "{error}");
    }
}
