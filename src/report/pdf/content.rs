//! What a document says, block by block, before anything of it has a place on a page.

use super::PdfError;

/// How letters look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::report) enum PdfFace {
    Regular,
    Bold,
    Italic,
}

/// A stretch of text in one face and one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::report) struct PdfRun {
    pub(super) text: String,
    pub(super) face: PdfFace,
    /// The language of the stretch; absent where it is that of the document.
    pub(super) language: Option<String>,
}

/// A text of one paragraph.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::report) struct PdfText {
    pub(super) runs: Vec<PdfRun>,
}

impl PdfText {
    /// A text in the document's language.
    pub(in crate::report) fn of(text: impl Into<String>) -> Self {
        Self::default().and(text, PdfFace::Regular, None)
    }

    /// The same in bold.
    pub(in crate::report) fn bold(text: impl Into<String>) -> Self {
        Self::default().and(text, PdfFace::Bold, None)
    }

    /// The text with another stretch behind it.
    pub(in crate::report) fn and(mut self, text: impl Into<String>, face: PdfFace, language: Option<&str>) -> Self {
        let text = text.into();
        if !text.is_empty() {
            self.runs.push(PdfRun { text, face, language: language.map(str::to_owned) });
        }
        self
    }

    /// The text with another behind it.
    pub(in crate::report) fn then(mut self, mut next: Self) -> Self {
        self.runs.append(&mut next.runs);
        self
    }

    /// All of it in one face.
    pub(in crate::report) fn in_face(mut self, face: PdfFace) -> Self {
        self.runs.iter_mut().for_each(|run| run.face = face);
        self
    }

    /// All of it as one string.
    pub(super) fn plain(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }

    pub(in crate::report) fn is_empty(&self) -> bool {
        self.runs.iter().all(|run| run.text.trim().is_empty())
    }

    /// The language of the whole, where all of it is in one that is not the document's.
    pub(super) fn language(&self) -> Option<&str> {
        let first = self.runs.first()?.language.as_deref()?;
        self.runs.iter().all(|run| run.language.as_deref() == Some(first)).then_some(first)
    }
}

/// A part of a document.
#[derive(Debug, Clone)]
pub(in crate::report) enum PdfBlock {
    /// A heading; the first of a document has level 1, and none skips a level.
    Heading(u16, PdfText),
    Paragraph(PdfText),
    /// A paragraph in small print.
    Small(PdfText),
    /// A list with bullets, or with numbers.
    List {
        numbered: bool,
        items: Vec<PdfText>,
    },
    /// What was said, paragraph by paragraph, with a line beside it.
    Quote(Vec<PdfText>),
    Table(PdfTable),
    /// A picture as SVG, with what it shows for those who do not see it.
    Figure {
        svg: String,
        alt: String,
    },
    /// A question with what was answered, and empty lines to write on.
    Answer {
        question: PdfText,
        answer: PdfText,
        lines: u8,
    },
}

/// A table: its heads, then its rows, of which the first cell is the head.
#[derive(Debug, Clone)]
pub(in crate::report) struct PdfTable {
    pub(in crate::report) caption: PdfText,
    pub(in crate::report) columns: Vec<PdfColumn>,
    pub(in crate::report) rows: Vec<Vec<PdfText>>,
}

/// A column of a table.
#[derive(Debug, Clone)]
pub(in crate::report) struct PdfColumn {
    pub(in crate::report) head: PdfText,
    /// Its share of the width, next to those of the others.
    pub(in crate::report) share: u16,
    /// Whether numbers stand in it.
    pub(in crate::report) numeric: bool,
}

/// A whole document.
#[derive(Debug, Clone)]
pub(in crate::report) struct PdfContent {
    pub(in crate::report) title: String,
    /// The language as a tag of BCP 47: `nl-NL`.
    pub(in crate::report) language: String,
    pub(in crate::report) blocks: Vec<PdfBlock>,
    /// What stands below every page, before the number of the page.
    pub(in crate::report) footer: String,
}

impl PdfContent {
    /// Looks for what a reader cannot do without and validators let pass.
    ///
    /// # Errors
    /// When there is no title or language, the first heading has another level than 1, or one skips a level or is empty, or a
    /// picture or a row of a table lacks its description.
    pub(super) fn check(&self) -> Result<(), PdfError> {
        let fails = |why: &str| Err(PdfError(why.to_owned()));
        if self.title.trim().is_empty() {
            return fails("it has no title");
        }
        if self.language.trim().is_empty() {
            return fails("it has no language");
        }
        let mut level = 0;
        for block in &self.blocks {
            match block {
                PdfBlock::Heading(next, text) => {
                    if *next == 0 || *next > level + 1 {
                        return fails("a heading skips a level");
                    }
                    if text.is_empty() {
                        return fails("a heading is empty");
                    }
                    level = *next;
                }
                _ if level == 0 => return fails("it does not begin with a heading"),
                PdfBlock::Figure { alt, .. } if alt.trim().is_empty() => return fails("a picture has no description"),
                PdfBlock::Table(table) => {
                    if table.rows.iter().any(|row| row.len() != table.columns.len()) {
                        return fails("a row of a table has too few cells or too many");
                    }
                    if table.rows.iter().any(|row| row.first().is_none_or(PdfText::is_empty)) {
                        return fails("a row of a table has no head");
                    }
                }
                PdfBlock::Paragraph(_)
                | PdfBlock::Small(_)
                | PdfBlock::List { .. }
                | PdfBlock::Quote(_)
                | PdfBlock::Figure { .. }
                | PdfBlock::Answer { .. } => {}
            }
        }
        if level == 0 { fails("it has no heading") } else { Ok(()) }
    }
}
