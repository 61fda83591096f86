//! Copying a case into a folder of its own.

use super::disk::files_below;
use super::save::write_atomically;
use super::shipped::shipped_files;
use super::{CaseLocation, FileError};
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// The case itself in its folder.
const SCENARIO: &str = "scenario.ron";
/// Most files that are copied.
const FILES: usize = 2_000;
/// What of a case is copied besides its `scenario.ron`: all that belongs to the case, and no sessions that stand there.
const PARTS: [&str; 3] = ["dossier", "lang", "plans"];

/// Copies a case with its documents, translations and plans; returns how many files that were. Links are not followed.
///
/// # Errors
/// When a file cannot be read or written.
pub fn copy_case(from: &CaseLocation, to: &Path) -> Result<usize> {
    match from {
        CaseLocation::Folder(folder) => copy_folder(folder, to),
        CaseLocation::Shipped(id) => {
            let belongs = |name: &str| {
                name == SCENARIO || PARTS.iter().any(|part| name.split('/').next().is_some_and(|first| first == *part))
            };
            let files: Vec<_> = shipped_files(id).into_iter().filter(|(name, _)| belongs(name)).collect();
            for (name, content) in &files {
                write_atomically(&to.join(name), content)?;
            }
            Ok(files.len())
        }
    }
}

fn copy_folder(from: &Path, to: &Path) -> Result<usize> {
    let mut files = vec![from.join(SCENARIO)];
    for part in PARTS {
        files.extend(files_below(&from.join(part), FILES));
    }
    copy_files(&files, from, to)?;
    Ok(files.len())
}

/// Copies files below a folder to the same places below another one.
///
/// # Errors
/// When a file cannot be read or written.
pub(super) fn copy_files(files: &[PathBuf], from: &Path, to: &Path) -> Result<()> {
    for file in files {
        let inside = file.strip_prefix(from).with_context(|| FileError::Unreadable(file.clone()))?;
        let content = fs::read(file).with_context(|| FileError::Unreadable(file.clone()))?;
        write_atomically(&to.join(inside), &content)?;
    }
    Ok(())
}
