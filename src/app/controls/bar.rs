//! Bars along the edges of the window, with things at both ends.

use super::Style;
use egui::{Align, Layout, Rect, Ui, UiBuilder};

/// Paints a bar with its line below or above it.
pub fn paint(ui: &Ui, style: Style<'_>, rect: Rect, line_below: bool) {
    ui.painter().rect_filled(rect, 0, style.theme.palette.surface);
    let y = if line_below { rect.bottom() - 0.5 } else { rect.top() + 0.5 };
    ui.painter().hline(rect.x_range(), y, style.theme.line());
}

/// Shows things from the left, and others of this width at the right end, in the order in which they are read.
pub fn spread_row(ui: &mut Ui, rect: Rect, right: f32, left: impl FnOnce(&mut Ui), end: impl FnOnce(&mut Ui)) {
    let row = |rect| UiBuilder::new().max_rect(rect).layout(Layout::left_to_right(Align::Center));
    let mut first = rect;
    first.max.x -= right;
    // Children of their own: what stands in a bar does not move what comes below it.
    left(&mut ui.new_child(row(first)));
    let mut second = rect;
    second.min.x = rect.right() - right;
    end(&mut ui.new_child(row(second)));
}
