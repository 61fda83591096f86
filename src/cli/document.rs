//! Written-out documents: their form, which the name of the file says as well, and where they go.

use super::shell::Shell;
use crate::files::{SIGNATURE, is_ours, may_replace, write_atomically};
use anyhow::{Result, bail};
use clap::ValueEnum;
use std::path::Path;

/// The form of a document: the one that was asked for, the one that the file's name says, or else the first of the list.
///
/// # Errors
/// When the name says another form than was asked for, or, with nothing asked, one that is not known.
pub(super) fn form_of<F: ValueEnum + PartialEq, const N: usize>(
    asked: Option<&F>,
    output: Option<&Path>,
    known: &[(&str, F); N],
    shell: &Shell<'_>,
) -> Result<F> {
    let ending = output.and_then(ending);
    let named = ending.as_ref().and_then(|ending| known.iter().find(|it| it.0 == ending)).map(|it| &it.1);
    match (asked, named) {
        (Some(asked), Some(named)) if asked != named => {
            let values = [("ending", ending.unwrap_or_default().into()), ("format", name(asked).into())];
            bail!(shell.words.text_with("document-disagrees", &values));
        }
        // What was asked for may stand under any name that says no other form.
        (Some(form), _) | (None, Some(form)) => Ok(form.clone()),
        (None, None) => {
            known_ending(output, known.iter().map(|it| it.0), shell)?;
            Ok(known[0].1.clone())
        }
    }
}

/// Refuses a file whose name ends in something else than these.
///
/// # Errors
/// When it does.
pub(super) fn known_ending<'k>(
    output: Option<&Path>,
    known: impl Iterator<Item = &'k str> + Clone,
    shell: &Shell<'_>,
) -> Result<()> {
    let Some(ending) = output.and_then(ending).filter(|ending| !known.clone().any(|it| it == ending)) else {
        return Ok(());
    };
    let endings = known.map(|it| format!("`.{it}`")).collect::<Vec<_>>().join(", ");
    let values = [("ending", ending.into()), ("endings", endings.into())];
    bail!(shell.words.text_with("document-unknown", &values));
}

/// What the name of a file ends in, where that can stand for a form: not the `2` of `script v1.2`.
fn ending(file: &Path) -> Option<String> {
    let ending = file.extension()?.to_str()?;
    let is_form = ending.starts_with(|first: char| first.is_ascii_alphabetic())
        && ending.chars().all(|letter| letter.is_ascii_alphanumeric());
    is_form.then(|| ending.to_lowercase())
}

fn name<F: ValueEnum>(form: &F) -> String {
    form.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
}

/// Writes a document to its file, or to standard output without one.
///
/// # Errors
/// When it cannot be written.
pub(super) fn write(
    document: &(impl AsRef<[u8]> + ?Sized),
    output: Option<&Path>,
    shell: &mut Shell<'_>,
) -> Result<()> {
    match output {
        Some(file) => replace(file, document.as_ref(), shell)?,
        None => shell.out.write_all(document.as_ref())?,
    }
    Ok(())
}

/// Writes a document to a file. What stands there is replaced only where it is one of ours too; a text, which has no other
/// place for it, says so in its last line.
///
/// # Errors
/// When something else stands there, or it cannot be written.
pub(super) fn replace(file: &Path, document: &[u8], shell: &Shell<'_>) -> Result<()> {
    if !may_replace(file, document) {
        bail!(shell.words.text_with("document-taken", &[("file", file.display().to_string().into())]));
    }
    if is_ours(document) {
        return write_atomically(file, document);
    }
    write_atomically(file, &[document, b"\n", SIGNATURE.as_bytes(), b"\n"].concat())
}

/// Says where a document stands.
pub(super) fn tell_written(output: Option<&Path>, shell: &mut Shell<'_>) -> Result<()> {
    if let Some(file) = output {
        let values = [("file", file.display().to_string().into())];
        writeln!(shell.err, "{}", shell.words.text_with("document-written", &values))?;
    }
    Ok(())
}

/// How many letters are named of those that no font has.
#[cfg(feature = "pdf")]
const LETTERS: usize = 20;

/// Says which letters of a document no font has.
#[cfg(feature = "pdf")]
pub(super) fn tell_missing(file: &crate::report::pdf::PdfFile, shell: &mut Shell<'_>) -> Result<()> {
    if !file.missing.is_empty() {
        let letters: String = file.missing.chars().take(LETTERS).collect();
        writeln!(shell.err, "{}", shell.words.text_with("pdf-letters", &[("letters", letters.into())]))?;
    }
    Ok(())
}
