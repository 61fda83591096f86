//! Blocks one below the other, from page to page.

use super::content::{PdfBlock, PdfContent, PdfFace, PdfText};
use super::fonts::PdfFonts;
use super::lines::{PdfLine, lines, tidied};
use super::page::{
    BOTTOM, LEFT, PdfBox, PdfInk, PdfLayout, PlacedGlyphs, PlacedHeading, PlacedItem, TOP, TagPart, TagPlan, TextMark,
    WIDTH,
};
use krilla::tagging::{ListNumbering, Tag};
use std::num::NonZeroU16;

/// The height of a line of letters of size 1.
const LINE: f32 = 1.36;
/// Between paragraphs, in lines.
const GAP: f32 = 0.4;
/// How far the text of a list or a quotation stands in.
const INDENT: f32 = 16.0;
/// So many lines of a text are enough to stand below a heading.
const FEW: f32 = 3.0;
/// The distance of lines to write on.
const WRITING: f32 = 27.0;

/// The size, colour and alignment of a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct TextLook {
    pub(super) size: f32,
    pub(super) ink: PdfInk,
    pub(super) right: bool,
}

impl TextLook {
    pub(super) fn line(self) -> f32 {
        self.size * LINE
    }
}

/// Lays blocks out.
pub(super) struct PdfFlow<'f, 'm> {
    pub(super) fonts: &'f mut PdfFonts<'m>,
    /// The size of running text in points.
    body: f32,
    pub(super) layout: PdfLayout,
    /// How far down the page it is.
    pub(super) y: f32,
    /// How far down each page was when it was left.
    ends: Vec<f32>,
}

/// Lays a document out in letters of this size.
pub(super) fn laid_out(content: &PdfContent, body: f32, fonts: &mut PdfFonts<'_>) -> PdfLayout {
    let layout = PdfLayout { pages: vec![Vec::new()], ..PdfLayout::default() };
    let mut flow = PdfFlow { fonts, body, layout, y: TOP, ends: Vec::new() };
    for (at, block) in content.blocks.iter().enumerate() {
        flow.block(block, &content.blocks[at + 1..]);
    }
    flow.layout
}

impl PdfFlow<'_, '_> {
    pub(super) fn body(&self) -> TextLook {
        TextLook { size: self.body, ink: PdfInk::Text, right: false }
    }

    fn small(&self) -> TextLook {
        TextLook { size: self.body - 1.0, ink: PdfInk::Quiet, right: false }
    }

    pub(super) fn gap(&self) -> f32 {
        self.body().line() * GAP
    }

    /// Puts a block below what stands there already; `below` is what comes after it.
    fn block(&mut self, block: &PdfBlock, below: &[PdfBlock]) {
        match block {
            PdfBlock::Heading(level, text) => self.heading(*level, text, below),
            PdfBlock::Paragraph(text) => self.paragraph(text, self.body()),
            PdfBlock::Small(text) => self.paragraph(text, self.small()),
            PdfBlock::List { numbered, items } => self.list(*numbered, items),
            PdfBlock::Quote(paragraphs) => self.quote(paragraphs),
            PdfBlock::Table(table) => self.table(table),
            PdfBlock::Figure { svg, alt } => self.figure(svg, alt),
            PdfBlock::Answer { question, answer, lines } => self.answer(question, answer, *lines),
        }
    }

    pub(super) fn turn_page(&mut self) {
        self.ends.push(self.y);
        self.layout.pages.push(Vec::new());
        self.y = TOP;
    }

    /// Goes on to the next page where so much does not fit on this one.
    pub(super) fn need(&mut self, height: f32) {
        if self.y + height > BOTTOM && self.y > TOP {
            self.turn_page();
        }
    }

    pub(super) fn draw(&mut self, item: PlacedItem) {
        if let Some(page) = self.layout.pages.last_mut() {
            page.push(item);
        }
    }

    pub(super) fn slot(&mut self) -> usize {
        self.layout.slots += 1;
        self.layout.slots - 1
    }

