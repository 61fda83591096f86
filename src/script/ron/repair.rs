//! Which bracket was forgotten or is too many: what is tried, and makes the brackets of the file go together again.

use super::lexer::{Lexer, RonToken};
use super::parser::parse;
use crate::script::diagnostic::{Diagnostic, FindingKind, bilingual};
use crate::script::edit::{TextEdit, TextEdits};
use crate::script::source::Span;

/// Bytes of the largest file in which it is tried: each try reads the file once more.
const TRIED: usize = 1 << 20;

/// Colons of a line behind which an opening bracket may be lost.
const COLONS: usize = 3;

/// The findings that say that brackets do not go together.
pub(super) fn is_about_brackets(code: &str) -> bool {
    matches!(code, "mismatched-bracket" | "unclosed" | "trailing-text")
}

/// A change that may mend the brackets, in words and as edits.
type Try = ((String, String), Vec<TextEdit>);

/// Gives the first finding about brackets a remedy that was tried, where there is one.
pub(super) fn mend_brackets(text: &str, found: &mut [Diagnostic]) {
    let Some(first) = found.iter_mut().find(|it| is_about_brackets(it.code)) else { return };
    if text.len() > TRIED || first.edits().is_some_and(|edits| goes_together(text, edits)) {
        return;
    }
    let tried = tries(text, first).into_iter().find(|(_, edits)| goes_together(text, edits));
    first.help.iter_mut().for_each(|remedy| remedy.edits.clear());
    let wrong_sign = first.code == "mismatched-bracket" && first.also.is_none();
    if let (true, Some((_, edits)), Some(remedy)) = (wrong_sign, &tried, first.help.first_mut()) {
        // An opening sign of the wrong kind: what it is to be has been said.
        remedy.edits.clone_from(edits);
    } else if let Some(((nl, en), edits)) = tried {
        *first = first.clone().without_help().fix_all(bilingual(nl, en), edits);
    }
}

fn close_of(open: &str) -> Option<char> {
    match open {
        "(" => Some(')'),
        "[" => Some(']'),
        "{" => Some('}'),
        _ => None,
    }
}

/// Whether the brackets of the file go together when it is changed so.
fn goes_together(text: &str, edits: &[TextEdit]) -> bool {
    let mut all = TextEdits::default();
    if !all.add(edits) {
        return false;
    }
    let mut found = Vec::new();
    parse(&all.apply(text), &mut found);
    !found.iter().any(|it| is_about_brackets(it.code) || matches!(it.code, "mixed-fields" | "unexpected"))
}

/// What may be meant at a finding, the likeliest first.
fn tries(text: &str, finding: &Diagnostic) -> Vec<Try> {
    let span = finding.at.span;
    let sign = &text[span.range()];
    let before = text[..span.start as usize].trim_end().len() as u32;
    let insert = |sign: char| {
        let words = (format!("zet `{sign}` hiervoor"), format!("put `{sign}` before this"));
        (words, vec![TextEdit::insert(before, sign)])
    };
    let remove = |span: Span| {
        let sign = &text[span.range()];
        let words = (format!("haal `{sign}` weg"), format!("remove `{sign}`"));
        // Its comma goes with it where another stands before it.
        let comma = text[..span.start as usize].trim_end().ends_with(',') && text[span.end as usize..].starts_with(',');
        let whole = Span { start: span.start, end: span.end + u32::from(comma) };
        (words, vec![TextEdit::replace(whole, "")])
    };
    let replace = |span: Span, by: char| {
        let sign = &text[span.range()];
        let words = (format!("schrijf `{by}` in plaats van `{sign}`"), format!("write `{by}` in place of `{sign}`"));
        (words, vec![TextEdit::replace(span, by)])
    };
    let opened = finding.also.as_ref().and_then(|it| close_of(&text[it.span.range()]));
    match (finding.code, opened) {
        ("unclosed", Some(close)) => {
            let words = (format!("zet hier `{close}`"), format!("put `{close}` here"));
            vec![(words, vec![TextEdit::insert(span.start, close)])]
        }
        ("mismatched-bracket", Some(close)) => {
            let mut tries = vec![insert(close), replace(span, close)];
            // What closes here was opened on this line, behind the last colon before it.
            let line = text[..span.start as usize].rfind('\n').map_or(0, |at| at + 1);
            let open = ["(", "[", "{"].into_iter().find(|it| close_of(it).is_some_and(|it| sign.starts_with(it)));
            let colons = text[line..span.start as usize].rmatch_indices(": ").take(COLONS);
            for ((at, _), open) in colons.zip(std::iter::repeat(open)) {
                let Some(open) = open else { break };
                let words = (format!("zet `{open}` achter de dubbele punt"), format!("put `{open}` behind the colon"));
                tries.push((words, vec![TextEdit::insert((line + at + 2) as u32, open)]));
            }
            tries.push(remove(span));
            tries
        }
        // An opening sign of the wrong kind: alone, or with the closing one that belongs to it.
        ("mismatched-bracket", None) => {
            let Some(FindingKind::OpeningSign(open)) = finding.kind() else { return Vec::new() };
            let Some(close) = close_of(open.encode_utf8(&mut [0; 4])) else { return Vec::new() };
            let (words, first) = replace(span, open);
            let mut both = first.clone();
            both.extend(closing_of(text, span).map(|at| TextEdit::replace(at, close)));
            vec![(words.clone(), first), (words, both)]
        }
        ("trailing-text", _) => {
            let own = matches!(sign, ")" | "]" | "}" | ",");
            let mut tries = if own { vec![remove(span)] } else { Vec::new() };
            // A bracket is one byte; what else stands there may be longer.
            if text[..before as usize].ends_with([')', ']', '}']) {
                tries.push(remove(Span { start: before - 1, end: before }));
            }
            // `),` where the file goes on: the bracket before the comma is the one too many.
            if sign == "," {
                tries.rotate_left(1);
            }
            tries
        }
        _ => Vec::new(),
    }
}

/// Where the bracket is closed that is opened here, whatever closes it.
fn closing_of(text: &str, opened: Span) -> Option<Span> {
    let mut lexer = Lexer::new(text);
    lexer.go_to(opened.start);
    let mut found = Vec::new();
    let mut depth = 0usize;
    loop {
        match lexer.next(&mut found) {
            (RonToken::End, _) => return None,
            (RonToken::Sign(b'(' | b'[' | b'{'), _) => depth += 1,
            (RonToken::Sign(b')' | b']' | b'}'), span) => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    return Some(span);
                }
            }
            _ => {}
        }
    }
}
