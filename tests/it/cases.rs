//! The shipped cases are clean in both languages by every rule, every plan holds, and nobody shares a face.

use crate::support::{CASES, case, model, root};
use std::collections::BTreeMap;
use std::fs;
use std::sync::Arc;
use tegenspel::author::blind::{BlindTest, DECISION, StyleCounts};
use tegenspel::author::{check, run_plan, update_catalogue};
use tegenspel::files::{read_bundle, read_source};
use tegenspel::report::figure::FigureLibrary;
use tegenspel::script::{load, load_plan, po, render};

/// How many best choices the blind test may find in each case, in Dutch and in English. All of them
/// together may be 35 %, each less than 45 %: whoever rewrites answers lowers these numbers, and nobody raises them.
const FOUND_AT_MOST: [(&str, [u64; 2]); 10] = [
    ("de-loods", [2, 3]),
    ("duizend-bedrijven-een-agenda", [3, 2]),
    ("even-iets-heel-anders", [2, 0]),
    ("geluid-van-de-overkant", [1, 2]),
    ("het-filmpje-van-de-bakker", [2, 4]),
    ("het-goede-voorjaarsgesprek", [4, 2]),
    ("kan-niet-tenzij", [6, 3]),
    ("niets-op-papier", [3, 2]),
    ("we-zouden-graag-meedenken", [1, 2]),
    ("wie-begint-er-op-noordkade", [1, 1]),
];

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
    for (id, most) in FOUND_AT_MOST {
        let tests = BlindTest::all(&case(id), &counts);
        let found: Vec<_> = tests.iter().map(|it| (it.language.as_str(), it.found().div_ceil(DECISION))).collect();
        assert!(tests.iter().all(BlindTest::is_judged), "{id}");
        assert_eq!(found.iter().map(|it| it.0).collect::<Vec<_>>(), ["nl", "en"], "{id}");
        assert!(found.iter().zip(most).all(|((_, found), most)| *found <= most), "{id}: {found:?} of {most:?}");
    }
    assert_eq!(FOUND_AT_MOST.map(|(id, _)| id), CASES);
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
fn no_translation_is_left_over() {
    for id in CASES {
        let bundle = read_bundle(&root().join("scenarios").join(id)).unwrap();
        let loaded = load(&bundle, &model());
        let (old, found) = po::parse(&bundle.files["lang/en.po"]);
        assert_eq!(found, []);
        let (_, update) = update_catalogue(&loaded.scenario.unwrap(), &loaded.source_map, &old);
        assert_eq!(update.obsolete, 0, "{id}: run `tegenspel translate {id} --to en`");
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
