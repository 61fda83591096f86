//! The command line: one subcommand, one file.

mod args;
mod blind;
mod check;
mod completions;
mod data;
mod debrief;
mod document;
mod explain;
mod explore;
mod fix;
mod format;
mod graph;
#[cfg(feature = "server")]
mod host;
mod import;
mod list;
mod localised_args;
mod model;
mod new;
mod pack;
mod plan;
mod play;
mod printable;
mod rename;
mod report;
mod review;
#[cfg(feature = "server")]
mod room_debrief;
mod saved;
mod setup_args;
mod shell;
mod simulate;
mod threads;
mod translate;
mod unexplored;
mod unpack;
mod working;

pub use args::Args;
pub use localised_args::{ParseStopped, command, language_in, parse};
pub use printable::{OwnVoice, Printable};
pub use shell::{Exit, Shell};

use args::Command;

/// Carries out a command.
pub fn run(args: &Args, shell: &mut Shell<'_>) -> Exit {
    let done = match &args.command {
        None => no_app(shell),
        Some(Command::List(command)) => list::run(command, shell),
        Some(Command::Play(command)) => play::run(command, shell),
        #[cfg(feature = "server")]
        Some(Command::Host(command)) => host::run(command, shell),
        Some(Command::Debrief(command)) => debrief::run(command, shell),
        Some(Command::New(command)) => new::run(command, shell),
        Some(Command::Import(command)) => import::run(command, shell),
        Some(Command::Model(command)) => model::run(command, shell),
        Some(Command::Pack(command)) => pack::run(command, shell),
        Some(Command::Unpack(command)) => unpack::run(command, shell),
        Some(Command::Data(command)) => data::run(command, shell),
        Some(Command::Report(command)) => report::run(command, shell),
        Some(Command::Completions(command)) => completions::run(command, shell),
        Some(Command::Check(command)) => check::run(command, shell),
        Some(Command::Explore(command)) => explore::run(command, shell),
        Some(Command::Explain(command)) => explain::run(command, shell),
        Some(Command::Format(command)) => format::run(command, shell),
        Some(Command::Plan(command)) => plan::run(command, shell),
        Some(Command::Simulate(command)) => simulate::run(command, shell),
        Some(Command::Graph(command)) => graph::run(command, shell),
        Some(Command::Review(command)) => review::run(command, shell),
        Some(Command::Rename(command)) => rename::run(command, shell),
        Some(Command::Translate(command)) => translate::run(command, shell),
    };
    match done {
        Ok(exit) => exit,
        // A reader that is gone, as in `tegenspel list | head`, is no failure.
        Err(error) if is_broken_pipe(&error) => Exit::Fine,
        Err(error) => {
            shell.complain(&error);
            Exit::Failed
        }
    }
}

/// Without a subcommand the desktop app opens; this version has none yet.
fn no_app(shell: &mut Shell<'_>) -> anyhow::Result<Exit> {
    writeln!(shell.err, "{}", shell.words.text("no-app"))?;
    Ok(Exit::Failed)
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    let io = error.chain().find_map(|cause| cause.downcast_ref::<std::io::Error>());
    io.is_some_and(|io| io.kind() == std::io::ErrorKind::BrokenPipe)
}
