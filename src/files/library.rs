//! The library: the scenarios of some folders and of the program, found by id or path.

use super::save::data_folder;
use super::session_case::full_path;
use super::shipped::{is_as_shipped, is_shipped, shipped_ids, shipped_name};
use super::{CaseLocation, FileError, misnamed, read_bundle};
use anyhow::{Result, bail};
use std::fs;
use std::path::{Path, PathBuf};

/// The name of the folder in which scenarios stand.
const SCENARIOS: &str = "scenarios";

/// Where scenarios are looked for.
#[derive(Debug, Clone)]
pub struct Library {
    /// The folders, in the order in which they are looked through.
    folders: Vec<PathBuf>,
    /// Whether what the program brings along belongs to it.
    shipped: bool,
}

/// A case of the library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LibraryCase {
    /// What finds it: its id, `shipped/` with the id, or its path where another case took the id.
    pub name: String,
    /// Where it stands.
    pub location: CaseLocation,
    /// Whose it is.
    pub owner: CaseOwner,
}

/// Whose a case of the library is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CaseOwner {
    /// The program's: brought along, or a copy of it that does not differ.
    Program,
    /// One's own.
    Own,
    /// One's own, in the place of a shipped case with the same id.
    OwnForShipped,
}

impl Library {
    /// The library in a folder alone; without one, `scenarios` here (else beside the program), one's own cases, and those
    /// that the program brings along.
    #[must_use]
    pub fn new(folder: Option<PathBuf>) -> Self {
        if let Some(folder) = folder {
            return Self { folders: vec![folder], shipped: false };
        }
        let beside = std::env::current_exe().ok().and_then(|exe| Some(exe.parent()?.join(SCENARIOS)));
        let here = std::iter::once(PathBuf::from(SCENARIOS)).chain(beside).find(|folder| folder.is_dir());
        Self::installed(here.into_iter().chain(own_cases_folder().ok()).collect())
    }

    /// The library in these folders, with the cases that the program brings along.
    #[must_use]
    pub fn installed(folders: Vec<PathBuf>) -> Self {
        let folders = if folders.is_empty() { vec![PathBuf::from(SCENARIOS)] } else { folders };
        Self { folders, shipped: true }
    }

    /// The folder in which new cases are made: the one that was named, `scenarios` where there is one, else that of one's
    /// own cases.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.folders.first().map_or(Path::new(SCENARIOS), |folder| folder)
    }

    /// Shows one more case, where it stands, for as long as the program runs.
    pub fn visit(&mut self, folder: &Path) {
        if !self.cases().iter().any(|case| case.location.folder() == Some(folder)) {
            self.folders.push(folder.to_owned());
        }
    }

    /// Whether a place is one where it looks for cases, be there a case now or not.
    #[must_use]
    pub fn looks_at(&self, location: &CaseLocation) -> bool {
        let Some(folder) = location.folder().map(full_path) else { return self.shipped };
        self.folders.iter().map(|it| full_path(it)).any(|it| it == folder || folder.parent() == Some(&*it))
    }

    /// The folders that are looked through.
    #[must_use]
    pub fn folders(&self) -> &[PathBuf] {
        &self.folders
    }

    /// All cases: those of each folder in alphabetical order, then what the program brings along.
    #[must_use]
    pub fn cases(&self) -> Vec<LibraryCase> {
        let mut cases: Vec<LibraryCase> = Vec::new();
        for folder in self.folders.iter().flat_map(|folder| scenario_folders(folder)) {
            let id = folder_name(&folder);
            let taken = cases.iter().any(|it| it.name == id);
            // Only what its id finds stands in the place of the shipped one.
            let owner = match owner_of(&folder, &id) {
                CaseOwner::OwnForShipped if taken => CaseOwner::Own,
                owner => owner,
            };
            let name = if taken { folder.display().to_string() } else { id };
            cases.push(LibraryCase { name, location: CaseLocation::Folder(folder), owner });
        }
        for id in self.shipped.then(shipped_ids).into_iter().flatten() {
            let name = match cases.iter().find(|it| it.name == id) {
                Some(LibraryCase { owner: CaseOwner::Program, .. }) => continue,
                Some(_) => shipped_name(&id),
                None => id.clone(),
            };
            cases.push(LibraryCase { name, location: CaseLocation::Shipped(id), owner: CaseOwner::Program });
        }
        cases
    }

    /// Where a scenario stands that is named by its folder, its `scenario.ron`, its id, or as `shipped/ID`.
    ///
    /// # Errors
    /// When there is none; the message names the ids there are.
    pub fn find(&self, name: &str) -> Result<CaseLocation> {
        let path = Path::new(name);
        if path.join("scenario.ron").is_file() {
            return Ok(CaseLocation::from(path));
        }
        if path.is_file() {
            let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
            return Ok(CaseLocation::from(folder));
        }
        if let Some(shipped) = CaseLocation::shipped(name) {
            return Ok(shipped);
        }
        if let Some(found) = self.by_id(name) {
            return Ok(found);
        }
        let named = self.folders.iter().map(|folder| folder.join(name));
        let mut meant = named.chain([path.to_owned()]).filter(|_| !name.is_empty());
        if let Some(file) = meant.find_map(|folder| misnamed(&folder)) {
            bail!(FileError::Misnamed(file));
        }
        if path.is_dir() {
            bail!(FileError::NoScenarioIn(path.to_owned()));
        }
        let known = self.cases().into_iter().map(|case| case.name).collect();
        let folder = (!self.shipped).then(|| self.folder().to_owned());
        bail!(FileError::Unknown { name: name.to_owned(), folder, known });
    }

    /// Whether a case of one's own with this id would take the place of a shipped one.
    #[must_use]
    pub fn ships(&self, id: &str) -> bool {
        self.shipped && is_shipped(id)
    }

    /// Where the case with an id stands.
    pub(super) fn by_id(&self, id: &str) -> Option<CaseLocation> {
        if id.is_empty() || Path::new(id).components().count() != 1 {
            return None;
        }
        let folders = self.folders.iter().map(|folder| folder.join(id));
        let own = folders.into_iter().find(|folder| folder.join("scenario.ron").is_file()).map(CaseLocation::Folder);
        own.or_else(|| (self.shipped && is_shipped(id)).then(|| CaseLocation::Shipped(id.to_owned())))
    }
}

