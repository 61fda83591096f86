//! An edit as people look at it: the lines that change, before and after.

use super::TextEdit;
use super::edit::TextEdits;
use super::source::{Source, Span};

/// Lines that follow each other and change together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangedLines {
    /// The number of the first line, counted from 1.
    pub line: usize,
    /// The lines as they are; none where only something is put in between.
    pub before: Vec<String>,
    /// The lines as they become.
    pub after: Vec<String>,
}

/// The lines that edits change, in the order of the file.
#[must_use]
pub fn changed_lines(source: &Source, edits: &[TextEdit]) -> Vec<ChangedLines> {
    let mut edits: Vec<_> = edits.to_vec();
    edits.sort();
    let mut groups: Vec<(Span, Vec<TextEdit>)> = Vec::new();
    for edit in edits {
        let lines = lines_around(&source.text, edit.span);
        match groups.last_mut() {
            Some((last, together)) if lines.start <= last.end => {
                last.end = last.end.max(lines.end);
                together.push(edit);
            }
            _ => groups.push((lines, vec![edit])),
        }
    }
    groups.into_iter().map(|(lines, edits)| changed(source, lines, &edits)).collect()
}

fn changed(source: &Source, lines: Span, edits: &[TextEdit]) -> ChangedLines {
    let before = &source.text[lines.range()];
    let mut within = TextEdits::default();
    for TextEdit { span, replacement } in edits {
        let span = Span { start: span.start - lines.start, end: span.end - lines.start };
        // They come from one change, whose edits do not meet.
        let _ = within.add(&[TextEdit::replace(span, &**replacement)]);
    }
    let as_lines = |text: &str| text.lines().map(|line| line.trim_end().to_owned()).collect::<Vec<_>>();
    let (mut before, mut after) = (as_lines(before), as_lines(&within.apply(before)));
    let mut line = source.position(lines.start).0;
    while before.len() > 1 && before.first() == after.first() {
        before.remove(0);
        after.remove(0);
        line += 1;
    }
    while before.len() > 1 && before.last() == after.last() {
        before.pop();
        after.pop();
    }
    ChangedLines { line, before, after }
}

/// The whole lines in which a range stands, without the end of the last.
fn lines_around(text: &str, span: Span) -> Span {
    let (start, end) = (span.start as usize, span.end as usize);
    let from = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let to = text[end..].find('\n').map_or(text.len(), |at| end + at);
    Span::new(from, to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_of_one_line_are_shown_together() {
        let source = Source::new("s", "a\nb: 1, c: 2\nd\ne\n");
        let edit = |start, end, text: &str| TextEdit::replace(Span::new(start, end), text);
        let shown = changed_lines(&source, &[edit(11, 12, "3"), edit(5, 6, "4"), edit(16, 16, ",\nf")]);
        let lines = |line, before: &str, after: &[&str]| ChangedLines {
            line,
            before: vec![before.to_owned()],
            after: after.iter().map(|it| (*it).to_owned()).collect(),
        };
        assert_eq!(shown, [lines(2, "b: 1, c: 2", &["b: 4, c: 3"]), lines(4, "e", &["e,", "f"])]);
    }
}
