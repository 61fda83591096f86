//! A document of the dossier: headings, paragraphs, lists and tables.

use crate::app::controls::text::{self, TextRun};
use crate::app::controls::{Style, layout};
use crate::app::theme::TextRole;
use crate::report::markdown::blocks::{Block, blocks};
use egui::{Rect, Ui, Vec2, pos2};

/// Shows a document across the room there is.
pub fn show(ui: &mut Ui, style: Style<'_>, markdown: &str) {
    let theme = style.theme;
    for (at, block) in blocks(markdown).iter().enumerate() {
        match block {
            Block::Heading(title) => {
                ui.add_space(theme.space(if at == 0 { 0.0 } else { 12.0 }));
                text::heading(ui, style, if at == 0 { TextRole::H3 } else { TextRole::Strong }, 2, title);
                ui.add_space(theme.space(4.0));
            }
            Block::Paragraph(words) => {
                text::plain(ui, style, TextRole::Body, words);
                ui.add_space(theme.space(8.0));
            }
            Block::Item(sign, words) => {
                item(ui, style, if sign == "-" { "•" } else { sign }, words);
                ui.add_space(theme.space(4.0));
            }
            Block::Table(rows) => {
                ui.add_space(theme.space(4.0));
                table(ui, style, rows);
                ui.add_space(theme.space(12.0));
            }
        }
    }
}

/// An item of a list, hanging behind its sign.
pub fn item(ui: &mut Ui, style: Style<'_>, sign: &str, words: &str) {
    let theme = style.theme;
    let wide = text::width(ui, style, TextRole::Body, sign).max(theme.grown(8.0)) + theme.space(8.0);
    let at = ui.cursor().min;
    let galley = text::lay(ui, style, &[TextRun::new(sign, TextRole::Body, theme.palette.muted)], f32::INFINITY);
    text::paint(ui.painter(), style, at, galley, TextRole::Body);
    let mut rect = ui.available_rect_before_wrap();
    rect.min.x += wide;
    layout::within(ui, rect, |ui| text::plain(ui, style, TextRole::Body, words));
}

/// A table: in columns where they fit, else a line for each cell with its heading.
fn table(ui: &mut Ui, style: Style<'_>, rows: &[Vec<String>]) {
    let theme = style.theme;
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let room = ui.available_width();
    let gap = theme.space(16.0);
    let mut widths: Vec<f32> = (0..columns)
        .map(|column| {
            let cells = rows.iter().filter_map(|row| row.get(column));
            cells.map(|cell| text::width(ui, style, TextRole::Strong, cell)).fold(0.0, f32::max)
        })
        .collect();
    let gaps = gap * columns.saturating_sub(1) as f32;
    let least = theme.grown(96.0);
    let narrow = least * columns as f32 + gaps > room;
    // The widest column gives way to the others.
    while !narrow && widths.iter().sum::<f32>() + gaps > room {
        let Some(widest) = widths.iter_mut().max_by(|a, b| a.total_cmp(b)) else { break };
        let cut = (*widest * 0.9).max(least);
        if cut >= *widest {
            break;
        }
        *widest = cut;
    }
    if narrow {
        stacked(ui, style, rows);
        return;
    }
    for (index, row) in rows.iter().enumerate() {
        // A head without words is none.
        if index == 0 && row.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        line(ui, style, row, &widths, gap, index == 0);
    }
}

fn line(ui: &mut Ui, style: Style<'_>, row: &[String], widths: &[f32], gap: f32, head: bool) {
    let theme = style.theme;
    let it = theme.palette;
    let (top, left) = (ui.cursor().top() + theme.space(8.0), ui.cursor().left());
    let (mut x, mut bottom) = (left, top);
    for (column, (cell, width)) in row.iter().zip(widths).enumerate() {
        let rect = Rect::from_min_size(pos2(x, top), Vec2::new(*width, f32::INFINITY));
        let (role, ink) = match (head, column) {
            (true, _) => (TextRole::Strong, it.ink),
            (false, 0) => (TextRole::Body, it.muted),
            (false, _) => (TextRole::Body, it.ink),
        };
        let mut child = ui.new_child(egui::UiBuilder::new().max_rect(rect));
        let response = text::runs(&mut child, style, &[TextRun::new(cell, role, ink)]);
        bottom = bottom.max(response.rect.bottom());
        x += width + gap;
    }
    let room = ui.available_width();
    let high = bottom - top + theme.space(16.0);
    ui.allocate_exact_size(Vec2::new(room, high), egui::Sense::hover());
    ui.painter().hline(left..=left + room, bottom + theme.space(8.0), theme.line());
}

fn stacked(ui: &mut Ui, style: Style<'_>, rows: &[Vec<String>]) {
    let it = style.theme.palette;
    let Some((head, body)) = rows.split_first() else { return };
    for row in body {
        for (name, cell) in head.iter().zip(row).filter(|(_, cell)| !cell.is_empty()) {
            let name = if name.is_empty() { String::new() } else { format!("{name}: ") };
            let runs = [TextRun::new(&name, TextRole::Body, it.muted), TextRun::new(cell, TextRole::Body, it.ink)];
            text::runs(ui, style, if name.is_empty() { &runs[1..] } else { &runs });
        }
        ui.add_space(style.theme.space(8.0));
        layout::rule(ui, style);
        ui.add_space(style.theme.space(8.0));
    }
}
