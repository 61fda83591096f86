//! Saving: to a temporary name first, then renamed, so that a full disk or a power cut loses nothing.

use super::disk::{first_path, free_path, names_folder, with_suffix};
use super::{FileError, exists};
use anyhow::{Context, Result};
use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// Links that lead to links are followed so far, as systems do.
const MOST_LINKS: usize = 40;

/// Writes a file whole or not at all. A link stays a link: what it leads to is written. A file keeps its permissions.
///
/// # Errors
/// When the folder cannot be made or written to; what stood there before is untouched then.
pub fn write_atomically(path: &Path, content: &[u8]) -> Result<()> {
    write_whole(path, content, None)
}

/// The same for what is nobody else's business: a new file is its owner's alone, where the system knows of owners.
///
/// # Errors
/// When the folder cannot be made or written to; what stood there before is untouched then.
pub(super) fn write_privately(path: &Path, content: &[u8]) -> Result<()> {
    write_whole(path, content, Some(0o600))
}

fn write_whole(path: &Path, content: &[u8], mode: Option<u32>) -> Result<()> {
    let say = || FileError::Unwritable(path.to_owned());
    if names_folder(path) {
        return Err(io::Error::from(ErrorKind::IsADirectory)).with_context(say);
    }
    let path = &led_to(path);
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        // That something stands there already, says the system of a file in the place of a folder.
        let made = fs::create_dir_all(folder).map_err(|error| match error.kind() {
            ErrorKind::AlreadyExists => io::Error::from(ErrorKind::NotADirectory),
            _ => error,
        });
        made.with_context(say)?;
    }
    let mut name = path.file_name().with_context(say)?.to_owned();
    name.push(format!(".{}.tmp", std::process::id()));
    let temporary = path.with_file_name(name);
    let written = fs::File::create(&temporary).and_then(|mut file| {
        match fs::metadata(path) {
            Ok(there) => file.set_permissions(there.permissions())?,
            Err(_) => permit(&file, mode)?,
        }
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

/// What a path leads to: itself, or where its link points, be there something or not.
fn led_to(path: &Path) -> PathBuf {
    let mut path = path.to_owned();
    // A link may lead to a link; a circle of them is left to the system to refuse.
    for _ in 0..MOST_LINKS {
        let Ok(target) = fs::read_link(&path) else { break };
        path = path.parent().map_or_else(|| target.clone(), |folder| folder.join(&target));
    }
    path
}

#[cfg(unix)]
fn permit(file: &fs::File, mode: Option<u32>) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    mode.map_or(Ok(()), |mode| file.set_permissions(fs::Permissions::from_mode(mode)))
}

#[cfg(not(unix))]
fn permit(_: &fs::File, _: Option<u32>) -> std::io::Result<()> {
    Ok(())
}

/// The folder in which sessions are kept on this machine.
///
/// # Errors
/// When the system does not say where a user's data belong.
pub fn sessions_folder() -> Result<PathBuf> {
    Ok(data_folder()?.join("sessions"))
}

/// The folder in which the program keeps what is somebody's own on this machine.
///
/// # Errors
/// When the system does not say where a user's data belong.
pub fn data_folder() -> Result<PathBuf> {
    let folders = directories::ProjectDirs::from("", "", "tegenspel").context(FileError::Homeless)?;
    Ok(folders.data_dir().to_owned())
}

/// A name in a folder that no session has yet, and beside which nobody's own words stand, for a session of a scenario that
/// started from a seed.
#[must_use]
pub fn session_file(folder: &Path, scenario: &str, seed: u64) -> PathBuf {
    let name = format!("{scenario}-{seed}");
    let named = |number: u64| match number {
        1 => folder.join(format!("{name}.ron")),
        number => folder.join(format!("{name}-{number}.ron")),
    };
    first_path(1, named, |file| !exists(file) && !exists(&file.with_extension("own.ron")))
}

/// Moves a file aside under a name that is free, and gives that name.
///
/// # Errors
/// When it cannot be moved; it stands where it stood then.
pub(super) fn set_aside(file: &Path) -> Result<PathBuf> {
    let aside = free_path(1, |number| with_suffix(file, &format!(".{number}")));
    fs::rename(file, &aside).with_context(|| FileError::Unmovable(file.to_owned()))?;
    Ok(aside)
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::*;
    use std::os::unix::fs::{PermissionsExt, symlink};

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    #[test]
    fn a_link_stays_a_link_and_a_file_keeps_its_permissions() {
        let folder = tempfile::tempdir().unwrap();
        let (real, link) = (folder.path().join("sync/real.ron"), folder.path().join("link.ron"));
        symlink("sync/real.ron", &link).unwrap();
        write_atomically(&link, b"1").unwrap();
        fs::set_permissions(&real, fs::Permissions::from_mode(0o640)).unwrap();
        write_privately(&link, b"2").unwrap();
        assert!(link.is_symlink());
        assert_eq!((fs::read_to_string(&real).unwrap().as_str(), mode(&real)), ("2", 0o640));
    }

    #[test]
    fn what_is_private_is_its_owners_alone() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("s.ron");
        write_privately(&file, b"1").unwrap();
        assert_eq!(mode(&file), 0o600);
    }
}
