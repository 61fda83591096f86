//! RON's tokens.

mod number;
mod quotes;
mod text;
mod typography;

use crate::script::control::{controls, removal, without_control};
use crate::script::diagnostic::{Diagnostic, bilingual};
use crate::script::edit::TextEdit;
use crate::script::source::Span;
use std::borrow::Cow;
use text::{Literal, is_raw_string};
use typography::{LookAlike, Repeated, is_curly, is_odd_space};

/// Reads tokens one by one.
#[derive(Clone)]
pub(super) struct Lexer<'a> {
    text: &'a str,
    at: usize,
    /// Signs that are told once, however many there are.
    repeated: Vec<Repeated>,
}

/// A token of RON.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum RonToken<'a> {
    /// One of `( ) [ ] { } , : #  ! =`.
    Sign(u8),
    Word(&'a str),
    Text(Cow<'a, str>),
    Number(i64),
    Other,
    End,
}

impl<'a> Lexer<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        // A byte-order mark is not RON, but Windows editors put it there.
        Self { text, at: if text.starts_with('\u{feff}') { 3 } else { 0 }, repeated: Vec::new() }
    }

    /// The next token and where it stands; a mistake is reported and something usable returned.
    pub(super) fn next(&mut self, found: &mut Vec<Diagnostic>) -> (RonToken<'a>, Span) {
        self.skip_space(found);
        let start = self.at;
        let rest = &self.text[start..];
        let bytes = rest.as_bytes();
        let token = match bytes.first() {
            None => RonToken::End,
            Some(b'"') => self.text(start, Literal::Text, found),
            Some(b'r') if is_raw_string(&bytes[1..]) => self.raw(start, start + 1, found),
            Some(b'b') if bytes.get(1) == Some(&b'"') => {
                self.text(start + 1, Literal::Bytes, found);
                RonToken::Other
            }
            Some(b'b') if bytes.get(1) == Some(&b'r') && is_raw_string(&bytes[2..]) => {
                self.raw(start, start + 2, found);
                RonToken::Other
            }
            Some(b'b') if bytes.get(1) == Some(&b'\'') => self.character(start + 1, Literal::Byte, found),
            Some(b'\'') => self.character(start, Literal::Character, found),
            Some(b'+' | b'-' | b'.' | b'0'..=b'9') => self.number(start, found),
            Some(sign @ (b'(' | b')' | b'[' | b']' | b'{' | b'}' | b',' | b':' | b'#' | b'!' | b'=')) => {
                self.at += 1;
                RonToken::Sign(*sign)
            }
            Some(_) => self.word_or_stray(start, found),
        };
        (self.readable(token, start, found), Span::new(start, self.at))
    }

    /// A token whose text has no control characters; those that stand in it as they are, are reported. The others were where
    /// they are written as escapes.
    fn readable(&mut self, token: RonToken<'a>, start: usize, found: &mut Vec<Diagnostic>) -> RonToken<'a> {
        let RonToken::Text(text) = token else { return token };
        let written = self.text;
        for (at, letter) in controls(&written[start..self.at]) {
            let at = start + at;
            let span = Span::new(at, at + letter.len_utf8());
            self.once(LookAlike::Control(letter), span, Some(vec![removal(letter, span)]), found);
        }
        match without_control(&text) {
            Cow::Owned(cleaned) => RonToken::Text(Cow::Owned(cleaned)),
            Cow::Borrowed(_) => RonToken::Text(text),
        }
    }

    /// Goes on reading at a byte.
    pub(super) fn go_to(&mut self, at: u32) {
        self.at = at as usize;
    }

    /// What stands at a place.
    pub(super) fn text_at(&self, span: Span) -> &'a str {
        &self.text[span.range()]
    }

    /// Whether a quotation mark stands before this byte.
    pub(super) fn ends_text(&self, at: u32) -> bool {
        self.text[..at as usize].ends_with('"')
    }

    /// Whether what follows the token that was read last is a colon and something in parentheses.
    pub(super) fn is_before_parts(&self) -> bool {
        let value = self.text[self.at..].trim_start().strip_prefix(':').map(str::trim_start);
        value.is_some_and(|value| ["(", "Scene(", "Fragment("].iter().any(|opening| value.starts_with(opening)))
    }

    /// Whether one of these signs follows the token that was read last.
    pub(super) fn is_before(&self, signs: &[u8]) -> bool {
        matches!(self.clone().next(&mut Vec::new()).0, RonToken::Sign(sign) if signs.contains(&sign))
    }

    /// Whether a text, a number, a list or a map follows the token that was read last.
    pub(super) fn is_before_value(&self) -> bool {
        let next = self.clone().next(&mut Vec::new()).0;
        matches!(next, RonToken::Text(_) | RonToken::Number(_) | RonToken::Sign(b'[' | b'{'))
    }

    /// Where the digits end that stand right behind the comma here: `,5` of `2,5`.
    pub(super) fn digits_behind_comma(&self, comma: Span) -> Option<u32> {
        let behind = &self.text[comma.end as usize..];
        let digits = behind.find(|c: char| !c.is_ascii_digit()).unwrap_or(behind.len());
        let ends = behind[digits..].trim_start_matches(' ').starts_with([',', ')', '\n', '\r']);
        (digits > 0 && ends).then_some(comma.end + digits as u32)
    }

    /// Whether nothing but space stands before a byte on its line.
    pub(super) fn begins_line(&self, at: u32) -> bool {
        let before = &self.text[..at as usize];
        before[before.rfind('\n').map_or(0, |at| at + 1)..].trim().is_empty()
    }

    /// Whether this stands at a byte.
    pub(super) fn starts_with(&self, at: u32, sign: &str) -> bool {
        self.text[at as usize..].starts_with(sign)
    }

    /// Whether no line ends between two bytes.
    pub(super) fn is_same_line(&self, from: u32, to: u32) -> bool {
        !self.text[from as usize..to as usize].contains('\n')
    }

    /// Goes on reading at the next line after a place.
    pub(super) fn skip_line(&mut self, from: Span) {
        let rest = &self.text[from.end as usize..];
        self.at = from.end as usize + rest.find('\n').unwrap_or(rest.len());
    }

    fn skip_space(&mut self, found: &mut Vec<Diagnostic>) {
        loop {
            let rest = &self.text[self.at..];
            let trimmed = rest.trim_start_matches(|c: char| {
                c.is_ascii_whitespace()
                    || matches!(c, '\u{b}' | '\u{85}' | '\u{200e}' | '\u{200f}' | '\u{2028}' | '\u{2029}')
            });
            self.at += rest.len() - trimmed.len();
            if trimmed.starts_with("//") {
                self.at += trimmed.find('\n').unwrap_or(trimmed.len());
            } else if trimmed.starts_with("/*") {
                self.block_comment(found);
            } else if let Some(space) = trimmed.chars().next().filter(|c| is_odd_space(*c)) {
                let span = Span::new(self.at, self.at + space.len_utf8());
                self.at += space.len_utf8();
                self.once(LookAlike::Space(space), span, Some(vec![TextEdit::replace(span, " ")]), found);
            } else if trimmed.starts_with("-- ") {
                let span = Span::new(self.at, self.at + 2);
                self.once(LookAlike::Comment("--"), span, Some(vec![TextEdit::replace(span, "//")]), found);
                self.at += trimmed.find('\n').unwrap_or(trimmed.len());
            } else if let Some(inner) = trimmed.strip_prefix("<!--") {
                let open = Span::new(self.at, self.at + 4);
                let length = inner.find("-->");
                let edits = length.map(|length| {
                    let close = Span::new(self.at + 4 + length, self.at + 4 + length + 3);
                    vec![TextEdit::replace(open, "/*"), TextEdit::replace(close, "*/")]
                });
                self.once(LookAlike::Comment("<!--"), open, edits, found);
                self.at += length.map_or(trimmed.len(), |length| 4 + length + 3);
            } else if trimmed.starts_with("```") {
                let line = trimmed.find('\n').map_or(trimmed.len(), |at| at + 1);
                let edits = vec![TextEdit::replace(Span::new(self.at, self.at + line), "")];
                self.once(LookAlike::Fence, Span::new(self.at, self.at + 3), Some(edits), found);
                self.at += line;
            } else if trimmed.starts_with('#') && !trimmed[1..].trim_start().starts_with(['!', '[']) {
                let span = Span::new(self.at, self.at + 1);
                self.once(LookAlike::Comment("#"), span, Some(vec![TextEdit::replace(span, "//")]), found);
                self.at += trimmed.find('\n').unwrap_or(trimmed.len());
            } else {
                return;
            }
        }
    }

    /// Skips a block comment; they nest.
    fn block_comment(&mut self, found: &mut Vec<Diagnostic>) {
        let start = self.at;
        let mut depth = 0usize;
        let bytes = self.text.as_bytes();
        while self.at < bytes.len() {
            match &bytes[self.at..bytes.len().min(self.at + 2)] {
                b"/*" => {
                    depth += 1;
                    self.at += 2;
                }
                b"*/" => {
                    depth -= 1;
                    self.at += 2;
                    if depth == 0 {
                        return;
                    }
                }
                _ => self.at += 1,
            }
        }
        found.push(
            Diagnostic::error(
                "unclosed-comment",
                Span::new(start, start + 2),
                bilingual("dit commentaar wordt nergens gesloten", "this comment is never closed"),
            )
            .help(bilingual("sluit het met `*/`", "close it with `*/`")),
        );
    }

    fn word_or_stray(&mut self, start: usize, found: &mut Vec<Diagnostic>) -> RonToken<'a> {
        let rest = &self.text[start..];
        let name = rest.strip_prefix("r#").unwrap_or(rest);
        let is_raw = name.len() < rest.len();
        let belongs =
            |c: char| c == '_' || c.is_alphabetic() || c.is_ascii_digit() || is_raw && matches!(c, '.' | '+' | '-');
        let length = name.find(|c: char| !belongs(c)).unwrap_or(name.len());
        if length > 0 {
            self.at = start + (rest.len() - name.len()) + length;
            return RonToken::Word(&name[..length]);
        }
        if rest.starts_with(is_curly) {
            return self.curly_text(start, found);
        }
        if let Some(text) = rest.starts_with('`').then(|| self.single_text(start, found)).flatten() {
            return text;
        }
        let stray = rest.chars().next().map_or(1, char::len_utf8);
        self.at = start + stray;
        let mut message = Diagnostic::error(
            "stray-character",
            Span::new(start, self.at),
            bilingual(
                format!("`{}` hoort hier niet", &rest[..stray]),
                format!("`{}` does not belong here", &rest[..stray]),
            ),
        );
        if rest.starts_with(';') {
            let help = bilingual("zet `,` tussen twee onderdelen", "put `,` between two items");
            message = message.fix(help, Span::new(start, self.at), ",");
        }
        if rest.starts_with('%') && self.text[..start].ends_with(|c: char| c.is_ascii_digit()) {
            let help = bilingual("schrijf het getal zonder `%`", "write the number without `%`");
            message = message.fix(help, Span::new(start, self.at), "");
        }
        found.push(message);
        RonToken::Other
    }
}
