//! The texts beside a session: the case as it was when it was played, so that it can be looked back on after an edit.

use super::disk::with_suffix;
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
    FreshTexts::write(session, texts)?.take_place()
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
    let texts = CaseTexts { bundle: read_bundle(&folder)?, model: read_source(&folder.join(MODEL))?.0 };
    write_texts(other, &texts)
}

/// Texts that were put together beside a session and have not taken their place yet; they go where they never do.
#[derive(Debug)]
pub(super) struct FreshTexts {
    fresh: PathBuf,
    place: PathBuf,
}

impl FreshTexts {
    /// Puts texts together beside a session.
    ///
    /// # Errors
    /// When a file cannot be written.
    pub(super) fn write(session: &Path, texts: &CaseTexts) -> Result<Self> {
        let place = texts_folder(session);
        let it = Self { fresh: with_suffix(&place, &format!(".{}.tmp", std::process::id())), place };
        // What an earlier try left half done.
        let _ = fs::remove_dir_all(&it.fresh);
        for (name, text) in &texts.bundle.files {
            write_atomically(&it.fresh.join(name), text.as_bytes())?;
        }
        write_atomically(&it.fresh.join(MODEL), texts.model.text.as_bytes())?;
        write_atomically(&it.fresh.join(SCENARIO), texts.bundle.scenario.text.as_bytes())?;
        Ok(it)
    }

    /// Puts them in the place of what stood there.
    ///
    /// # Errors
    /// When that cannot be moved; it stays then.
    pub(super) fn take_place(self) -> Result<()> {
        let say = || FileError::Unwritable(self.place.clone());
        let old = with_suffix(&self.place, &format!(".{}.old.tmp", std::process::id()));
        let had_texts = self.place.is_dir();
        if had_texts {
            let _ = fs::remove_dir_all(&old);
            fs::rename(&self.place, &old).with_context(say)?;
        }
        let moved = fs::rename(&self.fresh, &self.place).with_context(say);
        match (&moved, had_texts) {
            // What stays of the old ones is only untidy.
            (Ok(()), true) => fs::remove_dir_all(&old).unwrap_or_default(),
            (Err(_), true) => fs::rename(&old, &self.place).with_context(say)?,
            (_, false) => {}
        }
        moved
    }
}

impl Drop for FreshTexts {
    fn drop(&mut self) {
        // Nothing is lost if the half of it stays; it is only untidy. Where it took its place there is nothing.
        let _ = fs::remove_dir_all(&self.fresh);
    }
}

/// The texts that were kept beside a session of this scenario, where there are any.
#[must_use]
pub(super) fn read_texts(session: &Path, scenario: &str) -> Option<CaseTexts> {
    let folder = texts_folder(session);
    let (model, unreadable) = read_source(&folder.join(MODEL)).ok()?;
    let bundle = read_bundle(&folder).ok().filter(|_| unreadable.is_none())?;
    Some(CaseTexts { bundle: Bundle { id: scenario.to_owned(), ..bundle }, model })
}
