//! What an ending hung on: the picks that turned the conditions on the way to it.

use super::traces::changed_facts;
use crate::engine::condition::Condition;
use crate::engine::progress::Progress;
use crate::engine::scenario::Site;
use crate::engine::session::Session;
use crate::engine::staging::Staging;
use crate::engine::transcript::{Event, Observer};
use std::collections::BTreeSet;

/// The conditions of branches that were judged in a pick, each with what came out.
#[derive(Default)]
struct Judgements(Vec<(u32, bool)>);

impl Observer for Judgements {
    fn observe(&mut self, _: Event) {}

    fn judge(&mut self, site: Site, condition: &Condition, staging: &Staging, progress: &Progress) -> bool {
        let holds = staging.holds(condition, progress);
        if let Site::Branch(branch) = site {
            self.0.push((branch, holds));
        }
        holds
    }
}

/// The steps, from 0, at which what decided the way to the ending came to be as it was.
///
/// The way to the ending is looked at from where its last scene was entered. A branch that was taken hangs on the pick
/// that made its condition true, one that was passed on the pick that made it false; what always was so hangs on nobody.
pub(super) fn deciding_steps(session: &Session, history: &[Progress]) -> Vec<usize> {
    if session.ending().is_none() {
        return Vec::new();
    }
    let (scenario, transcript) = (session.scenario(), session.transcript());
    let enters = |step: usize| {
        let events = transcript.events(transcript.steps[step]);
        events.iter().any(|event| matches!(event, Event::SceneBegan { .. }))
    };
    let last = transcript.steps.len();
    let first = (0..last).rev().find(|step| enters(*step)).unwrap_or(0);
    let mut deciding = BTreeSet::new();
    for step in first..last {
        let picks = transcript.picks(transcript.steps[step]);
        let mut judged = Judgements::default();
        let mut progress = history[step].clone();
        // A direction of a trainer is nobody's pick.
        if picks.is_empty() || session.staging_after(step).pick(&mut progress, picks, &mut judged).is_err() {
            continue;
        }
        for (branch, holds) in judged.0 {
            if let Some(condition) = &scenario.branches[branch as usize].when {
                deciding.extend(turned(session, history, condition, holds, step));
            }
        }
    }
    deciding.into_iter().collect()
}

/// The steps up to this one at which a condition came to hold, or not to hold, as it did then.
fn turned(
    session: &Session,
    history: &[Progress],
    condition: &Condition,
    holds: bool,
    until: usize,
) -> BTreeSet<usize> {
    let held = |at: usize| session.staging_after(at).holds(condition, &history[at]);
    let mut steps = BTreeSet::new();
    let turn = (0..until).rev().find(|at| held(*at) != held(at + 1));
    steps.extend(turn.filter(|at| held(at + 1) == holds));
    // It may turn only in the last pick itself, before the branch is judged.
    if held(until) != holds {
        steps.insert(until);
    }
    if holds {
        steps.extend(changed_facts(session, history, condition, until));
    }
    steps
}
