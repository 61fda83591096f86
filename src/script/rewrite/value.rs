//! What a case says, without places: texts, numbers, words, lists, and parts by name or id.

use super::path::{CasePath, PathStep};
use super::{NotRewritten, Rewrite, tree};
use crate::script::indentation::{flowing, outdented};
use crate::script::ron::{RonValue, ValueKind};
use serde::{Deserialize, Serialize};

/// What stands at a place of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum CaseValue {
    /// A text as it is read.
    Text(String),
    /// A whole number.
    Number(i64),
    /// `true` or `false`.
    Bool(bool),
    /// A word without quotation marks, such as `Best`.
    Word(String),
    /// A list.
    List(Vec<CaseValue>),
    /// Parts with ids.
    Map(Vec<(String, CaseValue)>),
    /// Values behind a name, as in `Beat("verder")`; without a name as in `(1, 3)`.
    Form(String, Vec<CaseValue>),
    /// Fields behind a name, as in `Scene(title: "…")`; mostly without a name.
    Part(String, Vec<(String, CaseValue)>),
    /// Something that has no meaning in a case, as it is written.
    Other(String),
}

impl Default for CaseValue {
    fn default() -> Self {
        Self::Form(String::new(), Vec::new())
    }
}

impl CaseValue {
    /// A text.
    #[must_use]
    pub fn text(text: &str) -> Self {
        Self::Text(text.to_owned())
    }

    /// A word.
    #[must_use]
    pub fn word(word: &str) -> Self {
        Self::Word(word.to_owned())
    }

    /// Fields without a name before them.
    #[must_use]
    pub fn part(fields: impl IntoIterator<Item = (&'static str, Self)>) -> Self {
        Self::Part(String::new(), fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
    }

    /// A form that names something: `Beat("verder")`.
    #[must_use]
    pub fn form(name: &str, of: &str) -> Self {
        Self::Form(name.to_owned(), vec![Self::text(of)])
    }

    /// A value as it is written in a case, such as `Beat("verder")` or `["probe"]`.
    ///
    /// # Errors
    /// What keeps it from being read.
    pub fn read(written: &str) -> Result<Self, NotRewritten> {
        let root = tree(written).map_err(NotRewritten::NotReadable)?;
        Ok(Self::of(&root, written))
    }

    pub(super) fn of_case(root: &RonValue<'_>, source: &str) -> Self {
        let mut value = Self::of(root, source);
        // Two texts of a case are Markdown, where indentation and breaks mean something.
        let mut markdown = |path: &[&str], written: &RonValue<'_>| {
            let ValueKind::Text(text) = &written.kind else { return };
            let mut at = Some(&mut value);
            for name in path {
                at = at.and_then(|it| it.entry_mut(name));
            }
            if let Some(at) = at {
                *at = Self::Text(outdented(text).into_owned());
            }
        };
        let ValueKind::Struct(_, fields) = &root.kind else { return value };
        for field in fields {
            match (field.name, &field.value.kind) {
                ("briefing", _) => markdown(&["briefing"], &field.value),
                ("endings", ValueKind::Map(endings)) => {
                    for (key, ending) in endings {
                        let (ValueKind::Text(id), ValueKind::Struct(_, fields)) = (&key.kind, &ending.kind) else {
                            continue;
                        };
                        for text in fields.iter().filter(|it| it.name == "text") {
                            markdown(&["endings", id, "text"], &text.value);
                        }
                    }
                }
                _ => {}
            }
        }
        value
    }

    pub(super) fn of(value: &RonValue<'_>, source: &str) -> Self {
        let Some(value) = value.unwrapped() else { return Self::word("None") };
        let written = || &source[value.span.range()];
        let all = |values: &[RonValue<'_>]| values.iter().map(|it| Self::of(it, source)).collect();
        match &value.kind {
            ValueKind::Text(text) => Self::Text(flowing(text, written()).into_owned()),
            ValueKind::Number(number) => Self::Number(*number),
            ValueKind::Bool(it) => Self::Bool(*it),
            ValueKind::Word(word) => Self::word(word),
            ValueKind::List(values) => Self::List(all(values)),
            ValueKind::Map(entries) => Self::Map(
                entries
                    .iter()
                    .map(|(key, value)| match &key.kind {
                        ValueKind::Text(key) => (key.clone().into_owned(), Self::of(value, source)),
                        _ => (source[key.span.range()].to_owned(), Self::of(value, source)),
                    })
                    .collect(),
            ),
            ValueKind::Tuple(name, values) => Self::Form(name.unwrap_or_default().to_owned(), all(values)),
            ValueKind::Struct(name, fields) => Self::Part(
                name.unwrap_or_default().to_owned(),
                fields.iter().map(|it| (it.name.to_owned(), Self::of(&it.value, source))).collect(),
            ),
            ValueKind::Other | ValueKind::Broken => Self::Other(written().to_owned()),
        }
    }

    /// The field or entry with this name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Self> {
        self.entries().iter().find(|(it, _)| it == name).map(|(_, value)| value)
    }

    /// What stands at a place.
    #[must_use]
    pub fn at(&self, path: &CasePath) -> Option<&Self> {
        path.steps().iter().try_fold(self, |value, step| match step {
            PathStep::Name(name) => value.get(name),
            PathStep::Item(at) => value.items().get(*at),
        })
    }

    /// The fields, or the entries with their ids; none of anything else.
    #[must_use]
    pub fn entries(&self) -> &[(String, Self)] {
        match self {
            Self::Map(entries) | Self::Part(_, entries) => entries,
            _ => &[],
        }
    }

    /// The items of a list, or the values of a form; none of anything else.
    #[must_use]
    pub fn items(&self) -> &[Self] {
        match self {
            Self::List(items) | Self::Form(_, items) => items,
            _ => &[],
        }
    }

    /// How many fields, entries or items there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.entries().len() + self.items().len()
    }