    pub(super) fn lines(&mut self, text: &PdfText, look: TextLook, width: f32) -> Vec<PdfLine> {
        lines(&tidied(text), look.size, width, self.fonts)
    }

    /// Puts lines one below the other on this page, from `top` on; what stands there for the tags. Each stretch of a language
    /// of its own is tagged with it, but for `within`, which a tag around it says already.
    pub(super) fn put(
        &mut self,
        lines: &[PdfLine],
        look: TextLook,
        place: (f32, f32),
        top: f32,
        within: Option<&str>,
    ) -> Vec<TagPart> {
        let (left, width) = place;
        let mut stretches: Vec<(Option<String>, Vec<PlacedGlyphs>)> = Vec::new();
        for (row, line) in lines.iter().enumerate() {
            let y = top + row as f32 * look.line() + look.line() / 2.0 + look.size * 0.33;
            let shaped: Vec<_> =
                line.runs.iter().map(|run| (&run.language, self.fonts.glyphs(&run.text, run.face))).collect();
            let wide: f32 = shaped.iter().flat_map(|(_, glyphs)| glyphs).map(|it| it.width * look.size).sum();
            let mut x = if look.right { left + width - wide } else { left };
            for (language, glyphs) in shaped {
                if stretches.last().is_none_or(|(last, _)| last != language) {
                    stretches.push((language.clone(), Vec::new()));
                }
                for glyphs in glyphs {
                    let step = glyphs.width * look.size;
                    if let Some((_, placed)) = stretches.last_mut() {
                        placed.push(PlacedGlyphs { x, y, size: look.size, ink: look.ink, glyphs });
                    }
                    x += step;
                }
            }
        }
        let mut parts = Vec::new();
        for (language, glyphs) in stretches.into_iter().filter(|(_, glyphs)| !glyphs.is_empty()) {
            let slot = self.slot();
            self.draw(PlacedItem::Text { mark: TextMark::Slot(slot), glyphs });
            let slot = TagPart::Slot(slot);
            parts.push(match language {
                Some(code) if within != Some(code.as_str()) => {
                    TagPlan::new(Tag::Span.with_lang(Some(code)), vec![slot]).into()
                }
                Some(_) | None => slot,
            });
        }
        parts
    }

    /// Lets a text flow from here, over as many pages as it needs.
    pub(super) fn text(&mut self, text: &PdfText, look: TextLook, left: f32, within: Option<&str>) -> Vec<TagPart> {
        let width = LEFT + WIDTH - left;
        let lines = self.lines(text, look, width);
        let mut parts = Vec::new();
        let mut rest = &lines[..];
        // No line of a paragraph stands alone on a page.
        self.need(look.line() * rest.len().min(2) as f32);
        while !rest.is_empty() {
            let fits = (((BOTTOM - self.y) / look.line()).max(1.0) as usize).min(rest.len());
            let fits = if rest.len() - fits == 1 && fits > 2 { fits - 1 } else { fits };
            let (now, later) = rest.split_at(fits);
            parts.extend(self.put(now, look, (left, width), self.y, within));
            self.y += now.len() as f32 * look.line();
            rest = later;
            if !rest.is_empty() {
                self.turn_page();
            }
        }
        parts
    }

    pub(super) fn tag(&mut self, plan: TagPlan) {
        self.layout.tags.push(plan.into());
    }

    /// A paragraph as a tag, in its language where that is another than the document's.
    fn tagged(&mut self, text: &PdfText, look: TextLook, left: f32) -> TagPlan {
        let language = text.language().map(str::to_owned);
        let parts = self.text(text, look, left, language.as_deref());
        match language {
            Some(code) => TagPlan::new(Tag::P.with_lang(Some(code)), parts),
            None => TagPlan::new(Tag::P, parts),
        }
    }

    fn paragraph(&mut self, text: &PdfText, look: TextLook) {
        if text.is_empty() {
            return;
        }
        let plan = self.tagged(text, look, LEFT);
        self.tag(plan);
        self.y += self.gap();
    }

