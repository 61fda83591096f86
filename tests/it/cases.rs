//! The shipped cases are clean in both languages by every rule, and every plan holds.

use crate::support::{CASES, case, model, root};
use std::fs;
use std::sync::Arc;
use tegenspel::author::{check, run_plan, update_catalogue};
use tegenspel::files::{read_bundle, read_source};
use tegenspel::script::{load, load_plan, po, render};

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
