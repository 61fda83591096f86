//! How well a talk can end for who never makes a promise, and for who makes it and takes it back: the best that a search
//! finds.

use crate::engine::relationship::Facet;
use crate::engine::{
    BeatId, ChoiceId, ChoiceKind, Position, Progress, PromiseId, PromiseState, Rating, Session, Staging, StakeholderId,
};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// States of a layer that are followed for each of quality and integrity, at each beat and for each way in which the
/// promise may stand; of more, the best. At another beat other things are still to come, so that scores say little there.
const WIDTH: usize = 12;
/// What taking back may end above never promising where not every walk was played, in hundredths of a point: both are the
/// best that was found, and may be a little off.
pub(super) const MARGIN: i32 = 25;
/// Picks of the longest walk that is followed.
const LAYERS: usize = 200;
/// Sizes of a selection that are tried where several are picked at once.
const SIZES: usize = 3;

/// A walk, by what is picked in each step.
pub(super) type WalkPicks = Vec<Vec<ChoiceId>>;

/// The best ends that were found, in hundredths of a point, in the eyes of whom the promise is made to.
#[derive(Default)]
pub(super) struct PromiseEnds {
    /// For who never makes the promise.
    pub(super) never: BestEnd,
    /// For who makes it and takes it back.
    pub(super) taken_back: BestEnd,
    /// Whether every walk was played, so that nothing better can be found.
    pub(super) whole: bool,
}

/// The best end by quality and by integrity, each with a walk that leads there.
#[derive(Default)]
pub(super) struct BestEnd {
    pub(super) quality: Option<(i32, WalkPicks)>,
    pub(super) integrity: Option<(i32, WalkPicks)>,
}

impl BestEnd {
    fn take(&mut self, scores: EndScores, picks: &WalkPicks) {
        for (best, score) in [(&mut self.quality, scores.quality), (&mut self.integrity, scores.integrity)] {
            if best.as_ref().is_none_or(|(known, _)| score > *known) {
                *best = Some((score, picks.clone()));
            }
        }
    }
}

/// How somebody sees the player, in hundredths of a point.
#[derive(Clone, Copy)]
struct EndScores {
    quality: i32,
    integrity: i32,
}

impl EndScores {
    fn of(staging: &Staging, who: StakeholderId, progress: &Progress) -> Self {
        let integrity = progress.facet(&staging.scenario.layout, who, Facet::Integrity);
        Self { quality: staging.quality(who, progress), integrity }
    }
}

/// Looks for the best ends of each promise; what one search comes to counts for all. Chance falls as the seed of the staging
/// has it.
pub(super) fn promise_ends(staging: &Staging, promises: &[PromiseId]) -> Vec<PromiseEnds> {
    let none = || PromiseEnds { whole: true, ..PromiseEnds::default() };
    let mut found: Vec<_> = promises.iter().map(|_| none()).collect();
    for promise in promises {
        let whole = search(staging, *promise, promises, &mut found);
        found.iter_mut().for_each(|it| it.whole &= whole);
    }
    found
}

/// Follows the best states for each way in which a promise may stand, unless it is kept or broken; whether that was all.
fn search(staging: &Staging, promise: PromiseId, promises: &[PromiseId], found: &mut [PromiseEnds]) -> bool {
    let layout = &staging.scenario.layout;
    let who = staging.scenario.promises[promise.index()].to;
    let mut whole = true;
    let mut seen: BTreeSet<Vec<i32>> = BTreeSet::new();
    let mut layer: Vec<(Progress, WalkPicks)> = vec![(staging.start(&mut ()), WalkPicks::new())];
    for _ in 0..LAYERS {
        let mut next: BTreeMap<(PromiseState, BeatId), Vec<(EndScores, Progress, WalkPicks)>> = BTreeMap::new();
        for (progress, walked) in &layer {
            for picks in possible(staging, progress, &mut whole) {
                let mut after = progress.clone();
                staging.take_with(&mut after, &picks, staging.dice(), &mut ());
                whole &= after.draws() == 0;
                let mut walk = walked.clone();
                walk.push(picks);
                let state = after.promise(layout, promise);
                let settled = matches!(state, PromiseState::Kept | PromiseState::Broken | PromiseState::EndedWell);
                match after.position() {
                    Position::Ended(_) => note_end(staging, promises, found, &after, &walk),
                    Position::Beat(beat) if !settled && seen.insert(after.cells().to_vec()) => {
                        let scores = EndScores::of(staging, who, &after);
                        next.entry((state, beat)).or_default().push((scores, after, walk));
                    }
                    Position::Beat(_) | Position::Stuck(_) => {}
                }
            }
        }
        layer = next.into_values().flat_map(|states| best_of(states, &mut whole)).collect();
        if layer.is_empty() {
            return whole;
        }
    }
    false
}

