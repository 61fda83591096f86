//! `completions`: what a shell needs to complete commands.

use super::shell::{Exit, Shell};
use anyhow::Result;

/// Arguments of `completions`.
#[derive(Debug, clap::Args)]
pub struct CompletionsCommand {
    /// Which shell.
    shell: clap_complete::Shell,
}

pub(super) fn run(args: &CompletionsCommand, shell: &mut Shell<'_>) -> Result<Exit> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut super::command(&shell.words), "tegenspel", &mut script);
    shell.out.write_all(&script)?;
    Ok(Exit::Fine)
}
