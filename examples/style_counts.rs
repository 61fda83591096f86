//! Writes `assets/style/shipped.txt`: what the shipped cases teach the blind test.
//!
//! `cargo run --no-default-features --example style_counts`, whenever answers or ratings of a shipped case change.

use anyhow::{Context, Result};
use std::path::Path;
use std::sync::Arc;
use tegenspel::author::blind::StyleCounts;
use tegenspel::files::{CaseLocation, read_bundle, scenario_folders};
use tegenspel::script::{Source, load, load_model};

fn main() -> Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let model = std::fs::read_to_string(root.join("assets/model/relationship.ron"))?;
    let model = load_model(&Source::new("relationship.ron", model)).ok().context("the model does not load")?;
    let model = Arc::new(model);
    let mut counts = StyleCounts::default();
    for folder in scenario_folders(&root.join("scenarios")) {
        let bundle = read_bundle(CaseLocation::from(&folder))?;
        let loaded = load(&bundle, &model);
        let scenario = loaded.scenario.with_context(|| format!("{} does not load", folder.display()))?;
        counts.add(StyleCounts::of(&scenario));
    }
    std::fs::write(root.join("assets/style/shipped.txt"), counts.written())?;
    Ok(())
}
