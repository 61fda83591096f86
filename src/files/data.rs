//! Where the settings stand, where rooms are kept, and where the program notes what happened.

use super::save::data_folder;
use anyhow::Result;
use std::path::PathBuf;

/// The file in which settings are kept on this machine; nothing where the system does not say where such files belong.
#[must_use]
pub fn settings_file() -> Option<PathBuf> {
    let folders = directories::ProjectDirs::from("", "", "tegenspel")?;
    Some(folders.config_dir().join("settings.ron"))
}

/// The file in which rooms of groups are kept where no other is named.
///
/// # Errors
/// When the system does not say where such files belong.
pub fn own_rooms_file() -> Result<PathBuf> {
    Ok(data_folder()?.join("rooms.sqlite"))
}

/// The file in which the program notes what happened; nothing where the system does not say where such files belong.
#[must_use]
pub fn log_file() -> Option<PathBuf> {
    let folders = directories::ProjectDirs::from("", "", "tegenspel")?;
    let state = folders.state_dir().map(std::path::Path::to_owned).or_else(|| data_folder().ok())?;
    Some(state.join("tegenspel.log"))
}
