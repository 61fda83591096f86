//! A button that opens a short list of which one thing is chosen.

use super::icon::{self, Icon};
use super::text::{self, Run};
use super::{Look, card, focus};
use crate::app::theme::Type;
use egui::{Color32, Popup, Rect, Sense, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType};

/// A menu.
#[derive(Debug, Clone, Copy)]
pub struct Menu<'a> {
    /// What screen readers call it.
    pub name: &'a str,
    /// What stands on the button.
    pub label: &'a str,
    /// The style of the label.
    pub style: Type,
    /// Whether it has a border.
    pub framed: bool,
}

impl Menu<'_> {
    /// The room that the button takes.
    #[must_use]
    pub fn size(&self, ui: &Ui, look: Look<'_>) -> Vec2 {
        let theme = look.theme;
        let words = text::width(ui, look, self.style, self.label);
        let wide = words + icon::side(look) + theme.space(32.0);
        Vec2::new(wide.ceil(), theme.space(40.0).max(theme.size(self.style).1 + theme.space(12.0)))
    }

    /// Shows it; gives the place of what was chosen now.
    pub fn show(self, ui: &mut Ui, look: Look<'_>, options: &[String], chosen: usize) -> Option<usize> {
        let theme = look.theme;
        let it = theme.palette;
        let (rect, response) = ui.allocate_exact_size(self.size(ui, look), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::ComboBox, true, self.name));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_value(options.get(chosen).cloned().unwrap_or_default());
        });
        let hover = response.hovered();
        let fill = if hover {
            it.tint
        } else if self.framed {
            it.surface
        } else {
            Color32::TRANSPARENT
        };
        let stroke = if self.framed { theme.edge() } else { egui::Stroke::NONE };
        ui.painter().rect(rect, theme.radius(8.0), fill, stroke, StrokeKind::Inside);
        let ink = if self.framed { it.ink } else { it.muted };
        let galley = text::lay(ui, look, &[Run::new(self.label, self.style, ink)], f32::INFINITY);
        let at = egui::pos2(rect.left() + theme.space(12.0), rect.center().y - galley.size().y / 2.0);
        text::paint(ui.painter(), look, at, galley, self.style);
        let side = icon::side(look);
        let arrow = egui::pos2(rect.right() - theme.space(10.0) - side / 2.0, rect.center().y);
        icon::draw(ui.painter(), Icon::Down, Rect::from_center_size(arrow, Vec2::splat(side)), ink);
        focus::ring(ui, look, &response, rect, 8.0);
        let shown = Popup::menu(&response).frame(card::raised(look, 6.0, 6.0)).gap(4.0).show(|ui| {
            let mut picked = None;
            for (index, option) in options.iter().enumerate() {
                if entry(ui, look, option, index == chosen).clicked() {
                    picked = Some(index);
                    ui.close();
                }
            }
            picked
        });
        shown.and_then(|it| it.inner)
    }
}

fn entry(ui: &mut Ui, look: Look<'_>, label: &str, on: bool) -> egui::Response {
    let theme = look.theme;
    let it = theme.palette;
    let wide = text::width(ui, look, Type::Strong, label) + theme.space(24.0);
    let size = Vec2::new(wide.max(theme.grown(160.0)), theme.space(36.0).max(theme.size(Type::Body).1 + 8.0));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, true, on, label));
    if on || response.hovered() {
        ui.painter().rect_filled(rect, theme.radius(6.0), it.tint);
    }
    let (style, ink) = if on { (Type::Strong, it.action) } else { (Type::Body, it.ink) };
    let galley = text::lay(ui, look, &[Run::new(label, style, ink)], f32::INFINITY);
    let at = egui::pos2(rect.left() + theme.space(12.0), rect.center().y - galley.size().y / 2.0);
    text::paint(ui.painter(), look, at, galley, style);
    focus::ring(ui, look, &response, rect.shrink(4.0), 6.0);
    response
}
