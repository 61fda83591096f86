//! `pack`: a case as one file to mail.

use super::document::{known_ending, replace, tell_written};
use super::shell::{Exit, Shell};
use crate::files::PackedCase;
use anyhow::Result;
use std::path::PathBuf;

/// What the name of the file of a case ends in.
const ENDING: &str = "tegenspel";

/// Arguments of `pack`.
#[derive(Debug, clap::Args)]
pub struct PackCommand {
    /// A folder, a `scenario.ron`, or the id of a scenario.
    scenario: String,
    /// Where to write it; without it, here, by the id of the case.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

pub(super) fn run(args: &PackCommand, shell: &mut Shell<'_>) -> Result<Exit> {
    let output = args.output.as_deref();
    known_ending(output, [ENDING, "zip"].into_iter(), shell)?;
    let (location, bundle, loaded) = shell.load_scenario(&args.scenario)?;
    // Nobody could take in what does not load.
    if loaded.scenario.is_none() {
        shell.show(&bundle, &loaded.found)?;
        return Ok(Exit::Findings);
    }
    let (case, left_out) = PackedCase::of(&location, &bundle.id)?;
    let file = output.map_or_else(|| PathBuf::from(format!("{}.{ENDING}", case.id)), PathBuf::from);
    replace(&file, &case.archive()?, shell)?;
    for path in left_out {
        let values = [("file", path.display().to_string().into())];
        writeln!(shell.err, "{}", shell.words.text_with("pack-left-out", &values))?;
    }
    tell_written(Some(&file), shell)?;
    Ok(Exit::Fine)
}
