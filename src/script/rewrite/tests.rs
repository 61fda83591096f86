//! Changes of small texts, byte for byte.

use super::*;

fn path(written: &str) -> CasePath {
    CasePath::from(written)
}

#[track_caller]
fn check(text: &str, change: &Rewrite, expected: &str) {
    let before = case_value(text).unwrap();
    let made = rewrite(text, &before, change).unwrap_or_else(|why| panic!("{why:?}"));
    assert!(made.text == expected, "{}\n---\n{expected}", made.text);
    let mut back = made.text;
    for (at, edits) in made.edits.iter().enumerate().rev() {
        let before = made.edits[..at].iter().fold(text.to_owned(), |text, edits| edits.apply(&text));
        back = edits.undo(&before).apply(&back);
    }
    assert_eq!(back, text);
}

fn remove(at: &str) -> Rewrite {
    Rewrite::Remove { at: path(at) }
}

fn write(at: &str, value: &str) -> Rewrite {
    Rewrite::Write { at: path(at), value: CaseValue::read(value).unwrap() }
}

fn insert(into: &str, at: usize, value: &str) -> Rewrite {
    Rewrite::Insert { into: path(into), at, key: None, value: CaseValue::read(value).unwrap() }
}

fn moved(from: &str, into: &str, at: usize) -> Rewrite {
    Rewrite::Move { from: path(from), into: path(into), at }
}

#[test]
fn what_stands_on_a_line_with_others_goes_with_its_comma() {
    let text = r#"(a: ["x", "y", "z"], b: 1)"#;
    check(text, &remove("a.0"), r#"(a: ["y", "z"], b: 1)"#);
    check(text, &remove("a.1"), r#"(a: ["x", "z"], b: 1)"#);
    check(text, &remove("a.2"), r#"(a: ["x", "y"], b: 1)"#);
    check(text, &remove("a"), "(b: 1)");
    check(text, &remove("b"), r#"(a: ["x", "y", "z"])"#);
    check(r#"(a: ["x", /* over y */ "y", "z",])"#, &remove("a.0"), r#"(a: [ /* over y */ "y", "z",])"#);
    check(r#"(a: ["x", /* over y */ "y",])"#, &remove("a.1"), r#"(a: ["x", /* over y */ ])"#);
    check(r#"(a: ["x",])"#, &remove("a.0"), "(a: [])");
}

#[test]
fn what_is_noted_between_parts_stays_where_it_was() {
    let text = "(\n    a: 1,\n\n    // Over alles.\n\n    // Over b.\n    b: 2, // twee\n    /* slot */\n)\n";
    check(text, &remove("b"), "(\n    a: 1,\n\n    // Over alles.\n\n    /* slot */\n)\n");
    check(text, &remove("a"), "(\n\n    // Over alles.\n\n    // Over b.\n    b: 2, // twee\n    /* slot */\n)\n");
    let text = "(a: [ // lijst\n    1,\n    2,\n])";
    check(text, &moved("a.1", "a", 0), "(a: [ // lijst\n    2,\n    1,\n])");
}

#[test]
fn a_value_takes_the_place_of_another_and_nothing_else() {
    check("(a: 1 /* een */, b: 2)", &write("a", "\"x\""), "(a: \"x\" /* een */, b: 2)");
    check("(a: Some(\"x\"))", &write("a", "\"y\""), "(a: \"y\")");
    check("(a: [1, 2])", &write("a.1", "3"), "(a: [1, 3])");
    check("(a: \"x\")", &write("a", "\"x\""), "(a: \"x\")");
    // What is written over lines says the same, and stays as it is.
    check("(a: \"een\n    twee\")", &write("a", "\"een twee\""), "(a: \"een\n    twee\")");
}

#[test]
fn the_style_of_a_list_is_kept_whether_or_not_its_last_comma_is_there() {
    check("(a: [\n  1,\n  2\n])", &insert("a", 2, "3"), "(a: [\n  1,\n  2,\n  3\n])");
    check("(a: [\n  1,\n  2,\n])", &insert("a", 2, "3"), "(a: [\n  1,\n  2,\n  3,\n])");
    check("(a: [1, 2,])", &insert("a", 2, "3"), "(a: [1, 2, 3,])");
    check("(a: [1, 2])", &insert("a", 0, "3"), "(a: [3, 1, 2])");
    check("(a: [])", &insert("a", 0, "3"), "(a: [3])");
    check("(a: [\n    // Nog niets.\n])", &insert("a", 0, "3"), "(a: [\n    // Nog niets.\n    3,\n])");
}

#[test]
fn a_moved_text_over_lines_says_what_it_said() {
    let text = "(\n    a: [\n        [\n            (text: \"een\n                twee\"),\n        ],\n    ],\n    b: [\n        1,\n    ],\n)";
    let expected = "(\n    a: [\n        [],\n    ],\n    b: [\n        (text: \"een\n                twee\"),\n        1,\n    ],\n)";
    check(text, &moved("a.0.0", "b", 0), expected);
}

#[test]
fn a_list_on_a_line_is_opened_up_for_what_needs_lines() {
    let text = "(\n    a: [\n        // Over x.\n        \"x\",\n    ],\n    b: [\"y\"],\n)";
    let expected = "(\n    a: [],\n    b: [\n        // Over x.\n        \"x\",\n        \"y\",\n    ],\n)";
    check(text, &moved("a.0", "b", 0), expected);
}

#[test]
fn what_cannot_be_done_is_told() {
    let told = |text: &str, change: &Rewrite| {
        let before = case_value(text).unwrap_or_default();
        rewrite(text, &before, change).unwrap_err()
    };
    assert_eq!(told("(a: [1])", &remove("a.1")), NotRewritten::NoSuchPlace(path("a.1")));
    assert_eq!(told("(a: [1])", &insert("a", 3, "1")), NotRewritten::NoSuchPlace(path("a")));
    let twice = Rewrite::Insert { into: path("a"), at: 0, key: Some("x".into()), value: CaseValue::Number(1) };
    assert_eq!(told("(a: { \"x\": 1 })", &twice), NotRewritten::Taken("x".into()));
    assert!(matches!(CaseValue::read("(a: "), Err(NotRewritten::NotReadable(_))));
}

#[test]
fn a_place_is_written_with_dots() {
    let place = path("scenes.foyer.beats.begin.lines.0.text");
    assert_eq!(place.to_string(), "scenes.foyer.beats.begin.lines.0.text");
    assert_eq!((place.name_from_end(0), place.name_from_end(1), place.steps().len()), ("text", "", 7));
    assert_eq!(place.names().count(), 5);
}
