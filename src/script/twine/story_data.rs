//! `StoryData` of Twee 3: what it says of the story.

use super::finding;
use super::findings::TwineFindings;
use super::{PlacedText, TwineFormat};
use serde_json::Value;

/// What the data of a story say that a case can use.
#[derive(Debug, Default)]
pub(super) struct StoryData {
    /// The format that the code is written for.
    pub format: Option<TwineFormat>,
    /// The name of the passage with which it begins.
    pub start: Option<String>,
    /// Whether it says how the map looks.
    pub map: bool,
}

/// Reads the data of a story.
pub(super) fn read(text: &PlacedText, found: &mut TwineFindings) -> StoryData {
    let range = super::link::trimmed(text.as_str(), 0..text.as_str().len());
    let written = &text.as_str()[range.clone()];
    let data = match serde_json::from_str::<Value>(written) {
        Ok(data @ Value::Object(_)) => data,
        Ok(_) => {
            found.push(finding::unreadable_data(text.span(range), "{ … }"));
            return StoryData::default();
        }
        Err(error) => {
            let line_start =
                written.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum::<usize>();
            let at = range.start + (line_start + error.column().saturating_sub(1)).min(written.len());
            let at = (at..=range.end).find(|at| text.as_str().is_char_boundary(*at)).unwrap_or(range.end);
            found.push(finding::unreadable_data(text.span(at..range.end.max(at)), &error.to_string()));
            return StoryData::default();
        }
    };
    let word = |name: &str| data.get(name).and_then(Value::as_str);
    StoryData {
        format: word("format").map(TwineFormat::named),
        start: word("start").map(str::to_owned),
        map: ["zoom", "tag-colors"].iter().any(|name| data.get(name).is_some()),
    }
}
