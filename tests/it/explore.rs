//! What exploration proves: faults put into a case are found and their walks replay, and the numbers are exact.

use crate::cli::{json, tegenspel};
use crate::support::{beats, case, scenario};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::ops::RangeInclusive;
use std::sync::Arc;
use std::thread;
use tegenspel::author::explore::{Executor, Exploration, Sequential, Walks, explore};
use tegenspel::cli::Exit;
use tegenspel::engine::{Availability, Input, Scenario, Seed, Session, Setup, Staging, StakeholderId};

/// Two questions that come together in a beat `next`.
const ASK: &str = r#""ask": (choices: {
    "cash": (text: "Cash?", then: Beat("next")),
    "roof": (text: "Roof?", then: Beat("next")),
    "weather": (text: "Weather.", then: Beat("next")) }),"#;

/// A fault: the beats that have it, the rule that finds it, and the text at which it is found.
const FAULTS: &[(&str, &str, &str)] = &[
    (
        r#""next": (choices: { "x": (text: "X.", when: "picked(ask.cash)", then: End("good")), "y": (text: "Y.", when: "picked(ask.roof)", then: End("bad")) })"#,
        "dead-end",
        "\"next\"",
    ),
    (
        r#""next": (then: Chance([(1, Beat("hole")), (9, End("good"))])),
        "hole": (choices: { "x": (text: "X.", when: "picked(ask.cash) and picked(ask.roof)", then: End("bad")) })"#,
        "dead-end",
        "\"hole\"",
    ),
    (
        r#""next": (choices: { "again": (text: "Again.", then: Beat("next")), "out": (text: "Out.", when: "not picked(next.again)", then: End("good")), "bad": (text: "B.", when: "not picked(next.again)", then: End("bad")) })"#,
        "trap",
        "\"next\"",
    ),
    (
        r#""next": (then: First([(when: "picked(ask.cash) and picked(ask.roof)", then: End("bad")), (then: End("good"))]))"#,
        "unreachable-ending",
        "\"bad\"",
    ),
    (
        r#""next": (then: First([(when: "picked(ask.cash) and picked(ask.roof)", then: Beat("both")), (then: End("good"))])), "both": (then: End("bad"))"#,
        "unreachable-beat",
        "\"both\"",
    ),
    (
        r#""next": (then: First([(when: "seen(ask) > 0", then: End("good")), (then: End("bad"))]))"#,
        "condition-always-true",
        "\"seen(ask) > 0\"",
    ),
    (
        r#""next": (choices: { "x": (text: "X.", when: "picked(ask.cash) and picked(ask.roof)", then: End("bad")), "y": (text: "Y.", then: End("good")) })"#,
        "unreachable-choice",
        "\"x\"",
    ),
    (
        r#""next": (lines: [(who: "ans", text: "No.", when: "picked(ask.cash) and picked(ask.roof)")], then: End("good"))"#,
        "unreachable-line",
        "\"picked(ask.cash) and picked(ask.roof)\"",
    ),
    (
        r#""next": (then: First([(when: "picked(ask.cash)", then: End("good")), (when: "picked(ask.cash)", then: End("good")), (then: End("good"))]))"#,
        "condition-never-true",
        "\"picked(ask.cash)\"",
    ),
    (
        r#""next": (choices: { "honest": (text: "H.", effects: [Feel(who: "ans", integrity: 4, because: "B.")], then: Beat("next")), "out": (text: "O.", then: End("good")) })"#,
        "farming-loop",
        "\"honest\"",
    ),
    (
        r#""next": (choices: { "yes": (text: "Y.", effects: [Promise(id: "call", to: "ans", kind: Process, text: "C.")], then: Beat("later")), "no": (text: "N.", then: Beat("later")) }),
        "later": (then: First([(when: "picked(next.no)", then: Beat("forgot")), (then: End("good"))])), "forgot": (on_enter: [Break("call")], then: End("bad"))"#,
        "unresolvable-promise",
        "\"call\"",
    ),
    (
        r#""next": (then: First([(when: "picked(ask.cash) and picked(ask.roof)", then: Beat("tell")), (then: End("good"))])), "tell": (on_enter: [Discover("ans", "cash")], then: End("bad"))"#,
        "undiscoverable-interest",
        "\"cash\"",
    ),
    (
        r#""next": (choices: { "well": (text: "W.", rating: Best, effects: [Feel(who: "ans", integrity: 1, because: "B.")], then: End("good")),
        "soothe": (text: "S.", rating: Poor, effects: [Feel(who: "ans", integrity: 3, because: "B.")], then: End("good")) })"#,
        "dominated-best",
        "\"well\"",
    ),
];

