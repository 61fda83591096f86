//! From tokens to the tree, reading on after every mistake.

mod attributes;
mod early;
mod items;
mod mistakes;
mod unquoted;

use super::lexer::{Lexer, RonToken};
use super::value::{RonField, RonValue, ValueKind};
use crate::script::diagnostic::Diagnostic;
use crate::script::limits::REPORTED;
use crate::script::source::Span;
use std::borrow::Cow;
use std::ops::ControlFlow;

/// What takes values without a name and, behind them, fields with one: `Divide(24, step: 2)`.
const WITH_FIELDS: [&str; 2] = ["Budget", "Divide"];

/// Reads a whole file. What could not be read is [`ValueKind::Broken`] in the tree and reported.
pub(in crate::script) fn parse<'a>(text: &'a str, found: &mut Vec<Diagnostic>) -> RonValue<'a> {
    let mut lexer = Lexer::new(text);
    let (token, span) = lexer.next(found);
    let mut parser =
        RonParser { lexer, token, span, before: 0, found, open: Vec::new(), closed_early: false, condition: false };
    parser.attributes();
    let value = parser.value();
    if parser.token != RonToken::End && parser.found.is_empty() {
        parser.trailing_text();
    }
    let RonParser { lexer, found, .. } = parser;
    lexer.tell_repeated(found);
    value
}

struct RonParser<'a, 'd> {
    lexer: Lexer<'a>,
    token: RonToken<'a>,
    span: Span,
    /// Where the token before this one ended.
    before: u32,
    found: &'d mut Vec<Diagnostic>,
    /// The brackets that are open: the closing sign and where it was opened.
    open: Vec<(u8, Span)>,
    /// Whether the closing sign of what was just read is missing, and has been reported.
    closed_early: bool,
    /// Whether the value that was read last is that of a field for a condition.
    condition: bool,
}