    /// The text, where it is one.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// The word, where it is one.
    #[must_use]
    pub fn as_word(&self) -> Option<&str> {
        if let Self::Word(word) = self { Some(word) } else { None }
    }

    /// The text of a field; empty without it.
    #[must_use]
    pub fn text_of(&self, name: &str) -> &str {
        self.get(name).and_then(Self::as_text).unwrap_or_default()
    }

    /// The word of a field; empty without it.
    #[must_use]
    pub fn word_of(&self, name: &str) -> &str {
        self.get(name).and_then(Self::as_word).unwrap_or_default()
    }

    pub(super) fn entry_mut(&mut self, name: &str) -> Option<&mut Self> {
        match self {
            Self::Map(entries) | Self::Part(_, entries) => {
                entries.iter_mut().find(|(it, _)| it == name).map(|(_, value)| value)
            }
            _ => None,
        }
    }

    fn at_mut(&mut self, path: &CasePath) -> Option<&mut Self> {
        path.steps().iter().try_fold(self, |value, step| match (step, value) {
            (PathStep::Name(name), value) => value.entry_mut(name),
            (PathStep::Item(at), Self::List(items) | Self::Form(_, items)) => items.get_mut(*at),
            (PathStep::Item(_), _) => None,
        })
    }

    /// Whether both say the same: the order of fields means nothing.
    #[must_use]
    pub fn says_the_same(&self, other: &Self) -> bool {
        let both = |one: &[Self], other: &[Self]| {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| one.says_the_same(other))
        };
        match (self, other) {
            (Self::List(one), Self::List(other)) => both(one, other),
            (Self::Form(name, one), Self::Form(called, other)) => name == called && both(one, other),
            (Self::Map(one), Self::Map(other)) => {
                let same =
                    |one: &(String, Self), other: &(String, Self)| one.0 == other.0 && one.1.says_the_same(&other.1);
                one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
            }
            (Self::Part(name, one), Self::Part(called, other)) => {
                let in_other = |(at, (name, value)): (usize, &(String, Self))| {
                    let here = other.get(at).filter(|it| it.0 == *name);
                    here.or_else(|| other.iter().find(|it| it.0 == *name)).is_some_and(|it| value.says_the_same(&it.1))
                };
                name == called && one.len() == other.len() && one.iter().enumerate().all(in_other)
            }
            _ => self == other,
        }
    }
}

