//! What was done outlives the program, and a file that was changed outside is taken in where the changes do not touch.

use super::draft;
use crate::support::{beats, model, root};
use std::collections::BTreeMap;
use tegenspel::files::{files_of, read_bundle};
use tegenspel::script::rewrite::{CasePath, CaseValue};
use tegenspel::studio::{CaseDraft, CaseEdit, Merged, TextPlace};

const TALK: &str = r#""a": (
    lines: [
        (who: "ans", text: "Een."),
        (who: "ans", text: "Twee."),
    ],
    choices: {
        "ja": (
            text: "Ja.",
            then: Beat("b"),
        ),
    },
),
"b": (
    lines: [(text: "Stil.")],
    then: End("good"),
),"#;

fn say(place: &str, text: &str) -> CaseEdit {
    CaseEdit::SetText { at: TextPlace(CasePath::from(format!("scenes.room.beats.{place}"))), text: text.to_owned() }
}

#[test]
fn steps_can_be_taken_back_after_a_restart() {
    let mut first = draft(&beats(TALK));
    let before = first.text().to_owned();
    first.edit(&say("a.lines.0.text", "Zeg \"één\".")).unwrap();
    first.edit(&say("a.choices.ja.text", "Nou ja.")).unwrap();
    let after = first.text().to_owned();
    first.undo();
    let (history, between) = (first.history(), first.text().to_owned());
    let mut second = draft(&between).with_history(&history);
    assert!(second.can_undo() && second.can_redo() && !second.is_changed());
    assert!(second.redo());
    assert_eq!(second.text(), after);
    assert!(second.undo() && second.undo() && !second.undo());
    assert_eq!(second.text(), before);
    assert!(!draft(&between).with_history("geen geschiedenis").can_undo());
}

#[test]
fn what_was_written_elsewhere_while_the_program_was_closed_is_a_step_more() {
    let mut first = draft(&beats(TALK));
    let before = first.text().to_owned();
    first.edit(&say("a.lines.0.text", "Eén.")).unwrap();
    let (history, left) = (first.history(), first.text().to_owned());
    let elsewhere = left.replace("Stil.", "Doodstil.");
    let mut second = draft(&elsewhere).with_history(&history);
    assert!(second.can_undo() && !second.can_redo() && !second.is_changed());
    assert!(second.undo());
    assert_eq!(second.text(), left);
    assert!(second.undo() && !second.undo());
    assert_eq!(second.text(), before);
    assert!(second.redo() && second.redo());
    assert_eq!(second.text(), elsewhere);
    // What the steps never changed does not stand in their way, as a document that was written anew.
    let mut bundle = first.bundle().clone();
    bundle.files.insert(String::from("dossier/brief.md"), String::from("Een brief."));
    assert!(CaseDraft::open(bundle, model()).with_history(&history).can_undo());
    // Steps of another case are none of this one.
    assert!(!draft("Scenario(\n    title: \"Iets anders\",\n)\n").with_history(&history).can_undo());
}

#[test]
fn a_case_that_can_be_played_stays_one_where_that_is_asked() {
    let mut draft = draft(&beats(TALK));
    let before = draft.text().to_owned();
    let gone = CaseEdit::Remove { at: CasePath::from("scenes.room.beats.b") };
    let why = draft.edit_sound(&gone).unwrap_err();
    assert!(!why.message.nl.is_empty());
    assert!(draft.is_sound() && !draft.can_undo() && draft.text() == before);
    // One that cannot be played already is mended bit by bit.
    draft.edit(&gone).unwrap();
    assert!(!draft.is_sound());
    draft.edit_sound(&say("a.lines.0.text", "Nog stuk.")).unwrap();
    assert!(draft.text().contains("Nog stuk."));
}

#[test]
fn what_is_done_after_taking_back_takes_the_place_of_what_was_taken_back() {
    let mut draft = draft(&beats(TALK));
    draft.edit(&say("a.lines.0.text", "A.")).unwrap();
    draft.undo();
    draft.edit(&say("a.lines.1.text", "B.")).unwrap();
    assert!(!draft.can_redo() && draft.can_undo());
    // What changes nothing is no step.
    let unchanged = draft.edit(&say("a.lines.1.text", "B.")).unwrap();
    assert!(unchanged.files.is_empty());
    draft.undo();
    assert!(!draft.can_undo() && !draft.is_changed());
}

#[test]
fn changes_that_do_not_touch_are_taken_together() {
    let mut draft = draft(&beats(TALK));
    let base = draft.text().to_owned();
    draft.edit(&say("a.lines.0.text", "Eén.")).unwrap();
    let own = draft.text().to_owned();
    let outside = base.replace("Stil.", "Doodstil.");
    assert_eq!(draft.merge(&outside), Merged::Together);
    assert_eq!(draft.text(), own.replace("Stil.", "Doodstil."));
    assert!(draft.is_changed() && draft.is_sound());
    assert_eq!(draft.merge(&outside), Merged::Same);
    // What came from outside is a step like any other.
    draft.undo();
    assert_eq!(draft.text(), own);
    draft.redo();
    draft.saved();
    assert!(!draft.is_changed());
}

