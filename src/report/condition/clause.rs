//! A condition as a tree in which only single facts and comparisons are denied.

use super::InWords;
use crate::engine::{Condition, Fact, Join, Op, VariableKind};

/// Derived values that ask no more than this are said in full where they are used.
const SHORT: usize = 2;

/// A part of a condition that is true or false.
#[derive(Debug, Clone)]
pub(super) enum Clause {
    /// All of these.
    All(Vec<Clause>),
    /// At least one of these.
    Any(Vec<Clause>),
    /// A fact holds, or does not.
    Fact(Fact, bool),
    /// Two values compared.
    Compare(NumberTerm, Join, NumberTerm),
    /// Both are true, or neither is.
    Same(Box<Clause>, Box<Clause>),
    /// True or false, whatever happens.
    Always(bool),
}

/// A part of a condition that is a number.
#[derive(Debug, Clone)]
pub(super) enum NumberTerm {
    Number(i32),
    Fact(Fact),
    /// A sum, in words already.
    Sum(String),
}

enum StackTerm {
    Clause(Clause),
    Number(NumberTerm),
}

impl InWords<'_> {
    /// The tree of a condition.
    pub(super) fn read(&self, condition: &Condition) -> Clause {
        let mut stack: Vec<StackTerm> = Vec::new();
        for op in condition.ops() {
            let part = match op {
                Op::Number(number) => StackTerm::Number(NumberTerm::Number(number)),
                Op::Fact(fact) => StackTerm::Number(NumberTerm::Fact(fact)),
                Op::Not => StackTerm::Clause(denied(self.truth(stack.pop()))),
                Op::Negate => StackTerm::Number(match stack.pop() {
                    Some(StackTerm::Number(NumberTerm::Number(number))) => NumberTerm::Number(number.saturating_neg()),
                    other => {
                        let inner = self.value_words(&number(other), true);
                        NumberTerm::Sum(self.words.text_with("condition-negative", &[("inner", inner.into())]))
                    }
                }),
                Op::Join(join) => {
                    let (right, left) = (stack.pop(), stack.pop());
                    self.joined(left, join, right)
                }
            };
            stack.push(part);
        }
        self.truth(stack.pop())
    }

    fn joined(&self, left: Option<StackTerm>, join: Join, right: Option<StackTerm>) -> StackTerm {
        match join {
            Join::And => StackTerm::Clause(together(self.truth(left), self.truth(right), true)),
            Join::Or => StackTerm::Clause(together(self.truth(left), self.truth(right), false)),
            Join::Plus | Join::Minus | Join::Times => {
                let id = match join {
                    Join::Plus => "condition-plus",
                    Join::Minus => "condition-minus",
                    _ => "condition-times",
                };
                // What stands first is worked out first: only a product needs parentheses there.
                let left = self.value_words(&number(left), join == Join::Times);
                let right = self.value_words(&number(right), true);
                let values = [("left", left.into()), ("right", right.into())];
                StackTerm::Number(NumberTerm::Sum(self.words.text_with(id, &values)))
            }
            Join::Equal | Join::Differs if self.is_truth(left.as_ref()) || self.is_truth(right.as_ref()) => {
                let (left, right) = (self.truth(left), self.truth(right));
                let right = if join == Join::Differs { denied(right) } else { right };
                StackTerm::Clause(match (left, right) {
                    (clause, Clause::Always(holds)) | (Clause::Always(holds), clause) => {
                        if holds {
                            clause
                        } else {
                            denied(clause)
                        }
                    }
                    (left, right) => Clause::Same(Box::new(left), Box::new(right)),
                })
            }
            Join::Equal | Join::Differs | Join::Less | Join::AtMost | Join::More | Join::AtLeast => {
                StackTerm::Clause(compared(number(left), join, number(right)))
            }
        }
    }

    /// A part where truth is asked.
    fn truth(&self, part: Option<StackTerm>) -> Clause {
        match part {
            Some(StackTerm::Clause(clause)) => clause,
            Some(StackTerm::Number(NumberTerm::Number(number))) => Clause::Always(number != 0),
            Some(StackTerm::Number(NumberTerm::Fact(fact))) => self.fact_clause(fact),
            Some(StackTerm::Number(value)) => Clause::Compare(value, Join::Differs, NumberTerm::Number(0)),
            None => Clause::Always(false),
        }
    }

    /// A fact where truth is asked; a short derived value is said in full.
    fn fact_clause(&self, fact: Fact) -> Clause {
        let Fact::Derived(id) = fact else { return Clause::Fact(fact, true) };
        let derived = &self.scenario.derived[id.index()];
        let asks: Vec<_> = derived.condition.facts().take(SHORT + 1).collect();
        if derived.truth && asks.len() <= SHORT && !asks.iter().any(|it| matches!(it, Fact::Derived(_))) {
            self.read(&derived.condition)
        } else {
            Clause::Fact(fact, true)
        }
    }

    fn is_truth(&self, part: Option<&StackTerm>) -> bool {
        match part {
            Some(StackTerm::Clause(_)) => true,
            Some(StackTerm::Number(NumberTerm::Fact(fact))) => match *fact {
                Fact::Variable(id) => matches!(self.scenario.variables[id.index()].kind, VariableKind::Flag(_)),
                Fact::Derived(id) => self.scenario.derived[id.index()].truth,
                Fact::Knows(_)
                | Fact::Picked(_)
                | Fact::Promised(_)
                | Fact::Kept(_)
                | Fact::Warned(_)
                | Fact::Broken(_)
                | Fact::Done(_) => true,
                _ => false,
            },
            Some(StackTerm::Number(_)) | None => false,
        }
    }
}

