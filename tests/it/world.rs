//! The shipped cases play in one world: who meets again is the same, and the page about it is up to date.

use crate::support::{CASES, case, root};
use std::collections::BTreeSet;
use std::fs;
use tegenspel::engine::{Choice, Home, Scenario, Speaker, StakeholderId};
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

/// Whom a choice addresses.
fn addressee(scenario: &Scenario, choice: &Choice) -> Option<StakeholderId> {
    choice.to.or_else(|| match scenario.beat(choice.beat).home {
        Home::Scene(scene) => scenario.scenes[scene.index()].with.first().copied(),
        Home::Fragment(_) => None,
    })
}

#[test]
fn the_alderman_for_the_economy_is_addressed_alike_in_every_case() {
    let mut answers = 0;
    for id in CASES {
        let scenario = case(id);
        let is_she = |who: StakeholderId| scenario.cast[who.index()].figure == "sanne_terpstra";
        let nl = scenario.texts.language("nl");
        let name = |text| scenario.texts.text(text, nl).split(' ').next().unwrap_or_default();
        let names: BTreeSet<_> = scenario.cast.iter().map(|it| format!("{},", name(it.name))).collect();
        let spoken = scenario.choices.iter().filter(|it| !it.does && addressee(&scenario, it).is_some_and(is_she));
        for choice in spoken {
            let replies = scenario.lines[choice.reply.range()].iter().filter(|line| line.who == Speaker::Player);
            for text in choice.text.into_iter().chain(replies.map(|line| line.text)) {
                let said = scenario.texts.text(text, nl);
                // A sentence that begins with a name and a comma is said to somebody else.
                let to_her = |it: &&str| !it.split_whitespace().next().is_some_and(|word| names.contains(word));
                let to_her = said.split_inclusive(['.', '?', '!']).filter(to_her);
                let words = to_her.flat_map(|it| it.split(|c: char| !c.is_alphabetic()));
                let mut words = words.map(str::to_lowercase);
                let familiar = words.find(|word| ["je", "jij", "jou", "jouw"].contains(&word.as_str()));
                assert_eq!(familiar, None, "{id}: {said}");
            }
            answers += 1;
        }
    }
    assert!(answers > 20, "{answers}");
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
