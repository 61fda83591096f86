//! The tokens of a condition.

use std::ops::Range;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ExpressionToken<'t> {
    /// A name, with dots in it: `roos.kas`.
    Name(&'t str),
    Number(i32),
    /// A number that does not fit.
    Huge,
    Open,
    Close,
    Comma,
    /// An operator as written.
    Sign(&'t str),
    /// Something that is none of these.
    Stray(&'t str),
    End,
}

/// The signs of conditions and those that are written in their place, a longer one before the one that it begins with.
const SIGNS: &[&str] = &[
    "===", "!==", "==", "!=", "<=", ">=", "=>", "=<", "<>", "&&", "||", "<", ">", "+", "-", "*", "=", "!", "/", "%",
    "&", "|", "≥", "≤", "≠", "−", "–", "×", "÷",
];

/// The token that begins at or after `at`, and where it stands.
pub(super) fn next(text: &str, at: usize) -> (ExpressionToken<'_>, Range<usize>) {
    let rest = &text[at..];
    let start = at + (rest.len() - rest.trim_start().len());
    let rest = &text[start..];
    let Some(first) = rest.chars().next() else { return (ExpressionToken::End, start..start) };
    let take = |length: usize| start..start + length;
    match first {
        '(' => (ExpressionToken::Open, take(1)),
        ')' => (ExpressionToken::Close, take(1)),
        ',' => (ExpressionToken::Comma, take(1)),
        '0'..='9' => {
            let length = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
            (rest[..length].parse().map_or(ExpressionToken::Huge, ExpressionToken::Number), take(length))
        }
        c if c.is_alphabetic() || c == '_' => {
            let length = rest.find(|c: char| !c.is_alphanumeric() && c != '_' && c != '.').unwrap_or(rest.len());
            let length = length.min(rest[..length].trim_end_matches('.').len().max(1));
            (ExpressionToken::Name(&rest[..length]), take(length))
        }
        '"' | '\'' => match rest[1..].find(first) {
            Some(length) => (ExpressionToken::Name(&rest[1..=length]), take(length + 2)),
            None => (ExpressionToken::Stray(&rest[..1]), take(1)),
        },
        _ => match SIGNS.iter().find(|sign| rest.starts_with(**sign)) {
            Some(sign) => (ExpressionToken::Sign(&rest[..sign.len()]), take(sign.len())),
            None => (ExpressionToken::Stray(&rest[..first.len_utf8()]), take(first.len_utf8())),
        },
    }
}
