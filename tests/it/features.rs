//! The conformance suite: every feature has a small case, whose plans hold and show just what they should.

use crate::support::{model, root};
use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tegenspel::author::run_plan;
use tegenspel::engine::{
    ChoiceId, Direction, Event, Language, Moment, Offer, Planning, Scenario, Session, Setup, Speaker, TextId,
};
use tegenspel::files::{read_bundle, read_source};
use tegenspel::script::{
    At, Expectation, Plan, Severity, Source, load, load_plan, read_session, render, write_session,
};

/// The features that the suite covers; each is a folder.
const FEATURES: [&str; 33] = [
    "linear-lines",
    "once-and-sticky-choices",
    "once-with-a-condition",
    "hidden-and-unavailable-choices",
    "several-conditions",
    "fallback",
    "gather",
    "conditional-jumps",
    "random-jumps",
    "call-and-return",
    "nested-calls",
    "topics",
    "change-of-subject",
    "visit-counts",
    "visit-counts-across-calls",
    "typed-variables",
    "derived-variables",
    "interpolation",
    "multi-select",
    "budget",
    "order",
    "amounts",
    "timed-beat",
    "promises",
    "promises-of-others",
    "discovery",
    "leaks",
    "seeded-chance",
    "drawn-facts",
    "save-and-load",
    "plural-forms",
    "two-languages",
    "trainers-hand",
];
/// The feature whose plans leave open what is shown: they hold for every fair generator.
const LEFT_TO_CHANCE: &str = "random-jumps";

fn folder() -> PathBuf {
    root().join("tests/data/features")
}

/// The names of what stands in a folder, in order.
fn names_in(folder: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

#[track_caller]
fn feature(id: &str) -> Arc<Scenario> {
    let bundle = read_bundle(&folder().join(id)).unwrap();
    let loaded = load(&bundle, &model());
    let wrong = loaded.found.iter().filter(|it| it.severity == Severity::Error);
    let shown: Vec<_> = wrong.map(|it| render(it, &bundle.source_of(it), "en", false)).collect();
    assert!(shown.is_empty(), "{}", shown.join("\n\n"));
    loaded.scenario.unwrap()
}

/// The plans of a feature, by name, each with the scenario that it plays.
fn plans(id: &str) -> Vec<(String, Plan, Arc<Scenario>)> {
    let scenario = feature(id);
    let folder = folder().join(id).join("plans");
    let plans = names_in(&folder).into_iter().map(|file| {
        let (source, unreadable) = read_source(&folder.join(&file)).unwrap();
        assert!(unreadable.is_none(), "{file} is no text");
        let (plan, played) = load_plan(&source, &scenario).unwrap_or_else(|found| {
            let found: Vec<_> = found.iter().map(|it| render(it, &source, "en", false)).collect();
            panic!("{}", found.join("\n\n"))
        });
        (file.strip_suffix(".ron").unwrap().to_owned(), plan, Arc::new(played))
    });
    plans.collect()
}

#[test]
fn every_feature_has_a_folder_and_every_folder_a_feature() {
    let folders: BTreeSet<_> = names_in(&folder()).into_iter().filter(|name| name != "README.md").collect();
    assert_eq!(folders, FEATURES.map(str::to_owned).into());
    let readme = fs::read_to_string(folder().join("README.md")).unwrap();
    let rows: Vec<_> = readme.lines().filter_map(|line| line.split("| [`").nth(1)?.split('`').next()).collect();
    assert_eq!(rows, FEATURES, "the README has a row for each, in this order");
}

#[test]
fn every_plan_holds_straight_and_through_save_and_load() {
    let mut kinds = BTreeSet::new();
    for id in FEATURES {
        let plans = plans(id);
        assert!(!plans.is_empty(), "{id} has no plan");
        let mut reached = false;
        for (name, plan, scenario) in plans {
            assert_eq!(run_plan(&plan, &scenario), [], "{id}/plans/{name}.ron");
            let between = plan.steps.iter().flat_map(|step| match step {
                At::Pick(..) => &[],
                At::Beat { expects, .. } => &expects[..],
            });
            for (expectation, _) in between.chain(&plan.expect) {
                reached |= matches!(expectation, Expectation::Ending(_));
                kinds.insert(match expectation {
                    Expectation::Ending(_) => "Ending",
                    Expectation::Holds(..) => "Holds",
                    Expectation::Offered(_) => "Offered",
                    Expectation::NotOffered(_) => "NotOffered",
                    Expectation::Says(..) => "Says",
                });
            }
        }
        assert!(reached, "{id}: no plan expects an ending");
    }
    assert_eq!(kinds.len(), 5, "the suite uses every expectation: {kinds:?}");
}

#[test]
fn every_plan_shows_just_what_it_should_in_every_language() {
    for id in FEATURES.into_iter().filter(|id| *id != LEFT_TO_CHANCE) {
        let shown = folder().join(id).join("shown");
        let mut expected = BTreeSet::new();
        for (name, plan, scenario) in plans(id) {
            let languages = scenario.texts.translations.iter().map(|it| it.language.as_str());
            for language in languages.chain([scenario.about.language.as_str()]) {
                let file = match language == scenario.about.language {
                    true => format!("{name}.txt"),
                    false => format!("{name}.{language}.txt"),
                };
                let text = fs::read_to_string(shown.join(&file)).unwrap_or_default();
                for again in [Again::No, Again::Loaded, Again::Undone] {
                    let played = show(&plan, &scenario, language, again);
                    assert!(played == text, "{id}/shown/{file}, {again:?}, should be:\n{played}");
                }
                expected.insert(file);
            }
        }
        assert_eq!(names_in(&shown), expected, "{id}");
    }
}

#[test]
fn the_case_in_two_languages_speaks_dutch() {
    let (_, plan, scenario) = plans("two-languages").remove(0);
    let dutch = show(&plan, &scenario, "nl", Again::No);
    assert!(dutch.contains("Ann: 6 emmers onder het dak."), "{dutch}");
    // One English text at two places has two translations, and one has none.
    assert!(dutch.contains("Ann: Juist.") && dutch.contains("Rechtsaf."), "{dutch}");
    assert!(dutch.contains("One fewer."), "{dutch}");
}

/// What is done after every step; it must make no difference.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Again {
    No,
    /// Written to text, read and played on.
    Loaded,
    /// Taken back and picked once more.
    Undone,
}

