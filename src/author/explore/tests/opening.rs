//! What is known at the start is decided, at every level, until something moves it: proved, not tried out.

use super::{Effort, effort, explore_some, staging_at};
use crate::author::explore::exploration::{Exploration, Reach};
use crate::engine::{Condition, Site, Staging};
use std::fmt::Write;

/// Conditions on scores, of which some hold at the start and some do not; some turn on the level.
const CONDITIONS: [&str; 12] = [
    "tension(ans) < 50",
    "tension(ans) >= 10",
    "tension(ans) == 5",
    "10 <= tension(ans) and tension(ans) <= 12",
    "trust(ans) > 60",
    "trust(ans) >= 20 and not flag",
    "quality(ans) < 60",
    "quality(ans) - quality(bo) > 0",
    "together(ans) >= 0 or gauge(hours) > 0",
    "gauge(hours) == 0",
    "gauge(reputation) > 0",
    "upset",
];

/// A case of so many talking beats after these, so that nobody tries out every score there may be.
fn case(first: &str) -> String {
    let mut beats = String::from(first);
    for at in 0..8 {
        let then = if at == 7 { String::from("End(\"good\")") } else { format!("Beat(\"b{}\")", at + 1) };
        let choice = |id: &str| format!("\"{id}\": (text: \"C.\", moves: [\"{id}\"], then: {then})");
        let choices = ["probe", "demand", "acknowledge"].map(choice).join(", ");
        write!(beats, "\"b{at}\": (choices: {{ {choices} }}),").unwrap();
    }
    let start = first.split('"').nth(1).unwrap();
    format!(
        r#"Scenario(
    format: 1, title: "T", summary: "S.", language: "en", sector: "test", level: 1, minutes: 1, goals: {{}},
    player: (name: "you", function: "f", organisation: "o", mandate: "m"), briefing: "B.",
    cast: {{
        "ans": (name: "Ans", function: "f", organisation: "o", side: Partner, position: "P.", start: (tension: 5)),
        "bo": (name: "Bo", function: "f", organisation: "o", side: Board, position: "P.") }},
    variables: {{ "flag": Flag(false) }},
    derived: {{ "upset": "tension(ans) > 12 and quality(bo) < 90" }},
    scenes: {{ "room": Scene(title: "R", place: "town_hall", channel: TownHall, with: ["ans"], start: "{start}",
        beats: {{ {beats} }}) }},
    endings: {{ "good": (title: "Good", text: "G.") }},
)"#
    )
}

/// Explores a case as one that is too large to play out.
fn explored(text: &str, level: u8) -> (Staging, Exploration) {
    let staging = staging_at(text, level);
    let found = explore_some(&staging, Effort { width: 20, ..effort(20_000, 300, 20_000) });
    assert!(found.complete && !found.scores_complete, "it was tried out, not proved");
    (staging, found)
}

/// A beat that asks the conditions of its lines, of its choices and of their replies.
fn asking(id: &str, conditions: &[&str]) -> String {
    let lines = |when: &&str| format!("(who: \"ans\", when: \"{when}\", text: \"L.\")");
    let all: Vec<_> = conditions.iter().map(lines).collect();
    let choice = |(at, when): (usize, &&str)| {
        let effect = "effects: [Gauge(hours: -1, because: \"B.\")]";
        format!("\"c{at}\": (text: \"C.\", when: \"{when}\", {effect}, then: Beat(\"b0\")),")
    };
    let choices: String = conditions.iter().enumerate().map(choice).collect();
    let out = format!("\"out\": (text: \"C.\", reply: [{}], then: Beat(\"b0\"))", all.join(", "));
    format!("\"{id}\": (lines: [{}], choices: {{ {choices} {out} }}),", all.join(", "))
}

/// The conditions of lines, choices and branches, with what was found of each.
fn found_of(staging: &Staging, found: &Exploration) -> Vec<(Site, Condition, Reach, Reach)> {
    let scenario = &staging.scenario;
    let condition = |site| match site {
        Site::Line(_) | Site::Choice(_) | Site::Branch(_) => scenario.condition(site).cloned(),
        _ => None,
    };
    let all = found.conditions.iter();
    all.filter_map(|it| Some((it.about, condition(it.about)?, it.holds, it.fails))).collect()
}

