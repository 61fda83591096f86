//! Plain data as RON text that people can read, such as settings: written and read back, without positions.

use serde::Serialize;
use serde::de::DeserializeOwned;

/// Data from its text; nothing where the text is no such data. What is wrong with it is not told: unlike a scenario,
/// nobody writes it by hand.
#[must_use]
pub fn read_data<T: DeserializeOwned>(text: &str) -> Option<T> {
    ron::from_str(text).ok()
}

/// Data as text, with a line for each field.
///
/// # Errors
/// When the data have a form that RON has no notation for.
pub fn write_data(value: &impl Serialize) -> Result<String, ron::Error> {
    let layout = ron::ser::PrettyConfig::default().struct_names(true).new_line("\n");
    let mut text = ron::ser::to_string_pretty(value, layout)?;
    text.push('\n');
    Ok(text)
}
