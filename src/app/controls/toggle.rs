//! Boxes to tick, one of several to choose, and switches.

use super::icon::{self, Icon};
use super::text::{self, TextRun};
use super::{Style, focus};
use crate::app::theme::TextRole;
use egui::{Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType};

/// The square of a box, ticked or not.
pub fn paint_box(ui: &Ui, style: Style<'_>, rect: Rect, on: bool) {
    let it = style.theme.palette;
    let (fill, edge) = if on { (it.action, it.action) } else { (it.surface, it.edge) };
    ui.painter().rect(rect, style.theme.radius(4.0), fill, Stroke::new(1.5, edge), StrokeKind::Inside);
    if on {
        icon::draw(ui.painter(), Icon::Check, rect.shrink(rect.width() * 0.12), it.on_action);
    }
}

/// The circle of one of several, chosen or not.
pub fn paint_radio(ui: &Ui, style: Style<'_>, rect: Rect, on: bool) {
    let it = style.theme.palette;
    let (radius, painter) = (rect.width() / 2.0, ui.painter());
    let stroke = if on { Stroke::new(2.0, it.action) } else { Stroke::new(1.5, it.edge) };
    painter.circle(rect.center(), radius - 1.0, it.surface, stroke);
    if on {
        painter.circle_filled(rect.center(), radius / 2.0, it.action);
    }
}

/// A box with a label, and a count at the end of the line.
pub fn tick(ui: &mut Ui, style: Style<'_>, on: bool, label: &str, count: usize) -> Response {
    let theme = style.theme;
    let it = theme.palette;
    let side = theme.grown(20.0);
    let behind = text::width(ui, style, TextRole::Small, &count.to_string()) + theme.space(8.0);
    let room = ui.available_width() - side - theme.space(8.0) - behind;
    let galley = text::lay(ui, style, &[TextRun::new(label, TextRole::Small, it.ink)], room);
    let high = (galley.size().y + theme.space(4.0)).max(theme.grown(32.0).min(theme.space(40.0)));
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), high), Sense::click());
    response.widget_info(|| WidgetInfo::selected(WidgetType::Checkbox, true, on, format!("{label} ({count})")));
    let square = Rect::from_min_size(egui::pos2(rect.left(), rect.center().y - side / 2.0), Vec2::splat(side));
    paint_box(ui, style, square, on);
    let at = egui::pos2(square.right() + theme.space(8.0), rect.center().y - galley.size().y / 2.0);
    text::paint(ui.painter(), style, at, galley, TextRole::Small);
    let count = text::lay(ui, style, &[TextRun::new(&count.to_string(), TextRole::Small, it.muted)], f32::INFINITY);
    let at = egui::pos2(rect.right() - count.size().x, rect.center().y - count.size().y / 2.0);
    text::paint(ui.painter(), style, at, count, TextRole::Small);
    focus::ring(ui, style, &response, rect.shrink2(Vec2::new(0.0, 3.0)), 4.0);
    response
}

/// A switch. Its label is what screen readers call it; where `shown` it stands behind the switch, else the word does.
pub fn switch(ui: &mut Ui, style: Style<'_>, on: bool, label: &str, shown: bool) -> Response {
    let theme = style.theme;
    let it = theme.palette;
    let size = Vec2::new(theme.grown(44.0), theme.grown(24.0));
    let word = style.say(if on { "app-on" } else { "app-off" });
    let (beside, role) = if shown { (label, TextRole::Body) } else { (word.as_str(), TextRole::Small) };
    let galley = text::lay(ui, style, &[TextRun::new(beside, role, it.ink)], f32::INFINITY);
    let all = Vec2::new(size.x + theme.space(12.0) + galley.size().x, size.y.max(galley.size().y).max(32.0));
    let (rect, response) = ui.allocate_exact_size(all, Sense::click());
    response.widget_info(|| WidgetInfo::selected(WidgetType::Checkbox, true, on, label));
    let track = Rect::from_min_size(egui::pos2(rect.left(), rect.center().y - size.y / 2.0), size);
    let (fill, edge, knob) = if on { (it.action, it.action, it.on_action) } else { (it.surface, it.edge, it.edge) };
    let round = egui::CornerRadius::same((size.y / 2.0) as u8);
    ui.painter().rect(track, round, fill, Stroke::new(1.5, edge), StrokeKind::Inside);
    let x = if on { track.right() - size.y / 2.0 } else { track.left() + size.y / 2.0 };
    ui.painter().circle_filled(egui::pos2(x, track.center().y), size.y * 0.29, knob);
    let at = egui::pos2(track.right() + theme.space(12.0), rect.center().y - galley.size().y / 2.0);
    text::paint(ui.painter(), style, at, galley, role);
    focus::ring(ui, style, &response, rect, 8.0);
    response
}

