//! Remembered steps are the steps of the engine: the same states, in the same order, with the same covered. And where a
//! search looks only at what leads to a line, it says of the line what a search of everything says.

mod brought_in;
mod interned;
mod limits;
mod loops;
mod opening;
mod reduced;
mod settled;

use super::backward::{BackwardReach, by_owner};
use super::effort::{BEAM_WIDTH, Effort, Reductions};
use super::interventions::explore_with;
use super::search::{Search, SearchResult, Sequential};
use super::step::StepOutcome;
use super::{Exploration, Explorer, Scope};
use crate::author::explore::footprint::StateCells;
use crate::engine::{PLAIN_LEVEL, Setup, Staging};
use crate::script::{Bundle, Source, load, load_model};
use fixedbitset::FixedBitSet;
use proptest::prelude::*;
use reduced::forget_openings;
use std::fmt::Write;
use std::sync::Arc;

/// Words that the keys of all these cases fit in.
const WORDS: usize = 32;
/// States that are compared of a case that has more.
const STATES: usize = 200;

/// Shipped cases, and those of the feature suite in which the most goes on at once.
pub(in crate::author::explore) const CASES: [&str; 14] = [
    include_str!("../../../../scenarios/de-loods/scenario.ron"),
    include_str!("../../../../scenarios/even-iets-heel-anders/scenario.ron"),
    include_str!("../../../../scenarios/geluid-van-de-overkant/scenario.ron"),
    include_str!("../../../../tests/data/features/change-of-subject/scenario.ron"),
    include_str!("../../../../tests/data/features/nested-calls/scenario.ron"),
    include_str!("../../../../tests/data/features/visit-counts-across-calls/scenario.ron"),
    include_str!("../../../../tests/data/features/promises/scenario.ron"),
    include_str!("../../../../tests/data/features/promises-of-others/scenario.ron"),
    include_str!("../../../../tests/data/features/drawn-facts/scenario.ron"),
    include_str!("../../../../tests/data/features/multi-select/scenario.ron"),
    include_str!("../../../../tests/data/features/budget/scenario.ron"),
    include_str!("../../../../tests/data/features/order/scenario.ron"),
    include_str!("../../../../tests/data/features/amounts/scenario.ron"),
    include_str!("../../../../tests/data/features/trainers-hand/scenario.ron"),
];

pub(in crate::author::explore) fn staging(text: &str) -> Staging {
    staging_at(text, PLAIN_LEVEL)
}

fn staging_at(text: &str, level: u8) -> Staging {
    let model = Source::new("relationship.ron", include_str!("../../../../assets/model/relationship.ron"));
    let named = text.split('"').filter(|it| it.ends_with(".md"));
    let files = named.map(|it| (String::from(it), String::from("Text."))).collect();
    let scenario = Source::new("scenario.ron", text);
    let bundle = Bundle { id: String::from("a"), scenario, files, ..Bundle::default() };
    let loaded = load(&bundle, &Arc::new(load_model(&model).unwrap()));
    let scenario = loaded.scenario.unwrap_or_else(|| panic!("{:#?}\n{text}", loaded.found));
    let setup = Setup { level, ..Setup::default() };
    Staging::new(scenario, setup).unwrap()
}

/// What is explored, with or without what a trainer may bring in.
fn cells(staging: &Staging, brought_in: bool) -> StateCells<'_> {
    if brought_in { StateCells::with_interventions(&staging.scenario) } else { StateCells::of(&staging.scenario) }
}

/// So many abstract states, so many that are played out, and so many while lines are followed.
fn effort(states: usize, played: usize, followed: usize) -> Effort {
    Effort { played, followed, width: BEAM_WIDTH, ..Effort::up_to(states) }
}

/// Explores with so much effort.
fn explore_some(staging: &Staging, effort: Effort) -> Exploration {
    explore_with(staging, effort, &Sequential, &mut |_| true)
}

/// What explores a case, with or without what a trainer may bring in; and its lines, all of them or none.
fn exploring(
    staging: &Staging,
    effort: Effort,
    all_lines: bool,
    brought_in: bool,
) -> (Explorer<'_, Sequential>, FixedBitSet) {
    let mut lines = FixedBitSet::with_capacity(staging.scenario.lines.len());
    lines.set_range(.., all_lines);
    let (cells, asked) = (cells(staging, brought_in), std::collections::BTreeMap::new());
    (Explorer { staging, cells, effort, executor: &Sequential, asked, apart: Vec::new() }, lines)
}

