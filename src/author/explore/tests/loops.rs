//! Loops that pay are found, also where they go through topics; and the best walk takes no step that changes nothing.

use super::{CASES, Effort, effort, explore_some, staging};
use crate::author::explore::WitnessWalk;
use crate::author::explore::exploration::Exploration;
use crate::engine::{ChoiceKind, Input, Seed, Session, Setup, Staging};
use std::sync::Arc;

/// A case of one scene with two topics; their beats and what else there is.
fn topics(beats: &str) -> String {
    format!(
        r#"Scenario(
    format: 1, title: "T", summary: "S.", language: "en", sector: "test", level: 1, minutes: 1, goals: {{}},
    player: (name: "you", function: "f", organisation: "o", mandate: "m"), briefing: "B.",
    cast: {{ "ans": (name: "Ans", function: "f", organisation: "o", side: Partner, position: "P.", start: (tension: 30)) }},
    variables: {{ "turn": Count(start: 0, min: 0, max: 1) }},
    scenes: {{ "room": Scene(title: "R", place: "town_hall", channel: TownHall, with: ["ans"], start: "begin",
        topics: {{
            "roof": (title: "Roof", opener: "Roof.", opens: "leak"),
            "cash": (title: "Cash", opener: "Cash.", opens: "money") }},
        wrap_up: "bye",
        beats: {{
            "begin": (then: Topics), {beats}
            "bye": (then: End("good")) }}) }},
    endings: {{ "good": (title: "Good", text: "G.") }},
)"#
    )
}

fn explored(text: &str) -> (Staging, Exploration) {
    let staging = staging(text);
    let found = explore_some(&staging, effort(20_000, 2_000, 0));
    (staging, found)
}

/// Asserts which picks pay each time.
#[track_caller]
fn check(beats: &str, expected: &[&str]) {
    let (staging, found) = explored(&topics(beats));
    let paying: Vec<_> = found.farming.iter().map(|it| staging.scenario.choice_path(it.choice)).collect();
    assert_eq!(paying, expected, "{beats}");
    for it in &found.farming {
        let walk = it.witness.as_ref().expect("a walk that makes it twice");
        let mut session = Session::staged(Arc::new(staging.clone()));
        for pick in &walk.picks {
            session.apply_written(pick).unwrap();
        }
    }
}

/// Both topics, each with one thing to say that ends it, and the subject to be changed at either.
const PLAIN: &str = r#"
    "leak": (switch: true, choices: { "how": (text: "H.", moves: ["probe"], then: Topics) }),
    "money": (switch: true, choices: { "how": (text: "H.", moves: ["acknowledge"], then: Topics) }),"#;

#[test]
fn going_to_and_fro_without_a_word_pays_nothing() {
    check(PLAIN, &[]);
}

