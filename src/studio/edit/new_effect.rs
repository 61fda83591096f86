//! What a choice or a beat brings about, as edits: what the case has already, or with a promise, an interest or a mark that
//! is made for it.

use super::CaseEdit;
use super::identifiers::id_for;
use crate::engine::PromiseKind;
use crate::engine::relationship::{Facet, Gauge, Tally};
use crate::script::TitleIds;
use crate::script::rewrite::{CasePath, CaseValue};

/// Words of which the id of a promise is made.
const WORDS: usize = 4;

/// Something that a choice or a beat is to bring about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NewEffect {
    /// An effect about what the case has.
    Of(CaseValue),
    /// A promise that nobody made yet.
    Promise {
        /// The id of whom it is made to.
        to: String,
        /// What is promised.
        text: String,
    },
    /// An interest that nobody knew of yet, which opens.
    Interest {
        /// The id of whose it is.
        of: String,
        /// What it is.
        text: String,
        /// What opens it.
        key: String,
    },
    /// Something for the story to remember, from here on.
    Mark {
        /// What it is called.
        called: String,
    },
}

impl CaseEdit {
    /// One more effect in a list of them: `effects` of a choice, or `on_enter` of a beat.
    #[must_use]
    pub fn new_effect(case: &CaseValue, effects: &CasePath, new: &NewEffect) -> Self {
        let there = case.at(effects).map(CaseValue::items).unwrap_or_default();
        let insert =
            |value: CaseValue| Self::Insert { into: effects.clone(), at: there.len(), called: String::new(), value };
        match new {
            NewEffect::Of(value) => joined(there, effects, value).unwrap_or_else(|| insert(value.clone())),
            NewEffect::Promise { to, text } => {
                let first: Vec<_> = text.split_whitespace().take(WORDS).collect();
                let id = TitleIds::without(promises(case)).id_of(&first.join(" "), "belofte");
                // The place of the choice itself: the list stands in it.
                let of = effects.parent().map(|it| it.0).unwrap_or_default();
                match Self::new_promise(&of, there.len(), &id, to, PromiseKind::Process, text) {
                    Self::Insert { value, .. } => insert(value),
                    other => other,
                }
            }
            NewEffect::Interest { of, text, key } => {
                let person = CasePath::from("cast").name(of);
                let list = person.name("interests");
                let id = id_for(case, &list, text);
                let at = case.at(&list).map_or(0, |it| it.entries().len());
                let opens = CaseValue::Form(String::from("Discover"), vec![CaseValue::text(of), CaseValue::text(&id)]);
                Self::All(vec![Self::new_interest(&person, at, text, key), insert(opens)])
            }
            NewEffect::Mark { called } => {
                let list = CasePath::from("variables");
                let id = id_for(case, &list, called);
                let at = case.at(&list).map_or(0, |it| it.entries().len());
                let unset = CaseValue::Form(String::from("Flag"), vec![CaseValue::Bool(false)]);
                let set = CaseValue::Form(String::from("Set"), vec![CaseValue::text(&id), CaseValue::Bool(true)]);
                Self::All(vec![Self::new_variable(at, called, unset), insert(set)])
            }
        }
    }

    /// Without an effect; the list goes with the last of them.
    #[must_use]
    pub fn without_effect(case: &CaseValue, effects: &CasePath, at: usize) -> Self {
        match case.at(effects).map_or(0, |it| it.items().len()) {
            0 | 1 => Self::Clear { at: effects.clone() },
            _ => Self::Remove { at: effects.item(at) },
        }
    }
}

/// Whether a field of an effect says how much changes.
pub(in crate::studio) fn is_amount(field: &str) -> bool {
    Facet::of(field).is_some() || Tally::of(field).is_some() || Gauge::of(field).is_some()
}

/// A change in what somebody feels, or in the player's own tallies, where one of the same is there already: it becomes part
/// of that one, so that one reason stands below both.
fn joined(there: &[CaseValue], effects: &CasePath, new: &CaseValue) -> Option<CaseEdit> {
    let CaseValue::Part(name, fields) = new else { return None };
    if !matches!(&**name, "Feel" | "Gauge") {
        return None;
    }
    let (field, value) = fields.iter().find(|(field, _)| is_amount(field))?;
    let same = |it: &CaseValue| {
        matches!(it, CaseValue::Part(called, _) if called == name)
            && it.get("who") == new.get("who")
            && it.get(field).is_none()
    };
    let at = there.iter().position(same)?;
    Some(CaseEdit::Set { at: effects.item(at).name(field), value: value.clone() })
}

/// The ids of all promises.
fn promises(case: &CaseValue) -> Vec<&str> {
    let mut ids = Vec::new();
    let mut open = vec![case];
    while let Some(value) = open.pop() {
        if matches!(value, CaseValue::Part(name, _) if name == "Promise") {
            ids.push(value.text_of("id"));
        }
        open.extend(value.entries().iter().map(|(_, inner)| inner).chain(value.items()));
    }
    ids
}
