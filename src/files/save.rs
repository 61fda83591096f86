//! Saving: to a temporary name first, then renamed, so that a full disk or a power cut loses nothing.

use super::FileError;
use anyhow::{Context, Result};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Writes a file whole or not at all.
///
/// # Errors
/// When the folder cannot be made or written to; what stood there before is untouched then.
pub fn write_atomically(path: &Path, content: &[u8]) -> Result<()> {
    let say = || FileError::Unwritable(path.to_owned());
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        fs::create_dir_all(folder).with_context(say)?;
    }
    let mut name = path.file_name().with_context(say)?.to_owned();
    name.push(format!(".{}.tmp", std::process::id()));
    let temporary = path.with_file_name(name);
    let written = fs::File::create(&temporary).and_then(|mut file| {
        file.write_all(content)?;
        file.sync_all()
    });
    if let Err(error) = written.and_then(|()| fs::rename(&temporary, path)) {
        // Nothing is lost if the half-written file stays; it is only untidy.
        let _ = fs::remove_file(&temporary);
        return Err(error).with_context(say);
    }
    Ok(())
}

/// The folder in which sessions are kept on this machine.
///
/// # Errors
/// When the system does not say where a user's data belong.
pub fn sessions_folder() -> Result<PathBuf> {
    let folders = directories::ProjectDirs::from("", "", "tegenspel");
    let folders = folders.context(FileError::Homeless)?;
    Ok(folders.data_dir().join("sessions"))
}

/// A name in a folder that no session has yet, for a session of a scenario that started from a seed.
#[must_use]
pub fn session_file(folder: &Path, scenario: &str, seed: u64) -> PathBuf {
    let name = format!("{scenario}-{seed}");
    let mut file = folder.join(format!("{name}.ron"));
    let mut number = 2;
    while file.exists() {
        file = folder.join(format!("{name}-{number}.ron"));
        number += 1;
    }
    file
}

/// Moves a file aside under a name that is free, and gives that name.
///
/// # Errors
/// When it cannot be moved; it stands where it stood then.
pub(super) fn set_aside(file: &Path) -> Result<PathBuf> {
    let mut number = 1;
    loop {
        let mut aside = file.as_os_str().to_owned();
        aside.push(format!(".{number}"));
        let aside = PathBuf::from(aside);
        if !aside.exists() {
            fs::rename(file, &aside).with_context(|| FileError::Unmovable(file.to_owned()))?;
            return Ok(aside);
        }
        number += 1;
    }
}