    /// How a heading looks, and how far it stays below what is above it.
    fn heading_look(&self, level: u16) -> (TextLook, f32) {
        let (larger, before) = match level {
            1 => (8.0, 0.0),
            2 => (3.5, 1.1),
            3 => (1.0, 0.7),
            _ => (0.0, 0.5),
        };
        let look = TextLook { size: self.body + larger, ink: PdfInk::Heading, right: false };
        (look, before * self.body().line())
    }

    /// The height of a heading's own lines, with the gap below them.
    fn heading_height(&mut self, look: TextLook, text: &PdfText) -> f32 {
        let bold = text.clone().in_face(PdfFace::Bold);
        self.lines(&bold, look, WIDTH).len() as f32 * look.line() + self.gap() * 0.6
    }

    /// The least of these blocks that a heading above them has on its page: a picture whole, of a table the first row, of a text
    /// a few lines, and below another heading what that one is over. Less than a few lines lead to what comes below them, so
    /// they take that with them.
    fn least(&mut self, blocks: &[PdfBlock]) -> f32 {
        let Some((first, rest)) = blocks.split_first() else { return 0.0 };
        match first {
            PdfBlock::Heading(level, text) => {
                let (look, before) = self.heading_look(*level);
                before + self.heading_height(look, text) + self.least(rest)
            }
            PdfBlock::Paragraph(text) | PdfBlock::Small(text) if text.is_empty() => self.least(rest),
            PdfBlock::List { items, .. } | PdfBlock::Quote(items) if items.iter().all(PdfText::is_empty) => {
                self.least(rest)
            }
            PdfBlock::Figure { svg, .. } => match self.figure_size(svg) {
                Some((_, height)) => height,
                None => self.least(rest),
            },
            PdfBlock::Table(table) => self.table_least(table),
            PdfBlock::Answer { lines, .. } => self.answer_least(*lines),
            PdfBlock::Paragraph(text) if self.leads(text, self.body(), rest) => {
                self.text_height(text, self.body()) + self.gap() + self.least(rest)
            }
            PdfBlock::Small(text) if self.leads(text, self.small(), rest) => {
                self.text_height(text, self.small()) + self.gap() + self.least(rest)
            }
            PdfBlock::Paragraph(_) | PdfBlock::Small(_) | PdfBlock::List { .. } | PdfBlock::Quote(_) => {
                FEW * self.body().line()
            }
        }
    }

    fn text_height(&mut self, text: &PdfText, look: TextLook) -> f32 {
        self.lines(text, look, WIDTH).len() as f32 * look.line()
    }

    /// Whether a text is short and something begins below it that is no running text.
    fn leads(&mut self, text: &PdfText, look: TextLook, below: &[PdfBlock]) -> bool {
        let next =
            below.iter().find(|block| !matches!(block, PdfBlock::Paragraph(it) | PdfBlock::Small(it) if it.is_empty()));
        let begins = matches!(
            next,
            Some(PdfBlock::Heading(..) | PdfBlock::Table(_) | PdfBlock::Figure { .. } | PdfBlock::Answer { .. })
        );
        begins && self.text_height(text, look) < FEW * self.body().line()
    }

