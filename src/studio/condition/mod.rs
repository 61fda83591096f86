//! A condition by picking: what it asks as rows, what can be changed of it, and what else could be asked.

mod change;
mod kind;
mod offer;
mod said;
mod value;
mod words;

pub use change::ConditionChange;
pub use kind::AskKind;
pub use offer::AskOffer;
pub use value::SIGNS;
pub use words::AskWords;

use crate::script::{ConditionAsk, ConditionPart};

/// A row of a condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConditionRow {
    /// How deep it lies.
    pub depth: usize,
    /// Whether it is denied.
    pub denied: bool,
    /// Whether what it stands in asks for all of its parts; nothing where it is the whole condition.
    pub within: Option<bool>,
    /// What it is.
    pub is: ConditionRowKind,
}

/// What a row of a condition is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ConditionRowKind {
    /// The rows below it, all of them or at least one.
    Group {
        /// Whether it is all of them.
        all: bool,
    },
    /// A question.
    Ask(ConditionAsk),
}

/// The rows of a condition, from the outside inward.
#[must_use]
pub fn condition_rows(condition: &ConditionPart) -> Vec<ConditionRow> {
    let mut rows = Vec::new();
    look(condition, 0, None, &mut rows);
    rows
}

fn look(part: &ConditionPart, depth: usize, within: Option<bool>, rows: &mut Vec<ConditionRow>) {
    let (denied, inner) = undenied(part);
    let mut group = |all: bool, parts: &[ConditionPart]| {
        rows.push(ConditionRow { depth, denied, within, is: ConditionRowKind::Group { all } });
        for part in parts {
            look(part, depth + 1, Some(all), rows);
        }
    };
    match inner {
        ConditionPart::All(parts) => group(true, parts),
        ConditionPart::Any(parts) => group(false, parts),
        ConditionPart::Ask(ask) => {
            rows.push(ConditionRow { depth, denied, within, is: ConditionRowKind::Ask(ask.clone()) });
        }
        // Denials are taken off before.
        ConditionPart::Not(_) => {}
    }
}

/// A part without the denials before it, and whether those leave it denied.
fn undenied(part: &ConditionPart) -> (bool, &ConditionPart) {
    let (mut denied, mut inner) = (false, part);
    while let ConditionPart::Not(within) = inner {
        (denied, inner) = (!denied, within);
    }
    (denied, inner)
}

/// The condition with names that are said without their scene, where that is known: so it can be asked anywhere.
#[must_use]
pub fn at_home(condition: &ConditionPart, home: &str) -> ConditionPart {
    let all = |parts: &[ConditionPart]| parts.iter().map(|it| at_home(it, home)).collect();
    match condition {
        ConditionPart::All(parts) => ConditionPart::All(all(parts)),
        ConditionPart::Any(parts) => ConditionPart::Any(all(parts)),
        ConditionPart::Not(part) => ConditionPart::Not(Box::new(at_home(part, home))),
        ConditionPart::Ask(ask) => {
            let mut ask = ask.clone();
            let short = |dots: usize, name: &str| name.matches('.').count() == dots;
            let dots = match &*ask.name {
                "picked" | "ranked" | "amount" => Some(1),
                "seen" | "done" => Some(0),
                _ => None,
            };
            if let (Some(dots), Some([name])) = (dots, ask.of.as_deref_mut())
                && short(dots, name)
            {
                *name = format!("{home}.{name}");
            }
            ConditionPart::Ask(ask)
        }
    }
}