fn number(part: Option<StackTerm>) -> NumberTerm {
    match part {
        Some(StackTerm::Number(value)) => value,
        // The loader lets no truth stand where a number is asked.
        Some(StackTerm::Clause(_)) | None => NumberTerm::Number(0),
    }
}

/// Two clauses under one "and" or "or"; what is of the same kind already is taken up in it.
fn together(left: Clause, right: Clause, all: bool) -> Clause {
    let parts = |clause| match clause {
        Clause::All(parts) if all => parts,
        Clause::Any(parts) if !all => parts,
        other => vec![other],
    };
    let mut joined = parts(left);
    joined.extend(parts(right));
    if all { Clause::All(joined) } else { Clause::Any(joined) }
}

/// The opposite of a clause.
fn denied(clause: Clause) -> Clause {
    match clause {
        Clause::All(parts) => Clause::Any(parts.into_iter().map(denied).collect()),
        Clause::Any(parts) => Clause::All(parts.into_iter().map(denied).collect()),
        Clause::Fact(fact, holds) => Clause::Fact(fact, !holds),
        Clause::Same(left, right) => Clause::Same(left, Box::new(denied(*right))),
        Clause::Always(holds) => Clause::Always(!holds),
        Clause::Compare(left, join, right) => {
            let join = match join {
                Join::Equal => Join::Differs,
                Join::Differs => Join::Equal,
                Join::Less => Join::AtLeast,
                Join::AtLeast => Join::Less,
                Join::More => Join::AtMost,
                Join::AtMost => Join::More,
                other => other,
            };
            compared(left, join, right)
        }
    }
}

/// A comparison, with the number behind it; how often something happened is a question of whether, where it is about 0.
fn compared(left: NumberTerm, join: Join, right: NumberTerm) -> Clause {
    let (left, join, right) = match (&left, &right) {
        (NumberTerm::Number(_), NumberTerm::Fact(_) | NumberTerm::Sum(_)) => (right, turned(join), left),
        _ => (left, join, right),
    };
    let counts = |fact: &Fact| matches!(fact, Fact::Seen(_) | Fact::Used(_) | Fact::Planned(_));
    let (NumberTerm::Fact(fact), NumberTerm::Number(number)) = (&left, &right) else {
        return Clause::Compare(left, join, right);
    };
    if !counts(fact) {
        return Clause::Compare(left, join, right);
    }
    match (join, number) {
        (Join::More | Join::Differs, 0) | (Join::AtLeast, 1) => Clause::Fact(*fact, true),
        (Join::AtMost | Join::Equal, 0) | (Join::Less, 1) => Clause::Fact(*fact, false),
        _ => Clause::Compare(left, join, right),
    }
}

/// The comparison seen from the other side.
fn turned(join: Join) -> Join {
    match join {
        Join::Less => Join::More,
        Join::More => Join::Less,
        Join::AtMost => Join::AtLeast,
        Join::AtLeast => Join::AtMost,
        other => other,
    }
}
