//! The ring around what the keyboard is on.

use super::Style;
use egui::{Rect, Response, Stroke, StrokeKind, Ui};

/// The width of the ring and the gap between it and the control.
const WIDTH: f32 = 3.0;
const GAP: f32 = 2.0;

/// Draws the ring where a control has the focus, and brings the control into view when it gets it.
pub fn ring(ui: &Ui, style: Style<'_>, response: &Response, rect: Rect, radius: f32) {
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    if response.has_focus() {
        paint(ui, style, rect, radius);
    }
}

/// Draws a line around what is at hand, thinner than the ring and within the edge.
pub fn mark(ui: &Ui, style: Style<'_>, rect: Rect, radius: f32) {
    let theme = style.theme;
    let stroke = Stroke::new(theme.space(2.0), theme.palette.action);
    ui.painter().rect_stroke(rect, theme.radius(radius), stroke, StrokeKind::Inside);
}

/// Draws the ring.
pub fn paint(ui: &Ui, style: Style<'_>, rect: Rect, radius: f32) {
    let theme = style.theme;
    let ring = rect.expand(theme.space(GAP));
    let stroke = Stroke::new(theme.space(WIDTH), theme.palette.action);
    ui.painter().rect_stroke(ring, theme.radius(radius + GAP), stroke, StrokeKind::Outside);
}
