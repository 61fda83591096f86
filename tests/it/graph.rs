//! Conditions written back as text compile to what they were.

use crate::support::{CASES, beats, case, frame, scenario};
use tegenspel::author::condition_text;
use tegenspel::engine::{Condition, Scenario};
use tegenspel::script::{Expectation, Source, load_plan};

/// Every condition of a scenario.
fn conditions(scenario: &Scenario) -> Vec<&Condition> {
    let mut all: Vec<&Condition> = scenario.derived.iter().map(|it| &it.condition).collect();
    all.extend(
        scenario.beats.iter().flat_map(|beat| &scenario.lines[beat.lines.range()]).filter_map(|it| it.when.as_ref()),
    );
    all.extend(scenario.choices.iter().filter_map(|it| it.when.as_ref()));
    all.extend(scenario.branches.iter().filter_map(|it| it.when.as_ref()));
    all.extend(scenario.topics.iter().filter_map(|it| it.when.as_ref()));
    all.extend(scenario.interests.iter().filter_map(|it| it.opens.as_ref()));
    all.extend(scenario.lessons.iter().filter_map(|it| it.when.as_ref()));
    all
}

/// Compiles a text in the scenario's names.
#[track_caller]
fn compiled(scenario: &Scenario, text: &str) -> Condition {
    let plan = format!("Plan(title: \"t\", picks: [], expect: [Holds(\"{text}\")])");
    let (plan, _) =
        load_plan(&Source::new("plan.ron", plan), scenario).unwrap_or_else(|found| panic!("{text}: {found:?}"));
    match plan.expect.into_iter().next().map(|it| it.0) {
        Some(Expectation::Holds(condition, _)) => condition,
        _ => panic!("{text}"),
    }
}

#[test]
fn shipped_conditions_come_back_as_written() {
    for id in CASES {
        let case = case(id);
        for condition in conditions(&case) {
            let text = condition_text(&case, condition);
            assert_eq!(compiled(&case, &text), *condition, "{text}");
        }
    }
}

#[test]
fn written_conditions_keep_their_meaning_and_only_needed_parentheses() {
    let scenes = r#""room": Scene(title: "R", place: "p", channel: Phone, with: ["ans"], start: "a",
        topics: { "roof": (title: "R", opener: "O?", opens: "b") }, wrap_up: "end",
        beats: {
            "a": (choices: { "x": (text: "X", effects: [Promise(id: "call", to: "ans", kind: Process, text: "C.")], then: Topics) }),
            "b": (choices: { "y": (text: "Y", when: "used(probe, ans) > 0 and used(probe) > 1 and picked(a.x) and seen(a)", then: Topics) }, then: Topics),
            "end": (then: End("good")) })"#;
    let more = r#"variables: { "n": Count(start: 0, min: 0, max: 9), "flag": Flag(false), "tone": OneOf("cool", ["cool", "warm"]) },
        derived: { "ready": "flag or n > 3" }"#;
    let case = scenario(&frame(scenes, more));
    for text in [
        "true",
        "flag == false",
        "not flag",
        "not (flag and ready)",
        "not not flag",
        "not n >= 3",
        "flag and (n > 1 or n < -2) and not ready",
        "flag and ready or n == 1",
        "(flag or ready) and (flag or n == 1)",
        "flag or (ready or n == 1)",
        "flag and (ready and n == 1)",
        "tone == warm",
        "cool != tone",
        "n - (1 - level()) > 2 * (n + 1) - -3",
        "-(n + 1) < 0",
        "(n > 1) == flag",
        "flag == (not ready)",
        "seen(room.a) > 1 or seen(room.a)",
        "used(probe, ans) or used(probe) >= 2",
        "picked(room.a.x) and done(room.roof)",
        "knows(ans.cash) and knows_concern(ans)",
        "promised(call) or kept(call) or warned(call) or broken(call)",
        "competence(ans) + tension(bo) > trust(ans) - quality(ans)",
        "together(ans) >= -20 and above(ans) == 0 and gauge(role_clarity) < 3 and commitment(ans) <= 4",
    ] {
        assert_eq!(condition_text(&case, &compiled(&case, text)), text);
    }
}

#[test]
fn a_very_long_condition_is_written_in_one_go() {
    let text = vec!["tension(ans) > 1"; 900].join(" and ");
    let case = scenario(&beats(r#""a": (then: End("good"))"#));
    assert_eq!(condition_text(&case, &compiled(&case, &text)), text);
}
