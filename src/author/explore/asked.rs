//! Which part of a condition fails: its parts are looked at one by one, each time it is asked.

use super::abstract_guard::asks_scores;
use crate::engine::{Condition, Fact, Join, Op, Progress, Staging};
use std::collections::BTreeSet;

/// Parts of a condition that are told apart; of more, the rest counts as one.
const PARTS: usize = 16;

/// What was seen of a condition each time it was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedCondition {
    /// Its parts: all of them must hold.
    pub parts: Vec<AskedPart>,
    /// Which parts held together: a bit for each.
    together: BTreeSet<u32>,
}

/// A part of a condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedPart {
    /// The part itself.
    pub condition: Condition,
    /// What it compares with what, where it is one comparison of a fact with a number.
    pub compares: Option<(Fact, Join, i64)>,
    /// The least and the most that the fact was, where it was looked at.
    pub values: Option<(i64, i64)>,
    /// Whether it turns on scores.
    pub on_scores: bool,
}

/// Why a condition never holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NeverBecause<'a> {
    /// This part never holds.
    Part(&'a AskedPart),
    /// Each of these holds at times, but never both.
    Both(&'a AskedPart, &'a AskedPart),
}

impl AskedCondition {
    /// A condition of which nothing was seen yet.
    pub(super) fn of(condition: &Condition, staging: &Staging) -> Self {
        let part = |condition| {
            let on_scores = asks_scores(&condition, staging);
            AskedPart { compares: comparison(&condition), condition, values: None, on_scores }
        };
        Self { parts: conjuncts(condition).into_iter().map(part).collect(), together: BTreeSet::new() }
    }

    /// Looks at the parts as they are now; where scores are not known, what turns on them may hold.
    pub(super) fn look(&mut self, staging: &Staging, progress: &Progress, scores_known: bool) {
        let mut held = 0;
        for (at, part) in self.parts.iter_mut().enumerate() {
            if part.on_scores && !scores_known {
                held |= 1 << at;
                continue;
            }
            held |= u32::from(staging.holds(&part.condition, progress)) << at;
            if let Some((fact, ..)) = part.compares {
                let value = staging.fact(fact, progress);
                let (least, most) = part.values.unwrap_or((value, value));
                part.values = Some((least.min(value), most.max(value)));
            }
        }
        self.together.insert(held);
    }

    /// Adds what was seen elsewhere.
    pub(super) fn join(&mut self, other: &Self) {
        self.together.extend(&other.together);
        for (part, other) in self.parts.iter_mut().zip(&other.parts) {
            part.values = match (part.values, other.values) {
                (Some((a, b)), Some((c, d))) => Some((a.min(c), b.max(d))),
                (one, other) => one.or(other),
            };
        }
    }

    /// Why it never held, as far as that lies in one part or in two; nothing where it was never asked.
    #[must_use]
    pub fn never_because(&self) -> Option<NeverBecause<'_>> {
        if self.together.is_empty() {
            return None;
        }
        let with = |bits: u32| self.together.iter().any(|held| held & bits == bits);
        let alone = (0..self.parts.len()).find(|at| !with(1 << at));
        if let Some(at) = alone {
            return Some(NeverBecause::Part(&self.parts[at]));
        }
        let pairs = (0..self.parts.len()).flat_map(|one| (one + 1..self.parts.len()).map(move |other| (one, other)));
        let mut apart = pairs.filter(|(one, other)| !with(1 << one | 1 << other));
        apart.next().map(|(one, other)| NeverBecause::Both(&self.parts[one], &self.parts[other]))
    }
}

/// The parts of a condition that must all hold.
#[must_use]
pub fn conjuncts(condition: &Condition) -> Vec<Condition> {
    let ops: Vec<_> = condition.ops().collect();
    // `a and b and c` nests to the left: its last part comes off first.
    let (mut left, mut parts) = (vec![&ops[..]], Vec::new());
    while let Some(ops) = left.pop() {
        match operands(ops) {
            Some((first, second)) => left.extend([first, second]),
            None => parts.push(ops.to_vec()),
        }
    }
    parts.reverse();
    // Of very many, what is beyond the last that is told apart counts as one.
    let rest = parts.split_off(parts.len().min(PARTS - 1));
    let joined = rest.into_iter().reduce(|mut joined, part| {
        joined.extend(part);
        joined.push(Op::Join(Join::And));
        joined
    });
    parts.extend(joined);
    parts.into_iter().filter_map(Condition::new).collect()
}

/// What stands to the left and to the right of the `and` that a condition in postfix order ends in.
fn operands(ops: &[Op<Fact>]) -> Option<(&[Op<Fact>], &[Op<Fact>])> {
    let Some((Op::Join(Join::And), rest)) = ops.split_last() else { return None };
    // The second operand is the shortest end that leaves one value.
    let mut needed = 1usize;
    let mut from = rest.len();
    while needed > 0 && from > 0 {
        from -= 1;
        needed = match rest[from] {
            Op::Number(_) | Op::Fact(_) => needed - 1,
            Op::Not | Op::Negate => needed,
            Op::Join(_) => needed + 1,
        };
    }
    Some(rest.split_at(from))
}

/// A comparison of a fact with a number, where that is all of a condition.
#[must_use]
pub fn comparison(condition: &Condition) -> Option<(Fact, Join, i64)> {
    let ops: Vec<_> = condition.ops().collect();
    match ops[..] {
        [Op::Fact(fact), Op::Number(number), Op::Join(join)] => Some((fact, join, number.into())),
        [Op::Fact(fact), Op::Number(number), Op::Negate, Op::Join(join)] => Some((fact, join, -i64::from(number))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::VariableId;

    /// `x < 1 and x < 2 and …`.
    fn all_of(count: i32) -> Condition {
        let fact = Op::Fact(Fact::Variable(VariableId::new(0)));
        let part = |number| [fact, Op::Number(number), Op::Join(Join::Less)];
        let mut ops = part(1).to_vec();
        for number in 2..=count {
            ops.extend(part(number));
            ops.push(Op::Join(Join::And));
        }
        Condition::new(ops).unwrap()
    }

    #[test]
    fn the_parts_come_in_their_order_and_of_very_many_the_last_is_the_rest() {
        let numbers = |count| {
            let parts = conjuncts(&all_of(count));
            parts.iter().map(|part| comparison(part).map(|(_, _, number)| number)).collect::<Vec<_>>()
        };
        assert_eq!(numbers(3), [Some(1), Some(2), Some(3)]);
        let many = numbers(40);
        assert_eq!((many.len(), many[0], many[PARTS - 2], many[PARTS - 1]), (PARTS, Some(1), Some(15), None));
        let rest = &conjuncts(&all_of(40))[PARTS - 1];
        assert!(rest.holds(&|_| 15) && !rest.holds(&|_| 16));
    }
}
