//! Loading and playing for the tests.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};
use tegenspel::engine::relationship::Model;
use tegenspel::engine::{Scenario, Session, Setup};
use tegenspel::files::{read_bundle, read_source};
use tegenspel::script::{At, Bundle, Loaded, Source, load, load_model, load_plan, render};

/// The ids of the shipped cases.
pub(crate) const CASES: [&str; 10] = [
    "de-loods",
    "duizend-bedrijven-een-agenda",
    "even-iets-heel-anders",
    "geluid-van-de-overkant",
    "het-filmpje-van-de-bakker",
    "het-goede-voorjaarsgesprek",
    "kan-niet-tenzij",
    "niets-op-papier",
    "we-zouden-graag-meedenken",
    "wie-begint-er-op-noordkade",
];

/// The root of the repository.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The built-in model.
pub(crate) fn model() -> Arc<Model> {
    static MODEL: OnceLock<Arc<Model>> = OnceLock::new();
    let read = || {
        let text = fs::read_to_string(root().join("assets/model/relationship.ron")).unwrap();
        Arc::new(load_model(&Source::new("relationship.ron", text)).unwrap())
    };
    Arc::clone(MODEL.get_or_init(read))
}

/// A shipped case.
pub(crate) fn case(id: &str) -> Arc<Scenario> {
    let bundle = read_bundle(&root().join("scenarios").join(id)).unwrap();
    load(&bundle, &model()).scenario.unwrap()
}

/// A bundle of one text.
pub(crate) fn bundle(text: &str) -> Bundle {
    Bundle { id: String::from("test"), scenario: Source::new("scenario.ron", text), ..Bundle::default() }
}

/// Loads a text that may be wrong.
pub(crate) fn try_load(text: &str) -> Loaded {
    load(&bundle(text), &model())
}

/// Loads a text that must be right.
#[track_caller]
pub(crate) fn scenario(text: &str) -> Arc<Scenario> {
    let bundle = bundle(text);
    let loaded = load(&bundle, &model());
    let found: Vec<_> = loaded.found.iter().map(|it| render(it, &bundle.source_of(it), "en", false)).collect();
    assert!(found.is_empty(), "{}", found.join("\n\n"));
    loaded.scenario.unwrap()
}

/// What is found in a text, rendered in English.
pub(crate) fn findings(text: &str) -> String {
    let bundle = bundle(text);
    let found = crate::edits::mended_bundle(&bundle);
    found.iter().map(|it| render(it, &bundle.source_of(it), "en", false)).collect::<Vec<_>>().join("\n\n")
}

/// A session of a scenario.
pub(crate) fn start(scenario: &Arc<Scenario>) -> Session {
    Session::start(Arc::clone(scenario), Setup::default()).unwrap()
}

/// Plays written picks.
#[track_caller]
pub(crate) fn play(session: &mut Session, picks: &[&str]) {
    for pick in picks {
        session.apply_written(pick).unwrap_or_else(|error| panic!("{pick}: {error}"));
    }
}

/// The inputs of a session as they are written.
pub(crate) fn written(session: &Session) -> Vec<String> {
    (0..session.transcript().steps.len()).map(|step| session.written(step)).collect()
}

/// A whole scenario around its scenes and what else is given; its cast is Ans (partner) and Bo (board).
pub(crate) fn frame(scenes: &str, more: &str) -> String {
    framed(&BTreeMap::from([("scenes", scenes), ("more", more)]))
}

fn framed(parts: &BTreeMap<&str, &str>) -> String {
    format!(
        r#"Scenario(
    format: 1, title: "T", summary: "S.", language: "en", sector: "test", level: 1, minutes: 1, goals: {{}},
    player: (name: "you", function: "f", organisation: "o", mandate: "m"), briefing: "B.",
    cast: {{
        "ans": (name: "Ans", function: "f", organisation: "o", side: Partner, position: "P.",
            interests: {{ "cash": (text: "Cash.", key: "Ask."), "roof": (text: "Roof.", key: "Ask.", opens: "used(probe, ans) > 0") }},
            concern: (text: "Fear."), talks_to: {{ "bo": 30 }}),
        "bo": (name: "Bo", function: "f", organisation: "o", side: Board, position: "P."),
    }},
    scenes: {{ {} }},
    endings: {{ "good": (title: "Good", text: "G."), "bad": (title: "Bad", text: "B.") }},
    {}
)"#,
        parts["scenes"], parts["more"]
    )
}

/// A scenario of one scene with these beats.
pub(crate) fn beats(beats: &str) -> String {
    let start = beats.split('"').nth(1).unwrap_or("a");
    let scene = format!(
        r#""room": Scene(title: "Room", place: "town_hall", channel: TownHall, with: ["ans"], start: "{start}", beats: {{ {beats} }})"#
    );
    frame(&scene, "")
}

/// Fails where a page uses a colour or size that its style sheet does not name.
#[track_caller]
pub(crate) fn assert_styled(page: &str) {
    let used = page.split("var(").skip(1).filter_map(|it| it.split([')', ',']).next());
    let missing: Vec<_> = used.filter(|name| !page.contains(&format!("{name}:"))).collect();
    assert!(missing.is_empty(), "not defined: {missing:?}");
    assert!(page.contains("body{"), "the page has no style of its own");
}

/// The session of each plan of a shipped case, with the name of the plan, in the order of names.
pub(crate) fn planned(id: &str) -> Vec<(String, Session)> {
    let scenario = case(id);
    let plans = fs::read_dir(root().join("scenarios").join(id).join("plans")).unwrap();
    let mut plans: Vec<_> = plans.map(|it| it.unwrap().path()).collect();
    plans.sort();
    let session = |plan: PathBuf| {
        let (source, _) = read_source(&plan).unwrap();
        let name = plan.file_stem().unwrap().to_string_lossy().into_owned();
        let (plan, scenario) = load_plan(&source, &scenario).unwrap();
        let mut session = Session::start(Arc::new(scenario), plan.setup()).unwrap();
        for step in &plan.steps {
            if let At::Pick(pick, _) = step {
                session.apply_written(pick).unwrap();
            }
        }
        (name, session)
    };
    plans.into_iter().map(session).collect()
}
