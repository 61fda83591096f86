//! `play`: plays a scenario in the terminal, by hand or with given picks.

mod actor;
mod document;
mod from;
mod json;
mod picks;
mod screen;
mod table;

use super::shell::{Exit, Shell};
use crate::engine::{PLAIN_LEVEL, SavedTranscript, Scenario, Seed, Session, Setup};
use crate::files::{exists, is_file, session_file, sessions_folder, set_aside, write_atomically};
use crate::report::Messages;
use crate::script::{read_transcript, write_transcript};
use anyhow::{Result, bail};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Arguments of `play`.
#[derive(Debug, clap::Args)]
pub struct PlayCommand {
    /// The scenario (a folder, a `scenario.ron`, or an id), or a saved session to go on with.
    scenario: String,
    /// Where chance starts; without it, drawn anew.
    #[arg(long, value_name = "N")]
    seed: Option<u64>,
    /// Difficulty.
    #[arg(long, value_name = "1..5", value_parser = level())]
    level: Option<u8>,
    /// Show choices in the written order.
    #[arg(long)]
    no_shuffle: bool,
    /// Program a stakeholder, for example `roos.rigidity=60` or `roos.rewards=acknowledge,probe`.
    #[arg(long, value_name = "WHO.FIELD=VALUE")]
    actor: Vec<String>,
    /// Keep the session in this file; go on with it where it exists.
    #[arg(long, value_name = "FILE")]
    save: Option<PathBuf>,
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
    /// Never limit time.
    #[arg(long)]
    no_time_limits: bool,
}

impl PlayCommand {
    /// Whether it says how a session is to begin.
    fn sets_up(&self) -> bool {
        self.from.is_some() || self.seed.is_some() || self.level.is_some() || self.no_shuffle || !self.actor.is_empty()
    }
}

/// Levels as words to choose from, so that a wrong one is answered with those there are.
fn level() -> impl TypedValueParser<Value = u8> {
    PossibleValuesParser::new(["1", "2", "3", "4", "5"])
        .map(|level| level.bytes().next().map_or(0, |digit| digit - b'0'))
}

/// A session with where it is kept.
pub(super) struct KeptSession {
    pub(super) session: Session,
    /// Where it is kept.
    pub(super) file: Option<PathBuf>,
    /// Where the scenario was found, when it was named by a path.
    pub(super) folder: Option<String>,
}

impl KeptSession {
    /// The form in which it is saved.
    fn saved(&self) -> SavedTranscript {
        SavedTranscript { folder: self.folder.clone(), ..self.session.save() }
    }

    /// Saves it, if it has a file.
    pub(super) fn keep(&self) -> Result<()> {
        match &self.file {
            Some(file) => write_atomically(file, write_transcript(&self.saved()).as_bytes()),
            None => Ok(()),
        }
    }
}

pub(super) fn run(args: &PlayCommand, shell: &mut Shell<'_>) -> Result<Exit> {
    let picks = picks::given(args.picks.as_deref(), args.picks_from.as_deref(), shell)?;
    if args.json && picks.is_none() {
        bail!(shell.words.text("play-json-needs-picks"));
    }
    let saved = existing(args, picks.is_some(), shell)?;
    if saved.is_some() && args.sets_up() {
        bail!(shell.words.text("play-setup-of-saved"));
    }
    let name = match &saved {
        Some((_, saved)) if is_transcript(&args.scenario) => scenario_of(saved, Path::new(&args.scenario)),
        _ => args.scenario.clone(),
    };
    let (_, bundle, loaded) = shell.load_scenario(&name)?;
    let Some(scenario) = loaded.scenario else {
        shell.show(&bundle, &loaded.found)?;
        return Ok(Exit::Findings);
    };
    let folder = shell.library.by_path(&name);
    let mut kept = match saved {
        Some((file, saved)) => match resume(&scenario, &saved, shell)? {
            Some(session) => {
                KeptSession { session, file: Some(args.save.clone().unwrap_or(file)), folder: saved.folder }
            }
            None => return Ok(Exit::Findings),
        },
        None => {
            let setup = setup(args, &scenario, picks.is_some(), shell)?;
            let session = match &args.from {
                Some(beat) => from::start(&scenario, setup, beat, args.seed.is_some(), shell)?,
                None => match Session::start(Arc::clone(&scenario), setup) {
                    Ok(session) => session,
                    Err(error) => bail!(error.words().get(shell.language()).to_owned()),
                },
            };
            KeptSession { session, file: args.save.clone(), folder }
        }
    };
    // One language on the screen: that of the session.
    shell.words = Messages::new(&kept.session.staging().setup.language);
    match picks {
        Some(picks) => picks::play(&mut kept, &picks, args.json, shell),
        None => {
            match &kept.file {
                None => kept.file = new_file(&kept.session),
                // What stands where the session is kept from now on is not ours to write over.
                Some(file) if is_transcript(&args.scenario) && *file != Path::new(&args.scenario) && exists(file) => {
                    tell_set_aside(file, shell)?;
                }
                Some(_) => {}
            }
            table::play(&mut kept, !args.no_time_limits, shell)
        }
    }
}

