//! Cards: surfaces on which something stands by itself.

use super::Look;
use egui::{Color32, Frame, Margin, Shadow, Stroke, Ui};

/// The frame of a card with so much space around what stands on it.
pub fn frame(look: Look<'_>, x: f32, y: f32) -> Frame {
    let theme = look.theme;
    let [small, _] = theme.palette.shadows;
    Frame::new()
        .fill(theme.palette.surface)
        .stroke(theme.line())
        .corner_radius(theme.radius(12.0))
        .inner_margin(Margin::symmetric(theme.space(x) as i8, theme.space(y) as i8))
        .shadow(Shadow { offset: [0, 1], blur: 2, spread: 0, color: small })
}

/// The frame of what lies over something else: drawers and dialogs.
pub fn raised(look: Look<'_>, x: f32, y: f32) -> Frame {
    let [_, large] = look.theme.palette.shadows;
    frame(look, x, y).stroke(look.theme.edge()).shadow(Shadow { offset: [0, 4], blur: 16, spread: 0, color: large })
}

/// The frame of a coloured area without a border.
pub fn tinted(look: Look<'_>, fill: Color32, x: f32, y: f32) -> Frame {
    frame(look, x, y).fill(fill).shadow(Shadow::NONE).stroke(if look.theme.contrast {
        look.theme.edge()
    } else {
        Stroke::NONE
    })
}

/// Shows something on a card as wide as the room there is.
pub fn card<R>(ui: &mut Ui, look: Look<'_>, x: f32, y: f32, add: impl FnOnce(&mut Ui) -> R) -> R {
    frame(look, x, y)
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            add(ui)
        })
        .inner
}
