//! A walk without what changes nothing: steps are left out as long as it stays as good.

use super::witness::{WitnessStep, WitnessSteps};
use crate::engine::{Progress, Staging};

/// Steps that are left out at once, at most.
const LONGEST: usize = 8;

/// The walk with as many steps left out as `holds` of where it then ends; and that end. `None` when it cannot be
/// played.
///
/// A topic that is opened and left again without a word goes this way, unless opening it did something.
pub(super) fn shortened(
    staging: &Staging,
    mut trail: WitnessSteps,
    holds: impl Fn(&Progress) -> bool,
) -> Option<(WitnessSteps, Progress)> {
    let mut states = states(staging, &trail)?;
    while let Some((from, count)) = superfluous(staging, &trail, &states, &holds) {
        trail.drain(from..from + count);
        states = self::states(staging, &trail)?;
    }
    let end = states.pop()?;
    Some((trail, end))
}

/// Where each step of a walk leads, the first included.
fn states(staging: &Staging, trail: &[WitnessStep]) -> Option<Vec<Progress>> {
    let (first, rest) = trail.split_first()?;
    let mut progress = first.begin(staging);
    let mut states = vec![progress.clone()];
    for step in rest {
        step.play(staging, &mut progress)?;
        states.push(progress.clone());
    }
    Some(states)
}

/// The most steps without which the walk is as good: where they begin, and how many.
fn superfluous(
    staging: &Staging,
    trail: &[WitnessStep],
    states: &[Progress],
    holds: impl Fn(&Progress) -> bool,
) -> Option<(usize, usize)> {
    let starts = |count: usize| (1..(trail.len() + 1).saturating_sub(count)).map(move |from| (from, count));
    (1..=LONGEST).rev().flat_map(starts).find(|(from, count)| {
        let mut progress = states[from - 1].clone();
        let played = trail[from + count..].iter().all(|step| step.play(staging, &mut progress).is_some());
        played && holds(&progress)
    })
}
