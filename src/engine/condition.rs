//! Compiled conditions: a short program over integers that always ends and cannot fail.

use super::id::{DerivedId, InterestId, MoveId, PromiseId, StakeholderId, TopicId, VariableId};
use super::relationship::{Facet, Gauge};
use std::num::NonZeroU32;

/// Most values an expression may hold at once; the parser's limit on nesting keeps below it.
pub const STACK_LIMIT: usize = 128;
/// A stack that most expressions fit in: fewer than twice as many steps never need more.
const SHALLOW: usize = 8;

/// An expression in postfix order. Truth is 1, falsehood 0; arithmetic saturates.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Expression<F>(Program<F>);

/// Most conditions compare one fact with one number; those stand where they are used, without a look elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Program<F> {
    Comparison(F, Join, i32),
    /// Behind one pointer, so that what has a condition stays small.
    Steps(Box<Steps<F>>),
}

/// The steps of an expression that does more than compare.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Steps<F>(Box<[Op<F>]>);

impl<F: Copy> Steps<F> {
    fn value(&self, fact: &impl Fn(F) -> i64) -> i64 {
        // Clearing a deep stack would cost more than most conditions do.
        if self.0.len() < 2 * SHALLOW { run::<F, SHALLOW>(&self.0, fact) } else { run::<F, STACK_LIMIT>(&self.0, fact) }
    }
}

/// A step of an [`Expression`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Op<F> {
    /// Puts a number on the stack.
    Number(i32),
    /// Puts the present value of a fact on the stack.
    Fact(F),
    /// Turns truth round.
    Not,
    /// Turns the sign round.
    Negate,
    /// Joins the two topmost values.
    Join(Join),
}

/// How two values are joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Join {
    /// Both hold.
    And,
    /// At least one holds.
    Or,
    /// Equal.
    Equal,
    /// Not equal.
    Differs,
    /// Less than.
    Less,
    /// Less than or equal.
    AtMost,
    /// Greater than.
    More,
    /// Greater than or equal.
    AtLeast,
    /// Sum.
    Plus,
    /// Difference.
    Minus,
    /// Product.
    Times,
}

impl Join {
    /// Two values joined; truth is 1, falsehood 0.
    #[must_use]
    #[inline]
    pub fn of(self, a: i64, b: i64) -> i64 {
        match self {
            Self::And => i64::from(a != 0 && b != 0),
            Self::Or => i64::from(a != 0 || b != 0),
            Self::Equal => i64::from(a == b),
            Self::Differs => i64::from(a != b),
            Self::Less => i64::from(a < b),
            Self::AtMost => i64::from(a <= b),
            Self::More => i64::from(a > b),
            Self::AtLeast => i64::from(a >= b),
            Self::Plus => a.saturating_add(b),
            Self::Minus => a.saturating_sub(b),
            Self::Times => a.saturating_mul(b),
        }
    }
}

impl<F: Copy> Expression<F> {
    /// An expression of these steps; `None` when they would leave anything but one value or need too deep a stack.
    #[must_use]
    pub fn new(ops: Vec<Op<F>>) -> Option<Self> {
        let mut depth = 0usize;
        for op in &ops {
            depth = match op {
                Op::Number(_) | Op::Fact(_) => depth + 1,
                Op::Not | Op::Negate => depth,
                Op::Join(_) => depth.checked_sub(1)?,
            };
            if depth == 0 || depth > STACK_LIMIT {
                return None;
            }
        }
        if depth != 1 {
            return None;
        }
        Some(Self(match *ops {
            [Op::Fact(fact), Op::Number(number), Op::Join(join)] => Program::Comparison(fact, join, number),
            // Numbers are written without a sign, so that their opposites are always in range.
            [Op::Fact(fact), Op::Number(number), Op::Negate, Op::Join(join)] => {
                Program::Comparison(fact, join, number.saturating_neg())
            }
            _ => Program::Steps(Box::new(Steps(ops.into()))),
        }))
    }

    /// The value, given the facts.
    #[must_use]
    #[inline]
    pub fn value(&self, fact: &impl Fn(F) -> i64) -> i64 {
        match &self.0 {
            Program::Comparison(left, join, right) => join.of(fact(*left), i64::from(*right)),
            Program::Steps(steps) => steps.value(fact),
        }
    }

    /// Whether it is true, given the facts.
    #[must_use]
    #[inline]
    pub fn holds(&self, fact: &impl Fn(F) -> i64) -> bool {
        self.value(fact) != 0
    }

    /// Its steps, in postfix order.
    pub fn ops(&self) -> impl Iterator<Item = Op<F>> + '_ {
        let (comparison, steps) = match &self.0 {
            Program::Comparison(fact, join, number) => {
                (Some([Op::Fact(*fact), Op::Number(*number), Op::Join(*join)]), &[][..])
            }
            Program::Steps(steps) => (None, &*steps.0),
        };
        comparison.into_iter().flatten().chain(steps.iter().copied())
    }

    /// Everything it asks about.
    pub fn facts(&self) -> impl Iterator<Item = F> + '_ {
        self.ops().filter_map(|op| match op {
            Op::Fact(fact) => Some(fact),
            Op::Number(_) | Op::Not | Op::Negate | Op::Join(_) => None,
        })
    }

    /// How many steps it takes.
    #[must_use]
    pub fn steps(&self) -> usize {
        match &self.0 {
            Program::Comparison(..) => 3,
            Program::Steps(steps) => steps.0.len(),
        }
    }
}

