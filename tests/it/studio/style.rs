//! What is written follows the style of what stands around it.

use super::draft;
use crate::support::beats;
use tegenspel::engine::PromiseKind;
use tegenspel::script::rewrite::{CasePath, CaseValue};
use tegenspel::studio::{CaseEdit, TextPlace};

/// The part of a case that an author looks at, before and after an edit.
#[track_caller]
fn check(before: &str, edit: &CaseEdit, after: &str) {
    let mut draft = draft(&beats(before));
    draft.edit(edit).unwrap_or_else(|why| panic!("{why:?}"));
    let expected = beats(after);
    assert!(draft.text() == expected, "{}\n----\n{expected}", draft.text());
    draft.undo();
    assert_eq!(draft.text(), beats(before));
}

fn place(written: &str) -> CasePath {
    CasePath::from(format!("scenes.room.beats.a.{written}"))
}

const LINES: &str = r#"
    "a": (
        lines: [
            // Eerst.
            (who: "ans", text: "Een."), // zacht
            (text: "Twee."),
        ],
        then: End("good"),
    ),
"#;

#[test]
fn a_line_stands_on_a_line_of_its_own_where_the_others_do() {
    let new = |at| CaseEdit::new_line(&place("lines"), at, Some("bo"), "Zeg \"ja\".");
    let line = "            (who: \"bo\", text: \"Zeg \\\"ja\\\".\"),\n";
    check(LINES, &new(0), &LINES.replace("            // Eerst", &format!("{line}            // Eerst")));
    check(LINES, &new(1), &LINES.replace("            (text: \"Twee", &format!("{line}            (text: \"Twee")));
    check(LINES, &new(2), &LINES.replace("        ],", &format!("{line}        ],")));
}

#[test]
fn comments_go_with_what_they_stand_above_and_behind() {
    let moved = CaseEdit::Move { from: place("lines.0"), into: place("lines"), at: 1 };
    check(
        LINES,
        &moved,
        r#"
    "a": (
        lines: [
            (text: "Twee."),
            // Eerst.
            (who: "ans", text: "Een."), // zacht
        ],
        then: End("good"),
    ),
"#,
    );
    check(
        LINES,
        &CaseEdit::Remove { at: place("lines.0") },
        r#"
    "a": (
        lines: [
            (text: "Twee."),
        ],
        then: End("good"),
    ),
"#,
    );
}

const SHORT: &str =
    r#""a": (lines: [(text: "Een.")], choices: { "ja": (text: "Ja.", moves: ["probe"], then: End("good")) }),"#;

#[test]
fn what_is_short_stays_on_its_line() {
    check(
        SHORT,
        &CaseEdit::Set { at: place("choices.ja.moves"), value: CaseValue::List(vec![CaseValue::text("criteria")]) },
        &SHORT.replace("probe", "criteria"),
    );
    check(
        SHORT,
        &CaseEdit::Set { at: place("choices.ja.rating"), value: CaseValue::word("Best") },
        &SHORT.replace("[\"probe\"], ", "[\"probe\"], rating: Best, "),
    );
    check(
        SHORT,
        &CaseEdit::SetText { at: TextPlace(place("choices.ja.why")), text: String::from("Om\n\nda\\t.") },
        &SHORT.replace("[\"probe\"], ", "[\"probe\"], why: \"Om\\n\\nda\\\\t.\", "),
    );
    check(SHORT, &CaseEdit::Clear { at: place("choices.ja.moves") }, &SHORT.replace(" moves: [\"probe\"],", ""));
    check(
        SHORT,
        &CaseEdit::SetCondition { at: place("choices.ja.when"), condition: String::from(" level()  >= 2 ") },
        &SHORT.replace("moves", "when: \"level() >= 2\", moves"),
    );
}

#[test]
fn what_grows_long_is_given_lines() {
    let long =
        "Dit is een antwoord dat te lang is om naast het andere op een regel te staan, ook voor wie breed kijkt.";
    check(
        &format!("\n{SHORT}\n"),
        &CaseEdit::new_choice(&place(""), 1, long, CaseValue::form("End", "bad")),
        &format!(
            r#"
"a": (lines: [(text: "Een.")], choices: {{
    "ja": (text: "Ja.", moves: ["probe"], then: End("good")),
    "dit_is_een_antwoord": (
        text: "{long}",
        then: End("bad"),
    ),
}}),
"#
        ),
    );
}

#[test]
fn what_is_not_there_yet_is_made() {
    check(
        SHORT,
        &CaseEdit::new_promise(&place("choices.ja"), 0, "bellen", "ans", PromiseKind::Process, "Bellen"),
        &SHORT.replace(
            "[\"probe\"], ",
            "[\"probe\"], effects: [Promise(id: \"bellen\", to: \"ans\", kind: Process, text: \"Bellen\")], ",
        ),
    );
}
