//! Cards: surfaces on which something stands by itself.

use super::Style;
use egui::{Color32, Frame, Margin, Shadow, Stroke, Ui};

/// The frame of a card with so much space around what stands on it.
pub fn frame(style: Style<'_>, x: f32, y: f32) -> Frame {
    let theme = style.theme;
    let [small, _] = theme.palette.shadows;
    Frame::new()
        .fill(theme.palette.surface)
        .stroke(theme.line())
        .corner_radius(theme.radius(12.0))
        .inner_margin(Margin::symmetric(theme.space(x) as i8, theme.space(y) as i8))
        .shadow(Shadow { offset: [0, 1], blur: 2, spread: 0, color: small })
}

/// The frame of what lies over something else: drawers and dialogs.
pub fn raised(style: Style<'_>, x: f32, y: f32) -> Frame {
    let [_, large] = style.theme.palette.shadows;
    frame(style, x, y).stroke(style.theme.edge()).shadow(Shadow { offset: [0, 4], blur: 16, spread: 0, color: large })
}

/// The frame of a coloured area without a border.
pub fn tinted(style: Style<'_>, fill: Color32, x: f32, y: f32) -> Frame {
    frame(style, x, y).fill(fill).shadow(Shadow::NONE).stroke(if style.theme.contrast {
        style.theme.edge()
    } else {
        Stroke::NONE
    })
}

/// Shows something on a card as wide as the room there is.
pub fn card<R>(ui: &mut Ui, style: Style<'_>, x: f32, y: f32, add: impl FnOnce(&mut Ui) -> R) -> R {
    frame(style, x, y)
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            add(ui)
        })
        .inner
}
