//! Writing edits into a file that was read before: what they do not name stays byte for byte as it stands on the disk.

use super::{FileError, write_atomically};
use crate::script::{TextEdits, text_of};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::Path;

/// Makes edits of the text that was read from a file.
///
/// # Errors
/// When the file cannot be read or written, or holds another text by now; it is untouched then.
pub fn write_edits(file: &Path, read: &str, edits: &TextEdits) -> Result<()> {
    let bytes = fs::read(file).with_context(|| FileError::Unreadable(file.to_owned()))?;
    let same = text_of(bytes.clone()).is_ok_and(|text| text == read);
    let (true, Ok(written)) = (same, String::from_utf8(bytes)) else {
        bail!(FileError::Changed(file.to_owned()));
    };
    write_atomically(file, edits.apply_to_file(&written).as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::script::{Span, TextEdit};

    #[test]
    fn only_what_was_read_is_edited() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.ron");
        fs::write(&file, "\u{feff}a: 1,\r\nb: 2\r\n").unwrap();
        let mut edits = TextEdits::default();
        assert!(edits.add(&[TextEdit::replace(Span::new(9, 10), "3")]));
        write_edits(&file, "a: 1,\nb: 2\n", &edits).unwrap();
        assert_eq!(fs::read_to_string(&file).unwrap(), "\u{feff}a: 1,\r\nb: 3\r\n");
        let error = write_edits(&file, "a: 1,\nb: 2\n", &edits).unwrap_err();
        assert_eq!(error.downcast_ref(), Some(&FileError::Changed(file)));
    }
}
