//! A document of the dossier: headings, paragraphs, lists and tables.

use crate::app::controls::text::{self, Run};
use crate::app::controls::{Look, place};
use crate::app::theme::Type;
use crate::report::markdown::blocks::{Block, blocks};
use egui::{Rect, Ui, Vec2, pos2};

/// Shows a document across the room there is.
pub fn show(ui: &mut Ui, look: Look<'_>, markdown: &str) {
    let theme = look.theme;
    for (at, block) in blocks(markdown).iter().enumerate() {
        match block {
            Block::Heading(title) => {
                ui.add_space(theme.space(if at == 0 { 0.0 } else { 12.0 }));
                text::heading(ui, look, if at == 0 { Type::H3 } else { Type::Strong }, 2, title);
                ui.add_space(theme.space(4.0));
            }
            Block::Paragraph(words) => {
                text::plain(ui, look, Type::Body, words);
                ui.add_space(theme.space(8.0));
            }
            Block::Item(sign, words) => {
                item(ui, look, if sign == "-" { "•" } else { sign }, words);
                ui.add_space(theme.space(4.0));
            }
            Block::Table(rows) => {
                ui.add_space(theme.space(4.0));
                table(ui, look, rows);
                ui.add_space(theme.space(12.0));
            }
        }
    }
}

/// An item of a list, hanging behind its sign.
pub fn item(ui: &mut Ui, look: Look<'_>, sign: &str, words: &str) {
    let theme = look.theme;
    let wide = text::width(ui, look, Type::Body, sign).max(theme.grown(8.0)) + theme.space(8.0);
    let at = ui.cursor().min;
    let galley = text::lay(ui, look, &[Run::new(sign, Type::Body, theme.palette.muted)], f32::INFINITY);
    text::paint(ui.painter(), look, at, galley, Type::Body);
    let mut rect = ui.available_rect_before_wrap();
    rect.min.x += wide;
    place::within(ui, rect, |ui| text::plain(ui, look, Type::Body, words));
}

/// A table: in columns where they fit, else a line for each cell with its heading.
fn table(ui: &mut Ui, look: Look<'_>, rows: &[Vec<String>]) {
    let theme = look.theme;
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let room = ui.available_width();
    let gap = theme.space(16.0);
    let mut widths: Vec<f32> = (0..columns)
        .map(|column| {
            let cells = rows.iter().filter_map(|row| row.get(column));
            cells.map(|cell| text::width(ui, look, Type::Strong, cell)).fold(0.0, f32::max)
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
        stacked(ui, look, rows);
        return;
    }
    for (index, row) in rows.iter().enumerate() {
        // A head without words is none.
        if index == 0 && row.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        line(ui, look, row, &widths, gap, index == 0);
    }
}

fn line(ui: &mut Ui, look: Look<'_>, row: &[String], widths: &[f32], gap: f32, head: bool) {
    let theme = look.theme;
    let it = theme.palette;
    let (top, left) = (ui.cursor().top() + theme.space(8.0), ui.cursor().left());
    let (mut x, mut bottom) = (left, top);
    for (column, (cell, width)) in row.iter().zip(widths).enumerate() {
        let rect = Rect::from_min_size(pos2(x, top), Vec2::new(*width, f32::INFINITY));
        let (style, ink) = match (head, column) {
            (true, _) => (Type::Strong, it.ink),
            (false, 0) => (Type::Body, it.muted),
            (false, _) => (Type::Body, it.ink),
        };
        let mut child = ui.new_child(egui::UiBuilder::new().max_rect(rect));
        let response = text::runs(&mut child, look, &[Run::new(cell, style, ink)]);
        bottom = bottom.max(response.rect.bottom());
        x += width + gap;
    }
    let room = ui.available_width();
    let high = bottom - top + theme.space(16.0);
    ui.allocate_exact_size(Vec2::new(room, high), egui::Sense::hover());
    ui.painter().hline(left..=left + room, bottom + theme.space(8.0), theme.line());
}

fn stacked(ui: &mut Ui, look: Look<'_>, rows: &[Vec<String>]) {
    let it = look.theme.palette;
    let Some((head, body)) = rows.split_first() else { return };
    for row in body {
        for (name, cell) in head.iter().zip(row).filter(|(_, cell)| !cell.is_empty()) {
            let name = if name.is_empty() { String::new() } else { format!("{name}: ") };
            let runs = [Run::new(&name, Type::Body, it.muted), Run::new(cell, Type::Body, it.ink)];
            text::runs(ui, look, if name.is_empty() { &runs[1..] } else { &runs });
        }
        ui.add_space(look.theme.space(8.0));
        place::rule(ui, look);
        ui.add_space(look.theme.space(8.0));
    }
}
