//! Values that the rest of a session cannot tell apart, counted as one.
//!
//! Of cells that are asked about together only what the questions come to counts: of "picked this or that" one bit, of
//! three counters whose sum is compared with 2 the sum up to 2. Cells that share a question form a group; two values of
//! a group are the same when every part of a condition that is still to be asked comes to the same for both, and still
//! does after anything that may yet be written: the coarsest such partition, found by refinement (Hopcroft 1971; here
//! the plain rounds of Moore 1956, on groups of a few thousand values at most).

use super::condition_tree::ConditionTree;
use super::cone::Cone;
use super::footprint::{StateCell, StateCells};
use super::merged_values::{OF_CELL, changes, values};
use crate::engine::{Cell, Condition, Fact, Progress, Staging};
use fixedbitset::FixedBitSet;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// Values that a group may have; a larger one is left as it is.
const VALUES: usize = 1 << 12;
/// Cells that are asked about together, and for each of their values, by number, the one that stands for it.
#[derive(Debug)]
pub(super) struct MergedGroup {
    pub(super) cells: Vec<MergedCell>,
    pub(super) stands_for: Box<[u16]>,
}

/// A cell of a group.
#[derive(Debug, Clone)]
pub(super) struct MergedCell {
    pub(super) cell: StateCell,
    /// Its values in ascending order.
    pub(super) values: Rc<[i32]>,
}

/// Which cells there are to merge, and the groups that were worked out.
pub(super) struct Merging<'a> {
    cells: &'a StateCells<'a>,
    staging: &'a Staging,
    /// For each condition, whether it is looked into fact by fact.
    apart: Vec<bool>,
    /// For each condition, as a tree.
    trees: Vec<ConditionTree>,
    /// For each cell its values, where they are few and all may be merged.
    values: Vec<Option<Rc<[i32]>>>,
    changing: &'a FixedBitSet,
    /// For each fact that is asked about, the cells that it is worked out from.
    facts: BTreeMap<Fact, Vec<StateCell>>,
    known: RefCell<BTreeMap<GroupKey, Option<Rc<MergedGroup>>>>,
}

/// What a group depends on: its cells, and what is asked about them.
type GroupKey = (Vec<GroupCell>, Vec<ConditionTree>);

/// A cell of a group that is worked out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct GroupCell {
    /// Whether it stands as at the start, because nothing can have written it yet; such cells come last.
    unwritten: bool,
    cell: StateCell,
    /// Whether it may yet be written.
    written_later: bool,
}

impl<'a> Merging<'a> {
    /// What can be merged; conditions in `apart` are asked for each of their facts, and cells in `left_out` stay.
    pub(super) fn new(
        cells: &'a StateCells<'a>,
        staging: &'a Staging,
        changing: &'a FixedBitSet,
        apart: &[&Condition],
        left_out: &FixedBitSet,
    ) -> Self {
        let caps = caps(cells);
        let values = (0..cells.len())
            .map(|cell| {
                let values = values(cells, staging, cell, &caps).filter(|it| it.len() <= OF_CELL);
                values.filter(|_| !left_out.contains(cell)).map(Rc::from)
            })
            .collect();
        let trees: Vec<_> = cells.conditions.iter().map(|it| ConditionTree::of(it, cells.scenario)).collect();
        let mut facts = BTreeMap::new();
        let mut note = |fact| {
            facts.entry(fact).or_insert_with(|| cells_of(cells, fact));
        };
        trees.iter().for_each(|tree| tree.each_fact(&mut note));
        (0..cells.list.len()).filter_map(|cell| read_alone(cells, cell)).for_each(|tree| tree.each_fact(&mut note));
        Self {
            cells,
            staging,
            apart: cells.conditions.iter().map(|it| apart.contains(it)).collect(),
            trees,
            values,
            changing,
            facts,
            known: RefCell::new(BTreeMap::new()),
        }
    }

