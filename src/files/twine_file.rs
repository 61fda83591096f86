//! A story of Twine in a file, made a draft case of.

use super::bundle::read_source;
use crate::script::twine::{TwineDraft, draft_of, read_stories, story_titled};
use crate::script::{Bundle, Diagnostic, Source};
use anyhow::Result;
use std::path::Path;

/// What a file of Twine brings.
#[derive(Debug, Clone)]
pub struct ReadTwine {
    /// The file.
    pub source: Source,
    /// The draft, or what stands in its way.
    pub draft: TwineDraft,
    /// The passages in the order of the file: where each is named, and how.
    passages: Vec<(u32, String)>,
}

/// Reads a file and makes a draft of the story in it, or of the one with a title where there are several.
///
/// # Errors
/// When the file cannot be read. What is wrong in it stands in the draft.
pub fn read_twine(file: &Path, title: Option<&str>, language: &str) -> Result<ReadTwine> {
    let (source, unreadable) = read_source(file)?;
    let story = match unreadable {
        Some(found) => Err(Box::new(found)),
        None => read_stories(&source).and_then(|stories| story_titled(stories, title)),
    };
    Ok(match story {
        Ok(story) => {
            let passages = story.passages.iter().map(|it| (it.name_span.start, it.name.clone())).collect();
            ReadTwine { draft: draft_of(&story, &source, language), passages, source }
        }
        Err(found) => ReadTwine { draft: refused(*found), passages: Vec::new(), source },
    })
}

/// The titles of the stories in a file; none where there is no story in it.
///
/// # Errors
/// When the file cannot be read.
pub fn twine_titles(file: &Path) -> Result<Vec<String>> {
    let (source, unreadable) = read_source(file)?;
    let stories = if unreadable.is_none() { read_stories(&source).unwrap_or_default() } else { Vec::new() };
    Ok(stories.into_iter().map(|it| it.title.unwrap_or_default()).collect())
}

impl ReadTwine {
    /// The case that the draft is in a folder, to be loaded before it is written: a draft that does not load would leave
    /// somebody with a file to mend by hand.
    #[must_use]
    pub fn bundle(&self, folder: &Path) -> Option<Bundle> {
        let text = self.draft.scenario.as_ref()?;
        let id = folder.file_name().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
        let file = folder.join("scenario.ron");
        Some(Bundle { id, scenario: Source::new(file.display().to_string(), text), ..Bundle::default() })
    }

    /// The passage in which something was found, where it is in one.
    #[must_use]
    pub fn passage_of(&self, found: &Diagnostic) -> Option<&str> {
        let before = self.passages.iter().filter(|(start, _)| *start <= found.at.span.start);
        before.max_by_key(|(start, _)| *start).map(|(_, name)| name.as_str())
    }
}

/// No draft, for one reason.
fn refused(found: Diagnostic) -> TwineDraft {
    TwineDraft { scenario: None, found: vec![found], beats: 0, choices: 0, endings: 0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn what_is_found_has_its_passage_and_several_stories_their_titles() {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("a.twee");
        fs::write(&file, ":: Begin\nHallo [[Nergens]]\n\n:: Later\n(set: $a to 1)Dag\n").unwrap();
        let read = read_twine(&file, None, "nl").unwrap();
        let found: Vec<_> = read.draft.found.iter().map(|it| (it.code, read.passage_of(it))).collect();
        assert!(found.contains(&("twine-missing-passage", Some("Begin"))), "{found:?}");
        assert!(found.iter().any(|(_, passage)| *passage == Some("Later")), "{found:?}");
        let story = |name: &str| {
            format!(
                "<tw-storydata name=\"{name}\" startnode=\"1\"><tw-passagedata pid=\"1\" name=\"a\">x</tw-passagedata></tw-storydata>"
            )
        };
        fs::write(&file, story("Een") + &story("Twee")).unwrap();
        assert_eq!(twine_titles(&file).unwrap(), ["Een", "Twee"]);
        assert!(read_twine(&file, None, "nl").unwrap().draft.scenario.is_none());
        assert!(read_twine(&file, Some("Twee"), "nl").unwrap().draft.scenario.is_some());
    }
}
