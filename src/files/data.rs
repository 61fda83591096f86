//! Small files of plain data: the settings, and what somebody wrote beside a session.

use super::{read_source, write_atomically};
use crate::script::{read_data, write_data};
use anyhow::{Context, Result};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::path::{Path, PathBuf};

/// Data from a file; nothing where there is no such file or it cannot be read.
#[must_use]
pub fn load_data<T: DeserializeOwned>(file: &Path) -> Option<T> {
    let (source, _) = read_source(file).ok()?;
    read_data(&source.text).ok()
}

/// Writes data to a file.
///
/// # Errors
/// When the file cannot be written; what it held stays then.
pub fn save_data(file: &Path, value: &impl Serialize) -> Result<()> {
    let text = write_data(value).context("this could not be written down")?;
    write_atomically(file, text.as_bytes())
}

/// The file in which settings are kept on this machine; nothing where the system does not say where such files belong.
#[must_use]
pub fn settings_file() -> Option<PathBuf> {
    let folders = directories::ProjectDirs::from("", "", "tegenspel")?;
    Some(folders.config_dir().join("settings.ron"))
}
