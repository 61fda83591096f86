//! Conditions as trees, taken apart into the parts that ask only about some cells.

use crate::engine::{Condition, Fact, FactKind, Join, Op, Scenario};

/// A condition, or a part of one, with what derived variables stand for in their places.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum ConditionTree {
    Number(i32),
    Fact(Fact),
    Not(Box<Self>),
    Negate(Box<Self>),
    /// Everything holds.
    All(Vec<Self>),
    /// Something holds.
    Any(Vec<Self>),
    /// Two values compared or added.
    Join(Join, Box<Self>, Box<Self>),
}

impl ConditionTree {
    /// A condition as a tree.
    pub(super) fn of(condition: &Condition, scenario: &Scenario) -> Self {
        let mut stack: Vec<Self> = Vec::new();
        for op in condition.ops() {
            let mut taken = || Box::new(stack.pop().unwrap_or(Self::Number(0)));
            let tree = match op {
                Op::Number(number) => Self::Number(number),
                Op::Fact(Fact::Derived(derived)) => Self::of(&scenario.derived[derived.index()].condition, scenario),
                Op::Fact(fact) => Self::Fact(fact),
                Op::Not => Self::Not(taken()),
                Op::Negate => Self::Negate(taken()),
                Op::Join(join) => {
                    let (right, left) = (taken(), taken());
                    match join {
                        Join::And => Self::All(flat([*left, *right], true)),
                        Join::Or => Self::Any(flat([*left, *right], false)),
                        join => Self::Join(join, left, right),
                    }
                }
            };
            stack.push(tree);
        }
        stack.pop().unwrap_or(Self::Number(0))
    }

    /// Its value, given the facts; truth is 1, falsehood 0.
    pub(super) fn value(&self, fact: &impl Fn(Fact) -> i64) -> i64 {
        match self {
            Self::Number(number) => i64::from(*number),
            Self::Fact(asked) => fact(*asked),
            Self::Not(of) => i64::from(of.value(fact) == 0),
            Self::Negate(of) => of.value(fact).saturating_neg(),
            Self::All(parts) => i64::from(parts.iter().all(|it| it.value(fact) != 0)),
            Self::Any(parts) => i64::from(parts.iter().any(|it| it.value(fact) != 0)),
            Self::Join(join, left, right) => join.of(left.value(fact), right.value(fact)),
        }
    }

    /// Its value where the facts that are known decide it; `None` where it turns on one that is not.
    pub(super) fn known(&self, fact: &impl Fn(Fact) -> Option<i64>) -> Option<i64> {
        // One part that comes to this decides the whole.
        let joined = |parts: &[Self], deciding: bool| {
            let mut all_known = true;
            for part in parts {
                match part.known(fact) {
                    Some(value) if (value != 0) == deciding => return Some(i64::from(deciding)),
                    value => all_known &= value.is_some(),
                }
            }
            all_known.then_some(i64::from(!deciding))
        };
        Some(match self {
            Self::Number(number) => i64::from(*number),
            Self::Fact(asked) => fact(*asked)?,
            Self::Not(of) => i64::from(of.known(fact)? == 0),
            Self::Negate(of) => of.known(fact)?.saturating_neg(),
            Self::All(parts) => joined(parts, false)?,
            Self::Any(parts) => joined(parts, true)?,
            Self::Join(join, left, right) => join.of(left.known(fact)?, right.known(fact)?),
        })
    }

