//! Looking ahead in a passage: where what was opened ends, in time that grows with the passage alone.

use std::collections::BTreeMap;

/// Deepest parentheses that are followed within a macro, or brackets within a hook.
const NESTING: usize = 64;
/// Longest text between quotation marks that is skipped within code, in bytes.
const QUOTED: usize = 2_000;

/// A passage that is looked through from its beginning to its end.
#[derive(Debug)]
pub(super) struct Scanner<'a> {
    /// The passage.
    pub text: &'a str,
    /// For each sign that was looked for, where it stands next: a passage full of openings is not read to its end for each.
    next: BTreeMap<&'static str, Option<usize>>,
}

impl<'a> Scanner<'a> {
    /// A passage before anything was looked for.
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, next: BTreeMap::new() }
    }

    /// Where a sign stands next, from a byte on. Bytes that are asked about only grow.
    pub(super) fn find(&mut self, sign: &'static str, from: usize) -> Option<usize> {
        let known = self.next.get(sign).copied();
        if let Some(known) = known.filter(|it| it.is_none_or(|at| at >= from)) {
            return known;
        }
        let found = self.text.get(from..).and_then(|rest| rest.find(sign)).map(|at| from + at);
        self.next.insert(sign, found);
        found
    }

    /// The byte behind a sign that stands next.
    pub(super) fn behind(&mut self, sign: &'static str, from: usize) -> Option<usize> {
        self.find(sign, from).map(|at| at + sign.len())
    }

    /// The byte behind a sign that closes what an opening began, texts between quotation marks skipped; where the texts do not
    /// close, the first such sign.
    pub(super) fn behind_unquoted(&mut self, open: &str, close: &'static str, from: usize) -> Option<usize> {
        let plain = self.behind(close, from)?;
        let bytes = self.text.as_bytes();
        let mut at = from;
        while at < bytes.len() {
            match bytes[at] {
                quote @ (b'"' | b'\'') => match text_end(bytes, at, quote) {
                    Some(end) => at = end,
                    None => return Some(plain),
                },
                _ if bytes[at..].starts_with(close.as_bytes()) => return Some(at + close.len()),
                _ if bytes[at..].starts_with(open.as_bytes()) => return Some(plain),
                _ => at += 1,
            }
        }
        Some(plain)
    }

    /// The byte behind the `)` that closes the parenthesis at a byte; none where it is not closed.
    pub(super) fn behind_parenthesis(&self, open: usize) -> Option<usize> {
        let bytes = self.text.as_bytes();
        let mut depth = 0;
        let mut at = open;
        while at < bytes.len() {
            match bytes[at] {
                b'(' if depth == NESTING => return None,
                b'(' => depth += 1,
                b')' if depth == 1 => return Some(at + 1),
                b')' => depth -= 1,
                quote @ (b'"' | b'\'') => {
                    at = text_end(bytes, at, quote)?;
                    continue;
                }
                _ => {}
            }
            at += 1;
        }
        None
    }

    /// The brackets of the hook that begins at a byte, if one does; a link is none.
    pub(super) fn hook_behind(&self, open: usize) -> Option<(usize, usize)> {
        let rest = &self.text[open..];
        if !rest.starts_with('[') || rest.starts_with("[[") && !rest.starts_with("[[[") {
            return None;
        }
        let mut depth = 0;
        for (at, sign) in rest.bytes().enumerate() {
            match sign {
                b'[' if depth == NESTING => return None,
                b'[' => depth += 1,
                b']' if depth == 1 => return Some((open, open + at)),
                b']' => depth -= 1,
                _ => {}
            }
        }
        None
    }
}

/// The byte behind a text between quotation marks, in which `\` escapes.
fn text_end(bytes: &[u8], start: usize, quote: u8) -> Option<usize> {
    let mut at = start + 1;
    let last = bytes.len().min(start + QUOTED);
    while at < last {
        match bytes[at] {
            b'\\' => at += 2,
            other if other == quote => return Some(at + 1),
            _ => at += 1,
        }
    }
    None
}

/// How many bytes of a text are a name: letters, digits, `_` and the given signs, beginning with a letter or `_`.
pub(super) fn name_length(text: &str, more: &[char]) -> usize {
    if !text.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_') {
        return 0;
    }
    text.find(|letter: char| !(letter.is_alphanumeric() || letter == '_' || more.contains(&letter)))
        .unwrap_or(text.len())
}