#[test]
fn saying_the_same_again_pays_where_it_gains_or_cools() {
    let spoken = |effects: &str| {
        format!(
            r#""leak": (choices: {{
                "again": (text: "A.", effects: [{effects}], then: Beat("leak")),
                "how": (text: "H.", moves: ["probe"], then: Topics) }}),
            "money": (choices: {{ "how": (text: "H.", then: Topics) }}),"#
        )
    };
    check(&spoken(r#"Feel(who: "ans", integrity: 4, because: "B.")"#), &["room.leak.again"]);
    check(&spoken(r#"Gauge(reputation: 1, because: "B.")"#), &["room.leak.again"]);
    // It cools by itself, whatever is said.
    check(&spoken(""), &["room.leak.again"]);
    check(&spoken(r#"Feel(who: "ans", tension: 6, because: "B.")"#), &[]);
    check(&spoken(r#"Feel(who: "ans", integrity: -4, because: "B.")"#), &[]);
}

#[test]
fn a_loop_through_topics_pays() {
    let through = |praise: &str, roof_more: &str| {
        format!(
            r#""leak": (switch: true, choices: {{
                "praise": (text: "P.", when: "turn == 0", {praise}),
                "how": (text: "H.", moves: ["probe"], then: Topics) }}),
            {roof_more}
            "money": (switch: true, choices: {{
                "chat": (text: "C.", when: "turn == 1", effects: [Set("turn", 0), Feel(who: "ans", tension: 3, because: "B.")], then: Beat("money")),
                "how": (text: "H.", moves: ["acknowledge"], then: Topics) }}),"#
        )
    };
    let feel = r#"Set("turn", 1), Feel(who: "ans", integrity: 4, because: "B.")"#;
    check(&through(&format!("effects: [{feel}], then: Beat(\"leak\")"), ""), &["room.leak.praise"]);
    // What pays is done on entering a beat.
    let entered = format!("\"dry\": (on_enter: [{feel}], then: Beat(\"leak\")),");
    check(&through("then: Beat(\"dry\")", &entered), &["room.leak.praise"]);
    // Once is once.
    check(&through(&format!("once: true, effects: [{feel}], then: Beat(\"leak\")"), ""), &[]);
}

/// The openings of a topic that is left again at once, in the picks of a walk as they are written.
fn hops(staging: &Staging, walk: &WitnessWalk) -> Vec<String> {
    let setup = Setup { seed: Seed(walk.seed), ..staging.setup.clone() };
    let mut session = Session::start(Arc::clone(&staging.scenario), setup).unwrap();
    let (mut kinds, picks) = (Vec::new(), &walk.picks);
    for pick in picks {
        session.apply_written(pick).unwrap();
        let transcript = session.transcript();
        kinds.push(staging.scenario.choice(transcript.picks[transcript.picks.len() - 1]).kind);
    }
    let opens = |kind: ChoiceKind| matches!(kind, ChoiceKind::OpenTopic(_));
    let hops = kinds.windows(2).zip(picks).filter(|(pair, _)| opens(pair[0]) && pair[1] != ChoiceKind::Say);
    hops.map(|(_, pick)| pick.clone()).collect()
}

#[test]
fn the_best_and_the_worst_walk_never_hop() {
    for text in &CASES[..3] {
        let staging = staging(text);
        let found = explore_some(&staging, Effort { width: 60, ..effort(100, 60_000, 0) });
        let (best, worst) = found.extremes.expect("walks were played to an end");
        for walk in [best.walk, worst.walk] {
            assert_eq!(hops(&staging, &walk), [""; 0], "{}", walk.arguments());
        }
    }
}

/// Every walk of so many picks at most, as the quality at its end in hundredths and how many picks it has.
fn all_walks(session: &Session, most: usize, walks: &mut Vec<(i32, usize)>) {
    let (staging, progress) = (session.staging(), session.progress());
    let made = session.transcript().steps.len();
    if session.ending().is_some() {
        walks.push((staging.quality(staging.scenario.partner(), progress), made));
    } else if made < most {
        let open = session
            .prompt()
            .offers
            .iter()
            .filter(|it| it.unavailable.is_none())
            .map(|it| it.choice)
            .collect::<Vec<_>>();
        for choice in open {
            let mut next = session.clone();
            next.apply_for(Input::pick(&[choice]), &mut ()).unwrap();
            all_walks(&next, most, walks);
        }
    }
}

#[test]
fn the_best_walk_is_a_shortest_one_among_equals() {
    let (staging, found) = explored(&topics(PLAIN));
    let (best, worst) = found.extremes.expect("walks were played to an end");
    let mut walks = Vec::new();
    all_walks(&Session::staged(Arc::new(staging.clone())), 7, &mut walks);
    let partner = staging.scenario.partner().index();
    let shortest = |quality: i32| walks.iter().filter(|it| it.0 == quality).map(|it| it.1).min();
    let highest = walks.iter().map(|it| it.0).max().unwrap();
    let lowest = walks.iter().map(|it| it.0).min().unwrap();
    assert_eq!((best.quality[partner], Some(best.walk.picks.len())), (highest, shortest(highest)));
    assert_eq!((worst.quality[partner], Some(worst.walk.picks.len())), (lowest, shortest(lowest)));
    assert!(highest > lowest && walks.iter().any(|it| it.0 == highest && Some(it.1) > shortest(highest)), "{walks:?}");
}