    /// The groups at a beat in which something can be merged.
    pub(super) fn groups(&self, cone: &Cone, beat: usize) -> Vec<Rc<MergedGroup>> {
        let (kept, live, written) = (&cone.kept[beat], &cone.live[beat], &cone.written[beat]);
        // What nothing has written yet has a part in the questions as well.
        let mut all = kept.clone();
        all.union_with(&cone.unwritten[beat]);
        let mine = |cell: StateCell| all.contains(cell) && self.values[cell].is_some();
        let wanted = |fact: Fact| self.cells_of(fact).all(|cell| mine(cell) || !self.changing.contains(cell));
        let mut asked: BTreeSet<ConditionTree> = BTreeSet::new();
        for number in self.cells.conditions_in(live) {
            let mut parts = Vec::new();
            if self.apart[number] {
                self.trees[number].each_fact(&mut |fact| parts.push(ConditionTree::Fact(fact)));
                parts.retain(|part| matches!(part, ConditionTree::Fact(fact) if wanted(*fact)));
            } else {
                self.trees[number].parts(&wanted, &mut parts);
            }
            asked.extend(parts);
        }
        for cell in (0..self.cells.list.len()).filter(|cell| mine(*cell) && self.cells.is_read(*cell, live)) {
            asked.extend(read_alone(self.cells, cell));
        }
        let mut groups = Vec::new();
        for (cells, asked) in self.joined(asked, &mine, &all) {
            let of_group = |cell: StateCell| GroupCell {
                unwritten: !kept.contains(cell),
                cell,
                written_later: written.contains(cell),
            };
            let mut cells: Vec<_> = cells.into_iter().map(of_group).collect();
            cells.sort_unstable();
            let key = (cells, asked);
            let known = self.known.borrow().get(&key).cloned();
            let group = known.unwrap_or_else(|| {
                let group = self.merged(&key).map(Rc::new);
                self.known.borrow_mut().insert(key, group.clone());
                group
            });
            groups.extend(group);
        }
        groups
    }

    /// The cells that a fact is worked out from.
    fn cells_of(&self, fact: Fact) -> impl Iterator<Item = StateCell> {
        self.facts.get(&fact).into_iter().flatten().copied()
    }

    /// Cells that share a question, with their questions.
    fn joined(
        &self,
        asked: BTreeSet<ConditionTree>,
        mine: &impl Fn(StateCell) -> bool,
        kept: &FixedBitSet,
    ) -> Vec<(Vec<StateCell>, Vec<ConditionTree>)> {
        let mut groups: Vec<(BTreeSet<StateCell>, Vec<ConditionTree>)> = kept
            .ones()
            .filter(|cell| *cell < self.cells.len() && mine(*cell))
            .map(|it| (BTreeSet::from([it]), Vec::new()))
            .collect();
        for question in asked {
            let mut cells = BTreeSet::new();
            question.each_fact(&mut |fact| cells.extend(self.cells_of(fact).filter(|cell| mine(*cell))));
            if cells.is_empty() {
                continue;
            }
            let (met, rest): (Vec<_>, Vec<_>) = groups.into_iter().partition(|(group, _)| !group.is_disjoint(&cells));
            groups = rest;
            let mut questions: Vec<_> = met.iter().flat_map(|(_, questions)| questions.iter().cloned()).collect();
            questions.push(question);
            questions.sort_unstable();
            groups.push((met.into_iter().flat_map(|(group, _)| group).collect(), questions));
        }
        groups.into_iter().map(|(cells, questions)| (cells.into_iter().collect(), questions)).collect()
    }

    /// The values of a group that are the same; `None` where no two are, or there are too many.
    fn merged(&self, (cells, asked): &GroupKey) -> Option<MergedGroup> {
        let merged: Option<Vec<MergedCell>> =
            cells.iter().map(|it| Some(MergedCell { cell: it.cell, values: self.values[it.cell].clone()? })).collect();
        let mut merged = merged?;
        if cells.iter().all(|it| it.unwritten) {
            return None;
        }
        let count = merged.iter().try_fold(1usize, |count, it| count.checked_mul(it.values.len()))?;
        if count > VALUES {
            return None;
        }
        let mut progress = self.staging.initial();
        let answers = (0..count).map(|number| {
            put(&merged, number, self.cells, &mut progress);
            asked.iter().map(|it| it.value(&|fact| self.staging.fact(fact, &progress))).collect::<Vec<i64>>()
        });
        let mut classes = numbered(answers);
        let writes: Vec<Vec<u16>> = cells
            .iter()
            .enumerate()
            .filter(|(_, it)| it.written_later)
            .flat_map(|(at, it)| self.writes(it.cell, at, &merged, count))
            .collect();
        loop {
            let refined = numbered((0..count).map(|number| {
                let after = writes.iter().map(|write| classes.0[usize::from(write[number])]);
                std::iter::once(classes.0[number]).chain(after).collect::<Vec<u16>>()
            }));
            let settled = refined.1 == classes.1;
            classes = refined;
            if settled {
                break;
            }
        }
        // Of what nothing has written yet only the value of the start is there; it comes last, so all numbers lie together.
        let there = cells.iter().filter(|it| !it.unwritten).count();
        let values: usize = merged[..there].iter().map(|it| it.values.len()).product();
        let mut first_number = 0;
        let mut stride = values;
        for it in merged.drain(there..) {
            first_number += stride * self.start_of(&it)?;
            stride *= it.values.len();
        }
        let mut first = vec![None; classes.1];
        let stands_for: Box<[u16]> = classes.0[first_number..first_number + values]
            .iter()
            .zip(0..)
            .map(|(class, number)| *first[usize::from(*class)].get_or_insert(number))
            .collect();
        let is_itself = stands_for.iter().zip(0..).all(|(stands_for, number)| *stands_for == number);
        (!is_itself).then_some(MergedGroup { cells: merged, stands_for })
    }