/// Writes a case in a folder of its own and returns what `check` finds, and the folder with the case `fault`.
fn checked(text: &str, more: &[&str]) -> (Vec<Value>, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("fault")).unwrap();
    fs::write(folder.path().join("fault/scenario.ron"), text).unwrap();
    let scenarios = folder.path().to_str().unwrap().to_owned();
    let arguments = [&["--scenarios", &scenarios, "check", "fault", "--json"], more].concat();
    let found = json(&tegenspel(&arguments, ""))["diagnostics"].as_array().unwrap().clone();
    (found, folder)
}

/// The findings of a rule at a place, given by the text that stands there.
pub(crate) fn findings<'f>(found: &'f [Value], code: &str, text: &str, place: &str) -> Vec<&'f Value> {
    let at = |it: &Value, field: &str| it[field].as_u64().unwrap() as usize - 1;
    let there = |it: &Value| {
        let line = text.lines().nth(at(it, "line")).unwrap();
        line.chars().skip(at(it, "column")).collect::<String>().starts_with(place)
    };
    found.iter().filter(|it| it["code"] == code && there(it)).collect()
}

/// Plays a walk as it is printed, `--seed 2 --picks "…"`, and returns the session as JSON.
#[track_caller]
pub(crate) fn replayed(scenarios: &str, id: &str, printed: &str) -> Value {
    let (before, picks) = printed.split_once("--picks \"").unwrap();
    let mut arguments = vec!["--scenarios", scenarios, "play", id, "--json"];
    arguments.extend(before.split_whitespace());
    arguments.extend(["--picks", picks.trim_end_matches('"')]);
    let ran = tegenspel(&arguments, "");
    let played = json(&ran);
    assert_eq!(played["error"], Value::Null, "{printed}");
    played
}

#[test]
fn every_fault_is_found_where_it_is_and_its_walk_replays() {
    for (fault, code, place) in FAULTS {
        let text = beats(&format!("{ASK} {fault}"));
        let (found, folder) = checked(&text, &[]);
        let told = findings(&found, code, &text, place);
        let [finding] = told[..] else { panic!("{code}: {found:#?}") };
        assert!(finding["help"].as_array().is_some_and(|help| !help.is_empty()), "{code}: no remedy");
        // The case stands in a folder of its own, by which the advice names it.
        let command = format!("play it: tegenspel play {} ", folder.path().join("fault").display());
        let help = finding["help"].as_array().unwrap();
        let walks: Vec<_> = help.iter().filter_map(|it| it.as_str().unwrap().strip_prefix(&*command)).collect();
        assert_eq!(walks.len(), usize::from(["dead-end", "trap", "farming-loop"].contains(code)), "{code}");
        for walk in walks {
            let played = replayed(folder.path().to_str().unwrap(), "fault", walk);
            assert_eq!(played["ending"], Value::Null, "{code}: {walk}");
            let stuck = played["now"]["choices"].as_array().is_none_or(Vec::is_empty);
            assert_eq!(stuck, *code == "dead-end", "{code}: {walk}: {}", played["now"]);
        }
        for more in [&["--no-explore"][..], &["--limit", "1"]] {
            let unexplored = checked(&text, more).0;
            // A walk that was played proves a dead end, however little was explored.
            let played = |it: &&&Value| !it["help"].to_string().contains("play it: ");
            let claimed: Vec<_> = findings(&unexplored, code, &text, place);
            assert_eq!(claimed.iter().filter(played).count(), 0, "{code} is claimed, not proved");
            assert!(claimed.is_empty() || *code == "dead-end", "{code} is claimed, not proved");
        }
    }
}

