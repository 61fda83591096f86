//! What authors see when something is wrong: the place, the cause and the remedy.

use crate::support::{beats, findings, frame};

#[test]
fn a_misspelt_move_is_answered_with_the_right_one() {
    let text =
        beats("\"a\": (choices: {\n    \"x\": (text: \"X.\", moves: [\"acknowlege\"], then: End(\"good\")),\n})");
    insta::assert_snapshot!(findings(&text), @r#"
    error[unknown-id]: there is no move `acknowlege`
      --> scenario.ron:11:31
       |
    11 |     "x": (text: "X.", moves: ["acknowlege"], then: End("good")),
       |                               ^^^^^^^^^^^^
       |
       = help: did you mean `acknowledge`?
       = help: `tegenspel model` lists them all
    "#);
}

#[test]
fn errors_in_a_condition_point_inside_it() {
    let text = beats(
        "\"a\": (choices: {\n    \"x\": (text: \"X.\", when: \"trust(ans) >= 50 and tenson(ans) < 3\", then: End(\"good\")),\n})",
    );
    insta::assert_snapshot!(findings(&text), @r#"
    error[unknown-id]: there is no question `tenson`
      --> scenario.ron:11:51
       |
    11 |     "x": (text: "X.", when: "trust(ans) >= 50 and tenson(ans) < 3", then: End("good")),
       |                                                   ^^^^^^
       |
       = help: did you mean `tension`?
    "#);
}

#[test]
fn a_duplicate_shows_both_places() {
    let text = beats("\"a\": (then: End(\"good\")),\n\"b\": (then: End(\"good\")),\n\"a\": (then: End(\"bad\")),");
    insta::assert_snapshot!(findings(&text), @r#"
    error[duplicate]: `a` stands here for the second time
      --> scenario.ron:12:1
       |
    12 | "a": (then: End("bad")), }) },
       | ^^^
       |
      ::: scenario.ron:10:119
       |
    10 | ...channel: TownHall, with: ["ans"], start: "a", beats: { "a": (then: End("good")),
       |                                                           --- first seen here
       |
       = help: rename one of the two, or remove it
    "#);
}

#[test]
fn every_mistake_is_told_at_once_in_the_order_of_the_file() {
    let text = beats(
        "\"a\": (lines: [(who: \"anna\", txt: \"Hi.\")], choices: {\n    \"x\": (text: 3, moves: [\"prob\"], rating: Bst, then: Beat(\"c\")),\n    \"Y\": (text: \"Y.\", effects: [Feel(who: \"ans\", integrity: 300)], then: Ed(\"good\")),\n}),\n\"b\": (choices: { \"z\": (text: \"{nothing}\") }),",
    );
    insta::assert_snapshot!(findings(&text), @r#"
    error[unknown-id]: there is no person `anna`
      --> scenario.ron:10:139
       |
    10 | ...all, with: ["ans"], start: "a", beats: { "a": (lines: [(who: "anna", txt: "Hi.")], choices: {
       |                                                                 ^^^^^^
       |
       = help: possible are: `ans`, `bo`, `player`

    error[unknown-field]: `Line` has no field `txt`
      --> scenario.ron:10:147
       |
    10 | ...ith: ["ans"], start: "a", beats: { "a": (lines: [(who: "anna", txt: "Hi.")], choices: {
       |                                                                   ^^^
       |
       = help: did you mean `text`?

    error[wrong-type]: a text between `"` and `"` belongs here
      --> scenario.ron:11:17
       |
    11 |     "x": (text: 3, moves: ["prob"], rating: Bst, then: Beat("c")),
       |                 ^ this is a number
       |
       = help: write `"3"`

    error[unknown-id]: there is no move `prob`
      --> scenario.ron:11:28
       |
    11 |     "x": (text: 3, moves: ["prob"], rating: Bst, then: Beat("c")),
       |                            ^^^^^^
       |
       = help: did you mean `probe`?
       = help: `tegenspel model` lists them all

    error[unknown-word]: `Bst` is not one of the fixed words here
      --> scenario.ron:11:45
       |
    11 |     "x": (text: 3, moves: ["prob"], rating: Bst, then: Beat("c")),
       |                                             ^^^
       |
       = help: did you mean `Best`?

    error[unknown-id]: there is no beat `c`
      --> scenario.ron:11:61
       |
    11 |     "x": (text: 3, moves: ["prob"], rating: Bst, then: Beat("c")),
       |                                                             ^^^
       |
       = help: possible are: `a`, `b`

    error[malformed-id]: `Y` cannot be an id
      --> scenario.ron:12:5
       |
    12 |     "Y": (text: "Y.", effects: [Feel(who: "ans", integrity: 300)], then: Ed("good")),
       |     ^^^
       |
       = help: an id begins with a small letter and is made of small letters, digits and `_`
       = help: for example `y`

    error[out-of-range]: 300 is not possible here: it must lie between -100 and 100
      --> scenario.ron:12:61
       |
    12 |     "Y": (text: "Y.", effects: [Feel(who: "ans", integrity: 300)], then: Ed("good")),
       |                                                             ^^^
       |
       = help: write a whole number from -100 to 100

    error[unknown-id]: there is no continuation `Ed`
      --> scenario.ron:12:74
       |
    12 |     "Y": (text: "Y.", effects: [Feel(who: "ans", integrity: 300)], then: Ed("good")),
       |                                                                          ^^^^^^^^^^
       |
       = help: possible are: `Beat`, `Scene`, `End`, `Topics`, `Call`, `Return`, `First`, `Chance`

    error[missing-then]: the choice `z` does not say how it goes on
      --> scenario.ron:14:18
       |
    14 | "b": (choices: { "z": (text: "{nothing}") }), }) },
       |                  ^^^
       |
       = help: add: `then: Beat("…")`, `Scene("…")`, `Topics` or `End("…")`

    error[unknown-id]: there is no variable `nothing`
      --> scenario.ron:14:31
       |
    14 | "b": (choices: { "z": (text: "{nothing}") }), }) },
       |                               ^^^^^^^^^
       |
       = help: add it to the case: `variables: { … }`
       = help: write `{{nothing}}` if braces are to stand in the text
    "#);
}

#[test]
fn missing_commas_and_brackets_are_found_where_they_are_missing() {
    let text = beats(
        "\"a\": (\n    lines: [(text: \"One.\") (text: \"Two.\")]\n    choices: { \"x\": (text: \"X.\" then: End(\"good\")) },\n)",
    );
    insta::assert_snapshot!(findings(&text), @r#"
    error[missing-comma]: a comma is missing here
      --> scenario.ron:11:27
       |
    11 |     lines: [(text: "One.") (text: "Two.")]
       |                           ^
       |
       = help: put `,` between two items

    error[missing-comma]: a comma is missing here
      --> scenario.ron:11:43
       |
    11 |     lines: [(text: "One.") (text: "Two.")]
       |                                           ^
       |
       = help: put `,` between two items

    error[missing-comma]: a comma is missing here
      --> scenario.ron:12:32
       |
    12 |     choices: { "x": (text: "X." then: End("good")) },
       |                                ^
       |
       = help: put `,` between two items
    "#);
    let cut = frame("\"r\": Scene(title: \"R\",\n    beats: {", "");
    insta::assert_snapshot!(findings(&cut[..cut.find("beats: {").unwrap() + 8]), @r"
    error[unclosed]: the file ends here, though a `}` is still to come
      --> scenario.ron:11:13
       |
    11 |     beats: {
       |            -^
       |            |
       |            this is still open
       |
       = help: was the file cut off, or is a bracket missing?
    ");
}

#[test]
fn loops_without_a_choice_name_the_circle() {
    insta::assert_snapshot!(findings(&beats("\"a\": (then: Beat(\"b\")),\n\"b\": (then: Beat(\"a\")),")), @r#"
    error[endless-loop]: from this beat on it goes on for ever without a choice
      --> scenario.ron:10:119
       |
    10 |     scenes: { "room": Scene(title: "Room", place: "town_hall", channel: TownHall, with: ["ans"], start: "a", beats: { "a": (then: Be...
       |                                                                                                                       ^^^
       |
       = help: the circle is `room.a` → `room.b`
       = help: give one of these beats choices, or let it go to an ending
    "#);
}

#[test]
fn a_beat_of_another_scene_is_explained() {
    let scenes = r#""one": Scene(title: "1", place: "p", channel: Phone, with: ["ans"], start: "a", beats: {
    "a": (choices: { "x": (text: "X.", when: "seen(b) > 0", then: Beat("b")) }),
}),
"two": Scene(title: "2", place: "p", channel: Phone, with: ["ans"], start: "b", beats: { "b": (then: End("good")) }),"#;
    insta::assert_snapshot!(findings(&frame(scenes, "")), @r#"
    error[unknown-id]: this scene has no beat `b`
      --> scenario.ron:11:52
       |
    11 |     "a": (choices: { "x": (text: "X.", when: "seen(b) > 0", then: Beat("b")) }),
       |                                                    ^
       |
       = help: `two` has one: in a condition write `two.b`; to go there use `Scene("two")`

    error[unknown-id]: this scene has no beat `b`
      --> scenario.ron:11:72
       |
    11 |     "a": (choices: { "x": (text: "X.", when: "seen(b) > 0", then: Beat("b")) }),
       |                                                                        ^^^
       |
       = help: `two` has one: in a condition write `two.b`; to go there use `Scene("two")`
    "#);
}
