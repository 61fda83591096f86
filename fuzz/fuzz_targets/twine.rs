//! Any text as a story of Twine: places lie within it, and a draft loads and can be played.

#![no_main]

use libfuzzer_sys::fuzz_target;
use tegenspel::script::Source;
use tegenspel::script::twine::{draft_of, links_of, read_stories};
use tegenspel_fuzz::{loaded, play, show};

fuzz_target!(|text: &str| {
    let source = Source::new("story", text);
    let stories = match read_stories(&source) {
        Ok(stories) => stories,
        Err(found) => return show(&found, &source),
    };
    for story in stories {
        for passage in &story.passages {
            let said = passage.text.as_str();
            for link in links_of(&passage.text) {
                let written = passage.text.span(link.range.clone());
                assert!(text.get(written.range()).is_some(), "a place lies within its file");
                assert!(said[link.range].starts_with("[["));
            }
        }
        let draft = draft_of(&story, &source, "nl");
        for diagnostic in &draft.found {
            assert!(text.get(diagnostic.at.span.range()).is_some(), "{}: a place within its file", diagnostic.code);
            show(diagnostic, &source);
        }
        let Some(written) = draft.scenario else { continue };
        let loaded = loaded(written.clone());
        assert_eq!(loaded.found, [], "{written}");
        play(&loaded.scenario.expect("a draft loads"), text.as_bytes());
    }
});
