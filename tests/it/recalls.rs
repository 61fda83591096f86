//! Texts that say what they repeat: proved where it always happened, told with a walk where it did not.

use crate::cli::{json, tegenspel};
use crate::support::frame;
use serde_json::Value;
use tegenspel::cli::Exit;

const ROOM: &str = r#""room": Scene(title: "Room", place: "p", channel: Phone, with: ["ans"], start: "ask", beats: {
    "ask": (choices: {
        "yes": (text: "You will hear from me on Thursday.", moves: ["promise_outcome"], then: Beat("later")),
        "no": (text: "I do not know.", moves: ["threaten"], then: Beat("later")),
    }),
    "later": (
        lines: [(who: "ans", text: "You said so.", LINE)],
        choices: {
            "fine": (text: "As I said.", CHOICE then: First([(when: "picked(ask.yes)", then: End("good")), (then: End("bad"))])),
            "out": (text: "Leave.", then: End("bad")),
        },
    ),
})"#;

/// What `check` says of what texts repeat, with the code it says it by.
#[track_caller]
fn told(line: &str, choice: &str, ending: &str, more: &[&str]) -> Vec<(String, String, Value)> {
    let text = frame(&ROOM.replace("LINE", line).replace("CHOICE", choice), "");
    let text = text
        .replace(r#""good": (title: "Good", text: "G.""#, &format!(r#""good": (title: "Good", text: "G."{ending}"#));
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("scenario.ron"), &text).unwrap();
    let path = folder.path().to_str().unwrap();
    let found = json(&tegenspel(&[&["check", path, "--json"], more].concat(), ""));
    let all = found["diagnostics"].as_array().unwrap().iter();
    assert!(all.clone().all(|it| it["severity"] != "error"), "{found}");
    let ours = all.filter(|it| ["unsaid-fact", "unbound-quote", "wrong-mood"].contains(&it["code"].as_str().unwrap()));
    let ours: Vec<_> = ours
        .map(|it| {
            let help = it["help"].to_string();
            let told =
                (it["code"].as_str().unwrap().to_owned(), it["severity"].as_str().unwrap().to_owned(), it.clone());
            // Every walk that is named can be played.
            if let Some((_, rest)) = help.split_once("tegenspel play ") {
                let command = rest.split("\",\"").next().unwrap().replace("\\\"", "\"");
                let (arguments, picks) = command.split_once("--picks \"").unwrap();
                let picks = picks.split('"').next().unwrap();
                let arguments: Vec<_> = arguments.split_whitespace().skip(1).collect();
                let played = tegenspel(&[&["play", path], &arguments[..], &["--picks", picks]].concat(), "");
                assert_eq!(played.exit, Exit::Fine, "{command}: {}{}", played.out, played.err);
            }
            told
        })
        .collect();
    ours
}

#[track_caller]
fn codes(line: &str, choice: &str, ending: &str, more: &[&str]) -> Vec<(String, String)> {
    told(line, choice, ending, more).into_iter().map(|(code, severity, _)| (code, severity)).collect()
}

fn one(code: &str, severity: &str) -> Vec<(String, String)> {
    vec![(code.to_owned(), severity.to_owned())]
}

