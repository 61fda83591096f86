//! Taking in what another machine wrote: first a look at it, then everything that is not here yet, over nothing.

use super::import_links::ImportLinks;
use super::{DataFolders, RULES, SETTINGS};
use crate::files::FileError;
use crate::files::archive::read_archive;
use crate::files::save::write_privately;
use anyhow::{Context, Result};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The kinds of parts, in the order in which they are told.
const SESSIONS: u8 = 0;
const CASES: u8 = 1;
const KEPT_SETTINGS: u8 = 2;

/// What is in an archive, and what will become of it.
#[derive(Debug)]
pub struct DataImport {
    /// The parts, sessions before cases before settings.
    pub parts: Vec<ImportedPart>,
}

/// A part of an archive that belongs together: a session with what stands beside it, a case, the settings.
#[derive(Debug)]
pub struct ImportedPart {
    /// Its name in the archive, as `sessions/NAME`.
    pub name: String,
    /// Its kind, in the order in which they are told.
    kind: u8,
    /// The name under which it stands here from now on.
    pub(super) stem: String,
    /// What becomes of it.
    pub outcome: ImportOutcome,
    /// Where each of its files goes, and what it holds.
    files: Vec<(PathBuf, Vec<u8>)>,
}

/// What becomes of a part of an archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImportOutcome {
    /// It is not here yet.
    New,
    /// It is here already, just so.
    Same,
    /// Something else stands here under its name: it is kept beside, under this one.
    Beside(String),
}

/// Looks into an archive; nothing is written yet.
///
/// # Errors
/// When it cannot be read, is no archive of this program, or holds what could do harm.
pub fn read_import(archive: &Path, folders: &DataFolders) -> Result<DataImport> {
    let mut groups = GroupedFiles::new();
    let file = fs::File::open(archive).with_context(|| FileError::Unreadable(archive.to_owned()))?;
    for (name, bytes) in read_archive(file, archive, &RULES)? {
        let (order, group, rest) = place(&name);
        groups.entry((order, group)).or_default().push((rest, bytes));
    }
    let placed = |groups: &GroupedFiles, order: u8| -> BTreeMap<String, ImportedPart> {
        let of_kind = groups.iter().filter(|((kind, _), _)| *kind == order);
        of_kind.map(|((_, group), files)| (group.clone(), place_group(order, group, files, folders))).collect()
    };
    let cases = placed(&groups, CASES);
    let mut sessions = placed(&groups, SESSIONS);
    // What says the name of another tells its new one. That may be another text than stands here: it has another name then
    // itself, and what says that name is told anew.
    for _ in 0..=sessions.len() {
        let links = ImportLinks::new(&sessions, &cases, folders);
        let mut relinked = groups.clone();
        for ((kind, _), files) in &mut relinked {
            if *kind == SESSIONS {
                files.iter_mut().for_each(|(rest, bytes)| links.relink(rest, bytes));
            }
        }
        let again = placed(&relinked, SESSIONS);
        let settled = again.iter().all(|(group, part)| sessions.get(group).is_some_and(|it| it.stem == part.stem));
        sessions = again;
        if settled {
            break;
        }
    }
    let settings = placed(&groups, KEPT_SETTINGS);
    let parts = [sessions, cases, settings].into_iter().flat_map(BTreeMap::into_values);
    Ok(DataImport { parts: parts.collect() })
}

/// The files of an archive by the order and the name of the part that they belong to; of each what follows the part's name
/// in its own, and what it holds.
type GroupedFiles = BTreeMap<(u8, String), Vec<(String, Vec<u8>)>>;

/// Where a part comes to stand: under its own name, or the first beside it under which nothing else stands.
fn place_group(order: u8, group: &str, files: &[(String, Vec<u8>)], folders: &DataFolders) -> ImportedPart {
    let folder = if order == SESSIONS { &folders.sessions } else { &folders.cases };
    let at = |stem: &str| match order {
        KEPT_SETTINGS => vec![(settings_beside(&folders.settings, stem), files[0].1.clone())],
        _ => files.iter().map(|(rest, bytes)| (folder.join(format!("{stem}{rest}")), bytes.clone())).collect(),
    };
    let name = ["sessions/", "cases/", ""][usize::from(order)].to_owned() + group;
    let mut number = 0;
    loop {
        let stem = if number == 0 { group.to_owned() } else { beside(group, number) };
        let files: Vec<(PathBuf, Vec<u8>)> = at(&stem);
        let there = |(path, bytes): &(PathBuf, Vec<u8>)| fs::read(path).is_ok_and(|it| it == *bytes);
        let outcome = if files.iter().all(there) {
            Some(ImportOutcome::Same)
        } else if !files.iter().any(|file| file.0.exists() && !there(file)) && !is_half_there(order, &files) {
            Some(if number == 0 { ImportOutcome::New } else { ImportOutcome::Beside(stem.clone()) })
        } else {
            None
        };
        if let Some(outcome) = outcome {
            return ImportedPart { name, kind: order, stem, outcome, files };
        }
        number += 1;
    }
}

/// Whether a case stands here of which some files are missing in the archive's: it is another one then, and files of both
/// must not be mixed.
fn is_half_there(order: u8, files: &[(PathBuf, Vec<u8>)]) -> bool {
    order == CASES && files.iter().any(|(path, _)| path.exists())
}

/// To which part a file belongs: the order of its kind, the part's name, and what follows that name in the file's own.
fn place(name: &str) -> (u8, String, String) {
    if name == SETTINGS {
        return (KEPT_SETTINGS, String::from("settings"), String::new());
    }
    let (kind, inside) = name.split_once('/').unwrap_or(("", name));
    let end = match kind {
        // What stands beside a session has its name: NAME.ron, NAME.own.ron, NAME.texts/…
        "sessions" => inside.find(['.', '/']),
        _ => inside.find('/'),
    };
    let (group, rest) = inside.split_at(end.unwrap_or(inside.len()));
    (if kind == "sessions" { SESSIONS } else { CASES }, group.to_owned(), rest.to_owned())
}

/// The name under which something is kept beside what has its own name here.
fn beside(stem: &str, number: usize) -> String {
    if number == 1 { format!("{stem}-imported") } else { format!("{stem}-imported-{number}") }
}

fn settings_beside(settings: &Path, stem: &str) -> PathBuf {
    if stem == "settings" { settings.to_owned() } else { settings.with_file_name(format!("{stem}.ron")) }
}

impl DataImport {
    /// How many parts will come in, and how many of these are kept beside others.
    #[must_use]
    pub fn counts(&self) -> (usize, usize) {
        let new = self.parts.iter().filter(|part| part.outcome != ImportOutcome::Same);
        let beside = self.parts.iter().filter(|part| matches!(part.outcome, ImportOutcome::Beside(_)));
        (new.count(), beside.count())
    }

    /// Where settings that are not here yet will stand, and whether they will be in force: they are not where this machine
    /// has its own.
    #[must_use]
    pub fn settings(&self) -> Option<(&Path, bool)> {
        let part = self.parts.iter().find(|part| part.kind == KEPT_SETTINGS && part.outcome != ImportOutcome::Same)?;
        Some((&part.files.first()?.0, part.outcome == ImportOutcome::New))
    }

    /// Writes what is not here yet; nothing that is here is overwritten.
    ///
    /// # Errors
    /// When a file cannot be written; what was written before stays.
    pub fn write(&self) -> Result<()> {
        for (path, bytes) in self.parts.iter().flat_map(|part| &part.files) {
            // Between the look and this something may have come to stand here.
            if !path.exists() {
                write_privately(path, bytes)?;
            }
        }
        Ok(())
    }
}
