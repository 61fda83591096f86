//! Conditions in plain Dutch and English.

use crate::support::{CASES, case, frame, scenario};
use std::sync::Arc;
use tegenspel::engine::{Condition, Language, Scenario};
use tegenspel::report::{InWords, Messages, Numbering};
use tegenspel::script::{Expectation, Source, load_plan};

const SCENES: &str = r#""room": Scene(title: "R", place: "p", channel: Phone, with: ["ans"], start: "a",
    topics: { "roof": (title: "The roof", opener: "O?", opens: "b") }, wrap_up: "end",
    beats: {
        "a": (title: "Coming in", choices: { "x": (text: "Good morning.", effects: [Promise(id: "call", to: "ans", kind: Process, text: "Call on Thursday.")], then: Topics) }),
        "b": (choices: { "y": (text: "Y", when: "used(probe, ans) > 0 and used(probe) > 1 and picked(a.x) and seen(a)", then: Topics) }, then: Topics),
        "end": (then: End("good")) })"#;
const MORE: &str = r#"variables: { "hurry": Count(start: 0, min: 0, max: 9), "roof_seen": Flag(false), "tone": OneOf("cool", ["cool", "warm"]) },
    derived: { "ready": "roof_seen or hurry > 3", "long": "roof_seen and hurry > 3 and hurry < 5", "sum": "hurry + 1" }"#;

/// Compiles a text in the names of a scenario.
#[track_caller]
fn compiled(scenario: &Scenario, text: &str) -> Condition {
    let plan = format!("Plan(title: \"t\", picks: [], expect: [Holds(\"{text}\")])");
    let loaded = load_plan(&Source::new("plan.ron", plan), scenario);
    let (plan, _) = loaded.unwrap_or_else(|found| panic!("{text}: {found:?}"));
    match plan.expect.into_iter().next().map(|it| it.0) {
        Some(Expectation::Holds(condition, _)) => condition,
        _ => panic!("{text}"),
    }
}

#[track_caller]
fn check(table: &[(&str, &str, &str)]) {
    let case: Arc<Scenario> = scenario(&frame(SCENES, MORE));
    for (text, nl, en) in table {
        let condition = compiled(&case, text);
        for (language, expected) in [("nl", nl), ("en", en)] {
            let words = Messages::new(language);
            let told = InWords { scenario: &case, words: &words, language: Language::default(), numbers: None };
            assert_eq!(told.clause(&condition), *expected, "{text}");
        }
    }
}

#[test]
fn people_and_their_feelings() {
    check(&[
        ("trust(ans) >= 55", "het vertrouwen van Ans minstens 55 is", "Ans’s trust is at least 55"),
        ("tension(ans) < 40", "de spanning bij Ans minder dan 40 is", "Ans’s tension is less than 40"),
        ("50 < quality(bo)", "de relatie met Bo meer dan 50 is", "the relationship with Bo is more than 50"),
        (
            "competence(ans) <= 30",
            "het oordeel van Ans over je kunde hoogstens 30 is",
            "Ans’s view of your competence is at most 30",
        ),
        (
            "benevolence(ans) == 30",
            "het oordeel van Ans over je welwillendheid precies 30 is",
            "Ans’s view of your goodwill is exactly 30",
        ),
        (
            "integrity(ans) != 30",
            "het oordeel van Ans over je integriteit niet 30 is",
            "Ans’s view of your integrity is not 30",
        ),
        (
            "satisfaction(ans) > commitment(bo)",
            "de tevredenheid van Ans meer dan de betrokkenheid van Bo is",
            "Ans’s satisfaction is more than Bo’s commitment",
        ),
        (
            "together(ans) >= -20",
            "de plek van Ans tussen tegen (−100) en samen (100) minstens −20 is",
            "Ans’s place between against (−100) and together (100) is at least −20",
        ),
        (
            "above(ans) < 0",
            "de plek van Ans tussen onder (−100) en boven (100) minder dan 0 is",
            "Ans’s place between below (−100) and above (100) is less than 0",
        ),
        (
            "gauge(role_clarity) > -8",
            "de teller “rolzuiverheid” meer dan −8 is",
            "the tally “role clarity” is more than −8",
        ),
        ("level() >= 4", "het niveau minstens 4 is", "the level is at least 4"),
    ]);
}

