//! Reading the file of a session, also where its last line was cut off inside a character.

use super::read_source;
use crate::script::{Diagnostic, ReadSession, Source, read_session};
use anyhow::Result;
use std::path::Path;

/// A file that holds no session: its text, and what is wrong with it.
#[derive(Debug)]
pub struct NoSession {
    /// The text.
    pub source: Source,
    /// What is wrong.
    pub diagnostic: Box<Diagnostic>,
}

/// Reads the file of a session.
///
/// # Errors
/// When the file cannot be opened; inside, when what stands in it is no session.
pub fn read_saved(file: &Path) -> Result<Result<ReadSession, NoSession>> {
    let (source, not_text) = read_source(file)?;
    let read = match (read_session(&source), not_text) {
        (read, None) => read,
        // A line that was cut off may end inside a character; what stands before it is whole.
        (Ok(read), Some(it)) if read.cut.is_some_and(|cut| cut.start <= it.at.span.start) => Ok(read),
        (_, Some(it)) => Err(Box::new(it)),
    };
    Ok(read.map_err(|diagnostic| NoSession { source, diagnostic }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::write_atomically;

    const BEGUN: &str =
        "Session(format: 2, scenario: \"a\", hash: \"b\", model: \"c\", setup: (seed: 1, actor: base))\n";

    fn read(folder: &Path, bytes: &[u8]) -> Result<ReadSession, NoSession> {
        let file = folder.join("s.ron");
        write_atomically(&file, bytes).unwrap();
        read_saved(&file).unwrap()
    }

    #[test]
    fn a_character_that_was_cut_off_is_part_of_the_line_that_was() {
        let folder = tempfile::tempdir().unwrap();
        let line = format!("{BEGUN}(pick: \"a.b\")\n(direct: \"!say roos: Eén");
        let at = line.find('é').unwrap() + 1;
        let it = read(folder.path(), &line.as_bytes()[..at]).unwrap();
        assert!(it.cut.is_some() && it.session.entries.len() == 1, "{it:?}");
    }

    #[test]
    fn what_is_no_text_anywhere_else_is_no_session() {
        let folder = tempfile::tempdir().unwrap();
        let mut bytes = format!("{BEGUN}(pick: \"a.").into_bytes();
        bytes.push(0xff);
        bytes.extend(b"\")\n(pick: \"a.b\")\n(pi");
        assert_eq!(read(folder.path(), &bytes).unwrap_err().diagnostic.code, "not-text");
    }
}
