//! Conditions in plain words, as a clause that stands behind "if".
//!
//! A condition is first brought into a form in which only single facts and comparisons are denied (`clause`); each of
//! those is then said in words (`facts`), and what belongs together stands in parentheses.

mod clause;
mod facts;

pub(crate) use facts::{readable, trimmed};

use super::Messages;
use super::numbering::Numbering;
use crate::engine::{Condition, Language, Scenario};
use clause::Clause;

/// Says conditions of a scenario in words.
#[derive(Clone, Copy)]
pub struct InWords<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// The words.
    pub words: &'a Messages,
    /// The language of the texts that are quoted.
    pub language: Language,
    /// The numbers by which moments and choices are named; their titles alone without it.
    pub numbers: Option<&'a Numbering>,
}

impl InWords<'_> {
    /// A condition as a clause: "the trust of Ans is at least 55 and you have not promised anything".
    #[must_use]
    pub fn clause(&self, condition: &Condition) -> String {
        self.say(&self.read(condition))
    }

    /// A condition behind "only if".
    #[must_use]
    pub fn only_if(&self, condition: &Condition) -> String {
        self.words.text_with("condition-only-if", &[("condition", self.clause(condition).into())])
    }

    /// A condition behind "if".
    #[must_use]
    pub fn if_so(&self, condition: &Condition) -> String {
        self.words.text_with("condition-if", &[("condition", self.clause(condition).into())])
    }

    fn say(&self, clause: &Clause) -> String {
        match clause {
            Clause::All(parts) => self.list("condition-and", parts),
            Clause::Any(parts) => self.list("condition-or", parts),
            Clause::Fact(fact, holds) => self.fact(*fact, *holds),
            Clause::Compare(left, join, right) => self.comparison(left, *join, right),
            Clause::Same(left, right) => {
                let values = [("left", self.say(left).into()), ("right", self.say(right).into())];
                self.words.text_with("condition-same", &values)
            }
            Clause::Always(holds) => self.words.text_with("condition-always", &[("holds", facts::yes(*holds))]),
        }
    }

    /// Parts with commas and a last "and" or "or"; a part that is a list itself stands in parentheses.
    fn list(&self, id: &str, parts: &[Clause]) -> String {
        let mut said: Vec<String> = parts
            .iter()
            .map(|part| match part {
                Clause::All(_) | Clause::Any(_) => format!("({})", self.say(part)),
                Clause::Fact(..) | Clause::Compare(..) | Clause::Same(..) | Clause::Always(_) => self.say(part),
            })
            .collect();
        let Some(last) = said.pop() else { return String::new() };
        if said.is_empty() {
            return last;
        }
        self.words.text_with(id, &[("first", said.join(", ").into()), ("last", last.into())])
    }
}
