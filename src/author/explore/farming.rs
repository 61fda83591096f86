//! Loops that farm points: a pick that can be made again and again, and pays each time.

use super::exploration::Farming;
use super::memo::Memo;
use super::search::SearchResult;
use super::witness::{WitnessSteps, replay, walk};
use crate::engine::relationship::{Facet, Gauge};
use crate::engine::{ChoiceId, Progress, Staging, StakeholderId};
use std::collections::BTreeMap;

/// Loops that are tried for each pick.
const TRIES: u32 = 3;
/// States on loops that are looked at.
const LOOKED_AT: usize = 20_000;

/// The picks that pay each time a loop is walked.
pub(super) fn farming<const W: usize>(
    found: &SearchResult<W>,
    memo: &mut Memo<'_, W>,
    staging: &Staging,
) -> Vec<Farming> {
    let graph = &found.graph;
    if graph.overflowed || graph.len() < found.visited.len() {
        return Vec::new();
    }
    let mut on_loops = vec![true; graph.len()];
    graph.in_order().iter().for_each(|state| on_loops[*state as usize] = false);
    let mut tries: BTreeMap<ChoiceId, u32> = BTreeMap::new();
    let mut paying: BTreeMap<ChoiceId, Farming> = BTreeMap::new();
    let looped: Vec<u32> = (0..graph.len() as u32).filter(|state| on_loops[*state as usize]).collect();
    for from in looped.into_iter().take(LOOKED_AT) {
        let mut picks = Vec::new();
        memo.steps(found.visited.key(from), |step| picks.extend(step.pick.map(|pick| (pick, step.to))));
        for (choice, key) in picks {
            let Some(to) = found.visited.find(&key).filter(|to| on_loops[*to as usize]) else { continue };
            let tried = tries.entry(choice).or_default();
            if *tried >= TRIES || paying.contains_key(&choice) {
                continue;
            }
            *tried += 1;
            let Some(back) = graph.way(to, from, &on_loops) else { continue };
            let mut ring = vec![from];
            ring.extend(back);
            let round = found.steps_along(&mut memo.stepper, &ring);
            let mut trail = found.trail(&mut memo.stepper, from);
            if round.first().is_some_and(|step| step.pick == [choice]) && pays(staging, &trail, &round) {
                trail.extend(round.iter().cloned());
                trail.extend(round);
                paying.insert(choice, Farming { choice, witness: walk(staging, &trail) });
            }
        }
    }
    paying.into_values().collect()
}

/// Whether two rounds can be played, and the pick pays in both.
fn pays(staging: &Staging, to_loop: &WitnessSteps, round: &WitnessSteps) -> bool {
    let mut trail = to_loop.clone();
    let Some(mut before) = replay(staging, &trail) else { return false };
    for _ in 0..2 {
        trail.push(round[0].clone());
        let Some(after) = replay(staging, &trail) else { return false };
        if !gains(staging, &before, &after) {
            return false;
        }
        trail.extend(round[1..].iter().cloned());
        match replay(staging, &trail) {
            Some(around) if gains(staging, &before, &around) => before = around,
            _ => return false,
        }
    }
    true
}

/// Whether some score is better than before: a facet of somebody, or a gauge that is not about hours.
fn gains(staging: &Staging, before: &Progress, after: &Progress) -> bool {
    let layout = &staging.scenario.layout;
    let people = (0..staging.scenario.cast.len()).map(StakeholderId::new);
    let facets = Facet::ALL.into_iter().filter(|facet| *facet != Facet::Tension);
    let liked = people
        .clone()
        .any(|who| facets.clone().any(|facet| after.facet(layout, who, facet) > before.facet(layout, who, facet)));
    let gauges = Gauge::ALL.into_iter().filter(|gauge| *gauge != Gauge::Hours);
    liked || gauges.into_iter().any(|gauge| after.gauge(layout, gauge) > before.gauge(layout, gauge))
}
