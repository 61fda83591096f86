//! Dialogs: a question over everything else, with the focus on the safe answer.

use super::{Style, card, text};
use crate::app::theme::TextRole;
use egui::accesskit::Role;
use egui::{Color32, Id, Modal, Rect, Ui, accesskit};

/// Shows a dialog; gives what it answers, or `None`. The second part says whether it was left with Esc or a click
/// beside it.
pub fn show<R>(
    ui: &Ui,
    style: Style<'_>,
    name: &str,
    title: &str,
    width: f32,
    add: impl FnOnce(&mut Ui) -> Option<R>,
) -> (Option<R>, bool) {
    let theme = style.theme;
    let size = theme.frame.size;
    let modal = Modal::new(Id::new(("dialog", name)))
        .frame(card::raised(style, 24.0, 24.0))
        .backdrop_color(Color32::from_black_alpha(if theme.contrast { 160 } else { 90 }));
    let mut id = None;
    let shown = modal.show(ui.ctx(), |ui| {
        id = Some(ui.unique_id());
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_role(Role::Dialog);
            node.set_label(title);
            node.set_modal();
        });
        let wide = theme.grown(width).min(size.x - theme.space(96.0));
        ui.set_width(wide);
        ui.set_max_height(size.y - theme.space(120.0));
        text::heading(ui, style, TextRole::H3, 1, title);
        ui.add_space(theme.space(12.0));
        add(ui)
    });
    if let Some(id) = id {
        let Rect { min, max } = shown.response.rect;
        let [x0, y0, x1, y1] = [min.x, min.y, max.x, max.y].map(f64::from);
        ui.ctx().accesskit_node_builder(id, |node| node.set_bounds(accesskit::Rect { x0, y0, x1, y1 }));
    }
    let left = shown.should_close();
    (shown.inner, left)
}

/// A scrolled part of a dialog.
pub fn long(ui: &mut Ui, style: Style<'_>, name: &str, add: impl FnOnce(&mut Ui)) {
    let high = style.theme.frame.size.y - style.theme.grown(240.0).min(style.theme.frame.size.y * 0.5);
    ui.scope(|ui| {
        ui.set_max_height(high);
        egui::ScrollArea::vertical().id_salt(name).auto_shrink([false, true]).max_height(high).show(ui, |ui| {
            // Rings around controls need room inside what scrolls.
            let margin = egui::Margin { right: 18, ..egui::Margin::same(6) };
            egui::Frame::new().inner_margin(margin).show(ui, |ui| {
                ui.set_width(ui.available_width());
                add(ui);
            });
        });
    });
    ui.add_space(style.theme.space(16.0));
}
