//! What is counted as one cannot be told apart: the search that forgets and merges says what the full search says, which
//! keeps everything that changes, at every beat.

use super::super::coverage::Coverage;
use super::super::search::SearchResult;
use super::super::site_table::SiteTable;
use super::super::walks::{Over, WalkCounts, Walks, count};
use super::{CASES, Draw, Effort, Reductions, WORDS, effort, exploring, staging};
use crate::engine::{BeatId, InterestId, Position, Scenario, Site};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// States of the full search; of a case with more nothing is compared.
const STATES: usize = 60_000;

/// What a search says of a case.
#[derive(Debug, PartialEq)]
struct Said {
    coverage: Coverage,
    stuck: BTreeSet<BeatId>,
    /// Beats at which a session can wait without being able to end.
    traps: BTreeSet<BeatId>,
    walks: WalkCounts,
    has_may_steps: bool,
}

/// Takes out what was seen of the conditions that discover interests: a state does not keep that an interest is known
/// which nobody asks about any more. So its condition is asked once more where it is known, and may hold or fail there;
/// nothing comes of it.
pub(super) fn forget_openings(coverage: &mut Coverage, scenario: &Scenario) {
    let table = SiteTable::of(scenario);
    for interest in (0..scenario.interests.len()).map(InterestId::new) {
        let site = table.number(Site::Opens(interest));
        coverage.held.set(site, false);
        coverage.failed.set(site, false);
    }
}

/// What the search says, and of how many states; `None` where it did not come to the end.
fn said(text: &str, all_lines: bool, brought_in: bool, reductions: Reductions) -> Option<(Said, usize)> {
    let staging = staging(text);
    let effort = Effort { reductions, ..effort(STATES, 0, 0) };
    let (explorer, lines) = exploring(&staging, effort, all_lines, brought_in);
    explorer.in_abstract(&lines, None, |search| {
        let found: SearchResult<WORDS> = search.run(&mut |_| true);
        let positions: Vec<_> =
            (0..found.visited.len() as u32).map(|state| search.packing.position(found.visited.key(state))).collect();
        let over: Vec<_> = positions
            .iter()
            .map(|position| match position {
                Position::Beat(_) => Over::Not,
                Position::Ended(ending) => Over::Ended(*ending),
                Position::Stuck(_) => Over::Stuck,
            })
            .collect();
        let stuck = positions.iter().filter_map(|it| if let Position::Stuck(beat) = it { Some(*beat) } else { None });
        let stuck = stuck.collect();
        let ends = (0..).zip(&over).filter(|(_, over)| **over != Over::Not).map(|(state, _)| state);
        let counted = found.whole && !found.graph.overflowed;
        let reaching = if counted { found.graph.reaching(ends) } else { vec![true; positions.len()] };
        let trapped = positions.iter().zip(reaching).filter(|(_, reaches)| !reaches);
        let traps = trapped.filter_map(|(it, _)| if let Position::Beat(beat) = it { Some(*beat) } else { None });
        let traps = traps.collect();
        let starts: Vec<u32> = (0..found.starts as u32).collect();
        let endings = staging.scenario.endings.len();
        let walks = if counted { count(&found.graph, &starts, &over, endings) } else { WalkCounts::uncounted(endings) };
        let has_may_steps = found.graph.has_may_steps;
        let mut coverage = found.coverage;
        forget_openings(&mut coverage, &staging.scenario);
        found.whole.then(|| (Said { coverage, stuck, traps, walks, has_may_steps }, positions.len()))
    })
}

/// Whether a count says the same as another, or more narrowly.
fn is_within(count: &Walks, other: &Walks) -> bool {
    let bounds = |count: &Walks| match count {
        Walks::Exactly(number) => u128::try_from(number).ok().map(|number| (number, number)),
        Walks::Between(least, most) => Some((*least, *most)),
        Walks::Endless | Walks::Uncounted => None,
    };
    match (bounds(count), bounds(other)) {
        (Some((least, most)), Some((low, high))) => low <= least && most <= high,
        _ => count == other,
    }
}

/// Compares the two searches; returns how many states the full one has for each of the other, in hundredths.
#[track_caller]
fn compare(text: &str, all_lines: bool, brought_in: bool) -> Option<usize> {
    let (full, states) = said(text, all_lines, brought_in, Reductions::None)?;
    let (reduced, fewer) = said(text, all_lines, brought_in, Reductions::All).expect("more states than without");
    let ones = |it: &Coverage| it.sets().map(|set| set.ones().collect::<Vec<_>>());
    assert_eq!(ones(&reduced.coverage), ones(&full.coverage), "{text}");
    assert_eq!((&reduced.stuck, &reduced.traps), (&full.stuck, &full.traps), "{text}");
    // Where an interest that nobody asks about is discovered by a score or not, no more walks may come of it.
    assert!(reduced.has_may_steps || !full.has_may_steps, "{text}");
    let counts = |it: &WalkCounts| it.endings.iter().chain([&it.all]).cloned().collect::<Vec<_>>();
    for (fewer, all) in counts(&reduced.walks).iter().zip(counts(&full.walks)) {
        assert!(is_within(fewer, &all), "{fewer:?} of {all:?} in {text}");
    }
    assert!(fewer <= states, "{fewer} of {states} in {text}");
    Some(100 * states / fewer.max(1))
}

