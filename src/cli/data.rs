//! `data`: everything of one's own into one file, and back on another machine.

use super::shell::{Exit, Shell};
use crate::files::{DataFolders, DataImport, ImportOutcome, export_data, is_taken, read_import};
use anyhow::{Result, bail};
use std::path::PathBuf;

/// Arguments of `data`.
#[derive(Debug, clap::Args)]
pub struct DataCommand {
    /// What to do.
    #[command(subcommand)]
    what: DataSubcommand,
}

/// What to do with one's own data.
#[derive(Debug, clap::Subcommand)]
#[command(disable_help_subcommand = true)]
enum DataSubcommand {
    /// Write all sessions, own words, own cases and settings into one file.
    Export {
        /// The file.
        file: PathBuf,
    },
    /// Take in what another machine wrote; nothing is overwritten.
    Import {
        /// The file.
        file: PathBuf,
        /// Only say what would come in.
        #[arg(long)]
        dry_run: bool,
    },
}

pub(super) fn run(args: &DataCommand, shell: &mut Shell<'_>) -> Result<Exit> {
    let folders = DataFolders::here()?;
    match &args.what {
        DataSubcommand::Export { file } => {
            if is_taken(file) {
                bail!(shell.words.text_with("data-taken", &[("file", file.display().to_string().into())]));
            }
            let it = export_data(&folders, file)?;
            let values = [
                ("file", file.display().to_string().into()),
                ("sessions", it.sessions.into()),
                ("cases", it.cases.into()),
                ("settings", usize::from(it.settings).into()),
            ];
            writeln!(shell.out, "{}", shell.words.text_with("data-exported", &values))?;
        }
        DataSubcommand::Import { file, dry_run } => {
            let import = read_import(file, &folders)?;
            tell(&import, shell)?;
            if !dry_run {
                import.write()?;
            }
            let (new, beside) = import.counts();
            let same = import.parts.len() - new;
            let id = if *dry_run { "data-would-import" } else { "data-imported" };
            let values = [("new", new.into()), ("beside", beside.into()), ("same", same.into())];
            writeln!(shell.out, "{}", shell.words.text_with(id, &values))?;
            if let Some((file, in_force)) = import.settings().filter(|_| !dry_run) {
                let values = [("file", file.display().to_string().into())];
                let id = if in_force { "data-settings-new" } else { "data-settings-beside" };
                writeln!(shell.out, "{}", shell.words.text_with(id, &values))?;
            }
        }
    }
    Ok(Exit::Fine)
}

/// Says of each part what becomes of it; what is here already needs no line.
fn tell(import: &DataImport, shell: &mut Shell<'_>) -> Result<()> {
    for part in &import.parts {
        let name = ("name", part.name.as_str().into());
        match &part.outcome {
            ImportOutcome::New => writeln!(shell.out, "{}", shell.words.text_with("data-new", &[name]))?,
            ImportOutcome::Beside(stem) => {
                let values = [name, ("beside", stem.as_str().into())];
                writeln!(shell.out, "{}", shell.words.text_with("data-beside", &values))?;
            }
            ImportOutcome::Same => {}
        }
    }
    Ok(())
}
