//! The values that cells may have, and what may be written to them: an automaton for each cell, by which is worked out what
//! can be merged.

use super::footprint::{StateCell, StateCells};
use crate::engine::{
    Cell, Counted, Effect, Promise, PromiseKind, PromiseState, Scenario, Staging, VariableId, VariableKind,
};
use std::collections::BTreeSet;

/// Values of a single cell; one that may have more is not merged.
pub(super) const OF_CELL: usize = 64;

/// The values that a cell may have; none where they are too many or may not be merged.
pub(super) fn values(
    cells: &StateCells<'_>,
    staging: &Staging,
    cell: StateCell,
    caps: &[Option<i32>],
) -> Option<Vec<i32>> {
    let scenario = cells.scenario;
    if cell >= cells.list.len() {
        return Some(vec![0, 1]);
    }
    match cells.list[cell] {
        Cell::Counter(counter) => Some((0..=caps[counter.index()]?).collect()),
        Cell::Variable(variable) => match &scenario.variables[variable.index()].kind {
            VariableKind::Flag(_) => Some(vec![0, 1]),
            VariableKind::OneOf { words, .. } | VariableKind::Drawn { words, .. } => {
                Some((0..words.len() as i32).collect())
            }
            VariableKind::Count { min, max, .. } => {
                (i64::from(*max) - i64::from(*min) < OF_CELL as i64).then(|| (*min..=*max).collect())
            }
        },
        Cell::Promise(promise) => Some(promise_values(staging, &scenario.promises[promise.index()])),
        _ => None,
    }
}

/// The values that the cell of a promise may have: its states, and contacts above them where it is vague.
fn promise_values(staging: &Staging, promise: &Promise) -> Vec<i32> {
    let contacts = if promise.kind == PromiseKind::Vague { staging.scenario.model.vague.contacts } else { 0 };
    (0..=contacts).flat_map(|contacts| (0..STATES).map(move |state| contacts * CONTACT + state)).collect()
}

/// The states of a promise, by which its cell numbers them.
const STATES: i32 = PromiseState::ALL.len() as i32;
/// Contacts stand above the state of a promise.
const CONTACT: i32 = 1 << 8;

/// What is written makes of a value.
pub(super) type CellChange<'c> = Box<dyn Fn(i32) -> i32 + 'c>;

/// Everything that may be written to a cell, as what it makes of a value.
pub(super) fn changes<'c>(
    cells: &'c StateCells<'_>,
    staging: &'c Staging,
    cell: StateCell,
    values: &'c [i32],
) -> Vec<CellChange<'c>> {
    let scenario = cells.scenario;
    if cell >= cells.list.len() {
        return vec![Box::new(|_| 1)];
    }
    match cells.list[cell] {
        // A place or an amount is what it is made; all else that is counted rises by one.
        Cell::Counter(counter) if matches!(scenario.watched[counter.index()], Counted::Planned(_)) => {
            values.iter().map(|value| -> CellChange<'c> { Box::new(move |_| *value) }).collect()
        }
        Cell::Counter(_) => vec![Box::new(|count| count.saturating_add(1))],
        Cell::Variable(variable) => variable_changes(scenario, variable, values),
        Cell::Promise(_) => {
            let most = staging.scenario.model.vague.contacts;
            let open = |value: i32| matches!(value % CONTACT, 1 | 2);
            let settled = |state: i32| -> CellChange<'c> {
                Box::new(move |value| if open(value) { value / CONTACT * CONTACT + state } else { value })
            };
            let mut changes: Vec<CellChange<'c>> = (3..STATES).map(settled).collect();
            changes.push(Box::new(|_| 1));
            changes.push(Box::new(
                move |value| {
                    if value % CONTACT == 1 && value / CONTACT >= most { value + 1 } else { value }
                },
            ));
            changes.push(Box::new(move |value| {
                if value % CONTACT == 1 && value / CONTACT < most { value + CONTACT } else { value }
            }));
            changes
        }
        _ => Vec::new(),
    }
}

fn variable_changes<'c>(scenario: &'c Scenario, variable: VariableId, values: &'c [i32]) -> Vec<CellChange<'c>> {
    let (least, most) = (values.first().copied().unwrap_or(0), values.last().copied().unwrap_or(0));
    let of = |effect: &Effect| -> Option<(bool, i32)> {
        match *effect {
            Effect::Set(changed, value) if changed == variable => Some((true, value)),
            Effect::Add(changed, amount) if changed == variable => Some((false, amount)),
            _ => None,
        }
    };
    let written: BTreeSet<(bool, i32)> = scenario.effects.iter().filter_map(of).collect();
    let change = |(sets, by): (bool, i32)| -> CellChange<'c> {
        if sets {
            Box::new(move |_| by.clamp(least, most))
        } else {
            Box::new(move |value| value.saturating_add(by).clamp(least, most))
        }
    };
    written.into_iter().map(change).collect()
}
