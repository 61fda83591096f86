//! A case from elsewhere among one's own: looked at before anything is copied, and copied whole or not at all.

use super::copy_case::copy_files;
use super::disk::{WalkLimits, free_path, walk_files, with_suffix};
use super::{FileError, PackedCase, make_folder};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};

/// Most files of a case that are copied.
pub(super) const FILES: usize = 1_000;
/// Most bytes of all of them.
pub(super) const BYTES: u64 = 64 * 1024 * 1024;
/// Folders within folders.
pub(super) const DEPTH: usize = 8;
/// How far a folder is walked for a case that is kept whole.
pub(super) const LIMITS: WalkLimits = WalkLimits { files: FILES, bytes: BYTES, depth: DEPTH, hidden: false };

/// How a case is kept where one's own cases have its id already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CaseKeeping {
    /// In the place of the other one, which is set aside.
    Replace,
    /// Beside it, under a name that is free.
    Both,
}

/// Where a case is kept now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptCase {
    /// Its folder.
    pub folder: PathBuf,
    /// Where the one stands now whose place it took.
    pub aside: Option<PathBuf>,
}

/// The folder of a case that was dropped: itself, or that of its `scenario.ron`.
///
/// # Errors
/// When there is no case, when it is a link, or larger than a case may be.
pub fn dropped_case(path: &Path) -> Result<PathBuf> {
    let folder = if path.is_dir() { path } else { path.parent().unwrap_or(Path::new("")) };
    let is_case = path.is_dir() || path.file_name().is_some_and(|name| name == "scenario.ron");
    if !is_case || !folder.join("scenario.ron").is_file() {
        bail!(FileError::NoScenarioIn(folder.to_owned()));
    }
    files_of_case(folder, LIMITS)?;
    Ok(folder.to_owned())
}

/// Whether one's own cases have the id of the case in a folder already, and it is not that folder itself.
#[must_use]
pub fn is_own_case(own_cases: &Path, folder: &Path) -> bool {
    let at = own_cases.join(folder.file_name().unwrap_or_default());
    at.exists() && !super::same_file(&at, folder)
}

/// Copies a case to one's own.
///
/// # Errors
/// When it cannot be read or written; what stood there before stays then.
pub fn keep_case(folder: &Path, own_cases: &Path, keeping: CaseKeeping) -> Result<KeptCase> {
    let id = folder.file_name().with_context(|| FileError::NoScenarioIn(folder.to_owned()))?.to_string_lossy();
    let place = own_cases.join(&*id);
    if super::same_file(&place, folder) {
        return Ok(KeptCase { folder: place, aside: None });
    }
    let place = match keeping {
        CaseKeeping::Replace => place,
        CaseKeeping::Both => free(&place),
    };
    keep_at(folder, &place, own_cases)
}

/// Unpacks a case to one's own.
///
/// # Errors
/// When it cannot be written; what stood there before stays then.
pub fn keep_packed(case: &PackedCase, own_cases: &Path, keeping: CaseKeeping) -> Result<KeptCase> {
    let place = own_cases.join(&case.id);
    let place = match keeping {
        CaseKeeping::Replace => place,
        CaseKeeping::Both => free(&place),
    };
    let fresh = fresh_folder(own_cases);
    let kept = case.write_to(&fresh).and_then(|()| take_place(&fresh, &place, own_cases));
    if kept.is_err() {
        // Nothing is lost if the half of a copy stays; it is only untidy.
        let _ = fs::remove_dir_all(&fresh);
    }
    kept.map(|aside| KeptCase { folder: place, aside })
}

/// A folder in which a case is put together where no library looks; what an earlier attempt left there goes.
fn fresh_folder(own_cases: &Path) -> PathBuf {
    let fresh = own_cases.with_extension(format!("{}.tmp", std::process::id()));
    let _ = fs::remove_dir_all(&fresh);
    fresh
}

