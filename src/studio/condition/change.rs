//! Changes to a condition, row by row.

use super::undenied;
use crate::script::{ConditionAsk, ConditionPart};

/// A change to a condition; rows are those of [`condition_rows`](super::condition_rows).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ConditionChange {
    /// One more question beside a row: both, or one of the two. A group of that kind takes it up; without a row it is the
    /// whole condition.
    Add {
        /// The row.
        row: usize,
        /// Whether both have to hold.
        all: bool,
        /// The question.
        ask: ConditionAsk,
    },
    /// Without a row, and what stands in it.
    Remove(usize),
    /// The opposite of a row.
    Deny(usize),
    /// All rows of a group have to hold, or one.
    Join(usize, bool),
    /// A row compares with another sign.
    Sign(usize, String),
    /// A row compares with another number or word.
    With(usize, String),
}

impl ConditionChange {
    /// The condition after the change, as it is written; empty where nothing is left of it, and nothing where there is no such
    /// row.
    #[must_use]
    pub fn made(&self, condition: Option<&ConditionPart>) -> Option<String> {
        let Some(condition) = condition else {
            return match self {
                Self::Add { ask, .. } => Some(ask.written()),
                _ => None,
            };
        };
        let mut condition = condition.clone();
        if let Self::Remove(row) = self {
            let mut at = 0;
            return match without(condition, *row, &mut at) {
                _ if at <= *row => None,
                Some(left) => Some(flat(left).written()),
                None => Some(String::new()),
            };
        }
        let mut at = 0;
        self.make(&mut condition, &mut at).then(|| flat(condition).written())
    }

    fn row(&self) -> usize {
        match self {
            Self::Add { row, .. }
            | Self::Remove(row)
            | Self::Deny(row)
            | Self::Join(row, _)
            | Self::Sign(row, _)
            | Self::With(row, _) => *row,
        }
    }

    /// Makes the change where the row is; `at` is the row that comes next.
    fn make(&self, part: &mut ConditionPart, at: &mut usize) -> bool {
        if *at == self.row() {
            self.make_here(part);
            return true;
        }
        let mut inner = part;
        while let ConditionPart::Not(within) = inner {
            inner = within;
        }
        *at += 1;
        match inner {
            ConditionPart::All(parts) | ConditionPart::Any(parts) => parts.iter_mut().any(|part| self.make(part, at)),
            ConditionPart::Not(_) | ConditionPart::Ask(_) => false,
        }
    }

    fn make_here(&self, part: &mut ConditionPart) {
        match self {
            Self::Add { all, ask, .. } => {
                let new = ConditionPart::Ask(ask.clone());
                match part {
                    ConditionPart::All(parts) if *all => parts.push(new),
                    ConditionPart::Any(parts) if !*all => parts.push(new),
                    _ => {
                        let both = vec![part.clone(), new];
                        *part = if *all { ConditionPart::All(both) } else { ConditionPart::Any(both) };
                    }
                }
            }
            Self::Deny(_) => *part = denied(part),
            Self::Join(_, all) => {
                let (not, inner) = undenied(part);
                if let ConditionPart::All(parts) | ConditionPart::Any(parts) = inner.clone() {
                    let group = if *all { ConditionPart::All(parts) } else { ConditionPart::Any(parts) };
                    *part = if not { ConditionPart::Not(Box::new(group)) } else { group };
                }
            }
            Self::Sign(_, to) => compare(part, |compared| to.clone_into(&mut compared.0)),
            Self::With(_, to) => compare(part, |compared| to.clone_into(&mut compared.1)),
            // Taken out of what stands around it.
            Self::Remove(_) => {}
        }
    }
}

/// Changes what the question of a row is compared with.
fn compare(part: &mut ConditionPart, change: impl FnOnce(&mut (String, String))) {
    let mut inner = part;
    while let ConditionPart::Not(within) = inner {
        inner = within;
    }
    if let ConditionPart::Ask(ConditionAsk { compared: Some(compared), .. }) = inner {
        change(compared);
    }
}

/// The opposite of a part: a comparison is turned, which reads better than a denied one.
fn denied(part: &ConditionPart) -> ConditionPart {
    match undenied(part) {
        (true, inner) => inner.clone(),
        (false, ConditionPart::Ask(ask)) => {
            let mut ask = ask.clone();
            match ask.compared.as_mut().and_then(|(sign, _)| Some((turned(sign)?, sign))) {
                Some((turned, sign)) => {
                    turned.clone_into(sign);
                    ConditionPart::Ask(ask)
                }
                None => ConditionPart::Not(Box::new(ConditionPart::Ask(ask))),
            }
        }
        (false, inner) => ConditionPart::Not(Box::new(inner.clone())),
    }
}

/// The sign that holds where another one does not.
pub(super) fn turned(sign: &str) -> Option<&'static str> {
    Some(match sign {
        "==" => "!=",
        "!=" => "==",
        "<" => ">=",
        ">=" => "<",
        ">" => "<=",
        "<=" => ">",
        _ => return None,
    })
}

/// A part without a row; `at` is the row that comes next.
fn without(part: ConditionPart, row: usize, at: &mut usize) -> Option<ConditionPart> {
    if *at == row {
        // No row behind it is the one.
        *at = usize::MAX;
        return None;
    }
    if *at == usize::MAX {
        return Some(part);
    }
    match part {
        ConditionPart::Not(inner) => without(*inner, row, at).map(|left| ConditionPart::Not(Box::new(left))),
        ConditionPart::All(parts) => {
            *at += 1;
            left_of(parts, row, at).map(|parts| one_or(parts, ConditionPart::All))
        }
        ConditionPart::Any(parts) => {
            *at += 1;
            left_of(parts, row, at).map(|parts| one_or(parts, ConditionPart::Any))
        }
        ConditionPart::Ask(_) => {
            *at += 1;
            Some(part)
        }
    }
}

fn left_of(parts: Vec<ConditionPart>, row: usize, at: &mut usize) -> Option<Vec<ConditionPart>> {
    let left: Vec<_> = parts.into_iter().filter_map(|part| without(part, row, at)).collect();
    (!left.is_empty()).then_some(left)
}

fn one_or(mut parts: Vec<ConditionPart>, all: impl Fn(Vec<ConditionPart>) -> ConditionPart) -> ConditionPart {
    if parts.len() == 1 { parts.remove(0) } else { all(parts) }
}

/// The same without a group that stands in a group of its own kind.
fn flat(part: ConditionPart) -> ConditionPart {
    let joined = |parts: Vec<ConditionPart>, all: bool| {
        let mut joined = Vec::new();
        for part in parts.into_iter().map(flat) {
            match part {
                ConditionPart::All(inner) if all => joined.extend(inner),
                ConditionPart::Any(inner) if !all => joined.extend(inner),
                other => joined.push(other),
            }
        }
        joined
    };
    match part {
        ConditionPart::All(parts) => ConditionPart::All(joined(parts, true)),
        ConditionPart::Any(parts) => ConditionPart::Any(joined(parts, false)),
        ConditionPart::Not(inner) => ConditionPart::Not(Box::new(flat(*inner))),
        ConditionPart::Ask(ask) => ConditionPart::Ask(ask),
    }
}
