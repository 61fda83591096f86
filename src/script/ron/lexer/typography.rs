//! What word processors put in place of plain signs: told once for a whole file, and read as it was meant.

use super::{Lexer, RonToken};
use crate::script::control::told as told_control;
use crate::script::diagnostic::{Diagnostic, FindingKind, bilingual};
use crate::script::edit::TextEdit;
use crate::script::source::Span;
use std::borrow::Cow;

/// Quotation marks that are not straight.
const CURLY: [char; 6] = ['“', '”', '„', '‘', '’', '‟'];

/// Bytes within which a closing quotation mark is looked for; a hostile file has none.
const FAR: usize = 1_000;

/// Edits that one remedy has at most; a hostile file has such a sign at every byte.
const EDITS: usize = 50_000;

/// A sign that stands for another, all over the file as a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LookAlike {
    Quote,
    Space(char),
    Comment(&'static str),
    Control(char),
    /// A line of Markdown around a block of code.
    Fence,
    Apostrophe,
}

/// Where the first was reported, and how many more there are.
#[derive(Clone)]
pub(super) struct Repeated {
    sign: LookAlike,
    at: usize,
    more: usize,
    /// What is to be written for all of them; nothing where that is not known of each.
    edits: Option<Vec<TextEdit>>,
}

pub(super) fn is_curly(c: char) -> bool {
    CURLY.contains(&c)
}

/// Whether it looks like a space and is none to RON.
pub(super) fn is_odd_space(c: char) -> bool {
    matches!(c, '\u{a0}' | '\u{2000}'..='\u{200b}' | '\u{202f}' | '\u{205f}' | '\u{3000}' | '\u{feff}')
}

impl<'a> Lexer<'a> {
    /// Reports a sign the first time, and counts it from then on.
    pub(super) fn once(
        &mut self,
        sign: LookAlike,
        span: Span,
        edits: Option<Vec<TextEdit>>,
        found: &mut Vec<Diagnostic>,
    ) {
        let same = |it: &&mut Repeated| it.sign == sign && it.at < found.len();
        if let Some(known) = self.repeated.iter_mut().find(same) {
            known.more += 1;
            let room = known.edits.as_ref().is_some_and(|it| it.len() < EDITS);
            known.edits = known.edits.take().zip(edits).filter(|_| room).map(|(mut all, edits)| {
                all.extend(edits);
                all
            });
            return;
        }
        self.repeated.retain(|it| it.sign != sign);
        found.push(told(sign, span, 0, edits.clone()));
        self.repeated.push(Repeated { sign, at: found.len() - 1, more: 0, edits });
    }

    /// Forgets what was reported from a place in the reports on: it was taken back.
    pub(in crate::script::ron) fn forget_from(&mut self, mark: usize) {
        self.repeated.retain(|it| it.at < mark);
    }

    /// Says how often each sign was met.
    pub(in crate::script::ron) fn tell_repeated(&self, found: &mut [Diagnostic]) {
        for it in self.repeated.iter().filter(|it| it.more > 0) {
            if let Some(first) = found.get_mut(it.at) {
                *first = told(it.sign, first.at.span, it.more, it.edits.clone());
            }
        }
    }

    /// A text between typographic quotation marks.
    pub(super) fn curly_text(&mut self, start: usize, found: &mut Vec<Diagnostic>) -> RonToken<'a> {
        let rest = &self.text[start..];
        let open = rest.chars().next().unwrap_or('“');
        let inner = &rest[open.len_utf8()..];
        let single = matches!(open, '‘' | '’');
        let ends = |c: char| {
            if single { matches!(c, '‘' | '’' | '\'') } else { matches!(c, '“' | '”' | '„' | '‟' | '"') }
        };
        let line = inner.find('\n').unwrap_or(inner.len());
        let mut escaped = false;
        let mut end = None;
        let mut sure = false;
        for (at, c) in inner.char_indices() {
            if ends(c) && !escaped {
                sure = closes(&inner[at + c.len_utf8()..]);
                // A mark within the text stands in until one comes that can only close.
                if sure || (at < line && !single && end.is_none()) {
                    end = Some((at, c.len_utf8()));
                }
                if sure || at > line {
                    break;
                }
            }
            if at > line + FAR {
                break;
            }
            escaped = c == '\\' && !escaped;
        }
        let (length, mark) = end.unwrap_or((line, 0));
        self.at = start + open.len_utf8() + length + mark;
        let marks = Span::new(start, start + open.len_utf8());
        let edits = (sure && mark > 0).then(|| straight(marks, &inner[..length], mark));
        self.once(LookAlike::Quote, marks, edits, found);
        RonToken::Text(Cow::Borrowed(&inner[..length]))
    }

    /// A text between single quotation marks, as other notations have it: up to the mark on this line that can only close.
    pub(super) fn single_text(&mut self, start: usize, found: &mut Vec<Diagnostic>) -> Option<RonToken<'a>> {
        let inner = &self.text[start + 1..];
        let line = &inner[..inner.find('\n').unwrap_or(inner.len())];
        let mark = &self.text[start..=start];
        let length = line.match_indices(mark).take(FAR).find(|(at, _)| closes(&line[at + 1..]))?.0;
        let open = Span::new(start, start + 1);
        self.at = start + length + 2;
        self.once(LookAlike::Apostrophe, open, Some(straight(open, &inner[..length], 1)), found);
        Some(RonToken::Text(Cow::Borrowed(&inner[..length])))
    }

    /// Where a text ends whose first word stands here, but whose opening quotation mark does not: at the mark on this
    /// line that can only close.
    pub(in crate::script::ron) fn unopened_text(&self, word: Span) -> Option<u32> {
        let rest = &self.text[word.end as usize..];
        if rest.trim_start_matches(' ').starts_with([':', '(', ')', '[', ']', '{', '}', '=', '\r', '\n']) {
            return None;
        }
        let quote = rest.bytes().take(FAR).position(|byte| matches!(byte, b'"' | b'\n'))?;
        if rest.as_bytes()[quote] == b'\n' {
            return None;
        }
        let (before, behind) = (&rest[..quote], rest[quote + 1..].trim_start_matches([' ', '\t']));
        let opens = |c: char| c.is_whitespace() || matches!(c, '(' | '[' | '{' | ':' | ',' | '#');
        let last = before.rsplit(',').next().unwrap_or_default().trim_start();
        let another = before.split(',').skip(1).any(|part| {
            let name = part.trim_start().trim_start_matches(|c: char| c.is_alphanumeric() || c == '_');
            name.len() < part.trim_start().len() && name.starts_with([':', '('])
        });
        let odd = before.ends_with(opens)
            || !(behind.is_empty() || behind.starts_with([',', ')', ']', '}', ':', '\r', '\n']))
            || before.contains("//")
            || before.contains("/*")
            || (before.contains(',') && matches!(last, "r" | "b" | "br"))
            || another;
        (!odd).then_some(word.end + quote as u32)
    }
}

