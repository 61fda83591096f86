//! The library: the scenarios below a folder, found by id or path.

use super::{FileError, misnamed};
use anyhow::{Result, bail};
use std::fs;
use std::path::{Path, PathBuf};

/// The name of the folder in which scenarios stand.
const SCENARIOS: &str = "scenarios";

/// Where scenarios are looked for.
#[derive(Debug, Clone)]
pub struct Library {
    folder: PathBuf,
}

impl Library {
    /// The library in a folder; without one, `scenarios` here, else beside the program.
    #[must_use]
    pub fn new(folder: Option<PathBuf>) -> Self {
        let folder = folder.unwrap_or_else(|| {
            let here = PathBuf::from(SCENARIOS);
            let beside = std::env::current_exe().ok().and_then(|exe| Some(exe.parent()?.join(SCENARIOS)));
            match beside {
                Some(beside) if !here.is_dir() && beside.is_dir() => beside,
                _ => here,
            }
        });
        Self { folder }
    }

    /// The folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The folders of all scenarios, in alphabetical order.
    #[must_use]
    pub fn scenarios(&self) -> Vec<PathBuf> {
        scenario_folders(&self.folder)
    }

    /// The name, if it is a path rather than an id of this library.
    #[must_use]
    pub fn by_path(&self, name: &str) -> Option<String> {
        let is_id = !Path::new(name).exists() && self.folder.join(name).join("scenario.ron").is_file();
        (!is_id).then(|| name.to_owned())
    }

    /// The folder of a scenario that is named by its folder, its `scenario.ron`, or its id.
    ///
    /// # Errors
    /// When there is none; the message names the ids there are.
    pub fn find(&self, name: &str) -> Result<PathBuf> {
        let path = Path::new(name);
        if path.join("scenario.ron").is_file() {
            return Ok(path.to_owned());
        }
        if path.is_file() {
            return Ok(path
                .parent()
                .filter(|parent| !parent.as_os_str().is_empty())
                .unwrap_or(Path::new("."))
                .to_owned());
        }
        let named = self.folder.join(name);
        if !name.is_empty() && path.components().count() == 1 && named.join("scenario.ron").is_file() {
            return Ok(named);
        }
        for folder in [path, &named] {
            if let Some(file) = misnamed(folder).filter(|_| !name.is_empty()) {
                bail!(FileError::Misnamed(file));
            }
        }
        if path.is_dir() {
            bail!(FileError::NoScenarioIn(path.to_owned()));
        }
        let known: Vec<_> = self
            .scenarios()
            .iter()
            .filter_map(|folder| Some(folder.file_name()?.to_string_lossy().into_owned()))
            .collect();
        bail!(FileError::Unknown { name: name.to_owned(), folder: self.folder.clone(), known });
    }
}

/// The folder of the scenario that a plan is for, by where the plan stands: in its `plans`, or beside its `scenario.ron`.
#[must_use]
pub fn scenario_of_plan(plan: &Path) -> PathBuf {
    let parent = plan.parent().unwrap_or(Path::new(""));
    let folder = match parent.parent() {
        // A plan that is named from within its own folder, or from within that of its case.
        None => Path::new(".."),
        Some(folder) if folder.as_os_str().is_empty() => Path::new("."),
        Some(folder) => folder,
    };
    if folder.join("scenario.ron").is_file() { folder.to_owned() } else { parent.to_owned() }
}

/// The folders below a folder that hold a scenario, itself included, in alphabetical order.
#[must_use]
pub fn scenario_folders(folder: &Path) -> Vec<PathBuf> {
    if folder.join("scenario.ron").is_file() {
        return vec![folder.to_owned()];
    }
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut folders: Vec<_> =
        entries.map(|entry| entry.path()).filter(|path| path.join("scenario.ron").is_file()).collect();
    folders.sort();
    folders
}
