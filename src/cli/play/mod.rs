//! `play`: plays a scenario in the terminal, by hand or with given picks.

pub(super) mod actor;
mod document;
pub(super) mod draw;
mod from;
mod json;
mod picks;
mod planning;
mod save_plan;
mod screen;
mod table;
mod trainer;

use super::saved::{self, Purpose};
use super::setup_args::SetupArgs;
use super::shell::{Exit, Shell};
use crate::engine::{Scenario, Seed, Session};
use crate::files::{CaseOrigin, KeptSession, exists, is_taken, same_file, session_file, sessions_folder};
use anyhow::{Result, bail};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Arguments of `play`.
#[derive(Debug, clap::Args)]
pub struct PlayCommand {
    /// The scenario (a folder, a `scenario.ron`, or an id), or a saved session to go on with.
    scenario: String,
    #[command(flatten)]
    setup: SetupArgs,
    /// Keep the session in this file; go on with it where it exists.
    #[arg(long, value_name = "FILE")]
    save: Option<PathBuf>,
    /// Keep the walk as a plan in this file.
    #[arg(long, value_name = "FILE")]
    save_plan: Option<PathBuf>,
    /// Start at this beat, by a walk that leads there: `scene.beat`.
    #[arg(long, value_name = "SCENE.BEAT", conflicts_with_all = ["picks", "picks_from"])]
    from: Option<String>,
    /// Play these picks and stop: `beat.choice,beat.[a, b]`.
    #[arg(long, value_name = "PICKS", conflicts_with = "picks_from")]
    picks: Option<String>,
    /// Play the picks in this file (`-` for standard input) and stop.
    #[arg(long, value_name = "FILE")]
    picks_from: Option<PathBuf>,
    /// Print one JSON object; with picks.
    #[arg(long)]
    json: bool,
    /// Go on with a saved session in the texts of its time, where its case changed since.
    #[arg(long)]
    old_texts: bool,
    /// Never limit time.
    #[arg(long)]
    no_time_limits: bool,
}

impl PlayCommand {
    /// Whether it says how a session is to begin.
    fn sets_up(&self) -> bool {
        self.from.is_some() || self.setup.is_given()
    }
}

pub(super) fn run(args: &PlayCommand, shell: &mut Shell<'_>) -> Result<Exit> {
    let picks = picks::given(args.picks.as_deref(), args.picks_from.as_deref(), shell)?;
    if args.json && picks.is_none() {
        bail!(shell.words.text("play-json-needs-picks"));
    }
    // Nobody plays a whole talk to hear that it cannot be kept.
    if let Some(file) = args.save_plan.as_deref().filter(|file| is_taken(file)) {
        bail!(shell.words.text_with("save-plan-taken", &[("file", file.display().to_string().into())]));
    }
    let opened = match existing(args, picks.is_some()) {
        Some(_) if args.sets_up() => bail!(shell.words.text("play-setup-of-saved")),
        Some(file) => go_on(args, &file, shell)?,
        None => begin(args, picks.is_some(), shell)?,
    };
    let Some(mut kept) = opened else { return Ok(Exit::Findings) };
    shell.words = saved::words_beside(&kept.language, shell);
    kept.words = Some(shell.language().to_owned());
    let exit = match picks {
        Some(picks) => picks::play(&mut kept, &picks, args.json, shell),
        None => table::play(&mut kept, !args.no_time_limits, shell),
    }?;
    match &args.save_plan {
        Some(file) if save_plan::write(&kept, file, shell)? == Exit::Findings => Ok(Exit::Findings),
        _ => Ok(exit),
    }
}

/// The file of a saved session to go on with.
fn existing(args: &PlayCommand, fresh: bool) -> Option<PathBuf> {
    match &args.save {
        _ if saved::is_session(&args.scenario) => Some(PathBuf::from(&args.scenario)),
        // Given picks start anew; what the file held is set aside when the session is kept.
        Some(file) if exists(file) && !fresh => Some(file.clone()),
        _ => None,
    }
}

/// Goes on with a saved session; in another file where one is named.
fn go_on(args: &PlayCommand, file: &Path, shell: &mut Shell<'_>) -> Result<Option<KeptSession>> {
    let read = saved::read(file, shell)?;
    let named = (!saved::is_session(&args.scenario)).then_some(args.scenario.as_str());
    let purpose = if args.old_texts { Purpose::GoOnInOldTexts } else { Purpose::GoOn };
    let Some(mut kept) = saved::open(file, &read, named, purpose, shell)? else { return Ok(None) };
    if let Some(other) = args.save.as_ref().filter(|other| !same_file(other, file)) {
        // What stands where the session is kept from now on is not ours to write over.
        if exists(other) {
            saved::tell_set_aside(other, shell)?;
        }
        kept.keep_in(other.clone());
    }
    Ok(Some(kept))
}

fn begin(args: &PlayCommand, scripted: bool, shell: &mut Shell<'_>) -> Result<Option<KeptSession>> {
    let (location, bundle, loaded) = shell.load_scenario(&args.scenario)?;
    let Some(scenario) = loaded.scenario else {
        shell.show(&bundle, &loaded.found)?;
        return Ok(None);
    };
    // Given picks are for repeating, so they start from a fixed seed; by hand every session differs.
    let setup = args.setup.setup(scripted.then_some(1), shell)?;
    let session = match &args.from {
        Some(beat) => from::start(&scenario, setup, beat, args.setup.seed.is_some(), shell)?,
        None => match Session::start(Arc::clone(&scenario), setup) {
            Ok(session) => session,
            Err(error) => bail!(error.words().get(shell.language()).to_owned()),
        },
    };
    let file = match &args.save {
        None if !scripted => new_file(&scenario, session.setup().seed),
        file => file.clone(),
    };
    let language = saved::language(&scenario, None, shell)?.to_owned();
    let origin = CaseOrigin { location: Some(location), texts: Some(shell.texts(bundle)?) };
    Ok(Some(KeptSession::begun(session, &language, origin, file)))
}

/// A file for a session that was given none.
fn new_file(scenario: &Scenario, seed: Seed) -> Option<PathBuf> {
    Some(session_file(&sessions_folder().ok()?, &scenario.id, seed.0))
}