#[test]
fn changes_that_touch_are_both_shown() {
    let mut draft = draft(&beats(TALK));
    let base = draft.text().to_owned();
    draft.edit(&say("a.lines.0.text", "Eén.")).unwrap();
    let own = draft.text().to_owned();
    let outside = base.replace("\"Een.\"", "\"Uno.\"");
    assert_eq!(draft.merge(&outside), Merged::Apart { here: own.clone(), outside: outside.clone() });
    assert_eq!(draft.text(), own);
    // Nor is anything taken in that would leave a file that cannot be read.
    let torn = base.replace("then: End(\"good\"),\n),", "then: End(\"good\"),\n");
    assert!(matches!(draft.merge(&torn), Merged::Apart { .. }));
    draft.take_outside(&outside);
    assert_eq!(draft.text(), outside);
    assert!(!draft.is_changed());
    draft.undo();
    assert_eq!(draft.text(), own);
}

#[test]
fn without_changes_of_ones_own_the_file_is_the_truth() {
    let mut draft = draft(&beats(TALK));
    let torn = draft.text().replace("lines: [(text", "lines: (text");
    assert_eq!(draft.merge(&torn), Merged::Together);
    assert!(draft.case().is_none() && draft.scenario().is_some() && !draft.findings().is_empty());
    draft.undo();
    assert!(draft.is_sound());
}

#[test]
fn a_new_id_is_followed_in_every_file_and_taken_back_in_every_file() {
    let folder = root().join("scenarios/de-loods");
    let plans: BTreeMap<_, _> = files_of(&folder.join("plans"), "ron")
        .unwrap()
        .iter()
        .map(|file| {
            let name = file.file_name().unwrap().to_str().unwrap();
            (format!("plans/{name}"), std::fs::read_to_string(file).unwrap())
        })
        .collect();
    let mut draft = CaseDraft::open(read_bundle(&folder).unwrap(), model()).with_plans(plans.clone());
    let edited = draft.edit(&CaseEdit::Rename { part: "foyer.binnenkomst".into(), to: "welkom".into() }).unwrap();
    assert!(edited.files.iter().any(|it| it == "scenario.ron") && edited.files.iter().any(|it| it == "lang/en.po"));
    assert!(edited.files.iter().any(|it| it.starts_with("plans/")) && edited.lost.is_empty(), "{edited:?}");
    assert_eq!(draft.unsaved(), edited.files);
    assert!(draft.text().contains("\"welkom\": (") && draft.is_sound());
    assert!(draft.undo());
    assert!(!draft.is_changed());
    assert!(plans.iter().all(|(path, text)| draft.file(path) == Some(text)));
    assert!(draft.redo() && draft.unsaved() == edited.files);
}

#[test]
fn a_choice_goes_to_another_case_with_its_comments() {
    let mut one = draft(&beats(&TALK.replace("        \"ja\": (", "        // Gewoon ja.\n        \"ja\": (")));
    let choice = CasePath::from("scenes.room.beats.a.choices.ja");
    let written = one.copied(&choice).unwrap();
    let choices = CasePath::from("scenes.room.beats.a.choices");
    let edited = one.edit(&CaseEdit::Paste { into: choices.clone(), at: 1, written: written.clone() }).unwrap();
    assert_eq!(edited.at, choices.name("ja_2"));
    assert_eq!(one.text().matches("// Gewoon ja.").count(), 2);
    let mut other = draft(&beats(TALK));
    let into = CasePath::from("scenes.room.beats.b.choices");
    let edited = other.edit(&CaseEdit::Paste { into: into.clone(), at: 0, written }).unwrap();
    assert_eq!(edited.at, into.name("ja"));
    assert_eq!(other.case().unwrap().at(&edited.at).unwrap().text_of("text"), "Ja.");
    assert!(
        other.text().contains("        // Gewoon ja.\n        \"ja\": (\n            text: \"Ja.\","),
        "{}",
        other.text()
    );
}

#[test]
fn a_new_beat_is_linked_to_in_one_step() {
    let mut draft = draft(&beats(TALK));
    let before = draft.text().to_owned();
    let choice = CasePath::from("scenes.room.beats.a.choices.ja");
    let end = CaseValue::form("End", "good");
    let edit = CaseEdit::new_beat_from(draft.case().unwrap(), &choice, "Wat nu", "En nu?", end).unwrap();
    draft.edit(&edit).unwrap();
    assert!(draft.is_sound(), "{:?}", draft.findings());
    let beats: Vec<_> = draft.case().unwrap().at(&choice.first(3)).unwrap().entries().iter().map(|it| &*it.0).collect();
    assert_eq!(beats, ["a", "wat_nu", "b"]);
    draft.undo();
    assert_eq!(draft.text(), before);
}

#[test]
fn other_files_are_taken_in_where_they_were_not_changed_here() {
    let mut draft = super::shipped("de-loods");
    let before = draft.bundle().clone();
    draft.edit(&CaseEdit::Rename { part: "foyer.binnenkomst".into(), to: "welkom".into() }).unwrap();
    let mut outside = before.clone();
    let letter = outside.files.keys().find(|it| it.starts_with("dossier/")).unwrap().clone();
    outside.files.insert(letter.clone(), String::from("Een andere brief."));
    outside.files.insert(String::from("lang/en.po"), String::from("msgid \"\""));
    assert_eq!(draft.take_files(outside), std::slice::from_ref(&letter));
    assert_eq!(draft.file(&letter), Some("Een andere brief."));
    assert!(draft.file("lang/en.po").unwrap().contains("welkom") && !draft.unsaved().contains(&letter));
    // What is gone there is gone here.
    let mut outside = before;
    outside.files.remove(&letter);
    outside.files.insert(String::from("lang/en.po"), draft.file("lang/en.po").unwrap().to_owned());
    assert_eq!(draft.take_files(outside), std::slice::from_ref(&letter));
    assert_eq!(draft.file(&letter), None);
}
