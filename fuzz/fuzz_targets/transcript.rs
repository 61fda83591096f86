//! Any text as a saved session of the English template: refused, or read, written and played again.

#![no_main]

use libfuzzer_sys::fuzz_target;
use std::sync::Arc;
use tegenspel::engine::{ResumeError, Session};
use tegenspel::script::{Source, read_session, write_session};
use tegenspel_fuzz::{TEMPLATE, show};

fuzz_target!(|text: &str| {
    let source = Source::new("saved.ron", text);
    let mut saved = match read_session(&source) {
        Ok(saved) => saved,
        Err(refused) => return show(&refused, &source),
    };
    let written = Source::new("again.ron", write_session(&saved));
    assert_eq!(read_session(&written).as_ref(), Ok(&saved));
    // Most texts would fall through here otherwise: the id is that of the folder.
    saved.scenario.clone_from(&TEMPLATE.id);
    let session = match Session::resume(Arc::clone(&TEMPLATE), &saved) {
        Ok(session) => session,
        Err(ResumeError::Pick { why, until, .. }) => {
            let _ = why.words();
            *until
        }
        Err(_) => return,
    };
    let again = Session::resume(Arc::clone(&TEMPLATE), &session.save()).expect("what was played can be played again");
    assert_eq!(again.progress(), session.progress());
    assert_eq!(again.transcript(), session.transcript());
});