/// Whose the case in a folder is.
fn owner_of(folder: &Path, id: &str) -> CaseOwner {
    if !is_shipped(id) {
        return CaseOwner::Own;
    }
    let (own, shipped) = (read_bundle(folder), read_bundle(CaseLocation::Shipped(id.to_owned())));
    let same = own.is_ok_and(|own| shipped.is_ok_and(|shipped| is_as_shipped(&own, &shipped)));
    if same { CaseOwner::Program } else { CaseOwner::OwnForShipped }
}

fn folder_name(folder: &Path) -> String {
    folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// The folder in which one's own cases are kept on this machine.
///
/// # Errors
/// When the system does not say where a user's data belong.
pub fn own_cases_folder() -> Result<PathBuf> {
    Ok(data_folder()?.join("cases"))
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

#[cfg(test)]
mod tests {
    use super::*;

    fn case_in(folder: &Path, id: &str, files: &[(String, Vec<u8>)]) {
        for (name, content) in files {
            let file = folder.join(id).join(name);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, content).unwrap();
        }
    }

    #[test]
    fn an_own_case_comes_before_the_shipped_one_with_its_id_and_a_mere_copy_changes_nothing() {
        let home = tempfile::tempdir().unwrap();
        let own = home.path().join("cases");
        let library = Library::installed(vec![own.clone()]);
        let names = || library.cases().into_iter().map(|it| (it.name, it.owner)).collect::<Vec<_>>();
        let shipped = names();
        assert!(shipped.iter().all(|(_, owner)| *owner == CaseOwner::Program) && shipped.len() >= 3, "{shipped:?}");
        assert_eq!(library.find("de-loods").unwrap(), CaseLocation::Shipped(String::from("de-loods")));

        let mut files = super::super::shipped::shipped_files("de-loods");
        case_in(&own, "de-loods", &files);
        assert_eq!(names(), shipped, "a copy that does not differ is no second case");

        files.retain(|(name, _)| name == "scenario.ron");
        files[0].1.extend(b"// mine\n");
        case_in(&own, "de-loods", &files);
        case_in(&own, "eigen", &files);
        assert_eq!(
            names()[..2],
            [("de-loods", CaseOwner::OwnForShipped), ("eigen", CaseOwner::Own)].map(|(a, b)| (a.to_owned(), b))
        );
        assert!(names().contains(&(String::from("shipped/de-loods"), CaseOwner::Program)));
        assert_eq!(library.find("de-loods").unwrap(), CaseLocation::Folder(own.join("de-loods")));
        assert_eq!(library.find("shipped/de-loods").unwrap(), CaseLocation::Shipped(String::from("de-loods")));
        assert!(library.find("shipped/nergens").is_err() && library.find("../de-loods").is_err());
        // Where two of one's own have its id, only the one that the id finds stands in its place.
        let other = home.path().join("other");
        case_in(&other, "de-loods", &files);
        let cases = Library::installed(vec![own.clone(), other.clone()]).cases();
        let owner = |name: &str| cases.iter().find(|it| it.name == name).map(|it| it.owner);
        assert_eq!(owner("de-loods"), Some(CaseOwner::OwnForShipped));
        assert_eq!(owner(&other.join("de-loods").display().to_string()), Some(CaseOwner::Own));
        // A folder that was asked for is the whole library.
        let alone = Library::new(Some(own));
        assert_eq!(alone.cases().len(), 2);
        assert!(alone.find("even-iets-heel-anders").is_err());
    }
}
