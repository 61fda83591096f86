//! Any bytes as the file of a case: an archive, or the names in one, a line each.

#![no_main]

use libfuzzer_sys::fuzz_target;
use tegenspel::files::{packed_case_in, word_file};
use tegenspel::script::load;
use tegenspel_fuzz::{MODEL, show};

fuzz_target!(|bytes: &[u8]| {
    let case = if bytes.starts_with(b"PK") {
        packed_case_in(bytes)
    } else {
        let text = String::from_utf8_lossy(bytes);
        let names: Vec<_> = text.lines().map(|name| (name, "x".to_owned())).collect();
        // Two files of one name are refused before they get here.
        let Ok(archive) = word_file(&names) else { return };
        packed_case_in(&archive)
    };
    let Ok(case) = case else { return };
    assert!(!case.id.is_empty() && !case.id.starts_with('.') && !case.id.contains(['/', '\\', ':', '\0']));
    assert_eq!(packed_case_in(&case.archive().expect("what came out goes in")).expect("and out again"), case);
    let bundle = case.bundle("packed").expect("there is a scenario.ron");
    for diagnostic in load(&bundle, &MODEL).found {
        show(&diagnostic, &bundle.source_of(&diagnostic));
    }
});
