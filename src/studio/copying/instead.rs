//! What comes in the place of something that names what a case does not have.

use crate::script::rewrite::{CasePath, CaseValue, PathStep};
use crate::studio::edit::CaseEdit;
use std::collections::BTreeMap;

/// What came in the place of something that names what the case does not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MissingInstead {
    /// Somebody else says the line.
    Speaker,
    /// Nobody in particular is addressed.
    Addressed,
    /// It leads where what stands beside it leads.
    Lead,
    /// The condition is gone.
    Condition,
    /// What changes is gone.
    Effect,
    /// The person is not there.
    Present,
    /// The norm is gone.
    Norm,
    /// A text says the word in place of the value.
    Value,
    /// The field is gone.
    Field,
}

impl MissingInstead {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Speaker,
        Self::Addressed,
        Self::Lead,
        Self::Condition,
        Self::Effect,
        Self::Present,
        Self::Norm,
        Self::Value,
        Self::Field,
    ];

    /// Its id, of which messages are named.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Speaker => "speaker",
            Self::Addressed => "addressed",
            Self::Lead => "lead",
            Self::Condition => "condition",
            Self::Effect => "effect",
            Self::Present => "present",
            Self::Norm => "norm",
            Self::Value => "value",
            Self::Field => "field",
        }
    }
}

/// What is taken out of, or written in, what was put in.
#[derive(Debug, Default)]
pub(super) struct Replaced {
    /// By the place within what was put in.
    places: BTreeMap<CasePath, MissingInstead>,
}

impl Replaced {
    /// What stands at a place, or around it, is replaced; gives the place and what comes there.
    pub(super) fn around(&mut self, within: &CasePath) -> (CasePath, MissingInstead) {
        let (place, instead) = Self::place_of(within);
        self.places.insert(place.clone(), instead);
        (place, instead)
    }

    /// Whether what stands around a place is replaced already.
    pub(super) fn covers(&self, within: &CasePath) -> bool {
        self.places.contains_key(&Self::place_of(within).0)
    }

    /// What has to be replaced where something at a place is missing, and what comes there.
    fn place_of(within: &CasePath) -> (CasePath, MissingInstead) {
        let steps = within.steps();
        let named = |at: usize| if let PathStep::Name(name) = &steps[at] { name.as_str() } else { "" };
        let is_item = |at: usize| matches!(steps.get(at), Some(PathStep::Item(_)));
        let found = (0..steps.len()).find_map(|at| {
            let up_to = |count: usize| within.first(count);
            Some(match named(at) {
                "then" => (up_to(at + 1), MissingInstead::Lead),
                "effects" | "on_enter" if is_item(at + 1) => (up_to(at + 2), MissingInstead::Effect),
                "with" if is_item(at + 1) => (up_to(at + 2), MissingInstead::Present),
                "when" | "recalls" => (up_to(at + 1), MissingInstead::Condition),
                "who" => (up_to(at + 1), MissingInstead::Speaker),
                "to" => (up_to(at + 1), MissingInstead::Addressed),
                "norm" => (up_to(at + 1), MissingInstead::Norm),
                _ => return None,
            })
        });
        found.unwrap_or_else(|| (within.clone(), MissingInstead::Field))
    }

    /// The edits that make it so at a root, in an order in which none moves what another is about.
    pub(super) fn edits(&self, root: &CasePath, value: &CaseValue, put: &Substitutes) -> Vec<CaseEdit> {
        let at = |within: &CasePath| within.steps().iter().fold(root.clone(), |path, step| path.with(step.clone()));
        let mut edits = Vec::new();
        // The last of a list goes first.
        for (within, instead) in self.places.iter().rev() {
            let place = at(within);
            let around = within.parent().map(|it| it.0).unwrap_or_default();
            match instead {
                MissingInstead::Speaker => edits.push(put.somebody(place)),
                MissingInstead::Lead => edits.push(CaseEdit::Set { at: place, value: put.then.clone() }),
                MissingInstead::Effect | MissingInstead::Present => {
                    let gone = self.places.keys().filter(|it| it.parent().is_some_and(|it| it.0 == around)).count();
                    let all = value.at(&around).map_or(0, CaseValue::count);
                    if gone < all {
                        edits.push(CaseEdit::Remove { at: place });
                    } else if *instead == MissingInstead::Effect {
                        edits.push(CaseEdit::Clear { at: at(&around) });
                    } else {
                        edits.push(put.present(at(&around)));
                    }
                }
                MissingInstead::Condition => {
                    // A reason why something cannot be picked goes with what keeps it from being picked.
                    let reason = around.name("unless_shown");
                    if value.at(&reason).is_some() {
                        edits.push(CaseEdit::Clear { at: at(&reason) });
                    }
                    edits.push(CaseEdit::Clear { at: place });
                }
                MissingInstead::Value => {}
                MissingInstead::Addressed | MissingInstead::Norm | MissingInstead::Field => {
                    edits.push(CaseEdit::Clear { at: place });
                }
            }
        }
        edits
    }

    /// Whether something is replaced at a place.
    pub(super) fn has(&self, within: &CasePath) -> bool {
        self.places.contains_key(within)
    }
}

/// What the case has in place of what is missing.
#[derive(Debug)]
pub(super) struct Substitutes {
    /// Somebody of the cast; nobody in a case without people.
    pub(super) person: Option<String>,
    /// Where to go on.
    pub(super) then: CaseValue,
}

impl Substitutes {
    fn somebody(&self, at: CasePath) -> CaseEdit {
        match &self.person {
            Some(person) => CaseEdit::Set { at, value: CaseValue::text(person) },
            None => CaseEdit::Clear { at },
        }
    }

    fn present(&self, at: CasePath) -> CaseEdit {
        match &self.person {
            Some(person) => CaseEdit::Set { at, value: CaseValue::List(vec![CaseValue::text(person)]) },
            None => CaseEdit::Clear { at },
        }
    }
}
