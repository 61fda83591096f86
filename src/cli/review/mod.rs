//! `review`: a script for reviewers who are no programmers, and what they sent back.

mod read;

use super::document::{form_of, replace, tell_written, write};
use super::shell::{Exit, Shell};
use crate::files::word_file;
use crate::report::review::{html_in, markdown_in, word_parts_in};
use anyhow::{Result, bail};
use clap::ValueEnum;
use std::path::PathBuf;

/// Arguments of `review`.
#[derive(Debug, clap::Args)]
pub struct ReviewCommand {
    /// A folder, a `scenario.ron`, or the id of a scenario; a script that came back says itself of which it is.
    #[arg(required_unless_present = "read")]
    scenario: Option<String>,
    /// In what form; without it, as the name of the file says.
    #[arg(long, value_enum)]
    format: Option<ReviewFormat>,
    /// Where to write it; without it, to standard output.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Read the remarks of a script that came back.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["format", "output"])]
    read: Option<PathBuf>,
    /// The remarks as JSON.
    #[arg(long, requires = "read")]
    json: bool,
}

/// The form of a script.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum ReviewFormat {
    /// One page to read, fill in and print.
    Html,
    /// For wikis and text editors.
    Markdown,
    /// For a word processor: remarks and comments in it can be read back.
    Docx,
}

/// The forms by what the name of a file ends in.
const ENDINGS: [(&str, ReviewFormat); 5] = [
    ("html", ReviewFormat::Html),
    ("htm", ReviewFormat::Html),
    ("md", ReviewFormat::Markdown),
    ("markdown", ReviewFormat::Markdown),
    ("docx", ReviewFormat::Docx),
];

pub(super) fn run(args: &ReviewCommand, shell: &mut Shell<'_>) -> Result<Exit> {
    if let Some(file) = &args.read {
        return read::run(file, args.scenario.as_deref(), args.json, shell);
    }
    let output = args.output.as_deref();
    let format = form_of(args.format.as_ref(), output, &ENDINGS, shell)?;
    let (_, bundle, loaded) = shell.load_scenario(args.scenario.as_deref().unwrap_or_default())?;
    let Some(scenario) = loaded.scenario else {
        shell.show(&bundle, &loaded.found)?;
        return Ok(Exit::Findings);
    };
    let language = shell.texts_in(&scenario)?.to_owned();
    match format {
        ReviewFormat::Html => write(&html_in(&scenario, &shell.words, &language), output, shell)?,
        ReviewFormat::Markdown => write(&markdown_in(&scenario, &shell.words, &language), output, shell)?,
        ReviewFormat::Docx => {
            let Some(file) = output else {
                let example = format!("{}.docx", scenario.id);
                bail!(shell.words.text_with("review-docx-needs-file", &[("file", example.into())]));
            };
            replace(file, &word_file(&word_parts_in(&scenario, &shell.words, &language))?, shell)?;
        }
    }
    tell_written(output, shell)?;
    Ok(Exit::Fine)
}
