//! Numbers: whole ones in any radix, and those that RON knows and scenarios do not.

use super::{Lexer, RonToken};
use crate::script::diagnostic::{Diagnostic, bilingual};
use crate::script::source::Span;

impl<'a> Lexer<'a> {
    pub(super) fn number(&mut self, start: usize, found: &mut Vec<Diagnostic>) -> RonToken<'a> {
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
            Some(number) => i64::try_from(number).map_or(RonToken::Other, RonToken::Number),
            None if is_odd_number(written) => RonToken::Other,
            None => {
                let (message, help) = if written.len() > 1 && written.bytes().all(|byte| byte == b'.') {
                    (
                        bilingual("hier staan puntjes in plaats van een waarde", "here stand dots in place of a value"),
                        bilingual("vul in wat hier moet staan", "fill in what is to stand here"),
                    )
                } else if written == "-" && rest.starts_with("- ") {
                    (
                        bilingual("een lijst staat tussen `[` en `]`", "a list stands between `[` and `]`"),
                        bilingual("schrijf bijvoorbeeld `[\"a\", \"b\"]`", "write for example `[\"a\", \"b\"]`"),
                    )
                } else {
                    (
                        bilingual("dit is geen getal", "this is not a number"),
                        bilingual(
                            "een getal bestaat uit cijfers; een tekst staat tussen `\"` en `\"`",
                            "a number is made of digits; a text stands between `\"` and `\"`",
                        ),
                    )
                };
                found.push(Diagnostic::error("malformed-number", Span::new(start, self.at), message).help(help));
                if written == "-" {
                    // The items of such a list stand each on a line of its own.
                    let list = rest.split_inclusive('\n').take_while(|line| line.trim_start().starts_with("- "));
                    self.at = (start + list.map(str::len).sum::<usize>()).max(self.at);
                }
                RonToken::Other
            }
        }
    }
}

/// A whole number within the range of its suffix, or of what RON reads without one.
fn whole_number(written: &str) -> Option<i128> {
    let unsigned = written.strip_prefix(['+', '-']).unwrap_or(written);
    let (radix, digits) = match unsigned.get(..2) {
        Some("0x") => (16, &unsigned[2..]),
        Some("0o") => (8, &unsigned[2..]),
        Some("0b") => (2, &unsigned[2..]),
        _ => (10, unsigned),
    };
    let (digits, suffix) = digits.split_at(digits.find(['i', 'u']).unwrap_or(digits.len()));
    let (least, most) = match suffix {
        "" => (i64::MIN.into(), u64::MAX.into()),
        "i8" => (i8::MIN.into(), i8::MAX.into()),
        "i16" => (i16::MIN.into(), i16::MAX.into()),
        "i32" => (i32::MIN.into(), i32::MAX.into()),
        "i64" => (i64::MIN.into(), i64::MAX.into()),
        "u8" => (0, u8::MAX.into()),
        "u16" => (0, u16::MAX.into()),
        "u32" => (0, u32::MAX.into()),
        "u64" => (0, i128::from(u64::MAX)),
        _ => return None,
    };
    if !digits.starts_with(|c: char| c.is_ascii_hexdigit()) {
        return None;
    }
    let plain: String = digits.chars().filter(|c| *c != '_').collect();
    let value = i128::from_str_radix(&plain, radix).ok()?;
    let value = if written.starts_with('-') { -value } else { value };
    (least..=most).contains(&value).then_some(value)
}

/// Whether it is a number that RON knows and scenarios do not: a fraction, an infinite one, or one beyond 64 bits.
fn is_odd_number(written: &str) -> bool {
    let unsigned = written.strip_prefix(['+', '-']).unwrap_or(written);
    let digits = unsigned.strip_suffix("f32").or_else(|| unsigned.strip_suffix("f64")).unwrap_or(unsigned);
    if matches!(digits, "inf" | "NaN") {
        return true;
    }
    // A `_` stands behind a digit.
    let mut behind_digit = false;
    let well_parted = digits.chars().all(|c| {
        match c {
            '0'..='9' | 'e' | 'E' => behind_digit = true,
            '.' => behind_digit = false,
            _ => {}
        }
        c != '_' || behind_digit
    });
    let plain: String = digits.chars().filter(|c| *c != '_').collect();
    well_parted && plain.starts_with(|c: char| c.is_ascii_digit() || c == '.') && plain.parse::<f64>().is_ok()
}
