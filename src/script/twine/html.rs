//! The HTML that Twine 2 publishes and archives: `<tw-storydata>` with its `<tw-passagedata>`.

use super::findings::TwineFindings;
use super::{PlacedText, TwineFormat, TwinePassage, TwineStory, finding};
use crate::script::source::Span;
use html5gum::{DefaultEmitter, EndTag, StartTag, Token, Tokenizer};
use std::ops::Range;

/// Whether a text is HTML rather than Twee: its first sign is a `<`, and no line is a header.
pub(super) fn is_html(text: &str) -> bool {
    text.trim_start().starts_with('<') && (text.contains(STORY) || !text.lines().any(|line| line.starts_with("::")))
}

/// What a story begins with.
const STORY: &str = "<tw-storydata";

/// The stories of a file of HTML.
pub(super) fn read(text: &str) -> Vec<TwineStory> {
    let mut reader = StoryReader { file: text, stories: Vec::new(), within: Within::Nothing, startnode: None };
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    // What a story format brings along is script, in which a `<` begins no tag.
    emitter.naively_switch_states(true);
    for token in Tokenizer::new_with_emitter(text, emitter) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => reader.open(&tag),
            Token::EndTag(tag) => reader.close(&tag),
            Token::String(string) => reader.string(string.span.start..string.span.end),
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    reader.finish_story();
    reader.stories
}

/// Where in the file the reader is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Within {
    /// Outside any story.
    Nothing,
    /// In a story, between passages.
    Story,
    /// In a passage.
    Passage,
    /// In the script or the styles of a story, which begin at a byte.
    Code(usize),
}

struct StoryReader<'a> {
    file: &'a str,
    stories: Vec<TwineStory>,
    within: Within,
    /// The number that the story at hand names as that of its first passage, and where it stands.
    startnode: Option<(String, Span)>,
}

impl StoryReader<'_> {
    fn open(&mut self, tag: &StartTag<usize>) {
        match tag.name.as_slice() {
            b"tw-storydata" => self.open_story(tag),
            b"tw-passagedata" if self.within != Within::Nothing => self.open_passage(tag),
            b"script" | b"style" if self.within == Within::Story => self.within = Within::Code(tag.span.end),
            b"tw-tag" if self.within == Within::Story => self.note_positions(),
            _ => {}
        }
    }

    fn close(&mut self, tag: &EndTag<usize>) {
        match (tag.name.as_slice(), self.within) {
            (b"tw-storydata", _) => {
                self.finish_story();
                self.within = Within::Nothing;
            }
            (b"tw-passagedata", Within::Passage) => self.within = Within::Story,
            (name @ (b"script" | b"style"), Within::Code(from)) => {
                self.within = Within::Story;
                self.leave_out(name == b"script", from..tag.span.start);
            }
            _ => {}
        }
    }

    fn string(&mut self, range: Range<usize>) {
        if self.within == Within::Passage
            && let Some(passage) = self.stories.last_mut().and_then(|it| it.passages.last_mut())
        {
            push_decoded(&mut passage.text, self.file, range);
        }
    }

    fn open_story(&mut self, tag: &StartTag<usize>) {
        self.finish_story();
        self.within = Within::Story;
        self.startnode = value(tag, "startnode").filter(|it| !it.is_empty()).map(|it| (it, span_of(tag, "startnode")));
        self.stories.push(TwineStory {
            title: value(tag, "name").map(|it| it.trim().to_owned()).filter(|it| !it.is_empty()),
            span: span_of(tag, "name"),
            format: value(tag, "format").map_or(TwineFormat::Unknown, |it| TwineFormat::named(&it)),
            start: None,
            passages: Vec::new(),
            positions: value(tag, "zoom").is_some(),
            found: TwineFindings::default(),
        });
    }

    fn open_passage(&mut self, tag: &StartTag<usize>) {
        self.within = Within::Passage;
        let Some(story) = self.stories.last_mut() else { return };
        let name = value(tag, "name").unwrap_or_default();
        if name.trim().is_empty() {
            story.found.push(finding::no_name(span_of(tag, "name")));
        }
        let pid = value(tag, "pid");
        if pid.is_some() && self.startnode.as_ref().map(|it| &it.0) == pid.as_ref() {
            story.start.get_or_insert(story.passages.len());
        }
        story.positions |= ["position", "size"].iter().any(|it| value(tag, it).is_some());
        let tags = value(tag, "tags").unwrap_or_default().split_whitespace().map(str::to_owned).collect();
        let name_span = span_of(tag, "name");
        story.passages.push(TwinePassage { name, name_span, tags, text: PlacedText::default() });
    }

    fn note_positions(&mut self) {
        if let Some(story) = self.stories.last_mut() {
            story.positions = true;
        }
    }

    /// Tells of the script or the styles of a story, where there is anything in them.
    fn leave_out(&mut self, is_script: bool, range: Range<usize>) {
        let range = super::link::trimmed(self.file, range);
        if let Some(story) = self.stories.last_mut().filter(|_| !range.is_empty()) {
            story.found.push(super::special::left_code(Span::new(range.start, range.end), is_script));
        }
    }

    /// Says where the story at hand begins, if it does not say so itself.
    fn finish_story(&mut self) {
        let startnode = self.startnode.take();
        if self.within == Within::Nothing {
            return;
        }
        let Some(story) = self.stories.last_mut().filter(|it| it.start.is_none()) else { return };
        if let Some(first) = story.passages.first() {
            let span = startnode.as_ref().map_or(story.span, |it| it.1);
            let told = finding::start(span, startnode.as_ref().map(|it| it.0.as_str()), &first.name);
            story.found.push(told);
        }
    }
}

/// The value of an attribute, entities resolved.
fn value(tag: &StartTag<usize>, name: &str) -> Option<String> {
    tag.attributes.get(name.as_bytes()).map(|it| String::from_utf8_lossy(it).into_owned())
}

/// Where an attribute stands, or its tag where it has none.
fn span_of(tag: &StartTag<usize>, name: &str) -> Span {
    let span = tag.attributes.get(name.as_bytes()).map_or(tag.span, |it| it.span);
    Span::new(span.start.min(span.end), span.end)
}

/// Adds what a place of the file says, each entity as the character that it stands for.
fn push_decoded(text: &mut PlacedText, file: &str, range: Range<usize>) {
    let mut from = range.start;
    while let Some(at) = file[from..range.end].find('&').map(|at| from + at) {
        text.push_verbatim(file, from..at);
        let name = |letter: char| !(letter.is_ascii_alphanumeric() || letter == '#');
        let mut end = file[at + 1..range.end].find(name).map_or(range.end, |length| at + 1 + length);
        if file[end..range.end].starts_with(';') {
            end += 1;
        }
        let written = &file[at..end];
        let meant = entity(written);
        if meant == written {
            text.push_verbatim(file, at..end);
        } else {
            text.push_meant(&meant, Span::new(at, end));
        }
        from = end;
    }
    text.push_verbatim(file, from..range.end);
}

/// What an entity stands for; itself, where it is none.
fn entity(written: &str) -> String {
    let mut meant = String::new();
    for token in Tokenizer::new(written) {
        if let Ok(Token::String(string)) = token {
            meant.push_str(&String::from_utf8_lossy(&string));
        }
    }
    meant
}
