//! Reading the folder of a scenario.

use super::FileError;
use crate::script::{Bundle, Diagnostic, Source, limits, text_of};
use anyhow::{Context, Result};
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

/// Most files of a dossier, its translations and plans that are read.
const FILES: usize = 1_000;

/// Reads the folder of a scenario, or the folder in which a `scenario.ron` stands.
///
/// # Errors
/// When there is no `scenario.ron`, or it cannot be opened. What is wrong inside files is part of the bundle.
pub fn read_bundle(path: &Path) -> Result<Bundle> {
    let folder = if path.is_dir() { path } else { path.parent().unwrap_or(Path::new("")) };
    let file = folder.join("scenario.ron");
    let id = folder.canonicalize().ok().and_then(|full| Some(full.file_name()?.to_string_lossy().into_owned()));
    let mut bundle = Bundle { id: id.unwrap_or_else(|| String::from("scenario")), ..Bundle::default() };
    let bytes = read_limited(&file).with_context(|| FileError::Unreadable(file.clone()))?;
    let (text, unreadable) = text_or_diagnostic(bytes, None);
    bundle.scenario = Source::new(file.display().to_string(), text);
    bundle.unreadable.extend(unreadable);
    for part in ["dossier", "lang"] {
        for file in files_in(&folder.join(part)) {
            let Ok(inside) = file.strip_prefix(folder) else { continue };
            let name = inside.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/");
            if !name.ends_with(".md") && !name.ends_with(".po") {
                continue;
            }
            // A file that cannot be opened is as good as absent: whoever needs it reports that.
            let Ok(bytes) = read_limited(&file) else { continue };
            let (text, unreadable) = text_or_diagnostic(bytes, Some(&name));
            bundle.unreadable.extend(unreadable);
            bundle.files.insert(name, text);
        }
    }
    Ok(bundle)
}

/// Reads one file, for example a plan or a model.
///
/// # Errors
/// When it cannot be opened.
pub fn read_source(path: &Path) -> Result<(Source, Option<Diagnostic>)> {
    let bytes = read_limited(path).with_context(|| FileError::Unreadable(path.to_owned()))?;
    let (text, unreadable) = text_or_diagnostic(bytes, None);
    Ok((Source::new(path.display().to_string(), text), unreadable))
}

fn text_or_diagnostic(bytes: Vec<u8>, name: Option<&str>) -> (String, Option<Diagnostic>) {
    match text_of(bytes) {
        Ok(text) => (text, None),
        Err(error) => {
            let (text, mut diagnostic) = *error;
            diagnostic.file = name.map(str::to_owned);
            (text, Some(diagnostic))
        }
    }
}

/// Reads at most one byte more than a file may have, so that a huge file costs nothing.
fn read_limited(path: &Path) -> std::io::Result<Vec<u8>> {
    let most = limits::FILE_BYTES as u64 + 1;
    let file = fs::File::open(path)?;
    let size = file.metadata()?.len().min(most);
    let mut bytes = Vec::with_capacity(size as usize);
    file.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The files below a folder in alphabetical order; links are not followed.
fn files_in(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let is_folder = fs::symlink_metadata(folder).is_ok_and(|it| it.is_dir());
    let mut open: Vec<_> = is_folder.then(|| folder.to_owned()).into_iter().collect();
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            match entry.file_type() {
                Ok(kind) if kind.is_dir() => open.push(entry.path()),
                Ok(kind) if kind.is_file() && files.len() < FILES => files.push(entry.path()),
                _ => {}
            }
        }
    }
    files.sort();
    files
}