#[test]
fn what_is_counted_as_one_cannot_be_told_apart_in_written_cases() {
    let mut fewer = Vec::new();
    for (at, text) in CASES.iter().enumerate() {
        // The largest of them has more states than are compared.
        for (all_lines, brought_in) in [(false, false), (true, false), (false, true), (true, true)] {
            if at > 2 {
                fewer.extend(compare(text, all_lines, brought_in));
            }
        }
    }
    assert!(fewer.len() >= 12 && fewer.iter().any(|times| *times > 100), "{fewer:?}");
}

/// Three counters of which only the sum is asked, and two picks of which either is enough.
const SUMS: &str = r#"Scenario(
    format: 1, title: "T", summary: "S.", language: "en", sector: "test", level: 1, minutes: 1, goals: {},
    player: (name: "you", function: "f", organisation: "o", mandate: "m"), briefing: "B.",
    cast: { "ans": (name: "Ans", function: "f", organisation: "o", side: Partner, position: "P.") },
    derived: { "cold": "used(demand) + used(threaten) + used(probe) >= 2" },
    scenes: { "room": Scene(title: "R", place: "town_hall", channel: TownHall, with: ["ans"], start: "a", beats: {
        "a": (choices: {
            "demand": (text: "D.", once: true, moves: ["demand"], then: Beat("a")),
            "threaten": (text: "T.", once: true, moves: ["threaten"], then: Beat("a")),
            "probe": (text: "P.", once: true, moves: ["probe"], then: Beat("a")),
            "go": (text: "G.", then: Beat("b")) }),
        "b": (choices: { "this": (text: "T.", then: Beat("c")), "that": (text: "T.", then: Beat("c")), "none": (text: "N.", then: Beat("c")) }),
        "c": (choices: { "on": (text: "O.", then: First([
            (when: "cold and (picked(room.b.this) or picked(room.b.that))", then: End("bad")), (then: End("good"))])) }) }) },
    endings: { "good": (title: "Good", text: "G."), "bad": (title: "Bad", text: "B.") },
)"#;

/// Texts that repeat what nothing else asks about: a count, a word, a promise.
const REPEATS: &str = r#"Scenario(
    format: 1, title: "T", summary: "S.", language: "en", sector: "test", level: 1, minutes: 1, goals: {},
    player: (name: "you", function: "f", organisation: "o", mandate: "m"), briefing: "B.",
    cast: { "ans": (name: "Ans", function: "f", organisation: "o", side: Partner, position: "P.") },
    variables: { "said": OneOf("nothing", ["nothing", "roof", "ship"]) },
    scenes: { "room": Scene(title: "R", place: "town_hall", channel: TownHall, with: ["ans"], start: "a", beats: {
        "a": (choices: {
            "again": (text: "A.", once: true, moves: ["probe"], then: Beat("a")),
            "more": (text: "M.", once: true, moves: ["probe"], then: Beat("a")),
            "roof": (text: "R.", effects: [Set("said", "roof")], then: Beat("b")),
            "ship": (text: "S.", effects: [Set("said", "ship")], then: Beat("b")) }),
        "b": (choices: {
            "twice": (text: "You asked twice.", recalls: "used(probe) >= 2", then: End("good")),
            "go": (text: "G.", reply: [(text: "The roof, you said.", recalls: "said == 'roof'")], then: End("good")) }) }) },
    endings: { "good": (title: "Good", text: "G.") },
)"#;

#[test]
fn what_only_texts_repeat_is_told_apart() {
    for all_lines in [false, true] {
        let (full, reduced) =
            (said(REPEATS, all_lines, false, Reductions::None), said(REPEATS, all_lines, false, Reductions::All));
        let repeats = |said: &Option<(Said, usize)>| {
            let staging = staging(REPEATS);
            let table = SiteTable::of(&staging.scenario);
            let coverage = said.as_ref().unwrap().0.coverage.clone();
            [0, 1].map(|at| {
                let site = table.number(Site::Recall(at));
                (coverage.held.contains(site), coverage.failed.contains(site))
            })
        };
        assert_eq!((repeats(&full), repeats(&reduced)), ([(true, true); 2], [(true, true); 2]));
        compare(REPEATS, all_lines, false).unwrap();
    }
}

#[test]
fn what_is_asked_together_takes_one_state() {
    // Of eight sets of moves and three answers, what counts at the last beat is whether it is cold and something was
    // picked: one state where it holds, one where it does not; before, the moves that are left.
    let (_, full) = said(SUMS, false, false, Reductions::None).unwrap();
    let (_, reduced) = said(SUMS, false, false, Reductions::All).unwrap();
    assert_eq!((full, reduced), (8 + 8 + 24 + 2, 8 + 2 + 2 + 2));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_counted_as_one_cannot_be_told_apart_in_drawn_cases(seed in 1u64.., all_lines: bool, brought_in: bool) {
        compare(&Draw(seed).case(), all_lines, brought_in);
    }
}
