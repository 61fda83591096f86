//! What would have fitted better at a moment: the sentence, and why.

use crate::app::controls::text;
use crate::app::controls::{Style, card};
use crate::app::theme::TextRole;
use crate::report::debrief::moments::Fitting;
use egui::Ui;

/// Shows it in a frame, its heading at this level.
pub(super) fn show(ui: &mut Ui, style: Style<'_>, fitting: &Fitting, level: usize) {
    let theme = style.theme;
    ui.add_space(theme.space(12.0));
    card::frame(style, 16.0, 10.0).stroke(theme.edge()).show(ui, |ui| {
        ui.set_width(ui.available_width());
        if let Some(gone) = &fitting.gone {
            text::plain(ui, style, TextRole::SmallStrong, gone);
        }
        text::heading(ui, style, TextRole::Strong, level, &fitting.heading);
        text::plain(ui, style, TextRole::Body, &fitting.text);
        if let Some(why) = &fitting.why {
            text::muted(ui, style, TextRole::Small, why);
        }
    });
}
