//! `graph`: the picture of a case.

use super::shell::{Exit, Shell};
use crate::author::graph::ScenarioGraph;
use crate::files::write_atomically;
use crate::report::graph::{dot, mermaid, svg};
use anyhow::Result;
use clap::ValueEnum;
use std::path::PathBuf;

/// Arguments of `graph`.
#[derive(Debug, clap::Args)]
pub struct GraphCommand {
    /// A folder, a `scenario.ron`, or the id of a scenario.
    scenario: String,
    /// In what form.
    #[arg(long, value_enum, default_value = "svg")]
    format: GraphFormat,
    /// Where to write it; without it, to standard output.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// The form of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum GraphFormat {
    /// Drawn: opens in a browser, prints, can be searched.
    Svg,
    /// For Graphviz.
    Dot,
    /// For wikis and Markdown.
    Mermaid,
}

pub(super) fn run(args: &GraphCommand, shell: &mut Shell<'_>) -> Result<Exit> {
    let (_, bundle, loaded) = shell.load_scenario(&args.scenario)?;
    let Some(scenario) = loaded.scenario else {
        shell.show(&bundle, &loaded.found)?;
        return Ok(Exit::Findings);
    };
    let language = scenario.texts.language(shell.texts_in(&scenario)?);
    let picture = ScenarioGraph::of(&scenario, language);
    let document = match args.format {
        GraphFormat::Svg => svg(&picture, &shell.words, None),
        GraphFormat::Dot => dot(&picture, &shell.words),
        GraphFormat::Mermaid => mermaid(&picture, &shell.words),
    };
    match &args.output {
        Some(file) => write_atomically(file, document.as_bytes())?,
        None => shell.out.write_all(document.as_bytes())?,
    }
    Ok(Exit::Fine)
}
