//! The tree: values with their places.

use crate::script::source::Span;
use std::borrow::Cow;

/// A value and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::script) struct RonValue<'a> {
    pub(in crate::script) span: Span,
    pub(in crate::script) kind: ValueKind<'a>,
}

/// What a value is.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::script) enum ValueKind<'a> {
    Text(Cow<'a, str>),
    Number(i64),
    /// A number with a fraction, or beyond 64 bits: nothing in a scenario takes one.
    Other,
    Bool(bool),
    List(Box<[RonValue<'a>]>),
    Map(Box<[(RonValue<'a>, RonValue<'a>)]>),
    /// A bare name such as `Warm` or `Topics`.
    Word(&'a str),
    /// `("a", "b")` or `Beat("a")`.
    Tuple(Option<&'a str>, Box<[RonValue<'a>]>),
    /// `(a: 1)` or `Scene(a: 1)`.
    Struct(Option<&'a str>, Box<[RonField<'a>]>),
    /// What stood here could not be read; that has been reported.
    Broken,
}

/// A named field of a struct.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::script) struct RonField<'a> {
    pub(in crate::script) name: &'a str,
    pub(in crate::script) at: u32,
    pub(in crate::script) value: RonValue<'a>,
}

impl RonField<'_> {
    /// Where the name stands.
    pub(in crate::script) fn name_span(&self) -> Span {
        Span { start: self.at, end: self.at + self.name.len() as u32 }
    }
}

impl<'a> RonValue<'a> {
    /// What the value is, in words: Dutch and English.
    pub(in crate::script) fn what(&self) -> (&'static str, &'static str) {
        match self.kind {
            ValueKind::Text(_) => ("een tekst", "a text"),
            ValueKind::Number(_) => ("een getal", "a number"),
            ValueKind::Other => ("een getal dat niet heel is of te groot", "a number that is not whole or too large"),
            ValueKind::Bool(_) => ("waar of onwaar", "true or false"),
            ValueKind::List(_) => ("een lijst", "a list"),
            ValueKind::Map(_) => ("een rij van namen en waarden", "a map"),
            ValueKind::Word(_) => ("een woord", "a word"),
            ValueKind::Tuple(..) => ("waarden tussen haakjes", "values in parentheses"),
            ValueKind::Struct(..) => ("velden tussen haakjes", "fields in parentheses"),
            ValueKind::Broken => ("iets onleesbaars", "something unreadable"),
        }
    }

    /// The value that `Some(..)` holds, or the value itself: authors need not write it, but may.
    pub(in crate::script) fn unwrapped(&self) -> Option<&Self> {
        match &self.kind {
            ValueKind::Word("None") => None,
            _ if self.is_null() => None,
            ValueKind::Tuple(Some("Some"), values) if values.len() == 1 => values[0].unwrapped(),
            _ => Some(self),
        }
    }

    /// Whether it says, as other notations do, that there is no value.
    pub(in crate::script) fn is_null(&self) -> bool {
        matches!(self.kind, ValueKind::Word("null" | "Null" | "NULL" | "nil" | "none" | "undefined" | "leeg"))
    }

    /// The byte in the file at which the content of a text begins.
    pub(in crate::script) fn text_start(&self, source: &str) -> u32 {
        let written = &source[self.span.range()];
        let quote = written.char_indices().find(|(_, c)| matches!(c, '"' | '“' | '”' | '„' | '‘' | '’' | '‟'));
        self.span.start + quote.map_or(0, |(at, c)| (at + c.len_utf8()) as u32)
    }

    /// Where a range of a text's content stands in the file. Exact, unless escapes come before it.
    pub(in crate::script) fn within(&self, range: std::ops::Range<usize>, source: &str) -> Span {
        let start = self.text_start(source) as usize;
        match &self.kind {
            ValueKind::Text(Cow::Owned(_)) => {
                let Span { start, end } = self.exactly(range, source);
                // An empty place is shown as the letter there.
                let letter = source[start as usize..self.span.end as usize].chars().next().map_or(0, char::len_utf8);
                Span { start, end: end.max(start + letter as u32) }
            }
            _ => Span::new(start + range.start, start + range.end),
        }
    }

    /// The same, where an empty range stays empty: a place to write at.
    pub(in crate::script) fn exactly(&self, range: std::ops::Range<usize>, source: &str) -> Span {
        let start = self.text_start(source) as usize;
        let written = &source[start..self.span.end as usize];
        let at = |content: usize| match &self.kind {
            ValueKind::Text(Cow::Owned(_)) => start + written_offset(written, content),
            _ => start + content,
        };
        Span::new(at(range.start), at(range.end))
    }
}

/// The offset in a written string of the byte `content` of what it stands for.
fn written_offset(written: &str, content: usize) -> usize {
    let mut meant = 0;
    let mut chars = written.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if meant >= content {
            return at;
        }
        if c != '\\' {
            meant += c.len_utf8();
            continue;
        }
        match chars.next() {
            Some((_, 'u')) => {
                let hex: String =
                    chars.by_ref().map(|(_, c)| c).take_while(|c| *c != '}').filter(char::is_ascii_hexdigit).collect();
                meant += u32::from_str_radix(&hex, 16).ok().and_then(char::from_u32).map_or(1, char::len_utf8);
            }
            Some((_, 'x')) => {
                chars.next();
                chars.next();
                meant += 1;
            }
            Some((_, '\n' | '\r')) => while chars.next_if(|(_, c)| c.is_ascii_whitespace()).is_some() {},
            _ => meant += 1,
        }
    }
    written.len()
}
