//! Beats that plan: what is refused, in which words, and what exploration, simulation and pages make of them.

use crate::support::{beats, findings, frame, play, scenario, start, written};
use std::collections::BTreeSet;
use std::fmt::Write;
use std::sync::Arc;
use tegenspel::author::explore::{Exploration, Reach, Sequential, explore};
use tegenspel::author::simulate::{Policy, Simulation};
use tegenspel::engine::{Input, InputError, Scenario, Session, Setup, Site, Staging};

/// A week in which hours are spent, a list is made and a day is divided.
pub(crate) fn week() -> String {
    beats(
        r#""week": (select: Budget("uren", 10, least: 1), choices: {
            "visit": (text: "Visit.", cost: 4), "write": (text: "Write.", cost: 6), "call": (text: "Call.", cost: 3),
        }, then: Beat("list")),
        "list": (select: Rank(2), choices: {
            "roof": (text: "Roof."), "floor": (text: "Floor."), "door": (text: "Door."),
        }, then: Beat("day")),
        "day": (select: Divide(8, step: 2), choices: {
            "desk": (text: "Desk."), "road": (text: "Road."), "home": (text: "Home."),
        }, then: End("good"))"#,
    )
}

fn at(picks: &[&str]) -> Session {
    let mut session = start(&scenario(&week()));
    play(&mut session, picks);
    session
}

/// What is said of a pick that is not possible, in Dutch and English.
#[track_caller]
fn refused(session: &Session, pick: &str) -> String {
    let mut session = session.clone();
    let before = session.progress().clone();
    let error: InputError = session.apply_written(pick).expect_err(pick);
    assert_eq!(*session.progress(), before, "{pick} has changed something");
    let words = error.words();
    format!("{} | {}", words.nl, words.en)
}

#[test]
fn a_budget_cannot_be_overspent() {
    let session = at(&[]);
    assert_eq!(session.prompt().select, (1, 2), "three cost 13");
    assert_eq!(
        refused(&session, "week.[visit, write, call]"),
        "deze keuzes kosten samen 13, en er is 10; laat er iets uit | \
         the choices cost 13 together, and there is 10; leave some out"
    );
    assert_eq!(
        refused(&session, "week.[]"),
        "er zijn 0 keuzes gemaakt, terwijl het er 1 tot 2 moeten zijn | \
         0 choices were picked, where 1 to 2 are needed"
    );
    assert_eq!(
        refused(&session, "week.[visit:4]"),
        "bij `visit` staat een aantal, terwijl hier niets verdeeld wordt | \
         `visit` has an amount, and nothing is divided here"
    );
    assert!(refused(&session, "week.[call, call]").contains("`call` was picked twice"));
    let mut spent = session.clone();
    play(&mut spent, &["week.[write, visit]"]);
    assert_eq!(written(&spent), ["room.week.[write, visit]"]);
}

#[test]
fn an_order_is_kept_as_it_was_given() {
    let session = at(&["week.[call]"]);
    assert_eq!(session.prompt().select, (2, 2));
    assert!(refused(&session, "list.[roof]").contains("1 choices were picked, where 2 to 2 are needed"));
    assert!(refused(&session, "list.[roof, roof]").contains("`roof` was picked twice"));
    let orders = [["roof", "floor"], ["floor", "roof"]].map(|[first, second]| {
        let mut session = session.clone();
        play(&mut session, &[&format!("list.[{first}, {second}]")]);
        written(&session).pop().unwrap()
    });
    assert_eq!(orders, ["room.list.[roof, floor]", "room.list.[floor, roof]"]);
}

#[test]
fn a_whole_is_divided_to_the_last_step() {
    let session = at(&["week.[call]", "list.[door, roof]"]);
    assert_eq!(session.prompt().select, (1, 3));
    assert_eq!(
        refused(&session, "day.[desk:4, road:2]"),
        "deze keuzes krijgen samen 6, terwijl er 8 te verdelen is | \
         the choices get 6 together, and 8 is to be divided"
    );
    assert_eq!(
        refused(&session, "day.[desk:5, road:3]"),
        "`desk` kan niet 5 krijgen: het gaat in stappen van 2 | `desk` cannot get 5: it goes in steps of 2"
    );
    assert_eq!(
        refused(&session, "day.[desk, road:4]"),
        "hier wordt iets verdeeld; zeg hoeveel `desk` krijgt: `desk:2` | \
         something is divided here; say how much `desk` gets: `desk:2`"
    );
    assert!(refused(&session, "day.[desk:60000, road:2]").contains("the choices get 60000 together"));
    assert!(refused(&session, "day.[desk:4, desk:4]").contains("`desk` was picked twice"));
    assert!(refused(&session, "day.[desk:x]").contains("`beat.[a:6, b:4]`"));
    let mut divided = session.clone();
    play(&mut divided, &["day.[road:6, home:0, desk:2]"]);
    assert_eq!(written(&divided).last().unwrap(), "room.day.[road:6, desk:2]");
    // What was taken back can be made again.
    let undone = divided.undo().unwrap();
    assert!(matches!(&undone, Input::Pick { picks, .. } if picks.len() == 4), "a step of two each");
    divided.apply_for(undone, &mut ()).unwrap();
    assert_eq!(written(&divided).last().unwrap(), "room.day.[road:6, desk:2]");
}

