//! The command line: one subcommand, one file.

mod args;
mod check;
mod plan;
mod shell;
mod translate;

pub use args::Args;
pub use shell::{Exit, Shell};

use args::Command;

/// Carries out a command.
pub fn run(args: &Args, shell: &mut Shell<'_>) -> Exit {
    let done = match &args.command {
        None => todo(),
        Some(Command::Check(command)) => check::run(command, shell),
        Some(Command::Plan(command)) => plan::run(command, shell),
        Some(Command::Translate(command)) => translate::run(command, shell),
    };
    match done {
        Ok(exit) => exit,
        Err(error) => {
            shell.complain(&error);
            Exit::Failed
        }
    }
}
fn todo() -> anyhow::Result<Exit> { Ok(Exit::Failed) }
