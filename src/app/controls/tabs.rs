//! Tabs: parts of one thing of which one is open.

use super::text::{self, TextRun};
use super::{Style, focus, notice};
use crate::app::theme::TextRole;
use egui::{Rect, Sense, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType};

/// Shows tabs above what they open; gives the place of the one that was opened now. With a key, the open one gets the
/// focus when the tabs appear.
pub fn show(ui: &mut Ui, style: Style<'_>, labels: &[String], open: usize, key: Option<&str>) -> Option<usize> {
    let theme = style.theme;
    let it = theme.palette;
    let high = theme.space(44.0).max(theme.size(TextRole::Body).1 + theme.space(16.0));
    let gap = theme.space(4.0);
    let room = ui.available_width();
    let wide = |ui: &Ui, label: &String| text::width(ui, style, TextRole::Strong, label) + theme.space(32.0);
    // Tabs that do not fit on one line go on on the next.
    let (mut x, mut y) = (0.0, 0.0);
    let mut places = Vec::new();
    for label in labels {
        let width = wide(ui, label).min(room);
        if x > 0.0 && x + width > room {
            (x, y) = (0.0, y + high);
        }
        places.push(Rect::from_min_size(egui::pos2(x, y), Vec2::new(width, high)));
        x += width + gap;
    }
    let (rect, group) = ui.allocate_exact_size(Vec2::new(room, y + high), Sense::hover());
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, theme.line());
    let mut picked = None;
    for (index, (label, place)) in labels.iter().zip(places).enumerate() {
        let cell = place.translate(rect.min.to_vec2());
        let response = ui.interact(cell, group.id.with(index), Sense::click());
        let on = index == open;
        response.widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, true, on, label));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_role(egui::accesskit::Role::Tab);
            node.set_selected(on);
        });
        let (role, ink) = match (on, response.hovered()) {
            (true, _) => (TextRole::Strong, it.ink),
            (false, true) => (TextRole::Body, it.action),
            (false, false) => (TextRole::Body, it.muted),
        };
        let inner = cell.width() - theme.space(32.0);
        let galley = text::lay(ui, style, &[TextRun::new(label, role, ink)], inner.max(1.0));
        let at = egui::pos2(cell.left() + theme.space(16.0), cell.center().y - galley.size().y / 2.0);
        let under = galley.size().x;
        text::paint(ui.painter(), style, at, galley, role);
        if on {
            let marker = Rect::from_min_size(
                egui::pos2(cell.left() + theme.space(16.0), cell.bottom() - theme.space(3.0)),
                Vec2::new(under, theme.space(3.0)),
            );
            ui.painter().rect_filled(marker, 0, it.action);
        }
        if response.has_focus() {
            let stroke = egui::Stroke::new(theme.space(3.0), it.action);
            ui.painter().rect_stroke(cell, theme.radius(4.0), stroke, StrokeKind::Inside);
        }
        if response.gained_focus() {
            focus::ring(ui, style, &response, cell.shrink(4.0), 4.0);
        }
        if let (true, Some(key)) = (on, key) {
            notice::focus_once(ui, &response, key);
        }
        if response.clicked() {
            picked = Some(index);
        }
    }
    picked
}