#[test]
fn what_cannot_be_planned_is_said_with_its_remedy() {
    let found = |select: &str, choices: &str| {
        let text = beats(&format!(r#""a": (select: {select}, choices: {{ {choices} }}, then: End("good"))"#));
        let told = findings(&text);
        let mut lines = String::new();
        for line in told.lines().filter(|line| line.contains("error") || line.trim_start().starts_with("= ")) {
            writeln!(lines, "{}", line.trim()).unwrap();
        }
        lines
    };
    let two = r#""x": (text: "X.", cost: 2), "y": (text: "Y.", cost: 9)"#;
    let plain = r#""x": (text: "X."), "y": (text: "Y.")"#;
    let cases = [
        (r#"Budget("uren", 5)"#, two, "this costs 9, and there is only 5: it can never be picked"),
        (r#"Budget("uren", 10, least: 2)"#, two, "the 2 cheapest choices cost 11 together, and there is 10"),
        (r#"Budget("uren", 10)"#, plain, "this budget limits nothing: no choice costs anything"),
        (r#"Budget(10)"#, two, "`Budget` is not complete like this"),
        (r#"Budget("uren", 10, laest: 1)"#, two, "`Budget` has no field `laest`"),
        ("Rank(3)", plain, "of 2 choices one cannot put 3 in order"),
        ("Rank(1)", plain, "1 is not possible here: it must lie between 2 and 200"),
        ("Divide(24, step: 5)", plain, "24 cannot be divided in steps of 5"),
        ("Divide(1000)", plain, "1000 in steps of 1 are more than 200 steps"),
        ("Divide(24, step: 2)", r#""x": (text: "X.")"#, "there are not two to divide it among"),
        ("Divide(step: 2)", plain, "`Divide` is not complete like this"),
        ("Budgt(24)", plain, "there is no way of planning `Budgt`"),
        ("(1, 2)", two, "`cost` does nothing here: this beat has no budget"),
    ];
    for (select, choices, told) in cases {
        let lines = found(select, choices);
        assert!(lines.contains(told), "{select}:\n{lines}");
    }
    assert_eq!(found(r#"Budget("uren", 9)"#, two), "");
    assert_eq!(found("Rank(2)", plain), "");
    assert_eq!(found("Divide(24, step: 4)", plain), "");
    assert!(found("Divide(24, step: 5)", plain).contains("for example write `4`"));
}

#[test]
fn a_condition_asks_only_what_is_planned() {
    let ask = |question: &str| {
        let text =
            week().replace(r#""desk": (text: "Desk.")"#, &format!(r#""desk": (text: "Desk.", when: "{question}")"#));
        findings(&text)
    };
    assert_eq!(ask("ranked(list.roof) == 1"), "");
    let wrong = ask("amount(list.roof) > 1");
    assert!(wrong.contains("nothing is divided at the beat of `list.roof`"), "{wrong}");
    assert!(wrong.contains("did you mean `ranked(list.roof)`?"), "{wrong}");
    let wrong = ask("ranked(week.visit) == 1");
    assert!(wrong.contains("nothing is put in order at the beat of `week.visit`"), "{wrong}");
    assert!(wrong.contains("did you mean `picked(week.visit)`?"), "{wrong}");
}

#[test]
fn fields_behind_values_are_for_planning_alone() {
    let told = findings(&frame(
        r#""room": Scene(title: "R", place: "p", channel: Letter, with: ["ans"], start: "a", beats: {
            "a": (then: End("good", x: 1)),
        })"#,
        "",
    ));
    assert!(told.contains("mix fields with and without a name"), "{told}");
}

/// The week, where what was planned decides how it ends.
fn decided_week(divide: &str) -> String {
    let asks = r#"then: First([
            (when: "ranked(list.door) == 1 and amount(day.road) == 6", then: End("bad")),
            (when: "ranked(list.roof) == 2 and amount(day.desk) > 6", then: End("bad")),
            (when: "ranked(list.roof) > 2 or amount(day.home) == 3", then: Beat("list")),
            (then: End("good")),
        ])"#;
    week().replace(r#"then: End("good")"#, asks).replace("Divide(8, step: 2)", divide)
}

fn explored(text: &str) -> (Arc<Scenario>, Exploration) {
    let scenario = scenario(text);
    let staging = Staging::new(Arc::clone(&scenario), Setup::default()).unwrap();
    let found = explore(&staging, 100_000, &Sequential, &mut |_| true);
    (scenario, found)
}

#[test]
fn every_plan_is_tried_and_walks_with_plans_can_be_played() {
    let (scenario, found) = explored(&decided_week("Divide(8, step: 2)"));
    assert!(found.complete, "there are few enough plans");
    for it in &found.endings {
        let walk = it.witness.as_ref().expect("both endings can be reached");
        let mut session = start(&scenario);
        walk.picks.iter().for_each(|pick| session.apply_written(pick).unwrap());
        assert_eq!(session.ending(), Some(it.ending), "{:?}", walk.picks);
    }
    let branches = found.conditions.iter().filter(|it| matches!(it.about, Site::Branch(_)));
    let never: Vec<_> = branches.filter(|it| it.holds == Reach::Never).collect();
    assert_eq!(never.len(), 1, "a place that is not given and half a step: {never:?}");
}

#[test]
fn what_is_wanted_and_too_dear_together_is_made_up_by_the_cheapest_of_all() {
    let text = beats(
        r#""week": (select: Budget("uren", 10, least: 2), choices: {
            "visit": (text: "Visit.", cost: 6), "write": (text: "Write.", cost: 6),
            "call": (text: "Call.", cost: 3), "mail": (text: "Mail.", cost: 3),
        }, then: End("good"))"#,
    );
    let mut session = start(&scenario(&text));
    let wanted: Vec<_> = session.prompt().offers.iter().take(2).map(|offer| offer.choice).collect();
    let picked = session.staging().fitted(&wanted, session.progress());
    assert_eq!(picked.len(), 2, "{picked:?}");
    session.apply(Input::pick(&picked)).unwrap();
}

#[test]
fn exploring_gives_up_at_once_what_can_never_be_made_up_to_a_plan() {
    // Of the dear ones any nine can be paid for, and never a tenth: there is one plan, and very many ways to miss it.
    let choices = |name: &str, count: usize, cost: u16| -> String {
        (0..count).map(|at| format!(r#""{name}{at}": (text: "{name}{at}.", cost: {cost}), "#)).collect()
    };
    let (dear, cheap) = (choices("dear", 40, 11), choices("cheap", 10, 10));
    let plan = format!(
        r#""week": (select: Budget("uren", 100, least: 10), choices: {{ {dear} {cheap} }}, then: End("good"))"#
    );
    let (_, found) = explored(&beats(&plan));
    assert!(found.complete && found.states < 4, "{}", found.states);
}

#[test]
fn what_is_not_tried_of_too_many_plans_is_not_called_proved() {
    let many: String = (0..28).map(|at| format!(r#""c{at}": (text: "C{at}."), "#)).collect();
    let text = beats(&format!(
        r#""day": (select: Rank(3), choices: {{ {many} }},
            then: First([(when: "ranked(day.c3) == 1 and ranked(day.c4) == 1", then: End("bad")), (then: End("good"))]))"#
    ));
    let (scenario, found) = explored(&text);
    assert!(!found.complete);
    let bad = scenario.ending_named("bad").unwrap();
    assert_eq!(found.endings.iter().find(|it| it.ending == bad).unwrap().reach, Reach::Unknown);
}

#[test]
fn whoever_plays_by_itself_makes_plans_that_are_possible() {
    let rated = week().replace(r#""Write.", cost"#, r#""Write.", rating: Best, cost"#);
    let rated =
        rated.replace(r#""Floor.""#, r#""Floor.", rating: Best"#).replace(r#""Door.""#, r#""Door.", rating: Poor"#);
    let rated =
        rated.replace(r#""Road.""#, r#""Road.", rating: Best"#).replace(r#""Home.""#, r#""Home.", rating: Best"#);
    let scenario = scenario(&rated);
    let simulation = Simulation::new(Arc::clone(&scenario), Setup::default(), "en").unwrap();
    let plays = |policy: &str| -> BTreeSet<Vec<String>> {
        let sessions = simulation.sessions(Policy::of(policy).unwrap(), 60);
        sessions
            .map(|session| {
                assert!(session.ending().is_some(), "{policy} gets stuck");
                written(&session)
            })
            .collect()
    };
    for policy in Policy::all() {
        plays(policy.id());
    }
    let expert = plays("expert");
    let plans = |at: usize| expert.iter().map(|walk| walk[at].as_str()).collect::<BTreeSet<_>>();
    assert_eq!(plans(0), ["room.week.[write]"].into());
    assert_eq!(plans(1), ["room.list.[floor, roof]"].into());
    assert!(plans(2).iter().all(|it| it.contains("road:4") && it.contains("home:4")), "{:?}", plans(2));
    let uniform = plays("uniform");
    let all = |at: usize| uniform.iter().map(|walk| walk[at].clone()).collect::<BTreeSet<_>>();
    assert!(all(1).len() == 6 && all(2).len() > 10, "{uniform:?}");
    assert!(all(2).iter().any(|it| it.ends_with("[desk:8]") || it.ends_with("[road:8]") || it.ends_with("[home:8]")));
}
