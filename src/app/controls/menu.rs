//! A button that opens a short list of which one thing is chosen.

use super::icon::{self, Icon};
use super::text::{self, TextRun};
use super::{Style, card, focus};
use crate::app::theme::TextRole;
use egui::{Color32, Popup, Rect, ScrollArea, Sense, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType};

/// How high a list may be; a longer one scrolls.
const LONGEST: f32 = 400.0;

/// A menu.
#[derive(Debug, Clone, Copy)]
pub struct Menu<'a> {
    /// What screen readers call it.
    pub name: &'a str,
    /// What stands on the button.
    pub label: &'a str,
    /// The role of the label.
    pub role: TextRole,
    /// Whether it has a border.
    pub framed: bool,
}

impl Menu<'_> {
    /// The room that the button takes.
    #[must_use]
    pub fn size(&self, ui: &Ui, style: Style<'_>) -> Vec2 {
        let theme = style.theme;
        let words = text::width(ui, style, self.role, self.label);
        let wide = words + icon::side(style) + theme.space(32.0);
        Vec2::new(wide.ceil(), theme.space(40.0).max(theme.size(self.role).1 + theme.space(12.0)))
    }

    /// Shows it; gives the place of what was chosen now.
    pub fn show(self, ui: &mut Ui, style: Style<'_>, options: &[String], chosen: usize) -> Option<usize> {
        let theme = style.theme;
        let it = theme.palette;
        let (rect, response) = ui.allocate_exact_size(self.size(ui, style), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::ComboBox, true, self.name));
        let value = options.get(chosen).map_or("", String::as_str);
        let open = Popup::is_id_open(ui.ctx(), Popup::default_response_id(&response));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_value(value);
            // On Linux values that are words are not passed on, and descriptions are.
            if cfg!(target_os = "linux") {
                node.set_description(value);
            }
            node.set_expanded(open);
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
        let galley = text::lay(ui, style, &[TextRun::new(self.label, self.role, ink)], f32::INFINITY);
        let at = egui::pos2(rect.left() + theme.space(12.0), rect.center().y - galley.size().y / 2.0);
        text::paint(ui.painter(), style, at, galley, self.role);
        let side = icon::side(style);
        let arrow = egui::pos2(rect.right() - theme.space(10.0) - side / 2.0, rect.center().y);
        icon::draw(ui.painter(), Icon::Down, Rect::from_center_size(arrow, Vec2::splat(side)), ink);
        focus::ring(ui, style, &response, rect, 8.0);
        let opens = response.clicked() && !open;
        let shown = Popup::menu(&response).frame(card::raised(style, 6.0, 6.0)).gap(4.0).show(|ui| {
            let mut picked = None;
            // A long list scrolls, with what is chosen in sight when it opens.
            let most = theme.space(LONGEST).min(ui.ctx().content_rect().height() * 0.7);
            ScrollArea::vertical().max_height(most).show(ui, |ui| {
                for (index, option) in options.iter().enumerate() {
                    let response = entry(ui, style, option, index == chosen);
                    if index == chosen && opens {
                        response.scroll_to_me(Some(egui::Align::Center));
                    }
                    if response.has_focus() && response.gained_focus() {
                        response.scroll_to_me(None);
                    }
                    if response.clicked() {
                        picked = Some(index);
                        ui.close();
                    }
                }
            });
            picked
        });
        shown.and_then(|it| it.inner)
    }
}

fn entry(ui: &mut Ui, style: Style<'_>, label: &str, on: bool) -> egui::Response {
    let theme = style.theme;
    let it = theme.palette;
    let wide = text::width(ui, style, TextRole::Strong, label) + theme.space(24.0);
    let size = Vec2::new(wide.max(theme.grown(160.0)), theme.space(36.0).max(theme.size(TextRole::Body).1 + 8.0));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, true, on, label));
    if on || response.hovered() {
        ui.painter().rect_filled(rect, theme.radius(6.0), it.tint);
    }
    let (role, ink) = if on { (TextRole::Strong, it.action) } else { (TextRole::Body, it.ink) };
    let galley = text::lay(ui, style, &[TextRun::new(label, role, ink)], f32::INFINITY);
    let at = egui::pos2(rect.left() + theme.space(12.0), rect.center().y - galley.size().y / 2.0);
    text::paint(ui.painter(), style, at, galley, role);
    focus::ring(ui, style, &response, rect.shrink(4.0), 6.0);
    response
}
