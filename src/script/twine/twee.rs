//! Twee 3: passages in a text file, each below a header that begins with `::`.

use super::findings::TwineFindings;
use super::header::{TweeHeader, header_of};
use super::{PlacedText, TwineFormat, TwinePassage, TwineStory, finding, link, story_data};
use crate::script::source::Span;
use std::ops::Range;

/// What begins the header of a passage.
const HEADER: &str = "::";

/// The story of a file in Twee 3; none where no line is a header.
pub(super) fn read(text: &str) -> Option<TwineStory> {
    let mut found = TwineFindings::default();
    let mut story = TwineStory {
        title: None,
        span: Span::default(),
        format: TwineFormat::Unknown,
        start: None,
        passages: Vec::new(),
        positions: false,
        found: TwineFindings::default(),
    };
    let blocks = blocks(text);
    let first = blocks.first()?;
    let before = link::trimmed(text, 0..first.start);
    if !before.is_empty() {
        found.push(finding::outside(Span::new(before.start, before.end)));
    }
    for block in blocks {
        let line_end = text[block.clone()].find('\n').map_or(block.end, |at| block.start + at);
        let header = header_of(&text[block.start..line_end]);
        let name_span = Span::new(block.start + header.name_range.start, block.start + header.name_range.end);
        if header.name.trim().is_empty() {
            found.push(finding::no_name(Span::new(block.start, line_end)));
            continue;
        }
        story.positions |= tells_position(&header, &text[block.start..line_end], block.start, &mut found);
        let text = content(text, (line_end + 1).min(block.end)..block.end);
        story.passages.push(TwinePassage { name: header.name, name_span, tags: header.tags, text });
    }
    take_title(&mut story);
    take_data(&mut story, &mut found);
    story.found = found;
    Some(story)
}

/// Where each header with what is below it stands.
fn blocks(text: &str) -> Vec<Range<usize>> {
    let mut starts = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if line.starts_with(HEADER) {
            starts.push(at);
        }
        at += line.len();
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    starts.iter().copied().zip(ends).map(|(start, end)| start..end).collect()
}

/// What a passage says, without the `\` before a `::` that begins a line and is no header.
fn content(file: &str, range: Range<usize>) -> PlacedText {
    let mut text = PlacedText::default();
    let mut from = range.start;
    let mut at = range.start;
    for line in file[range.clone()].split_inclusive('\n') {
        if line.starts_with("\\:") {
            text.push_verbatim(file, from..at);
            from = at + 1;
        }
        at += line.len();
    }
    text.push_verbatim(file, from..range.end);
    text
}

/// Whether the metadata of a passage say where it stands on the map; unreadable ones are told.
fn tells_position(header: &TweeHeader, line: &str, start: usize, found: &mut TwineFindings) -> bool {
    let Some(range) = &header.metadata else { return false };
    let span = Span::new(start + range.start, start + range.end);
    match serde_json::from_str::<serde_json::Value>(&line[range.clone()]) {
        Ok(serde_json::Value::Object(data)) => !data.is_empty(),
        Ok(_) => false,
        Err(error) => {
            found.push(finding::unreadable_data(span, &error.to_string()));
            false
        }
    }
}

/// Takes the title out of the passages.
fn take_title(story: &mut TwineStory) {
    if let Some(at) = story.passages.iter().position(|it| it.name == "StoryTitle") {
        let passage = story.passages.remove(at);
        let title = passage.text.as_str().split_whitespace().collect::<Vec<_>>().join(" ");
        story.span = passage.name_span;
        story.title = Some(title).filter(|it| !it.is_empty());
    }
}

/// Takes the data of the story out of the passages, and finds where it begins.
fn take_data(story: &mut TwineStory, found: &mut TwineFindings) {
    let at = story.passages.iter().position(|it| it.name == "StoryData");
    let taken = at.map(|at| story.passages.remove(at));
    let data = taken.as_ref().map(|it| story_data::read(&it.text, found)).unwrap_or_default();
    story.format = data.format.unwrap_or(TwineFormat::Unknown);
    story.positions |= data.map;
    let begins = data.start.as_deref().unwrap_or("Start");
    story.start = story.passages.iter().position(|it| it.name == begins);
    if story.start.is_none()
        && let Some(first) = story.passages.first()
    {
        let span = taken.as_ref().map_or(first.name_span, |it| it.name_span);
        found.push(finding::start(span, data.start.as_deref(), &first.name));
    }
}
