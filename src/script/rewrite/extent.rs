//! What belongs to an entry in the text around it: the comments above it, its comma, what is noted behind it.

use super::entries::EntryNode;
use std::ops::Range;

/// An entry with all that belongs to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Extent {
    /// From the first line of its comments to the end of its last line where it stands alone on its lines; else the
    /// entry itself.
    pub(super) whole: Range<usize>,
    /// Where its comma stands.
    pub(super) comma: Option<usize>,
    /// Whether no other entry stands on its lines, and no bracket.
    pub(super) alone: bool,
}

/// What stands between two entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Gap {
    Space,
    Break,
    Comma,
    /// A comment; one to the end of its line is without the break.
    Comment,
}

/// The pieces of what stands between two entries, each with its place.
fn gaps(text: &str, range: Range<usize>) -> Vec<(Gap, Range<usize>)> {
    let mut pieces = Vec::new();
    let mut at = range.start;
    while at < range.end {
        let rest = &text[at..range.end];
        let (gap, length) = if rest.starts_with('\n') {
            (Gap::Break, 1)
        } else if rest.starts_with(',') {
            (Gap::Comma, 1)
        } else if rest.starts_with("//") {
            (Gap::Comment, rest.find('\n').unwrap_or(rest.len()))
        } else if rest.starts_with("/*") {
            (Gap::Comment, block(rest))
        } else {
            let blank = rest.find(|c: char| c == '\n' || !c.is_whitespace()).unwrap_or(rest.len());
            // A bracket around a value, as that of `Some(…)`, is passed over.
            (Gap::Space, blank.max(rest.chars().next().map_or(1, char::len_utf8)))
        };
        pieces.push((gap, at..at + length));
        at += length;
    }
    pieces
}

/// How long a comment between signs is; such comments nest.
fn block(text: &str) -> usize {
    let mut depth = 0;
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        if rest.starts_with("/*") {
            depth += 1;
            at += 2;
        } else if rest.starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    text.len()
}

/// Whether something is noted between the entries here.
pub(super) fn has_comment(text: &str, range: Range<usize>) -> bool {
    gaps(text, range).iter().any(|(gap, _)| *gap == Gap::Comment)
}

/// The comma within a range between two entries.
pub(super) fn comma_in(text: &str, range: Range<usize>) -> Option<usize> {
    gaps(text, range).into_iter().find(|(gap, _)| *gap == Gap::Comma).map(|(_, at)| at.start)
}

/// What belongs to the entry at a position among these, which stand within brackets.
pub(super) fn extent(text: &str, inside: (usize, usize), entries: &[EntryNode<'_>], at: usize) -> Extent {
    let own = entries[at].span.range();
    let before = if at == 0 { inside.0 } else { entries[at - 1].span.end as usize };
    let after = entries.get(at + 1).map_or(inside.1, |it| it.span.start as usize);
    let comma = comma_in(text, own.end..after);
    let (start, end) = (start_of(text, before..own.start), end_of(text, own.end..after));
    match (start, end) {
        (Some(start), Some(end)) => Extent { whole: start..end, comma, alone: true },
        _ => Extent { whole: own, comma, alone: false },
    }
}

/// Where the lines of an entry begin, with the comments right above it; nothing where it does not begin a line.
fn start_of(text: &str, before: Range<usize>) -> Option<usize> {
    let pieces = gaps(text, before);
    let mut start = None;
    let mut rest = pieces.as_slice();
    loop {
        // The line before what is known to belong to the entry: blanks, at most comments and blanks, and a break.
        let line = rest.iter().rposition(|(gap, _)| *gap == Gap::Break)?;
        let (above, own) = rest.split_at(line + 1);
        let noted = own.iter().any(|(gap, _)| *gap == Gap::Comment);
        let other = own.iter().any(|(gap, _)| *gap == Gap::Comma);
        if start.is_some() && (!noted || other) {
            return start;
        }
        if other {
            return None;
        }
        start = above.last().map(|(_, at)| at.end);
        // What stands on the line of the entry or bracket before is noted there.
        rest = &above[..line];
        if !rest.iter().any(|(gap, _)| *gap == Gap::Break) {
            return start;
        }
    }
}

/// Where the lines of an entry end, with its comma and what is noted behind it; nothing where another entry or a bracket
/// follows on its line.
fn end_of(text: &str, after: Range<usize>) -> Option<usize> {
    gaps(text, after).into_iter().find(|(gap, _)| *gap == Gap::Break).map(|(_, at)| at.end)
}

/// What the line is indented by on which a byte stands.
pub(super) fn indent_at(text: &str, at: usize) -> &str {
    let line = text[..at].rfind('\n').map_or(0, |it| it + 1);
    let rest = &text[line..];
    &rest[..rest.len() - rest.trim_start_matches([' ', '\t']).len()]
}

/// What a level is indented by in a file.
pub(super) fn unit_of(text: &str) -> &str {
    let indented = text.lines().find(|line| line.starts_with([' ', '\t']) && !line.trim().is_empty());
    let unit = indented.map(|line| &line[..line.len() - line.trim_start().len()]);
    unit.filter(|it| it.len() <= 8).unwrap_or("    ")
}
