//! What the rest of a session can still see from each beat on, along the ways that it can go.
//!
//! A fragment returns to whoever called it: what is seen before a call is what the fragment itself sees, and then what
//! is seen where *this* call returns to, not what other callers see. Only while a session waits inside a fragment must
//! everything be kept that any caller sees. So what a scene asks does not count in another that calls the same fragment
//! (the functional approach to calls of Sharir & Pnueli 1981).

use super::footprint::Footprint;
use crate::engine::{BeatId, FragmentId, Home, Scenario};
use fixedbitset::FixedBitSet;

/// For each beat, what is seen from waiting there to the end: `first` at the beat itself until another is entered, and
/// `entering` on entering each.
pub(super) fn seen(
    scenario: &Scenario,
    footprints: &[Footprint],
    first: Vec<FixedBitSet>,
    entering: fn(&Footprint) -> &FixedBitSet,
) -> Vec<FixedBitSet> {
    let to_topics = to_topics(scenario, footprints);
    let callers = callers(scenario, footprints);
    let mut ahead = Ahead { scenario, footprints, entering, to_topics, callers, inside: first.clone(), seen: first };
    let mut settled = false;
    while !settled {
        settled = true;
        // Backwards, from later to earlier beats, until nothing more comes into sight.
        for at in (0..footprints.len()).rev() {
            settled &= !ahead.widen(at);
        }
    }
    ahead.seen
}

struct Ahead<'a> {
    scenario: &'a Scenario,
    footprints: &'a [Footprint],
    entering: fn(&Footprint) -> &FixedBitSet,
    /// For each fragment, whether it may go on to the topics of the scene that called it.
    to_topics: Vec<bool>,
    /// For each fragment, the beats that it may return to, and the topic lists that it may go on to.
    callers: Vec<Vec<BeatId>>,
    /// For each beat, what is seen until its fragment returns; in a scene the same as `seen`.
    inside: Vec<FixedBitSet>,
    seen: Vec<FixedBitSet>,
}

impl Ahead<'_> {
    /// Adds what the beats that follow one see; returns whether anything came into sight.
    fn widen(&mut self, at: usize) -> bool {
        let (scenario, footprints) = (self.scenario, self.footprints);
        let (footprint, home) = (&footprints[at], scenario.beats[at].home);
        let mut set = std::mem::take(&mut self.inside[at]);
        let before = set.count_ones(..);
        for next in &footprint.near {
            self.add(*next, &self.inside, at, &mut set);
        }
        for next in &footprint.far {
            set.union_with((self.entering)(&self.footprints[next.index()]));
            set.union_with(&self.seen[next.index()]);
        }
        for (fragment, back) in &footprint.calls {
            self.add(scenario.fragments[fragment.index()].start, &self.inside, at, &mut set);
            self.add(*back, &self.inside, at, &mut set);
            if let Some(list) = topic_list(scenario, home).filter(|_| self.to_topics[fragment.index()]) {
                self.add(list, &self.seen, at, &mut set);
            }
        }
        let wider = set.count_ones(..) != before;
        let Home::Fragment(fragment) = home else {
            if wider {
                self.seen[at].clone_from(&set);
            }
            self.inside[at] = set;
            return wider;
        };
        let mut seen = std::mem::take(&mut self.seen[at]);
        let before = seen.count_ones(..);
        seen.union_with(&set);
        for back in &self.callers[fragment.index()] {
            self.add(*back, &self.seen, at, &mut seen);
        }
        let more = seen.count_ones(..) != before;
        (self.inside[at], self.seen[at]) = (set, seen);
        wider || more
    }

    /// Adds what is asked on entering a beat and seen from there on; not for a beat itself, whose sets are taken.
    fn add(&self, next: BeatId, sets: &[FixedBitSet], at: usize, into: &mut FixedBitSet) {
        into.union_with((self.entering)(&self.footprints[next.index()]));
        if next.index() != at {
            into.union_with(&sets[next.index()]);
        }
    }
}

/// The topics of the scene in which a beat plays.
pub(super) fn topic_list(scenario: &Scenario, home: Home) -> Option<BeatId> {
    match home {
        Home::Scene(scene) => scenario.scenes[scene.index()].topic_list,
        Home::Fragment(_) => None,
    }
}

/// For each fragment, whether it or one that it calls may go on to the topics of the scene.
pub(super) fn to_topics(scenario: &Scenario, footprints: &[Footprint]) -> Vec<bool> {
    let mut to_topics = vec![false; scenario.fragments.len()];
    let mut settled = false;
    while !settled {
        settled = true;
        for (beat, footprint) in scenario.beats.iter().zip(footprints) {
            let Home::Fragment(FragmentId(fragment)) = beat.home else { continue };
            let leads = footprint.to_topics || footprint.calls.iter().any(|(called, _)| to_topics[called.index()]);
            if leads && !std::mem::replace(&mut to_topics[usize::from(fragment)], true) {
                settled = false;
            }
        }
    }
    to_topics
}

/// For each fragment, where calls of it lead on to.
fn callers(scenario: &Scenario, footprints: &[Footprint]) -> Vec<Vec<BeatId>> {
    let mut callers = vec![Vec::new(); scenario.fragments.len()];
    for (beat, footprint) in scenario.beats.iter().zip(footprints) {
        for (fragment, back) in &footprint.calls {
            callers[fragment.index()].push(*back);
            callers[fragment.index()].extend(topic_list(scenario, beat.home));
        }
    }
    callers.iter_mut().for_each(|beats| {
        beats.sort_unstable();
        beats.dedup();
    });
    callers
}
