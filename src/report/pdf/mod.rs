//! Documents as PDF that a screen reader reads as well as an eye: PDF/UA-1, tagged by hand, with its fonts in it.
//!
//! `content` is what a document says; `flow`, `lines`, `table` and `figure` give everything its place and its tag; `write` makes
//! the file. What is laid out is tagged or an artifact: there is no third. The same content gives the same bytes.

mod content;
mod figure;
mod flow;
mod fonts;
mod lines;
mod page;
mod table;
mod telling;
#[cfg(test)]
mod tests;
mod write;

use super::Messages;
use flow::{TextLook, laid_out};
use fontdb::Database;
use fonts::PdfFonts;
use page::{FOOTER, LEFT, PdfInk, PdfLayout, PlacedGlyphs, PlacedItem, TextMark, WIDTH};

pub(in crate::report) use content::{PdfBlock, PdfColumn, PdfContent, PdfFace, PdfTable, PdfText};
pub(in crate::report) use telling::{MomentDetail, PdfTeller, listed_or_joined};

/// A document as a file.
pub struct PdfFile {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// Letters that stand in no font; a box is drawn instead, and the letter is read out.
    pub missing: String,
}

/// A document could not be written.
#[derive(Debug, thiserror::Error)]
#[error("the PDF could not be written: {0}")]
pub struct PdfError(String);

/// Writes the first of several tellings, each with the size of its letters in points, that stands on at most so many pages;
/// else the last. For letters that the program's own fonts do not have, it takes those that `more` loads.
///
/// # Errors
/// When it cannot be written: a mistake of ours.
pub(in crate::report) fn document(
    tellings: impl IntoIterator<Item = (PdfContent, f32)>,
    most: usize,
    words: &Messages,
    more: &dyn Fn(&mut Database),
) -> Result<PdfFile, PdfError> {
    let mut fonts = PdfFonts::new(more).ok_or_else(|| PdfError(String::from("a font cannot be read")))?;
    let mut last = None;
    for (content, size) in tellings {
        content.check()?;
        let layout = laid_out(&content, size, &mut fonts);
        let fits = layout.pages.len() <= most;
        last = Some((content, layout));
        if fits {
            break;
        }
    }
    let (content, mut layout) = last.ok_or_else(|| PdfError(String::from("there is nothing to write")))?;
    number_pages(&content, &mut layout, words, &mut fonts);
    let bytes = write::write(&content, &layout, false)?;
    Ok(PdfFile { bytes, pages: layout.pages.len(), missing: fonts.missing() })
}

/// Writes below every page what it is of, and which one; below a single one it would be a line that nobody is read.
fn number_pages(content: &PdfContent, layout: &mut PdfLayout, words: &Messages, fonts: &mut PdfFonts<'_>) {
    let look = TextLook { size: 9.0, ink: PdfInk::Quiet, right: true };
    let pages = layout.pages.len();
    if pages < 2 {
        return;
    }
    for (at, page) in layout.pages.iter_mut().enumerate() {
        let number = words.text_with("pdf-page", &[("page", (at + 1).into()), ("pages", pages.into())]);
        let mut texts = vec![(LEFT, content.footer.clone())];
        let wide = fonts.width(&number, PdfFace::Regular) * look.size;
        texts.push((LEFT + WIDTH - wide, number));
        for (mut x, text) in texts {
            let text = shortened(&text, (WIDTH - wide - look.size) / look.size, fonts);
            let mut placed = Vec::new();
            for glyphs in fonts.glyphs(&text, PdfFace::Regular) {
                let step = glyphs.width * look.size;
                placed.push(PlacedGlyphs { x, y: FOOTER, size: look.size, ink: look.ink, glyphs });
                x += step;
            }
            page.push(PlacedItem::Text { mark: TextMark::Footer, glyphs: placed });
        }
    }
}

/// A text as far as it is no wider than so many ems.
fn shortened(text: &str, most: f32, fonts: &mut PdfFonts<'_>) -> String {
    if fonts.width(text, PdfFace::Regular) <= most {
        return text.to_owned();
    }
    let mut kept = String::new();
    for letter in text.chars() {
        kept.push(letter);
        if fonts.width(&format!("{kept}…"), PdfFace::Regular) > most {
            kept.pop();
            break;
        }
    }
    kept.push('…');
    kept
}
