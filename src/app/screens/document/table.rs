//! A table of a document: in columns where they fit, else a line for each cell with what its column is called.

use crate::app::controls::text::{self, TextRun};
use crate::app::controls::{Style, layout};
use crate::app::theme::TextRole;
use crate::report::document::TableView;
use egui::{Rect, Sense, Ui, Vec2, WidgetInfo, WidgetType, pos2};

/// Shows the table across the room there is.
pub(super) fn show(ui: &mut Ui, style: Style<'_>, table: &TableView) {
    let theme = style.theme;
    let columns = table.right.len();
    let room = ui.available_width();
    let gap = theme.space(16.0);
    let cells = |column: usize| std::iter::once(&table.head).chain(&table.rows).filter_map(move |row| row.get(column));
    let mut widths: Vec<f32> = (0..columns)
        .map(|column| cells(column).map(|cell| text::width(ui, style, TextRole::Strong, cell)).fold(0.0, f32::max))
        .collect();
    let gaps = gap * columns.saturating_sub(1) as f32 + 2.0 * theme.space(8.0);
    // A narrow column keeps its width; only a wide one gives way, as far as its longest word.
    let longest = |cell: &String| {
        cell.split_whitespace().map(|word| text::width(ui, style, TextRole::Strong, word)).fold(0.0, f32::max)
    };
    let least: Vec<f32> = (0..columns)
        .map(|column| cells(column).map(longest).fold(0.0, f32::max).max(widths[column].min(theme.grown(96.0))))
        .collect();
    if least.iter().sum::<f32>() + gaps > room {
        stacked(ui, style, table);
        return;
    }
    while widths.iter().sum::<f32>() + gaps > room {
        let widest =
            (0..columns).filter(|at| widths[*at] > least[*at]).max_by(|a, b| widths[*a].total_cmp(&widths[*b]));
        let Some(widest) = widest else { break };
        widths[widest] = (widths[widest] * 0.9).max(least[widest]);
    }
    // Figures stand at the edge of the sheet, as on paper.
    let spare = room - gaps - widths.iter().sum::<f32>();
    if spare > 0.0 && table.right.last() == Some(&true) {
        widths[0] += spare;
    }
    let row = |ui: &mut Ui, row: &[String], head, strong| line(ui, style, table, (row, head, strong), &widths);
    if !table.head.is_empty() {
        row(ui, &table.head, true, true);
    }
    for (cells, strong) in table.rows.iter().zip(&table.strong) {
        row(ui, cells, false, *strong);
    }
}

/// A row; figures stand at the right of their column, and each cell is read with what its column is called.
fn line(
    ui: &mut Ui,
    style: Style<'_>,
    table: &TableView,
    (row, head, strong): (&[String], bool, bool),
    widths: &[f32],
) {
    let theme = style.theme;
    let it = theme.palette;
    let (inset, gap) = (theme.space(8.0), theme.space(16.0));
    let cells: Vec<_> = row
        .iter()
        .zip(widths)
        .enumerate()
        .map(|(column, (cell, width))| {
            let (role, ink) = match (strong, column, table.head.is_empty()) {
                (true, ..) => (TextRole::Strong, it.ink),
                // Without heads the first column says what the others are.
                (false, 0, true) => (TextRole::Body, it.muted),
                (false, ..) => (TextRole::Body, it.ink),
            };
            (text::lay(ui, style, &[TextRun::new(cell, role, ink)], *width), role)
        })
        .collect();
    let high = cells.iter().map(|(galley, _)| galley.size().y).fold(0.0, f32::max) + 2.0 * theme.space(6.0);
    let (rect, group) = ui.allocate_exact_size(Vec2::new(ui.available_width(), high), Sense::hover());
    if head {
        let fill = if theme.contrast { it.tint } else { it.sunken };
        ui.painter().rect_filled(rect, 0, fill);
    }
    let mut x = rect.left() + inset;
    for (column, ((galley, role), width)) in cells.into_iter().zip(widths).enumerate() {
        let place = Rect::from_min_size(pos2(x, rect.top() + theme.space(6.0)), Vec2::new(*width, galley.size().y));
        let cell = &row[column];
        if !cell.is_empty() {
            let response = ui.interact(place, group.id.with(column), Sense::hover());
            let called = table.head.get(column).filter(|name| !head && column > 0 && !name.is_empty());
            let name = called.map_or_else(|| cell.clone(), |name| format!("{name}: {cell}"));
            response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, name.clone()));
        }
        let right = table.right.get(column).copied().unwrap_or(false);
        let shift = if right { place.width() - galley.size().x } else { 0.0 };
        text::paint(ui.painter(), style, place.min + Vec2::new(shift, 0.0), galley, role);
        x += width + gap;
    }
    let rule = if head { theme.edge() } else { theme.line() };
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, rule);
}

fn stacked(ui: &mut Ui, style: Style<'_>, table: &TableView) {
    let it = style.theme.palette;
    for row in &table.rows {
        for (column, cell) in row.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            let name = table.head.get(column).filter(|name| !name.is_empty());
            let name = name.map_or_else(String::new, |name| format!("{name}: "));
            let role = if column == 0 { TextRole::Strong } else { TextRole::Body };
            let runs = [TextRun::new(&name, TextRole::Body, it.muted), TextRun::new(cell, role, it.ink)];
            text::runs(ui, style, if name.is_empty() { &runs[1..] } else { &runs });
        }
        ui.add_space(style.theme.space(8.0));
        layout::rule(ui, style);
        ui.add_space(style.theme.space(8.0));
    }
}
