//! Help and mistakes in the arguments, in both languages.

use std::ffi::OsString;
use tegenspel::cli::{ParseStopped, command, language_in, parse};
use tegenspel::report::Messages;

/// What is printed instead of carrying out a command, in the language that the arguments ask for.
#[track_caller]
fn stopped(arguments: &[&str]) -> ParseStopped {
    let all: Vec<_> = std::iter::once(&"tegenspel").chain(arguments).map(OsString::from).collect();
    parse(&all, &Messages::new(language_in(&all).unwrap_or("en"))).unwrap_err()
}

#[test]
fn every_command_and_argument_has_words_in_both_languages() {
    fn lacking(command: &clap::Command, outer: &str, words: &Messages, found: &mut Vec<String>) {
        let name = &format!("{outer}{}", command.get_name());
        let mut ids = vec![format!("help-{name}")];
        for argument in command.get_arguments() {
            let id = argument.get_id().as_str().replace('_', "-");
            let own = format!("help-{name}-{id}");
            let shared = argument.is_global_set() || ["help", "version"].contains(&id.as_str());
            ids.push(if shared && words.find(&own).is_none() { format!("help-tegenspel-{id}") } else { own });
        }
        found.extend(ids.into_iter().filter(|id| words.find(id).is_none()));
        // What `help` takes are the commands again.
        for inner in command.get_subcommands().filter(|_| name != "help") {
            let outer = if name == "tegenspel" { String::new() } else { format!("{name}-") };
            lacking(inner, &outer, words, found);
        }
    }
    for language in ["nl", "en"] {
        let words = Messages::new(language);
        let mut found = Vec::new();
        lacking(&command(&words), "", &words, &mut found);
        assert!(found.is_empty(), "{language}: {found:?}");
    }
}

#[test]
fn help_is_in_the_language_asked_for() {
    for arguments in [
        &["--help", "--language", "nl"][..],
        &["--language=nl", "play", "--help"],
        &["--language", "nl", "help", "play"],
    ] {
        let help = stopped(arguments);
        assert!(help.asked, "{arguments:?}");
        for english in [
            "Usage",
            "Options",
            "OPTIONS",
            "Arguments",
            "Commands",
            "Print",
            "Examples",
            "FILE",
            "SCENARIO",
            "default",
            "possible",
        ] {
            assert!(!help.text.contains(english), "{arguments:?}: {english} in\n{}", help.text);
        }
        assert!(help.text.contains("Gebruik: tegenspel") && help.text.contains("[OPTIES]"), "{}", help.text);
    }
    let help = stopped(&["play", "--help", "--language", "nl"]).text;
    assert!(
        help.contains("<CASUS>") && help.contains("Speel een casus") && help.contains("--save <BESTAND>"),
        "{help}"
    );
    assert!(stopped(&["play", "--help"]).text.contains("Play a scenario"));
    assert!(stopped(&["--version"]).text.starts_with("tegenspel "));
}

#[test]
fn wrong_arguments_are_explained_in_the_language_asked_for() {
    let said = |arguments: &[&str]| {
        let stopped = stopped(&[&["--language", "nl"], arguments].concat());
        assert!(!stopped.asked);
        stopped.text
    };
    let wrong = said(&["play", "de-loods", "--level", "9"]);
    assert!(wrong.contains("--level") && wrong.contains("kies uit 1, 2, 3, 4, 5"), "{wrong}");
    assert!(said(&["play", "de-loods", "--seed", "x"]).contains("kan niet `x` zijn"));
    assert!(said(&["play", "de-loods", "--sede", "3"]).contains("Bedoelde je `--seed`?"));
    assert!(said(&["plya"]).contains("geen opdracht `plya`"));
    assert!(said(&["play"]).contains("dit ontbreekt nog: <CASUS>"));
    assert!(said(&["play", "de-loods", "--save"]).contains("hoort een waarde"));
    assert!(said(&["play", "x", "--picks", "a.b", "--picks-from", "-"]).contains("gaan niet samen"));
    assert!(stopped(&["play"]).text.contains("this is missing: <SCENARIO>"));
}

#[test]
fn the_arguments_are_sound() {
    for language in ["nl", "en"] {
        command(&Messages::new(language)).debug_assert();
    }
}
