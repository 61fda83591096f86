//! A shell's own data as text that people can read: settings, and what is kept beside a session.

use serde::Serialize;
use serde::de::DeserializeOwned;

/// Why data could not be written or read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct DataError(String);

/// Data as text.
///
/// # Errors
/// When it holds something for which RON has no form.
pub fn write_data(data: &impl Serialize) -> Result<String, DataError> {
    let style = ron::ser::PrettyConfig::default().struct_names(true).new_line("\n");
    let mut text = ron::ser::to_string_pretty(data, style).map_err(|error| DataError(error.to_string()))?;
    text.push('\n');
    Ok(text)
}

/// Data from a text.
///
/// # Errors
/// When the text is no such data; the error says where.
pub fn read_data<T: DeserializeOwned>(text: &str) -> Result<T, DataError> {
    ron::from_str(text).map_err(|error| DataError(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::{read_data, write_data};
    use serde::{Deserialize, Serialize};

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Kept {
        size: u16,
        words: Vec<Option<String>>,
    }

    #[test]
    fn what_is_written_is_read_again() {
        let kept = Kept { size: 150, words: vec![Some("é \"ja\"".to_owned()), None] };
        let text = write_data(&kept).unwrap();
        assert!(text.starts_with("Kept(\n") && text.ends_with(")\n"), "{text}");
        assert_eq!(read_data(&text), Ok(kept));
    }

    #[test]
    fn what_is_no_such_data_says_where() {
        let error = read_data::<Kept>("Kept(size: 1, words: [nee])").unwrap_err().to_string();
        assert!(error.starts_with("1:"), "{error}");
    }
}
