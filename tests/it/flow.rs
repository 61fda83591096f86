//! Where a case leads is the same for the graph of its flow and for the engine that plays it.

use crate::support::{frame, scenario};
use std::sync::Arc;
use tegenspel::author::explore::{ProvedAt, Reach, Sequential, prove};
use tegenspel::engine::{BeatId, EndingId, FlowGraph, Scenario};

/// What the graph says a session can come to.
fn by_graph(scenario: &Scenario) -> Vec<String> {
    let reach = FlowGraph::of(scenario).reach();
    let beats = (0..scenario.beats.len()).map(BeatId::new).filter(|beat| reach.comes_to(*beat));
    let endings = (0..scenario.endings.len()).filter(|at| reach.comes_to_ending(EndingId::new(*at)));
    let endings = endings.map(|at| scenario.texts.name(scenario.endings[at].id).to_owned());
    beats.map(|beat| scenario.beat_path(beat)).chain(endings).collect()
}

/// What sessions were played to.
fn by_play(scenario: &Arc<Scenario>) -> Vec<String> {
    let explored = prove(scenario, 10_000, ProvedAt::PlainLevel, &Sequential, &mut |_| true).unwrap();
    assert!(explored.complete);
    let beats = (0..scenario.beats.len()).filter(|at| explored.beats[*at] == Reach::Reached).map(BeatId::new);
    let endings = explored.endings.iter().filter(|it| it.reach == Reach::Reached).map(|it| it.ending);
    let endings = endings.map(|it| scenario.texts.name(scenario.endings[it.index()].id).to_owned());
    beats.map(|beat| scenario.beat_path(beat)).chain(endings).collect()
}

/// Without conditions the graph says neither more nor less than what can be played, and both leave these out.
#[track_caller]
fn check(scenes: &str, more: &str, left_out: &[&str]) {
    let case = scenario(&frame(scenes, more));
    let (graph, play) = (by_graph(&case), by_play(&case));
    assert_eq!(graph, play);
    let all = (0..case.beats.len()).map(|at| case.beat_path(BeatId::new(at)));
    let all = all.chain(case.endings.iter().map(|it| case.texts.name(it.id).to_owned()));
    assert_eq!(all.filter(|it| !graph.contains(it)).collect::<Vec<_>>(), left_out);
}

fn scene(id: &str, start: &str, beats: &str, topics: &str) -> String {
    format!(
        r#""{id}": Scene(title: "R", place: "p", channel: Phone, with: ["ans"], start: "{start}", beats: {{ {beats} }}{topics}),"#
    )
}

const ROOF: &str = r#", topics: { "roof": (title: "R", opener: "O?", opens: "roof") }, wrap_up: "end""#;

#[test]
fn changing_the_subject_offers_topics_and_not_their_list() {
    let beats = r#""a": (switch: true, choices: { "x": (text: "X", then: End("good")), "y": (text: "Y", then: End("good")) }),
        "roof": (then: End("good")), "end": (then: End("bad"))"#;
    check(&scene("room", "a", beats, ROOF), "", &["room.end", "room.topics", "bad"]);
}

#[test]
fn changing_the_subject_in_a_fragment_offers_the_topics_of_whoever_called() {
    let call = r#""a": (then: Call("f", Beat("b"))), "b": (then: End("good")), "roof": (then: Scene("next")), "end": (then: End("bad"))"#;
    let next = r#""a": (then: End("good")), "lost": (then: Call("f", Beat("roof"))), "roof": (then: End("good")), "end": (then: End("bad"))"#;
    let scenes = scene("room", "a", call, ROOF) + &scene("next", "a", next, ROOF);
    let more = r#"fragments: { "f": Fragment(start: "x", beats: { "x": (switch: true, choices: { "a": (text: "A", then: Return), "b": (text: "B", then: Return) }) }) },"#;
    let left_out = ["room.end", "room.topics", "next.lost", "next.roof", "next.end", "next.topics", "bad"];
    check(&scenes, more, &left_out);
}

#[test]
fn a_fragment_goes_back_only_to_calls_that_are_come_to() {
    let room = r#""a": (then: Call("f", Beat("b"))), "b": (then: Scene("next")), "lost": (then: Call("f", Beat("back"))), "back": (then: End("bad"))"#;
    let next = r#""a": (then: End("good")), "lost": (then: Call("f", Beat("a"))), "roof": (then: End("good")), "end": (then: End("bad"))"#;
    let scenes = scene("room", "a", room, "") + &scene("next", "a", next, ROOF);
    let more = r#"fragments: { "f": Fragment(start: "x", beats: { "x": (then: Return) }) },"#;
    let left_out = ["room.lost", "room.back", "next.lost", "next.roof", "next.end", "next.topics", "bad"];
    check(&scenes, more, &left_out);
}

#[test]
fn topics_are_those_of_the_scene_in_which_the_outermost_call_stands() {
    let room = r#""a": (then: Call("f", Beat("b"))), "b": (then: End("bad")), "roof": (then: Scene("next")), "end": (then: Scene("next"))"#;
    let next = r#""a": (then: End("good")), "lost": (then: Call("f", Beat("a"))), "roof": (then: End("good")), "end": (then: End("bad"))"#;
    let scenes = scene("room", "a", room, ROOF) + &scene("next", "a", next, ROOF);
    let more = r#"fragments: { "f": Fragment(start: "x", beats: { "x": (then: Call("g", Beat("y"))), "y": (then: Return) }),
        "g": Fragment(start: "x", beats: { "x": (then: Topics) }) },"#;
    let left_out = ["room.b", "next.lost", "next.roof", "next.end", "next.topics", "f.y", "bad"];
    check(&scenes, more, &left_out);
}

#[test]
fn what_chance_never_draws_and_what_stands_behind_a_default_is_not_come_to() {
    let beats = r#""a": (then: Chance([(1, Beat("b")), (0, Beat("never"))])), "never": (then: End("bad")),
        "b": (then: First([(then: End("good")), (then: Beat("behind"))])), "behind": (then: End("bad"))"#;
    check(&scene("room", "a", beats, ""), "", &["room.never", "room.behind", "bad"]);
}

#[test]
fn only_what_lies_on_a_circle_comes_round() {
    let round = |to: &str| {
        format!(r#"(choices: {{ "a": (text: "A", then: Beat("{to}")), "b": (text: "B", then: Beat("between")) }})"#)
    };
    let beats = format!(
        r#""first": {}, "again": (then: Beat("first")), "between": (then: Beat("last")),
        "last": (choices: {{ "a": (text: "A", then: Beat("last")), "b": (text: "B", then: End("good")) }})"#,
        round("again")
    );
    let case = scenario(&frame(&scene("room", "first", &beats, ""), ""));
    let reach = FlowGraph::of(&case).reach();
    let beats = (0..case.beats.len()).map(BeatId::new);
    let round: Vec<_> = beats.filter(|beat| reach.comes_round_to(*beat)).map(|beat| case.beat_path(beat)).collect();
    assert_eq!(round, ["room.first", "room.again", "room.last"]);
}
