//! `debrief`: what a saved session teaches.

use super::document::{form_of, write};
use super::saved::{self, Purpose};
use super::shell::{Exit, Shell};
use crate::engine::Debrief;
use crate::play::Rendition;
use crate::report::Messages;
use crate::report::debrief::{OwnWords, html, markdown, text};
use anyhow::Result;
use clap::ValueEnum;
use std::path::PathBuf;

/// Arguments of `debrief`.
#[derive(Debug, clap::Args)]
pub struct DebriefCommand {
    /// The saved session.
    transcript: PathBuf,
    /// In what form; without it, as the name of the file says.
    #[arg(long, value_enum)]
    format: Option<DebriefFormat>,
    /// Where to write it; without it, to standard output.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// The scenario, when it is no longer where it was.
    #[arg(long, value_name = "SCENARIO")]
    scenario: Option<String>,
}

/// The form of a debrief.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum DebriefFormat {
    /// For the terminal.
    Text,
    /// One page with its pictures in it, to read and to print.
    Html,
    /// For programs.
    Json,
    /// For other documents.
    Markdown,
}

/// The forms by what the name of a file ends in.
const ENDINGS: [(&str, DebriefFormat); 6] = [
    ("txt", DebriefFormat::Text),
    ("html", DebriefFormat::Html),
    ("htm", DebriefFormat::Html),
    ("json", DebriefFormat::Json),
    ("md", DebriefFormat::Markdown),
    ("markdown", DebriefFormat::Markdown),
];

pub(super) fn run(args: &DebriefCommand, shell: &mut Shell<'_>) -> Result<Exit> {
    let output = args.output.as_deref();
    let format = form_of(args.format.as_ref(), output, &ENDINGS, shell)?;
    let read = saved::read(&args.transcript, shell)?;
    let opened = saved::open(&args.transcript, &read, args.scenario.as_deref(), Purpose::LookBack, shell)?;
    let Some(kept) = opened else { return Ok(Exit::Findings) };
    // A debrief can be read in another language than the session was played in.
    let told = Debrief::of(kept.session(), &kept.language);
    let words = Messages::new(&told.language);
    let document = match format {
        DebriefFormat::Text => text(&told, &words, shell.width),
        DebriefFormat::Html => html(&told, &OwnWords::default(), &kept.rendition().turns().collect::<Vec<_>>(), &words),
        DebriefFormat::Json => format!("{}\n", serde_json::to_string(&told)?),
        DebriefFormat::Markdown => markdown(&told, &words),
    };
    write(&document, output, shell)?;
    if let Some(file) = output {
        let values = [("file", file.display().to_string().into())];
        writeln!(shell.err, "{}", shell.words.text_with("look-back-written", &values))?;
    }
    Ok(Exit::Fine)
}

/// Shows the debrief of a session in the terminal.
pub(super) fn show(rendition: Rendition<'_>, shell: &mut Shell<'_>) -> Result<()> {
    let told = Debrief::of(rendition.session(), rendition.code());
    let document = text(&told, &Messages::new(&told.language), shell.width);
    shell.out.write_all(document.as_bytes())?;
    Ok(())
}