#[test]
fn what_holds_at_one_level_only_is_not_claimed() {
    let text = beats(&format!(
        r#"{ASK} "next": (then: First([(when: "level() > 3", then: End("bad")), (then: End("good"))]))"#
    ));
    let found = checked(&text, &[]).0;
    assert!(found.iter().all(|it| it["code"] != "unreachable-ending"), "{found:#?}");
}

#[test]
fn what_goes_wrong_at_one_level_only_is_found_by_a_thorough_check() {
    let text = beats(
        r#""ask": (choices: {
            "out": (text: "O.", then: End("good")),
            "fierce": (text: "F.", when: "level() > 4", then: Beat("next")) }),
        "next": (choices: { "on": (text: "O.", when: "level() < 5", then: End("bad")) })"#,
    );
    let told = |more: &[&str]| {
        let (found, folder) = checked(&text, more);
        let dead_end = found.iter().find(|it| it["code"] == "dead-end");
        dead_end.map(|it| it["help"].to_string().replace(&folder.path().display().to_string(), ""))
    };
    assert_eq!(told(&[]), None);
    let walk = told(&["--thorough"]).expect("a session at level 5 comes to a stand at `next`");
    assert!(walk.contains(r#"--level 5 --picks \"room.ask.fierce\""#), "{walk}");
}

#[test]
fn a_verdict_names_the_level_it_holds_at() {
    let text = beats(
        r#""ask": (choices: {
            "out": (text: "O.", then: End("good")),
            "fierce": (text: "F.", when: "level() >= 4", then: Beat("next")) }),
        "next": (choices: { "out": (text: "O.", then: End("bad")) })"#,
    );
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("scenario.ron");
    fs::write(&file, &text).unwrap();
    let told = |level: &str| {
        let ran = tegenspel(&["--language", "en", "explore", file.to_str().unwrap(), "--level", level], "");
        ran.out.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let (plain, fierce) = (told("3"), told("4"));
    for words in [
        "All of this is at level 3.",
        "Conditions that never hold at level 3 room.ask.fierce: level() >= 4",
        "bad: no conversation comes here at level 3",
        "Where no conversation comes at level 3 moments: room.next",
    ] {
        assert!(plain.contains(words), "{words}: {plain}");
    }
    assert!(fierce.contains("Conditions that always hold at level 4 room.ask.fierce: level() >= 4"), "{fierce}");
    let every = tegenspel(&["--language", "en", "explore", file.to_str().unwrap()], "");
    assert!(
        every.out.contains("Every level, 1 to 5, was explored.") && !every.out.contains("no conversation"),
        "{}",
        every.out
    );
    assert!(every.out.contains(r#"--level 4 --picks "room.ask.fierce,room.next.out""#), "{}", every.out);
    let every = json(&tegenspel(&["explore", file.to_str().unwrap(), "--json"], ""));
    assert_eq!((&every["levels"], &every["endings"]["bad"]["reachable"]), (&json!([1, 2, 3, 4, 5]), &json!(true)));
    assert_eq!(every["conditions"], json!({ "never": ["ans.roof: used(probe, ans) > 0"], "always": [] }));
    // A walk is played at the level it was found at.
    assert!(fierce.contains(r#"--level 4 --picks "room.ask.fierce,room.next.out""#), "{fierce}");
    assert!(!plain.contains("--level 3"), "{plain}");
}

#[test]
fn what_is_allowed_waits_for_exploration() {
    let text = beats(&format!("{ASK} {}", FAULTS[0].0));
    let text = text.replace("player:", "allow: { \"dead-end\": \"Meant.\" }, player:");
    for more in [&[][..], &["--no-explore"], &["--limit", "1"]] {
        let codes: Vec<_> = checked(&text, more).0.iter().map(|it| it["code"].clone()).collect();
        assert!(!codes.contains(&json!("unused-allow")) && !codes.contains(&json!("dead-end")), "{more:?}: {codes:?}");
    }
}

fn explored(text: &str, more: &[&str]) -> Value {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("scenario.ron");
    fs::write(&file, text).unwrap();
    let ran = tegenspel(&[&["explore", file.to_str().unwrap(), "--json"], more].concat(), "");
    assert_ne!(ran.exit, Exit::Failed, "{}", ran.err);
    json(&ran)
}

/// So many beats one after the other, each with two choices.
fn chain(length: usize) -> String {
    let beat = |at: usize| {
        let then = if at + 1 == length { String::from("End(\"good\")") } else { format!("Beat(\"b{}\")", at + 1) };
        format!("\"b{at}\": (choices: {{ \"x\": (text: \"X\", then: {then}), \"y\": (text: \"Y\", then: {then}) }}),")
    };
    beats(&(0..length).map(beat).collect::<String>())
}

#[test]
fn numbers_are_exact() {
    let found = explored(&chain(70), &[]);
    assert_eq!(found["complete"], true);
    assert_eq!((&found["states"], &found["transitions"]), (&json!(71), &json!(141)));
    assert_eq!(found["walks"], "1180591620717411303424");
    assert_eq!(found["endings"]["good"]["walks"], "1180591620717411303424");
    assert_eq!(found["endings"]["bad"]["reachable"], false);
}

#[test]
fn what_was_not_explored_is_not_claimed() {
    let found = explored(&chain(70), &["--limit", "5"]);
    assert_eq!(found["complete"], false);
    assert_eq!(found["unreachable"], Value::Null);
    assert_eq!((&found["walks"], &found["endings"]["bad"]["reachable"]), (&Value::Null, &Value::Null));
    // What was seen on a walk is no more unvisited than it is unreachable.
    let unvisited = found["unvisited"]["beats"].as_array().unwrap();
    assert!(!unvisited.contains(&json!("room.b0")), "{unvisited:?}");
    assert_eq!(found["endings"]["good"]["reachable"], true);
    assert!(found["endings"]["good"]["witness"].is_array());
}

/// A case with moves, scores and chance, small enough to try everything.
const SMALL: &str = r#""a": (choices: {
        "probe": (text: "P.", moves: ["probe"], then: Beat("b")),
        "demand": (text: "D.", moves: ["demand"], then: Beat("b")),
        "nothing": (text: "N.", then: Beat("c")) }),
    "b": (choices: {
        "explain": (text: "E.", moves: ["explain_reason"], then: Chance([(1, Beat("c")), (1, Beat("d"))])),
        "push": (text: "U.", moves: ["demand"], then: Beat("c")) }),
    "c": (on_enter: [Feel(who: "ans", integrity: -3, because: "B.")], choices: {
        "ack": (text: "A.", moves: ["acknowledge"], then: First([(when: "trust(ans) > 48", then: End("good")), (then: End("bad"))])),
        "end": (text: "E.", then: End("bad")) }),
    "d": (choices: { "thank": (text: "T.", moves: ["acknowledge"], then: End("good")), "go": (text: "G.", then: End("bad")) })"#;

/// The quality in somebody's eyes at each ending, least to greatest: every walk, with many seeds.
fn tried(case: &Arc<Scenario>) -> BTreeMap<(usize, usize), RangeInclusive<i32>> {
    let mut ranges: BTreeMap<(usize, usize), RangeInclusive<i32>> = BTreeMap::new();
    for seed in 1..=40 {
        let setup = Setup { seed: Seed(seed), ..Setup::default() };
        let mut open = vec![Session::start(Arc::clone(case), setup).unwrap()];
        while let Some(session) = open.pop() {
            if let Some(ending) = session.ending() {
                for who in 0..case.cast.len() {
                    let quality = session.staging().quality(StakeholderId::new(who), session.progress());
                    let range = ranges.entry((ending.index(), who)).or_insert(quality..=quality);
                    *range = *range.start().min(&quality)..=*range.end().max(&quality);
                }
                continue;
            }
            let offers: Vec<_> = session.staging().offers(session.progress()).collect();
            for (choice, _) in offers.into_iter().filter(|(_, it)| *it == Availability::Available) {
                let mut next = session.clone();
                next.apply_for(Input::pick(&[choice]), &mut ()).unwrap();
                open.push(next);
            }
        }
    }
    ranges
}

#[test]
fn ranges_of_quality_are_those_of_all_walks() {
    let case = scenario(&beats(SMALL));
    let found = all(&case, &Sequential);
    assert!(found.complete && found.scores_complete);
    let tried = tried(&case);
    for ending in &found.endings {
        for (who, range) in ending.quality.iter().enumerate() {
            assert_eq!(range.as_ref(), tried.get(&(ending.ending.index(), who)), "{ending:?}");
        }
    }
    assert!(tried.values().filter(|range| range.start() < range.end()).count() >= 2, "the case says little: {tried:?}");
    assert!(matches!(&found.walks.all, Walks::Exactly(number) if number.to_string() == "14"), "{:?}", found.walks);
}

/// A few threads, so that the order in which work is done is never twice the same.
struct FourThreads;

impl Executor for FourThreads {
    fn each<T: Send>(&self, tasks: &mut [T], work: &(dyn Fn(&mut T) + Sync)) {
        thread::scope(|scope| tasks.iter_mut().for_each(|task| drop(scope.spawn(|| work(task)))));
    }

    fn tasks(&self) -> usize {
        4
    }
}

fn all<C: Executor>(case: &Arc<Scenario>, executor: &C) -> Exploration {
    limited(case, 1_500, executor)
}

fn limited<C: Executor>(case: &Arc<Scenario>, limit: usize, executor: &C) -> Exploration {
    let setup = Setup::default();
    explore(&Staging::new(Arc::clone(case), setup).unwrap(), limit, executor, &mut |_| true)
}

#[test]
fn one_core_and_many_find_the_same() {
    for case in [scenario(&beats(SMALL)), case("even-iets-heel-anders")] {
        let (alone, together) = (limited(&case, 400, &Sequential), limited(&case, 400, &FourThreads));
        assert_eq!(format!("{alone:?}"), format!("{together:?}"), "{}", case.id);
    }
}

/// A case in which an intervention opens a beat, an ending, a choice, a line and an interest, and settles a promise.
fn opened_by_a_trainer() -> String {
    let text = beats(
        r#""a": (choices: {
            "on": (text: "O.", effects: [Promise(id: "owed", to: "ans", kind: Process, text: "P.")], then: Beat("b")),
            "yes": (text: "Y.", when: "called", then: Beat("c")) }),
        "b": (lines: [(who: "ans", when: "called", text: "L.")], choices: { "out": (text: "O.", then: End("good")) }),
        "c": (on_enter: [Discover("ans", "cash")], then: End("bad"))"#,
    );
    let prepared = r#"interventions: { "call": (title: "C", effects: [Set("called", true), Keep("owed")],
            lines: [(who: "ans", text: "C."), (who: "ans", when: "called", text: "D.")]) }, endings:"#;
    let opens = "opens: \"seen(room.b) > 0\"";
    let text = text.replace("opens: \"used(probe, ans) > 0\"", opens);
    let text = text.replace("concern: (text: \"Fear.\")", &format!("concern: (text: \"Fear.\", {opens})"));
    text.replacen("endings:", prepared, 1).replacen("player:", "variables: { \"called\": Flag(false) }, player:", 1)
}

