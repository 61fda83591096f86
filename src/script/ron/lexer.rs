//! RON's tokens.

use crate::script::diagnostic::{Diagnostic, say};
use crate::script::source::Span;
use std::borrow::Cow;

/// A token of RON.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Token<'a> {
    /// One of `( ) [ ] { } , : #  ! =`.
    Sign(u8),
    Word(&'a str),
    Text(Cow<'a, str>),
    Number(i64),
    Odd,
    End,
}

/// Reads tokens one by one.
pub(super) struct Lexer<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Lexer<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        // A byte-order mark is not RON, but Windows editors put it there.
        Self { text, at: if text.starts_with('\u{feff}') { 3 } else { 0 } }
    }

    /// The next token and where it stands; a mistake is reported and something usable returned.
    pub(super) fn next(&mut self, found: &mut Vec<Diagnostic>) -> (Token<'a>, Span) {
        self.skip_space(found);
        let start = self.at;
        let rest = &self.text[start..];
        let bytes = rest.as_bytes();
        let token = match bytes.first() {
            None => Token::End,
            Some(b'"') => self.text(start, found),
            Some(b'r') if is_raw_string(&bytes[1..]) => self.raw(start, start + 1, found),
            Some(b'b') if bytes.get(1) == Some(&b'"') => {
                self.at += 1;
                self.text(start + 1, found);
                Token::Odd
            }
            Some(b'b') if bytes.get(1) == Some(&b'r') && is_raw_string(&bytes[2..]) => {
                self.raw(start, start + 2, found);
                Token::Odd
            }
            Some(b'b') if bytes.get(1) == Some(&b'\'') => {
                self.at += 1;
                self.character(start + 1, found)
            }
            Some(b'\'') => self.character(start, found),
            Some(b'+' | b'-' | b'.' | b'0'..=b'9') => self.number(start, found),
            Some(sign @ (b'(' | b')' | b'[' | b']' | b'{' | b'}' | b',' | b':' | b'#' | b'!' | b'=')) => {
                self.at += 1;
                Token::Sign(*sign)
            }
            Some(_) => self.word_or_stray(start, found),
        };
        (token, Span::new(start, self.at))
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
                say("dit commentaar wordt nergens gesloten", "this comment is never closed"),
            )
            .help(say("sluit het met `*/`", "close it with `*/`")),
        );
    }

    fn text(&mut self, quote: usize, found: &mut Vec<Diagnostic>) -> Token<'a> {
        let start = quote + 1;
        let mut owned: Option<String> = None;
        let mut copied = start;
        self.at = start;
        loop {
            let rest = &self.text.as_bytes()[self.at..];
            let Some(step) = rest.iter().position(|byte| matches!(byte, b'"' | b'\\')) else {
                self.at = self.text.len();
                found.push(unclosed_text(quote, self.text));
                return Token::Text(Cow::Borrowed(&self.text[start..]));
            };
            self.at += step;
            if rest[step] == b'"' {
                if let Some(end) = self.line_that_lost_its_quote(quote) {
                    self.at = end;
                    found.push(unclosed_text(quote, self.text));
                    return Token::Text(Cow::Borrowed(&self.text[start..end]));
                }
                let last = &self.text[copied..self.at];
                self.at += 1;
                return Token::Text(match owned {
                    Some(text) => Cow::Owned(text + last),
                    None => Cow::Borrowed(last),
                });
            }
            let text = owned.get_or_insert_default();
            text.push_str(&self.text[copied..self.at]);
            match self.escape(found) {
                Some(c) => text.push(c),
                None => {}
            }
            copied = self.at;
        }
    }

    /// Where a text should have ended that closes at a quotation mark which opens another text: lines further on, right
    /// after a sign that stands before values, with the words of that other text right behind it.
    fn line_that_lost_its_quote(&self, quote: usize) -> Option<usize> {
        let swallowed = &self.text[quote + 1..self.at];
        let (line, _) = swallowed.split_once('\n')?;
        let before = swallowed.rsplit('\n').next()?.trim_end();
        let behind = self.text[self.at + 1..].chars().next()?;
        let opens = before.is_empty() || before.ends_with(['[', '(', '{', ':', ',']);
        if !opens || !(behind.is_alphanumeric() || matches!(behind, '"' | '‘' | '*' | '…')) {
            return None;
        }
        Some(quote + 1 + line.trim_end().trim_end_matches([',', ')', ']', '}']).len())
    }

    /// Reads an escape; `None` for a line continuation.
    fn escape(&mut self, found: &mut Vec<Diagnostic>) -> Option<char> {
        let start = self.at;
        let mut chars = self.text[start + 1..].chars();
        let c = chars.next()?;
        self.at = start + 1 + c.len_utf8();
        let simple = match c {
            'n' => Some('\n'),
            'r' => Some('\r'),
            't' => Some('\t'),
            '0' => Some('\0'),
            '\\' | '"' | '\'' => Some(c),
            '\n' | '\r' => {
                let rest = &self.text[self.at..];
                self.at += rest.len() - rest.trim_start_matches([' ', '\t', '\n', '\r']).len();
                return None;
            }
            'x' => self.take_hex(2),
            'u' => self.take_braced_hex(),
            _ => None,
        };
        if simple.is_none() {
            found.push(
                Diagnostic::error(
                    "unknown-escape",
                    Span::new(start, self.at),
                    say("na `\\` staat hier iets onbekends", "what follows `\\` here is not known"),
                )
                .help(say(
                    "schrijf `\\\\` voor een `\\` zelf, `\\\"` voor een aanhalingsteken",
                    "write `\\\\` for a `\\` itself, `\\\"` for a quotation mark",
                )),
            );
        }
        Some(simple.unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    fn take_hex(&mut self, digits: usize) -> Option<char> {
        let hex = self.text.get(self.at..self.at + digits)?;
        let value = u32::from_str_radix(hex, 16).ok()?;
        self.at += digits;
        char::from_u32(value)
    }

    fn take_braced_hex(&mut self) -> Option<char> {
        let inner = self.text[self.at..].strip_prefix('{')?;
        let end = inner.char_indices().take(7).find(|(_, c)| *c == '}')?.0;
        let value = u32::from_str_radix(&inner[..end], 16).ok()?;
        self.at += end + 2;
        char::from_u32(value)
    }

    /// A raw string: `r"…"`, `r#"…"#` with any number of `#`.
    fn raw(&mut self, start: usize, hashes_at: usize, found: &mut Vec<Diagnostic>) -> Token<'a> {
        let hashes = self.text[hashes_at..].bytes().take_while(|byte| *byte == b'#').count();
        let content = hashes_at + hashes + 1;
        let close = format!("\"{}", "#".repeat(hashes));
        match self.text[content..].find(&close) {
            Some(end) => {
                self.at = content + end + close.len();
                Token::Text(Cow::Borrowed(&self.text[content..content + end]))
            }
            None => {
                self.at = self.text.len();
                found.push(unclosed_text(start, self.text));
                Token::Text(Cow::Borrowed(&self.text[content..]))
            }
        }
    }

    fn character(&mut self, start: usize, found: &mut Vec<Diagnostic>) -> Token<'a> {
        self.at = start + 1;
        let rest = &self.text[self.at..];
        let length = match rest.chars().next() {
            Some('\\') => {
                self.escape(found);
                self.text[self.at..].starts_with('\'').then_some(1)
            }
            Some(c) if rest[c.len_utf8()..].starts_with('\'') => Some(c.len_utf8() + 1),
            _ => None,
        };
        match length {
            Some(length) => {
                self.at += length;
                Token::Odd
            }
            None => {
                found.push(
                    Diagnostic::error(
                        "stray-quote",
                        Span::new(start, start + 1),
                        say("hier staat een losse apostrof", "here stands a stray apostrophe"),
                    )
                    .help(say("teksten staan tussen `\"` en `\"`", "texts stand between `\"` and `\"`")),
                );
                let rest = &self.text[self.at..];
                self.at += rest.find(['\n', '\'', ',', ')']).unwrap_or(rest.len());
                if self.text[self.at..].starts_with('\'') {
                    self.at += 1;
                }
                Token::Odd
            }
        }
    }

    fn number(&mut self, start: usize, found: &mut Vec<Diagnostic>) -> Token<'a> {
        let rest = &self.text[start..];
        let signed = usize::from(rest.starts_with(['+', '-']));
        let mut length = signed;
        let bytes = rest.as_bytes();
        while let Some(byte) = bytes.get(length) {
            let exponent_sign = matches!(byte, b'+' | b'-')
                && length > signed
                && matches!(bytes[length - 1], b'e' | b'E')
                && !rest[signed..].starts_with("0x");
            if !byte.is_ascii_alphanumeric() && !matches!(byte, b'_' | b'.') && !exponent_sign {
                break;
            }
            length += 1;
        }
        self.at = start + length.max(1);
        let written = &rest[..length];
        match whole_number(written) {
            Some(number) => Token::Number(number),
            None if is_odd_number(written) => Token::Odd,
            None => {
                found.push(
                    Diagnostic::error(
                        "malformed-number",
                        Span::new(start, self.at),
                        say("dit is geen getal", "this is not a number"),
                    )
                    .help(say(
                        "een getal bestaat uit cijfers; een tekst staat tussen `\"` en `\"`",
                        "a number is made of digits; a text stands between `\"` and `\"`",
                    )),
                );
                Token::Odd
            }
        }
    }

    fn word_or_stray(&mut self, start: usize, found: &mut Vec<Diagnostic>) -> Token<'a> {
        let rest = &self.text[start..];
        let name = if rest.starts_with("r#") { &rest[2..] } else { rest };
        let is_start = |c: char| c == '_' || unicode_ident_like(c);
        let length = name.find(|c: char| !is_start(c) && !c.is_ascii_digit()).unwrap_or(name.len());
        if length > 0 {
            self.at = start + (rest.len() - name.len()) + length;
            return Token::Word(&name[..length]);
        }
        let stray = rest.chars().next().map_or(1, char::len_utf8);
        self.at = start + stray;
        let mut message = Diagnostic::error(
            "stray-character",
            Span::new(start, self.at),
            say(format!("`{}` hoort hier niet", &rest[..stray]), format!("`{}` does not belong here", &rest[..stray])),
        );
        if rest.starts_with(['“', '”', '„', '‘', '’']) {
            message = message.help(say(
                "tekst begint en eindigt met een recht aanhalingsteken `\"`",
                "a text begins and ends with a straight quotation mark `\"`",
            ));
            // The words up to the closing quotation mark would only give more of the same.
            let inner = &self.text[self.at..];
            self.at += inner.find(['\n', '"', '“', '”', '‘', '’']).unwrap_or(inner.len());
            if let Some(quote) = self.text[self.at..].chars().next().filter(|c| *c != '\n') {
                self.at += quote.len_utf8();
            }
        }
        if rest.starts_with(';') {
            message = message.help(say("zet `,` tussen twee onderdelen", "put `,` between two items"));
        }
        found.push(message);
        Token::Odd
    }
}

