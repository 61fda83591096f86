//! A row of a few things of which one is chosen.

use super::text::{self, TextRun};
use super::{Style, focus};
use crate::app::theme::TextRole;
use egui::{Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType};

/// Shows the row; gives the place of what was chosen now. `fill` spreads it over the room there is.
pub fn show(ui: &mut Ui, style: Style<'_>, name: &str, options: &[String], chosen: usize, fill: bool) -> Option<usize> {
    let theme = style.theme;
    let it = theme.palette;
    // Around each word stands as much room as there is place for.
    let widths = |(around, least): (f32, f32)| -> Vec<f32> {
        let wide =
            |option| (text::width(ui, style, TextRole::Strong, option) + theme.space(around)).max(theme.space(least));
        options.iter().map(|option| wide(option).ceil()).collect()
    };
    let fits = |widths: &Vec<f32>| widths.iter().sum::<f32>() <= ui.available_width() + 1.0;
    let mut widths =
        [(24.0, 40.0), (10.0, 28.0)].map(widths).into_iter().find(fits).unwrap_or_else(|| widths((24.0, 40.0)));
    let all: f32 = widths.iter().sum();
    if fill && all < ui.available_width() {
        widths.fill(ui.available_width() / options.len().max(1) as f32);
    }
    let all: f32 = widths.iter().sum();
    let high = theme.space(40.0).max(theme.size(TextRole::Body).1 + theme.space(12.0));
    // Where the row would not fit, its parts stand below one another.
    let stack = all > ui.available_width() + 1.0;
    let size = if stack {
        Vec2::new(widths.iter().copied().fold(0.0, f32::max), high * options.len() as f32)
    } else {
        Vec2::new(all, high)
    };
    let (rect, group) = ui.allocate_exact_size(size, Sense::hover());
    ui.painter().rect(rect, theme.radius(8.0), it.surface, theme.edge(), StrokeKind::Inside);
    let mut picked = None;
    let mut at = rect.min;
    for (index, (option, width)) in options.iter().zip(widths).enumerate() {
        let cell = Rect::from_min_size(at, Vec2::new(if stack { size.x } else { width }, high));
        at += if stack { Vec2::new(0.0, high) } else { Vec2::new(width, 0.0) };
        let response = ui.interact(cell, group.id.with(index), Sense::click());
        let on = index == chosen;
        response.widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, true, on, format!("{name}: {option}")));
        if on {
            let stroke = Stroke::new(theme.space(2.0), it.action);
            ui.painter().rect(cell, theme.radius(7.0), it.tint, stroke, StrokeKind::Inside);
        } else {
            if response.hovered() {
                ui.painter().rect_filled(cell.shrink(1.0), theme.radius(7.0), it.tint);
            }
            if index > 0 && index != chosen + 1 && !stack {
                ui.painter().vline(cell.left(), cell.y_range().shrink(1.0), theme.line());
            }
        }
        let (role, ink) = if on { (TextRole::Strong, it.action) } else { (TextRole::Body, it.ink) };
        let galley = text::lay(ui, style, &[TextRun::new(option, role, ink)], f32::INFINITY);
        text::paint(ui.painter(), style, cell.center() - galley.size() / 2.0, galley, role);
        focus::ring(ui, style, &response, cell, 8.0);
        if response.clicked() {
            picked = Some(index);
        }
    }
    picked
}
