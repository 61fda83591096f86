//! The relationship model with the numbers that are shipped: what must come out of five styles in one subsidy talk.

use crate::support::{play, scenario, start};
use std::fmt::Write;
use tegenspel::engine::relationship::Facet;
use tegenspel::engine::{Session, StakeholderId};

/// The five styles of dossier b3: moves of the talk, promises made, and how these are settled three months later.
const STYLES: [(&str, &[&[&str]], &str, &str); 5] = [
    (
        "pleasing",
        &[&["promise_outcome"], &["look_away", "acknowledge"], &["promise_outcome"], &["give_away"]],
        r#"Promise(id: "one", to: "ans", kind: Outcome, text: "1"), Promise(id: "two", to: "ans", kind: Outcome, text: "2")"#,
        r#"Break("one"), Break("two")"#,
    ),
    (
        "strict_listening",
        &[
            &["acknowledge", "open_question"],
            &["probe", "summarise"],
            &["explain_reason", "hold_firm"],
            &["promise_process", "record"],
        ],
        r#"Promise(id: "three", to: "ans", kind: Process, text: "3")"#,
        r#"Keep("three")"#,
    ),
    ("threatening", &[&["hide_behind_rule"], &["threaten"], &["skip_emotion"], &["demand"]], "", ""),
    ("kind_unclear", &[&["acknowledge"], &["open_question"], &["give_space"], &["summarise"]], "", ""),
    (
        "strict_cold",
        &[&["state_role"], &["hold_firm"], &["closed_question"], &["promise_process"]],
        r#"Promise(id: "five", to: "ans", kind: Process, text: "5")"#,
        r#"Keep("five")"#,
    ),
];

fn text() -> String {
    let mut talk = String::new();
    let mut later = String::new();
    let mut way = String::new();
    for (style, picks, promises, settled) in STYLES {
        for (at, moves) in picks.iter().enumerate() {
            let next = if at + 1 < picks.len() {
                format!("Beat(\"{style}_{}\")", at + 1)
            } else {
                String::from("Scene(\"later\")")
            };
            let effects = if at + 1 == picks.len() { promises } else { "" };
            let choice = format!("(text: \"{style} {at}\", moves: {moves:?}, effects: [{effects}], then: {next})");
            if at == 0 {
                let _ = write!(way, "\"{style}\": {choice},");
            } else {
                let _ = write!(talk, "\"{style}_{at}\": (choices: {{ \"go\": {choice} }}),");
            }
        }
        let _ = write!(
            later,
            "\"{style}_later\": (on_enter: [{settled}], choices: {{ \"go\": (text: \"On.\", then: Beat(\"settle\")) }}),"
        );
    }
    let branches: String = STYLES
        .iter()
        .map(|(style, ..)| format!("(when: \"picked(talk.opening.{style})\", then: Beat(\"{style}_later\")),"))
        .collect();
    let scenes = format!(
        r#""talk": Scene(title: "Talk", place: "town_hall", channel: TownHall, with: ["ans"], start: "opening", beats: {{
            "opening": (choices: {{ {way} }}), {talk} }}),
        "later": Scene(title: "Later", place: "town_hall", channel: TownHall, with: ["ans"], elapsed: 90, start: "which", beats: {{
            "which": (then: First([{branches} (then: End("bad"))])),
            {later}
            "settle": (choices: {{ "lower": (text: "Lower.", effects: [Outcome(who: "ans", size: 12, because: "lower")], then: End("good")) }}),
        }})"#
    );
    crate::support::frame(&scenes, "").replace(r#", talks_to: { "bo": 30 }"#, "")
}

/// Quality at the end of the talk, after three months, and after the lower settlement; and integrity at the end.
fn outcome(style: &str) -> [i32; 4] {
    let mut session = start(&scenario(&text()));
    let ans = StakeholderId(0);
    let quality = |session: &Session| session.staging().quality(ans, session.progress());
    play(&mut session, &[&format!("opening.{style}")]);
    let mut before_last = session.clone();
    for at in 1..4 {
        before_last = session.clone();
        play(&mut session, &[&format!("{style}_{at}.go")]);
    }
    // The last pick of the talk also carries into the next scene: its end is read from the changes before time passed.
    let talk = talk_end(&before_last, &session, ans);
    let months = quality(&session);
    play(&mut session, &[&format!("{style}_later.go"), "settle.lower"]);
    let integrity = session.staging().facets(ans, session.progress())[Facet::Integrity as usize];
    [talk, months, quality(&session), integrity]
}

/// The quality after the moves of the last pick, before time and promises changed it.
fn talk_end(before: &Session, after: &Session, who: StakeholderId) -> i32 {
    use tegenspel::engine::Event;
    use tegenspel::engine::relationship::{Subject, What, quality};
    let mut facets = before.staging().facets(who, before.progress());
    let step = *after.transcript().steps.last().unwrap();
    for event in after.transcript().events(step) {
        match event {
            Event::SceneBegan { .. } => break,
            Event::Changed(change) if change.who == Subject::Stakeholder(who) => {
                if let What::Facet(facet) = change.what {
                    facets[facet as usize] = change.to;
                }
            }
            _ => {}
        }
    }
    let scenario = before.scenario();
    quality(&scenario.model, scenario.cast[who.index()].acquaintance, &facets)
}

#[test]
fn what_must_come_out_comes_out() {
    let [pleasing, strict, threatening, kind, cold] = STYLES.map(|(style, ..)| outcome(style));
    let table = format!("{pleasing:?}\n{strict:?}\n{threatening:?}\n{kind:?}\n{cold:?}");
    assert!((pleasing[0] - strict[0]).abs() <= 300, "right after the talk pleasing and strict look alike\n{table}");
    assert!(strict[2] - pleasing[2] >= 2_000, "after the settlement strict is far above pleasing\n{table}");
    assert!(pleasing[3] < 2_000, "pleasing ends without integrity\n{table}");
    assert!(strict[3] > 6_000, "strict with listening ends with integrity\n{table}");
    for (at, moment) in ["talk", "months", "settlement"].iter().enumerate() {
        for (other, name) in [(strict, "strict"), (kind, "kind"), (cold, "cold")] {
            assert!(threatening[at] < other[at], "threatening beats {name} at {moment}\n{table}");
        }
    }
    assert!(threatening[0] < pleasing[0], "threatening beats pleasing in the talk\n{table}");
}

#[test]
fn gains_shrink_near_the_top_and_losses_weigh_by_facet() {
    let text = crate::support::beats(
        r#""a": (choices: { "up": (text: "Up.", effects: [Feel(who: "ans", integrity: 10, because: "up")], then: Beat("b")) }),
           "b": (choices: { "down": (text: "Down.", effects: [Feel(who: "ans", integrity: -10, commitment: -10, because: "down")], then: End("good")) })"#,
    );
    let mut session = start(&scenario(&text));
    let ans = StakeholderId(0);
    let facets = |session: &Session| session.staging().facets(ans, session.progress());
    play(&mut session, &["a.up"]);
    // From 50 the whole gain counts; at 60 a loss counts whole, × 1.5 for integrity.
    assert_eq!(facets(&session)[Facet::Integrity as usize], 6_000);
    play(&mut session, &["b.down"]);
    assert_eq!(facets(&session)[Facet::Integrity as usize], 4_500);
    assert_eq!(facets(&session)[Facet::Commitment as usize], 4_000);
    // Thirty per cent of the change reached Bo both times: +3, then −4.5.
    let bo = session.staging().facets(StakeholderId(1), session.progress());
    assert_eq!(bo[Facet::Integrity as usize], 4_850);
}
