//! Diagnostics as text, with the source line and a marker.

use super::control::is_control;
use super::diagnostic::{Diagnostic, Severity};
use super::source::{Source, Span};
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use std::borrow::Cow;

/// Longest part of a line that is shown; a hostile file may have one line of a megabyte.
const LINE_SHOWN: usize = 400;

/// A diagnostic as text in a language, with colour or without.
#[must_use]
pub fn render(diagnostic: &Diagnostic, source: &Source, language: &str, colour: bool) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let level = if language == "nl" {
        level.with_name(match diagnostic.severity {
            Severity::Error => "fout",
            Severity::Warning => "let op",
            Severity::Note => "ter info",
        })
    } else {
        level
    };
    let excerpts = excerpts(diagnostic, source);
    let title = level.primary_title(diagnostic.message.get(language)).id(diagnostic.code);
    let mut group = Group::with_title(title);
    for excerpt in &excerpts {
        let mut snippet = Snippet::source(excerpt.text).line_start(excerpt.line).fold(true);
        match excerpt.begins {
            1 => snippet = snippet.path(shown(&source.name)),
            // Of a part of a long line the column is another than it would be counted from here.
            _ => group = group.element(excerpt.origin(source)),
        }
        for (kind, range, label) in &excerpt.marks {
            let mark = kind.span(range.clone());
            let label = label.get(language);
            snippet = snippet.annotation(if label.is_empty() { mark } else { mark.label(label) });
        }
        group = group.element(snippet);
    }
    for remedy in &diagnostic.help {
        let level = if language == "nl" { Level::HELP.with_name("hulp") } else { Level::HELP };
        group = group.element(level.message(shown(remedy.words.get(language))));
    }
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    renderer.render(&[group])
}

/// A text with each control character as `�`: what is wrong may name a text from a file, and a path may be anybody's.
fn shown(text: &str) -> Cow<'_, str> {
    if text.contains(is_control) { Cow::Owned(text.replace(is_control, "\u{fffd}")) } else { Cow::Borrowed(text) }
}

/// The lines around one or two marks.
struct Excerpt<'a> {
    text: &'a str,
    line: usize,
    /// The column in which the text begins, counted from 1.
    begins: usize,
    marks: Vec<(AnnotationKind, std::ops::Range<usize>, &'a crate::engine::relationship::Bilingual)>,
}

impl Excerpt<'_> {
    /// The file with the place of the first mark.
    fn origin<'s>(&self, source: &'s Source) -> Origin<'s> {
        let start = self.marks.first().map_or(0, |(_, range, _)| range.start);
        let column = self.begins + self.text[..start].chars().count();
        Origin::path(shown(&source.name)).line(self.line).char_column(column)
    }
}

/// Cuts out the lines that are shown, so that a large file costs no more than a small one.
fn excerpts<'a>(diagnostic: &'a Diagnostic, source: &'a Source) -> Vec<Excerpt<'a>> {
    let mut marks = vec![(AnnotationKind::Primary, &diagnostic.at)];
    marks.extend(diagnostic.also.as_ref().map(|label| (AnnotationKind::Context, label)));
    let mut excerpts: Vec<Excerpt<'a>> = Vec::new();
    for (kind, label) in marks {
        let (start, end) = line_around(&source.text, label.span);
        let text = &source.text[start..end];
        let within = |byte: u32| boundary(text, (byte as usize).clamp(start, end) - start);
        let range = within(label.span.start)..within(label.span.end);
        let (line, begins) = source.position(start as u32);
        match excerpts.iter_mut().find(|excerpt| excerpt.line == line && excerpt.text == text) {
            Some(excerpt) => excerpt.marks.push((kind, range, &label.text)),
            None => excerpts.push(Excerpt { text, line, begins, marks: vec![(kind, range, &label.text)] }),
        }
    }
    excerpts
}

/// The line in which a place begins, or the part of it around the place.
fn line_around(text: &str, span: Span) -> (usize, usize) {
    let at = (span.start as usize).min(text.len());
    let mut start = text.as_bytes()[..at].iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    let mut end = text.as_bytes()[at..].iter().position(|byte| *byte == b'\n').map_or(text.len(), |to| at + to);
    if end - start > LINE_SHOWN {
        start = start.max(at.saturating_sub(LINE_SHOWN / 2));
        end = end.min(at + LINE_SHOWN / 2);
    }
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    while !text.is_char_boundary(end) {
        end += 1;
    }
    (start, end)
}

/// The byte, or the end of the character that it stands in.
fn boundary(text: &str, byte: usize) -> usize {
    (byte..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::script::diagnostic::bilingual;

    #[test]
    fn a_place_within_a_long_line_is_told_by_its_own_column() {
        let source = Source::new("a.ron", format!("x\n{}here\n", "é".repeat(3_000)));
        let found = Diagnostic::error("unknown-id", Span::new(6_002, 6_006), bilingual("hier", "here"));
        let text = render(&found, &source, "en", false);
        assert!(text.contains("--> a.ron:2:3001\n") && text.contains("éhere\n"), "{text}");
    }

    #[test]
    fn only_colours_of_its_own_are_in_what_is_rendered() {
        let evil = "\u{1b}[8m\r\u{1b}[K";
        let source = Source::new(format!("{evil}.ron"), format!("(title: \"{evil}\")"));
        let both = || bilingual(format!("een {evil}"), format!("a {evil}"));
        let diagnostic = Diagnostic::error("unknown-id", Span::new(8, 9), both()).help(both());
        for (language, colour) in [("nl", true), ("en", true), ("nl", false)] {
            let text = render(&diagnostic, &source, language, colour);
            for part in ["\u{1b}[8m", "\u{1b}[K", "\r"] {
                assert!(!text.contains(part), "{text:?}");
            }
            assert_eq!(text.contains("\u{1b}["), colour, "{text:?}");
        }
    }
}
