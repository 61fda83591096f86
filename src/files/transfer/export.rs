//! Writing everything of somebody's own into one file.

use super::{BYTES, DEPTH, DataFolders, FILES, RULES, SETTINGS};
use crate::files::FileError;
use crate::files::archive::{ArchiveMark, ArchiveNames, written_archive};
use crate::files::disk::{WalkLimits, read_at_most, walk_files};
use crate::files::save::write_privately;
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};

/// What went into an archive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ExportedData {
    /// How many sessions.
    pub sessions: usize,
    /// How many own cases.
    pub cases: usize,
    /// How many files altogether.
    pub files: usize,
    /// Whether settings went along: there are none before something is set in the app.
    pub settings: bool,
}

/// Writes all of somebody's own data into an archive; an archive that was there makes place.
///
/// # Errors
/// When a file cannot be read, when one has a name that another machine would refuse, when there is more than an archive
/// may hold, or when the archive cannot be written.
pub fn export_data(folders: &DataFolders, archive: &Path) -> Result<ExportedData> {
    let mut found: Vec<(String, PathBuf)> = Vec::new();
    for (part, folder) in folders.parts() {
        found.extend(collect(folder, part)?);
    }
    if folders.settings.is_file() {
        found.push((SETTINGS.to_owned(), folders.settings.clone()));
    }
    found.sort();
    let (mut exported, mut left, mut names) = (ExportedData::default(), BYTES, ArchiveNames::new(RULES));
    let files = found.into_iter().map(|(name, file)| {
        // What another machine would refuse is said here, where it can be given another name.
        if !names.admit(&name) {
            bail!(FileError::Unportable(file));
        }
        let bytes = read_at_most(&file, left).with_context(|| FileError::Unreadable(file.clone()))?;
        let Some(rest) = left.checked_sub(bytes.len() as u64).filter(|_| exported.files < FILES) else {
            bail!(FileError::TooMuch(file));
        };
        left = rest;
        exported.files += 1;
        exported.sessions += usize::from(is_session(&name));
        exported.settings |= name == SETTINGS;
        exported.cases += usize::from(name.starts_with("cases/") && name.ends_with("/scenario.ron"));
        Ok((name, bytes))
    });
    let bytes = written_archive(files, ArchiveMark::None).map_err(|error| match error.is::<FileError>() {
        true => error,
        false => error.context(FileError::Unwritable(archive.to_owned())),
    })?;
    write_privately(archive, &bytes)?;
    Ok(exported)
}

/// Whether a name in an archive is that of a session itself.
pub(super) fn is_session(name: &str) -> bool {
    let file = name.strip_prefix("sessions/").filter(|it| !it.contains('/'));
    file.is_some_and(|file| file.ends_with(".ron") && !file.ends_with(".own.ron"))
}

/// The files below a folder, each with its name in the archive. Links are not followed, hidden files stay.
fn collect(folder: &Path, part: &str) -> Result<Vec<(String, PathBuf)>> {
    // One more than an archive may have, so that it is said which file that is.
    let limits = WalkLimits { files: FILES + 1, bytes: u64::MAX, depth: DEPTH - 2, hidden: false };
    let walked = walk_files(folder, limits);
    if let Some(beyond) = walked.beyond.clone().filter(|beyond| beyond.is_dir()) {
        bail!(FileError::Unportable(beyond));
    }
    let named = |file: PathBuf| {
        let inside = file.strip_prefix(folder).unwrap_or(&file).components();
        let parts: Vec<_> = inside.map(|part| part.as_os_str().to_string_lossy()).collect();
        (format!("{part}/{}", parts.join("/")), file)
    };
    let files = walked.all()?.into_iter().map(|(file, _)| named(file));
    Ok(files.filter(|(name, _)| !name.contains(".tmp/") && !name.ends_with(".tmp")).collect())
}
