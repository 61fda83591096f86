//! A limit never denies what was seen: what a walk comes by is reached, however little of a case was explored.

use super::{CASES, explore_some, staging};
use crate::author::explore::{Effort, Exploration, Reach, WitnessWalk};
use std::fmt::Write;

/// Every walk that an exploration tells of.
fn walks(found: &Exploration) -> Vec<&WitnessWalk> {
    let extremes = found.extremes.iter().flat_map(|(best, worst)| [&best.walk, &worst.walk]);
    found.endings.iter().filter_map(|it| it.witness.as_ref()).chain(extremes).collect()
}

#[test]
fn what_a_walk_comes_by_is_reached() {
    for (text, limit) in [(CASES[0], 1), (CASES[0], 700), (CASES[0], 3_000), (CASES[1], 40), (CASES[2], 40)] {
        let staging = staging(text);
        let scenario = &staging.scenario;
        let found = explore_some(&staging, Effort::up_to(limit));
        let first = scenario.scenes[scenario.start.index()].start;
        assert_eq!(found.beats[first.index()], Reach::Reached, "the first beat, at {limit} states");
        for ending in &found.endings {
            assert_eq!(ending.witness.is_some(), ending.reach == Reach::Reached, "{limit}: {ending:?}");
        }
        if limit == 3_000 {
            assert!(!walks(&found).is_empty(), "the beam comes to no ending");
        }
        for pick in walks(&found).iter().flat_map(|walk| &walk.picks).filter(|pick| !pick.contains('[')) {
            let choice = (0..scenario.choices.len()).find(|at| {
                scenario.choice_path(crate::engine::ChoiceId::new(*at)).ends_with(&format!(".{pick}"))
                    || scenario.choice_path(crate::engine::ChoiceId::new(*at)) == **pick
            });
            let choice = choice.unwrap_or_else(|| panic!("{pick}"));
            assert_eq!(found.choices[choice], Reach::Reached, "{pick}, at {limit} states");
        }
    }
}

/// A case whose states with scores fit no key: a number for each of many beats, all of them asked about at the end.
fn large(beats: usize) -> String {
    let (mut variables, mut told, mut asked) = (String::new(), String::new(), Vec::new());
    for beat in 0..beats {
        let next = if beat + 1 < beats { format!("Beat(\"b{}\")", beat + 1) } else { String::from("Beat(\"end\")") };
        let _ = write!(variables, "\"v{beat}\": Count(start: 0, min: -1000000, max: 1000000), ");
        let _ = write!(
            told,
            "\"b{beat}\": (choices: {{ \"a\": (text: \"A.\", moves: [\"acknowledge\"], effects: [Add(\"v{beat}\", 1)], then: {next}), \"b\": (text: \"B.\", when: \"tension(ans) < 60\", effects: [Add(\"v{beat}\", -1)], then: {next}) }}), "
        );
        asked.push(format!("v{beat}"));
    }
    let asked = asked.join(" + ");
    format!(
        r#"Scenario(
    format: 1, title: "Large", summary: "S.", language: "en", sector: "bench", level: 1, minutes: 1,
    goals: {{"g": "G."}}, player: (name: "you", function: "f", organisation: "o", mandate: "m"), briefing: "B.",
    cast: {{"ans": (name: "Ans", function: "partner", organisation: "o", side: Partner, acquaintance: New, position: "P.")}},
    variables: {{ {variables} }},
    scenes: {{"room": Scene(title: "Room", place: "town_hall", channel: TownHall, with: ["ans"], start: "b0", beats: {{ {told}
        "end": (then: First([(when: "{asked} > 3", then: End("up")), (then: End("down"))])) }}) }},
    endings: {{"up": (title: "Up", text: "T."), "down": (title: "Down", text: "T.")}},
)"#
    )
}

#[test]
fn a_case_too_large_to_be_played_out_is_seen_as_far_as_it_was_found() {
    let staging = staging(&large(120));
    let found = explore_some(&staging, Effort::up_to(3_000));
    assert!(!found.complete && found.played == 0, "the keys of this case fit");
    let seen = Exploration::with_reach(&found.beats, Reach::Reached).count();
    assert!(seen > 8, "{seen} beats");
    assert_eq!(found.beats[0], Reach::Reached);
    let choices = Exploration::with_reach(&found.choices, Reach::Reached).count();
    assert!(choices >= 2 * (seen - 1), "{choices} choices at {seen} beats");
    // How people stand at the end was not worked out, so nothing is said of it.
    assert!(found.endings.iter().all(|it| it.quality.iter().all(Option::is_none)));
}