/// Searches without scores with steps remembered and without, and compares the two.
#[track_caller]
fn compare(text: &str, all_lines: bool, brought_in: bool) {
    let staging = staging(text);
    let effort = effort(STATES, 0, 0);
    let (explorer, lines) = exploring(&staging, effort, all_lines, brought_in);
    explorer.in_abstract(&lines, None, |search| {
        let plain = Search { footprints: None, beam: None, ..*search };
        let (remembered, plain): (SearchResult<WORDS>, SearchResult<WORDS>) =
            (search.run(&mut |_| true), plain.run(&mut |_| true));
        assert_eq!(remembered.visited.len(), plain.visited.len(), "{text}");
        for state in 0..plain.visited.len() as u32 {
            assert_eq!(remembered.visited.key(state), plain.visited.key(state), "{text}");
            assert_eq!(remembered.visited.parent(state), plain.visited.parent(state), "{text}");
            assert_eq!(picks_of(&remembered, state), picks_of(&plain, state), "{text}");
        }
        assert_eq!(remembered.transitions, plain.transitions, "{text}");
        assert_eq!(remembered.coverage, plain.coverage, "{text}");
    });
}

/// The steps of a state, pick by pick with all that may come of each. Picks that certainly lead to the same state stand
/// side by side where steps are remembered, so they are put in order.
fn picks_of(found: &SearchResult<WORDS>, state: u32) -> Vec<Vec<(u32, u8)>> {
    let mut picks: Vec<Vec<(u32, u8)>> = Vec::new();
    for (to, outcome) in found.graph.steps(state) {
        match picks.last_mut().filter(|_| outcome != StepOutcome::Plain) {
            Some(pick) => pick.push((to, outcome as u8)),
            None => picks.push(vec![(to, outcome as u8)]),
        }
    }
    picks.sort();
    picks
}

#[test]
fn remembered_steps_are_those_of_the_engine_in_written_cases() {
    for text in CASES {
        for brought_in in [false, true] {
            compare(text, false, brought_in);
            compare(text, true, brought_in);
        }
    }
}

#[test]
fn what_chance_and_then_a_score_make_of_a_pick_stands_side_by_side() {
    // One of several alike falls by chance, and another outcome of the same pick turns on a score.
    compare(&Draw(9_034_261_756_633_882_051).case(), false, true);
}

/// Plays every walk out, and then for each line only those that lead to it; returns how many lines were compared.
#[track_caller]
fn compare_leading(text: &str, brought_in: bool) -> usize {
    let staging = staging(text);
    let effort = effort(20_000, 4_000, 0);
    let explorer = Explorer {
        staging: &staging,
        cells: cells(&staging, brought_in),
        effort,
        executor: &Sequential,
        asked: std::collections::BTreeMap::new(),
        apart: Vec::new(),
    };
    let none = FixedBitSet::with_capacity(staging.scenario.lines.len());
    let backward = explorer
        .in_abstract(&none, None, |search| BackwardReach::of::<WORDS>(search.run(&mut |_| true), search.packing));
    let played = |only: Option<&FixedBitSet>| {
        let scope = Scope { restart: None, aims: None, only, until: None, limit: effort.played };
        explorer.in_concrete(&scope, |search, _| search.run::<WORDS>(&mut |_| true)).unwrap()
    };
    let all = played(None);
    let Some(backward) = backward.filter(|_| all.whole) else { return 0 };
    let lines: Vec<usize> = (0..staging.scenario.lines.len()).collect();
    let mut compared = 0;
    for (owner, lines) in by_owner(&staging.scenario, &lines) {
        let leading = played(Some(&backward.leading_to(&explorer.cells, owner)));
        assert!(leading.whole && leading.visited.len() <= all.visited.len(), "{text}");
        for line in lines {
            let said = |found: &SearchResult<WORDS>| found.coverage.lines.contains(line);
            assert_eq!(said(&leading), said(&all), "line {line} of {owner:?} in {text}");
            compared += 1;
        }
    }
    compared
}

#[test]
fn walks_that_lead_to_a_line_tell_whether_it_is_said() {
    let compared: Vec<usize> = CASES.iter().map(|text| compare_leading(text, false)).collect();
    assert!(compared.iter().sum::<usize>() > 0, "{compared:?}");
}

