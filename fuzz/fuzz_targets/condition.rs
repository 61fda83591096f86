//! Any text as a condition of a choice, and as a derived variable.

#![no_main]

use libfuzzer_sys::fuzz_target;
use tegenspel_fuzz::{loaded, play};

/// A scenario around a condition and a derived variable, with something of everything that can be asked about.
fn frame(when: &str, derived: &str) -> String {
    format!(
        r#"Scenario(
    format: 1, title: "T", summary: "S.", language: "en", sector: "test", level: 1, minutes: 1, goals: {{}},
    player: (name: "you", function: "f", organisation: "o", mandate: "m"), briefing: "B.",
    cast: {{
        "ans": (name: "Ans", function: "f", organisation: "o", side: Partner, position: "P.",
            interests: {{ "cash": (text: "Cash.", key: "Ask.") }}, concern: (text: "Fear.")),
        "bo": (name: "Bo", function: "f", organisation: "o", side: Board, position: "P."),
    }},
    variables: {{ "n": Count(start: 3, min: 0, max: 5), "flag": Flag(false), "tone": OneOf("cold", ["cold", "warm"]) }},
    derived: {{ {derived} }},
    scenes: {{
        "room": Scene(title: "Room", place: "town_hall", channel: TownHall, with: ["ans"], start: "a", beats: {{
            "a": (
                choices: {{
                    "x": (text: "X {{n}}.", {when} moves: ["probe"], effects: [Set("flag", true)], then: Beat("a")),
                    "y": (text: "Y.", effects: [Promise(id: "ring", to: "ans", kind: Process, text: "Ring")], once: true, then: Beat("a")),
                    "z": (text: "Z.", then: End("good")),
                }},
            ),
        }}),
    }},
    endings: {{ "good": (title: "Good", text: "G.") }},
)"#
    )
}

fuzz_target!(|text: &str| {
    let as_when = frame(&format!("when: {text:?},"), "");
    if let Some(scenario) = loaded(as_when).scenario {
        play(&scenario, text.as_bytes());
    }
    let as_derived = frame("when: \"d == 1 or not e\",", &format!("\"d\": {text:?}, \"e\": \"d == 2\""));
    if let Some(scenario) = loaded(as_derived).scenario {
        play(&scenario, text.as_bytes());
    }
    let asked = frame("when: \"d\",", &format!("\"d\": {text:?}"));
    if let Some(scenario) = loaded(asked).scenario {
        play(&scenario, text.as_bytes());
    }
});
