//! Taking in what another machine wrote: first a look at it, then everything that is not here yet, over nothing.

use super::archive::read_archive;
use super::{DataFolders, SETTINGS};
use crate::files::save::write_privately;
use anyhow::Result;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

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
    let mut groups: BTreeMap<(u8, String), Vec<(String, Vec<u8>)>> = BTreeMap::new();
    for (name, bytes) in read_archive(archive)? {
        let (order, group, rest) = place(&name);
        groups.entry((order, group)).or_default().push((rest, bytes));
    }
    let parts = groups.into_iter().map(|((order, group), files)| {
        let folder = match order {
            0 => &folders.sessions,
            _ => &folders.cases,
        };
        let at = |stem: &str| match order {
            2 => vec![(settings_beside(&folders.settings, stem), files[0].1.clone())],
            _ => files.iter().map(|(rest, bytes)| (folder.join(format!("{stem}{rest}")), bytes.clone())).collect(),
        };
        let name = ["sessions/", "cases/", ""][usize::from(order)].to_owned() + &group;
        let stems = std::iter::once(group.clone()).chain((1..).map(|number| beside(&group, number)));
        for stem in stems {
            let files: Vec<(PathBuf, Vec<u8>)> = at(&stem);
            let there = |(path, bytes): &(PathBuf, Vec<u8>)| fs::read(path).is_ok_and(|it| it == *bytes);
            let outcome = if files.iter().all(there) {
                ImportOutcome::Same
            } else if !files.iter().any(|file| file.0.exists() && !there(file)) && !is_half_there(order, &files) {
                if stem == group { ImportOutcome::New } else { ImportOutcome::Beside(stem) }
            } else {
                continue;
            };
            return ImportedPart { name, outcome, files };
        }
        // The names never end.
        ImportedPart { name, outcome: ImportOutcome::Same, files: Vec::new() }
    });
    Ok(DataImport { parts: parts.collect() })
}

/// Whether a case stands here of which some files are missing in the archive's: it is another one then, and files of both
/// must not be mixed.
fn is_half_there(order: u8, files: &[(PathBuf, Vec<u8>)]) -> bool {
    order == 1 && files.iter().any(|(path, _)| path.exists())
}

/// To which part a file belongs: the order of its kind, the part's name, and what follows that name in the file's own.
fn place(name: &str) -> (u8, String, String) {
    if name == SETTINGS {
        return (2, String::from("settings"), String::new());
    }
    let (kind, inside) = name.split_once('/').unwrap_or(("", name));
    let end = match kind {
        // What stands beside a session has its name: NAME.ron, NAME.own.ron, NAME.texts/…
        "sessions" => inside.find(['.', '/']),
        _ => inside.find('/'),
    };
    let (group, rest) = inside.split_at(end.unwrap_or(inside.len()));
    (u8::from(kind != "sessions"), group.to_owned(), rest.to_owned())
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
