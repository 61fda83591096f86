//! A walk that can be played again: its picks, and the seed with which chance falls as it did.

use super::coverage::StepDecision;
use crate::engine::{ChoiceId, Dice, Event, Input, PLAIN_LEVEL, Progress, Seed, Session, Setup, Staging};
use std::sync::Arc;

/// Seeds that are tried to make chance fall as in a walk.
const SEEDS: u64 = 20_000;

/// A walk that can be played again with `play --picks`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WitnessWalk {
    /// The picks, each as it is written in transcripts and plans.
    pub picks: Vec<String>,
    /// The seed to play it with.
    pub seed: u64,
    /// Whether chance had a say, so that the seed matters.
    pub by_chance: bool,
    /// The level to play it at.
    pub level: u8,
    /// How chance fell, where no seed that was tried makes it fall so.
    pub unlucky: bool,
}

impl WitnessWalk {
    /// The walk as arguments of `play`: the level unless it is the plain one, the seed where chance has a say.
    #[must_use]
    pub fn arguments(&self) -> String {
        let seed = if self.by_chance { format!("--seed {} ", self.seed) } else { String::new() };
        let level = if self.level == PLAIN_LEVEL { String::new() } else { format!("--level {} ", self.level) };
        format!("{level}{seed}--picks \"{}\"", self.picks.join(","))
    }
}

/// One step of a walk: what was picked, and how chance fell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct WitnessStep {
    pub(super) pick: Vec<ChoiceId>,
    pub(super) chance: Vec<u32>,
}

impl WitnessStep {
    pub(super) fn of(pick: &[ChoiceId], decisions: &[StepDecision]) -> Self {
        let chance = decisions.iter().filter(|it| it.chance).map(|it| it.taken).collect();
        Self { pick: pick.to_vec(), chance }
    }

    /// Makes the pick, with chance as it fell; `None` when it is not possible.
    pub(super) fn play(&self, staging: &Staging, progress: &mut Progress) -> Option<()> {
        staging.pick_with(progress, &self.pick, Dice::Scripted(&self.chance), &mut ()).ok()?;
        progress.forget_draws();
        Some(())
    }
}

/// A walk as steps; the first is the beginning of the session, with nothing picked.
pub(super) type WitnessSteps = Vec<WitnessStep>;

/// Plays a trail with everything counted; `None` when it is not possible.
pub(super) fn replay(staging: &Staging, trail: &[WitnessStep]) -> Option<Progress> {
    let (first, rest) = trail.split_first()?;
    let mut progress = staging.start_with(Dice::Scripted(&first.chance), &mut ());
    progress.forget_draws();
    for step in rest {
        step.play(staging, &mut progress)?;
    }
    Some(progress)
}

/// The trail as a walk that can be played again; `None` when it is not possible.
pub(super) fn walk(staging: &Staging, trail: &[WitnessStep]) -> Option<WitnessWalk> {
    let wanted = replay(staging, trail)?;
    let by_chance = trail.iter().any(|step| !step.chance.is_empty());
    let seeds = if by_chance { 1..=SEEDS } else { 1..=1 };
    let falls = |seed: &u64| {
        let mut progress = staging.start_with(Dice::Seeded(Seed(*seed)), &mut ());
        let played = trail[1..].iter().all(|it| {
            let mut events: Vec<Event> = Vec::new();
            staging.pick_with(&mut progress, &it.pick, Dice::Seeded(Seed(*seed)), &mut events).is_ok()
        });
        progress.forget_draws();
        played && progress == wanted
    };
    let seed = seeds.clone().find(falls);
    Some(WitnessWalk {
        picks: written(staging, trail, seed),
        seed: seed.unwrap_or(1),
        by_chance,
        level: staging.setup.level,
        unlucky: seed.is_none(),
    })
}

/// The picks of a trail as they are written.
fn written(staging: &Staging, trail: &[WitnessStep], seed: Option<u64>) -> Vec<String> {
    let setup = Setup { seed: Seed(seed.unwrap_or(1)), ..staging.setup.clone() };
    if let (Some(_), Ok(mut session)) = (seed, Session::start(Arc::clone(&staging.scenario), setup))
        && trail[1..].iter().all(|it| session.apply_for(Input::pick(&it.pick), &mut ()).is_ok())
    {
        return (0..session.transcript().steps.len()).map(|step| session.written(step)).collect();
    }
    let scenario = &staging.scenario;
    let path = |choice: &ChoiceId| scenario.choice_path(*choice);
    trail[1..].iter().map(|it| it.pick.iter().map(path).collect::<Vec<_>>().join("+")).collect()
}
