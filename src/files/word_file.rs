//! Word documents on the disk: ZIP archives of parts, of which only the XML is taken, and no more of it than can be read.

use super::FileError;
use super::archive::{ArchiveMark, parts_in, written_archive};
use super::disk::read_at_most;
use anyhow::{Context, Result, bail};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Most bytes of a document, packed as well as its XML unpacked.
const BYTES: u64 = 64 * 1024 * 1024;
/// The part that says by what a document was made.
const MARKED: &str = "docProps/core.xml";

/// What came back from a reviewer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReturnedFile {
    /// A document: its XML parts by their names.
    Word(BTreeMap<String, Vec<u8>>),
    /// No document: what stands in it.
    Other(Vec<u8>),
}

/// Reads a file that came back: a document by what it begins with, whatever it is called.
///
/// # Errors
/// When it cannot be read, is a damaged document, or too large.
pub fn read_returned(path: &Path) -> Result<ReturnedFile> {
    let bytes = read_at_most(path, BYTES).with_context(|| FileError::Unreadable(path.to_owned()))?;
    if bytes.len() as u64 > BYTES {
        bail!(FileError::TooLarge(path.to_owned()));
    }
    if bytes.starts_with(b"PK") {
        return Ok(ReturnedFile::Word(parts_in(&bytes, path, BYTES, is_wanted, FileError::NoWord)?));
    }
    Ok(ReturnedFile::Other(bytes))
}

/// The XML parts of a document in memory.
///
/// # Errors
/// When it is no such document, or too large.
pub fn word_parts_in_bytes(bytes: &[u8]) -> Result<BTreeMap<String, Vec<u8>>> {
    parts_in(bytes, Path::new("script.docx"), BYTES, is_wanted, FileError::NoWord)
}

/// A document of parts, in their order: the same bytes for the same parts.
///
/// # Errors
/// When there is more than a document can hold.
pub fn word_file(parts: &[(&str, String)]) -> Result<Vec<u8>> {
    let files = parts.iter().map(|(name, text)| Ok((*name, text.as_bytes())));
    written_archive(files, ArchiveMark::Plain(MARKED))
        .with_context(|| FileError::TooLarge(PathBuf::from("word/document.xml")))
}

/// Pictures and fonts may be large, and say nothing of remarks.
fn is_wanted(name: &str) -> bool {
    name.ends_with(".xml") || name.ends_with(".rels")
}
