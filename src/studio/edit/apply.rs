//! From an operation to changes of the text: one after another, each read again.

use super::identifiers::{free_id, id_for};
use super::{CaseEdit, EditRefused};
use crate::script::TextEdits;
use crate::script::control::without_control;
use crate::script::rewrite::{
    CasePath, CaseValue, NotRewritten, PathStep, Rewrite, copied, pasted_id, rewrite_unread, text_as_read,
};

/// A case as it stands while operations are made on it.
pub(in crate::studio) struct Applied {
    pub(in crate::studio) text: String,
    /// What it is meant to say.
    pub(in crate::studio) value: CaseValue,
    /// What was changed, each on what the one before it left.
    pub(in crate::studio) edits: Vec<TextEdits>,
    /// Where the last operation was.
    pub(in crate::studio) at: CasePath,
    /// Values that must mean something once all of it is made.
    pub(in crate::studio) written: Vec<CasePath>,
}

/// Makes an operation that changes nothing but the case itself.
pub(in crate::studio) fn apply(case: &mut Applied, edit: &CaseEdit) -> Result<(), EditRefused> {
    match edit {
        CaseEdit::SetText { at, text } => {
            let text = without_control(&text.replace("\r\n", "\n").replace('\r', "\n")).into_owned();
            if text.is_empty() && !matches!(at.0.steps().last(), Some(PathStep::Item(_))) && !is_needed(&at.0) {
                return clear(case, &at.0);
            }
            let value = CaseValue::Text(text_as_read(&at.0, &text));
            change(case, at.0.clone(), &Rewrite::Write { at: at.0.clone(), value })
        }
        CaseEdit::Set { at, value } => {
            case.written.push(at.clone());
            change(case, at.clone(), &Rewrite::Write { at: at.clone(), value: value.clone() })
        }
        CaseEdit::SetWritten { at, written } => {
            let value = CaseValue::read(written)?;
            apply(case, &CaseEdit::Set { at: at.clone(), value })
        }
        CaseEdit::SetCondition { at, condition } => {
            let condition = condition.split_whitespace().collect::<Vec<_>>().join(" ");
            // What follows from other things is nothing without its condition: that is told, and takes nothing away.
            if condition.is_empty() && !is_in(at, "derived") {
                return clear(case, at);
            }
            apply(case, &CaseEdit::Set { at: at.clone(), value: CaseValue::Text(condition) })
        }
        CaseEdit::Clear { at } => clear(case, at),
        CaseEdit::Insert { into, at, called, value } => insert(case, into, *at, called, value),
        CaseEdit::Copy { from, into, at } => {
            let written = copied(&case.text, from)?;
            paste(case, into, *at, from.name_from_end(0), written)
        }
        CaseEdit::Paste { into, at, written } => {
            let called = pasted_id(written)?.unwrap_or_default();
            paste(case, into, *at, &called, written.clone())
        }
        CaseEdit::Remove { at } => {
            let around = at.parent().map(|it| it.0).unwrap_or_default();
            change(case, around, &Rewrite::Remove { at: at.clone() })
        }
        CaseEdit::Move { from, into, at } => {
            let step = match from.steps().last() {
                Some(PathStep::Name(name)) => PathStep::Name(name.clone()),
                _ => PathStep::Item(*at),
            };
            let to = into.with(step);
            change(case, to, &Rewrite::Move { from: from.clone(), into: into.clone(), at: *at })
        }
        CaseEdit::All(edits) => edits.iter().try_for_each(|edit| apply(case, edit)),
        // These change more than the case, or need to know more of it.
        CaseEdit::Rename { .. } | CaseEdit::Mend { .. } => Err(EditRefused::from(NotRewritten::NotAsMeant)),
    }
}

/// Whether a text must be there: emptied it stays, so that the author reads what is to be written in its place.
fn is_needed(at: &CasePath) -> bool {
    match at.name_from_end(0) {
        "text" => true,
        // A moment does without one.
        "title" => at.name_from_end(2) != "beats",
        // Who empties a goal to write another one does not take it away.
        _ => is_in(at, "goals"),
    }
}

/// Whether a place is an entry of a list of the case itself.
fn is_in(at: &CasePath, list: &str) -> bool {
    at.parent().is_some_and(|(around, _)| around == CasePath::from(list))
}

fn change(case: &mut Applied, at: CasePath, change: &Rewrite) -> Result<(), EditRefused> {
    let (text, edits) = rewrite_unread(&case.text, &mut case.value, change)?;
    case.text = text;
    case.edits.extend(edits);
    case.at = at;
    Ok(())
}

/// Takes a field out, where it is there.
fn clear(case: &mut Applied, at: &CasePath) -> Result<(), EditRefused> {
    let around = at.parent().map(|it| it.0).unwrap_or_default();
    match (case.value.at(at), case.value.at(&around)) {
        (Some(_), _) => change(case, around, &Rewrite::Remove { at: at.clone() }),
        (None, Some(_)) => Ok(()),
        (None, None) => Err(EditRefused::no_such_place(&at.to_string())),
    }
}

/// Whether what stands in a list or map, or is to be put there, has ids.
fn is_named(case: &Applied, into: &CasePath) -> bool {
    case.value.at(into).map_or_else(|| has_ids(into.name_from_end(0)), |there| matches!(there, CaseValue::Map(_)))
}

/// Whether what stands in a field of this name has ids.
fn has_ids(name: &str) -> bool {
    matches!(
        name,
        "scenes"
            | "fragments"
            | "beats"
            | "choices"
            | "topics"
            | "cast"
            | "interests"
            | "endings"
            | "lessons"
            | "norms"
            | "dossier"
            | "variables"
            | "derived"
            | "interventions"
            | "goals"
            | "talks_to"
    )
}

fn insert(case: &mut Applied, into: &CasePath, at: usize, called: &str, value: &CaseValue) -> Result<(), EditRefused> {
    let key = is_named(case, into).then(|| id_for(&case.value, into, called));
    let to = into.with(key.clone().map_or(PathStep::Item(at), PathStep::Name));
    let change_to = match (case.value.at(into), key) {
        (Some(_), key) => Rewrite::Insert { into: into.clone(), at, key, value: value.clone() },
        (None, Some(key)) => Rewrite::Write { at: into.clone(), value: CaseValue::Map(vec![(key, value.clone())]) },
        (None, None) => Rewrite::Write { at: into.clone(), value: CaseValue::List(vec![value.clone()]) },
    };
    change(case, to, &change_to)
}

fn paste(case: &mut Applied, into: &CasePath, at: usize, called: &str, written: String) -> Result<(), EditRefused> {
    let named = is_named(case, into);
    if case.value.at(into).is_none() {
        let empty = if named { CaseValue::Map(Vec::new()) } else { CaseValue::List(Vec::new()) };
        change(case, into.clone(), &Rewrite::Write { at: into.clone(), value: empty })?;
    }
    let key = named.then(|| free_id(&case.value, into, called));
    let to = into.with(key.clone().map_or(PathStep::Item(at), PathStep::Name));
    change(case, to, &Rewrite::Paste { into: into.clone(), at, key, written })
}
