//! Facts that are drawn when a session starts: how they are written, set, kept, told and proved.

use crate::cli::{json, tegenspel};
use crate::support::{findings, frame, root, scenario};
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;
use tegenspel::author::explore::{DRAWN_STARTS, Reach, Sequential, explore};
use tegenspel::cli::Exit;
use tegenspel::engine::{DrawnFacts, Scenario, Seed, Session, Setup, Staging};
use tegenspel::script::{Source, read_session, write_session};

const ROOM: &str = r#""room": Scene(title: "Room", place: "p", channel: Phone, with: ["ans"], start: "a", beats: {
    "a": (
        lines: [(who: "ans", text: "Cash.", when: "worry == cash"), (who: "ans", text: "{worry}!", when: "worry == press")],
        choices: { "x": (text: "X", when: "worry == rain", then: End("bad")), "y": (text: "Y", then: End("good")) },
    ),
})"#;

fn drawing(drawn: &str) -> String {
    frame(ROOM, &format!("variables: {{ \"worry\": {drawn} }},"))
}

fn case() -> Arc<Scenario> {
    scenario(&drawing(r#"Drawn([(2, "cash"), (1, "rain"), (0, "press")])"#))
}

/// The folder of the small case of the conformance suite.
fn folder() -> PathBuf {
    root().join("tests/data/features/drawn-facts")
}

fn facts(facts: &[(&str, &str)]) -> DrawnFacts {
    facts.iter().map(|(name, word)| ((*name).to_owned(), (*word).to_owned())).collect()
}

fn drawn(scenario: &Arc<Scenario>, setup: Setup) -> DrawnFacts {
    Session::start(Arc::clone(scenario), setup).unwrap().staging().drawn_facts()
}

#[test]
fn mistakes_in_what_is_drawn_are_told_where_they_stand() {
    for (written, code) in [
        (r#"Drawn([(0, "cash"), (0, "rain"), (0, "press")])"#, "error[no-weight]: none of these weights is above zero"),
        (r#"Drawn([])"#, "error[no-weight]"),
        (r#"Drawn([(1, "cash"), (1, "cash")])"#, "error[duplicate"),
        (r#"Drawn([(1, "cash"), "rain", (1, "press")])"#, "error[wrong-type]"),
        (r#"Drawn([(1, "cash"), (-1, "rain"), (1, "press")])"#, "error[out-of-range]"),
        (r#"Drawn([(1, "cash"), (1, "rain")])"#, "error[unknown-word]: this variable does not know this word"),
        (r#"Getrokken([(1, "cash"), (1, "rain"), (1, "press")])"#, "`Drawn("),
    ] {
        let found = findings(&drawing(written));
        assert!(found.contains(code), "{written}: {found}");
    }
    let set = ROOM.replace("text: \"Y\"", "text: \"Y\", effects: [Set(\"worry\", \"rain\"), Add(\"worry\", 1)]");
    let found = findings(&frame(&set, r#"variables: { "worry": Drawn([(1, "cash"), (1, "rain"), (1, "press")]) },"#));
    assert_eq!(found.matches("error[drawn-set]").count(), 2, "{found}");
}

#[test]
fn the_seed_draws_by_weight_and_what_is_said_is_so() {
    let case = case();
    let mut seen = BTreeMap::new();
    for seed in 0..300 {
        let setup = Setup { seed: Seed(seed), ..Setup::default() };
        *seen.entry(drawn(&case, setup.clone())["worry"].clone()).or_insert(0) += 1;
        assert_eq!(drawn(&case, setup.clone()), drawn(&case, Setup { level: 5, ..setup.clone() }));
        let said = Setup { draw: facts(&[("worry", "press")]), ..setup };
        assert_eq!(drawn(&case, said)["worry"], "press");
    }
    assert_eq!(seen.keys().map(String::as_str).collect::<Vec<_>>(), ["cash", "rain"]);
    assert!((170..230).contains(&seen["cash"]), "{seen:?}");
    let refused = |name, word| {
        let setup = Setup { draw: facts(&[(name, word)]), ..Setup::default() };
        Session::start(Arc::clone(&case), setup).unwrap_err().words()
    };
    assert_eq!(refused("worries", "cash").en, "this scenario draws no `worries`; it draws: worry");
    assert_eq!(refused("worry", "geld").nl, "`worry` kan niet `geld` zijn; dit kan het zijn: cash, rain, press");
    let plain = scenario(&frame(
        &ROOM
            .replace("when: \"worry == cash\"", "mood: Warm")
            .replace("when: \"worry == press\"", "mood: Warm")
            .replace("when: \"worry == rain\", ", "")
            .replace("{worry}", "No"),
        "",
    ));
    let setup = Setup { draw: facts(&[("worry", "cash")]), ..Setup::default() };
    let none = Session::start(plain, setup).unwrap_err().words();
    assert_eq!(none.nl, "in deze casus wordt niets getrokken, dus `worry` ook niet");
}

#[test]
fn a_kept_session_keeps_what_was_said_and_draws_the_rest_again() {
    let case = case();
    for draw in [facts(&[("worry", "press")]), DrawnFacts::new()] {
        let setup = Setup { seed: Seed(5), draw: draw.clone(), ..Setup::default() };
        let mut session = Session::start(Arc::clone(&case), setup).unwrap();
        session.apply_written("a.y").unwrap();
        let text = write_session(&session.save());
        assert_eq!(text.contains("draw: {\"worry\": \"press\"}"), !draw.is_empty(), "{text}");
        let read = read_session(&Source::new("s.ron", text)).unwrap().session;
        let again = Session::resume(Arc::clone(&case), &read).unwrap();
        assert_eq!((again.progress(), again.transcript()), (session.progress(), session.transcript()));
    }
}

#[test]
fn everything_that_can_be_drawn_is_explored_and_every_walk_tells_what_was() {
    let case = case();
    let staging = Staging::new(Arc::clone(&case), Setup::default()).unwrap();
    let found = explore(&staging, 10_000, &Sequential, &mut |_| true);
    assert!(found.complete && found.endings.iter().all(|it| it.reach == Reach::Reached));
    // Nobody draws what has no weight.
    assert_eq!(found.lines, [Reach::Reached, Reach::Never]);
    let bad = found.endings[case.ending_named("bad").unwrap().index()].witness.clone().unwrap();
    assert_eq!(bad.drawn, facts(&[("worry", "rain")]));
    assert_eq!(bad.arguments(), "--draw worry=rain --picks \"room.a.x\"");
    // The seed draws the same by itself.
    let setup = Setup { seed: Seed(bad.seed), ..Setup::default() };
    assert_eq!(drawn(&case, setup), bad.drawn);
    let said =
        Staging::new(Arc::clone(&case), Setup { draw: facts(&[("worry", "press")]), ..Setup::default() }).unwrap();
    let found = explore(&said, 10_000, &Sequential, &mut |_| true);
    assert_eq!(found.lines, [Reach::Never, Reach::Reached]);
}

#[test]
fn of_more_draws_than_are_followed_nothing_is_called_proved() {
    let many = |count: usize| {
        let one = |at: usize| format!(r#""v{at}": Drawn([(1, "a{at}"), (1, "b{at}")])"#);
        let variables = (0..count).map(one).collect::<Vec<_>>().join(", ");
        let when = (0..count).map(|at| format!("v{at} == b{at}")).collect::<Vec<_>>().join(" and ");
        let room = r#""room": Scene(title: "Room", place: "p", channel: Phone, with: ["ans"], start: "a", beats: {
            "a": (choices: { "x": (text: "X", when: "WHEN", then: End("bad")), "y": (text: "Y", then: End("good")) }) })"#;
        let text = frame(&room.replace("WHEN", &when), &format!("variables: {{ {variables} }},"));
        let staging = Staging::new(scenario(&text), Setup::default()).unwrap();
        let (starts, all) = staging.drawn_starts(DRAWN_STARTS);
        assert_eq!(all, 1 << count);
        assert_eq!(starts.iter().collect::<BTreeSet<_>>().len(), DRAWN_STARTS.min(1 << count));
        explore(&staging, 100_000, &Sequential, &mut |_| true)
    };
    let all = many(8);
    assert!(all.complete && all.endings.iter().all(|it| it.reach == Reach::Reached));
    let some = many(9);
    assert!(!some.complete && some.endings.iter().all(|it| it.reach != Reach::Never));
}

#[test]
fn play_says_what_is_drawn_and_tells_it() {
    let case = folder();
    let case = case.to_str().unwrap();
    let ran = tegenspel(
        &["play", case, "--draw", "worry=rain", "--draw", "day=friday", "--picks", "table.bucket", "--json"],
        "",
    );
    let told = json(&ran);
    assert_eq!(told["drawn"], json!({ "worry": "rain", "day": "friday" }));
    assert_eq!((&told["ending"], &told["variables"]["worry"]), (&json!("end"), &json!("rain")));
    let alone = json(&tegenspel(&["play", case, "--seed", "7", "--picks", "table.leave", "--json"], ""));
    assert_eq!(alone["drawn"].as_object().unwrap().len(), 2);
    let wrong =
        |draw: &str| tegenspel(&["--language", "nl", "play", case, "--draw", draw, "--picks", "table.leave"], "");
    for (draw, said) in [
        ("worry", "schrijf FEIT=WOORD"),
        ("worry=", "schrijf FEIT=WOORD"),
        ("worries=rain", "deze casus trekt geen `worries`; wel: worry, day"),
        ("worry=snow", "`worry` kan niet `snow` zijn"),
    ] {
        let ran = wrong(draw);
        assert!(ran.exit == Exit::Failed && ran.err.contains(said), "{draw}: {}", ran.err);
    }
    let twice = tegenspel(&["play", case, "--draw", "worry=rain", "--draw", "worry=money", "--picks", ""], "");
    assert!(twice.err.contains("`worry` stands twice"), "{}", twice.err);
}

#[test]
fn walks_of_explore_tell_what_was_drawn_and_hold_as_plans() {
    let case = folder();
    let case = case.to_str().unwrap();
    let found = json(&tegenspel(&["explore", case, "--json"], ""));
    assert_eq!(found["endings"]["end"]["drawn"].as_object().unwrap().len(), 2, "{found}");
    assert_eq!(found["best"]["drawn"].as_object().unwrap().len(), 2);
    let plans = tempfile::tempdir().unwrap();
    let into = format!("--plans={}", plans.path().display());
    tegenspel(&["explore", case, &into], "");
    let text = std::fs::read_to_string(plans.path().join("end.ron")).unwrap();
    assert!(text.contains("draw: { \"day\": \"") && text.contains("\"worry\": \""), "{text}");
    let ran = tegenspel(&["plan", "--scenario", case, plans.path().to_str().unwrap()], "");
    assert_eq!(ran.exit, Exit::Fine, "{}{}", ran.out, ran.err);
    let plan = plans.path().join("wrong.ron");
    std::fs::write(&plan, text.replace("\"worry\"", "\"wory\"")).unwrap();
    let ran = tegenspel(&["--language", "en", "plan", "--scenario", case, plan.to_str().unwrap()], "");
    assert!(
        ran.exit != Exit::Fine && format!("{}{}", ran.out, ran.err).contains("there is no drawn fact `wory`"),
        "{}{}",
        ran.out,
        ran.err
    );
}

#[test]
fn reviewers_read_what_is_drawn_and_how_often() {
    let words = tegenspel::report::Messages::new("nl");
    let script = tegenspel::report::review::markdown(&case(), &words);
    assert!(
        script.contains("Getrokken als het gesprek begint: “cash” (2 van 3), “rain” (1 van 3), “press” (0 van 3)."),
        "{script}"
    );
}
