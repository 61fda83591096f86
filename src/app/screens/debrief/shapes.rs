//! What several parts of a debrief draw: the title of a part, and the dot of a moment.

use crate::app::controls::{Style, text};
use crate::app::theme::TextRole;
use egui::{Painter, Pos2, Stroke, Ui};

/// The title of a part, with a line below it.
pub(super) fn title(ui: &mut Ui, style: Style<'_>, title: &str, lead: &str) {
    text::heading(ui, style, TextRole::H1, 1, title);
    if !lead.is_empty() {
        text::muted(ui, style, TextRole::Body, lead);
    }
    ui.add_space(style.theme.space(16.0));
}

/// A dot: hollow for the start, filled for the end.
pub(super) fn dot(painter: &Painter, style: Style<'_>, at: Pos2, radius: f32, filled: bool) {
    let it = style.theme.palette;
    let fill = if filled { it.ink } else { it.surface };
    painter.circle(at, style.theme.space(radius) - 1.0, fill, Stroke::new(2.0, it.ink));
}
