//! `review`: a script for reviewers who are no programmers.

use super::shell::{Exit, Shell};
use crate::files::write_atomically;
use crate::report::review::{html_in, markdown_in};
use anyhow::Result;
use clap::ValueEnum;
use std::path::PathBuf;

/// Arguments of `review`.
#[derive(Debug, clap::Args)]
pub struct ReviewCommand {
    /// A folder, a `scenario.ron`, or the id of a scenario.
    scenario: String,
    /// In what form.
    #[arg(long, value_enum, default_value = "html")]
    format: ReviewFormat,
    /// Where to write it; without it, to standard output.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// The form of a script.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum ReviewFormat {
    /// One page to read, fill in and print.
    Html,
    /// For wikis and text editors.
    Markdown,
}

pub(super) fn run(args: &ReviewCommand, shell: &mut Shell<'_>) -> Result<Exit> {
    let (_, bundle, loaded) = shell.load_scenario(&args.scenario)?;
    let Some(scenario) = loaded.scenario else {
        shell.show(&bundle, &loaded.found)?;
        return Ok(Exit::Findings);
    };
    let document = match args.format {
        ReviewFormat::Html => html_in(&scenario, &shell.words, shell.texts_in(&scenario)?),
        ReviewFormat::Markdown => markdown_in(&scenario, &shell.words, shell.texts_in(&scenario)?),
    };
    match &args.output {
        Some(file) => write_atomically(file, document.as_bytes())?,
        None => shell.out.write_all(document.as_bytes())?,
    }
    Ok(Exit::Fine)
}
