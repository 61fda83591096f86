//! `debrief`: what a saved session teaches.

use super::play::{open_transcript, resume, scenario_of};
use super::shell::{Exit, Shell};
use crate::engine::{Debrief as Told, Session};
use crate::files::write_atomically;
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
    let mut saved = open_transcript(&args.transcript, shell)?;
    let name = args.scenario.clone().unwrap_or_else(|| scenario_of(&saved, &args.transcript));
    let (_, bundle, loaded) = shell.load_scenario(&name)?;
    let Some(scenario) = loaded.scenario else {
        shell.show(&bundle, &loaded.found)?;
        return Ok(Exit::Findings);
    };
    // A debrief can be read in another language than the session was played in.
    let asked = shell.language();
    let has = asked == scenario.about.language || scenario.texts.translations.iter().any(|it| it.language == asked);
    if shell.language_asked && has {
        asked.clone_into(&mut saved.setup.language);
    }
    let Some(session) = resume(&scenario, &saved, shell)? else { return Ok(Exit::Findings) };
    let told = Told::of(&session);
    let words = Messages::new(&told.language);
    let document = match args.format {
        DebriefFormat::Text => text(&told, &words, shell.width),
        DebriefFormat::Html => html(&told, &OwnWords::default(), &words),
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
pub(super) fn show(session: &Session, shell: &mut Shell<'_>) -> Result<()> {
    let told = Told::of(session);
    let document = text(&told, &Messages::new(&told.language), shell.width);
    shell.out.write_all(document.as_bytes())?;
    Ok(())
}