/// Works postfix steps out on a stack of `DEPTH` values: enough for fewer than twice as many steps.
fn run<F: Copy, const DEPTH: usize>(steps: &[Op<F>], fact: &impl Fn(F) -> i64) -> i64 {
    let mut stack = [0i64; DEPTH];
    let mut top = 0;
    for op in steps {
        match *op {
            Op::Number(number) => {
                stack[top] = i64::from(number);
                top += 1;
            }
            Op::Fact(what) => {
                stack[top] = fact(what);
                top += 1;
            }
            Op::Not => stack[top - 1] = i64::from(stack[top - 1] == 0),
            Op::Negate => stack[top - 1] = stack[top - 1].saturating_neg(),
            Op::Join(join) => {
                top -= 1;
                stack[top - 1] = join.of(stack[top - 1], stack[top]);
            }
        }
    }
    stack[0]
}

/// A condition of a scenario.
pub type Condition = Expression<Fact>;

/// What a scenario's condition can ask about the session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fact {
    /// A facet, in whole points.
    Facet(StakeholderId, Facet),
    /// Trust, in whole points.
    Trust(StakeholderId),
    /// Quality of the relationship, in whole points.
    Quality(StakeholderId),
    /// Togetherness on the rose, −100..=100.
    Together(StakeholderId),
    /// Dominance on the rose, −100..=100.
    Above(StakeholderId),
    /// The player's tally.
    Gauge(Gauge),
    /// Whether an interest or concern was discovered.
    Knows(InterestId),
    /// How often a beat was entered: the watch that counts it.
    Seen(Counter),
    /// Whether a choice was ever picked: the watch that counts it.
    Picked(Counter),
    /// How often a move was used: the watch that counts it.
    Used(Counter),
    /// The place of a choice in an order, from 1, or the amount that it was given; 0 when not: the watch that holds it.
    Planned(Counter),
    /// Whether a promise is open.
    Promised(PromiseId),
    /// Whether a promise was kept.
    Kept(PromiseId),
    /// Whether it was reported in time that a promise would fail.
    Warned(PromiseId),
    /// Whether a promise was broken.
    Broken(PromiseId),
    /// Whether a topic is done.
    Done(TopicId),
    /// The value of a variable.
    Variable(VariableId),
    /// The value of a derived variable.
    Derived(DerivedId),
    /// The level chosen for the session, 1..=5.
    Level,
}

/// What a fact is about: what whoever looks at conditions tells apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FactKind {
    /// How somebody sees the player, where somebody stands on the rose, or a tally of the player.
    Score,
    /// Whether something happened.
    Happened,
    /// How often something happened, or how much of something there is.
    Counted,
    /// A variable.
    Variable(VariableId),
    /// A derived variable.
    Derived(DerivedId),
    /// The level chosen for the session.
    Level,
}

impl Fact {
    /// What it is about.
    #[must_use]
    pub fn kind(self) -> FactKind {
        match self {
            Self::Facet(..)
            | Self::Trust(_)
            | Self::Quality(_)
            | Self::Together(_)
            | Self::Above(_)
            | Self::Gauge(_) => FactKind::Score,
            Self::Knows(_)
            | Self::Picked(_)
            | Self::Promised(_)
            | Self::Kept(_)
            | Self::Warned(_)
            | Self::Broken(_)
            | Self::Done(_) => FactKind::Happened,
            Self::Seen(_) | Self::Used(_) | Self::Planned(_) => FactKind::Counted,
            Self::Variable(id) => FactKind::Variable(id),
            Self::Derived(id) => FactKind::Derived(id),
            Self::Level => FactKind::Level,
        }
    }
}

/// A counter in the progress, kept only for what some condition asks about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Counter(NonZeroU32);

impl Counter {
    /// The watch with this index among all of a scenario.
    #[must_use]
    pub fn new(index: usize) -> Self {
        Self(NonZeroU32::MIN.saturating_add(index as u32))
    }

    /// Its index.
    #[must_use]
    pub fn index(self) -> usize {
        self.0.get() as usize - 1
    }
}

/// What a watch counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Counted {
    /// Times a beat was entered.
    Seen(super::id::BeatId),
    /// Times a choice was picked.
    Picked(super::id::ChoiceId),
    /// The place or the amount that a choice was given last.
    Planned(super::id::ChoiceId),
    /// Times a move was used, towards one stakeholder or anyone.
    Used(MoveId, Option<StakeholderId>),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_expressions_are_made() {
        assert!(Expression::<()>::new(vec![]).is_none());
        assert!(Expression::<()>::new(vec![Op::Join(Join::Plus)]).is_none());
        assert!(Expression::<()>::new(vec![Op::Number(1), Op::Number(2)]).is_none());
        assert!(Expression::<()>::new(vec![Op::Number(1); STACK_LIMIT + 1]).is_none());
    }

    #[test]
    fn postfix_is_worked_out() {
        let ops = vec![Op::Number(2), Op::Fact(()), Op::Join(Join::Times), Op::Number(10), Op::Join(Join::AtLeast)];
        let expression = Expression::new(ops).unwrap();
        assert!(expression.holds(&|()| 5));
        assert!(!expression.holds(&|()| 4));
    }
}
