//! Simulated players: many sessions of a case, each played by a policy, and what came of them.
//!
//! Runs come in chunks of a fixed size. A chunk depends on its number and nothing else, so that a shell may play chunks on
//! as many threads as it likes: merged, they are the same.

mod acceptance;
mod measure;
mod played;
mod policy;
mod replay;
mod spread;
mod style;
mod trials;

pub use acceptance::{
    Acceptance, Comparison, LEAST_RUNS, MARGIN, NotJudged, RANDOM_MARGIN, SimulationFinding, findings,
};
pub use measure::Measure;
pub use played::{Played, Stuck};
pub use policy::Policy;
pub use replay::{LEVELS_BAR, REPLAY_SEEDS, Replay, THIRD_BAR, replays};
pub use spread::{Spread, Summary};
pub use style::{STYLE_MARGIN, StyleComparison};
pub(in crate::author) use trials::{LineSaid, TrialEvent, TrialWalk, Trials};

use crate::engine::{
    ChoiceId, ChoiceKind, Draws, Input, Position, Scenario, Seed, Session, Setup, SetupError, Staging, StakeholderId,
    TextId,
};
use policy::{ChoiceTraits, PolicyView};
use std::sync::Arc;

/// Runs in a chunk. A policy may learn from the runs before it in the same chunk, never from another chunk.
pub const CHUNK: u32 = 250;
/// Picks after which a run is cut short and counts as unfinished: many times what any talk takes.
pub const CUT_SHORT_AFTER: usize = 500;

/// A case, ready to be played many times.
pub struct Simulation {
    staging: Staging,
    language: String,
    traits: ChoiceTraits,
}

/// What came of all runs of all policies.
#[derive(Debug, Clone)]
pub struct Simulated {
    /// The case as it was staged; every run had a seed of its own.
    pub staging: Staging,
    /// How commands name the case.
    pub called: String,
    /// The code of the language in which it was played.
    pub language: String,
    /// How many runs each policy played.
    pub runs: u32,
    /// What came of each policy, in the order of [`Policy::all`].
    pub players: Vec<Played>,
}

impl Simulation {
    /// Prepares a case, to be played in the language with this code. The setup's seed is where the seeds of all runs come
    /// from.
    ///
    /// # Errors
    /// When the setup does not fit the scenario.
    pub fn new(scenario: Arc<Scenario>, setup: Setup, language: &str) -> Result<Self, SetupError> {
        let staging = Staging::new(scenario, setup)?;
        let traits = ChoiceTraits::of(&staging.scenario, language);
        Ok(Self { staging, language: language.to_owned(), traits })
    }

    /// The number of chunks that so many runs take.
    #[must_use]
    pub fn chunks(runs: u32) -> u32 {
        runs.div_ceil(CHUNK)
    }

    /// What came of no runs at all, to merge chunks into.
    #[must_use]
    pub fn nothing(&self, policy: Policy) -> Played {
        Played::none(policy, &self.staging.scenario)
    }

    /// Plays one chunk of so many runs.
    #[must_use]
    pub fn chunk(&self, policy: Policy, runs: u32, chunk: u32) -> Played {
        let mut played = self.nothing(policy);
        let mut used = vec![0; self.staging.scenario.choices.len()];
        let first = chunk.saturating_mul(CHUNK);
        for run in first..first.saturating_add(CHUNK).min(runs) {
            let seed = self.staging.setup.seed.of_run(run);
            let session = self.run(policy, seed, &mut used, &mut |_, _| {});
            played.note(&session, run);
        }
        played
    }

    /// The sessions of so many runs of a policy, each as far as it goes.
    pub fn sessions(&self, policy: Policy, runs: u32) -> impl Iterator<Item = Session> {
        let mut used = vec![0; self.staging.scenario.choices.len()];
        (0..runs).map(move |run| self.run(policy, self.staging.setup.seed.of_run(run), &mut used, &mut |_, _| {}))
    }

    /// Plays all runs of a policy, one chunk after another.
    #[must_use]
    pub fn play(&self, policy: Policy, runs: u32) -> Played {
        let mut played = self.nothing(policy);
        for chunk in 0..Self::chunks(runs) {
            played.merge(self.chunk(policy, runs, chunk));
        }
        played
    }

    /// Gathers what came of the policies.
    #[must_use]
    pub fn gather(self, runs: u32, mut players: Vec<Played>) -> Simulated {
        players.sort_by_key(|played| played.policy);
        let called = self.staging.scenario.id.clone();
        Simulated { called, staging: self.staging, language: self.language, runs, players }
    }

    /// Plays one run to its end, as far as it goes; before each pick `offered` is shown what stands open.
    fn run(
        &self,
        policy: Policy,
        seed: Seed,
        used: &mut [u32],
        offered: &mut dyn FnMut(&Session, &[ChoiceId]),
    ) -> Session {
        let mut staging = self.staging.clone();
        staging.setup.seed = seed;
        let mut draws = Draws::new(staging.setup.seed);
        let mut session = Session::staged(Arc::new(staging));
        let mut open: Vec<ChoiceId> = Vec::new();
        while matches!(session.progress().position(), Position::Beat(_))
            && session.transcript().steps.len() < CUT_SHORT_AFTER
        {
            let prompt = session.prompt();
            open.clear();
            open.extend(prompt.offers.iter().filter(|it| it.unavailable.is_none()).map(|it| it.choice));
            offered(&session, &open);
            let scenario = &session.staging().scenario;
            let kind = |choice: &ChoiceId| scenario.choice(*choice).kind;
            let says = |choice: &ChoiceId| kind(choice) == ChoiceKind::Say;
            let opened =
                session.transcript().picks.last().is_some_and(|it| matches!(kind(it), ChoiceKind::OpenTopic(_)));
            // Whoever has just brought a subject up says something about it before going on to the next.
            if opened && open.iter().any(says) {
                open.retain(says);
            }
            let view = PolicyView {
                staging: session.staging(),
                progress: session.progress(),
                traits: &self.traits,
                open: &open,
                select: prompt.select,
                timer: prompt.timer,
                used,
                picked: &session.transcript().picks,
            };
            let picks = policy.pick(&view, &mut draws);
            for (pick, _) in scenario.shares(&picks) {
                used[pick.index()] += 1;
            }
            if session.apply_for(Input::pick(&picks), &mut ()).is_err() {
                break;
            }
        }
        session
    }
}

impl Simulated {
    /// A text of the case in the language in which it was played, as it stands.
    #[must_use]
    pub fn text(&self, text: TextId) -> &str {
        let texts = &self.staging.scenario.texts;
        texts.text(text, texts.language(&self.language))
    }

    /// What came of a policy, if it played.
    #[must_use]
    pub fn of(&self, policy: Policy) -> Option<&Played> {
        self.players.iter().find(|played| played.policy == policy)
    }

    /// The quality of the relationship before the first scene, in hundredths.
    #[must_use]
    pub fn start(&self, who: StakeholderId) -> i32 {
        self.staging.quality(who, &self.staging.initial())
    }
}
