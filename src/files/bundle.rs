//! Reading the folder of a scenario.

use super::disk::{files_below, read_at_most};
use super::shipped::{shipped_files, shipped_name};
use super::{CaseLocation, FileError};
use crate::script::{Bundle, Diagnostic, Source, limits, text_of};
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};

/// Most files of a dossier, its translations and plans that are read.
const FILES: usize = 1_000;
/// The folders of a case that are read with it.
const PARTS: [&str; 2] = ["dossier", "lang"];

/// Reads a scenario: a folder, the folder in which a `scenario.ron` stands, or what the program brings along.
///
/// # Errors
/// When there is no `scenario.ron`, or it cannot be opened. What is wrong inside files is part of the bundle.
pub fn read_bundle(location: impl Into<CaseLocation>) -> Result<Bundle> {
    match location.into() {
        CaseLocation::Folder(path) => read_folder(&path),
        CaseLocation::Shipped(id) => shipped_bundle(&id),
    }
}

/// A case out of the program, as if its folder were called `shipped/ID`.
fn shipped_bundle(id: &str) -> Result<Bundle> {
    bundle_of(id, &shipped_name(id), shipped_files(id))
}

/// A case out of files that are in memory, by their names within its folder; `folder` is how that is called in what is said
/// of them.
///
/// # Errors
/// When there is no `scenario.ron`.
pub(super) fn bundle_of(id: &str, folder: &str, files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Result<Bundle> {
    let mut bundle = Bundle { id: id.to_owned(), ..Bundle::default() };
    let mut scenario = None;
    for (name, bytes) in files {
        let is_scenario = name == "scenario.ron";
        if !is_scenario && !is_part(&name) {
            continue;
        }
        let (text, unreadable) = text_or_diagnostic(bytes, (!is_scenario).then_some(&*name));
        bundle.unreadable.extend(unreadable);
        if is_scenario {
            scenario = Some(Source::new(format!("{folder}/{name}"), text));
        } else {
            bundle.files.insert(name, text);
        }
    }
    bundle.scenario = scenario.with_context(|| FileError::Unreadable(PathBuf::from(folder)))?;
    Ok(bundle)
}

/// The plans of a shipped case, in alphabetical order.
#[must_use]
pub fn shipped_plans(id: &str) -> Vec<Source> {
    let is_plan = |name: &str| name.starts_with("plans/") && name.ends_with(".ron");
    let plans = shipped_files(id).into_iter().filter(|(name, _)| is_plan(name));
    plans
        .map(|(name, bytes)| Source::new(format!("{}/{name}", shipped_name(id)), text_or_diagnostic(bytes, None).0))
        .collect()
}

/// Whether a file within the folder of a case is read with it.
fn is_part(name: &str) -> bool {
    PARTS.iter().any(|part| name.strip_prefix(part).is_some_and(|rest| rest.starts_with('/')))
        && (name.ends_with(".md") || name.ends_with(".po"))
}

fn read_folder(path: &Path) -> Result<Bundle> {
    let folder = if path.is_dir() { path } else { path.parent().unwrap_or(Path::new("")) };
    let file = folder.join("scenario.ron");
    let id = folder.canonicalize().ok().and_then(|full| Some(full.file_name()?.to_string_lossy().into_owned()));
    let mut bundle = Bundle { id: id.unwrap_or_else(|| String::from("scenario")), ..Bundle::default() };
    let bytes = read_limited(&file).with_context(|| FileError::Unreadable(file.clone()))?;
    let (text, unreadable) = text_or_diagnostic(bytes, None);
    bundle.scenario = Source::new(file.display().to_string(), text);
    bundle.unreadable.extend(unreadable);
    for part in PARTS {
        for file in files_below(&folder.join(part), FILES) {
            let Ok(inside) = file.strip_prefix(folder) else { continue };
            let name = inside.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/");
            if !is_part(&name) {
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

/// Reads a file of a case, at most one byte more than it may have.
fn read_limited(path: &Path) -> std::io::Result<Vec<u8>> {
    read_at_most(path, limits::FILE_BYTES as u64)
}
