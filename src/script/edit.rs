//! Changes to a file as ranges and replacements: what is not named in them stays as it is, byte for byte.

use super::source::Span;

/// A range of a text and what is to stand there instead; an empty range is a place to insert at.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct TextEdit {
    /// What goes, in bytes of the text with `\n` where lines end.
    pub span: Span,
    /// What comes in its place.
    pub replacement: String,
}

impl TextEdit {
    /// A replacement of a range.
    #[must_use]
    pub fn replace(span: Span, replacement: impl Into<String>) -> Self {
        Self { span, replacement: replacement.into() }
    }

    /// An insertion before a byte.
    #[must_use]
    pub fn insert(at: u32, text: impl Into<String>) -> Self {
        Self::replace(Span { start: at, end: at }, text)
    }

    /// Whether both change the same place, so that it would matter which comes first.
    fn meets(&self, other: &Self) -> bool {
        let (a, b) = (self.span, other.span);
        if a == b { self.replacement != other.replacement } else { a.start < b.end && b.start < a.end }
    }
}

/// Edits of one text that do not touch each other, in the order of the text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TextEdits(Vec<TextEdit>);

impl TextEdits {
    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The edits, in the order of the text.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &TextEdit> {
        self.0.iter()
    }

    /// Takes all edits of a change, or none of them when one meets what is there already.
    #[must_use]
    pub fn add(&mut self, change: &[TextEdit]) -> bool {
        let clash = |edit: &TextEdit| {
            let from = self.0.partition_point(|it| it.span.end < edit.span.start);
            self.0[from..].iter().take_while(|it| it.span.start <= edit.span.end).any(|it| it.meets(edit))
        };
        // In order, only neighbours can meet.
        let mut change = change.to_vec();
        change.sort_unstable();
        change.dedup();
        if change.iter().any(clash) || change.windows(2).any(|pair| pair[0].meets(&pair[1])) {
            return false;
        }
        self.0.append(&mut change);
        self.0.sort_unstable();
        self.0.dedup();
        true
    }

    /// The text with the edits made.
    #[must_use]
    pub fn apply(&self, text: &str) -> String {
        let mut edited = String::with_capacity(text.len());
        let mut at = 0;
        for TextEdit { span, replacement } in &self.0 {
            edited.push_str(&text[at..span.start as usize]);
            edited.push_str(replacement);
            at = span.end as usize;
        }
        edited.push_str(&text[at..]);
        edited
    }

    /// The edits that make the text as it was of the text with these edits made.
    #[must_use]
    pub fn undo(&self, text: &str) -> Self {
        let mut moved = 0i64;
        let back = self.0.iter().map(|TextEdit { span, replacement }| {
            let start = (i64::from(span.start) + moved) as usize;
            moved += replacement.len() as i64 - (i64::from(span.end) - i64::from(span.start));
            TextEdit::replace(Span::new(start, start + replacement.len()), &text[span.range()])
        });
        Self(back.collect())
    }

    /// The content of a file with the edits made, where the file may begin with a byte order mark and end its lines
    /// with `\r\n`: both stay, and what is inserted ends its lines as the file does.
    #[must_use]
    pub fn apply_to_file(&self, file: &str) -> String {
        let (mark, written) = match file.strip_prefix('\u{feff}') {
            Some(rest) => ("\u{feff}", rest),
            None => ("", file),
        };
        if !written.contains("\r\n") {
            return format!("{mark}{}", self.apply(written));
        }
        // A file of mixed line ends keeps each line's own: every piece between two edits is copied as written.
        let mut edited = mark.to_owned();
        let mut place = WrittenPlace { written, at: 0, meant: 0 };
        for TextEdit { span, replacement } in &self.0 {
            edited.push_str(place.up_to(span.start));
            place.up_to(span.end);
            edited.push_str(&replacement.replace('\n', "\r\n"));
        }
        edited.push_str(&written[place.at..]);
        edited
    }
}

/// A place in a file as written, and the same place in the text with `\n` where lines end.
struct WrittenPlace<'w> {
    written: &'w str,
    at: usize,
    meant: u32,
}

impl<'w> WrittenPlace<'w> {
    /// Goes on to a byte of the text; what was passed, as written.
    fn up_to(&mut self, meant: u32) -> &'w str {
        let start = self.at;
        let bytes = self.written.as_bytes();
        while self.meant < meant && self.at < bytes.len() {
            self.at += if bytes[self.at..].starts_with(b"\r\n") { 2 } else { 1 };
            self.meant += 1;
        }
        &self.written[start..self.at]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edits(edits: &[(usize, usize, &str)]) -> TextEdits {
        let mut all = TextEdits::default();
        for (start, end, text) in edits {
            assert!(all.add(&[TextEdit::replace(Span::new(*start, *end), *text)]));
        }
        all
    }

    #[test]
    fn what_no_edit_names_stays() {
        let text = "een, twee, drie";
        let it = edits(&[(11, 15, "vier"), (0, 3, "nul"), (4, 4, " half,")]);
        assert_eq!(it.apply(text), "nul, half, twee, vier");
        assert_eq!(it.undo(text).apply(&it.apply(text)), text);
    }

    #[test]
    fn a_change_that_meets_another_is_left_out_whole() {
        let mut it = edits(&[(2, 6, "x")]);
        let first = |at, end| TextEdit::replace(Span::new(at, end), "y");
        assert!(!it.add(&[first(0, 1), first(5, 8)]));
        assert!(!it.add(&[first(8, 10), first(9, 12)]));
        assert!(it.add(&[first(6, 8)]) && it.add(&[first(6, 8)]));
        assert_eq!(it.apply("0123456789"), "01xy89");
    }

    #[test]
    fn line_ends_and_a_byte_order_mark_of_the_file_stay() {
        let file = "\u{feff}a: 1,\r\nb: 2,\nc: 3,\r\n";
        let it = edits(&[(6, 7, "bé"), (17, 17, ",\nd: 4")]);
        assert_eq!(it.apply_to_file(file), "\u{feff}a: 1,\r\nbé: 2,\nc: 3,\r\n".replace("c: 3,", "c: 3,,\r\nd: 4"));
        assert_eq!(it.apply_to_file("a: 1,\nb: 2,\nc: 3,\n"), it.apply("a: 1,\nb: 2,\nc: 3,\n"));
    }
}
