//! A script that came back from a reviewer, whatever it was written in.

use super::{FileError, ReturnedFile};
use crate::engine::Scenario;
use crate::report::review::{ReturnedScript, WordProblem, read_page_remarks, read_word, word_case};
use anyhow::{Context, Result, anyhow};
use std::path::Path;

/// Reads what reviewers wrote in the script of a scenario; `path` is where the file stands, for what is said of it.
///
/// # Errors
/// When it is no script, or is damaged.
pub fn returned_script(returned: &ReturnedFile, path: &Path, scenario: &Scenario) -> Result<ReturnedScript> {
    let none = || FileError::NoWord(path.to_owned());
    match returned {
        ReturnedFile::Other(bytes) => read_page_remarks(bytes).with_context(none),
        ReturnedFile::Word(parts) => read_word(parts, scenario).map_err(|problem| match problem {
            WordProblem::NoText => anyhow!(none()),
            WordProblem::Damaged(part) => anyhow!(FileError::DamagedWord { file: path.to_owned(), part }),
        }),
    }
}

/// The case of which a file says that it is the script: a name, and no way to some folder, for who wrote the file does not
/// say where we look.
#[must_use]
pub fn returned_case(returned: &ReturnedFile) -> Option<String> {
    let case = match returned {
        ReturnedFile::Word(parts) => word_case(parts),
        ReturnedFile::Other(bytes) => read_page_remarks(bytes)?.case,
    };
    case.filter(|id| !id.contains(['/', '\\', ':']) && !id.starts_with('.'))
}
