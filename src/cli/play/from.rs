//! `--from`: starts in the middle, by a walk that exploration found.

use crate::author::explore::{Witness, witness_to};
use crate::cli::explore::{LIMIT, progress::Bar};
use crate::cli::shell::Shell;
use crate::cli::threads::Threads;
use crate::engine::{BeatId, Scenario, Seed, Session, Setup, Staging};
use anyhow::{Result, bail};
use std::sync::Arc;

/// A session that waits at this beat, with the picks that led there already made.
pub(super) fn start(
    scenario: &Arc<Scenario>,
    setup: Setup,
    beat: &str,
    seed_asked: bool,
    shell: &mut Shell<'_>,
) -> Result<Session> {
    let goal = find(scenario, beat, shell)?;
    let mut staging = match Staging::new(Arc::clone(scenario), setup.clone()) {
        Ok(staging) => staging,
        Err(error) => bail!(error.words().get(shell.language()).to_owned()),
    };
    // Whoever asks for a seed asks for what it draws as well.
    if seed_asked {
        staging = staging.redrawn(&staging.drawn_facts());
    }
    let bar = Bar::new(shell);
    let found = witness_to(&staging, goal, LIMIT, &Threads::all(), &mut |status| bar.show(status));
    bar.finish();
    let value = [("beat", beat.into())];
    let walk = match found {
        Witness::By(walk) => walk,
        Witness::None => bail!(shell.words.text_with("play-from-never", &value)),
        Witness::Unknown => bail!(shell.words.text_with("play-from-unknown", &value)),
    };
    // Without chance on the way any seed will do.
    let seed = if walk.by_chance || !seed_asked { Seed(walk.seed) } else { setup.seed };
    let mut session = match Session::start(Arc::clone(scenario), Setup { seed, draw: walk.drawn, ..setup }) {
        Ok(session) => session,
        Err(error) => bail!(error.words().get(shell.language()).to_owned()),
    };
    for pick in &walk.picks {
        if let Err(error) = session.apply_written(pick) {
            bail!(error.words().get(shell.language()).to_owned());
        }
    }
    let picks = walk.picks.join(", ");
    let values = [("beat", beat.into()), ("count", walk.picks.len().into()), ("picks", picks.into())];
    writeln!(shell.err, "{}\n", shell.words.text_with("play-from-picks", &values))?;
    Ok(session)
}

/// The beat with this name: `scene.beat`, or the beat alone where only one has it.
fn find(scenario: &Scenario, name: &str, shell: &Shell<'_>) -> Result<BeatId> {
    let paths: Vec<_> = (0..scenario.beats.len()).map(|at| scenario.beat_path(BeatId::new(at))).collect();
    let named = |path: &String| path == name || path.rsplit_once('.').is_some_and(|(_, beat)| beat == name);
    let found: Vec<_> = (0..paths.len()).filter(|at| named(&paths[*at])).collect();
    match found[..] {
        [single] => Ok(BeatId::new(single)),
        [] => {
            let near = crate::script::nearest(name, paths.iter().map(String::as_str)).unwrap_or("none");
            let values = [("beat", name.into()), ("near", near.into())];
            bail!(shell.words.text_with("play-from-no-beat", &values))
        }
        _ => {
            let several = found.iter().map(|at| paths[*at].as_str()).collect::<Vec<_>>().join(", ");
            bail!(shell.words.text_with("play-from-several", &[("beat", name.into()), ("several", several.into())]))
        }
    }
}
