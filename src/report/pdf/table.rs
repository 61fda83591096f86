//! Tables: rows that stay whole where they can, and heads that stand on every page and are read out once.

use super::content::{PdfColumn, PdfFace, PdfTable, PdfText};
use super::flow::{PdfFlow, TextLook, cell_text};
use super::lines::PdfLine;
use super::page::{BOTTOM, LEFT, PdfBox, PdfInk, PlacedItem, TOP, TagPart, TagPlan, TextMark, WIDTH};
use krilla::tagging::{TableHeaderScope, Tag, TagKind};

/// Between the columns.
const GUTTER: f32 = 9.0;
/// Above and below the text of a row.
const PADDING: f32 = 3.0;
/// The lines for which there is room at least where a table or a part of a row begins.
const LEAST: f32 = 4.0;

/// The columns of a table on the page: from the left, and how wide.
struct TableColumns {
    places: Vec<(f32, f32)>,
    numeric: Vec<bool>,
}

impl TableColumns {
    fn of(columns: &[PdfColumn]) -> Self {
        let shares: f32 = columns.iter().map(|it| f32::from(it.share.max(1))).sum();
        let free = WIDTH - GUTTER * columns.len().saturating_sub(1) as f32;
        let mut left = LEFT;
        let mut places = Vec::new();
        for column in columns {
            let width = free * f32::from(column.share.max(1)) / shares;
            places.push((left, width));
            left += width + GUTTER;
        }
        Self { places, numeric: columns.iter().map(|it| it.numeric).collect() }
    }
}

/// A row: the lines of each of its cells.
type RowLines = Vec<Vec<PdfLine>>;

impl PdfFlow<'_, '_> {
    fn table_look(&self) -> TextLook {
        TextLook { size: self.body().size - 0.5, ..self.body() }
    }

    fn heads(&mut self, table: &PdfTable, look: TextLook, columns: &TableColumns) -> RowLines {
        let heads: Vec<_> = table.columns.iter().map(|column| column.head.clone().in_face(PdfFace::Bold)).collect();
        self.row_lines(&heads, look, columns)
    }

    /// What stands together on a page: the caption, the head and the first row, which would say little without one another.
    pub(super) fn table_least(&mut self, table: &PdfTable) -> f32 {
        let Some(row) = table.rows.first() else { return 0.0 };
        let (look, columns) = (self.table_look(), TableColumns::of(&table.columns));
        let caption = if table.caption.is_empty() { 0 } else { self.lines(&table.caption, look, WIDTH).len() };
        let (heads, row) = (self.heads(table, look, &columns), self.row_lines(row, look, &columns));
        let above = caption as f32 * look.line() + height(&heads, look);
        // A row that is higher than a page is parted anyhow.
        above + height(&row, look).min(BOTTOM - TOP - above).max(look.line() * LEAST)
    }

    pub(super) fn table(&mut self, table: &PdfTable) {
        if table.rows.is_empty() || table.columns.is_empty() {
            return;
        }
        let (look, columns) = (self.table_look(), TableColumns::of(&table.columns));
        let heads = self.heads(table, look, &columns);
        let mut parts = Vec::new();
        let least = self.table_least(table);
        self.need(least);
        if !table.caption.is_empty() {
            let quiet = TextLook { ink: PdfInk::Quiet, ..look };
            let caption = self.text(&table.caption, quiet, LEFT, None);
            parts.push(TagPlan::new(Tag::Caption, caption).into());
        }
        let head = self.row(&heads, look, &columns);
        let head = head.into_iter().map(|cell| TagPlan::new(Tag::TH(TableHeaderScope::Column), cell).into());
        let head = TagPlan::new(Tag::TR, head.collect());
        parts.push(TagPlan::new(Tag::THead, vec![head.into()]).into());
        let mut rows = Vec::new();
        for row in &table.rows {
            let lines = self.row_lines(row, look, &columns);
            let cells = self.row_over_pages(lines, look, &columns, &heads);
            let tagged = cells.into_iter().enumerate().map(|(at, cell)| {
                let tag: TagKind = if at == 0 { Tag::TH(TableHeaderScope::Row).into() } else { Tag::TD.into() };
                TagPlan::new(tag, cell).into()
            });
            rows.push(TagPlan::new(Tag::TR, tagged.collect()).into());
        }
        parts.push(TagPlan::new(Tag::TBody, rows).into());
        self.tag(TagPlan::new(Tag::Table, parts));
        self.y += self.gap() * 1.5;
    }

    fn row_lines(&mut self, row: &[PdfText], look: TextLook, columns: &TableColumns) -> RowLines {
        let cells = row.iter().zip(&columns.places);
        cells.map(|(text, (_, width))| self.lines(&cell_text(text), look, *width)).collect()
    }

    /// Puts a row on this page, or on the next where it does not fit; one that is higher than a page is parted.
    fn row_over_pages(
        &mut self,
        mut rest: RowLines,
        look: TextLook,
        columns: &TableColumns,
        heads: &RowLines,
    ) -> Vec<Vec<TagPart>> {
        let mut cells: Vec<Vec<TagPart>> = rest.iter().map(|_| Vec::new()).collect();
        let (room, whole) = (BOTTOM - self.y, height(&rest, look));
        // A row that no page holds begins where it is, unless there is hardly room for it.
        let elsewhere = whole <= BOTTOM - TOP - height(heads, look) || room < look.line() * LEAST;
        if whole > room && elsewhere && self.y > TOP {
            self.head_again(heads, look, columns);
        }
        loop {
            let fits = (((BOTTOM - self.y - 2.0 * PADDING) / look.line()).max(1.0)) as usize;
            let later: RowLines = rest.iter_mut().map(|cell| cell.split_off(fits.min(cell.len()))).collect();
            for (cell, parts) in cells.iter_mut().zip(self.row(&rest, look, columns)) {
                cell.extend(parts);
            }
            if later.iter().all(Vec::is_empty) {
                return cells;
            }
            rest = later;
            self.head_again(heads, look, columns);
        }
    }

    /// A row where there is room for it, with a rule below; what stands in each cell.
    fn row(&mut self, row: &RowLines, look: TextLook, columns: &TableColumns) -> Vec<Vec<TagPart>> {
        let top = self.y + PADDING;
        let mut cells = Vec::new();
        for ((lines, place), numeric) in row.iter().zip(&columns.places).zip(&columns.numeric) {
            cells.push(self.put(lines, TextLook { right: *numeric, ..look }, *place, top, None));
        }
        self.y += height(row, look);
        let place = PdfBox { left: LEFT, top: self.y - 0.5, right: LEFT + WIDTH, bottom: self.y };
        self.draw(PlacedItem::Rule(place, PdfInk::Line));
        cells
    }

    /// The head on the next page: to be seen, and not to be read out again.
    fn head_again(&mut self, heads: &RowLines, look: TextLook, columns: &TableColumns) {
        self.turn_page();
        let (slots, from) = (self.layout.slots, self.layout.pages.last().map_or(0, Vec::len));
        self.row(heads, look, columns);
        for item in self.layout.pages.last_mut().into_iter().flatten().skip(from) {
            if let PlacedItem::Text { mark, .. } = item {
                *mark = TextMark::Repeated;
            }
        }
        self.layout.slots = slots;
    }
}

/// The height of a row.
fn height(row: &RowLines, look: TextLook) -> f32 {
    row.iter().map(Vec::len).max().unwrap_or_default() as f32 * look.line() + 2.0 * PADDING
}
