//! Measures other dialogue crates, and plain RON as a floor, on the same generated dialogue; and model checkers.

mod all;
mod dice;
mod figures;
mod ink;
mod plain;
mod spin;
mod stateright;
mod table;
mod walk;
mod yarn;

use std::io::stdout;
use std::path::PathBuf;

use anyhow::Result;
use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::figures::Figures;
use crate::ink::Form;

/// Measures other dialogue crates on the same generated dialogue.
#[derive(Parser)]
#[command(version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Ink with bladeink: compile, load, walk, save.
    Bladeink {
        #[command(flatten)]
        dialogue: Dialogue,
        /// Steps to walk on the clock.
        #[arg(long, default_value_t = 200_000)]
        steps: u64,
        /// Load the JSON that a run without this flag left in FOLDER, and compile nothing.
        #[arg(long)]
        compiled: bool,
        /// Which visits the compiled story counts.
        #[arg(long, value_enum, default_value_t = Visits::All)]
        visits: Visits,
    },
    /// Yarn with yarnspinner: compile, load, walk, save.
    Yarnspinner {
        #[command(flatten)]
        dialogue: Dialogue,
        /// Steps to walk on the clock.
        #[arg(long, default_value_t = 20_000)]
        steps: u64,
    },
    /// The floor: plain RON into serde structs and a walk over indices.
    PlainRon {
        #[command(flatten)]
        dialogue: Dialogue,
        /// Steps to walk on the clock.
        #[arg(long, default_value_t = 10_000_000)]
        steps: u64,
    },
    /// The state graph with stateright: breadth first, one thread.
    Stateright {
        #[command(flatten)]
        dialogue: Dialogue,
    },
    /// The state graph with SPIN's compiled verifier; `spin`, `gcc` and a POSIX shell must be installed.
    Spin {
        #[command(flatten)]
        dialogue: Dialogue,
    },
    /// Runs both of those in processes of their own, in turn; fails when states or transitions differ.
    States {
        #[command(flatten)]
        dialogue: Dialogue,
        /// Leave SPIN out: compiling its verifier takes gcc many minutes for large graphs.
        #[arg(long)]
        without_spin: bool,
        /// How often to run each.
        #[arg(default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..))]
        runs: u32,
        /// Another command to run in the same turns, which prints the same lines. May be given more than once.
        #[arg(long, value_name = "COMMAND")]
        with: Vec<String>,
    },
    /// Runs each of those that play in processes of their own, in turn, and prints a Markdown table.
    All {
        #[command(flatten)]
        dialogue: Dialogue,
        /// How often to run each.
        #[arg(default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..))]
        runs: u32,
        /// Another command to run in the same turns, which prints the same lines. May be given more than once.
        #[arg(long, value_name = "COMMAND")]
        with: Vec<String>,
    },
}

/// Which generated dialogue.
#[derive(Args)]
struct Dialogue {
    /// The folder the generator wrote to.
    folder: PathBuf,
    /// The number of beats the generator was given.
    beats: u32,
}

/// Which visits a compiled ink story counts.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Visits {
    /// Those of every knot and choice, as the compiler does unless told otherwise.
    All,
    /// Only those the story asks for; the generated one asks for none.
    Used,
}

fn main() -> Result<()> {
    let mut figures = Figures(stdout().lock());
    match Cli::parse().command {
        Command::Bladeink { dialogue, steps, compiled, visits } => {
            let form = if compiled { Form::Compiled } else { Form::Source };
            let all = visits == Visits::All;
            ink::measure(&dialogue.folder, dialogue.beats, steps, form, all, &mut figures)
        }
        Command::Yarnspinner { dialogue, steps } => {
            yarn::measure(&dialogue.folder, dialogue.beats, steps, &mut figures)
        }
        Command::PlainRon { dialogue, steps } => plain::measure(&dialogue.folder, dialogue.beats, steps, &mut figures),
        Command::All { dialogue, runs, with } => {
            all::run(&all::PLAYING, &dialogue.folder, dialogue.beats, runs, &with, &mut figures.0)
        }
        Command::Stateright { dialogue } => stateright::measure(&dialogue.folder, dialogue.beats, &mut figures),
        Command::Spin { dialogue } => spin::measure(&dialogue.folder, dialogue.beats, &mut figures),
        Command::States { dialogue, without_spin, runs, with } => {
            let peers = if without_spin { &all::EXPLORING[..1] } else { &all::EXPLORING };
            all::run(peers, &dialogue.folder, dialogue.beats, runs, &with, &mut figures.0)
        }
    }
}
