//! `debrief`: what a saved session teaches.

use super::saved::{self, Purpose};
use super::shell::{Exit, Shell};
use crate::engine::Debrief;
use crate::files::write_atomically;
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
    /// In what form.
    #[arg(long, value_enum, default_value = "text")]
    format: DebriefFormat,
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

pub(super) fn run(args: &DebriefCommand, shell: &mut Shell<'_>) -> Result<Exit> {
    let read = saved::read(&args.transcript, shell)?;
    let opened = saved::open(&args.transcript, &read, args.scenario.as_deref(), Purpose::LookBack, shell)?;
    let Some(kept) = opened else { return Ok(Exit::Findings) };
    // A debrief can be read in another language than the session was played in.
    let words = saved::words_beside(&kept.language, shell);
    let told = Debrief::with_words(kept.session(), &kept.language, words.language());
    let document = match args.format {
        DebriefFormat::Text => text(&told, &words, shell.width),
        DebriefFormat::Html => html(&told, &OwnWords::default(), &kept.rendition().turns().collect::<Vec<_>>(), &words),
        DebriefFormat::Json => format!("{}\n", serde_json::to_string(&told)?),
        DebriefFormat::Markdown => markdown(&told, &words),
    };
    match &args.output {
        Some(file) => {
            write_atomically(file, document.as_bytes())?;
            let values = [("file", file.display().to_string().into())];
            writeln!(shell.err, "{}", shell.words.text_with("look-back-written", &values))?;
        }
        None => shell.out.write_all(document.as_bytes())?,
    }
    Ok(Exit::Fine)
}

/// Shows the debrief of a session in the terminal.
pub(super) fn show(rendition: Rendition<'_>, shell: &mut Shell<'_>) -> Result<()> {
    let told = Debrief::with_words(rendition.session(), rendition.code(), rendition.words());
    let document = text(&told, &Messages::new(rendition.words()), shell.width);
    shell.out.write_all(document.as_bytes())?;
    Ok(())
}
