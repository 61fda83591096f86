//! `simulate`: simulated players play a case many times, on all cores.

use super::document::{form_of, write};
use super::shell::{Exit, Shell};
use super::threads::Threads;
use crate::author::explore::Executor;
use crate::author::simulate::{Acceptance, Played, Policy, Replay, Simulated, Simulation, findings, replays};
use crate::engine::{PLAIN_LEVEL, Scenario, Seed, Setup};
use crate::report::Messages;
use crate::report::simulate::{figures, html, replay_figures, replay_text, text};
use anyhow::Result;
use clap::ValueEnum;
use clap::builder::PossibleValuesParser;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

/// Arguments of `simulate`.
#[derive(Debug, clap::Args)]
pub struct SimulateCommand {
    /// The scenario: a folder, a `scenario.ron`, or an id.
    scenario: String,
    /// Who plays; without it, everyone. Can be given more than once.
    #[arg(long, value_name = "NAME", value_parser = PossibleValuesParser::new(Policy::all().map(Policy::id)))]
    policy: Vec<String>,
    /// How often each plays.
    #[arg(long, value_name = "N", default_value_t = 1_000, value_parser = clap::value_parser!(u32).range(1..=10_000_000))]
    runs: u32,
    /// Where the seeds of all runs come from.
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// Difficulty.
    #[arg(long, value_name = "1..5", value_parser = clap::value_parser!(u8).range(1..=5), default_value_t = PLAIN_LEVEL)]
    level: u8,
    /// In what form; without it, as the name of the file says.
    #[arg(long, value_enum)]
    format: Option<SimulateFormat>,
    /// Print one JSON object: short for `--format json`.
    #[arg(long, conflicts_with = "format")]
    json: bool,
    /// Where to write it; without it, to standard output.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Measure how much of what the partner says comes back when the case is played again.
    #[arg(long, conflicts_with_all = ["policy", "runs", "seed", "level", "output", "format"])]
    replay: bool,
    /// Count warnings as errors.
    #[arg(long, value_parser = ["warnings"])]
    deny: Option<String>,
}

/// The form of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum SimulateFormat {
    /// For the terminal.
    Text,
    /// One page with its pictures in it, to read and to print.
    Html,
    /// For programs.
    Json,
}

/// The forms by what the name of a file ends in.
const ENDINGS: [(&str, SimulateFormat); 4] = [
    ("txt", SimulateFormat::Text),
    ("html", SimulateFormat::Html),
    ("htm", SimulateFormat::Html),
    ("json", SimulateFormat::Json),
];

pub(super) fn run(args: &SimulateCommand, shell: &mut Shell<'_>) -> Result<Exit> {
    let output = args.output.as_deref();
    let asked = if args.json { Some(SimulateFormat::Json) } else { args.format };
    let format = form_of(asked.as_ref(), output, &ENDINGS, shell)?;
    let (_, bundle, loaded) = shell.load_scenario(&args.scenario)?;
    let Some(scenario) = loaded.scenario else {
        shell.show(&bundle, &loaded.found)?;
        return Ok(Exit::Findings);
    };
    // The case is played as it was written: answers differ in length and courtesy from language to language. It is told in
    // the language that was asked for, and played in it too where the case has it.
    let asked = shell.texts_in(&scenario)?;
    let asked_for = shell.case_language.is_some() || shell.language_asked;
    let language = if asked_for && scenario.languages().contains(&asked) { asked } else { &scenario.about.language };
    let language = language.to_owned();
    if args.replay {
        return replay(args, &scenario, &language, shell);
    }
    let setup = Setup { seed: Seed(args.seed), level: args.level, ..Setup::default() };
    let simulation = Simulation::new(scenario, setup, &language)?;
    let mut policies: Vec<_> = args.policy.iter().filter_map(|id| Policy::of(id)).collect();
    if policies.is_empty() {
        policies = Policy::all().collect();
    }
    policies.sort_unstable();
    policies.dedup();
    let mut simulated = play(simulation, &policies, args.runs, shell)?;
    simulated.called.clone_from(&bundle.called);
    let words = Messages::new(shell.language());
    let document = match format {
        SimulateFormat::Text => text(&simulated, &words, shell.width),
        SimulateFormat::Html => html(&simulated, &words),
        SimulateFormat::Json => format!("{}\n", figures(&simulated, &words)),
    };
    write(&document, output, shell)?;
    if let Some(file) = output {
        let values = [("file", file.display().to_string().into())];
        writeln!(shell.err, "{}", shell.words.text_with("simulate-written", &values))?;
    }
    let found = !findings(&simulated, &Acceptance::of(&simulated)).is_empty();
    Ok(if found && args.deny.is_some() { Exit::Findings } else { Exit::Fine })
}

/// Measures what comes back when the case is played again.
fn replay(args: &SimulateCommand, scenario: &Arc<Scenario>, language: &str, shell: &mut Shell<'_>) -> Result<Exit> {
    let replays = replays(scenario, language)?;
    let holds = replays.iter().all(Replay::holds);
    if args.json {
        writeln!(shell.out, "{}", replay_figures(&replays, scenario))?;
    } else {
        let words = Messages::new(shell.language());
        write!(shell.out, "{}", replay_text(&replays, scenario, language, &words, shell.width))?;
    }
    Ok(if !holds && args.deny.is_some() { Exit::Findings } else { Exit::Fine })
}

/// Plays all runs of all policies, one policy after another.
fn play(simulation: Simulation, policies: &[Policy], runs: u32, shell: &mut Shell<'_>) -> Result<Simulated> {
    let mut players = Vec::new();
    for (done, policy) in policies.iter().enumerate() {
        if shell.interactive {
            let values = [("done", done.into()), ("all", policies.len().into())];
            write!(shell.err, "{}", shell.progress(&shell.words.text_with("simulate-progress", &values)))?;
            shell.err.flush()?;
        }
        players.push(on_all_cores(&simulation, *policy, runs));
    }
    if shell.interactive {
        write!(shell.err, "{}", shell.progress(""))?;
    }
    Ok(simulation.gather(runs, players))
}

/// Plays all runs of a policy on as many threads as there are cores; what comes out is the same with one.
fn on_all_cores(simulation: &Simulation, policy: Policy, runs: u32) -> Played {
    let chunks = Simulation::chunks(runs);
    let next = AtomicU32::new(0);
    let threads = Threads::all();
    let mut parts: Vec<_> = (0..threads.count().min(chunks as usize)).map(|_| simulation.nothing(policy)).collect();
    threads.each(&mut parts, &|played| {
        loop {
            let chunk = next.fetch_add(1, Ordering::Relaxed);
            if chunk >= chunks {
                return;
            }
            played.merge(simulation.chunk(policy, runs, chunk));
        }
    });
    let mut all = simulation.nothing(policy);
    parts.into_iter().for_each(|part| all.merge(part));
    all
}
