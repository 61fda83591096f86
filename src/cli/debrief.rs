//! `debrief`: what a saved session teaches.

use super::document::{form_of, write};
use super::saved::{self, Purpose};
use super::shell::{Exit, Shell};
use super::threads::Threads;
use super::working::Working;
use crate::author::outlook::looked_back;
use crate::engine::{Debrief, Session};
use crate::files::{
    Kept, Reflection, exists, is_file, is_folder, keep_beside, may_replace, names_folder, ron_files, write_atomically,
};
use crate::play::Rendition;
use crate::report::Messages;
use crate::report::debrief::{DebriefAdditions, OwnWords, html, markdown, text};
use anyhow::{Result, bail};
use clap::ValueEnum;
use std::path::{Path, PathBuf};

/// Arguments of `debrief`.
#[derive(Debug, clap::Args)]
pub struct DebriefCommand {
    /// The saved sessions.
    #[cfg_attr(feature = "server", arg(required_unless_present = "room"))]
    #[cfg_attr(not(feature = "server"), arg(required = true))]
    transcript: Vec<PathBuf>,
    /// A group session, by the code with which people joined it.
    #[cfg(feature = "server")]
    #[arg(long, value_name = "CODE", conflicts_with = "transcript")]
    pub(super) room: Option<String>,
    /// Where group sessions are kept: a file, or the address of a database.
    #[cfg(feature = "server")]
    #[arg(long, value_name = "FILE|postgres://…", requires = "room")]
    pub(super) store: Option<String>,
    /// In what form; without it, as the name of the file says.
    #[arg(long, value_enum)]
    pub(super) format: Option<DebriefFormat>,
    /// Where to write it; without it, to standard output. Of several sessions a folder, with a file for each.
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
    /// The scenario, when it is no longer where it was.
    #[arg(long, value_name = "SCENARIO")]
    pub(super) scenario: Option<String>,
    /// Take along what was written beside the session: one's own picture, note and intention. Without it they stay out.
    #[arg(long)]
    pub(super) own_words: bool,
}

/// The form of a debrief.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum DebriefFormat {
    /// For the terminal.
    Text,
    /// One page with its pictures in it, to read and to print.
    Html,
    /// For programs.
    Json,
    /// For other documents.
    Markdown,
    /// Two sheets to hand over, for people and for screen readers.
    Pdf,
    /// A table for spreadsheets; of a group session.
    #[cfg(feature = "server")]
    Csv,
    /// Statements for a learning record store; of a group session.
    #[cfg(feature = "server")]
    Xapi,
}

/// The forms by what the name of a file ends in.
const ENDINGS: [(&str, DebriefFormat); 7] = [
    ("txt", DebriefFormat::Text),
    ("html", DebriefFormat::Html),
    ("htm", DebriefFormat::Html),
    ("json", DebriefFormat::Json),
    ("md", DebriefFormat::Markdown),
    ("markdown", DebriefFormat::Markdown),
    ("pdf", DebriefFormat::Pdf),
];

impl DebriefFormat {
    /// How the names of files of this form end.
    fn extension(self) -> &'static str {
        match self {
            Self::Text => "txt",
            Self::Html => "html",
            Self::Json => "json",
            Self::Markdown => "md",
            Self::Pdf => "pdf",
            #[cfg(feature = "server")]
            Self::Csv => "csv",
            #[cfg(feature = "server")]
            Self::Xapi => "xapi.json",
        }
    }
}

pub(super) fn run(args: &DebriefCommand, shell: &mut Shell<'_>) -> Result<Exit> {
    #[cfg(feature = "server")]
    {
        if let Some(code) = &args.room {
            return super::room_debrief::run(code, args, shell);
        }
        if matches!(args.format, Some(DebriefFormat::Csv | DebriefFormat::Xapi)) {
            bail!(shell.words.text("look-back-form-of-room"));
        }
    }
    let sessions = sessions(&args.transcript, shell)?;
    let into_folder = args.output.as_deref().is_some_and(names_folder);
    match &sessions[..] {
        [single] if !into_folder => one(single, args, shell),
        several => several_sessions(several, args, shell),
    }
}

/// The sessions that are meant: of a folder all of them; what was written beside a session is none.
fn sessions(named: &[PathBuf], shell: &Shell<'_>) -> Result<Vec<PathBuf>> {
    let mut sessions = Vec::new();
    for path in named {
        if is_folder(path) {
            sessions.extend(ron_files(path).into_iter().filter(|file| !Reflection::is_file(file)));
        } else if named.len() == 1 || !Reflection::is_file(path) {
            sessions.push(path.clone());
        }
    }
    if sessions.is_empty() {
        let list = named.iter().map(|path| path.display().to_string()).collect::<Vec<_>>().join(", ");
        bail!(shell.words.text_with("look-back-no-sessions", &[("folders", list.into())]));
    }
    Ok(sessions)
}

