//! Every remedy that is offered as an edit mends what it promises, and breaks nothing else.

use crate::support::model;
use tegenspel::script::{Bundle, Diagnostic, Severity, Source, TextEdits, load, render};

/// The findings that say that a file cannot be read as it stands.
const UNREADABLE: &[&str] = &[
    "inner-quote",
    "malformed-number",
    "mismatched-bracket",
    "missing-colon",
    "missing-comma",
    "mixed-fields",
    "stray-character",
    "stray-quote",
    "trailing-text",
    "unclosed",
    "unclosed-comment",
    "unclosed-text",
    "unexpected",
    "unknown-escape",
    "unopened-text",
];

fn count(found: &[Diagnostic], like: impl Fn(&Diagnostic) -> bool) -> usize {
    found.iter().filter(|it| like(it)).count()
}

/// Applies each edit that the findings of a text offer, one by one, and reads the text again: the finding is gone, and the
/// file is no worse to read than before. Returns how many edits there were.
#[track_caller]
pub(crate) fn assert_edits_mend(text: &str, found: &[Diagnostic], again: impl Fn(&str) -> Vec<Diagnostic>) -> usize {
    let mut offered = 0;
    for finding in found.iter().filter(|it| it.file.is_none()) {
        for remedy in finding.help.iter().filter(|remedy| !remedy.edits.is_empty()) {
            offered += 1;
            let mut edits = TextEdits::default();
            assert!(edits.add(&remedy.edits), "edits of one remedy meet: {:?}", remedy.edits);
            let edited = edits.apply(text);
            let after = again(&edited);
            let shown = || {
                let before = render(finding, &Source::new("before", text), "en", false);
                let after = after.iter().map(|it| render(it, &Source::new("after", &*edited), "en", false));
                format!("{before}\n=> {:?}\n\n{}", remedy.edits, after.collect::<Vec<_>>().join("\n\n"))
            };
            let same = |it: &Diagnostic| it.code == finding.code && it.message == finding.message;
            assert!(count(&after, same) < count(found, same), "the edit leaves the finding:\n{}", shown());
            for code in UNREADABLE {
                let like = |it: &Diagnostic| it.code == *code && it.severity == Severity::Error;
                assert!(count(&after, like) <= count(found, like), "the edit makes a `{code}`:\n{}", shown());
            }
        }
    }
    offered
}

/// Holds the edits of a bundle to it, and returns what is found in it.
#[track_caller]
pub(crate) fn mended_bundle(bundle: &Bundle) -> Vec<Diagnostic> {
    let read = |text: &str| {
        let scenario = Source::new("scenario.ron", text);
        load(&Bundle { scenario, ..bundle.clone() }, &model()).found
    };
    let found = read(&bundle.scenario.text);
    assert_edits_mend(&bundle.scenario.text, &found, read);
    found
}
