//! `review`: a script for reviewers who are no programmers.

use super::document::{form_of, tell_written, write};
use super::shell::{Exit, Shell};
use crate::report::review::{html_in, markdown_in};
use anyhow::Result;
use clap::ValueEnum;
use std::path::PathBuf;

/// Arguments of `review`.
#[derive(Debug, clap::Args)]
pub struct ReviewCommand {
    /// A folder, a `scenario.ron`, or the id of a scenario.
    scenario: String,
    /// In what form; without it, as the name of the file says.
    #[arg(long, value_enum)]
    format: Option<ReviewFormat>,
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

/// The forms by what the name of a file ends in.
const ENDINGS: [(&str, ReviewFormat); 4] = [
    ("html", ReviewFormat::Html),
    ("htm", ReviewFormat::Html),
    ("md", ReviewFormat::Markdown),
    ("markdown", ReviewFormat::Markdown),
];

pub(super) fn run(args: &ReviewCommand, shell: &mut Shell<'_>) -> Result<Exit> {
    let output = args.output.as_deref();
    let format = form_of(args.format.as_ref(), output, &ENDINGS, shell)?;
    let (_, bundle, loaded) = shell.load_scenario(&args.scenario)?;
    let Some(scenario) = loaded.scenario else {
        shell.show(&bundle, &loaded.found)?;
        return Ok(Exit::Findings);
    };
    let document = match format {
        ReviewFormat::Html => html_in(&scenario, &shell.words, shell.texts_in(&scenario)?),
        ReviewFormat::Markdown => markdown_in(&scenario, &shell.words, shell.texts_in(&scenario)?),
    };
    write(&document, output, shell)?;
    tell_written(output, shell)?;
    Ok(Exit::Fine)
}
