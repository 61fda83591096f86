//! What simulated conversations say of a condition, and walks by which one comes to a beat.

use crate::author::simulate::{Policy, Simulation};
use crate::engine::{Condition, DrawnFacts, Event, Position, Progress, Scenario, Seed, Session, Setup};
use crate::script::rewrite::CaseValue;
use crate::script::{Diagnostic, Expectation, Source, load_plan};
use std::sync::Arc;

/// Players whose conversations are looked at, as different as people are.
pub const WALKERS: [Policy; 4] = [Policy::Expert(10), Policy::Pleaser, Policy::Uniform, Policy::RuleFollower];

/// Runs after which no walk to a beat is looked for any more.
const RUNS: u32 = 40;

/// In how many conversations a condition holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConditionShare {
    /// The conversations in which it holds at some moment that was asked about.
    pub held: u32,
    /// The conversations that come to such a moment.
    pub total: u32,
    /// How often it was played.
    pub runs: u32,
    /// A walk on which it holds, up to the moment at which it does.
    pub walk: Option<StudioWalk>,
}

/// A walk that can be played: to play from here, or to be kept as a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StudioWalk {
    /// Who played it.
    pub policy: Policy,
    /// Where chance starts.
    pub seed: Seed,
    /// The level, 1 to 5.
    pub level: u8,
    /// What drawn facts are; the seed decides.
    pub draw: DrawnFacts,
    /// What is picked, as plans and commands write it.
    pub picks: Vec<String>,
}

/// In how many simulated conversations a condition holds: anywhere, or where they come to a beat, as in `foyer.begin`.
/// Each of the [walkers](WALKERS) plays so many `runs`.
///
/// # Errors
/// What is wrong with the condition.
pub fn condition_share(
    scenario: &Arc<Scenario>,
    condition: &str,
    at: Option<&str>,
    runs: u32,
) -> Result<ConditionShare, Vec<Diagnostic>> {
    let (condition, scenario) = compiled(scenario, condition)?;
    let mut share = ConditionShare { held: 0, total: 0, runs: 0, walk: None };
    // A case that loads can be staged as it is.
    let Ok(simulation) = Simulation::new(Arc::clone(&scenario), Setup::default(), &scenario.about.language) else {
        return Ok(share);
    };
    for policy in WALKERS {
        for session in simulation.sessions(policy, runs) {
            share.runs += 1;
            let (came, holds) = looked_at(&session, &condition, at);
            share.total += u32::from(came);
            share.held += u32::from(holds.is_some());
            if let (None, Some(steps)) = (&share.walk, holds) {
                share.walk = Some(StudioWalk::of(&session, policy, steps));
            }
        }
    }
    Ok(share)
}

/// Walks that lead to a beat, one by each of the players that come there: "as the expert", "as the pleaser".
#[must_use]
pub fn walks_to(scenario: &Arc<Scenario>, beat: &str, policies: &[Policy]) -> Vec<StudioWalk> {
    let language = scenario.about.language.clone();
    let Ok(simulation) = Simulation::new(Arc::clone(scenario), Setup::default(), &language) else {
        return Vec::new();
    };
    let walk = |policy: &Policy| {
        let mut sessions = simulation.sessions(*policy, RUNS);
        sessions.find_map(|session| {
            let steps = comes_to(&session, beat)?;
            Some(StudioWalk::of(&session, *policy, steps))
        })
    };
    policies.iter().filter_map(walk).collect()
}

/// Walks that lead to a beat with a condition that holds there: "with the promise broken". The first for each player.
///
/// # Errors
/// What is wrong with the condition.
pub fn walks_where(
    scenario: &Arc<Scenario>,
    beat: &str,
    condition: &str,
    policies: &[Policy],
) -> Result<Vec<StudioWalk>, Vec<Diagnostic>> {
    let (condition, scenario) = compiled(scenario, condition)?;
    let Ok(simulation) = Simulation::new(Arc::clone(&scenario), Setup::default(), &scenario.about.language) else {
        return Ok(Vec::new());
    };
    let walk = |policy: &Policy| {
        let mut sessions = simulation.sessions(*policy, RUNS);
        sessions.find_map(|session| {
            let (_, holds) = looked_at(&session, &condition, Some(beat));
            Some(StudioWalk::of(&session, *policy, holds?))
        })
    };
    Ok(policies.iter().filter_map(walk).collect())
}

impl StudioWalk {
    fn of(session: &Session, policy: Policy, steps: usize) -> Self {
        let setup = session.setup();
        let picks = (0..steps).map(|step| session.written(step)).collect();
        Self { policy, seed: setup.seed, level: setup.level, draw: setup.draw.clone(), picks }
    }
}

/// The condition, and the scenario that counts what it asks about.
fn compiled(scenario: &Arc<Scenario>, condition: &str) -> Result<(Condition, Arc<Scenario>), Vec<Diagnostic>> {
    let holds = CaseValue::form("Holds", condition).written();
    let plan = Source::new("condition", format!("Plan(title: \"condition\", picks: [], expect: [{holds}])"));
    let (plan, counted) = load_plan(&plan, scenario)?;
    match plan.expect.into_iter().next() {
        Some((Expectation::Holds(condition, _), _)) => Ok((condition, Arc::new(counted))),
        _ => Err(Vec::new()),
    }
}

/// Whether a conversation comes to what is asked about, and after how many picks the condition holds there first.
fn looked_at(session: &Session, condition: &Condition, at: Option<&str>) -> (bool, Option<usize>) {
    let staging = session.staging();
    let holds = |progress: &Progress| staging.holds(condition, progress);
    let Some(beat) = at else {
        return (true, session.history().iter().position(holds));
    };
    let mut came = false;
    for (steps, moments) in session.moments().iter().enumerate() {
        for moment in moments.iter().filter(|it| is_at(session, &it.event, beat)) {
            came = true;
            if holds(&moment.at) {
                return (true, Some(steps));
            }
        }
    }
    (came, None)
}

/// After how many picks a conversation comes to a beat.
fn comes_to(session: &Session, beat: &str) -> Option<usize> {
    // Where it stops there, it can be played on from it.
    let stops = |progress: &Progress| match progress.position() {
        Position::Beat(at) | Position::Stuck(at) => session.scenario().beat_path(at) == beat,
        Position::Ended(_) => false,
    };
    let history = session.history();
    let enters = || {
        let moments = session.moments();
        moments.iter().position(|it| it.iter().any(|it| is_at(session, &it.event, beat)))
    };
    history.iter().position(stops).or_else(enters)
}

fn is_at(session: &Session, event: &Event, beat: &str) -> bool {
    match event {
        Event::Entered(at) | Event::Resumed(at) => session.scenario().beat_path(*at) == beat,
        _ => false,
    }
}
