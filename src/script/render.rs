//! Diagnostics as text, with the source line and a marker.

use super::control::is_control;
use super::diagnostic::{Diagnostic, Severity};
use super::source::{Source, Span};
use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
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
    let mut title = level.primary_title(diagnostic.message.get(language)).id(diagnostic.code).elements(
        excerpts.iter().map(|excerpt| {
            let mut snippet =
                Snippet::source(excerpt.text).path(shown(&source.name)).line_start(excerpt.line).fold(true);
            for (kind, range, label) in &excerpt.marks {
                let mark = kind.span(range.clone());
                let label = label.get(language);
                snippet = snippet.annotation(if label.is_empty() { mark } else { mark.label(label) });
            }
            snippet
        }),
    );
    for remedy in &diagnostic.help {
        let level = if language == "nl" { Level::HELP.with_name("hulp") } else { Level::HELP };
        title = title.element(level.message(shown(remedy.words.get(language))));
    }
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    renderer.render(&[title])
}

/// A text with each control character as `�`: what is wrong may name a text from a file, and a path may be anybody's.
fn shown(text: &str) -> Cow<'_, str> {
    if text.contains(is_control) { Cow::Owned(text.replace(is_control, "\u{fffd}")) } else { Cow::Borrowed(text) }
}

/// The lines around one or two marks.
struct Excerpt<'a> {
    text: &'a str,
    line: usize,
    marks: Vec<(AnnotationKind, std::ops::Range<usize>, &'a crate::engine::relationship::Bilingual)>,
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
        let line = source.position(start as u32).0;
        match excerpts.iter_mut().find(|excerpt| excerpt.line == line && excerpt.text == text) {
            Some(excerpt) => excerpt.marks.push((kind, range, &label.text)),
            None => excerpts.push(Excerpt { text, line, marks: vec![(kind, range, &label.text)] }),
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
