//! The shipped cases are clean in both languages by every rule, every plan holds, and nobody shares a face.

use crate::support::{CASES, case, model, root};
use std::collections::BTreeMap;
use std::fs;
use std::sync::Arc;
use tegenspel::author::blind::{BlindTest, DECISION, StyleCounts};
use tegenspel::author::simulate::{Policy, Simulation};
use tegenspel::author::{CatalogueUpdate, check, run_plan};
use tegenspel::engine::Setup;
use tegenspel::files::{read_bundle, read_source};
use tegenspel::report::figure::FigureLibrary;
use tegenspel::script::{load, load_plan, render};

/// How many best choices the blind test may find in all cases together, in Dutch and in English, of more than 160. Whoever
/// rewrites answers lowers these numbers, and nobody raises them; 35 % is the most that was ever agreed.
const FOUND_AT_MOST: [usize; 2] = [23, 20];

/// The same in one case, in per cent. No number of its own for each: what is found in one case depends on what the answers of
/// all others taught the test, so a case moves although nobody touched it.
const FOUND_IN_A_CASE: usize = 30;

fn shipped_style() -> StyleCounts {
    let mut counts = StyleCounts::default();
    CASES.iter().for_each(|id| counts.add(StyleCounts::of(&case(id))));
    counts
}

#[test]
fn what_the_shipped_cases_teach_the_blind_test_is_up_to_date() {
    let told = "run `cargo run --no-default-features --example style_counts`";
    assert!(shipped_style() == StyleCounts::shipped(), "assets/style/shipped.txt is out of date: {told}");
}

#[test]
fn the_best_choices_are_found_by_ear_no_more_often_than_they_were() {
    let counts = shipped_style();
    let mut all = [0; 2];
    for id in CASES {
        let tests = BlindTest::all(&case(id), &counts);
        assert!(tests.iter().all(BlindTest::is_judged), "{id}");
        assert_eq!(tests.iter().map(|it| it.language.as_str()).collect::<Vec<_>>(), ["nl", "en"], "{id}");
        for (test, all) in tests.iter().zip(&mut all) {
            let found = test.found().div_ceil(DECISION) as usize;
            let decisions = test.picks.len();
            assert!(found * 100 <= decisions * FOUND_IN_A_CASE, "{id}, {}: {found} of {decisions}", test.language);
            *all += found;
        }
    }
    assert!(all.iter().zip(FOUND_AT_MOST).all(|(found, most)| *found <= most), "{all:?} of {FOUND_AT_MOST:?}");
}

#[test]
fn no_rule_finds_anything() {
    for id in CASES {
        let bundle = read_bundle(&root().join("scenarios").join(id)).unwrap();
        let found = check(&bundle, &load(&bundle, &model()), None);
        let shown: Vec<_> = found.iter().map(|it| render(it, &bundle.source_of(it), "en", false)).collect();
        assert!(shown.is_empty(), "{}", shown.join("\n\n"));
    }
}

#[test]
fn every_plan_holds_and_every_ending_has_one() {
    for id in CASES {
        let scenario = case(id);
        let mut reached = Vec::new();
        let plans = fs::read_dir(root().join("scenarios").join(id).join("plans")).unwrap();
        for plan in plans.map(|entry| entry.unwrap().path()) {
            let (source, _) = read_source(&plan).unwrap();
            let (plan, played) = load_plan(&source, &scenario).unwrap();
            assert_eq!(run_plan(&plan, &Arc::new(played)), [], "{}", source.name);
            reached.extend(plan.expect.iter().filter_map(|(expectation, _)| match expectation {
                tegenspel::script::Expectation::Ending(ending) => Some(*ending),
                _ => None,
            }));
        }
        reached.sort_unstable();
        reached.dedup();
        assert_eq!(reached.len(), scenario.endings.len(), "{id}: every ending is reached by a plan");
    }
}

#[test]
fn who_does_what_the_author_rates_best_comes_to_the_best_ending() {
    for id in CASES {
        let scenario = case(id);
        let simulation = Simulation::new(Arc::clone(&scenario), Setup::default(), "nl").unwrap();
        let played = simulation.play(Policy::Expert(0), 100);
        let best = played.endings.iter().max().copied().unwrap();
        let named: Vec<_> = scenario.endings.iter().map(|it| scenario.texts.name(it.id)).zip(&played.endings).collect();
        // Chance and the order of what is rated alike may cost a few.
        assert!(best >= 95, "{id}: {named:?}");
    }
}

#[test]
fn an_ending_tells_what_became_of_a_goal() {
    for id in CASES {
        let scenario = case(id);
        let silent = scenario.endings.iter().filter(|it| it.goals.is_empty());
        let silent: Vec<_> = silent.map(|it| scenario.texts.name(it.id)).collect();
        assert!(silent.is_empty(), "{id}: {silent:?}");
    }
}

#[test]
fn every_catalogue_stands_as_an_update_writes_it() {
    for id in CASES {
        let bundle = read_bundle(&root().join("scenarios").join(id)).unwrap();
        let loaded = load(&bundle, &model());
        let updated = CatalogueUpdate::of(&bundle, &loaded.scenario.unwrap(), &loaded.source_map, "en").unwrap();
        assert_eq!(updated.update.obsolete, 0, "{id}: translations of texts that are gone");
        assert!(!updated.changed, "{id}: run `tegenspel translate {id} --to en`");
    }
}

#[test]
fn everybody_has_a_face_of_their_own_and_keeps_it_over_the_cases() {
    let library = FigureLibrary::built_in();
    let (mut figures, mut names) = (BTreeMap::new(), BTreeMap::new());
    for id in CASES {
        let scenario = case(id);
        for person in &scenario.cast {
            let name = scenario.texts.text(person.name, scenario.texts.language("nl")).to_owned();
            let figure = library.named(&person.figure);
            let figure = figure.unwrap_or_else(|| panic!("{id}: {name} has the figure `{}`", person.figure));
            assert_eq!(*figures.entry(name.clone()).or_insert(figure), figure, "{id}: {name} looked otherwise before");
            assert_eq!(*names.entry(figure).or_insert(name.clone()), name, "{id}: `{figure}` is two people");
        }
    }
}