#[test]
fn what_was_said_and_done() {
    check(&[
        ("knows(ans.cash)", "je bij Ans hebt ontdekt: “Cash”", "you have found out about Ans: “Cash”"),
        ("not knows(ans.roof)", "je bij Ans nog niet hebt ontdekt: “Roof”", "you have not found out about Ans: “Roof”"),
        ("knows_concern(ans)", "je de zorg van Ans hebt gehoord", "you have heard Ans’s concern"),
        ("seen(room.a)", "je bij “Coming in” bent geweest", "you have been at “Coming in”"),
        ("seen(room.a) == 0", "je nog niet bij “Coming in” bent geweest", "you have not been at “Coming in”"),
        (
            "seen(room.a) >= 2",
            "je minstens 2 keer bij “Coming in” bent geweest",
            "you have been at “Coming in” at least 2 times",
        ),
        ("picked(room.a.x)", "je “Good morning” koos", "you picked “Good morning”"),
        ("not picked(room.a.x)", "je “Good morning” niet koos", "you did not pick “Good morning”"),
        ("used(probe) > 0", "je “doorvragen” gebruikte", "you used “probe”"),
        ("used(probe, ans) < 1", "je bij Ans “doorvragen” nog niet gebruikte", "you have not used “probe” with Ans"),
        (
            "used(probe, ans) > 2",
            "je bij Ans meer dan 2 keer “doorvragen” gebruikte",
            "you used “probe” with Ans more than 2 times",
        ),
        (
            "used(probe) + seen(room.a) > 2",
            "het aantal keer dat je “doorvragen” gebruikte plus het aantal keer dat je bij “Coming in” was meer dan 2 is",
            "the number of times you used “probe” plus the number of times you were at “Coming in” is more than 2",
        ),
        ("done(room.roof)", "het onderwerp “The roof” is afgerond", "the topic “The roof” is done"),
    ]);
}

#[test]
fn promises() {
    check(&[
        (
            "promised(call)",
            "je belofte “Call on Thursday” nog openstaat",
            "your promise “Call on Thursday” is still open",
        ),
        (
            "not promised(call)",
            "de belofte “Call on Thursday” niet openstaat",
            "the promise “Call on Thursday” is not open",
        ),
        ("kept(call)", "je de belofte “Call on Thursday” bent nagekomen", "you kept the promise “Call on Thursday”"),
        (
            "not kept(call)",
            "je de belofte “Call on Thursday” niet bent nagekomen",
            "you did not keep the promise “Call on Thursday”",
        ),
        (
            "warned(call)",
            "je op tijd meldde dat “Call on Thursday” niet lukt",
            "you reported in time that “Call on Thursday” would fail",
        ),
        ("broken(call)", "je de belofte “Call on Thursday” hebt gebroken", "you broke the promise “Call on Thursday”"),
    ]);
}

#[test]
fn variables() {
    check(&[
        ("roof_seen", "“roof seen” geldt", "“roof seen” holds"),
        ("roof_seen == false", "“roof seen” niet geldt", "“roof seen” does not hold"),
        ("roof_seen != false", "“roof seen” geldt", "“roof seen” holds"),
        ("tone == warm", "“tone” op “warm” staat", "“tone” is “warm”"),
        ("warm != tone", "“tone” niet op “warm” staat", "“tone” is not “warm”"),
        ("hurry >= 3", "“hurry” minstens 3 is", "“hurry” is at least 3"),
        ("ready", "“roof seen” geldt of “hurry” meer dan 3 is", "“roof seen” holds or “hurry” is more than 3"),
        (
            "not ready",
            "“roof seen” niet geldt en “hurry” hoogstens 3 is",
            "“roof seen” does not hold and “hurry” is at most 3",
        ),
        ("long", "“long” geldt", "“long” holds"),
        ("not long", "“long” niet geldt", "“long” does not hold"),
        ("sum == 2", "“sum” precies 2 is", "“sum” is exactly 2"),
        ("true", "het altijd zo is", "it is always so"),
    ]);
}

