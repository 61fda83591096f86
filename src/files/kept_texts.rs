//! The texts beside a session: the case as it was when it was played, so that it can be looked back on after an edit.

use super::save::write_atomically;
use super::{read_bundle, read_source};
use crate::script::{Bundle, Source};
use anyhow::Result;
use std::path::{Path, PathBuf};

/// What the folder beside a session is called, behind the name of the session.
const FOLDER: &str = "texts";
/// The relationship model in that folder.
const MODEL: &str = "relationship.ron";

/// A case with the relationship model it was played with, as texts.
#[derive(Debug, Clone)]
pub struct CaseTexts {
    /// The files of the case.
    pub bundle: Bundle,
    /// The relationship model.
    pub model: Source,
}

/// The folder with the texts of a session.
#[must_use]
pub fn texts_folder(session: &Path) -> PathBuf {
    session.with_extension(FOLDER)
}

/// Keeps the texts of a session beside it.
///
/// # Errors
/// When a file cannot be written.
pub(super) fn write_texts(session: &Path, texts: &CaseTexts) -> Result<()> {
    let folder = texts_folder(session);
    for (name, text) in &texts.bundle.files {
        write_atomically(&folder.join(name), text.as_bytes())?;
    }
    write_atomically(&folder.join(MODEL), texts.model.text.as_bytes())?;
    write_atomically(&folder.join("scenario.ron"), texts.bundle.scenario.text.as_bytes())
}

/// The texts that were kept beside a session of this scenario, where there are any.
#[must_use]
pub(super) fn read_texts(session: &Path, scenario: &str) -> Option<CaseTexts> {
    let folder = texts_folder(session);
    let (model, unreadable) = read_source(&folder.join(MODEL)).ok()?;
    let bundle = read_bundle(&folder).ok().filter(|_| unreadable.is_none())?;
    Some(CaseTexts { bundle: Bundle { id: scenario.to_owned(), ..bundle }, model })
}
