//! The coach's hint, where it moves no answer: over the stage, or below the answers where there is no room beside them.

use super::fit::Density;
use super::stage;
use super::view::TalkView;
use crate::app::controls::{Style, card, layout, notice};
use crate::app::theme::SizeClass;
use egui::{Rect, Ui, Vec2};

/// Whether a hint stands over the stage.
pub(super) fn is_over_stage(style: Style<'_>, room: Density) -> bool {
    style.theme.frame.size_class > SizeClass::Narrow && room < Density::Alone
}

/// Shows a hint that was asked for over the stage, at its foot.
pub(super) fn show(ui: &mut Ui, style: Style<'_>, stage: Rect, view: &TalkView, room: Density) {
    let Some((said, true)) = &view.hint else { return };
    if !is_over_stage(style, room) || view.drawer.is_some() || view.is_telling() {
        return;
    }
    let theme = style.theme;
    let margin = theme.space(16.0);
    // The bubble reaches over the stage; what stands here ends before it.
    let most = stage.width() - 2.0 * margin - theme.space(40.0);
    let width = most.min(theme.grown(440.0));
    let high = notice::hint_height(ui, style, said, width);
    let bottom = stage.bottom() - margin - stage::meters_height(style, view);
    let rect = Rect::from_min_size(
        egui::pos2(stage.left() + margin, (bottom - high).max(stage.top() + margin)),
        Vec2::new(width, high),
    );
    let frame = card::raised(style, 0.0, 0.0);
    ui.painter().add(frame.shadow.as_shape(rect, frame.corner_radius));
    ui.painter().rect(rect, frame.corner_radius, frame.fill, frame.stroke, egui::StrokeKind::Outside);
    layout::inside(ui, rect, |ui| notice::hint(ui, style, said));
}