#[test]
fn what_belongs_together_stands_together() {
    check(&[
        (
            "roof_seen and hurry > 1 and hurry < 3",
            "“roof seen” geldt, “hurry” meer dan 1 is en “hurry” minder dan 3 is",
            "“roof seen” holds, “hurry” is more than 1 and “hurry” is less than 3",
        ),
        (
            "roof_seen and (hurry > 1 or level() == 1)",
            "“roof seen” geldt en (“hurry” meer dan 1 is of het niveau precies 1 is)",
            "“roof seen” holds and (“hurry” is more than 1 or the level is exactly 1)",
        ),
        (
            "roof_seen and hurry > 1 or level() == 1",
            "(“roof seen” geldt en “hurry” meer dan 1 is) of het niveau precies 1 is",
            "(“roof seen” holds and “hurry” is more than 1) or the level is exactly 1",
        ),
        (
            "not (roof_seen and hurry > 1)",
            "“roof seen” niet geldt of “hurry” hoogstens 1 is",
            "“roof seen” does not hold or “hurry” is at most 1",
        ),
        (
            "not (roof_seen or not (level() == 1 and hurry >= 1))",
            "“roof seen” niet geldt, het niveau precies 1 is en “hurry” minstens 1 is",
            "“roof seen” does not hold, the level is exactly 1 and “hurry” is at least 1",
        ),
        ("not not roof_seen", "“roof seen” geldt", "“roof seen” holds"),
        (
            "(hurry > 1) == roof_seen",
            "(“hurry” meer dan 1 is) precies dan klopt als (“roof seen” geldt)",
            "(“hurry” is more than 1) is true exactly when (“roof seen” holds)",
        ),
        (
            "(hurry > 1) != roof_seen",
            "(“hurry” meer dan 1 is) precies dan klopt als (“roof seen” niet geldt)",
            "(“hurry” is more than 1) is true exactly when (“roof seen” does not hold)",
        ),
        (
            "hurry - (1 - level()) > 2 * (hurry + 1)",
            "“hurry” min (1 min het niveau) meer dan 2 keer (“hurry” plus 1) is",
            "“hurry” minus (1 minus the level) is more than 2 times (“hurry” plus 1)",
        ),
        ("-(hurry + 1) < -3", "min (“hurry” plus 1) minder dan −3 is", "minus (“hurry” plus 1) is less than −3"),
    ]);
}

#[test]
fn long_and_deep_conditions_are_said_as_well() {
    let case = scenario(&frame(SCENES, MORE));
    let words = Messages::new("nl");
    let told = InWords { scenario: &case, words: &words, language: Language::default(), numbers: None };
    let long = vec!["roof_seen"; 1_200].join(" and ");
    assert_eq!(told.clause(&compiled(&case, &long)).matches("geldt").count(), 1_200);
    let sum = vec!["hurry"; 1_500].join(" + ");
    assert!(told.clause(&compiled(&case, &format!("{sum} > 1"))).ends_with("meer dan 1 is"));
    let deep = format!("{}roof_seen{}", "(roof_seen == ".repeat(30), ")".repeat(30));
    assert!(told.clause(&compiled(&case, &deep)).len() < 10_000);
}

#[test]
fn every_shipped_condition_is_said_with_the_numbers_of_the_script() {
    for id in CASES {
        let case = case(id);
        let numbers = Numbering::of(&case);
        for language in ["nl", "en"] {
            let words = Messages::new(language);
            let texts = case.texts.language(language);
            let told = InWords { scenario: &case, words: &words, language: texts, numbers: Some(&numbers) };
            let lines = case.lines.iter().filter_map(|line| line.when.as_ref());
            let choices = case.choices.iter().filter_map(|choice| choice.when.as_ref());
            let branches = case.branches.iter().filter_map(|branch| branch.when.as_ref());
            for condition in lines.chain(choices).chain(branches) {
                let clause = told.clause(condition);
                assert!(!clause.contains("condition-") && !clause.contains('$') && !clause.contains('_'), "{clause}");
                assert!(clause.len() > 5);
            }
        }
    }
}