/// Whether the entries of this place have a text in Markdown.
fn is_endings(at: &CasePath) -> bool {
    matches!(at.steps(), [PathStep::Name(name)] if name == "endings")
}

/// A text as it is read at a place: in Markdown the lines lose what all of them are indented by.
#[must_use]
pub fn text_as_read(at: &CasePath, text: &str) -> String {
    let names: Vec<_> = at.names().collect();
    match names[..] {
        ["briefing"] | ["endings", _, "text"] => outdented(text).into_owned(),
        _ => text.to_owned(),
    }
}

/// Makes of what a case says what it is to say after a change: worked out without the text, to hold the text to it. Where
/// it cannot be made, part of it may be.
pub(super) fn make(case: &mut CaseValue, change: &Rewrite) -> Result<(), NotRewritten> {
    match change {
        Rewrite::Write { at, value } => {
            let missing = || NotRewritten::NoSuchPlace(at.clone());
            if let Some(there) = case.at_mut(at) {
                *there = value.clone();
            } else {
                let (parent, step) = at.parent().ok_or_else(missing)?;
                let (Some(part), PathStep::Name(name)) = (case.at_mut(&parent), step) else { return Err(missing()) };
                if let CaseValue::Form(form, values) = part
                    && values.is_empty()
                {
                    *part = CaseValue::Part(std::mem::take(form), Vec::new());
                }
                let CaseValue::Part(_, fields) = part else { return Err(missing()) };
                fields.push((name.clone(), value.clone()));
            }
        }
        Rewrite::Remove { at } => {
            take(case, at)?;
        }
        Rewrite::Insert { into, at, key, value } => put(case, into, *at, key.as_deref(), value.clone())?,
        Rewrite::Paste { into, at, key, written } => {
            let value = super::content::pasted_value(written, is_endings(into))?;
            put(case, into, *at, key.as_deref(), value)?;
        }
        Rewrite::Move { from, into, at } => {
            let (key, value) = take(case, from)?;
            put(case, into, *at, key.as_deref(), value)?;
        }
    }
    Ok(())
}

/// Takes an entry out.
fn take(case: &mut CaseValue, at: &CasePath) -> Result<(Option<String>, CaseValue), NotRewritten> {
    let missing = || NotRewritten::NoSuchPlace(at.clone());
    let (parent, step) = at.parent().ok_or_else(missing)?;
    match (case.at_mut(&parent).ok_or_else(missing)?, step) {
        (CaseValue::Map(entries), PathStep::Name(name)) => {
            let at = entries.iter().position(|(it, _)| it == name).ok_or_else(missing)?;
            let (key, value) = entries.remove(at);
            Ok((Some(key), value))
        }
        (part @ CaseValue::Part(..), PathStep::Name(name)) => {
            let CaseValue::Part(called, fields) = part else { return Err(missing()) };
            let at = fields.iter().position(|(it, _)| it == name).ok_or_else(missing)?;
            let (_, value) = fields.remove(at);
            // Parentheses without fields are read as those of a form without values.
            if fields.is_empty() {
                *part = CaseValue::Form(std::mem::take(called), Vec::new());
            }
            Ok((None, value))
        }
        (CaseValue::List(items), PathStep::Item(at)) if *at < items.len() => Ok((None, items.remove(*at))),
        _ => Err(missing()),
    }
}

/// Puts an entry in.
fn put(
    case: &mut CaseValue,
    into: &CasePath,
    at: usize,
    key: Option<&str>,
    value: CaseValue,
) -> Result<(), NotRewritten> {
    match (case.at_mut(into), key) {
        (Some(CaseValue::Map(entries)), Some(key)) if at <= entries.len() => {
            if entries.iter().any(|(it, _)| it == key) {
                return Err(NotRewritten::Taken(key.to_owned()));
            }
            entries.insert(at, (key.to_owned(), value));
            Ok(())
        }
        (Some(CaseValue::List(items)), None) if at <= items.len() => {
            items.insert(at, value);
            Ok(())
        }
        _ => Err(NotRewritten::NoSuchPlace(into.clone())),
    }
}
