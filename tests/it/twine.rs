//! Stories of Twine brought in: what is written, what is told, and that it plays.

use crate::cli::{json, tegenspel};
use crate::support::{model, root};
use std::fs;
use std::path::Path;
use tegenspel::cli::Exit;
use tegenspel::files::read_bundle;
use tegenspel::script::load;

fn story(name: &str) -> String {
    root().join("tests/data/twine").join(name).display().to_string()
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// Every kind of finding that bringing stories in gives.
pub(crate) fn given() -> Vec<&'static str> {
    const KINDS: [&str; 11] = [
        "twine-code",
        "twine-data",
        "twine-doubled",
        "twine-left-out",
        "twine-missing-passage",
        "twine-no-name",
        "twine-no-story",
        "twine-outside",
        "twine-outside-link",
        "twine-several",
        "twine-start",
    ];
    let one = |name: &str| {
        let passage = "<tw-passagedata pid=\"1\" name=\"a\">x</tw-passagedata>";
        format!("<tw-storydata name=\"{name}\" startnode=\"1\">{passage}</tw-storydata>")
    };
    let folder = tempfile::tempdir().unwrap();
    let (case, file) = (folder.path().join("case"), folder.path().join("story.twee"));
    let texts = [
        fs::read_to_string(story("counter.twee")).unwrap(),
        String::from("no story"),
        String::from(":: StoryData\n{ \"start\" }\n:: Start\nx\n"),
        String::from(":: A\nx\n::   \ny\n"),
        String::from("outside\n:: A [one] {bad}\n[[Nowhere]]\n"),
        one("A") + &one("B"),
    ];
    let mut told = String::new();
    for text in texts {
        fs::write(&file, text).unwrap();
        let ran = tegenspel(&["import", file.to_str().unwrap(), "--to", case.to_str().unwrap(), "--json"], "");
        told += &format!("{}{}", ran.out, ran.err);
        let _ = fs::remove_dir_all(&case);
    }
    // A name that begins as another does is told apart by the sign behind it.
    let is_told = |kind: &str| [format!("{kind}\""), format!("{kind}]")].iter().any(|it| told.contains(it));
    KINDS.into_iter().filter(|kind| is_told(kind)).collect()
}

#[test]
fn a_draft_loads_checks_without_errors_and_plays() {
    let folder = tempfile::tempdir().unwrap();
    let case = folder.path().join("balie");
    for (name, picks) in [
        ("counter.twee", "aan_de_balie.dat_klopt_dat_spijt_me,spijt.morgen_bellen,morgen.rond_af"),
        ("published.html", "begin.naar_de_zaal"),
    ] {
        let made = tegenspel(&["import", &story(name), "--to", text(&case), "--language", "nl"], "");
        assert_eq!(made.exit, Exit::Fine, "{}{}", made.out, made.err);
        assert!(made.out.contains("is een concept van een casus"), "{}", made.out);
        let loaded = load(&read_bundle(&case).unwrap(), &model());
        assert_eq!(loaded.found, [], "{name}");
        let checked = json(&tegenspel(&["check", text(&case), "--json"], ""));
        assert_eq!((&checked["errors"], checked["warnings"].as_u64() > Some(0)), (&0.into(), true));
        let played = tegenspel(&["play", text(&case), "--picks", picks, "--json"], "");
        assert_eq!(played.exit, Exit::Fine, "{}", played.err);
        assert!(json(&played)["ending"].is_string(), "{}", played.out);
        fs::remove_dir_all(&case).unwrap();
    }
}

#[test]
fn everything_is_told_with_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let case = folder.path().join("balie");
    let made = json(&tegenspel(&["import", &story("counter.twee"), "--to", text(&case), "--json"], ""));
    assert_eq!((&made["beats"], &made["choices"], &made["endings"]), (&3.into(), &6.into(), &3.into()), "{made}");
    let told = made["diagnostics"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| format!("{} {}:{}", it["code"].as_str().unwrap(), it["line"], it["column"]));
    insta::assert_snapshot!(told.collect::<Vec<_>>().join("\n"), @r"
    twine-left-out 1:4
    twine-left-out 16:4
    twine-code 17:1
    twine-code 22:25
    twine-code 27:11
    twine-outside-link 29:10
    twine-left-out 32:4
    twine-code 37:1
    twine-doubled 40:4
    twine-left-out 44:4
    twine-code 49:1
    twine-code 53:1
    ");
}

#[test]
fn nothing_is_overwritten_and_nothing_half_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let case = folder.path().join("balie");
    let import = |file: &str, more: &[&str]| {
        tegenspel(&[&["import", file, "--to", text(&case), "--language", "en"], more].concat(), "")
    };
    let refused = import(&story("two.html"), &[]);
    assert_eq!(refused.exit, Exit::Findings);
    assert!(refused.out.contains("several stories in this file: `Een`, `Twee`"), "{}", refused.out);
    assert_eq!(import(text(&root().join("Cargo.toml")), &[]).exit, Exit::Findings);
    assert_eq!(import("nowhere.twee", &[]).exit, Exit::Failed);
    assert!(!case.exists());
    fs::create_dir(&case).unwrap();
    assert_eq!(import(&story("two.html"), &["--story", "Twee"]).exit, Exit::Fine);
    let written = fs::read_to_string(case.join("scenario.ron")).unwrap();
    assert!(written.contains("title: \"Twee\"") && written.contains("language: \"en\""), "{written}");
    let again = import(&story("two.html"), &["--story", "Een"]);
    assert_eq!(again.exit, Exit::Failed);
    assert!(again.err.contains("is not empty; nothing was changed"), "{}", again.err);
    assert_eq!(fs::read_to_string(case.join("scenario.ron")).unwrap(), written);
}

#[test]
fn the_language_of_the_texts_can_be_said() {
    let folder = tempfile::tempdir().unwrap();
    let case = folder.path().join("de");
    let said = ["--language", "nl", "--case-language", "de"];
    let made = tegenspel(&[&["import", &story("published.html"), "--to", text(&case)], &said[..]].concat(), "");
    assert_eq!(made.exit, Exit::Fine);
    assert!(!made.out.contains("De teksten heten"), "{}", made.out);
    assert!(fs::read_to_string(case.join("scenario.ron")).unwrap().contains("language: \"de\""));
}