#[test]
fn what_a_trainer_opens_is_left_out_and_not_called_unreachable() {
    let found = explored(&opened_by_a_trainer(), &[]);
    assert_eq!(found["complete"], true);
    assert_eq!(found["unreachable"], json!({ "beats": [], "choices": [], "lines": [] }));
    assert_eq!(found["conditions"], json!({ "never": [], "always": [] }));
    assert_eq!((&found["endings"]["bad"]["reachable"], &found["interests"]["ans.cash"]), (&Value::Null, &Value::Null));
    assert_eq!(found["promises_unresolved"], json!([]));
    assert!(found.get("interventions").is_none() && found.get("with_intervention").is_none(), "{found}");
    for id in ["de-loods", "even-iets-heel-anders", "geluid-van-de-overkant"] {
        let found = json(&tegenspel(&["explore", id, "--json", "--limit", "2000"], ""));
        let lines = found["unreachable"]["lines"].as_array().map_or(0, Vec::len);
        assert_eq!(lines, 0, "{id}: {}", found["unreachable"]);
    }
}

#[test]
fn with_interventions_what_only_they_open_says_so_and_replays() {
    let text = opened_by_a_trainer();
    let found = explored(&text, &["--with-interventions"]);
    assert_eq!((&found["complete"], &found["interventions"]), (&json!(true), &json!(true)));
    assert_eq!(
        found["with_intervention"],
        json!({ "beats": ["room.c"], "choices": ["room.a.yes"], "endings": ["bad"], "interests": ["ans.cash"],
            "lines": ["room.b.lines.1", "interventions.call.lines.1", "interventions.call.lines.2"],
            "promises": ["owed"] })
    );
    let bad = &found["endings"]["bad"];
    assert_eq!((&bad["reachable"], &bad["with_intervention"]), (&json!(true), &json!(true)));
    assert_eq!(bad["witness"], json!(["!event.call", "room.a.yes"]));
    assert_eq!(found["endings"]["good"].get("with_intervention"), None);
    assert_eq!(found["interests"]["ans.cash"], true);
    // Without a call: on and out. With one: before or after the first pick; and straight on to the other ending.
    assert_eq!(found["walks"], "4");
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("case")).unwrap();
    fs::write(folder.path().join("case/scenario.ron"), &text).unwrap();
    let played = replayed(folder.path().to_str().unwrap(), "case", "--picks \"!event.call,room.a.yes\"");
    assert_eq!(played["ending"], "bad", "{played}");
    let told = tegenspel(
        &[
            "--language",
            "en",
            "--scenarios",
            folder.path().to_str().unwrap(),
            "explore",
            "case",
            "--with-interventions",
        ],
        "",
    );
    let told = told.out.split_whitespace().collect::<Vec<_>>().join(" ");
    for words in [
        "bad: only where a trainer brings something in",
        "Only where a trainer brings something in, at level 1 to 5 moments: room.c choices: room.a.yes",
        "was tried wherever something can be picked",
    ] {
        assert!(told.contains(words), "{words}: {told}");
    }
}

#[test]
fn what_only_a_trainer_opens_is_a_note() {
    let text = opened_by_a_trainer();
    let (found, _folder) = checked(&text, &[]);
    let notes: Vec<_> = found.iter().filter(|it| it["code"] == "only-with-intervention").collect();
    let messages: Vec<_> = notes.iter().map(|it| it["message"].as_str().unwrap()).collect();
    for what in [
        "the beat `c`",
        "the ending `bad`",
        "`room.a.yes` can be picked",
        "`ans.cash` is",
        "this line is said",
        "the promise `owed`",
    ] {
        assert!(
            messages.iter().any(|it| it.contains(what) && it.ends_with("brings in `call`")),
            "{what}: {messages:#?}"
        );
    }
    assert!(notes.iter().all(|it| it["severity"] == "note"), "{notes:#?}");
    let wrong =
        ["unreachable-", "undiscoverable-interest", "unresolvable-promise", "condition-never-true", "hidden-interest"];
    let told = found.iter().filter(|it| wrong.iter().any(|code| it["code"].as_str().unwrap().starts_with(code)));
    assert_eq!(told.count(), 0, "{found:#?}");
}
