//! What the level alone decides: known without a search, left to the level at which it comes about, and no reason to look
//! what a trainer could change.

use super::{Sequential, effort, explore_some, staging, staging_at};
use crate::author::explore::settled::settled_by_level;
use crate::author::explore::{Exploration, ProvedAt, Reach, prove};
use crate::engine::{LineId, Site, Staging};

/// Lines by what decides whether they are said: the level, the level and what was picked, something else as well; and an
/// intervention that could bring about the last.
const CASE: &str = r#"Scenario(
    format: 1, title: "T", summary: "S.", language: "en", sector: "test", level: 1, minutes: 1, goals: {},
    player: (name: "you", function: "f", organisation: "o", mandate: "m"), briefing: "B.",
    cast: { "ans": (name: "Ans", function: "f", organisation: "o", side: Partner, position: "P.") },
    variables: { "called": Flag(false), "other": Flag(false) },
    derived: { "gently": "picked(room.a.on) and (level() <= 3 or other)" },
    scenes: { "room": Scene(title: "R", place: "town_hall", channel: TownHall, with: ["ans"], start: "a", beats: {
        "a": (
            lines: [
                (who: "ans", text: "Always."),
                (who: "ans", when: "level() >= 4", text: "Hard."),
                (who: "ans", when: "level() <= 3 and not other", text: "Open.")],
            choices: {
                "on": (text: "O.", then: Beat("b"), reply: [
                    (who: "ans", when: "gently", text: "Gently."),
                    (who: "ans", when: "not gently", text: "Roughly.")]) }),
        "b": (
            lines: [
                (who: "ans", when: "level() >= 4 and called", text: "Hard and called."),
                (who: "ans", when: "called", text: "Called.")],
            then: End("plain")) }) },
    interventions: { "call": (title: "C", effects: [Set("called", true)], lines: [(who: "ans", text: "C.")]) },
    endings: { "plain": (title: "P", text: "P.") },
)"#;

/// The line with this text.
fn line(staging: &Staging, text: &str) -> LineId {
    let scenario = &staging.scenario;
    let at = scenario.lines.iter().position(|it| scenario.texts.source.get(it.text.index()) == text);
    LineId::new(at.unwrap_or_else(|| panic!("no line {text}")))
}

#[test]
fn the_level_decides_only_what_nothing_else_has_a_say_in() {
    let settled = |level, text| {
        let staging = staging_at(CASE, level);
        settled_by_level(&staging, Site::Line(line(&staging, text)))
    };
    assert_eq!(settled(3, "Always."), None);
    assert_eq!([3, 4].map(|level| settled(level, "Hard.")), [Some(false), Some(true)]);
    assert_eq!([3, 4].map(|level| settled(level, "Open.")), [None, Some(false)]);
    assert_eq!([3, 4].map(|level| settled(level, "Hard and called.")), [Some(false), None]);
    assert_eq!(settled(3, "Called."), None);
    // What is said in reply to a choice knows that it was picked.
    assert_eq!([3, 4].map(|level| settled(level, "Gently.")), [Some(true), None]);
    assert_eq!([3, 4].map(|level| settled(level, "Roughly.")), [Some(false), None]);
}

#[test]
fn what_belongs_to_another_level_is_never_said_at_this_one_and_is_no_fault_of_the_case() {
    let staging = staging(CASE);
    let reach = |found: &Exploration| {
        ["Hard.", "Hard and called.", "Called.", "Roughly."].map(|text| found.lines[line(&staging, text).index()])
    };
    let effort = effort(1_000, 1_000, 1_000);
    let here = explore_some(&staging, effort);
    assert_eq!(reach(&here), [Reach::Never, Reach::Never, Reach::WithIntervention, Reach::Never]);
    let proved = |levels| prove(&staging.scenario, 1_000, levels, &Sequential, &mut |_| true).unwrap();
    for levels in [ProvedAt::PlainLevel, ProvedAt::EveryLevel] {
        assert!(!reach(&proved(levels)).contains(&Reach::Never), "{levels:?}");
    }
}

#[test]
fn what_no_level_brings_about_is_still_proved() {
    let never = CASE.replace("when: \"level() >= 4\"", "when: \"level() >= 4 and level() <= 3\"");
    let staging = staging(&never);
    let found = prove(&staging.scenario, 1_000, ProvedAt::PlainLevel, &Sequential, &mut |_| true).unwrap();
    assert_eq!(found.lines[line(&staging, "Hard.").index()], Reach::Never);
}