/// Everything that people see on the way through a plan.
fn show(plan: &Plan, scenario: &Arc<Scenario>, language: &str, again: Again) -> String {
    // In the written order: in which order another engine draws choices is its own affair.
    let setup = Setup { shuffle: false, ..plan.setup() };
    let mut session = Session::start(Arc::clone(scenario), setup).unwrap();
    let language = scenario.texts.language(language);
    let mut text = String::new();
    events(&mut text, &session, language);
    offers(&mut text, &session, language);
    for step in &plan.steps {
        let At::Pick(pick, _) = step else { continue };
        let choices = session.find(pick).unwrap();
        session.apply_for(choices, &mut ()).unwrap();
        match again {
            Again::No => {}
            Again::Loaded => {
                let saved = Source::new("saved.ron", write_session(&session.save()));
                session = Session::resume(Arc::clone(scenario), &read_session(&saved).unwrap().session).unwrap();
            }
            Again::Undone => {
                let undone = session.undo().unwrap();
                session.apply_for(undone, &mut ()).unwrap();
            }
        }
        writeln!(text, "\n> {pick}").unwrap();
        events(&mut text, &session, language);
        offers(&mut text, &session, language);
    }
    text
}

/// What the last step showed.
fn events(text: &mut String, session: &Session, language: Language) {
    let scenario = session.scenario();
    let picks = session.transcript().steps.last().map(|step| session.transcript().picks(*step)).unwrap_or_default();
    let shares = scenario.shares(picks);
    for Moment { event, at: now } in session.moments().last().unwrap() {
        let render = |text: TextId| session.staging().render(text, now, language);
        match event {
            Event::SceneBegan { scene, .. } => {
                let scene = &scenario.scenes[scene.index()];
                writeln!(text, "== {}", render(scene.title)).unwrap();
                if let Some(intro) = scene.intro {
                    writeln!(text, "{}", render(intro)).unwrap();
                }
            }
            Event::Said(line) => {
                let line = &scenario.lines[line.index()];
                match line.who {
                    Speaker::Narration => {}
                    Speaker::Player => text.push_str("You: "),
                    Speaker::Stakeholder(who) => write!(text, "{}: ", render(scenario.cast[who.index()].name)).unwrap(),
                }
                writeln!(text, "{}", render(line.text)).unwrap();
            }
            Event::Picked(choice) => {
                let share = shares.iter().find(|(it, _)| it == choice).map_or(0, |(_, share)| *share);
                let (before, behind) = match scenario.beat(scenario.choice(*choice).beat).planning {
                    Some(Planning::Rank) => (format!("{share}. "), String::new()),
                    Some(Planning::Divide { .. }) => (String::new(), format!(" ({share})")),
                    Some(Planning::Budget { .. }) | None => (String::new(), String::new()),
                };
                if let Some(said) = scenario.choice(*choice).text {
                    writeln!(text, "You: {before}{}{behind}", render(said)).unwrap();
                }
            }
            Event::Directed(id) => match &session.transcript().directions[id.index()] {
                Direction::Say { who, text: said } => {
                    writeln!(text, "Trainer, as {}: {said}", render(scenario.cast[who.index()].name)).unwrap();
                }
                Direction::Narrate(said) => writeln!(text, "Trainer: {said}").unwrap(),
                _ => {}
            },
            Event::Ended(ending) => {
                let ending = &scenario.endings[ending.index()];
                writeln!(text, "== {}\n{}", render(ending.title), render(ending.text)).unwrap();
            }
            Event::Stuck(beat) => writeln!(text, "!! stuck at {}", scenario.beat_path(*beat)).unwrap(),
            _ => {}
        }
    }
}

