//! The case of a session: where it may be found, and which of what is found it was played with.

use super::kept_session::CaseOrigin;
use super::kept_texts::{CaseTexts, read_texts};
use super::shipped::{PREFIX as SHIPPED, shipped_name};
use super::{CaseLocation, Library, read_bundle};
use crate::engine::relationship::Model;
use crate::engine::{FoundAt, ResumeError, SavedSession, Scenario, Session};
use crate::script::{Bundle, Loaded, Source, load, load_model};
use anyhow::Result;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

/// A case that was found for a session.
#[derive(Debug)]
pub struct FoundCase {
    /// The case.
    pub scenario: Arc<Scenario>,
    /// Where it comes from.
    pub origin: CaseOrigin,
    /// Whether it is just what the session was played with.
    pub same: bool,
}

/// What was found for a session.
#[derive(Debug)]
pub struct SessionCases {
    /// The case as it stands now, where it was found and has no mistakes.
    pub present: Option<FoundCase>,
    /// The case as it was, from the texts beside the session.
    pub kept: Option<FoundCase>,
    /// Why a case that was found could not be loaded.
    pub broken: Option<(Bundle, Loaded)>,
}

/// A session that was played again on one of its cases.
#[derive(Debug)]
pub struct ResumedCase {
    /// The case.
    pub case: FoundCase,
    /// The session on it.
    pub session: Session,
    /// Whether it is no longer possible on the case that would have come first.
    pub refused: bool,
}

impl FoundCase {
    /// Where it stands, as it is named on the command line; its id where only its texts were kept.
    #[must_use]
    pub fn location_name(&self) -> String {
        self.origin.location.as_ref().map_or_else(|| self.scenario.id.clone(), ToString::to_string)
    }
}

impl SessionCases {
    /// Whether an update of the program changed a shipped case under the session, and the texts of its time are kept: then
    /// one may choose. Who edits a case of one's own knows why it changed.
    #[must_use]
    pub fn offers_choice(&self) -> bool {
        let present = self.present.as_ref().filter(|case| !case.same);
        let shipped = present.and_then(|case| case.origin.location.as_ref()).is_some_and(|it| it.folder().is_none());
        shipped && self.kept.as_ref().is_some_and(|case| case.same)
    }

    /// Plays a session again. What goes on goes on with the case as it stands now, where everything that was put in still
    /// exists there; what is looked back on (`old_first`) is looked back on as it was.
    ///
    /// # Errors
    /// Why it is not possible on the case that comes first; nothing where no case was found.
    pub fn resume(self, saved: &SavedSession, old_first: bool) -> Result<ResumedCase, Option<ResumeError>> {
        let order: Vec<FoundCase> = match (self.present, self.kept) {
            (Some(present), Some(kept)) if old_first && !present.same => vec![kept, present],
            (present, kept) => present.into_iter().chain(kept).collect(),
        };
        let mut refused = None;
        for case in order {
            match Session::resume(Arc::clone(&case.scenario), saved) {
                Ok(session) => return Ok(ResumedCase { case, session, refused: refused.is_some() }),
                Err(error) => refused = refused.or(Some(error)),
            }
        }
        Err(refused)
    }
}

/// Looks for the case of a session: from the session's own folder, at its full path, and by its id in the library. What
/// has the content of that time comes before everything else; a case that merely has the same name is never taken for it
/// where the texts of that time are kept.
///
/// # Errors
/// When a folder that is there cannot be read.
pub fn cases_of(
    saved: &SavedSession,
    file: &Path,
    library: &Library,
    model: &Arc<Model>,
    model_source: &Source,
) -> Result<SessionCases> {
    let mut cases = SessionCases { present: None, kept: None, broken: None };
    for Candidate { location, only_same } in candidates(saved, file, library) {
        let bundle = read_bundle(&location)?;
        let loaded = load(&bundle, model);
        let Some(scenario) = loaded.scenario.clone().filter(|it| it.id == saved.scenario) else {
            cases.broken = cases.broken.or(Some((bundle, loaded)));
            continue;
        };
        let same = scenario.hash == saved.hash && scenario.model.hash == saved.model;
        if same || (cases.present.is_none() && !only_same) {
            let texts = CaseTexts { bundle, model: model_source.clone() };
            let origin = CaseOrigin { location: Some(location), texts: Some(texts) };
            cases.present = Some(FoundCase { scenario, origin, same });
        }
        if same {
            return Ok(cases);
        }
    }
    cases.kept = read_texts(file, &saved.scenario).and_then(|texts| {
        let model = Arc::new(load_model(&texts.model).ok()?);
        let scenario = load(&texts.bundle, &model).scenario?;
        let same = scenario.hash == saved.hash && scenario.model.hash == saved.model;
        // A branch of the session keeps them as well.
        Some(FoundCase { scenario, origin: CaseOrigin { location: None, texts: Some(texts) }, same })
    });
    Ok(cases)
}

