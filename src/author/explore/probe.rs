//! Some walks to the end, where there are too many states to find them layer by layer.
//!
//! At each state the pick is made that was made least so far, so that the walks differ; all that is possible on the way is
//! seen.

use super::coverage::AbstractGuards;
use super::replayed::Replayed;
use super::search::{Executor, Search};
use super::step::Stepper;
use super::witness::{WitnessStep, WitnessSteps};
use crate::engine::{ChoiceId, Position, Progress};

/// Walks that are begun.
const WALKS: usize = 200;
/// States on all of them together.
const STATES: usize = 6_000;
/// Picks that are tried at a state; of more, others at each.
const PICKS: usize = 12;

/// Plays some walks and adds what is seen.
pub(super) fn probe<C: Executor>(search: &Search<'_, C>, seen: &mut Replayed) {
    let scenario = &search.staging.scenario;
    let guards = AbstractGuards::none(scenario);
    let guarded = vec![false; scenario.beats.len()];
    let mut stepper = Stepper::new(search.staging, search.packing, &guards, &guarded, search.interventions);
    stepper.most_picks = PICKS;
    let mut starts: Vec<(WitnessStep, Progress)> = Vec::new();
    stepper.starts(|_: [u64; 1], taken| starts.push((WitnessStep::of(taken), taken.after.clone())));
    // How often each choice was picked; of the interventions that nobody need bring in, none is.
    let mut made = vec![0u32; scenario.choices.len()];
    let mut left = STATES;
    for (begun, (start, at)) in starts.iter().cycle().take(WALKS).enumerate() {
        let mut walk: WitnessSteps = vec![start.clone()];
        let mut at = at.clone();
        while left > 0 && matches!(at.position(), Position::Beat(_)) {
            left -= 1;
            let mut possible: Vec<(WitnessStep, Progress)> = Vec::new();
            stepper.steps_at(&at, |_: [u64; 1], taken| {
                possible.push((WitnessStep::of(taken), taken.after.clone()));
            });
            for (step, after) in &possible {
                seen.ends(after, || walk.iter().chain([step]).cloned().collect());
            }
            // Where chance decides, it falls otherwise on each walk.
            let turn = begun % possible.len().max(1);
            let order = possible.drain(..).enumerate().min_by_key(|(number, (step, _))| {
                let often = step.pick.iter().map(|choice| made[choice.index()]).max();
                (step.brought_in.is_some(), often, (number + turn) % 7, *number)
            });
            let Some((_, (step, after))) = order else { break };
            step.pick.iter().for_each(|choice: &ChoiceId| made[choice.index()] += 1);
            walk.push(step);
            at = after;
        }
    }
    seen.coverage.join(&stepper.coverage);
}
