//! Any text as a saved session of the English template: refused, or read, written and played again.

#![no_main]

use libfuzzer_sys::fuzz_target;
use std::sync::Arc;
use tegenspel::engine::{ResumeError, SESSION_FORMAT, Session};
use tegenspel::script::{Source, read_session, write_session};
use tegenspel_fuzz::{TEMPLATE, show};

fuzz_target!(|text: &str| {
    let source = Source::new("saved.ron", text);
    let mut saved = match read_session(&source) {
        Ok(read) => {
            // What was cut off lies at the end of the file.
            assert!(read.cut.is_none_or(|cut| cut.end as usize == text.len()));
            read.session
        }
        Err(refused) => return show(&refused, &source),
    };
    // Whatever format it came in, it is written in the present one.
    saved.format = SESSION_FORMAT;
    let written = Source::new("again.ron", write_session(&saved));
    let again = read_session(&written).expect("what is written can be read");
    assert_eq!((again.session, again.cut), (saved.clone(), None));
    // Most texts would fall through here otherwise: the id is that of the folder.
    saved.scenario.clone_from(&TEMPLATE.id);
    let session = match Session::resume(Arc::clone(&TEMPLATE), &saved) {
        Ok(session) => session,
        Err(ResumeError::Input { why, until, .. }) => {
            let _ = why.words();
            *until
        }
        Err(_) => return,
    };
    let again = Session::resume(Arc::clone(&TEMPLATE), &session.save()).expect("what was played can be played again");
    assert_eq!(again.progress(), session.progress());
    assert_eq!(again.transcript(), session.transcript());
});