/// One of several, with a number before its label.
pub fn option(ui: &mut Ui, style: Style<'_>, on: bool, number: usize, label: &str) -> Response {
    let theme = style.theme;
    let it = theme.palette;
    let side = theme.grown(20.0);
    let key = theme.grown(24.0);
    let inset = theme.space(12.0) + side + theme.space(12.0) + key + theme.space(12.0);
    let room = ui.available_width() - inset - theme.space(12.0);
    let galley = text::lay(ui, style, &[TextRun::new(label, TextRole::Body, it.ink)], room);
    let high = (galley.size().y + theme.space(8.0)).max(theme.space(40.0));
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), high), Sense::click());
    response.widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, true, on, format!("{number}. {label}")));
    if on || response.hovered() {
        let stroke = Stroke::new(if on { 1.0 } else { 0.0 }, it.action);
        ui.painter().rect(rect, theme.radius(8.0), it.tint, stroke, StrokeKind::Inside);
    }
    let middle = rect.center().y;
    let circle =
        Rect::from_min_size(egui::pos2(rect.left() + theme.space(12.0), middle - side / 2.0), Vec2::splat(side));
    paint_radio(ui, style, circle, on);
    let number = text::lay(ui, style, &[TextRun::new(&number.to_string(), TextRole::Small, it.muted)], f32::INFINITY);
    let at = egui::pos2(rect.left() + inset - theme.space(12.0) - number.size().x, middle - number.size().y / 2.0);
    text::paint(ui.painter(), style, at, number, TextRole::Small);
    let at = egui::pos2(rect.left() + inset, middle - galley.size().y / 2.0);
    text::paint(ui.painter(), style, at, galley, TextRole::Body);
    focus::ring(ui, style, &response, rect.shrink(2.0), 8.0);
    response
}

/// One of several: what it says, and a smaller line below it.
pub fn radio(ui: &mut Ui, style: Style<'_>, on: bool, label: &str, below: &str) -> Response {
    let it = style.theme.palette;
    let label = TextRun::new(label, TextRole::Strong, it.ink);
    let below = TextRun::new(below, TextRole::Small, it.muted);
    lines(ui, style, on, label.text, &[label, below])
}

/// One of several in lines of their own, the empty ones left out; `name` is what screen readers call it.
pub fn lines(ui: &mut Ui, style: Style<'_>, on: bool, name: &str, lines: &[TextRun<'_>]) -> Response {
    let theme = style.theme;
    let it = theme.palette;
    let side = theme.grown(20.0);
    let (pad, gap) = (theme.space(12.0), theme.space(2.0));
    let inset = pad + side + pad;
    let room = ui.available_width() - inset - pad;
    let laid: Vec<_> = lines
        .iter()
        .filter(|line| !line.text.is_empty())
        .map(|line| (text::lay(ui, style, &[*line], room), line.role))
        .collect();
    let words: f32 = laid.iter().map(|(galley, _)| galley.size().y + gap).sum();
    let high = (words + theme.space(14.0)).max(theme.space(40.0));
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), high), Sense::click());
    response.widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, true, on, name));
    if on || response.hovered() {
        let stroke = Stroke::new(if on { 1.0 } else { 0.0 }, it.action);
        ui.painter().rect(rect, theme.radius(8.0), it.tint, stroke, StrokeKind::Inside);
    }
    let mut at = egui::pos2(rect.left() + inset, rect.top() + theme.space(7.0));
    let first = laid.first().map_or(side, |(_, role)| theme.size(*role).1);
    let circle = egui::pos2(rect.left() + pad, at.y + (first - side) / 2.0);
    paint_radio(ui, style, Rect::from_min_size(circle, Vec2::splat(side)), on);
    for (galley, role) in laid {
        let high = galley.size().y;
        text::paint(ui.painter(), style, at, galley, role);
        at.y += high + gap;
    }
    focus::ring(ui, style, &response, rect.shrink(2.0), 8.0);
    response
}