/// The look back at one session.
fn one(session: &Path, args: &DebriefCommand, shell: &mut Shell<'_>) -> Result<Exit> {
    let output = args.output.as_deref();
    let format = form_of(args.format.as_ref(), output, &ENDINGS, shell)?;
    if format == DebriefFormat::Pdf && output.is_none() {
        bail!(shell.words.text("pdf-needs-file"));
    }
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
    let in_files = args.output.is_some() || matches!(format, DebriefFormat::Html | DebriefFormat::Pdf);
    if let Some(folder) = args.output.as_ref().filter(|folder| is_file(folder)) {
        bail!(shell.words.text_with("look-back-no-folder", &[("file", folder.display().to_string().into())]));
    }
    let is_document = |file: &&PathBuf| {
        let ending = file.extension().map(|it| it.to_string_lossy().to_lowercase());
        ending.is_some_and(|it| ENDINGS.iter().any(|(known, _)| it == *known))
    };
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
            match page(&folder.join(name), &document) {
                Ok((id, file)) => {
                    let (session, file) = (session.display().to_string(), file.display().to_string());
                    let values = [("session", session.into()), ("file", file.into())];
                    writeln!(shell.err, "{}", shell.words.text_with(id, &values))?;
                }
                Err(error) => {
                    shell.complain(&error);
                    exit = Exit::Findings;
                }
            }
        } else {
            documents.push((session, document));
        }
    }
    match format {
        DebriefFormat::Json if !in_files => {
            let list: Vec<_> = documents.iter().map(|(_, document)| document.trim_ascii_end()).collect();
            shell.out.write_all(&[b"[", &*list.join(&b",\n"[..]), b"]\n"].concat())?;
        }
        DebriefFormat::Text | DebriefFormat::Markdown => {
            for (at, (session, document)) in documents.iter().enumerate() {
                let name = session.display();
                let rule = if at > 0 { "\n" } else { "" };
                match format {
                    DebriefFormat::Markdown => writeln!(shell.out, "{rule}<!-- {name} -->\n")?,
                    _ => writeln!(shell.out, "{rule}{} {name}\n", "═".repeat(12))?,
                }
                shell.out.write_all(document)?;
            }
        }
        DebriefFormat::Json | DebriefFormat::Html | DebriefFormat::Pdf => {}
        #[cfg(feature = "server")]
        DebriefFormat::Csv | DebriefFormat::Xapi => {}
    }
    Ok(exit)
}

/// Writes the page of a session, over an earlier one of ours and beside anything else; with what to say of it.
fn page(file: &Path, document: &[u8]) -> Result<(&'static str, PathBuf)> {
    if exists(file) && may_replace(file, document) {
        write_atomically(file, document)?;
        return Ok(("look-back-written-of", file.to_owned()));
    }
    Ok(match keep_beside(file, document)? {
        Kept::New(file) => ("look-back-written-of", file),
        Kept::Same(file) => ("look-back-same", file),
    })
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
) -> Result<Option<Vec<u8>>> {
    if args.own_words && !matches!(format, DebriefFormat::Html | DebriefFormat::Pdf) {
        bail!(shell.words.text("own-words-form"));
    }
    let read = saved::read(session, shell)?;
    let opened = saved::open(session, &read, args.scenario.as_deref(), Purpose::LookBack, shell)?;
    let Some(kept) = opened else { return Ok(None) };
    // A debrief can be read in another language than the session was played in.
    let words = saved::words_beside(&kept.language, shell);
    let told = told(kept.session(), &kept.language, words.language(), shell);
    let own = if args.own_words { own_words(session, &told, &words, shell)? } else { None };
    let additions = DebriefAdditions::of(own.unwrap_or_default());
    let document = match format {
        DebriefFormat::Text => text(&told, &words, shell.width),
        DebriefFormat::Html => {
            let turns: Vec<_> = kept.rendition().turns().collect();
            html(&told, &additions, &turns, &words)
        }
        DebriefFormat::Json => format!("{}\n", serde_json::to_string(&told)?),
        DebriefFormat::Markdown => markdown(&told, &words),
        DebriefFormat::Pdf => return sheets(&told, &additions, &words, shell).map(Some),
        // Refused before: they are of a group session.
        #[cfg(feature = "server")]
        DebriefFormat::Csv | DebriefFormat::Xapi => return Ok(None),
    };
    Ok(Some(document.into_bytes()))
}

/// What somebody wrote beside a session; that there is nothing is said.
fn own_words(session: &Path, told: &Debrief, words: &Messages, shell: &mut Shell<'_>) -> Result<Option<OwnWords>> {
    let Some(written) = Reflection::beside(session)? else {
        let values = [("file", Reflection::file_of(session).display().to_string().into())];
        writeln!(shell.err, "{}", shell.words.text_with("own-words-none", &values))?;
        return Ok(None);
    };
    Ok(Some(written.own_words(told, words)))
}

/// The look back on two sheets.
#[cfg(feature = "pdf")]
fn sheets(told: &Debrief, additions: &DebriefAdditions, words: &Messages, shell: &mut Shell<'_>) -> Result<Vec<u8>> {
    let file = crate::report::debrief::pdf(told, additions, words, &crate::files::load_system_fonts)?;
    super::document::tell_missing(&file, shell)?;
    Ok(file.bytes)
}

/// Says how to get a program that can.
#[cfg(not(feature = "pdf"))]
fn sheets(_: &Debrief, _: &DebriefAdditions, _: &Messages, shell: &Shell<'_>) -> Result<Vec<u8>> {
    bail!(shell.words.text("pdf-left-out"))
}

/// What a session teaches, with what could still be reached at each of its moments.
fn told(session: &Session, language: &str, words: &str, shell: &mut Shell<'_>) -> Debrief {
    // An unfinished session gets no judgement, so nothing is worked out for it.
    let mut working = Working::on("look-back-working", shell);
    let outlooks = session.ending().map(|_| looked_back(session, &Threads::all(), &mut |_| working.goes_on()));
    Debrief::with_outlooks(session, language, words, &outlooks.unwrap_or_default())
}

/// Shows the debrief of a session in the terminal.
pub(super) fn show(rendition: Rendition<'_>, shell: &mut Shell<'_>) -> Result<()> {
    let told = told(rendition.session(), rendition.code(), rendition.words(), shell);
    let document = text(&told, &Messages::new(rendition.words()), shell.width);
    shell.out.write_all(document.as_bytes())?;
    Ok(())
}
