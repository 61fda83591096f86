//! gettext PO: the form in which translators keep their work.
//!
//! Reading goes on after a mistake and reports it; writing gives back what was read: an entry that nobody changed keeps its
//! very lines. The PO crates there are either open files by themselves, panic on broken input or lose obsolete entries.

mod duplicates;
mod header;
mod quoted;
mod reader;
mod strings;
mod writer;

use super::source::Span;

pub use duplicates::duplicates;
pub use header::{HeaderFacts, completed_header};
pub use reader::parse;
pub use strings::{PoString, strings};
pub use writer::write;

/// One text and its translation.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PoEntry {
    /// Comments of the translator and of tools, without their sign.
    pub comments: Vec<String>,
    /// Whether the translation must be looked at again.
    pub fuzzy: bool,
    /// The other flags, as they stand.
    pub flags: Vec<String>,
    /// The place of the text; absent where a tool has dropped it, which is another key than an empty one.
    pub context: Option<String>,
    /// The text.
    pub id: String,
    /// Its translation; empty while there is none. The first form where there are several.
    pub text: String,
    /// Another text for other numbers, as other programs write it.
    pub plural: Option<PoPlural>,
    /// Where the text stood when it was translated, if it has moved since.
    pub previous_context: Option<String>,
    /// What the text was when it was translated, if it changed since.
    pub previous: Option<String>,
    /// Whether the text is gone.
    pub obsolete: bool,
    /// The lines as they were read; empty once something was changed.
    pub written: String,
    /// Where the entry stands in its file.
    pub span: Span,
    /// Where its translation stands.
    pub text_span: Span,
}

/// What a text is of its entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PoPart {
    /// The place of the text: `msgctxt`.
    Context,
    /// The text: `msgid`.
    Id,
    /// The text for other numbers: `msgid_plural`.
    Plural,
    /// The translation, or one of its forms, from 0: `msgstr` and `msgstr[0]` are the same.
    Text(usize),
    /// Where the text stood: `#| msgctxt`.
    PreviousContext,
    /// What the text was: `#| msgid`.
    Previous,
    /// What the text for other numbers was: `#| msgid_plural`.
    PreviousPlural,
}

impl PoPart {
    /// Whether it says what was translated, before that changed.
    #[must_use]
    pub fn is_previous(self) -> bool {
        matches!(self, Self::PreviousContext | Self::Previous | Self::PreviousPlural)
    }
}

/// The plural of an entry: none of ours, and kept.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PoPlural {
    /// The text for other numbers.
    pub id: String,
    /// What that was when it was translated.
    pub previous: Option<String>,
    /// The translations behind the first.
    pub texts: Vec<String>,
}

impl PoEntry {
    /// Whether it says where its text stands: tools that do not know places drop them, or leave an empty one.
    #[must_use]
    pub fn has_place(&self) -> bool {
        self.context.as_deref().is_some_and(|it| !it.is_empty())
    }

    /// Whether two entries translate alike.
    #[must_use]
    pub fn says_same(&self, other: &Self) -> bool {
        (&self.text, &self.plural, self.fuzzy) == (&other.text, &other.plural, other.fuzzy)
    }

    /// Whether there is no translation.
    #[must_use]
    pub fn is_untranslated(&self) -> bool {
        self.text.is_empty() && self.plural.as_ref().is_none_or(|it| it.texts.iter().all(String::is_empty))
    }
}

/// A PO file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Catalogue {
    /// The entry without a text, whose translation is a list of fields, as `Name: value`.
    pub header: PoEntry,
    /// The entries, in their order.
    pub entries: Vec<PoEntry>,
    /// What stands behind the last entry: comments, as they are.
    pub tail: String,
}

#[cfg(test)]
mod tests;
