//! Diverse beam search: where a layer has more states than can be followed, the most different ones are.

use super::abstract_guard::is_score;
use super::footprint::StateCells;
use super::packing::{PackedState, Packing};
use super::search::Executor;
use super::visited::Visited;
use crate::engine::relationship::{Facet, Gauge};
use crate::engine::{Fact, Progress, Staging, StakeholderId};
use fixedbitset::FixedBitSet;
use std::collections::BTreeMap;

/// How a layer is pruned to the width of the beam.
pub(super) struct Beam<'a> {
    pub(super) staging: &'a Staging,
    /// How states are told apart when scores do not count.
    pub(super) coarse: &'a Packing,
    /// The scores of which the highest and the lowest are kept.
    pub(super) scores: Vec<Fact>,
    /// States that may stay.
    pub(super) width: usize,
    /// Decides which of several alike stay, so that another restart follows others.
    pub(super) restart: u64,
}

/// What a beam looks for besides what differs most.
#[derive(Debug, Clone, Default)]
pub(super) struct BeamAims {
    /// Lines: what they ask tells states apart.
    pub(super) lines: FixedBitSet,
    /// Scores of which the highest and the lowest are followed first.
    pub(super) scores: Vec<Fact>,
}

/// The scores that conditions ask about, and every quality and gauge; those that are looked for come first.
pub(super) fn scores(cells: &StateCells<'_>, aims: Option<&BeamAims>) -> Vec<Fact> {
    let scenario = cells.scenario;
    let mut first = aims.map_or_else(Vec::new, |aims| aims.scores.clone());
    let mut scores: Vec<_> = (0..scenario.cast.len()).map(|at| Fact::Quality(StakeholderId::new(at))).collect();
    scores.extend(Gauge::ALL.map(Fact::Gauge));
    scores.push(Fact::Facet(scenario.partner(), Facet::Tension));
    for condition in super::packing::conditions(cells) {
        scores.extend(condition.facts().filter(|fact| is_score(*fact)));
    }
    scores.sort_unstable();
    scores.dedup();
    scores.retain(|score| !first.contains(score));
    first.extend(scores);
    first
}

/// A state with how it is told apart when scores do not count, and its scores.
type Measured = (Box<[u64]>, Vec<i64>, u32);

impl Beam<'_> {
    /// Prunes a layer; returns whether anything was left out.
    pub(super) fn prune<const W: usize, C: Executor>(
        &self,
        layer: &mut Vec<u32>,
        visited: &Visited<W>,
        packing: &Packing,
        executor: &C,
    ) -> bool {
        if layer.len() <= self.width {
            return false;
        }
        let share = layer.len().div_ceil(executor.tasks().max(1)).max(1);
        let mut parts: Vec<(&[u32], Vec<Measured>)> = layer.chunks(share).map(|part| (part, Vec::new())).collect();
        executor.each(&mut parts, &|(part, measured)| {
            let mut progress = self.staging.initial();
            measured.extend(part.iter().map(|state| {
                packing.unpack(visited.key(*state), &mut progress);
                (self.coarse_key(&progress), self.measure(&progress), *state)
            }));
        });
        let mut groups: BTreeMap<Box<[u64]>, Vec<(Vec<i64>, u32)>> = BTreeMap::new();
        for (key, measure, state) in parts.into_iter().flat_map(|(_, measured)| measured) {
            groups.entry(key).or_default().push((measure, state));
        }
        let each = (self.width / groups.len()).max(1);
        let mut kept: Vec<u32> = Vec::with_capacity(self.width);
        // Where there are more groups than fit, some groups must go as well.
        let every = groups.len().div_ceil(self.width).max(1);
        for (at, group) in groups.into_values().enumerate() {
            if (at as u64 + self.restart).is_multiple_of(every as u64) {
                self.pick_out(group, each, &mut kept);
            }
        }
        kept.sort_unstable();
        let pruned = kept.len() < layer.len();
        *layer = kept;
        pruned
    }

    fn coarse_key(&self, progress: &Progress) -> Box<[u64]> {
        // Wide enough for any scenario that fits the finer key.
        let key: PackedState<32> = self.coarse.pack(progress, 0);
        key[..self.coarse.words().min(32)].into()
    }

    fn measure(&self, progress: &Progress) -> Vec<i64> {
        self.scores.iter().map(|score| self.staging.fact(*score, progress)).collect()
    }

    /// The states of a group with the highest and the lowest of each score, turn by turn, then others by chance.
    fn pick_out(&self, mut group: Vec<(Vec<i64>, u32)>, width: usize, kept: &mut Vec<u32>) {
        if group.len() <= width {
            kept.extend(group.into_iter().map(|(_, state)| state));
            return;
        }
        let until = kept.len() + width;
        let dimensions = self.scores.len();
        for turn in 0..2 * dimensions {
            if kept.len() == until || group.is_empty() {
                return;
            }
            let (score, highest) = (turn / 2, turn.is_multiple_of(2));
            let best = group.iter().enumerate().max_by_key(|(_, (measure, state))| {
                let value = measure[score];
                (if highest { value } else { -value }, std::cmp::Reverse(*state))
            });
            if let Some((at, _)) = best {
                kept.push(group.swap_remove(at).1);
            }
        }
        group
            .sort_by_key(|(_, state)| u64::from(*state).wrapping_add(self.restart).wrapping_mul(0x9e37_79b9_7f4a_7c15));
        let left = until.saturating_sub(kept.len());
        kept.extend(group.into_iter().take(left).map(|(_, state)| state));
    }
}
