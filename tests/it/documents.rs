//! Looks back as PDF: every plan of every shipped case, on two sheets, without what is somebody's own.
//!
//! With `TEGENSPEL_WRITTEN` they are written to that folder, and `tests/documents.sh` has others judge them.

use crate::support::{CASES, case, root};
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;
use tegenspel::author::explore::Sequential;
use tegenspel::author::outlook::looked_back;
use tegenspel::engine::{Debrief, Session};
use tegenspel::files::read_source;
use tegenspel::report::Messages;
use tegenspel::report::debrief::{OwnWords, pdf};
use tegenspel::script::{At, load_plan};

/// The session of each plan of a shipped case, with the name of the plan.
fn played(id: &str) -> Vec<(String, Session)> {
    let scenario = case(id);
    let mut plans: Vec<_> =
        fs::read_dir(root().join("scenarios").join(id).join("plans")).unwrap().map(|it| it.unwrap().path()).collect();
    plans.sort();
    let session = |plan: PathBuf| {
        let (source, _) = read_source(&plan).unwrap();
        let name = plan.file_stem().unwrap().to_string_lossy().into_owned();
        let (plan, scenario) = load_plan(&source, &scenario).unwrap();
        let setup = plan.setup();
        let mut session = Session::start(Arc::new(scenario), setup).unwrap();
        for step in &plan.steps {
            if let At::Pick(pick, _) = step {
                session.apply_written(pick).unwrap();
            }
        }
        (name, session)
    };
    plans.into_iter().map(session).collect()
}

#[test]
fn every_plan_is_told_on_two_sheets() {
    let folder = std::env::var_os("TEGENSPEL_WRITTEN").map(PathBuf::from);
    for id in CASES {
        for (plan, session) in played(id) {
            // For those who judge the files also what could still be reached; it takes a few seconds for each.
            let whole = folder.is_some() && session.ending().is_some();
            let outlooks = if whole { looked_back(&session, &Sequential, &mut |_| true) } else { Vec::new() };
            for language in ["nl", "en"] {
                let debrief = Debrief::with_outlooks(&session, language, language, &outlooks);
                let words = Messages::new(language);
                let file = pdf(&debrief, None, &words, &|_| {}).unwrap();
                assert_eq!((file.pages, file.missing.as_str()), (2, ""), "{id} {plan} {language}");
                if let Some(folder) = &folder {
                    fs::write(folder.join(format!("{id}.{plan}.{language}.pdf")), &file.bytes).unwrap();
                }
            }
        }
    }
}

#[test]
fn a_look_back_says_what_is_in_another_language_and_is_the_same_each_time() {
    let session = played("even-iets-heel-anders").remove(0).1;
    let debrief = Debrief::with_words(&session, "nl", "en");
    let words = Messages::new("en");
    let made = || pdf(&debrief, Some(&OwnWords::default()), &words, &|_| {}).unwrap().bytes;
    let bytes = made();
    assert_eq!(bytes, made());
    let holds = |part: &str| bytes.windows(part.len()).any(|it| it == part.as_bytes());
    assert!(holds("/Lang (en-GB)") && holds("/Lang (nl-NL)"));
    if let Some(folder) = std::env::var_os("TEGENSPEL_WRITTEN") {
        fs::write(PathBuf::from(folder).join("mixed.pdf"), &bytes).unwrap();
    }
}
