//! Puts phones by the thousand before a room of Tegenspel, and before a bare server as a floor in the same minute.

mod client;
mod figures;
mod floor;
mod hardship;
mod measure;
mod process;
mod room;
mod soak;
mod streams;
mod votes;

use anyhow::{Result, bail};
use clap::{Args, Parser, Subcommand};
use figures::Figures;
use measure::Amount;
use room::Program;
use std::io::stdout;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

/// Puts phones before a room, and before a bare server as a floor.
#[derive(Parser)]
#[command(version)]
struct Cli {
    #[command(subcommand)]
    command: What,
}

#[derive(Subcommand)]
enum What {
    /// Everything, for rooms of so many seats.
    Measure {
        #[command(flatten)]
        with: With,
        /// How many seats, one room after the other.
        #[arg(long, value_delimiter = ',', default_values_t = [100, 1_000, 9_500])]
        seats: Vec<usize>,
        /// Rounds of floor, room, floor.
        #[arg(long, default_value_t = 3)]
        rounds: usize,
        /// Changes in a round.
        #[arg(long, default_value_t = 6)]
        changes: usize,
    },
    /// 50 seats for some seconds: whether everything still works, and by far.
    Smoke {
        #[command(flatten)]
        with: With,
    },
    /// 1,000 seats that sleep and wake for some minutes.
    Soak {
        #[command(flatten)]
        with: With,
        #[arg(long, default_value_t = 5)]
        minutes: u64,
        #[arg(long, default_value_t = 1_000)]
        seats: usize,
    },
    /// The floor alone, with events of so many bytes.
    #[command(hide = true)]
    Floor { address: SocketAddr, size: usize },
}

#[derive(Args)]
struct With {
    /// The program.
    #[arg(long, default_value = "target/release/tegenspel")]
    tegenspel: PathBuf,
    /// The case that is played.
    #[arg(long, default_value = "scenarios/de-loods")]
    case: PathBuf,
    /// A folder on the disk that rooms are kept on; without one that of temporary files.
    #[arg(long)]
    folder: Option<PathBuf>,
    /// Print the figures as one JSON object.
    #[arg(long)]
    json: bool,
}

impl With {
    fn folder(&self) -> Result<tempfile::TempDir> {
        Ok(match &self.folder {
            Some(folder) => tempfile::tempdir_in(folder)?,
            None => tempfile::tempdir()?,
        })
    }

    fn program(&self) -> Program {
        Program { tegenspel: self.tegenspel.clone(), case: self.case.clone() }
    }
}

/// Files that are open besides streams.
const OTHER_FILES: usize = 600;

fn main() -> Result<()> {
    let cli = Cli::parse();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    runtime.block_on(run(cli.command))
}

async fn run(what: What) -> Result<()> {
    let mut figures = Figures::default();
    let json = match what {
        What::Floor { address, size } => return floor::serve(address, size).await,
        What::Measure { with, seats, rounds, changes } => {
            for seats in seats {
                if seats + OTHER_FILES > process::open_files() {
                    bail!(
                        "{seats} streams need more open files than {}: `ulimit -n` raises that",
                        process::open_files()
                    );
                }
                let folder = with.folder()?;
                let amount = Amount { seats, rounds, changes };
                let mut room = measure::measure(&with.program(), folder.path(), amount, &mut figures).await?;
                hardship::measure(&mut room, seats, &mut figures).await?;
            }
            with.json
        }
        What::Smoke { with } => {
            let folder = with.folder()?;
            let amount = Amount { seats: 50, rounds: 1, changes: 2 };
            let mut room = measure::measure(&with.program(), folder.path(), amount, &mut figures).await?;
            hardship::measure(&mut room, 50, &mut figures).await?;
            with.json
        }
        What::Soak { with, minutes, seats } => {
            let folder = with.folder()?;
            soak::soak(&with.program(), folder.path(), seats, Duration::from_secs(minutes * 60), &mut figures).await?;
            with.json
        }
    };
    figures.write(&mut stdout().lock(), json)?;
    let broken = figures.broken();
    if broken.is_empty() { Ok(()) } else { bail!("must never be: {}", broken.join("; ")) }
}