/// Searches without scores and with them: whatever is played must have been held possible. Returns whether it was
/// compared.
#[track_caller]
fn compare_with_played(text: &str, all_lines: bool, brought_in: bool) -> bool {
    let staging = staging(text);
    let effort = effort(20_000, 2_000, 0);
    let (explorer, lines) = exploring(&staging, effort, all_lines, brought_in);
    let possible = explorer.in_abstract(&lines, None, |search| search.run::<WORDS>(&mut |_| true));
    let scope = Scope { restart: None, aims: None, only: None, until: None, limit: effort.played };
    let played = explorer.in_concrete(&scope, |search, _| search.run::<WORDS>(&mut |_| true)).unwrap();
    if possible.whole {
        let mut only_played = played.coverage.without(&possible.coverage);
        forget_openings(&mut only_played, &staging.scenario);
        let numbers = only_played.sets().map(|set| set.ones().collect::<Vec<_>>());
        assert!(only_played.is_empty(), "held impossible, by the sets of a coverage: {numbers:?}\n{text}");
    }
    possible.whole
}

#[test]
fn what_is_played_was_held_possible_in_written_cases() {
    for brought_in in [false, true] {
        let compared = CASES.iter().filter(|text| compare_with_played(text, false, brought_in)).count();
        assert!(compared > CASES.len() / 2, "{compared} of {}", CASES.len());
    }
}

/// Draws parts of a case from a number.
pub(in crate::author::explore) struct Draw(pub(in crate::author::explore) u64);

