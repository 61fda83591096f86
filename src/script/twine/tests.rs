//! Stories read whole: what comes of them, and what is told.

use super::*;
use crate::script::Source;
use insta::assert_snapshot;

/// A story as a draft, in English, with what was told: code, line:column, message.
#[track_caller]
fn told(text: &str) -> (TwineDraft, Vec<String>) {
    let source = Source::new("story.twee", text);
    let story = story_titled(read_stories(&source).unwrap(), None).unwrap();
    let draft = draft_of(&story, &source, "en");
    let lines = draft.found.iter().map(|it| {
        let (line, column) = source.position(it.at.span.start);
        format!("{}:{line}:{column} {}", it.code, it.message.en)
    });
    let lines = lines.collect();
    (draft, lines)
}
