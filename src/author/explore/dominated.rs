//! Choices that are never better than another one of the same beat.

use super::exploration::Dominated;
use super::packing::Packing;
use super::search::SearchResult;
use super::step::Stepper;
use crate::engine::relationship::{Facet, Gauge, Tally};
use crate::engine::{ChoiceId, InterestId, Progress, Staging, StakeholderId};
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// States that are looked at; of more, every so manieth.
const LOOKED_AT: usize = 3_000;

/// How one choice compared with another wherever both could be picked.
#[derive(Clone, Copy)]
struct Compared {
    never_better: bool,
    once_worse: bool,
}

/// The choices that lead to the same place as another of their beat and are worse or equal on every dimension, wherever
/// both could be picked.
pub(super) fn dominated<const W: usize>(
    found: &SearchResult<W>,
    stepper: &mut Stepper<'_>,
    coarse: &Packing,
    staging: &Staging,
) -> Vec<Dominated> {
    let mut pairs: BTreeMap<(ChoiceId, ChoiceId), Compared> = BTreeMap::new();
    // Only picks of one choice are compared.
    stepper.several = false;
    let every = found.visited.len().div_ceil(LOOKED_AT).max(1);
    for state in (0..found.visited.len() as u32).step_by(every) {
        let mut outcomes: Vec<(ChoiceId, Progress, bool)> = Vec::new();
        stepper.steps(found.visited.key(state), None, |_, taken| {
            if let [single] = taken.pick {
                let by_chance = !taken.decisions.is_empty();
                outcomes.push((*single, taken.after.clone(), by_chance));
            }
        });
        for (choice, after, by_chance) in &outcomes {
            for (other, better, other_by_chance) in outcomes.iter().filter(|(other, ..)| other != choice) {
                let same_beat = staging.scenario.choice(*choice).beat == staging.scenario.choice(*other).beat;
                let comparable = same_beat && !by_chance && !other_by_chance && same_place(coarse, after, better);
                let order = if comparable { compare(staging, after, better) } else { None };
                let pair = pairs.entry((*choice, *other)).or_insert(Compared { never_better: true, once_worse: false });
                pair.never_better &= matches!(order, Some(Ordering::Less | Ordering::Equal));
                pair.once_worse |= order == Some(Ordering::Less);
            }
        }
    }
    pairs
        .into_iter()
        .filter(|(_, it)| it.never_better && it.once_worse)
        .map(|((choice, by), _)| Dominated { choice, by })
        .collect()
}

/// Whether the rest of the session can only tell two states apart by scores.
fn same_place(coarse: &Packing, a: &Progress, b: &Progress) -> bool {
    coarse.pack::<32>(a, 0) == coarse.pack::<32>(b, 0)
}

/// How two states compare: less when one is worse somewhere and better nowhere.
fn compare(staging: &Staging, a: &Progress, b: &Progress) -> Option<Ordering> {
    let scenario = &staging.scenario;
    let layout = &scenario.layout;
    let mut order = Ordering::Equal;
    let mut meet = |next: Ordering| {
        if order == Ordering::Equal {
            order = next;
        }
        next == Ordering::Equal || order == next
    };
    for who in (0..scenario.cast.len()).map(StakeholderId::new) {
        for facet in Facet::ALL {
            let (a, b) = (a.facet(layout, who, facet), b.facet(layout, who, facet));
            let next = if facet == Facet::Tension { b.cmp(&a) } else { a.cmp(&b) };
            if !meet(next) {
                return None;
            }
        }
        let tallies = Tally::ALL.into_iter().all(|it| meet(a.tally(layout, who, it).cmp(&b.tally(layout, who, it))));
        if !tallies {
            return None;
        }
    }
    for gauge in Gauge::ALL {
        let (a, b) = (a.gauge(layout, gauge), b.gauge(layout, gauge));
        if !meet(if gauge == Gauge::Hours { b.cmp(&a) } else { a.cmp(&b) }) {
            return None;
        }
    }
    for interest in (0..scenario.interests.len()).map(InterestId::new) {
        if !meet(a.knows(layout, interest).cmp(&b.knows(layout, interest))) {
            return None;
        }
    }
    Some(order)
}
