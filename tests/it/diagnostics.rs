//! What authors see when something is wrong: the place, the cause and the remedy.

use crate::support::{beats, findings, frame};

#[test]
fn a_misspelt_move_is_answered_with_the_right_one() {
    let text = beats("\"a\": (choices: {\n    \"x\": (text: \"X.\", moves: [\"acknowlege\"], then: End(\"good\")),\n})");
    insta::assert_snapshot!(findings(&text), @"");
}

#[test]
fn errors_in_a_condition_point_inside_it() {
    let text = beats("\"a\": (choices: {\n    \"x\": (text: \"X.\", when: \"trust(ans) >= 50 and tenson(ans) < 3\", then: End(\"good\")),\n})");
    insta::assert_snapshot!(findings(&text), @"");
}

#[test]
fn a_duplicate_shows_both_places() {
    let text = beats("\"a\": (then: End(\"good\")),\n\"b\": (then: End(\"good\")),\n\"a\": (then: End(\"bad\")),");
    insta::assert_snapshot!(findings(&text), @"");
}

#[test]
fn every_mistake_is_told_at_once_in_the_order_of_the_file() {
    let text = beats(
        "\"a\": (lines: [(who: \"anna\", txt: \"Hi.\")], choices: {\n    \"x\": (text: 3, moves: [\"prob\"], rating: Bst, then: Beat(\"c\")),\n    \"Y\": (text: \"Y.\", effects: [Feel(who: \"ans\", integrity: 300)], then: Ed(\"good\")),\n}),\n\"b\": (choices: { \"z\": (text: \"{nothing}\") }),",
    );
    insta::assert_snapshot!(findings(&text), @"");
}

#[test]
fn missing_commas_and_brackets_are_found_where_they_are_missing() {
    let text = beats("\"a\": (\n    lines: [(text: \"One.\") (text: \"Two.\")]\n    choices: { \"x\": (text: \"X.\" then: End(\"good\")) },\n)");
    insta::assert_snapshot!(findings(&text), @"");
    let cut = frame("\"r\": Scene(title: \"R\",\n    beats: {", "");
    insta::assert_snapshot!(findings(&cut[..cut.find("beats: {").unwrap() + 8]), @"");
}

#[test]
fn loops_without_a_choice_name_the_circle() {
    insta::assert_snapshot!(findings(&beats("\"a\": (then: Beat(\"b\")),\n\"b\": (then: Beat(\"a\")),")), @"");
}

#[test]
fn a_beat_of_another_scene_is_explained() {
    let scenes = r#""one": Scene(title: "1", place: "p", channel: Phone, with: ["ans"], start: "a", beats: {
    "a": (choices: { "x": (text: "X.", when: "seen(b) > 0", then: Beat("b")) }),
}),
"two": Scene(title: "2", place: "p", channel: Phone, with: ["ans"], start: "b", beats: { "b": (then: End("good")) }),"#;
    insta::assert_snapshot!(findings(&frame(scenes, "")), @"");
}
