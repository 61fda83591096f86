//! Loops that farm points: a pick that can be made again and again, and pays each time.

use super::exploration::Farming;
use super::memo::Memo;
use super::search::SearchResult;
use super::witness::{WitnessSteps, replay, walk};
use crate::engine::relationship::{Facet, Gauge};
use crate::engine::{ChoiceId, Progress, Staging, StakeholderId};
use std::collections::{BTreeMap, BTreeSet};

/// Loops that are tried for each pick.
const TRIES: u32 = 8;
/// States on loops that are looked at.
const LOOKED_AT: usize = 20_000;

/// What a pick or a round brings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum LoopGain {
    /// Somebody cools, and nothing is lost for it.
    Calm,
    /// A facet or a gauge is higher.
    Points,
}

/// The picks that pay each time a loop is walked. Of a loop where talking only cools people, one pick is named.
pub(super) fn farming<const W: usize>(
    found: &SearchResult<W>,
    memo: &mut Memo<'_, W>,
    staging: &Staging,
) -> Vec<Farming> {
    let graph = &found.graph;
    if graph.overflowed || graph.len() < found.visited.len() {
        return Vec::new();
    }
    let loops = graph.loops();
    let mut tries: BTreeMap<ChoiceId, u32> = BTreeMap::new();
    let mut paying: BTreeMap<ChoiceId, Farming> = BTreeMap::new();
    let mut calming: BTreeSet<Option<u32>> = BTreeSet::new();
    let looped: Vec<u32> = (0..graph.len() as u32).filter(|state| loops[*state as usize].is_some()).collect();
    for from in looped.into_iter().take(LOOKED_AT) {
        let its_loop = loops[from as usize];
        let mut picks = Vec::new();
        memo.steps(found.visited.key(from), |step| picks.extend(step.pick.map(|pick| (pick, step.to))));
        for (choice, key) in picks {
            let Some(to) = found.visited.find(&key).filter(|to| loops[*to as usize] == its_loop) else { continue };
            let tried = tries.entry(choice).or_default();
            if *tried >= TRIES || paying.contains_key(&choice) {
                continue;
            }
            *tried += 1;
            let Some(back) = graph.way(to, from, &loops) else { continue };
            let mut ring = vec![from];
            ring.extend(back);
            let round = found.steps_along(&mut memo.stepper, &ring);
            let mut trail = found.trail(&mut memo.stepper, from);
            if round.first().is_none_or(|step| step.pick != [choice]) {
                continue;
            }
            let Some(gain) = pays(staging, &trail, &round) else { continue };
            if gain == LoopGain::Calm && !calming.insert(its_loop) {
                continue;
            }
            trail.extend(round.iter().cloned());
            trail.extend(round);
            paying.insert(choice, Farming { choice, witness: walk(staging, &trail) });
        }
    }
    paying.into_values().collect()
}

/// Whether two rounds can be played and the pick pays in both, and what for.
fn pays(staging: &Staging, to_loop: &WitnessSteps, round: &WitnessSteps) -> Option<LoopGain> {
    let mut trail = to_loop.clone();
    let mut before = replay(staging, &trail)?;
    let mut least = LoopGain::Points;
    for _ in 0..2 {
        trail.push(round[0].clone());
        let after = replay(staging, &trail)?;
        trail.extend(round[1..].iter().cloned());
        let around = replay(staging, &trail)?;
        least = least.min(gain(staging, &before, &after)?).min(gain(staging, &before, &around)?);
        before = around;
    }
    Some(least)
}

/// What is better than before: a facet of somebody, or a gauge that is not about hours; or at least how calm people
/// are.
fn gain(staging: &Staging, before: &Progress, after: &Progress) -> Option<LoopGain> {
    let layout = &staging.scenario.layout;
    let people = (0..staging.scenario.cast.len()).map(StakeholderId::new);
    let facets: Vec<_> = people.flat_map(|who| Facet::ALL.map(|facet| (who, facet))).collect();
    let change = |(who, facet): &(StakeholderId, Facet)| {
        let change = after.facet(layout, *who, *facet) - before.facet(layout, *who, *facet);
        (*facet == Facet::Tension, change)
    };
    let gauges = Gauge::ALL.into_iter().filter(|gauge| *gauge != Gauge::Hours);
    let gauges: Vec<i32> = gauges.map(|it| after.gauge(layout, it) - before.gauge(layout, it)).collect();
    let facets: Vec<(bool, i32)> = facets.iter().map(change).collect();
    if facets.iter().any(|(tension, change)| !tension && *change > 0) || gauges.iter().any(|change| *change > 0) {
        return Some(LoopGain::Points);
    }
    let cools = facets.iter().any(|(tension, change)| *tension && *change < 0);
    let loses = facets.iter().any(|(tension, change)| if *tension { *change > 0 } else { *change < 0 });
    (cools && !loses && gauges.iter().all(|change| *change >= 0)).then_some(LoopGain::Calm)
}