#[test]
fn what_did_not_always_happen_is_told_for_lines_choices_and_endings() {
    let said = r#"recalls: "picked(ask.yes)""#;
    assert_eq!(codes(said, "", "", &[]), one("unsaid-fact", "warning"));
    assert_eq!(codes(r#"recalls: "picked(ask.yes)", when: "picked(ask.yes)""#, "", "", &[]), []);
    assert_eq!(codes("", r#"recalls: "picked(ask.yes)","#, "", &[]), one("unsaid-fact", "warning"));
    assert_eq!(codes("", r#"recalls: "picked(ask.yes)", when: "picked(ask.yes)","#, "", &[]), []);
    assert_eq!(codes("", "", r#", recalls: "picked(room.ask.yes)""#, &[]), []);
    assert_eq!(codes("", "", r#", recalls: "picked(room.ask.no)""#, &[]), one("unsaid-fact", "warning"));
}

#[test]
fn what_fails_at_one_level_only_is_told_with_the_level() {
    // Each level is looked at where that is asked for.
    let found = told(r#"recalls: "level() < 5""#, "", "", &["--thorough"]);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].2["help"].to_string().contains("--level 5"), "{found:?}");
}

#[test]
fn a_repeat_that_turns_on_scores_is_proved_by_playing_every_walk() {
    assert_eq!(codes(r#"recalls: "tension(ans) < 90""#, "", "", &[]), []);
    assert_eq!(codes(r#"recalls: "tension(ans) < 12""#, "", "", &[]), one("unsaid-fact", "warning"));
}

#[test]
fn where_exploration_stopped_one_note_says_so() {
    let line = r#"when: "tension(ans) < 90", recalls: "tension(ans) < 90""#;
    let found = told(line, r#"recalls: "tension(ans) < 90","#, "", &["--limit", "1"]);
    let notes: Vec<_> = found.iter().map(|(code, severity, _)| (code.as_str(), severity.as_str())).collect();
    assert_eq!(notes, [("unsaid-fact", "note")], "{found:?}");
    assert!(found[0].2["message"].as_str().unwrap().contains("2 texts"), "{found:?}");
}

#[test]
fn a_quotation_is_bound_to_the_choice_that_it_quotes() {
    let quoting = |more: &str| ROOM.replace("You said so.", "“You will hear from me”, you said.").replace("LINE", more);
    let check = |text: String| {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("scenario.ron"), frame(&text.replace("CHOICE", ""), "")).unwrap();
        let path = folder.path().to_str().unwrap().to_owned();
        let fixed = tegenspel(&["check", &path, "--fix", "--yes"], "");
        let found = json(&tegenspel(&["check", &path, "--json"], ""));
        let codes: Vec<_> = found["diagnostics"].as_array().unwrap().iter().map(|it| it["code"].clone()).collect();
        (fixed.out, codes)
    };
    // Bound to what was said, it is a claim like any other: here it is false.
    let (fixed, codes) = check(quoting(""));
    assert!(fixed.contains(r#"recalls: "picked(room.ask.yes)""#), "{fixed}");
    assert!(codes.contains(&"unsaid-fact".into()) && !codes.contains(&"unbound-quote".into()), "{codes:?}");
    let (_, codes) = check(quoting(r#"when: "picked(ask.yes)""#));
    assert!(!codes.contains(&"unsaid-fact".into()) && !codes.contains(&"unbound-quote".into()), "{codes:?}");
}

#[test]
fn anger_needs_a_cause_or_tension() {
    let angry = |effect: &str| {
        let room = ROOM.replace("LINE", "mood: Angry").replace("CHOICE", "");
        let room = room.replace(r#"moves: ["threaten"]"#, effect).replace(r#"moves: ["promise_outcome"]"#, effect);
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("scenario.ron"), frame(&room, "")).unwrap();
        let found = json(&tegenspel(&["check", folder.path().to_str().unwrap(), "--json"], ""));
        let codes = found["diagnostics"].as_array().unwrap().iter().map(|it| it["code"].clone());
        codes.filter(|it| it == "wrong-mood").count()
    };
    assert_eq!(angry("once: false"), 1);
    assert_eq!(angry(r#"effects: [Feel(who: "ans", integrity: -3)]"#), 0);
    assert_eq!(angry(r#"effects: [Feel(who: "ans", tension: 20)]"#), 0);
    assert_eq!(angry(r#"effects: [Feel(who: "ans", integrity: 3)]"#), 1);
}

#[test]
fn a_line_that_turns_on_scores_is_not_called_said_for_what_it_repeats() {
    // Nobody becomes so tense, so that the line is never said and its claim never made.
    assert_eq!(codes(r#"when: "tension(ans) > 95", recalls: "picked(ask.yes)""#, "", "", &[]), []);
    let text = frame(
        &ROOM.replace("LINE", r#"when: "tension(ans) > 95", recalls: "picked(ask.yes)""#).replace("CHOICE", ""),
        "",
    );
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("scenario.ron"), &text).unwrap();
    let found = json(&tegenspel(&["explore", folder.path().to_str().unwrap(), "--json"], ""));
    assert_eq!(found["unreachable"]["lines"], serde_json::json!(["room.later.lines.1"]), "{found}");
}