impl<'a> RonParser<'a, '_> {
    fn advance(&mut self) -> (RonToken<'a>, Span) {
        self.before = self.span.end;
        let (token, span) =
            if self.found.len() < REPORTED { self.lexer.next(self.found) } else { (RonToken::End, self.span) };
        (std::mem::replace(&mut self.token, token), std::mem::replace(&mut self.span, span))
    }

    fn report(&mut self, diagnostic: Diagnostic) {
        if self.found.len() < REPORTED {
            self.found.push(diagnostic);
        }
    }

    /// Takes back what was reported since.
    fn take_back(&mut self, mark: usize) {
        self.found.truncate(mark);
        self.lexer.forget_from(mark);
    }

    fn value(&mut self) -> RonValue<'a> {
        let span = self.span;
        match &self.token {
            RonToken::Sign(b'[') => self.list(),
            RonToken::Sign(b'{') => self.map(),
            RonToken::Sign(b'(') => self.parentheses(None, span),
            RonToken::Word(_) | RonToken::Number(_) if self.lexer.unopened_text(span).is_some() => self.unopened_text(),
            // `**Bold**` at the beginning of such a text was reported as a stray sign.
            RonToken::Other if self.is_reported() && self.lexer.unopened_text(span).is_some() => {
                self.found.pop();
                self.unopened_text()
            }
            RonToken::Word(_) => {
                let (RonToken::Word(word), _) = self.advance() else {
                    return RonValue { span, kind: ValueKind::Broken };
                };
                // A raw name is none of RON's own words.
                let own = if self.lexer.text_at(span) == word { word } else { "" };
                match own {
                    "true" => RonValue { span, kind: ValueKind::Bool(true) },
                    "false" => RonValue { span, kind: ValueKind::Bool(false) },
                    "inf" | "inff32" | "inff64" | "NaN" | "NaNf32" | "NaNf64" => {
                        RonValue { span, kind: ValueKind::Other }
                    }
                    "None" => RonValue { span, kind: ValueKind::Word(word) },
                    _ if self.token == RonToken::Sign(b'(') && own != "Some" => self.parentheses(Some(word), span),
                    _ if matches!(self.token, RonToken::Sign(b'[' | b'{')) && self.span.start == span.end => {
                        self.wrong_bracket(self.span, '(', ')');
                        self.value();
                        RonValue { span: Span { start: span.start, end: self.before }, kind: ValueKind::Broken }
                    }
                    // `Beat"verder")`: the parenthesis behind the name was lost.
                    _ if matches!(self.token, RonToken::Text(_)) && self.span.start == span.end => {
                        self.lost_open('(', ')', span.end);
                        self.advance();
                        if self.token == RonToken::Sign(b')') {
                            self.advance();
                        }
                        RonValue { span: Span { start: span.start, end: self.before }, kind: ValueKind::Broken }
                    }
                    "Some" => self.some(span),
                    _ => RonValue { span, kind: ValueKind::Word(word) },
                }
            }
            // What the lexer has reported is no value of a wrong type as well.
            RonToken::Other if self.is_reported() => {
                // A list over several lines took no comma with it.
                self.closed_early = self.lexer.starts_with(span.start, "- ");
                self.advance();
                RonValue { span, kind: ValueKind::Broken }
            }
            RonToken::Text(_) | RonToken::Number(_) | RonToken::Other => {
                let kind = match self.advance().0 {
                    RonToken::Text(text) => ValueKind::Text(text),
                    RonToken::Number(number) => ValueKind::Number(number),
                    RonToken::Other | RonToken::Sign(_) | RonToken::Word(_) | RonToken::End => ValueKind::Other,
                };
                RonValue { span, kind }
            }
            RonToken::Sign(_) | RonToken::End => {
                self.expected("hier hoort een waarde te staan", "a value is expected here");
                RonValue { span, kind: ValueKind::Broken }
            }
        }
    }

    /// What follows `Some`: one value in parentheses.
    fn some(&mut self, span: Span) -> RonValue<'a> {
        let reported = self.found.len();
        let value = if self.token == RonToken::Sign(b'(') {
            self.parentheses(Some("Some"), span)
        } else {
            RonValue { span, kind: ValueKind::Word("Some") }
        };
        if !matches!(&value.kind, ValueKind::Tuple(_, values) if values.len() == 1) && self.found.len() == reported {
            self.odd_some(span);
        }
        value
    }

    fn list(&mut self) -> RonValue<'a> {
        let start = self.span.start;
        let mut items = Vec::new();
        let (mut is_map, mut is_fields, opened) = (false, false, self.span);
        self.enclosed(b']', |parser| {
            let is_field = matches!(parser.token, RonToken::Word(_)) && parser.lexer.is_before(b":");
            if is_field && items.is_empty() {
                if !std::mem::replace(&mut is_fields, true) {
                    parser.wrong_bracket(opened, '(', ')');
                }
                parser.advance();
                parser.advance();
                parser.value();
                return ControlFlow::Continue(());
            }
            if parser.begins_field_outside() {
                return ControlFlow::Break(());
            }
            let item = parser.value();
            let named = parser.token == RonToken::Sign(b':') && matches!(item.kind, ValueKind::Text(_));
            if named {
                if !std::mem::replace(&mut is_map, true) {
                    parser.wrong_bracket(opened, '{', '}');
                }
                parser.advance();
                parser.value();
            } else {
                items.push(item);
            }
            ControlFlow::Continue(())
        });
        RonValue { span: Span { start, end: self.before }, kind: ValueKind::List(items.into()) }
    }

    fn map(&mut self) -> RonValue<'a> {
        let start = self.span.start;
        let mut entries = Vec::new();
        let (mut is_list, opened) = (false, self.span);
        self.enclosed(b'}', |parser| {
            let last: Option<&(RonValue<'_>, RonValue<'_>)> = entries.last();
            if let Some(closed) = parser.closed_before_its_fields(last.map(|(_, value)| value)) {
                parser.fields_behind(closed);
                return ControlFlow::Continue(());
            }
            let key = parser.value();
            let is_item = matches!(
                key.kind,
                ValueKind::Tuple(..) | ValueKind::Struct(..) | ValueKind::List(_) | ValueKind::Text(_)
            );
            if is_item && entries.is_empty() && matches!(parser.token, RonToken::Sign(b',' | b'}')) {
                if !std::mem::replace(&mut is_list, true) {
                    parser.wrong_bracket(opened, '[', ']');
                }
            } else if key.kind != ValueKind::Broken && parser.colon() {
                let value = parser.value_or_condition();
                let is_name = matches!(value.kind, ValueKind::Word(_));
                if is_name && parser.token == RonToken::Sign(b':') {
                    parser.lost_open('(', ')', value.span.start);
                } else if is_name && parser.begins_field() {
                    parser.lost_open('(', ')', value.span.end);
                    // No comma is missing behind the name.
                    parser.closed_early = true;
                }
                entries.push((key, value));
            }
            ControlFlow::Continue(())
        });
        RonValue { span: Span { start, end: self.before }, kind: ValueKind::Map(entries.into()) }
    }

    /// What stands in parentheses: named fields, or values without a name.
    fn parentheses(&mut self, name: Option<&'a str>, from: Span) -> RonValue<'a> {
        let takes_both = name.is_some_and(|name| WITH_FIELDS.contains(&name));
        let (mut fields, mut behind) = (Vec::new(), Vec::new());
        let mut values: Vec<RonValue<'a>> = Vec::new();
        let mut misplaced = None;
        let (mut is_map, opened) = (false, self.span);
        self.enclosed(b')', |parser| {
            if !fields.is_empty() && parser.begins_entry_outside() {
                return ControlFlow::Break(());
            }
            if let (&RonToken::Word(name), true) = (&parser.token, parser.begins_field()) {
                let (_, at) = parser.advance();
                match parser.token {
                    RonToken::Sign(b':') => {
                        parser.advance();
                        if parser.token == RonToken::Sign(b':') {
                            parser.doubled_colon();
                            parser.advance();
                        }
                    }
                    RonToken::Sign(b'=') => {
                        parser.equals_for_colon();
                        parser.advance();
                    }
                    _ => parser.missing_colon("naam: waarde", "name: value"),
                }
                let condition = matches!(name, "when" | "opens" | "strength" | "practise");
                let of = if condition { parser.value_or_condition() } else { parser.value() };
                parser.condition = condition;
                let of = parser.without_decimal_comma(of);
                let of = parser.with_words_behind(name, at, of);
                let field = RonField { name, at: at.start, value: of };
                if values.is_empty() {
                    fields.push(field);
                } else if takes_both {
                    behind.push(field);
                } else {
                    misplaced.get_or_insert(at);
                }
                return ControlFlow::Continue(());
            }
            let value = parser.value();
            let named = parser.token == RonToken::Sign(b':');
            if named && matches!(value.kind, ValueKind::Text(_)) && fields.is_empty() && values.is_empty() {
                if !std::mem::replace(&mut is_map, true) {
                    parser.wrong_bracket(opened, '{', '}');
                }
                parser.advance();
                parser.value();
            } else if named {
                parser.quoted_name(value.span);
                parser.advance();
                let of = parser.value();
                if let ValueKind::Text(Cow::Borrowed(name)) = value.kind {
                    // The mark before it may be a typographic one.
                    let mark = parser.lexer.text_at(value.span).find(name).unwrap_or_default();
                    fields.push(RonField { name, at: value.span.start + mark as u32, value: of });
                }
            } else if fields.is_empty() && behind.is_empty() {
                values.push(value);
            } else if value.kind != ValueKind::Broken {
                misplaced.get_or_insert(value.span);
            }
            ControlFlow::Continue(())
        });
        let span = Span { start: from.start, end: self.before };
        if let Some(span) = misplaced {
            self.mixed_fields(span);
        }
        if let Some(first) = behind.first() {
            let span = Span { start: first.at, end: behind.last().map_or(first.at, |it| it.value.span.end) };
            values.push(RonValue { span, kind: ValueKind::Struct(None, behind.into()) });
        }
        let kind = if fields.is_empty() {
            ValueKind::Tuple(name, values.into())
        } else {
            ValueKind::Struct(name, fields.into())
        };
        RonValue { span, kind }
    }

    /// A value; a condition without quotation marks is reported as a whole.
    fn value_or_condition(&mut self) -> RonValue<'a> {
        let (mark, start) = (self.found.len(), self.span.start);
        let negated = self.token == RonToken::Sign(b'!');
        let value = self.value();
        let bare = match value.kind {
            ValueKind::Word("not" | "niet") => !matches!(self.token, RonToken::Sign(_) | RonToken::End),
            // `kept(bellen)`: what takes values begins with a capital everywhere but in conditions.
            ValueKind::Tuple(Some(name), _) if name.starts_with(|first: char| first.is_ascii_lowercase()) => true,
            ValueKind::Word(_) | ValueKind::Number(_) | ValueKind::Bool(_) | ValueKind::Tuple(..) => self.is_operator(),
            _ => false,
        };
        if !bare && !negated {
            return value;
        }
        let mut depth = 0usize;
        loop {
            match self.token {
                RonToken::Sign(b',' | b')' | b']' | b'}') if depth == 0 => break,
                RonToken::Sign(b')' | b']' | b'}') => depth -= 1,
                RonToken::Sign(b'(' | b'[' | b'{') => depth += 1,
                RonToken::End => break,
                _ => {}
            }
            self.advance();
        }
        self.take_back(mark);
        let span = Span { start, end: self.before };
        self.bare_condition(span);
        RonValue { span, kind: ValueKind::Broken }
    }

    /// Whether a sign or word stands here that only conditions have.
    fn is_operator(&self) -> bool {
        match self.token {
            RonToken::Sign(b'=' | b'!') | RonToken::Word("and" | "or" | "en" | "of") => true,
            RonToken::Other => {
                matches!(self.lexer.text_at(self.span), "<" | ">" | "+" | "*" | "/" | "%" | "&" | "|" | "-")
            }
            _ => false,
        }
    }

    /// Whether a word here is the name of a field: a colon follows, or a value before which it was forgotten.
    fn begins_field(&self) -> bool {
        let RonToken::Word(name) = self.token else { return false };
        let small = name.starts_with(|first: char| first.is_ascii_lowercase()) && !matches!(name, "true" | "false");
        let before_value = || self.lexer.is_before_value() && self.lexer.unopened_text(self.span).is_none();
        self.lexer.is_before(b":=") || (small && before_value())
    }

    /// Reads the colon of an entry; whether a value can follow.
    fn colon(&mut self) -> bool {
        if self.token == RonToken::Sign(b':') {
            self.advance();
            return true;
        }
        self.missing_colon("\"naam\": waarde", "\"name\": value");
        !matches!(self.token, RonToken::Sign(b',' | b')' | b']' | b'}') | RonToken::End)
    }

    /// Whether here, in a list, the next field of what is around it begins.
    fn begins_field_outside(&self) -> bool {
        let inside_fields = self.open.iter().rev().nth(1).is_some_and(|(close, _)| *close == b')');
        inside_fields && matches!(self.token, RonToken::Word(_)) && self.lexer.is_before(b":")
    }

    /// Whether here, between parentheses, the next entry of the map around them begins: an id with its parts.
    fn begins_entry_outside(&self) -> bool {
        let inside_map = self.open.iter().rev().nth(1).is_some_and(|(close, _)| *close == b'}');
        inside_map && matches!(self.token, RonToken::Text(_)) && self.lexer.is_before_parts()
    }
}
