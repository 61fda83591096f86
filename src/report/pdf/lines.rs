//! Text in lines: words as far as they fit, in the order in which they are read.

use super::content::{PdfRun, PdfText};
use super::fonts::{PdfFonts, SOFT_HYPHEN};

/// A line, stretch by stretch. Every line of a text but its last ends in a blank, so that words do not join where it is copied
/// or read out.
#[derive(Debug, Clone, Default)]
pub(super) struct PdfLine {
    pub(super) runs: Vec<PdfRun>,
}

/// As much of a word as stands in one face and language. A word that is half bold has two.
struct PdfWordPart<'t> {
    text: &'t str,
    run: &'t PdfRun,
}

impl PdfLine {
    fn push(&mut self, text: &str, like: &PdfRun) {
        match self.runs.last_mut().filter(|last| last.face == like.face && last.language == like.language) {
            Some(last) => last.text.push_str(text),
            None => self.runs.push(PdfRun { text: text.to_owned(), ..like.clone() }),
        }
    }

    /// Takes a soft hyphen away that stands at the end, since the word goes on.
    fn go_on(&mut self) {
        if let Some(last) = self.runs.last_mut()
            && last.text.ends_with(SOFT_HYPHEN)
        {
            last.text.pop();
        }
    }
}

/// Parts a text into lines of at most `width` points in letters of this size.
pub(super) fn lines(text: &PdfText, size: f32, width: f32, fonts: &mut PdfFonts<'_>) -> Vec<PdfLine> {
    let mut done = Vec::new();
    let mut line = PdfLine::default();
    let mut used = 0.0;
    for word in words(text) {
        let wide = measured(&word, size, fonts);
        if used > 0.0 && used + wide.0 > width {
            done.push(std::mem::take(&mut line));
            used = 0.0;
        }
        if wide.0 > width {
            used = broken(&word, size, width, fonts, &mut line, &mut done);
            continue;
        }
        line.go_on();
        for part in &word {
            line.push(part.text, part.run);
        }
        used += wide.1;
    }
    // Behind the last word nothing has to be kept apart.
    if let Some(last) = line.runs.last_mut() {
        last.text.truncate(last.text.trim_end_matches([' ', SOFT_HYPHEN]).len());
    }
    done.push(line);
    done
}

/// The width of a word: without the blank behind it, and with it.
fn measured(word: &[PdfWordPart<'_>], size: f32, fonts: &mut PdfFonts<'_>) -> (f32, f32) {
    let mut whole = 0.0;
    let mut bare = 0.0;
    for part in word {
        bare = whole + fonts.width(part.text.trim_end_matches(' '), part.run.face) * size;
        whole += fonts.width(part.text, part.run.face) * size;
    }
    (bare, whole)
}

/// Breaks a word that fits on no line anywhere; the width of what stands on the last line.
fn broken(
    word: &[PdfWordPart<'_>],
    size: f32,
    width: f32,
    fonts: &mut PdfFonts<'_>,
    line: &mut PdfLine,
    done: &mut Vec<PdfLine>,
) -> f32 {
    let mut used = 0.0;
    line.go_on();
    for part in word {
        for letter in part.text.chars().filter(|letter| *letter != SOFT_HYPHEN) {
            let mut bytes = [0; 4];
            let letter = letter.encode_utf8(&mut bytes);
            let wide = fonts.width(letter, part.run.face) * size;
            if used > 0.0 && used + wide > width && letter != " " {
                done.push(std::mem::take(line));
                used = 0.0;
            }
            line.push(letter, part.run);
            used += wide;
        }
    }
    used
}

/// The words of a text, each with the blank behind it. Behind a hyphen a new one begins as well, and behind a soft one.
fn words(text: &PdfText) -> Vec<Vec<PdfWordPart<'_>>> {
    let mut words: Vec<Vec<PdfWordPart<'_>>> = Vec::new();
    let mut open = false;
    for run in &text.runs {
        let mut rest = run.text.as_str();
        while !rest.is_empty() {
            let end = word_end(rest);
            let part = PdfWordPart { text: &rest[..end.unwrap_or(rest.len())], run };
            rest = &rest[part.text.len()..];
            match words.last_mut().filter(|_| open) {
                Some(word) => word.push(part),
                None => words.push(vec![part]),
            }
            open = end.is_none();
        }
    }
    words
}

/// Where the first word of a text ends, behind its blanks; nothing where it goes on in the next stretch.
fn word_end(text: &str) -> Option<usize> {
    let (at, mark) = text.char_indices().find(|(at, letter)| match *letter {
        ' ' | SOFT_HYPHEN => true,
        // Not a minus, nor a dash between blanks.
        '-' | '–' | '/' => {
            text[..*at].ends_with(char::is_alphanumeric) && text[*at..].chars().nth(1).is_some_and(char::is_alphabetic)
        }
        _ => false,
    })?;
    let blanks = text[at..].chars().take_while(|letter| *letter == ' ').count();
    Some(at + if mark == ' ' { blanks } else { mark.len_utf8() })
}

/// A text without line ends, tabs and doubled blanks, which mean nothing on a page.
pub(super) fn tidied(text: &PdfText) -> PdfText {
    let mut blank = true;
    let mut tidy = PdfText::default();
    for run in &text.runs {
        let mut kept = String::with_capacity(run.text.len());
        for letter in run.text.chars() {
            let letter = if matches!(letter, '\n' | '\r' | '\t') { ' ' } else { letter };
            if letter != ' ' || !blank {
                kept.push(letter);
            }
            blank = letter == ' ';
        }
        tidy = tidy.and(kept, run.face, run.language.as_deref());
    }
    tidy
}
