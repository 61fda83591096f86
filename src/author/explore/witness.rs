//! A walk that can be played again: its picks, and the seed with which chance falls as it did.

use super::starts::with_facts;
use super::step::Taken;
use crate::engine::{
    ChoiceId, Dice, Direction, DrawnFacts, Input, InterventionId, PLAIN_LEVEL, Progress, Scenario, Seed, Session,
    Setup, Staging, write_direction,
};
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
    /// What was drawn when the session started, by name. The seed draws the same, where one that was tried does.
    pub drawn: DrawnFacts,
    /// How chance fell, where no seed that was tried makes it fall so.
    pub unlucky: bool,
}

impl WitnessWalk {
    /// The walk as arguments of `play`: the level unless it is the plain one, what was drawn, the seed where chance has a
    /// say.
    #[must_use]
    pub fn arguments(&self) -> String {
        let drawn: String = self.drawn.iter().map(|(name, word)| format!("--draw {name}={word} ")).collect();
        let seed = if self.by_chance { format!("{drawn}--seed {} ", self.seed) } else { drawn };
        let level = if self.level == PLAIN_LEVEL { String::new() } else { format!("--level {} ", self.level) };
        format!("{level}{seed}--picks \"{}\"", self.picks.join(","))
    }
}

/// One step of a walk: what was picked, and how chance fell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct WitnessStep {
    /// What was drawn, where the session begins.
    pub(super) drawn: DrawnFacts,
    pub(super) pick: Vec<ChoiceId>,
    /// What a trainer brought in, where nothing was picked.
    pub(super) brought_in: Option<InterventionId>,
    pub(super) chance: Vec<u32>,
}

impl WitnessStep {
    pub(super) fn of(taken: &Taken<'_>) -> Self {
        let chance = taken.decisions.iter().filter(|it| it.chance).map(|it| it.taken).collect();
        let drawn = taken.drawn.cloned().unwrap_or_default();
        Self { drawn, pick: taken.pick.to_vec(), brought_in: taken.brought_in, chance }
    }

    /// Begins a session with what was drawn then, and with chance as it fell.
    pub(super) fn begin(&self, staging: &Staging) -> Progress {
        let mut progress = with_facts(staging, &self.drawn).start_with(Dice::Scripted(&self.chance), &mut ());
        progress.forget_draws();
        progress
    }

    /// Makes the pick or brings something in, with chance as it fell; `None` when it is not possible.
    pub(super) fn play(&self, staging: &Staging, progress: &mut Progress) -> Option<()> {
        self.play_with(staging, progress, Dice::Scripted(&self.chance))?;
        progress.forget_draws();
        Some(())
    }

    /// The same, with other dice.
    fn play_with(&self, staging: &Staging, progress: &mut Progress, dice: Dice<'_>) -> Option<()> {
        let Some(id) = self.brought_in else { return staging.pick_with(progress, &self.pick, dice, &mut ()).ok() };
        let direction = Direction::Intervene(id);
        staging.allows(&direction, progress).ok()?;
        staging.direct_with(progress, &direction, dice, &mut ());
        Some(())
    }

    /// What the session is given.
    pub(super) fn input(&self) -> Input {
        self.brought_in.map_or_else(|| Input::pick(&self.pick), |id| Input::Direct(Direction::Intervene(id)))
    }

    /// How it is written where it cannot be played.
    pub(super) fn unplayed(&self, scenario: &Scenario) -> String {
        match self.brought_in {
            Some(id) => write_direction(scenario, &Direction::Intervene(id)),
            None => {
                let picked = scenario.shares(&self.pick).into_iter();
                picked.map(|(choice, _)| scenario.choice_path(choice)).collect::<Vec<_>>().join("+")
            }
        }
    }
}

/// A walk as steps; the first is the beginning of the session, with nothing picked.
pub(super) type WitnessSteps = Vec<WitnessStep>;

/// Plays a trail with everything counted; `None` when it is not possible.
pub(super) fn replay(staging: &Staging, trail: &[WitnessStep]) -> Option<Progress> {
    let (first, rest) = trail.split_first()?;
    let mut progress = first.begin(staging);
    for step in rest {
        step.play(staging, &mut progress)?;
    }
    Some(progress)
}

/// The trail as a walk that can be played again; `None` when it is not possible.
pub(super) fn walk(staging: &Staging, trail: &[WitnessStep]) -> Option<WitnessWalk> {
    let wanted = replay(staging, trail)?;
    let drawn = &trail.first()?.drawn;
    let staging = &*with_facts(staging, drawn);
    let by_chance = trail.iter().any(|step| !step.chance.is_empty());
    let falls = |seed: &u64| {
        let mut progress = staging.start_with(Dice::Seeded(Seed(*seed)), &mut ());
        let dice = || Dice::Seeded(Seed(*seed));
        let played = trail[1..].iter().all(|it| it.play_with(staging, &mut progress, dice()).is_some());
        progress.forget_draws();
        played && progress == wanted
    };
    let any = || if by_chance { 1..=SEEDS } else { 1..=1 };
    // A seed that draws the same facts by itself, if there is one.
    let drawing = (1..=SEEDS).filter(|seed| drawn.is_empty() || staging.seed_draws(Seed(*seed), drawn));
    let seed = drawing.take(any().count()).find(falls).or_else(|| any().find(falls));
    Some(WitnessWalk {
        picks: written(staging, trail, seed),
        seed: seed.unwrap_or(1),
        by_chance,
        level: staging.setup.level,
        drawn: drawn.clone(),
        unlucky: seed.is_none(),
    })
}

/// The picks of a trail as they are written.
fn written(staging: &Staging, trail: &[WitnessStep], seed: Option<u64>) -> Vec<String> {
    let setup = Setup { seed: Seed(seed.unwrap_or(1)), ..staging.setup.clone() };
    if let (Some(_), Ok(mut session)) = (seed, Session::start(Arc::clone(&staging.scenario), setup))
        && trail[1..].iter().all(|it| session.apply_for(it.input(), &mut ()).is_ok())
    {
        return (0..session.transcript().steps.len()).map(|step| session.written(step)).collect();
    }
    trail[1..].iter().map(|it| it.unplayed(&staging.scenario)).collect()
}