/// What can be picked or is shown as unavailable now.
fn offers(text: &mut String, session: &Session, language: Language) {
    let render = |text: TextId| session.staging().render(text, session.progress(), language);
    let prompt = session.prompt();
    let planning = prompt.beat.and_then(|(_, beat)| beat.planning);
    match planning {
        Some(Planning::Budget { word, total }) => {
            writeln!(text, "  pick {} or more, for at most {total} {}", prompt.select.0, render(word)).unwrap();
        }
        Some(Planning::Rank) => writeln!(text, "  put {} in order", prompt.select.1).unwrap(),
        Some(Planning::Divide { total, step }) => writeln!(text, "  divide {total} in steps of {step}").unwrap(),
        None if prompt.beat.is_some_and(|(_, beat)| beat.select.is_some()) => {
            writeln!(text, "  pick {} to {}", prompt.select.0, prompt.select.1).unwrap();
        }
        None => {}
    }
    if let Some(timer) = prompt.timer {
        let then = name(session, timer.on_timeout);
        writeln!(text, "  {} seconds, then {then}", timer.seconds).unwrap();
    }
    for Offer { choice, unavailable } in &prompt.offers {
        let mut line = name(session, *choice);
        // Only wrapping up says nothing.
        if let Some(said) = session.scenario().choice(*choice).text {
            write!(line, ": {}", render(said)).unwrap();
        }
        if matches!(planning, Some(Planning::Budget { .. })) {
            write!(line, " [{}]", session.scenario().notes(*choice).cost).unwrap();
        }
        match unavailable {
            None => writeln!(text, "  * {line}").unwrap(),
            Some(reason) => writeln!(text, "  - {line} ({})", render(*reason)).unwrap(),
        }
    }
}

/// The name of a choice without its scene.
fn name(session: &Session, choice: ChoiceId) -> String {
    let path = session.scenario().choice_path(choice);
    path.split_once('.').map_or(path.clone(), |(_, short)| short.to_owned())
}
