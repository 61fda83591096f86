//! What may have been written by the time that a session waits at a beat: all else stands as at the start, and need not
//! be kept.
//!
//! As in `ahead`, what comes after a call counts only what came before that call, with all that the fragment may write.

use super::ahead::{to_topics, topic_list};
use super::footprint::Footprint;
use crate::engine::{BeatId, Home, Scenario};
use fixedbitset::FixedBitSet;

/// For each beat, what may have been written on the way to it and on entering it; `drawn` is what differs from one start
/// to another, `writes` what waiting at each, picking
/// there and entering it may write. Where a trainer may bring something in, a session waits on where it waited.
pub(super) fn written(
    scenario: &Scenario,
    footprints: &[Footprint],
    drawn: &FixedBitSet,
    writes: &[FixedBitSet],
    waits_on: bool,
) -> Vec<FixedBitSet> {
    let none = || FixedBitSet::with_capacity(writes.first().map_or(0, FixedBitSet::len));
    let to_topics = to_topics(scenario, footprints);
    let inside = inside(scenario, footprints, writes);
    // A topic that is left inside a fragment comes back there with whatever was written meanwhile.
    let left_inside = scenario.beats.iter().any(|beat| beat.switch && matches!(beat.home, Home::Fragment(_)));
    let mut before: Vec<Option<FixedBitSet>> = vec![None; footprints.len()];
    let start = scenario.scenes[scenario.start.index()].start;
    let mut open = vec![start];
    before[start.index()] = Some(drawn.union(&footprints[start.index()].late_writes).collect());
    while let Some(beat) = open.pop() {
        let footprint = &footprints[beat.index()];
        let mut after = before[beat.index()].clone().unwrap_or_else(none);
        after.union_with(&writes[beat.index()]);
        let mut lead = |to: BeatId, after: &FixedBitSet| {
            let known = before[to.index()].is_some();
            let set = before[to.index()].get_or_insert_with(none);
            let count = set.count_ones(..);
            set.union_with(after);
            set.union_with(&footprints[to.index()].late_writes);
            if !known || set.count_ones(..) > count {
                open.push(to);
            }
        };
        let next = if left_inside { &footprint.next } else { &footprint.near };
        let same = Some(&beat).filter(|_| waits_on && footprint.is_pick);
        next.iter().chain(&footprint.far).chain(same).for_each(|to| lead(*to, &after));
        for (fragment, back) in &footprint.calls {
            lead(scenario.fragments[fragment.index()].start, &after);
            let mut returned = after.clone();
            returned.union_with(&inside[fragment.index()]);
            lead(*back, &returned);
            let list = topic_list(scenario, scenario.beat(beat).home).filter(|_| to_topics[fragment.index()]);
            list.into_iter().for_each(|list| lead(list, &returned));
        }
    }
    before.into_iter().map(|set| set.unwrap_or_else(none)).collect()
}

/// For each fragment, what it and those that it calls may write.
fn inside(scenario: &Scenario, footprints: &[Footprint], writes: &[FixedBitSet]) -> Vec<FixedBitSet> {
    let none = FixedBitSet::with_capacity(writes.first().map_or(0, FixedBitSet::len));
    let mut inside = vec![none; scenario.fragments.len()];
    let mut settled = false;
    while !settled {
        settled = true;
        for ((beat, footprint), writes) in scenario.beats.iter().zip(footprints).zip(writes) {
            let Home::Fragment(fragment) = beat.home else { continue };
            let mut set = std::mem::take(&mut inside[fragment.index()]);
            let count = set.count_ones(..);
            set.union_with(writes);
            for (called, _) in footprint.calls.iter().filter(|(called, _)| *called != fragment) {
                set.union_with(&inside[called.index()]);
            }
            settled &= set.count_ones(..) == count;
            inside[fragment.index()] = set;
        }
    }
    inside
}
