//! Stories of Twine, as Twee 3 or as the HTML that Twine 2 publishes and archives, read into a draft case.
//!
//! [`read_stories`] takes the text apart, [`draft_of`] makes a case of one story. Nothing gets lost in silence: whatever a case
//! has no place for is a finding with its place in the file that was read.

mod code;
mod draft;
mod finding;
mod findings;
mod header;
mod html;
mod leading_on;
mod link;
mod moment;
mod placed_text;
mod scanner;
mod special;
mod story_data;
mod twee;
mod write;

pub use draft::{TwineDraft, draft_of};
pub use link::{TwineLink, links_of};
pub use placed_text::PlacedText;

use super::diagnostic::Diagnostic;
use super::source::{Source, Span};

/// What wrote the code in the passages: the story format, which differs from story to story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TwineFormat {
    /// `(set: $a to 1)`, `[hook]`.
    Harlowe,
    /// `<<set $a to 1>>`.
    SugarCube,
    /// `{insert}`, `[modifier]` and variables above `--`.
    Chapbook,
    /// `<% code %>`.
    Snowman,
    /// None of these, or none that is named: what can be told apart anyway is looked for.
    Unknown,
}

impl TwineFormat {
    /// The format of this name, whatever its version.
    #[must_use]
    pub fn named(name: &str) -> Self {
        match name.trim().to_lowercase().split([' ', '-']).next() {
            Some("harlowe") => Self::Harlowe,
            Some("sugarcube") => Self::SugarCube,
            Some("chapbook") => Self::Chapbook,
            Some("snowman") => Self::Snowman,
            _ => Self::Unknown,
        }
    }

    /// The name as people know it; empty where there is none.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Harlowe => "Harlowe",
            Self::SugarCube => "SugarCube",
            Self::Chapbook => "Chapbook",
            Self::Snowman => "Snowman",
            Self::Unknown => "",
        }
    }
}

/// A passage of a story.
#[derive(Debug, Clone)]
pub struct TwinePassage {
    /// Its name, escapes and entities resolved.
    pub name: String,
    /// Where the passage is named.
    pub name_span: Span,
    /// Its tags, in the order in which they stand.
    pub tags: Vec<String>,
    /// What it says, code and links included.
    pub text: PlacedText,
}

/// A story as it was read: what follows from its special passages is told by [`draft_of`].
#[derive(Debug, Clone)]
pub struct TwineStory {
    /// Its title, where it has one.
    pub title: Option<String>,
    /// Where the story is named, or begins.
    pub span: Span,
    /// What its code is written for.
    pub format: TwineFormat,
    /// The number of the passage with which it begins, where the file says so.
    pub start: Option<usize>,
    /// Every passage, the special ones included.
    pub passages: Vec<TwinePassage>,
    /// Whether anything says where a passage stands on the map of Twine.
    pub positions: bool,
    /// What was found while it was read.
    found: findings::TwineFindings,
}

/// The stories of a file: one of a file in Twee 3, any number of an archive of Twine.
///
/// # Errors
/// A finding, when there is no story in it.
pub fn read_stories(source: &Source) -> Result<Vec<TwineStory>, Box<Diagnostic>> {
    let text = &source.text;
    let stories = if html::is_html(text) { html::read(text) } else { twee::read(text).into_iter().collect() };
    if stories.is_empty() { Err(Box::new(finding::no_story())) } else { Ok(stories) }
}

/// The story of this title, or the only one.
///
/// # Errors
/// A finding, when there are several and none has the title; it names them.
pub fn story_titled(stories: Vec<TwineStory>, title: Option<&str>) -> Result<TwineStory, Box<Diagnostic>> {
    let span = stories.first().map(|it| it.span).unwrap_or_default();
    let titles: Vec<_> = stories.iter().map(|it| format!("`{}`", it.title.as_deref().unwrap_or_default())).collect();
    let several = stories.len() > 1;
    let meant = |it: &TwineStory| title.map_or(!several, |title| it.title.as_deref() == Some(title));
    stories.into_iter().find(meant).ok_or_else(|| Box::new(finding::which(span, title, &titles.join(", "))))
}

#[cfg(test)]
mod tests;