/// Straight marks around a text in place of others: the opening one, and behind the text one of so many bytes.
fn straight(open: Span, text: &str, mark: usize) -> Vec<TextEdit> {
    let (start, end) = (open.end as usize, open.end as usize + text.len());
    let mut edits = vec![TextEdit::replace(open, "\"")];
    let within = text.match_indices('"').filter(|(at, _)| !text[..*at].ends_with('\\'));
    edits.extend(within.map(|(at, _)| TextEdit::insert((start + at) as u32, "\\")));
    edits.push(TextEdit::replace(Span::new(end, end + mark), "\""));
    edits
}

/// Whether a text can end before this.
pub(super) fn closes(behind: &str) -> bool {
    let behind = behind.trim_start();
    behind.is_empty() || behind.starts_with([',', ')', ']', '}', ':'])
}

fn told(sign: LookAlike, span: Span, more: usize, edits: Option<Vec<TextEdit>>) -> Diagnostic {
    let edits = edits.unwrap_or_default();
    let times = |nl: &str, en: &str| match more {
        0 => bilingual(format!("hier staat {nl}"), format!("here stands {en}")),
        _ => bilingual(
            format!("hier, en nog {more} keer hierna, staat {nl}"),
            format!("here, and {more} more times after this, stands {en}"),
        ),
    };
    match sign {
        LookAlike::Quote => {
            let message = times("een typografisch aanhalingsteken", "a typographic quotation mark");
            let words = match more {
                0 => bilingual(
                    "tekst begint en eindigt met een recht aanhalingsteken `\"`",
                    "a text begins and ends with a straight quotation mark `\"`",
                ),
                _ => bilingual(
                    "vervang ze allemaal door rechte aanhalingstekens `\"`; zet in je teksteditor de slimme uit",
                    "replace them all by straight quotation marks `\"`; switch smart quotes off in your text editor",
                ),
            };
            let finding = Diagnostic::error("stray-character", span, message).fix_all(words, edits);
            if more > 0 { finding.of_kind(FindingKind::Typeset) } else { finding }
        }
        LookAlike::Space(c) => {
            let code = format!("U+{:04X}", u32::from(c));
            let message = match c {
                '\u{a0}' => times(&format!("een harde spatie ({code})"), &format!("a non-breaking space ({code})")),
                _ => times(&format!("een bijzondere spatie ({code})"), &format!("a special space ({code})")),
            };
            Diagnostic::error("stray-character", span, message)
                .fix_all(bilingual("typ een gewone spatie", "type an ordinary space"), edits)
        }
        LookAlike::Control(c) => told_control(c, span, more, edits),
        LookAlike::Comment(sign) => {
            let message = times(&format!("een `{sign}` voor commentaar"), &format!("a `{sign}` for a comment"));
            Diagnostic::error("stray-character", span, message)
                .fix_all(bilingual("commentaar begint met `//`", "a comment begins with `//`"), edits)
        }
        LookAlike::Fence => {
            let message = times("een regel met drie accenten uit Markdown", "a line of three backticks from Markdown");
            let words = bilingual("haal die regel weg", "remove that line");
            Diagnostic::error("stray-character", span, message).fix_all(words, edits)
        }
        LookAlike::Apostrophe => {
            let message = times("een tekst tussen enkele aanhalingstekens", "a text between single quotation marks");
            let words = bilingual("teksten staan tussen `\"` en `\"`", "texts stand between `\"` and `\"`");
            Diagnostic::error("stray-quote", span, message).fix_all(words, edits)
        }
    }
}
