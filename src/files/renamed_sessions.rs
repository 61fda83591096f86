//! The kept sessions of a case of which a part has another id: they go along, each with the texts it was played with.

use super::kept_texts::{CaseTexts, FreshTexts};
use super::save::write_privately;
use super::session_case::{cases_of, full_path};
use super::{CaseLocation, FileError, Library, exists, read_saved};
use crate::author::{part_named, rename, renamed_session};
use crate::engine::relationship::Model;
use crate::engine::{SavedSession, Scenario};
use crate::script::{Bundle, Source, load, load_model, write_session};
use anyhow::{Context, Result, bail};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;

/// What a session needs to go along with a new id.
#[derive(Debug)]
pub struct SessionsToRename<'c> {
    /// The folder of the case.
    pub folder: &'c Path,
    /// The case before.
    pub before: Arc<Scenario>,
    /// The case after, loaded and as texts.
    pub after: (Arc<Scenario>, Bundle),
    /// The part, as it can be named in any version of the case, and its new id.
    pub names: (String, String),
    /// The relationship model in force.
    pub model: (Arc<Model>, Source),
    /// Where cases are looked for.
    pub library: &'c Library,
}

/// What became of a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SessionRenamed {
    /// It goes along.
    Renamed,
    /// It is of another case, or of a version that has no such part: nothing is to be done.
    Untouched,
    /// It cannot be read, or is of this case and can no longer be played: it stays as it is.
    Left,
}

/// A session, read before anything of its case is changed; what it will be afterwards.
#[derive(Debug)]
pub struct SessionPlan {
    renamed: Option<(SavedSession, CaseTexts)>,
    /// What stood in its file then.
    read: Vec<u8>,
    /// What becomes of it.
    pub outcome: SessionRenamed,
}

impl SessionsToRename<'_> {
    /// Works out what a session will be. Its case must still stand as it was. One that cannot be read is left, so that it
    /// keeps nothing else from having another name.
    ///
    /// # Errors
    /// When there is no such file.
    pub fn plan(&self, file: &Path) -> Result<SessionPlan> {
        if !exists(file) {
            bail!(FileError::Unreadable(file.to_owned()));
        }
        let left = || SessionPlan { renamed: None, read: Vec::new(), outcome: SessionRenamed::Left };
        Ok(self.planned(file).unwrap_or_else(|_| left()))
    }

    fn planned(&self, file: &Path) -> Result<SessionPlan> {
        // Before it is read as a session: what is added between the two is a change.
        let bytes = fs::read(file).with_context(|| FileError::Unreadable(file.to_owned()))?;
        let (renamed, outcome) = self.worked_out(file)?;
        Ok(SessionPlan { renamed, read: bytes, outcome })
    }

    fn worked_out(&self, file: &Path) -> Result<(Option<(SavedSession, CaseTexts)>, SessionRenamed)> {
        let nothing = |outcome| Ok((None, outcome));
        let Ok(read) = read_saved(file)? else { return nothing(SessionRenamed::Untouched) };
        let saved = read.session;
        if saved.scenario != self.before.id {
            return nothing(SessionRenamed::Untouched);
        }
        let cases = cases_of(&saved, file, self.library, &self.model.0, &self.model.1)?;
        let stands_here = |folder: &Path| full_path(folder) == full_path(self.folder);
        let Some(present) = cases
            .present
            .filter(|it| it.origin.location.as_ref().and_then(CaseLocation::folder).is_some_and(stands_here))
        else {
            return nothing(SessionRenamed::Untouched);
        };
        let texts = |bundle: &Bundle, model: &Source| CaseTexts { bundle: bundle.clone(), model: model.clone() };
        if present.same {
            let renamed = renamed_session(&saved, &self.before, &self.after.0);
            let renamed = renamed.map(|it| (it, texts(&self.after.1, &self.model.1)));
            let outcome = if renamed.is_some() { SessionRenamed::Renamed } else { SessionRenamed::Left };
            return Ok((renamed, outcome));
        }
        // A session of an earlier version goes along with the texts of its own time.
        let Some(kept) = cases.kept.and_then(|it| it.origin.texts) else { return nothing(SessionRenamed::Left) };
        let Ok(model) = load_model(&kept.model) else { return nothing(SessionRenamed::Left) };
        let loaded = load(&kept.bundle, &Arc::new(model));
        let Some(before) = loaded.scenario.clone() else { return nothing(SessionRenamed::Left) };
        let (written, new) = &self.names;
        let Ok(of) = part_named(&before, written) else { return nothing(SessionRenamed::Untouched) };
        let renamed = rename(&kept.bundle, &loaded, &BTreeMap::new(), of, new).ok().and_then(|case| {
            Some((renamed_session(&saved, &before, &case.scenario)?, texts(&case.bundle, &kept.model)))
        });
        let outcome = if renamed.is_some() { SessionRenamed::Renamed } else { SessionRenamed::Left };
        Ok((renamed, outcome))
    }
}

impl SessionPlan {
    /// Writes a session as it was worked out, with its texts beside it. The session comes first: with its new ids it goes on
    /// in the case as it stands now, whatever becomes of its texts.
    ///
    /// # Errors
    /// When somebody else wrote to the session since it was read, or a file cannot be written; the session is as it was then,
    /// with its texts.
    pub fn write(&self, file: &Path) -> Result<()> {
        let Some((session, texts)) = &self.renamed else { return Ok(()) };
        let fresh = FreshTexts::write(file, texts)?;
        let there = fs::read(file).with_context(|| FileError::Unreadable(file.to_owned()))?;
        if there != self.read {
            bail!(FileError::Changed(file.to_owned()));
        }
        write_privately(file, write_session(session).as_bytes())?;
        if let Err(error) = fresh.take_place() {
            write_privately(file, &self.read)?;
            return Err(error);
        }
        Ok(())
    }
}
