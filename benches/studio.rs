//! Measures what an author waits for after each operation, in CPU time: `name<TAB>value<TAB>unit`.
//!
//! `cargo bench --bench studio -- FOLDER` measures edit → read → checked → map on the case in a folder, with the parts apart.

use anyhow::{Context, Result};
use cpu_time::ProcessTime;
use std::fmt::Display;
use std::hint::black_box;
use std::path::Path;
use std::sync::Arc;
use tegenspel::author::check;
use tegenspel::files::{read_bundle, read_source};
use tegenspel::report::Messages;
use tegenspel::script::rewrite::{CasePath, CaseValue, case_value};
use tegenspel::script::{load, load_model};
use tegenspel::studio::{CaseDraft, CaseEdit, CaseMap, MapPositions, Outline, Sheet, TextPlace};

/// Operations of a measurement; the median is told.
const TIMES: usize = 15;

fn main() -> Result<()> {
    let arguments: Vec<_> = std::env::args().skip(1).filter(|it| it != "--bench").collect();
    let [folder] = arguments.as_slice() else {
        // `cargo test --benches` and `cargo bench` without arguments only check that it builds.
        return Ok(());
    };
    let model = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/model/relationship.ron");
    let model = Arc::new(load_model(&read_source(&model)?.0).ok().context("the model has mistakes")?);
    let bundle = read_bundle(Path::new(folder))?;
    let loaded = load(&bundle, &model);
    let scenario = loaded.scenario.clone().context("the case has mistakes")?;
    tell("beats", scenario.beats.len(), "beats");
    tell("size", bundle.scenario.text.len() / 1024, "KiB");
    median("read_tree", || drop(black_box(case_value(&bundle.scenario.text))));
    median("load", || drop(black_box(load(&bundle, &model))));
    median("check", || drop(black_box(check(&bundle, &loaded, None))));
    let mut draft = CaseDraft::open(bundle, model);
    let case = draft.case().context("the case cannot be read")?;
    let texts = lines(case);
    let kept = CaseMap::of(&draft, &MapPositions::default()).positions();
    median("map", || drop(black_box(CaseMap::of(&draft, &kept))));
    median("outline", || drop(black_box(Outline::of(&draft))));
    let beat = scenario.beat_path(tegenspel::engine::BeatId::new(scenario.beats.len() / 2));
    let words = Messages::new("nl");
    median("sheet", || drop(black_box(Sheet::of(&draft, &beat, &words))));
    let mut number = 0;
    median("edit_to_map", || {
        number += 1;
        let at = TextPlace(texts[number * texts.len() / (TIMES + 2)].clone());
        let made = draft.edit(&CaseEdit::SetText { at, text: format!("Dit is zin {number}.") });
        black_box((made.is_ok(), CaseMap::of(&draft, &kept)));
    });
    // What is handed to the thread that writes, after each operation.
    median("history", || drop(black_box(draft.history())));
    median("undo_to_map", || {
        black_box((draft.undo(), CaseMap::of(&draft, &kept)));
    });
    Ok(())
}

/// The lines of a case, by their places.
fn lines(case: &CaseValue) -> Vec<CasePath> {
    let mut found = Vec::new();
    let scenes = CasePath::from("scenes");
    for (scene, value) in case.get("scenes").map(CaseValue::entries).unwrap_or_default() {
        for (beat, value) in value.get("beats").map(CaseValue::entries).unwrap_or_default() {
            let lines = scenes.name(scene).name("beats").name(beat).name("lines");
            let count = value.get("lines").map_or(0, CaseValue::count);
            found.extend((0..count).map(|at| lines.item(at).name("text")));
        }
    }
    found
}

/// Tells the median of a measurement, in milliseconds.
fn median(name: &str, mut what: impl FnMut()) {
    let mut times: Vec<_> = (0..TIMES)
        .map(|_| {
            let start = ProcessTime::now();
            what();
            start.elapsed()
        })
        .collect();
    times.sort();
    tell(name, format_args!("{:.1}", times[TIMES / 2].as_secs_f64() * 1_000.0), "ms");
}

#[expect(clippy::print_stdout, reason = "a benchmark prints its figures")]
fn tell(name: &str, value: impl Display, unit: &str) {
    println!("{name}\t{value}\t{unit}");
}
