//! Taking a case of one's own off the shelf without losing any of it, and putting it back.

use super::dropped_case::{free, set_aside_folder};
use super::{FileError, exists, make_folder};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};

/// Where the folder of a case would stand once it is taken off the shelf: where no library looks, under a name that is free.
#[must_use]
pub fn place_of_deleted(folder: &Path) -> PathBuf {
    let around = folder.parent().unwrap_or(Path::new(""));
    free(&set_aside_folder(around).join(folder.file_name().unwrap_or_default()))
}

/// Takes a case off the shelf: its folder goes, with all that is in it, to where no library looks. Gives where that is.
///
/// # Errors
/// When it cannot be moved; it stays then.
pub fn delete_case(folder: &Path) -> Result<PathBuf> {
    let place = place_of_deleted(folder);
    move_case(folder, &place)?;
    Ok(place)
}

/// Puts a case back that was taken off the shelf.
///
/// # Errors
/// When it cannot be moved, or another case stands there by now; it stays where it is then.
pub fn put_case_back(from: &Path, to: &Path) -> Result<()> {
    if exists(to) {
        bail!(FileError::Unwritable(to.to_owned()));
    }
    move_case(from, to)
}

fn move_case(from: &Path, to: &Path) -> Result<()> {
    make_folder(to.parent().unwrap_or(Path::new("")))?;
    fs::rename(from, to).with_context(|| FileError::Unmovable(from.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_case_goes_whole_comes_back_and_never_takes_the_place_of_another() {
        let home = tempfile::tempdir().unwrap();
        let cases = home.path().join("cases");
        let folder = cases.join("eigen");
        let make = |text: &str| {
            fs::create_dir_all(folder.join("dossier")).unwrap();
            fs::write(folder.join("scenario.ron"), text).unwrap();
            fs::write(folder.join("dossier/brief.md"), text).unwrap();
        };
        make("een");
        let gone = delete_case(&folder).unwrap();
        assert!(!folder.exists() && !gone.starts_with(&cases));
        assert_eq!(fs::read_to_string(gone.join("dossier/brief.md")).unwrap(), "een");
        // One of the same name that goes as well takes nobody's place.
        make("twee");
        let other = delete_case(&folder).unwrap();
        assert!(other != gone && gone.exists() && other.exists());
        make("drie");
        assert!(put_case_back(&gone, &folder).is_err() && gone.exists());
        assert_eq!(fs::read_to_string(folder.join("scenario.ron")).unwrap(), "drie");
        fs::remove_dir_all(&folder).unwrap();
        put_case_back(&gone, &folder).unwrap();
        assert_eq!(fs::read_to_string(folder.join("scenario.ron")).unwrap(), "een");
    }
}