/// Copies a case to a place; what stood there is set aside once the copy is whole, and comes back where the copy cannot
/// take the place.
fn keep_at(folder: &Path, place: &Path, own_cases: &Path) -> Result<KeptCase> {
    let files = files_of_case(folder, LIMITS)?;
    let fresh = fresh_folder(own_cases);
    let kept = copy_files(&files, folder, &fresh).and_then(|()| take_place(&fresh, place, own_cases));
    if kept.is_err() {
        // Nothing is lost if the half of a copy stays; it is only untidy.
        let _ = fs::remove_dir_all(&fresh);
    }
    kept.map(|aside| KeptCase { folder: place.to_owned(), aside })
}

/// Moves a copy to its place; gives where what stood there stands now.
fn take_place(fresh: &Path, place: &Path, own_cases: &Path) -> Result<Option<PathBuf>> {
    make_folder(own_cases)?;
    let name = place.file_name().unwrap_or_default();
    let aside = place.exists().then(|| free(&set_aside_folder(own_cases).join(name)));
    if let Some(aside) = &aside {
        make_folder(aside.parent().unwrap_or(own_cases))?;
        fs::rename(place, aside).with_context(|| FileError::Unmovable(place.to_owned()))?;
    }
    if let Err(error) = fs::rename(fresh, place) {
        let back = aside.as_ref().is_none_or(|aside| fs::rename(aside, place).is_ok());
        let stays = if back { place } else { aside.as_deref().unwrap_or(place) };
        return Err(error).with_context(|| FileError::Unwritable(stays.to_owned()));
    }
    Ok(aside)
}

/// Where cases stand that were set aside: beside one's own, so that no library shows them.
pub(super) fn set_aside_folder(own_cases: &Path) -> PathBuf {
    let mut name = own_cases.file_name().unwrap_or_default().to_owned();
    name.push("-set-aside");
    own_cases.with_file_name(name)
}

/// A path, or the first with a number behind it that is free.
pub(super) fn free(path: &Path) -> PathBuf {
    free_path(1, |number| if number == 1 { path.to_owned() } else { with_suffix(path, &format!("-{number}")) })
}

