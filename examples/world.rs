//! Writes `scenarios/WORLD.md`: who is who over the shipped cases.
//!
//! `cargo run --no-default-features --example world`, whenever somebody joins a case or changes.

use anyhow::{Context, Result, ensure};
use std::path::Path;
use std::sync::Arc;
use tegenspel::files::{CaseLocation, read_bundle, scenario_folders};
use tegenspel::report::who_is_who::WhoIsWho;
use tegenspel::script::{Source, load, load_model};

fn main() -> Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let model = std::fs::read_to_string(root.join("assets/model/relationship.ron"))?;
    let model = Arc::new(load_model(&Source::new("relationship.ron", model)).ok().context("the model does not load")?);
    let mut cases = Vec::new();
    for folder in scenario_folders(&root.join("scenarios")) {
        let loaded = load(&read_bundle(CaseLocation::from(&folder))?, &model);
        cases.push(loaded.scenario.with_context(|| format!("{} does not load", folder.display()))?);
    }
    let people = WhoIsWho::of(cases.iter().map(AsRef::as_ref));
    std::fs::write(root.join("scenarios/WORLD.md"), people.markdown())?;
    let found = people.contradictions();
    ensure!(found.is_empty(), "the cases do not agree: {found:#?}");
    Ok(())
}
