//! Texts: plain and raw, with escapes; a text that is never closed is reported where it should have ended.

use super::typography::{LookAlike, closes};
use super::{Lexer, RonToken};
use crate::script::control::{is_control, removal};
use crate::script::diagnostic::{Diagnostic, bilingual};
use crate::script::edit::TextEdit;
use crate::script::source::Span;
use std::borrow::Cow;

/// Characters of a text by which a message names it.
const SHOWN: usize = 24;

/// What an escape stands in.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Literal {
    Text,
    Character,
    Bytes,
    Byte,
}

impl<'a> Lexer<'a> {
    pub(super) fn text(&mut self, quote: usize, literal: Literal, found: &mut Vec<Diagnostic>) -> RonToken<'a> {
        let start = quote + 1;
        let mut owned: Option<String> = None;
        let mut copied = start;
        self.at = start;
        loop {
            let rest = &self.text.as_bytes()[self.at..];
            let Some(step) = rest.iter().position(|byte| matches!(byte, b'"' | b'\\')) else {
                // The rest of the file stands where it should; only this line lost its mark.
                let line = self.text[start..].lines().next().filter(|_| owned.is_none());
                self.at = line.map_or(self.text.len(), |line| start + self.end_on_line(line));
                found.push(unclosed_text(quote, self.text, self.at));
                return RonToken::Text(Cow::Borrowed(&self.text[start..self.at]));
            };
            self.at += step;
            if rest[step] == b'"' {
                if let Some(end) = self.curly_end(quote) {
                    let curly = Span::new(end, end + '”'.len_utf8());
                    self.once(LookAlike::Quote, curly, Some(vec![TextEdit::replace(curly, "\"")]), found);
                    self.at = curly.end as usize;
                    return RonToken::Text(Cow::Borrowed(&self.text[start..end]));
                }
                if let Some(end) = self.lost_its_quote(quote) {
                    self.at = end;
                    found.push(unclosed_text(quote, self.text, end));
                    return RonToken::Text(Cow::Borrowed(&self.text[start..end]));
                }
                let last = &self.text[copied..self.at];
                self.at += 1;
                return RonToken::Text(match owned {
                    Some(text) => Cow::Owned(text + last),
                    None => Cow::Borrowed(last),
                });
            }
            let text = owned.get_or_insert_default();
            text.push_str(&self.text[copied..self.at]);
            text.extend(self.escape(literal, found));
            copied = self.at;
        }
    }

    /// Where a text ends that has a typographic mark at its end: the next straight one opens another text.
    fn curly_end(&self, quote: usize) -> Option<usize> {
        let behind = self.text[self.at + 1..].chars().next()?;
        let swallowed = &self.text[quote + 1..self.at];
        let (first, rest) = swallowed.split_once('”')?;
        let opens = rest.trim_end().ends_with(['[', '(', '{', ':', ',']);
        (opens && behind.is_alphanumeric() && closes(rest)).then_some(quote + 1 + first.len())
    }

    /// A raw string: `r"…"`, `r#"…"#` with any number of `#`.
    pub(super) fn raw(&mut self, start: usize, hashes_at: usize, found: &mut Vec<Diagnostic>) -> RonToken<'a> {
        let hashes = self.text[hashes_at..].bytes().take_while(|byte| *byte == b'#').count();
        let content = hashes_at + hashes + 1;
        let close = format!("\"{}", "#".repeat(hashes));
        match self.text[content..].find(&close) {
            Some(end) => {
                self.at = content + end + close.len();
                RonToken::Text(Cow::Borrowed(&self.text[content..content + end]))
            }
            None => {
                self.at = self.text.len();
                found.push(unclosed_raw_text(start, self.text, &close));
                RonToken::Text(Cow::Borrowed(&self.text[content..]))
            }
        }
    }

    pub(super) fn character(&mut self, start: usize, literal: Literal, found: &mut Vec<Diagnostic>) -> RonToken<'a> {
        self.at = start + 1;
        let rest = &self.text[self.at..];
        let length = match rest.chars().next() {
            Some('\\') => {
                self.escape(literal, found);
                self.text[self.at..].starts_with('\'').then_some(1)
            }
            Some(c) if rest[c.len_utf8()..].starts_with('\'') && (literal == Literal::Character || c.is_ascii()) => {
                Some(c.len_utf8() + 1)
            }
            _ => None,
        };
        match length {
            Some(length) => {
                self.at += length;
                RonToken::Other
            }
            None => {
                if let Some(text) = self.single_text(start, found) {
                    return text;
                }
                found.push(
                    Diagnostic::error(
                        "stray-quote",
                        Span::new(start, start + 1),
                        bilingual("hier staat een losse apostrof", "here stands a stray apostrophe"),
                    )
                    .help(bilingual("teksten staan tussen `\"` en `\"`", "texts stand between `\"` and `\"`")),
                );
                let rest = &self.text[self.at..];
                self.at += rest.find(['\n', '\'', ',', ')']).unwrap_or(rest.len());
                if self.text[self.at..].starts_with('\'') {
                    self.at += 1;
                }
                RonToken::Other
            }
        }
    }

    /// Reads an escape; `None` for a line continuation.
    fn escape(&mut self, literal: Literal, found: &mut Vec<Diagnostic>) -> Option<char> {
        let start = self.at;
        let mut chars = self.text[start + 1..].chars();
        let Some(c) = chars.next() else {
            // The file ends in the `\`; standing still would read it for ever.
            self.at = self.text.len();
            return None;
        };
        self.at = start + 1 + c.len_utf8();
        let goes_on = matches!(literal, Literal::Text | Literal::Bytes)
            && (c == '\n' || c == '\r' && self.text[self.at..].starts_with('\n'));
        if goes_on {
            let rest = &self.text[self.at..];
            self.at += rest.len() - rest.trim_start_matches([' ', '\t', '\n', '\r']).len();
            return None;
        }
        let simple = match c {
            'n' => Some('\n'),
            'r' => Some('\r'),
            't' => Some('\t'),
            '0' => Some('\0'),
            '\\' | '"' | '\'' => Some(c),
            'x' => self.take_bytes(literal),
            'u' if literal != Literal::Byte => self.take_braced_hex(),
            _ => None,
        };
        if simple.is_none() {
            found.push(
                Diagnostic::error(
                    "unknown-escape",
                    Span::new(start, self.at),
                    bilingual("na `\\` staat hier iets onbekends", "what follows `\\` here is not known"),
                )
                .fix(
                    bilingual(
                        "schrijf `\\\\` voor een `\\` zelf, `\\\"` voor een aanhalingsteken",
                        "write `\\\\` for a `\\` itself, `\\\"` for a quotation mark",
                    ),
                    Span::new(start, start),
                    "\\",
                ),
            );
        }
        if let Some(letter) = simple.filter(|letter| literal == Literal::Text && is_control(*letter)) {
            let span = Span::new(start, self.at);
            self.once(LookAlike::Control(letter), span, Some(vec![removal(letter, span)]), found);
        }
        Some(simple.unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    /// The character that `\x..` stands for: a byte of UTF-8, so that others may have to follow.
    fn take_bytes(&mut self, literal: Literal) -> Option<char> {
        let mut bytes = vec![self.take_byte()?];
        if matches!(literal, Literal::Bytes | Literal::Byte) {
            return Some(char::from(bytes[0]));
        }
        loop {
            if let Ok(text) = std::str::from_utf8(&bytes) {
                return text.chars().next();
            }
            if bytes.len() == 4 || literal == Literal::Character || !self.text[self.at..].starts_with("\\x") {
                return None;
            }
            self.at += 2;
            bytes.push(self.take_byte()?);
        }
    }

    fn take_byte(&mut self) -> Option<u8> {
        let value = hexadecimal(self.text.get(self.at..self.at + 2)?)?;
        self.at += 2;
        u8::try_from(value).ok()
    }

    fn take_braced_hex(&mut self) -> Option<char> {
        let inner = self.text[self.at..].strip_prefix('{')?;
        let end = inner.char_indices().take(7).find(|(_, c)| *c == '}')?.0;
        let value = hexadecimal(&inner[..end])?;
        self.at += end + 2;
        char::from_u32(value)
    }
}

pub(super) fn is_raw_string(bytes: &[u8]) -> bool {
    bytes.iter().find(|byte| **byte != b'#') == Some(&b'"')
}

/// The value of hexadecimal digits, and of nothing else: `from_str_radix` takes a sign as well.
fn hexadecimal(digits: &str) -> Option<u32> {
    let only_digits = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    only_digits.then(|| u32::from_str_radix(digits, 16).ok()).flatten()
}

/// The report of a text that lost its closing mark, with where that belongs.
fn unclosed_text(quote: usize, text: &str, end: usize) -> Diagnostic {
    let place = Span::new(quote, end.max(quote + 1));
    let begins = shorten_to(&text[quote..end.max(quote + 1)], SHOWN);
    let message = bilingual(
        format!("de tekst die begint bij `{begins}` wordt niet gesloten"),
        format!("the text that begins at `{begins}` is not closed"),
    );
    Diagnostic::error("unclosed-text", place, message).fix(
        bilingual(
            "sluit hem met `\"`; een aanhalingsteken ín een tekst schrijf je als `\\\"`",
            "close it with `\"`; a quotation mark within a text is written `\\\"`",
        ),
        Span::new(end, end),
        "\"",
    )
}

/// The report of a raw text that is never closed.
fn unclosed_raw_text(start: usize, text: &str, close: &str) -> Diagnostic {
    let line_end = text[start..].find('\n').map_or(text.len(), |at| start + at);
    let message = bilingual("deze tekst wordt nergens gesloten", "this text is never closed");
    Diagnostic::error("unclosed-text", Span::new(start, line_end.max(start + 1)), message)
        .help(bilingual(format!("sluit hem met `{close}`"), format!("close it with `{close}`")))
}

/// The beginning of a text, up to a number of characters.
fn shorten_to(text: &str, most: usize) -> &str {
    text.char_indices().nth(most).map_or(text, |(at, _)| &text[..at])
}
