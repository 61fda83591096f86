//! The shipped cases load clean in both languages, and every plan holds.

use crate::support::{CASES, case, model, root};
use std::fs;
use std::sync::Arc;
use tegenspel::author::{run_plan, update_catalogue};
use tegenspel::engine::{Deed, Rating};
use tegenspel::files::{read_bundle, read_source};
use tegenspel::script::{load, load_plan, po, render};

#[test]
fn every_case_loads_without_a_finding() {
    for id in CASES {
        let bundle = read_bundle(&root().join("scenarios").join(id)).unwrap();
        let found = load(&bundle, &model()).found;
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
        assert!(scenario.endings.len() >= 4, "{id}: a case has at least four endings");
        assert_eq!(reached.len(), scenario.endings.len(), "{id}: every ending is reached by a plan");
    }
}

#[test]
fn every_text_is_translated() {
    for id in CASES {
        let bundle = read_bundle(&root().join("scenarios").join(id)).unwrap();
        let loaded = load(&bundle, &model());
        let (old, found) = po::parse(&bundle.files["lang/en.po"]);
        assert_eq!(found, []);
        let (_, update) = update_catalogue(&loaded.scenario.unwrap(), &loaded.places, old, "en");
        assert_eq!(
            (update.missing, update.fuzzy, update.obsolete),
            (0, 0, 0),
            "{id}: run `tegenspel translate {id} --to en`"
        );
    }
}

/// The casebook's checklist, as far as it is about the shape of a case.
#[test]
fn choices_do_not_give_themselves_away() {
    for id in CASES {
        let scenario = case(id);
        let (mut decisions, mut longest) = (0, 0);
        for beat in &scenario.beats {
            let choices: Vec<_> = scenario.choices[beat.choices.range()].iter().collect();
            if beat.select.is_some() || choices.len() < 2 || choices.iter().any(|choice| choice.deed != Deed::Say) {
                continue;
            }
            let length = |text: Option<_>| {
                text.map_or(0, |text: tegenspel::engine::TextId| {
                    scenario.texts.source.get(text.index()).chars().count()
                })
            };
            let best: Vec<_> = choices.iter().filter(|choice| choice.rating == Some(Rating::Best)).collect();
            assert!(!best.is_empty(), "{id}: `{}` has no best choice", scenario.texts.name(beat.id));
            decisions += 1;
            let most = choices.iter().map(|choice| length(choice.text)).max().unwrap();
            longest += usize::from(best.iter().any(|choice| length(choice.text) == most));
            for (choice, notes) in choices.iter().zip(&scenario.choice_notes[beat.choices.range()]) {
                let name = scenario.texts.name(choice.id);
                assert!(notes.why.is_some(), "{id}: `{name}` does not say why");
                let thinks = scenario.lines[choice.reply.range()].iter().any(|line| line.thinks.is_some());
                assert!(thinks, "{id}: nobody thinks anything at `{name}`");
            }
        }
        assert!(decisions >= 6, "{id}: {decisions} decision points");
        assert!(longest * 10 <= decisions * 4, "{id}: the best is the longest in {longest} of {decisions}");
    }
}
