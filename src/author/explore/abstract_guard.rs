//! Conditions about scores that are not kept: each can go either way, as long as the answers agree with one another.

use super::moved::MovedScores;
use crate::engine::{Condition, Fact, FactKind, Join, Op, Progress, Staging};
use std::ops::RangeInclusive;

/// What is known so far about scores: which have moved since the start, and an interval for each of those that was
/// asked about.
///
/// Intervals hold until people's feelings change again; then [`Intervals::forget`].
#[derive(Debug)]
pub(super) struct Intervals<'a> {
    scores: &'a MovedScores,
    /// Which scores may have moved; the others stand in the progress as they are.
    pub(super) moved: u64,
    known: Vec<(Fact, RangeInclusive<i64>)>,
}

/// What a condition comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum GuardAnswer {
    /// It holds or not, whatever the scores are.
    Known(bool),
    /// It turns on whether this score is at least so much.
    Turns(Fact, i64),
    /// It turns on scores in a way that is not looked into.
    Open,
}

#[derive(Clone, Copy)]
enum GuardValue {
    Number(i64),
    Score(Fact),
    Unknown,
}

/// Whether a fact is about scores.
pub(super) fn is_score(fact: Fact) -> bool {
    fact.kind() == FactKind::Score
}

/// Whether a condition asks about scores, directly or through a derived variable.
pub(super) fn asks_scores(condition: &Condition, staging: &Staging) -> bool {
    condition.facts().any(|fact| match fact {
        Fact::Derived(derived) => asks_scores(&staging.scenario.derived[derived.index()].condition, staging),
        other => is_score(other),
    })
}

impl<'a> Intervals<'a> {
    /// Nothing is known but which scores have not moved.
    pub(super) fn new(scores: &'a MovedScores, moved: u64) -> Self {
        Self { scores, moved, known: Vec::new() }
    }

    /// Forgets everything: scores may have changed.
    pub(super) fn forget(&mut self) {
        self.known.clear();
    }

    /// Takes it that a score is at least `number`, or less.
    pub(super) fn take(&mut self, fact: Fact, number: i64, at_least: bool) {
        let range = self.range(fact);
        let (least, most) = (*range.start(), *range.end());
        let narrowed = if at_least { least.max(number)..=most } else { least..=most.min(number - 1) };
        match self.known.iter_mut().find(|(known, _)| *known == fact) {
            Some((_, range)) => *range = narrowed,
            None => self.known.push((fact, narrowed)),
        }
    }

    fn range(&self, fact: Fact) -> RangeInclusive<i64> {
        let known = self.known.iter().find(|(known, _)| *known == fact).map(|(_, range)| range.clone());
        known.unwrap_or(match fact {
            Fact::Together(_) | Fact::Above(_) => -100..=100,
            Fact::Gauge(_) => i64::from(i32::MIN)..=i64::from(i32::MAX),
            _ => 0..=100,
        })
    }

    /// What a condition comes to, as far as is known.
    pub(super) fn answer(&self, condition: &Condition, staging: &Staging, progress: &Progress) -> GuardAnswer {
        let mut guarded = None;
        match self.value(condition, staging, progress, &mut guarded) {
            GuardValue::Number(number) => GuardAnswer::Known(number != 0),
            GuardValue::Score(_) | GuardValue::Unknown => {
                guarded.map_or(GuardAnswer::Open, |(fact, number)| GuardAnswer::Turns(fact, number))
            }
        }
    }

    fn value(
        &self,
        condition: &Condition,
        staging: &Staging,
        progress: &Progress,
        guarded: &mut Option<(Fact, i64)>,
    ) -> GuardValue {
        let mut stack: Vec<GuardValue> = Vec::new();
        for op in condition.ops() {
            let value = match op {
                Op::Number(number) => GuardValue::Number(i64::from(number)),
                Op::Fact(Fact::Derived(derived)) => {
                    self.value(&staging.scenario.derived[derived.index()].condition, staging, progress, guarded)
                }
                Op::Fact(fact) if is_score(fact) && !self.scores.stands(fact, self.moved) => GuardValue::Score(fact),
                Op::Fact(fact) => GuardValue::Number(staging.fact(fact, progress)),
                Op::Not | Op::Negate => match (stack.pop(), op) {
                    (Some(GuardValue::Number(number)), Op::Not) => GuardValue::Number(i64::from(number == 0)),
                    (Some(GuardValue::Number(number)), _) => GuardValue::Number(number.saturating_neg()),
                    _ => GuardValue::Unknown,
                },
                Op::Join(join) => {
                    let (right, left) = (stack.pop(), stack.pop());
                    self.join(left.unwrap_or(GuardValue::Unknown), join, right.unwrap_or(GuardValue::Unknown), guarded)
                }
            };
            stack.push(value);
        }
        stack.pop().unwrap_or(GuardValue::Unknown)
    }

    fn join(&self, left: GuardValue, join: Join, right: GuardValue, guarded: &mut Option<(Fact, i64)>) -> GuardValue {
        use GuardValue::{Number, Score};
        match (left, right) {
            (Number(left), Number(right)) => Number(join.of(left, right)),
            (Number(known), _) | (_, Number(known)) if join == Join::And && known == 0 => Number(0),
            (Number(known), _) | (_, Number(known)) if join == Join::Or && known != 0 => Number(1),
            (Score(fact), Number(number)) => self.compare(fact, join, number, guarded),
            (Number(number), Score(fact)) => match mirrored(join) {
                Some(join) => self.compare(fact, join, number, guarded),
                None => GuardValue::Unknown,
            },
            _ => GuardValue::Unknown,
        }
    }

    /// A score compared with a number, if what is known of it is enough.
    fn compare(&self, fact: Fact, join: Join, number: i64, guarded: &mut Option<(Fact, i64)>) -> GuardValue {
        let range = self.range(fact);
        let (least, most) = (*range.start(), *range.end());
        // The scores from which on the answer may change.
        let edges = match join {
            Join::AtLeast | Join::Less => [number, number],
            Join::More | Join::AtMost => [number.saturating_add(1); 2],
            Join::Equal | Join::Differs => [number, number.saturating_add(1)],
            Join::And | Join::Or | Join::Plus | Join::Minus | Join::Times => return GuardValue::Unknown,
        };
        for edge in edges {
            if least < edge && edge <= most {
                guarded.get_or_insert((fact, edge));
                return GuardValue::Unknown;
            }
        }
        GuardValue::Number(join.of(least, number))
    }
}

fn mirrored(join: Join) -> Option<Join> {
    Some(match join {
        Join::Less => Join::More,
        Join::AtMost => Join::AtLeast,
        Join::More => Join::Less,
        Join::AtLeast => Join::AtMost,
        Join::Equal | Join::Differs => join,
        Join::And | Join::Or | Join::Plus | Join::Minus | Join::Times => return None,
    })
}