#[test]
fn what_is_asked_at_the_opening_is_decided_at_every_level() {
    let text = case(&asking("start", &CONDITIONS));
    let mut held = Vec::new();
    for level in 1..=5 {
        let (staging, found) = explored(&text, level);
        let scenario = &staging.scenario;
        let start = staging.start(&mut ());
        let sites = found_of(&staging, &found);
        assert_eq!(sites.len(), 3 * CONDITIONS.len());
        // The replies come after everyone has cooled; all else is asked at the start.
        let replies: Vec<usize> = scenario.choices.iter().flat_map(|it| it.reply.range()).collect();
        for (site, condition, holds, fails) in sites {
            if matches!(site, Site::Line(line) if replies.contains(&line.index())) {
                continue;
            }
            let expected = if staging.holds(&condition, &start) {
                (Reach::Reached, Reach::Never)
            } else {
                (Reach::Never, Reach::Reached)
            };
            assert_eq!((holds, fails), expected, "{site:?} {condition:?} at level {level}");
            if let Site::Line(line) = site {
                assert_eq!(found.lines[line.index()], holds, "{line:?} at level {level}");
            }
            if let Site::Choice(choice) = site {
                assert_eq!(found.choices[choice.index()], holds, "{choice:?} at level {level}");
            }
        }
        held.push(CONDITIONS.len() - found.silent_lines().count().min(CONDITIONS.len()));
    }
    held.dedup();
    assert!(held.len() > 1, "no condition turns on the level: {held:?}");
}

/// Whether what such a condition allows is reached, at the beat `asking`.
#[track_caller]
fn check(text: &str, expected: &[(&str, Reach)]) {
    let (staging, found) = explored(text, 3);
    let scenario = &staging.scenario;
    for (path, reach) in expected {
        let choice =
            (0..scenario.choices.len()).find(|at| scenario.choice_path(crate::engine::ChoiceId::new(*at)) == *path);
        assert_eq!(found.choices[choice.unwrap()], *reach, "{path}");
    }
}

#[test]
fn what_nothing_has_touched_yet_is_decided_later_on_too() {
    let first = r#""start": (choices: {
            "wait": (text: "W.", then: Beat("asking")),
            "work": (text: "W.", effects: [Gauge(hours: -1, because: "B.")], then: Beat("asking")) }),
        "asking": (choices: {
            "distrust": (text: "D.", when: "trust(ans) < 20", then: Beat("b0")),
            "trust": (text: "T.", when: "trust(ans) >= 20", then: Beat("b0")),
            "tired": (text: "T.", when: "gauge(hours) < 0", then: Beat("b0")),
            "fresh": (text: "F.", when: "gauge(hours) == 0 and not picked(start.work)", then: Beat("b0")),
            "odd": (text: "O.", when: "gauge(hours) < 0 and not picked(start.work)", then: Beat("b0")),
            "hot": (text: "H.", when: "tension(ans) > 40 and gauge(reputation) > 0", then: Beat("b0")) }),"#;
    let expected = [
        ("room.asking.distrust", Reach::Never),
        ("room.asking.trust", Reach::Reached),
        ("room.asking.tired", Reach::Reached),
        ("room.asking.fresh", Reach::Reached),
        ("room.asking.odd", Reach::Never),
        ("room.asking.hot", Reach::Never),
    ];
    check(&case(first), &expected);
}

#[test]
fn what_comes_back_after_it_was_touched_is_not_decided() {
    let first = r#""start": (choices: {
            "again": (text: "A.", moves: ["demand"], then: Beat("start")),
            "hot": (text: "H.", when: "tension(ans) >= 10", then: Beat("b0")),
            "at_once": (text: "O.", when: "tension(ans) >= 10 and not picked(start.again)", then: Beat("b0")),
            "never": (text: "N.", when: "tension(ans) < 0", then: Beat("b0")),
            "out": (text: "O.", then: Beat("b0")) }),"#;
    let expected =
        [("room.start.hot", Reach::Reached), ("room.start.at_once", Reach::Never), ("room.start.never", Reach::Never)];
    check(&case(first), &expected);
}
