//! `debrief`: what a saved session teaches.

use super::document::{form_of, write};
use super::saved::{self, Purpose};
use super::shell::{Exit, Shell};
use crate::engine::Debrief;
use crate::files::{Kept, is_file, is_folder, keep_beside};
use crate::play::Rendition;
use crate::report::Messages;
use crate::report::debrief::{OwnWords, html, markdown, text};
use anyhow::{Result, bail};
use clap::ValueEnum;
use std::path::{Path, PathBuf};

/// Arguments of `debrief`.
#[derive(Debug, clap::Args)]
pub struct DebriefCommand {
    /// The saved sessions.
    #[arg(required = true)]
    transcript: Vec<PathBuf>,
    /// In what form; without it, as the name of the file says.
    #[arg(long, value_enum)]
    format: Option<DebriefFormat>,
    /// Where to write it; without it, to standard output. Of several sessions a folder, with a file for each.
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

impl DebriefFormat {
    /// How the names of files of this form end.
    fn extension(self) -> &'static str {
        match self {
            Self::Text => "txt",
            Self::Html => "html",
            Self::Json => "json",
            Self::Markdown => "md",
        }
    }
}

pub(super) fn run(args: &DebriefCommand, shell: &mut Shell<'_>) -> Result<Exit> {
    match &args.transcript[..] {
        [single] => one(single, args, shell),
        several => several_sessions(several, args, shell),
    }
}

/// The look back at one session.
fn one(session: &Path, args: &DebriefCommand, shell: &mut Shell<'_>) -> Result<Exit> {
    let output = args.output.as_deref();
    let format = form_of(args.format.as_ref(), output, &ENDINGS, shell)?;
    let Some(document) = document(session, format, args, shell)? else { return Ok(Exit::Findings) };
    write(&document, output, shell)?;
    if let Some(file) = output {
        let values = [("file", file.display().to_string().into())];
        writeln!(shell.err, "{}", shell.words.text_with("look-back-written", &values))?;
    }
    Ok(Exit::Fine)
}

/// The looks back at several sessions: one after another, or each in a file of its own.
fn several_sessions(sessions: &[PathBuf], args: &DebriefCommand, shell: &mut Shell<'_>) -> Result<Exit> {
    // What is written to is a folder, whose name says nothing of the form.
    let format = form_of(args.format.as_ref(), None, &ENDINGS, shell)?;
    let in_files = args.output.is_some() || matches!(format, DebriefFormat::Html);
    if let Some(folder) = args.output.as_ref().filter(|folder| is_file(folder)) {
        bail!(shell.words.text_with("look-back-no-folder", &[("file", folder.display().to_string().into())]));
    }
    let is_document =
        |file: &&PathBuf| file.extension().is_some_and(|it| ENDINGS.iter().any(|(known, _)| it == *known));
    if let Some(file) = args.output.as_ref().filter(is_document).filter(|file| !is_folder(file)) {
        bail!(shell.words.text_with("look-back-needs-folder", &[("file", file.display().to_string().into())]));
    }
    let names = file_names(sessions, format.extension());
    let (mut exit, mut documents) = (Exit::Fine, Vec::new());
    for (session, name) in sessions.iter().zip(names) {
        // One that cannot be read says nothing about the others.
        let document = match document(session, format, args, shell) {
            Ok(Some(document)) => document,
            Ok(None) => {
                exit = Exit::Findings;
                continue;
            }
            Err(error) => {
                shell.complain(&error);
                exit = Exit::Findings;
                continue;
            }
        };
        if in_files {
            // Without a folder each page stands beside its session.
            let folder = args.output.as_deref().or_else(|| session.parent()).unwrap_or(Path::new(""));
            let values = [("session", session.display().to_string().into())];
            match keep_beside(&folder.join(name), document.as_bytes())? {
                Kept::New(file) => {
                    let values = [&values[..], &[("file", file.display().to_string().into())]].concat();
                    writeln!(shell.err, "{}", shell.words.text_with("look-back-written-of", &values))?;
                }
                Kept::Same(file) => {
                    let values = [&values[..], &[("file", file.display().to_string().into())]].concat();
                    writeln!(shell.err, "{}", shell.words.text_with("look-back-same", &values))?;
                }
            }
        } else {
            documents.push((session, document));
        }
    }
    match format {
        DebriefFormat::Json if !in_files => {
            let list: Vec<_> = documents.iter().map(|(_, document)| document.trim_end()).collect();
            writeln!(shell.out, "[{}]", list.join(",\n"))?;
        }
        DebriefFormat::Text | DebriefFormat::Markdown => {
            for (at, (session, document)) in documents.iter().enumerate() {
                let name = session.display();
                let rule = if at > 0 { "\n" } else { "" };
                match format {
                    DebriefFormat::Markdown => writeln!(shell.out, "{rule}<!-- {name} -->\n")?,
                    _ => writeln!(shell.out, "{rule}{} {name}\n", "═".repeat(12))?,
                }
                shell.out.write_all(document.as_bytes())?;
            }
        }
        DebriefFormat::Json | DebriefFormat::Html => {}
    }
    Ok(exit)
}

/// A name for the page of each session, like that of the session; no two are the same.
fn file_names(sessions: &[PathBuf], extension: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for session in sessions {
        let stem = session.file_stem().map_or_else(|| String::from("debrief"), |it| it.to_string_lossy().into_owned());
        let numbered = (1..).map(|number| match number {
            1 => format!("{stem}.{extension}"),
            _ => format!("{stem}_{number}.{extension}"),
        });
        names.extend(numbered.into_iter().find(|name| !names.contains(name)));
    }
    names
}

/// The look back at a session in the form that was asked for; nothing where it cannot be played.
fn document(
    session: &Path,
    format: DebriefFormat,
    args: &DebriefCommand,
    shell: &mut Shell<'_>,
) -> Result<Option<String>> {
    let read = saved::read(session, shell)?;
    let opened = saved::open(session, &read, args.scenario.as_deref(), Purpose::LookBack, shell)?;
    let Some(kept) = opened else { return Ok(None) };
    // A debrief can be read in another language than the session was played in.
    let words = saved::words_beside(&kept.language, shell);
    let told = Debrief::with_words(kept.session(), &kept.language, words.language());
    Ok(Some(match format {
        DebriefFormat::Text => text(&told, &words, shell.width),
        DebriefFormat::Html => html(&told, &OwnWords::default(), &kept.rendition().turns().collect::<Vec<_>>(), &words),
        DebriefFormat::Json => format!("{}\n", serde_json::to_string(&told)?),
        DebriefFormat::Markdown => markdown(&told, &words),
    }))
}

/// Shows the debrief of a session in the terminal.
pub(super) fn show(rendition: Rendition<'_>, shell: &mut Shell<'_>) -> Result<()> {
    let told = Debrief::with_words(rendition.session(), rendition.code(), rendition.words());
    let document = text(&told, &Messages::new(rendition.words()), shell.width);
    shell.out.write_all(document.as_bytes())?;
    Ok(())
}
