//! Looks back as PDF: every plan of every shipped case, on two sheets, without what is somebody's own.
//!
//! With `TEGENSPEL_WRITTEN` they are written to that folder, and `tests/documents.sh` has others judge them.

use crate::cli::tegenspel;
use crate::support::{CASES, planned};
use std::fs;
use std::path::PathBuf;
use tegenspel::author::explore::Sequential;
use tegenspel::author::outlook::looked_back;
use tegenspel::cli::Exit;
use tegenspel::engine::Debrief;
use tegenspel::report::Messages;
use tegenspel::report::debrief::{DebriefAdditions, pdf};

#[test]
fn every_plan_is_told_on_two_sheets() {
    let folder = std::env::var_os("TEGENSPEL_WRITTEN").map(PathBuf::from);
    for id in CASES {
        for (at, (plan, session)) in planned(id).into_iter().enumerate() {
            // For those who judge the files also what could still be reached; it takes a few seconds for each.
            let whole = folder.is_some() && session.ending().is_some();
            let outlooks = if whole { looked_back(&session, &Sequential, &mut |_| true) } else { Vec::new() };
            // One language each is enough to know that it fits; those who judge the files get both.
            let languages = ["nl", "en"];
            for language in if folder.is_some() { &languages[..] } else { &languages[at % 2..=at % 2] } {
                let debrief = Debrief::with_outlooks(&session, language, language, &outlooks);
                let words = Messages::new(language);
                let file = pdf(&debrief, &DebriefAdditions::default(), &words, &|_| {}).unwrap();
                assert!(file.pages <= 2 && file.missing.is_empty(), "{id} {plan} {language}: {} pages", file.pages);
                if let Some(folder) = &folder {
                    fs::write(folder.join(format!("{id}.{plan}.{language}.pdf")), &file.bytes).unwrap();
                }
            }
        }
    }
}

#[test]
fn a_look_back_says_what_is_in_another_language_and_is_the_same_each_time() {
    let session = planned("even-iets-heel-anders").remove(0).1;
    let debrief = Debrief::with_words(&session, "nl", "en");
    let words = Messages::new("en");
    let made = || pdf(&debrief, &DebriefAdditions::default(), &words, &|_| {}).unwrap().bytes;
    let bytes = made();
    assert_eq!(bytes, made());
    let holds = |part: &str| bytes.windows(part.len()).any(|it| it == part.as_bytes());
    assert!(holds("/Lang(en-GB)") && holds("/Lang(nl-NL)"));
    if let Some(folder) = std::env::var_os("TEGENSPEL_WRITTEN") {
        fs::write(PathBuf::from(folder).join("mixed.pdf"), &bytes).unwrap();
    }
}

#[test]
fn a_pdf_takes_a_file_and_ones_own_words_only_where_they_are_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let session = at("loods.ron");
    let picks = "voorbereiden.verslag,binnenkomst.rol_en_grens";
    tegenspel(&["play", "de-loods", "--seed", "7", "--picks", picks, "--save", &session], "");
    let written = |name: &str, more: &[&str]| {
        let file = at(name);
        let ran = tegenspel(&[&["debrief", &session, "-o", &file], more].concat(), "");
        (ran, fs::read(file).unwrap_or_default())
    };
    for (language, says) in [("en", "Name a file with -o"), ("nl", "Geef met -o een bestand")] {
        let ran = tegenspel(&["--language", language, "debrief", &session, "--format", "pdf"], "");
        assert!(ran.exit == Exit::Failed && ran.out.is_empty() && ran.err.contains(says), "{}", ran.err);
    }
    let (ran, plain) = written("plain.pdf", &[]);
    assert!(plain.starts_with(b"%PDF-1.7") && ran.err.contains("plain.pdf"), "{}", ran.err);
    let (ran, nothing) = written("nothing.pdf", &["--own-words"]);
    assert!(ran.err.contains("Nothing of your own") && nothing == plain, "{}", ran.err);
    fs::write(at("loods.own.ron"), "Own(reason: \"Oefenen\", picture: (Some(3), None, None))").unwrap();
    assert!(written("default.pdf", &[]).1 == plain, "what is one's own goes along without being asked for");
    assert!(written("own.pdf", &["--own-words"]).1.len() > plain.len());
    let (_, page) = written("own.html", &["--own-words"]);
    assert!(String::from_utf8(page).unwrap().contains("Oefenen"));
    assert!(!String::from_utf8(written("default.html", &[]).1).unwrap().contains("Oefenen"));
    let (ran, _) = written("own.txt", &["--own-words"]);
    assert!(ran.exit == Exit::Failed && ran.err.contains("--format html or --format pdf"), "{}", ran.err);
    // One of ours is written over, somebody else's is not.
    assert_eq!(written("plain.pdf", &[]).1, plain);
    fs::write(at("theirs.pdf"), "%PDF-1.4 an invoice").unwrap();
    assert_eq!(written("theirs.pdf", &[]).1, b"%PDF-1.4 an invoice");
}
