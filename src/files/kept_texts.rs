//! The texts beside a session: the case as it was when it was played, so that it can be looked back on after an edit.

use super::save::write_atomically;
use super::{FileError, read_bundle, read_source};
use crate::script::{Bundle, Source};
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// The relationship model in that folder.
const MODEL: &str = "relationship.ron";
/// The case itself in that folder.
const SCENARIO: &str = "scenario.ron";

/// A case with the relationship model it was played with, as texts.
#[derive(Debug, Clone)]
pub struct CaseTexts {
    /// The files of the case.
    pub bundle: Bundle,
    /// The relationship model.
    pub model: Source,
}

/// The folder with the texts of a session: `NAME.texts` beside `NAME.ron`.
#[must_use]
pub fn texts_folder(session: &Path) -> PathBuf {
    let name = session.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    session.with_file_name(format!("{}.texts", name.strip_suffix(".ron").unwrap_or(&name)))
}

/// Keeps the texts of a session beside it; those that stood there make place.
///
/// # Errors
/// When a file cannot be written; the texts that stood there stay then.
pub(super) fn write_texts(session: &Path, texts: &CaseTexts) -> Result<()> {
    let fresh = fresh_folder(session);
    for (name, text) in &texts.bundle.files {
        write_atomically(&fresh.join(name), text.as_bytes())?;
    }
    write_atomically(&fresh.join(MODEL), texts.model.text.as_bytes())?;
    write_atomically(&fresh.join(SCENARIO), texts.bundle.scenario.text.as_bytes())?;
    take_place(&fresh, &texts_folder(session))
}

/// Keeps the texts of one session beside another one as well; none where there are none.
///
/// # Errors
/// When a file cannot be read or written.
pub(super) fn copy_texts(session: &Path, other: &Path) -> Result<()> {
    let folder = texts_folder(session);
    if !folder.is_dir() {
        return Ok(());
    }
    let fresh = fresh_folder(other);
    let bundle = read_bundle(&folder)?;
    for (name, text) in &bundle.files {
        write_atomically(&fresh.join(name), text.as_bytes())?;
    }
    write_atomically(&fresh.join(SCENARIO), bundle.scenario.text.as_bytes())?;
    write_atomically(&fresh.join(MODEL), read_source(&folder.join(MODEL))?.0.text.as_bytes())?;
    take_place(&fresh, &texts_folder(other))
}

/// A folder beside a session in which texts are put together.
fn fresh_folder(session: &Path) -> PathBuf {
    let mut name = texts_folder(session).into_os_string();
    name.push(format!(".{}.tmp", std::process::id()));
    let fresh = PathBuf::from(name);
    // What an earlier try left half done.
    let _ = fs::remove_dir_all(&fresh);
    fresh
}

fn take_place(fresh: &Path, folder: &Path) -> Result<()> {
    let say = || FileError::Unwritable(folder.to_owned());
    if folder.is_dir() {
        fs::remove_dir_all(folder).with_context(say)?;
    }
    let moved = fs::rename(fresh, folder).with_context(say);
    if moved.is_err() {
        let _ = fs::remove_dir_all(fresh);
    }
    moved
}

/// The texts that were kept beside a session of this scenario, where there are any.
#[must_use]
pub(super) fn read_texts(session: &Path, scenario: &str) -> Option<CaseTexts> {
    let folder = texts_folder(session);
    let (model, unreadable) = read_source(&folder.join(MODEL)).ok()?;
    let bundle = read_bundle(&folder).ok().filter(|_| unreadable.is_none())?;
    Some(CaseTexts { bundle: Bundle { id: scenario.to_owned(), ..bundle }, model })
}