/// Takes note of an end for each promise that was never made there, or was taken back.
fn note_end(staging: &Staging, promises: &[PromiseId], found: &mut [PromiseEnds], end: &Progress, walk: &WalkPicks) {
    let scenario = &staging.scenario;
    for (promise, ends) in promises.iter().zip(found) {
        let scores = EndScores::of(staging, scenario.promises[promise.index()].to, end);
        match end.promise(&scenario.layout, *promise) {
            PromiseState::Unmade => ends.never.take(scores, walk),
            PromiseState::Warned => ends.taken_back.take(scores, walk),
            PromiseState::Open
            | PromiseState::Expected
            | PromiseState::Kept
            | PromiseState::Broken
            | PromiseState::EndedWell => {}
        }
    }
}

/// The states that are followed: the best by quality and the best by integrity.
fn best_of(states: Vec<(EndScores, Progress, WalkPicks)>, whole: &mut bool) -> Vec<(Progress, WalkPicks)> {
    if states.len() <= 2 * WIDTH {
        return states.into_iter().map(|(_, progress, picks)| (progress, picks)).collect();
    }
    *whole = false;
    let order = |score: fn(&EndScores) -> i32| {
        let mut places: Vec<usize> = (0..states.len()).collect();
        places.sort_by_key(|at| (std::cmp::Reverse(score(&states[*at].0)), *at));
        places.truncate(WIDTH);
        places
    };
    let kept: BTreeSet<usize> = order(|it| it.quality).into_iter().chain(order(|it| it.integrity)).collect();
    let states = states.into_iter().enumerate().filter(|(at, _)| kept.contains(at));
    states.map(|(_, (_, progress, picks))| (progress, picks)).collect()
}

/// What is tried at a state: each choice; of several at once what the author rates best, in a few sizes.
fn possible(staging: &Staging, progress: &Progress, whole: &mut bool) -> Vec<Vec<ChoiceId>> {
    let Position::Beat(beat) = progress.position() else { return Vec::new() };
    let scenario = &staging.scenario;
    let open: Vec<ChoiceId> = staging.shown_at(progress).filter(|it| staging.can_pick(*it, progress)).collect();
    if scenario.beat(beat).select.is_none() {
        return open.into_iter().map(|choice| vec![choice]).collect();
    }
    *whole = false;
    let (mut several, single): (Vec<_>, Vec<_>) =
        open.into_iter().partition(|choice| scenario.choice(*choice).kind == ChoiceKind::Say);
    several.sort_by_key(|choice| {
        let rank = match scenario.choice(*choice).rating {
            Some(Rating::Best) => 0,
            Some(Rating::Fair) => 1,
            None => 2,
            Some(Rating::Tempting) => 3,
            Some(Rating::Poor) => 4,
        };
        (rank, choice.index())
    });
    let (least, most) = staging.selection(progress);
    let sizes = (least..=most.min(several.len())).rev().take(SIZES);
    let planning = staging.planning(progress);
    let selections = sizes.map(|size| {
        let mut picked = staging.fitted(&several[..size], progress);
        if planning.is_none() {
            picked.sort_unstable();
        }
        picked
    });
    selections.chain(single.into_iter().map(|choice| vec![choice])).collect()
}

/// A walk as its picks are written; nothing where it cannot be played.
pub(super) fn written(staging: &Staging, walk: &WalkPicks) -> Option<Vec<String>> {
    let mut session = Session::staged(Arc::new(staging.clone()));
    for picks in walk {
        session.apply_for(crate::engine::Input::pick(picks), &mut ()).ok()?;
    }
    Some((0..session.transcript().steps.len()).map(|step| session.written(step)).collect())
}
