//! Written-out documents: their form, which the name of the file says as well, and where they go.

use super::shell::Shell;
use crate::files::{may_replace, write_atomically};
use anyhow::{Result, bail};
use clap::ValueEnum;
use std::path::Path;

/// The form of a document: the one that was asked for, the one that the file's name says, or else the first of the list.
///
/// # Errors
/// When the name says something else than was asked for, or nothing that is known.
pub(super) fn form_of<F: ValueEnum + PartialEq>(
    asked: Option<&F>,
    output: Option<&Path>,
    known: &[(&str, F)],
    shell: &Shell<'_>,
) -> Result<F> {
    let ending = output.and_then(Path::extension).map(|ending| ending.to_string_lossy().to_lowercase());
    let named = ending.as_ref().map(|ending| known.iter().find(|it| it.0 == ending).map(|it| &it.1));
    let form = match (asked, named) {
        (Some(asked), Some(Some(named))) if asked != named => {
            let values = [("ending", ending.unwrap_or_default().into()), ("format", name(asked).into())];
            bail!(shell.words.text_with("document-disagrees", &values));
        }
        (_, Some(None)) => {
            let endings = known.iter().map(|it| format!("`.{}`", it.0)).collect::<Vec<_>>().join(", ");
            let values = [("ending", ending.unwrap_or_default().into()), ("endings", endings.into())];
            bail!(shell.words.text_with("document-unknown", &values));
        }
        (Some(form), _) | (None, Some(Some(form))) => Some(form),
        (None, None) => known.first().map(|it| &it.1),
    };
    match form {
        Some(form) => Ok(form.clone()),
        None => bail!("no form is known"),
    }
}

fn name<F: ValueEnum>(form: &F) -> String {
    form.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
}

/// Writes a document to its file, or to standard output without one.
///
/// # Errors
/// When it cannot be written.
pub(super) fn write(document: &str, output: Option<&Path>, shell: &mut Shell<'_>) -> Result<()> {
    match output {
        Some(file) => replace(file, document.as_bytes(), shell)?,
        None => shell.out.write_all(document.as_bytes())?,
    }
    Ok(())
}

/// Writes a document to a file. What stands there is replaced only where it is such a document too.
///
/// # Errors
/// When something else stands there, or it cannot be written.
pub(super) fn replace(file: &Path, document: &[u8], shell: &Shell<'_>) -> Result<()> {
    if !may_replace(file, document) {
        bail!(shell.words.text_with("document-taken", &[("file", file.display().to_string().into())]));
    }
    write_atomically(file, document)
}

/// Says where a document stands.
pub(super) fn tell_written(output: Option<&Path>, shell: &mut Shell<'_>) -> Result<()> {
    if let Some(file) = output {
        let values = [("file", file.display().to_string().into())];
        writeln!(shell.err, "{}", shell.words.text_with("document-written", &values))?;
    }
    Ok(())
}