/// Whether a name is that of a saved session.
fn is_transcript(name: &str) -> bool {
    let path = Path::new(name);
    is_file(path) && path.file_name().is_some_and(|name| name != "scenario.ron")
}

/// The saved session to go on with, and its file.
fn existing(args: &PlayCommand, fresh: bool, shell: &Shell<'_>) -> Result<Option<(PathBuf, SavedTranscript)>> {
    let file = match &args.save {
        _ if is_transcript(&args.scenario) => PathBuf::from(&args.scenario),
        // Given picks start anew; what the file held is set aside when the session is kept.
        Some(file) if exists(file) && !fresh => file.clone(),
        _ => return Ok(None),
    };
    Ok(Some((file.clone(), open_transcript(&file, shell)?)))
}

/// Reads a saved session.
pub(super) fn open_transcript(file: &Path, shell: &Shell<'_>) -> Result<SavedTranscript> {
    let (source, unreadable) = crate::files::read_source(file)?;
    let read = match unreadable {
        Some(diagnostic) => Err(Box::new(diagnostic)),
        None => read_transcript(&source),
    };
    match read {
        Ok(saved) => Ok(saved),
        Err(diagnostic) => {
            let (line, column) = source.position(diagnostic.at.span.start);
            let language = shell.language();
            let values = [
                ("place", format!("{}:{line}:{column}", file.display()).into()),
                ("what", diagnostic.message.get(language).to_owned().into()),
                ("reason", diagnostic.at.text.get(language).to_owned().into()),
            ];
            bail!(shell.words.text_with("play-no-transcript", &values))
        }
    }
}

/// How the scenario of a saved session is found: where it was, else by its id.
pub(super) fn scenario_of(saved: &SavedTranscript, file: &Path) -> String {
    let Some(folder) = &saved.folder else { return saved.scenario.clone() };
    if exists(Path::new(folder)) {
        return folder.clone();
    }
    let beside = file.parent().unwrap_or(Path::new("")).join(folder);
    if exists(&beside) { beside.display().to_string() } else { saved.scenario.clone() }
}

/// Goes on with a saved session; says so when the scenario changed since.
pub(super) fn resume(
    scenario: &Arc<Scenario>,
    saved: &SavedTranscript,
    shell: &mut Shell<'_>,
) -> Result<Option<Session>> {
    match Session::resume(Arc::clone(scenario), saved) {
        Ok(session) => {
            if saved.hash != scenario.hash || saved.model != scenario.model.hash {
                writeln!(shell.err, "{}", shell.words.text("play-changed-since"))?;
            }
            Ok(Some(session))
        }
        Err(crate::engine::ResumeError::Pick { number, pick, why, .. }) => {
            let why = why.words();
            let values = [
                ("number", number.into()),
                ("pick", pick.into()),
                ("why", why.get(shell.language()).to_owned().into()),
            ];
            writeln!(shell.err, "{}", shell.words.text_with("play-no-longer", &values))?;
            Ok(None)
        }
        Err(error) => bail!(error.words().get(shell.language()).to_owned()),
    }
}

fn setup(args: &PlayCommand, scenario: &Scenario, scripted: bool, shell: &Shell<'_>) -> Result<Setup> {
    // Given picks are for repeating, so they start from a fixed seed; by hand every session differs.
    let seed = args.seed.unwrap_or_else(|| if scripted { 1 } else { u64::from(rand::random::<u32>()) });
    let own = scenario.about.language.as_str();
    let asked = shell.language();
    let has = asked == own || scenario.texts.translations.iter().any(|it| it.language == asked);
    let language = if shell.language_known && has { asked } else { own };
    let mut actors = BTreeMap::new();
    for programmed in &args.actor {
        actor::program(&mut actors, programmed, &shell.words)?;
    }
    Ok(Setup {
        seed: Seed(seed),
        level: args.level.unwrap_or(PLAIN_LEVEL),
        language: language.to_owned(),
        shuffle: !args.no_shuffle,
        actors,
    })
}

/// A file for a session that was given none.
fn new_file(session: &Session) -> Option<PathBuf> {
    let folder = sessions_folder().ok()?;
    Some(session_file(&folder, &session.scenario().id, session.staging().setup.seed.0))
}

/// Sets aside what stands in a file, and says where it stands now.
pub(super) fn tell_set_aside(file: &Path, shell: &mut Shell<'_>) -> Result<()> {
    let aside = set_aside(file)?;
    let values = [("file", aside.display().to_string().into())];
    writeln!(shell.err, "{}", shell.words.text_with("play-set-aside", &values))?;
    Ok(())
}