/// The files of a case; links are not followed and hidden files are left.
pub(super) fn files_of_case(folder: &Path, limits: WalkLimits) -> Result<Vec<PathBuf>> {
    // The folder itself may be a link: it was pointed at.
    let real = folder.canonicalize().with_context(|| FileError::Unreadable(folder.to_owned()))?;
    let files = walk_files(&real, limits).all()?;
    Ok(files.into_iter().map(|(file, _)| folder.join(file.strip_prefix(&real).unwrap_or(&file))).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn case(folder: &Path, text: &str) {
        fs::create_dir_all(folder.join("dossier")).unwrap();
        fs::write(folder.join("scenario.ron"), text).unwrap();
        fs::write(folder.join("dossier/brief.md"), text).unwrap();
        fs::write(folder.join(".swp"), text).unwrap();
    }

    fn text(folder: &Path) -> String {
        fs::read_to_string(folder.join("dossier/brief.md")).unwrap()
    }

    #[test]
    fn a_case_is_kept_and_what_it_replaces_is_set_aside() {
        let home = tempfile::tempdir().unwrap();
        let (own, from) = (home.path().join("cases"), home.path().join("lift"));
        case(&from, "first");
        assert!(!is_own_case(&own, &from));
        let kept = keep_case(&dropped_case(&from.join("scenario.ron")).unwrap(), &own, CaseKeeping::Replace).unwrap();
        assert_eq!(kept, KeptCase { folder: own.join("lift"), aside: None });
        assert!(text(&kept.folder) == "first" && !kept.folder.join(".swp").exists());
        case(&from, "second");
        assert!(is_own_case(&own, &from) && !is_own_case(&own, &own.join("lift")));
        let both = keep_case(&from, &own, CaseKeeping::Both).unwrap();
        assert_eq!((both.folder.clone(), text(&both.folder)), (own.join("lift-2"), String::from("second")));
        let replaced = keep_case(&from, &own, CaseKeeping::Replace).unwrap();
        assert_eq!(
            (text(&replaced.folder), text(&replaced.aside.unwrap())),
            (String::from("second"), String::from("first"))
        );
        assert_eq!(super::super::scenario_folders(&own), [own.join("lift"), own.join("lift-2")]);
    }

    #[test]
    fn a_packed_case_is_kept_beside_or_in_the_place_of_another() {
        let home = tempfile::tempdir().unwrap();
        let (own, from) = (home.path().join("deep/cases"), home.path().join("lift"));
        case(&from, "first");
        let (packed, _) = PackedCase::of(&super::super::CaseLocation::from(&from), "lift").unwrap();
        let keep = |keeping| keep_packed(&packed, &own, keeping).unwrap();
        assert_eq!(keep(CaseKeeping::Both), KeptCase { folder: own.join("lift"), aside: None });
        assert_eq!(text(&own.join("lift")), "first");
        fs::write(own.join("lift/dossier/brief.md"), "mine").unwrap();
        assert_eq!(keep(CaseKeeping::Both).folder, own.join("lift-2"));
        let replaced = keep(CaseKeeping::Replace);
        assert_eq!((text(&own.join("lift")).as_str(), text(&replaced.aside.unwrap()).as_str()), ("first", "mine"));
        assert!(!fresh_folder(&own).exists());
    }

    #[test]
    fn what_is_no_case_or_too_large_is_refused() {
        let home = tempfile::tempdir().unwrap();
        assert!(dropped_case(home.path()).is_err() && dropped_case(&home.path().join("x.txt")).is_err());
        case(home.path(), "x");
        for number in 0..=FILES {
            fs::write(home.path().join(format!("{number}.md")), "").unwrap();
        }
        let error = dropped_case(home.path()).unwrap_err();
        assert!(matches!(error.downcast_ref(), Some(FileError::TooMuch(_))), "{error:?}");
    }

    #[test]
    fn what_is_too_deep_is_refused_and_a_failed_copy_leaves_everything_as_it_was() {
        let home = tempfile::tempdir().unwrap();
        let (own, from) = (home.path().join("cases"), home.path().join("lift"));
        case(&from, "first");
        keep_case(&from, &own, CaseKeeping::Replace).unwrap();
        case(&from, "second");
        let names = |folder: &Path| {
            let mut names: Vec<_> = fs::read_dir(folder).unwrap().flatten().map(|it| it.file_name()).collect();
            names.sort();
            names
        };
        // The copy is whole and cannot take the place: what stood there is back.
        let gone = home.path().join("gone");
        assert!(take_place(&gone, &own.join("lift"), &own).is_err());
        assert_eq!(text(&own.join("lift")), "first");
        // Where it would be set aside stands a file: nothing is moved, and no half of a copy stays.
        fs::remove_dir_all(set_aside_folder(&own)).unwrap();
        fs::write(set_aside_folder(&own), "in the way").unwrap();
        let before = names(home.path());
        assert!(keep_case(&from, &own, CaseKeeping::Replace).is_err());
        assert_eq!((text(&own.join("lift")).as_str(), names(home.path())), ("first", before));
        let deep = (0..=DEPTH).fold(from.join("dossier"), |folder, at| folder.join(at.to_string()));
        fs::create_dir_all(&deep).unwrap();
        fs::write(deep.join("brief.md"), "x").unwrap();
        let error = dropped_case(&from).unwrap_err();
        assert!(matches!(error.downcast_ref(), Some(FileError::TooMuch(_))), "{error:?}");
    }

    #[cfg(unix)]
    #[test]
    fn links_are_not_followed() {
        let home = tempfile::tempdir().unwrap();
        let from = home.path().join("lift");
        case(&from, "x");
        std::os::unix::fs::symlink("/", from.join("root")).unwrap();
        let kept = keep_case(&from, &home.path().join("cases"), CaseKeeping::Both).unwrap();
        assert!(!kept.folder.join("root").exists());
    }
}
