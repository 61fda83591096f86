//! The cone of influence: for each moment, what the rest of a session can still see of its state.
//!
//! Two states that differ only outside the cone go on alike; exploration merges them. Every approximation here errs on
//! the side of seeing too much, which costs states and never a claim.

use super::ahead;
use super::behind;
use super::condition_tree::ConditionTree;
use super::footprint::{Footprint, Footprints, StateCell, StateCells, footprints};
use crate::engine::{BeatId, Condition, Counter, Fact, FactKind, InterestId, Op};
use fixedbitset::FixedBitSet;

/// What is kept of a state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Keep<'a> {
    /// What decides where a session goes; of scores no more than whether these have moved since the start. Whatever
    /// asks about another can go either way.
    Moved(&'a FixedBitSet),
    /// What the rest of a session can see, and every score to the end.
    Everything,
}

impl Keep<'_> {
    /// Whether a cell that changes is kept at all.
    fn keeps(self, cells: &StateCells<'_>, cell: StateCell) -> bool {
        match self {
            Self::Moved(followed) => !cells.is_score(cell) || followed.contains(cell),
            Self::Everything => true,
        }
    }
}

/// For each beat, the cells that are kept while a session waits there.
pub(super) struct Cone {
    pub(super) kept: Vec<FixedBitSet>,
    /// What is kept at an ending.
    pub(super) at_end: FixedBitSet,
    /// Whether anything changes a score, apart from people cooling down.
    pub(super) scores_change: bool,
    /// Whether of scores it is kept whether they have moved, and not how they stand.
    pub(super) only_moved: bool,
    /// How interests are discovered.
    pub(super) opens: Vec<Opening>,
    /// For each beat, the interests that a pick there may discover by their conditions.
    pub(super) may_open: Vec<FixedBitSet>,
    /// For each beat, the interests that nobody asks about from there on.
    pub(super) unasked: Vec<FixedBitSet>,
    /// For each beat, what may yet be asked from there on: conditions and cells.
    pub(super) live: Vec<FixedBitSet>,
    /// For each beat, the cells that are seen from there on and that nothing can have written yet.
    pub(super) unwritten: Vec<FixedBitSet>,
    /// For each beat, the cells that may yet be written from there on.
    pub(super) written: Vec<FixedBitSet>,
    /// The cells that anything writes.
    pub(super) changing: FixedBitSet,
}

impl Cone {
    pub(super) fn of(cells: &StateCells<'_>, keep: Keep<'_>, lines: &FixedBitSet) -> Self {
        let footprints = footprints(cells, lines);
        let mut changing = cells.none();
        for footprint in &footprints {
            changing.union_with(&footprint.writes);
            changing.union_with(&footprint.late_writes);
        }
        let scenario = cells.scenario;
        // What is drawn differs from one start to another.
        let mut drawn = cells.none();
        scenario.drawn_variables().for_each(|(id, _)| drawn.insert(cells.variable(id)));
        changing.union_with(&drawn);
        let mut opens: Vec<_> = scenario
            .interests
            .iter()
            .enumerate()
            .filter_map(|(at, it)| Some(Opening::of(cells, InterestId::new(at), it.opens.as_ref()?)))
            .collect();
        opens.iter().for_each(|it| changing.insert(it.cell));
        for footprint in &footprints {
            for it in &mut opens {
                it.late |= !footprint.late_writes.is_disjoint(&it.asks);
                it.found_late |= footprint.late_writes.contains(it.cell);
            }
        }
        let depends = depends(cells, &opens);
        let scores: FixedBitSet = (0..cells.len()).filter(|cell| cells.is_score(*cell)).collect();
        let reader = Footprints::new(cells, lines);
        let first = (0..footprints.len()).map(|at| first_sight(&reader, BeatId::new(at), &footprints[at], &opens));
        let mut live = ahead::seen(scenario, &footprints, first.collect(), |it| &it.asks_entering);
        let writes: Vec<_> = footprints.iter().map(|footprint| all_writes(footprint, &opens)).collect();
        let before = behind::written(scenario, &footprints, &drawn, &writes, !cells.interventions.is_empty());
        let written = ahead::seen(scenario, &footprints, writes, |it| &it.late_writes);
        let may_open = footprints.iter().map(|it| may_open(it, &opens, scenario.interests.len())).collect();
        let kept = live
            .iter_mut()
            .zip(&before)
            .map(|(set, before)| {
                if keep == Keep::Everything {
                    set.union_with(&scores);
                }
                close(set, &depends, |cell| keep == Keep::Everything || !cells.is_score(cell));
                let mut set = set.clone();
                set.intersect_with(before);
                if let Keep::Moved(followed) = keep {
                    let dropped: FixedBitSet = scores.difference(followed).collect();
                    set.difference_with(&dropped);
                }
                set
            })
            .collect();
        let scores_change = footprints.iter().any(|footprint| footprint.pays);
        let mut at_end = cells.none();
        if keep == Keep::Everything {
            at_end = scores;
            at_end.intersect_with(&changing);
        }
        let only_moved = keep != Keep::Everything;
        let unwritten = live.iter().zip(&before).map(|(live, before)| {
            let mut set = live.clone();
            set.intersect_with(&changing);
            set.difference_with(before);
            set
        });
        let unwritten = unwritten.collect();
        let unasked = live.iter().map(|live| {
            let dead = |at: &usize| !live.contains(cells.interest(InterestId::new(*at)));
            let mut set = FixedBitSet::with_capacity(scenario.interests.len());
            set.extend((0..scenario.interests.len()).filter(dead));
            set
        });
        let unasked = unasked.collect();
        Self { kept, at_end, scores_change, only_moved, opens, may_open, unasked, live, unwritten, written, changing }
    }

