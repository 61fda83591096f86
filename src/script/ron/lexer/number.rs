//! Numbers: whole ones in any radix, and those that RON knows and scenarios do not.

use super::{Lexer, Token};
use crate::script::diagnostic::{Diagnostic, say};
use crate::script::source::Span;

impl<'a> Lexer<'a> {
    pub(super) fn number(&mut self, start: usize, found: &mut Vec<Diagnostic>) -> Token<'a> {
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
