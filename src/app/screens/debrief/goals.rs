//! What one wanted to reach, and what became of it.

use super::view::DebriefView;
use crate::app::controls::text::{self, TextRun};
use crate::app::controls::{Style, card};
use crate::app::screens::document;
use crate::app::theme::TextRole;
use egui::Ui;

/// Shows the goals of the case with one's own sentence of the beginning; nothing where there is neither.
pub(super) fn show(ui: &mut Ui, style: Style<'_>, view: &DebriefView) {
    let theme = style.theme;
    let it = theme.palette;
    let reason = view.reflection.reason.trim();
    if view.page.goals.is_empty() && reason.is_empty() {
        return;
    }
    card::card(ui, style, 24.0, 20.0, |ui| {
        text::heading(ui, style, TextRole::H2, 2, &style.say("app-debrief-goals"));
        if !reason.is_empty() {
            let before = format!("{} ", style.say("app-debrief-before"));
            let reason = format!("“{reason}”");
            let runs = [TextRun::new(&before, TextRole::Body, it.muted), TextRun::new(&reason, TextRole::Body, it.ink)];
            text::runs(ui, style, &runs);
        }
        ui.add_space(theme.space(8.0));
        for goal in &view.page.goals {
            document::item(ui, style, "•", goal);
            ui.add_space(theme.space(4.0));
        }
    });
    ui.add_space(theme.space(28.0));
}