    /// Keeps what nothing can have written yet as well, so that states that begin elsewhere than at the start have a
    /// place; and lets every interest be discovered by a step of its own, though nobody asks about it any more.
    pub(super) fn keep_unwritten(&mut self, cells: &StateCells<'_>, keep: Keep<'_>) {
        for (kept, unwritten) in self.kept.iter_mut().zip(&mut self.unwritten) {
            kept.extend(unwritten.ones().filter(|cell| keep.keeps(cells, *cell)));
            unwritten.clear();
        }
        self.unasked.clear();
        self.may_open.clear();
    }

    /// Keeps everything that changes at every beat, and asks every interest at every pick: nothing is forgotten.
    #[cfg(test)]
    pub(super) fn keep_all(&mut self, cells: &StateCells<'_>, keep: Keep<'_>) {
        let mut kept = cells.none();
        kept.extend(self.changing.ones().filter(|cell| keep.keeps(cells, *cell)));
        self.kept.fill(kept);
        self.may_open.clear();
        self.unasked.clear();
    }
}

/// How an interest is discovered.
pub(super) struct Opening {
    pub(super) cell: StateCell,
    interest: InterestId,
    pub(super) asks: FixedBitSet,
    /// The condition as one that is asked.
    whole: Option<usize>,
    /// Counters of picks of which each alone makes it true.
    enough: Vec<Counter>,
    /// Whether it can only be false when what it asks about is forgotten.
    safe: bool,
    /// Whether something between two picks may make it true.
    late: bool,
    /// Whether it may be discovered between two picks.
    pub(super) found_late: bool,
}

impl Opening {
    fn of(cells: &StateCells<'_>, interest: InterestId, condition: &Condition) -> Self {
        let mut asks = cells.none();
        cells.ask(condition, &mut asks);
        let tree = ConditionTree::of(condition, cells.scenario);
        let picked = cells.scenario.choices.iter().filter_map(|choice| choice.picked);
        let enough = picked.filter(|counter| tree.holds_with(Fact::Picked(*counter))).collect();
        Self {
            cell: cells.interest(interest),
            interest,
            asks,
            whole: cells.condition(condition),
            enough,
            safe: is_safe(condition),
            late: false,
            found_late: false,
        }
    }

    /// Whether a pick that writes these may open it.
    pub(super) fn may_open(&self, writes: &FixedBitSet) -> bool {
        self.late || !self.safe || !writes.is_disjoint(&self.asks)
    }
}