fn is_raw_string(bytes: &[u8]) -> bool {
    bytes.iter().find(|byte| **byte != b'#') == Some(&b'"')
}

fn unicode_ident_like(c: char) -> bool {
    c.is_alphabetic()
}

fn whole_number(written: &str) -> Option<i64> {
    let (sign, digits) = match written.as_bytes().first()? {
        b'-' => (-1, &written[1..]),
        b'+' => (1, &written[1..]),
        _ => (1, written),
    };
    let (radix, digits) = match digits.get(..2) {
        Some("0x") => (16, &digits[2..]),
        Some("0o") => (8, &digits[2..]),
        Some("0b") => (2, &digits[2..]),
        _ => (10, digits),
    };
    let digits = match digits.find(['i', 'u']) {
        Some(at) if matches!(&digits[at + 1..], "8" | "16" | "32" | "64" | "128") => &digits[..at],
        _ => digits,
    };
    if digits.is_empty() || digits.starts_with('_') {
        return None;
    }
    let plain: String = digits.chars().filter(|c| *c != '_').collect();
    if plain.starts_with(['+', '-']) {
        return None;
    }
    i64::from_str_radix(&plain, radix).ok()?.checked_mul(sign)
}

/// Whether it is a number that RON knows and scenarios do not: a fraction, or one beyond 64 bits.
fn is_odd_number(written: &str) -> bool {
    let plain: String = written.chars().filter(|c| *c != '_').collect();
    let plain = plain.strip_suffix("f32").or_else(|| plain.strip_suffix("f64")).unwrap_or(&plain);
    let digits = plain.trim_start_matches(['+', '-']);
    digits.starts_with(|c: char| c.is_ascii_digit() || c == '.')
        && digits.contains(|c: char| c.is_ascii_digit())
        && plain.parse::<f64>().is_ok()
}

fn unclosed_text(quote: usize, text: &str) -> Diagnostic {
    let line_end = text[quote..].find('\n').map_or(text.len(), |at| quote + at);
    Diagnostic::error(
        "unclosed-text",
        Span::new(quote, line_end.max(quote + 1)),
        say("deze tekst wordt nergens gesloten", "this text is never closed"),
    )
    .help(say(
        "sluit hem met `\"`; een aanhalingsteken ín een tekst schrijf je als `\\\"`",
        "close it with `\"`; a quotation mark within a text is written `\\\"`",
    ))
}
