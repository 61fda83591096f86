//! Writing everything of somebody's own into one file.

use super::{BYTES, DEPTH, DataFolders, FILES, SETTINGS};
use crate::files::save::write_privately;
use crate::files::{FileError, read_private_bytes};
use anyhow::{Context, Result, bail};
use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// What went into an archive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ExportedData {
    /// How many sessions.
    pub sessions: usize,
    /// How many own cases.
    pub cases: usize,
    /// How many files altogether.
    pub files: usize,
}

/// Writes all of somebody's own data into an archive; an archive that was there makes place.
///
/// # Errors
/// When a file cannot be read, when there is more than an archive may hold, or when the archive cannot be written.
pub fn export_data(folders: &DataFolders, archive: &Path) -> Result<ExportedData> {
    let mut found: Vec<(String, PathBuf)> = Vec::new();
    for (part, folder) in folders.parts() {
        collect(folder, part, DEPTH - 1, &mut found);
    }
    if folders.settings.is_file() {
        found.push((SETTINGS.to_owned(), folders.settings.clone()));
    }
    found.sort();
    let failed = || FileError::Unwritable(archive.to_owned());
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let (mut exported, mut left) = (ExportedData::default(), BYTES);
    for (name, file) in found {
        let bytes = read_private_bytes(&file, left)?;
        let Some(rest) = left.checked_sub(bytes.len() as u64).filter(|_| exported.files < FILES) else {
            bail!(FileError::TooMuch(file));
        };
        left = rest;
        zip.start_file(name.as_str(), options).with_context(failed)?;
        zip.write_all(&bytes).with_context(failed)?;
        exported.files += 1;
        exported.sessions += usize::from(is_session(&name));
        exported.cases += usize::from(name.starts_with("cases/") && name.ends_with("/scenario.ron"));
    }
    let bytes = zip.finish().with_context(failed)?.into_inner();
    write_privately(archive, &bytes)?;
    Ok(exported)
}

/// Whether a name in an archive is that of a session itself.
pub(super) fn is_session(name: &str) -> bool {
    let file = name.strip_prefix("sessions/").filter(|it| !it.contains('/'));
    file.is_some_and(|file| file.ends_with(".ron") && !file.ends_with(".own.ron"))
}

/// The files below a folder, each with its name in the archive. Links are not followed, hidden files stay.
fn collect(folder: &Path, name: &str, depth: usize, found: &mut Vec<(String, PathBuf)>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let part = entry.file_name().to_string_lossy().into_owned();
        let name = format!("{name}/{part}");
        match entry.file_type() {
            _ if part.starts_with('.') || part.ends_with(".tmp") => {}
            Ok(kind) if kind.is_dir() && depth > 0 => collect(&entry.path(), &name, depth - 1, found),
            Ok(kind) if kind.is_file() => found.push((name, entry.path())),
            Ok(_) | Err(_) => {}
        }
    }
}