/// Whether a condition only asks whether enough happened: what is forgotten then makes it false, never true.
fn is_safe(condition: &Condition) -> bool {
    use crate::engine::Join;
    condition.ops().all(|op| match op {
        Op::Number(number) => number >= 0,
        Op::Fact(fact) => matches!(fact.kind(), FactKind::Counted | FactKind::Happened),
        Op::Not | Op::Negate => false,
        Op::Join(join) => matches!(join, Join::And | Join::Or | Join::More),
    }) || at_least_one(condition)
}

/// `used(move) >= 1` and the like, alone or joined by `and` and `or`.
fn at_least_one(condition: &Condition) -> bool {
    use crate::engine::Join;
    let ops: Vec<_> = condition.ops().collect();
    let counts = |fact: &Fact| matches!(fact, Fact::Seen(_) | Fact::Used(_) | Fact::Picked(_) | Fact::Knows(_));
    ops.iter().enumerate().all(|(at, op)| match op {
        Op::Fact(fact) => counts(fact),
        Op::Number(number) => match ops.get(at + 1) {
            Some(Op::Join(Join::AtLeast)) => *number >= 1,
            Some(Op::Join(Join::More)) => *number >= 0,
            _ => false,
        },
        Op::Not | Op::Negate => false,
        Op::Join(join) => matches!(join, Join::And | Join::Or | Join::More | Join::AtLeast),
    })
}

/// What a pick at a beat asks about, with the interests that it may open.
fn first_sight(reader: &Footprints<'_, '_>, at: BeatId, footprint: &Footprint, opens: &[Opening]) -> FixedBitSet {
    let mut set = footprint.asks.clone();
    let mut open = |writes: &FixedBitSet, picked: Option<Counter>| {
        for it in opens.iter().filter(|it| it.may_open(writes)) {
            // What the pick itself makes true asks nothing of what was before.
            if picked.is_none_or(|picked| it.late || !it.enough.contains(&picked)) {
                set.union_with(&it.asks);
                set.extend(it.whole);
            }
        }
    };
    let scenario = reader.cells.scenario;
    let beat = scenario.beat(at);
    if beat.select.is_some() || !reader.cells.interventions.is_empty() {
        if footprint.is_pick {
            open(&footprint.writes, None);
        }
        return set;
    }
    for choice in reader.shown(at) {
        let mut picked = reader.blank();
        reader.choice(choice, beat.home, &mut picked);
        open(&picked.writes, scenario.choices[choice].picked);
    }
    set
}

/// The interests that a pick at a beat may discover by their conditions, or anything once one of them is found late.
fn may_open(footprint: &Footprint, opens: &[Opening], interests: usize) -> FixedBitSet {
    let mut set = FixedBitSet::with_capacity(interests);
    let may = opens.iter().filter(|it| footprint.is_pick && it.may_open(&footprint.writes));
    may.for_each(|it| set.insert(it.interest.index()));
    set
}

/// Everything that waiting at a beat, picking there and entering it may write.
fn all_writes(footprint: &Footprint, opens: &[Opening]) -> FixedBitSet {
    let mut set = footprint.writes.clone();
    set.union_with(&footprint.late_writes);
    set.extend(opens.iter().filter(|it| footprint.is_pick && it.may_open(&footprint.writes)).map(|it| it.cell));
    set
}

/// What a cell that is seen makes visible as well, because its future depends on it.
fn depends(cells: &StateCells<'_>, opens: &[Opening]) -> Vec<Vec<StateCell>> {
    let mut depends = cells.sources();
    for it in opens.iter().filter(|it| it.late || !it.safe) {
        depends[it.cell].extend(it.asks.ones().chain(it.whole));
    }
    depends
}

/// Adds what the cells of a set depend on, until nothing more comes.
fn close(set: &mut FixedBitSet, depends: &[Vec<StateCell>], follows: impl Fn(StateCell) -> bool) {
    let mut open: Vec<_> = set.ones().filter(|cell| follows(*cell)).collect();
    while let Some(cell) = open.pop() {
        for on in depends.get(cell).into_iter().flatten().copied().filter(|on| follows(*on)) {
            if !set.put(on) {
                open.push(on);
            }
        }
    }
}
