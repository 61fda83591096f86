//! A bar that unfolds what stands below it.

use super::icon::{self, Icon};
use super::text::{self, TextRun};
use super::{Style, focus};
use crate::app::theme::TextRole;
use egui::{Rect, Response, Sense, Ui, Vec2, WidgetInfo, WidgetType};

/// Shows the bar across the room there is.
pub fn bar(ui: &mut Ui, style: Style<'_>, open: bool, label: &str) -> Response {
    let theme = style.theme;
    let it = theme.palette;
    let side = icon::side(style);
    let inset = theme.space(8.0) + side + theme.space(12.0);
    let room = ui.available_width() - inset - theme.space(8.0);
    let galley = text::lay(ui, style, &[TextRun::new(label, TextRole::Strong, it.ink)], room);
    let high = (galley.size().y + theme.space(20.0)).max(theme.space(44.0));
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), high), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::CollapsingHeader, true, label));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(egui::accesskit::Role::Button);
        node.set_expanded(open);
    });
    if response.hovered() {
        ui.painter().rect_filled(rect, theme.radius(8.0), it.tint);
    }
    let at = egui::pos2(rect.left() + theme.space(8.0), rect.center().y - side / 2.0);
    let sign = if open { Icon::Down } else { Icon::Right };
    icon::draw(ui.painter(), sign, Rect::from_min_size(at, Vec2::splat(side)), it.action);
    let at = egui::pos2(rect.left() + inset, rect.center().y - galley.size().y / 2.0);
    text::paint(ui.painter(), style, at, galley, TextRole::Strong);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, theme.line());
    focus::ring(ui, style, &response, rect.shrink(2.0), 8.0);
    response
}