/// Where the case of a session may stand.
#[derive(Debug)]
struct Candidate {
    location: CaseLocation,
    /// Whether it counts only where it is just what the session was played with: it merely has the same name.
    only_same: bool,
}

/// Where the case may stand, each place once: where the session found it, else the case with its id, else the shipped one.
fn candidates(saved: &SavedSession, file: &Path, library: &Library) -> Vec<Candidate> {
    let mut locations: Vec<(CaseLocation, bool)> = Vec::new();
    if let Some(found) = &saved.found {
        // A shipped case that this version of the program lacks stands nowhere, least of all in a folder of that name.
        if is_shipped_name(found) {
            locations.extend(CaseLocation::shipped(&found.path).map(|shipped| (shipped, false)));
        } else {
            let beside = file.parent().unwrap_or(Path::new(""));
            let from_here = (!found.from_here.is_empty()).then(|| beside.join(&found.from_here));
            let path = (!found.path.is_empty()).then(|| PathBuf::from(&found.path));
            let folders = from_here.into_iter().chain(path);
            locations.extend(folders.map(|folder| (CaseLocation::Folder(folder), false)));
        }
    }
    // What merely has its id is another case than the one that the session found; and no folder that merely stands here.
    locations.extend(library.by_id(&saved.scenario).map(|it| (it, saved.found.is_some())));
    let mut there: Vec<Candidate> = Vec::new();
    for (location, only_same) in locations {
        let location = match location {
            CaseLocation::Folder(folder) if folder.ends_with("scenario.ron") => {
                CaseLocation::from(folder.parent().unwrap_or(&folder))
            }
            other => other,
        };
        let stands = location.folder().is_none_or(|folder| folder.join("scenario.ron").is_file());
        if stands && !there.iter().any(|it| it.location == location) {
            there.push(Candidate { location, only_same });
        }
    }
    // Where the case is gone from where it was, the program may still have it, as after an installation.
    if there.iter().all(|it| it.only_same) {
        let shipped = CaseLocation::shipped(&shipped_name(&saved.scenario));
        let shipped = shipped.filter(|shipped| there.iter().all(|it| it.location != *shipped));
        there.extend(shipped.map(|location| Candidate { location, only_same: saved.found.is_some() }));
    }
    there
}

/// Whether the program brought along what a session was played on: it has no folder, and is named `shipped/ID`.
pub(super) fn is_shipped_name(found: &FoundAt) -> bool {
    found.from_here.is_empty() && found.path.starts_with(SHIPPED)
}

/// The full path of a folder that may not be there yet, with links followed as far as it is there.
pub(super) fn full_path(folder: &Path) -> PathBuf {
    if let Ok(full) = folder.canonicalize() {
        return full;
    }
    let absolute = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    match (absolute.parent(), absolute.file_name()) {
        (Some(parent), Some(name)) => full_path(parent).join(name),
        _ => absolute,
    }
}

/// The way from one folder to another, both full paths; the other's full path where they share nothing.
#[must_use]
pub fn relative_path(from: &Path, to: &Path) -> PathBuf {
    let (mut from, mut to) = (from.components().peekable(), to.components().peekable());
    while from.peek().is_some() && from.peek() == to.peek() {
        from.next();
        to.next();
    }
    if matches!(to.peek(), Some(Component::Prefix(_) | Component::RootDir)) {
        return to.collect();
    }
    from.map(|_| Component::ParentDir).chain(to).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_from_one_folder_to_another() {
        let way = |from: &str, to: &str| relative_path(Path::new(from), Path::new(to));
        assert_eq!(way("/a/sessions", "/a/cases/lift"), Path::new("../cases/lift"));
        assert_eq!(way("/a", "/a/lift"), Path::new("lift"));
        assert_eq!(way("/a/b/c", "/a"), Path::new("../.."));
    }
}