    /// Which of its values a cell has at the start.
    fn start_of(&self, it: &MergedCell) -> Option<usize> {
        let start = if it.cell < self.cells.list.len() { self.staging.initial().cells()[it.cell] } else { 0 };
        it.values.iter().position(|value| *value == start)
    }

    /// What each thing that may be written to a cell makes of every value of its group.
    fn writes(&self, cell: StateCell, at: usize, group: &[MergedCell], count: usize) -> Vec<Vec<u16>> {
        let values = &group[at].values;
        let stride: usize = group[..at].iter().map(|it| it.values.len()).product();
        let changes = changes(self.cells, self.staging, cell, values);
        changes
            .into_iter()
            .map(|change| {
                let to: Vec<usize> = values
                    .iter()
                    .map(|value| {
                        let after = change(*value);
                        values.iter().position(|it| *it >= after).unwrap_or(values.len() - 1)
                    })
                    .collect();
                let after = |number: usize| {
                    let now = number / stride % values.len();
                    (number + to[now] * stride - now * stride) as u16
                };
                (0..count).map(after).collect()
            })
            .collect()
    }
}

/// The cells that a fact is worked out from.
fn cells_of(cells: &StateCells<'_>, fact: Fact) -> Vec<StateCell> {
    let mut set = cells.none();
    cells.ask_fact(fact, &mut set);
    set.ones().collect()
}

/// What reading a cell by itself asks: whether a choice was picked before, whether a promise is open.
fn read_alone(cells: &StateCells<'_>, cell: StateCell) -> Option<ConditionTree> {
    match cells.list[cell] {
        Cell::Counter(counter) => Some(ConditionTree::Fact(Fact::Picked(counter))),
        Cell::Promise(promise) => Some(ConditionTree::Fact(Fact::Promised(promise))),
        _ => None,
    }
}

/// Numbers equal things alike, and says how many different ones there are.
fn numbered<T: Ord>(things: impl Iterator<Item = T>) -> (Vec<u16>, usize) {
    let mut numbers = BTreeMap::new();
    let classes = things
        .map(|thing| {
            let next = numbers.len() as u16;
            *numbers.entry(thing).or_insert(next)
        })
        .collect();
    (classes, numbers.len())
}

/// Gives the cells of a group one of its values.
fn put(group: &[MergedCell], number: usize, cells: &StateCells<'_>, progress: &mut Progress) {
    let mut left = number;
    for it in group {
        let value = it.values[left % it.values.len()];
        left /= it.values.len();
        match it.cell.checked_sub(cells.list.len()) {
            None => progress.cells_mut()[it.cell] = value,
            Some(interest) => {
                let (word, bit) = (cells.known() + interest / 32, interest % 32);
                let known = &mut progress.cells_mut()[word];
                *known = *known & !(1 << bit) | value << bit;
            }
        }
    }
}

/// For each counter, the count beyond which nothing can tell counts apart; `None` where there is none.
pub(super) fn caps(cells: &StateCells<'_>) -> Vec<Option<i32>> {
    let mut caps = vec![Some(1); cells.scenario.watched.len()];
    for condition in &cells.conditions {
        ConditionTree::of(condition, cells.scenario).caps(&mut |fact, most| {
            if let Fact::Seen(counter) | Fact::Used(counter) | Fact::Planned(counter) = fact {
                let cap = &mut caps[counter.index()];
                *cap = cap.zip(most).map(|(cap, most)| cap.max(most));
            }
        });
    }
    caps
}

/// The variables that some conditions ask about.
pub(super) fn variables_of<'c>(cells: &StateCells<'_>, conditions: impl Iterator<Item = &'c Condition>) -> FixedBitSet {
    let mut set = cells.none();
    conditions.for_each(|condition| cells.ask(condition, &mut set));
    set.ones().filter(|cell| matches!(cells.list.get(*cell), Some(Cell::Variable(_)))).collect()
}
