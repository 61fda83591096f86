//! `explore`: exhaustive exploration of a case, with what it proves.

mod json;
mod names;
mod plans;
pub(super) mod progress;
mod text;

use super::shell::{Exit, Shell};
use super::threads::Threads;
use crate::author::explore::{Exploration, Reach, explore, explore_levels, explore_with_interventions};
use crate::engine::{PLAIN_LEVEL, Setup, Staging};
use anyhow::{Result, bail};
use progress::Bar;
use std::path::PathBuf;
use std::time::Instant;
use text::Explored;

/// States that are explored unless another limit is given.
pub(in crate::cli) const LIMIT: usize = 20_000_000;

/// Arguments of `explore`.
#[derive(Debug, clap::Args)]
pub struct ExploreCommand {
    /// A folder, a scenario.ron, or the id of a scenario.
    scenario: String,
    /// States at most.
    #[arg(long, value_name = "STATES", default_value_t = LIMIT, value_parser = limit)]
    limit: usize,
    /// Difficulty, 1 to 5; without it, every level.
    #[arg(long, value_parser = clap::value_parser!(u8).range(1..=5))]
    level: Option<u8>,
    /// Let a trainer bring in what the author prepared, at every moment where something can be picked.
    #[arg(long)]
    with_interventions: bool,
    /// Write a plan for each ending: a walk that leads there. Without a folder into the case's own `plans`.
    #[arg(long, value_name = "DIR", num_args = 0..=1, require_equals = true)]
    plans: Option<Option<PathBuf>>,
    /// Print one JSON object.
    #[arg(long)]
    json: bool,
}

/// The numbers of states have to fit 31 bits.
pub(super) fn limit(text: &str) -> Result<usize, String> {
    match text.parse() {
        Ok(limit) if (1..=1_000_000_000).contains(&limit) => Ok(limit),
        _ => Err(String::from("1..1000000000")),
    }
}

pub(super) fn run(args: &ExploreCommand, shell: &mut Shell<'_>) -> Result<Exit> {
    let (folder, bundle, loaded) = shell.load_scenario(&args.scenario)?;
    let Some(scenario) = loaded.scenario else {
        shell.show(&bundle, &loaded.found)?;
        return Ok(Exit::Findings);
    };
    let own = folder.folder().map(|folder| folder.join("plans"));
    let plans_folder = args.plans.clone().map(|named| named.or(own));
    if plans_folder == Some(None) {
        bail!(shell.words.text_with("shipped-unwritable", &[("case", folder.to_string().into())]));
    }
    let plans_folder = plans_folder.flatten();
    let setup = Setup { level: args.level.unwrap_or(PLAIN_LEVEL), ..Setup::default() };
    let staging = Staging::new(scenario, setup)?;
    let begun = Instant::now();
    let bar = Bar::new(shell);
    let mut watch = |status| bar.show(status);
    let (limit, threads) = (args.limit, Threads::all());
    let found = match (args.level, args.with_interventions) {
        (Some(_), true) => Some(explore_with_interventions(&staging, limit, &threads, &mut watch)),
        (Some(_), false) => Some(explore(&staging, limit, &threads, &mut watch)),
        (None, with) => explore_levels(&staging.scenario, with, limit, &threads, &mut watch),
    };
    bar.finish();
    // A case that can be staged at one level can be at each.
    let Some(found) = found else { return Ok(Exit::Failed) };
    let seconds = begun.elapsed().as_secs_f64();
    if args.json {
        writeln!(shell.out, "{}", json::exploration(&found, &staging, args.level, seconds))?;
    } else {
        let explored =
            Explored { found: &found, staging: &staging, level: args.level, called: &bundle.called, seconds };
        text::write(&explored, shell)?;
    }
    if let Some(into) = &plans_folder {
        plans::write(&found, &staging, &folder, into, shell)?;
    }
    Ok(if is_fine(&found) { Exit::Fine } else { Exit::Findings })
}

/// Whether nothing was found that an author has to mend.
fn is_fine(found: &Exploration) -> bool {
    found.dead_ends.is_empty()
        && found.traps.is_empty()
        && found.endings.iter().all(|it| it.reach != Reach::Never)
        && !found.beats.contains(&Reach::Never)
}
