//! How much of what the partner says comes back when a case is played again: at another level, and a third time.

use super::{Policy, Simulation};
use crate::engine::{Event, LEVELS, PLAIN_LEVEL, Scenario, Seed, Setup, SetupError, Speaker};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The seeds of the walks that are compared: 1 up to this.
pub const REPLAY_SEEDS: u64 = 100;
/// The most that walks at the lowest and the highest level may have in common, in thousandths.
pub const LEVELS_BAR: u32 = 700;
/// The most that a third walk may have in common with the two before it, in thousandths.
pub const THIRD_BAR: u32 = 600;

/// What comes back for one player, each a mean over all seeds in thousandths. Lines in common are counted as
/// |A ∩ B| / |A ∪ B| (Jaccard 1901) of the partner's lines that were said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Replay {
    /// Who played.
    pub policy: Policy,
    /// What a walk at the lowest level and one at the highest with the same seed have in common.
    pub levels: u32,
    /// What a walk at the plain level has in common with the two of the seeds before it together.
    pub third: u32,
    /// Of the lines of that walk those that neither of the two before it had.
    pub new_lines: u32,
}

impl Replay {
    /// Whether enough is new.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.levels <= LEVELS_BAR && self.third <= THIRD_BAR
    }
}

/// What comes back for a player who picks anything and for one who picks what the author rates best.
///
/// # Errors
/// When the case cannot be staged.
pub fn replays(scenario: &Arc<Scenario>, language: &str) -> Result<[Replay; 2], SetupError> {
    let at = |level| Simulation::new(Arc::clone(scenario), Setup { level, ..Setup::default() }, language);
    let (low, plain, high) = (at(*LEVELS.start())?, at(PLAIN_LEVEL)?, at(*LEVELS.end())?);
    Ok([Policy::Uniform, Policy::Expert(0)].map(|policy| {
        let walks =
            |simulation: &Simulation| (1..=REPLAY_SEEDS).map(|seed| lines(simulation, policy, Seed(seed))).collect();
        let (low, plain, high): (Vec<_>, Vec<_>, Vec<_>) = (walks(&low), walks(&plain), walks(&high));
        let before: Vec<BTreeSet<usize>> = plain.windows(2).map(|two| &two[0] | &two[1]).collect();
        let thirds = || plain[2..].iter().zip(&before);
        Replay {
            policy,
            levels: mean(
                low.iter().zip(&high).map(|(one, other)| (one.intersection(other).count(), (one | other).len())),
            ),
            third: mean(thirds().map(|(walk, before)| (walk.intersection(before).count(), (walk | before).len()))),
            new_lines: mean(thirds().map(|(walk, before)| (walk.difference(before).count(), walk.len()))),
        }
    }))
}

/// The lines that the partner says on a walk.
fn lines(simulation: &Simulation, policy: Policy, seed: Seed) -> BTreeSet<usize> {
    let scenario = &simulation.staging.scenario;
    let mut used = vec![0; scenario.choices.len()];
    let session = simulation.run(policy, seed, &mut used, &mut |_, _| {});
    let partner = Speaker::Stakeholder(scenario.partner());
    let said = session.transcript().events.iter().filter_map(|event| match event {
        Event::Said(line) if scenario.lines[line.index()].who == partner => Some(line.index()),
        _ => None,
    });
    said.collect()
}

/// The mean of some shares, in thousandths, rounded; a share of nothing counts for nothing.
fn mean(shares: impl Iterator<Item = (usize, usize)>) -> u32 {
    let shares: Vec<u64> =
        shares.filter(|(_, of)| *of > 0).map(|(part, of)| part as u64 * 1_000_000 / of as u64).collect();
    let sum: u64 = shares.iter().sum();
    let count = (shares.len() as u64).max(1);
    ((sum + count * 500) / (count * 1_000)) as u32
}

#[cfg(test)]
mod tests {
    use super::mean;

    #[test]
    fn shares_are_averaged_and_nothing_is_no_share() {
        assert_eq!(mean([(1, 2), (1, 4), (0, 0)].into_iter()), 375);
        assert_eq!(mean([(2, 3)].into_iter()), 667);
        assert_eq!(mean(std::iter::empty()), 0);
    }
}
