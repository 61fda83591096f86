//! `report`: a file to send when something fails.

use super::document::{known_ending, replace};
use super::shell::{Exit, Shell};
use crate::files::{DataFolders, problem_facts};
use crate::report::problem::problem;
use anyhow::Result;
use std::path::PathBuf;

/// Arguments of `report`.
#[derive(Debug, clap::Args)]
pub struct ReportCommand {
    /// Where to write it; without it, to standard output.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

pub(super) fn run(args: &ReportCommand, shell: &mut Shell<'_>) -> Result<Exit> {
    let model = shell.load_model()?;
    let text = problem(&problem_facts(&shell.library, &model, &DataFolders::here()?, None), &shell.words);
    match &args.output {
        Some(file) => {
            known_ending(Some(file), ["txt"].into_iter(), shell)?;
            replace(file, text.as_bytes(), shell)?;
            let values = [("file", file.display().to_string().into())];
            writeln!(shell.err, "{}", shell.words.text_with("report-written", &values))?;
        }
        None => shell.out.write_all(text.as_bytes())?,
    }
    Ok(Exit::Fine)
}