impl Draw {
    pub(in crate::author::explore) fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 16) as usize % bound
    }

    fn of<'t>(&mut self, all: &[&'t str]) -> &'t str {
        all[self.below(all.len())]
    }

    fn condition(&mut self) -> String {
        let beat = self.below(BEATS);
        match self.below(16) {
            0 | 1 => format!("count >= {}", self.below(4)),
            2 => String::from("flag"),
            3 => String::from("not flag and count > 0"),
            4 => format!("seen(room.n{beat}) > {}", self.below(3)),
            5 | 6 => format!("picked(room.n{}.c{})", self.below(TALKING), self.below(2)),
            7 => String::from("knows(ans.cash)"),
            8 => String::from("promised(call)"),
            9 => String::from("kept(call) or count == 2"),
            10 => String::from("used(probe, ans) > 1"),
            11 => format!("tension(ans) {} {}", self.of(&["<", ">="]), 15 + 5 * self.below(4)),
            12 => format!("trust(ans) {} {}", self.of(&["<", ">="]), 49 + self.below(3)),
            13 => format!("quality(ans) > {} and not flag", 47 + self.below(4)),
            14 => format!("gauge(public_interest) {} {}", self.of(&["==", ">"]), self.below(3)),
            _ => String::from("tension(ans) > 40 and flag"),
        }
    }

    fn maybe_when(&mut self, one_in: usize) -> String {
        if self.below(one_in) == 0 { format!("when: \"{}\", ", self.condition()) } else { String::new() }
    }

    fn effects(&mut self) -> &'static str {
        self.of(&[
            "",
            "Add(\"count\", 1)",
            "Add(\"count\", -2)",
            "Set(\"flag\", true)",
            "Set(\"flag\", false), Add(\"count\", 1)",
            "Promise(id: \"call\", to: \"ans\", kind: Vague, text: \"C.\")",
            "Keep(\"call\")",
            "Break(\"call\")",
            "Discover(\"ans\", \"cash\")",
            "Feel(who: \"ans\", tension: 9, because: \"B.\")",
            "Feel(who: \"ans\", integrity: -4, because: \"B.\")",
            "Gauge(public_interest: 1, because: \"B.\")",
            "Outcome(who: \"ans\", size: 5, because: \"B.\")",
        ])
    }

    fn then(&mut self) -> String {
        let (a, b) = (self.below(BEATS), self.below(BEATS));
        match self.below(9) {
            0 => format!("First([(when: \"{}\", then: Beat(\"n{a}\")), (then: Beat(\"n{b}\"))])", self.condition()),
            1 => format!("Chance([(1, Beat(\"n{a}\")), (2, Beat(\"n{b}\"))])"),
            2 => format!("Call(\"aside\", Beat(\"n{a}\"))"),
            3 => String::from("End(\"good\")"),
            4 => String::from("Scene(\"room\")"),
            _ => format!("Beat(\"n{a}\")"),
        }
    }

    /// Where a beat goes by itself: never back, or chance could be drawn without end before something is picked.
    fn onward(&mut self, at: usize) -> String {
        let next = if at + 1 < BEATS { format!("Beat(\"n{}\")", at + 1) } else { String::from("End(\"good\")") };
        match self.below(4) {
            0 => format!("Chance([(1, {next}), (2, End(\"good\"))])"),
            1 => format!("First([(when: \"{}\", then: {next}), (then: End(\"good\"))])", self.condition()),
            _ => next,
        }
    }

    fn choices(&mut self, several: bool, then: Option<&str>) -> String {
        let mut choices = String::new();
        for at in 0..2 + self.below(2) {
            let (when, once) = (self.maybe_when(2), self.of(&["", "", "once: true, "]));
            let (moves, effects) = (self.of(&["", "moves: [\"probe\"], "]), self.effects());
            let reply = format!("reply: [(who: \"ans\", {}text: \"R.\")], ", self.maybe_when(2));
            let then = match then {
                _ if several => String::new(),
                Some(then) => format!("then: {then}"),
                None => format!("then: {}", self.then()),
            };
            let text =
                format!("\"c{at}\": (text: \"C{at}.\", {when}{once}{moves}effects: [{effects}], {reply}{then}),");
            choices.push_str(&text);
        }
        choices
    }

    /// What a trainer may bring in: an effect, a line, a condition.
    fn interventions(&mut self) -> String {
        let mut all = String::new();
        for at in 0..self.below(3) {
            let (when, said, effects) = (self.maybe_when(2), self.maybe_when(2), self.effects());
            let line = format!("(who: \"ans\", {said}text: \"L.\")");
            write!(all, "\"i{at}\": (title: \"I.\", {when}effects: [{effects}], lines: [{line}]), ").unwrap();
        }
        all
    }

    pub(in crate::author::explore) fn case(&mut self) -> String {
        let (interventions, plans) = (self.interventions(), self.below(2) == 0);
        let mut beats = String::new();
        for at in 0..BEATS {
            let line = format!("(who: \"ans\", {}text: \"L.\")", self.maybe_when(3));
            let enter = if self.below(3) == 0 { self.effects() } else { "" };
            let kind = match at {
                2 | 3 if plans => 1,
                _ if at < TALKING => 1 + self.below(4),
                _ => self.below(5),
            };
            let select = match (kind, at) {
                (1, 2) if plans => "select: Rank(2), ",
                (1, 3) if plans => "select: Divide(3), ",
                (1, _) => "select: (1, 2), ",
                _ => "",
            };
            let choices = if kind == 0 { String::new() } else { self.choices(kind == 1, None) };
            let then = self.onward(at);
            let beat = format!(
                "\"n{at}\": (lines: [{line}], on_enter: [{enter}], {select}choices: {{ {choices} }}, then: {then}),"
            );
            write!(beats, "{beat}\n            ").unwrap();
        }
        let opens = self.condition();
        let aside = self.choices(false, Some("Return"));
        let room = r#"title: "R", place: "town_hall", channel: TownHall, with: ["ans"], start: "n0", elapsed: 20"#;
        let text = format!(
            r#"Scenario(
    format: 1, title: "T", summary: "S.", language: "en", sector: "test", level: 1, minutes: 1, goals: {{}},
    player: (name: "you", function: "f", organisation: "o", mandate: "m"), briefing: "B.",
    cast: {{ "ans": (name: "Ans", function: "f", organisation: "o", side: Partner, position: "P.",
        interests: {{ "cash": (text: "Cash.", key: "Ask.", opens: "{opens}") }}) }},
    variables: {{ "count": Count(start: 0, min: -1, max: 3), "flag": Flag(false) }},
    scenes: {{ "room": Scene({room}, beats: {{
            {beats} }}),
        "porch": Scene({room}, beats: {{ "n0": (choices: {{
            "made": (text: "P.", effects: [Promise(id: "call", to: "ans", kind: Vague, text: "C.")], then: Scene("room")) }}) }}) }},
    fragments: {{ "aside": Fragment(start: "f", beats: {{ "f": (choices: {{ {aside} }}, then: Return) }}) }},
    interventions: {{ {interventions} }},
    endings: {{ "good": (title: "Good", text: "G.") }},
)"#
        );
        if !plans {
            return text;
        }
        // Where something is planned it is asked about, too.
        let text = text.replace("seen(room.n2) >", "ranked(room.n2.c0) >");
        text.replace("seen(room.n3) >", "amount(room.n3.c1) >")
    }
}

/// Beats of a drawn case.
const BEATS: usize = 6;
/// The first so many have something to pick; others may.
const TALKING: usize = 4;

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn remembered_steps_are_those_of_the_engine_in_drawn_cases(seed in 1u64.., all_lines: bool, brought_in: bool) {
        compare(&Draw(seed).case(), all_lines, brought_in);
    }
    #[test]
    fn walks_that_lead_to_a_line_tell_whether_it_is_said_in_drawn_cases(seed in 1u64.., brought_in: bool) {
        compare_leading(&Draw(seed).case(), brought_in);
    }

    #[test]
    fn what_is_played_was_held_possible_in_drawn_cases(seed in 1u64.., all_lines: bool, brought_in: bool) {
        compare_with_played(&Draw(seed).case(), all_lines, brought_in);
    }
}
