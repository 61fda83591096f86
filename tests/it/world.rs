//! The shipped cases play in one world: who meets again is the same, and the page about it is up to date.

use crate::support::{CASES, case, root};
use std::fs;
use tegenspel::engine::Scenario;
use tegenspel::report::who_is_who::WhoIsWho;

#[test]
fn who_meets_again_has_the_same_function_place_and_figure() {
    let cases = CASES.map(case);
    let found = WhoIsWho::of(cases.iter().map(AsRef::as_ref)).contradictions();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn the_page_of_the_world_is_up_to_date() {
    let cases = CASES.map(case);
    let page = WhoIsWho::of(cases.iter().map(AsRef::as_ref)).markdown();
    let written = fs::read_to_string(root().join("scenarios/WORLD.md")).unwrap();
    assert!(
        page == written,
        "scenarios/WORLD.md is out of date: run `cargo run --no-default-features --example world`"
    );
}

#[test]
fn two_cases_that_disagree_about_somebody_are_found() {
    let one = case("even-iets-heel-anders");
    let mut two = Scenario::clone(&one);
    two.id = String::from("two");
    assert_eq!(WhoIsWho::of([&*one, &two]).contradictions(), []);
    two.cast[0].figure = String::from("somebody");
    two.cast[1].function = two.cast[2].function;
    two.cast[4].id = two.cast[3].id;
    let found = WhoIsWho::of([&two, &*one]).contradictions();
    let who: Vec<_> = found.iter().map(|it| it.who.as_str()).collect();
    assert_eq!(who, ["Henk-Jan Wolters", "Yusuf Aydın", "tineke"], "{found:#?}");
    assert_eq!(found[0].said, ["even-iets-heel-anders: care", "two: somebody"]);
}
