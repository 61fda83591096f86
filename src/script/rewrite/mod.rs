//! Changes to a case as changes to its file: whole entries are written, put in, taken out and moved, and every byte
//! outside them stays as its author wrote it.
//!
//! A [`CasePath`] says where, a [`CaseValue`] says what. After each [`Rewrite`] the text is read again and must say what
//! was meant, or nothing is changed.

mod content;
mod entries;
mod extent;
mod moving;
mod opening;
mod order;
mod path;
mod placing;
mod print;
mod reading;
mod value;

use super::diagnostic::{Diagnostic, Severity};
use super::edit::{TextEdit, TextEdits};
use super::ron::{self, RonValue};
use content::Content;

pub(crate) use content::pasted_id;
pub use path::{CasePath, PathStep};
pub use reading::CaseReading;
pub use value::{CaseValue, text_as_read};

/// Columns that a line of a case has at most where it is written for an author.
const WIDTH: usize = 120;

/// A change of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rewrite {
    /// A field, or an item that is there, holds this; a field that is not there is put where it is usually written.
    Write {
        /// The field or item.
        at: CasePath,
        /// What it holds.
        value: CaseValue,
    },
    /// An entry of a list or a map, or a field, goes.
    Remove {
        /// The entry.
        at: CasePath,
    },
    /// An entry is put into a list or a map.
    Insert {
        /// The list or map.
        into: CasePath,
        /// Its position there.
        at: usize,
        /// Its id, in a map.
        key: Option<String>,
        /// What it holds.
        value: CaseValue,
    },
    /// An entry as it is written elsewhere, with its comments, is put into a list or a map.
    Paste {
        /// The list or map.
        into: CasePath,
        /// Its position there.
        at: usize,
        /// Its id, in a map.
        key: Option<String>,
        /// What was [copied].
        written: String,
    },
    /// An entry goes to another position, with the comments above it.
    Move {
        /// The entry.
        from: CasePath,
        /// The list or map it goes to, as that is called once the entry is taken out.
        into: CasePath,
        /// Its position there, once it is taken out.
        at: usize,
    },
}

/// A case after a change.
#[derive(Debug, Clone)]
pub struct Rewritten {
    /// The text.
    pub text: String,
    /// What was changed, each on what the one before it left.
    pub edits: Vec<TextEdits>,
    /// What the text says.
    pub value: CaseValue,
}

/// Why a change cannot be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotRewritten {
    /// The file cannot be read as it is.
    Unreadable(Box<Diagnostic>),
    /// Nothing stands at this place, or something else than the change is about.
    NoSuchPlace(CasePath),
    /// Something with this id stands there already.
    Taken(String),
    /// What was to be put in cannot be read.
    NotReadable(Box<Diagnostic>),
    /// The file would not say what is meant.
    NotAsMeant,
}

/// What a case says, whether or not it makes sense.
///
/// # Errors
/// What keeps the file from being read.
pub fn case_value(text: &str) -> Result<CaseValue, Box<Diagnostic>> {
    Ok(CaseValue::of_case(&tree(text)?, text))
}

/// Makes a change of a case; `before` is what the text says.
///
/// # Errors
/// Why it cannot be made.
pub fn rewrite(text: &str, before: &CaseValue, change: &Rewrite) -> Result<Rewritten, NotRewritten> {
    let mut meant = before.clone();
    let (text, edits) = rewrite_unread(text, &mut meant, change)?;
    let value = case_value(&text).map_err(|_| NotRewritten::NotAsMeant)?;
    if value.says_the_same(&meant) { Ok(Rewritten { text, edits, value }) } else { Err(NotRewritten::NotAsMeant) }
}

/// The same without reading the text again: gives it with what was changed, and makes of what it said what it is meant to
/// say, which has to be compared with what it says.
pub(crate) fn rewrite_unread(
    text: &str,
    value: &mut CaseValue,
    change: &Rewrite,
) -> Result<(String, Vec<TextEdits>), NotRewritten> {
    value::make(value, change)?;
    let steps = match change {
        Rewrite::Write { at, value } => vec![RewriteStep::Write(at, value)],
        Rewrite::Remove { at } => vec![RewriteStep::Remove(at)],
        Rewrite::Insert { into, at, key, value } => {
            vec![RewriteStep::Put(into, *at, Content::New(key.clone(), value.clone()))]
        }
        Rewrite::Paste { into, at, key, written } => {
            vec![RewriteStep::Put(into, *at, Content::pasted(key.as_deref(), written)?)]
        }
        Rewrite::Move { from, into, at } => {
            let content = moving::taken(text, from)?;
            vec![RewriteStep::Remove(from), RewriteStep::Put(into, *at, content)]
        }
    };
    let (mut text, mut made) = (text.to_owned(), Vec::new());
    for step in steps {
        let mut again = true;
        while std::mem::take(&mut again) {
            let step = step.made(&text)?;
            again = step.again;
            let mut edits = TextEdits::default();
            if !edits.add(&step.edits) {
                return Err(NotRewritten::NotAsMeant);
            }
            if !edits.is_empty() {
                text = edits.apply(&text);
                made.push(edits);
            }
        }
    }
    Ok((text, made))
}

/// An entry as it is written, with the comments above it, to be put in elsewhere.
///
/// # Errors
/// When nothing stands there.
pub fn copied(text: &str, at: &CasePath) -> Result<String, NotRewritten> {
    Ok(moving::taken(text, at)?.written())
}

/// A step of a change.
enum RewriteStep<'s> {
    Write(&'s CasePath, &'s CaseValue),
    Remove(&'s CasePath),
    Put(&'s CasePath, usize, Content),
}

impl RewriteStep<'_> {
    /// What it does to the text as it is by then.
    fn made(&self, text: &str) -> Result<StepEdits, NotRewritten> {
        match self {
            Self::Write(at, value) => placing::write(text, at, value),
            Self::Remove(at) => moving::remove(text, at),
            Self::Put(into, at, content) => placing::insert(text, into, *at, content),
        }
    }
}

/// What a step of a change does.
struct StepEdits {
    edits: Vec<TextEdit>,
    /// Whether the step is to be asked once more when these edits are made.
    again: bool,
}

impl StepEdits {
    fn done(edits: Vec<TextEdit>) -> Self {
        Self { edits, again: false }
    }
}

/// The tree of a text that can be read whole.
fn tree(text: &str) -> Result<RonValue<'_>, Box<Diagnostic>> {
    let mut found = Vec::new();
    let root = ron::parse(text, &mut found);
    match found.into_iter().find(|it| it.severity == Severity::Error) {
        Some(error) => Err(Box::new(error)),
        None => Ok(root),
    }
}

#[cfg(test)]
mod tests;