    fn heading(&mut self, level: u16, text: &PdfText, below: &[PdfBlock]) {
        let (look, before) = self.heading_look(level);
        if self.y > TOP {
            self.y += before;
        }
        // A heading stands with what it is over.
        let least = self.heading_height(look, text) + self.least(below);
        self.need(least.min(BOTTOM - TOP));
        let title = tidied(text).plain();
        let page = self.layout.pages.len() - 1;
        self.layout.headings.push(PlacedHeading { level, text: title.clone(), page, top: self.y });
        let bold = text.clone().in_face(PdfFace::Bold);
        let parts = self.text(&bold, look, LEFT, None);
        let level = NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN);
        self.tag(TagPlan::new(Tag::Hn(level, Some(title)), parts));
        self.y += self.gap() * 0.6;
    }

    fn list(&mut self, numbered: bool, items: &[PdfText]) {
        let look = self.body();
        let mut entries = Vec::new();
        for (at, item) in items.iter().filter(|item| !item.is_empty()).enumerate() {
            self.need(look.line() * 2.0);
            let label = PdfText::of(if numbered { format!("{}. ", at + 1) } else { String::from("• ") });
            let label = self.lines(&label, look, INDENT);
            let label = self.put(&label, look, (LEFT, INDENT), self.y, None);
            let body = self.text(item, look, LEFT + INDENT, None);
            let parts = vec![TagPlan::new(Tag::Lbl, label).into(), TagPlan::new(Tag::LBody, body).into()];
            entries.push(TagPlan::new(Tag::LI, parts).into());
            self.y += self.gap() * 0.4;
        }
        if !entries.is_empty() {
            let numbering = if numbered { ListNumbering::Decimal } else { ListNumbering::Disc };
            self.tag(TagPlan::new(Tag::L(numbering), entries));
            self.y += self.gap() * 0.6;
        }
    }

    fn quote(&mut self, paragraphs: &[PdfText]) {
        let look = self.body();
        let paragraphs: Vec<_> = paragraphs.iter().filter(|it| !it.is_empty()).collect();
        if paragraphs.is_empty() {
            return;
        }
        self.need(look.line() * 2.0);
        let (first, start) = (self.layout.pages.len() - 1, self.y);
        let mut parts = Vec::new();
        for (at, paragraph) in paragraphs.iter().enumerate() {
            if at > 0 {
                self.y += self.gap() * 0.5;
            }
            parts.push(self.tagged(paragraph, look, LEFT + INDENT).into());
        }
        self.beside(first, start);
        self.tag(TagPlan::new(Tag::BlockQuote, parts));
        self.y += self.gap();
    }

    /// Draws the line beside what stands from there to here.
    fn beside(&mut self, first: usize, start: f32) {
        let last = self.layout.pages.len() - 1;
        for page in first..=last {
            let top = if page == first { start } else { TOP };
            let bottom = if page == last { self.y } else { self.ends[page] };
            if bottom > top + 1.0 {
                let place = PdfBox { left: LEFT + 2.0, top: top + 2.0, right: LEFT + 4.0, bottom };
                self.layout.pages[page].push(PlacedItem::Rule(place, PdfInk::Line));
            }
        }
    }

    /// What a question takes with its lines to write on.
    fn answer_least(&self, lines: u8) -> f32 {
        self.body().line() + f32::from(lines) * WRITING
    }

    /// A question with what was answered, or with lines to write on: the first beside the question, others below.
    fn answer(&mut self, question: &PdfText, answer: &PdfText, lines: u8) {
        let look = self.body();
        self.need(self.answer_least(lines));
        if lines > 0 {
            self.y += WRITING * 0.3;
        }
        let plan = self.tagged(question, look, LEFT);
        self.tag(plan);
        if !answer.is_empty() {
            let plan = self.tagged(answer, look, LEFT + INDENT);
            self.tag(plan);
        }
        let asked: f32 = question.runs.iter().map(|run| self.fonts.width(&run.text, run.face) * look.size).sum();
        for at in 0..lines {
            // A question over several lines has the first line below it as well.
            let beside = at == 0 && asked < WIDTH / 2.0;
            if !beside {
                self.need(WRITING);
                self.y += WRITING;
            }
            let left = if beside { LEFT + asked + look.size } else { LEFT };
            let place = PdfBox { left, top: self.y - 0.6, right: LEFT + WIDTH, bottom: self.y };
            self.draw(PlacedItem::Rule(place, PdfInk::Line));
        }
        self.y += self.gap();
    }
}

/// The text of a cell; an empty one says so, since a table with a cell too few is read out wrong.
pub(super) fn cell_text(text: &PdfText) -> PdfText {
    if text.is_empty() { PdfText::default().and("–", PdfFace::Regular, None) } else { text.clone() }
}