    /// Calls for each fact that it asks about.
    pub(super) fn each_fact(&self, found: &mut impl FnMut(Fact)) {
        match self {
            Self::Number(_) => {}
            Self::Fact(fact) => found(*fact),
            Self::Not(of) | Self::Negate(of) => of.each_fact(found),
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|it| it.each_fact(found)),
            Self::Join(_, left, right) => {
                left.each_fact(found);
                right.each_fact(found);
            }
        }
    }

    fn asks_only(&self, wanted: &impl Fn(Fact) -> bool) -> bool {
        let mut only = true;
        self.each_fact(&mut |fact| only &= wanted(fact));
        only
    }

    /// The largest parts that ask only about wanted facts: what they come to is all that the whole needs of these facts.
    pub(super) fn parts(&self, wanted: &impl Fn(Fact) -> bool, found: &mut Vec<Self>) {
        if self.asks_only(wanted) {
            found.push(self.clone());
            return;
        }
        match self {
            Self::Number(_) | Self::Fact(_) => {}
            Self::Not(of) | Self::Negate(of) => of.parts(wanted, found),
            Self::Join(_, left, right) => {
                left.parts(wanted, found);
                right.parts(wanted, found);
            }
            Self::All(parts) | Self::Any(parts) => {
                let (whole, rest): (Vec<_>, Vec<_>) = parts.iter().partition(|it| it.asks_only(wanted));
                rest.into_iter().for_each(|it| it.parts(wanted, found));
                let whole: Vec<_> = whole.into_iter().cloned().collect();
                if !whole.is_empty() {
                    found.push(if matches!(self, Self::All(_)) { Self::All(whole) } else { Self::Any(whole) });
                }
            }
        }
    }

    /// Whether it certainly holds once a fact is true, whatever else is so.
    pub(super) fn holds_with(&self, fact: Fact) -> bool {
        match self {
            Self::Fact(asked) => *asked == fact,
            Self::Any(parts) => parts.iter().any(|it| it.holds_with(fact)),
            Self::Number(_) | Self::Not(_) | Self::Negate(_) | Self::All(_) | Self::Join(..) => false,
        }
    }

    /// For each counter the count beyond which this cannot tell counts apart: calls with it, `None` where there is none.
    pub(super) fn caps(&self, found: &mut impl FnMut(Fact, Option<i32>)) {
        match self {
            Self::Number(_) => {}
            Self::Fact(fact) => found(*fact, Some(1)),
            Self::Not(of) => of.caps(found),
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|it| it.caps(found)),
            Self::Negate(of) => of.uncapped(found),
            Self::Join(join, left, right) => match (left.number(), right.number()) {
                _ if !compares(*join) => self.capped_at(0, found),
                (_, Some(number)) => left.capped_at(number, found),
                (Some(number), _) => right.capped_at(number, found),
                (None, None) => {
                    left.uncapped(found);
                    right.uncapped(found);
                }
            },
        }
    }

    /// The caps where it is compared with a number: of what only adds up, each counter alone settles it just above.
    fn capped_at(&self, number: i32, found: &mut impl FnMut(Fact, Option<i32>)) {
        if self.adds_up() {
            self.each_fact(&mut |fact| found(fact, Some(number.saturating_add(1).max(1))));
        } else {
            self.uncapped(found);
        }
    }

    fn uncapped(&self, found: &mut impl FnMut(Fact, Option<i32>)) {
        match self {
            // Truth within arithmetic is truth all the same.
            Self::Not(_) | Self::All(_) | Self::Any(_) => self.caps(found),
            Self::Join(join, ..) if compares(*join) => self.caps(found),
            Self::Number(_) => {}
            Self::Fact(fact) => found(*fact, None),
            Self::Negate(of) => of.uncapped(found),
            Self::Join(_, left, right) => {
                left.uncapped(found);
                right.uncapped(found);
            }
        }
    }

    /// Whether it is a sum of facts that are never below nought.
    fn adds_up(&self) -> bool {
        match self {
            Self::Number(number) => *number >= 0,
            Self::Fact(fact) => matches!(fact.kind(), FactKind::Counted | FactKind::Happened),
            Self::Join(Join::Plus, left, right) => left.adds_up() && right.adds_up(),
            Self::Not(_) | Self::Negate(_) | Self::All(_) | Self::Any(_) | Self::Join(..) => false,
        }
    }

    fn number(&self) -> Option<i32> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Negate(of) => Some(of.number()?.saturating_neg()),
            _ => None,
        }
    }
}

/// Two trees side by side; one of the same kind as the whole gives its parts.
fn flat(trees: [ConditionTree; 2], is_all: bool) -> Vec<ConditionTree> {
    let mut parts = Vec::new();
    for tree in trees {
        match tree {
            ConditionTree::All(inner) if is_all => parts.extend(inner),
            ConditionTree::Any(inner) if !is_all => parts.extend(inner),
            other => parts.push(other),
        }
    }
    parts
}

fn compares(join: Join) -> bool {
    matches!(join, Join::Equal | Join::Differs | Join::Less | Join::AtMost | Join::More | Join::AtLeast)
}
