//! Values that lack quotation marks, or have something behind them that belongs to them.

use super::RonParser;
use crate::script::format::{Holds, parts};
use crate::script::ron::lexer::RonToken;
use crate::script::ron::value::{RonValue, ValueKind};
use crate::script::source::Span;
use std::borrow::Cow;

impl<'a> RonParser<'a, '_> {
    /// A text whose opening quotation mark is missing.
    pub(super) fn unopened_text(&mut self) -> RonValue<'a> {
        let Some(end) = self.lexer.unopened_text(self.span) else { return self.value() };
        let span = Span { start: self.span.start, end: end + 1 };
        let text = self.lexer.text_at(Span { start: span.start, end });
        self.unopened(Span { start: span.start, end });
        self.lexer.go_to(span.end);
        self.span = span;
        self.advance();
        RonValue { span, kind: ValueKind::Text(Cow::Borrowed(text)) }
    }

    /// A number behind which a comma and more digits stand is one number to its author.
    pub(super) fn without_decimal_comma(&mut self, value: RonValue<'a>) -> RonValue<'a> {
        let digits = self.lexer.digits_behind_comma(self.span);
        let (ValueKind::Number(_), RonToken::Sign(b','), Some(end)) = (&value.kind, &self.token, digits) else {
            return value;
        };
        let span = Span { start: value.span.start, end };
        self.decimal_comma(span);
        self.lexer.go_to(end);
        self.span = span;
        self.advance();
        RonValue { span, kind: ValueKind::Broken }
    }

    /// A value behind which words follow is a text without quotation marks, or a number with its unit.
    pub(super) fn with_words_behind(&mut self, field: &str, at: Span, value: RonValue<'a>) -> RonValue<'a> {
        // An entry of a map in place of the map.
        if matches!(value.kind, ValueKind::Text(_)) && self.token == RonToken::Sign(b':') {
            self.lost_open('{', '}', value.span.start);
            return RonValue { kind: ValueKind::Broken, ..value };
        }
        let bare = matches!(value.kind, ValueKind::Word(_) | ValueKind::Number(_));
        if bare && matches!(value.kind, ValueKind::Word(_)) && self.token == RonToken::Sign(b':') {
            // On the line of its field it is a value with the wrong sign behind it, on the next the first of several fields.
            if self.lexer.is_same_line(at.end, value.span.start) {
                self.colon_for_comma();
                self.advance();
                self.closed_early = true;
                return value;
            }
            self.lost_open('(', ')', value.span.start);
            return RonValue { kind: ValueKind::Broken, ..value };
        }
        let goes_on = match self.token {
            RonToken::Word(_) => !self.begins_field(),
            RonToken::Number(_) | RonToken::Other => self.lexer.text_at(self.span) != ";",
            RonToken::Sign(_) | RonToken::Text(_) | RonToken::End => false,
        };
        if !bare || !goes_on || !self.lexer.is_same_line(value.span.end, self.span.start) {
            return value;
        }
        let end = self.lexer.end_of_words(value.span.start);
        let span = Span { start: value.span.start, end };
        if self.is_reported() {
            // What only follows from the missing quotation marks.
            self.found.pop();
        }
        // A number with its unit is for whoever knows what the number counts.
        if !(matches!(value.kind, ValueKind::Number(_)) && holds_number(field)) {
            self.unquoted(span);
        }
        self.lexer.go_to(end);
        self.span = span;
        self.advance();
        RonValue { span, kind: ValueKind::Text(Cow::Borrowed(self.lexer.text_at(span))) }
    }
}

/// Whether a field of this name holds a number wherever it stands.
fn holds_number(field: &str) -> bool {
    let mut all = parts().into_iter().flat_map(|part| part.fields).filter(|it| it.name == field).peekable();
    all.peek().is_some() && all.all(|it| matches!(it.holds, Holds::Number(..)))
}
