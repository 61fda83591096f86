//! Values that count as one, in keys: in place of each stands the one that stands for it.

use super::cone::Cone;
use super::footprint::StateCell;
use super::merging::{MergedGroup, Merging};
use super::packing::{PackedField, PackedState, ones, take};
use crate::engine::BeatId;
use std::collections::BTreeMap;
use std::rc::Rc;

/// The groups of cells of which some values count as one.
#[derive(Debug, Default, Clone)]
pub(super) struct MergedKeys {
    groups: Vec<PackedGroup>,
    /// For each beat, its groups; empty where nothing is merged at all.
    at: Vec<Vec<u32>>,
}

/// A group of cells in a key, with the value that stands for each.
#[derive(Debug, Clone)]
struct PackedGroup {
    cells: Vec<(PackedField, Box<[i32]>)>,
    stands_for: Box<[u16]>,
}

impl MergedKeys {
    /// What counts as one at each beat; the field of a cell is found by its number.
    pub(super) fn of(merging: &Merging<'_>, cone: &Cone, of_cell: &[Option<u32>], fields: &[PackedField]) -> Self {
        let field = |cell: StateCell| of_cell[cell].map(|at| fields[at as usize]);
        let packed = |group: &MergedGroup| {
            let cells = group.cells.iter().map(|it| Some((field(it.cell)?, Box::from(&*it.values))));
            Some(PackedGroup { cells: cells.collect::<Option<_>>()?, stands_for: group.stands_for.clone() })
        };
        let (mut groups, mut numbers) = (Vec::new(), BTreeMap::new());
        let at = (0..cone.kept.len())
            .map(|beat| {
                let number = |group: Rc<MergedGroup>| {
                    *numbers.entry(Rc::as_ptr(&group)).or_insert_with(|| {
                        groups.extend(packed(&group));
                        groups.len() as u32 - 1
                    })
                };
                merging.groups(cone, beat).into_iter().map(number).collect()
            })
            .collect();
        Self { groups, at }
    }

    /// Puts in place of the values in a key at a beat those that stand for them.
    pub(super) fn merge<const W: usize>(&self, beat: BeatId, key: &mut PackedState<W>) {
        if let Some(groups) = self.at.get(beat.index()) {
            self.merge_groups(groups, key);
        }
    }

    /// Puts some groups of values together.
    pub(super) fn merge_groups<const W: usize>(&self, groups: &[u32], key: &mut PackedState<W>) {
        groups.iter().for_each(|group| self.groups[*group as usize].merge(key));
    }

    /// Of a key at a beat, of which some bits stay as they were at another: puts together what was written, and returns
    /// the groups that what stays has a part in, unless they were put together there.
    pub(super) fn merge_written<const W: usize>(
        &self,
        from: BeatId,
        beat: BeatId,
        stays: &PackedState<W>,
        key: &mut PackedState<W>,
    ) -> Vec<u32> {
        let mut left = Vec::new();
        for number in self.at.get(beat.index()).into_iter().flatten() {
            let group = &self.groups[*number as usize];
            let stay = |(field, _): &&(PackedField, Box<[i32]>)| {
                stays[(field.shift / 64) as usize % W] >> (field.shift % 64) & ones(field.bits) != 0
            };
            match group.cells.iter().filter(stay).count() {
                0 => group.merge(key),
                all if all == group.cells.len() && self.at[from.index()].contains(number) => {}
                _ => left.push(*number),
            }
        }
        left
    }
}

impl PackedGroup {
    fn merge<const W: usize>(&self, key: &mut PackedState<W>) {
        let (mut number, mut stride) = (0, 1);
        for (field, values) in &self.cells {
            let value = (take(key, field.shift, field.bits) as u32 as i32).wrapping_add(field.least);
            let Some(at) = place_of(value, values) else { return };
            number += at * stride;
            stride *= values.len();
        }
        let mut stands = usize::from(self.stands_for[number]);
        if stands == number {
            return;
        }
        for (field, values) in &self.cells {
            let value = values[stands % values.len()].wrapping_sub(field.least) as u32;
            stands /= values.len();
            let word = &mut key[(field.shift / 64) as usize % W];
            *word = *word & !(ones(field.bits) << (field.shift % 64)) | u64::from(value) << (field.shift % 64);
        }
    }
}

/// Where a value stands among others in ascending order.
fn place_of(value: i32, values: &[i32]) -> Option<usize> {
    let first = *values.first()?;
    let at = usize::try_from(value.checked_sub(first)?).ok()?;
    // Nearly always they follow one another.
    if values.get(at) == Some(&value) { Some(at) } else { values.binary_search(&value).ok() }
}
